"""What is wanted, said in a sentence where nothing is asked but which button: its page opens."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from playground.people import Chat
from storage import tables
from tests.talk import answers, asked, tapped
from tests.world import World

OPENED = "Theo tin của đồng chí, tôi mở"


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("bao giờ thì họp hả cháu", "📅 Kế hoạch"),
        ("gui giay moi hop", "📅 Kế hoạch"),
        ("làm ơn cho xem biên bản", "📄 Biên bản đã nộp"),
        ("thangs truwowcs ddc maays ddieemr", "⭐ Chấm điểm"),
        ("quên mất chưa ghi biên bản", "📝 Ghi biên bản"),
        ("chưa biết dùng cái này", "❓ Trợ giúp"),
    ],
)
async def test_a_sentence_opens_the_page_it_asks_for(s: World, said: str, page: str) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, said, OPENED)
    assert page in shown.text


@pytest.mark.parametrize(
    "said", ["hôm nay trời mưa to quá", "con gái bác cưới mai", "vàng lên hay xuống"]
)
async def test_talk_and_what_the_role_may_not_ask_for_open_nothing(s: World, said: str) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, said, "Tôi chưa hiểu tin này")
    assert OPENED not in shown.text


async def test_a_sentence_in_a_question_of_buttons_keeps_the_record(s: World) -> None:
    """The question of the kind understands it no more than home does; what was said stays."""
    secretary = await s.secretary()
    await s.fills(secretary, until=3)
    before = await answers(s)
    await asked(secretary, "/hop", "Bước 4/12")
    await tapped(secretary, "Để sau", "")
    await asked(secretary, "để tôi xem biên bản đã nộp", OPENED)
    assert await answers(s) == before
    await asked(secretary, "/hop", "Bước 4/12")


async def test_free_text_is_never_taken_for_a_wish(s: World) -> None:
    """An agenda may well name what the commands do."""
    secretary = await s.secretary()
    await s.fills(secretary, until=6)
    shown = await asked(secretary, "Thông báo lịch họp quý 4 và cách chấm điểm", "Bước 8/12")
    assert OPENED not in shown.text
    assert (await answers(s))["content"] == ["Thông báo lịch họp quý 4 và cách chấm điểm"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ai chưa nộp biên bản tháng 7", "Tổng hợp tháng 7/2026"),
        ("cho xem quý 2", "Quý 2/2026"),
        ("tuần sau đi dự chi bộ nào", "Đi dự"),
        ("có kiến nghị gì không", "Kiến nghị"),
    ],
)
async def test_where_a_number_picks_a_cell_a_sentence_leads_on(
    s: World, said: str, shown: str
) -> None:
    leader = await s.leader()
    await asked(leader, "/tonghop", "Tổng hợp tháng")
    opened = await asked(leader, said, OPENED)
    assert shown in opened.text


async def test_back_leads_up_and_a_number_picks_what_is_told_to_be_picked_by_it(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/tonghop 7", "Tổng hợp tháng 7/2026")
    await asked(leader, "1", "năm 2026")
    await asked(leader, "quay lại", "Tổng hợp tháng 7/2026")
    await asked(leader, "quay lại", "Chào đồng chí")
    await asked(leader, "/soanbaocao", "Báo cáo bằng chữ")
    await asked(leader, "vào cái đầu tiên", "gõ số thứ tự của mục")
    shown = await asked(leader, "1", "")
    assert "Đồng chí chọn một trong các mục" not in shown.text


async def test_a_petition_told_in_a_sentence_is_shown_before_it_is_sent(s: World) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, "kiến nghị xã sửa loa truyền thanh hỏng", "Gửi lên tổ công tác")
    assert "«kiến nghị xã sửa loa truyền thanh hỏng»" in shown.text
    nobody = "dân khu 5 kêu cống tắc chưa ai sửa, nhờ chuyển lên phường"  # no question
    await asked(secretary, nobody, f"«{nobody}»")
    await asked(secretary, "kiến nghị đến đâu rồi", "không có việc nào đang mở")
    await asked(secretary, "kiến nghị xã sửa loa truyền thanh hỏng", "Gửi lên tổ công tác")
    await asked(secretary, "đúng rồi gửi đi", "Đã gửi, số 1")


async def test_a_count_told_in_a_sentence_waits_for_a_yes(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "đổi số đảng viên: kết nạp thêm 1 từ 15/8", "Ghi lại?")
    await asked(secretary, "trời mưa to quá", "Tôi chưa hiểu thay đổi này")
    await asked(secretary, "đúng", "Đã ghi: 22 chính thức, 3 dự bị")
    await asked(secretary, "có kiến nghị gì không", "📮 Kiến nghị")  # the page takes only counts


@pytest.mark.parametrize(
    ("said", "page", "holds"),
    [
        ("duyệt điểm tháng 7", "deciding", {"month": "2026-07"}),
        ("chốt điểm tháng 7 cho tất cả", "deciding", {"month": "2026-07"}),
        ("quyết định điểm tháng trước", "deciding", {"month": "2026-07"}),
        ("phe duyet diem cac chi bo", "deciding", {"month": "2026-08"}),
        ("công nhận kết quả chấm tháng 7", "deciding", {"month": "2026-07"}),
        ("so sánh các chi bộ 6 tháng đầu năm", "period", {"period": "2026-01-6"}),
        ("tổng hợp 6 tháng cuối năm", "period", {"period": "2026-07-6"}),
        ("xem tổng hợp sáu tháng đầu năm 2026", "period", {"period": "2026-01-6"}),
        ("đổi thời gian họp tối thiểu thành 100 phút", "rules", {}),
        ("quy định họp tối thiểu bao nhiêu phút", "rules", {}),
        ("đưa chi bộ bảo hiểm xã hội vào diện theo dõi", "supporting", {}),
        ("theo dõi giúp đỡ chi bộ bảo hiểm xã hội", "supporting", {}),
        ("tải danh sách chi bộ", "book", {}),
        ("danh sách bí thư chi bộ", "book", {}),
        ("chi bộ bảo hiểm xã hội có bao nhiêu đảng viên", "members", {}),
        ("đặt ngày nghỉ hội xuống đồng 25/2", "rules", {}),
    ],
)
async def test_a_committee_says_what_it_wants(
    s: World, said: str, page: str, holds: dict[str, str]
) -> None:
    clerk = await s.administrator()
    await asked(clerk, said, "")
    shown, args = await page_of(s, clerk)
    assert shown == page
    assert {name: args.get(name) for name in holds} == holds


async def page_of(w: World, person: Chat) -> tuple[str, dict[str, Any]]:
    (row,) = [one for one in await w.rows(tables.chat) if one["external"] == str(person.id)]
    return row["page"], row["args"]


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("tôi nghỉ hưu, bàn giao cho đồng chí khác", "mine"),
        ("hôm nay không họp được vì bão", "plan"),
        ("tháng này tôi phải làm gì", "home"),
        ("tôi cần làm việc gì nữa", "home"),
        ("làm được những gì", "help"),
    ],
)
async def test_a_secretary_says_what_she_wants(s: World, said: str, page: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/nhac", "")
    await asked(secretary, said, "")
    assert (await page_of(s, secretary))[0] == page


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("tuần này có chi bộ nào họp", "plan"),
        ("hôm nay chi bộ nào họp", "plan"),
        ("chi bộ nào chưa họp", "summary"),
        ("ai trong tổ đã dự chi bộ bảo hiểm", "visit"),
        ("chi bộ văn hóa sao chưa nộp biên bản", "year"),
        ("nhắc chi bộ bảo hiểm xã hội nộp biên bản", "year"),
        ("chi bộ nào điểm thấp nhất", "summary"),
        ("danh sách chi bộ chưa họp", "summary"),
        ("ai vắng nhiều", "summary"),
        ("trả lại biên bản tháng 7 chi bộ bảo hiểm xã hội", "record"),
        ("in biên bản chi bộ bảo hiểm xã hội tháng 7", "record"),
        ("chấm điểm chi bộ bảo hiểm xã hội tháng 7", "score"),
    ],
)
async def test_a_leader_says_what_is_wanted(s: World, said: str, page: str) -> None:
    leader = await s.leader()
    await asked(leader, said, "")
    assert (await page_of(s, leader))[0] == page


async def test_a_cell_without_a_record_is_asked_for_it_on_its_year(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    secretary.forget()
    await asked(leader, "chi bộ văn hóa sao chưa nộp biên bản", "năm 2026")
    await tapped(leader, "Nhắc ghi biên bản", "Đã nhắc")
    await secretary.sees("chưa có biên bản sinh hoạt tháng 8/2026")


async def test_a_number_of_things_asked_for_opens_no_petition(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/kiennghi Sửa đường vào thôn", "Sửa đường")
    await tapped(secretary, "Gửi", "")
    shown = await asked(secretary, "kiến nghị 1 việc là xã cho sửa loa", "sửa loa")
    assert "Sửa đường" not in shown.text


async def test_a_petition_is_opened_by_its_number_in_a_sentence(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await asked(secretary, "/kiennghi Sửa đường vào thôn", "Sửa đường")
    await tapped(secretary, "Gửi", "")
    await asked(leader, "chuyển kiến nghị số 1 lên trên", "Sửa đường vào thôn")


@pytest.mark.parametrize("said", ["gửi biên bản cho tôi", "cho xin file word", "in biên bản"])
async def test_the_minutes_are_asked_for_on_the_page_of_the_record(s: World, said: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/bienban", "Biên bản số 1")
    await asked(secretary, said, "")
    await until_file(secretary)


async def until_file(person: Chat) -> None:
    for _ in range(600):
        if any(one.kind == "document" for one in person.messages):
            return
        await asyncio.sleep(0.1)
    raise TimeoutError


async def test_the_minutes_of_another_month_are_not_those_that_are_shown(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/bienban", "Biên bản số 1 · tháng 7/2026")
    shown = await asked(secretary, "gửi biên bản tháng 6 cho tôi", "")
    assert "ở dưới" not in shown.text
    assert not any(one.kind == "document" for one in secretary.messages)


@pytest.mark.parametrize("said", ["chấm luôn", "chấm đi", "giờ chấm nhé"])
async def test_a_score_is_begun_from_the_record_by_a_word(s: World, said: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/bienban", "Biên bản số 1")
    await asked(secretary, said, "")
    assert (await page_of(s, secretary))[0] in ("score", "scoring")


async def test_the_year_of_a_cell_leads_to_its_record_and_that_to_its_score(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "chi bộ bảo hiểm xã hội", "năm 2026")
    await asked(leader, "mở biên bản", "tháng 8/2026")
    assert (await page_of(s, leader))[0] == "record"
    await asked(leader, "chấm điểm buổi này", "")
    assert (await page_of(s, leader))[0] == "score"
    await asked(leader, "chi bộ bảo hiểm xã hội", "năm 2026")
    await asked(leader, "xem biên bản tháng 7", "tháng 7/2026")


async def test_a_visit_told_at_length_is_taken_to_its_page(s: World) -> None:
    leader = await s.leader()
    said = (
        "hôm nay tôi dự chi bộ bảo hiểm xã hội, họp từ 14h đến 15h30, có mặt 15/16, mặt tốt: chuẩn"
        " bị kỹ, hạn chế: ít phát biểu, cần gửi tài liệu sớm hơn"
    )
    shown = await asked(leader, said, "Bảo hiểm xã hội")
    assert (await page_of(s, leader))[0] in ("visiting", "going", "visit")
    assert "chuẩn bị kỹ" in shown.text


@pytest.mark.parametrize("said", ["xin chào cháu", "alo bot ơi", "Chào em!", "hello"])
async def test_who_greets_is_greeted(s: World, said: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/kehoach", "Kế hoạch")
    shown = await asked(secretary, said, "Chào đồng chí")
    assert "chưa hiểu" not in shown.text


@pytest.mark.parametrize(
    "said",
    [
        "dân kêu đường thôn hỏng, đề nghị xã sửa",
        "bà con phản ánh điện yếu về đêm",
        "xin xã kinh phí sửa loa",
        "đề nghị cấp trên cấp thêm 5 bộ bàn ghế",
    ],
)
async def test_a_request_of_those_above_is_a_petition_without_the_word(s: World, said: str) -> None:
    secretary = await s.secretary()
    await asked(secretary, said, f"«{said}»")
    assert not await s.rows(tables.petition), "nothing before a tap"
    await tapped(secretary, "Gửi lên", "Số")
    assert [row["text"] for row in await s.rows(tables.petition)] == [said]


async def test_who_asks_for_no_record_any_more_sees_how_it_is_corrected(s: World) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, "xóa biên bản tháng 7", "Biên bản số 1")
    assert "✏️ Sửa biên bản" in shown.labels


async def test_a_short_telling_of_a_visit_is_kept_and_what_is_not_is_said(s: World) -> None:
    leader = await s.leader()
    said = "tôi vừa dự chi bộ bảo hiểm hôm qua, họp nghiêm túc, có 15/16, 95 phút"
    shown = await asked(leader, said, "Đã ghi: buổi thứ Hai 17/8/2026, thời gian, số dự")
    assert "chưa ghi: «họp nghiêm túc»" in shown.text
    assert "95" not in shown.text.rpartition("chưa ghi")[2]


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("quý 3 thế nào", "Quý 3/2026"),
        ("gửi cho các chi bộ: tuần sau kiểm tra", "📣 tuần sau kiểm tra"),
        ("gửi thông báo họp giao ban sáng thứ 6 cho các bí thư", "📣 họp giao ban sáng thứ 6"),
    ],
)
async def test_a_leader_says_it_without_the_name_of_a_page(s: World, said: str, page: str) -> None:
    leader = await s.leader()
    await asked(leader, said, page)
    assert not await s.rows(tables.notice), "nothing goes before a tap"


async def test_a_committee_agrees_in_a_sentence_and_decides_by_a_tap(s: World) -> None:
    committee = await s.administrator()
    await asked(committee, "đồng ý hết điểm tháng 7", "Điểm chính thức tháng 7/2026")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("chi bộ vhtt thế nào", "Chi bộ Văn hóa, Thể thao và Truyền thông · năm"),
        ("TC-KH họp chưa", "Chi bộ Phòng Tài chính – Kế hoạch · năm"),
        ("biên bản tháng 7 của BHXH", "Biên bản số 1 · tháng 7/2026 · Chi bộ Bảo hiểm xã hội"),
    ],
)
async def test_a_cell_is_known_by_its_first_letters(s: World, said: str, shown: str) -> None:
    leader = await s.leader()
    await asked(leader, said, shown)


async def test_a_command_is_known_by_how_it_alone_begins(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/tong", "Tổng hợp tháng")
    await asked(leader, "/th", "gõ lệnh")
    await asked(leader, "/", "gõ lệnh")
    await asked(leader, "/khongco", "gõ lệnh")


async def test_a_card_that_waits_lets_one_do_something_else(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "nhắc các chi bộ chưa nộp", "Chưa gửi cho ai")
    await asked(leader, "chấm điểm cho chi bộ văn hóa", "Điểm sinh hoạt thường kỳ tháng 7/2026")
    await asked(leader, "nhắc các chi bộ chưa nộp", "đang soạn dở thông báo này")


@pytest.mark.parametrize("said", ["trả lại biên bản tháng 7 của chi bộ văn hóa", "xác nhận {}"])
async def test_a_month_in_another_wish_is_not_the_period_of_a_report(s: World, said: str) -> None:
    leader = await s.leader()
    await asked(leader, "/baocao", "Báo cáo Excel")
    said = said.format("biên bản tháng 7 chi bộ văn hóa")
    await asked(leader, said, "Biên bản số 1 · tháng 7/2026")
    assert not any(one.file_name for one in leader.messages)


async def test_what_was_said_before_a_page_that_asks_nothing_came_is_heard(s: World) -> None:
    secretary = await s.secretary()
    s.api.faults.slowly("sendMessage", 0.6)
    await secretary.says("/vaitro")
    await asyncio.sleep(0.2)
    await secretary.says("cho xem kế hoạch")
    shown = await secretary.sees("📅 Kế hoạch")
    assert "được gửi trước" not in shown.text


async def test_one_sees_whom_to_turn_to(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    shown = await asked(secretary, "/vaitro", "tổ trưởng tổ công tác: Tổ trưởng số 1")
    assert "bí thư chi bộ: Bí thư VHTT" not in shown.text
    await asked(leader, "chi bộ văn hóa", "bí thư chi bộ: Bí thư VHTT")


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("tôi nghỉ ốm 2 tuần, đ/c phó làm thay", "/vaitro"),
        ("tôi bấm nhầm nộp rồi", "/bienban"),
        ("sợ bấm sai lắm, có chỗ thử không", "/tapghi"),
    ],
)
async def test_what_no_pattern_knows_is_told_where_it_may_be_done(
    s: World, said: str, command: str
) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, said, "Tôi chưa hiểu hẳn tin này")
    assert f"{command} –" in shown.text
    assert (await page_of(s, secretary))[0] == "home", "nothing opens by it"
    shown = await asked(secretary, "con gái bác cưới mai", "Tôi chưa hiểu tin này")
    assert "–" not in shown.text.partition("\n")[0]


async def test_who_asks_what_waits_is_told_that_it_stands_here(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "còn việc gì chưa làm", "Những việc đang chờ đồng chí")


async def test_an_answer_that_is_not_understood_suggests_nothing(s: World) -> None:
    secretary = await s.secretary()
    await s.fills(secretary, until=2)
    shown = await asked(secretary, "tôi bấm nhầm nộp rồi", "Bước 3/12")
    assert "chưa hiểu hẳn" not in shown.text
