"""Word tables with merged cells and workbooks of several sheets, as offices send them."""

from __future__ import annotations

from tests.domain.frameworks.files.papers import Book, Paper


def merged_cells() -> bytes:
    """Each level a row of its own, its criterion merged down, its points in the second head row."""
    rows = [
        ["STT", "Nội dung đánh giá", "Điểm chuẩn", "Mức đạt", "", "Kết quả chấm", ""],
        ["", "", "", "Mức", "Điểm", "Chi bộ tự chấm", "Đảng ủy chấm"],
        ["I", "CÔNG TÁC CHUẨN BỊ", "25", "", "", "", ""],
        ["1", "Xây dựng chương trình, nội dung sinh hoạt", "10",
         "Nội dung cụ thể, sát thực tế", "10", "", ""],
        ["", "", "", "Nội dung còn chung chung", "5", "", ""],
        ["2", "Gửi tài liệu cho đảng viên nghiên cứu trước", "5",
         "Có gửi trước buổi sinh hoạt", "5", "", ""],
        ["", "", "", "Không gửi trước", "0", "", ""],
        ["3", "Họp chi ủy trước sinh hoạt", "10", "", "", "", ""],
        ["II", "TỔ CHỨC SINH HOẠT", "50", "", "", "", ""],
        ["4", "Số lượng đảng viên dự sinh hoạt", "15", "Từ 90% trở lên", "15", "", ""],
        ["", "", "", "Từ 80% đến dưới 90%", "10", "", ""],
        ["", "", "", "Từ 70% đến dưới 80%", "5", "", ""],
        ["", "", "", "Dưới 70%", "0", "", ""],
        ["5", "Thời lượng buổi sinh hoạt", "10", "Trên 90 phút", "10", "", ""],
        ["", "", "", "Từ 60 đến 90 phút", "7", "", ""],
        ["", "", "", "Dưới 60 phút", "3", "", ""],
        ["6", "Điều hành của bí thư (người chủ trì)", "10", "", "", "", ""],
        ["7", "Ý kiến phát biểu của đảng viên", "15",
         "Từ 50% đảng viên dự họp phát biểu trở lên", "15", "", ""],
        ["", "", "", "Từ 30% đến dưới 50%", "10", "", ""],
        ["", "", "", "Dưới 30%", "5", "", ""],
        ["III", "SAU SINH HOẠT", "25", "", "", "", ""],
        ["8", "Ra kết luận hoặc nghị quyết của chi bộ", "10", "", "", "", ""],
        ["9", "Kết quả thực hiện nghị quyết, kết luận tháng trước", "15",
         "Hoàn thành từ 90% nhiệm vụ trở lên", "15", "", ""],
        ["", "", "", "Hoàn thành từ 70% đến dưới 90%", "10", "", ""],
        ["", "", "", "Hoàn thành dưới 70%", "5", "", ""],
        ["", "Tổng cộng", "100", "", "", "", ""],
    ]  # fmt: skip
    down = [(3, 4), (5, 6), (9, 12), (13, 15), (17, 19), (22, 24)]
    merged = [(0, 3, 0, 4), (0, 5, 0, 6), *((0, at, 1, at) for at in range(3))]
    merged += [(first, at, last, at) for first, last in down for at in range(3)]
    paper = Paper().lines(
        "ĐẢNG BỘ TỈNH MẪU\nĐẢNG ỦY PHƯỜNG NÚI MẪU\nPhụ lục II\n"
        "BẢNG CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ\n(Kèm theo Hướng dẫn số 35-HD/ĐU "
        "ngày 20/12/2026 của Đảng ủy phường Núi Mẫu)\nChi bộ: ……….. Tháng ……./2027"
    )
    paper.table(rows, merged)
    paper.lines("Ghi chú: Các chi bộ áp dụng từ ngày 01/01/2027.\nKhung xếp loại:")
    classes = [
        ["Xếp loại", "Tổng điểm"],
        ["Tốt", "Từ 90 điểm trở lên"],
        ["Khá", "Từ 70 điểm đến dưới 90 điểm"],
        ["Trung bình", "Từ 50 điểm đến dưới 70 điểm"],
        ["Kém", "Dưới 50 điểm"],
    ]
    return paper.table(classes).lines("NGƯỜI CHẤM\n(ký, ghi rõ họ tên)").content()


