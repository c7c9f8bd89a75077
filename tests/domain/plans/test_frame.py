"""Heads and feet of letters, stamps of chats and numbers of papers are no meetings."""

from __future__ import annotations

import pytest

from tests.domain.plans.as_read import days, every, hours, read

LETTER = (
    "ĐẢNG BỘ PHƯỜNG MẪU\t\tĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ KHU PHỐ TÂN LẬP 2\n"
    "*\t\tPhường Mẫu, ngày 03 tháng 12 năm 2026\nSố 09-KH/CB\n\nKẾ HOẠCH\n"
    "Thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Trung ương, chi bộ khu phố Tân Lập 2"
    " xây dựng kế hoạch sinh hoạt năm 2027 như sau:\n"
    "1. Ngày 12 hằng tháng, 19h15, tại nhà văn hóa khu phố.\n"
    "2. Tháng 6 sinh hoạt ngày 10/6/2027.\n"
    "3. Đồng chí nào vắng phải xin phép chi ủy trước 02 ngày.\n\n"
    "Nơi nhận:\t\tT/M CHI BỘ\n- Đảng ủy phường,\t\tBÍ THƯ\n- Lưu chi bộ.\t\tNguyễn Thị Mẫu"
)
ALL = every(12, _6=10)


def test_of_a_letter_only_its_meetings_are_read() -> None:
    assert days(LETTER) == ALL
    assert {one.place for one in read(LETTER).sittings} == {"nhà văn hóa khu phố"}


@pytest.mark.parametrize(
    "around",
    [
        "Ba Nhàn, [08/12/2026 20:11]\n{}",
        "[20:11, 8/12/2026] Ba Nhàn: {}",
        "08/12/2026, 20:11 - Ba Nhàn: {}",
        "Ba Nhàn 20:11 08/12/2026\n{}",
        "Chốt tại cuộc họp chi ủy ngày 2/12: {}",
        "{}\nLiên hệ đ/c Mẫu, ĐT 0912 000 111.",
        "{}\nGóp ý gửi về chi ủy trước ngày 20/12/2026.",
        "Kính gửi các đồng chí, {}",
        "(Mẫu 03/2025) {}",
        "{}\nMã chi bộ 12.345.678.000",
        "{}\nT/M CHI BỘ\nBÍ THƯ\nTrần Văn Mẫu",
    ],
)
def test_what_stands_around_it_is_no_meeting(around: str) -> None:
    told = around.format("lịch 2027 họp ngày 12 hàng tháng 19h15, riêng tháng 6 ngày 10/6")
    assert days(told) == ALL
    assert hours(told) == "19:15"


@pytest.mark.parametrize(("typed", "month"), [("thnag", 1), ("thag", 3), ("tahng", 5), ("thng", 7)])
def test_a_month_typed_in_haste_is_a_month(typed: str, month: int) -> None:
    assert days(f"lich 2027 ngay 12 hang thang, {typed} {month} ngya 14, 14h").split()[
        month - 1
    ] == (f"14/{month}")
    assert "?" not in days(f"lich 2027 ngay 12 hang thang, {typed} {month} ngya 14, 14h")


def test_a_day_that_stands_before_a_signature_is_kept() -> None:
    told = "Tháng 1: 5/1\nTháng 2: 2/2\nT/M CHI BỘ\nTháng 3: 4/3\nGiờ họp 14h"
    assert days(told).startswith("5/1 2/2 4/3")
