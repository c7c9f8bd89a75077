"""What stands in deploy/ fits together, and the bot tells systemd how it is."""

from __future__ import annotations

import asyncio
import re
import shutil
import socket
import subprocess
from pathlib import Path

import yaml

from playground.api import serve
from tests.bot.process import ROOT, running

UNITS = sorted((ROOT / "deploy").glob("chibo*"))


def test_each_unit_starts_what_install_lays_there() -> None:
    """Paths and commands agree with install.sh."""
    script = (ROOT / "deploy" / "install.sh").read_text()
    assert "to=/opt/chibo\n" in script
    assert "data=/var/lib/chibo\n" in script
    for unit in [one for one in UNITS if one.suffix == ".service"]:
        found = re.findall(r"^(\w+)=(.*)$", unit.read_text(), re.MULTILINE)
        said = dict(found)
        assert said["WorkingDirectory"] == "/var/lib/chibo"
        assert said["ExecStart"].startswith("/opt/chibo/.venv/bin/python -m bot ")
        assert said["UMask"] == "0077"


def test_the_installed_folders_are_all_that_the_bot_imports() -> None:
    """The bot starts from a copy of what install.sh and the Dockerfile take, and nothing else."""
    script = (ROOT / "deploy" / "install.sh").read_text()
    parts = re.search(r"^for part in (.*); do$", script, re.MULTILINE)
    assert parts
    image = re.findall(
        r"^COPY (\w+) /opt/chibo", (ROOT / "deploy" / "Dockerfile").read_text(), re.M
    )
    assert set(parts[1].split()) == {*image, "requirements.txt"}


def test_the_copy_starts_alone(tmp_path: Path) -> None:
    script = (ROOT / "deploy" / "install.sh").read_text()
    parts = re.search(r"^for part in (.*); do$", script, re.MULTILINE)
    assert parts
    for part in parts[1].split():
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, tmp_path / part)
    python = ROOT / ".venv" / "bin" / "python"
    words = [str(python), "-c", "import bot.__main__, bot.app, bot.play, bot.talk, bot.exports"]
    found = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True)
    assert (found.returncode, found.stderr) == (0, "")


async def test_the_bot_says_that_it_is_ready_and_moves(tmp_path: Path, sqlite_url: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.setblocking(False)
        listening = {"DATABASE_URL": sqlite_url, "NOTIFY_SOCKET": str(tmp_path / "notify")}
        async with serve() as api, running(api, tmp_path, **listening):
            loop = asyncio.get_running_loop()
            told = [await asyncio.wait_for(loop.sock_recv(manager, 99), 60) for _ in range(2)]
    assert told == [b"READY=1", b"WATCHDOG=1"]


def test_the_front_of_compose_leads_to_every_bot() -> None:
    """One name stands for the bot alone and for several, at the port on which the image listens."""
    services = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text())["services"]
    name, port = services["front"]["environment"]["CHIBO_BOT"].split(":")
    for bot in ("bot", "bot-shared"):
        assert services[bot]["networks"]["default"]["aliases"] == [name]
        assert "ports" not in services[bot]
    assert f"WEBHOOK_LISTEN=0.0.0.0:{port} " in (ROOT / "deploy" / "Dockerfile").read_text()
    assert services["front"]["ports"] == ["80:80", "443:443"]
    assert services["front"]["profiles"] == ["front"]
    caddy = (ROOT / "deploy" / "Caddyfile").read_text()
    assert not set(services["front"]["environment"]) - set(re.findall(r"\{\$(\w+)", caddy))
