"""A committee loads its framework in chat, corrects what the check finds, and cells score by it."""

from __future__ import annotations

import re
from pathlib import Path

from domain.frameworks import framework_text
from playground.people import Chat
from storage import tables
from tests.domain.frameworks.offices import office
from tests.handlers.scores.talk_of_scores import committee, file, gives, opens_score, records
from tests.talk import asked, tapped
from tests.world import World

EVERY_KIND = (Path(__file__).parent / "every_kind.yaml").read_text(encoding="utf-8")
SMALL = """
tên: Khung {title}
cơ quan ban hành: Đảng bộ Lộc Bình
số: {number}
áp dụng từ: 01/02/2026
độ tin cậy: B
loại sinh hoạt: {kind}
tiêu chí: [{{mã: a, tên: Nội dung, cách chấm: điểm, tối đa: 100}}]
xếp loại: [{{tên: Tốt, từ: 90}}, {{tên: Kém, từ: 0}}]
"""


async def loads(person: Chat, text: str, said: str) -> None:
    await asked(person, "/khungdiem", "Khung điểm")
    await tapped(person, "Nạp khung mới", "dán nguyên khung")
    await asked(person, text, said)


async def puts_in_force(person: Chat, title: str, number: str, kind: str = "thường kỳ") -> None:
    await loads(person, SMALL.format(title=title, number=number, kind=kind), "Khung dùng được")
    await tapped(person, "Đưa vào áp dụng", "Đã đưa vào áp dụng")


async def test_every_kind_of_criterion_is_loaded_corrected_and_scored(w: World) -> None:
    above, secretary = await committee(w), await records(w)
    await loads(above, EVERY_KIND, "Còn 2 chỗ cần sửa")
    problems = above.last.text
    assert "Tiêu chí 2: các mức còn hở từ 89 đến 90." in problems
    assert "Tiêu chí 7: tháng không có chuyên đề thì tính thế nào?" in problems
    fix = "mã: 2\ncác mức: [{từ: 90, điểm: 10}, {từ: 80, dưới: 90, điểm: 5}, {dưới: 80, điểm: 0}]"
    await asked(above, fix, "Còn 1 chỗ cần sửa")
    await asked(above, "ma: 7\nkhong ap dung: bo khong quy doi", "Khung dùng được")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")

    shown = await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    for line in (
        "1. Thời lượng: 10/10 – 100 phút",
        "2. Tỷ lệ dự: 10/10",
        "3. Tài liệu gửi trước: 5/5 – tài liệu gửi trước ít nhất 1 ngày",
        "11. Vắng không lý do: trừ 0 điểm – không ai vắng không lý do",
    ):
        assert line in shown.text
    await tapped(secretary, "Đúng, chấm tiếp", "Chi ủy họp trước")
    shown = await asked(secretary, "có", "Chất lượng thảo luận")
    assert "• Vừa phải: 20 điểm" in shown.text
    await asked(secretary, "vừa phải", "Nội dung")
    await asked(secretary, "22", "Giải đáp kiến nghị")
    await tapped(secretary, "Không áp dụng", "lý do")
    await asked(secretary, "không có kiến nghị nào", "Giúp đảng viên mới")
    await asked(secretary, "3", "Sáng kiến")
    await asked(secretary, "2", "lý do")
    await asked(secretary, "mô hình mới của chi bộ", "Vi phạm quy chế")
    shown = await asked(secretary, "0", "Biên bản được thông qua")
    shown = await asked(secretary, "không đạt", "gõ mã của mục để sửa")
    # 75 of 90 that apply, scaled to the 95 without criterion 7, and the bonus: 81.17.
    assert "Tổng 81,17/95 · Khá" in shown.text
    shown = await tapped(secretary, "Chốt điểm", "81,17/95 · Khá")
    assert "12. Vi phạm quy chế: trừ 0 điểm" in shown.text
    assert "13. Biên bản được thông qua: Không đạt" in shown.text


async def test_what_was_sent_survives_a_restart_and_a_criterion_is_left_out(s: World) -> None:
    above = await committee(s)
    await loads(above, EVERY_KIND, "13 tiêu chí")
    await s.restart()
    await asked(above, "/khungdiem", "Khung điểm")
    await tapped(above, "Nạp khung mới", "13 tiêu chí")
    await asked(above, "bỏ 12", "12 tiêu chí")
    await asked(above, "chào đồng chí", "Những gì gửi trước đó vẫn còn")
    await tapped(above, "Bỏ, làm lại", "dán nguyên khung")


