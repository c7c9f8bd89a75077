"""What Zalo would never answer, byte for byte over real HTTP: to polling and to sending. Nothing
ends, nobody is mute, nothing is applied twice, and what is ``ok`` is not sent again.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import display, poll
from bot.channels import OddReply, Rejected, Trouble, Unauthorized, Unsure, Wait, zalo_client
from bot.channels.zalo import Zalo as Channel
from playground.zalo.server import TOKEN, serve
from storage import tables
from tests.bot.crooked import Answer, Crooked, crooked
from tests.bot.process import until
from tests.bot.test_odd_bytes import ANYWHERE, lives, ok
from tests.talk import answers, asked
from tests.world import World
from tests.zalo import ID, agrees, of_bot, zalo_world

PATIENCE = 60.0
HUGE = Answer(b'{"ok":true,"result":"' + b"x" * (3 << 20) + b'"}')
STALLS = Answer(raw=b'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"ok":true,')
Line = tuple[World, Crooked, Any]


def error(name: str, code: Any, description: str = "x", status: int = 200) -> Answer:
    body = {"ok": False, name: code, "description": description}
    return Answer(json.dumps(body).encode(), status)


REFUSALS: dict[str, tuple[Answer, type[Trouble]]] = {
    "error_code": (error("error_code", 400), Rejected),
    "errorCode": (error("errorCode", 400), Rejected),
    "a token, either way": (error("errorCode", 401), Unauthorized),
    "429 with 200": (error("errorCode", 429), Wait),
    "408, where nothing is waited for": (error("error_code", 408), Unsure),
    "403, an error of theirs": (error("error_code", 403), Unsure),
    "no code but a status": (Answer(b'{"ok":false}', 400), Rejected),
    "no code and 200": (Answer(b'{"ok":false}'), Unsure),
    "a code of words": (error("error_code", "quota"), Unsure),
    "ok a word": (Answer(b'{"ok":"true","result":{}}'), Unsure),
    "ok a number": (Answer(b'{"ok":1,"result":{}}'), Unsure),
    "ok missing": (Answer(b'{"result":{"message_id":"1"}}'), OddReply),
    "not json": (Answer(b"<html>502</html>"), Unsure),
    "cut json": (Answer(b'{"ok":true,"result":{"mess'), Unsure),
    "empty": (Answer(b""), Unsure),
    "huge": (HUGE, OddReply),
    "cut in the body": (STALLS, Unsure),
    "somewhere else": (Answer(status=302, headers={"Location": "http://127.0.0.1:9/"}), Unsure),
}
SHOWN = {
    "no message_id": ok({"date": 1}),
    "no result": Answer(b'{"ok":true}'),
    "a result of words": ok("done"),
    "message_id a number": ok({"message_id": 7, "date": "1787000000123"}),
    "a date of words": ok({"message_id": "a", "date": "today"}),
}


@pytest.mark.parametrize("name", REFUSALS)
async def test_each_answer_is_one_of_our_errors(name: str) -> None:
    answer, trouble = REFUSALS[name]
    async with serve() as zalo, crooked(zalo.url) as between:
        channel = Channel(TOKEN, between.url)
        between.plan("sendMessage", replace(answer, taken=False))
        with pytest.raises(trouble) as raised:
            await channel.send(ID, "x", [])
        await channel.stop()
    assert type(raised.value) is trouble
    assert TOKEN not in str(raised.value)


@pytest.mark.parametrize("name", SHOWN)
async def test_what_is_ok_was_shown_whatever_the_result_lacks(name: str) -> None:
    async with serve() as zalo, crooked(zalo.url) as between:
        channel = Channel(TOKEN, between.url)
        between.plan("sendMessage", replace(SHOWN[name], taken=False))
        await channel.send(ID, "x", [])
        await channel.stop()


async def test_a_body_that_comes_too_slowly_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zalo_client, "CONNECT_SECONDS", 0.5)
    async with serve() as zalo:
        zalo.faults.plan("getMe", "hang-before", seconds=30.0)
        client = zalo_client.Client(TOKEN, zalo.url)
        with pytest.raises(Unsure):
            await client.call("getMe", patience=0.5)
        await client.close()


@pytest.fixture
async def line(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Line]:
    """Who asks to wait is asked again after a moment; what hangs is given up after some seconds."""
    for module in (display, poll):
        monkeypatch.setattr(module, "LONGEST_WAIT", 0.3)
    monkeypatch.setattr(zalo_client, "READ_SECONDS", 3.0)
    async with zalo_world(sqlite_url, tmp_path) as (w, zalo, person), crooked(zalo.url) as between:
        await agrees(person)
        await w.stop()
        w.more = [Channel(TOKEN, between.url)]
        await w.start()
        await person.says("trợ giúp")  # which the poll that was left behind may take
        await comes(person, "gõ tên việc ấy", "the start", asks="trợ giúp")
        yield w, between, person
        await w.stop()


async def comes(person: Any, text: str, name: str, *, asks: str) -> None:
    for _ in range(4):
        try:
            await person.sees(text, within=PATIENCE / 4)
            return
        except TimeoutError:
            await person.says(asks)
    pytest.fail(f"silent after {name}")


async def test_nothing_that_polling_is_answered_ends_or_mutes(line: Line) -> None:
    w, between, person = line
    odd = {**ANYWHERE, **{name: answer for name, (answer, _) in REFUSALS.items()}}
    del odd["a token, either way"]
    for at, (name, answer) in enumerate(odd.items(), start=1):
        between.plan("getUpdates", replace(answer, taken=False))
        await person.says("họp")  # the poll that is under way brings it
        await until(partial(between.gave, at), PATIENCE)
        await person.says("trợ giúp")
        await comes(person, "gõ tên việc ấy", name, asks="trợ giúp")
        await lives(w, name)
    await asked(person, "họp", "Bước 1/12")


async def test_nothing_that_a_screen_is_answered_ends_or_mutes(line: Line) -> None:
    """It comes of itself, or when she asks; and no answer is taken for another question."""
    w, between, person = line
    await w.fills(person, until=1)
    odd = {**ANYWHERE, **{name: answer for name, (answer, _) in REFUSALS.items()}, **SHOWN}
    del odd["a token, either way"]
    for at, (name, answer) in enumerate(odd.items(), start=1):
        between.plan("sendMessage", answer)
        await person.says("hôm nay")
        await until(partial(between.gave, at), PATIENCE)
        await comes(person, "Bước 3/12", name, asks="họp")
        await lives(w, name)
        await until(lambda: not w.app.display.queued and not w.app.inbox.queued, PATIENCE)
        person.forget()
        await asked(person, "họp", "Bước 3/12")
        await asked(person, "quay lại", "Bước 2/12")
    assert (await answers(w)).keys() == {"kind", "held_on"}


async def test_a_receipt_that_is_ok_without_an_id_is_neither_sent_nor_recorded_twice(
    line: Line,
) -> None:
    w, between, person = line
    await w.fills(person)
    before, said = await w.count(tables.meeting), len(of_bot(person))
    between.plan("sendMessage", SHOWN["no message_id"])
    await person.taps("Nộp biên bản")
    await person.sees("Biên bản số", within=PATIENCE)
    await until(lambda: not w.app.display.queued and not w.app.inbox.queued, PATIENCE)
    assert await w.count(tables.meeting) == before + 1
    assert sum("✅ Đã nộp biên bản" in text for text in of_bot(person)[said:]) == 1
