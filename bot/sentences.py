"""The messages of one language: each is read when it is first said, and is a function from then on.

Fluent's own parser reads them. Its runtime walks the tree of a message anew each time and counts
through Babel; here a pattern becomes a function of its arguments once. Only what our files use is
known: text, variables, choices, references, functions. tests/bot/test_sentences.py compares every
message with what Fluent's runtime says.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from fluent.syntax import FluentParser, ast

Args = Mapping[str, Any]  # texts and whole numbers
T = TypeVar("T")
Part = str | Callable[[Args], Any]

# A message begins at the margin and goes on as long as lines are indented, empty or close a brace.
BEGIN = re.compile(r"^(?=[A-Za-z])", re.MULTILINE)
NAME = re.compile(r"([A-Za-z][\w-]*) *=")
COMMAND = "python -m bot"
THOUSANDS = {"vi": ".", "en": ","}
ONE_AND_MANY = frozenset({"en"})  # languages in which one thing is said otherwise than many

_parser = FluentParser(with_spans=False)


class BadWords(Exception):
    """A locale file that does not parse, or a message without what it needs."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """``names``: the arguments it may need; ``write`` raises KeyError where one is missing."""

    names: frozenset[str]
    write: Callable[[Args], str]


class Language:
    """A folder of files; a line that belongs to no message is refused at once, by BadWords."""

    def __init__(
        self, folder: Path, language: str, functions: Mapping[str, Callable[..., str]]
    ) -> None:
        self.language = language
        self.functions = functions
        self._texts = _texts(folder)
        self._sentences: dict[str, dict[str, Sentence]] = {}

    @property
    def names(self) -> list[str]:
        """The name of every message."""
        return list(self._texts)

    def sentence(self, key: str) -> Sentence | None:
        """The message of this key, or its attribute: "name", "name.attribute"; None: there is none.

        BadWords where it does not parse.
        """
        name = key.partition(".")[0]
        if name not in self._sentences:
            self._sentences[name] = self._read(name)
        return self._sentences[name].get(key)

    def _read(self, name: str) -> dict[str, Sentence]:
        if name not in self._texts:
            return {}
        message, *rest = _parser.parse(self._texts[name]).body
        if not isinstance(message, ast.Message) or any(isinstance(r, ast.Junk) for r in rest):
            raise BadWords(f"{self.language}: {name}")
        patterns: list[tuple[str, Any]] = [(name, message.value)]
        patterns += [(f"{name}.{each.id.name}", each.value) for each in message.attributes]
        return {key: _Writer(self).sentence(pattern) for key, pattern in patterns if pattern}


def _texts(folder: Path) -> dict[str, str]:
    """By name the text of each message."""
    found: dict[str, str] = {}
    command = os.environ.get("CHIBO_COMMAND", COMMAND)  # what it is called where it is installed
    start = os.environ.get("CHIBO_START", f"{command} run")  # how it is started there
    for path in sorted(folder.glob("*.ftl")):
        said = path.read_text(encoding="utf-8").replace(f"{COMMAND} run»", f"{start}»")
        said = said.replace(f"{COMMAND} run”", f"{start}”")
        head, *texts = BEGIN.split(said.replace(COMMAND, command))
        for text in texts:
            if not (name := NAME.match(text)):
                raise BadWords(f"{path.name}: {text.splitlines()[0]}")
            found.setdefault(name[1], text)
        if stray := [line for line in head.splitlines() if line.strip() and line[0] != "#"]:
            raise BadWords(f"{path.name}: {stray[0]}")
    return found


class _Writer:
    """Makes one pattern a function, and notes the names of its arguments."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._names: set[str] = set()

    def sentence(self, pattern: ast.Pattern) -> Sentence:
        write = self._pattern(pattern)
        text = write if callable(write) else partial(_same, write)
        return Sentence(frozenset(self._names), text)

    def _pattern(self, pattern: ast.Pattern) -> Part:
        parts = [self._part(element) for element in pattern.elements]
        if all(isinstance(part, str) for part in parts):
            return "".join(map(str, parts))
        return partial(_join, parts, self._language.language)

    def _part(self, node: Any) -> Part:
        match node:
            case ast.TextElement():
                return str(node.value)
            case ast.StringLiteral():
                return str(node.parse()["value"])
            case ast.NumberLiteral():
                return partial(_same, int(node.value))
            case ast.Placeable():
                return self._part(node.expression)
            case ast.VariableReference():
                self._names.add(node.id.name)
                return itemgetter(node.id.name)
            case ast.MessageReference():
                return self._reference(node)
            case ast.FunctionReference():
                function = self._language.functions[node.id.name]
                given = [self._part(argument) for argument in node.arguments.positional]
                return partial(_call, function, given)
            case ast.SelectExpression():
                return self._select(node)
        raise BadWords(f"{self._language.language}: {type(node).__name__} is not known here")

    def _reference(self, node: ast.MessageReference) -> Part:
        key = f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name
        other = self._language.sentence(key)
        if other is None:
            raise BadWords(f"{self._language.language}: {key}")
        self._names |= other.names
        return other.write

    def _select(self, node: ast.SelectExpression) -> Part:
        variants = {_key(variant.key): self._pattern(variant.value) for variant in node.variants}
        usual = next(_key(variant.key) for variant in node.variants if variant.default)
        counts = any(isinstance(key, str) for key in variants if key != usual)
        category = partial(_category, self._language.language) if counts else None
        return partial(_choose, self._part(node.selector), variants, variants[usual], category)


def _key(key: ast.Identifier | ast.NumberLiteral) -> str | int:
    return int(key.value) if isinstance(key, ast.NumberLiteral) else str(key.name)


def _same(value: T, args: Args) -> T:
    return value


def _join(parts: list[Part], language: str, args: Args) -> str:
    texts = []
    for part in parts:
        value = part if isinstance(part, str) else part(args)
        texts.append(value if isinstance(value, str) else _number(value, language))
    return "".join(texts)


def _call(function: Callable[..., str], given: list[Part], args: Args) -> str:
    return function(*(part if isinstance(part, str) else part(args) for part in given))


def _choose(
    selector: Part,
    variants: Mapping[str | int, Part],
    usual: Part,
    category: Callable[[int], str] | None,
    args: Args,
) -> str:
    value = selector if isinstance(selector, str) else selector(args)
    found = variants.get(value)
    if found is None and category and isinstance(value, int):
        found = variants.get(category(value))
    if found is None:
        found = usual
    return found if isinstance(found, str) else found(args)


def _number(value: int, language: str) -> str:
    if not isinstance(value, int):
        raise TypeError(f"neither a text nor a whole number: {type(value).__name__}")
    return f"{value:,}".replace(",", THOUSANDS[language])


def _category(language: str, value: int) -> str:
    """Which words go with this count, in the terms of CLDR."""
    return "one" if abs(value) == 1 and language in ONE_AND_MANY else "other"