async def test_a_long_framework_comes_in_several_messages(s: World) -> None:
    above = await committee(s)
    head, _, criteria = EVERY_KIND.partition("tiêu chí:\n")
    first, _, rest = criteria.partition("- {mã: 6")
    tail, _, classes = rest.partition("xếp loại:")
    await loads(above, head, "0 tiêu chí")
    await asked(above, first, "5 tiêu chí")
    await asked(above, "- {mã: 6" + tail, "13 tiêu chí")
    await asked(above, "xếp loại:" + classes, "Còn 2 chỗ cần sửa")


async def test_the_framework_in_use_comes_as_a_file_that_can_be_sent_again(s: World) -> None:
    above = await committee(s)
    await asked(above, "/khungdiem", "đang dùng khung số 42-HD/BTCTW")
    await tapped(above, "Tải khung đang dùng", "Khung ở tệp dưới đây")
    text = above.opens(await file(above)).decode()
    _, problems = framework_text.understood(framework_text.read_part(text))
    assert problems == []
    await loads(above, text, "Khung dùng được")


async def test_an_older_meeting_keeps_the_framework_it_was_scored_by(w: World) -> None:
    secretary, above, leader = await records(w), await committee(w), await w.leader()
    await gives(secretary)
    await puts_in_force(above, "mới", "01-HD/ĐB")
    shown = await opens_score(w, leader)
    assert "42-HD/BTCTW" in shown.text
    shown = await tapped(leader, "Tổ công tác chấm", "nhất trí cả, hay chấm từng mục")
    assert "4.2. Thực hiện nội dung" in shown.text
    other = await w.other_secretary()
    await asked(other, "/chamdiem", "mục 1/1")
    *_, first, second = await w.rows(tables.score)
    assert first["framework_id"] != second["framework_id"]


async def test_thematic_meetings_have_a_form_of_their_own(s: World) -> None:
    above = await committee(s)
    await puts_in_force(above, "thường kỳ", "01-HD/ĐB")
    await puts_in_force(above, "chuyên đề", "02-HD/ĐB", "chuyên đề")
    shown = await asked(above, "/khungdiem", "02-HD/ĐB")
    assert "01-HD/ĐB" in shown.text
    other = await s.other_secretary()
    shown = await asked(other, "/chamdiem", "mục 1/1")
    await tapped(other, "Để sau", "Đã giữ")
    shown = await opens_score(s, await s.leader())
    assert "01-HD/ĐB" in shown.text


async def test_a_framework_is_ended_and_the_national_one_is_back(s: World) -> None:
    above = await committee(s)
    await puts_in_force(above, "mới", "01-HD/ĐB")
    await asked(above, "/khungdiem", "01-HD/ĐB")
    await tapped(above, "Ngừng khung mới nhất", "từ hôm nay")
    await tapped(above, "Ngừng dùng", "đang dùng khung số 42-HD/BTCTW")


async def test_only_a_committee_loads_frameworks(s: World) -> None:
    for person in (await s.secretary(), await s.leader()):
        person.forget()
        await person.says("/khungdiem")
        assert "Nạp khung" not in (await person.next()).text
    assert [row["unit_id"] for row in await s.rows(tables.framework)] == [None]


async def test_a_year_that_is_not_over_has_no_class(s: World) -> None:
    above, secretary, leader = await committee(s), await records(s), await s.leader()
    roll_up = "xếp loại năm: [{tên: Hoàn thành tốt, số tháng: {Tốt: 1}}, {tên: Hoàn thành}]"
    text = SMALL.format(title="mới", number="01-HD/ĐB", kind="thường kỳ")
    await loads(above, text, "Khung dùng được")
    await asked(above, roll_up, "Khung dùng được")
    await tapped(above, "Đưa vào áp dụng", "Đã đưa vào áp dụng")
    await asked(secretary, "/chamdiem", "mục 1/1")
    await asked(secretary, "95", "Tổng 95/100 · Tốt")
    await tapped(secretary, "Chốt điểm", "Đã chốt")
    shown = await asked(leader, "/tonghop năm", "Năm 2026")
    number = re.search(r"(\d)\. Chi bộ Văn hóa", shown.text)
    assert number
    shown = await asked(leader, number[1], "Chưa đủ để xếp loại")
    assert "chưa ghi biên bản tháng 1/2026" in shown.text
    assert "chưa có điểm chính thức tháng 8/2026" in shown.text
    assert "chưa đến tháng 9/2026" in shown.text
    assert "Hoàn thành" not in shown.text


