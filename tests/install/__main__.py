"""``make install-test``: the guide's own commands on a bare Debian, until the machine is lost.

Installed, set up, a meeting recorded through the local Bot API, brought up from the oldest schema,
backed up, the machine destroyed, restored on another, the meeting there. Needs root and the
network once (debootstrap). systemd does not run in such a root: its units are looked at elsewhere
(tests/deploy). The last line is "N passed, N failed".
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playground.api import Api, serve
from playground.clock import Clock
from playground.people import Chat
from tests.bot.process import ROOT
from tests.world import NOW

PACKAGES = "python3,python3-venv,ca-certificates,passwd"
DATA = "var/lib/chibo"
ORGANISATION = """\
from: 2026-01-01
units:
  - {code: chi-bo-thon-5, name: Chi bộ thôn 5, under: %s, members: {full: 22, exempt: 2}}
"""
ANSWERS = (  # of a cell that has no meeting before
    "thường kỳ",
    "hôm nay",
    "14h đến 15h40",
    "Nhà văn hóa thôn; anh Hùng; chị Lan",
    "đủ cả",
    "họp riêng, đã gửi trước",
    "Đánh giá công tác tháng; Nhiệm vụ tháng tới",
    "6",
    "Trồng cây - Tổ 2 - 30/8",
    "Thông qua nhiệm vụ tháng tới, nhất trí 20/20",
    "không có",
)
SHORT = 60.0  # a program in a fresh root starts slowly

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
    """A bare Debian below a folder; ``runs`` is its administrator's shell."""

    def __init__(self, folder: Path, api: Api, wheels: Path) -> None:
        self.folder = folder
        self.api = api
        self.wheels = wheels

    def bare(self, base: Path) -> None:
        subprocess.run(["cp", "-a", str(base), str(self.folder)], check=True)
        source = self.folder / "root" / "chibo"
        source.mkdir(parents=True)
        whole = subprocess.run(
            ["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True
        )
        subprocess.run(["tar", "-x", "-C", str(source)], input=whole.stdout, check=True)
        shutil.copytree(self.wheels, self.folder / "root" / "wheels")

    def settings(self) -> dict[str, str]:
        told = {"TELEGRAM_API_URL": self.api.url, "CLOCK_FILE": f"/{DATA}/clock"}
        return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin", "LANG": "C.UTF-8", **told}

    async def runs(self, command: str, typed: str = "") -> tuple[int, str]:
        """Its exit code, and what it printed."""
        process = await asyncio.create_subprocess_exec(
            *("chroot", str(self.folder), "sh", "-c", f"cd /root/chibo && {command}"),
            env=self.settings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        out, _ = await asyncio.wait_for(process.communicate(typed.encode()), 600)
        return process.returncode or 0, out.decode()

    async def does(self, command: str, typed: str = "") -> str:
        """A step that must succeed."""
        code, out = await self.runs(command, typed)
        step(command, code == 0, out)
        return out

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[None]:
        clock = self.folder / DATA / "clock"
        clock.write_text(self.api.clock.file.read_text() if self.api.clock.file else "0")
        process = await asyncio.create_subprocess_exec(
            *("chroot", str(self.folder), "chibo", "run"),
            env=self.settings(),
            start_new_session=True,
        )
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGKILL)  # nobody asks before the power goes
            await process.wait()

    def destroy(self) -> None:
        shutil.rmtree(self.folder)


async def comes_in(phone: Chat, code: str) -> None:
    await phone.starts()
    await phone.sees("mã mời", within=SHORT)
    await phone.says(code)
    await phone.sees("đọc và đồng ý", within=SHORT)
    await phone.taps("Tôi đồng ý")
    await phone.sees("Cảm ơn đồng chí", within=SHORT)


async def confirms(phone: Chat) -> None:
    """That the right person came with the code of the command line."""
    await phone.sees("đã dùng mã mời", within=SHORT)
    await phone.taps("Xem")
    await phone.sees("Có đúng người", within=SHORT)
    await phone.taps("Đúng người")
    await phone.sees("Đã xác nhận", within=SHORT)


async def records(phone: Chat) -> str:
    """A whole meeting; returns the receipt."""
    await phone.says("/hop")
    for number, answer in enumerate(ANSWERS, start=1):
        await phone.sees(f"Bước {number}/{len(ANSWERS)}", within=SHORT)
        await phone.says(answer)
    await phone.sees("gõ số của dòng để sửa", within=SHORT)
    await phone.taps("Nộp biên bản")
    return (await phone.sees("Biên bản số", within=SHORT)).text


async def the_way(api: Api, folder: Path, base: Path, wheels: Path) -> None:
    one = Machine(folder / "one", api, wheels)
    one.bare(base)
    await one.does("WHEELS=/root/wheels deploy/install.sh")
    (one.folder / DATA / "clock").write_text(api.clock.file.read_text())  # type: ignore[union-attr]
    out = await one.does("chibo setup", f"2\n{api.token}\n\n\n\nĐảng ủy xã Mẫu Sơn\n")
    code = re.search(r"gõ mã này .*: (\S+)", out)
    step("setup ends with a code", code is not None, out)
    (one.folder / DATA / "org.yaml").write_text(ORGANISATION % "dang-uy-xa-mau-son")
    await one.does("chibo import org.yaml")
    out = await one.does("chibo invite --unit chi-bo-thon-5 --role cell_secretary")
    secretary = api.chat(78, "Bí thư")
    async with one.bot():
        administrator = api.chat(77, "Quản trị")
        await comes_in(administrator, code[1] if code else "")
        step("the administrator is in", True)
        found = re.search(r": ([A-Z0-9]{8})$", out, re.MULTILINE)
        await comes_in(secretary, found[1] if found else "")
        await confirms(administrator)
        receipt = await records(secretary)
        step("the first meeting is recorded", "Biên bản số" in receipt, receipt)
    await one.does("chibo key backup-key")
    public = re.search(r"# (age1\S+)", (one.folder / DATA / "backup-key").read_text())
    step("a key is made", public is not None)
    with (one.folder / DATA / ".env").open("a") as settings:
        settings.write(f"BACKUP_KEY={public[1] if public else ''}\n")
    await one.does("chibo backup --into backups")
    await one.does("chibo check")
    (copy,) = (one.folder / DATA / "backups").iterdir()
    saved = {
        path.name: path.read_bytes()
        for path in (copy, *(one.folder / DATA / n for n in (".env", "backup-key")))
    }
    one.destroy()
    await another(Machine(folder / "two", api, wheels), base, saved, secretary)
    await oldest(Machine(folder / "three", api, wheels), base)


async def another(two: Machine, base: Path, saved: dict[str, bytes], secretary: Chat) -> None:
    """The saved files on another machine."""
    two.bare(base)
    await two.does("WHEELS=/root/wheels deploy/install.sh")
    _lay(two, saved)
    copy = next(name for name in saved if name.endswith(".age"))
    await two.does(f"chibo restore {copy} --identity backup-key")
    async with two.bot():
        secretary.forget()
        await secretary.says("/bienban")
        shown = await secretary.sees("8/2026", within=SHORT)
        step("the meeting is there after the machine was lost", True, shown.text)
    two.destroy()


async def oldest(three: Machine, base: Path) -> None:
    """A database as the first version left it."""
    three.bare(base)
    await three.does("WHEELS=/root/wheels deploy/install.sh")
    older = ROOT / "tests" / "storage" / "older" / "0001.sql"
    path = three.folder / "root" / "old.db"
    with sqlite3.connect(path) as file:
        file.executescript(older.read_text())
    file.close()
    _lay(
        three, {".env": f"TELEGRAM_TOKEN={three.api.token}\n".encode(), "old.db": path.read_bytes()}
    )
    await three.does("chibo restore old.db")
    secretary = three.api.chat(7002, "Bí thư")  # who had not come in yet
    async with three.bot():
        await secretary.starts()
        await secretary.sees("đọc và đồng ý", within=SHORT)
        await secretary.taps("Tôi đồng ý")
        shown = await secretary.sees("Tài chính", within=SHORT)
        step("the people of the first version are known", True, shown.text)
    await three.does("chibo backup --into backups")
    await three.does("chibo check")
    three.destroy()


def _lay(machine: Machine, files: dict[str, bytes]) -> None:
    """Into the folder of the data, as the user that runs the bot."""
    place = machine.folder / DATA
    for name, content in files.items():
        (place / name).write_bytes(content)
        (place / name).chmod(0o600)
        shutil.chown(place / name, place.stat().st_uid, place.stat().st_gid)


def prepared(folder: Path) -> tuple[Path, Path]:
    """A bare Debian, and the wheels as the guide says for a machine without network."""
    base, wheels = folder / "base", folder / "wheels"
    words = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(base)]
    mirror = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")
    if ready := os.environ.get("INSTALL_BASE"):  # made before, by the same words
        base = Path(ready)
    else:
        subprocess.run([*words, mirror], check=True, stdout=subprocess.DEVNULL)
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--require-hashes"]
    subprocess.run([*pip, "-r", str(ROOT / "requirements.txt"), "-d", str(wheels)], check=True)
    return base, wheels


async def main() -> int:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="chibo-install-") as name:
        folder = Path(name)
        base, wheels = await asyncio.to_thread(prepared, folder)
        clock = Clock(folder / "clock")
        clock.offset = NOW.timestamp() - time.time()
        clock.forward(0)
        async with serve(clock=clock) as api:
            await the_way(api, folder, base, wheels)
    print(f"in {time.monotonic() - started:.0f} s")
    return end()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
