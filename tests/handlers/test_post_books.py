"""Decisions on posts in a workbook: who comes gets a code, who steps down ends, each from a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.people import Role
from storage import tables
from tests.handlers.organisation.test_posts import code_of, told
from tests.handlers.test_access import reply
from tests.handlers.test_decisions import sends
from tests.organisation_books.cells_shape import one
from tests.organisation_books.xlsx import xlsx
from tests.talk import joins, moves, tapped
from tests.world import World

HEAD = ("STT", "Chi bộ", "Họ và tên", "Chức vụ", "Hình thức", "Số QĐ", "Từ ngày", "Đến ngày")
FIRST, SEVEN = "Chi bộ Văn hóa, Thể thao và Truyền thông", "Chi bộ minh họa số 7"
DAY = "01/9/2026"


def book(*rows: tuple[Any, ...]) -> bytes:
    return xlsx(one(HEAD, *((at, *row) for at, row in enumerate(rows, 1))))


ALL = book(
    (FIRST, "Đ/c Người Mới", "Bí thư", "Chỉ định", "51-QĐ/ĐU", DAY, None),
    (FIRST, "Phó bí thư", "Phó Bí thư", "Thôi giữ chức vụ", "52-QĐ/ĐU", DAY, None),
    (SEVEN, "Ngô Thị Thử", "Phó BT", None, "nt", "nt", date(2027, 8, 31)),
)


async def test_it_is_shown_then_codes_are_given_and_posts_end_on_their_day(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    deputy = await joins(w, "8001", "Phó bí thư", (Role.deputy_secretary, "vhtt"))
    shown = await sends(office, ALL, "hiểu được 3 dòng")
    assert "Mời Người Mới làm bí thư chi bộ, Chi bộ Văn hóa" in shown
    assert "(QĐ 51-QĐ/ĐU), thay Bí thư VHTT" in shown
    assert "Phó bí thư thôi làm phó bí thư chi bộ" in shown
    assert not await w.count(tables.invite)
    done = await tapped(office, "Áp dụng", "Mã mời cho 2 người")
    lines = [line for line in done.text.splitlines() if line.startswith("• ")]
    assert [line.split(",")[0] for line in lines] == ["• Người Mới", "• Ngô Thị Thử"]
    first, second = await w.rows(tables.invite)
    assert (first["from_date"], first["decision"]) == (date(2026, 9, 1), "51-QĐ/ĐU")
    assert (second["until_date"], second["replaces"]) == (date(2027, 8, 31), None)
    await told(w, deputy, "từ thứ Ba 01/9/2026. Đến hết ngày trước đó")
    await told(w, secretary, "thôi làm phó bí thư chi bộ")
    assert "Bước 1/12" in await reply(deputy, "/hop")  # until its day nothing changes
    new = w.api.chat(9001, "Người Mới")
    await new.says(code_of(lines[0]))
    await new.sees("đọc và đồng ý")
    await new.taps("Tôi đồng ý")
    await new.sees("Cảm ơn")
    await told(w, office, "đã dùng mã")
    await tapped(office, "Xem", "Có đúng người")
    await tapped(office, "Đúng người", "Đã xác nhận")
    moves(w, days=14)
    assert "Bước 1/12" in await reply(new, "/hop")
    for gone in (secretary, deputy):
        assert "Bước 1/12" not in await reply(gone, "/hop")


async def test_who_holds_it_already_is_not_invited_again(s: World) -> None:
    office = await s.administrator()
    await joins(s, "9500", "Ngô Thị Thử", (Role.deputy_secretary, "minh-hoa-7"))
    there = book((SEVEN, "Bà Ngô Thị Thử", "Phó Bí thư", "Chỉ định", "1-QĐ", DAY, None))
    await sends(office, there, "hiểu được 1 dòng")
    assert "Áp dụng" not in " ".join(office.last.labels)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ((SEVEN, "Ai Đó", "Thủ quỹ", None, "1", DAY, None), "D: «Thủ quỹ» chưa rõ chức vụ"),
        ((SEVEN, "Ai Đó", "Bí thư", "Khen", "1", DAY, None), "E: «Khen» chưa rõ là việc gì"),
        ((FIRST, "Ai Đó", "Bí thư", "Thôi", "1", DAY, None), "C: «Ai Đó» không phải bí thư"),
        ((SEVEN, "Ai Đó", "Bí thư", None, "1", "31/9/2026", None), "G: «31/9/2026» không có ngày"),
        ((SEVEN, "Ai Đó", "Bí thư", None, "1", DAY, "1/8/2026"), "H: «1/8/2026» ngày kết thúc"),
        ((SEVEN, None, "Bí thư", None, "1", DAY, None), "C: (ô trống) ô này còn trống"),
        ((FIRST, "Ai Khác", "Bí thư", None, "1", DAY, None), "đã có ở hàng 2"),
    ],
)
async def test_what_is_wrong_is_named_and_nothing_is_written(
    s: World, row: tuple[Any, ...], said: str
) -> None:
    office = await s.administrator()
    first = (FIRST, "Người Mới", "Bí thư", None, "1", DAY, None)
    assert said in await sends(office, book(first, row), "còn chỗ sai nên chưa ghi gì")
    assert "Áp dụng" not in " ".join(office.last.labels)
    assert not await s.count(tables.invite)
