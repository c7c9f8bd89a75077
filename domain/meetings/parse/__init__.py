"""What people type about a meeting, as its facts: pure functions of a text.

As in ``domain.parse``: a value, or ``Invalid`` or ``Unclear`` and nothing else; every option of an
``Unclear`` is taken by the same function as it is.
"""

from domain.meetings.parse.classes import ranks
from domain.meetings.parse.conclusions import conclusion as _conclusion
from domain.meetings.parse.conclusions import no_conclusion, surely_vote
from domain.meetings.parse.conclusions import rest as conclusion_rest
from domain.meetings.parse.conducts import conduct as _conduct
from domain.meetings.parse.elsewhere import answers_another
from domain.meetings.parse.hours import hours as _hours
from domain.meetings.parse.kinds import kind as _kind
from domain.meetings.parse.results import rest as results_rest
from domain.meetings.parse.results import task_results as _task_results
from domain.meetings.parse.results import task_states as _task_states
from domain.meetings.parse.roll_rest import rest as attendance_rest
from domain.meetings.parse.rolls import attendance as _attendance
from domain.meetings.parse.settings import names_a_part
from domain.meetings.parse.settings import rest as setting_rest
from domain.meetings.parse.settings import setting as _setting
from domain.meetings.parse.shorthand import written_out
from domain.meetings.parse.task_owner import by_me
from domain.meetings.parse.tasks import goes_on, like_a_task
from domain.meetings.parse.tasks import new_tasks as _new_tasks
from domain.meetings.parse.tasks import rest as tasks_rest
from domain.meetings.parse.votes import Voters
from domain.meetings.parse.votes import vote as _vote
from domain.parse import asks_well

attendance = asks_well(_attendance)
conclusion = asks_well(_conclusion)
conduct = asks_well(_conduct)
hours = asks_well(_hours)
kind = asks_well(_kind)
new_tasks = asks_well(_new_tasks)
setting = asks_well(_setting)
task_results = asks_well(_task_results)
task_states = asks_well(_task_states)
vote = asks_well(_vote)

__all__ = [
    "Voters",
    "answers_another",
    "attendance",
    "attendance_rest",
    "by_me",
    "conclusion",
    "conclusion_rest",
    "conduct",
    "goes_on",
    "hours",
    "kind",
    "like_a_task",
    "names_a_part",
    "new_tasks",
    "no_conclusion",
    "ranks",
    "results_rest",
    "setting",
    "setting_rest",
    "surely_vote",
    "task_results",
    "task_states",
    "tasks_rest",
    "vote",
    "written_out",
]
