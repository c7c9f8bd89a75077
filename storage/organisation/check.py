"""Whether a file can be brought in: looked at before anything of it is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from pydantic import ValidationError
from sqlalchemy import Table, bindparam, select

from domain.chat import word
from domain.reminders import BY_KEY
from domain.rules import Rules
from storage.organisation.document import Organisation, UnitIn, Wrong, refuse_twice
from storage.organisation.named import place_of
from storage.sql import elements
from storage.store import Tx
from storage.tables import unit, work_group


async def refuse_unusable(tx: Tx, found: Organisation) -> None:
    """Wrong: with the first thing that cannot be used."""
    refuse_twice(found)
    for one in found.units:
        _refuse_rules(one)
    cells = [code for group in found.work_groups for code in group.cells]
    above = [one.under for one in found.units if one.under]
    above += [group.committee for group in found.work_groups]
    posts = [(one.role.in_group, place_of(one)) for who in found.people for one in who.posts]
    units = [*above, *cells, *(code for grouped, code in posts if not grouped)]
    kinds = await _known(tx, unit, units, {one.code: one.kind for one in found.units})
    groups = [code for grouped, code in posts if grouped]
    await _known(tx, work_group, groups, {one.code: "" for one in found.work_groups})
    for code in cells:
        if kinds[code] != "cell":  # a work group looks after cells only
            raise Wrong(word("import-not-a-cell", what=code))


def _refuse_rules(one: UnitIn) -> None:
    if not one.rules:
        return
    try:
        Rules.model_validate(one.rules)
    except ValidationError as error:
        name = error.errors()[0]["loc"][0]
        raise Wrong(word("import-unknown", what=f"{one.code}, {name}")) from None
    reminders = one.rules.get("reminders", {})
    if isinstance(reminders, dict) and (unknown := reminders.keys() - BY_KEY.keys()):
        raise Wrong(word("import-unknown", what=f"{one.code}, {min(unknown)}"))


async def _known(
    tx: Tx, table: Table, asked: Iterable[str], said: Mapping[str, str]
) -> dict[str, str]:
    """The kinds of all that is said or asked for; Wrong: with the first that is nowhere."""
    missing = [code for code in asked if code not in said]
    listed = elements(bindparam(None, json.dumps(missing)))
    kind = table.c.kind if "kind" in table.c else table.c.code
    query = select(table.c.code, kind.label("kind"))
    rows = await tx.execute(query.join(listed, listed.c.value == table.c.code))
    found = {row.code: row.kind for row in rows}
    for code in missing:
        if code not in found:
            raise Wrong(word("import-unknown", what=code))
    return {**found, **said}
