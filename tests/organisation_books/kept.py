"""What eight offices keep year after year: each in its own way, none made for a program."""

from __future__ import annotations

from tests.organisation_books.sheets import Book, Row, Sheet
from tests.organisation_books.words import signatures, title


def head_of_three_rows() -> Book:
    """A head merged over three rows, Roman numerals for the blocks and for the cells of one."""
    rows: list[Row] = [
        ("ĐẢNG BỘ XÃ MẪU",),
        ("THỐNG KÊ TỔ CHỨC ĐẢNG, ĐẢNG VIÊN QUÝ III/2026",),
        (),
        ("STT", "Tổ chức đảng", "Số lượng đảng viên", None, None, None, "Bí thư", None),
        (None, None, "Tổng số", "Trong đó", None, None, "Họ và tên", "Số ĐT"),
        (None, None, None, "Chính thức", "Dự bị", "Miễn SH", None, None),
        ("I", "Khối thôn", None, None, None, None, None, None),
        (1, "Chi bộ thôn Mẫu Thượng", 24, 22, 2, 3, "Nguyễn Văn Mẫu", "0900 000 001"),
        (2, "Chi bộ thôn Mẫu Trung", 31, 31, 0, 5, "Trần Thị Thử", "0900 000 002"),
        (3, "Chi bộ thôn Mẫu Hạ", 12, 11, 1, 0, "Lê Văn Ví Dụ", "0900 000 003"),
        ("II", "Khối cơ quan, trường học", None, None, None, None, None, None),
        (1, "Chi bộ Công an xã", 9, 9, 0, 0, "Phạm Văn Minh Họa", "0900 000 004"),
        (2, "Chi bộ Trường THCS Mẫu", 18, 16, 2, 0, "Vũ Thị Tạm", "0900 000 006"),
        ("III", "Chi bộ Trạm Y tế", 8, 8, 0, 1, "Hoàng Văn Giả", "0900 000 005"),
        (None, "Tổng cộng", 102, 97, 5, 9, None, None),
        *signatures(),
    ]
    merged = ("A1:C1", "A2:H2", "A4:A6", "B4:B6", "C4:F4", "C5:C6", "D5:F5", "G4:H4", "G5:G6")
    return Book((Sheet("Quy III", rows, (*merged, "H5:H6")),))


def committee_in_one_cell() -> Book:
    """The committee of each cell in one column, by "BT", "PBT" and "CUV"; telephones beside."""
    head = ("TT", "Chi bộ", "Đảng số", "Cấp ủy chi bộ", "Điện thoại BT")
    one = "BT: đ/c Nguyễn Văn Mẫu\nPBT: đ/c Vũ Thị Tạm\nCUV: đ/c Đào Văn Kém"
    rows: list[Row] = [
        ("DANH SÁCH CẤP ỦY CÁC CHI BỘ TRỰC THUỘC NHIỆM KỲ 2025-2027",),
        head,
        (1, "CB TDP 1", 24, one, "0900.000.001"),
        (2, "CB TDP 2", 31, "BT: Trần Thị Thử; PBT: Hoàng Văn Giả", "0900.000.002"),
        (3, "CB TDP 3", 12, "BT - Đ/c Lê Văn Ví Dụ", "0900.000.003"),
        (4, "CB Trạm Y tế", 8, "BT: khuyết\nPBT: đ/c Phạm Thị Minh Họa", "0900.000.004"),
        ("Tổng", None, 75, None, None),
    ]
    return Book((Sheet("CAP UY", rows, ("A1:E1", "A7:B7")),))


def officers_by_cell() -> Book:
    """A person a row, "BT" and "PBT" for the post, the cell a heading row above its people."""
    head = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Ngày giữ chức vụ", "Số điện thoại")
    rows: list[Row] = [
        ("TRÍCH NGANG BÍ THƯ, PHÓ BÍ THƯ CHI BỘ",),
        (),
        head,
        ("I", "Chi bộ Tổ dân phố 1", None, None, None, None),
        (1, "Đ/c Nguyễn Văn Mẫu", 1960, "BT", "01/7/2025", "0900 000 001"),
        (2, "Đ/c Vũ Thị Tạm", 1975, "PBT", "01/7/2025", "0900 000 011"),
        ("II", "Chi bộ Tổ dân phố 2", None, None, None, None),
        (1, "Đ/c Trần Thị Thử", 1968, "BT", "15/8/2025", "0900 000 002"),
        (2, "Đ/c Hoàng Văn Giả", 1980, "PBT", "15/8/2025", None),
        ("III", "Chi bộ Trạm Y tế", None, None, None, None),
        (1, "BS. Lê Văn Ví Dụ", 1979, "BT", "01/7/2025", "0900 000 003"),
        (),
        (None, "Tổng số: 05 đồng chí", None, None, None, None),
    ]
    return Book((Sheet("Trich ngang", rows, ("A1:F1",)),))


