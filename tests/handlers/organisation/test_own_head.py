"""A committee words the head of the minutes itself: previewed, dated, inherited, printed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete

from storage import tables
from tests.handlers.papers.test_paper import visited, writes
from tests.handlers.plans.test_notice import opened, words
from tests.handlers.scores.talk_of_scores import file
from tests.handlers.summary.test_minutes_book import book
from tests.talk import adds, asked, execute, tapped
from tests.world import World


async def test_the_head_is_previewed_set_and_taken_back(w: World) -> None:
    office = await w.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Đầu biên bản", "3. Địa danh trước ngày tháng: để chấm cho ghi tay")
    shown = await asked(office, "3 = Lộc Bình", "Lộc Bình, ngày … tháng … năm …")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in shown.text
    assert "head" not in str(await w.rows(tables.unit_rules))
    await tapped(office, "Áp dụng", "3. Địa danh trước ngày tháng: «Lộc Bình» ✏️ đặt ở đây")
    await asked(office, "5 = " + "a" * 81, "nhiều nhất 80")
    await asked(office, "bỏ 3", "để chấm cho ghi tay")
    await tapped(office, "Áp dụng", "3. Địa danh trước ngày tháng: để chấm cho ghi tay")


async def test_the_minutes_of_a_cell_below_carry_it_from_its_day_on(w: World) -> None:
    office = await w.administrator()
    await asked(office, "/quydinh", "Quy định đang áp dụng")
    await tapped(office, "Đầu biên bản", "để chấm cho ghi tay")
    await asked(office, "5 = BÍ THƯ CHI BỘ, từ 1/1/2026", "BÍ THƯ CHI BỘ")
    await tapped(office, "Áp dụng", "5. Chữ ký bên phải: «BÍ THƯ CHI BỘ»")
    text = await book(w)
    assert "BÍ THƯ CHI BỘ" in text
    assert "CHỦ TRÌ" not in text


async def test_a_report_and_a_notice_carry_it_as_the_minutes_do(w: World) -> None:
    said = {"head": {"locality": "Lộc Bình", "superior": "ĐẢNG BỘ XÃ LỘC BÌNH"}}
    (above,) = [row["id"] for row in await w.rows(tables.unit) if row["code"] == "loc-binh"]
    since = {"unit_id": above, "from_date": date(2026, 1, 1)}
    await execute(w, delete(tables.unit_rules))
    await adds(w, tables.unit_rules, rules=said, **since)
    leader, secretary = await w.leader(), await w.secretary()
    await visited(w)
    assert "Lộc Bình, ngày 18 tháng 8" in words(await writes(leader))
    await opened(w, secretary)
    await tapped(secretary, "Thông báo mời họp", "ở dưới đây")
    notice = words(secretary.opens(await file(secretary)))
    assert "Lộc Bình, ngày 18 tháng 8" in notice
    assert "ĐẢNG BỘ XÃ LỘC BÌNH" in notice, "the same superior as in the minutes"
