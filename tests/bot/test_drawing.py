"""Where what is new stands: above a question, and beside the buttons where they fill the phone."""

from __future__ import annotations

import pytest

from bot.drawing import FEW_LINES, LINES, MANY, _echoes, _noticed
from domain.chat import Word, word

ECHO = word("echo", value="20/22")
TWELVE = "\n".join(["một dòng"] * 12)


@pytest.mark.parametrize(
    "notice",
    [
        ECHO,
        word("both-said", first=ECHO, then=word("stale-button")),
        word("offered-still", notice=ECHO, offer=word("sent-before-meant", text="20/22")),
    ],
)
def test_what_was_understood_is_an_echo_whatever_stands_beside_it(notice: Word) -> None:
    assert _echoes(notice)


def test_a_receipt_is_none() -> None:
    assert not _echoes(word("both-said", first=word("undone"), then=word("stale-button")))


def test_a_notice_stands_behind_where_buttons_leave_room_for_little_else() -> None:
    assert FEW_LINES < 13 <= LINES + FEW_LINES
    assert _noticed("mới", TWELVE, MANY).endswith("mới")
    assert _noticed("mới", TWELVE, MANY - 1).startswith("mới")
