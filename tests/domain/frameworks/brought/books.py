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


GROUPED = ["Nhóm tiêu chí", "TT", "Tiêu chí thành phần", "Điểm", "Hướng dẫn chấm"]


def groups_down_the_side() -> bytes:
    """The head again on the second page, what is taken off behind the sum, rules behind it."""
    rows = [
        GROUPED,
        ["1. Công tác chuẩn bị (25 điểm)", "1.1", "Chi ủy họp phân công, thống nhất nội dung",
         "0-10", "Chi ủy họp, có biên bản"],
        ["", "1.2", "Tài liệu được gửi trước cho đảng viên", "0-5",
         "Gửi trước ít nhất 01 ngày: 5 điểm; gửi trong ngày họp: 2 điểm; không gửi: 0 điểm"],
        ["", "1.3", "Địa điểm, trang trí, cơ sở vật chất", "0-10", ""],
        ["2. Nền nếp sinh hoạt (30 điểm)", "2.1", "Thời gian sinh hoạt", "0-10",
         "- Từ 90 phút trở lên: 10 điểm\n- Từ 75 phút đến dưới 90 phút: 8 điểm\n"
         "- Dưới 75 phút: 5 điểm"],
        ["", "2.2", "Tỷ lệ đảng viên tham gia", "0-10",
         "- Từ 95% trở lên: 10 điểm\n- Từ 85% đến dưới 95%: 8 điểm\n"
         "- Từ 75% đến dưới 85%: 5 điểm\n- Dưới 75%: 0 điểm"],
        ["", "2.3", "Đảng viên chấp hành giờ giấc, phát biểu ý kiến", "0-10", ""],
        GROUPED,
        ["3. Nội dung sinh hoạt (45 điểm)", "3.1", "Quán triệt nghị quyết, thông tin thời sự",
         "0-10", ""],
        ["", "3.2", "Kiểm điểm nhiệm vụ tháng trước", "0-15",
         "Hoàn thành 100% nhiệm vụ: 15 điểm; hoàn thành từ 80% đến dưới 100%: 12 điểm; "
         "hoàn thành từ 50% đến dưới 80%: 8 điểm; còn lại: 0 điểm"],
        ["", "3.3", "Tự phê bình và phê bình", "0-10", ""],
        ["", "3.4", "Kết luận của chủ trì", "0-10", ""],
        ["TỔNG CỘNG", "", "", "100", ""],
        ["4. Điểm trừ", "4.1", "Có đảng viên vi phạm quy định bảo mật", "-5",
         "Mỗi trường hợp trừ 5 điểm, tối đa 10 điểm"],
        ["", "4.2", "Nộp báo cáo chậm", "-3", ""],
    ]  # fmt: skip
    merged = [(1, 0, 3, 0), (4, 0, 6, 0), (8, 0, 11, 0), (12, 0, 12, 2), (13, 0, 14, 0)]
    paper = Paper().lines(
        "TỈNH ỦY MẪU\nĐẢNG ỦY XÃ SÔNG MẪU\nSố 58-HD/ĐU\nSông Mẫu, ngày 25 tháng 02 năm 2027\n"
        "HƯỚNG DẪN\nđánh giá, xếp loại chất lượng sinh hoạt chi bộ\nCăn cứ Quy định số "
        "11-QĐ/TU ngày 01/12/2025 của Tỉnh ủy, Ban Thường vụ Đảng ủy xã hướng dẫn như sau:\n"
        "I. BẢNG TIÊU CHÍ"
    )
    return (
        paper.table(rows, merged)
        .lines(
            "II. XẾP LOẠI\n1. Loại A: từ 90 điểm trở lên và không có nhóm tiêu chí nào dưới 80% "
            "điểm tối đa.\n2. Loại B: từ 70 điểm đến dưới 90 điểm.\n3. Loại C: từ 50 điểm đến "
            "dưới 70 điểm.\n4. Loại D: dưới 50 điểm.\nIII. TỔ CHỨC THỰC HIỆN\nHướng dẫn này thực "
            "hiện từ tháng 3/2027, thay thế Hướng dẫn số 12-HD/ĐU ngày 10/01/2026.\n"
            "T/M BAN THƯỜNG VỤ\nBÍ THƯ"
        )
        .content()
    )


def shares_as_columns() -> bytes:
    """Levels are columns whose head says which share of the points each is worth."""
    rows = [
        ["ĐẢNG BỘ TỔNG CÔNG TY MẪU"],
        ["BỘ TIÊU CHÍ ĐÁNH GIÁ SINH HOẠT CHI BỘ NĂM 2027"],
        ["(Theo Nghị quyết số 03-NQ/ĐU ngày 20/12/2026; áp dụng từ ngày 01/01/2027)"],
        ["STT", "Tiêu chí", "Điểm tối đa", "Thang đo", "", "", ""],
        ["", "", "", "Mức 1\n(100% điểm)", "Mức 2\n(80% điểm)", "Mức 3\n(50% điểm)",
         "Mức 4\n(0 điểm)"],
        ["I", "Nền nếp", ("=C7+C8", 30)],
        [1, "Thời lượng buổi sinh hoạt", 10, "≥ 90 phút", "75 - < 90 phút", "60 - < 75 phút",
         "< 60 phút"],
        [2, "Tỷ lệ đảng viên dự sinh hoạt", 20, "≥ 90%", "80% - < 90%", "70% - < 80%", "< 70%"],
        ["II", "Nội dung", ("=C10+C11", 40)],
        [3, "Tỷ lệ đảng viên phát biểu", 20, "≥ 50%", "40% - < 50%", "30% - < 40%", "< 30%"],
        [4, "Chất lượng nghị quyết, kết luận", 20, "Rõ người, rõ việc, rõ hạn",
         "Rõ người, rõ việc", "Còn chung chung", "Không có kết luận"],
        ["III", "Kết quả", 30],
        [5, "Tỷ lệ hoàn thành nhiệm vụ tháng trước", 30, "100%", "90% - < 100%", "70% - < 90%",
         "< 70%"],
        ["", "CỘNG", ("=C6+C9+C12", 100)],
    ]  # fmt: skip
    merged = [*((at, 0, at, 6) for at in range(3)), (3, 3, 3, 6)]
    merged += [(3, at, 4, at) for at in range(3)]
    classes = [
        ["Mức xếp loại", "Điểm từ", "Đến dưới"],
        ["Xuất sắc", 95, ""],
        ["Tốt", 85, 95],
        ["Khá", 70, 85],
        ["Trung bình", 50, 70],
        ["Kém", "", 50],
    ]
    results = [
        ["STT", "Chi bộ", "Số ĐV", "Điểm T1", "Điểm T2", "Xếp loại"],
        [1, "Chi bộ 1", 15, 90, 91, "Tốt"],
        [2, "Chi bộ 2", 9, 80, 85, "Tốt"],
    ]
    book = Book().sheet("Bộ tiêu chí", rows, merged).sheet("Xếp loại", classes)
    return book.sheet("Tổng hợp", results).content()
