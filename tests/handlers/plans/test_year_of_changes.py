"""A year of changes by both officers, the supervisor, the committee and the office, with records,
downtimes and holidays between: letters, pages, calendar, record and summary agree with a plain
oracle; nobody is told twice, nobody is left with an old state, no letter says what is no longer so.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from storage import tables
from tests.handlers.plans.living import COMMITTEE, OFFICE, Step, Year, a_year
from tests.handlers.plans.oracle import Oracle
from tests.handlers.plans.talk_of_plans import OWN
from tests.talk import execute
from tests.world import World, world

YEARS = int(os.environ.get("YEARS", "1"))  # more by hand, such as YEARS=30
NUMBER = st.integers(0, 40)
BY_ONE = st.tuples(
    st.sampled_from(("secretary", "deputy", "leader")),
    st.sampled_from(("hour", "place", "give", "move", "over", "cancel", "merge")),
    NUMBER,
    NUMBER,
)
BY_ALL = st.tuples(st.just(OFFICE), st.sampled_from(("list", "off")), NUMBER, NUMBER)
BY_COMMITTEE = st.tuples(
    st.just(COMMITTEE), st.sampled_from(("rule", "notice", "look")), NUMBER, NUMBER
)
BETWEEN = st.tuples(st.just("time"), st.sampled_from(("hold", "monday", "down")), NUMBER, NUMBER)
TOGETHER = st.lists(
    st.one_of(BY_ONE, BY_ONE, BY_ONE, BY_ALL, BY_COMMITTEE, BETWEEN), min_size=1, max_size=3
)
FULL: list[list[Step]] = [
    [("deputy", "hour", 0, 0), ("leader", "place", 0, 1), ("secretary", "give", 0, 0)],
    [(OFFICE, "list", 1, 5), ("leader", "move", 0, 16), ("deputy", "cancel", 2, 0)],
    [("time", "hold", 0, 0), ("leader", "merge", 2, 0), ("time", "down", 0, 2)],
    [("secretary", "move", 1, 9), (OFFICE, "list", 1, 3), ("deputy", "hour", 1, 4)],
    [("secretary", "over", 0, 1), ("time", "hold", 0, 0), ("time", "down", 0, 3)],
    [("leader", "cancel", 0, 0), (OFFICE, "list", 3, 3), ("time", "hold", 0, 0)],
    [(COMMITTEE, "look", 0, 0), ("deputy", "move", 1, 7), (COMMITTEE, "rule", 0, 3)],
    [(COMMITTEE, "notice", 1, 0), ("time", "hold", 0, 0), (COMMITTEE, "look", 0, 0)],
]
RULED: list[list[Step]] = [
    [(COMMITTEE, "rule", 0, 26), ("secretary", "move", 1, 3), ("secretary", "hour", 1, 0)],
    [("time", "hold", 0, 0), (OFFICE, "off", 0, 0), (COMMITTEE, "rule", 0, 1)],
    [(OFFICE, "list", 1, 9), ("leader", "hour", 1, 2), ("time", "down", 0, 3)],
    [(COMMITTEE, "notice", 0, 0), (OFFICE, "off", 1, 0), (COMMITTEE, "rule", 0, 4)],
]
READ: list[list[Step]] = [  # those above read of a meeting, then it changes
    [("time", "monday", 0, 0), ("time", "monday", 0, 0), ("deputy", "move", 0, 20)],
    [("secretary", "hour", 0, 3), (OFFICE, "list", 2, 7)],
    [("leader", "cancel", 0, 0), ("secretary", "place", 2, 1), ("time", "down", 0, 2)],
    [("time", "monday", 0, 0), ("secretary", "over", 1, 1), ("time", "hold", 0, 0)],
]


@settings(max_examples=YEARS, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=st.integers(2026, 2030), days=st.lists(TOGETHER, min_size=2, max_size=5))
@example(first=2026, days=FULL)
@example(first=2028, days=RULED)
@example(first=2026, days=READ)
def test_letters_pages_calendar_and_record_agree_with_the_oracle(
    sqlite_template: Path, first: int, days: list[list[Step]]
) -> None:
    asyncio.run(_lived(sqlite_template, first, days))


async def _lived(template: Path, first: int, days: list[list[Step]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(template, Path(folder) / "bot.db")
        async with world(f"sqlite:///{folder}/bot.db", Path(folder)) as w:
            await _lives(await a_year(w, first), days)


async def _lives(year: Year, days: list[list[Step]]) -> None:
    for steps in days:
        for step in steps:
            await year.act(step)
            if step[0] == "time":
                await _hears(year)
        await _hears(year)
        true = {k: fact.known for k, fact in year.oracle.true.items()}
        for who in ("leader", COMMITTEE):
            seen = await year.shown(who)
            assert {k: one.known for k, one in seen.items()}.items() <= true.items()
    assert await year.hear() == Counter()
    facts = year.oracle.true.values()
    assert await year.in_calendar() == Counter((one.day, not one.stands) for one in facts)
    assert await year.without_meeting() == []


async def _hears(year: Year) -> None:
    due = year.oracle.due()
    assert await year.hear() == Counter(due)  # each once, nobody else
    assert year.oracle.outdated() == []


async def test_without_the_letters_somebody_believes_what_is_no_longer_so(s: World) -> None:
    """The control."""
    year = await a_year(s, 2026)
    for step in FULL[0]:
        await year.act(step)
    await execute(s, tables.plan_change.delete())
    assert await year.hear() != Counter(year.oracle.due())
    assert year.oracle.outdated() != []


def test_the_oracle_finds_a_reminder_of_what_is_no_longer_so() -> None:
    """The control of what else is said."""
    oracle = Oracle({}, ())
    for line in (
        "• có buổi sinh hoạt thứ Năm 03/9/2026, 14 giờ, Hội trường tầng 2",
        "• ghi biên bản buổi sinh hoạt thứ Năm 03/9/2026",
    ):
        assert oracle.untrue(line, OWN) == [line]
