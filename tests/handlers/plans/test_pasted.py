"""A whole plan is pasted, shown as its months, corrected by a line, and kept."""

from __future__ import annotations

from datetime import date, time

from tests.handlers.plans.talk_of_plans import begins, months
from tests.talk import asked, tapped
from tests.world import World

MESSAGE = (
    "Chi bộ họp ngày 5 hằng tháng, 14h, tại phòng họp tầng 2; trùng thứ bảy, chủ nhật thì chuyển"
    " sang thứ hai\nQuý 3: Học tập Bác\nQuý 4: Chuyển đổi số"
)
ROWS = "\n".join(f"Tháng {n}: {n - 5:02}/{n}/2026, 14h" for n in range(9, 13))


async def test_a_message_with_everything_asks_only_for_the_rest(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary)
    await asked(secretary, MESSAGE, "sinh hoạt mẫu")
    card = await asked(secretary, "không", "Giữ kế hoạch này")
    assert "Tháng 9/2026: thứ Hai 07/9/2026, 14 giờ, phòng họp tầng 2" in card.text
    assert "ngày 5 hằng tháng, trừ thứ Bảy, Chủ nhật; trùng ngày nghỉ thì lùi" in card.text
    assert "lùi từ thứ Bảy 05/9/2026 vì trùng thứ Bảy" in card.text
    assert "chuyên đề: Chuyển đổi số" in card.text
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    september = (await months(w))["2026-09"]
    assert (september["day"], september["starts"]) == (date(2026, 9, 7), time(14))


async def test_a_line_corrects_a_month_on_the_card(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary)
    await asked(secretary, MESSAGE, "sinh hoạt mẫu")
    await asked(secretary, "không", "Giữ kế hoạch này")
    await asked(secretary, "thế à", "gõ tháng và ngày")
    card = await asked(secretary, "tháng 9 ngày 10", "Đã sửa")
    assert "Tháng 9/2026: thứ Năm 10/9/2026, 14 giờ" in card.text
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    assert (await months(w))["2026-09"]["day"] == date(2026, 9, 10)


