"""The command ``talk``: the bot in a terminal, on demo data or on the real database.

A script piped in is answered line by line, and the command ends behind its last line.
"""

from __future__ import annotations

import getpass
import logging
import sys
from pathlib import Path

from bot import demo
from bot.app import App, until_stopped
from bot.channels.console import Console
from bot.clock import Clock
from bot.config import Settings
from bot.start import open_database
from storage import schema
from storage.store import Store, open_store

CAST = {
    "secretary": demo.SECRETARY,
    "other-secretary": demo.OTHER_SECRETARY,
    "leader": demo.LEADER,
    "office": demo.ADMINISTRATOR,
}


async def talk(settings: Settings, *, who: str | None, folder: Path) -> None:
    """``who`` of the demo data, begun anew in ``folder``; None: oneself, on the real database.

    There an unknown user is asked for an invitation; a bot that runs on the same database goes on
    sending letters and reminders.
    """
    quiet()
    store = await _demo(settings, CAST[who], folder) if who else open_database(settings)
    now = Clock(settings.zone, settings.clock_file).now
    console = Console(_user(), now, folder / "files")
    await until_stopped(App(settings, store, [console], aside=who is None))


def quiet() -> None:
    """Between the lines of a conversation only what has gone wrong."""
    for name in ("bot", "storage", "handlers"):
        logging.getLogger(name).setLevel(logging.ERROR)
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def _user() -> str:
    return getpass.getuser()[:64]


async def _demo(settings: Settings, who: str, folder: Path) -> Store:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in folder.glob("bot.db*"):
        old.unlink()
    now = Clock(settings.zone, settings.clock_file).now()
    store = open_store(f"sqlite:///{folder / 'bot.db'}", create=True)
    await schema.upgrade(store, now)
    await store.write(lambda tx: demo.fill(tx, now))
    seat = {"channel": Console.name, "external": _user()}
    await store.write(lambda tx: demo.seat(tx, who, **seat))
    return store
