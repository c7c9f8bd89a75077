"""What stands around the rows of an office's sheet; every name in these books is invented."""

from __future__ import annotations

from tests.organisation_books.sheets import Row

HEAD: Row = (
    "STT",
    "Tên chi bộ",
    "Mã tổ chức đảng",
    "Số đảng viên",
    "Dự bị",
    "Miễn sinh hoạt",
    "Bí thư chi bộ",
    "Điện thoại",
)
PEOPLE = (
    "Nguyễn Văn Mẫu",
    "Trần Thị Thử",
    "Lê Văn Ví Dụ",
    "Phạm Thị Minh Họa",
    "Hoàng Văn Giả",
    "Vũ Thị Tạm",
)
# members, probationary and exempt ones of the six cells of the ward that does not exist
COUNTS = ((24, 2, 3), (31, 0, 5), (12, 1, 0), (45, 3, 9), (8, 0, 1), (19, 0, 0))


def title(words: str = "DANH SÁCH CHI BỘ TRỰC THUỘC ĐẢNG ỦY PHƯỜNG MẪU") -> list[Row]:
    """Six rows above the head, which then stands in row 7."""
    return [
        ("ĐẢNG BỘ TỈNH MẪU", None, None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("ĐẢNG ỦY PHƯỜNG MẪU", None, None, None, None, "Phường Mẫu, ngày 05 tháng 11 năm 2026"),
        (),
        (words,),
        ("(Kèm theo Công văn số 12-CV/ĐU ngày 05/11/2026)",),
        (),
    ]


def signatures() -> list[Row]:
    """The rows below the last one."""
    return [
        (),
        ("Nơi nhận:", None, None, None, None, "T/M BAN THƯỜNG VỤ"),
        ("- Ban Tổ chức Tỉnh ủy,", None, None, None, None, "PHÓ BÍ THƯ"),
        ("- Lưu VPĐU.", None, None, None, None, "Ngô Thị Ký Thử"),
    ]


def code(n: int) -> str:
    """The code of cell n of the ward: 99 is no province."""
    return f"99.001.005.000.{n:03}"


def phone(n: int) -> str:
    """A telephone that nobody has."""
    return f"0900 000 {n:03}"


def cell(n: int) -> list[str | int | None]:
    """The plain row of cell n of the ward, 1 to 6."""
    members, probationary, exempt = COUNTS[n - 1]
    name = f"Chi bộ Tổ dân phố {n}"
    return [n, name, code(n), members, probationary, exempt, PEOPLE[n - 1], phone(n)]


def ward(*numbers: int) -> list[Row]:
    """The plain rows of some cells."""
    return [cell(n) for n in numbers or range(1, 7)]
