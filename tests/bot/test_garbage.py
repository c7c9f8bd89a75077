"""Garbage in cycles is looked for seldom, but it is. In processes of their own: it is global."""

from __future__ import annotations

import subprocess
import sys

MANY_CYCLES = """
import gc
import weakref
from bot import garbage

class Ring:
    def __init__(self):
        self.me = self

garbage.pause()
assert not gc.isenabled()
garbage.resume()
first = weakref.ref(Ring())
rings = [Ring() for _ in range(garbage.MADE + 1)]
assert first() is None, "what is made after the start is collected"
assert gc.get_freeze_count() > 1000, "what was there is not looked at again"
"""


def test_cycles_made_after_the_start_are_freed() -> None:
    subprocess.run([sys.executable, "-c", MANY_CYCLES], check=True)


def test_without_the_collector_they_would_stay() -> None:
    control = MANY_CYCLES.replace("garbage.resume()", "gc.freeze()")
    done = subprocess.run([sys.executable, "-c", control], check=False, capture_output=True)
    assert b"what is made after the start" in done.stderr
