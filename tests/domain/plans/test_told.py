"""Plans as people tell them: of a part of a year, changed since, in tables, with places in turn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest

from domain.parse.text import clean
from tests.domain.plans.as_read import days, every, hours, read


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Quý 2/2027 họp ngày 7 hằng tháng, 14h", "7/4 7/5 7/6"),
        ("quý 3 sang năm chi bộ họp ngày 7 hàng tháng lúc 14h", "7/7 7/8 7/9"),
        ("6 tháng cuối năm 2027: ngày 14 hằng tháng, 15h", "14/7 14/8 14/9 14/10 14/11 14/12"),
        ("Lịch 9 tháng đầu năm 2027: 14h ngày 4 hằng tháng", " ".join(every(4).split()[:9])),
        ("Gửi lịch 3-5/2027: 4/3; 7.4.2027; 2027-05-06, tất cả 15h", "4/3 7/4 6/5"),
        ("4/3, 7/4 và 6/5 họp lúc 15h", "4/3 7/4 6/5"),
    ],
)
def test_of_a_part_of_a_year_the_other_months_are_not_asked(said: str, right: str) -> None:
    got = days(said)
    if "4 hằng tháng" in said:  # 4/2 is Tết
        got = got.replace("11/2", "4/2").replace("10/2", "4/2")
    assert got == right


def test_a_half_that_is_not_all_of_it_is_no_part() -> None:
    said = "6 tháng đầu năm họp ngày 14, từ tháng 7 họp ngày 16; 14h"
    assert days(said) == every(14, _7=16, _8=16, _9=16, _10=16, _11=16, _12=16)


def test_a_list_of_nearly_all_months_asks_for_those_that_were_forgotten() -> None:
    told = ", ".join(f"tháng {n} ngày 8" for n in range(1, 12))
    assert days(f"Lịch 2027: {told}; 14h").endswith("8/11 ?12")


@pytest.mark.parametrize(
    "change",
    [
        "Kỳ 7/4 chuyển lên 6/4",
        "7/4 dời sang 6/4",
        "Ngày 7/4 nay đổi thành 6/4, các kỳ còn lại giữ nguyên",
        "Nhầm, tháng 4 là 6/4",
        "Tháng 4 đổi sang 6/4 nhé",
        "7/4 → 6/4",
        "7/4 → đổi 6/4",
    ],
)
def test_of_a_day_that_was_changed_the_new_one_counts(change: str) -> None:
    assert days(f"Quý II/2027: 7/4, 5/5, 8/6, 14h. {change}") == "6/4 5/5 8/6"


def test_two_days_of_a_month_without_a_word_of_change_are_asked() -> None:
    assert days("Quý II/2027: 7/4, 6/4, 5/5, 8/6, 14h") == "5/5 8/6 ?4"


@pytest.mark.parametrize(
    "said",
    [
        "Họp sau giao ban đảng ủy 2 ngày, 14h",
        "Đảng ủy họp ngày 3 hằng tháng, chi bộ họp sau hội nghị đảng ủy 2 ngày, 14h",
        "Chi bộ họp trước ngày họp dân một hôm, tối 19h30",
    ],
)
def test_a_meeting_that_follows_another_is_asked_and_not_guessed(said: str) -> None:
    assert days(said) == "?"


def test_a_meeting_of_a_month_may_be_held_in_the_one_beside() -> None:
    said = "kỳ tháng 4 họp 07/4, kỳ tháng 5 họp sớm 29/4 vì vướng lễ, kỳ tháng 6 họp 08/6; 14h"
    found = read(said)
    assert [(one.month.month, one.day.day) for one in found.sittings] == [(4, 7), (5, 29), (6, 8)]
    assert not found.asked


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Tháng 1 ngày 5 (14h), tháng 2 ngày 2, tháng 3 ngày 4 (đều 15h)", "14:00 15:00"),
        ("5/1, 2/2, 4/3 lúc 16h", "16:00"),
        ("mùng 5 tháng 1, mùng 4 tháng 3 và mùng 6 tháng 4 họp 19h", "19:00"),
        ("từ tháng 1 đến tháng 6 họp ngày 12, 19h; từ tháng 7 trở đi ngày 12, 20h", "19:00 20:00"),
        ("5/1; 2/2; 4/3 - 16g - hội trường", "16:00"),
        ("5/1, 2/2, 4/3, ba giờ chiều", "15:00"),
        ("Quý 1: 5/1, 2/2, 4/3; 8h00", "08:00"),
        ("Quý 1 sang năm họp 5/1, 2/2, 4/3, 4 giờ chiều", "16:00"),
    ],
)
def test_an_hour_is_of_the_days_it_stands_with(said: str, right: str) -> None:
    assert hours(said) == right


def test_of_one_day_that_is_otherwise_the_hour_is_of_no_other() -> None:
    found = read("5/1, 2/2, riêng 4/3 lúc 8h sáng")
    assert [one.starts for one in found.sittings] == [None, None, time(8)]


ACROSS = "\tT3\tT4\tT5\tT6\nTK\t4\t7\t6\t8\nCĐ\t\t21"
CELLS = (
    "TT\nThời gian\nNội dung\n1\n05/01/2027\nKỷ niệm 3/2\n2\n02/02/2027\nRà soát 30/50 năm\n"
    "3\n04/3/2027\nSơ kết quý\nCác buổi 14 giờ 30."
)


def test_in_a_table_with_months_across_an_empty_cell_keeps_its_place() -> None:
    assert days(f"TK: thường kỳ 8h00; CĐ: chuyên đề 14h\n{ACROSS}") == "4/3 7/4 21/4 6/5 8/6"
    assert [one.thematic for one in read(ACROSS).sittings] == ["", "", "alone", "", ""]
    assert hours(f"TK: thường kỳ 8h00; CĐ: chuyên đề 14h\n{ACROSS}") == "08:00 14:00"


@pytest.mark.parametrize("door", [str, clean])
def test_a_table_is_one_also_with_blanks_for_its_tabs(door: Callable[[str], str]) -> None:
    assert days(door(f"Lịch 2027, 14h\n{ACROSS}")) == "4/3 7/4 21/4 6/5 8/6"
    assert days(door("Tháng\t1\t2\t3\t4\nNgày\t5\t2\t4\t6\t5")) == "?"
    assert days(door("Tháng\tNgày\n1\t5\n2\t3\n14h")) == "5/1 3/2"


def test_a_row_with_more_cells_than_months_is_asked() -> None:
    assert days("Tháng\t1\t2\t3\t4\nNgày\t5\t2\t4\t6\t5") == "?"


def test_a_table_whose_cells_come_line_by_line_is_a_table() -> None:
    assert days(CELLS) == "5/1 2/2 4/3"
    assert hours(CELLS) == "14:30"
    assert [one.topic for one in read(CELLS).sittings] == [
        "Kỷ niệm 3/2",
        "Rà soát 30/50 năm",
        "Sơ kết quý",
    ]


def test_themes_of_quarters_with_their_days_are_meetings_of_their_own() -> None:
    found = read("Lịch chuyên đề 2027\nQuý I (18/3): Tiết kiệm\nQ.II - 17/6: Đất đai\n14h")
    assert [(one.day.month, one.topic, one.thematic) for one in found.sittings] == [
        (3, "Tiết kiệm", "alone"),
        (6, "Đất đai", "alone"),
    ]
    assert not found.asked


def test_places_in_turn_go_round() -> None:
    said = (
        "Ngày 8 hằng tháng 14h. Địa điểm luân phiên từ tháng 1: nhà ông Một, nhà bà Hai, đình làng"
    )
    assert [one.place for one in read(said).sittings[:4]] == [
        "nhà ông Một",
        "nhà bà Hai",
        "đình làng",
        "nhà ông Một",
    ]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("hop ngay 8 hang thang 14h. phong hop 401", "phong hop 401"),
        ("chi bo phong tai chinh hop ngay 8 hang thang 14h", ""),
        ("ngày 8 hằng tháng 14h - hội trường UBND", "hội trường UBND"),
        ("ngày 8 hằng tháng 14h, nhà bà Tư trưởng ban", "nhà bà Tư trưởng ban"),
        ("Ngày 8 hằng tháng, 14h.\nĐịa điểm chung: P. họp số 2.", "P. họp số 2"),
    ],
)
def test_a_place_is_known_by_what_it_is(said: str, place: str) -> None:
    found = read(said)
    assert {one.place for one in found.sittings} == {place}
    assert not found.asked


LATE = {f"_{n}": 13 for n in range(7, 13)}


def test_each_season_has_its_hour() -> None:
    said = (
        "Họp mùng 12 hằng tháng; mùa hè từ tháng 4 đến tháng 9: 20h00,"
        " mùa đông từ tháng 10 đến tháng 3: 19h00"
    )
    found = {one.month.month: one.starts for one in read(said).sittings}
    assert found == {n: time(20 if 4 <= n <= 9 else 19) for n in range(1, 13)}


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (
            "ngay 12 hang thang 14h tru thang 2 hop ngay 18 va thang 10 hop ngay 6",
            every(12, _2=18, _10=6),
        ),
        ("ngày 12 hằng tháng, 14h. Tháng 4 không họp ngày 12 mà họp ngày 8", every(12, _4=8)),
        ("ngày 12 hằng tháng 14h, tháng 2 vướng Tết nên lùi sang 17/2", every(12, _2=17)),
        (
            "Họp ngày 12 các tháng (trừ tháng 6, 7 sẽ báo sau), 14h",
            "12/1 12/2 12/3 12/4 12/5 12/8 12/9 12/10 12/11 12/12 ?6 ?7",
        ),
        (
            "ngày 12 hằng tháng 14h, tháng 11 dời lên 16/11 để kịp ngày hội 18/11",
            every(12, _11=16),
        ),
        ("ngày 12 hằng tháng 14h, tháng 4 họp thứ năm tuần thứ ba", every(12, _4=15)),
        ("12 tây hàng tháng, 14h", every(12)),
        ("Lịch 2027: 5.1 - 2.2 - 4.3 - 6.4, 14h", "5/1 2/2 4/3 6/4"),
        ("Quý 1: 5/1, 2/2, 4/3\nQuý 2: 6/4, 6/5, 3/6\n14h", "5/1 2/2 4/3 6/4 6/5 3/6"),
        (
            "3 tháng đầu năm: 7/1, 3/2, 4/3. 3 tháng tiếp: 8/4, 6/5, 3/6; 14h",
            "7/1 3/2 4/3 8/4 6/5 3/6",
        ),
        ("- Kỳ 1: 14h ngày 12/01\n- Kỳ 2: 14h ngày 18/02\n- Kỳ 3: 14h ngày 11/3", "12/1 18/2 11/3"),
        ("5/1, 2/2, 4/3, 14h. Đi đúng giờ; vắng báo trước 1 ngày", "5/1 2/2 4/3"),
        ("tháng 1-6 họp mùng 12, tháng 7-12 họp mùng 13; 14h", every(12, **LATE)),
        ("12 hàng tháng, 14h (lưu ý: tháng 2 họp 17, tháng 9 họp 6)", every(12, _2=17, _9=6)),
        (
            "Họp mùng 12 hàng tháng 14h; tháng 6 ngày 12 là thứ bảy nên họp mùng 11",
            every(12, _6=11),
        ),
        ("Tháng 1\t06 (thứ Tư)\nTháng 2\t03 (thứ Tư)\n14h", "6/1 3/2"),
        ("Tháng 1: ngày 6 (thứ Tư), tháng 2: ngày 3 (thứ Năm); 14h", "6/1 ?2"),
        ("Chi bộ họp ngày 12 hằng tháng 14h. Đảng bộ cơ sở họp ngày 5.", every(12)),
        ("Ngày 20 hàng tháng họp chi ủy, ngày 12 hàng tháng họp chi bộ, 14h", every(12)),
    ],
)
def test_exceptions_lists_and_what_is_said_beside_them(said: str, right: str) -> None:
    assert days(said) == right


def test_a_span_of_days_is_not_asked_where_every_day_is_told() -> None:
    told = ", ".join(every(12).split())
    assert days(f"Sinh hoạt từ ngày 10 đến ngày 13 hàng tháng, cụ thể: {told}. 14h") == every(12)


def test_a_weekday_that_is_not_understood_is_no_day_off() -> None:
    assert days("họp vào thứ năm hàng tuần cuối tháng 14h").endswith("?")


def test_what_would_go_back_into_the_month_before_is_asked() -> None:
    said = "Ngày 3 hằng tháng 17h; trùng ngày nghỉ thì họp sớm hơn vào ngày làm việc liền trước"
    assert days(said).split()[0] == "3/2"
    assert days(said).endswith("?1 ?5")


def test_what_the_meeting_of_a_month_is_about_is_no_meeting_of_its_own() -> None:
    found = read("Tháng 1 ngày 5 chuyên đề học Bác; tháng 2 ngày 2; tháng 3 ngày 4; 14h")
    assert [(one.day.day, one.thematic, one.topic) for one in found.sittings] == [
        (5, "combined", "học Bác"),
        (2, "", ""),
        (4, "", ""),
    ]


def test_a_topic_behind_the_hour_is_a_topic() -> None:
    (found,) = read("22/3 chuyên đề 14h về chuyển đổi số").sittings
    assert (found.topic, found.starts) == ("chuyển đổi số", time(14))


def test_a_place_behind_a_list_of_months_is_of_all_of_them() -> None:
    found = read("Lịch 2027: T1: 5/1, T2: 2/2, T3: 4/3. 14h tại hội trường. Trùng lễ thì báo sau.")
    assert [one.place for one in found.sittings] == ["hội trường"] * 3


def test_a_place_is_known_without_a_sign() -> None:
    said = "ngày 12 hằng tháng, thời gian 14h, địa điểm nhà văn hóa thôn 4"
    assert {one.place for one in read(said).sittings} == {"nhà văn hóa thôn 4"}


def test_what_stands_behind_a_date_is_what_the_meeting_is_about() -> None:
    told = "1) 06/01 - Triển khai nhiệm vụ\n2) 03/02 - Chuyên đề: Tiết kiệm\n3) 05/03 - 14h"
    found = read(told).sittings
    assert [(one.thematic, one.topic) for one in found] == [
        ("", "Triển khai nhiệm vụ"),
        ("combined", "Tiết kiệm"),
        ("", ""),
    ]


def test_thematic_parts_in_the_sitting_of_the_regular_one_ask_nothing() -> None:
    found = read("Thường kỳ: mùng 12 hàng tháng 14h. Chuyên đề: tháng 2, 8 cùng kỳ thường kỳ.")
    assert [one.month.month for one in found.sittings if one.thematic] == [2, 8]
    assert len(found.sittings) == 12
    assert not found.asked


def test_what_stands_in_brackets_behind_a_day_is_what_it_is_about() -> None:
    told = "tháng 1 ngày 5 (tổng kết năm 2026), tháng 2 ngày 2 (trước Tết), tháng 3 ngày 4"
    found = read(f"Lịch 2027: {told} (sơ kết quý); 14h")
    assert [one.topic for one in found.sittings] == ["tổng kết năm 2026", "", "sơ kết quý"]
    assert not found.asked
