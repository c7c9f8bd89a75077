"""A whole meeting told where nothing is asked goes into its record."""

from __future__ import annotations

from tests.world import World

TOLD = (
    "Chi bộ họp tối 18/8, 19h30-21h15, nhà văn hóa, anh Hùng chủ trì, chị Lan ghi,"
    " 20/22 vắng 2 có phép, nội dung: đánh giá tháng 8, nhiệm vụ tháng 9; 7 ý kiến, nhất trí 20/20"
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
