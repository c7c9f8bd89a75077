"""Forms of offices that do not exist, built as real ones are: merged heads, restarted numbers,
levels within a cell, totals, signatures. What must be understood of each is in ``right.toml``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.domain.frameworks.files.papers import Book, Paper

SIGNED = [["Nơi nhận:\n- Các chi bộ;\n- Lưu VPĐU.", "T/M ĐẢNG ỦY\nPHÓ BÍ THƯ"]]


def ward_docx() -> bytes:
    """A guidance with its annex: two-row head, numbers that begin anew, levels in the cell."""
    head = [
        ["ĐẢNG BỘ TỈNH MẪU\nĐẢNG ỦY PHƯỜNG AN MẪU\n*\nSố 15-HD/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM\n"
         "An Mẫu, ngày 20 tháng 12 năm 2026"],
    ]  # fmt: skip
    rows = [
        ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm chấm", "", "Ghi chú"],
        ["", "", "", "Chi bộ tự chấm", "Đảng ủy chấm", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["I", "CHUẨN BỊ SINH HOẠT", "20", "", "", ""],
        ["1", "Chi ủy họp, thống nhất nội dung trước sinh hoạt", "5", "", "", "Có biên bản chi ủy"],
        ["2", "Thông báo thời gian, nội dung đến đảng viên và đảng ủy viên phụ trách", "5"],
        ["3", "Dự thảo nội dung rõ việc, rõ người, rõ thời hạn", "10"],
        ["II", "TIẾN HÀNH SINH HOẠT", "60"],
        ["1", "Thời lượng sinh hoạt\n- Từ 90 phút trở lên: 10 điểm\n"
         "- Từ 75 phút đến dưới 90 phút: 7 điểm\n"
         "- Từ 60 phút đến dưới 75 phút: 4 điểm\n- Dưới 60 phút: 0 điểm", "10"],
        ["2", "Tỷ lệ đảng viên dự sinh hoạt\n- Từ 90% trở lên: 10 điểm\n"
         "- Từ 80% đến dưới 90%: 6 điểm\n"
         "- Dưới 80%: 0 điểm", "10", "", "", "Không tính đảng viên được miễn"],
        ["3", "Tỷ lệ đảng viên phát biểu\n- Từ 50% trở lên: 10 điểm\n"
         "- Từ 30% đến dưới 50%: 7 điểm\n"
         "- Dưới 30%: 3 điểm", "10"],
        ["4", "Tự phê bình và phê bình", "15"],
        ["5", "Điều hành của bí thư; kết luận rõ việc", "15"],
        ["III", "SAU SINH HOẠT", "20"],
        ["1", "Kết quả thực hiện nhiệm vụ tháng trước\n- Hoàn thành 100%: 15 điểm\n"
         "- Từ 80% đến dưới 100%: 10 điểm\n- Dưới 80%: 5 điểm", "15"],
        ["2", "Biên bản hoàn chỉnh, gửi cấp trên trong 2 ngày", "5"],
        ["", "TỔNG CỘNG", "100"],
    ]  # fmt: skip
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4), (0, 5, 1, 5)]
    paper = (
        Paper()
        .table(head)
        .lines("""HƯỚNG DẪN
đánh giá, chấm điểm chất lượng sinh hoạt chi bộ
Căn cứ Hướng dẫn số 42-HD/BTCTW ngày 28/10/2025 của Ban Tổ chức Trung ương;
Hướng dẫn này áp dụng từ ngày 01/01/2027.
PHỤ LỤC
BẢNG TIÊU CHÍ CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ
(Kèm theo Hướng dẫn số 15-HD/ĐU, ngày 20/12/2026)""")
    )
    paper.table(rows, merged).lines("""XẾP LOẠI
