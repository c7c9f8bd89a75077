"""Rules that count over several months: proposed from the records of all of them, with each."""

from __future__ import annotations

from sqlalchemy import select, update

from domain.chat import Month
from domain.scores import OUTDATED
from storage import tables
from storage.store import Tx
from tests.handlers.frameworks.test_framework import loads
from tests.handlers.scores.talk_of_scores import committee, given, opens_score, records
from tests.talk import asked, tapped
from tests.world import World

AWAY = "- Có đảng viên vắng không lý do 2 tháng liền: trừ 5 điểm"
FRAMEWORK = f"""Đảng ủy xã Mẫu, số 21-HD/ĐU ngày 05/01/2026, thực hiện từ 01/02/2026
1. Chuẩn bị nội dung: 40 điểm
2. Thảo luận: 60 điểm
Điểm trừ:
{AWAY}
Xếp loại: Tốt từ 90 điểm; Khá từ 70 điểm; Trung bình từ 50 điểm; Kém dưới 50 điểm.
Hai tháng liên tiếp tỷ lệ đảng viên dự họp dưới 85% thì không xếp loại Tốt."""


async def absent(tx: Tx, month: Month, unexcused: int, present: int) -> None:
    """As if so many had been away without reason in the meeting of this month."""
    one = tables.meeting
    rows = (await tx.execute(select(one).where(one.c.month == str(month)))).mappings().all()
    for row in rows:
        roll = {**row["answers"]["attendance"], "unexcused": unexcused, "present": present}
        roll |= {"excused": roll["obliged"] - present - unexcused}
        values = {"answers": {**row["answers"], "attendance": roll}}
        await tx.execute(update(one).where(one.c.id == row["id"]).values(**values))


async def test_what_counts_over_months_is_proposed_with_what_each_month_was(w: World) -> None:
    above, secretary = await committee(w), await records(w)
    await loads(above, FRAMEWORK, "Khung dùng được")
    assert "số vắng không lý do, 2 tháng liền" in above.last.text
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    await w.app.store.write(lambda tx: absent(tx, Month(2026, 8), 2, 16))

    shown = await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    assert "3. Có đảng viên vắng không lý do 2 tháng liền: trừ 0 điểm – 2 vắng" in shown.text
    assert "tháng trước: 0" in shown.text
    assert ": Đạt – dự 16/22, 72,7%; tháng trước: 100%" in shown.text

    await w.app.store.write(lambda tx: absent(tx, Month(2026, 7), 1, 17))
    shown = await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    assert ": trừ 5 điểm – 2 vắng không lý do; tháng trước: 1" in shown.text
    assert ": Không đạt – dự 16/22, 72,7%; tháng trước: 77,2%" in shown.text
    await tapped(secretary, "Đúng, chấm tiếp", "1. Chuẩn bị nội dung")
    await asked(secretary, "40", "2. Thảo luận")
    shown = await asked(secretary, "60", "gõ mã của mục để sửa")
    assert "Tổng 95/100 · Khá. Chưa đạt điều kiện: mục L1 phải đạt" in shown.text


async def test_a_month_that_is_not_on_record_is_asked_about(s: World) -> None:
    above, secretary = await committee(s), await records(s)
    await loads(above, FRAMEWORK, "Khung dùng được")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    await s.app.store.write(lambda tx: absent(tx, Month(2026, 8), 2, 16))
    await s.app.store.write(moved)
    shown = await asked(secretary, "/chamdiem", "Chuẩn bị nội dung")
    assert "vắng không lý do" not in shown.text


async def moved(tx: Tx) -> None:
    """July becomes April: nothing is on record of the month before."""
    one = tables.meeting
    await tx.execute(update(one).where(one.c.month == "2026-07").values(month="2026-04"))


async def test_an_earlier_month_that_is_corrected_makes_the_later_score_stale(s: World) -> None:
    """July had 95 minutes, now 120: no two months running were shorter than that."""
    above, secretary = await committee(s), await records(s)
    short = "- Có 2 tháng liền họp dưới 120 phút: trừ 5 điểm"
    await loads(above, FRAMEWORK.replace(AWAY, short), "Khung dùng được")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "1. Chuẩn bị nội dung")
    await asked(secretary, "40", "2. Thảo luận")
    await asked(secretary, "60", "Tổng 95/100")
    await tapped(secretary, "Chốt điểm", "Đã chốt")

    await asked(secretary, "/bienban 7/2026", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "lý do gì")
    await asked(secretary, "ghi nhầm giờ kết thúc", "Lý do sửa")
    await asked(secretary, "3", "Bước 3")
    await asked(secretary, "14h đến 16h", "(120 phút)")
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")

    changed = "cần xem lại: biên bản tháng trước đã sửa sau khi chấm"
    shown = await opens_score(s, secretary)
    assert changed in shown.text
    await asked(await s.leader(), "/tonghop", changed)
    assert [row["version"] for row in await given(s)] == [OUTDATED]
