"""What is different in a new framework, criterion by criterion, in words for those who score."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from domain import parse
from domain.chat import Word, word
from domain.frameworks.framework import Criterion, Framework, ScoreClass

WAY = (
    *("sort", "options", "fact", "bands", "each", "off", "when"),
    *("bonus", "thematic_only", "not_applicable"),
)
LONGEST_NAME = 60


def changes(old: Framework, new: Framework) -> list[Word]:
    """Nothing where cells score and are classed as before; of forms that have little in common only
    how many criteria each has.
    """
    pairs = _pairs(old, new)
    if len(pairs) * 3 < len(old.criteria):
        facts = {"before": len(old.criteria), "now": len(new.criteria)}
        return [word("framework-all-new", **facts), *_classes(old, new)]
    return [*_criteria(old, new, pairs), *_classes(old, new)]


def _pairs(old: Framework, new: Framework) -> dict[str, Criterion]:
    """By code of the new one what it was before: of the same name, else of the same code."""
    by_name = {parse.fold(one.name): one for one in old.criteria}
    found = {
        one.code: by_name[parse.fold(one.name)]
        for one in new.criteria
        if parse.fold(one.name) in by_name
    }
    taken = {one.code for one in found.values()}
    by_code = {one.code: one for one in old.criteria if one.code not in taken}
    return {**{one.code: by_code[one.code] for one in new.criteria if one.code in by_code}, **found}


def _criteria(old: Framework, new: Framework, pairs: dict[str, Criterion]) -> Iterator[Word]:
    for one in new.criteria:
        before = pairs.get(one.code)
        if before is None:
            yield word("framework-added", **_named(one), max=one.max)
            continue
        if parse.fold(before.name) != parse.fold(one.name):
            yield word("framework-renamed", **_named(one), before=_short(before.name))
        if before.max != one.max:
            yield word("framework-max", **_named(one), before=before.max, now=one.max)
        if any(getattr(before, name) != getattr(one, name) for name in WAY):
            yield word("framework-way", **_named(one))
    kept = {one.code for one in pairs.values()}
    for one in old.criteria:
        if one.code not in kept:
            yield word("framework-gone", **_named(one))


def _classes(old: Framework, new: Framework) -> Iterator[Word]:
    before = {one.name: one for one in old.classes}
    for one in new.classes:
        was = before.get(one.name)
        if was is None:
            yield word("framework-class-added", name=one.name, least=one.least)
        elif was.least != one.least:
            yield word("framework-class-moved", name=one.name, before=was.least, now=one.least)
        if (was.gates if was else ()) != one.gates:
            yield word("framework-class-gates", name=one.name)
    yield from (
        word("framework-class-gone", name=name) for name in before if _gone(name, new.classes)
    )
    if old.lengths != new.lengths:
        yield word("framework-lengths-changed")
    if old.year != new.year:
        yield word("framework-year-changed")


def _gone(name: str, classes: tuple[ScoreClass, ...]) -> bool:
    return all(one.name != name for one in classes)


def _named(one: Criterion) -> dict[str, str]:
    return {"code": one.code, "name": _short(one.name)}


def _short(text: str) -> str:
    return shorten(text, LONGEST_NAME, placeholder=" …")