async def test_a_supervisor_is_led_to_the_cells(s: World) -> None:
    await asked(await s.leader(), "/chamdiem", "chọn chi bộ, mở biên bản rồi bấm «Điểm»")


async def test_an_offices_own_form_is_in_force_after_one_message_and_its_doubts(w: World) -> None:
    """Exactly 90 % is in no level and exactly 75 % in two: each is answered by a tap."""
    above = await committee(w)
    await loads(above, office("ward").said, "9 tiêu chí · tổng 100 điểm")
    shown = above.last.text
    assert "• A2. Tỷ lệ đảng viên dự (15) – theo tỷ lệ dự" in shown
    assert "• C2. Thảo luận dân chủ, tự phê bình (20) – chấm tay" in shown
    assert "chưa đưa được vào khung" not in shown.lower()
    await tapped(above, "A2: đúng 75 được 10 điểm", "Còn 1 chỗ cần sửa")
    await tapped(above, "A2: đúng 90 được 15 điểm", "Khung dùng được")
    shown = above.last.text
    assert (
        "⏱ Thời lượng ít nhất: dưới 9 đảng viên 60 phút, từ 30 đảng viên 120 phút, còn lại 90 phút"
    ) in shown
    assert "A1. Thời lượng: 6/10 – 80 phút, ít hơn 90" in shown
    assert "📌 Tổng 91/100 · Tốt" in shown
    await tapped(above, "Đưa vào áp dụng", "thứ Sáu 01/1/2027")


async def test_a_pasted_table_needs_only_its_head(s: World) -> None:
    above = await committee(s)
    await loads(above, office("national").table, "10 tiêu chí · tổng 100 điểm")
    head = "Đảng ủy phường Mẫu, số 01-HD/ĐU ngày 15/12/2025, thực hiện từ 01/01/2026"
    await asked(above, head, "Khung dùng được")


async def test_pieces_come_in_any_order(s: World) -> None:
    above = await committee(s)
    lines = office("national").said.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith("V. "))
    await loads(above, "".join(lines[at:]), "3 tiêu chí")
    await asked(above, "".join(lines[:at]), "10 tiêu chí · tổng 100 điểm")
    assert "Khung dùng được" in above.last.text


async def test_leaving_out_what_is_not_there_says_what_is(s: World) -> None:
    above = await committee(s)
    await loads(above, office("gates").said, "8 tiêu chí")
    await asked(above, "bỏ II.9", "Không có tiêu chí «II.9»")
    await asked(above, "bỏ ii.2", "7 tiêu chí")


async def test_a_correction_with_an_earlier_date_is_used(s: World) -> None:
    """Under the same number: what was to begin in October begins in February, corrected."""
    above, secretary = await committee(s), await records(s)
    text = SMALL.format(title="cũ", number="01-HD/ĐB", kind="thường kỳ")
    await loads(above, text.replace("01/02/2026", "01/10/2026"), "Khung dùng được")
    await tapped(above, "Đưa vào áp dụng", "đang dùng khung số 42-HD/BTCTW")
    await puts_in_force(above, "sửa", "01-HD/ĐB")
    shown = await asked(above, "/khungdiem", "Hôm nay chấm theo: Khung sửa, số 01-HD/ĐB")
    assert "Khung cũ" not in shown.text
    await asked(secretary, "/chamdiem", "mục 1/1")


async def test_a_framework_of_next_year_is_not_handed_out_as_the_one_in_use(s: World) -> None:
    above = await committee(s)
    text = SMALL.format(title="sang năm", number="02-HD/ĐB", kind="thường kỳ")
    await loads(above, text.replace("01/02/2026", "1/2/27"), "Khung dùng được")
    await tapped(above, "Đưa vào áp dụng", "từ thứ Hai 01/2/2027")
    await asked(above, "/khungdiem", "đang dùng khung số 42-HD/BTCTW")
    await tapped(above, "Tải khung đang dùng", "Khung ở tệp dưới đây")
    assert "42-HD/BTCTW" in above.opens(await file(above)).decode()
