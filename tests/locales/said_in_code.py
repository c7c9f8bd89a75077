"""The messages that the code names, read from its syntax: ``word("back")`` and all its relatives.

A key may be a constant, one of two, an f-string of a family, a local name, a value of a
dictionary, what a function of the file returns, or a parameter that the file's own calls fill.
A key that cannot be followed comes out as "?...": it is missing everywhere, so the reader is never
silently blind.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from domain.meetings.form import STEPS
from domain.reminders.reminder import RULES
from handlers.link import COMMANDS
from handlers.settings import LANGUAGES

ROOT = Path(__file__).parents[2]
FOLDERS = ("bot", "domain", "handlers", "storage")
PASSES_ON = {"domain/wire.py", "bot/books/child.py"}  # keys that were stored or handed on

BUTTON = "button"  # of the form: the key is its second argument
OTHERS_OF_THE_NAME = ("bot.channels", "bot.exports")  # whose Refused and word take no key
NOT_WORDS = {"options"}  # arguments of Unclear that no sentence sees
FAMILIES = {
    "step-": [step.key for step in STEPS],
    "said-": [step.key for step in STEPS],
    "missing-": [step.key for step in STEPS],
    "command-": [command.name for command in COMMANDS],
    "language-": list(LANGUAGES),
    "remind-": [rule.key for rule in RULES],
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Use:
    """A message that is said; ``args`` None: not all its arguments stand at the call."""

    key: str
    where: str
    args: frozenset[str] | None
    label: bool


@cache
def product() -> list[tuple[str, str]]:
    """(path, source) of every file of the product."""
    paths = chain.from_iterable(sorted((ROOT / folder).rglob("*.py")) for folder in FOLDERS)
    return [(str(p.relative_to(ROOT)), p.read_text(encoding="utf-8")) for p in paths]


@cache
def nodes_of(source: str) -> list[ast.AST]:
    return list(ast.walk(ast.parse(source)))


@cache
def all_uses() -> list[Use]:
    return [u for path, text in product() if path not in PASSES_ON for u in uses(text, path)]


def uses(source: str, path: str = "") -> list[Use]:
    return list(_Reader(source, path).uses())


@cache
def speakers() -> set[str]:
    """Whatever in the product takes a key and says it, or refuses with it."""
    nodes = [node for _, text in product() for node in nodes_of(text)]
    return {"word", "Word", BUTTON} | classes_with_key(nodes)


def classes_with_key(nodes: Iterable[ast.AST]) -> set[str]:
    """Classes that begin with a key, and those made of them."""
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    found = {c.name for c in classes if any(_begins_with_key(part) for part in c.body)}
    return found | {c.name for c in classes if found & {_name(base) for base in c.bases}}


def _begins_with_key(part: ast.AST) -> bool:
    if not isinstance(part, Function) or part.name != "__init__":
        return False
    return _parameters(part)[:2] == ["self", "key"]


class _Reader:
    """One file, with what each node stands in."""

    def __init__(self, source: str, path: str) -> None:
        self.path = path
        self.nodes = nodes_of(source)
        self.above = {child: node for node in self.nodes for child in ast.iter_child_nodes(node)}
        self.functions = {n.name: n for n in self.nodes if isinstance(n, Function)}
        self.speakers = self._speakers()

    def _speakers(self) -> set[str]:
        """Names in this file whose calls take a key: ours, not others of the same name."""
        names = {BUTTON} & self.functions.keys() | classes_with_key(self.nodes)
        for node in self.nodes:
            if isinstance(node, ast.ImportFrom):
                ours = not str(node.module).startswith(OTHERS_OF_THE_NAME)
                names |= {alias.name for alias in node.names if ours}
        return names & speakers()

    def uses(self) -> Iterator[Use]:
        for node in sorted(self.nodes, key=lambda node: getattr(node, "lineno", 0)):
            if isinstance(node, ast.Call) and _name(node.func) in self.speakers:
                yield from self._said(node)

    def _said(self, call: ast.Call) -> Iterator[Use]:
        name = _name(call.func)
        args = frozenset(k.arg for k in call.keywords if k.arg) - NOT_WORDS
        at = 1 if name == BUTTON else 0
        plain = all(k.arg for k in call.keywords) and len(call.args) == at + 1
        known = args if plain or name == "Unclear" else None
        above = self.above.get(call)
        label = name == BUTTON or (isinstance(above, ast.Call) and _name(above.func) == "Choice")
        for key in self.keys(call.args[at], self._function(call)):
            yield Use(key, f"{self.path}:{call.lineno}", known, label)

    def keys(self, node: ast.AST, inside: Function | None) -> list[str]:
        """Every key this expression may be."""
        if either := _alternatives(node):
            return [key for value in either for key in self.keys(value, inside)]
        match node:
            case ast.Constant(value=str(key)):
                return [key]
            case ast.JoinedStr(values=parts):
                return _family(parts)
            case ast.Name(id=name):
                return self._named(name, inside)
            case ast.Call(func=ast.Name(id=name)) if name in self.functions:
                return self._returned(self.functions[name])
            case ast.Attribute(attr="key"):
                return []  # of a refusal that was found where it was raised
        return [f"?{ast.unparse(node)}"]

    def _named(self, name: str, inside: Function | None) -> list[str]:
        """What is assigned to the name here, or what callers give for the parameter."""
        if inside and name in _parameters(inside):
            return self._given(inside, _parameters(inside).index(name))
        scope = ast.walk(inside) if inside else self.nodes
        values = [
            n.value for n in scope if isinstance(n, ast.Assign) and _name(n.targets[0]) == name
        ]
        return [key for v in values for key in self.keys(v, inside)] or [f"?{name}"]

    def _given(self, function: Function, at: int) -> list[str]:
        """The argument in this place, of every call of the function in this file."""
        if function.name in {*speakers(), "__init__"}:
            return []  # these calls are read themselves
        calls = [n for n in self.nodes if isinstance(n, ast.Call)]
        values = [(c.args[at], c) for c in calls if _name(c.func) == function.name]
        found = [key for v, call in values for key in self.keys(v, self._function(call))]
        return found or [f"?{function.name}"]

    def _returned(self, function: Function) -> list[str]:
        values = [n.value for n in ast.walk(function) if isinstance(n, ast.Return) and n.value]
        return [key for value in values for key in self.keys(value, function)]

    def _function(self, node: ast.AST) -> Function | None:
        """The function a node stands in."""
        while node in self.above:
            node = self.above[node]
            if isinstance(node, Function):
                return node
        return None


def _alternatives(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.IfExp(body=first, orelse=second):
            return [first, second]
        case ast.Dict(values=values):
            return values
        case ast.Subscript(value=value):
            return [value]
    return []


def _name(node: ast.AST) -> str:
    return getattr(node, "id", getattr(node, "attr", ""))


def _parameters(function: Function) -> list[str]:
    return [a.arg for a in function.args.args]


def _family(parts: list[ast.expr]) -> list[str]:
    """All of f"step-{...}.hint"; a family that is not known here is a missing key."""
    texts = [str(p.value) if isinstance(p, ast.Constant) else None for p in parts]
    prefix, suffix = texts[0], "".join(text or "" for text in texts[2:])
    if prefix not in FAMILIES or texts[1] is not None or None in texts[2:]:
        return [f"?{prefix}"]
    return [f"{prefix}{name}{suffix}" for name in FAMILIES[prefix]]


def sentences(source: str) -> list[str]:
    """Constant texts of three words or more with a Vietnamese letter, docstrings left out."""
    nodes = nodes_of(source)
    asides = {id(n.value) for n in nodes if isinstance(n, ast.Expr)}
    texts = [
        _constant(node)
        for node in nodes
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in asides
    ]
    return [text for text in texts if _is_sentence(text)]


def _is_sentence(text: str) -> bool:
    words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    return len(words) >= 3 and any(letter.isalpha() and not letter.isascii() for letter in text)


def _constant(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(_constant(p) if isinstance(p, ast.Constant) else "{}" for p in node.values)
