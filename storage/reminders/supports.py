"""Weak cells that are supported and have no line for a month that is over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import Select

from domain.chat import Month
from domain.reminders import Anchor, is_month_end
from storage.reminders.question import ENDS, LAST, TODAY, Question, Values, what
from storage.sql import alive_on, there_is
from storage.tables import support, support_line

EVERY_MONTH = tuple(range(1, 13))


def _lacking() -> Select[Any]:
    noted = there_is(support_line.c.support_id == support.c.id, support_line.c.month >= LAST)
    open_ = support.c.closed_at.is_(None), support.c.begun_at < ENDS
    query = what(cell=support.c.cell_id, subject=support.c.id)
    return query.where(*open_, ~noted, alive_on(TODAY, support.c.cell_id))


def _month_over(day: date, zone: tzinfo) -> Values | None:
    if not is_month_end(day, EVERY_MONTH):
        return None
    ends = datetime.combine(day + timedelta(days=1), time(0), zone)
    return {"last": str(Month.of(day)), "ends": ends}


QUESTIONS: Mapping[Anchor, Question] = {Anchor.support_line: Question(_lacking(), _month_over)}
