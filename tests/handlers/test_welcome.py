"""Posts that come and go: a known person takes another one, and each reaches only its own."""

from __future__ import annotations

import json
import re

import pytest
from sqlalchemy import select

from domain.ground import Setting
from domain.people import Role
from storage import organisation, people, tables
from storage.chat import posts_of
from storage.organisation import By, changes, unit
from storage.store import Tx
from tests.talk import asked
from tests.world import NOW, World


async def invited(w: World, role: Role, code: str, *, by: int | None = None) -> str:
    """A fresh invitation to the cell with this code."""
    new = people.new_code()

    async def work(tx: Tx) -> None:
        cell = await organisation.id_of(tx, tables.unit, code)
        await people.add_invite(tx, new, role=role, unit_id=cell, group_id=None, by=by, now=NOW)

    await w.app.store.write(work)
    return new


async def test_a_known_person_takes_a_second_post(w: World) -> None:
    secretary, administrator = await w.secretary(), await w.administrator()
    await secretary.starts(await invited(w, Role.deputy_secretary, "bhxh"))
    await secretary.sees("Đã nhận mã mời")
    await w.app.outbox.drain()
    await administrator.sees("đã dùng mã mời")
    await administrator.taps("Xem")
    await administrator.sees("Có đúng người")
    await administrator.taps("Đúng người")
    await administrator.sees("Đã xác nhận")
    await secretary.says("/hop")
    shown = await secretary.sees("cho chi bộ nào")
    assert "Chi bộ Bảo hiểm xã hội" in shown.labels


async def test_a_known_person_types_the_code_where_no_link_opens_the_bot(s: World) -> None:
    secretary = await s.secretary()
    await secretary.says("xin cho tôi vào")
    await secretary.sees("chưa hiểu")
    await secretary.says(f"Mã mời: {await invited(s, Role.deputy_secretary, 'bhxh')}")
    await secretary.sees("Đã nhận mã mời")


async def test_a_wrong_code_changes_nothing_for_a_known_person(w: World) -> None:
    secretary = await w.secretary()
    await secretary.starts("AAAAAAAA")
    await secretary.sees("Mã này không đúng")
    await w.fills(secretary, until=1)


async def test_who_was_confirmed_is_told(w: World) -> None:
    administrator = await w.administrator()
    (inviter,) = [r["id"] for r in await w.rows(tables.person) if r["name"] == "Cán bộ văn phòng"]
    guest = w.api.chat(9001, "Khách")
    await guest.starts(await invited(w, Role.minute_taker, "bhxh", by=inviter))
    await guest.sees("đọc và đồng ý")
    await guest.taps("Tôi đồng ý")
    await administrator.sees("đúng người đồng chí mời")
    await administrator.taps("Xem")
    await administrator.sees("Có đúng người")
    await administrator.taps("Đúng người")
    await guest.sees("đã được xác nhận là người ghi biên bản")
    await guest.taps("Trang đầu")
    await guest.sees("đã nộp biên bản tháng 8")


async def test_a_code_is_not_kept_once_it_was_shown(w: World) -> None:
    administrator = await w.administrator()
    for said in ("/moi", "Tổ công tác số 1", "Thành viên tổ công tác", "hôm nay"):
        await administrator.says(said)
        await administrator.next()
    code = re.findall(r"\b[A-Z2-9]{8}\b", administrator.last.text)[0]
    await administrator.says("trang đầu")
    await administrator.sees("Chào đồng chí")
    assert code not in json.dumps(await w.rows(tables.chat), default=str)


async def test_a_cell_post_on_a_unit_does_not_reach_below_it(w: World) -> None:
    """Even where somebody of the same batch holds the whole tree below that unit."""

    async def work(tx: Tx) -> tuple[int, int]:
        root = await organisation.id_of(tx, tables.unit, "loc-binh")
        someone = await people.add_person(tx, "Bí thư cơ quan", NOW)
        held = {"person_id": someone, "role": Role.cell_secretary, "unit_id": root}
        await tx.execute(tables.post.insert().values(**held, from_date=NOW.date()))
        return root, someone

    root, someone = await w.app.store.write(work)
    everybody = {row["id"] for row in await w.rows(tables.person)}
    posts = await w.read(lambda tx: posts_of(tx, everybody, NOW.date()))
    assert posts[someone][0].units == {root}


async def test_each_cell_is_judged_by_its_own_rules(w: World) -> None:
    async def work(tx: Tx) -> None:
        cell = await organisation.id_of(tx, tables.unit, "bhxh")
        setting = Setting({("regular_minutes",): 120}, NOW.date())
        await changes.set_rules(tx, cell, setting, By(None, NOW))

    await w.app.store.write(work)
    query = select(tables.unit.c.code, tables.unit.c.id)

    async def found(tx: Tx) -> dict[str, int]:
        cells: dict[str, int] = {row.code: row.id for row in await tx.execute(query)}
        ids = [cells["bhxh"], cells["vhtt"]]
        rules = await unit.rules_of(tx, ids, NOW.date())
        return {code: rules[cells[code]].regular_minutes for code in ("bhxh", "vhtt")}

    assert await w.read(found) == {"bhxh": 120, "vhtt": 90}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("xin chào", None),
        ("alo bot ơi", None),
        ("tôi là bí thư chi bộ thôn 5", "gọi văn phòng cấp ủy"),
        ("day la cai gi vay", "gọi văn phòng cấp ủy"),
        ("làm sao có mã mời", "gọi văn phòng cấp ủy"),
        ("toi khong co ma", "gọi văn phòng cấp ủy"),
        ("tôi đổi điện thoại, mất hết rồi", "nhờ khóa máy cũ"),
        ("mất máy rồi cháu ơi", "nhờ khóa máy cũ"),
        ("hôm qua chi bộ họp 20/22 vắng 2 có phép", "chưa biết đồng chí là ai"),
        ("mã mời ABCD1234", "không có số 0, số 1"),
        ("ABCDEFO2", "không có số 0, số 1"),
        ("0912345678", "không thấy mã mời"),
    ],
)
async def test_who_has_no_code_gets_the_answer_of_a_person(
    s: World, said: str, told: str | None
) -> None:
    stranger = s.api.chat(555_001, "Người lạ")
    shown = await asked(stranger, said, "Đồng chí gõ mã mời")
    if told:
        assert told in shown.text
    else:
        assert "không thấy" not in shown.text


async def test_a_letter_that_no_code_has_is_no_try(s: World) -> None:
    stranger = s.api.chat(555_001, "Người lạ")
    for _ in range(7):
        await asked(stranger, "ABCDEFO2", "không có số 0, số 1")
    assert await s.count(tables.attempt) == 0
