"""Several channels at once: what happens to one is not the others' trouble."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import app, demo, reception, standing
from bot.channels import NotSent, Unauthorized
from playground.people import Chat
from storage import tables
from tests.bot.process import until
from tests.bot.test_console import Person, agrees, two_channels
from tests.bot.test_outbox import drain, letters, post
from tests.terminal import Terminal
from tests.world import World, world


@pytest.fixture
async def both(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[World, Person]]:
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(reception, "AGAIN_SECONDS", 0.2)
    async with two_channels(sqlite_url, tmp_path, demo.LEADER) as found:
        yield found


async def test_a_token_that_is_refused_stops_its_channel_only(both: tuple[World, Person]) -> None:
    w, terminal = both
    w.api.faults.plan("getUpdates", "401", times=None)
    secretary = w.api.chat(int(demo.SECRETARY), "Bí thư VHTT")
    await until(lambda: "telegram" not in w.app.reception._receiving)
    await secretary.says("/start")
    await agrees(terminal)
    await secretary.nothing()


async def test_an_administrator_hears_on_the_other_channel_that_one_is_given_up(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, though the token goes on being refused."""
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(standing, "REFUSED_SECONDS", 0.5)
    async with two_channels(sqlite_url, tmp_path, demo.ADMINISTRATOR) as (w, terminal):
        await agrees(terminal)
        w.api.faults.plan("*", "401", times=None)
        await until(lambda: "telegram" in w.app.reception.left_out, 60)
        await terminal.sees("ngừng hẳn: nền tảng không nhận mã bot nữa")
        await asyncio.sleep(0.5)
        assert len(await w.rows(tables.outbox)) == 1


async def test_where_one_channel_is_refused_a_letter_goes_by_the_persons_other(
    both: tuple[World, Person],
) -> None:
    w, terminal = both
    await agrees(terminal)
    await w.secretary()
    w.api.faults.plan("sendMessage", "401", times=None)
    await post(w, "a", to=demo.SECRETARY)
    await post(w, "b", to=demo.LEADER)
    await drain(w)
    await drain(w, after=60)
    await terminal.sees("thư")
    first, second = await w.rows(tables.outbox)
    assert (first["state"], second["state"]) == ("waiting", "sent")


async def test_a_channel_that_cannot_start_is_tried_again_while_the_other_answers(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reception, "AGAIN_SECONDS", 0.2)
    terminal = Terminal("tty1", lambda: w.app.clock.now(), tmp_path)
    blocked = True
    real = terminal.channel.start

    async def starts() -> str:
        if blocked:
            raise NotSent
        return await real()

    monkeypatch.setattr(terminal.channel, "start", starts)
    async with world(sqlite_url, tmp_path, more=[terminal.channel]) as w:
        await w.secretary()
        blocked = False
        await terminal.says("xin chào")
        await terminal.sees("mã mời")


async def test_the_only_channel_of_which_the_token_is_refused_ends_the_bot(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says which server it was."""
    monkeypatch.setattr(standing, "REFUSED_SECONDS", 0.5)
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.2)
    async with world(sqlite_url, tmp_path) as w:
        w.api.faults.plan("getUpdates", "401", times=None)
        assert w._task
        with pytest.raises(Unauthorized) as found:
            await asyncio.wait_for(w._task, 60)
        w._task = None
        assert found.value.server == w.api.url


async def test_the_bot_ends_when_nothing_can_come_any_more(both: tuple[World, Person]) -> None:
    """A script at its end; with another channel beside it the bot goes on."""
    w, terminal = both
    await agrees(terminal)
    terminal.leaves()
    await until(lambda: "console" not in w.app.reception._receiving)
    await w.secretary()


async def test_a_letter_for_a_chat_that_this_process_does_not_serve_is_not_sent_there(
    sqlite_url: str, tmp_path: Path
) -> None:
    """Somebody talked to the bot in a terminal, which is closed."""
    async with two_channels(sqlite_url, tmp_path, demo.LEADER) as (_, terminal):
        await agrees(terminal)
    async with world(sqlite_url, tmp_path) as w:
        leader: Chat = w.api.chat(int(demo.LEADER), "Tổ trưởng số 1")
        await leader.says("/help")
        await leader.next()
        leader.forget()
        await post(w, "a", to=demo.LEADER)
        assert await w.app.outbox.drain() == 1
        assert len(letters(leader)) == 1
