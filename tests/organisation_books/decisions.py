"""Decisions on cells (merge, split, rename ...) and on posts."""

from __future__ import annotations

from datetime import date

from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book
from tests.organisation_books.words import code


def on_cells() -> Book:
    """One line a decision; what goes and what comes over merged rows; a date that cannot be."""
    head = ("TT", "Số, ngày quyết định", "Hình thức", "Chi bộ trước", "Chi bộ sau", "Hiệu lực từ")
    first = "41-QĐ/ĐU ngày 20/11/2026"
    three = "Chi bộ Thôn Ba"
    return one(
        head,
        (1, first, "Sáp nhập", "Chi bộ Thôn Một", "Chi bộ Thôn Đoàn Kết", "01/12/2026"),
        (None, None, None, "Chi bộ Thôn Hai", None, None),
        (2, first, "Chia tách", three, "Chi bộ Thôn Ba A\nChi bộ Thôn Ba B", date(2026, 12, 1)),
        (3, "42-QĐ/ĐU, 21/11/2026", "Đổi tên", "Chi bộ Thôn Bốn", "Chi bộ Khu phố 4", "01/12/2026"),
        (4, "43-QĐ/ĐU (21.11.2026)", "Giải thể", "Chi bộ HTX Mẫu", None, "31/11/2026"),
        (5, "44-QĐ/ĐU ngày 21/11/2026", "Thành lập", None, "Chi bộ Công ty Thử", "kể từ ngày ký"),
        (6, "Số 45 ngày 22/11/2026", "Chuyển giao", "Chi bộ Thôn Sáu", "Đảng ủy xã Mẫu Bắc", None),
        merged=("A2:A3", "B2:B3", "C2:C3", "E2:E3", "F2:F3"),
    )


def on_posts() -> Book:
    """Dates as text and as dates, of which Excel has exchanged day and month where it could."""
    head = ("STT", "Chi bộ", "Mã", "Họ và tên", "Chức vụ", "Số QĐ", "Ngày QĐ", "Đến ngày")
    return one(
        head,
        (1, "Chi bộ Tổ dân phố 1", code(1), "Nguyễn Văn Mẫu", "Bí thư", "51", "13/11/2026", None),
        (
            2,
            "Chi bộ Tổ dân phố 2",
            code(2),
            "Trần Thị Thử",
            "Bí thư",
            "52-QĐ/ĐU",
            date(2026, 5, 11),
            None,
        ),
        (
            3,
            "Chi bộ Tổ dân phố 3",
            code(3),
            "Lê Văn Ví Dụ",
            "Phó BT",
            "52-QĐ/ĐU",
            "25/11/2026",
            "31/12/2025",
        ),
        (
            4,
            "Chi bộ Tổ dân phố 4",
            code(4),
            "Phạm Thị Minh Họa",
            "BT kiêm Trưởng thôn",
            None,
            46340,
            None,
        ),
        (5, "Chi bộ Tổ dân phố 5", code(5), "Hoàng Văn Giả", "Thủ quỹ", "53", "11/2026", None),
    )


BOOKS = {"decisions-on-cells": on_cells, "decisions-on-posts": on_posts}
