"""What a clerk types instead of looking for the page, and where it must lead: written before it was
understood. ``None``: nothing of the organisation opens.

Each: the sentence, the page, what the page must be about and hold; "unit" of the cell, "post" of
the secretary.
"""

from __future__ import annotations

from typing import Any

OWN = "Chi bộ Văn hóa, Thể thao và Truyền thông"
TOLD: tuple[tuple[str, str | None, dict[str, Any]], ...] = (
    ("đổi tên chi bộ bảo hiểm xã hội thành Chi bộ BHXH khu vực từ 1/9", "unit",
     {"act": "rename", "name": "Chi bộ BHXH khu vực", "since": "2026-09-01"}),
    ("doi ten chi bo bao hiem xa hoi thanh Chi bộ Bảo hiểm", "unit",
     {"act": "rename", "name": "Chi bộ Bảo hiểm"}),
    ("đổi tên chi bộ bảo hiểm xã hội", "unit", {"act": "rename"}),
    ("Đề nghị đổi tên Chi bộ Bảo hiểm xã hội thành Chi bộ An sinh kể từ ngày 01/10/2026", "unit",
     {"act": "rename", "name": "Chi bộ An sinh", "since": "2026-10-01"}),
    ("sáp nhập chi bộ bảo hiểm xã hội vào chi bộ văn hóa thể thao và truyền thông từ 1/10", "unit",
     {"act": "merge", "since": "2026-10-01"}),
    ("nhập chi bộ bảo hiểm xã hội vào chi bộ phòng kinh tế hạ tầng", "unit", {"act": "merge"}),
    ("giải thể chi bộ bảo hiểm xã hội", "unit", {"act": "end"}),
    ("giải thể chi bộ bảo hiểm xã hội từ 30/9", "unit", {"act": "end", "since": "2026-09-30"}),
    ("chấm dứt hoạt động chi bộ bảo hiểm xã hội", "unit", {"act": "end"}),
    ("tách chi bộ bảo hiểm xã hội", "unit", {"act": "split"}),
    ("tách chi bộ bảo hiểm xã hội thành Chi bộ Bảo hiểm 2", "unit",
     {"act": "split", "name": "Chi bộ Bảo hiểm 2"}),
    ("thành lập chi bộ khu phố 9 từ 1/9", "unit",
     {"act": "found", "name": "chi bộ khu phố 9", "since": "2026-09-01"}),
    ("thêm chi bộ mới", "unit", {"act": "found"}),
    ("thêm chi bộ Công ty Sao Mai", "unit", {"act": "found", "name": "chi bộ Công ty Sao Mai"}),
    ("ai là bí thư chi bộ bảo hiểm xã hội", "unit", {}),
    ("bí thư chi bộ bảo hiểm xã hội là ai", "unit", {}),
    ("ai đang làm phó bí thư chi bộ bảo hiểm xã hội vậy", "unit", {}),
    ("chi bộ bảo hiểm xã hội có những ai dùng trợ lý", "unit", {}),
    ("mời bí thư mới cho chi bộ bảo hiểm xã hội", "invite", {"act": "cell_secretary"}),
    ("cấp mã mời phó bí thư chi bộ bảo hiểm xã hội", "invite", {"act": "deputy_secretary"}),
    ("tạo mã mời cho chi bộ bảo hiểm xã hội", "invite", {}),
    ("mời thêm người vào chi bộ bảo hiểm xã hội", "invite", {}),
    ("đồng chí bí thư chi bộ văn hóa thể thao và truyền thông mất điện thoại", "post", {}),
    ("khóa tài khoản bí thư chi bộ văn hóa thể thao và truyền thông", "post", {}),
    ("khoa may bi thu chi bo van hoa the thao va truyen thong gap", "post", {}),
    ("mở khóa cho bí thư chi bộ văn hóa thể thao và truyền thông", "post", {}),
    ("thay bí thư chi bộ văn hóa thể thao và truyền thông", "post", {}),
    ("bí thư chi bộ văn hóa thể thao và truyền thông nghỉ hưu rồi", "post", {}),
    ("cho thôi bí thư chi bộ văn hóa thể thao và truyền thông", "post", {}),
    ("miễn nhiệm bí thư chi bộ văn hóa thể thao và truyền thông", "post", {}),
    ("bàn giao chức bí thư chi bộ văn hóa thể thao và truyền thông cho người mới", "post", {}),
    ("thay bí thư", "unit", {}),
    ("khóa tài khoản", "unit", {}),
    ("đổi tên chi bộ", "unit", {}),
    ("chuyển chi bộ bảo hiểm xã hội về trực thuộc Đảng bộ Lộc Bình", "unit", {"act": "move"}),
    ("sáp nhập chi bộ bảo hiểm xã hội với chi bộ phòng kinh tế hạ tầng", "unit",
     {"act": "merge"}),
    ("tổ công tác số 1 gồm những ai", "group", {}),
    ("tổ 1 có những ai", "group", {}),
    ("tổ 2 phụ trách những chi bộ nào", "group", {}),
    ("ai phụ trách chi bộ bảo hiểm xã hội", "unit", {}),
    ("tổ nào phụ trách chi bộ bảo hiểm xã hội", "unit", {}),
    ("giao chi bộ bảo hiểm xã hội cho tổ 2", "group", {"act": "!give", "step": "since"}),
    ("phân công tổ công tác số 2 phụ trách chi bộ bảo hiểm xã hội từ 1/9", "group",
     {"act": "!give", "text": "từ 1/9"}),
    ("chuyển chi bộ bảo hiểm xã hội sang tổ 3", "group", {"act": "!give"}),
    ("lập tổ công tác mới", "group", {"act": "!new"}),
    ("thu hồi quyết định đổi tên chi bộ bảo hiểm xã hội", "unit", {"act": "!revoke"}),
    ("hủy sáp nhập", "unit", {}),
    # of something else
    ("chi bộ bảo hiểm xã hội thế nào rồi", None, {}),
    ("dời chi bộ bảo hiểm xã hội sang 7/12", None, {}),
    ("mời họp chi bộ bảo hiểm xã hội", None, {}),
    ("đổi tên tôi", None, {}),
    ("nhắc bí thư chi bộ bảo hiểm xã hội nộp biên bản", None, {}),
    ("chi bộ bảo hiểm xã hội mất điện nên hoãn họp", None, {}),
    ("kiến nghị thay loa chi bộ bảo hiểm xã hội", None, {}),
    ("cảm ơn đồng chí", None, {}),
)  # fmt: skip
