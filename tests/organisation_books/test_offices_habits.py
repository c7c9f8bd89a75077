"""Habits of offices, each read as it is meant, and said where it is a guess."""

from __future__ import annotations

from datetime import date

from bot.books import file
from domain.books import Known, Reading, assign, post, schedule, understand
from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Row
from tests.organisation_books.xlsx import xlsx

TODAY = date(2026, 12, 10)
MOT, BA = "Chi bộ Một", "Chi bộ Ba"
TWO_THINGS = "Thôi giữ chức Bí thư Chi bộ Một, chỉ định Bí thư Chi bộ Hai"


def read(*rows: Row) -> Reading:
    return understand(file.read(xlsx(one(*rows))))


def notes(reading: Reading) -> set[tuple[str, str]]:
    """(place, key) of everything that waits or is wrong."""
    return {(note.at, note.why.key) for note in (*reading.faults, *reading.asides)}


def says(reading: Reading) -> set[tuple[str, str]]:
    return {(note.at, note.why.key) for note in reading.says}


def known(*names: str, secretary: str = "") -> list[Known]:
    top = Known("mau", "Đảng ủy xã Mẫu", "committee", "")
    cells = (
        Known(f"c{at}", name, "cell", "mau", secretary=secretary) for at, name in enumerate(names)
    )
    return [top, *cells]


def test_counts_and_people_of_a_cell_stand_two_in_a_cell() -> None:
    found = read(
        ("TT", "Chi bộ", "Số ĐV CT + DB", "Miễn", "Bí thư, ĐT", "Phó bí thư"),
        (
            1,
            "Chi bộ Thôn Một",
            "23+1",
            4,
            "Tô Mẫu Yến\n0900 000 811",
            "1. Vũ Thị Tạm\n2. Hà Thị Ví",
        ),
        (2, "Chi bộ Thôn Hai", "19 CT, 2 DB", 0, "Lê Mẫu Mẩy - 0900 000 812", None),
        (3, "Chi bộ Thôn Ba", 27, 5, "Đỗ Mẫu An", None),
        (None, "Cộng A", "69+3", None, None, None),
    )
    taken = [
        [row.values[name] for name in ("members", "full", "probationary")] for row in found.rows
    ]
    assert taken == [[24, 23, 1], [21, 19, 2], [27, None, None]]
    assert [row.values["phone"] for row in found.rows] == ["0900000811", "0900000812", ""]
    assert [row.values["secretary"] for row in found.rows][1] == "Lê Mẫu Mẩy"
    assert found.rows[0].values["deputy"] == "Vũ Thị Tạm"
    assert says(found) >= {("F2", "book-two-deputies"), ("C4", "book-not-split")}
    assert not notes(found)


def test_a_second_telephone_behind_the_deputy_is_his() -> None:
    found = read(
        ("TT", "Chi bộ", "Số ĐV", "Bí thư", "Số điện thoại", "Phó bí thư", "Số điện thoại"),
        (1, "Chi bộ Thôn Một", 24, "Tô Mẫu Yến", "0900000811", "Vũ Thị Tạm", "0900000812"),
        (2, "Chi bộ Thôn Hai", 12, "Hà Thị Ví", "09000008I3", None, None),
    )
    assert [row.values["deputy_phone"] for row in found.rows] == ["0900000812", ""]
    assert [row.values["phone"] for row in found.rows] == ["0900000811", ""]
    assert notes(found) == {("E3", "book-not-a-telephone")}


def test_a_code_with_two_digits_exchanged_is_asked_wherever_it_ends() -> None:
    codes = ["99.045.001.000.001", "99.045.001.000.002", "99.045.001.000.003", "99.054.001.000.009"]
    rows: list[Row] = [(at, f"Chi bộ Thôn {at}", code, 12) for at, code in enumerate(codes, 1)]
    found = read(("TT", "Chi bộ", "Mã", "Số ĐV"), *rows)
    assert len(found.rows) == 3
    assert notes(found) == {("5", "book-one-digit-off")}