- Loại Tốt: đạt từ 90 điểm trở lên.
- Loại Khá: từ 70 đến dưới 90 điểm.
- Loại Trung bình: từ 50 đến dưới 70 điểm.
- Loại Kém: dưới 50 điểm.""")
    return paper.table(SIGNED).content()


def commune_xlsx() -> bytes:
    """Criteria merged over their levels, points as numbers, a sum, a hidden row, a hidden sheet."""
    rows = [
        ["ĐẢNG ỦY XÃ MẪU ĐÔNG"],
        ["BIỂU CHẤM ĐIỂM SINH HOẠT CHI BỘ"],
        ["(Ban hành kèm theo Quyết định số 31-QĐ/ĐU ngày 10/12/2026, có hiệu lực từ 01/01/2027)"],
        [],
        ["STT", "Nội dung", "Mức đạt", "Điểm", "", "Ghi chú"],
        ["", "", "", "Chuẩn", "Tự chấm", ""],
        ["A. NỀN NẾP (40 điểm)"],
        [1, "Ngày sinh hoạt", "Đúng ngày quy định", 10],
        ["", "", "Chậm, được cấp trên đồng ý", 5],
        ["", "", "Không đúng ngày, không báo cáo", 0],
        [2, "Thời lượng", "90 phút trở lên", 15],
        ["", "", "Từ 60 đến dưới 90 phút", 8],
        ["", "", "Dưới 60 phút", 0],
        [3, "Tỷ lệ đảng viên dự", "≥ 90%", 15],
        ["", "", "80% - 89%", 10],
        ["", "", "< 80%", 5],
        ["B. NỘI DUNG (60 điểm)"],
        [4, "Chuẩn bị nội dung", "Chấm từ 0 đến 20", 20],
        [9, "Tiêu chí cũ, đã bỏ", "", 30],
        [5, "Thảo luận, đóng góp ý kiến", "Sôi nổi, nhiều ý kiến", 20],
        ["", "", "Có ý kiến", 12],
        ["", "", "Không có ý kiến", 0],
        [6, "Kết luận, phân công nhiệm vụ", "Chấm từ 0 đến 20", 20],
        ["", "Tổng cộng", "", ("=SUM(D8,D11,D14,D18,D20,D23)", 100)],
        [],
        ["Xếp loại", "", "Tốt", "Từ 90 điểm trở lên"],
        ["", "", "Khá", "Từ 70 đến dưới 90 điểm"],
        ["", "", "Trung bình", "Từ 50 đến dưới 70 điểm"],
        ["", "", "Kém", "Dưới 50 điểm"],
        [],
        ["NGƯỜI LẬP BIỂU", "", "", "T/M BAN THƯỜNG VỤ"],
    ]
    merged = [
        *((at, 0, at, 5) for at in (0, 1, 2, 6, 16)),
        *((4, at, 5, at) for at in (0, 1, 2, 5)),
        (4, 3, 4, 4),
        *((top, at, top + 2, at) for top in (7, 10, 13, 19) for at in (0, 1)),
    ]
    lists = [["Danh mục"], ["Tốt"], ["Khá"]]
    book = Book().sheet("Biểu chấm", rows, merged, hidden=[18])
    return book.sheet("DM", lists, shown=False).content()


def columns_xlsx() -> bytes:
    """The levels are the heads of columns, with the points of each in the row."""
    names = [
        "Ra nghị quyết, kế hoạch tháng",
        "Thông báo, gửi tài liệu trước",
        "Nền nếp, thời lượng",
        "Tỷ lệ đảng viên tham dự",
        "Phát biểu, thảo luận",
        "Tự phê bình và phê bình",
        "Điều hành của người chủ trì",
        "Kết quả thực hiện nhiệm vụ",
    ]
    points = [(10, 8, 6, 3)] * 6 + [(15, 12, 9, 5), (25, 20, 15, 8)]
    rows = [
        ["Đảng ủy các cơ quan tỉnh Mẫu"],
        ["PHIẾU ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT CHI BỘ"],
        ["Kèm theo Công văn số 112-CV/ĐUCCQ ngày 18/12/2026, thực hiện từ tháng 01/2027"],
        ["Số TT", "Tiêu chí đánh giá", "Mức độ (điểm)"],
        ["", "", "Tốt", "Khá", "Trung bình", "Kém"],
        [1, 2, 3, 4, 5, 6],
        *([at, name, *four] for at, (name, four) in enumerate(zip(names, points, strict=True), 1)),
        ["", "Cộng", 100, 80, 60, 31],
        ["Xếp loại: Tốt: từ 90 đến 100 điểm; Khá: từ 75 đến dưới 90; "
         "Trung bình: từ 50 đến dưới 75; Kém: dưới 50"],
    ]  # fmt: skip
    merged = [*((at, 0, at, 5) for at in (0, 1, 2, 15)), (3, 2, 3, 5), (3, 0, 4, 0), (3, 1, 4, 1)]
    return Book().sheet("Sheet1", rows, merged).content()


def numbered_docx() -> bytes:
    """No table: lists that Word numbers by itself, so that no number is in the text."""
    lines = [
        (0, "Công tác chuẩn bị (20 điểm)"),
        (1, "Chi ủy hội ý, dự kiến nội dung (10 điểm)"),
        (1, "Gửi tài liệu cho đảng viên (10 điểm)"),
        (0, "Tổ chức sinh hoạt (60 điểm)"),
        (1, "Thời gian sinh hoạt (20 điểm)"),
        (2, "Từ 90 phút trở lên: 20 điểm"),
        (2, "Từ 60 phút đến dưới 90 phút: 10 điểm"),
        (2, "Dưới 60 phút: 0 điểm"),
        (1, "Đảng viên tham gia sinh hoạt (20 điểm)"),
        (2, "Từ 95% trở lên: 20 điểm"),
        (2, "Từ 85% đến dưới 95%: 14 điểm"),
        (2, "Dưới 85%: 6 điểm"),
        (1, "Chất lượng thảo luận, phê bình (20 điểm)"),
        (0, "Kết quả (20 điểm)"),
        (1, "Hoàn thành nhiệm vụ được giao tháng trước (20 điểm)"),
    ]
    paper = Paper().lines("""Đảng bộ Trường Đại học Mẫu
