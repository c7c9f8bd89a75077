"""Several processes on one PostgreSQL lose nothing and double nothing.

Each scene lets two of them read the same before either has written, tells what came of it, and is
played once more without the locks, where it must come out worse.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from bot import demo
from domain.people import Role
from playground.people import Chat
from storage import chat, form_draft, lock, people, tables
from storage.meetings import draft, meeting
from storage.people import hash_code
from storage.scores import score
from storage.store import Tx
from tests import postgres
from tests.handlers.plans.talk_of_plans import makes_card, notes
from tests.handlers.scores.talk_of_scores import records, scores
from tests.processes import Processes, processes, they_meet, without_locks
from tests.talk import adds, answers, asked, execute, second_phone, tapped
from tests.world import NOW

Patch = pytest.MonkeyPatch
Scene = Callable[[Processes, Patch], Awaitable[Any]]
DEPUTY = "8001"
TRIES = 5
CARD = "gõ số của dòng để sửa"


@pytest.fixture
async def two(postgres_url: str, tmp_path: Path) -> AsyncIterator[Processes]:
    async with processes(postgres_url, tmp_path) as found:
        yield found


async def at_once(*doing: Awaitable[Any]) -> None:
    await asyncio.gather(*doing)


async def revision(two: Processes) -> int:
    """How often the secretary's page has changed."""
    rows = await two.w.rows(tables.chat)
    return next(int(row["revision"]) for row in rows if row["external"] == demo.SECRETARY)


async def without_tasks(two: Processes) -> None:
    """The draft closes no task of last month, over which two that submit it would fight."""
    (found,) = await two.w.rows(tables.draft)
    less = {**found["answers"], "last_tasks": None}
    await execute(two.w, tables.draft.update().values(answers=less))


async def both_at_the_card(two: Processes) -> tuple[Chat, Chat]:
    secretary, deputy = await two.w.secretary(), await second_phone(two.w)
    await two.w.fills(secretary)
    await without_tasks(two)
    await asked(deputy, "/hop", CARD)
    return secretary, deputy


async def two_lines_of_one_draft(two: Processes, patch: Patch) -> Any:
    """The secretary changes one line while the deputy changes another."""
    secretary, deputy = await both_at_the_card(two)
    await asked(secretary, "8", "Bước 8/12")
    await asked(deputy, "12", "Bước 12/12")
    two.by_person(DEPUTY)
    await two.settled()
    they_meet(patch, draft, "draft_by_id")
    await at_once(secretary.says("9"), deputy.says("Xin thêm ghế"))
    await at_once(secretary.sees(CARD), deputy.sees(CARD))
    said = await answers(two.w)
    return said["speakers"], said["petitions"]


async def two_messages_of_one_person(two: Processes, patch: Patch) -> Any:
    """Two answers to the same question: one is taken, of the other she is told."""
    secretary = await two.w.secretary()
    await two.w.fills(secretary, until=7)
    await two.settled()
    before = await revision(two)
    two.by_turns()
    they_meet(patch, chat, "chats")
    await at_once(secretary.says("6"), secretary.says("7"))
    await two.settled()
    return await revision(two) - before


async def a_double_tap(two: Processes, patch: Patch) -> Any:
    secretary = await two.w.secretary()
    await two.w.fills(secretary)
    await without_tasks(two)
    before = await two.w.count(tables.meeting)
    two.by_turns()
    they_meet(patch, chat, "chats")
    they_meet(patch, draft, "draft_by_id")
    await at_once(secretary.taps("Nộp biên bản"), secretary.taps("Nộp biên bản"))
    await secretary.sees("Biên bản số")
    await two.settled()
    return await two.w.count(tables.meeting) - before


async def both_submit(two: Processes, patch: Patch) -> Any:
    secretary, deputy = await both_at_the_card(two)
    before = await two.w.count(tables.meeting)
    two.by_person(DEPUTY)
    they_meet(patch, draft, "draft_by_id")
    await at_once(secretary.taps("Nộp biên bản"), deputy.taps("Nộp biên bản"))
    await two.settled()
    return await two.w.count(tables.meeting) - before


async def two_kinds_of_one_month(two: Processes, patch: Patch) -> Any:
    """Each has a draft of the month's regular meeting, alone and with a thematic part."""
    secretary, deputy = await both_at_the_card(two)
    (first,) = await two.w.rows(tables.draft)
    kind = {**first["answers"]["kind"], "kind": "both"}
    values = {name: first[name] for name in first if name != "id"}
    other = {**values, "kind": "both", "answers": {**first["answers"], "kind": kind}}
    await adds(two.w, tables.draft, **other)
    newest = (await two.w.rows(tables.draft))[-1]["id"]
    await deputy.taps_data(deputy.last, f"/meeting:draft-{newest}")
    await deputy.sees(CARD)
    before = await two.w.count(tables.meeting)
    two.by_person(DEPUTY)
    they_meet(patch, meeting, "regular_record")
    await at_once(secretary.taps("Nộp biên bản"), deputy.taps("Nộp biên bản"))
    await two.settled()
    return await two.w.count(tables.meeting) - before


async def one_invite(two: Processes, patch: Patch) -> Any:
    w, code = two.w, "ABCDEFGH"
    values = {"role": Role.cell_secretary, "unit_id": 5, "code_hash": hash_code(code)}
    times = {"created_at": NOW, "expires_at": NOW.replace(year=2027)}
    await adds(w, tables.invite, **values, **times)
    first, second = w.api.chat(9001, "Một"), w.api.chat(9002, "Hai")
    two.by_person("9002")
    they_meet(patch, people, "invite_for")
    await at_once(first.says(code), second.says(code))
    await two.settled()
    return len(await notes(w, "redeem"))


