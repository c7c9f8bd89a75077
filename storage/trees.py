"""The units of whole subtrees, kept in memory as long as nothing is hung elsewhere.

A committee over ten thousand cells would else wait for all of them with each of its messages. What
is kept is found by the mark that every change of the tree draws anew, in its own transaction: who
reads an older mark, or a newer one, never finds what was read under another.
"""

from __future__ import annotations

import json
import secrets
from collections import OrderedDict
from collections.abc import Collection
from datetime import date
from threading import Lock

from sqlalchemy import func, select

from storage.prepared import prepared
from storage.sql import below, json_list, upsert
from storage.store import Tx
from storage.tables import meta, unit_link

TREE = "tree"
MOST = 100_000  # units that are kept, of all subtrees together

Tree = frozenset[int]
Key = tuple[str, int, date, int]  # the mark, the newest link, the day, the root

NEWEST = select(func.max(unit_link.c.id)).scalar_subquery()
MARK = prepared(select(meta.c.value, NEWEST.label("newest")).where(meta.c.key == TREE))


class _Kept:
    """What was used last, by threads side by side."""

    def __init__(self) -> None:
        self._trees: OrderedDict[Key, Tree] = OrderedDict()
        self._units = 0
        self._lock = Lock()

    def get(self, key: Key) -> Tree | None:
        with self._lock:
            if key in self._trees:
                self._trees.move_to_end(key)
            return self._trees.get(key)

    def keep(self, key: Key, tree: Tree) -> None:
        with self._lock:
            if key in self._trees:
                return
            self._trees[key] = tree
            self._units += len(tree)
            while self._units > MOST:
                self._units -= len(self._trees.popitem(last=False)[1])


_kept = _Kept()


async def moved(tx: Tx) -> None:
    """To be called after every change of the table of links, and once at the start."""
    row = {"key": TREE, "value": secrets.token_hex(8)}
    await tx.execute(upsert(tx, meta, ["key"], row))


async def trees(tx: Tx, roots: Collection[int], day: date) -> dict[int, Tree]:
    """All units of each of these subtrees on this day, the roots included."""
    mark = (await tx.execute(MARK)).first()  # before the tree, which may be newer, not older
    keys = {root: (mark.value, mark.newest or 0, day, root) for root in roots} if mark else {}
    found = {root: kept for root, key in keys.items() if (kept := _kept.get(key)) is not None}
    if missing := sorted(set(roots) - found.keys()):
        tree = below(missing, day).subquery()
        query = select(tree.c.root, json_list(tree.c.unit).label("units")).group_by(tree.c.root)
        for row in await tx.execute(query):
            found[row.root] = frozenset(json.loads(row.units))
            if mark:
                _kept.keep(keys[row.root], found[row.root])
    return found
