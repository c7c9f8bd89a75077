"""A whole meeting told where nothing is asked goes into its record."""

from __future__ import annotations

from sqlalchemy import delete

from storage import tables
from tests.talk import asked, execute
from tests.world import World

TOLD = (
    "Chi bộ họp tối 18/8, 19h30-21h15, nhà văn hóa, anh Hùng chủ trì, chị Lan ghi,"
    " 20/22 vắng 2 có phép, nội dung: đánh giá tháng 8, nhiệm vụ tháng 9; 7 ý kiến, nhất trí 20/20"
)

LONG = (
    "Giao anh Tấn làm hồ sơ kết nạp quần chúng Hoa xong trước 15/12, giao chị Hoa thu đảng phí quý "
    "3 xong trước 10/9. Kiến nghị cấp trên hỗ trợ kinh phí sửa đoạn đường vào nhà văn hóa"
)


async def test_a_meeting_told_on_the_first_page_is_being_recorded(w: World) -> None:
    secretary = await w.secretary()
    await secretary.says(TOLD)
    shown = await secretary.sees("Biên bản tháng 8/2026 · đã ghi")
    assert "Họp ngày nào" not in shown.text
    assert "Từ mấy giờ" not in shown.text


async def test_a_meeting_of_the_month_before_opens_that_month(w: World) -> None:
    secretary = await w.secretary()
    await secretary.says(TOLD.replace("18/8", "15/7"))
    await secretary.sees("tháng 7/2026")  # which is on record already


async def test_who_records_nothing_is_told_as_before(w: World) -> None:
    leader = await w.leader()
    await leader.says(TOLD)
    await leader.sees("Tôi chưa hiểu tin này")


async def test_an_ordinary_text_on_the_first_page_begins_nothing(w: World) -> None:
    secretary = await w.secretary()
    await secretary.says("hôm nay trời mưa to quá, đường vào thôn ngập hết cả rồi cháu ạ")
    await secretary.sees("Tôi chưa hiểu tin này")


async def test_a_long_one_is_taken_from_any_page_that_asks_nothing(w: World) -> None:
    secretary = await w.secretary()
    long = f"{TOLD}. {LONG}"
    assert len(long) > 300
    for page, shows in (("/kehoach", "Kế hoạch sinh hoạt"), ("/trogiup", "gõ lệnh")):
        await asked(secretary, page, shows)
        await asked(secretary, long, "Biên bản tháng 8/2026 · đã ghi")
        await asked(secretary, "/start", "Chào đồng chí")
        await execute(w, delete(tables.draft))


async def test_a_text_that_is_too_long_leaves_the_page_where_it_was(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/kehoach", "Kế hoạch sinh hoạt")
    shown = await asked(secretary, "mưa to quá cháu ơi " * 20, "Đồng chí")
    assert "Kế hoạch sinh hoạt" in shown.text


SHORT = "Chi bộ họp tối qua 19h30 đến 21h tại nhà văn hóa, dự 20/22, vắng 2 có phép"


async def test_a_few_words_of_who_came_and_when_begin_the_record(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/kehoach", "Kế hoạch sinh hoạt")
    shown = await asked(secretary, SHORT, "Biên bản tháng 8/2026 · đã ghi 4 mục")
    assert "có mặt 20/22" in shown.text
    assert "thường kỳ, chuyên đề hay cả hai?" in shown.text


async def test_what_is_told_again_goes_into_the_draft_that_waits(w: World) -> None:
    """Not into a second one of the same kind, which there cannot be."""
    secretary = await w.secretary()
    await asked(secretary, SHORT, "đã ghi 4 mục")
    await asked(secretary, "/kehoach", "Kế hoạch sinh hoạt")
    shown = await asked(secretary, "họp ngày 17/8, 14h-15h35, 22/22", "đã ghi 4 mục")
    assert "22 có mặt trong 22 phải dự" in shown.text
    assert len(await w.rows(tables.draft)) == 1


async def test_of_a_month_on_record_its_record_is_shown(w: World) -> None:
    secretary = await w.secretary()
    shown = await asked(secretary, "họp ngày 3/7, dự 22/22", "đã có biên bản")
    assert "Muốn đổi, bấm «Sửa biên bản»" in shown.text
    assert not await w.rows(tables.draft)


async def test_a_plan_is_no_record(w: World) -> None:
    secretary = await w.secretary()
    await secretary.says("ngày 20/8 họp lúc 14h, mời 22 đồng chí")
    await secretary.sees("Kế hoạch")
    assert not await w.rows(tables.draft)
