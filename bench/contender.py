"""Who is measured: a bot as a child process, its start, processor time and memory."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import time
from asyncio.subprocess import Process
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playground.api import Api

HERE = Path(__file__).parent
PEERS = HERE.parent / ".venv-bench" / "bin" / "python"
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Contender:
    """``form`` is False for an echo, which understands and keeps nothing."""

    name: str
    command: tuple[str, ...]
    form: bool = True
    ours: bool = False
    env: Mapping[str, str] = field(default_factory=dict)


OURS = Contender("ours", (sys.executable, "-m", "bot", "run"), ours=True)
PTB_FORM = Contender(
    "python-telegram-bot ConversationHandler + PicklePersistence",
    (str(PEERS), str(HERE / "peers" / "ptb_form.py")),
)
AIOGRAM_FORM = Contender(
    "aiogram FSM saved to SQLite FULL", (str(PEERS), str(HERE / "peers" / "aiogram_form.py"))
)
PTB_ECHO = Contender(
    "python-telegram-bot echo", (str(PEERS), str(HERE / "peers" / "ptb_echo.py")), form=False
)
FAST_ECHO = Contender(
    "echo on our aiohttp transport", (sys.executable, "-m", "bench.peers.fast_echo"), form=False
)


class Running:
    """A contender that has begun to ask for updates; ``start`` seconds it took."""

    def __init__(self, process: Process, start: float) -> None:
        self._process = process
        self.start = start

    def cpu(self) -> float:
        """Seconds of processor time so far, of all its threads."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / TICK

    def memory(self) -> float:
        """Resident MiB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    async def end(self) -> None:
        self._process.kill()
        await self._process.wait()


async def start(contender: Contender, api: Api, folder: Path, database: Path) -> Running:
    """Start it in a fresh folder; ours on a copy of this database."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    if contender.ours:
        shutil.copy(database, folder / "bot.db")
    began, polls = time.monotonic(), api.bot.calls["getupdates"]
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *contender.command,
            env={**environment(api, folder), **contender.env},
            stdout=log,
            stderr=log,
        )
    while api.bot.calls["getupdates"] == polls:
        if process.returncode is not None or time.monotonic() - began > 60:
            said = (folder / "log").read_text(errors="replace")[-1000:]
            raise RuntimeError(f"{contender.name} does not start: {said}")
        await asyncio.sleep(0.005)
    return Running(process, time.monotonic() - began)


def environment(api: Api, folder: Path) -> dict[str, str]:
    """In which a bot in this folder finds this server. Compiled code is kept, as an installation
    keeps it.
    """
    assert api.clock.file
    foreign = ("TELEGRAM_", "WEBHOOK_", "PYTHONDONTWRITEBYTECODE")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(foreign)}
    return clean | {
        "TELEGRAM_API_URL": api.url,
        "TELEGRAM_TOKEN": api.token,
        "DATABASE_URL": f"sqlite:///{folder}/bot.db",
        "CLOCK_FILE": str(api.clock.file),
        "FLOOD_LIMIT": "1000000",
        "REMINDER_MINUTES": "0",
        "LOG_LEVEL": "ERROR",
        "BENCH_FOLDER": str(folder),
    }
