"""What is typed while the roll is ticked: numbers and names of a list, why somebody was away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.meetings.meeting import Attendance, Away
from domain.meetings.parse.roll_remarks import TERMS as REMARKS
from domain.parse import fold
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "ticking")
UNEXCUSED, EXCUSED, ALL_THERE, LEAD, COUNTED = (
    TERMS.compiled(name) for name in ("unexcused", "excused", "all_there", "lead", "counted")
)
WHOLE, SOME_OF, ALL_FIRST, DONE, NOBODY_TICKED, BACK_IN, CAME, ALL_OF_THEM, JOINS, AWAY, HEAD = (
    TERMS.compiled(name)
    for name in (
        *("whole", "some_of", "all_first", "done", "nobody_ticked", "back_in", "came"),
        *("all_of_them", "joins", "away", "head"),
    )
)
AWAY_FIRST, AND = TERMS.text("away_first"), TERMS.text("and_text")
STOP = re.compile(r"[.\n](?=\s|$)|\n")
REASONS = re.compile(REMARKS.pattern("reasons"))
BETWEEN = re.compile(r"\s*(?:[,;\n+&]|\bva\b|\bvoi\b)\s*")
NUMBERS = re.compile(r"(?:so )?\d{1,3}(?:[ .]+(?:so )?\d{1,3})*")
BRACKETS = re.compile(r"[():]| [-–] ")
ENDS = " .!:()-–"
Counted = Literal["yes", "no", "either"]


@dataclass(frozen=True, slots=True)
class Told:
    """Places in the list, from 0: ``away`` with whether that was excused, None where nobody said;
    ``came``: who is no longer missing. ``strange``: pieces that mean nobody, or several.
    """

    away: dict[int, bool | None]
    came: tuple[int, ...]
    strange: tuple[str, ...]


def told(text: str, names: Sequence[str]) -> Told:
    """'vắng 3 ốm, 7 không phép', 'Hạnh và Lan có phép', 'bỏ 12', '5 có mặt'."""
    away: dict[int, bool | None] = {}
    came: list[int] = []
    strange: list[str] = []
    open_: list[int] = []  # of whom a reason that follows is told too
    for piece in filter(None, BETWEEN.split(LEAD.sub("", fold(text)).strip(ENDS))):
        who, why = _parted(LEAD.sub("", piece).strip(ENDS), names)
        back = BACK_IN.match(who) or CAME.search(who)
        who = CAME.sub("", BACK_IN.sub("", who)).strip(ENDS)
        places = _places(who, names)
        if ALL_OF_THEM.fullmatch(who) and why is not None and open_:
            places = []
        elif not places:
            strange.append(piece)
            continue
        if back:
            came += places
            continue
        away |= dict.fromkeys(places)
        open_ += places
        if why is not None:
            away |= dict.fromkeys(open_, why)
            open_ = []
    return Told(away, tuple(came), tuple(strange))


def read(text: str, names: Sequence[str]) -> dict[int, bool | None] | None:
    """Who was away, where they are told by their names and all of the text is understood: '20/22,
    vắng Hạnh ốm, Lan không phép'; None elsewhere, and where numbers in it do not agree.
    """
    line = fold(text).strip(ENDS)
    if of_all := ALL_FIRST.match(line):
        named = read(AWAY_FIRST + line[of_all.end() :], names)
        why = is_excused(of_all["why"])
        return None if named is None else dict.fromkeys(named, why)
    lead = AWAY.search(line)
    head, rest = (line[: lead.start()], line[lead.end() :]) if lead else ("", line)
    counts = HEAD.fullmatch(head)
    if counts is None or not re.search(r"[^\W\d]", rest):
        return None
    found = told(rest, names)
    if found.strange or found.came or not found.away or _by_number(rest):
        return None
    if not lead and None in found.away.values():
        return None  # names alone say nothing
    said = [(counts["came"], len(names) - len(found.away)), (counts["of"], len(names))]
    said += [(lead["count"], len(found.away))] if lead else []
    return found.away if all(int(told) == true for told, true in said if told) else None


def together(text: str, names: Sequence[str]) -> str:
    """A text of many things in which commas part none of the names of those who were away."""
    for lead in reversed([*AWAY.finditer(shadow(text))]):
        rest = STOP.split(text[lead.end() :], maxsplit=1)[0]
        ends = [at.start() for at in re.finditer(r"[,;]|$", rest)]
        for end in reversed(ends[1:]):
            found = told(rest[:end], names)
            if found.away and not found.strange and not _by_number(fold(rest[:end])):
                one = re.sub(r"\s*[,;]\s*", AND, rest[:end])
                text = text[: lead.end()] + one + text[lead.end() + end :]
                break
    return text


def _by_number(text: str) -> bool:
    """Where the list is not on the screen a number counts people."""
    return any(NUMBERS.match(LEAD.sub("", piece)) for piece in BETWEEN.split(text))


def _parted(piece: str, names: Sequence[str]) -> tuple[str, bool | None]:
    """Who, and whether with a reason: behind the name, in brackets or not."""
    if _places(piece, names):
        return piece, None
    words = BRACKETS.sub(" ", piece).split()
    for at in range(len(words) - 1, -1, -1):
        who, why = " ".join(words[:at]), is_excused(JOINS.sub("", " ".join(words[at:])))
        if why is not None and (_places(who, names) or ALL_OF_THEM.fullmatch(who)):
            return who, why
    return piece, None


def _places(who: str, names: Sequence[str]) -> list[int]:
    if NUMBERS.fullmatch(who):
        numbers = [int(one) for one in re.findall(r"\d+", who)]
        inside = all(1 <= one <= len(names) for one in numbers)
        return [one - 1 for one in dict.fromkeys(numbers)] if inside else []
    found = _called(who, names)
    return found if len(found) == 1 else []


def _called(piece: str, names: Sequence[str]) -> list[int]:
    """By the whole name, else by its last words: 'hạnh', 'thị hạnh'."""
    folded = [fold(name) for name in names]
    whole = [at for at, name in enumerate(folded) if name == piece]
    return whole or [at for at, name in enumerate(folded) if name.endswith(f" {piece}") and piece]


def nobody(text: str) -> bool:
    """'đủ cả', 'không ai vắng'."""
    return bool(ALL_THERE.fullmatch(fold(text).strip(" .!")))


def is_nobody(text: str) -> bool:
    """'bỏ hết': nobody of those who are ticked was missing."""
    return bool(NOBODY_TICKED.fullmatch(fold(text).strip(" .!")))


def alike(piece: str, names: Sequence[str]) -> list[int]:
    """Places of those whom this piece may mean."""
    words = LEAD.sub("", fold(piece)).strip(ENDS).split()
    found = (_called(" ".join(words[:at]), names) for at in range(len(words), 0, -1))
    return next(filter(None, found), [])


def is_excused_all(text: str) -> bool | None:
    """'đều có phép', 'cả hai không phép'; None where it does not say all of them."""
    words = fold(text).strip(" .!").split()
    for at in range(1, len(words)):
        all_ = ALL_OF_THEM.fullmatch(" ".join(words[:at]))
        if all_ and (why := is_excused(" ".join(words[at:]))) is not None:
            return why
    return None


def is_done(text: str) -> bool:
    """'xong', 'không' and the like, to whether anybody else is missing."""
    return bool(DONE.fullmatch(fold(text).strip(" .!")))


def counted(text: str, names: Sequence[str]) -> Counted:
    """Whether '20/22', 'có mặt 20', 'vắng 2 có phép' are counts, where a name or its number was
    asked: "either" where the number of a name would do as well.
    """
    line = fold(text).strip(ENDS)
    if not COUNTED.search(line):
        return "no"
    found, pieces = told(text, names), [one for one in BETWEEN.split(line) if one]
    if found.strange or not found.away or WHOLE.search(line):
        return "yes"
    if not all(SOME_OF.fullmatch(one) for one in pieces):
        return "no"
    missing = sum(int(one) for one in re.findall(r"\d+", line))
    return "either" if 2 * missing <= len(names) else "no"


def is_excused(text: str) -> bool | None:
    """'có phép', 'ốm' and the like; None where it says neither."""
    line = fold(text).strip(" .!")
    if UNEXCUSED.fullmatch(line):
        return False
    return True if EXCUSED.fullmatch(line) or REASONS.fullmatch(line) else None


def ticked(away: Sequence[Away], *, obliged: int, exempt: int) -> Attendance:
    excused = sum(one.excused for one in away)
    return Attendance(
        obliged=obliged,
        present=obliged - len(away),
        excused=excused,
        unexcused=len(away) - excused,
        exempt=exempt,
        away=tuple(away),
    )
