"""One sentence to the cells begins the notice; nothing goes before it is looked at."""

from __future__ import annotations

from typing import Any

import pytest

from storage import tables
from tests.handlers.notices.sentences import TOLD
from tests.talk import asked, tapped
from tests.world import World


async def begun(w: World) -> list[dict[str, Any]]:
    return [dict(row["answers"]) for row in await w.rows(tables.form_draft)]


@pytest.mark.parametrize(("said", "holds"), TOLD, ids=[one[0] for one in TOLD])
async def test_a_sentence_begins_a_notice(
    s: World, said: str, holds: dict[str, Any] | None
) -> None:
    clerk = await s.administrator()
    await asked(clerk, said, "")
    found = await begun(s)
    assert await s.count(tables.notice) == 0
    if holds is None:
        assert found == []
    else:
        assert {name: found[0].get(name) for name in holds} == holds


async def test_it_goes_with_one_tap(s: World) -> None:
    secretary, clerk = await s.secretary(), await s.administrator()
    secretary.forget()
    await asked(clerk, "nhắc các chi bộ chưa nộp biên bản", "Đề nghị")
    await tapped(clerk, "Gửi", "Đã gửi")
    assert await s.count(tables.notice) == 1


async def test_what_is_being_written_is_not_thrown_away(s: World) -> None:
    clerk = await s.administrator()
    await asked(clerk, "thông báo các chi bộ: mai nghỉ họp", "mai nghỉ họp")
    await asked(clerk, "/start", "")
    shown = await asked(clerk, "thông báo các chi bộ: kia mới họp", "mai nghỉ họp")
    assert "soạn dở" in shown.text


async def test_who_has_a_cell_alone_sends_nothing_to_others(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "thông báo các chi bộ: mai nghỉ họp", "")
    assert await begun(s) == []
