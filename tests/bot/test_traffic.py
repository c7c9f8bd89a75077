"""A channel whose messages are counted by the month: what is told, gathered and held back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from bot import demo
from bot.traffic import Level
from domain.chat import word
from storage import outbox, tables
from storage.store import Tx
from storage.traffic import HELD, SENT
from tests.talk import moves
from tests.world import World
from tests.zalo import ID, agrees, of_bot, zalo_world

BOTH = {demo.SECRETARY: ID, demo.ADMINISTRATOR: "b1"}


def carries(w: World, month: int) -> None:
    """The plan allows so many messages."""
    channel = w.app.channels["zalo"]
    channel.can = replace(channel.can, month=month)


def used(w: World, share: float) -> None:
    """So much of the month's number is used up."""
    carries(w, 1000)
    for _ in range(round(1000 * share) - w.app.traffic.sent("zalo")):
        w.app.traffic.note("zalo", "screen")


async def posts(w: World, *keys: str) -> None:
    """Letters to the secretary."""
    rows = await w.rows(tables.chat)
    (who,) = [row["person_id"] for row in rows if row["external"] == ID]

    async def work(tx: Tx) -> None:
        for key in keys:
            said = word("database-away")
            await outbox.post_letter(tx, key, to=[who], message=said, now=w.app.clock.now())

    await w.app.store.write(work)
    await w.app.outbox.drain()


async def states(w: World) -> dict[str, tuple[str, str | None]]:
    rows = await w.rows(tables.outbox)
    return {row["key"].rpartition(":")[0]: (row["state"], row["error"]) for row in rows}


async def test_every_message_is_counted_and_kept_over_a_restart(url: str, tmp_path: Path) -> None:
    async with zalo_world(url, tmp_path) as (w, _, person):
        await agrees(person)
        await person.says("họp")
        await person.sees("Bước 1/12")
        await w.stop()
        await w.start()
        await w.app.traffic.save()
        assert w.app.traffic.sent("zalo") == len(of_bot(person))


async def test_two_who_write_down_at_once_count_each_message_once(
    sqlite_url: str, tmp_path: Path
) -> None:
    """The heartbeat, and the stop."""
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        await asyncio.gather(*(w.app.traffic.save() for _ in range(3)))
        rows = await w.rows(tables.traffic)
        sent = sum(row["count"] for row in rows if row["kind"] in SENT)
        assert sent == len(of_bot(person)) == w.app.traffic.sent("zalo")


async def test_administrators_are_told_once_when_four_fifths_are_used(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path, BOTH) as (w, zalo, person):
        office = await agrees(zalo.bot.chat("b1", "Văn phòng"))
        await agrees(person)
        carries(w, 5)
        for _ in range(2):
            await w.app.traffic.save()
            await w.app.outbox.drain()
        assert "4 trong 5 tin" in (await office.sees("Bot zalo đã gửi")).text
        await office.nothing()


async def test_letters_are_gathered_in_the_morning_and_reminders_go_at_once(
    url: str, tmp_path: Path
) -> None:
    async with zalo_world(url, tmp_path) as (w, _, person):
        await agrees(person)
        used(w, 0.85)
        assert w.app.traffic.level("zalo") is Level.saving
        before = len(of_bot(person))
        await posts(w, "notice:1", "notice:2", "day:2026-08-18")
        assert len(of_bot(person)) == before + 1
        assert (await states(w))["notice:1"] == ("waiting", HELD)
        moves(w, hours=12)
        used(w, 0.85)
        await w.app.outbox.drain()
        assert len(of_bot(person)) == before + 2
        assert (await states(w))["notice:2"] == ("sent", None)


async def test_near_the_end_only_reminders_go_and_the_rest_is_listed(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        await agrees(person)
        carries(w, 2)
        await posts(w, "notice:1", "again:2026-08-18T20")
        found = await states(w)
        assert found["notice:1"] == ("waiting", HELD)
        assert found["again:2026-08-18T20"][0] == "sent"
        carries(w, 3000)
        moves(w, days=14)
        await w.app.outbox.drain()
        assert (await states(w))["notice:1"] == ("expired", HELD)


async def test_letters_go_to_the_other_channel_while_this_one_saves(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, _, person):
        phone = await w.secretary()
        await person.says("xin chào")
        await person.sees("Chào đồng chí")
        used(w, 0.97)
        await posts(w, "notice:1")
        await phone.sees(w.app.words.say(word("database-away")))
        assert (await states(w))["notice:1"][0] == "sent"


async def test_what_is_of_no_use_is_counted(sqlite_url: str, tmp_path: Path) -> None:
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person):
        await agrees(person)
        zalo.bot.queue.put({"event_name": "user.follow"})
        await person.says("họp")
        await person.sees("Bước 1/12")
        await w.app.traffic.save()
        (row,) = [one for one in await w.rows(tables.traffic) if one["kind"] == "passed over"]
        assert row["count"] == 1
