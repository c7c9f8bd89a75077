"""More forms, written once the first could be read and before the program saw them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.domain.frameworks.files.papers import Book, Paper

CLASSES = "Tốt từ 90 điểm trở lên; Khá từ 70 đến dưới 90 điểm; Trung bình từ 50 đến dưới 70 điểm; "
CLASSES += "Kém dưới 50 điểm"


def lettered_docx() -> bytes:
    """Criteria are a), b) under numbers; the sum stands on top."""
    rows = [
        ["Số TT", "TIÊU CHÍ", "ĐIỂM CHUẨN", "ĐIỂM TỰ CHẤM", "ĐIỂM THẨM ĐỊNH"],
        ["", "TỔNG ĐIỂM", "100", "", ""],
        ["1", "Công tác chuẩn bị", "30", "", ""],
        ["a", "Xây dựng nội dung, chương trình", "20", "", ""],
        ["b", "Thông báo cho đảng viên", "10", "", ""],
        ["2", "Tiến hành sinh hoạt", "50", "", ""],
        ["a", "Thời gian bảo đảm", "10", "", ""],
        ["b", "Đảng viên dự đầy đủ", "10", "", ""],
        ["c", "Thảo luận, kết luận", "30", "", ""],
        ["3", "Sau sinh hoạt", "20", "", ""],
        ["a", "Triển khai nghị quyết", "20", "", ""],
    ]
    paper = Paper().lines("""HUYỆN ỦY CŨ – ĐẢNG ỦY XÃ MẪU THƯỢNG
TIÊU CHÍ ĐÁNH GIÁ SINH HOẠT CHI BỘ
(Theo Hướng dẫn số 03-HD/ĐU ngày 15/01/2027 của Đảng ủy xã, áp dụng từ ngày 01/02/2027)""")
    return paper.table(rows).lines(f"* Xếp loại: {CLASSES}.").content()


def several_tables_docx() -> bytes:
    """A table for each group under a line of its own, its numbers begun anew."""
    paper = Paper().lines("""ĐẢNG BỘ SỞ MẪU
BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ
Số 11-QĐ/ĐU ngày 20/12/2026, thực hiện từ 01/01/2027
I. Chuẩn bị (30 điểm)""")
    head = ["TT", "Nội dung", "Điểm"]
    paper.table([head, ["1", "Dự thảo nội dung", "20"], ["2", "Gửi tài liệu", "10"]])
    paper.lines("II. Sinh hoạt (70 điểm)")
    paper.table([head, ["1", "Thảo luận", "40"], ["2", "Kết luận", "30"]])
    return paper.lines(f"Xếp loại: {CLASSES}").content()


def beside_docx() -> bytes:
    """Levels and their points line by line in two cells beside one another."""
    rows = [
        ["STT", "Tiêu chí", "Mức độ thực hiện", "Điểm"],
        ["1", "Thời gian sinh hoạt", "Từ 90 phút trở lên\nTừ 60 đến dưới 90 phút\nDưới 60 phút",
         "20\n10\n0"],
        ["2", "Tỷ lệ dự sinh hoạt", "Từ 90% trở lên\nTừ 80% đến dưới 90%\nDưới 80%", "30\n20\n10"],
        ["3", "Chất lượng thảo luận", "Tốt\nKhá\nTrung bình", "50\n35\n20"],
    ]  # fmt: skip
    paper = Paper().lines("""Đảng ủy Công an Mẫu
PHIẾU CHẤM ĐIỂM SINH HOẠT
Công văn số 21-CV/ĐU ngày 03/01/2027, thực hiện từ tháng 2/2027""")
    return paper.table(rows).lines(f"Xếp loại: {CLASSES}").content()


def guidance_docx() -> bytes:
    """A guidance with numbered prose, the classes in an article before the annex."""
    paper = Paper().lines("""ĐẢNG ỦY PHƯỜNG MẪU BẮC
