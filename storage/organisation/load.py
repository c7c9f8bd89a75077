"""The organisation from a file: units, work groups, who holds what. Repeating it changes nothing.

Ten thousand of each are some statements: others who write in the same database hardly wait. See
docs/howto/import-an-organisation.md for the format.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Select,
    Table,
    Text,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)

from domain.chat import word
from storage.dated import before, hold_all
from storage.organisation.check import refuse_unusable
from storage.organisation.document import Organisation, UnitIn, Wrong
from storage.organisation.today import ALWAYS, settle
from storage.sql import elements, insert_from, insert_into, json_text, text_as_json, valid_on
from storage.store import Tx
from storage.tables import (
    assignment,
    chat,
    membership,
    person,
    post,
    unit,
    unit_link,
    unit_name,
    unit_rules,
    work_group,
)
from storage.trees import moved

COUNTS = ("full", "probationary", "exempt")
RENAME = update(person).where(person.c.id == bindparam("b_id")).values(name=bindparam("b_name"))
POST = ("person_id", "role", "unit_id", "group_id")


async def bring_in(tx: Tx, found: Organisation, now: datetime) -> dict[str, int]:
    """Write what is new, correct what differs; returns how many of each were named."""
    await refuse_unusable(tx, found)
    await _units(tx, found)
    await _members(tx, found.units, found.since)
    placed = [(one.code, one.under) for one in found.units if one.under]
    if await hold_all(tx, unit_link, _want(placed, unit), "unit_id", "parent_id", found.since):
        await moved(tx)
    await refuse_circle(tx, found)
    await _groups(tx, found)
    await _people(tx, found, now)
    await settle(tx, now.date())
    return {
        "units": len(found.units),
        "work_groups": len(found.work_groups),
        "people": len(found.people),
    }


def _listed(rows: Iterable[Iterable[Any]], *names: str) -> CTE:
    """The rows as a table of texts; they are one parameter, and are read once."""
    listed = json.dumps([list(row) for row in rows], ensure_ascii=False)
    row = elements(bindparam(None, listed))
    texts = [json_text(row.c.value, at).label(name) for at, name in enumerate(names)]
    return select(*texts).cte(f"listed_{names[0]}").prefix_with("MATERIALIZED")


def _want(pairs: Iterable[tuple[str, Any]], there: Table) -> CTE:
    """(mine, what): the ids of units by their codes, and of what each belongs to."""
    said, mine = _listed(pairs, "mine", "what"), unit.alias("mine")
    other = there.alias("other")
    joined = said.join(mine, mine.c.code == said.c.mine).join(other, other.c.code == said.c.what)
    return select(mine.c.id.label("mine"), other.c.id.label("what")).select_from(joined).cte("want")


async def _units(tx: Tx, found: Organisation) -> None:
    """A name, kind or rules that were not known hold from the first day of the file; of a unit that
    is new, as far back as anything is known.
    """
    rows = (
        (one.code, one.name, one.kind, json.dumps(one.rules) if one.rules else "null")
        for one in found.units
    )
    said = _listed(rows, "code", "name", "kind", "rules")
    rules = text_as_json(said.c.rules)
    new = select(said.c.code, said.c.name, said.c.kind, rules).where(true())
    await tx.execute(insert_from(tx, unit, ["code", "name", "kind", "rules"], new))
    await _since(tx, unit_name, said, found.since, "name", "kind")
    await _since(tx, unit_rules, said, found.since, "rules")


async def _since(tx: Tx, table: Table, said: CTE, since: date, *names: str) -> None:
    there, known = table.alias("there"), table.alias("known")
    before = (there.c.unit_id == unit.c.id) & (there.c.from_date <= since)
    newest = select(func.max(there.c.from_date)).where(before).scalar_subquery()
    any_row = select(there.c.id).where(there.c.unit_id == unit.c.id).exists()
    day = case((any_row, literal(since)), else_=literal(ALWAYS))
    new = [text_as_json(said.c[name]) if name == "rules" else said.c[name] for name in names]
    same = [_alike(known.c[name], value) for name, value in zip(names, new, strict=True)]
    holds = (known.c.unit_id == unit.c.id) & (known.c.from_date == newest)
    rows = select(unit.c.id, day, *new).join_from(said, unit, unit.c.code == said.c.code)
    rows = rows.where(~select(known.c.id).where(holds, *same).exists())
    if names == ("rules",):
        rows = rows.where(or_(any_row, said.c.rules != "null"))
    await _upsert(tx, table, ["unit_id", "from_date"], rows)


def _alike(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[bool]:
    return cast(one, Text).is_not_distinct_from(cast(other, Text))


async def _members(tx: Tx, units: Iterable[UnitIn], since: date) -> None:
    counts = [(one.code, one.members) for one in units if one.members]
    rows = [(code, found.full, found.probationary, found.exempt) for code, found in counts]
    said = _listed(rows, "code", *COUNTS)
    columns = [cast(said.c[name], Integer) for name in COUNTS]
    query = select(unit.c.id, literal(since), *columns).join_from(
        said, unit, unit.c.code == said.c.code
    )
    await _upsert(tx, membership, ["unit_id", "from_date"], query)


async def _upsert(tx: Tx, table: Table, keys: list[str], rows: Select[Any]) -> None:
    """Rows in the order of the table's columns after its id; what is the same is left alone."""
    names = [column.name for column in table.columns][1 : len(rows.selected_columns) + 1]
    statement = insert_into(tx, table).from_select(names, rows.where(true()))
    values = {name: statement.excluded[name] for name in names if name not in keys}
    differs = or_(
        *(
            cast(table.c[name], Text).is_distinct_from(cast(new, Text))
            for name, new in values.items()
        )
    )
    await tx.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=values, where=differs)
    )


