"""Hostile updates in short; `make hostile` is a million."""

from __future__ import annotations

from bot import demo
from tests.crash.hostile import run


async def test_whoever_says_anything_that_can_be_read_is_answered() -> None:
    found = await run(3000, seed=7)
    assert (found.silent, found.failed, found.taken) == (0, 0, 0), found.notes
    assert found.updates == 3000
    assert found.unreadable > 300
    assert found.readable > 1000
    assert found.taps > 300


async def test_who_is_shown_nothing_would_be_found() -> None:
    """The control."""
    assert (await run(500, seed=7, deaf=demo.LEADER)).silent > 0


async def test_a_tap_that_nobody_answers_would_be_found() -> None:
    """The control: what is only explained beside the chat."""
    assert (await run(100, seed=7, mute=True)).silent > 0
