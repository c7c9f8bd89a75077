"""A misreading is seen before a framework is in force: each level stands there with its points."""

from __future__ import annotations

from pathlib import Path

from playground.people import Chat
from tests.domain.frameworks import kept
from tests.handlers.frameworks.test_files import sends
from tests.handlers.scores.talk_of_scores import committee
from tests.talk import asked, tapped
from tests.world import World


def file(name: str) -> tuple[str, bytes]:
    path = Path(kept.HERE / kept.right(name)["file"])
    return path.name, path.read_bytes()


async def preview(s: World, name: str, expected: str) -> tuple[Chat, str]:
    above = await committee(s)
    return above, await sends(above, *file(name), expected)


async def test_each_level_stands_in_the_preview_with_its_points(s: World) -> None:
    _, text = await preview(s, "kn06_dieu_kien_98", "12 tiêu chí · tổng 98 điểm")
    assert "• 1. Thời lượng (10) – theo số phút: ≥90 → 10; 75–<90 → 7; 60–<75 → 4; <60 → 0" in text
    assert "≥40% → 10; 20–<40% → 6; <20% → 2" in text
    assert "từ 2 ngày → 10; 1 ngày → 6; trong ngày hoặc không gửi → 0" in text
    assert "≥90% mà không được mức đầu → văn bản không nói, người chấm cho" in text


async def test_what_is_added_and_taken_off_stands_there_too(s: World) -> None:
    above, text = await preview(s, "kn07_thuong_tru_tran", "tổng 90 điểm và 10 điểm thưởng")
    assert "B. ĐIỂM THƯỞNG" in text
    assert "• B2. Mô hình Dân vận khéo mới được công nhận (cộng đến 4) – chấm tay" in text
    assert "mỗi lần cộng 2" in text
    assert "• C1. Đảng viên vắng không lý do (trừ đến 100) – theo số vắng" in text
    assert "mỗi lần trừ 2" in text
    assert "• C2. Nộp biên bản chậm (trừ đến 5) – chấm tay: mỗi lần trừ 1" in text
    assert "mục A1 đến A8 cộng lại từ 85 điểm" in text
    await asked(above, "số 05-HD/ĐU, áp dụng từ 01/09/2026", "Tổng 84/100 · Khá")


async def test_a_group_that_does_not_come_to_its_points_is_named(s: World) -> None:
    """No point is added anywhere: the office says whether it is out of 98."""
    above, text = await preview(s, "kn06_dieu_kien_98", "«III. Nội dung» ghi 35 điểm")
    assert "các mục trong đó cộng lại là 33" in text
    await asked(above, "áp dụng từ 01/09/2026", "2 chỗ cần sửa")
    await tapped(above, "Đúng là thang 98 điểm", "Khung dùng được, áp dụng từ thứ Ba 01/9/2026")


async def test_where_two_sizes_of_a_cell_meet_a_tap_says_how_long(s: World) -> None:
    above, text = await preview(s, "kn08_quy_mo_va_nam", "đúng 30 đảng viên: 90 hay 120 phút?")
    assert "có thêm phần chuyên đề thì cộng 30 phút" in text
    assert "1/3–<50% → 7; <1/3 → 3" in text
    for edge in ("79 – 80 được 7", "89 – 90 được 10"):
        await tapped(above, f"2: khoảng {edge} điểm", "chỗ cần sửa")
    await tapped(above, "Đúng 30 đảng viên: 90 phút", "đến 30 đảng viên 90 phút")
    assert "hay 120" not in above.last.text


async def test_a_text_that_comes_while_a_file_is_read_is_read_after_it(s: World) -> None:
    above = await committee(s)
    await above.sends_document(*file("kn06_dieu_kien_98"))
    await above.says("áp dụng từ 01/09/2026")
    text = (await above.sees("12 tiêu chí", within=60)).text
    if "«áp dụng từ»" in text:
        text = (await above.sees("2 chỗ cần sửa", within=60)).text
    assert "«áp dụng từ»" not in text


async def test_the_end_of_a_long_preview_is_never_cut_off(s: World) -> None:
    above = await committee(s)
    levels = "từ 90% trở lên: 10 điểm; từ 70% đến dưới 90%: 6 điểm; dưới 70%: 2 điểm"
    lines = [
        f"{n}. Tỷ lệ đảng viên dự sinh hoạt và thực hiện nội dung thứ {n}: {levels}"
        for n in range(1, 41)
    ]
    await asked(above, "/khungdiem", "Khung điểm")
    await tapped(above, "Nạp khung mới", "dán nguyên khung")
    above.forget()
    await above.sends_document("khung.txt", "\n".join(lines).encode())
    shown = await above.sees("chỗ cần sửa:", within=60)
    assert shown.text.startswith("(2/")
    assert any("Bỏ, làm lại" in button.label for row in shown.buttons for button in row)


async def test_the_number_of_another_office_is_not_taken_over(s: World) -> None:
    """The form of one office, then that of another, which has no number of its own."""
    above, _ = await preview(s, "kn06_dieu_kien_98", "12 tiêu chí")
    text = await sends(above, *file("kn07_thuong_tru_tran"), "16 tiêu chí")
    assert "04-QĐ/ĐU" not in text
    assert "«số»: còn thiếu" in text
