"""Files that a screen promises: made in a thread from what the database holds."""

from __future__ import annotations

import asyncio
from pathlib import Path

from domain.chat import File
from storage import meeting, unit
from storage.store import Store


class Files:
    def __init__(self, store: Store, template: Path | None) -> None:
        self._store = store
        self._template = template

    async def make(self, file: File) -> tuple[str, bytes]:
        """The name and the content; the caller has checked who asks."""
        makers = {"minutes": self._minutes}
        return await makers[file.kind](file.subject)

    async def _minutes(self, meeting_id: int) -> tuple[str, bytes]:
        from bot.exports import minutes  # docxtpl is slow to import: only when first needed

        async with self._store.read() as tx:
            record = await meeting.record_by_id(tx, meeting_id)
            if record is None:
                raise LookupError(f"meeting {meeting_id}")
            day = record.meeting.held_on
            superior = await unit.parent(tx, record.cell_id, day)
            members = await unit.members(tx, record.cell_id, day)
        sheet = minutes.Minutes(
            superior=superior.name if superior else "",
            cell=record.cell,
            number=record.number,
            month=(record.month.year, record.month.month),
            meeting=record.meeting,
            full=members.full if members else None,
            probationary=members.probationary if members else None,
            exempt=members.exempt if members else None,
            corrected=record.version - 1 or None,
        )
        template = self._template or minutes.DEFAULT
        content = await asyncio.to_thread(minutes.render, sheet, template=template)
        return minutes.file_name(sheet), content
