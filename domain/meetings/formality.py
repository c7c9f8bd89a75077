"""Signs that meetings are held for form's sake: questions for the supervisor, never a verdict.

Compared are the lines a secretary composes: headings with the conclusion, and the titles of new
tasks. Left out is what repeats of itself: results of last month's tasks, petitions not yet
answered, owners and deadlines. Of a line count its own words: folded, without numbers, dates and
the words of every agenda (domain.agenda). A record with too few such lines is not judged; two are
alike if nearly all headings, and nearly all tasks, of each have their like in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from domain.chat import Listed, Month, Word, word
from domain.kind import REGULAR, Kind
from domain.meetings.agenda import PHRASES
from domain.meetings.meeting import Meeting
from domain.parse.text import fold, shown
from domain.patterns import late

# Measured on made-up years of twelve records, honest and copied (formality_year.py).
# A line counts with so many words of its own, about two Vietnamese words, that are half of it. With
# two of them nearly twice as many honest years bear a sign: short lines name a field, not a topic.
LEAST_WORDS, OWN_PART = 4, 0.5
# Two lines are the same by so much of their own words; 0.6 and 0.8 change the figures little.
SAME_LINE = 0.7
# To be judged: headings with conclusion, and lines in all.
LEAST_SAID, LEAST_LINES = 2, 4
# So much of the headings, and of the tasks, in as many months. With 0.75, half as many honest years
# again bear a sign; with one month, twice as many.
ALIKE, MONTHS = 0.85, 2
# One month is enough if all is the same: else a record handed in once more is never seen.
WHOLLY = 1.0
# Meetings of the same length in a row, by what the minutes are a multiple of. Five in a row happen
# in less than 1 % of honest years written to the minute or to five, but in 16 % of those written
# to the quarter and in more of those to the half hour: six and nine in 3 and 6 %.
IN_A_ROW = ((30, 9), (15, 6), (1, 5))
NAMED = 3  # months a sign names

_AGENDA = late(rf"\b(?:{'|'.join(sorted(PHRASES, key=len, reverse=True))})\b")
_WORD = re.compile(r"[^\W\d_]+")
_MONTHS = "muoi(?: mot| hai)?|gieng|chap|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin"
_NUMBER = re.compile(rf"\bthang (?:{_MONTHS})\b|\bquy (?:i{{1,3}}|iv)\b|\d\S*")
_DOCUMENT = re.compile(r"\b\d+-[a-z]+(?:/(?!cb\b)[a-z]+|(?![a-z/]))")  # not the cell's own


@dataclass(frozen=True, slots=True)
class Earlier:
    """A record of the same cell."""

    month: Month
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was written, its own words, the documents it names by their numbers.

    It counts if it says something of its own.
    """

    text: str
    words: frozenset[str]
    documents: frozenset[str]
    counts: bool

    def like(self, other: Line) -> bool:
        both, common = len(self.words) + len(other.words), len(self.words & other.words)
        return self.documents == other.documents and 2 * common >= SAME_LINE * both

    def among(self, others: Iterable[Line]) -> bool:
        return any(self.like(other) for other in others)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a record that count."""

    said: tuple[Line, ...]
    assigned: tuple[Line, ...]

    @property
    def all(self) -> tuple[Line, ...]:
        return self.said + self.assigned

    def like(self, other: Lines) -> float:
        """0..1, the lesser of headings and tasks: an agenda may be fixed, some tasks recur."""
        return min(share(self.said, other.said), share(self.assigned, other.assigned))


def signs(this: Meeting, month: Month, earlier: Sequence[Earlier]) -> tuple[Word, ...]:
    """What this record repeats from the earlier months of its kind of meeting, in any order.

    A record of the same month is passed over: it may be this one before a correction.
    """
    before = [e for e in earlier if e.month < month and _family(e.meeting) is _family(this)]
    found = (_same_content(this, before), _same_length(this, before))
    return tuple(sign for sign in found if sign)


def _family(meeting: Meeting) -> Kind:
    return Kind.regular if meeting.kind in REGULAR else meeting.kind


def _same_content(this: Meeting, before: list[Earlier]) -> Word | None:
    lines = lines_of(this)
    if len(lines.said) < LEAST_SAID or len(lines.all) < LEAST_LINES:
        return None
    others = [(e.month, lines_of(e.meeting)) for e in before]
    compared = [(lines.like(other), month, other) for month, other in others]
    months = sorted({month for part, month, _ in compared if part >= ALIKE})
    if len(months) < MONTHS and not any(part >= WHOLLY for part, _, _ in compared):
        return None
    return _content_sign(lines, months, [other for part, _, other in compared if part >= ALIKE])


def _content_sign(lines: Lines, months: list[Month], alike: list[Lines]) -> Word:
    """The newest months, the greatest share of lines, the repeated line that tells most."""
    repeated = [line for line in lines.all if any(line.among(other.all) for other in alike)]
    return word(
        "sign-same-content",
        months=Listed(tuple(word("sign-month", month=month) for month in months[-NAMED:])),
        more=len(months[:-NAMED]),
        percent=int(100 * max(share(lines.all, other.all) for other in alike)),
        example=shown(max(repeated, key=lambda line: len(line.words)).text),
    )


def _same_length(this: Meeting, before: list[Earlier]) -> Word | None:
    minutes = this.hours.minutes
    newest = sorted(before, key=_held, reverse=True)
    same = list(takewhile(lambda e: e.meeting.hours.minutes == minutes, newest))
    enough = next(count for step, count in IN_A_ROW if minutes % step == 0)
    if len(same) + 1 < enough:
        return None
    return word("sign-same-length", minutes=minutes, count=len(same) + 1, since=same[-1].month)


def _held(earlier: Earlier) -> tuple[Month, date, int]:
    return earlier.month, earlier.meeting.held_on, earlier.meeting.hours.minutes


def lines_of(meeting: Meeting) -> Lines:
    concluded = meeting.conclusion.text if meeting.conclusion else None
    said = (*meeting.content, concluded or "")
    return Lines(_counting(said), _counting(task.title for task in meeting.new_tasks or ()))


def _counting(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(line for line in map(line_of, texts) if line.counts)


def line_of(text: str) -> Line:
    folded = fold(text)
    plain = _NUMBER.sub(" ", folded)
    own = _WORD.findall(_AGENDA.sub(" ", plain))
    enough = len(own) >= max(LEAST_WORDS, OWN_PART * len(_WORD.findall(plain)))
    documents = frozenset(_DOCUMENT.findall(folded))
    return Line(text, frozenset(own), documents, enough or bool(documents))


def share(some: tuple[Line, ...], others: tuple[Line, ...]) -> float:
    """0..1: of the lines of both, those with their like on the other side; 1 where are none."""
    matched = sum(a.among(others) for a in some) + sum(b.among(some) for b in others)
    return matched / (len(some) + len(others)) if some or others else 1.0
