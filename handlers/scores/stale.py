"""Scores that no longer stand: who gave one is asked to look again, once for each change."""

from __future__ import annotations

from domain.chat import Visit, word
from domain.kind import REGULAR
from domain.scores import Life, Stage, given_said, state_said
from handlers import act
from handlers.link import link
from handlers.scores.sheet import changed_by, scores_of
from storage import people
from storage.meetings import Record, meeting
from storage.scores import Given, score
from storage.store import Tx

MOST_MONTHS = 12  # that a rule counts over


async def tell_stale(tx: Tx, visit: Visit, record: Record) -> None:
    """After a correction of the record, or once a score was given anew; papers sent before count no
    more, and the letter says so.
    """
    life = Life(record.version, await score.given(tx, record.id))
    for stage in life.to_see_again:
        one, under = life.given[stage], life.under(stage)
        key = f"again:{one.id}:{record.version}:{under.id if under else 0}"
        message = word(
            "told-again",
            cell=record.cell,
            month=record.month,
            score=given_said(life, stage),
            state=state_said(life.state(stage)),
        )
        to = await who_scores(tx, visit, record, one)
        await act.tell(tx, visit, key, to, message, link("score", meeting=record.id))


async def tell_later(tx: Tx, visit: Visit, record: Record, *, before: Record | None) -> None:
    """Scores of later months by rules that count over several, where this one decides otherwise
    now; ``before``: this record as it was.
    """
    behind = MOST_MONTHS - 1
    for later in await meeting.later_records(tx, record.cell_id, record.month, most=behind):
        scores = await scores_of(tx, later)
        if scores.version is None or not scores.life.given:
            continue
        was = before if before and before.meeting.kind in REGULAR else None
        if await changed_by(tx, visit, scores, scores.version, before=was, month=record.month):
            await score.outdate(tx, later.id)
            await tell_stale(tx, visit, later)


async def who_scores(tx: Tx, visit: Visit, record: Record, one: Given) -> list[int]:
    """Those who score for this side today: the one who gave it may hold the post no more."""
    cell, day = record.cell_id, visit.today
    if one.stage in (Stage.own, Stage.vote):
        return await people.secretaries_of(tx, cell, day)
    if one.stage is Stage.supervisor:
        return await people.supervisors_of(tx, cell, day)
    return [one.by_id]
