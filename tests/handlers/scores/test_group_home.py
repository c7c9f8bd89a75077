"""What waits for the score of a work group stands on the home page of its leader."""

from __future__ import annotations

from datetime import date

from domain.people import Role
from playground.people import Chat
from storage import organisation, tables
from storage.organisation import Organisation
from tests.handlers.scores.talk_of_scores import gives, records
from tests.handlers.scores.test_life import corrects
from tests.talk import CELL, COMMITTEE, GROUP, adds, asked, joins, tapped
from tests.world import NOW, World


async def home(leader: Chat) -> list[str]:
    """The lines of what waits for the group; two cells of July are among them from the start."""
    leader.forget()
    text = (await asked(leader, "/start", "📊 Tháng 8/2026")).text
    return [line for line in text.splitlines() if "tổ chấm" in line]


async def before(w: World, month: int) -> None:
    """The same meeting, scored by its cell, in another month."""
    like, score = (await w.rows(tables.meeting))[-1], (await w.rows(tables.score))[-1]
    day = {"month": f"2026-0{month}", "held_on": date(2026, month, 3)}
    await adds(w, tables.meeting, **{**like, **day, "id": 800 + month})
    await adds(w, tables.score, **{**score, "id": 800 + month, "meeting_id": 800 + month})


async def test_a_leader_sees_what_waits_for_the_group_and_opens_it_by_a_tap(w: World) -> None:
    """Not before the cell has scored itself, nor after the group has."""
    secretary, leader = await records(w), await w.leader()
    assert not any("8/2026" in line for line in await home(leader))
    await gives(secretary)
    *_, newest = await home(leader)
    assert newest.endswith("tự chấm tháng 8/2026 rồi, chờ tổ chấm.")
    button = next(b for b in labels(leader) if b.startswith("⭐ Chấm 8/2026"))
    await tapped(leader, button, "Chi bộ tự chấm: 77/100")
    await tapped(leader, "Tổ công tác chấm", "nhất trí cả")
    await tapped(leader, "Nhất trí, chốt luôn", "Đã chốt")
    assert not any("8/2026" in line for line in await home(leader))


def labels(person: Chat) -> list[str]:
    return [button.label for row in person.last.buttons for button in row]


async def test_the_oldest_stands_first_and_the_rest_is_counted(w: World) -> None:
    secretary, leader = await records(w), await w.leader()
    await gives(secretary)
    for month in (5, 4):
        await before(w, month)
    *lines, more = await home(leader)
    assert ["4/2026" in lines[0], "5/2026" in lines[1], "7/2026" in lines[2]] == [True] * 3
    assert more.endswith("Còn 2 kỳ sinh hoạt khác chờ tổ chấm.")
    begun = [label.partition(" · ")[0][-6:] for label in labels(leader)[:3]]
    assert begun == ["4/2026", "5/2026", "7/2026"]


async def test_what_the_cell_has_to_score_anew_waits_for_the_cell(w: World) -> None:
    secretary, leader = await records(w), await w.leader()
    await gives(secretary)
    await corrects(secretary)
    assert not any("8/2026" in line for line in await home(leader))


async def test_who_scored_for_the_cell_is_not_asked_for_the_group_where_that_is_forbidden(
    w: World,
) -> None:
    rules = {"code": COMMITTEE, "name": "Đảng bộ", "kind": "committee"}
    units = [rules | {"rules": {"stages_apart": True}}]
    whole = Organisation.model_validate({"from": "2026-01-01", "units": units})
    await w.app.store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    await records(w)
    posts = (Role.cell_secretary, CELL), (Role.group_leader, GROUP)
    both, leader = await joins(w, "8010", "Hai vai", *posts), await w.leader()
    await gives(both)
    assert not any("8/2026" in line for line in await home(both))
    assert any("8/2026" in line for line in await home(leader))
