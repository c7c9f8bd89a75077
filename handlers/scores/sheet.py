"""What is scored: the record, the framework it is scored by, and what was given so far."""

from __future__ import annotations

from dataclasses import dataclass

from domain.chat import Visit, Word
from domain.kind import Kind
from domain.meetings import measures
from domain.scores import Sheet, Stage, marks_of, signs_of
from handlers.access import STAGE_ACTIONS
from handlers.filling import Filling
from storage.frameworks import Version, framework
from storage.meetings import Record
from storage.organisation import unit
from storage.scores import Given
from storage.scores import score as kept
from storage.store import Tx

SUPERIOR = (Stage.supervisor, Stage.committee)
STAGES = tuple(Stage)


@dataclass(frozen=True, slots=True)
class Scores:
    """``version`` is that of the first score, so that all stages go by the same framework."""

    record: Record
    version: Version | None
    given: dict[Stage, Given]

    @property
    def latest(self) -> Given | None:
        """The one that weighs most."""
        return next((self.given[s] for s in reversed(STAGES) if s in self.given), None)

    def before(self, stage: Stage) -> Given | None:
        """What this stage begins from."""
        earlier = STAGES[: STAGES.index(stage)]
        return next((self.given[s] for s in reversed(earlier) if s in self.given), None)

    def closed(self, stage: Stage) -> bool:
        """Once somebody above has scored, the stages below stay as they are."""
        return any(s in self.given for s in SUPERIOR if STAGES.index(s) > STAGES.index(stage))


@dataclass(frozen=True, slots=True)
class Scored:
    """The score that is being filled, among the others of its meeting."""

    scores: Scores
    id: int
    edition: int

    def version(self, stage: Stage) -> str:
        """Of the marks, of the record they are about, and of the score they begin from."""
        before = self.scores.before(stage)
        return f"{self.id}.{self.edition}.{self.scores.record.version}.{before.id if before else 0}"

    @property
    def cell(self) -> int:
        return self.scores.record.cell_id


Paper = Filling[Sheet, Scored]


async def scores_of(tx: Tx, record: Record) -> Scores:
    given = await kept.given(tx, record.id)
    if given:
        version = await framework.by_id(tx, next(iter(given.values())).framework_id)
    else:
        day, kind = record.meeting.held_on, record.meeting.kind
        version = await framework.in_force(tx, record.cell_id, kind, day)
    return Scores(record, version, given)


def stages_for(visit: Visit, scores: Scores) -> list[Stage]:
    """The stages this person may score now, what is missing first."""
    allowed = [
        stage
        for stage in STAGES
        if STAGE_ACTIONS[stage] in visit.can
        if not scores.closed(stage) and (stage is not Stage.vote or Stage.own in scores.given)
    ]
    return sorted(allowed, key=lambda stage: (stage in scores.given, STAGES.index(stage)))


async def sheet_of(tx: Tx, visit: Visit, scores: Scores, version: Version, stage: Stage) -> Sheet:
    """The form to be filled, with the facts as they are on record now."""
    record, said = scores.record, scores.record.meeting
    count = await unit.members(tx, record.cell_id, said.held_on)
    rules = await unit.rules(tx, record.cell_id, said.held_on)
    handed_in = record.submitted_at.astimezone(visit.now.tzinfo).date()
    known = measures(
        said,
        rules,
        members=count.full + count.probationary if count else None,
        result_days=max(0, (handed_in - said.held_on).days),
    )
    base = scores.before(stage)
    return Sheet(
        framework=version.framework,
        stage=stage,
        thematic=said.kind in (Kind.thematic, Kind.both),
        measures=known,
        base=base.marks if base else {},
        present=said.attendance.present,
    )


async def signs(tx: Tx, paper: Paper) -> tuple[Word, ...]:
    """What the marks look like beside the facts and the months before."""
    sheet, marks = paper.form.context, marks_of(paper.answers)
    if sheet.stage is not Stage.own:
        return ()
    record = paper.subject.scores.record
    earlier = await kept.own_before(tx, record.cell_id, record.month)
    return signs_of(sheet, marks, sheet.sum(marks), earlier)
