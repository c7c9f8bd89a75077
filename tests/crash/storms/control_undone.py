"""A control: what was said is undone where the answer to its screen is lost, as where a handler
shows the next question before it stores the answer.
"""

from __future__ import annotations

import asyncio
from typing import Any

from sqlalchemy import delete, insert, select, update

from bot import display, inbox
from bot.channels import Rejected, Unsure
from storage.tables import chat, draft, post
from tests.crash.storms import hasty

_apply, _bear = inbox.Inbox._apply, display.Display._bear
_before: dict[int, tuple[dict[str, Any], list[dict[str, Any]]]] = {}  # by the chat


async def _remembers(self: Any, tx: Any, jobs: Any, marks: Any) -> Any:
    for job in jobs:
        known = chat.c.external == job.inbound.chat
        row = (await tx.execute(select(chat).where(known))).mappings().first()
        if row:
            found = await tx.execute(select(draft).where(draft.c.cell_id.in_(_cells(row))))
            _before[row["id"]] = dict(row), [dict(one) for one in found.mappings()]
    return await _apply(self, tx, jobs, marks)


def _cells(row: Any) -> Any:
    return select(post.c.unit_id).where(post.c.person_id == row["person_id"])


def _undoes(self: Any, row: Any, trouble: Any, *rest: Any, **more: Any) -> None:
    if isinstance(trouble, Unsure) and row.id in _before:
        _undoing.append(
            asyncio.create_task(self._figures._store.write(lambda tx: _put(tx, row.id)))
        )
        raise Rejected("undone")
    _bear(self, row, trouble, *rest, **more)


_undoing: list[asyncio.Task[None]] = []


async def _put(tx: Any, chat_id: int) -> None:
    row, drafts = _before.pop(chat_id)
    await tx.execute(update(chat).where(chat.c.id == chat_id).values(**row))
    await tx.execute(delete(draft).where(draft.c.cell_id.in_(_cells(row))))
    for one in drafts:
        await tx.execute(insert(draft).values(**one))


setattr(inbox.Inbox, "_apply", _remembers)  # noqa: B010
setattr(display.Display, "_bear", _undoes)  # noqa: B010

__all__ = ["hasty"]