def block_in_a_merged_column() -> Book:
    """The block of the cells in a column of its own, merged down; a sum after each block."""
    head = ("Khối", "STT", "Tên chi bộ", "Đảng viên", "Bí thư", "SĐT bí thư")
    rows: list[Row] = [
        *title("TỔNG HỢP CHI BỘ THEO KHỐI"),
        head,
        ("Dân cư", 1, "Chi bộ Tổ dân phố 1", 24, "Đ/c Nguyễn Văn Mẫu", "0900000001"),
        (None, 2, "Chi bộ Tổ dân phố 2", 31, "Đ/c Trần Thị Thử", "0900000002"),
        (None, 3, "Chi bộ Tổ dân phố 3", 12, "Đ/c Lê Văn Ví Dụ", "0900000003"),
        (None, None, "Cộng khối dân cư", 67, None, None),
        ("Trường học", 4, "Chi bộ Trường Mầm non Mẫu", 17, "Đ/c Phạm Thị Minh Họa", "0900000004"),
        (None, 5, "Chi bộ Trường Tiểu học Mẫu", 22, "Đ/c Vũ Thị Tạm", "0900000006"),
        (None, None, "Cộng khối trường học", 39, None, None),
        ("Doanh nghiệp", 6, "Chi bộ Công ty Mẫu", 5, "Đ/c Hoàng Văn Giả", "0900000005"),
        ("TỔNG SỐ: 6 CHI BỘ", None, None, 111, None, None),
        *signatures(),
    ]
    merged = ("A8:A11", "A12:A14", "A16:C16", "A4:F4")
    return Book((Sheet("Theo khoi", rows, merged),))


def one_block_a_sheet() -> Book:
    """Two sheets of today, each with other cells: neither is the old one of the other."""
    head = ("STT", "Chi bộ", "Số ĐV", "Bí thư")
    homes: list[Row] = [
        ("CHI BỘ KHỐI DÂN CƯ NĂM 2026",),
        head,
        (1, "Chi bộ Tổ dân phố 1", 24, "Nguyễn Văn Mẫu"),
        (2, "Chi bộ Tổ dân phố 2", 31, "Trần Thị Thử"),
        (3, "Chi bộ Tổ dân phố 3", 12, "Lê Văn Ví Dụ"),
        ("Cộng", None, 67, None),
    ]
    work: list[Row] = [
        ("CHI BỘ KHỐI CƠ QUAN NĂM 2026",),
        head,
        (1, "Chi bộ Công an phường", 19, "Vũ Thị Tạm"),
        (2, "Chi bộ Trạm Y tế", 8, "Hoàng Văn Giả"),
        ("Cộng", None, 27, None),
    ]
    return Book((Sheet("Dân cư", homes), Sheet("Cơ quan", work)))


def a_cell_put_out_of_sight() -> Book:
    """Two rows of cells that were dissolved are hidden, a third is hidden by mistake."""
    head = ("TT", "Tên chi bộ", "Tổng số ĐV", "ĐV dự bị", "ĐV miễn SH", "Họ tên BT", "Ghi chú")
    rows: list[Row] = [
        ("SỔ THEO DÕI CHI BỘ",),
        head,
        (1, "Chi bộ Tổ dân phố 1", 24, 2, 3, "Nguyễn Văn Mẫu", None),
        (2, "Chi bộ HTX Mẫu", 6, 0, 0, "Đào Văn Kém", "Giải thể 30/6/2026"),
        (3, "Chi bộ Tổ dân phố 2", 31, 0, 5, "Trần Thị Thử", "BT mới từ 01/7/2025"),
        (4, "Chi bộ Chợ Mẫu", 4, 0, 0, None, "Giải thể 30/6/2026"),
        (5, "Chi bộ Tổ dân phố 3", 12, 1, 0, "Lê Văn Ví Dụ", None),
        (6, "Chi bộ Trạm Y tế", 8, 0, 1, "Hoàng Văn Giả", None),
        (None, "Cộng (chi bộ đang hoạt động)", 75, 3, 9, None, None),
    ]
    return Book((Sheet("So", rows, ("A1:G1",), hidden=frozenset({4, 6, 7})),))


