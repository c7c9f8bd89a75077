"""The kinds of meeting that a committee has its cells choose from, and what it calls them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from domain.chat import Visit, Word, word
from domain.ground import Setting
from domain.kind import OWN, REGULAR, Kind
from domain.organisation import KINDS, kind_said
from domain.organisation import new_kind as read
from storage.organisation import Unit, ground
from storage.store import Tx

__all__ = ["read", "said", "shown", "tell_first", "touching"]


def said(setting: Setting) -> Word:
    (path, value), *_ = setting.said.items()
    return kind_said(path[-1], value)


def shown(found: Mapping[str, ground.InForce], today: date) -> list[tuple[Word, tuple[str, ...]]]:
    return [(kind_said(one, found[one].value if one in found else None), (one,)) for one in KINDS]


async def touching(tx: Tx, visit: Visit, here: Unit, setting: Setting) -> Word | str:
    """Of a kind of its own whether a month is judged by it; records stay what they are."""
    (path, value), *_ = setting.said.items()
    kind = Kind(path[-1])
    if kind not in OWN or not value:
        return ""
    return word("own-kind-counts", counts="yes" if kind in REGULAR else "no")


async def tell_first(
    tx: Tx, visit: Visit, here: Unit, setting: Setting, key: str
) -> Collection[int]:
    return ()
