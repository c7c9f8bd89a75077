"""What people type, in Vietnamese, as facts: pure functions of a text.

Every function gives a value, or raises ``Invalid`` or ``Unclear`` (domain.errors) and nothing else;
every option of an ``Unclear`` is taken by the same function as it is.
"""

from domain.parse.asking import asks_well
from domain.parse.choices import choice as _choice
from domain.parse.clocks import clock as _clock
from domain.parse.conclusions import conclusion as _conclusion
from domain.parse.conducts import conduct as _conduct
from domain.parse.counts import count as _count
from domain.parse.counts import fraction
from domain.parse.counts import number as _number
from domain.parse.dates import date as _date
from domain.parse.day_rules import day_rule as _day_rule
from domain.parse.hours import hours as _hours
from domain.parse.kinds import kind as _kind
from domain.parse.lists import headings, none
from domain.parse.results import task_results as _task_results
from domain.parse.rolls import attendance as _attendance
from domain.parse.settings import setting as _setting
from domain.parse.spans import duration as _duration
from domain.parse.tasks import new_tasks
from domain.parse.text import clean, fold
from domain.parse.votes import vote as _vote
from domain.parse.yesno import yes_no

attendance = asks_well(_attendance)
choice = asks_well(_choice)
clock = asks_well(_clock)
conclusion = asks_well(_conclusion)
conduct = asks_well(_conduct)
count = asks_well(_count)
date = asks_well(_date)
day_rule = asks_well(_day_rule)
duration = asks_well(_duration)
hours = asks_well(_hours)
kind = asks_well(_kind)
number = asks_well(_number)
setting = asks_well(_setting)
task_results = asks_well(_task_results)
vote = asks_well(_vote)

__all__ = [
    "attendance",
    "choice",
    "clean",
    "clock",
    "conclusion",
    "conduct",
    "count",
    "date",
    "day_rule",
    "duration",
    "fold",
    "fraction",
    "headings",
    "hours",
    "kind",
    "new_tasks",
    "none",
    "number",
    "setting",
    "task_results",
    "vote",
    "yes_no",
]
