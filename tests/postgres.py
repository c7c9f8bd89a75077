"""A real PostgreSQL for the tests: found on the machine, run in a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playground.ports import free_port
from tests.needs import postgresql

_servers: dict[str, subprocess.Popen[bytes]] = {}
_commands: dict[str, tuple[list[str | Path], str | None, int]] = {}


@contextmanager
def running(where: Path) -> Iterator[str]:
    """The address of a server that lives as long as the block, without a database name."""
    user = "nobody" if os.getuid() == 0 else None  # PostgreSQL refuses to run as root
    folder = Path(tempfile.mkdtemp(prefix="chibo-pg-"))
    if user:
        shutil.chown(folder, user)
    port = free_port()
    init: list[str | Path] = [
        where / "initdb",
        "-D",
        folder / "data",
        "-A",
        "trust",
        "-U",
        "test",
        "--no-sync",
    ]
    subprocess.run(init, user=user, check=True, capture_output=True)
    options = ["-k", str(folder), "-p", str(port), "-c", "fsync=off", "-c", "max_connections=200"]
    address = f"postgresql://test@127.0.0.1:{port}"
    _commands[address] = ([where / "postgres", "-D", folder / "data", *options], user, port)
    try:
        start(address)
        yield address
    finally:
        stop(address)
        shutil.rmtree(folder, ignore_errors=True)


def start(address: str) -> None:
    command, user, port = _commands[address]
    nowhere = subprocess.DEVNULL
    _servers[address] = subprocess.Popen(command, user=user, stdout=nowhere, stderr=nowhere)
    _wait(port)


def stop(address: str, *, how: signal.Signals = signal.SIGINT) -> None:
    """Stop this server without waiting for its clients."""
    _servers[address].send_signal(how)
    _servers[address].wait(10)


def may_write(address: str, most: str) -> None:
    """So many bytes into a file, "unlimited" or less: each process of this server."""
    server, (_, user, _) = _servers[address], _commands[address]
    children = subprocess.run(["pgrep", "-P", str(server.pid)], capture_output=True, text=True)
    for pid in (str(server.pid), *children.stdout.split()):  # as its owner: root may not everywhere
        limit = ["prlimit", f"--fsize={most}:unlimited", "--pid", pid]
        subprocess.run(limit, user=user, capture_output=True)


def revive(address: str) -> None:
    """Start it where it has ended."""
    if _servers[address].poll() is not None:
        start(address)


def statement(server: str, *said: str) -> None:
    """Run each in the database ``postgres``; a template is free once its last client has gone."""
    where = postgresql()
    assert where
    each = [part for one in said for part in ("-c", one)]
    command: list[str | Path] = [where / "psql", f"{server}/postgres", "-q", *each]
    for _ in range(50):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError(done.stderr)


def _wait(port: int) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("PostgreSQL did not start")
