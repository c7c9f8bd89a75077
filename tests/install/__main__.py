"""``make install-test``: the commands of docs/van-hanh on bare machines, until one is lost.

Each machine is a Debian 12 started with its own systemd (debootstrap, systemd-nspawn; as root).
Installed, set up, a meeting recorded through the local Bot API, watched, killed, backed up, brought
to PostgreSQL and restored there, the machine destroyed, restored on another, the meeting there; a
database of the first version brought up on a third. Every command of the guide is run word for
word, but those of tests/install/guide.py. The last line is "N passed, N failed".
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from playground.api import Api, serve
from playground.clock import Clock
from playground.people import Chat
from tests.bot.process import ROOT
from tests.install.guide import Guide
from tests.install.machine import DATA, Machine, end, step
from tests.world import NOW

PACKAGES = "python3,python3-venv,ca-certificates,passwd,systemd,systemd-sysv,dbus,sudo,procps"
MOST_COMMANDS, MOST_SECONDS = 6, 600.0
TOOLS = ("caddy", "nginx", "promtool")
COPY = "chibo-20261126-023000.db"  # as the guide calls one
BACKUPS = f"/{DATA}/backups"
ORGANISATION = """\
from: 2026-01-01
units:
  - code: chi-bo-thon-5
    name: Chi bộ thôn 5
    under: dang-uy-xa-mau-son
    members: {full: 22, exempt: 2}
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


async def first_meeting(one: Machine, base: Path) -> Chat:
    """From the bare machine to the first record, by the six commands of the guide."""
    await one.boots(base)
    (one.folder / "root" / "to-chuc.yaml").write_text(ORGANISATION, encoding="utf-8")
    began = time.monotonic()
    await one.does("tar xzf chibo.tar.gz && cd chibo")
    await one.does("sudo deploy/install.sh")
    one.lay(".env", one.lay_trial().encode())
    out = await one.does("sudo chibo setup", f"2\n{one.api.token}\n\n\n\nĐảng ủy xã Mẫu Sơn\n")
    code = re.search(r"gõ mã này .*: (\S+)", out)
    step("setup ends with a code", code is not None, out)
    shutil.copy(one.folder / "root" / "to-chuc.yaml", one.folder / "root" / "chibo")
    await one.does("sudo systemctl start chibo chibo-backup.timer chibo-backup")
    administrator, secretary = one.api.chat(77, "Quản trị"), one.api.chat(78, "Bí thư")
    await comes_in(administrator, code[1] if code else "")
    step("the administrator is in", True)
    await one.does("sudo cp to-chuc.yaml /var/lib/chibo/ && sudo chibo import to-chuc.yaml")
    out = await one.does("sudo chibo invite --unit chi-bo-thon-5 --role cell_secretary")
    found = re.search(r": ([A-Z0-9]{8})$", out, re.MULTILINE)
    await comes_in(secretary, found[1] if found else "")
    await confirms(administrator)
    receipt = await records(secretary)
    step("the first meeting is recorded", "Biên bản số" in receipt, receipt)
    took = time.monotonic() - began
    said = f"{one.typed} commands, {took:.0f} s to the first meeting"
    step(said, one.typed <= MOST_COMMANDS and took <= MOST_SECONDS)
    return secretary


