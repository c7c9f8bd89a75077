"""What is scored: the record, the framework it is scored by, and what was given so far."""

from __future__ import annotations

from dataclasses import dataclass

from domain.chat import Month, Visit, Word
from domain.kind import Kind
from domain.meetings import Fact, Measured, measures, with_before
from domain.rules import Rules
from domain.scores import (
    STAGES,
    Around,
    Life,
    Sheet,
    Stage,
    marks_of,
    proposal,
    signs_of,
    voters,
)
from handlers.access import STAGE_ACTIONS
from handlers.filling import Filling
from storage.frameworks import Version, framework
from storage.meetings import Record, meeting
from storage.organisation import unit
from storage.scores import Given
from storage.scores import score as kept
from storage.store import Tx


@dataclass(frozen=True, slots=True)
class Scores:
    """``version``: the framework of the score that counts, else the one in force then. ``rules``:
    of the cell, on the day of the meeting.
    """

    record: Record
    version: Version | None
    life: Life[Given]
    rules: Rules


@dataclass(frozen=True, slots=True)
class Scored:
    """The score that is being filled, among the others of its meeting."""

    scores: Scores
    id: int
    edition: int
    begun_by: str = ""  # somebody else, who left it half filled

    def version(self, stage: Stage) -> str:
        """Of the marks, of the record they are about, and of the score they begin from."""
        under = self.scores.life.under(stage)
        return f"{self.id}.{self.edition}.{self.scores.record.version}.{under.id if under else 0}"

    @property
    def cell(self) -> int:
        return self.scores.record.cell_id


Paper = Filling[Sheet, Scored]


async def scores_of(tx: Tx, record: Record) -> Scores:
    life = Life(record.version, await kept.given(tx, record.id))
    if life.score:
        version = await framework.by_id(tx, life.score.framework_id)
    else:
        version = await _in_force(tx, record)
    rules = await unit.rules(tx, record.cell_id, record.meeting.held_on)
    return Scores(record, version, life, rules)


async def _in_force(tx: Tx, record: Record) -> Version | None:
    day, kind = record.meeting.held_on, record.meeting.kind
    return await framework.in_force(tx, record.cell_id, kind, day)


async def framework_for(tx: Tx, scores: Scores, stage: Stage) -> Version | None:
    """By which a stage is scored now: all that stand go by the same; else the one in force."""
    if stage is Stage.vote:
        return await framework.by_id(tx, scores.life.given[Stage.own].framework_id)
    for other, one in scores.life.given.items():
        if other not in (stage, Stage.vote) and not scores.life.stale(other):
            return await framework.by_id(tx, one.framework_id)
    return await _in_force(tx, scores.record) or scores.version


def stages_for(visit: Visit, scores: Scores) -> list[Stage]:
    """The stages this person may score now: what is missing or to be seen again first."""
    life, kept_apart = scores.life, stages_kept_apart(visit, scores)
    allowed = [one for one in _open(visit, scores) if one not in kept_apart]
    return sorted(allowed, key=lambda one: one in life.given and not life.stale(one))


def stages_kept_apart(visit: Visit, scores: Scores) -> list[Stage]:
    """Open, but not for this person, who has scored at another stage, where rules forbid that."""
    if not scores.rules.stages_apart:
        return []
    person = visit.person.id or 0
    return [one for one in _open(visit, scores) if scores.life.gave_another(one, person)]


def _open(visit: Visit, scores: Scores) -> list[Stage]:
    return [one for one in STAGES if STAGE_ACTIONS[one] in visit.can and scores.life.opens(one)]


def _facts(
    visit: Visit, scores: Scores, record: Record, version: Version, members: int | None
) -> dict[Fact, Measured]:
    handed_in = record.submitted_at.astimezone(visit.now.tzinfo).date()
    return measures(
        record.meeting,
        scores.rules,
        members=members,
        result_days=max(0, (handed_in - record.meeting.held_on).days),
        least_minutes=version.framework.least_minutes(members, record.meeting.attendance.obliged),
        longer=version.framework.thematic_minutes,
    )


async def sheet_of(tx: Tx, visit: Visit, scores: Scores, version: Version, stage: Stage) -> Sheet:
    """The form to be filled, with the facts as they are on record now."""
    record, said = scores.record, scores.record.meeting
    count = await unit.members(tx, record.cell_id, said.held_on)
    members = count.full + count.probationary if count else None
    known = _facts(visit, scores, record, version, members)
    if months := version.framework.months_asked - 1:
        earlier = [
            await meeting.regular_record(tx, record.cell_id, record.month.shift(-at))
            for at in range(1, months + 1)
        ]
        before = [_facts(visit, scores, one, version, members) if one else None for one in earlier]
        known = with_before(known, before)
    base = scores.life.under(stage)
    return Sheet(
        framework=version.framework,
        stage=stage,
        thematic=said.kind in (Kind.thematic, Kind.both),
        measures=known,
        base=base.marks if base else {},
        voters=voters(
            said.attendance,
            full=count.full if count else None,
            probationary=count.probationary if count else 0,
            exempt=count.exempt if count else 0,
        ),
    )


async def changed_by(
    tx: Tx, visit: Visit, scores: Scores, version: Version, *, before: Record | None, month: Month
) -> bool:
    """Whether this framework proposes otherwise for this meeting now than when an earlier month
    had the record ``before``.
    """
    framework = version.framework
    asked = range(1, framework.months_asked)
    back = next((at for at in asked if scores.record.month.shift(-at) == month), 0)
    if not back:
        return False
    now = await sheet_of(tx, visit, scores, version, Stage.own)
    members = await _members(tx, scores.record)
    old = _facts(visit, scores, before, version, members) if before else {}
    measured = {
        fact: one.with_earlier(back, old[fact].value if fact in old else None)
        for fact, one in now.measures.items()
    }
    pairs = ((proposal(one, now.measures), proposal(one, measured)) for one in framework.criteria)
    return any((a and a.points) != (b and b.points) for a, b in pairs)


async def _members(tx: Tx, record: Record) -> int | None:
    count = await unit.members(tx, record.cell_id, record.meeting.held_on)
    return count.full + count.probationary if count else None


async def signs(tx: Tx, paper: Paper) -> tuple[Word, ...]:
    """What the marks look like beside the facts and the months before."""
    sheet, marks = paper.form.context, marks_of(paper.answers)
    if sheet.stage is not Stage.own:
        return ()
    record = paper.subject.scores.record
    earlier = await kept.own_before(tx, record.cell_id, record.month)
    undone = sum(not one.done for one in record.meeting.last_tasks or ())
    petitions = len(record.meeting.petitions or ())
    around = Around(record.month, earlier, undone, petitions)
    return signs_of(sheet, marks, sheet.sum(marks), around)
