"""What no Bot API would answer, byte for byte over real HTTP: to polling and to every way of
sending. Nothing ends, nobody is mute, nothing is applied twice.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import display, poll
from bot.channels import transport
from playground.people import Chat
from storage import tables
from tests.bot.crooked import JSON, Answer, Crooked, crooked
from tests.bot.process import until
from tests.talk import answers, asked
from tests.world import World, world

PATIENCE = 60.0
Line = tuple[World, Crooked]


def ok(result: Any) -> Answer:
    return Answer(json.dumps({"ok": True, "result": result}).encode())


def refused(status: int, **body: Any) -> Answer:
    return Answer(json.dumps({"ok": False, **body}).encode(), status)


DEEP = b'{"ok":true,"result":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
LONG_NUMBER = b'{"ok":true,"result":' + b"9" * 10_000 + b"}"
BOMB = gzip.compress(b" " * (40 << 20), 9)
HTML = {"Content-Type": "text/html"}
WRITTEN: dict[str, Any] = {"from": {"first_name": "x"}, "text": "x", "message_id": 9, "date": 1}
ANYWHERE = {
    "a dict": ok({"a": 1}),
    "null": ok(None),
    "a number": ok(7),
    "a string": ok("well"),
    "true": ok(True),
    "no result": Answer(b'{"ok":true}'),
    "not ok, with 200": Answer(b'{"ok":false}'),
    "a list outside": Answer(b"[1,2]"),
    "null outside": Answer(b"null"),
    "a string outside": Answer(b'"ok"'),
    "html with 200": Answer(b"<html><body>Welcome</body></html>", headers=HTML),
    "html with 503": Answer(b"<html><h1>Sorry</h1></html>", 503, HTML),
    "empty": Answer(),
    "empty with 204": Answer(status=204, headers={}),
    "cut json": Answer(b'{"ok":true,"result":[{"upd'),
    "no utf-8": Answer(b'{"ok":true,"result":"\xff\xfe\xfa"}'),
    "a byte order mark": Answer(b'\xef\xbb\xbf{"ok":true,"result":[]}'),
    "nested without end": Answer(DEEP),
    "a number of 10,000 digits": Answer(LONG_NUMBER),
    "not a number": Answer(b'{"ok":true,"result":NaN}'),
    "no gzip though it says so": Answer(b"plain", headers={**JSON, "Content-Encoding": "gzip"}),
    "a bomb": Answer(BOMB, headers={**JSON, "Content-Encoding": "gzip"}),
    "somewhere else": Answer(status=302, headers={"Location": "http://127.0.0.1:9/"}),
    "round and round": Answer(status=307, headers={"Location": "/"}),
    "an unknown status": Answer(b"{}", 599),
    "an error of strings": refused(400, error_code="x", description=7),
    "an error of lists": refused(400, description=["x"], parameters=["x"]),
    "an error that is a list": Answer(b"[]", 400),
    "429 without a time": refused(429, description="Too Many Requests"),
    "429 for some words": refused(429, description="x", parameters={"retry_after": "soon"}),
    "429 for a list": refused(429, description="x", parameters={"retry_after": [1]}),
    "429 for less than nothing": refused(429, description="x", parameters={"retry_after": -5}),
    "429 without end": refused(429, description="x", parameters={"retry_after": 1e300}),
    "another chat": refused(400, description="x", parameters={"migrate_to_chat_id": "x"}),
    "no http": Answer(raw=b"SSH-2.0-OpenSSH_9.2\r\n"),
    "half a head": Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Le"),
    "half a body": Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"),
    "broken chunks": Answer(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{"),
    "a head without end": Answer(raw=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000),
}
POLLING = {
    **ANYWHERE,
    "strings": ok(["a", "b"]),
    "nulls": ok([None, None]),
    "lists": ok([[], [1]]),
    "no update_id": ok([{"message": WRITTEN}]),
    "update_id a string": ok([{"update_id": "7", "message": WRITTEN}]),
    "update_id null": ok([{"update_id": None}]),
    "update_id a fraction": ok([{"update_id": 7.5}]),
    "update_id true": ok([{"update_id": True}]),
    "update_id below nothing": ok([{"update_id": -7}]),
    "update_id without end": ok([{"update_id": 10**30}]),
    "message a string": ok([{"update_id": 1, "message": "x"}]),
    "message a list": ok([{"update_id": 1, "message": [1]}]),
    "chat a number": ok([{"update_id": 1, "message": {**WRITTEN, "chat": 7}}]),
    "no date": ok([{"update_id": 1, "message": {"chat": {"id": 7, "type": "private"}}}]),
    "a date without end": ok(
        [
            {
                "update_id": 1,
                "message": {**WRITTEN, "chat": {"id": 7, "type": "private"}, "date": 1e30},
            }
        ]
    ),
    "a chat of words": ok(
        [{"update_id": 1, "message": {**WRITTEN, "chat": {"id": "x", "type": "private"}}}]
    ),
    "ids of words": ok(
        [
            {
                "update_id": 1,
                "message": {**WRITTEN, "chat": {"id": 7, "type": "private"}, "message_id": "x"},
            }
        ]
    ),
    "a query of numbers": ok([{"update_id": 1, "callback_query": {"id": 7, "data": 7}}]),
    "a member of strings": ok([{"update_id": 1, "my_chat_member": "x"}]),
    "ten thousand at once": ok([{"update_id": "x"}] * 10_000),
    "twenty megabytes": ok("x" * 20_000_000),
}
SENDING = {
    **ANYWHERE,
    "no message_id": ok({"date": 1, "chat": {"id": 1}}),
    "message_id null": ok({"message_id": None, "date": 1}),
    "message_id words": ok({"message_id": "x", "date": 1}),
    "no date": ok({"message_id": 3}),
    "a date of words": ok({"message_id": 3, "date": "today"}),
    "a date without end": ok({"message_id": 3, "date": 10**40}),
    "a list of messages": ok([{"message_id": 3, "date": 1}]),
}


@pytest.fixture
async def line(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Line]:
    """Who asks to wait is asked again after a moment; what hangs is given up after some seconds."""
    for module in (display, poll):
        monkeypatch.setattr(module, "LONGEST_WAIT", 0.3)
    monkeypatch.setattr(transport, "READ_SECONDS", 5.0)
    async with world(sqlite_url, tmp_path) as w, crooked(w.api.url) as found:
        await w.stop()
        w.api.url = found.url
        await w.start()
        yield w, found
        await w.stop()
        w.api.bot.updates.stop_poll("nobody waits any more")


async def lives(w: World, name: str) -> None:
    assert w._task
    assert not w._task.done(), (name, w._task)


def rests(w: World) -> bool:
    return not w.app.display.queued and not w.app.inbox.queued


async def comes(phone: Chat, text: str, name: str, *, asks: str) -> None:
    """Of itself, or when she asks where she stands."""
    for _ in range(4):
        try:
            await phone.sees(text, within=PATIENCE / 4)
            return
        except TimeoutError:
            await phone.says(asks)
    pytest.fail(f"silent after {name}")


async def test_nothing_that_polling_is_answered_ends_or_mutes(line: Line) -> None:
    w, between = line
    secretary = await w.secretary()
    for at, (name, answer) in enumerate(POLLING.items(), start=1):
        between.plan("getUpdates", replace(answer, taken=False))
        await secretary.says("/hop")  # the poll that is under way brings it
        await secretary.sees("Bước 1/12", within=PATIENCE)
        await until(partial(between.gave, at), PATIENCE)
        await secretary.says("/trogiup")
        await comes(secretary, "/bienban", name, asks="/trogiup")
        await lives(w, name)
    await w.fills(secretary, until=4)
    assert "attendance" not in await answers(w)


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_nothing_that_a_screen_is_answered_ends_or_mutes(line: Line, method: str) -> None:
    """It comes of itself, or when she asks; and no answer is taken for another question."""
    w, between = line
    secretary = await w.secretary()
    await w.fills(secretary, until=1)
    for at, (name, answer) in enumerate(SENDING.items(), start=1):
        between.plan(method, answer)
        if method == "sendMessage":
            await secretary.says("hôm nay")
        else:
            await secretary.taps("Hôm nay")
        await until(partial(between.gave, at), PATIENCE)
        await comes(secretary, "Bước 3/12", name, asks="/hop")
        await lives(w, name)
        await until(partial(rests, w), PATIENCE)  # each copy of it has come
        secretary.forget()
        await asked(secretary, "/hop", "Bước 3/12")
        await asked(secretary, "quay lại", "Bước 2/12")
    assert (await answers(w)).keys() == {"kind", "held_on"}


async def test_a_receipt_whose_answer_is_odd_records_once(line: Line) -> None:
    w, between = line
    secretary = await w.secretary()
    await w.fills(secretary)
    before = await w.count(tables.meeting)
    for method in ("editMessageText", "sendMessage", "sendDocument", "answerCallbackQuery"):
        between.plan(method, SENDING["no message_id"], SENDING["a string"], SENDING["cut json"])
    await secretary.taps("Nộp biên bản")
    await secretary.sees("Biên bản số", within=PATIENCE)
    await until(lambda: any(m.file_name for m in secretary.messages), PATIENCE)
    assert await w.count(tables.meeting) == before + 1
