"""What is read is judged by what was said: also where the process died between the two."""

from __future__ import annotations

from operator import attrgetter

import pytest

from playground.api import TOKEN, Api
from playground.clock import Clock
from playground.people import Chat
from tests.crash.eyes import Eyes
from tests.crash.saga import Saga
from tests.crash.script import plan
from tests.crash.texts import QUESTIONS


@pytest.fixture
def phone() -> Chat:
    api = Api([TOKEN], clock=Clock(), name="Trợ lý", username="bot", keep=100, first=0)
    return api.chat(7, "Người 7")


@pytest.fixture
def eyes() -> Eyes:
    """Of a person who was asked the third question."""
    found = Eyes(0, attrgetter("echo"))
    found.sagas.append(Saga(plan(0, 0)))
    for step in ("kind", "held_on"):
        found.saga.told[step] = found.saga.answers(step)
    found.screen = "hours"
    return found


def says(eyes: Eyes, step: str) -> None:
    eyes.saga.pending = eyes.saga.answers(step)
    eyes.saga.expected = eyes.saga.forward()


def asks(phone: Chat, step: str) -> None:
    phone.room.add(phone.account.user, QUESTIONS[step])


def shown(eyes: Eyes, phone: Chat, *steps: str) -> dict[str, int]:
    """What these questions are counted as."""
    for step in steps:
        asks(phone, step)
        eyes.read(phone)
    return dict(eyes.counts)


def test_a_question_that_was_answered_and_comes_again_is_lost(eyes: Eyes, phone: Chat) -> None:
    says(eyes, "hours")
    assert shown(eyes, phone, "kind") == {"lost": 1}


def test_a_way_back_that_is_taken_late_loses_nothing(eyes: Eyes, phone: Chat) -> None:
    """The question was shown once more before it, and answered."""
    eyes.saga.expected, eyes.saga.way_back = {"held_on"}, "held_on"
    assert shown(eyes, phone, "hours") == {"asked_again": 1}
    says(eyes, "hours")
    assert shown(eyes, phone, "held_on") == {"asked_again": 2}
    says(eyes, "held_on")
    assert shown(eyes, phone, "hours", "kind") == {"asked_again": 2, "lost": 1}


def test_a_way_back_that_was_never_taken_is_over_with_the_next_question(
    eyes: Eyes, phone: Chat
) -> None:
    eyes.saga.expected, eyes.saga.way_back = {"held_on"}, "held_on"
    says(eyes, "hours")
    assert shown(eyes, phone, "setting", "held_on") == {"lost": 1}


def test_what_stood_on_the_other_phone_may_be_asked_again_there_once(
    eyes: Eyes, phone: Chat
) -> None:
    asks(phone, "kind")
    eyes.take_up(phone)
    eyes.saga.expected = eyes.saga.forward()
    assert shown(eyes, phone, "kind") == {"asked_again": 1}
    assert shown(eyes, phone, "hours", "kind") == {"asked_again": 1, "lost": 1}
