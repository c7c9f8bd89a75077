"""A practice record: the whole form, a paper that says so, and not a trace anywhere else."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from domain.people import Role
from playground.people import Chat
from storage import form_draft, tables
from tests.handlers.meetings.test_block import CARD, WHOLE
from tests.talk import COMMITTEE, GROUP, asked, joins, moves, tapped
from tests.world import World

OWN = ("chat", "form_draft", "seen", "owed_file", "meta", "traffic")  # of the phone itself


async def everything(w: World) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table that another person's screen, figure or paper could come from."""
    names = [one for one in tables.metadata.sorted_tables if one.name not in OWN]
    return {one.name: await w.rows(one) for one in names}


async def practises(secretary: Chat) -> bytes:
    shown = await asked(secretary, "tập ghi", "🎓 TẬP GHI")
    assert "Bước 1/12" in shown.text
    said = WHOLE.replace("20/22 vắng 2 phép", "19/21 vắng 2 phép").replace("20/20", "17/17")
    await asked(secretary, said, CARD)
    await tapped(secretary, "Gửi thử", "Không có gì vào biên bản")
    return secretary.opens(await secretary.next())


async def test_it_leaves_no_trace_in_any_row_of_others(s: World) -> None:
    secretary = await s.secretary()
    before = await everything(s)
    await practises(secretary)
    assert await everything(s) == before


async def test_no_screen_of_the_leader_or_the_committee_changes(s: World) -> None:
    leader = await joins(s, "9501", "Tổ trưởng thử", (Role.group_leader, GROUP))
    office = await joins(s, "9502", "Cấp ủy thử", (Role.committee, COMMITTEE))
    shown = {}
    for person in (leader, office):
        for text in ("/tonghop", "/thieu"):
            shown[person.id, text] = await figures(person, text)
    await practises(await s.secretary())
    for person in (leader, office):
        for text in ("/tonghop", "/thieu"):
            assert await figures(person, text) == shown[person.id, text]


async def figures(person: Chat, text: str) -> str:
    """Also where they take a while and the person is told to wait."""
    await person.says(text)
    while "Đang tính" in (shown := await person.next()).text:
        pass
    return shown.text


async def test_its_paper_says_that_it_is_practice(s: World) -> None:
    paper = await practises(await s.secretary())
    text = zipfile.ZipFile(io.BytesIO(paper)).read("word/document.xml").decode()
    assert "BẢN TẬP" in text.upper()
    assert "VĂN HÓA, THỂ THAO" not in text.upper()


async def test_it_is_kept_for_a_day_and_ends_by_itself(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "tập ghi", "Bước 1/12")
    await tapped(secretary, "Thường kỳ", "Bước 2/12")
    await asked(secretary, "/start", "Chào đồng chí")
    await asked(secretary, "tập ghi", "Bước 2/12")
    moves(s, hours=25)
    await asked(secretary, "tập ghi", "Bước 1/12")
    await s.app.store.write(lambda tx: form_draft.forget(tx, "practice", s.app.clock.now()))
    assert [row for row in await s.rows(tables.form_draft) if row["page"] == "practice"] == []


async def test_who_only_looks_at_cells_may_practise_too(s: World) -> None:
    leader = await joins(s, "9503", "Tổ trưởng tập", (Role.group_leader, GROUP))
    await asked(leader, "tập ghi", "🎓 TẬP GHI")
    await asked(leader, "thường kỳ", "Bước 2/12")
