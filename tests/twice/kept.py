"""What a conversation leaves behind that must not depend on where it was held."""

from __future__ import annotations

import re
from typing import Any

from storage import tables
from tests.world import World

KEPT = (
    *("meeting", "meeting_version", "task", "petition", "score", "plan", "draft", "form_draft"),
    *("notice", "notice_copy", "outbox", "post", "visit"),
)
OF_THE_MOMENT = (
    *("at", "key", "error", "leased_until", "attempts", "state", "raised_at", "due_at"),
    *("code_hash", "began"),
)


TYPED = re.compile(r"text:[0-9.]+")


async def kept(w: World) -> dict[str, list[dict[str, Any]]]:
    """What the database holds, but for moments and for what is still on its way."""
    known = tables.metadata.tables
    return {
        name: [_lasting(row) for row in await w.rows(known[name])] for name in KEPT if name in known
    }


def _lasting(value: Any) -> Any:
    """Without moments, however deep they lie; what was typed is named by one where files are."""
    if isinstance(value, str) and TYPED.fullmatch(value):
        return "text"
    if isinstance(value, list):
        return [_lasting(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _lasting(one)
        for key, one in value.items()
        if key not in OF_THE_MOMENT and not str(key).endswith("_at")
    }
