"""Several bots of a platform in one deployment: who is served by which, and what if one ends."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot import app, demo, standing
from bot.channels.zalo import Zalo as Channel
from bot.commands.spread import spread
from domain.chat import word
from playground.zalo.server import Zalo, serve
from storage import bots, outbox, tables
from storage.store import Tx
from tests.bot.process import until
from tests.talk import CELL, asked, tapped
from tests.world import World, set_clock, world
from tests.zalo import PUBLIC, agrees, seat

ONE, TWO = "1000000001:first-bot-of-the-ward-abcdef", "1000000002:second-bot-of-the-ward-abcde"
CODE = re.compile(r"\b[A-Z2-9]{8}\b")
Spread = tuple[World, Zalo]


@asynccontextmanager
async def two_bots(url: str, folder: Path, **more: Any) -> AsyncIterator[Spread]:
    """The secretary's and the leader's is the first, the office's the second."""
    await seat(url, {demo.SECRETARY: "a1", demo.LEADER: "a2"}, channel="zalo-one")
    await seat(url, {demo.ADMINISTRATOR: "b1"}, channel="zalo-two")
    clock = set_clock(folder)
    async with serve([ONE, TWO], clock=clock) as zalo:
        pair = (Channel(ONE, zalo.url, name="zalo-one"), Channel(TWO, zalo.url, name="zalo-two"))
        async with world(url, folder, more=pair, clock=clock, **more) as w:
            await w.app.spread.look()
            yield w, zalo


@pytest.fixture
async def two(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Spread]:
    async with two_bots(sqlite_url, tmp_path) as found:
        yield found


def on(zalo: Zalo, token: str, who: str) -> Any:
    return zalo.bots[token].chat(who, "Đồng chí")


def carries(w: World, name: str, people: int) -> None:
    channel: Any = w.app.channels[name]
    channel.can = replace(channel.can, people=people)


async def bot_near(w: World, code: str = CELL, but: str = "") -> str:
    unit_id = next(row["id"] for row in await w.rows(tables.unit) if row["code"] == code)
    today = w.app.clock.now().date()
    found = await w.read(lambda tx: bots.bot_for(tx, unit_id, None, today, but=but))
    return found.name if found else ""


async def test_who_comes_is_sent_where_people_of_the_unit_are(two: Spread) -> None:
    w, _ = two
    assert await bot_near(w) == "zalo-one"
    assert await bot_near(w, but="zalo-one") == "zalo-two"


async def test_a_full_bot_is_given_to_nobody(two: Spread) -> None:
    w, _ = two
    carries(w, "zalo-one", 2)
    await w.app.spread.look()
    assert await bot_near(w) == "zalo-two"
    carries(w, "zalo-two", 1)
    await w.app.spread.look()
    assert await bot_near(w) == ""


async def test_who_makes_an_invitation_is_told_which_bot(two: Spread) -> None:
    w, _ = two
    office = await w.administrator()
    await asked(office, "/phancong", "Tổ công tác số 1")
    await asked(office, "1", "Tổ công tác số 1")
    await tapped(office, "Mời người", "với vai trò nào")
    await tapped(office, "tổ trưởng", "Từ ngày nào")
    assert "bot «Tro ly 1»" in (await tapped(office, "Từ khi được", "Mã mời làm")).text


async def test_a_stranger_at_a_full_bot_is_sent_to_the_other(two: Spread) -> None:
    w, zalo = two
    carries(w, "zalo-one", 2)
    await w.app.spread.look()
    stranger = on(zalo, ONE, "c9")
    await stranger.says("xin chào")
    assert "bot «Tro ly 2»" in (await stranger.sees("đã đủ người")).text
    other = on(zalo, TWO, "c8")
    await other.says("xin chào")
    assert "mã mời" in (await other.next()).text


@pytest.mark.parametrize("kind", ["401", "403", "429"])
async def test_one_bot_that_is_refused_does_not_stop_the_other(
    two: Spread, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "REFUSED_SECONDS", 0.0)
    monkeypatch.setattr(app, "LOOK_SECONDS", 0.1)
    w, zalo = two
    secretary = await agrees(on(zalo, ONE, "a1"))
    office = await agrees(on(zalo, TWO, "b1"))
    if kind == "429":
        zalo.bots[ONE].month = 0
    elif kind == "401":
        zalo.bots.pop(ONE)
    else:
        zalo.broken = {ONE: 403}
    await secretary.says("tổng hợp")
    for said in ("tổng hợp", "trợ giúp"):
        office.forget()
        await office.says(said)
        await office.next()
    if kind == "401":
        await until(lambda: w.app.reception.left_out == {"zalo-one"})
    assert not w._task.done()  # type: ignore[union-attr]


