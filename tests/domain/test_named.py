"""Which cell a sentence of a leader is about."""

from __future__ import annotations

import pytest

from domain import parse

NAMES = (
    "Chi bộ thôn 5",
    "Chi bộ thôn 15",
    "Chi bộ thôn 5 Bản Lề",
    "Chi bộ số 2",
    "Chi bộ số 12",
    "Chi bộ 7",
    "Chi bộ Bảo hiểm xã hội",
    "Chi bộ Trường Tiểu học Mẫu Sơn",
    "Chi bộ Nà Mu",
    "Chi bộ tổ dân phố 3a",
    "Chi bộ Công an",
    "Chi bộ Phòng Tài chính – Kế hoạch",
    "Chi bộ Văn hóa, Thể thao và Truyền thông",
)
CASES = (
    ("chi bộ thôn 5 sao rồi", "Chi bộ thôn 5"),
    ("thôn 5", "Chi bộ thôn 5"),
    ("thon 5", "Chi bộ thôn 5"),
    ("Thôn 5 thế nào rồi cháu", "Chi bộ thôn 5"),
    ("thôn 15 tháng 5 họp chưa", "Chi bộ thôn 15"),
    ("chi bo thon 5 ban le", "Chi bộ thôn 5 Bản Lề"),
    ("bản lề", "Chi bộ thôn 5 Bản Lề"),
    ("chi bộ số 2", "Chi bộ số 2"),
    ("cb số 12 dạo này ra sao", "Chi bộ số 12"),
    ("cb 7 sao rồi", "Chi bộ 7"),
    ("bảo hiểm", "Chi bộ Bảo hiểm xã hội"),
    ("xem biên bản chi bộ bảo hiểm xã hội tháng 7", "Chi bộ Bảo hiểm xã hội"),
    ("trường tiểu học có họp chưa", "Chi bộ Trường Tiểu học Mẫu Sơn"),
    ("chấm điểm cb nà mu", "Chi bộ Nà Mu"),
    ("tổ dân phố 3a được mấy điểm", "Chi bộ tổ dân phố 3a"),
    ("tình hình chi bộ công an", "Chi bộ Công an"),
    ("coong an sao roi", "Chi bộ Công an"),
    ("chi bộ BHXH tháng 8 thế nào", "Chi bộ Bảo hiểm xã hội"),
    ("bhxh", "Chi bộ Bảo hiểm xã hội"),
    ("TC-KH họp chưa", "Chi bộ Phòng Tài chính – Kế hoạch"),
    ("chấm điểm vhtt", "Chi bộ Văn hóa, Thể thao và Truyền thông"),
    ("gửi đủ nqtw chưa", None),
    ("tháng 7", None),
    ("tháng 5 họp chưa", None),
    ("quý 2", None),
    ("5", None),
    ("số 2", None),
    ("chi bộ nào chưa họp", None),
    ("chi bộ", None),
    ("hôm nay trời mưa to quá", None),
    ("con gái bác cưới mai", None),
    ("tôi muốn xem điểm", None),
    ("thôn", None),
    ("thôn 6 sao rồi", None),
    ("cảm ơn cháu", None),
)


@pytest.mark.parametrize(("said", "name"), CASES)
def test_a_sentence_names_one_cell_or_none(said: str, name: str | None) -> None:
    found = [NAMES[at] for at in parse.named(said, NAMES)]
    assert (found[0] if len(found) == 1 else None) == name


def test_cells_of_one_name_are_all_named() -> None:
    assert parse.named("thôn 5 sao rồi", ("Chi bộ thôn 5", "Chi bộ thôn 50", "Chi bộ Thôn 5")) == [
        0,
        2,
    ]