async def watched(one: Machine) -> None:
    """systemd keeps it strictly, starts it again when it hangs or is killed, has the timer."""
    await one.does("sudo chibo check")
    await one.does("systemctl status chibo --no-pager")
    await one.does("sudo journalctl -u chibo -n 20 --no-pager")
    out = await one.does("systemd-analyze security chibo --no-pager")
    level = re.search(r"Overall exposure level for chibo.service: ([0-9.]+)", out)
    step(f"exposure {level[1] if level else '?'}", bool(level) and float(level[1]) < 2, out)  # type: ignore[index]
    await one.does("systemctl list-timers chibo-backup --no-pager")
    folder = one.folder / "etc" / "systemd" / "system" / "chibo.service.d"
    folder.mkdir(parents=True)
    (folder / "soon.conf").write_text("[Service]\nWatchdogSec=20\n")  # two minutes in real life
    await one.runs("systemctl daemon-reload; systemctl restart chibo")
    for signal in ("STOP", "KILL"):
        _, before = await one.runs("systemctl show chibo -p MainPID --value")
        await one.runs(f"systemctl kill -s {signal} chibo")
        again = await one.until(
            f"systemctl show chibo -p MainPID -p SubState | tr '\\n' ' '; echo not {before}",
            rf"MainPID=(?!0 |{before.strip()} )\d+ SubState=running",
        )
        step(f"started again after SIG{signal}", again)
    await one.does(
        "sudo install -D -m 0644 deploy/credentials.conf"
        " /etc/systemd/system/chibo.service.d/credentials.conf"
    )
    token = one.folder / "etc" / "chibo"
    token.mkdir(mode=0o700)
    (token / "telegram").write_text(one.api.token)
    env = one.folder / DATA / ".env"
    lines = [x for x in env.read_text().splitlines() if not x.startswith("TELEGRAM_TOKEN")]
    before = env.read_text()
    env.write_text("\n".join(lines) + "\n")
    await one.does("sudo systemctl daemon-reload && sudo systemctl restart chibo")
    running = await one.until("systemctl is-active chibo", "^active")
    step("the token comes from systemd's credentials", running)
    env.write_text(before)
    (folder / "credentials.conf").unlink()
    await one.runs("systemctl daemon-reload; systemctl restart chibo")


async def saved(one: Machine, secretary: Chat) -> dict[str, bytes]:
    """Restored in place, brought to PostgreSQL and back in time there; what is kept elsewhere."""
    await one.does("sudo chibo backup --into /var/lib/chibo/backups")
    copies = sorted((one.folder / BACKUPS[1:]).glob("*.db"))
    here = {COPY: copies[-1].name}
    for command in ("sudo systemctl stop chibo", f"sudo chibo restore {BACKUPS}/{COPY}"):
        await one.does(command, here=here)
    await one.does("sudo systemctl start chibo")
    await there(secretary, "the meeting is there after a restore")
    await one.does("sudo deploy/install.sh")
    await postgresql(one, secretary)
    await one.does("sudo chibo key /var/lib/chibo/chibo-key")
    public = re.search(r"# (age1\S+)", (one.folder / DATA / "chibo-key").read_text())
    own = {"age1…": public[1] if public else ""}
    await one.does("echo BACKUP_KEY=age1… | sudo tee -a /var/lib/chibo/.env", here=own)
    await one.does("sudo chibo backup --into /var/lib/chibo/backups")
    (copy,) = (one.folder / BACKUPS[1:]).glob("*.age")
    await elsewhere(one, copy.name)
    kept = {name: (one.folder / DATA / name).read_bytes() for name in (".env", "chibo-key")}
    return {**kept, copy.name: copy.read_bytes()}


async def postgresql(one: Machine, secretary: Chat) -> None:
    await one.does("sudo apt-get install -y postgresql")
    await one.does("sudo -u postgres createuser chibo")
    await one.does("sudo -u postgres createdb -O chibo chibo")
    await one.does("sudo systemctl stop chibo")
    await one.does(
        "sudo sed -i 's|^DATABASE_URL=.*|DATABASE_URL=postgresql://chibo@/chibo?host=/run/postgresql|'"
        " /var/lib/chibo/.env"
    )
    await one.does("sudo chibo move /var/lib/chibo/data/chibo.db")
    await one.does("sudo systemctl start chibo")
    await there(secretary, "the meeting is there on PostgreSQL")
    await one.does("sudo chibo check")
    await logged(one, secretary)
    await one.does("sudo chibo backup --into /var/lib/chibo/backups")
    copies = sorted((one.folder / BACKUPS[1:]).glob("*.db"))
    await one.does("sudo systemctl stop chibo")
    await one.does("sudo -u postgres createdb -O chibo chibo2")
    await one.does("sudo sed -i 's|@/chibo?|@/chibo2?|' /var/lib/chibo/.env")
    await one.does(f"sudo chibo restore {BACKUPS}/{COPY}", here={COPY: copies[-1].name})
    await one.does("sudo systemctl start chibo")
    await there(secretary, "the meeting is there in a new database of PostgreSQL")


