"""Papers of offices as files: a Word table with merged cells, Excel points that are formulas."""

from __future__ import annotations

from tests.domain.frameworks.files.papers import Book, Paper


def word_table() -> bytes:
    rows = [
        ["TT", "Nhóm nội dung", "Nội dung chấm", "Điểm tối đa", "Mức chấm"],
        ["1", "Công tác chuẩn bị", "Nội dung sinh hoạt sát thực tế, có trọng tâm", "10", ""],
        ["2", "", "Gửi tài liệu cho đảng viên trước ít nhất 01 ngày", "5",
         "Gửi đúng hạn: 5 điểm; không gửi hoặc gửi chậm: 0 điểm"],
        ["3", "Tổ chức sinh hoạt", "Thời gian sinh hoạt", "10",
         "Từ 90 phút trở lên: 10 điểm\nTừ 60 đến dưới 90 phút: 6 điểm\nDưới 60 phút: 2 điểm"],
        ["4", "", "Đảng viên tham dự", "10",
         "Đạt từ 90% trở lên: 10 điểm\nTừ 75% đến dưới 90%: 6 điểm\nDưới 75%: 0 điểm"],
        ["5", "", "Số đảng viên phát biểu thảo luận", "15",
         "Từ 40% đảng viên dự họp trở lên: 15 điểm\nTừ 20% đến dưới 40%: 10 điểm\n"
         "Dưới 20%: 5 điểm"],
        ["6", "Tự phê bình", "Thực hiện tự phê bình và phê bình", "15", ""],
        ["7", "Kết quả", "Kết quả thực hiện nghị quyết, kết luận kỳ trước", "25",
         "Hoàn thành từ 90% nhiệm vụ trở lên: 25 điểm\nTừ 70% đến dưới 90%: 18 điểm\n"
         "Dưới 70%: 8 điểm"],
        ["8", "", "Kết luận rõ người, rõ việc, rõ thời gian", "10", ""],
        ["Tổng cộng", "", "", "100", ""],
    ]  # fmt: skip
    merged = [(1, 1, 2, 1), (3, 1, 5, 1), (7, 1, 8, 1), (9, 0, 9, 2)]
    paper = Paper().lines("ĐẢNG ỦY XÃ TÂN MẪU\nPHIẾU CHẤM ĐIỂM SINH HOẠT CHI BỘ THƯỜNG KỲ")
    paper.table(rows, merged)
    return paper.lines(
        "Xếp loại: Tốt từ 90 đến 100 điểm; Khá từ 75 đến dưới 90 điểm; "
        "Trung bình từ 50 đến dưới 75 điểm; Kém dưới 50 điểm.\nT/M ĐẢNG ỦY"
    ).content()


def formulas() -> bytes:
    rows = [
        ["STT", "TIÊU CHÍ", "ĐIỂM TỐI ĐA", "HƯỚNG DẪN CHẤM"],
        ["I", "Công tác chuẩn bị", ("=SUM(C3:C4)", 20), ""],
        [1, "Xây dựng nội dung, dự thảo kết luận", ("=5*2", 10), ""],
        [2, "Chuẩn bị cơ sở vật chất, phân công chuẩn bị tham luận", 10, ""],
        ["II", "Tổ chức sinh hoạt", ("=SUM(C6:C9)", 50), ""],
        [3, "Thời lượng sinh hoạt", ("=20/2", 10),
         ">= 90 phút: 10; 75 - <90 phút: 7; < 75 phút: 3"],
        [4, "Tỷ lệ đảng viên tham gia sinh hoạt", 10, ">= 95%: 10; 85 - < 95%: 7; < 85%: 4"],
        [5, "Chất lượng thảo luận", 20, ""],
        [6, "Điều hành của bí thư chi bộ", 10, ""],
        ["III", "Kết quả", ("=SUM(C11:C12)", 30), ""],
        [7, "Thực hiện nhiệm vụ sau sinh hoạt", 20, "100%: 20; 80 - <100%: 15; <80%: 8"],
        [8, "Gửi kết quả sinh hoạt về Đảng ủy", 10, "Trong 3 ngày: 10; sau 3 ngày: 5"],
        ["", "TỔNG ĐIỂM", ("=C2+C5+C10", 100), ""],
        ["Tốt: >= 90 điểm; Khá: 70 - <90 điểm; Trung bình: 50 - <70 điểm; Kém: < 50 điểm"],
    ]  # fmt: skip
    return Book().sheet("Khung điểm", rows, [(13, 0, 13, 3)]).content()
