"""Peer: a form of as many steps on aiogram's FSM, saved to SQLite: FULL, a commit each."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.types import Message

STEPS = 14
QUESTION = "Bước {at}/12\n\nHọp từ mấy giờ đến mấy giờ?"
Form = type("Form", (StatesGroup,), {f"s{at}": State() for at in range(1, STEPS + 1)})
STATES = [getattr(Form, f"s{at}") for at in range(1, STEPS + 1)]
router = Router()


class Sqlite(BaseStorage):  # type: ignore[misc]
    def __init__(self, base: aiosqlite.Connection) -> None:
        self.base = base

    async def _put(self, key: StorageKey, column: str, value: str | None) -> None:
        await self.base.execute(
            f"INSERT INTO fsm (key, {column}) VALUES (?, ?)"  # noqa: S608
            f" ON CONFLICT (key) DO UPDATE SET {column} = excluded.{column}",
            (f"{key.chat_id}:{key.user_id}", value),
        )
        await self.base.commit()

    async def _get(self, key: StorageKey, column: str) -> str | None:
        query = f"SELECT {column} FROM fsm WHERE key = ?"  # noqa: S608
        found = await self.base.execute(query, (f"{key.chat_id}:{key.user_id}",))
        row = await found.fetchone()
        return row[0] if row else None

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        await self._put(key, "state", state.state if isinstance(state, State) else state)

    async def get_state(self, key: StorageKey) -> str | None:
        return await self._get(key, "state")

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self._put(key, "data", json.dumps(dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return dict(json.loads(await self._get(key, "data") or "{}"))

    async def close(self) -> None:
        await self.base.close()


async def begin(message: Message, state: FSMContext) -> None:
    await state.set_state(STATES[0])
    await state.set_data({})
    await message.answer(QUESTION.format(at=1))


def add(at: int) -> None:
    async def answer(message: Message, state: FSMContext) -> None:
        await state.update_data({str(at): message.text})
        await state.set_state(STATES[at] if at < STEPS else None)
        await message.answer(QUESTION.format(at=at + 1))

    router.message.register(answer, STATES[at - 1])


async def main() -> None:
    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    bot = Bot(os.environ["TELEGRAM_TOKEN"], session=AiohttpSession(api=server))
    base = await aiosqlite.connect(Path(os.environ["BENCH_FOLDER"]) / "fsm.db")
    await base.execute("PRAGMA journal_mode=WAL")
    await base.execute("PRAGMA synchronous=FULL")
    await base.execute("CREATE TABLE fsm (key TEXT PRIMARY KEY, state TEXT, data TEXT)")
    await base.commit()
    router.message.register(begin, Command("hop", "start"))
    for at in range(1, STEPS + 1):
        add(at)
    dispatcher = Dispatcher(storage=Sqlite(base))
    dispatcher.include_router(router)
    await dispatcher.start_polling(bot, allowed_updates=["message"])


if __name__ == "__main__":
    asyncio.run(main())
