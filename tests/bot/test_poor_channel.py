"""A channel whose ids have no order and which keeps nothing while the bot is down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot import demo, owed
from domain.chat import Inbound
from storage import tables
from tests.bot.process import until
from tests.bot.test_console import Person, agrees, two_channels
from tests.talk import moves
from tests.world import World


async def says_at(w: World, text: str, ago: timedelta) -> None:
    """A message that the platform took so long ago, and hands over now."""
    at = w.app.clock.now() - ago
    key = (f"late:{text}",)
    await w.app.inbox.take(Inbound("console", "tty1", key, "text", text=text, sent_at=at))


async def test_what_was_sent_before_the_question_was_seen_is_asked_again(
    sqlite_url: str, tmp_path: Path
) -> None:
    """By the platform's moments, where its ids tell nothing: "1" twice is not two answers."""
    async with two_channels(sqlite_url, tmp_path, demo.SECRETARY) as (w, terminal):
        await agrees(terminal)
        await w.fills(terminal, until=7)
        await says_at(w, "2", timedelta(seconds=3))
        await terminal.sees("«2»")
        (draft,) = await w.rows(tables.draft)
        assert "speakers" not in draft["answers"]
        moves(w, seconds=5)
        await says_at(w, "2 người", timedelta(seconds=1))
        await terminal.sees("Bước 9/12")


def keeps(terminal: Person, seconds: float | None) -> None:
    span = None if seconds is None else timedelta(seconds=seconds)
    terminal.channel.can = replace(terminal.channel.can, keeps=span)


async def test_after_a_start_what_was_open_is_asked_again_where_nothing_is_kept(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with two_channels(sqlite_url, tmp_path, demo.SECRETARY) as (w, terminal):
        await agrees(terminal)
        await w.fills(terminal, until=3)
        await until(lambda: not w.app.display._running)
        keeps(terminal, 0)
        await w.stop()
        moves(w, seconds=20)
        await w.start()
        await terminal.sees("Bước 4/12")


async def test_between_two_polls_nothing_is_lost_and_nothing_asked_again(
    sqlite_url: str, tmp_path: Path
) -> None:
    """They come half a minute apart when nobody writes."""
    async with two_channels(sqlite_url, tmp_path, demo.SECRETARY) as (w, terminal):
        await agrees(terminal)
        await w.fills(terminal, until=3)
        ours = w.app.owed
        await until(lambda: not w.app.display._running and not w.app.inbox.unmarked)
        keeps(terminal, 0)
        ours._can = {**ours._can, "console": terminal.channel.can}
        ours.hears("console")
        ours._heard["console"] -= 30
        ours.hears("console")
        await ours.heard("console")
        terminal.forget()
        shown = len(terminal.all)
        ours._heard["console"] -= owed.ONE_POLL.total_seconds() + 1
        ours.hears("console")
        await ours.heard("console")
        await terminal.sees("Bước 4/12")
        assert len(terminal.all) == shown + 1
