"""What an argument of a page leads to: the row, and the unit it belongs to.

Whether it may be seen is not decided here but by the table of ``handlers/access.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.chat import Visit
from domain.people import Action
from domain.policy import Reach
from storage import people, visits
from storage.frameworks import framework
from storage.meetings import draft, example, meeting
from storage.notices import notice
from storage.organisation import groups, posts, unit
from storage.papers import paper
from storage.petitions import petition
from storage.plans import plan
from storage.store import Tx
from storage.supports import support


@dataclass(frozen=True, slots=True)
class Subject:
    """``unit`` None: of no single unit. ``own``: it was sent to this person or is of them, who may
    have it as long as any post is held there, whatever the page needs. ``days``: whoever looks
    after the unit from outside may have it if they did on one of these; empty: if they do now.
    ``kept``: those who keep the history of the unit may go on with it.
    """

    row: Any
    unit: int | None = None
    own: bool = False
    days: tuple[date, ...] = ()
    kept: bool = False


async def a_record(tx: Tx, visit: Visit, meeting_id: int) -> Subject | None:
    """It is of the day it was held on, and of the month it was held for."""
    found = await meeting.record_by_id(tx, meeting_id)
    if found is None:
        return None
    days = (found.meeting.held_on, min(found.month.last, visit.today))
    return Subject(found, found.cell_id, days=days)


async def a_draft(tx: Tx, visit: Visit, draft_id: int) -> Subject | None:
    found = await draft.draft_by_id(tx, draft_id, visit.now)
    return Subject(found, found.cell_id, kept=True) if found else None


async def a_planned_meeting(tx: Tx, visit: Visit, plan_id: int) -> Subject | None:
    found = await plan.by_id(tx, plan_id)
    return Subject(found, found.cell_id) if found else None


async def a_cell(tx: Tx, visit: Visit, unit_id: int) -> Subject | None:
    found = await unit.unit_named(tx, unit_id)
    return Subject(found, found.id) if found and found.kind == "cell" else None


async def a_committee(tx: Tx, visit: Visit, unit_id: int) -> Subject | None:
    found = await unit.unit_named(tx, unit_id)
    return Subject(found, found.id) if found else None


async def a_framework(tx: Tx, visit: Visit, framework_id: int) -> Subject | None:
    """0 is the one that comes with the bot, of no unit."""
    if framework_id == 0:
        return Subject(None)
    found = await framework.by_id(tx, framework_id)
    return Subject(found, found.unit_id) if found else None


async def a_notice(tx: Tx, visit: Visit, notice_id: int) -> Subject | None:
    """One that this person sent, or was sent, or that is for a cell whose head they are now; not
    one that was closed before it went out.
    """
    found = await notice.by_id(tx, notice_id)
    if found is None or found.by_person == visit.person.id:
        return Subject(found) if found else None
    if found.closed_at and found.closed_at < found.at:
        return None
    cells = visit.person.units(Action.submit)
    cell = await notice.sent_for(tx, found.id, visit.person.id, cells)
    return None if cell is None else Subject(found, cell, own=True)


async def a_sent_notice(tx: Tx, visit: Visit, notice_id: int) -> Subject | None:
    """One that this person sent."""
    found = await notice.by_id(tx, notice_id)
    return Subject(found) if found and found.by_person == visit.person.id else None


async def an_example(tx: Tx, visit: Visit, example_id: int) -> Subject | None:
    """As one of a cell it is shown to today, or of who looks after one."""
    found = await example.by_id(tx, example_id)
    if found is None:
        return None
    mine = visit.person.units(Action.view) & await example.receivers(tx, found, visit.today)
    return Subject(found, min(mine)) if mine else None


async def a_support(tx: Tx, visit: Visit, support_id: int) -> Subject | None:
    found = await support.by_id(tx, support_id)
    return Subject(found, found.cell_id) if found else None


async def a_paper(tx: Tx, visit: Visit, paper_id: int) -> Subject | None:
    """Of a work group one is of, or of a committee one reaches."""
    found = await paper.by_id(tx, paper_id)
    posts = visit.person.posts
    mine = found and any(
        (found.group_id is not None and post.group == found.group_id)
        or (post.role.reach is Reach.subtree and found.unit_id in post.units)
        for post in posts
    )
    return Subject(found) if mine else None


async def a_petition(tx: Tx, visit: Visit, petition_id: int) -> Subject | None:
    """With where it lies today: of a cell that is no more with the unit above."""
    found = await petition.by_id(tx, petition_id, visit.today)
    if found is None:
        return None
    return Subject(found, found.home_id if found.alive else found.holder_id or found.parent_id)


async def a_visit(tx: Tx, visit: Visit, visit_id: int) -> Subject | None:
    """It is of the day of the meeting; of a cell that was merged its heir answers, and whoever
    wrote it hears that also when the cell is no longer theirs.
    """
    found = await visits.visit.by_id(tx, visit_id, visit.today)
    if found is None:
        return None
    moved, own = found.home_id != found.cell_id, found.person_id == visit.person.id
    return Subject(found, found.cell_id, own, days=(found.day,), kept=moved)


async def all_in_reach(tx: Tx, visit: Visit, number: int) -> Subject | None:
    """Whatever this person reaches: of no single unit."""
    return Subject(None)


async def a_unit(tx: Tx, visit: Visit, unit_id: int) -> Subject | None:
    found = await unit.unit_named(tx, unit_id)
    return Subject(found, found.id) if found else None


async def a_post(tx: Tx, visit: Visit, post_id: int) -> Subject | None:
    """Of a unit, or in a work group of it."""
    found = await posts.post_by_id(tx, post_id)
    return Subject(found, found.under) if found else None


async def a_group(tx: Tx, visit: Visit, group_id: int) -> Subject | None:
    """Of the committee that made it."""
    found = await groups.group_by_id(tx, group_id)
    return Subject(found, found.committee_id) if found else None


async def an_invite(tx: Tx, visit: Visit, invite_id: int) -> Subject | None:
    """Once somebody came with it, who is not the one to confirm."""
    found = await people.invite_by_id(tx, invite_id)
    if found is None or found.redeemed_by in (None, visit.person.id):
        return None
    return Subject(found, found.under)
