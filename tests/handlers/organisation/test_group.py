"""Cells are given to a work group or to one named person, from a day on; what was seen stays."""

from __future__ import annotations

from datetime import date

from domain.organisation import Terms
from domain.people import Role
from playground.messages import Message
from playground.people import Chat
from storage import tables
from storage.organisation import groups, id_of
from tests.handlers import test_access
from tests.handlers.organisation.test_posts import code_of, told
from tests.talk import COMMITTEE, asked, joins, moves, tapped
from tests.world import NOW, World

TODAY, PERSON = NOW.date(), "Đồng chí Bình"
LETTER = "🔔"


async def reply(person: Chat, text: str) -> str:
    """What is shown after a text, whatever letters come meanwhile."""
    shown = await test_access.reply(person, text)
    while shown.startswith(LETTER):
        shown = (await person.next()).text
    return shown


async def new_group(w: World, office: Chat, name: str = PERSON) -> None:
    await asked(office, "/phancong", "Tổ công tác số 1")
    await tapped(office, "Lập tổ", "tên đồng chí được phân công")
    await asked(office, name, f"Đã lập «{name}»")


async def gives(office: Chat, what: str, terms: str) -> None:
    """To the group on the screen."""
    await tapped(office, "Giao chi bộ", "chi bộ nào?")
    await asked(office, what, "Đã chọn")
    await tapped(office, "Xong", "từ ngày nào")
    await asked(office, terms, "Xem trước, chưa ghi gì")
    await tapped(office, "Áp dụng", "Đã ghi")


async def test_one_named_person_looks_after_cells_from_a_day_on(w: World) -> None:
    leader, office = await w.leader(), await w.administrator()
    secretary = await w.secretary()
    await new_group(w, office)
    await tapped(office, "Giao chi bộ", "Chi bộ chưa có ai phụ trách đứng đầu")
    shown = await asked(office, "van hoa", "Chi bộ Văn hóa")
    assert "Tổ công tác số 1" in shown.text  # who looks after it now
    await asked(office, "1", "Đã chọn 1: Chi bộ Văn hóa")
    await tapped(office, "Xong", "từ ngày nào")
    shown = await asked(office, "25/8, QĐ 12-QĐ/ĐU", "Xem trước")
    assert "Tổ công tác số 1 thôi phụ trách" in shown.text
    before = await w.rows(tables.assignment)
    assert len(before) == len(await w.rows(tables.assignment))
    shown = await tapped(office, "Áp dụng", "Đã ghi")
    assert "12-QĐ/ĐU" in shown.text
    invited = code_of((await _invites(office)).text)
    bình = w.api.chat(9100, "Nguyễn Văn Bình")
    await asked(bình, invited, "đọc và đồng ý")
    await tapped(bình, "Tôi đồng ý", "Cảm ơn")
    await told(w, office, "đã dùng mã")
    await tapped(office, "Xem", "Có đúng người")
    await tapped(office, "Đúng người", "Đã xác nhận")
    await told(w, leader, "Tổ công tác số 1 thôi phụ trách từ thứ Ba 25/8/2026")
    await told(w, secretary, "Đồng chí Bình phụ trách Chi bộ Văn hóa")
    assert "Văn hóa" in await reply(leader, "/summary")  # to the eve it is theirs
    moves(w, days=7)
    assert "Văn hóa" not in await reply(leader, "/summary 8")
    assert "Văn hóa" in await reply(bình, "/summary 8")


async def _invites(office: Chat) -> Message:
    await tapped(office, "Mời người", "với vai trò nào")
    await tapped(office, "tổ trưởng", "Từ ngày nào")
    return await tapped(office, "Từ khi được", "Mã mời làm")


async def test_many_are_given_at_once_by_their_numbers(w: World) -> None:
    office = await w.administrator()
    await new_group(w, office, "Tổ công tác số 9")
    await tapped(office, "Giao chi bộ", "chi bộ nào?")
    assert "Đồng chí chọn" in await reply(office, "1 99")  # one is not there: none is chosen
    await asked(office, "1 3-4", "Đã chọn 3")
    await asked(office, "2", "Đã chọn 4")
    await tapped(office, "Xong, 4", "từ ngày nào")
    assert "chưa rõ ngày" in await reply(office, "khi nào cũng được")
    await tapped(office, "Từ hôm nay", "Xem trước")
    await tapped(office, "Áp dụng", "phụ trách 4 chi bộ từ thứ Ba 18/8/2026")
    rows = [row for row in await w.rows(tables.assignment) if row["from_date"] == TODAY]
    assert len(rows) == 4
    cells = [row["unit_id"] for row in rows]
    open_ = [row for row in await w.rows(tables.assignment) if row["until_date"] is None]
    assert len([row for row in open_ if row["unit_id"] in cells]) == 4  # one group each
    assert "assign" in [row["action"] for row in await w.rows(tables.audit)]


