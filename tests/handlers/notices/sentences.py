"""What those above type to the cells in one sentence, and what must be on the card: written before
it was understood. ``None``: nothing is begun.
"""

from __future__ import annotations

from typing import Any

MISSING = "unrecorded:2026-08"
TOLD: tuple[tuple[str, dict[str, Any] | None], ...] = (
    ("gửi thông báo cho các chi bộ chưa họp tháng 8: đề nghị họp trước 25/8",
     {"asks": "nothing", "to": MISSING, "text": "đề nghị họp trước 25/8"}),
    ("thông báo các chi bộ: sáng 25/8 giao ban tại hội trường xã",
     {"asks": "nothing", "text": "sáng 25/8 giao ban tại hội trường xã"}),
    ("Thông báo đến tất cả chi bộ: nộp đảng phí quý 3 trước ngày 20",
     {"asks": "nothing", "text": "nộp đảng phí quý 3 trước ngày 20"}),
    ("nhan cac chi bo: mai nghi hop vi mua bao", {"asks": "nothing"}),
    ("báo các chi bộ mang sổ nghị quyết đi kiểm tra thứ 6 này",
     {"asks": "nothing", "text": "mang sổ nghị quyết đi kiểm tra thứ 6 này"}),
    ("nhắc các chi bộ chưa nộp biên bản", {"asks": "nothing", "to": MISSING}),
    ("nhắc chi bộ nào chưa họp thì họp đi", {"asks": "nothing", "to": MISSING}),
    ("nhắc các chi bộ chưa họp tháng 7", {"asks": "nothing", "to": "unrecorded:2026-07"}),
    ("nhắc các chi bộ họp đúng giờ", {"asks": "nothing", "text": "họp đúng giờ"}),
    ("giao các chi bộ rà soát đảng viên đi làm ăn xa, xong trước 30/9",
     {"asks": "task", "text": "rà soát đảng viên đi làm ăn xa", "due": "2026-09-30"}),
    ("Yêu cầu các chi bộ báo cáo kết quả thu đảng phí trước ngày 05/9",
     {"asks": "task", "text": "báo cáo kết quả thu đảng phí", "due": "2026-09-05"}),
    ("giao việc cho các chi bộ: tổng dọn vệ sinh, hạn 2/9",
     {"asks": "task", "text": "tổng dọn vệ sinh", "due": "2026-09-02"}),
    ("đề nghị các chi bộ lập danh sách quần chúng ưu tú",
     {"asks": "task", "text": "lập danh sách quần chúng ưu tú"}),
    ("hỏi các chi bộ có đăng ký lớp bồi dưỡng không",
     {"asks": "yes_no", "text": "có đăng ký lớp bồi dưỡng không"}),
    ("hỏi các chi bộ có bao nhiêu đảng viên đi làm ăn xa",
     {"asks": "number", "text": "có bao nhiêu đảng viên đi làm ăn xa"}),
    # nothing to the cells
    ("chi bộ nào chưa nộp biên bản", None),
    ("các chi bộ thế nào rồi", None),
    ("nhắc tôi trước 1 ngày", None),
    ("đề nghị xã sửa đường", None),
    ("thông báo đâu rồi", None),
    ("xem thông báo đã gửi các chi bộ", None),
    ("giao chi bộ bảo hiểm xã hội cho tổ 2", None),
    ("nhắc chi bộ bảo hiểm xã hội nộp biên bản", None),
    ("thông báo chi bộ bảo hiểm xã hội mai họp", None),
)  # fmt: skip
