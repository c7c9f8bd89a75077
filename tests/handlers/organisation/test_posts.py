"""Posts end, are locked, handed over and given for a time; whoever is concerned is told."""

from __future__ import annotations

from typing import Any

import pytest

from domain.people import Role
from playground.people import Chat
from storage import tables
from tests.handlers.test_access import reply
from tests.talk import CELL, COMMITTEE, asked, ends_posts, joins, tapped
from tests.world import World

NAME = "Văn hóa"


async def card(administrator: Chat, query: str = "van hoa") -> None:
    """The card of the first secretary's cell."""
    await asked(administrator, "/donvi", "gõ một phần tên")
    await asked(administrator, query, NAME)
    await tapped(administrator, "1. ", "🏛")


def code_of(text: str) -> str:
    return next(part for part in text.split() if len(part) == 8 and part.isupper())


async def told(w: World, person: Chat, what: str) -> None:
    await w.app.outbox.drain()
    await person.sees(what)


async def test_a_post_that_was_ended_gives_nothing_in_the_same_second(w: World) -> None:
    secretary, administrator = await w.secretary(), await w.administrator()
    deputy = await joins(w, "8001", "Phó bí thư", (Role.deputy_secretary, CELL))
    shown = await asked(secretary, "/bienban", "Biên bản số")
    await card(administrator)
    await tapped(administrator, "1. bí thư", "Bí thư VHTT")
    await tapped(administrator, "Cho thôi vai trò", "ngay bây giờ")
    await tapped(administrator, "Cho thôi ngay", "Quyền hết ngay")
    await secretary.taps("Biên bản Word", on=shown)
    await secretary.sees("Không tìm thấy")
    assert "Bước 1/12" not in await reply(secretary, "/hop")
    await told(w, secretary, "Cảm ơn đồng chí")
    await told(w, deputy, "đã cho Bí thư VHTT thôi")
    assert "end-post" in [row["action"] for row in await w.rows(tables.audit)]


async def test_a_lost_phone_is_shut_out_and_let_in_again(w: World) -> None:
    secretary, administrator = await w.secretary(), await w.administrator()
    await card(administrator)
    await tapped(administrator, "1. bí thư", "Bí thư VHTT")
    await tapped(administrator, "Khóa máy", "Đã khóa")
    for said in ("/hop", "/start", "/bienban", "ABCDEFGH", "họp"):
        assert "đã bị khóa" in await reply(secretary, said)
    await tapped(administrator, "Mở khóa", "Đã mở khóa")
    assert "Bước 1/12" in await reply(secretary, "/hop")


async def test_who_ends_a_post_hears_that_the_person_cannot_be_told(s: World) -> None:
    """A locked phone is shown nothing, so the screen does not promise it."""
    await s.secretary()
    administrator = await s.administrator()
    await card(administrator)
    await tapped(administrator, "1. bí thư", "Bí thư VHTT")
    await tapped(administrator, "Khóa máy", "Đã khóa")
    await tapped(administrator, "Cho thôi vai trò", "ngay bây giờ")
    await tapped(administrator, "Cho thôi ngay", "Chưa báo được người đó")


async def test_a_secretary_hands_over_and_the_superior_confirms(w: World) -> None:
    secretary, administrator = await w.secretary(), await w.administrator()
    await w.fills(secretary, until=5)
    await asked(secretary, "/vaitro", "Vai trò của đồng chí")
    await tapped(secretary, "Vai trò 1", "bí thư chi bộ")
    shown = await tapped(secretary, "Bàn giao", "kế nhiệm")
    new = w.api.chat(9001, "Bí thư mới")
    await new.says(f"Mã mời: {code_of(shown.text)}.")
    await new.sees("đọc và đồng ý")
    await tapped(new, "Tôi đồng ý", "Cảm ơn")
    assert "Bước" not in await reply(new, "/hop")  # not confirmed yet
    await told(w, administrator, "Bí thư mới đã dùng mã")
    await tapped(administrator, "Xem", "Có đúng người")
    await tapped(administrator, "Đúng người", "Đã xác nhận")
    await told(w, secretary, "Cảm ơn đồng chí đã hoàn thành")
    assert "Bước 6/12" in await reply(new, "/hop")  # the draft goes on
    assert "Bước" not in await reply(secretary, "/hop")


