"""What a workbook would change in an organisation."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.books import child, file
from domain.books import Findings, Known, decide, dump, load, propose, understand


async def look(content: bytes, known: Sequence[Known], *, under: str, sheet: str = "") -> Findings:
    """``under``: the code of the committee whose list it is. Unreadable: with the reason.

    What takes long for thousands of cells is done in a thread: others are answered meanwhile.
    """
    there = await asyncio.to_thread(lambda: [asdict(one) for one in known])
    asked = {"known": there, "under": under, "sheet": sheet}
    told = await child.ask({"look": asked}, content)
    return await asyncio.to_thread(lambda: load(json.loads(told)))


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
    return json.dumps(dump(told)).encode()
