"""The coded lines of an office's form, and the criteria they become."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from domain.frameworks.office_lengths import by_size
from domain.frameworks.office_marked import is_marked, says_marked
from domain.frameworks.office_months import MONTHS_ON, over_months
from domain.frameworks.office_off import (
    ABSENT,
    MOST_OFF,
    by_fact,
    each_off,
    number,
    off,
    without_off,
)
from domain.frameworks.office_spans import Level, levelled, proved, span
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
POINTS = late(TERMS.pattern("points"), re.I)
LAST_POINTS = late(TERMS.pattern("last_points"), re.I)
ONLY_OFF = TERMS.compiled("only_off")
EACH_CLAUSE = late(TERMS.pattern("each_clause"), re.I | re.S)
GROUP = late(TERMS.pattern("group_code"))
THEMATIC, SCALED = TERMS.compiled("thematic_only"), TERMS.compiled("scaled")
GIVEN = TERMS.compiled("given_in_full")
ATTENDED_LESS = TERMS.compiled("attended_less")
LONE = TERMS.compiled("lone_level")
PER = late(r"\s*(?:điểm|đ)?\s*/.*")
ADDED, TAKEN_OFF = TERMS.compiled("added"), TERMS.compiled("taken_off")
NOTHING = TERMS.compiled("nothing_given")
WORTH_FIRST = TERMS.compiled("worth_first")
OFF_BEHIND = TERMS.compiled("off_behind")
BARE_POINTS = TERMS.compiled("bare_points")
IN_BRACKETS = late(r"\(([^()]*)\)")
TITLE_WORDS = 6  # of a heading, which says nothing itself
CAP, BEYOND = late(TERMS.pattern("cap")), late(TERMS.pattern("beyond_sum"))
WORDS = terms(__file__, "office")
IN_FULL, NO_POINTS = WORDS.text("in_full"), WORDS.text("no_points_said")
CLAUSE = late(r"[;.]\s+")
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
        if len(found := levels(inside[1])) > 1:
            outside = rest.replace(inside[0], " ")
            return Item(code, bare(outside), _points(outside) or _most(found), found, rest)
        if len(found) == 1 and LONE.match(inside[1]) and not each_off(rest):
            outside = rest.replace(inside[0], " ")
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
    name, _, said = rest.partition(":")
    if (POINTS.match(said.strip()) and ";" in said) or (not said and (";" in rest or "," in rest)):
        name, said = _before_levels(rest)
    elif POINTS.match(said.strip()) and len(levels((again := _before_levels(rest))[1])) > 1:
        name, said = again  # "Thời gian từ 90 phút: 10 điểm, dưới 90 phút: 0 điểm"
    found = levels(said) if said else []
    if len(found) > 1 and not each_off(said):
        head = POINTS.search(name)
        return Item(code, bare(name), head["n"] if head else _most(found), found, said)
    if each_off(rest):
        first = POINTS.search(without_off(rest)) or POINTS.search(rest)
        name = EACH_CLAUSE.sub("", name if said else rest)
        one = Item(code, bare(name), number(first["n"]) if first else "", [], rest)
        one.remarks = [] if by_fact(one.text, one.notes) else [(said or rest).strip()]
        return one
    return _in_clauses(code, rest) or Item(
        code, bare(BARE_POINTS.sub("", rest)), _points(rest), [], rest
    )


def _in_clauses(code: str, rest: str) -> Item | None:
    """ "Gửi tài liệu trước 1 ngày - 5 điểm; gửi trong ngày - 2 điểm": who does all that the
    criterion says gets the most.
    """
    covered = IN_BRACKETS.sub(lambda inside: " " * len(inside[0]), rest.strip(" .;"))
    cuts = [0, *(cut.end() for cut in CLAUSE.finditer(covered)), len(covered)]
    first, *more = (rest[a:b].strip(" .;") for a, b in pairwise(cuts))
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
    if one.levels:
        return one
    if Decimal(less.points) or proved(one.text):
        one.less = less
    else:
        one.text = f"{one.text} ({less.text}: {NO_POINTS})"
    return one


def _most(found: Sequence[Level]) -> str:
    return max((one.points for one in found), key=Decimal)


def _points(text: str) -> str:
    """What it is worth: said last, with or without a unit; "" where nothing is."""
    said = text.strip(" .:")
    found = LAST_POINTS.search(said) or BARE_POINTS.search(said)
    return number(found["n"]) if found else ""


def _before_levels(rest: str) -> tuple[str, str]:
    """ "Thời lượng từ 90 phút trở lên 10đ; dưới 90 phút 0đ": the name ends where a level begins."""
    match = TERMS.compiled("level_begins").search(rest)
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
        commas = re.split(r",(?!\d)", said)
        for piece in commas if all(map(level, commas)) else [said]:
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
    if match is None:
        return None
    name = said[: said.rfind(match[0])].strip(" :,-–.=")
    return Level(name, number(match["n"])) if re.search(r"\w", name) else None


def bare(text: str) -> str:
    """A name without its points and what is in brackets behind it."""
    named = POINTS.sub("", text)
    name = re.sub(r"\([^)]*\)?", "", named).strip(" :,-–.()")
    return name if named == text else OFF_BEHIND.sub("", name).strip(" :,-–.+")


@dataclass(frozen=True, slots=True)
class Together:
    """The criteria of a group with what it comes to; ``said``: that it is no more than this."""

    codes: list[str]
    most: str
    said: bool
    beyond: bool  # beside the sum: a bonus, or taken off


def criteria(items: Sequence[Item]) -> tuple[list[dict[str, Any]], list[str], list[Together]]:
    """Each under the heading of its group; what is none: remarks, lines among others that have
    points; what the groups come to.

    Where numbers begin anew in each group, a code has the group's in front of it.
    """
    found, dropped, heading = list[tuple[Item, Item | None]](), list[str](), None
    parted = [part for one in items for part in _parted(one)]
    valued = sum(bool(one.points or one.levels) for one in parted) > 1
    for one, following in pairwise([*parted, Item("", "")]):
        if heading and heading.code and heading.deep and not _lies_in(one, heading):
            heading = None
        if _is_group(one, following):
            heading = one
        elif valued and not (one.points or one.levels or one.amount or each_off(one.notes)):
            if one.deep or len(one.text.split()) > TITLE_WORDS:
                dropped.append(f"{one.code}. {one.text}".strip(". "))
        else:
            found.append((one, heading))
    codes = Counter(one.code for one, _ in found)
    again = any(count > 1 for count in codes.values())
    made = [_under(one, group, again=again) for one, group in found]
    for (one, _), criterion in zip(found, made, strict=True):
        dropped += [f"{criterion['code']}: {remark}" for remark in one.remarks]
    return made, dropped, _groups([*zip(found, made, strict=True)])


def sums_said(criteria: Sequence[dict[str, Any]], groups: Sequence[Together]) -> dict[str, str]:
    """By heading: what the form says that its criteria come to."""
    headings = {one["code"]: one.get("group", "") for one in criteria}
    plain = (one for one in groups if not (one.said or one.beyond))
    return {heading: one.most for one in plain if (heading := headings[one.codes[0]])}


def with_parts(items: Sequence[Item], total: str) -> list[Item]:
    """Rows of a column that are no levels but parts, each with its own points: those neither from
    best to least nor from least to best, and those without which the form comes to less than it
    says.
    """
    sure = {id(one) for one in items if _may_be_parts(one) and not _ordered(one.levels)}
    if total and all(one.points or one.levels for one in items if one.deep):
        maybe = {id(one) for one in items if _may_be_parts(one)}
        if _come_to(items, sure) != Decimal(total) == _come_to(items, sure | maybe):
            sure |= maybe
    return [each for one in items for each in (_as_parts(one) if id(one) in sure else [one])]


def _may_be_parts(one: Item) -> bool:
    return one.column and len(one.levels) > 1 and not any(span(each.text) for each in one.levels)


def _ordered(found: Sequence[Level]) -> bool:
    points = [Decimal(one.points) for one in found]
    return points in (sorted(points), sorted(points, reverse=True))


def _come_to(items: Sequence[Item], parted: set[int]) -> Decimal:
    found = [Decimal(0)]
    for one in items:
        points = [Decimal(each.points) for each in one.levels]
        if points:
            found.append(sum(points, Decimal(0)) if id(one) in parted else max(points))
        elif one.points and not one.heading and not one.points.startswith(("+", "-")):
            found.append(Decimal(one.points) if one.deep else Decimal(0))
    return sum(found, Decimal(0))


def _as_parts(one: Item) -> list[Item]:
    parts = [
        Item(f"{one.code}.{at}", each.text, each.points) for at, each in enumerate(one.levels, 1)
    ]
    return [replace(one, levels=[], points=""), *parts]


def _groups(made: list[tuple[tuple[Item, Item | None], dict[str, Any]]]) -> list[Together]:
    found = list[Together]()
    for at, ((_, group), _) in enumerate(made):
        if group is None or (at and made[at - 1][0][1] is group):
            continue
        under = [pair for pair in made if pair[0][1] is group]
        said = [MOST_OFF.search(text) for text in (group.notes, *group.remarks)]
        caps = [group.cap, *(under_one.cap for (under_one, _), _ in under)]
        cap = next(filter(None, [*caps, *(number(match["n"]) for match in said if match)]), "")
        most = cap or group.points.lstrip("+-")
        beyond = bool(TAKEN_OFF.search(group.text.lower()) or ADDED.search(group.text.lower()))
        if most:
            codes = [criterion["code"] for _, criterion in under]
            found.append(Together(codes, most, bool(cap), beyond))
    return found


def _lies_in(one: Item, group: Item) -> bool:
    """ "3.1" in "3", "B1" in "B"."""
    lettered = re.fullmatch(rf"{re.escape(group.code)}\d+", one.code) and group.code.isalpha()
    return one.code.startswith(f"{group.code}.") or bool(lettered)


def _parted(one: Item) -> Iterator[Item]:
    """Rows below it: levels where the best has all its points, parts where they come to them."""
    if not one.under:
        yield one
        return
    if found := _in_one_line(one):
        yield replace(one, levels=found, under=[])
        return
    points = [Decimal(row.points or 0) for row in one.under]
    worth = Decimal(one.points.lstrip("+-") or one.cap or 0)
    come_to = worth and max(points) != worth <= sum(points, Decimal(0))
    single = len(points) == 1 and one.under[0].code
    if come_to or single or any(row.levels for row in one.under):
        yield replace(one, under=[])
        for at, row in enumerate(one.under, 1):
            yield replace(row, code=f"{one.code}.{row.code or at}")
    elif len(points) > 1:
        under = [Level(row.text, row.points) for row in one.under if row.points]
        yield replace(one, levels=[*one.levels, *under], under=[])
    else:
        yield replace(one, under=[])


def _in_one_line(one: Item) -> list[Level]:
    """ "- Từ 90%: 10 điểm; 80% - 89%: 7 điểm" below a criterion of 10 points: its levels."""
    if not one.points or len(one.under) > 1 or one.under[0].code or one.levels:
        return []
    found = levels(one.under[0].said)
    fits = len(found) > 1 and Decimal(_most(found)) <= Decimal(one.points.lstrip("+-"))
    return found if fits and not each_off(one.under[0].said) else []


def _is_group(one: Item, following: Item) -> bool:
    if one.heading or _lies_in(following, one):
        return True
    if following.code in ("I", "A") and not one.deep and one.code not in ("H", ""):
        return one.code != following.code and not one.levels
    return not one.deep and bool(following.code) and following.deep and not one.levels


def _under(one: Item, group: Item | None, *, again: bool) -> dict[str, Any]:
    found = _criterion(one, group.text if group else "")
    if group is None:
        return found
    if again and group.code and not one.code.startswith(f"{group.code}."):
        found["code"] = f"{group.code}.{one.code}"
    if says_marked(group.text):
        found["marked"] = True
    return found | {"group": f"{group.code}. {group.text}".strip(". ")}


def _criterion(one: Item, group: str) -> dict[str, Any]:
    found: dict[str, Any] = {"code": one.code}
    if one.text:
        found["name"] = one.text[:300]
    if is_marked(one.notes, *one.remarks):
        found["marked"] = True
    if (one.points or one.amount).startswith("-") or TAKEN_OFF.search(group.lower()):
        return found | _taken_off(one)
    if one.amount.startswith("+"):
        return found | _added(one)
    if not one.points and not one.levels:
        return found | {"sort": "check"} | by_size(proved(one.text), one.notes)
    points = one.points.lstrip("+")
    if one.said_of and points and len(one.levels) < 2:
        return found | {"max": points, "sort": "number", "notes": [n[:300] for n in one.said_of]}
    if one.less and points and Decimal(points) > Decimal(one.less.points):
        one = replace(one, levels=[Level(IN_FULL, points), one.less])
    found["max"] = points or max((level.points for level in one.levels), key=Decimal)
    if (by := by_fact(one.text, one.notes)) and len(one.levels) < 2:
        found |= {"sort": "bands", **off(found["max"], by, one.notes)}
        if short := ATTENDED_LESS.search(one.notes):
            found["silent"] = [{"fact": "attendance_percent", "below": number(short[1])}]
    elif len(one.levels) > 1:
        found |= _with_levels(one, points)
    else:
        found["sort"] = "number"
    if one.points.startswith("+") or ADDED.search(group.lower()):
        found["bonus"] = True
    if THEMATIC.search(one.notes.lower()):
        found["thematic_only"] = True
        if SCALED.search(one.notes.lower()):
            found["not_applicable"] = "scaled"
        elif GIVEN.search(one.notes.lower()):
            found["not_applicable"] = "full"
    return found


def _added(one: Item) -> dict[str, Any]:
    """ "+2/mô hình": so much for each; "+5": or nothing."""
    most = {"max": one.points.lstrip("+")} if one.points else {}
    if "/" not in one.amount:
        return {"sort": "yes_no", **most, **proved(one.text), "bonus": True}
    each = number(PER.sub("", one.amount.lstrip("+")))
    return {"sort": "number", **most, "step": each, "bonus": True}


def _with_levels(one: Item, points: str) -> dict[str, Any]:
    """Where the points say more than the best of the levels, it is for all that the name says."""
    best = _most(one.levels)
    found = levelled(one.text, one.levels)
    if found.get("sort") == "options" and points and Decimal(points) > Decimal(best):
        found, best = levelled(one.text, [Level(IN_FULL, points), *one.levels]), points
    return found | {"max": best}


def _taken_off(one: Item) -> dict[str, Any]:
    """ "-5", "trừ 1 điểm/người, không quá 10 điểm"; without a maximum it is asked for."""
    found: dict[str, Any] = {"sort": "deduction"}
    single = one.amount.startswith("-") and "/" not in one.amount
    if single and one.points:
        found["step"] = one.points.lstrip("-")
    if (single or MONTHS_ON.search(one.text)) and (when := over_months(one.text)):
        found["when"] = when
    each, most = each_off(one.notes), MOST_OFF.search(one.notes)
    if "/" in one.amount:
        each = number(PER.sub("", one.amount.lstrip("-")))
    points = number(most["n"]) if most else one.points.lstrip("-+")
    if each and not one.amount and not most:
        points = ""
    if points:
        found["max"] = points
    elif each and one.amount:
        found["boundless"] = True
    if each and not ABSENT.search(f"{one.text} {one.notes}".lower()) and one.amount:
        found["step"] = each
    if each and ABSENT.search(f"{one.text} {one.notes}".lower()):
        found |= {"fact": "absent_unexcused", "each": each}
    return found