Số 33-HD/ĐU
HƯỚNG DẪN
chấm điểm, xếp loại sinh hoạt chi bộ
Thực hiện Chỉ thị số 50-CT/TW ngày 23/7/2025 của Ban Bí thư,
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao chất lượng sinh hoạt chi bộ.
2. Đánh giá khách quan, tránh hình thức; mỗi tháng tối thiểu 01 lần.
II. CÁCH CHẤM
1. Chấm theo thang điểm 100, có phụ lục kèm theo.
2. Xếp loại:
- Tốt: từ 90 điểm trở lên.
- Khá: từ 75 điểm đến dưới 90 điểm.
- Trung bình: từ 50 điểm đến dưới 75 điểm.
- Kém: dưới 50 điểm.
III. TỔ CHỨC THỰC HIỆN
1. Các chi bộ chấm điểm trước ngày 05 hằng tháng.
2. Hướng dẫn này có hiệu lực kể từ ngày ký.
Mẫu Bắc, ngày 28 tháng 12 năm 2026
PHỤ LỤC
KHUNG ĐIỂM SINH HOẠT CHI BỘ""")
    rows = [
        ["STT", "Nội dung chấm", "Điểm tối đa", "Ghi chú"],
        ["1", "Chuẩn bị nội dung", "25", ""],
        [
            "2",
            "Tỷ lệ dự: từ 90% trở lên 15 điểm; từ 70% đến dưới 90% 8 điểm; dưới 70% 0 điểm",
            "15",
        ],
        ["3", "Điều hành, thảo luận", "40", ""],
        ["4", "Kết quả thực hiện", "20", ""],
        ["Tổng cộng", "", "100", ""],
    ]
    return paper.table(rows).content()


def own_sheet_xlsx() -> bytes:
    """Points as "0 - 20", codes with letters, the classes on a sheet of their own."""
    rows = [
        ["BẢNG TIÊU CHÍ SINH HOẠT CHI BỘ - ĐẢNG ỦY XÃ MẪU TRUNG"],
        ["Số 09-HD/ĐU ngày 05/01/2027, thực hiện từ ngày 01/02/2027"],
        ["Mã", "Tiêu chí", "Thang điểm", "Hướng dẫn chấm"],
        ["A", "CHUẨN BỊ", "", ""],
        ["A1", "Nội dung", "0 - 20", "Căn cứ chất lượng dự thảo"],
        ["A2", "Tài liệu", "0 - 10", ""],
        ["B", "SINH HOẠT", "", ""],
        ["B1", "Thảo luận", "0 - 40", ""],
        ["B2", "Kết luận", "0 - 30", ""],
        ["", "Cộng", "100", ""],
    ]
    classes = [["Xếp loại", "Điểm"], ["Tốt", "90 - 100"], ["Khá", "70 - dưới 90"],
               ["Trung bình", "50 - dưới 70"], ["Kém", "Dưới 50"]]  # fmt: skip
    return Book().sheet("Tiêu chí", rows).sheet("Xếp loại", classes).content()


def numbered_cells_docx() -> bytes:
    """Numbers that Word writes in the first column, groups in capitals across the table."""
    rows = [
        ["TT", "Nội dung đánh giá", "Số điểm", "Chi bộ tự đánh giá"],
        ["A", "B", "1", "2"],
        ["-", "VỀ CHUẨN BỊ", "", ""],
        ["", "Chi ủy thống nhất nội dung", "15 đ", ""],
        ["", "Tài liệu gửi đảng viên", "15 đ", ""],
        ["-", "VỀ SINH HOẠT", "", ""],
        ["", "Vắng không phép: mỗi đảng viên vắng không lý do trừ 2 điểm", "10 đ", ""],
        ["", "Thảo luận sôi nổi, đúng trọng tâm", "60 đ", ""],
        ["-", "Tổng điểm tối đa: 100", "", ""],
    ]
    paper = Paper().lines("""ĐẢNG ỦY XÃ MẪU SƠN
KHUNG TIÊU CHÍ SINH HOẠT CHI BỘ
Số: 17-QĐ/ĐU, Mẫu Sơn, ngày 02 tháng 01 năm 2027
Quyết định có hiệu lực từ ngày ký""")
    paper.numbered_cells(rows).lines("PHÂN LOẠI")
    kinds = [
        ["Loại", "Mức điểm"],
        ["Hoàn thành xuất sắc nhiệm vụ", "Từ 90 điểm"],
        ["Hoàn thành tốt nhiệm vụ", "Từ 70 đến dưới 90 điểm"],
        ["Hoàn thành nhiệm vụ", "Từ 50 đến dưới 70 điểm"],
        ["Không hoàn thành nhiệm vụ", "Dưới 50 điểm"],
    ]
    return paper.table(kinds).content()


def wide_xlsx() -> bytes:
    """Names in two columns, marks of three sides, codes with brackets, a note for each group."""
    rows = [
        ["BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG …/2027"],
        ["Đơn vị: Đảng ủy phường Mẫu Hòa; kèm Hướng dẫn 06-HD/ĐU ngày 08/01/2027, "
         "áp dụng từ tháng 2/2027"],
        ["Số TT", "Tiêu chí", "Yêu cầu", "Thang điểm", "Điểm chấm"],
        ["", "", "", "", "Chi bộ", "Tổ công tác", "Đảng ủy"],
        ["I)", "Nền nếp", "", "30", "", "", ""],
        ["1)", "Đúng ngày", "Ngày 03 hằng tháng", "10", "", "", ""],
        ["2)", "Đủ thời lượng", "Ít nhất 90 phút", "20", "", "", ""],
        ["II)", "Chất lượng", "", "70", "", "", ""],
        ["3)", "Nội dung", "Sát thực tế", "40", "", "", ""],
        ["4)", "Kết luận", "Rõ người, rõ việc", "30", "", "", ""],
        ["", "Tổng cộng (I + II)", "", "100", "", "", ""],
        ["Ghi chú: Tốt từ 90 điểm; Khá từ 70 đến dưới 90 điểm; Trung bình từ 50 đến dưới 70 điểm; "
         "Yếu dưới 50 điểm."],
    ]  # fmt: skip
    merged = [(0, 0, 0, 6), (1, 0, 1, 6), (2, 4, 2, 6), (11, 0, 11, 6)]
    return Book().sheet("T2", rows, merged).content()


MORE: Mapping[str, Callable[[], bytes]] = {
    "lettered.docx": lettered_docx,
    "several-tables.docx": several_tables_docx,
    "beside.docx": beside_docx,
    "guidance.docx": guidance_docx,
    "own-sheet.xlsx": own_sheet_xlsx,
    "numbered-cells.docx": numbered_cells_docx,
    "wide.xlsx": wide_xlsx,
}
