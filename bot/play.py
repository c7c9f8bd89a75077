"""The command ``play``: demo data, the playground's page, and the real bot as its child."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from bot import demo
from bot.clock import Clock
from bot.config import Settings
from playground.server import Phone, run
from storage import schema
from storage.store import Tx, open_store

OFF = ("TELEGRAM_PROXY", "WEBHOOK_URL")  # the playground needs neither a proxy nor a webhook
SECRETARY_THERE, LEADER_THERE = "5c1e7a40b29d3f86", "91d0f3b7c6a2e548"  # the same two on Zalo
PHONES = (
    Phone(int(demo.SECRETARY), "Bí thư chi bộ", "Chi bộ Văn hóa, Thể thao và TT", "Bí thư VHTT"),
    Phone(9001, "Bí thư chi bộ · Zalo", "Cùng một người", "Bí thư VHTT", zalo=SECRETARY_THERE),
    Phone(int(demo.LEADER), "Tổ trưởng tổ công tác", "Tổ công tác số 1", "Tổ trưởng số 1"),
    Phone(9003, "Tổ trưởng · Zalo", "Cùng một người", "Tổ trưởng số 1", zalo=LEADER_THERE),
    Phone(int(demo.OTHER_SECRETARY), "Bí thư chi bộ khác", "Chi bộ Tài chính – KH", "Bí thư TC-KH"),
    Phone(int(demo.ADMINISTRATOR), "Quản trị", "Văn phòng Đảng bộ", "Cán bộ văn phòng"),
)
SEATS = {demo.SECRETARY: SECRETARY_THERE, demo.LEADER: LEADER_THERE}


async def play(
    *, port: int, folder: Path, fresh: bool, settings: Settings, open_browser: bool
) -> None:
    """Until SIGINT or SIGTERM. ``fresh`` begins anew; else the data of the last time are kept."""
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    url = f"sqlite:///{folder / 'bot.db'}"
    await _fill(url, settings)
    env = {**os.environ, **dict.fromkeys(OFF, ""), "DATABASE_URL": url}
    await run(
        phones=PHONES,
        command=[sys.executable, "-m", "bot", "run"],
        env=env,
        folder=folder,
        port=port,
        open_browser=open_browser,
    )


async def _fill(url: str, settings: Settings) -> None:
    now = Clock(settings.zone).now()
    store = open_store(url, create=True)
    try:
        await schema.upgrade(store, now)
        await store.write(lambda tx: demo.fill(tx, now))
        await store.write(_seat)
    finally:
        await store.close()


async def _seat(tx: Tx) -> None:
    for who, external in SEATS.items():
        await demo.seat(tx, who, channel="zalo", external=external)
