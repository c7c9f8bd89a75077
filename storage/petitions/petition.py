"""Petitions as they are read: one, those that wait for somebody, those of some cells."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    cast,
    func,
    or_,
    select,
)

from domain.chat import Month
from domain.petitions import Desk, Kind, State, desk_of
from storage.heirs import heir, superior
from storage.prepared import prepared
from storage.sql import alive_on, elements, valid_on
from storage.store import Tx
from storage.tables import (
    assignment,
    meeting,
    person,
    petition,
    unit,
    work_group,
)

ON_DESK = (State.new, State.forwarded, State.in_hand)
DAY = bindparam("day", type_=Date)


@dataclass(frozen=True, slots=True)
class Petition:
    """``cell``: by the name it has today. ``home_id``: the cell itself, or the one it was merged
    into; ``alive``: which is still there. ``group``: which looks after that cell today;
    ``parent_id``: the unit above it.

    ``holder``: the unit it was forwarded to; ``owner``: who took it in hand or answered it.
    """

    id: int
    cell_id: int
    home_id: int
    cell: str
    meeting_id: int | None
    month: Month | None
    kind: Kind
    text: str
    state: State
    holder_id: int | None
    holder: str | None
    whom: str | None
    owner_id: int | None
    owner: str | None
    due: date | None
    tied_to: int | None
    raised_by: str
    raised_at: datetime
    answer: str | None
    answered_at: datetime | None
    edition: int
    group_id: int | None
    group: str | None
    parent_id: int | None
    alive: bool = True

    @property
    def desk(self) -> Desk:
        return desk_of(self.state, held_above=self.holder_id is not None, alive=self.alive)


@dataclass(frozen=True, slots=True)
class Posts:
    """What somebody holds: units whose petitions they answer for, work groups, own cells."""

    units: Collection[int] = ()
    groups: Collection[int] = ()
    cells: Collection[int] = ()


@cache  # built once, when it is first asked for: it is large
def _every() -> Select[Any]:
    """Each with where it lies on the day."""
    holder, owner, raiser = unit.alias("holder"), person.alias("owner"), person.alias("raiser")
    group_id, parent_id = group(DAY), parent(DAY)
    named = select(work_group.c.name).where(work_group.c.id == group_id).scalar_subquery()
    columns = (
        unit.c.name.label("cell"),
        home(DAY).label("home_id"),
        holder.c.name.label("holder"),
        owner.c.name.label("owner"),
        raiser.c.name.label("raiser"),
        meeting.c.month,
        group_id.label("group_id"),
        named.label("group_name"),
        parent_id.label("parent_id"),
        alive_on(DAY, home(DAY)).label("alive"),
    )
    joined = petition.join(unit, unit.c.id == petition.c.cell_id)
    joined = joined.join(raiser, raiser.c.id == petition.c.raised_by)
    joined = joined.join(holder, holder.c.id == petition.c.holder_id, isouter=True)
    joined = joined.join(owner, owner.c.id == petition.c.owner_id, isouter=True)
    joined = joined.join(meeting, meeting.c.id == petition.c.meeting_id, isouter=True)
    return select(petition, *columns).select_from(joined)


def home(day: Any) -> ColumnElement[int]:
    """The cell, or the one it was merged into."""
    return heir(petition.c.cell_id, day)  # type: ignore[no-any-return]


def group(day: Any) -> Any:
    """The work group that looks after the cell; of several the first."""
    query = select(assignment.c.group_id).where(assignment.c.unit_id == home(day))
    query = query.where(valid_on(assignment, day)).order_by(assignment.c.id).limit(1)
    return query.scalar_subquery()


def parent(day: Any) -> Any:
    """The unit above; of a cell that is dissolved the last one."""
    return superior(home(day), day)


@cache
def _waiting() -> Select[Any]:
    """On a desk of somebody with these posts; what is tied to another is dealt with there."""
    units, groups, cells = _ids("units"), _ids("groups"), _ids("cells")
    looks_after = group(DAY)
    above = looks_after.is_(None) & parent(DAY).in_(units)
    below = petition.c.holder_id.is_(None) & or_(looks_after.in_(groups), above)
    held = petition.c.holder_id.in_(units)
    on_desk = and_(petition.c.state.in_(ON_DESK), petition.c.tied_to.is_(None), or_(held, below))
    left = ~alive_on(DAY, home(DAY)) & parent(DAY).in_(units)  # nobody there can judge it
    answered = (petition.c.state == State.answered) & or_(home(DAY).in_(cells), left)
    return _every().where(or_(on_desk, answered))


@cache
def _waiting_by_due() -> Select[Any]:
    return prepared(_waiting().order_by(*_by_due()).limit(bindparam("most")))


@cache
def _count_waiting() -> Select[Any]:
    found = _waiting().with_only_columns(petition.c.id).subquery()
    return prepared(select(func.count()).select_from(found))


@cache
def _of_cells() -> Select[Any]:
    return _every().where(home(DAY).in_(_ids("cells")))


@cache
def _answered() -> Select[Any]:
    """Asked with every first question of a record."""
    judged = petition.c.state == State.answered
    return prepared(_of_cells().where(judged).order_by(petition.c.id))


@cache
def _by_id() -> Select[Any]:
    return prepared(_every().where(petition.c.id == bindparam("petition_id")))


async def by_id(tx: Tx, petition_id: int, day: date) -> Petition | None:
    found = await _read(tx, _by_id(), day, petition_id=petition_id)
    return found[0] if found else None


async def by_ids(tx: Tx, ids: Collection[int], day: date) -> dict[int, Petition]:
    found = await _read(tx, _every().where(petition.c.id.in_(ids)), day) if ids else []
    return {one.id: one for one in found}


async def waiting(tx: Tx, posts: Posts, day: date, *, most: int = 500) -> list[Petition]:
    """What these posts have to do now, whatever is due first first."""
    return await _read(tx, _waiting_by_due(), day, most=most, **_held(posts))


async def count_waiting(tx: Tx, posts: Posts, day: date) -> int:
    found = await tx.execute(_count_waiting(), {"day": day, **_held(posts)})
    return int(found.scalar_one())


async def open_in(
    tx: Tx, cells: Collection[int], day: date, *, most: int | None = None
) -> list[Petition]:
    """Those of these cells that are not closed, whoever has them, whatever is due first first."""
    query = _of_cells().where(petition.c.state != State.closed).order_by(*_by_due()).limit(most)
    return await _read(tx, query, day, cells=_listed(cells))


async def register(tx: Tx, units: Collection[int], day: date) -> list[Petition]:
    """All of these cells, and of those that are no more under these units, in the order in which
    they were raised.
    """
    mine = _ids("units")
    left = ~alive_on(DAY, home(DAY)) & parent(DAY).in_(mine)
    query = _every().where(or_(home(DAY).in_(mine), left)).order_by(petition.c.id)
    return await _read(tx, query, day, units=_listed(units))


async def answered_for(tx: Tx, cell: int, day: date) -> list[Petition]:
    """Whose answer this cell has not judged yet."""
    return await _read(tx, _answered(), day, cells=_listed([cell]))


async def tied_to(tx: Tx, petition_id: int, day: date) -> list[Petition]:
    query = _every().where(petition.c.tied_to == petition_id, petition.c.state != State.closed)
    return await _read(tx, query.order_by(petition.c.id), day)


def _ids(name: str) -> Select[Any]:
    """Thousands of ids are one parameter."""
    listed = elements(bindparam(name, type_=String))
    return select(cast(listed.c.value, Integer))


def _listed(ids: Collection[int]) -> str:
    return json.dumps(sorted(ids))


def _held(posts: Posts) -> dict[str, str]:
    held = {"units": posts.units, "groups": posts.groups, "cells": posts.cells}
    return {name: _listed(ids) for name, ids in held.items()}


def _by_due() -> tuple[Any, ...]:
    return (petition.c.due.is_(None), petition.c.due, petition.c.id)


async def _read(tx: Tx, query: Select[Any], day: date, **given: str | int) -> list[Petition]:
    found = await tx.execute(query, {"day": day, **given})
    return [_petition(row) for row in found.mappings()]


def _petition(row: Any) -> Petition:
    same = ("id", "cell_id", "home_id", "cell", "meeting_id", "text", "holder_id", "holder")
    more = ("whom", "owner_id", "owner", "due", "tied_to", "raised_at", "answer", "answered_at")
    return Petition(
        **{name: row[name] for name in (*same, *more, "edition", "group_id", "parent_id")},
        month=Month.parse(row["month"]) if row["month"] else None,
        kind=Kind(row["kind"]),
        state=State(row["state"]),
        raised_by=row["raiser"],
        group=row["group_name"],
        alive=bool(row["alive"]),
    )
