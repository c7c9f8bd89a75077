"""Word documents are made in a process of their own: ``python -m bot.exports.aside``.

What makes them takes 40 MiB, and leaves 20 in whoever did it. The process makes one after the other
and ends when nothing was asked for a while, or with the bot.
"""

from __future__ import annotations

import os
import pickle
import resource
import select
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Timer
from typing import IO, Any, TypeVar

T = TypeVar("T")

SIZE = struct.Struct("<Q")
IDLE_SECONDS, LONGEST_SECONDS = 20.0, 120.0
MEMORY = 1 << 30  # bytes
NICE = 5

_one = Lock()
_child: subprocess.Popen[bytes] | None = None


def made(work: Callable[..., T], *facts: Any, **more: Any) -> T:
    """What ``work``, a function of a module, returns or raises there; waits for those before."""
    asked = pickle.dumps((work, facts, more))
    with _one:
        try:
            told = _ask(asked)
        except (EOFError, BrokenPipeError):  # it had nothing to do and went, or was killed
            told = _ask(asked)
    found, trouble = pickle.loads(told)
    if trouble is not None:
        raise trouble
    return found  # type: ignore[no-any-return]


def _ask(asked: bytes) -> bytes:
    global _child
    if _child is None or _child.poll() is not None:
        words = (sys.executable, "-m", "bot.exports.aside")
        _child = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert _child.stdin
    assert _child.stdout
    late = Timer(LONGEST_SECONDS, _child.kill)  # else all papers after it would wait for ever
    late.start()
    try:
        _send(_child.stdin, asked)
        return _take(_child.stdout)
    except (EOFError, BrokenPipeError):
        _child.kill()
        _child.communicate()
        raise
    finally:
        late.cancel()


def _send(pipe: IO[bytes], said: bytes) -> None:
    pipe.write(SIZE.pack(len(said)) + said)
    pipe.flush()


def _take(pipe: IO[bytes]) -> bytes:
    """EOFError where it ends before."""
    (count,) = SIZE.unpack(_exactly(pipe, SIZE.size))
    return _exactly(pipe, count)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    found = bytearray()
    while len(found) < count:
        part = pipe.read(count - len(found))
        if not part:
            raise EOFError
        found += part
    return bytes(found)


def main() -> None:
    with suppress(OSError):  # systemd does not let it
        os.nice(NICE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the bot ends it
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    asked, told = os.fdopen(0, "rb", buffering=0), sys.stdout.buffer  # select sees no buffer
    while select.select([asked], [], [], IDLE_SECONDS)[0]:
        try:
            work, facts, more = pickle.loads(_take(asked))
        except EOFError:
            return
        try:
            said = pickle.dumps((work(*facts, **more), None))
        except Exception as trouble:
            said = pickle.dumps((None, trouble))
        _send(told, said)


if __name__ == "__main__":
    main()
