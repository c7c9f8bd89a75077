"""Meetings: their facts, the questions that ask for them, said again, measured."""

from domain.meetings import ticking
from domain.meetings.block import WHOLE, Block, block, going_on
from domain.meetings.block_part import LISTED
from domain.meetings.block_two import which_of
from domain.meetings.context import Context, Nature, OnPlan, OpenTask
from domain.meetings.form import meeting_form, meeting_of, typed_meeting
from domain.meetings.formality import Earlier, signs
from domain.meetings.lines import Change, change_of
from domain.meetings.measure import (
    SCALES,
    Fact,
    Measured,
    Measures,
    Scale,
    measures,
    with_before,
)
from domain.meetings.meeting import (
    Attendance,
    Away,
    Conclusion,
    Conduct,
    Hours,
    Meeting,
    NewTask,
    RankCount,
    Setting,
    TaskResult,
    Vote,
)
from domain.meetings.nameless import for_others
from domain.meetings.parse import Voters
from domain.meetings.parse import vote as parse_vote
from domain.meetings.practice import INVENTED, INVENTED_TASKS
from domain.meetings.said import answer_lines, meeting_lines, said, understood
from domain.meetings.signals import corrects, speaks_of_others
from domain.meetings.steps.known import called_of, kind_of, known_roll, present, voters
from domain.meetings.verdict import verdict_of

__all__ = [
    "INVENTED",
    "INVENTED_TASKS",
    "LISTED",
    "SCALES",
    "WHOLE",
    "Attendance",
    "Away",
    "Block",
    "Change",
    "Conclusion",
    "Conduct",
    "Context",
    "Earlier",
    "Fact",
    "Hours",
    "Measured",
    "Measures",
    "Meeting",
    "Nature",
    "NewTask",
    "OnPlan",
    "OpenTask",
    "RankCount",
    "Scale",
    "Setting",
    "TaskResult",
    "Vote",
    "Voters",
    "answer_lines",
    "block",
    "called_of",
    "change_of",
    "corrects",
    "for_others",
    "going_on",
    "kind_of",
    "known_roll",
    "measures",
    "meeting_form",
    "meeting_lines",
    "meeting_of",
    "parse_vote",
    "present",
    "said",
    "signs",
    "speaks_of_others",
    "ticking",
    "typed_meeting",
    "understood",
    "verdict_of",
    "voters",
    "which_of",
    "with_before",
]
