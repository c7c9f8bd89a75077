"""A bare Debian below a folder, started as a machine of its own with systemd (systemd-nspawn)."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import subprocess
import time
from asyncio.subprocess import Process
from collections.abc import Mapping
from pathlib import Path

from playground.api import Api
from tests.bot.process import ROOT
from tests.install.guide import Guide

DATA = "var/lib/chibo"
BOOT_SECONDS, LONGEST = 120.0, 900.0
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

passed: list[str] = []
failed: list[str] = []


def step(what: str, good: bool, said: str = "") -> None:
    (passed if good else failed).append(what)
    print("ok  " if good else "FAIL", what, "" if good else said, flush=True)
    if not good:
        raise SystemExit(end())


def end() -> int:
    print(f"{len(passed)} passed, {len(failed)} failed")
    return 1 if failed else 0


class Machine:
    """``does`` is its administrator at the shell: commands of the guide, word for word."""

    def __init__(self, folder: Path, api: Api, guide: Guide) -> None:
        self.folder = folder
        self.api = api
        self.guide = guide
        self.typed = 0  # commands so far
        self._nspawn: Process | None = None
        self._first = 0  # process of the machine, as the host sees it

    async def boots(self, base: Path) -> None:
        """From nothing to a login: the base and, in /root, the program as it is handed over."""
        await _run("cp", "-a", str(base), str(self.folder))
        packed = self.folder / "root" / "chibo.tar.gz"
        await _run("git", "archive", "--prefix=chibo/", "-o", str(packed), "HEAD", cwd=ROOT)
        name = f"chibo-{os.getpid()}-{self.folder.name}"
        words = ("systemd-nspawn", "-q", "-D", str(self.folder), f"--machine={name}")
        more = ("--register=no", "--keep-unit", "--boot")
        nowhere = asyncio.subprocess.DEVNULL
        self._nspawn = await asyncio.create_subprocess_exec(
            *words, *more, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
        limit = time.monotonic() + BOOT_SECONDS
        while not self._first or (await self.runs("systemctl is-system-running"))[0] > 1:
            assert time.monotonic() < limit, "the machine does not start"
            await asyncio.sleep(0.5)
            found = await _said("pgrep", "-P", str(self._nspawn.pid))
            self._first = int(found.split()[0]) if found.split() else 0

    async def runs(self, command: str, typed: str = "") -> tuple[int, str]:
        """Its exit code, and what it printed; in /root/chibo once that is there."""
        inside = ("nsenter", "-t", str(self._first), "-m", "-u", "-i", "-p")
        shell = f"cd /root/chibo 2>/dev/null || cd /root; {command}"
        process = await asyncio.create_subprocess_exec(
            *(
                *inside,
                "env",
                "-i",
                f"PATH={PATH}",
                "LANG=C.UTF-8",
                "HOME=/root",
                "sh",
                "-c",
                shell,
            ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        out, _ = await asyncio.wait_for(process.communicate(typed.encode()), LONGEST)
        return process.returncode or 0, out.decode()

    async def does(
        self, command: str, typed: str = "", *, here: Mapping[str, str] | None = None
    ) -> str:
        """A step that must succeed: a command of the guide; ``here``: what stands for the names
        that are its examples.
        """
        line = self.guide.take(command)
        for example, real in (here or {}).items():
            line = line.replace(example, real)
        self.typed += 1
        ended, out = await self.runs(line, typed)
        step(line, ended == 0, out)
        return out

    async def until(self, command: str, said: str, seconds: float = 90.0) -> bool:
        """Whether it comes to say so."""
        limit = time.monotonic() + seconds
        while not re.search(said, (await self.runs(command))[1]):
            if time.monotonic() > limit:
                return False
            await asyncio.sleep(1)
        return True

    def lay(self, name: str, content: bytes) -> None:
        """Into the folder of the data, as the user that runs the bot."""
        path = self.folder / DATA / name
        path.write_bytes(content)
        path.chmod(0o600)
        shutil.chown(path, path.parent.stat().st_uid, path.parent.stat().st_gid)

    def lay_trial(self) -> str:
        """The lines of .env that only a trial has: the local Bot API, and its clock."""
        assert self.api.clock.file
        self.lay("clock", self.api.clock.file.read_bytes())
        return f"TELEGRAM_API_URL={self.api.url}\nCLOCK_FILE=/{DATA}/clock\n"

    async def loses_power(self) -> None:
        """And its disk."""
        if self._first:
            os.kill(self._first, signal.SIGKILL)
        if self._nspawn:
            await self._nspawn.wait()
        self._first = 0
        await _run("rm", "-rf", str(self.folder))


async def _run(*words: str, cwd: Path | None = None) -> None:
    process = await asyncio.create_subprocess_exec(*words, cwd=cwd)
    assert await process.wait() == 0, words


async def _said(*words: str) -> str:
    process = await asyncio.create_subprocess_exec(*words, stdout=subprocess.PIPE)
    return (await process.communicate())[0].decode()
