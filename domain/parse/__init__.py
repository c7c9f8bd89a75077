"""What people type, in Vietnamese, as facts: pure functions of a text.

Every function gives a value, or raises ``Invalid`` or ``Unclear`` (domain.errors) and nothing else;
every option of an ``Unclear`` is taken by the same function as it is.
"""

from domain.parse.amended import amended, slips, without_other
from domain.parse.asking import asks_well
from domain.parse.choices import choice as _choice
from domain.parse.choices import row
from domain.parse.clocks import clock as _clock
from domain.parse.counts import count as _count
from domain.parse.counts import fraction
from domain.parse.counts import number as _number
from domain.parse.dates import date as _date
from domain.parse.instead import Instead, answering, correction, hollow, instead, unheaded
from domain.parse.likely import likely
from domain.parse.lists import headings, none
from domain.parse.questions import asks_about_record, of_record
from domain.parse.spans import duration as _duration
from domain.parse.telex import unslipped
from domain.parse.text import clean, fold
from domain.parse.ways import months_away, submits, way
from domain.parse.wishes import (
    agrees_to_all,
    is_question,
    month_wished,
    named,
    names_a_cell,
    period_wished,
    says,
    told_of,
    wants_file,
    wish,
)
from domain.parse.yesno import yes_no

choice = asks_well(_choice)
clock = asks_well(_clock)
count = asks_well(_count)
date = asks_well(_date)
duration = asks_well(_duration)
number = asks_well(_number)

__all__ = [
    "Instead",
    "agrees_to_all",
    "amended",
    "answering",
    "asks_about_record",
    "asks_well",
    "choice",
    "clean",
    "clock",
    "correction",
    "count",
    "date",
    "duration",
    "fold",
    "fraction",
    "headings",
    "hollow",
    "instead",
    "is_question",
    "likely",
    "month_wished",
    "months_away",
    "named",
    "names_a_cell",
    "none",
    "number",
    "of_record",
    "period_wished",
    "row",
    "says",
    "slips",
    "submits",
    "told_of",
    "unheaded",
    "unslipped",
    "wants_file",
    "way",
    "wish",
    "without_other",
    "yes_no",
]