async def both_keep_the_plan(two: Processes, patch: Patch) -> Any:
    secretary, deputy = await two.w.secretary(), await second_phone(two.w)
    await makes_card(secretary)
    await asked(deputy, "/kehoach", "Kế hoạch sinh hoạt")
    await tapped(deputy, "Lập tiếp", "Giữ kế hoạch này")
    two.by_person(DEPUTY)
    they_meet(patch, form_draft, "answers")
    await at_once(secretary.taps("Giữ kế hoạch này"), deputy.taps("Giữ kế hoạch này"))
    await two.settled()
    return len(await notes(two.w, "plan-kept"))


async def both_give_the_score(two: Processes, patch: Patch) -> Any:
    secretary = await records(two.w)
    deputy = await second_phone(two.w)
    await scores(secretary)
    await asked(deputy, "/chamdiem", "gõ mã của mục để sửa")
    two.by_person(DEPUTY)
    they_meet(patch, score, "open_score")
    await at_once(secretary.taps("Chốt điểm"), deputy.taps("Chốt điểm"))
    await two.settled()
    return len(await notes(two.w, "score-own"))


SCENES: dict[Scene, Any] = {
    two_lines_of_one_draft: (9, ["Xin thêm ghế"]),
    two_messages_of_one_person: 2,
    a_double_tap: 1,
    both_submit: 1,
    two_kinds_of_one_month: 1,
    one_invite: 1,
    both_keep_the_plan: 1,
    both_give_the_score: 1,
}
scenes = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
GUARDED = {one_invite}  # by the condition of its own statement, beside any lock


@scenes
async def test_two_processes_lose_nothing_and_double_nothing(
    two: Processes, scene: Scene, monkeypatch: Patch
) -> None:
    assert await scene(two, monkeypatch) == SCENES[scene]
    assert await two.w.count(tables.parked) == 0


@pytest.mark.parametrize(
    "scene", [one for one in SCENES if one not in GUARDED], ids=lambda scene: scene.__name__
)
async def test_without_the_locks_they_would(
    postgres_template: str, tmp_path: Path, scene: Scene
) -> None:
    """Once in some tries: on a busy machine the two may pass each other by."""
    for number in range(TRIES):
        name = f"unlocked{number}_{scene.__name__}"
        postgres.statement(postgres_template, f"CREATE DATABASE {name} TEMPLATE filled")
        folder = tmp_path / name
        folder.mkdir()
        if await comes_out_worse(f"{postgres_template}/{name}", folder, scene):
            return
    pytest.fail(f"{TRIES} times nothing was lost")


async def comes_out_worse(url: str, folder: Path, scene: Scene) -> bool:
    with pytest.MonkeyPatch.context() as patch:
        without_locks(patch)
        async with processes(url, folder) as two:
            return bool(await scene(two, patch) != SCENES[scene])


async def test_an_update_that_was_posted_twice_is_applied_once(two: Processes) -> None:
    secretary = await two.w.secretary()
    await two.w.fills(secretary, until=7)
    await two.settled()
    before = await revision(two)
    two.to_both()
    await asked(secretary, "6", "Bước 9/12")
    await two.settled()
    assert await revision(two) == before + 1
    assert await two.w.count(tables.parked) == 0


async def crossing(two: Processes) -> list[Any]:
    """Two transactions that each hold what the other wants."""
    met = asyncio.Barrier(2)

    def holds(*cells: int) -> Callable[[Tx], Awaitable[None]]:
        async def work(tx: Tx) -> None:
            await lock.about(tx, {"cell": cells[0]})
            if not met.broken and met.n_waiting + 1 <= 2:
                await asyncio.wait_for(met.wait(), 5)
                await met.abort()
            await lock.about(tx, {"cell": cells[1]})

        return work

    first, second = two.w.app.store, two.other.store
    writing = first.write(holds(5, 6)), second.write(holds(6, 5))
    return list(await asyncio.gather(*writing, return_exceptions=True))


async def test_a_deadlock_is_tried_again(two: Processes) -> None:
    assert await crossing(two) == [None, None]


async def test_without_another_try_one_of_them_would_fail(
    two: Processes, monkeypatch: Patch
) -> None:
    monkeypatch.setattr("storage.store.RACES", 0)
    trouble = [one for one in await crossing(two) if one is not None]
    assert [type(one) for one in trouble] == [DBAPIError]


async def test_an_update_that_lost_every_race_is_never_parked(
    two: Processes, monkeypatch: Patch
) -> None:
    secretary = await two.w.secretary()
    await two.w.fills(secretary, until=7)
    store, once = two.w.app.store, two.w.app.store._once
    left = 25

    class Deadlock(Exception):
        sqlstate = "40P01"

    async def losing(work: Any) -> Any:
        nonlocal left
        if left:
            left -= 1
            raise DBAPIError("deadlock detected", None, Deadlock())
        return await once(work)

    monkeypatch.setattr("storage.store.PAUSE", (0.0, 0.0))
    monkeypatch.setattr(store, "_once", losing)
    await secretary.says("6")
    await secretary.sees("Bước 9/12")
    assert await two.w.count(tables.parked) == 0
    assert left == 0
