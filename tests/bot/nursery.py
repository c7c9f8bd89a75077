"""Processes of the bot without its second of imports: forked from one that has done them.

Each is a process of its own: signals, locks, folder, environment, output, exit code. Run as a
program, this listens at the address of its argument: one connection is one child. It reads
{"words", "folder", "settings", "out", "err"}, answers the process id, at the end the exit code.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import socket
import sys
from typing import Any

BEFORE = (
    *("bot.__main__", "bot.app", "bot.troubles", "bot.words", "bot.start", "bot.webhook"),
    *(
        "asyncpg",
        "sqlalchemy.dialects.postgresql.asyncpg",
        "alembic.command",
        "alembic.script",
        "typer.rich_utils",
    ),
    *(f"bot.commands.{name}" for name in ("backup", "bring_in", "check", "export", "invite")),
)


def listen(address: str) -> None:
    for name in BEFORE:
        importlib.import_module(name)
    gc.freeze()  # else every child copies all of it at its end, only to throw it away
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    server = socket.socket(socket.AF_UNIX)
    server.bind(f"{address}.new")
    server.listen(100)
    os.rename(f"{address}.new", address)  # there once it listens
    while True:
        connection, _ = server.accept()
        if os.fork() == 0:
            server.close()
            return attend(connection)
        connection.close()


def attend(connection: socket.socket) -> None:
    """Have one child, and tell how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with connection.makefile("rw") as line:
        wanted = json.loads(line.readline())
        child = os.fork()
        if child == 0:
            connection.close()
            return live(wanted)
        print(child, file=line, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), file=line, flush=True)
    os._exit(0)


def live(wanted: dict[str, Any]) -> None:
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(wanted[name], os.O_CREAT | os.O_WRONLY, 0o600), number)
    os.chdir(wanted["folder"])
    os.environ.clear()
    os.environ.update(wanted["settings"])
    sys.argv = ["bot", *wanted["words"]]
    importlib.reload(importlib.import_module("bot.kill"))  # it has read another environment
    for name in filter(None, os.environ.get("NURSERY_BEFORE", "").split(",")):
        importlib.import_module(name)
    importlib.import_module("bot.__main__").app()


if __name__ == "__main__":
    listen(sys.argv[1])
