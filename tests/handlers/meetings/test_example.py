"""A record that went well as an example for other cells: without names, until it is withdrawn."""

from __future__ import annotations

from sqlalchemy import update

from domain.meetings.nameless import hidden
from domain.people import Role
from handlers.link import link
from playground.people import Chat
from storage import tables
from tests.handlers.meetings.test_record import CARD
from tests.talk import COMMITTEE, asked, execute, joins, tapped, unassigns
from tests.world import World

NAMES = ("Bảo hiểm", "Bí thư", "Phó bí thư", "Thủ quỹ", "Tổ 1", "Phòng họp cơ quan")
SHOWN, GONE = "làm tốt, nêu để tham khảo", "không còn được nêu làm mẫu"
SEE, HELP = "Buổi sinh hoạt mẫu", "/trogiup – "


async def opens(person: Chat, to: str, expected: str) -> str:
    """By a link, as a button of whatever was shown last."""
    home = await asked(person, "/start", "Chào đồng chí")
    await person.taps_data(home, to)
    return (await person.sees(expected)).text


async def best(w: World) -> int:
    """A record with a score, of a cell whose secretary is ``theirs``."""
    scored = {row["meeting_id"] for row in await w.rows(tables.score) if row["given_at"]}
    cell = next(row["id"] for row in await w.rows(tables.unit) if row["code"] == "bhxh")
    records = await w.rows(tables.meeting)
    return next(int(row["id"]) for row in records if row["id"] in scored and row["cell_id"] == cell)


async def theirs(w: World) -> Chat:
    return await joins(w, "8101", "Bí thư BHXH", (Role.cell_secretary, "bhxh"))


async def shared(w: World, leader: Chat, how: str = "Nêu cả nội dung") -> int:
    number = await best(w)
    await opens(leader, link("record", meeting=number), "Biên bản số")
    await tapped(leader, "Xác nhận", "Đã xác nhận")
    shown = await tapped(leader, "Nêu làm mẫu", "Chi bộ khác sẽ thấy đúng như dưới đây")
    assert not [name for name in NAMES if name in shown.text]
    await tapped(leader, how, "đang được nêu làm mẫu")
    return number


async def test_another_cell_learns_from_it_without_a_name(w: World) -> None:
    leader, other, own = await w.leader(), await w.secretary(), await theirs(w)
    number = await shared(w, leader)
    await own.sees("được nêu làm mẫu cho chi bộ khác")
    await asked(other, "/trogiup", HELP)
    shown = await tapped(other, SEE, SHOWN)
    assert "Đánh giá công tác tháng" in shown.text
    assert not [name for name in NAMES if name in shown.text]
    assert "20/20" not in shown.text, "how many members tells which cell it is"
    (row,) = await w.rows(tables.example)
    assert (row["meeting_id"], row["withdrawn_at"]) == (number, None)
    noted = [one["action"] for one in await w.rows(tables.audit)]
    assert "example-share" in noted


async def test_figures_only_show_none_of_its_words(s: World) -> None:
    leader, other = await s.leader(), await s.secretary()
    await shared(s, leader, "Chỉ nêu số liệu")
    await asked(other, "/trogiup", HELP)
    shown = await tapped(other, SEE, SHOWN)
    assert "2 nội dung; giao 2 việc" in shown.text
    assert "Đánh giá công tác tháng" not in shown.text


async def test_a_sentence_of_what_is_worth_learning_goes_with_it(s: World) -> None:
    leader, other = await s.leader(), await s.secretary()
    number = await best(s)
    await opens(leader, link("record", meeting=number), "Biên bản số")
    await tapped(leader, "Xác nhận", "Đã xác nhận")
    await tapped(leader, "Nêu làm mẫu", "Chi bộ khác")
    await asked(leader, "Phân công " + "rõ " * 80, "Câu này dài quá")
    await asked(leader, "Phân công rõ người, rõ hạn", "đang được nêu làm mẫu")
    await asked(other, "/trogiup", HELP)
    assert "Phân công rõ người, rõ hạn" in (await tapped(other, SEE, SHOWN)).text


