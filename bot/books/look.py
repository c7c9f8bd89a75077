"""What a workbook would change in an organisation."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from bot.books import child, file
from domain.books import (
    Findings,
    Known,
    Proposal,
    Reading,
    assign,
    decide,
    dump,
    load,
    propose,
    schedule,
    understand,
)

NAMES = tuple(one.name for one in fields(Known))


async def look(
    content: bytes, known: Sequence[Known], *, under: str, today: date, sheet: str = ""
) -> Findings:
    """``under``: the code of the committee whose list it is. Unreadable: with the reason."""
    told = await told_of(content, known, under=under, today=today, sheet=sheet)
    return await asyncio.to_thread(load, told)


async def told_of(
    content: bytes, known: Sequence[Known], *, under: str, today: date, sheet: str = ""
) -> str:
    """The same as ``dump`` writes it: what takes long for thousands of cells is done elsewhere, and
    others are answered meanwhile.
    """
    there = await asyncio.to_thread(lambda: [_plain(one) for one in known])
    asked = {"known": there, "under": under, "today": str(today), "sheet": sheet}
    return (await child.ask({"look": asked}, content)).decode()


def _plain(one: Known) -> dict[str, Any]:
    return {name: getattr(one, name) for name in NAMES}


def found(
    content: bytes, known: Sequence[dict[str, Any]], *, under: str, today: str, sheet: str = ""
) -> bytes:
    """The same in the process of its own, as JSON."""
    reading = understand(file.read(content), sheet=sheet)
    there, day = [Known(**one) for one in known], date.fromisoformat(today)
    reading, proposal = _proposed(reading, there, under, day)
    asides, says = (*reading.asides, *proposal.asides), (*reading.says, *proposal.says)
    told = Findings(
        kind=reading.kind,
        sheet=reading.sheet,
        head=reading.from_row,
        rows=len(reading.rows),
        notes=(reading.faults, asides, says),
        proposal=proposal,
    )
    return dump(told).encode()


def _proposed(
    reading: Reading, known: Sequence[Known], under: str, today: date
) -> tuple[Reading, Proposal]:
    if reading.kind == "groups":
        return assign(reading, known, under=under, today=today)
    if reading.kind == "days":
        return schedule(reading, known, today=today)
    if reading.kind == "decisions":
        proposal, wrong = decide(reading, known, under=under)
        faults = sorted([*reading.faults, *wrong], key=lambda note: note.row)
        return replace(reading, faults=tuple(faults)), proposal
    return reading, propose(reading, known, under=under)
