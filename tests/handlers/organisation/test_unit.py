"""An administrator finds a unit and changes it: preview first, then applied, then revoked."""

from __future__ import annotations

from storage import tables
from tests.handlers.organisation.test_posts import NAME, card
from tests.handlers.test_access import reply
from tests.talk import asked, tapped
from tests.world import World


async def test_a_unit_is_found_by_any_part_of_its_name_or_digits_of_its_code(s: World) -> None:
    administrator = await s.administrator()
    await asked(administrator, "/donvi", "gõ một phần tên")
    for query in ("van hoa", "truyen thong", "VAN HOA the thao"):
        assert NAME in (await asked(administrator, query, "Tìm «")).text
    shown = await asked(administrator, "minh hoa", "Tìm «")
    assert "6 gần nhất" in shown.text
    assert "Đảng bộ Lộc Bình" in shown.text
    await asked(administrator, "khong co dau", "Không tìm thấy")


async def test_a_rename_is_previewed_applied_and_revoked_before_its_day(w: World) -> None:
    administrator = await w.administrator()
    await card(administrator)
    await tapped(administrator, "Thay đổi", "thay đổi gì")
    await tapped(administrator, "Đổi tên", "Tên mới")
    await asked(administrator, "Chi bộ Truyền thông", "từ ngày nào")
    await asked(administrator, "1/9", "Xem trước, chưa ghi gì")
    assert await w.count(tables.unit_change) == 0
    await tapped(administrator, "Áp dụng", "Đã ghi")
    (change,) = await w.rows(tables.unit_change)
    assert str(change["from_date"]) == "2026-09-01"
    assert "Từ" in administrator.last.text
    assert "đổi tên" in administrator.last.text
    await tapped(administrator, "Thu hồi", "Thu hồi thay đổi nào")
    await tapped(administrator, "Thu hồi 1", "Đã thu hồi")
    (change,) = await w.rows(tables.unit_change)
    assert change["revoked_at"] is not None
    names = [r for r in await w.rows(tables.unit_name) if r["name"] == "Chi bộ Truyền thông"]
    assert names == []


async def test_a_merge_says_who_loses_what_before_it_is_applied(w: World) -> None:
    await w.secretary()
    administrator = await w.administrator()
    await asked(administrator, "/donvi", "gõ một phần tên")
    await asked(administrator, "bao hiem", "Bảo hiểm")
    await tapped(administrator, "1. ", "🏛")
    await tapped(administrator, "Thay đổi", "thay đổi gì")
    await tapped(administrator, "Sáp nhập", "Chi bộ nào nhập")
    await asked(administrator, "van hoa", NAME)
    await tapped(administrator, "1. ", "từ ngày nào")
    shown = await asked(administrator, "1/9", "Xem trước")
    assert "Bí thư VHTT thôi làm bí thư chi bộ" in shown.text
    assert "Tổ công tác số 1" in shown.text
    await tapped(administrator, "Áp dụng", "Đã ghi")
    cells = {row["code"]: row["ended_on"] for row in await w.rows(tables.unit)}
    assert str(cells["vhtt"]) == "2026-08-31"


async def test_members_are_changed_with_one_message(w: World) -> None:
    secretary = await w.secretary()
    shown = await asked(secretary, "/dangvien kết nạp 1 từ 15/8", "Ghi lại?")
    assert "22 chính thức, 3 dự bị" in shown.text
    await tapped(secretary, "Ghi số này", "Đã ghi")
    await asked(secretary, "miễn sinh hoạt 200", "Không thể")
    await asked(secretary, "mưa to quá", "chưa hiểu")
    rows = [r for r in await w.rows(tables.membership) if str(r["from_date"]) == "2026-08-15"]
    assert [(row["full"], row["probationary"]) for row in rows] == [(22, 3)]


async def test_nobody_else_changes_a_unit(s: World) -> None:
    leader, secretary = await s.leader(), await s.secretary()
    for person in (leader, secretary):
        for way in ("/donvi", "/unit:6", "/post:1"):
            assert "🏛" not in await reply(person, way)


async def test_a_number_opens_that_line_of_what_was_found(s: World) -> None:
    administrator = await s.administrator()
    await asked(administrator, "/donvi", "gõ một phần tên")
    shown = await asked(administrator, "minh hoa so 1", "Tìm «")
    second = next(line[3:] for line in shown.text.splitlines() if line.startswith("2. "))
    assert second in (await asked(administrator, "2", "🏛")).text


async def test_the_counts_of_one_of_many_cells_are_found_by_its_name(s: World) -> None:
    clerk = await s.administrator()
    await asked(clerk, "/dangvien", "Số đảng viên của chi bộ nào?")
    await asked(clerk, "xyz", "Không tìm thấy «xyz»")
    await asked(clerk, "minh hoa", "chi bộ tên như vậy")
    await asked(clerk, "bao hiem", "17 chính thức")
