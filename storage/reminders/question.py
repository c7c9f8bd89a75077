"""What the query of an anchor gives, whatever it asks of: see opening.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import Date, Integer, Select, String, Time, bindparam, cast, null, select

from storage.tables import Moment

DAY, TODAY = bindparam("day", type_=Date), bindparam("today", type_=Date)
FIRST, LAST = bindparam("first", type_=String), bindparam("last", type_=String)
BEGINS, ENDS = bindparam("begins", type_=Moment()), bindparam("ends", type_=Moment())
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Question:
    """``about`` gives the values of the query; None: nothing can be open at this anchor."""

    query: Select[Any]
    about: Callable[[date, tzinfo], Values | None]
    hours: bool = False  # what is found starts at an hour


def what(
    *, cell: Any = None, group: Any = None, subject: Any = None, starts: Any = None
) -> Select[Any]:
    return select(
        (cast(null(), Integer) if cell is None else cell).label("cell_id"),
        (cast(null(), Integer) if group is None else group).label("group_id"),
        (cast(null(), Integer) if subject is None else subject).label("subject"),
        (cast(null(), Time) if starts is None else starts).label("starts"),
    )


def at_day(day: date, zone: tzinfo) -> Values | None:
    return {"day": day}


def within_day(day: date, zone: tzinfo) -> Values | None:
    begins = datetime.combine(day, time(0), zone)
    return {"begins": begins, "ends": begins + timedelta(days=1)}
