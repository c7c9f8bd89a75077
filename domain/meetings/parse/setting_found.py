"""What was found of place and persons, and the complete texts that buttons may offer of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from domain.meetings.meeting import Setting
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.persons import NOBODY, Known, is_office, is_person
from domain.meetings.parse.setting_pieces import TERMS, Piece, is_no_place
from domain.parse.text import clean, fold, shadow

PARTS = ("place", "chair", "minute_taker")
_SPEAKER, _ACTS = TERMS.compiled("speaker"), TERMS.compiled("acts")
_ONLY_CHANGED = TERMS.compiled("only_changed")


@dataclass
class Found:
    """The parts that were said, persons of whom it was not said what they did, and what is left."""

    parts: dict[str, str] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    same: bool = False
    known: Known = NOBODY


def guess(found: Found, suggested: Setting | None) -> tuple[str, ...]:
    """Complete texts: what may be the place, or the person in either part."""
    known = (suggested.model_dump() if suggested else {}) | found.parts
    if (
        not found.parts
        and not found.persons
        and len(found.left) == 1
        and is_no_place(found.left[0])
    ):
        return (ANSWERS.text("as_last_month"),) if suggested else ()
    options = []
    if any(_SPEAKER.fullmatch(one.lower()) for one in found.left):
        return ()
    loose = found.left + found.persons
    if len(loose) == 1 and "place" not in found.parts and found.left and _may_be_place(loose[0]):
        options.append(known | {"place": loose[0]})
    if len(loose) == 1 and is_person(loose[0], loose=True):
        options += [known | {name: loose[0]} for name in PARTS[1:] if name not in found.parts]
    if len(loose) == 2 and all(is_person(one, loose=True) for one in loose):
        options.append(known | dict(zip(PARTS[1:], loose, strict=True)))
    if len(loose) == 3 and not found.parts:
        options.append(
            dict(zip(PARTS, [*found.left[:1], *found.persons, *found.left[1:]], strict=True))
        )
    return tuple(text_of(parts) for parts in options if len(parts) == 3)


def _may_be_place(text: str) -> bool:
    """Whether a button may offer this as the place: no person, nothing said of the other parts."""
    several = re.split(r"\s(?:và|với|va|voi)\s", text)
    if Piece(text).labels or is_person(several[0], loose=True) or is_office(text):
        return False
    return not _ACTS.fullmatch(fold(text)) and not _ONLY_CHANGED.fullmatch(
        re.sub(r"^(?:cho|noi) ", "", shadow(text))
    )


def text_of(parts: dict[str, str]) -> str:
    return "; ".join(re.sub(r"[;,|\n]", " ", clean(parts[name])) for name in PARTS)
