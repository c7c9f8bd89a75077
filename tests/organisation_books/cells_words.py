"""Lists of cells whose values are dirty: names, posts, letters, rows that are there twice."""

from __future__ import annotations

import unicodedata

from tests.organisation_books.cells_shape import changed, one
from tests.organisation_books.old_fonts import tcvn3, vni
from tests.organisation_books.sheets import Book, Row
from tests.organisation_books.words import HEAD, code, ward


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def secretary_and_phone_together() -> Book:
    """The secretary and the telephone in one cell, in six ways."""
    head = ("STT", "Chi bộ", "Mã", "SL đảng viên", "Bí thư (số điện thoại)")
    told = (
        "Nguyễn Văn Mẫu\n0900 000 001",
        "Đ/c Trần Thị Thử - ĐT: 0900.000.002",
        "đ.c Lê Văn Ví Dụ (0900-000-003)",
        "0900000004 Phạm Thị Minh Họa",
        "Hoàng Văn Giả, +84 900 000 005",
        "Ông Vũ Văn Tạm\n0900000006/0900000066",
    )
    counts = (24, 31, 12, 45, 8, 19)
    rows = [(n, f"Chi bộ Tổ dân phố {n}", code(n), counts[n - 1], told[n - 1]) for n in range(1, 7)]
    return one(head, *rows)


def mixed_letters() -> Book:
    """Decomposed letters beside composed ones, capitals, double and hard blanks."""
    return one(
        tuple(_nfd(str(words)) for words in HEAD),
        changed(1, B=_nfd("Chi bộ Tổ dân phố 1"), G="NGUYỄN VĂN MẪU"),
        changed(2, B="Chi  bộ\u00a0Tổ dân phố 2 ", G=_nfd("Trần Thị Thử")),
        changed(3, B="CHI BỘ TỔ DÂN PHỐ 3", G="Lê  Văn Ví Dụ"),
        changed(4, B="Chi bộ Tổ dân phố 4\u200b", G="\ufeffPhạm Thị Minh Họa"),
    )


def dittos() -> Book:
    """The superior unit and the decision are repeated by marks, and once by an empty cell."""
    head = ("STT", "Chi bộ", "Mã", "Đảng viên", "Thuộc Đảng bộ bộ phận", "Quyết định", "Bí thư")
    first, second = "Đảng bộ bộ phận Mẫu Đông", "Đảng bộ bộ phận Mẫu Tây"
    return one(
        head,
        (1, "Chi bộ Thôn Một", code(1), 14, first, "21-QĐ/ĐU", "Nguyễn Văn Mẫu"),
        (2, "Chi bộ Thôn Hai", code(2), 16, '"', "-nt-", "Trần Thị Thử"),
        (3, "Chi bộ Thôn Ba", code(3), 18, "″", "nt", "Lê Văn Ví Dụ"),
        (4, "Chi bộ Thôn Bốn", code(4), 20, second, "22-QĐ/ĐU", "Phạm Thị Minh Họa"),
        (5, "Chi bộ Thôn Năm", code(5), 22, "như trên", "”", "Hoàng Văn Giả"),
        (6, "Chi bộ Thôn Sáu", code(6), 24, "- // -", "- // -", "- // -"),
    )


def old_font_tcvn3() -> Book:
    """The whole sheet in TCVN3."""
    return one(*[[tcvn3(v) if isinstance(v, str) else v for v in row] for row in _plain()])


def old_font_vni() -> Book:
    """The whole sheet in VNI."""
    return one(*[[vni(v) if isinstance(v, str) else v for v in row] for row in _plain()])


def _plain() -> list[Row]:
    return [HEAD, *ward(1, 2, 3, 4)]


def vacant_posts() -> Book:
    """No secretary: a deputy in charge, "khuyết", a dash, a note in the place of a name."""
    return one(
        HEAD,
        changed(1, G="Khuyết (PBT Trần Thị Phụ Trách)"),
        changed(2, G="Phó bí thư: Lê Văn Thay\n0900 000 022", H=None),
        changed(3, G="khuyết", H=None),
        changed(4, G="-", H=None),
        changed(5, G="Chờ kiện toàn", H=None),
        changed(6, G="Vũ Thị Tạm (Q. Bí thư)"),
    )


def twice_the_same() -> Book:
    """A row twice, a code under two names, a name under two codes, one person of two cells."""
    return one(
        HEAD,
        *ward(1, 2),
        changed(2, A=3),
        changed(3, A=4, C=code(1)),
        (5, "Chi bộ Thôn 1", "99.001.006.000.001", 11, 0, 0, "Đỗ Văn Xa", "0900 000 051"),
        (6, "Chi bộ Thôn 1", "99.001.007.000.001", 13, 0, 0, "Đỗ Thị Gần", "0900 000 052"),
        changed(4, A=7, G="Nguyễn Văn Mẫu", H="0900 000 001"),
        (8, "Chi bộ Thôn 5", None, 13, 0, 0, "Nguyễn Văn Mẫu", "0900 000 053"),
        (9, "Chi bộ Thôn 5", None, 14, 0, 0, "Bùi Văn Trùng", "0900 000 054"),
    )


def one_digit_off() -> Book:
    """Six cells of one committee, the superior's part of one code differs in one digit."""
    return one(HEAD, *ward(1, 2, 3), changed(4, C="99.001.006.000.004"), *ward(5, 6))


def merged_rows() -> Book:
    """A cell over two rows, one for the secretary, one for the deputy."""
    head = ("STT", "Chi bộ", "Mã", "ĐV", "Họ và tên", "Chức vụ", "Điện thoại")
    return one(
        head,
        (1, "Chi bộ Tổ dân phố 1", code(1), 24, "Nguyễn Văn Mẫu", "Bí thư", "0900 000 001"),
        (None, None, None, None, "Ngô Thị Phó", "Phó Bí thư", "0900 000 101"),
        (2, "Chi bộ Tổ dân phố 2", code(2), 31, "Trần Thị Thử", "Bí thư", "0900 000 002"),
        (None, None, None, None, "Ngô Văn Phó", "Phó Bí thư", "0900 000 102"),
        (None, None, None, None, "Ngô Thị Ủy Viên", "Chi ủy viên", "0900 000 103"),
        (3, "Chi bộ Tổ dân phố 3", code(3), 12, "Lê Văn Ví Dụ", "BT", "0900 000 003"),
        merged=("A2:A3", "B2:B3", "C2:C3", "D2:D3", "A4:A6", "B4:B6", "C4:C6", "D4:D6"),
    )


BOOKS = {
    "cells-merged-rows": merged_rows,
    "cells-secretary-and-phone-together": secretary_and_phone_together,
    "cells-mixed-letters": mixed_letters,
    "cells-dittos": dittos,
    "cells-old-font-tcvn3": old_font_tcvn3,
    "cells-old-font-vni": old_font_vni,
    "cells-vacant-posts": vacant_posts,
    "cells-twice-the-same": twice_the_same,
    "cells-one-digit-off": one_digit_off,
}