async def test_two_who_confirm_at_once_give_one_post(w: World) -> None:
    administrator = await w.administrator()
    above = await joins(w, "9005", "Cấp ủy", (Role.committee, COMMITTEE))
    code, number = await _redeemed(w)
    before = await w.count(tables.post)
    first = await _opens(administrator, number)
    second = await _opens(above, number)
    await administrator.taps("Đúng người", on=first)
    await above.taps("Đúng người", on=second)
    for person in (administrator, above):  # a letter may come before
        await person.sees("Chào đồng chí")
    assert await w.count(tables.post) == before + 1
    assert code


async def _redeemed(w: World) -> tuple[str, int]:
    """A code of the operator's that somebody has come with."""
    from domain.policy import Role as R
    from storage import people

    cell = next(row["id"] for row in await w.rows(tables.unit) if row["code"] == CELL)
    code = people.new_code()
    number = await w.app.store.write(
        lambda tx: people.add_invite(
            tx,
            code,
            role=R.deputy_secretary,
            unit_id=cell,
            group_id=None,
            by=None,
            now=w.app.clock.now(),
        )
    )
    guest = w.api.chat(9009, "Khách")
    await guest.says(code)
    await guest.sees("đọc và đồng ý")
    return code, number


async def _opens(person: Chat, number: int) -> Any:
    person.forget()
    await person.taps_data(person.last, f"/invite:{number}")
    return await person.sees("Có đúng người")


async def test_a_code_of_the_operator_needs_somebody_above(w: World) -> None:
    await w.administrator()
    before = await w.count(tables.post)
    await _redeemed(w)
    assert await w.count(tables.post) == before
    assert [row["confirmed_at"] for row in await w.rows(tables.invite)][-1] is None


@pytest.mark.parametrize(
    "dress", ["https://t.me/bot?start={}", "Mã mời: {}", "{0:.4} {1}", "{0:.4}-{1}."]
)
async def test_a_code_is_understood_in_whatever_it_is_pasted_with(s: World, dress: str) -> None:
    from domain.organisation import code_in

    assert code_in(dress.format("ABCDEFGH", "EFGH")) == "ABCDEFGH"


async def test_what_is_no_code_uses_up_no_try(s: World) -> None:
    guest = s.api.chat(9001, "Khách")
    for _ in range(7):
        await asked(guest, "đẹp quá", "không thấy mã")
    assert await s.count(tables.attempt) == 0


async def test_a_deputy_stands_in_for_a_time(w: World) -> None:
    await joins(w, "8001", "Phó bí thư", (Role.deputy_secretary, CELL))
    administrator = await w.administrator()
    await card(administrator)
    await tapped(administrator, "2. phó bí thư", "Phó bí thư")
    await tapped(administrator, "Giao tạm thay", "đến ngày nào")
    await asked(administrator, "31/8", "tạm thay bí thư từ")
    rows = [row for row in await w.rows(tables.post) if row["interim"]]
    assert [(row["role"], str(row["until_date"])) for row in rows] == [
        ("cell_secretary", "2026-08-31")
    ]


async def test_an_administrator_whose_post_ended_confirms_nobody(w: World) -> None:
    from tests.talk import ends_posts

    administrator = await w.administrator()
    _, number = await _redeemed(w)
    shown = await _opens(administrator, number)
    await ends_posts(w, "7004")
    before = await w.count(tables.post)
    await administrator.taps("Đúng người", on=shown)
    await administrator.next()
    assert await w.count(tables.post) == before


async def test_one_gives_up_a_role_oneself(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/vaitro", "Vai trò của đồng chí")
    await tapped(secretary, "Vai trò 1", "bí thư chi bộ")
    await tapped(secretary, "Thôi vai trò này", "ngay bây giờ")
    await tapped(secretary, "Tôi thôi", "Quyền hết ngay")
    assert "Bước" not in await reply(secretary, "/hop")


async def test_who_has_no_cell_any_more_is_not_told_that_it_has_no_minutes(w: World) -> None:
    secretary = await w.secretary()
    await w.submits(secretary)
    await ends_posts(w, str(secretary.user["id"]))
    shown = await asked(secretary, "biên bản", "không được giao chi bộ nào")
    assert "Ghi biên bản" not in shown.text
