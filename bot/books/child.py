"""A process of its own for a file from outside: ``python -m bot.books.child``.

A file may be made to eat memory and time, so its reading is held by limits, and the bot goes on
answering beside it. The question stands on the first line, what is known on one a unit, and behind
an empty one the file.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from domain.books import Unreadable, dump, pack

MEMORY = 1 << 30  # bytes
SECONDS = 90
CPU_SECONDS = 60
NICE = 10
DONE, REFUSED = b"+", b"-"


async def ask(
    asked: Mapping[str, Any], content: bytes, known: Iterable[Mapping[str, Any]] = ()
) -> bytes:
    """The answer of ``answer`` below; Unreadable: with the reason, or stopped by a limit."""
    head = await asyncio.to_thread(_lines, asked, known)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.books.child"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(SECONDS):
            out, _ = await process.communicate(head + content)
    except TimeoutError:
        raise Unreadable("book-too-large") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if out.startswith(DONE):
        return out[1:]
    raise Unreadable(out[1:].decode() or "book-too-large")


def _lines(asked: Mapping[str, Any], known: Iterable[Mapping[str, Any]]) -> bytes:
    """Unit by unit: one call for all of them would stop every other thread until it ends."""
    return "\n".join([json.dumps(asked), *map(json.dumps, known), "", ""]).encode()


def main() -> None:
    head, *known = iter(sys.stdin.buffer.readline, b"\n")
    content = sys.stdin.buffer.read()
    try:
        told = DONE + answer(json.loads(head), content, [json.loads(line) for line in known])
    except Unreadable as refused:
        told = REFUSED + refused.key.encode()
    except (MemoryError, RecursionError):
        told = REFUSED
    sys.stdout.buffer.write(told)


def answer(asked: dict[str, Any], content: bytes, known: Sequence[Mapping[str, Any]] = ()) -> bytes:
    """ "look": the findings; "pack": the same for a draft; "mark": the workbook with a column of
    faults; "forms": the forms of a framework.
    """
    if "forms" in asked:
        from bot.frameworks import file

        return file.answer(content)
    from bot.books import look, mark

    if "mark" in asked:
        return mark.marked(content, **asked["mark"])
    if "pack" in asked:
        most = asked["pack"].pop("most")
        return json.dumps(pack(look.found(content, known, **asked["pack"]), most=most)).encode()
    return dump(look.found(content, known, **asked["look"])).encode()


def limit() -> None:
    with suppress(OSError):  # systemd does not let it
        os.nice(NICE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


if __name__ == "__main__":
    limit()
    main()