async def logged(one: Machine, secretary: Chat) -> None:
    """The recipe that keeps every change: the data directory is lost, and built again."""
    at = "/var/backups/wal"
    await one.does(f"sudo install -d -o postgres -g postgres -m 0700 {at} /var/backups/goc")
    await one.does(
        'sudo -u postgres psql -c "ALTER SYSTEM SET archive_mode = on"'
        " -c \"ALTER SYSTEM SET archive_timeout = '60s'\""
    )
    await one.does(
        "sudo -u postgres psql -c \"ALTER SYSTEM SET archive_command = 'test ! -f"
        f" {at}/%f && cp %p {at}/%f'\""
    )
    await one.does("sudo systemctl restart postgresql")
    await one.does("sudo -u postgres pg_basebackup -D /var/backups/goc -c fast")
    await there(secretary, "it goes on after PostgreSQL was restarted")
    await one.runs("sudo -u postgres psql -c 'SELECT pg_switch_wal()'; sleep 3")
    await one.does("sudo systemctl stop chibo postgresql")
    main = "/var/lib/postgresql/15/main"
    await one.does(f"sudo mv {main} /var/lib/postgresql/15/hong")
    await one.does(f"sudo -u postgres cp -a /var/backups/goc {main}")
    await one.does(
        f"echo \"restore_command = 'cp {at}/%f %p'\" | sudo -u postgres tee -a"
        f" {main}/postgresql.auto.conf"
    )
    await one.does(f"sudo -u postgres touch {main}/recovery.signal")
    await one.does("sudo systemctl start postgresql chibo")
    await there(secretary, "the meeting is there after PostgreSQL was built again from its log")


async def elsewhere(one: Machine, copy: str) -> None:
    """A second place; what the copy is to who has only the program age."""
    await one.runs("apt-get install -y rsync rclone age; mkdir -p /mnt/o-mang /mnt/kho")
    await one.does("sudo rsync -a /var/lib/chibo/backups/ /mnt/o-mang/chibo/")
    await one.runs("rclone config create kho alias remote /mnt/kho")
    await one.does("sudo rclone copy /var/lib/chibo/backups kho:chibo")
    for place in ("o-mang", "kho"):
        step(f"a copy at {place}", (one.folder / "mnt" / place / "chibo" / copy).exists())
    await one.runs(f"cp /{DATA}/chibo-key {BACKUPS}/{copy} .")
    await one.does(f"age --decrypt -i chibo-key -o chibo.db {COPY}.age", here={f"{COPY}.age": copy})
    with closing(sqlite3.connect(one.folder / "root" / "chibo" / "chibo.db")) as opened:
        (count,) = opened.execute("SELECT count(*) FROM meeting").fetchone()
    step("age opens it", count == 1)


async def there(phone: Chat, what: str) -> None:
    phone.forget()
    await phone.says("/bienban")
    shown = await phone.sees("8/2026", within=SHORT)
    step(what, True, shown.text)


async def another(two: Machine, base: Path, kept: dict[str, bytes], secretary: Chat) -> None:
    """The saved files on another machine, which has no network while it is installed."""
    await two.boots(base)
    await two.runs("tar xzf chibo.tar.gz; mv wheels chibo/; rm /etc/pip.conf")
    await two.does("sudo WHEELS=$PWD/wheels deploy/install.sh")
    two.lay_trial()
    source = two.folder / "root" / "chibo"
    back = kept[".env"].decode()  # this machine has no PostgreSQL: the copy opens on SQLite
    env = re.sub("^DATABASE_URL=.*", "DATABASE_URL=sqlite:///data/chibo.db", back, flags=re.M)
    (source / "env").write_text(env)
    copy = next(name for name in kept if name.endswith(".age"))
    here = {f"{COPY}.age": copy}
    for name in (copy, "chibo-key"):
        (source / name).write_bytes(kept[name])
    own = "sudo install -o chibo -g chibo -m 0600"
    await two.does(f"{own} env /var/lib/chibo/.env")
    await two.does(f"{own} {COPY}.age chibo-key /var/lib/chibo/", here=here)
    await two.does(f"sudo chibo restore {COPY}.age --identity chibo-key", here=here)
    await two.does("sudo rm /var/lib/chibo/chibo-key")
    await two.does("sudo systemctl start chibo chibo-backup.timer")
    await there(secretary, "the meeting is there after the machine was lost")
    _, out = await two.runs("sudo chibo check")
    sealed = re.search(r"Nhật ký: (.*)", out)
    step(f"its log agrees with its seals: {sealed[1] if sealed else ''}", sealed is not None, out)
    await two.loses_power()