async def test_it_stands_beside_a_score_that_is_not_the_best(s: World) -> None:
    leader = await s.leader()
    low = await joins(s, "8102", "Bí thư LĐ", (Role.cell_secretary, "ld-tbxh-dt"))
    assert SEE not in str((await asked(low, "/chamdiem 7/2026", "⭐")).labels)
    await shared(s, leader)
    await asked(low, "/chamdiem 7/2026", "⭐")
    await tapped(low, SEE, SHOWN)


async def test_the_cell_itself_ends_it(s: World) -> None:
    leader, own, other = await s.leader(), await theirs(s), await s.secretary()
    number = await shared(s, leader)
    (row,) = await s.rows(tables.example)
    await opens(other, link("example", example=row["id"]), SHOWN)
    await opens(own, link("record", meeting=number), "Biên bản số")
    await tapped(own, "Thôi nêu làm mẫu", "Đã thôi nêu")
    await opens(other, link("example", example=row["id"]), GONE)
    assert SEE not in str((await asked(other, "/trogiup", HELP)).labels)


async def test_a_corrected_or_returned_record_is_no_example(s: World) -> None:
    leader, own, other = await s.leader(), await theirs(s), await s.secretary()
    number = await shared(s, leader)
    (row,) = await s.rows(tables.example)
    where = link("example", example=row["id"])
    await opens(leader, link("record", meeting=number), "Biên bản số")
    await tapped(leader, "Trả lại", "vì sao")
    await asked(leader, "thiếu phần giao việc", "Đã trả lại")
    await opens(other, where, GONE)
    await opens(own, link("record", meeting=number), "Biên bản số")
    await tapped(own, "Sửa", CARD)
    await tapped(own, "Nộp biên bản", "Đã nộp bản sửa")
    await opens(other, where, GONE)


async def test_it_is_shown_only_to_the_cells_it_is_for(s: World) -> None:
    leader, other = await s.leader(), await s.secretary()
    await shared(s, leader)
    (row,) = await s.rows(tables.example)
    where = link("example", example=row["id"])
    await opens(other, where, SHOWN)
    await unassigns(s, "vhtt")  # another group looks after it from today on
    await opens(other, where, GONE)
    assert SEE not in str((await asked(other, "/trogiup", HELP)).labels)


async def test_a_committee_shows_it_to_all_its_cells(s: World) -> None:
    above = await joins(s, "8104", "Cấp ủy", (Role.committee, COMMITTEE))
    other = await s.other_secretary()
    await opens(above, link("record", meeting=await best(s)), "Biên bản số")
    await tapped(above, "Nêu làm mẫu", "mọi chi bộ trực thuộc")
    await tapped(above, "Nêu cả nội dung", "đang được nêu làm mẫu")
    await unassigns(s, "tc-kh")
    await asked(other, "/trogiup", HELP)
    await tapped(other, SEE, SHOWN)
    await execute(s, update(tables.example).values(unit_id=None, group_id=None))
    assert SEE not in str((await asked(other, "/trogiup", HELP)).labels)


def test_names_behind_a_title_and_names_that_are_known_are_hidden() -> None:
    known = {"Tổ 2", "chi bộ Nà Lầu"}
    for said, told in (
        ("Giao đ/c Nguyễn Văn Lan, hạn 3/9", "Giao đ/c …, hạn 3/9"),
        ("Đồng chí Lan phụ trách", "Đồng chí … phụ trách"),
        ("Biểu dương ông Tấn và bà Sáu.", "Biểu dương ông … và bà …."),
        ("Chi bộ Nà Lầu giao tổ 2 làm", "… giao … làm"),
        ("Chị em phụ nữ tham gia", "Chị em phụ nữ tham gia"),
    ):
        assert hidden(said, known) == told
