"""What each cell answered to a notice, as a table; who is silent stands in it too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.exports.workbook import Column, Page, Value
from domain.chat import Word, word
from domain.notices import Asks
from handlers.notices import answer_said, answers_said
from storage.notices import Answer, Notice

Say = Callable[[Word | str], str]
WIDTHS = {"at": 5, "cell": 34, "answer": 14, "remark": 36, "by": 22, "day": 12, "copy": 16}


def page_of(
    found: Notice,
    rows: Sequence[Answer],
    reached: Mapping[int, str],
    now: datetime,
    zone: ZoneInfo,
    say: Say,
) -> Page:
    columns = [Column(say(word("answers-column", column=n)), w) for n, w in WIDTHS.items()]
    lines = [_row(at, one, reached, zone, say) for at, one in enumerate(rows, 1)]
    if found.asks is Asks.number:
        total = sum((Decimal(one.answer) for one in rows if one.answer), Decimal())
        lines.append((None, say(word("report-total")), total, *[None] * 4))
    said = answers_said(found.asks, rows) if found.asks is not Asks.nothing else ""
    as_of = say(word("answers-as-of", answers=said, at=now))
    return Page(say(word("page", page="notice"))[:31], found.text[:250], as_of, columns, lines)


def _row(
    at: int, one: Answer, reached: Mapping[int, str], zone: ZoneInfo, say: Say
) -> Sequence[Value]:
    number = one.answer not in (None, "yes", "no", "done")
    return (
        at,
        one.cell,
        Decimal(one.answer) if number and one.answer else say(answer_said(one.answer)),
        one.remark,
        one.by or (say(word("answers-meeting", month=one.month)) if one.month else None),
        one.at.astimezone(zone).date() if one.at else None,
        say(word("answers-copy", state=reached.get(one.cell_id, "none"))),
    )
