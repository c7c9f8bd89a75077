"""Lists of places: a screen at a time, and what has one name is told apart by what is above it."""

from __future__ import annotations

from domain.people import Role
from playground.people import Chat
from storage import organisation
from storage.organisation import Organisation
from tests.talk import asked, joins, tapped
from tests.world import NOW, World

CELLS = 12


async def office(w: World) -> Chat:
    """The administrator of a ward with two parts, each with a cell of the same name."""
    parts = [
        {"code": "phuong-thu-dong", "name": "Đảng bộ Mẫu Đông", "kind": "organisation"},
        {"code": "phuong-thu-tay", "name": "Đảng bộ Mẫu Tây", "kind": "organisation"},
    ]
    top = {"code": "phuong-thu", "name": "Đảng ủy phường Thử", "kind": "committee"}
    units = [top, *({**one, "under": "phuong-thu"} for one in parts)]
    for at in range(1, CELLS + 1):
        side, name = parts[at % 2]["code"], f"Chi bộ Thôn {(at + 1) // 2}"
        units.append({"code": f"{side}-{at}", "name": name, "kind": "cell", "under": side})
    whole = Organisation.model_validate({"from": "2026-01-01", "units": units})
    await w.app.store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    return await joins(w, "9601", "Văn phòng Thử", (Role.administrator, "phuong-thu"))


async def test_places_to_invite_to_come_a_screen_at_a_time(s: World) -> None:
    person = await office(s)
    first = await asked(person, "/moi", "Mời người vào đâu")
    assert [line[:2] for line in first.text.split("\n")[1:]] == [f"{at}." for at in range(1, 9)]
    second = await tapped(person, "Xem tiếp", "9. ")
    assert "\n1. " not in second.text
    assert "12. Chi bộ Thôn 6" in second.text
    await asked(person, "12", "Chi bộ Thôn 6")


async def test_two_cells_of_one_name_are_told_apart_by_what_is_above(s: World) -> None:
    person = await office(s)
    shown = await asked(person, "/moi", "Mời người vào đâu")
    assert "Chi bộ Thôn 1 (Đảng bộ Mẫu Đông)" in shown.text
    assert "Chi bộ Thôn 1 (Đảng bộ Mẫu Tây)" in shown.text
    await asked(person, "/phancong", "Tổ công tác")
    await tapped(person, "Lập tổ", "Tên")
    await asked(person, "Tổ thử", "Tổ thử")
    shown = await tapped(person, "Giao chi bộ", "chi bộ nào")
    assert "Chi bộ Thôn 1 (Đảng bộ Mẫu Tây)" in shown.text
