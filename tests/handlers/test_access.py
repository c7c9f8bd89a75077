"""Who sees and does what: every role, every way in, cells own, assigned, once assigned, foreign."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import insert

from bot import demo
from domain.chat import Month
from domain.meetings.context import Context
from domain.people import Role
from handlers import admission
from playground.people import Chat
from storage import organisation, tables
from storage.meetings import draft
from storage.organisation import Organisation, id_of
from storage.store import Tx
from tests.talk import CELL, COMMITTEE, GROUP, asked, ends_posts, joins, meets, tapped, unassigns
from tests.world import NOW, World

NAMES = {
    "vhtt": "Chi bộ Văn hóa, Thể thao và Truyền thông",  # the own cell of those in a cell
    "bhxh": "Chi bộ Bảo hiểm xã hội",  # assigned to group 1
    "kt-ht": "Chi bộ Phòng Kinh tế – Hạ tầng",  # assigned to group 1 until yesterday
    "sap-toi": "Chi bộ Trạm Thú y",  # assigned to group 1 from next month
    "khac-1": "Chi bộ nơi khác",  # of another committee
}
ONCE = frozenset({"kt-ht"})
ASSIGNED, SUBTREE = {"vhtt", "bhxh"}, {"vhtt", "bhxh", "kt-ht", "sap-toi"}


@dataclass(frozen=True)
class Part:
    """What somebody holds, and which cells it lets them look at and record for."""

    posts: tuple[tuple[Role, str], ...] = ()
    views: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()  # looked after when the record was made, to be read still
    summarizes: bool = False
    comes_in: str = "agrees"  # or "ends", "waits", "stranger"


def in_cell(role: Role, **more: str) -> Part:
    return Part(((role, CELL),), frozenset({CELL}), frozenset({CELL}), **more)  # type: ignore[arg-type]


CAST = {
    "secretary": in_cell(Role.cell_secretary),
    "deputy": in_cell(Role.deputy_secretary),
    "minute taker": in_cell(Role.minute_taker),
    "leader": Part(((Role.group_leader, GROUP),), frozenset(ASSIGNED), once=ONCE, summarizes=True),
    "member": Part(((Role.group_member, GROUP),), frozenset(ASSIGNED), once=ONCE, summarizes=True),
    "committee": Part(((Role.committee, COMMITTEE),), frozenset(SUBTREE), summarizes=True),
    "administrator": Part(((Role.administrator, COMMITTEE),)),
    "no post": Part(),
    "ended": Part(((Role.cell_secretary, CELL), (Role.group_leader, GROUP)), comes_in="ends"),
    "not agreed": Part(((Role.cell_secretary, CELL),), comes_in="waits"),
    "stranger": Part(comes_in="stranger"),
}
OTHERS = [
    {"code": "khac", "name": "Đảng bộ khác", "kind": "committee"},
    {"code": "sap-toi", "name": NAMES["sap-toi"], "under": COMMITTEE, "members": {"full": 20}},
    {"code": "khac-1", "name": NAMES["khac-1"], "under": "khac", "members": {"full": 20}},
]


@dataclass(frozen=True)
class Papers:
    records: dict[str, int]
    drafts: dict[str, int]


async def papers(w: World) -> Papers:
    """A record of last month and a finished draft of this month in each of the four cells."""
    whole = Organisation.model_validate({"from": "2026-01-01", "units": OTHERS})
    await w.app.store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    await unassigns(w, "kt-ht")
    await w.app.store.write(assigns_next_month)

    async def write(tx: Tx) -> dict[str, int]:
        month = Month.of(NOW.date())
        for code in ("khac-1", "sap-toi"):
            await demo._record(tx, code, month.shift(-1), 1, NOW)
        return {code: await _draft(tx, code, month) for code in NAMES}

    drafts = await w.app.store.write(write)
    cells = {row["code"]: row["id"] for row in await w.rows(tables.unit)}
    rows = {row["cell_id"]: row["id"] for row in reversed(await w.rows(tables.meeting))}
    return Papers({code: rows[cells[code]] for code in NAMES}, drafts)


async def assigns_next_month(tx: Tx) -> None:
    """One more cell, which nobody of group 1 has looked after yet."""
    cell = await id_of(tx, tables.unit, "sap-toi")
    group = await id_of(tx, tables.work_group, GROUP)
    since = Month.of(NOW.date()).shift(1).first
    new = insert(tables.assignment).values(group_id=group, unit_id=cell, from_date=since)
    await tx.execute(new)


async def _draft(tx: Tx, code: str, month: Month) -> int:
    context = Context(cell=NAMES[code], month=str(month), obliged=20, now=NOW)
    answers = demo._answers(month, 20, 1, poor=False)
    cell = await id_of(tx, tables.unit, code)
    return await draft.add_draft(tx, cell=cell, context=context, answers=answers, by=1, now=NOW)


async def enters(w: World, part: Part) -> Chat:
    if part.comes_in == "stranger":
        person = w.api.chat(9001, "Người lạ")
        await asked(person, "/start", "mã mời")
    elif part.comes_in == "waits":
        person = await meets(w, "9001", "Chưa đồng ý", *part.posts)
        await asked(person, "/start", "đọc và đồng ý")
    else:
        person = await joins(w, "9001", "Người thử", *part.posts)
    if part.comes_in == "ends":
        await ends_posts(w, "9001")
    return person


async def reply(person: Chat, text: str) -> str:
    """What is shown after a text, or after a button with this link ("/record:3")."""
    person.forget()
    await (person.taps_data(person.last, text) if ":" in text else person.says(text))
    shown = await person.next()
    while not shown.text or "Đang tính" in shown.text:  # a file of before; what takes long
        shown = await person.next()
    return shown.text


WAYS = {
    "records": ("/record:{}", "/score:{}"),  # typed behind their commands is a month
    "drafts": ("/hop draft-{}", "/meeting:draft-{}"),
}
ELSEWHERE = (
    "/bienban {}",
    "/minutes {}",
    "/chamdiem {}",
    "/start record-{}",
    "/start {}",
    "/summary:{}",
    "/home:{}",
    "/tonghop {}",
    "/scoring:{}",
    "/framework:{}",
    "/period:2026-07-{}",
    "/kehoach {}",
    "/plan:{}",
    "/plan:cell-{}",
)


async def looks_everywhere(w: World, person: Chat, part: Part) -> None:
    """Assert that each way shows a cell to those who may see it, and "nothing there" to others."""
    found = await papers(w)
    for sort, ways in WAYS.items():
        allowed = part.views | part.once if sort == "records" else part.records
        for way in ways:
            nothing = await reply(person, way.format(99999))
            for code, number in getattr(found, sort).items():
                shown = await reply(person, way.format(number))
                if code in allowed:
                    assert NAMES[code] in shown, (way, code)
                else:
                    assert shown == nothing, (way, code)
    await never_names(person, part, found)


async def never_names(person: Chat, part: Part, found: Papers) -> None:
    """Whatever else is tried, a cell out of reach is not named."""
    hidden = [
        name for code, name in NAMES.items() if code not in part.views | part.records | part.once
    ]
    for way in ELSEWHERE:
        for number in found.records.values():
            shown = await reply(person, way.format(number))
            assert not [name for name in hidden if name in shown], way
    for text in (
        "/tonghop",
        "/tonghop 7",
        "/tonghop quý",
        "/chamdiem",
        "/khungdiem",
        "/kehoach",
        "/start",
        "/hop",
        "/bienban",
        "tổng hợp",
        "/huy",
    ):
        shown = await reply(person, text)
        assert not [name for name in hidden if name in shown], text


@pytest.mark.parametrize("name", CAST)
async def test_each_role_sees_what_it_may_and_nothing_else(s: World, name: str) -> None:
    person = await enters(s, CAST[name])
    await looks_everywhere(s, person, CAST[name])


async def test_the_look_would_notice_an_open_door(
    s: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: with everything allowed the same test fails."""
    monkeypatch.setattr(admission, "_within", lambda *whatever: True)
    person = await enters(s, CAST["no post"])
    with pytest.raises(AssertionError):
        await looks_everywhere(s, person, CAST["no post"])


