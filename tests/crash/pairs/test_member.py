"""A person notices that the bot is silent, or that it leads in circles."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from playground.api import Api, serve
from tests.crash.cast import cell
from tests.crash.pairs import look
from tests.crash.pairs.claims import Round
from tests.crash.pairs.member import Member
from tests.crash.pairs.pair import Pair
from tests.crash.pairs.parts import parts_of
from tests.crash.person import Patience
from tests.crash.script import Answer
from tests.crash.texts import ECHO, label


class Around:
    over = False

    def uptime(self) -> float:
        return time.monotonic()


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with serve() as found:
        yield found


def member(api: Api) -> Member:
    patience = Patience(again=0.05, silent=0.1)
    found = Member(0, Pair(0, (0,)), api.chat(8000), Around(), patience)
    return found


async def test_a_bot_that_says_nothing_is_silent(api: Api) -> None:
    one = member(api)
    await asyncio.wait_for(one.live(parts_of), 10)
    assert one.counts["silent"] > 1
    assert "gave up" in one.notes[-1]


async def test_one_who_never_came_to_an_end_is_counted(api: Api) -> None:
    one = member(api)
    one.never_ended()
    assert one.counts["silent"] == 1


def test_a_file_is_waited_for_until_it_comes_and_not_again_where_its_receipt_is_repeated(
    api: Api,
) -> None:
    one = member(api)
    one.pair.rounds.append(Round(0, 0, "2020-01"))
    bot, room = {"is_bot": True}, one.phone.room
    card = f"Biên bản tháng 1/2020 · {cell(0)}\nNộp lúc 20 giờ {{minute}}\n\nnhư mới"
    receipt = f"{look.RECEIPTS['record']}\n\n{card}"
    room.add(bot, receipt.format(minute="01"))
    one.read()
    assert one.waits_for
    room.add(bot, media={"document": {"file_id": "1"}})
    room.add(bot, receipt.format(minute="01").replace("như mới", "đã chấm"))
    one.read()
    assert not one.waits_for
    room.add(bot, receipt.format(minute="09"))
    one.read()
    assert one.waits_for


async def test_a_text_that_is_offered_as_the_answer_was_not_taken(api: Api) -> None:
    one = member(api)
    one.pair.rounds.append(Round(0, 0, "2020-01"))
    answer = Answer("setting", "Nhà văn hóa; Bí thư", {}, "Nhà văn hóa")
    claim = one.pending = one.round.say(0, answer, 0)
    offer = label("sent-before-meant", text=answer.said)
    button = {"text": look.NOT_MEANT, "callback_data": "no"}
    bot, room = {"is_bot": True}, one.phone.room
    offered = {"inline_keyboard": [[button]]}
    room.add(bot, f"{ECHO} 30 phút\n{offer}\n\nHọp ở đâu?", markup=offered)
    one.read()
    assert not claim.confirmed
    room.add(bot, f"{ECHO} Nhà văn hóa\n\nCó mặt bao nhiêu?")
    one.read()
    assert claim.confirmed


@pytest.mark.parametrize("told", ["sent-before-meant", "moved-on"])
async def test_a_question_shown_again_between_an_answer_and_what_is_said_to_it_confirms_nothing(
    api: Api, told: str
) -> None:
    one = member(api)
    one.pair.rounds.append(Round(0, 0, "2020-01"))
    answer = Answer("plan:place", "Nhà họp C0", {}, "")
    claim = one.pending = one.round.say(0, answer, 0)
    bot, room = {"is_bot": True}, one.phone.room
    following = f"{look.PLAN_HEAD}· Bước 5/5\n\nChuyên đề nào?"
    room.add(bot, following)
    one.hear(one.phone.last, "plan:topics")
    assert claim.confirmed
    room.add(bot, f"{label(told, text=answer.said)}\n\n{following}")
    one.hear(one.phone.last, "plan:topics")
    assert not claim.confirmed