Quy định chấm điểm sinh hoạt chi bộ
Số 07-QyĐ/ĐU ngày 05/12/2026, hiệu lực từ ngày 01/01/2027""")
    return (
        paper.numbered(lines)
        .lines("""Tổng số: 100 điểm
Xếp loại chất lượng sinh hoạt: Tốt: từ 85 điểm; Khá: từ 65 đến dưới 85;
Trung bình: từ 50 đến dưới 65; Yếu: dưới 50.""")
        .content()
    )


def no_numbers_docx() -> bytes:
    """Groups merged on the left, no number anywhere, points said in words, no day of beginning."""
    rows = [
        ["Nhóm", "Tiêu chí", "Thang điểm"],
        ["Chuẩn bị", "Có kế hoạch, lịch sinh hoạt từ đầu năm", "05 điểm"],
        ["", "Chi ủy họp trước khi sinh hoạt", "10 điểm"],
        ["", "Phân công đảng viên chuẩn bị ý kiến", "05 điểm"],
        ["Tiến hành", "Đúng trình tự, đủ các bước", "10 điểm"],
        ["", "Nội dung sát thực tế, trọng tâm", "20 điểm"],
        ["", "Dân chủ, nhiều ý kiến", "15 điểm"],
        ["", "Chủ trì gợi mở, kết luận rõ", "10 điểm"],
        ["Kết quả", "Nghị quyết cụ thể, giao việc rõ người", "10 điểm"],
        ["", "Nhiệm vụ tháng trước được thực hiện", "15 điểm"],
        ["Tổng", "", "100 điểm"],
    ]
    merged = [(1, 0, 3, 0), (4, 0, 7, 0), (8, 0, 9, 0)]
    paper = Paper().lines("""ĐẢNG ỦY XÃ MẪU TÂY
KHUNG CHẤM ĐIỂM SINH HOẠT CHI BỘ
Kèm theo Quyết định số 08-QĐ/ĐU ngày 02/01/2027""")
    return (
        paper.table(rows, merged)
        .lines("""Mức xếp loại:
