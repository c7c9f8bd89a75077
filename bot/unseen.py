"""What is still to be said to a chat of what was understood before its newest screen was seen."""

from __future__ import annotations

from domain.chat import Word, word
from handlers.navigation import both
from storage.chat import Chat

REFUSED = ("error-", "did-not-understand")
UNREADABLE = {
    "edit": word("edit-explained"),
    "forward": word("no-forwards"),
    "other": word("only-text"),
    "withheld": word("withheld"),
    "flood": word("please-wait"),
}
NOT_KEPT = {one.key for one in UNREADABLE.values()}
NOT_KEPT |= {"too-long", "sent-long-ago", "sent-before", "sent-before-meant"}
NOT_DONE = (*REFUSED, "after-downtime", "stale-button", "went-wrong")


def with_unseen(row: Chat, notice: Word) -> Word:
    return both(unseen(row), notice) or notice


def done(row: Chat) -> Word | None:
    """What was done on a page that one leaves before it was seen: without it one does it again."""
    said = unseen(row)
    return None if said is None or said.key.startswith(NOT_DONE) else said


def unseen(row: Chat) -> Word | None:
    """What is still to be said to this chat of what was understood before; not why something was
    not kept, of which the newest is enough.
    """
    said = row.place.notice if row.owed else None
    if said and said.key == "offered-still":
        said = said.args["notice"]
    if said and said.key == "both-said":
        said = said.args["first"]
    return None if said is None or said.key in NOT_KEPT else said
