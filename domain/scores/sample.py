"""A meeting that never was, scored by a framework before it is put in force."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from domain.chat import Listed, Word, word
from domain.frameworks import Criterion, Framework, full
from domain.kind import Kind
from domain.meetings import Attendance, Conduct, Hours, Measures, Meeting, TaskResult, measures
from domain.rules import Rules
from domain.scores.said import mark_line, standing
from domain.scores.scoring import Mark, applies, proposal, score

MEMBERS, LINES_SHOWN = 24, 6
THEMATIC = (Kind.thematic, Kind.both)


def sample_said(framework: Framework, rules: Rules) -> Word:
    """What its facts prove, what is left to people, and where all of that in full would lead."""
    kind = framework.kinds[0]
    meeting = _meeting(kind)
    least = framework.least_minutes(MEMBERS, meeting.attendance.obliged)
    facts = measures(
        meeting,
        rules,
        members=MEMBERS,
        result_days=1,
        least_minutes=least,
        longer=framework.thematic_minutes,
    )
    asked = [one for one in framework.criteria if applies(one, thematic=kind in THEMATIC)]
    proven = _proven(asked, facts)
    by_hand = [one for one in asked if one.code not in proven]
    marks = proven | {one.code: Mark(points=_best(one)) for one in by_hand}
    found = score(framework, marks, thematic=kind in THEMATIC)
    lines = [mark_line(one, proven[one.code]) for one in asked if one.code in proven]
    return word(
        "framework-sample",
        kind=kind.value,
        present=meeting.attendance.present,
        obliged=meeting.attendance.obliged,
        minutes=meeting.hours.minutes,
        speakers=meeting.speakers,
        lines=tuple(lines[:LINES_SHOWN]),
        more=max(0, len(lines) - LINES_SHOWN),
        by_hand=Listed(tuple(word("code", code=one.code) for one in by_hand)) if by_hand else "",
        points=sum(one.max for one in by_hand if one.counts),
        outcome=standing(framework, found, marks),
    )


def _best(criterion: Criterion) -> Decimal:
    """Nobody has earned what is added beside the sum."""
    return Decimal(0) if criterion.bonus else full(criterion)


def _proven(criteria: list[Criterion], facts: Measures) -> dict[str, Mark]:
    proposals = {one.code: proposal(one, facts) for one in criteria}
    return {code: found.mark for code, found in proposals.items() if found}


def _meeting(kind: Kind) -> Meeting:
    """Neither the best nor the worst: a bit short, one away without a word, a task undone."""
    titles = ("1", "2", "3")
    return Meeting(
        kind=kind,
        held_on=date(2026, 1, 5),
        hours=Hours(start=time(19, 30), end=time(20, 50)),
        attendance=Attendance(obliged=22, present=20, excused=1, unexcused=1, exempt=2),
        conduct=Conduct(merged=False, materials_early=True),
        content=("…",),
        speakers=9,
        last_tasks=tuple(
            TaskResult(task_id=at, title=title, done=at != 1) for at, title in enumerate(titles)
        ),
    )