CLASSES = (
    "Xếp loại: Từ 90 điểm trở lên: Tốt; từ 75 đến dưới 90 điểm: Khá; "
    "từ 60 đến dưới 75 điểm: Trung bình; dưới 60 điểm: Kém"
)
HEAD = [
    ["TT", "Tiêu chí", "Điểm tối đa", "Mức điểm", "", "", "", "Kết quả", ""],
    ["", "", "", "Tốt", "Khá", "TB", "Kém", "Tự chấm", "Thẩm định"],
]


def sheets() -> bytes:
    """How to use it, two forms with heads of two rows, and what cells have got."""
    told = [
        ["HƯỚNG DẪN CHẤM"],
        ['1. Cán bộ chấm nhập điểm vào cột "Tự chấm" của từng trang.'],
        ["2. Mỗi tiêu chí chấm 1 trong 4 mức."],
        ["3. Khung này của Đảng ủy Công ty Mẫu, Quyết định số 08-QĐ/ĐU ngày 15/01/2027, "
         "thực hiện từ 01/02/2027."],
    ]  # fmt: skip
    regular = [
        ["BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ THƯỜNG KỲ"],
        *HEAD,
        ["A", "Chuẩn bị", ("=C5+C6", 20)],
        [1, "Nội dung sinh hoạt được chi ủy thống nhất", 10, 10, 7, 5, 2],
        [2, "Tài liệu, địa điểm, phương tiện", 10, 10, 7, 5, 0],
        ["B", "Tổ chức", ("=SUM(C8:C11)", 50)],
        [3, "Tinh thần, thái độ tham gia của đảng viên", 10, 10, 7, 5, 2],
        [4, "Chất lượng thảo luận", 20, 20, 15, 10, 5],
        [5, "Tự phê bình và phê bình", 10, 10, 7, 5, 2],
        [6, "Vai trò điều hành của bí thư", 10, 10, 7, 5, 2],
        ["C", "Kết quả", ("=C13+C14", 30)],
        [7, "Kết quả thực hiện nhiệm vụ sản xuất, kinh doanh", 20, 20, 15, 10, 5],
        [8, "Kết luận và phân công thực hiện", 10, 10, 7, 5, 2],
        ["", "TỔNG CỘNG", ("=C4+C7+C12", 100)],
        [CLASSES],
    ]
    thematic = [
        ["BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ CHUYÊN ĐỀ"],
        *HEAD,
        [1, "Chọn chuyên đề thiết thực", 20, 20, 15, 10, 5],
        [2, "Chuẩn bị báo cáo chuyên đề", 30, 30, 22, 15, 8],
        [3, "Thảo luận, làm rõ nội dung", 30, 30, 22, 15, 8],
        [4, "Kết luận, tổ chức thực hiện", 20, 20, 15, 10, 5],
        ["", "TỔNG CỘNG", ("=SUM(C4:C7)", 100)],
        [CLASSES],
    ]
    results = [
        ["TỔNG HỢP ĐIỂM CÁC CHI BỘ NĂM 2027"],
        ["TT", "Chi bộ", "Tháng 1", "Tháng 2", "Tháng 3", "Điểm TB"],
        [1, "Chi bộ Phân xưởng 1", 92, 88, "", 90],
        [2, "Chi bộ Phân xưởng 2", 85, 91, "", 88],
        [3, "Chi bộ Văn phòng", 95, 94, "", 94.5],
    ]
    head = [(0, 0, 0, 8), (1, 3, 1, 6), (1, 7, 1, 8), *((1, at, 2, at) for at in range(3))]
    book = Book().sheet("Huong dan", told).sheet("TK", regular, head).sheet("CD", thematic, head)
    return book.sheet("Tong hop", results, [(0, 0, 0, 5)]).content()
