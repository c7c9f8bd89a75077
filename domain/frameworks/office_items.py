"""The coded lines of an office's form, with their points and levels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from domain.frameworks.office_counted import besides, is_worked_out, most_worked_out
from domain.frameworks.office_minutes import RAISED
from domain.frameworks.office_off import (
    by_fact,
    each_off,
    number,
    without_off,
)
from domain.frameworks.office_spans import Level
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
POINTS = late(TERMS.pattern("points"), re.I)
LAST_POINTS = late(TERMS.pattern("last_points"), re.I)
ONLY_OFF = TERMS.compiled("only_off")
EACH_CLAUSE = late(TERMS.pattern("each_clause"), re.I | re.S)
GROUP = late(TERMS.pattern("group_code"))
LONE = TERMS.compiled("lone_level")
ADDED, TAKEN_OFF = TERMS.compiled("added"), TERMS.compiled("taken_off")
NOTHING = TERMS.compiled("nothing_given")
WORTH_FIRST = TERMS.compiled("worth_first")
OFF_BEHIND = TERMS.compiled("off_behind")
BARE_POINTS = TERMS.compiled("bare_points")
BY_COMMA = TERMS.compiled("levels_by_comma")
IN_BRACKETS = late(r"\(([^()]*)\)")
CAP, BEYOND = late(TERMS.pattern("cap")), late(TERMS.pattern("beyond_sum"))
WORDS = terms(__file__, "office")
IN_FULL, NO_POINTS = WORDS.text("in_full"), WORDS.text("no_points_said")
CLAUSE = late(r"[;.]\s+|(?<=\dđ),\s+|(?<=điểm),\s+")
OFF, NO_LEVEL = TERMS.compiled("takes_off"), late(TERMS.pattern("no_level"))
SENTENCES = late(r"(?<=[^\W_])\.\s+")
ZEROS = late(r"(?<!\d)0+(?=\d)")
BULLET = late(r"^(?:[-–+•*☐□☑✓✔▪●◦]|\[ ?\])\s*")


@dataclass
class Item:
    """A line with a code: a group, or a criterion with its levels.

    ``under``: rows below it without a code of their own, or with a letter: its levels or its parts.
    ``heading``: a group without a code. ``remarks``: what a column of notes says.
    """

    code: str
    text: str
    points: str = ""
    levels: list[Level] = field(default_factory=list)
    notes: str = ""
    under: list[Item] = field(default_factory=list)
    heading: bool = False
    remarks: list[str] = field(default_factory=list)
    less: Level | None = None  # the only one that is said, besides all of it
    column: bool = False  # its levels stand in a column of the table, row by row
    cap: str = ""  # what all of its group come to at the most, where that is said
    said_of: list[str] = field(default_factory=list)  # what costs points, in the office's words
    said: str = ""  # all of a line below another item
    off: dict[str, str] = field(default_factory=dict)  # taken off besides the levels
    level: str = ""  # how it is scored, in a column of its own
    amount: str = ""  # what each of something costs or brings: "-2/người", "+2/mô hình"

    @property
    def deep(self) -> bool:
        return not GROUP.fullmatch(self.code)


def plain_code(code: str) -> str:
    """ "01" is 1, as a condition names it."""
    return ZEROS.sub("", code)


def item(code: str, rest: str) -> Item:
    """A name, then its points, or its levels on the same line, behind it or in brackets."""
    for inside in IN_BRACKETS.finditer(rest):
        outside = rest.replace(inside[0], " ")
        found, whole = levels(inside[1]), _points(outside)
        if (OFF.search(inside[1]) and not each_off(rest)) or (whole and come_to(found, whole)):
            one = item(code, outside)
            return replace(one, notes=rest, said_of=[*one.said_of, inside[1].strip()])
        if len(found) > 1:
            return Item(code, bare(outside), _points(outside) or most_of(found), found, rest)
        if len(found) == 1 and LONE.match(inside[1]) and not each_off(rest):
            one = item(code, outside)
            one.notes = rest
            return with_less(one, found[0])
    if first := WORTH_FIRST.search(rest):
        one = Item(code, bare(rest[: first.start()]), number(first["n"]), [], rest)
        one.remarks = [] if each_off(first["more"]) else [first["more"]]
        return one
    if (
        (off := ONLY_OFF.search(rest.strip()))
        and len(POINTS.findall(rest)) == 1
        and not each_off(rest)
    ):
        return Item(code, bare(rest[: off.start()]), f"-{number(off['n'])}", [], rest)
    return _named(code, rest)


def _named(code: str, rest: str) -> Item:
    name, said = _name_and_more(rest)
    kept, besides_off = besides(_without_raised(said))
    found, head = levels(kept) if said else [], POINTS.search(name)
    if besides_off and len(found) > 1:
        return Item(code, bare(name), most_of(found), found, rest, off=besides_off)
    if not found and (worked := _worked_out(code, name, rest, said)):
        return worked
    if len(found) > 1 and not each_off(said):
        return Item(code, bare(name), head["n"] if head else most_of(found), found, said)
    if each_off(rest):
        first = POINTS.search(without_off(rest)) or POINTS.search(rest)
        name = EACH_CLAUSE.sub("", name if said else rest)
        one = Item(code, bare(name), number(first["n"]) if first else "", [], rest)
        one.remarks = [] if by_fact(one.text, one.notes) else [(said or rest).strip()]
        return one
    return _in_clauses(code, rest) or Item(
        code, bare(BARE_POINTS.sub("", rest)), _points(rest), [], rest
    )


def _worked_out(code: str, name: str, rest: str, said: str) -> Item | None:
    """ "Nề nếp (40 điểm): thiếu 1 lần trừ 5 điểm", "Phát biểu: mỗi đồng chí 1 điểm, tối đa 10"."""
    head, first = POINTS.search(name), POINTS.match(said.strip())
    more = said.strip()[first.end() :] if first else said
    clauses = [one.strip(" .,:") for one in CLAUSE.split(more) if one.strip(" .,:")]
    worth = head or first
    if worth and OFF.search(said) and not each_off(said):
        taken = [one for one in clauses if OFF.search(one)]
        return Item(
            code, bare(name), number(worth["n"]), [], rest, level="; ".join(taken), said_of=taken
        )
    if is_worked_out(said) and not each_off(said):
        points = number(head["n"]) if head else most_worked_out(said)
        return Item(code, bare(name), points, [], rest, level=said, said_of=[said.strip()])
    return None


def _without_raised(said: str) -> str:
    """Without "Kỳ có chuyên đề thì mỗi mốc tăng 20 phút", which is no level."""
    pieces = SENTENCES.split(said)
    return ". ".join(one for one in pieces if not RAISED.search(one)) if len(pieces) > 1 else said


def come_to(found: Sequence[Level], whole: str) -> bool:
    """Parts of it, and no levels: "20 điểm (có kế hoạch 10, có báo cáo 10)"."""
    points = [Decimal(one.points) for one in found]
    return len(points) > 1 and min(points) > 0 and max(points) < sum(points) == Decimal(whole)


def _name_and_more(rest: str) -> tuple[str, str]:
    name, _, said = rest.partition(":")
    if POINTS.match(said.strip()) and OFF.search(said):
        return name, said
    if (POINTS.match(said.strip()) and ";" in said) or (not said and (";" in rest or "," in rest)):
        return _before_levels(rest)
    if POINTS.match(said.strip()) and len(levels((again := _before_levels(rest))[1])) > 1:
        return again  # "Thời gian từ 90 phút: 10 điểm, dưới 90 phút: 0 điểm"
    return name, said


def _in_clauses(code: str, rest: str) -> Item | None:
    """ "Gửi tài liệu trước 1 ngày - 5 điểm; gửi trong ngày - 2 điểm": who does all that the
    criterion says gets the most.
    """
    covered = IN_BRACKETS.sub(lambda inside: " " * len(inside[0]), rest.strip(" .;"))
    cuts = [0, *(cut.end() for cut in CLAUSE.finditer(covered)), len(covered)]
    first, *more = (rest[a:b].strip(" .,;") for a, b in pairwise(cuts))
    worth, found = LAST_POINTS.search(first), [level(one) for one in more]
    less = [one for one in found if one]
    if worth is None or not more or len(less) < len(more):
        return None
    most = number(worth["n"])
    if Decimal(most) <= max(Decimal(one.points) for one in less):
        return None
    return Item(code, bare(first), most, [Level(IN_FULL, most), *less], rest)


def with_less(one: Item, less: Level) -> Item:
    """ "(chậm: 3 điểm)": all that the criterion says gives the most, this less. What is not done
    at all gives nothing, which its points say already: the words stay in its name.
    """
    if not one.levels:
        one.less = less
    return one


def most_of(found: Sequence[Level]) -> str:
    return max((one.points for one in found), key=Decimal)


def _points(text: str) -> str:
    """What it is worth: said last, with or without a unit; "" where nothing is."""
    said = text.strip(" .:")
    found = LAST_POINTS.search(said) or BARE_POINTS.search(said)
    return number(found["n"]) if found else ""


def _before_levels(rest: str) -> tuple[str, str]:
    """ "Thời lượng từ 90 phút trở lên 10đ; dưới 90 phút 0đ": the name ends where a level begins."""
    begins = TERMS.compiled("level_begins")
    covered = IN_BRACKETS.sub(lambda inside: " " * len(inside[0]), rest)
    first = POINTS.search(covered)
    match = begins.search(covered, 0, first.start() if first else len(covered))
    if begins.match(f" {rest[:1].lower()}{rest[1:]}") and ";" in rest:
        return bare(rest.split(";")[0]), rest
    if match is None:
        return rest, ""
    name = rest[: match.start()]
    if len(name.split()) > 1:
        return name, rest[match.start() :]
    return bare(rest.split(";")[0]), rest  # "Có từ 30% đảng viên phát biểu: 30đ; dưới 30%: 15đ"


def levels(text: str) -> list[Level]:
    """ "có 10đ, không 0đ", "từ 90 phút trở lên 10đ; dưới 75 phút 3đ"."""
    found = []
    for said in re.split(TERMS.pattern("levels_apart"), text):
        ways = (re.split(r",(?!\d)", said), BY_COMMA.split(said))
        for piece in next((way for way in ways if all(map(level, way))), [said]):
            if one := level(piece):
                found.append(one)
    return found


def level(piece: str) -> Level | None:
    """The whole of it: "dưới 75 phút 3đ", "dưới 60% không có điểm"."""
    said = piece.strip(" .;")
    if nothing := NOTHING.search(said):
        name = said[: nothing.start()].strip(" :,-–.=")
        return Level(name, "0") if re.search(r"\w", name) else None
    match = LAST_POINTS.search(said) or BARE_POINTS.search(said)
    if match is None or NO_LEVEL.search(said[: match.start()]):
        return None
    name = said[: said.rfind(match[0])].strip(" :,-–.=(")
    return Level(name, number(match["n"])) if re.search(r"\w", name) else None


def bare(text: str) -> str:
    """A name without its points and what is in brackets behind it."""
    named = POINTS.sub("", text)
    name = re.sub(r"\s*\([^)]*\)?", "", named).strip(" :,-–.()")
    return name if named == text else OFF_BEHIND.sub("", name).strip(" :,-–.+")