+ Tốt: 90 – 100 điểm
+ Khá: 70 – dưới 90 điểm
+ Trung bình: 50 – dưới 70 điểm
+ Kém: dưới 50 điểm""")
        .content()
    )


def bonus_xlsx() -> bytes:
    """Points to be added and to be taken off, in sections of their own."""
    rows = [
        ["ĐẢNG ỦY PHƯỜNG MẪU NAM", "", "", ""],
        ["BẢNG CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ"],
        ["Số 20-HD/ĐU, ngày 25/11/2026; áp dụng từ 01/01/2027"],
        ["TT", "Tiêu chí", "Điểm chuẩn", "Chi bộ chấm"],
        ["I", "Nền nếp, thời gian", 40, ""],
        ["1", "Sinh hoạt đúng ngày", 20],
        ["2", "Thời gian sinh hoạt\nĐủ 90 phút trở lên: 20 điểm\nTừ 60 đến dưới 90 phút: 10 điểm\n"
         "Dưới 60 phút: 0 điểm", 20],
        ["II", "Nội dung", 60],
        ["1", "Nội dung trọng tâm, thiết thực", 30],
        ["2", "Thảo luận dân chủ", 30],
        ["III", "Điểm cộng", "Tối đa 5"],
        ["1", "Có mô hình, cách làm hay được biểu dương", "+5"],
        ["IV", "Điểm trừ", ""],
        ["1", "Gửi biên bản chậm", "-5"],
        ["2", "Đảng viên vắng không lý do", "Trừ 1 điểm/người, không quá 10 điểm"],
        ["", "Tổng điểm", 100],
        ["Phân loại: Tốt từ 90 điểm trở lên, Khá từ 70 đến dưới 90 điểm, Trung bình từ 50 đến dưới "
         "70 điểm, Yếu dưới 50 điểm"],
    ]  # fmt: skip
    return Book().sheet("Bảng", rows, [(1, 0, 1, 3), (2, 0, 2, 3), (16, 0, 16, 3)]).content()


def two_forms_xlsx() -> bytes:
    """A sheet for each kind of meeting."""
    top = "ĐẢNG ỦY XÃ MẪU HẠ - Số 05-HD/ĐU ngày 10/01/2027, áp dụng từ 01/02/2027"
    classes = (
        "Xếp loại: Tốt từ 90; Khá từ 70 đến dưới 90; Trung bình từ 50 đến dưới 70; Kém dưới 50"
    )
    book = Book()
    for name, title, topic in (
        ("Thường kỳ", "SINH HOẠT THƯỜNG KỲ", "Nội dung sinh hoạt"),
        ("Chuyên đề", "SINH HOẠT CHUYÊN ĐỀ", "Chất lượng chuyên đề"),
    ):
        rows = [
            [top],
            [f"PHIẾU CHẤM ĐIỂM {title}"],
            ["STT", "Tiêu chí", "Điểm tối đa", "Điểm chấm"],
            [1, "Chuẩn bị", 30],
            [2, topic, 50],
            [3, "Kết thúc, biên bản", 20],
            ["", "Tổng", 100],
            [classes],
        ]
        book.sheet(name, rows, [(0, 0, 0, 3), (1, 0, 1, 3), (7, 0, 7, 3)])
    return book.content()


def parts_docx() -> bytes:
    """Rows without a number: parts with points of their own under one, levels under another."""
    rows = [
        ["STT", "Nội dung đánh giá", "Điểm", "Tự chấm"],
        ["1", "Công tác chuẩn bị", "25", ""],
        ["", "- Nội dung đúng, đủ, trọng tâm", "15", ""],
        ["", "- Gửi tài liệu trước 1 ngày", "10", ""],
        ["2", "Tỷ lệ đảng viên dự họp", "15", ""],
        ["", "+ Từ 95% trở lên", "15", ""],
        ["", "+ Từ 80% đến dưới 95%", "8", ""],
        ["", "+ Dưới 80%", "0", ""],
        ["3", "Tổ chức thảo luận", "40", ""],
        ["3.1", "Bí thư điều hành linh hoạt", "15", ""],
        ["3.2", "Đảng viên phát biểu", "25", ""],
        ["4", "Kết luận, phân công nhiệm vụ", "20", ""],
        ["Tổng cộng", "", "100", ""],
    ]
    paper = Paper().lines("""ĐẢNG BỘ CÔNG TY MẪU
BẢNG ĐIỂM SINH HOẠT CHI BỘ
Ban hành theo Quyết định 44-QĐ/ĐU ngày 30/11/2026, thực hiện từ 01/12/2026""")
    return (
        paper.table(rows, [(12, 0, 12, 1)])
        .lines("""Xếp loại
Tốt: 90 điểm trở lên; Khá: 75 đến dưới 90 điểm;
Đạt yêu cầu: 50 đến dưới 75 điểm; Yếu: dưới 50 điểm.""")
        .content()
    )


MADE: Mapping[str, Callable[[], bytes]] = {
    "ward.docx": ward_docx,
    "commune.xlsx": commune_xlsx,
    "columns.xlsx": columns_xlsx,
    "numbered.docx": numbered_docx,
    "no-numbers.docx": no_numbers_docx,
    "bonus.xlsx": bonus_xlsx,
    "two-forms.xlsx": two_forms_xlsx,
    "parts.docx": parts_docx,
}
