"""What other cells may read of a record: without names of persons and of the cell."""

from __future__ import annotations

import re
from collections.abc import Collection

from domain import parse
from domain.meetings.meeting import Meeting
from domain.parse.terms import terms

HIDDEN, MOST = "…", 4  # what stands for a name; of how many words it may be
_TITLES = terms(__file__, "nameless").bag("titles")


def hidden(text: str, names: Collection[str]) -> str:
    """Without these names, and without what stands behind a title: 'đ/c Lan' is 'đ/c …'."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        whole = rf"(?<!\w){re.escape(name)}(?!\w)"
        text = re.sub(whole, HIDDEN, text, flags=re.IGNORECASE)
    words, found = text.split(), []
    while words:
        found.append(words.pop(0))
        if parse.fold(found[-1]).strip("(«\"'") in _TITLES and (many := _named(words)):
            end = re.sub(r".*?(\W*)$", r"\1", words[many - 1])
            found.append(f"{HIDDEN}{end}")
            words = words[many:]
    return " ".join(found)


def _named(words: list[str]) -> int:
    """How many words from here on are a name."""
    for at, one in enumerate(words[:MOST]):
        if not one[:1].isupper():
            return at
        if not one[-1:].isalnum():
            return at + 1
    return min(len(words), MOST)


def names_in(meeting: Meeting, cell: str) -> set[str]:
    """Who and what a record names in a place of its own; the cell also without its first words."""
    setting = meeting.setting
    found = {setting.chair, setting.minute_taker} if setting else set()
    found |= {task.owner for task in meeting.new_tasks or () if task.owner}
    kind = terms(__file__, "nameless").text("cell")
    return found | {cell, cell.removeprefix(kind).strip()}


def for_others(meeting: Meeting, cell: str) -> Meeting:
    """What is worth showing, in words that name nobody; how many they are is not told either."""
    names = names_in(meeting, cell)

    def said(text: str) -> str:
        return hidden(text, names)

    new = [
        task.model_copy(update={"title": said(task.title), "owner": task.owner and HIDDEN})
        for task in meeting.new_tasks or ()
    ]
    told = [one.model_copy(update={"title": said(one.title)}) for one in meeting.last_tasks or ()]
    ended = meeting.conclusion
    text = said(ended.text) if ended and ended.text else None
    changed = {
        "content": tuple(map(said, meeting.content)),
        "new_tasks": tuple(new),
        "last_tasks": tuple(told),
        "conclusion": ended and ended.model_copy(update={"text": text, "vote": None}),
    }
    return meeting.model_copy(update=changed)
