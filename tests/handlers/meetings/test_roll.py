"""The roll by ticking names: only where a list is kept, counts and names one answer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from domain.meetings import Attendance, Away, ticking
from domain.people import Role
from playground.messages import Message
from playground.people import Chat
from storage import tables
from storage.organisation import By, changes, id_of, roster
from storage.store import Tx
from tests.talk import CELL, asked, execute, joins, tapped
from tests.world import ANSWERS, NOW, World

NAMES = [f"{family} {given}" for family in ("Nguyễn Văn", "Trần Thị") for given in (
    "An", "Bình", "Cúc", "Dung", "Em", "Gấm", "Hạnh", "Hoa", "Lan", "Mai", "Nga")]  # fmt: skip
TODAY = NOW.date()


async def switches_on(w: World) -> Chat:
    """The committee lets its cells keep names."""
    office = await w.administrator()
    shown = await asked(office, "/quydinh", "Chi bộ được lưu danh sách tên: không")
    line = next(line for line in shown.text.splitlines() if "danh sách tên" in line)
    await asked(office, f"{line.split('.')[0]} = có", "không → có")
    await tapped(office, "Áp dụng", "có")
    return office


async def lists(w: World, secretary: Chat, names: list[str] = NAMES) -> None:
    await asked(secretary, "/dangvien", "22 chính thức")
    await tapped(secretary, "Danh sách tên", "Chưa có tên nào")
    numbered = "\n".join(f"{at}. Đ/c {name}" for at, name in enumerate(names, 1))
    shown = await asked(secretary, numbered, "người?")
    assert f"Thêm {len(names)} người" in shown.labels
    await tapped(secretary, f"Thêm {len(names)} người", f"Đã thêm {len(names)} người")


async def at_the_roll(w: World, secretary: Chat) -> Message:
    shown = await w.fills(secretary, until=4)
    assert "Có mặt bao nhiêu" in shown.text
    return shown


async def attendance(w: World) -> Any:
    (row,) = await w.rows(tables.draft)
    return row["answers"].get("attendance")


async def test_nothing_of_it_is_shown_where_no_list_is_kept(w: World) -> None:
    secretary = await w.secretary()
    shown = await asked(secretary, "/dangvien", "chính thức")
    assert not [label for label in shown.labels if "tên" in label]
    await asked(secretary, "/names:cell-1", "")
    assert not [label for label in (await at_the_roll(w, secretary)).labels if "tên" in label]


async def test_those_who_are_missing_are_ticked_over_the_pages_and_asked_about(w: World) -> None:
    await switches_on(w)
    secretary = await w.secretary()
    await lists(w, secretary)
    await at_the_roll(w, secretary)
    shown = await tapped(secretary, "Chọn tên người vắng", "1. ☐ Nguyễn Văn An")
    assert [len(row) for row in shown.buttons] == [2, 2, 2]
    assert "Danh sách có" not in shown.text
    await tapped(secretary, "2. ☐", "2. ☑ Nguyễn Văn Bình")
    await tapped(secretary, "2. ☑", "2. ☐ Nguyễn Văn Bình")
    await tapped(secretary, "Xem tiếp", "từ 5 đến 8 trong 22 người")
    await tapped(secretary, "7. ☐", "7. ☑ Nguyễn Văn Hạnh")
    await tapped(secretary, "Xem tiếp", "12. ☐ Trần Thị An")
    await asked(secretary, "vắng 12, 13", "Vắng 3, có mặt 19/22")
    await tapped(secretary, "Xong, vắng 3", "Nguyễn Văn Hạnh vắng có lý do không?")
    await tapped(secretary, "Có lý do", "Trần Thị An vắng có lý do không?")
    await tapped(secretary, "Quay lại", "Nguyễn Văn Hạnh vắng có lý do không?")
    await asked(secretary, "ốm", "Trần Thị An vắng có lý do không?")
    await asked(secretary, "không rõ", "Trần Thị Bình vắng có lý do không?")
    await asked(secretary, "đi công tác", "Họp riêng hay gộp")
    said = Attendance.model_validate(await attendance(w))
    assert (said.obliged, said.present, said.excused, said.unexcused) == (22, 19, 2, 1)
    names = {row["id"]: row["name"] for row in await w.rows(tables.member_name)}
    gone = {names[one.member]: one.excused for one in said.away}
    assert gone == {"Nguyễn Văn Hạnh": True, "Trần Thị An": False, "Trần Thị Bình": True}
    drafts = await w.rows(tables.draft)
    assert not [name for name in NAMES if name in str(drafts)]  # numbers only


async def test_numbers_said_instead_take_the_ticks_away(w: World) -> None:
    await switches_on(w)
    secretary = await w.secretary()
    await lists(w, secretary)
    await at_the_roll(w, secretary)
    await tapped(secretary, "Chọn tên người vắng", "1. ☐")
    await asked(secretary, "Lan", "20. Trần Thị Lan")  # there are two
    await asked(secretary, "Văn Lan và thị hoa", "Vắng 2")
    await tapped(secretary, "Xong, vắng 2", "vắng có lý do không?")
    await tapped(secretary, "Cả 2 người", "Họp riêng hay gộp")
    assert len((await attendance(w))["away"]) == 2
    await tapped(secretary, "Quay lại", "Có mặt bao nhiêu")
    await tapped(secretary, "Chọn tên người vắng", "Vắng 2, có mặt 20/22")
    await asked(secretary, "quay lại", "Có mặt bao nhiêu")
    await tapped(secretary, "Chọn tên người vắng", "Vắng 2, có mặt 20/22")
    await asked(secretary, "22/22", "Họp riêng hay gộp")
    assert "away" not in await attendance(w)


async def test_a_list_that_does_not_agree_with_the_counts_is_said(w: World) -> None:
    await switches_on(w)
    secretary = await w.secretary()
    await lists(w, secretary, NAMES[:20])
    await at_the_roll(w, secretary)
    await tapped(
        secretary, "Chọn tên người vắng", "Danh sách có 20 người, số đảng viên phải dự là 22"
    )


async def test_nobody_missing_is_one_tap_or_two_words(w: World) -> None:
    await switches_on(w)
    secretary = await w.secretary()
    await lists(w, secretary)
    await at_the_roll(w, secretary)
    await tapped(secretary, "Chọn tên người vắng", "1. ☐")
    await asked(secretary, "đủ cả", "Họp riêng hay gộp")
    assert (await attendance(w))["present"] == 22


async def test_who_was_away_is_seen_by_name_for_who_leads_the_cell_and_nobody_else(
    w: World,
) -> None:
    office = await switches_on(w)
    secretary = await w.secretary()
    await lists(w, secretary)
    await at_the_roll(w, secretary)
    await tapped(secretary, "Chọn tên người vắng", "1. ☐")
    await asked(secretary, "7", "Vắng 1, có mặt 21/22")
    await tapped(secretary, "Xong, vắng 1", "vắng có lý do")
    await tapped(secretary, "Có lý do", "Họp riêng hay gộp")
    for text, expected in ANSWERS[5:]:
        text = text.replace("20/20", "19/19")
        shown = await asked(secretary, text, expected)
    assert "Hạnh" not in shown.text
    await tapped(secretary, "Nộp biên bản", "Biên bản số")
    await asked(secretary, "/dangvien", "chính thức")
    await tapped(secretary, "Danh sách tên", "7. Nguyễn Văn Hạnh")
    await asked(secretary, "7", "vắng 1 buổi")
    taker = await joins(w, "8101", "Người ghi", (Role.minute_taker, CELL))
    leader = await w.leader()
    for person in (taker, leader, office):
        cell = await w.read(lambda tx: id_of(tx, tables.unit, CELL))
        person.forget()
        for text in (f"/start names:cell-{cell}", "/bienban", "/dangvien"):
            await person.says(text)
            assert "Hạnh" not in (await person.next()).text


async def test_who_leaves_is_off_the_list_and_what_was_stays(w: World) -> None:
    await switches_on(w)
    secretary = await w.secretary()
    await lists(w, secretary, NAMES[:3])
    await asked(secretary, "2", "12 tháng qua không vắng")
    await tapped(secretary, "Được miễn", "(được miễn)")
    await tapped(secretary, "Bỏ khỏi danh sách", "Bỏ Nguyễn Văn Bình khỏi danh sách?")
    await tapped(secretary, "Bỏ tên này", "Đã bỏ Nguyễn Văn Bình")
    assert [row["name"] for row in await w.rows(tables.member_name)] == [NAMES[0], NAMES[2]]
    noted = [row for row in await w.rows(tables.audit) if row["action"] == "names"]
    assert noted
    assert not [name for name in NAMES if name in str(noted)]


async def test_lists_of_cells_that_merge_become_one_and_apart_again(w: World) -> None:
    by = By(None, NOW)
    later = TODAY.replace(month=TODAY.month + 1, day=1)

    async def work(tx: Tx) -> tuple[int, int]:
        one, other = [await id_of(tx, tables.unit, code) for code in (CELL, "bhxh")]
        await roster.add(tx, one, [("A B", False)], TODAY)
        await roster.add(tx, other, [("C D", True)], TODAY)
        number = await changes.merge(tx, one, [other], later, by)
        both = await roster.names(tx, one, later)
        assert [(found.name, found.exempt) for found in both] == [("A B", False), ("C D", True)]
        assert await roster.names(tx, other, later) == []
        assert len(await roster.names(tx, one, TODAY)) == 1
        await changes.revoke(tx, number, by)
        return len(await roster.names(tx, one, later)), len(await roster.names(tx, other, later))

    assert await w.app.store.write(work) == (1, 1)


async def test_names_go_once_no_list_is_kept_any_more_and_a_year_after_one_has_left(
    w: World,
) -> None:
    office = await switches_on(w)
    secretary = await w.secretary()
    await lists(w, secretary, NAMES[:3])
    third = update(tables.member_name).where(tables.member_name.c.name == NAMES[2])
    await execute(w, third.values(until_date=TODAY - roster.LEFT - timedelta(days=1)))
    await w.app._forget()
    assert [row["name"] for row in await w.rows(tables.member_name)] == NAMES[:2]
    shown = await asked(office, "/quydinh", "Chi bộ được lưu danh sách tên: có")
    line = next(line for line in shown.text.splitlines() if "danh sách tên" in line)
    await asked(office, f"{line.split('.')[0]} = không", "Tên đã lưu sẽ bị xóa")
    await tapped(office, "Áp dụng", "không")
    await w.app._forget()
    assert await w.rows(tables.member_name) == []


async def test_namesakes_are_two_and_the_same_list_again_is_nobody(w: World) -> None:
    await switches_on(w)
    secretary = await w.secretary()
    twice = [NAMES[0], NAMES[1], NAMES[0]]
    await asked(secretary, "/dangvien", "22 chính thức")
    await tapped(secretary, "Danh sách tên", "Chưa có tên nào")
    await asked(secretary, "\n".join(twice), f"Trùng họ tên: {NAMES[0]}")
    await tapped(secretary, "Thêm 3 người", "Đã thêm 3 người")
    await asked(secretary, "\n".join(twice), "đã có trong danh sách")
    await tapped(secretary, "Không áp dụng", "3 người")
    assert [row["name"] for row in await w.rows(tables.member_name)] == twice


def test_ticks_and_counts_cannot_disagree() -> None:
    away = [Away(member=1, excused=True), Away(member=2, excused=False)]
    said = ticking.ticked(away, obliged=22, exempt=2)
    assert (said.present, said.excused, said.unexcused) == (20, 1, 1)
    with pytest.raises(ValueError, match="away"):
        Attendance.model_validate(said.model_dump() | {"excused": 2, "unexcused": 0})


@pytest.mark.parametrize(
    ("text", "found"),
    [("3, 7 và 12", [2, 6, 11]), ("vắng 5", [4]), ("đ/c Văn Nga", [10]), ("Trần Thị Mai", [20])],
)
def test_what_is_typed_for_a_name(text: str, found: list[int]) -> None:
    assert ticking.told(text, NAMES) == ticking.Told(dict.fromkeys(found), (), ())


@pytest.mark.parametrize(
    ("text", "away", "came"),
    [
        ("vắng 3 ốm, 7 không phép", {2: True, 6: False}, ()),
        ("3, 7 đều có phép", {2: True, 6: True}, ()),
        ("3 (ốm); 7 - KP", {2: True, 6: False}, ()),
        ("Văn Hạnh, Thị Mai: đều có lý do", {6: True, 20: True}, ()),
        ("3 không", {2: False}, ()),
        ("bỏ số 12", {}, (11,)),
        ("5 có mặt", {}, (4,)),
    ],
)
def test_why_is_typed_behind_the_name(
    text: str, away: dict[int, bool], came: tuple[int, ...]
) -> None:
    assert ticking.told(text, NAMES) == ticking.Told(dict(away), came, ())


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("20/22 vắng Văn Hạnh ốm, Thị Lan không phép", {6: True, 19: False}),
        ("vắng 2 đồng chí: Văn Hạnh ốm, Thị Lan đi công tác", {6: True, 19: True}),
        ("có mặt 20, vắng Văn Hạnh và Thị Lan đều có phép", {6: True, 19: True}),
        ("Văn Hạnh ốm", {6: True}),
        ("vắng Văn Hạnh", {6: None}),
        ("21/22 vắng Văn Hạnh ốm, Thị Lan không phép", None),
        ("vắng 2 có phép", None),
        ("vắng 3, 7", None),
        ("vắng Tư ốm", None),
        ("vắng Lan ốm", None),
        ("đủ cả", None),
    ],
)
def test_who_was_away_is_read_by_name_where_all_of_it_agrees(
    text: str, away: dict[int, bool | None] | None
) -> None:
    assert ticking.read(text, NAMES) == away


@pytest.mark.parametrize(
    ("text", "excused"),
    [("ốm", True), ("Có phép", True), ("đi công tác", True), ("con ốm", True), ("KP", False),
     ("không xin phép", False), ("không có lý do", False), ("để xem", None)],
)  # fmt: skip
def test_why_somebody_was_away(text: str, excused: bool | None) -> None:
    assert ticking.is_excused(text) is excused
