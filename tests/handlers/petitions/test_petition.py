"""A petition goes up, is answered, stands in the opening of the next meeting, is solved or not."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

from sqlalchemy import update

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.handlers.scores.talk_of_scores import file
from tests.talk import CELL, COMMITTEE, GROUP, adds, asked, execute, joins, tapped, unassigns
from tests.world import ANSWERS, NOW, World

ROAD = "Sửa đường vào bản"


async def records(w: World, secretary: Chat, *petitions: str) -> None:
    """A whole meeting with these petitions."""
    await w.fills(secretary, until=len(ANSWERS) - 1)
    await asked(secretary, "; ".join(petitions), "gõ số của dòng để sửa")
    await tapped(secretary, "Nộp biên bản", "Biên bản số")


async def committee(w: World) -> Chat:
    return await joins(w, "8004", "Cấp ủy", (Role.committee, COMMITTEE))


async def raises(person: Chat, text: str) -> str:
    """Its number."""
    await asked(person, f"/kiennghi {text}", "Gửi lên tổ công tác")
    shown = await tapped(person, "Gửi lên", "Đã gửi, số")
    return shown.text.split("Đã gửi, số ")[1].split(".")[0]


async def answers(person: Chat, number: str, text: str) -> None:
    await asked(person, f"/kiennghi {number}", "📌")
    await tapped(person, "Trả lời", "gõ câu trả lời")
    await asked(person, text, "Gửi đi?")
    await tapped(person, "Gửi trả lời", "Đã gửi trả lời")


async def test_from_a_record_to_the_answer_in_the_opening_of_the_next_meeting(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await records(w, secretary, ROAD, "Đề xuất cấp tài liệu sớm")
    await leader.sees("có 2 kiến nghị mới")
    shown = await asked(leader, "/kiennghi", "2 việc chờ đồng chí")
    assert "mới gửi" in shown.text
    assert "Tổ công tác số 1" in shown.text
    await tapped(leader, "Xem số 1", ROAD)
    await tapped(leader, "Trả lời", "gõ câu trả lời")
    await asked(leader, "Xã đã bố trí vốn, khởi công quý IV", "Gửi đi?")
    await tapped(leader, "Gửi trả lời", "Đã gửi trả lời")
    await secretary.sees("giải quyết xong chưa")
    w.api.clock.forward(timedelta(days=20).total_seconds())
    shown = await asked(secretary, "/hop", "xin đọc cho chi bộ nghe")
    assert "khởi công quý IV" in shown.text
    assert "Bước 1/" in shown.text


async def test_one_that_is_not_solved_is_open_again_and_who_answered_is_told(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    number = await raises(secretary, ROAD)
    await answers(leader, number, "Đã làm xong rồi")
    await asked(secretary, f"/kiennghi {number}", "📌 đã trả lời")
    await tapped(secretary, "Chưa xong", "Còn vướng gì")
    await asked(secretary, "Mới đổ đá, chưa làm mặt", "Đã mở lại")
    await leader.sees("báo chưa giải quyết xong")
    shown = await asked(leader, f"/kiennghi {number}", "📌")
    assert "Mới đổ đá, chưa làm mặt" in shown.text
    await answers(leader, number, "Đã làm mặt đường ngày 20/8")
    await asked(secretary, f"/kiennghi {number}", "📌 đã trả lời")
    await tapped(secretary, "Đã xong", "Đã đóng")
    await leader.sees("xác nhận đã giải quyết xong")
    await asked(leader, "/kiennghi", "không có việc nào đang mở")


async def test_up_the_tree_and_back_down(w: World) -> None:
    secretary, leader, above = await w.secretary(), await w.leader(), await committee(w)
    number = await raises(secretary, ROAD)
    await asked(above, "/kiennghi", "không có việc nào chờ đồng chí")
    await asked(leader, f"/kiennghi {number}", "📌")
    await tapped(leader, "Chuyển lên trên", "Đã chuyển lên")
    await above.sees("được chuyển lên")
    shown = await asked(leader, f"/kiennghi {number}", "đã chuyển lên")
    assert "Trả lời" not in " ".join(shown.labels), "it lies on another desk now"
    await asked(above, "/kiennghi", "1 việc chờ đồng chí")
    await answers(above, number, "Giao Ban Quản lý dự án làm trong tháng 9")
    await secretary.sees("Giao Ban Quản lý dự án")


async def test_not_ours_says_to_whom_it_went_and_is_still_followed(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    number = await raises(secretary, ROAD)
    await asked(leader, f"/kiennghi {number}", "📌")
    await tapped(leader, "Chuyển nơi khác", "Chuyển cho cơ quan nào")
    await asked(leader, "Phòng Giao thông", "Đã ghi nơi chuyển tới")
    await secretary.sees("đã được chuyển Phòng Giao thông")
    await asked(leader, "/kiennghi", "1 việc chờ đồng chí")


async def test_without_a_work_group_it_lies_with_the_committee_above(s: World) -> None:
    await unassigns(s, CELL)
    secretary, leader, above = await s.secretary(), await s.leader(), await committee(s)
    number = await raises(secretary, ROAD)
    await above.sees("có kiến nghị")
    await asked(above, "/kiennghi", "1 việc chờ đồng chí")
    await asked(leader, f"/kiennghi {number}", "Không tìm thấy kiến nghị này")


async def test_the_same_matter_of_two_cells_is_answered_once(s: World) -> None:
    first, second, leader = await s.secretary(), await s.other_secretary(), await s.leader()
    one = await raises(first, "Sửa đường liên thôn Pa Tần")
    two = await raises(second, "Đề nghị sửa đường liên thôn")
    await asked(leader, f"/kiennghi {one}", "📌")
    await tapped(leader, "Gộp việc giống nhau", "Việc nào giống")
    await tapped(leader, f"Số {two}", "Đã gộp")
    await asked(leader, "/kiennghi", "1 việc chờ đồng chí")
    await answers(leader, one, "Khởi công tháng 9")
    await first.sees("Khởi công tháng 9")
    await second.sees("Khởi công tháng 9")
    await asked(second, f"/kiennghi {two}", "giải quyết xong chưa")


async def test_the_same_matter_of_five_cells_is_tied_at_once_and_answered_once(s: World) -> None:
    leader = await s.leader()
    for cell in range(2, 7):
        text = f"Đề nghị sửa đường liên thôn {cell}"
        await adds(s, tables.petition, cell_id=cell, text=text, raised_by=1, raised_at=NOW)
    await asked(leader, "/kiennghi 1", "📌")
    await tapped(leader, "Gộp việc giống nhau", "Việc nào giống")
    await asked(leader, "2, 99", "Việc nào giống")
    assert not any(row["tied_to"] for row in await s.rows(tables.petition))
    await tapped(leader, "Gộp cả 4 việc", "Đã gộp vào việc này: số")
    await asked(leader, "/kiennghi", "1 việc chờ đồng chí")
    await answers(leader, "1", "Khởi công tháng 9")
    rows = await s.rows(tables.petition)
    assert [row["state"] for row in rows] == ["answered"] * 5
    assert {row["tied_to"] for row in rows[1:]} == {1}


async def test_an_old_button_changes_nothing_once_somebody_else_was_quicker(s: World) -> None:
    secretary, leader, above = await s.secretary(), await s.leader(), await committee(s)
    member = await joins(s, "8005", "Thành viên", (Role.group_member, GROUP))
    number = await raises(secretary, ROAD)
    await asked(member, f"/kiennghi {number}", "📌")
    await asked(leader, f"/kiennghi {number}", "📌")
    await tapped(leader, "Chuyển lên trên", "Đã chuyển lên")
    await tapped(member, "Nhận xử lý", "vừa có thay đổi")
    await above.sees("được chuyển lên")
    assert [row["state"] for row in await s.rows(tables.petition)] == ["forwarded"]


async def test_a_corrected_record_keeps_what_somebody_works_on(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await records(s, secretary, ROAD, "Cấp tài liệu sớm hơn")
    first, _ = [row["id"] for row in await s.rows(tables.petition)]
    await asked(leader, f"/kiennghi {first}", "📌")
    await tapped(leader, "Nhận xử lý", "đồng chí nhận xử lý")
    await asked(secretary, "/bienban", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "lý do")
    await asked(secretary, "ghi thiếu một việc", "gõ số của dòng để sửa")
    await asked(secretary, "12", "Bước 12")
    await asked(secretary, "Đề nghị sửa cầu thôn 2", "gõ số của dòng để sửa")
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    rows = await s.rows(tables.petition)
    assert [row["text"] for row in rows] == [ROAD, "Đề nghị sửa cầu thôn 2"]
    assert rows[0]["state"] == "in_hand"


async def test_one_that_is_overdue_is_said_so_and_named_first(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await raises(secretary, "Việc chưa đến hạn")
    late = await raises(secretary, ROAD)
    row = tables.petition
    due = NOW.date() - timedelta(days=3)
    await execute(s, row.update().where(row.c.id == int(late)).values(due=due))
    shown = (await asked(leader, "/kiennghi", "quá hạn 3 ngày")).text
    assert shown.index("Việc chưa đến hạn") < shown.index(ROAD), "the worst stands last"
    await tapped(leader, "Xem số 1", ROAD)


async def test_what_is_too_short_or_long_is_said(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/kiennghi", "không có việc nào")
    await tapped(secretary, "Gửi kiến nghị", "Đồng chí gõ kiến nghị")
    await asked(secretary, "abc", "từ 5 đến 500")
    await asked(secretary, "x" * 501, "từ 5 đến 500")
    assert await s.count(tables.petition) == 0


async def test_the_register_as_an_excel_file(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await raises(secretary, "=HYPERLINK(1) sửa đường")
    await asked(leader, "/kiennghi", "1 việc chờ đồng chí")
    await tapped(leader, "Sổ kiến nghị", "ngay dưới đây")
    content = leader.opens(await file(leader))
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        whole = "".join(book.read(name).decode() for name in book.namelist() if "xml" in name)
    assert "=HYPERLINK(1) sửa đường" in whole
    assert "<f>" not in whole, "what people typed is no formula"
    assert "Chi bộ Văn hóa, Thể thao và Truyền thông" in whole


async def test_its_number_or_its_row_opens_it_with_the_plain_word(s: World) -> None:
    """On the list a number is the row; elsewhere it is the number that its letters and card say."""
    secretary, leader = await s.secretary(), await s.leader()
    numbers = [await raises(secretary, text) for text in (ROAD, "Cấp tài liệu sớm", "Thêm loa")]
    await asked(leader, "/start", "Chào")
    await asked(leader, f"kiến nghị {numbers[1]}", f"Số {numbers[1]} ·")
    await asked(leader, "/start", "Chào")
    await asked(leader, f"kien nghi so {numbers[2]}", f"Số {numbers[2]} ·")
    await asked(leader, "kiến nghị", "3 việc chờ đồng chí")
    shown = await asked(leader, "kiến nghị 1", "📌")
    await asked(leader, "kiến nghị", "3 việc chờ đồng chí")
    assert (await asked(leader, "xem số 1", "📌")).text == shown.text
    await asked(leader, "/start", "Chào")
    await asked(leader, "kiến nghị 99", "Không tìm thấy")


async def test_the_letter_of_an_answer_is_answered_in_one_tap_and_only_once(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    number = await raises(secretary, ROAD)
    await answers(leader, number, "Đã làm xong rồi")
    letter = await secretary.sees("giải quyết xong chưa")
    assert letter.labels == ["✅ Đã xong", "❌ Chưa xong", "Xem"]
    await secretary.taps("Đã xong")
    await secretary.sees("Đã đóng")
    await leader.sees("xác nhận đã giải quyết xong")
    for link in (f"/petition:{number}-undone", f"/petition:{number}-done"):
        await secretary.taps_data(letter, link)
        await secretary.sees("📌 đã xong")
    (row,) = await s.rows(tables.petition)
    assert row["state"] == "closed"


async def test_a_no_in_the_letter_asks_what_is_left(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    number = await raises(secretary, ROAD)
    await answers(leader, number, "Đã làm xong rồi")
    await secretary.sees("giải quyết xong chưa")
    await secretary.taps("Chưa xong")
    await secretary.sees("Còn vướng gì")
    await asked(secretary, "Mới đổ đá, chưa làm mặt", "Đã mở lại")


async def test_who_has_no_post_any_more_answers_no_letter(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    number = await raises(secretary, ROAD)
    await answers(leader, number, "Đã làm xong rồi")
    letter = await secretary.sees("giải quyết xong chưa")
    yesterday = NOW.date() - timedelta(days=1)
    await execute(
        s, update(tables.post).where(tables.post.c.unit_id == 6).values(until_date=yesterday)
    )
    await secretary.taps_data(letter, f"/petition:{number}-done")
    (row,) = await s.rows(tables.petition)
    assert row["state"] == "answered"


async def test_a_sentence_on_the_list_begins_a_petition(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/kiennghi", "không có việc nào đang mở")
    shown = await asked(secretary, "Loa phát thanh thôn hỏng cả tháng nay", "Gửi lên tổ công tác")
    assert "Loa phát thanh thôn hỏng" in shown.text
    assert await s.count(tables.petition) == 0, "shown before it is sent"
    await asked(secretary, "/kiennghi", "không có việc nào đang mở")
    await asked(secretary, "bao giờ thì có trả lời?", "Đồng chí chọn một trong các mục")


async def test_a_petition_that_is_answered_stays_so_when_its_words_are_corrected(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await records(w, secretary, ROAD)
    (before,) = await w.rows(tables.petition)
    await answers(leader, str(before["id"]), "Xã đã bố trí vốn")
    await asked(secretary, f"/kiennghi {before['id']}", "📌 đã trả lời")
    await tapped(secretary, "Đã xong", "Đã đóng")
    leader.forget()
    await asked(secretary, "/bienban 8/2026", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "vì lý do gì")
    await asked(secretary, "ghi nhầm tên bản", "gõ số của dòng để sửa")
    await asked(secretary, "12", "Bước 12/12")
    await asked(secretary, f"{ROAD} Nà Lầu; Cấp thêm sách", "gõ số của dòng để sửa")
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")
    first, second = await w.rows(tables.petition)
    assert (first["id"], first["text"]) == (before["id"], f"{ROAD} Nà Lầu")
    assert (first["state"], second["state"]) == ("closed", "new")
    await leader.sees("có kiến nghị: Cấp thêm sách")
    shown = await asked(leader, f"/kiennghi {first['id']}", "📌")
    assert f"sửa lời; trước đó: «{ROAD}»" in shown.text
