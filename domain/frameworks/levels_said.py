"""The levels of a criterion with their points, short enough for a phone: "≥90 → 10; 75–<90 → 7"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from textwrap import shorten
from typing import Any

from domain.chat import Listed, Word, word
from domain.frameworks.framework_words import FACTS
from domain.meetings import SCALES, Fact

NAME, NOTE, MOST_SHOWN = 48, 60, 8  # letters of a level, of words; levels of a criterion
THIRDS = {"33.333": "1/3", "66.666": "2/3"}  # of a percentage, and more digits
Sent = Mapping[str, Any]


def levels_said(one: Sent) -> Listed | str:
    """ "" where there is one number to be given, or a check."""
    found = [*_levels(one)]
    if len(found) > MOST_SHOWN:
        found = [*found[: MOST_SHOWN - 2], word("framework-levels-more"), found[-1]]
    return Listed(tuple(found), apart="; ") if found else ""


def _levels(one: Sent) -> Iterator[Word]:
    sort, most = one.get("sort"), one.get("max", "")
    beyond = one.get("bonus") or sort == "deduction"
    step = one.get("step", most) if beyond else most
    if each := one.get("each") or (step if step != most else ""):
        yield word("framework-each", points=number_said(each), sort=str(sort))
    elif sort == "bands":
        unit = _unit(one.get("fact"))
        if len(one.get("bands", ())) > MOST_SHOWN and one.get("notes"):
            yield word("item-bare", text=shorten(str(one["notes"][0]), NOTE, placeholder="…"))
            return
        for band in (_counted(band, one.get("fact")) for band in one.get("bands", ())):
            yield _level(stretch(band, unit), band)
        if off := one.get("off"):
            said_of = FACTS.get(off.get("fact"), "")
            each = number_said(off.get("each", "?"))
            yield word("framework-off", fact=said_of, points=each, most=off.get("most") or "")
        for other in one.get("silent", ()):
            fact = other.get("fact")
            said = stretch(other, _unit(fact))
            yield word("framework-silent-fact", fact=FACTS.get(fact, ""), span=said)
    elif sort == "options":
        for option in one.get("options", ()):
            yield _level(shorten(str(option.get("name", "")), NAME, placeholder="…"), option)
        for one_silent in one.get("silent", ()):
            said = stretch(one_silent, _unit(one_silent.get("fact")))
            yield word("framework-silent", span=said)
    elif sort == "number":
        for note in one.get("notes", ()):
            yield word("item-bare", text=shorten(str(note), NOTE, placeholder="…"))
    elif sort == "yes_no":
        yield word("framework-yes-no", points=number_said(most))


def _counted(band: Sent, fact: Any) -> Sent:
    """Of what is counted one by one: 0 to 2 instead of less than 3."""
    if fact not in set(Fact) or SCALES[Fact(fact)].unit not in ("count", "days"):
        return band
    if not {"least", "below"} <= {*band} or not str(band["below"]).isdecimal():
        return band
    return {"least": band["least"], "most": str(int(band["below"]) - 1), "points": band["points"]}


def _level(name: str, level: Sent) -> Word:
    return word("framework-level", name=name, points=number_said(level.get("points", "?")))


def _unit(fact: Any) -> str:
    return "%" if fact in set(Fact) and SCALES[Fact(fact)].unit == "percent" else ""


def stretch(span: Sent, unit: str = "") -> str:
    """ "≥90%", "75–<90", "80–89", ">15", "<60"; one value alone where both ends are the same."""
    low = next(((sign, span[n]) for n, sign in (("least", "≥"), ("above", ">")) if n in span), None)
    high = next(((sign, span[n]) for n, sign in (("most", "≤"), ("below", "<")) if n in span), None)
    if low and high:
        if low[1] == high[1]:
            return f"{number_said(low[1], unit)}"
        begins = "" if low[0] == "≥" else ">"
        ends = "" if high[0] == "≤" else "<"
        return f"{begins}{number_said(low[1])}–{ends}{number_said(high[1], unit)}"
    edge = low or high
    return f"{edge[0]}{number_said(edge[1], unit)}" if edge else "–"


def number_said(value: Any, unit: str = "") -> str:
    """With a comma; of a percentage that is a third "1/3"."""
    text = str(value)
    if third := THIRDS.get(text[:6]):
        return third
    try:
        text = f"{Decimal(text).normalize():f}"
    except InvalidOperation:  # named among what is wrong
        return text
    return text.replace(".", ",") + unit