async def test_when_a_token_ends_everybody_hears_where_to_go(two: Spread) -> None:
    """By their other account; of those without one the office has a sentence and a code each."""
    w, zalo = two
    phone = await w.secretary()
    await on(zalo, ONE, "a1").says("xin chào")
    await agrees(on(zalo, ONE, "a2"))
    office = await agrees(on(zalo, TWO, "b1"))
    await w.fills(phone, until=4)
    await until(lambda: not w.app.display._running)
    zalo.bots.pop(ONE)
    w.app.reception.leave_out("zalo-one")
    for _ in range(2):  # told once
        await w.app.spread.look()
        await w.app.outbox.drain()
    told = (await phone.sees("sẽ không dùng nữa")).text
    assert "bot «Tro ly 2»" in told
    found = CODE.search(told)
    assert found
    assert "zalo-one" in (await office.sees("không dùng được nữa")).text
    await office.nothing()
    moved = on(zalo, TWO, "a9")
    await moved.says(found[0])
    await moved.sees("Đã chuyển sang bot này")
    await moved.says("họp")
    await moved.sees("Bước 5/12")
    rows = {row["external"]: row["person_id"] for row in await w.rows(tables.chat)}
    assert rows["a1"] is None, "the old account is nobody's"
    assert rows["a9"] is not None


async def test_the_office_moves_the_people_of_a_bot(sqlite_url: str, tmp_path: Path) -> None:
    async with two_bots(sqlite_url, tmp_path) as (w, zalo):
        secretary = await agrees(on(zalo, ONE, "a1"))
        await agrees(on(zalo, ONE, "a2"))
        lines = await spread(w.settings())
        assert [line.args["people"] for line in lines] == [2, 1]
        both = {"zalo_tokens": f"one={ONE},two={TWO}", "zalo_api_url": zalo.url}
        settings = w.settings().model_copy(update={})
        settings = type(settings).model_validate({**settings.model_dump(), **both})
        first = (await spread(settings, "zalo-one"))[0]
        assert first.args == {"count": 2, "left": 0}
        await w.app.outbox.drain()
        assert CODE.search((await secretary.sees("bot «Tro ly 2»")).text)
        gone = {**both, "zalo_tokens": f"two={TWO}", "telegram_token": ""}
        settings = type(settings).model_validate({**settings.model_dump(), **gone})
        _, *each = await spread(settings, "zalo-one")
        assert all(CODE.fullmatch(str(one.args["code"])) for one in each)
        assert len(each) == 2


async def test_a_letter_leaves_by_the_persons_own_bot(two: Spread) -> None:
    w, zalo = two
    secretary = await agrees(on(zalo, ONE, "a1"))
    rows = await w.rows(tables.chat)
    (who,) = [row["person_id"] for row in rows if row["external"] == "a1"]

    async def work(tx: Tx) -> None:
        said = word("database-away")
        await outbox.post_letter(tx, "x", to=[who], message=said, now=w.app.clock.now())

    await w.app.store.write(work)
    before = dict(zalo.bots[TWO].calls)
    await w.app.outbox.drain()
    await secretary.sees(w.app.words.say(word("database-away"))[:30])
    assert zalo.bots[TWO].calls["sendMessage"] == before.get("sendMessage", 0)


async def test_metrics_and_check_tell_people_and_messages_of_each(
    sqlite_url: str, tmp_path: Path
) -> None:
    from playground.ports import free_port

    more = {"public_url": PUBLIC, "webhook_listen": f"127.0.0.1:{free_port()}"}
    async with two_bots(sqlite_url, tmp_path, **more) as (w, zalo):
        await agrees(on(zalo, ONE, "a1"))
        await w.app.traffic.save()
        assert w.app._metrics
        text = w.app._metrics.text().decode()
        assert 'chibo_people{channel="zalo-one"} 2.0' in text
        assert 'chibo_people{channel="zalo-two"} 1.0' in text
        assert 'chibo_month_messages{channel="zalo-one"} 2.0' in text


async def test_the_same_id_at_another_bot_is_somebody_else(two: Spread) -> None:
    """Whether ids agree between bots is not known: nobody's screen is shown by it."""
    w, zalo = two
    await agrees(on(zalo, ONE, "a1"))
    other = on(zalo, TWO, "a1")
    await other.says("họp")
    assert "mã mời" in (await other.next()).text
    await other.says("tổng hợp")
    assert "mã" in (await other.next()).text
    assert len({row["id"] for row in await w.rows(tables.chat) if row["external"] == "a1"}) == 2