def test_one_column_says_who_leads_each_cell_and_two_cells_in_a_line_are_two() -> None:
    found = read(
        ("DANH SÁCH BÍ THƯ CHI BỘ XÃ MẪU",),
        ("I. Các chi bộ thôn",),
        ("1. Chi bộ Thôn Một (25 đv) - BT: Tô Mẫu Yến, 0900.000.811",),
        ("2. Chi bộ Thôn Hai (18 đv, 2 dự bị) - BT: Vũ Thị Tạm - PBT: Hà Thị Ví 0900000812",),
        ("3. CB Thôn Ba(31đv) BT cô Đỗ Mẫu An, hiệu trưởng, máy bàn 0215.3000.813",),
        ("4. Chi bộ Thôn Tư – khuyết BT, PBT phụ trách: Lê Mẫu Mẩy (0900 000 814)",),
        ("5+6. CB Quân sự (7đv): BT Ngô Mẫu Sơn 0900 000 81; CB Chợ (4đv): BT Lý Mẫu Hoa",),
        ("Người lập: Cà Thị Thử - 0900 000 899",),
    )
    wanted = {
        "Chi bộ Thôn Một": (25, "Tô Mẫu Yến", "0900000811", ""),
        "Chi bộ Thôn Hai": (18, "Vũ Thị Tạm", "", "Hà Thị Ví"),
        "CB Thôn Ba": (31, "Đỗ Mẫu An", "02153000813", ""),
        "Chi bộ Thôn Tư": (None, "", "", "Lê Mẫu Mẩy"),
        "CB Quân sự": (7, "Ngô Mẫu Sơn", "", ""),
        "CB Chợ": (4, "Lý Mẫu Hoa", "", ""),
    }
    names = ("members", "secretary", "phone", "deputy")
    taken = {row.values["unit"]: tuple(row.values[name] for name in names) for row in found.rows}
    assert taken == wanted
    assert notes(found) == {("A7", "book-not-a-telephone")}
    assert ("A5", "book-landline") in says(found)


def test_a_day_a_row_under_lines_of_months_with_several_cells_in_a_place() -> None:
    found = read(
        ("LỊCH DỰ SINH HOẠT CHI BỘ NĂM 2027",),
        ("Ngày", "Thứ", "Giờ", "Chi bộ"),
        ("THÁNG 01/2027", None, None, None),
        ("04/01", "Hai", "19h30", "CB Thôn 1, 2"),
        ("8-1", "Năm", "14h", "CB Chợ"),
        ("THÁNG 02/2027", None, None, None),
        (date(2027, 3, 2), "Tư", "14h", "CB Chợ; CB Trạm Y tế"),
        ("cuối tháng", None, None, "CB Thôn 1"),
    )
    names = known("Chi bộ Thôn 1", "Chi bộ Thôn 2", "Chi bộ Chợ", "Chi bộ Trạm Y tế")
    taken, _ = schedule(found, names, today=TODAY)
    days = {(row.values["unit"], str(row.values["days"][0])) for row in taken.rows}
    assert days == {
        ("CB Thôn 1", "2027-01-04"),
        ("CB Thôn 2", "2027-01-04"),
        ("CB Chợ", "2027-02-03"),
        ("CB Trạm Y tế", "2027-02-03"),
    }
    assert notes(taken) == {("B5", "book-other-weekday"), ("A8", "book-no-meeting-day")}
    assert ("A7", "book-exchanged") in says(taken)


def test_a_register_of_decisions_on_people_tells_posts_by_its_sentences() -> None:
    found = read(
        ("STT", "Số QĐ", "Ngày ký", "Họ và tên", "Nội dung", "Chi bộ", "Hiệu lực"),
        (1, "01-QĐ/ĐU", "12/01/2026", "Tô Mẫu Yến", "Chỉ định Bí thư", MOT, "15/01/26"),
        (2, "02-QĐ/ĐU", "03.3.26", "Vũ Thị Tạm", "Chuẩn y Phó Bí thư", MOT, "kể từ ngày ký"),
        (3, "03-QĐ/ĐU", "10/6/2026", "Tô Mẫu Yến", TWO_THINGS, "Chi bộ Hai", "01/7/2026"),
        (4, "04-QĐ/ĐU", "10/6/2026", "Hà Thị Ví", "Chỉ định Bí thư", MOT, "tháng 7/2026"),
        (5, "05-QĐ/ĐU", "12/8/2026", "Lê Mẫu An", "Chỉ định Bí thư", BA, "12/8/2026"),
        (
            6,
            "06-QĐ/ĐU",
            "20/8/2026",
            "Lê Mẫu An",
            "Thu hồi Quyết định số 05-QĐ/ĐU",
            BA,
            "20/8/2026",
        ),
        (7, "07-QĐ/ĐU", "31/9/2026", "Đỗ Mẫu Hoa", "Cho thôi Bí thư", BA, "01/10/2026"),
        (8, "08-QĐ/ĐU", "01/10/2026", "Lý Mẫu Sơn", "Kỷ luật khiển trách", BA, "01/10/2026"),
    )
    acts = [
        (
            row.row,
            row.values["act"],
            row.values["post"],
            row.values["unit"],
            str(row.values["from"]),
        )
        for row in found.rows
    ]
    assert acts == [
        (2, "appoint", "secretary", "Chi bộ Một", "2026-01-15"),
        (3, "appoint", "deputy", "Chi bộ Một", "2026-03-03"),
        (4, "dismiss", "secretary", "Chi bộ Một", "2026-07-01"),
        (4, "appoint", "secretary", "Chi bộ Hai", "2026-07-01"),
        (8, "dismiss", "secretary", "Chi bộ Ba", "2026-10-01"),
    ]
    assert notes(found) == {
        ("G5", "book-no-day-of-month"),
        ("6", "book-act-revoked"),
        ("7", "book-act-revokes"),
        ("C8", "book-no-such-day"),
        ("9", "book-act-of-others"),
    }
    names = known("Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba")
    proposal, wrong = post(found, names, today=TODAY)
    told = [(act["kind"], act["names"], act["units"]) for act in proposal.acts]
    assert told == [
        ("appoint", ["Vũ Thị Tạm"], ["c0"]),
        ("appoint", ["Tô Mẫu Yến"], ["c1"]),
    ]
    assert not wrong
    held = known("Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba", secretary="Tô Mẫu Yến")
    proposal, wrong = post(found, held, today=TODAY)
    assert ("dismiss", ["Tô Mẫu Yến"], ["c0"]) in [
        (act["kind"], act["names"], act["units"]) for act in proposal.acts
    ]
    assert [(note.at, note.why.key) for note in wrong] == [("D8", "book-post-not-held")]


