"""Lists of cells whose numbers are dirty: counts, codes, formulas."""

from __future__ import annotations

from tests.organisation_books.cells_shape import changed, one
from tests.organisation_books.sheets import Book, Formula, Styled
from tests.organisation_books.words import HEAD, code


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


def forty_faults() -> Book:
    """Forty rows without a count, one with: twenty are named, then how many more there are."""
    rows = [(n, f"Chi bộ Thôn {n}", code(n), "chưa rõ") for n in range(1, 41)]
    return one(HEAD[:4], *rows, (41, "Chi bộ Thôn 41", code(41), 12))


def counts_over_counts() -> Book:
    """A six-month table: those who came over those who should, classes by an X."""
    head = ("STT", "Tên chi bộ", "Đảng số", "Số dự", "Tốt", "Khá", "TB", "Kém", "Ghi chú")
    return one(
        head,
        (1, "Chi bộ Thôn Một", 20, "18/18 (Đạt 100%)", "X", None, None, None, "miễn SH 02"),
        (2, "Chi bộ Thôn Hai", "18/18", "15/18", None, "x", None, None, None),
        (3, "Chi bộ Thôn Ba", 12, "11/12", None, None, "X", None, None),
    )


BOOKS = {
    "cells-counts-over-counts": counts_over_counts,
    "cells-numbers-as-text": numbers_as_text,
    "cells-codes-in-all-shapes": codes_in_all_shapes,
    "cells-lost-zeros": lost_zeros,
    "cells-codes-cut-off": codes_cut_off,
    "cells-formulas": formulas,
    "cells-counts-in-one-cell": counts_in_one_cell,
    "cells-impossible-counts": impossible_counts,
    "cells-forty-faults": forty_faults,
}
