"""How a criterion of an office's form is scored."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from domain.frameworks.office_counted import counted
from domain.frameworks.office_items import ADDED, IN_FULL, TAKEN_OFF, Item, most_of
from domain.frameworks.office_lengths import by_size
from domain.frameworks.office_marked import is_marked
from domain.frameworks.office_minutes import by_length
from domain.frameworks.office_months import MONTHS_ON, over_months
from domain.frameworks.office_off import ABSENT, MOST_OFF, by_fact, each_off, number, off
from domain.frameworks.office_spans import Level, levelled, proved
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
THEMATIC, SCALED = TERMS.compiled("thematic_only"), TERMS.compiled("scaled")
SOMETIMES = TERMS.compiled("only_sometimes")
GIVEN = TERMS.compiled("given_in_full")
ATTENDED_LESS = TERMS.compiled("attended_less")
BULLETS = " -+•*–"
IN_WORDS = late(r"[^\W\d_]{2,} +\W*[^\W\d_]{2,}")  # "0 - 15 điểm" says no more than the points
PER = late(r"\s*(?:điểm|đ)?\s*/.*")


def scored(one: Item, group: str) -> dict[str, Any]:
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
        found |= {"sort": "check"} | by_size(proved(one.text), one.notes)
        return found | ({"not_applicable": "full"} if SOMETIMES.search(one.notes) else {})
    points = one.points.lstrip("+")
    by = by_fact(one.text, one.notes)
    if points and len(one.levels) < 2 and (worked := counted(one.text, points, one.level)):
        return found | {"max": points, **worked}
    if one.said_of and points and len(one.levels) < 2 and (len(one.said_of) > 1 or not by):
        return found | {"max": points, "sort": "number", "notes": [n[:300] for n in one.said_of]}
    if one.less and points and Decimal(points) > Decimal(one.less.points):
        one = replace(one, levels=[Level(IN_FULL, points), one.less])
    found["max"] = points or max((level.points for level in one.levels), key=Decimal)
    if by and len(one.levels) < 2:
        found |= {"sort": "bands", **off(found["max"], by, one.notes)}
        if short := ATTENDED_LESS.search(one.notes):
            found["silent"] = [{"fact": "attendance_percent", "below": number(short[1])}]
    elif len(one.levels) > 1:
        found |= _with_levels(one, points)
    else:
        found["sort"] = "number"
        if IN_WORDS.search(one.level):
            found["notes"] = [
                n.strip(BULLETS)[:300] for n in one.level.split("\n") if n.strip(BULLETS)
            ]
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
    if lengths := by_length(one.text, one.notes, one.levels):
        return lengths
    best = most_of(one.levels)
    found = levelled(one.text, one.levels)
    if one.off and "bands" in found:
        found["off"] = one.off
    elif one.off:
        found["notes"] = [one.notes[:300]]
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
