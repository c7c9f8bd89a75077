"""The head of the minutes as a committee words it, shown as it will be printed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from domain.chat import Visit, Word, word
from domain.ground import HEAD, Setting
from domain.organisation import HEAD_MOST, head_said, new_line
from storage.organisation import Unit, ground
from storage.store import Tx

PART = "head"


def read(text: str, today: date) -> Setting | None:
    return new_line(text, today, part=PART, keys=HEAD, most=HEAD_MOST)


def said(setting: Setting) -> Word:
    (one,) = head_said({path[-1]: value for path, value in setting.said.items()})
    return one


def shown(found: Mapping[str, ground.InForce], today: date) -> list[tuple[Word, tuple[str, ...]]]:
    return [
        (word("own-head-of", name=key, text=found[key].value if key in found else ""), (key,))
        for key in HEAD
    ]


async def touching(tx: Tx, visit: Visit, here: Unit, setting: Setting) -> Word | str:
    """The head and the signatures as they will be printed."""
    known = await ground.entries(tx, here.id, PART, setting.since)
    head = {key: known[key].value if key in known else "" for key in HEAD}
    head |= {path[-1]: value or "" for path, value in setting.said.items()}
    return word("own-head-preview", unit=here.name, **head)


async def tell_first(
    tx: Tx, visit: Visit, here: Unit, setting: Setting, key: str
) -> Collection[int]:
    return ()
