"""What offices keep for themselves: lists of people by cell, annexes, last year's sheets beside."""

from __future__ import annotations

from datetime import date

from tests.organisation_books.sheets import Book, Row, Sheet
from tests.organisation_books.words import HEAD, signatures, title, ward


def cells_with_a_wide_title() -> Book:
    """Titles merged over the table, a head of two rows, texts for numbers, "nt", blank rows."""
    rows: list[Row] = [
        ("ĐẢNG ỦY PHƯỜNG MẪU", None, None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("BIỂU TỔNG HỢP TỔ CHỨC ĐẢNG VÀ ĐẢNG VIÊN",),
        ("(Tính đến ngày 31/10/2026)",),
        ("TT", "Chi bộ trực thuộc", "Đảng viên", None, None, "Đ/c bí thư", None, "Ghi chú"),
        (None, None, "Tổng số", "Dự bị", "Miễn SH", "Họ tên", "Điện thoại", None),
        (),
        ("1", "CB TDP 1", "24", "02", "3", "Đ/c Nguyễn Văn Mẫu", "0900.000.001", None),
        ("2", "CB TDP 2", "31", "0", "05", "Bà Trần Thị Thử", "0900 000 002", None),
        (),
        ("3", "CB Trường Tiểu học Mẫu", "12", "-", "-", "Đ/c Lê Văn Ví Dụ", "nt", "Mới kiện toàn"),
        ("4", "CB Trạm Y tế", "8", "1", None, "ThS. Phạm Thị Minh Họa", "0900000004", None),
        (),
        ("TỔNG CỘNG", None, "75", "03", "8", None, None, None),
        (),
        *signatures(),
    ]
    merged = ("A1:E1", "A2:H2", "A3:H3", "A4:A5", "B4:B5", "C4:E4", "F4:G4", "H4:H5", "A13:B13")
    return Book((Sheet("BIEU 1", rows, merged),))


def names_of_all_members() -> Book:
    """Every member by name, without a column of states; the cell is said again by "nt"."""
    head = ("STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Quê quán", "Chi bộ")
    rows: list[Row] = [
        ("ĐẢNG BỘ PHƯỜNG MẪU",),
        ("DANH SÁCH ĐẢNG VIÊN TOÀN ĐẢNG BỘ",),
        ("(đến 30/10/2026)",),
        head,
        (1, "Đ/c Nguyễn Văn Mẫu", "12/5/1960", "03/02/1985", "Xã Mẫu", "Chi bộ Tổ dân phố 1"),
        (2, "Trần Thị Thử", "1/9/1972", "19.5.2001", "nt", "nt"),
        (3, "Lê Văn Ví Dụ", 1981, "02/9/2010", "nt", "nt"),
        (4, "Bà Phạm Thị Minh Họa", "20/10/1958", "7/5/1984", "nt", "Chi bộ Tổ dân phố 2"),
        (5, "Hoàng Văn Giả", date(1990, 4, 30), date(2018, 12, 22), None, "Chi bộ Tổ dân phố 2"),
        (),
        (None, "Tổng cộng: 05 đảng viên"),
        *signatures(),
    ]
    return Book((Sheet("DSDV", rows, ("A1:F1", "A2:F2", "A3:F3")),))


def names_of_officers() -> Book:
    """Secretaries and deputies with titles, a person a row, the cell only in the first of each."""
    head = ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Số điện thoại")
    rows: list[Row] = [
        ("DANH SÁCH BÍ THƯ, PHÓ BÍ THƯ CÁC CHI BỘ TRỰC THUỘC",),
        ("Nhiệm kỳ 2025 - 2027",),
        head,
        (1, "Đ/c Nguyễn Văn Mẫu", "Bí thư", "Chi bộ Tổ dân phố 1", "0900 000 001"),
        (2, "Đ/c Vũ Thị Tạm", "Phó Bí thư", "Chi bộ Tổ dân phố 1", "0900 000 011"),
        (3, "Đ/c Trần Thị Thử", "Bí thư Chi bộ", "Chi bộ Tổ dân phố 2", "0900 000 002"),
        (4, "Đ/c Hoàng Văn Giả", "Phó BT", "nt", "0900 000 012"),
        (5, "Đ/c Lê Văn Ví Dụ", "Bí thư", "Chi bộ Trạm Y tế", None),
        (),
        ("Tổng số: 05 đồng chí",),
    ]
    return Book((Sheet("Sheet1", rows, ("A1:E1", "A2:E2")),))


def names_for_badges() -> Book:
    """Some members only, with the years they get a badge for: no count of any cell."""
    head = ("STT", "Họ và tên", "Năm sinh", "Ngày vào Đảng", "Huy hiệu", "Chi bộ")
    rows: list[Row] = [
        ("DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ TẶNG HUY HIỆU ĐẢNG ĐỢT 07/11/2026",),
        head,
        (1, "Nguyễn Văn Mẫu", 1945, "03/02/1966", "60 năm", "Chi bộ Tổ dân phố 1"),
        (2, "Trần Thị Thử", 1950, "19/5/1971", "55 năm", "Chi bộ Tổ dân phố 1"),
        (3, "Lê Văn Ví Dụ", 1958, "02/9/1986", "40 năm", "Chi bộ Tổ dân phố 2"),
        (None, "Cộng: 03 đ/c"),
    ]
    return Book((Sheet("Huy hieu", rows, ("A1:F1",)),))


def names_without_a_word() -> Book:
    """A course: names, telephones, cells, and nothing above that says who they are."""
    head = ("TT", "Họ tên", "Chức vụ", "Chi bộ", "SĐT")
    rows: list[Row] = [
        head,
        (1, "Nguyễn Văn Mẫu", "Giáo viên", "Chi bộ Trường Tiểu học Mẫu", "0900 000 001"),
        (2, "Trần Thị Thử", "Kế toán", "Chi bộ Trường Tiểu học Mẫu", "0900 000 002"),
        (3, "Lê Văn Ví Dụ", "Công an viên", "Chi bộ Tổ dân phố 1", "0900 000 003"),
    ]
    return Book((Sheet("Sheet1", rows),))


def last_year_out_of_sight() -> Book:
    """The sheet of last year is hidden, a second one explains; the sum stands first."""
    now: list[Row] = [
        ("DANH SÁCH CHI BỘ NĂM 2026",),
        HEAD,
        (None, "TỔNG SỐ", None, 67, 3, 8),
        *ward(1, 2, 3),
        (),
        (None, "Ghi chú: số liệu do các chi bộ báo cáo."),
    ]
    old: list[Row] = [("DANH SÁCH CHI BỘ NĂM 2025",), HEAD, *ward(1, 2, 3, 4)]
    help_: list[Row] = [("Hướng dẫn nhập",), ("Cột D ghi tổng số đảng viên.",)]
    sheets = (Sheet("2025", old, state="hidden"), Sheet("HD", help_), Sheet("2026", now))
    return Book(sheets)


def officials_and_their_cells() -> Book:
    """Who of the committee looks after which cells: titles, ranks, "nt" for the decision."""
    head = (
        "STT",
        "Họ và tên",
        "Chức vụ",
        "Chi bộ được phân công phụ trách",
        "Quyết định",
        "Từ ngày",
    )
    rows: list[Row] = [
        ("ĐẢNG ỦY PHƯỜNG MẪU",),
        ("BẢNG PHÂN CÔNG ĐẢNG ỦY VIÊN PHỤ TRÁCH CHI BỘ",),
        head,
        (1, "Đ/c Ngô Thị Trưởng", "Phó Bí thư TT", "CB TDP 1, CB TDP 2", "15-QĐ/ĐU", "01/12/2026"),
        (2, "Đ/c Đinh Văn Trưởng", "UVBTV", "CB TDP 3", "nt", "nt"),
        (),
        (3, "Đ/c Đỗ Văn Phụ Trách", "ĐUV", "CB TDP 4\nCB TDP 5\nCB TDP 6", "nt", "nt"),
        ("Tổng cộng: 3 đồng chí, 6 chi bộ",),
        *signatures(),
    ]
    return Book((Sheet("Phan cong", rows, ("A1:F1", "A2:F2", "A8:F8")),))


def decisions_under_two_rows() -> Book:
    """Cells before and after under one head, days with dots, one decision for several rows."""
    head = ("STT", "Tên chi bộ", None, "Hình thức", "Quyết định", None, "Thời điểm thực hiện")
    low = (None, "Trước sắp xếp", "Sau sắp xếp", None, "Số", "Ngày", None)
    one, two, day = "Chi bộ Tổ dân phố 1", "Chi bộ Tổ dân phố 2", "01.12.2026"
    rows: list[Row] = [
        ("PHỤ LỤC SẮP XẾP CÁC CHI BỘ",),
        ("(Kèm theo Báo cáo số 30-BC/ĐU)",),
        head,
        low,
        (1, f"{one}; {two}", "Chi bộ Tổ dân phố Đoàn Kết", "Sáp nhập", "41", "20/11/2026", day),
        (2, "Chi bộ Tổ dân phố 3", "Chi bộ Tổ dân phố Ba", "Đổi tên", "42", "nt", "nt"),
        (3, "Chi bộ Tổ dân phố 6", None, "Giải thể", "43", "21/11/2026", "15.12.2026"),
        (),
        (None, "Cộng: 03 quyết định"),
    ]
    merged = ("A1:G1", "A2:G2", "A3:A4", "B3:C3", "D3:D4", "E3:F3", "G3:G4")
    return Book((Sheet("PL1", rows, merged),))


def days_of_a_quarter() -> Book:
    """Day and hour of each month under one head, the year in the title only."""
    head = ("TT", "Chi bộ", "Tháng 01", None, "Tháng 02", None, "Tháng 3", None)
    low = (None, None, "Ngày", "Giờ", "Ngày", "Giờ", "Ngày", "Giờ")
    rows: list[Row] = [
        ("LỊCH SINH HOẠT CHI BỘ QUÝ I/2027",),
        head,
        low,
        (1, "Chi bộ Tổ dân phố 1", 4, "19h30", "03", "19h30", 3, "19h30"),
        (2, "Chi bộ Tổ dân phố 2", "05/01", "14h", "04/02", "14h", "4/3", "14h"),
        (),
        (3, "Chi bộ Trạm Y tế", "06", "nt", "05", "nt", "05", "nt"),
    ]
    merged = ("A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2")
    return Book((Sheet("Quy I", rows, merged),))


def old_excel() -> Sheet:
    """For a true .xls: titles, sections, a sum of each, signatures."""
    rows: list[Row] = [
        *title("TỔNG HỢP TỔ CHỨC CƠ SỞ ĐẢNG"),
        ("STT", "Tên tổ chức đảng", "Số ĐV", "Dự bị", "Bí thư", "Ngày bổ nhiệm", "SĐT"),
        ("I", "KHỐI TỔ DÂN PHỐ", None, None, None, None, None),
        ("1", "Chi bộ Tổ dân phố 1", "24 đv", "2", "Ông Nguyễn Văn Mẫu", "15/6/2025", "0900000001"),
        ("2", "Chi bộ Tổ dân phố 2", 31, None, "Bà Trần Thị Thử", "15/6/2025", "0900000002"),
        (None, "Cộng khối I", 55, 2, None, None, None),
        ("II", "KHỐI TRƯỜNG HỌC", None, None, None, None, None),
        ("1", "Chi bộ Trường THCS Mẫu", "20", "1", "khuyết", None, None),
        (None, "Cộng khối II", 20, 1, None, None, None),
        ("", "TỔNG CỘNG (I + II)", 75, 3, None, None, None),
        *signatures(),
    ]
    return Sheet("Sheet1", rows)


BOOKS = {
    "offices-cells-with-a-wide-title": cells_with_a_wide_title,
    "offices-names-of-all-members": names_of_all_members,
    "offices-names-of-officers": names_of_officers,
    "offices-names-for-badges": names_for_badges,
    "offices-names-without-a-word": names_without_a_word,
    "offices-last-year-out-of-sight": last_year_out_of_sight,
    "offices-officials-and-their-cells": officials_and_their_cells,
    "offices-decisions-under-two-rows": decisions_under_two_rows,
    "offices-days-of-a-quarter": days_of_a_quarter,
}
