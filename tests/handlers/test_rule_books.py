"""A committee puts what it sets in from a sheet "Quy định": kinds, numbers, reminders, days off."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.books import file
from bot.config import DEFAULT_ZONE
from bot.words import Words
from domain.books import RULE_NAMES, understand
from domain.chat import word
from domain.ground import HEAD as HEAD_KEYS
from domain.ground import Path
from domain.organisation import KINDS, NUMBERS
from domain.people import Role
from domain.reminders import LINED
from storage import tables
from storage.organisation import ground, id_of, unit
from tests.handlers.organisation.test_posts import told
from tests.handlers.plans.talk_of_plans import plans
from tests.handlers.test_books import download
from tests.handlers.test_decisions import sends
from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Book, Sheet
from tests.organisation_books.xlsx import xlsx
from tests.talk import CELL, COMMITTEE, asked, joins, tapped
from tests.world import NOW, World

WORDS = Words(DEFAULT_ZONE, strict=True)
HEAD = ("STT", "Mã", "Đơn vị", "Quy định", "Giá trị", "Từ ngày", "Đến ngày")
CELL_NAME = "Chi bộ Văn hóa, Thể thao và Truyền thông"
RESULT = "Nộp kết quả trong (ngày)"
TODAY, LATER = NOW.date(), date(2026, 9, 1)
SECONDS = 60


def book(*rows: tuple[Any, ...]) -> bytes:
    return xlsx(one(HEAD, *((at, *row) for at, row in enumerate(rows, 1))))


def of_committee(rule: str, value: Any, since: Any = None, until: Any = None) -> tuple[Any, ...]:
    return COMMITTEE, None, rule, value, since, until


ALL = book(
    of_committee(RESULT, 5, LATER),
    of_committee("Tỷ lệ dự ít nhất (%)", "85%", "1/9/2026", "31/12/2026"),
    of_committee("Loại sinh hoạt: bất thường", "không"),
    of_committee("Loại sinh hoạt: Chuyên đề", "Chuyên đề quý"),
    of_committee("Câu riêng trong lời nhắc: biên bản chưa ghi", "Nhớ mang sổ tay"),
    of_committee("Đầu biên bản: địa danh trước ngày tháng", "Lộc Mẫu"),
    of_committee("Ngày nghỉ", "lễ hội xuân", date(2027, 2, 22), "24/02/2027"),
    of_committee("Ngày làm bù", None, "27/2/2027"),
    (CELL, None, RESULT, "7 ngày", None, None),
)


async def in_force(w: World, code: str, day: date) -> tuple[Any, Any]:
    here = await w.read(lambda tx: id_of(tx, tables.unit, code))
    return await w.read(lambda tx: unit.rules_and_ground(tx, here, day))


async def test_what_a_committee_sets_is_shown_then_written_each_from_its_day(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    before = await w.rows(tables.unit_rules)
    shown = await sends(office, ALL, "hiểu được 9 dòng")
    for line in (
        f"{RESULT} theo cấp trên → 5, từ thứ Ba 01/9/2026",
        "Tỷ lệ dự ít nhất (%) theo cấp trên → 85, từ thứ Ba 01/9/2026 đến hết thứ Năm 31/12/2026",
        "Bất thường: không để chọn",
        "gọi là «Chuyên đề quý»",
        "thêm câu «Nhớ mang sổ tay»",
        "… và 4 chỗ nữa",
    ):
        assert line in shown
    assert "người được báo" in shown
    assert await w.rows(tables.unit_rules) == before
    await tapped(office, "Áp dụng", "Đã ghi 9 quy định")
    rules, set_ = await in_force(w, COMMITTEE, TODAY)
    assert (rules.result_days, rules.attendance_percent) == (2, 90)
    assert set_.kinds == {"extraordinary": False, "thematic": "Chuyên đề quý"}
    assert set_.lines == {"record": "Nhớ mang sổ tay"}
    assert set_.head == {"locality": "Lộc Mẫu"}
    assert set_.days == {
        **{date(2027, 2, day): "lễ hội xuân" for day in (22, 23, 24)},
        date(2027, 2, 27): False,
    }
    rules, _ = await in_force(w, COMMITTEE, LATER)
    assert (rules.result_days, rules.attendance_percent) == (5, 85)
    rules, _ = await in_force(w, COMMITTEE, date(2027, 1, 1))
    assert (rules.result_days, rules.attendance_percent) == (5, 90)
    for day in (TODAY, LATER):  # what a cell has set itself goes before
        assert (await in_force(w, CELL, day))[0].result_days == 7
    await told(w, secretary, "Quy định mới của cấp ủy")
    noted = [row for row in await w.rows(tables.audit) if row["action"] == "rules"]
    assert {"result_days": 5, "attendance_percent": 85} in [
        {name: row["new"].get(name) for name in ("result_days", "attendance_percent")}
        for row in noted
    ]


async def test_the_same_file_again_and_the_one_that_is_had_change_nothing(w: World) -> None:
    office = await w.administrator()
    await sends(office, ALL, "hiểu được 9 dòng")
    await tapped(office, "Áp dụng", "Đã ghi 9 quy định")
    before = await w.rows(tables.unit_rules)
    await sends(office, ALL, "Mới 0 · thay đổi 0 · giữ nguyên 9")
    assert "Áp dụng" not in " ".join(office.last.labels)
    await tapped(office, "Bỏ tệp này", "Đã bỏ tệp")
    await tapped(office, "Tải danh sách", "sửa rồi gửi lại")
    content = await download(office)
    await office.sends_document("lai.xlsx", content)
    shown = (await office.sees("Trang «Quy định»: hiểu được 9 dòng", within=SECONDS)).text
    assert "Trang «Chi bộ»" in shown
    assert shown.count("Mới 0 · thay đổi 0") == 2
    assert "Áp dụng" not in " ".join(office.last.labels)
    assert await w.rows(tables.unit_rules) == before
    rows = file.read(content).sheets[1]
    texts = [str(cell.value) for _, cell in sorted(rows.cells.items())]
    assert "Ngày nghỉ" in texts
    assert "Câu riêng trong lời nhắc: biên bản chưa ghi" in texts


async def test_cells_and_what_is_set_come_in_by_one_file(w: World) -> None:
    office = await w.administrator()
    cells = Sheet("Chi bộ", (("STT", "Tên chi bộ", "Đảng viên"), (1, CELL_NAME, 31)))
    rules = Sheet("Quy định", (HEAD, (1, *of_committee(RESULT, 4))))
    shown = await sends(office, xlsx(Book((cells, rules))), "Trang «Quy định»")
    assert "thay đổi 1" in shown
    assert "không đọc" not in shown
    done = await tapped(office, "Áp dụng", "Đã ghi 1 quy định")
    assert "Đã ghi 1 đơn vị" in done.text
    assert (await in_force(w, CELL, TODAY))[0].result_days == 4


async def test_a_number_from_a_day_that_is_over_holds_from_today(w: World) -> None:
    """What was held goes by what held then; the same file again changes nothing."""
    office = await w.administrator()
    there = book(of_committee(RESULT, 6, date(2026, 1, 1)))
    shown = await sends(office, there, "hiểu được 1 dòng")
    assert "áp dụng từ hôm nay" in shown
    await tapped(office, "Áp dụng", "Đã ghi 1 quy định")
    assert (await in_force(w, CELL, date(2026, 7, 1)))[0].result_days == 2
    assert (await in_force(w, CELL, TODAY))[0].result_days == 6
    await sends(office, there, "giữ nguyên 1")


async def test_what_was_set_goes_on_after_what_holds_for_a_time(w: World) -> None:
    office = await w.administrator()
    await sends(office, book(of_committee(RESULT, 6), of_committee("Điểm thấp", 30)), "Áp dụng")
    await tapped(office, "Áp dụng", "Đã ghi 2 quy định")
    await sends(office, book(of_committee(RESULT, 3, "1/9/2026", "30/9/2026")), "6 → 3")
    await tapped(office, "Áp dụng", "quy định")
    values = [
        (await in_force(w, CELL, day))[0].result_days
        for day in (TODAY, LATER, date(2026, 9, 30), date(2026, 10, 1))
    ]
    assert values == [6, 3, 3, 6]
    await sends(office, book(of_committee(RESULT, "theo cấp trên", "1/9/2026")), "Áp dụng")
    await tapped(office, "Áp dụng", "quy định")
    values = [(await in_force(w, CELL, day))[0].result_days for day in (TODAY, LATER)]
    assert values == [6, 2]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (of_committee("Nộp kết quả trog", 3), "cột D: «Nộp kết quả trog» không có quy định"),
        (of_committee("Nộp kết quả trog", 3), f"Có phải «{RESULT}» không?"),
        (of_committee(RESULT, "ba"), "cột E: «ba» không phải giá trị"),
        (of_committee(RESULT, "ba"), "Viết một số từ 1 đến 600"),
        (of_committee("Tổ dự mỗi chi bộ một lần trong (tháng)", 13), "từ 1 đến 12"),
        (of_committee(RESULT, None), "cột E: (ô trống) không phải giá trị"),
        (of_committee("Được dời họp sang tháng khác", 3), "Viết «có» hoặc «không»"),
        (of_committee(RESULT, 3, "31/9/2026"), "cột F: «31/9/2026» không có ngày này"),
        (of_committee(RESULT, 3, "1/9/2026", "1/8/2026"), "cột G: «1/8/2026» ngày kết thúc"),
        (("", "Chi bộ Không Có", RESULT, 3, None, None), "cột C: «Chi bộ Không Có» không có đơn"),
        (("", None, RESULT, 3, None, None), "cột C: (ô trống) thiếu tên đơn vị"),
        (of_committee("Ngày nghỉ", "lễ hội"), "không có ngày này"),
        (of_committee("Ngày nghỉ", None, "1/9/2026", "1/12/2026"), "nhiều nhất 31 ngày"),
        (of_committee("Câu riêng trong lời nhắc: sắp họp", "xem http://a"), "đường dẫn"),
        (of_committee("Lịch họp các chi bộ", "khi nào rảnh"), "cột E"),
        (of_committee(RESULT, 4, "1/9/2026"), "đã có ở hàng 2"),
    ],
)
async def test_what_is_wrong_is_named_and_nothing_is_written(
    s: World, row: tuple[Any, ...], said: str
) -> None:
    office = await s.administrator()
    before = await s.rows(tables.unit_rules)
    there = book(of_committee(RESULT, 5, "1/9/2026"), row)
    assert said in await sends(office, there, "còn chỗ sai nên chưa ghi gì")
    assert "Áp dụng" not in " ".join(office.last.labels)
    assert await s.rows(tables.unit_rules) == before


async def test_who_has_planned_a_meeting_on_a_new_day_off_is_told_which(w: World) -> None:
    office, secretary = await w.administrator(), await w.secretary()
    await plans(secretary)
    days = of_committee("Ngày nghỉ", "hội làng", "2/11/2026", "3/11/2026")
    shown = await sends(office, book(days), "1 buổi họp đã lên lịch trùng")
    assert f"{CELL_NAME}: thứ Hai 02/11/2026" in shown
    await tapped(office, "Áp dụng", "Đã ghi 1 quy định")
    await told(w, secretary, "Buổi họp đã lên lịch trùng ngày nghỉ")
    rows = await w.rows(tables.outbox)
    once, others = (
        {row["person_id"] for row in rows if key in str(row["message"])}
        for key in ("told-own-days-touched", "told-rules")
    )
    assert once
    assert not once & others


async def test_what_changed_meanwhile_is_shown_again_before_it_is_written(w: World) -> None:
    office, other = (
        await w.administrator(),
        await joins(w, "9802", "Quản trị hai", (Role.administrator, COMMITTEE)),
    )
    await sends(office, book(of_committee(RESULT, 5, LATER)), "Áp dụng")
    await asked(other, "/quydinh", "Quy định đang áp dụng")
    await asked(other, "7 = 3 từ 1/9", "2 → 3")
    await tapped(other, "Áp dụng", "2 → 3")
    shown = await tapped(office, "Áp dụng", "vừa thay đổi")
    assert "3 → 5" in shown.text
    assert (await in_force(w, COMMITTEE, LATER))[0].result_days == 3


def test_every_name_that_goes_out_is_the_one_the_pages_say() -> None:
    said: dict[Path, str] = {(name,): WORDS.say(word("rule-name", name=name)) for name in NUMBERS}
    said |= {("kinds", kind): _of("kinds", word("kind", kind=kind)) for kind in KINDS}
    said |= {("lines", r.key): _of("lines", word(f"remind-{r.key}.name")) for r in LINED}
    said |= {("head", key): _of("head", word("own-head-name", name=key)) for key in HEAD_KEYS}
    ours = {path: name for path, name in RULE_NAMES.items() if path[0] != "days"}
    assert ours == said
    assert len({*RULE_NAMES.values()}) == len(RULE_NAMES)


def _of(part: str, what: Any) -> str:
    titles = {
        "kinds": "Loại sinh hoạt",
        "lines": "Câu riêng trong lời nhắc",
        "head": "Đầu biên bản",
    }
    text = WORDS.say(what)
    return f"{titles[part]}: {text[0].lower()}{text[1:]}"


@pytest.mark.parametrize("name", RULE_NAMES.values())
def test_every_name_is_read_again(name: str) -> None:
    content = book((COMMITTEE, None, name, "theo cấp trên", date(2026, 9, 1), date(2026, 9, 2)))
    reading = understand(file.read(content))
    assert reading.faults == ()
    (row,) = reading.rows
    assert RULE_NAMES[row.values["path"]] == name


async def test_the_origin_of_what_came_by_a_file_is_who_sent_it(w: World) -> None:
    office = await w.administrator()
    await sends(office, book(of_committee(RESULT, 5)), "Áp dụng")
    await tapped(office, "Áp dụng", "Đã ghi 1 quy định")
    lines = await w.read(ground.everything_set)
    assert [one.by for one in lines if one.name == "result_days"] == ["Cán bộ văn phòng"]
    await asked(office, "/quydinh", "(ngày): 5 ✏️ đặt ở đây")
