"""The messages of locales/ as they are written: their patterns, variables and references."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from fluent.syntax import ast, parse

from bot.words import LOCALES

Messages = dict[str, Any]


def files(language: str) -> list[Path]:
    return sorted((LOCALES / language).glob("*.ftl"))


def entries(text: str) -> list[Any]:
    return list(parse(text).body)


def junk(text: str) -> list[str]:
    """The beginning of each piece that is no message."""
    return [str(e.content)[:60] for e in entries(text) if isinstance(e, ast.Junk)]


def patterns(text: str) -> list[tuple[str, Any]]:
    """(key, pattern) of every message and attribute: "step-kind", "step-kind.hint"."""
    found = []
    for entry in entries(text):
        if isinstance(entry, ast.Message):
            found += [(entry.id.name, entry.value)] if entry.value else []
            found += [(f"{entry.id.name}.{a.id.name}", a.value) for a in entry.attributes]
    return found


@cache
def messages(language: str) -> Messages:
    return {
        key: pattern
        for path in files(language)
        for key, pattern in patterns(path.read_text(encoding="utf-8"))
    }


def nodes(node: Any) -> Iterator[Any]:
    """The node and all below it."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from nodes(child)


def references(pattern: Any) -> set[str]:
    """The messages this one repeats."""
    return {n.id.name for n in nodes(pattern) if isinstance(n, ast.MessageReference)}


def variables(pattern: Any, all_messages: Messages) -> set[str]:
    """What must be given to say it, with what the messages it repeats need."""
    own = {n.id.name for n in nodes(pattern) if isinstance(n, ast.VariableReference)}
    deeper = [variables(all_messages[key], all_messages) for key in references(pattern)]
    return own.union(*deeper)


def longest(pattern: Any) -> str:
    """The constant text of a pattern, of each choice the longest variant."""
    return "".join(_longest(element) for element in pattern.elements)


def _longest(element: Any) -> str:
    if isinstance(element, ast.TextElement):
        return str(element.value)
    if isinstance(element.expression, ast.SelectExpression):
        variants = [longest(variant.value) for variant in element.expression.variants]
        return max(variants, key=len)
    return ""