def said_again_by_marks() -> Book:
    """Who looks after which cells, a cell a row; person, decision and day by "nt", "như trên"."""
    head = (
        "STT",
        "Chi bộ",
        "Đảng ủy viên phụ trách",
        "Chức vụ",
        "Theo Quyết định số",
        "Thời gian từ",
    )
    rows: list[Row] = [
        ("PHÂN CÔNG CẤP ỦY VIÊN PHỤ TRÁCH CHI BỘ",),
        ("(từ 01/7/2025)",),
        head,
        ("I", "KHU VỰC PHÍA BẮC", None, None, None, None),
        (
            1,
            "Chi bộ Tổ dân phố 1",
            "Đ/c Ngô Thị Trưởng",
            "PBT Thường trực",
            "22-QĐ/ĐU",
            "01/7/2025",
        ),
        (2, "Chi bộ Tổ dân phố 2", "nt", "nt", "nt", "nt"),
        (3, "Chi bộ Tổ dân phố 3", "-nt-", "-nt-", "-nt-", "-nt-"),
        ("II", "KHU VỰC PHÍA NAM", None, None, None, None),
        (4, "Chi bộ Tổ dân phố 4", "Đ/c Đinh Văn Trưởng", "UV BTV", "Như trên", "Như trên"),
        (5, "Chi bộ Tổ dân phố 5", "Như trên", "Như trên", "Như trên", "Như trên"),
        (6, "Chi bộ Tổ dân phố 6", '"', '"', '"', '"'),
        (None, "Tổng: 06 chi bộ", None, None, None, None),
    ]
    return Book((Sheet("PC", rows, ("A1:F1", "A2:F2")),))


def telephones_as_they_come() -> Book:
    """Telephones as numbers, two in a cell, with words; the sum and remarks under the table."""
    head = ("Số TT", "Đơn vị", "TSĐV", "Người đứng đầu (bí thư)", "Liên hệ", "Ngày bầu")
    rows: list[Row] = [
        ("DANH BẠ CHI BỘ",),
        ("Cập nhật: tháng 10/2026",),
        head,
        ("01", "Chi bộ Tổ dân phố 1", "24", "Ông Nguyễn Văn Mẫu", 900000001, "01/7/2025"),
        ("02", "Chi bộ Tổ dân phố 2", "31", "Bà Trần Thị Thử", "DĐ: 0900 000 002", "01/7/2025"),
        ("03", "Chi bộ Tổ dân phố 3", "12", "Đ/c Lê Văn Ví Dụ", "0900000003 - Zalo", "02.7.2025"),
        ("04", "Chi bộ Trạm Y tế", "08", "Đ/c: Hoàng Văn Giả", "+84 900 000 005", "1-7-2025"),
        ("05", "Chi bộ Công an", "19", "Thiếu tá Vũ Thị Tạm", "0900000006/0900000016", None),
        ("", "Cộng: 05 chi bộ", "94", "", "", ""),
        ("* TSĐV: tổng số đảng viên, kể cả dự bị.",),
        ("* Chi bộ Công an: liên hệ trong giờ hành chính.",),
    ]
    return Book((Sheet("Danh ba", rows, ("A1:F1", "A2:F2")),))


BOOKS = {
    "kept-head-of-three-rows": head_of_three_rows,
    "kept-committee-in-one-cell": committee_in_one_cell,
    "kept-officers-by-cell": officers_by_cell,
    "kept-block-in-a-merged-column": block_in_a_merged_column,
    "kept-one-block-a-sheet": one_block_a_sheet,
    "kept-a-cell-put-out-of-sight": a_cell_put_out_of_sight,
    "kept-said-again-by-marks": said_again_by_marks,
    "kept-telephones-as-they-come": telephones_as_they_come,
}