async def test_what_a_group_saw_in_its_time_is_marked_as_past_and_not_in_this_month(
    s: World,
) -> None:
    person = await enters(s, CAST["leader"])
    found = await papers(s)
    shown = await reply(person, f"/record:{found.records['kt-ht']}")
    assert "phụ trách trước đây" in shown
    assert "Sửa biên bản" not in person.last.labels
    assert "phụ trách trước đây" not in await reply(person, f"/record:{found.records[CELL]}")
    assert NAMES["kt-ht"] in await reply(person, "/tonghop 7")
    assert NAMES["kt-ht"] not in await reply(person, "/tonghop")


@pytest.mark.parametrize("name", CAST)
async def test_only_those_who_look_after_cells_get_a_summary(s: World, name: str) -> None:
    person = await enters(s, CAST[name])
    for text in ("/tonghop", "/summary", "tổng hợp", "/summary:"):
        shown = await reply(person, text)
        assert ("Tổng hợp tháng" in shown) is CAST[name].summarizes


STAGES = {
    "secretary": {"own"},
    "deputy": {"own"},
    "leader": {"supervisor"},
    "member": {"supervisor"},
    "committee": {"committee"},
}


@pytest.mark.parametrize("name", CAST)
async def test_each_role_scores_at_its_own_stage_and_no_other(s: World, name: str) -> None:
    """By every button there is, on a cell that is in reach for whoever has one."""
    person = await enters(s, CAST[name])
    record_id = (await papers(s)).records[CELL]
    before = {row["id"] for row in await s.rows(tables.score)}
    await reply(person, f"/score:{record_id}")
    for button in [button for row in person.last.buttons for button in row]:
        if "đồng ý" not in button.label:
            await (await person.taps_data(person.last, button.data or "")).answered()
            await reply(person, f"/score:{record_id}")
    await reply(person, f"/score:{record_id}-own")
    new = [row for row in await s.rows(tables.score) if row["id"] not in before]
    assert {row["stage"] for row in new} == STAGES.get(name, set())
    assert {row["meeting_id"] for row in new} <= {record_id}


