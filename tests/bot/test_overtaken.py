"""A question that is no longer the newest is not sent again: people answer what stands last."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import update

from bot import demo
from playground.faults import Kind
from playground.people import Chat
from storage import tables
from tests.bot.process import until
from tests.talk import asked, execute
from tests.world import World

KINDS: tuple[Kind, ...] = ("429", "502", "cut-before", "cut-after")


def found(w: World) -> Chat:
    return w.api.chat(int(demo.SECRETARY))


async def fails_to_show(w: World, kind: Kind) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/hop", "Bước 1/12")
    w.api.faults.plan("sendMessage", kind)
    await secretary.says("thường kỳ")
    await until(lambda: w.api.faults.happened == 1)
    await asyncio.sleep(0.1)
    secretary.forget()


@pytest.mark.parametrize("kind", KINDS)
async def test_a_screen_that_another_process_has_overtaken_is_not_sent_again(
    w: World, kind: Kind
) -> None:
    await fails_to_show(w, kind)
    revision = tables.chat.c.revision + 1  # as if the other process had shown one
    await execute(w, update(tables.chat).values(revision=revision))
    await found(w).nothing(1.5)


@pytest.mark.parametrize("kind", KINDS)
async def test_the_newest_screen_is_sent_again(w: World, kind: Kind) -> None:
    await fails_to_show(w, kind)
    await found(w).sees("Bước 2/12")


async def test_the_file_of_a_receipt_that_was_overtaken_comes(w: World) -> None:
    secretary = await w.secretary()
    await w.fills(secretary)
    w.api.faults.plan("editMessageText", "502")
    await secretary.taps("Nộp biên bản")
    await until(lambda: w.api.faults.happened == 1)
    await execute(w, update(tables.chat).values(revision=tables.chat.c.revision + 1))
    assert (await secretary.next()).kind == "document"
