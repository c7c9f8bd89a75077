"""Made-up years of records: of cells that meet in earnest, and of cells that copy.

A year is twelve records, the oldest first, always the same for a style and a number.
``python -m tests.domain.meetings.formality_year`` prints how many years of each style bear a sign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

import yaml

from domain.chat import Month, Word
from domain.meetings.formality import Earlier, signs
from domain.meetings.meeting import Attendance, Conclusion, Conduct, Hours, Meeting, NewTask
from tests.domain.meetings.formality_held_out import (
    HELD_OUT_COPIED,
    HELD_OUT_HONEST,
    HELD_OUT_POOLS,
    LAST_COPIED,
    LAST_HONEST,
    LAST_POOLS,
    NOT_TO_BE_TOLD,
)
from tests.domain.meetings.formality_sheets import Pool, Sheet
from tests.domain.meetings.formality_styles import COPIED, HONEST, Style

PHRASES = ("formality_phrases.yaml", "formality_held_out.yaml", "formality_last.yaml")
JANUARY = Month(2026, 1)
SIGNS = ("sign-same-content", "sign-same-length")

Year = list[tuple[Month, Meeting]]
POOLS = ("village", "office")


@cache
def phrases() -> dict[str, Pool]:
    found: dict[str, Pool] = {}
    for name in PHRASES:
        found |= yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return found


def year(style: Style, number: int, pools: tuple[str, ...] = POOLS) -> Year:
    """The records of cell ``number`` that writes in this style."""
    chance = Random(f"{style.__name__}-{number}")
    sheets = style(chance, phrases()[pools[number % len(pools)]])
    months = [JANUARY.shift(at) for at in range(12)]
    return [(month, written(sheet, month)) for month, sheet in zip(months, sheets, strict=True)]


def written(sheet: Sheet, month: Month) -> Meeting:
    """The record, with the numbers of the months put in; held at half past seven on the 3rd."""
    numbers = {"last": month.shift(-1).month, "this": month.month, "next": month.shift(1).month}
    named = sheet.each(lambda line: line.format(**numbers))
    due = month.shift(1).first - timedelta(days=6)
    return Meeting(
        kind=sheet.kind,
        held_on=month.first + timedelta(days=2),
        hours=hours(sheet.minutes),
        attendance=Attendance(obliged=20, present=19, excused=1, unexcused=0),
        conduct=Conduct(merged=False, materials_early=True),
        content=named.content,
        new_tasks=tuple(NewTask(title=t, owner=owner, due=due) for t, owner in named.tasks),
        conclusion=Conclusion(text=named.conclusion),
    )


def hours(minutes: int) -> Hours:
    start = datetime.combine(date(2026, 1, 3), datetime.min.time()).replace(hour=19, minute=30)
    return Hours(start=start.time(), end=(start + timedelta(minutes=minutes)).time())


def borne(months: Year) -> Iterator[Word]:
    """Every sign of every record of the year."""
    earlier = [Earlier(month, meeting) for month, meeting in months]
    for at, record in enumerate(earlier):
        yield from signs(record.meeting, record.month, earlier[:at][::-1])


def flagged(
    styles: tuple[Style, ...], count: int, pools: tuple[str, ...] = POOLS
) -> dict[str, int]:
    """Of ``count`` years in each style, those with a sign."""
    return {
        style.__name__: sum(any(borne(year(style, at, pools))) for at in range(count))
        for style in styles
    }


def table(styles: tuple[Style, ...], count: int, pools: tuple[str, ...]) -> Iterator[str]:
    """A line for each style: years with a sign of content, of length, and records with any."""
    for style in styles:
        found = [Counter(sign.key for sign in borne(year(style, at, pools))) for at in range(count)]
        content, length = (sum(key in one for one in found) for key in SIGNS)
        records = sum(sum(one.values()) for one in found)
        yield f"{style.__name__:16} {count:6} {content:8} {length:7} {records:6}"


if __name__ == "__main__":
    print(f"{'style':16} {'years':>6} {'content':>8} {'length':>7} {'signs':>6}")
    for name, styles, pools in (
        ("honest", HONEST, POOLS),
        ("copied", COPIED, POOLS),
        ("honest, held out", HELD_OUT_HONEST, HELD_OUT_POOLS),
        ("copied, held out", HELD_OUT_COPIED, HELD_OUT_POOLS),
        ("honest, last", LAST_HONEST, LAST_POOLS),
        ("copied, last", LAST_COPIED, LAST_POOLS),
        ("not to be told", NOT_TO_BE_TOLD, LAST_POOLS),
    ):
        print(f"-- {name}", *table(styles, 100, pools), sep="\n", flush=True)