async def _groups(tx: Tx, found: Organisation) -> None:
    """First every cell goes where the file says, then it leaves the groups that do not name it."""
    groups, since = found.work_groups, found.since
    said = _listed(((one.code, one.name, one.committee) for one in groups), "code", "name", "under")
    query = select(said.c.code, said.c.name, unit.c.id)
    query = query.join_from(said, unit, unit.c.code == said.c.under)
    await _upsert(tx, work_group, ["code"], query)
    placed = [(cell, group.code) for group in groups for cell in group.cells]
    want = _want(placed, work_group)
    await hold_all(tx, assignment, want, "unit_id", "group_id", since)
    named = _listed(((one.code,) for one in groups), "code")
    ids = select(work_group.c.id).join_from(named, work_group, work_group.c.code == named.c.code)
    mine = assignment.c.group_id.in_(ids) & valid_on(assignment, since)
    gone = mine & assignment.c.unit_id.not_in(select(want.c.mine))
    await tx.execute(delete(assignment).where(gone & (assignment.c.from_date == since)))
    await tx.execute(update(assignment).where(gone).values(until_date=before(since)))


async def _people(tx: Tx, found: Organisation, now: datetime) -> None:
    """A person is known by the chat; the posts are added if they are not held."""
    rows_of = ((*who.address, who.name) for who in found.people)
    said = _listed(rows_of, "channel", "external", "name")
    new = select(said.c.channel, said.c.external).where(true())
    await tx.execute(insert_from(tx, chat, ["channel", "external"], new))
    named = select(chat.c.id, chat.c.person_id, said.c.name, person.c.name.label("known"))
    joined = said.join(chat, _of(said)).join(person, person.c.id == chat.c.person_id, isouter=True)
    rows = (await tx.execute(named.select_from(joined))).all()
    if strangers := {row.id: row.name for row in rows if row.person_id is None}:
        await _join(tx, strangers, now)
    other = [row for row in rows if row.person_id is not None and row.name != row.known]
    if other:
        values = [{"b_id": row.person_id, "b_name": row.name} for row in other]
        await tx.execute(RENAME, values)
    await _posts(tx, found)


def _of(said: CTE) -> ColumnElement[bool]:
    return (chat.c.channel == said.c.channel) & (chat.c.external == said.c.external)


async def _join(tx: Tx, names: Mapping[int, str], now: datetime) -> None:
    """A person for each of these chats."""
    new = insert(person).returning(person.c.id, sort_by_parameter_order=True)
    made = await tx.execute(new, [{"name": name, "created_at": now} for name in names.values()])
    pairs = _listed(zip(names, made.scalars(), strict=True), "chat", "person")
    ids = select(
        cast(pairs.c.chat, Integer).label("id"), cast(pairs.c.person, Integer).label("who")
    )
    joined = ids.subquery()
    statement = update(chat).where(chat.c.id == joined.c.id)
    await tx.execute(statement.values(person_id=joined.c.who))


async def _posts(tx: Tx, found: Organisation) -> None:
    rows = (
        (*who.address, one.role, one.unit, one.group) for who in found.people for one in who.posts
    )
    said = _listed(rows, "channel", "external", "role", "unit", "group")
    joined = said.join(chat, _of(said))
    joined = joined.join(unit, unit.c.code == said.c.unit, isouter=True)
    joined = joined.join(work_group, work_group.c.code == said.c.group, isouter=True)
    values = (chat.c.person_id, said.c.role, unit.c.id, work_group.c.id)
    same = [
        post.c[name].is_not_distinct_from(value) for name, value in zip(POST, values, strict=True)
    ]
    still = or_(post.c.until_date.is_(None), post.c.until_date >= found.since)
    held = select(post.c.id).where(*same, still).exists()
    new = select(*values, literal(found.since)).select_from(joined).where(~held).distinct()
    await tx.execute(insert(post).from_select([*POST, "from_date"], new))


async def refuse_circle(tx: Tx, found: Organisation) -> None:
    """Nothing is above itself on any day from the first day of the file on."""
    placed = _listed(((one.code,) for one in found.units if one.under), "code")
    later = select(unit_link.c.from_date).where(unit_link.c.from_date > found.since).distinct()
    for day in sorted({found.since, *(await tx.execute(later)).scalars()}):
        if wrong := (await tx.execute(_above_itself(placed, day))).scalar():
            raise Wrong(word("import-circle", what=wrong))


def _above_itself(placed: CTE, day: date) -> Select[Any]:
    """The first of these units that is. Where nothing is below a unit, it is not looked for."""
    link, lower = unit_link.alias("link"), unit_link.alias("lower")
    has_lower = select(lower.c.id).where(lower.c.parent_id == unit.c.id, valid_on(lower, day))
    first = select(unit.c.id.label("unit"), unit_link.c.parent_id.label("above"))
    first = first.join_from(placed, unit, unit.c.code == placed.c.code)
    first = first.join(unit_link, (unit_link.c.unit_id == unit.c.id) & valid_on(unit_link, day))
    line = first.where(has_lower.exists()).cte("line", recursive=True)
    higher = select(line.c.unit, link.c.parent_id).join(
        link, (link.c.unit_id == line.c.above) & valid_on(link, day)
    )
    line = line.union(higher)
    return (
        select(func.min(unit.c.code))
        .join(line, line.c.unit == unit.c.id)
        .where(line.c.above == unit.c.id)
    )
