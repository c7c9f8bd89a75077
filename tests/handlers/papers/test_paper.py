"""The report of a period: words typed or taken from what visitors noted, figures read and kept, the
same file again however the rows change later, and a section that is empty stands.
"""

from __future__ import annotations

import io
from functools import partial

from docx import Document
from sqlalchemy import insert, select

from bot.exports import report
from domain.chat import File, Place, Visit
from domain.people import Role
from handlers.admission import NotFound, have
from playground.people import Chat
from storage import chat, tables
from storage.store import Tx
from tests.handlers.scores.talk_of_scores import file
from tests.talk import COMMITTEE, asked, execute, joins, tapped
from tests.world import NOW, World


def words(content: bytes) -> str:
    """All paragraphs and cells."""
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


async def visited(w: World) -> None:
    async def work(tx: Tx) -> None:
        remarks = {"good": ["Đúng giờ"], "poor": ["Ít phát biểu"], "advice": [], "heard": []}
        for day in (11, 12):
            values = {"cell_id": 2, "group_id": 1, "person_id": 1, "remarks": remarks}
            when = {"day": NOW.date().replace(day=day), "sent_at": NOW}
            seen = {"minutes": 95, "present": 18, "obliged": 20}
            await tx.execute(insert(tables.visit).values(**values, **when, **seen))

    await w.app.store.write(work)


async def may_have(external: str, tx: Tx) -> bool:
    query = select(tables.chat.c.id).where(tables.chat.c.external == external)
    number = (await tx.execute(query)).scalar_one()
    person = await chat.person_of(tx, number, NOW.date())
    assert person
    try:
        await have(tx, Visit(person, number, Place("home"), NOW), File("paper", 1))
    except NotFound:
        return False
    return True


async def writes(leader: Chat) -> bytes:
    await asked(leader, "/soanbaocao", "Chưa soạn báo cáo nào")
    await tapped(leader, "Soạn báo cáo của tổ", "Báo cáo kỳ nào?")
    await tapped(leader, "Quý 3/2026", "Ưu điểm?")
    await tapped(leader, "Lấy 1 ý đã ghi", "Hạn chế?")
    await asked(leader, "Ít phát biểu; Ghi biên bản chậm & thiếu <ý>", "Nguyên nhân?")
    await tapped(leader, "Bỏ qua", "Đề xuất với cấp trên?")
    await asked(leader, "không có", "Nhiệm vụ kỳ tới?")
    shown = await asked(leader, "Dự đủ 6/6 chi bộ", "Đúng giờ (2)")
    assert "«…»" in shown.text
    await tapped(leader, "Lập báo cáo", "Đã lập")
    return leader.opens(await file(leader))


async def test_a_report_is_written_reviewed_and_the_same_again(s: World) -> None:
    leader = await s.leader()
    await visited(s)
    first = words(await writes(leader))
    for said in ("BÁO CÁO", "Quý 3/2026", "Đúng giờ (2)", "chậm & thiếu <ý>", "Dự đủ 6/6"):
        assert said in first, said
    assert "Dự sinh hoạt: 2 lượt, ở 1/6 chi bộ" in first
    assert "V- NGUYÊN NHÂN\n- «…»" in first, "an empty section stands"
    assert "VII- VIỆC ĐÃ GIAO VÀ KẾT QUẢ\n- Không có." in first, "known to be none"
    assert "- Ghi biên bản chậm & thiếu <ý>." in first, "every line is a sentence"
    await execute(s, tables.visit.delete())
    await execute(s, tables.meeting.update().values(present=0))
    await asked(leader, "/soanbaocao", "1. Báo cáo của tổ, Quý 3/2026")
    await tapped(leader, "Tải số 1", "đúng như khi soạn")
    assert words(leader.opens(await file(leader))) == first


async def test_a_paper_is_had_only_by_the_group_and_the_committee_above(s: World) -> None:
    leader = await s.leader()
    await visited(s)
    await writes(leader)
    secretary = await s.secretary()
    await asked(secretary, "/soanbaocao", "Không tìm thấy chi bộ nào")
    other = await joins(s, "8030", "Tổ trưởng khác", (Role.group_leader, "to-cong-tac-2"))
    await asked(other, "/soanbaocao", "Chưa soạn báo cáo nào")
    above = await joins(s, "8031", "Cấp ủy", (Role.committee, COMMITTEE))
    await asked(above, "/soanbaocao", "1. Báo cáo của tổ, Quý 3/2026")
    for who, has in ((leader, True), (above, True), (other, False), (secretary, False)):
        assert await s.read(partial(may_have, str(who.user["id"]))) is has


def test_a_report_of_nothing_prints_where_something_is_missing() -> None:
    said = words(report.render({}))
    assert said.count(report.MISSING) >= 15
    for title in ("I- TÌNH HÌNH CHUNG", "VIII- CHI BỘ ĐƯỢC THEO DÕI", "X- NHIỆM VỤ KỲ TỚI"):
        assert title in said
    report.check(report.DEFAULT)
