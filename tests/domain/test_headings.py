"""Short headings of what a meeting is about, as they are typed: they are taken, not doubted."""

from __future__ import annotations

import pytest

from domain import parse

HEADINGS = """
Trồng cây; Trồng chè; Trồng lúa vụ mới; Sửa đường thôn; Làm đường; Thu quỹ; Quỹ vì người
nghèo; Đền ơn đáp nghĩa; Bầu trưởng thôn; Bầu cử; Đại hội chi bộ; Kết nạp đảng viên; Chuyển
đảng chính thức; Công tác cán bộ; Công tác kiểm tra; Kiểm tra giám sát; Nông thôn mới; Xây
dựng nông thôn mới; Chuyển đổi số; An ninh trật tự; Phòng cháy; Phòng chống ma túy; Vệ sinh;
Môi trường; Rác thải; Đất đai; Giải tỏa; Đền bù; Nước sạch; Thủy lợi; Chống hạn; Chống bão;
Dịch bệnh; Tiêm phòng; Tiêm phòng cho trâu bò; Bảo hiểm; Học và làm theo Bác; Học tập Bác Hồ;
Nghị quyết 57; Nghị quyết trung ương; Chỉ thị 05; Tự phê bình; Phê bình; Kiểm điểm cuối năm;
Xếp loại đảng viên; Đánh giá tháng; Nhiệm vụ tháng 9; Nhiệm vụ mới; Việc làng; Văn nghệ; Hội
làng; Trung thu; Khuyến học; Khen thưởng; Kỷ luật; Thi đua; Tài chính; Thu chi; Đảng phí; Góp
ý dự thảo; Đọc điều lệ; Phổ biến văn bản; Văn bản mới; Thông báo của cấp trên; Tình hình thời
sự; Thời sự; Tình hình tháng qua; Kết quả tháng trước; Kết quả thực hiện nhiệm vụ; Phân công;
Công việc tháng tới; Kế hoạch quý 4; Chương trình hành động; Sáp nhập thôn; Nhà văn hóa; Xây
nhà văn hóa; Sửa nhà văn hóa; Loa đài; Loa truyền thanh; Hiến đất; Hỗ trợ hộ nghèo; Hộ nghèo;
Chính sách; Người có công; Y tế; Giáo dục; Phụ nữ; Thanh niên; Mặt trận; Cựu chiến binh; Tuyển
quân; Nghĩa vụ quân sự; Góp ý cho chi ủy; Quy chế; Nội quy; Điểm danh; Nội dung chỉ thị 30;
Triển khai nghị quyết; Bàn biện pháp; Ý kiến đảng viên; Ý kiến của dân; Kiến nghị của dân;
Sinh hoạt chuyên đề; Chuyên đề quý; Chuyên đề
"""
ALL = [" ".join(one.split()) for one in HEADINGS.split(";")]
VAGUE = {"Nhiệm vụ mới", "nhiem vu moi"}
ALIKE = {"tinh hinh thang qua"}  # without marks also "as it was last month", which says nothing


@pytest.mark.parametrize("bare", [False, True])
def test_a_short_heading_is_taken_for_one(bare: bool) -> None:
    said = [parse.fold(one) if bare else one for one in ALL]
    asked = {one for one in said if parse.instead(one)}
    assert asked <= VAGUE | ALIKE


@pytest.mark.parametrize(
    "text",
    [
        "cho tui xem lại biên bản tháng trước cái",
        "gửi cho tôi biên bản tháng 7",
        "in giúp tôi biên bản",
        "cho chị xin file word",
    ],
)
def test_what_is_wanted_of_the_assistant_is_no_answer(text: str) -> None:
    assert parse.instead(text) == "wish"


@pytest.mark.parametrize(
    "text", ["gửi chị Lan báo cáo thuế", "in giấy mời cho dân", "xem xét kết nạp"]
)
def test_what_others_are_given_may_be_one(text: str) -> None:
    assert parse.instead(text) is None
