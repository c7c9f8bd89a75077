"""Lists of cells whose values are dirty: numbers, names, codes, posts, letters."""

from __future__ import annotations

import unicodedata

from tests.organisation_books.cells_shape import changed, one
from tests.organisation_books.old_fonts import tcvn3, vni
from tests.organisation_books.sheets import Book, Formula, Row, Styled
from tests.organisation_books.words import HEAD, code, ward


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def numbers_as_text() -> Book:
    """Counts as text with blanks, a zero in front, units, full width, a decimal comma."""
    return one(
        HEAD,
        changed(1, D="24 ", E="02", F="3"),
        changed(2, D="31\u00a0", E="0", F="05"),
        changed(3, D="12 đ/c", E="01 đ/c", F="-"),
        changed(4, D="４５", E="３", F="９"),
        changed(5, D="8,0", E="không", F="1"),
        changed(6, D=19.0, E=None, F=None),
    )


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


def codes_in_all_shapes() -> Book:
    """One code with dots, without, with blanks, as a number, with dashes and an apostrophe."""
    return one(
        HEAD,
        changed(1, C="99.001.005.000.001"),
        changed(2, C="99001005000002"),
        changed(3, C="99 001 005 000 003"),
        changed(4, C=99001005000004),
        changed(5, C="99-001-005-000-005"),
        changed(6, C="'99001005000006"),
    )


def lost_zeros() -> Book:
    """Codes of province 09 and telephones typed as numbers: the first zero is gone."""
    return one(
        HEAD,
        changed(1, C=9001005000001, H=900000001),
        changed(2, C="9.001.005.000.002", H="900 000 002"),
        changed(3, C=Styled(9001005000003, "zeros14"), H=Styled(900000003, "zeros10")),
        changed(4, C="09.001.005.000.004", H="0900 000 004"),
    )


def codes_cut_off() -> Book:
    """Codes that Excel has rounded, cut and lengthened."""
    return one(
        HEAD,
        changed(1, C="9.9001E+13"),
        changed(2, C="99.001.005.000"),
        changed(3, C="99.001.005.000.0033"),
        changed(4, C="99.001.OO5.000.004"),
        changed(5),
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


def formulas() -> Book:
    """Counts as formulas: three with the value stored, two without, one that is an error."""
    return one(
        HEAD,
        changed(1, D=Formula("22+2", 24)),
        changed(2, D=Formula("26+F3", 31), G=Formula('"Trần Thị "&"Thử"', "Trần Thị Thử")),
        changed(3, D=Formula("11+E4")),
        changed(4, D=Formula("SUM(Sheet9!A1:A9)")),
        changed(5, D="#REF!"),
        changed(6, C=Formula('"99.001.005.000.006"', "99.001.005.000.006")),
        (None, "Tổng cộng", None, Formula("SUM(D2:D7)")),
    )


def old_font_tcvn3() -> Book:
    """The whole sheet in TCVN3."""
    return one(*[[tcvn3(v) if isinstance(v, str) else v for v in row] for row in _plain()])


def old_font_vni() -> Book:
    """The whole sheet in VNI."""
    return one(*[[vni(v) if isinstance(v, str) else v for v in row] for row in _plain()])


def _plain() -> list[Row]:
    return [HEAD, *ward(1, 2, 3, 4)]


def counts_in_one_cell() -> Book:
    """Full and probationary members, or the exempt, written into one cell."""
    head = ("STT", "Chi bộ", "Mã", "Đảng viên (CT + DB)", "Bí thư")
    return one(
        head,
        (1, "Chi bộ Thôn Một", code(1), "10+2", "Nguyễn Văn Mẫu"),
        (2, "Chi bộ Thôn Hai", code(2), "12 (02 DB)", "Trần Thị Thử"),
        (3, "Chi bộ Thôn Ba", code(3), "10 CT, 2 DB", "Lê Văn Ví Dụ"),
        (4, "Chi bộ Thôn Bốn", code(4), "15 (miễn 3)", "Phạm Thị Minh Họa"),
        (5, "Chi bộ Thôn Năm", code(5), "18", "Hoàng Văn Giả"),
    )


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


def impossible_counts() -> Book:
    """More exempt than members, below zero, a half member, words, a telephone as a count."""
    return one(
        HEAD,
        changed(1, D=5, E=0, F=9),
        changed(2, D=-3),
        changed(3, D=12.5),
        changed(4, D="bốn lăm"),
        changed(5, D=900000005),
        changed(6, D=19, E=20),
        (7, None, code(7), 10, 0, 0, "Đỗ Văn Không Tên", "0900 000 007"),
    )


BOOKS = {
    "cells-numbers-as-text": numbers_as_text,
    "cells-secretary-and-phone-together": secretary_and_phone_together,
    "cells-mixed-letters": mixed_letters,
    "cells-codes-in-all-shapes": codes_in_all_shapes,
    "cells-lost-zeros": lost_zeros,
    "cells-codes-cut-off": codes_cut_off,
    "cells-dittos": dittos,
    "cells-formulas": formulas,
    "cells-old-font-tcvn3": old_font_tcvn3,
    "cells-old-font-vni": old_font_vni,
    "cells-counts-in-one-cell": counts_in_one_cell,
    "cells-vacant-posts": vacant_posts,
    "cells-twice-the-same": twice_the_same,
    "cells-one-digit-off": one_digit_off,
    "cells-impossible-counts": impossible_counts,
}
