"""Who looks after which cells from a day to come is one change, and is taken back before it."""

from __future__ import annotations

from datetime import date

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.handlers.organisation.test_group import new_group
from tests.handlers.organisation.test_posts import told
from tests.handlers.test_book_lists import GROUPS
from tests.handlers.test_decisions import sends
from tests.talk import asked, joins, moves, tapped
from tests.world import World

ROW = ("unit_id", "group_id", "from_date", "until_date", "decision")


async def assigned(w: World) -> set[tuple[object, ...]]:
    return {tuple(row[name] for name in ROW) for row in await w.rows(tables.assignment)}


async def committee(office: Chat, expected: str) -> None:
    """The card of the committee."""
    await asked(office, "/donvi", "gõ một phần tên")
    await asked(office, "loc binh", "1. Đảng bộ Lộc Bình")
    await tapped(office, "1. ", expected)


async def takes_back(office: Chat, expected: str) -> None:
    await committee(office, "📅 Từ")
    await tapped(office, "Thu hồi", "Thu hồi thay đổi nào")
    await tapped(office, "Thu hồi 1", expected)


async def gives(office: Chat, terms: str) -> None:
    """The first secretary's cell, to the group on the screen."""
    await tapped(office, "Giao chi bộ", "chi bộ nào?")
    await asked(office, "van hoa", "1. Chi bộ Văn hóa")
    await asked(office, "1", "Đã chọn 1")
    await tapped(office, "Xong", "từ ngày nào")
    await asked(office, terms, "Xem trước")
    await tapped(office, "Áp dụng", "Đã ghi")


async def test_a_workbook_is_one_change_and_everything_is_as_it_was(w: World) -> None:
    office = await w.administrator()
    secretary = await joins(w, "9400", "Bí thư số 8", (Role.cell_secretary, "minh-hoa-8"))
    before = await assigned(w)
    await sends(office, GROUPS, "hiểu được 2 dòng")
    await tapped(office, "Áp dụng", "Đã phân công 5 chi bộ")
    assert await assigned(w) != before
    await told(w, secretary, "Ngô Thị Thử")
    await committee(office, "phân công lại 5 chi bộ (Ngô Thị Thử, Đinh Văn Thử)")
    await takes_back(office, "Đã thu hồi")
    assert await assigned(w) == before
    await told(w, secretary, "đã thu hồi: phân công lại 5 chi bộ")


async def test_who_would_have_looked_after_them_hears_of_it(s: World) -> None:
    office, leader = await s.administrator(), await s.leader()
    before = await assigned(s)
    await new_group(s, office)
    await gives(office, "25/8")
    await told(s, leader, "thôi phụ trách")
    await takes_back(office, "Đã thu hồi")
    await told(s, leader, "đã thu hồi")
    assert await assigned(s) == before


async def test_what_has_begun_or_is_built_on_stays(s: World) -> None:
    office = await s.administrator()
    await new_group(s, office)
    await gives(office, "25/8")
    await new_group(s, office, "Đồng chí Khác")
    await gives(office, "hôm nay")
    before = await assigned(s)
    await takes_back(office, "Thu hồi thay đổi sau trước")
    moves(s, days=8)
    await committee(office, "🏛")
    assert "Thu hồi" not in " ".join(office.last.labels)
    assert await assigned(s) == before


async def test_the_end_of_a_cell_is_taken_back_though_it_was_given_meanwhile(s: World) -> None:
    office = await s.administrator()
    await asked(office, "/donvi", "gõ một phần tên")
    await asked(office, "van hoa", "Văn hóa")
    await tapped(office, "1. ", "🏛")
    await tapped(office, "Thay đổi", "thay đổi gì")
    await tapped(office, "Giải thể", "từ ngày nào")
    await asked(office, "1/9", "Xem trước")
    await tapped(office, "Áp dụng", "Đã ghi")
    await new_group(s, office)
    await gives(office, "25/8")
    await asked(office, "/donvi", "gõ một phần tên")
    await asked(office, "van hoa", "Văn hóa")
    await tapped(office, "1. ", "📅 Từ")
    await tapped(office, "Thu hồi", "Thu hồi thay đổi nào")
    await tapped(office, "Thu hồi 1", "Đã thu hồi: giải thể")
    after = await assigned(s)
    assert [row[3] for row in after if row[2] == date(2026, 8, 25)] == [None]
    await takes_back(office, "Thu hồi thay đổi sau trước")  # what it would bring back ends too soon
    assert await assigned(s) == after
