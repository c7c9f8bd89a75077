"""Which processes live on one PostgreSQL: each holds a lock of its own as long as it is connected.

A process that dies lets go of it at once, whatever killed it, so the others know whose screens
nobody is showing any more. On SQLite there is one process, which every start finds dead.
"""

from __future__ import annotations

import random
from collections.abc import Collection

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from storage.lock import PROCESS, shared
from storage.postgresql import PostgresqlTx
from storage.store import Store, Tx

LARGEST = 2**31 - 1


class Presence:
    """``number`` is what this process is known by; None: it is alone."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._connection: PostgresqlTx | None = None
        self.number: int | None = None

    async def appear(self) -> None:
        """Be known to the others from now on."""
        if not self._store.shared:
            return
        self.number = self.number or random.randint(1, LARGEST)
        self._connection = await self._store.apart()
        mine = select(func.pg_try_advisory_lock(PROCESS, self.number))
        await self._connection.execute(mine)

    async def stay(self) -> None:
        """The same again where the connection was lost meanwhile; called by the heartbeat."""
        if self.number is None:
            return
        if self._connection is not None:
            try:
                await self._connection.execute(select(1))
                return
            except (DBAPIError, OSError):
                await self.leave()
        await self.appear()

    async def leave(self) -> None:
        """The lock goes with the connection, which is not used again."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await connection.invalidate()
            await connection.close()


async def gone(tx: Tx, numbers: Collection[int]) -> set[int]:
    """Those of these processes that do not live any more, as long as the transaction lasts."""
    if not shared(tx):
        return set(numbers)
    free = [one for one in sorted(numbers) if await _is_free(tx, one)]
    return set(free)


async def _is_free(tx: Tx, number: int) -> bool:
    query = select(func.pg_try_advisory_xact_lock(PROCESS, number))
    return bool((await tx.execute(query)).scalar())