def test_members_are_told_apart_by_the_day_they_became_full_and_by_remarks() -> None:
    home = "Chi bộ Thôn 3"
    found = read(
        ("STT", "Họ và tên", "Ngày vào Đảng", "Ngày chính thức", "Chi bộ", "Diện", "Ghi chú"),
        (1, "Người Một", "01/01/2001", "01/01/2002", home, None, None),
        (2, "Người Hai", "01/01/2001", "01/01/2002", "CB Thôn 3", "Miễn SH", None),
        (3, "Người Ba", "01/01/2026", None, "Tổ đảng 2; Chi bộ Thôn 3", None, None),
        (4, "Người Bốn", "01/01/2001", "01/01/2002", home, None, "chuyển sinh hoạt đi 01/10/2026"),
        (5, "Người Năm", "01/01/2001", "01/01/2002", home, None, "đang dự bị"),
        (6, "Người Sáu", "01/01/2001", "01/01/2002", home, None, "Sinh hoạt tạm thời"),
        (7, "Người Bảy", "01/01/2001", "01/01/2002", "Chi bộ Thôn 33", None, None),
    )
    assert found.kind == "members"
    names = ("unit", "members", "full", "probationary", "exempt")
    assert [tuple(row.values[one] for one in names) for row in found.rows] == [(home, 3, 2, 1, 1)]
    assert notes(found) == {
        ("6", "book-member-of-two-kinds"),
        ("G7", "book-member-for-a-time"),
        ("8", "book-member-alone"),
    }
    assert says(found) >= {("G5", "book-member-away"), ("E4", "book-member-in")}


def test_blocks_of_groups_side_by_side_hold_people_then_cells() -> None:
    found = read(
        ("PHÂN CÔNG TỔ CÔNG TÁC (Quyết định số 12-QĐ/ĐU, thực hiện từ ngày 01/01/2027)",),
        ("TỔ SỐ 1", None, None, "TỔ SỐ 2"),
        ("Họ và tên", "Chức vụ", "Nhiệm vụ", "Họ và tên", "Chức vụ", "Nhiệm vụ"),
        ("Tô Mẫu Yến", "Chủ nhiệm", "Tổ trưởng", "Vũ Thị Tạm (Tổ trưởng)", "Chủ tịch", None),
        ("Hà Thị Ví", "CV", "Thành viên", "Tô Mẫu Yến", "CV", "TV"),
        ("Chi bộ phụ trách", None, None, "Chi bộ phụ trách"),
        ("Chi bộ Thôn 1, 2", None, None, "Chi bộ Chợ (từ 01/3/2027)"),
        ("TỔ SỐ 3",),
        ("Họ và tên", "Chức vụ", "Nhiệm vụ"),
        ("Lê Mẫu An", "Phó chủ tịch", "Thành viên"),
        ("Đỗ Mẫu Hoa", "CV", "Thành viên"),
        ("Chi bộ phụ trách",),
        ("Chi bộ Trạm Y tế",),
        ("Ghi chú: các tổ báo cáo trước ngày 25 hằng tháng",),
    )
    names = known("Chi bộ Thôn 1", "Chi bộ Thôn 2", "Chi bộ Chợ", "Chi bộ Trạm Y tế")
    taken, proposal = assign(found, names, under="mau", today=TODAY)
    given = {(act["names"][0], *act["units"]): act["since"] for act in proposal.acts}
    assert given == {
        ("Tổ số 1", "c0", "c1"): "2027-01-01",
        ("Tổ số 2", "c2"): "2027-03-01",
        ("Tổ số 3", "c3"): "2027-01-01",
    }
    leaders = [row.values["person"] for row in taken.rows if row.values["role"] == "leader"]
    assert leaders == ["Tô Mẫu Yến", "Vũ Thị Tạm"]
    assert says(taken) == {("5", "book-two-groups"), ("A10", "book-no-leader")}
    assert not notes(taken)
