"""What a workbook would change in an organisation."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from bot.books import child, file
from domain.books import Findings, Known, decide, dump, load, propose, understand

NAMES = tuple(one.name for one in fields(Known))


async def look(content: bytes, known: Sequence[Known], *, under: str, sheet: str = "") -> Findings:
    """``under``: the code of the committee whose list it is. Unreadable: with the reason."""
    told = await told_of(content, known, under=under, sheet=sheet)
    return await asyncio.to_thread(load, told)


async def told_of(content: bytes, known: Sequence[Known], *, under: str, sheet: str = "") -> str:
    """The same as ``dump`` writes it: what takes long for thousands of cells is done elsewhere, and
    others are answered meanwhile.
    """
    there = await asyncio.to_thread(lambda: [_plain(one) for one in known])
    asked = {"known": there, "under": under, "sheet": sheet}
    return (await child.ask({"look": asked}, content)).decode()


def _plain(one: Known) -> dict[str, Any]:
    return {name: getattr(one, name) for name in NAMES}


def found(content: bytes, known: Sequence[dict[str, Any]], *, under: str, sheet: str = "") -> bytes:
    """The same in the process of its own, as JSON."""
    reading = understand(file.read(content), sheet=sheet)
    there, faults = [Known(**one) for one in known], list(reading.faults)
    if reading.kind == "decisions":
        proposal, wrong = decide(reading, there, under=under)
        faults = sorted([*faults, *wrong], key=lambda note: note.row)
    else:
        proposal = propose(reading, there, under=under)
    asides, says = (*reading.asides, *proposal.asides), (*reading.says, *proposal.says)
    told = Findings(
        kind=reading.kind,
        sheet=reading.sheet,
        head=reading.from_row,
        rows=len(reading.rows),
        notes=(faults, asides, says),
        proposal=proposal,
    )
    return dump(told).encode()
