"""A thematic meeting scored by a form of its own: its month comes to what the framework says."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import update

from storage import tables
from tests.handlers.frameworks.test_framework import loads
from tests.handlers.scores.talk_of_scores import committee, records
from tests.talk import adds, asked, execute, tapped
from tests.world import World

TEXT = """Đảng ủy xã Mẫu, số 22-HD/ĐU ngày 05/01/2026, thực hiện từ 01/02/2026
1. Chuẩn bị nội dung: 40 điểm
2. Thảo luận: 60 điểm
Xếp loại: Tốt từ 90 điểm; Khá từ 70 điểm; Trung bình từ 50 điểm; Kém dưới 50 điểm.
Điểm của tháng có cả thường kỳ và chuyên đề là trung bình cộng của hai kỳ."""


async def test_the_month_shows_what_both_meetings_come_to(s: World) -> None:
    above, secretary, leader = await committee(s), await records(s), await s.leader()
    await loads(above, TEXT, "Điểm của tháng có thêm kỳ chuyên đề: trung bình các kỳ")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    await asked(secretary, "/chamdiem", "1. Chuẩn bị nội dung")
    await asked(secretary, "35", "2. Thảo luận")
    await asked(secretary, "55", "Tổng 90/100 · Tốt")
    await tapped(secretary, "Chốt điểm", "Đã chốt")
    own = (await s.rows(tables.score))[-1]
    regular = next(row for row in await s.rows(tables.meeting) if row["id"] == own["meeting_id"])
    await execute(
        s, update(tables.score).where(tables.score.c.id == own["id"]).values(stage="committee")
    )
    await adds(s, tables.meeting, **{**regular, "id": 900, "kind": "thematic", "number": 99})
    points = {"total": Decimal(42), "out_of": Decimal(50), "grade": "Khá", "stage": "committee"}
    await adds(s, tables.score, **{**own, **points, "id": 900, "meeting_id": 900})

    shown = await asked(leader, "/tonghop năm", "Năm 2026")
    assert "chính thức 87% (1 buổi)" in shown.text
    at = next(n for n in range(1, 9) if f"{n}. Chi bộ Văn hóa" in shown.text)
    both = "chính thức 90/100 · Tốt; cả tháng, tính cả chuyên đề 87/100 · Khá"
    shown = await asked(leader, str(at), both)  # a letter may come before it
    assert "chuyên đề: chính thức 42/50 · Khá" in shown.text
    shown = await asked(leader, "/tonghop 8", "tháng 8/2026")
    assert "chính thức 90/100 · Tốt; cả tháng, tính cả chuyên đề 87/100 · Khá" in shown.text
    assert "điểm 87%" in shown.text
