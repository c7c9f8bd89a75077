"""A committee sends the file it has: the same preview as of a pasted text, the same doubts."""

from __future__ import annotations

from domain.people import Role
from playground.people import Chat
from storage import tables
from storage.frameworks import framework
from tests.domain.frameworks.files.made import MADE
from tests.domain.frameworks.files.test_files_refused import printed
from tests.domain.frameworks.offices import office
from tests.handlers.scores.talk_of_scores import committee, file
from tests.talk import COMMITTEE, asked, joins, tapped
from tests.world import World

SECONDS = 60
NATIONAL = office("national").said


async def sends(person: Chat, name: str, content: bytes, expected: str) -> str:
    person.forget()
    await person.sends_document(name, content)
    return (await person.sees(expected, within=SECONDS)).text


async def test_a_word_file_is_in_force_after_one_tap_wherever_it_is_sent(s: World) -> None:
    above = await committee(s)
    text = await sends(above, "huong dan.docx", MADE["ward.docx"](), "10 tiêu chí · tổng 100 điểm")
    assert "• II.1. Thời lượng sinh hoạt (10) – theo số phút" in text
    assert "• III.2. Biên bản hoàn chỉnh, gửi cấp trên trong 2 ngày (5) – chấm tay" in text
    assert "Khung dùng được, áp dụng từ thứ Sáu 01/1/2027" in text
    assert [row["unit_id"] for row in await s.rows(tables.framework)] == [None]
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng «BẢNG TIÊU CHÍ")


async def test_a_gap_between_two_levels_of_a_workbook_is_closed_by_a_tap(s: World) -> None:
    above = await committee(s)
    text = await sends(above, "bieu.xlsx", MADE["commune.xlsx"](), "6 tiêu chí · tổng 100 điểm")
    assert "Tiêu chí 3: các mức còn hở từ 89 đến 90" in text
    assert "Tiêu chí cũ" not in text  # its row is hidden
    await tapped(above, "3: khoảng 89 – 90 được 10 điểm", "Khung dùng được")


async def test_what_a_file_leaves_out_is_asked_and_answered_in_words(s: World) -> None:
    above = await committee(s)
    await sends(above, "khung.docx", MADE["no-numbers.docx"](), "«áp dụng từ»")
    await asked(above, "áp dụng từ 01/02/2027", "Khung dùng được")


async def test_a_file_takes_the_place_of_what_was_sent_before(s: World) -> None:
    above = await committee(s)
    await sends(above, "mot.docx", MADE["ward.docx"](), "10 tiêu chí · tổng 100 điểm")
    await sends(above, "hai.docx", MADE["parts.docx"](), "6 tiêu chí · tổng 100 điểm")
    await tapped(above, "Bỏ, làm lại", "dán nguyên khung")


async def test_of_two_forms_each_is_put_in_force_by_itself(s: World) -> None:
    above = await committee(s)
    await sends(above, "phieu.xlsx", MADE["two-forms.xlsx"](), "Có 2 phiếu chấm")
    await tapped(above, "Chuyên đề", "PHIẾU CHẤM ĐIỂM SINH HOẠT CHUYÊN ĐỀ")
    await tapped(above, "Đưa vào áp dụng", "Còn một phiếu chấm")
    await tapped(above, "Thường kỳ", "PHIẾU CHẤM ĐIỂM SINH HOẠT THƯỜNG KỲ")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    kinds = [row["document"]["kinds"] for row in await s.rows(tables.framework) if row["unit_id"]]
    assert kinds == [["thematic"], ["regular", "both"]]


async def test_the_framework_in_use_is_changed_in_its_file_and_sent_back(s: World) -> None:
    above = await committee(s)
    await asked(above, "/khungdiem", "Khung điểm")
    await tapped(above, "Tải khung đang dùng", "Khung ở tệp dưới đây")
    text = above.opens(await file(above)).decode().replace("42-HD/BTCTW", "43-HD/BTCTW")
    await sends(above, "khung.yaml", text.encode(), "10 tiêu chí · tổng 100 điểm")
    await tapped(above, "Đưa vào áp dụng", "43-HD/BTCTW")


async def test_a_text_of_an_old_notepad_is_read(s: World) -> None:
    above = await committee(s)
    text = office("national").said.encode("utf-16")
    await sends(above, "khung.txt", text, "10 tiêu chí · tổng 100 điểm")


async def test_a_file_that_cannot_be_read_leaves_what_was_sent_before(s: World) -> None:
    above = await committee(s)
    await sends(above, "parts.docx", MADE["parts.docx"](), "6 tiêu chí")
    text = await sends(above, "quet.pdf", printed(), "ảnh chụp hoặc bản quét")
    assert "6 tiêu chí · tổng 100 điểm" in text
    await asked(above, "bỏ 4", "5 tiêu chí")


async def test_who_is_no_committee_is_told_that_text_is_wanted(s: World) -> None:
    for person in (await s.secretary(), await s.leader()):
        await sends(person, "bieu.xlsx", MADE["commune.xlsx"](), "chữ")


async def both_posts(s: World) -> Chat:
    posts = (Role.committee, COMMITTEE), (Role.administrator, COMMITTEE)
    return await joins(s, "8005", "Cấp ủy", *posts)


async def test_a_paper_is_a_framework_and_a_workbook_that_is_no_list_may_be_one(s: World) -> None:
    both = await both_posts(s)
    await sends(both, "parts.docx", MADE["parts.docx"](), "6 tiêu chí")
    await asked(both, "/start", "Chào đồng chí")
    await sends(both, "bieu.xlsx", MADE["commune.xlsx"](), "Không thấy dòng tiêu đề")
    await tapped(both, "Đọc như khung điểm", "Tiêu chí 3: các mức còn hở từ 89 đến 90")
    assert framework.shipped().number == "42-HD/BTCTW"


async def test_who_issues_no_framework_is_not_offered_to_have_one_read(s: World) -> None:
    invites = await joins(s, "8006", "Văn phòng", (Role.administrator, COMMITTEE))
    await sends(invites, "parts.docx", MADE["parts.docx"](), "không phải Excel")
    assert not any("khung điểm" in label for label in invites.last.labels)


async def test_one_that_is_pasted_where_nothing_is_asked_is_read(s: World) -> None:
    both = await both_posts(s)
    for page in ("/start", "/trogiup", "/khungdiem", "/tonghop"):
        await asked(both, page, "")
        await asked(both, NATIONAL, "10 tiêu chí · tổng 100 điểm")
        await tapped(both, "Bỏ, làm lại", "dán nguyên khung")
    invites = await joins(s, "8006", "Văn phòng", (Role.administrator, COMMITTEE))
    await asked(invites, NATIONAL, "Tôi chưa hiểu tin này")