async def test_a_wrong_line_is_named_and_the_rest_is_kept(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    wrong = ROWS.replace("06/11/2026", "31/11/2026")
    for text, then in ((wrong, "Họp ở đâu"), ("không", "Chuyên đề"), ("không", "sinh hoạt mẫu")):
        await asked(secretary, text, then)
    card = await asked(secretary, "không", "Giữ kế hoạch này")
    assert "«Tháng 11: 31/11/2026, 14h»: không có ngày này" in card.text
    assert "Tháng 11 chưa có ngày họp" in card.text
    await asked(secretary, "tháng 11 ngày 6", "Tháng 11/2026: thứ Sáu 06/11/2026")
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    assert sorted(await months(s)) == ["2026-09", "2026-10", "2026-11", "2026-12"]


TOLD = (
    "Kế hoạch sinh hoạt năm 2026: họp ngày 5 hằng tháng lúc 14h tại phòng họp tầng 2;"
    " trùng thứ bảy, chủ nhật thì chuyển sang thứ hai"
)


async def test_a_plan_told_where_nothing_is_asked_is_being_made(w: World) -> None:
    secretary = await w.secretary()
    for page in ("/start", "/kehoach"):
        await asked(secretary, page, "Chi bộ")
        shown = await asked(secretary, TOLD, "Kế hoạch 2026")
        assert "Chuyên đề của từng quý" in shown.text
        await tapped(secretary, "Để sau", "Kế hoạch sinh hoạt")


async def test_a_year_that_cannot_be_planned_and_mere_talk_begin_none(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, TOLD.replace("2026", "2031"), "chỉ lập cho năm 2026 và 2027")
    await asked(secretary, "/start", "Chào đồng chí")
    await asked(secretary, "hằng tháng đi hội trường mệt lắm cháu ạ", "Tôi chưa hiểu")


async def test_a_month_with_a_day_is_no_place(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary)
    await asked(secretary, "ngày 5 hằng tháng, 14h", "Họp ở đâu")
    await asked(secretary, "tháng 9 sang ngày 10 nhé", "Đã sửa")
    await asked(secretary, "không biết", "Đồng chí hỏi lại")
    await asked(secretary, "hội trường", "Chuyên đề của từng quý")
    await asked(secretary, "không có", "sinh hoạt mẫu")
    card = await asked(secretary, "không", "Giữ kế hoạch này")
    assert "Tháng 9/2026: thứ Năm 10/9/2026, 14 giờ, hội trường" in card.text


async def test_days_of_months_are_a_plan_wherever_they_are_told_and_a_wrong_one_is_named(
    s: World,
) -> None:
    secretary = await s.secretary()
    told = "lập kế hoạch: tháng 9 ngày 5, tháng 10 ngày 31/2, tháng 11 ngày 6, tháng 13 ngày 4"
    await asked(secretary, told, "bắt đầu lúc mấy giờ")
    await asked(secretary, "19h30", "Họp ở đâu")
    await asked(secretary, "nhà văn hóa", "Chuyên đề của từng quý")
    await asked(secretary, "không", "sinh hoạt mẫu")
    shown = await asked(secretary, "không có", "Giữ kế hoạch này")
    assert "Tháng 9/2026: thứ Bảy 05/9/2026, 19 giờ 30, nhà văn hóa" in shown.text
    assert "không có ngày này" in shown.text
    assert "năm chỉ có 12 tháng" in shown.text


async def test_tasks_with_days_are_no_plan(s: World) -> None:
    secretary = await s.secretary()
    await secretary.says("giao Lan thu quỹ tháng 9 ngày 5, Hùng sửa loa tháng 10 ngày 3")
    await secretary.sees("Tôi chưa hiểu")


async def test_what_stands_apart_behind_the_last_month_is_of_all_and_yes_keeps_the_card(
    s: World,
) -> None:
    secretary = await s.secretary()
    told = "tháng 9 ngày 5, tháng 10 ngày 3, 14h, hội trường"
    await asked(secretary, told, "Chuyên đề của từng quý")
    await asked(secretary, "không", "sinh hoạt mẫu")
    await asked(secretary, "không có", "Giữ kế hoạch này")
    begun = await asked(secretary, "/kehoach", "Kế hoạch sinh hoạt")
    assert any("đã đủ, chờ giữ" in label for label in begun.labels)
    await tapped(secretary, "Lập tiếp", "Giữ kế hoạch này")
    await asked(secretary, "đúng rồi cháu", "Đã giữ kế hoạch")
    kept = await months(s)
    found = [(one["day"].day, one["starts"], one["place"]) for one in kept.values()]
    assert found == [(5, time(14), "hội trường"), (3, time(14), "hội trường")]


async def test_a_month_with_an_hour_or_place_of_its_own_keeps_it(s: World) -> None:
    secretary = await s.secretary()
    told = "tháng 9 ngày 5 14h ở nhà văn hóa, tháng 10 ngày 3, 15h, hội trường"
    await asked(secretary, told, "Chuyên đề của từng quý")
    await asked(secretary, "không", "sinh hoạt mẫu")
    card = await asked(secretary, "không có", "Giữ kế hoạch này")
    assert "05/9/2026, 14 giờ, nhà văn hóa" in card.text
    assert "03/10/2026, 15 giờ, hội trường" in card.text
    await asked(secretary, "không đúng", "Giữ kế hoạch này")
    assert not await months(s)


async def test_each_season_has_its_hour_and_the_end_of_this_year_is_not_that_of_the_next(
    s: World,
) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    told = "ngày 4 hằng tháng ở nhà văn hóa; mùa hè (từ tháng 4 đến hết tháng 10) 20h, mùa đông 19h"
    await asked(secretary, told, "Chuyên đề của từng quý")
    await asked(secretary, "không", "sinh hoạt mẫu")
    card = await asked(secretary, "không có", "Giữ kế hoạch này")
    assert "10/2026, 20 giờ" in card.text
    assert "11/2026, 19 giờ" in card.text


LETTER = (
    "ĐẢNG BỘ PHƯỜNG MẪU\nCHI BỘ KHU PHỐ TÂN LẬP\nPhường Mẫu, ngày 03 tháng 12 năm 2025\n"
    "Chi bộ khu phố xây dựng kế hoạch sinh hoạt năm 2026 như sau:\n"
    "1. Ngày 12 hằng tháng, 19h15, tại nhà văn hóa khu phố.\n"
    "2. Chi bộ khu phố họp tháng 11 ngày 10/11/2026, các kỳ còn lại giữ nguyên."
)


async def test_a_letter_that_names_a_kind_of_cell_is_one_plan(w: World) -> None:
    """Of this year, though its head is of another."""
    secretary = await w.secretary()
    await asked(secretary, LETTER, "Kế hoạch 2026")
    await asked(secretary, "không", "sinh hoạt mẫu")
    card = await asked(secretary, "không", "Giữ kế hoạch này")
    assert "Tháng 9/2026: thứ Bảy 12/9/2026, 19 giờ 15, nhà văn hóa khu phố" in card.text
    assert "Tháng 11/2026: thứ Ba 10/11/2026" in card.text


async def test_a_list_of_days_without_an_hour_is_a_plan(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary)
    await asked(secretary, "+ Thứ Hai, 07/9: họp\n+ Thứ Ba, 06/10: họp", "mấy giờ")


async def test_of_a_plan_in_which_no_day_is_read_its_own_words_are_told(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary)
    past = "\n".join(f"Tháng {n}: 05/{n:02}/2025, 14h tại hội trường" for n in range(9, 12))
    await asked(secretary, past, "«Tháng 9: 05/09/2025, 14h tại hội trường»")
    await asked(
        secretary, "Chi bộ họp sau giao ban đảng ủy phường hằng tháng 3 ngày, 14h", "giao ban"
    )


async def test_days_off_that_go_each_their_way_are_said_on_the_card(w: World) -> None:
    secretary = await w.secretary()
    await begins(secretary)
    rule = "ngày 20 hằng tháng 14h tại hội trường, T7 lùi về thứ 6, CN sang thứ 2"
    await asked(secretary, rule, "Chuyên đề")
    await asked(secretary, "không", "sinh hoạt mẫu")
    card = await asked(secretary, "không", "Giữ kế hoạch này")
    assert "trùng ngày nghỉ thì lùi, riêng thứ Bảy thì họp sớm hơn" in card.text
    assert "Tháng 9/2026: thứ Hai 21/9/2026" in card.text
