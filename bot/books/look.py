"""What a workbook would change in an organisation."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.books import child
from domain.books import (
    Findings,
    Known,
    Note,
    Proposal,
    Reading,
    assign,
    decide,
    load,
    post,
    propose,
    rule,
    schedule,
    understand_all,
)

if TYPE_CHECKING:  # a process that only reads a file needs no database
    from storage.organisation import KnownUnit

NAMES = tuple(one.name for one in fields(Known))


async def look(
    content: bytes, known: Sequence[KnownUnit], *, under: str, today: date, sheet: str = ""
) -> Findings:
    """``under``: the code of the committee whose list it is. Unreadable: with the reason."""
    asked = {"look": {"under": under, "today": str(today), "sheet": sheet}}
    told = await child.ask(asked, content, map(_plain, known))
    return await asyncio.to_thread(load, told.decode())


async def packed(
    content: bytes, known: Sequence[KnownUnit], *, under: str, today: date, most: int
) -> dict[str, Any]:
    """The same as ``pack`` writes it: what takes long for thousands of cells is done elsewhere, and
    others are answered meanwhile.
    """
    asked = {"pack": {"under": under, "today": str(today), "sheet": "", "most": most}}
    kept: dict[str, Any] = json.loads(await child.ask(asked, content, map(_plain, known)))
    return kept


def _plain(one: KnownUnit) -> dict[str, Any]:
    return {name: getattr(one, name) for name in NAMES}


def found(
    content: bytes, known: Sequence[Mapping[str, Any]], *, under: str, today: str, sheet: str
) -> Findings:
    """The same in the process of its own."""
    from bot.books import file  # its libraries are of no use to the bot itself

    there, day = [Known(**one) for one in known], date.fromisoformat(today)
    lists = []
    for reading in understand_all(file.read(content), sheet=sheet):
        lists.append(_findings(reading, there, under, day))
        there += [_as_known(unit) for unit in lists[-1].proposal.units]
    first, *others = lists
    return replace(first, others=tuple(others))


def _as_known(unit: Mapping[str, Any]) -> Known:
    """One that a sheet brings in, for what the next ones say of it."""
    return Known(unit["code"], unit["name"], unit["kind"], unit.get("under", ""))


def _findings(reading: Reading, known: Sequence[Known], under: str, today: date) -> Findings:
    reading, proposal = _proposed(reading, known, under, today)
    notes: tuple[Sequence[Note], ...] = (
        reading.faults,
        (*reading.asides, *proposal.asides),
        (*reading.says, *proposal.says),
    )
    heads = {one.sheet: one.from_row for one in reading.tables}
    return Findings(reading.kind, heads, len(reading.rows), notes, proposal)


def _proposed(
    reading: Reading, known: Sequence[Known], under: str, today: date
) -> tuple[Reading, Proposal]:
    if reading.kind == "groups":
        return assign(reading, known, under=under, today=today)
    if reading.kind == "rules":
        return rule(reading, known, under=under, today=today)
    if reading.kind == "days":
        return schedule(reading, known, today=today)
    if reading.kind == "decisions":
        proposal, wrong = decide(reading, known, under=under)
        faults = sorted([*reading.faults, *wrong], key=lambda note: note.row)
        return replace(reading, faults=tuple(faults)), proposal
    if reading.kind == "posts":
        proposal, wrong = post(reading, known, today=today)
        faults = sorted([*reading.faults, *wrong], key=lambda note: note.row)
        return replace(reading, faults=tuple(faults)), proposal
    return reading, propose(reading, known, under=under)
