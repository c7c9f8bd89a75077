"""What becomes of a letter by the class of what goes wrong (docs/error-classes.md).

Every case is the real transport against the local Bot API: refusals, connections that drop before
or after the message was taken, answers that never come, a wire that is dead but open, and a closed
port.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import app, standing
from bot.channels import Unauthorized, transport
from playground.faults import Kind
from playground.people import Chat
from storage import tables
from tests.bot.test_outbox import drain, letters, post
from tests.bot.wire import Wire, wire
from tests.world import World, world

AGAIN = "gửi lại"
ONCE, MARKED, TWICE, NEVER = [False], [True], [False, True], list[bool]()
CASES: dict[Kind, tuple[list[bool], str]] = {  # for each that arrived, whether it is marked
    "429": (ONCE, "sent"),
    "500": (MARKED, "sent"),
    "502": (MARKED, "sent"),
    "cut-before": (MARKED, "sent"),
    "cut-after": (TWICE, "sent"),
    "hang-before": (MARKED, "sent"),
    "hang-after": (TWICE, "sent"),
    "400": (ONCE, "sent"),
    "403": (NEVER, "undeliverable"),
    "no-chat": (NEVER, "undeliverable"),
}


@pytest.fixture
async def w(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    monkeypatch.setattr(transport, "READ_SECONDS", 0.5)
    async with world(sqlite_url, tmp_path) as found:
        yield found


@pytest.fixture
async def line(w: World) -> AsyncIterator[Wire]:
    """Between the bot and its server."""
    async with wire(w.api.url) as found:
        await w.stop()
        w.api.url = found.url
        await w.start()
        yield found
        await w.stop()


async def became(w: World, leader: Chat) -> tuple[list[bool], str]:
    """Minutes later: what arrived, and the state of the letter."""
    for _ in range(3):
        await drain(w, after=60)
    (row,) = await w.rows(tables.outbox)
    return [AGAIN in text for text in letters(leader)], row["state"]


@pytest.mark.parametrize("kind", CASES)
async def test_the_table_of_error_classes(w: World, kind: Kind) -> None:
    leader = await w.leader()
    w.api.faults.plan("sendMessage", kind, seconds=1.0)
    await post(w, "a")
    await drain(w)
    assert await became(w, leader) == CASES[kind]
    assert w.api.faults.happened == 1


async def test_what_is_never_answered_is_sent_three_times_and_given_up(w: World) -> None:
    leader = await w.leader()
    w.api.faults.plan("sendMessage", "hang-after", times=None, seconds=1.0)
    await post(w, "a")
    await drain(w)
    assert await became(w, leader) == ([False, True, True], "undeliverable")


async def test_a_dead_wire_is_noticed_and_the_letter_comes_marked(w: World, line: Wire) -> None:
    leader = await w.leader()
    await post(w, "a")
    line.dead = True
    await drain(w)
    assert letters(leader) == []
    line.dead = False
    assert await became(w, leader) == (MARKED, "sent")


async def test_a_closed_port_costs_nothing(w: World, line: Wire) -> None:
    """Nothing was sent, so nothing is marked, however often it was tried."""
    leader = await w.leader()
    await post(w, "a")
    await line.cut()
    for _ in range(5):
        await drain(w, after=60)
    await line.join()
    assert await became(w, leader) == (ONCE, "sent")


async def test_a_token_that_is_refused_while_it_runs_ends_the_bot(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where updates come by webhook and nobody asks for them; after three refusals."""
    monkeypatch.setattr(standing, "REFUSED_SECONDS", 0.0)
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.2)
    await w.restart()
    await w.leader()
    w.api.faults.plan("sendMessage", "401", times=None)
    await post(w, "a")
    for _ in range(3):
        await drain(w, after=60)
    assert w._task
    with pytest.raises(Unauthorized):
        await asyncio.wait_for(w._task, 30)
    w._task = None
