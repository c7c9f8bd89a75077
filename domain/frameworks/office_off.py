"""What an office's criterion takes off for each of something, as bands of a fact on record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from domain.frameworks.office_spans import RESULT_SENT, WITHIN_DAYS
from domain.frameworks.office_words import either_way
from domain.meetings import Fact
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
EACH_OFF = [late(TERMS.pattern(name), re.I) for name in ("each_off", "off_for_each")]
SHORT_EACH, LATE_EACH = TERMS.compiled("short_each"), TERMS.compiled("late_each")
NEXT_DAY = TERMS.compiled("next_day")
FULL_LENGTH = TERMS.compiled("full_length")
MOST_OFF = late(TERMS.pattern("most_off"), re.I)
ABSENT = TERMS.compiled("absent")
THOUSANDS = late(r"[1-9]\d{0,2}[.,]\d{3}")
WHOLE = late(r"[.,]0+$")
MOST_BANDS = 50


def number(text: str) -> str:
    """ "05" is 5, "0,50" is 0.50; points have no thousandths, so that "1.000" is a thousand."""
    if THOUSANDS.fullmatch(text):
        return re.sub(r"\D", "", text)
    text = WHOLE.sub("", text)
    return text.replace(",", ".").lstrip("0").removesuffix(".") or "0"


def each_off(text: str) -> str:
    """ "trừ 2đ mỗi người", "mỗi đảng viên vắng trừ 2 điểm": 2; "" where nothing is taken off."""
    found = next((match for one in EACH_OFF if (match := one.search(text))), None)
    return number(found["n"]) if found else ""


def without_off(text: str) -> str:
    """Without what is taken off for each, which is not what it is worth."""
    for one in EACH_OFF:
        text = one.sub(" ", text)
    return text


@dataclass(frozen=True, slots=True)
class Each:
    """So much is taken off for each ``per`` of a fact, beyond ``free`` of it; ``of``: where less of
    it is what costs points, how much there should be.
    """

    fact: str
    off: str
    per: int = 1
    free: int = 0
    of: int | None = None


def by_fact(text: str, notes: str) -> Each | None:
    """ "mỗi đảng viên vắng không lý do trừ 2 điểm", "cứ thiếu 5 phút trừ 1 điểm"."""
    said = f"{text} {notes}".lower()
    if short := SHORT_EACH.search(said):
        whole = FULL_LENGTH.search(said)
        named = (Fact.minutes, int(whole["n"])) if whole else (Fact.minutes_short, None)
        return Each(named[0].value, number(short["n"]), int(short["per"]), of=named[1])
    if late := LATE_EACH.search(said):
        days = WITHIN_DAYS.search(said)
        free = int(days["days"]) if days else 1 if NEXT_DAY.search(said) else None
        if free is None or not RESULT_SENT.search(said):
            return None
        return Each(Fact.result_days.value, number(late["n"]), free=free)
    n = each_off(notes)
    return Each(Fact.absent_unexcused.value, n) if n and ABSENT.search(said) else None


def off(most: str, by: Each, notes: str) -> dict[str, Any]:
    """ "10 points, 2 off for each": 0: 10, 1: 8, … down to 0, or to what is the most taken off."""
    limit = MOST_OFF.search(EACH_OFF[1].sub(" ", notes))
    lowest = max(Decimal(most) - Decimal(number(limit["n"])), Decimal(0)) if limit else Decimal(0)
    points, at, bands = Decimal(most), by.free, list[dict[str, str]]()
    while Decimal(by.off) and points > lowest and len(bands) < MOST_BANDS:
        first = not bands
        bands.append(_stretch(by, 0 if first else at, at + by.per, points))
        points, at = max(points - Decimal(by.off), lowest), at + by.per
    bands.append(_stretch(by, at, None, lowest))
    return {"fact": by.fact, "bands": bands}


def _stretch(by: Each, low: int, high: int | None, points: Decimal) -> dict[str, str]:
    """From so much of it to below so much; of what should be there, as much short of it."""
    said = {"points": f"{points.normalize():f}"}
    if by.of is None and by.per == 1 and not by.free and high is not None:
        return {"least": str(low), "most": str(high - 1), **said}
    if by.of is None:
        return {"least": str(low), **({"below": str(high)} if high is not None else {}), **said}
    above = {} if high is None else {"above": str(max(by.of - high, 0))}
    return {**above, **({"most": str(by.of - low)} if low else {}), **said}