@pytest.mark.parametrize("name", CAST)
async def test_only_an_administrator_invites(s: World, name: str) -> None:
    person = await enters(s, CAST[name])
    for text in ("/moi", "/invite", "/invite:"):
        assert ("Mời người vào đâu" in await reply(person, text)) is (name == "administrator")


@pytest.mark.parametrize("name", CAST)
async def test_a_group_hears_nothing_from_anybody(s: World, name: str) -> None:
    person, group = await enters(s, CAST[name]), s.api.group()
    for text in ("/tonghop", "/bienban 1", "/start", "họp"):
        await person.says_in(group, text)
    await asked(person, "/start", "hào")
    assert not [m for m in group.messages.values() if m.from_bot]


async def test_a_deputy_may_not_submit_once_the_post_ended(s: World) -> None:
    person = await joins(s, "9001", "Phó", (Role.deputy_secretary, CELL))
    shown = await s.fills(person)
    before = await s.count(tables.meeting)
    await ends_posts(s, "9001")
    for button in [button for row in shown.buttons for button in row]:
        await (await person.taps_data(shown, button.data or "")).answered()
    await person.says("8")
    await person.next()
    assert (await s.count(tables.meeting), await s.count(tables.draft)) == (before, 1)


@pytest.mark.parametrize("label", ["Biên bản Word", "Sửa biên bản"])
async def test_old_buttons_of_a_record_are_dead_once_the_post_ended(s: World, label: str) -> None:
    person = await joins(s, "9001", "Phó", (Role.deputy_secretary, CELL))
    shown = await asked(person, "/bienban", "Biên bản số")
    await ends_posts(s, "9001")
    await person.taps(label, on=shown)
    assert "Không tìm thấy biên bản" in (await person.next()).text


async def test_an_answer_is_not_taken_once_the_post_ended(s: World) -> None:
    person = await joins(s, "9001", "Phó", (Role.deputy_secretary, CELL))
    await s.fills(person, until=7)
    await ends_posts(s, "9001")
    await asked(person, "6", "không còn")
    (row,) = await s.rows(tables.draft)
    assert "speakers" not in row["answers"]


async def test_an_old_summary_opens_nothing_once_the_assignment_ended(s: World) -> None:
    leader = await s.leader()
    shown = await asked(leader, "/tonghop", "Bảo hiểm xã hội")
    await unassigns(s, "bhxh")
    number = next(line for line in shown.text.splitlines() if "Bảo hiểm" in line).split(".")[0]
    await leader.says(number)
    assert "năm 2026" not in (await leader.next()).text
    assert "Bảo hiểm" not in (await asked(leader, "/tonghop", "Tổng hợp")).text


async def test_a_forwarded_letter_opens_nothing_for_somebody_else(s: World) -> None:
    leader, secretary, other = await s.leader(), await s.secretary(), await s.other_secretary()
    await s.submits(secretary)
    letter = await leader.sees("đã nộp biên bản")
    data = letter.buttons[0][0].data or ""
    assert "Không tìm thấy" in await reply(other, data)
    assert NAMES["vhtt"] in await reply(leader, data)


async def test_the_second_secretary_sees_nothing_of_the_first(s: World) -> None:
    secretary, other = await s.secretary(), await s.other_secretary()
    await s.submits(secretary)
    other.forget()
    for text in ("/start", "/bienban", "/tonghop", "/hop"):
        assert NAMES["vhtt"] not in await reply(other, text)
    await tapped(secretary, "Trang đầu", "đã nộp biên bản")