async def oldest(three: Machine, base: Path) -> None:
    """A database as the first version left it."""
    await three.boots(base)
    await three.runs("tar xzf chibo.tar.gz")
    await three.does("sudo deploy/install.sh")
    older = ROOT / "tests" / "storage" / "older" / "0001.sql"
    path = three.folder / "root" / "old.db"
    with closing(sqlite3.connect(path)) as file:
        file.executescript(older.read_text())
    three.lay("old.db", path.read_bytes())
    three.lay(".env", f"{three.lay_trial()}TELEGRAM_TOKEN={three.api.token}\n".encode())
    code, out = await three.runs("chibo restore old.db && systemctl start chibo")
    step("a database of the first version is taken", code == 0, out)
    secretary = three.api.chat(7002, "Bí thư")  # who had not come in yet
    await secretary.starts()
    await secretary.sees("đọc và đồng ý", within=SHORT)
    await secretary.taps("Tôi đồng ý")
    shown = await secretary.sees("Tài chính", within=SHORT)
    step("the people of the first version are known", True, shown.text)
    await three.does("sudo chibo backup --into /var/lib/chibo/backups")
    await three.does("sudo chibo check")
    await three.loses_power()


async def the_way(api: Api, folder: Path, base: Path) -> None:
    guide = Guide()
    one, two, three = (Machine(folder / name, api, guide) for name in ("one", "two", "three"))
    try:
        secretary = await first_meeting(one, base)
        await watched(one)
        kept = await saved(one, secretary)
        await one.loses_power()
        await another(two, base, kept, secretary)
        await oldest(three, base)
    finally:
        for machine in (one, two, three):
            await machine.loses_power()
    step("every command of the guide was run", not guide.left(), "\n".join(guide.left()))


async def with_tools() -> None:
    """The files for front servers and Prometheus, where these are on this machine."""
    if missing := [name for name in TOOLS if not shutil.which(name)]:
        return print(f"NOT RUN: tests/deploy/with_tools.py, without {', '.join(missing)}")
    words = ("-m", "pytest", "-q", "-n", "0", "tests/deploy/with_tools.py")
    process = await asyncio.create_subprocess_exec(sys.executable, *words, cwd=ROOT)
    step("front servers and Prometheus take their files", await process.wait() == 0)


def prepared(folder: Path) -> Path:
    """A bare Debian, with a folder of wheels in the place of PyPI."""
    base, wheels = folder / "base", folder / "base" / "root" / "wheels"
    if ready := os.environ.get("INSTALL_BASE"):  # made before, by the same words
        subprocess.run(["cp", "-a", ready, str(base)], check=True)
    else:
        words = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(base)]
        mirror = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")
        subprocess.run([*words, mirror], check=True, stdout=subprocess.DEVNULL)
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--require-hashes"]
    subprocess.run([*pip, "-r", str(ROOT / "requirements.txt"), "-d", str(wheels)], check=True)
    (base / "etc" / "pip.conf").write_text("[global]\nno-index = true\nfind-links = /root/wheels\n")
    return base


async def main() -> int:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="chibo-install-") as name:
        folder = Path(name)
        base = await asyncio.to_thread(prepared, folder)
        print(f"a bare machine after {time.monotonic() - started:.0f} s", flush=True)
        clock = Clock(folder / "clock")
        clock.offset = NOW.timestamp() - time.time()
        clock.forward(0)
        async with serve(clock=clock) as api:
            await the_way(api, folder, base)
    await with_tools()
    print(f"in {time.monotonic() - started:.0f} s")
    return end()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
