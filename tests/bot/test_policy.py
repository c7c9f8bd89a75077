"""``policy`` prints the table that is asked, in words of its own for every row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bot.commands.policy import show, tables
from bot.config import DEFAULT_ZONE
from bot.words import Words
from domain.chat import Word
from domain.policy import Role
from handlers.access import DOORS, FILES
from tests.bot.process import bot


@pytest.fixture(params=["vi", "en"])
def say(request: pytest.FixtureRequest) -> Callable[[Word | str], str]:
    return partial(Words(DEFAULT_ZONE, strict=True).say, language=request.param)


def test_every_row_has_words_of_its_own(say: Callable[[Word | str], str]) -> None:
    roles, pages = tables()
    for table in (roles, pages):
        names = [say(row[0]) for row in table.rows]
        assert len(set(names)) == len(names)


def test_every_role_page_and_file_is_told() -> None:
    roles, pages = tables()
    doors = {id(door): door for door in DOORS.values()}.values()
    rights = [len(set(door.besides.values())) for door in doors]
    assert len(roles.rows) == len(Role)
    assert len(pages.rows) == len(doors) + sum(rights) + len(FILES)


@pytest.mark.parametrize("drawn", [True, False])
def test_it_is_drawn_on_a_terminal_and_plain_in_a_pipe(
    say: Callable[[Word | str], str], drawn: bool
) -> None:
    lines = list(show(say, drawn=drawn))
    assert any("┏" in line for line in lines) is drawn
    assert len(lines) > len(DOORS)


async def test_the_command_needs_no_settings_and_no_database(tmp_path: Path) -> None:
    found = await bot("policy", folder=tmp_path)
    assert (found.code, found.err) == (0, "")
    assert "biên bản đã nộp, thêm: sửa biên bản | ghi biên bản | chi bộ của mình: " in found.out
    assert not list(tmp_path.iterdir())