async def test_a_number_stays_the_cell_it_was_though_others_assign_meanwhile(s: World) -> None:
    office = await s.administrator()
    await new_group(s, office, "Tổ công tác số 9")
    shown = await tapped(office, "Giao chi bộ", "chi bộ nào?")
    third = next(line for line in shown.text.splitlines() if line.startswith("3. "))[3:]
    name = third.split(" (")[0]
    first = await s.read(lambda tx: id_of(tx, tables.work_group, "to-cong-tac-1"))
    top = await s.read(lambda tx: id_of(tx, tables.unit, COMMITTEE))
    cells = await s.read(lambda tx: groups.cells(tx, top, TODAY))
    free = [one.id for one in cells if one.group_id is None]
    await s.app.store.write(lambda tx: groups.assign(tx, first, free, Terms(TODAY)))
    await asked(office, "3", f"Đã chọn 1: {name}")


async def test_a_group_gives_cells_back_and_still_reads_what_it_saw(w: World) -> None:
    leader, office = await w.leader(), await w.administrator()
    secretary = await w.secretary()
    await w.submits(secretary)
    await asked(office, "/phancong", "Tổ công tác số 1")
    await tapped(office, "Tổ công tác số 1", "Phụ trách 6 chi bộ")
    await tapped(office, "Thôi giao", "thôi phụ trách chi bộ nào")
    await asked(office, "văn hóa", "1. Chi bộ Văn hóa")
    await asked(office, "1", "Đã chọn 1")
    await tapped(office, "Xong", "từ ngày nào")
    await asked(office, "19/8", "Xem trước")
    await tapped(office, "Áp dụng", "thôi phụ trách 1 chi bộ")
    await told(w, leader, "thôi phụ trách")
    moves(w, days=2)
    assert "Biên bản số" in await _opens_record(w, leader)
    assert "Văn hóa" not in await reply(leader, "/didu")


async def _opens_record(w: World, person: Chat) -> str:
    number = (await w.rows(tables.meeting))[-1]["id"]
    person.forget()
    await person.taps_data(person.last, f"/record:{number}")
    return (await person.next()).text


async def test_back_goes_one_question_back_and_nothing_is_written(s: World) -> None:
    office = await s.administrator()
    before = await s.rows(tables.assignment)
    await new_group(s, office)
    await tapped(office, "Giao chi bộ", "chi bộ nào?")
    await asked(office, "1", "Đã chọn 1")
    await tapped(office, "Xong", "từ ngày nào")
    await tapped(office, "Quay lại", "Đã chọn 1")
    await tapped(office, "Xong", "từ ngày nào")
    await asked(office, "1/9", "Xem trước")
    await tapped(office, "Không áp dụng", "Phụ trách 0 chi bộ")
    assert await s.rows(tables.assignment) == before


async def test_only_those_above_assign(w: World) -> None:
    leader, secretary = await w.leader(), await w.secretary()
    for person in (leader, secretary):
        assert "Tổ công tác số 1:" not in await reply(person, "/phancong")
    above = await joins(w, "9005", "Cấp ủy", (Role.committee, COMMITTEE))
    assert "Tổ công tác số 1: 6 chi bộ" in await reply(above, "/phancong")


async def test_days_that_meet(s: World) -> None:
    """What is known of later days stays; the same day is a correction; an end can be put later."""
    one = await s.read(lambda tx: id_of(tx, tables.work_group, "to-cong-tac-1"))
    top = await s.read(lambda tx: id_of(tx, tables.unit, COMMITTEE))
    cell = (await s.read(lambda tx: groups.cells_of(tx, one, TODAY)))[0].cell_id

    async def work(tx: object, *given: tuple[str, Terms]) -> None:
        for name, terms in given:
            known = {g.name: g.id for g in await groups.of_committees(tx, [top])}  # type: ignore[arg-type]
            number = known.get(name) or await groups.found(tx, name, top)  # type: ignore[arg-type]
            await groups.assign(tx, number, [cell], terms)  # type: ignore[arg-type]

    days = [date(2026, month, 1) for month in range(9, 13)]
    await s.app.store.write(
        lambda tx: work(
            tx,
            ("C", Terms(days[2])),
            ("A", Terms(days[0], until=days[3])),
            ("B", Terms(days[0])),  # the same day: corrected
            ("B", Terms(days[1], decision="5-QĐ/ĐU")),  # already theirs: by another decision
        )
    )
    rows = [row for row in await s.rows(tables.assignment) if row["unit_id"] == cell]
    spans = [(row["from_date"], row["until_date"], row["decision"]) for row in rows[-2:]]
    assert sorted(spans) == [
        (days[0], date(2026, 10, 31), "5-QĐ/ĐU"),
        (days[2], None, None),
    ]
    assert rows[0]["until_date"] == date(2026, 8, 31)
