"""Whole meetings sent as one block, and one more message where something is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from zlib import crc32

from domain.meetings import Block, block, going_on, which_of
from tests.domain.understanding.corpus import (
    EIGHTH,
    FIFTEENTH,
    FIFTH,
    FOURTEENTH,
    LATER,
    NINTH,
    SEVENTEENTH,
    SEVENTH,
    SIXTEENTH,
    STEPS,
    TENTH,
    THIRTEENTH,
    TWELFTH,
    Fields,
    Phrase,
    form,
    knowing,
    meetings,
)
from tests.domain.understanding.hear import fields
from tests.domain.understanding.judge import same

SEEN = (
    LATER, FIFTH, SEVENTH, EIGHTH, *NINTH, *TENTH, TWELFTH, THIRTEENTH, FOURTEENTH, FIFTEENTH,
    SIXTEENTH, SEVENTEENTH,
)  # fmt: skip
TOGETHER = {"conclusion": ("conclusion", "vote")}


@dataclass(frozen=True)
class Meant:
    """What became of a meeting: questions that are wrong in silence, missing, or right."""

    row: Fields
    wrong: tuple[str, ...]
    missing: tuple[str, ...]
    seen: Block
    later: bool = False

    @property
    def held_back(self) -> bool:
        return not self.later and crc32(str(self.row["said"]).encode()) % 2 == 1

    @property
    def needless(self) -> set[str]:
        """Questions asked about what was said clearly."""
        asked = {STEPS.get(str(one).partition(".")[0]) for one in self.row.get("ask", [])}
        return set(self.seen.halves) - asked

    @property
    def complete(self) -> bool:
        return not self.wrong and not self.missing


def heard_meetings(folder: str = ".", file: str = "meetings") -> list[Meant]:
    with knowing(folder):
        return [replace(_meant(row), later=folder in SEEN) for row in meetings(folder, file)]


def _meant(row: Fields) -> Meant:
    asked = form()
    first = block(asked, {}, row["said"])
    answers = _put(asked, {}, first)
    values, expected = dict(first.values), dict(row["right"])
    wrong = _wrong(values, expected, row)
    before = first
    for said in _more(row):
        text = which_of(said, before.meetings) or said
        second = block(asked, answers, text, before.halves)
        added = {k: going_on(asked.step(k), answers, v) for k, v in second.values.items()}
        second = replace(second, values=added)  # as the recording adds to a list
        answers = _put(asked, answers, second)
        values |= second.values
        for name, told in row.get("after", {}).items():
            expected[name] = {**expected.get(name, {}), **told}
        wrong += _wrong(dict(second.values), expected, row)
        before = second
    told = expected.keys() - (_asked(row) - row.get("after", {}).keys())
    missing = [
        name for name in expected if name in told and not _kept(values, name, expected[name])
    ]
    return Meant(row, tuple(dict.fromkeys(wrong)), tuple(set(missing) - set(wrong)), first)


def _more(row: Fields) -> list[str]:
    """What is sent after the first message."""
    second = row.get("second", [])
    return second if isinstance(second, list) else [second]


def _asked(row: Fields) -> set[str]:
    """The questions that are rightly asked again, "setting.chair" among them; "which" of two
    meetings is none.
    """
    asked = {STEPS.get(str(one).partition(".")[0]) for one in row.get("ask", [])}
    return {name for name, step in STEPS.items() if step in asked}


def _put(asked: Any, answers: Fields, found: Block) -> Fields:
    for key, value in found.values.items():
        answers = asked.put(answers, asked.step(key), value)
    return answers


def _names(key: str) -> list[str]:
    return [name for name, step in STEPS.items() if step == key]


def _wrong(values: Fields, expected: Fields, row: Fields) -> list[str]:
    """Questions that were answered though something else, or nothing, was said of them."""
    found = []
    for key, value in values.items():
        meant = {name: expected[name] for name in _names(key) if name in expected}
        kept = fields(value)
        if not meant:
            found += [_names(key)[0]] if kept and not _opened(key, row) else []
        elif not all(part(name, one, kept) for name, one in meant.items()):
            found.append(_names(key)[0])
    return found


def _opened(key: str, row: Fields) -> bool:
    return any(name in row.get("after", {}) for name in _names(key))


def _kept(values: Fields, name: str, expected: Fields) -> bool:
    key = STEPS[name]
    if key not in values:
        return _nothing(expected)
    return part(name, expected, fields(values[key]))


def part(name: str, expected: Fields, kept: Fields) -> bool:
    phrase = Phrase("meetings", {"said": "", "question": name})
    if name in ("conclusion", "vote"):
        mine = ("conclusion",) if name == "conclusion" else ("for", "against", "abstained")
        kept = {one: kept[one] for one in kept if one in mine}
    return same(phrase, "none" if _nothing(expected) else expected, kept)


def _nothing(expected: Fields) -> bool:
    return all(value in ([], None, "") for value in expected.values())
