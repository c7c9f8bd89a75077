"""Every screen, paper and sheet of a made-up province says the same figures, and they are those
that plain Python counts over the raw rows: the oracle.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

import pytest
import pytest_asyncio

from bot.exports import cells_report, office_tables, table_page
from bot.exports.workbook import Page
from bot.reporting import content_of, found, office_of
from bot.words import Words
from domain.chat import File, Month, Place, Screen, Visit, Word
from domain.period import Period
from domain.shares import rounded
from handlers import dispatch
from handlers.admission import have
from handlers.summary import classes
from storage import chat, summary
from storage.papers import paper
from storage.store import Store, Tx, open_store
from tests.bot.exports.province import CHAT, GRADES, LAST, MONTHS, filled
from tests.storage.summary.plain import Plain, Row, mean, on, plain
from tests.world import NOW

TOP_MONTHS = (Month(2025, 6), Month(2025, 7), Month(2026, 3), LAST)
PERIODS = [Period(Month(2025, 4), 3), Period(Month(2025, 1), 12), Period(Month(2026, 7), 3)]
WORDS = Words(NOW.tzinfo, strict=True)  # type: ignore[arg-type]
say = partial(WORDS.say, language="vi")


@dataclass
class Oracle:
    """The raw rows, looked up by cell and month, by meeting."""

    rows: Plain
    top: int

    def __post_init__(self) -> None:
        self.meetings: dict[tuple[int, str], list[Row]] = defaultdict(list)
        for row in self.rows.meetings:
            self.meetings[row["cell_id"], row["month"]].append(row)
        self.scores: dict[int, list[Row]] = defaultdict(list)
        for row in self.rows.scores:
            self.scores[row["meeting_id"]].append(row)
        self.above = defaultdict(list)
        for row in self.rows.links:
            self.above[row["unit_id"]].append(row)

    def cells(self, day: date) -> list[int]:
        """Those that were below the top on this day."""
        kinds = self.rows.kinds
        return [one for one, kind in kinds.items() if kind == "cell" and self._in(one, day)]

    def _in(self, at: int, day: date) -> bool:
        while at != self.top:
            links = [row["parent_id"] for row in self.above[at] if on(row, day)]
            if not links:
                return False
            at = links[0]
        return True

    def held(self, cell: int, month: Month) -> Row | None:
        return self._part(cell, str(month)).judged(cell, month)

    def percent(self, held: Row) -> float | None:
        return self._part(held["cell_id"], held["month"]).percent(held)

    def percent_of(self, held: Row, stage: str) -> float | None:
        """Of the month, by the scores of one stage alone."""
        part = self._part(held["cell_id"], held["month"])
        if part.counting(held) is None:
            return None
        alone = [one for one in part.scores if one["stage"] == stage]
        return replace(part, scores=alone).percent(held, rule=part.rule(held))

    def grade(self, held: Row) -> str | None:
        return self._part(held["cell_id"], held["month"]).grade(held, GRADES)

    def official(self, held: Row) -> bool:
        """Whether every score of the month that counts is a committee's."""
        part = self._part(held["cell_id"], held["month"])
        first = part.counting(held)
        several = first is not None and first["out_of"] and part.rule(held)
        counting = part.together(held) if several else [first]
        return all(one is not None and one["stage"] == "committee" for one in counting)

    def _part(self, cell: int, month: str) -> Plain:
        meetings = self.meetings[cell, month]
        scores = [row for one in meetings for row in self.scores[one["id"]]]
        return Plain(meetings, scores, (), (), {}, self.rows.rules)

    def figures(self, cells: Iterable[int], months: Sequence[Month]) -> Any:
        """(recorded, present, obliged, attendance, score)"""
        held = [one for cell in cells for month in months if (one := self.held(cell, month))]
        present, obliged = (sum(one[name] for one in held) for name in ("present", "obliged"))
        share = 100 * present / obliged if obliged else None
        return len(held), present, obliged, share, mean(self.percent(one) for one in held)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def made(
    sqlite_template: Any, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[Store, Oracle]]:
    path = tmp_path_factory.mktemp("province") / "bot.db"
    path.write_bytes(sqlite_template.read_bytes())
    store = open_store(f"sqlite:///{path}")
    top, _ = await store.write(lambda tx: filled(tx, random.Random(15)))
    async with store.snapshot() as tx:
        oracle = Oracle(await plain(tx), top)
    yield store, oracle
    await store.close()


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def visit(tx: Tx, place: Place) -> Visit:
    person = await chat.person_of(tx, CHAT, NOW.date())
    assert person
    return Visit(person, CHAT, place, NOW)


async def page(store: Store, name: str, **args: Any) -> Mapping[str, Any]:
    """What the words of this screen are given."""
    async with store.snapshot() as tx:
        _, screen = await dispatch.figures(tx, await visit(tx, Place(name, args)))
    assert isinstance(screen, Screen)
    assert isinstance(screen.text, Word)
    return screen.text.args


def percent(said: object) -> float | None:
    """Of a figure in words."""
    assert isinstance(said, Word)
    return said.args.get("percent")


def to_one_place(figure: float | None) -> Any:
    return None if figure is None else pytest.approx(rounded(figure))


def months_of(period: Period) -> list[Month]:
    return [one for one in MONTHS if period.first <= one <= period.last]


def day_of(last: Month) -> date:
    return min(last.last, NOW.date())


@pytest.mark.parametrize("month", TOP_MONTHS, ids=str)
async def test_the_month_on_the_phone(made: tuple[Store, Oracle], month: Month) -> None:
    store, oracle = made
    cells = oracle.cells(day_of(month))
    recorded, _, _, attendance, score = oracle.figures(cells, [month])
    said = await page(store, "summary", month=str(month))
    assert (said["cells"], said["recorded"]) == (len(cells), recorded)
    change = said["change"].args
    assert percent(change["attendance"]) == to_one_place(attendance)
    assert percent(change["score"]) == to_one_place(score)
    assert change["before"] == oracle.figures(cells, [month.shift(-1)])[0]
    branches = await page(store, "branch", month=str(month), unit=oracle.top)
    assert sum(line.args["recorded"] for line in branches["lines"]) == recorded
    assert sum(line.args["cells"] for line in branches["lines"]) == len(cells)


@pytest.mark.parametrize("period", PERIODS, ids=str)
async def test_the_workbook_and_the_page_of_a_browser(
    made: tuple[Store, Oracle], period: Period
) -> None:
    store, oracle = made
    months, day = months_of(period), day_of(period.last)
    cells = oracle.cells(day)
    async with store.snapshot() as tx:
        who = await visit(tx, Place("report"))
        who = await have(tx, who, File("report", 1))
        of = await found(tx, who, period)
        office = await office_of(tx, of, NOW.date(), say)
        since = {
            one.cell_id: one.since for one in await summary.most_lacking_first(tx, cells, months)
        }
    assert {one.cell_id for one in of.cells} == set(cells)
    first = cells_report.page_of(of, classes(), say)
    several, duty = office_tables.pages_of(of, office, classes(), say)
    recorded, present, obliged, attendance, score = oracle.figures(cells, months)
    total = _row(first, -1)
    assert total["Đã họp"] == f"{recorded}/{len(cells) * len(months)}"
    assert total["Số dự"] == f"{present}/{obliged}"
    assert total["Tỷ lệ dự (%)"] == to_one_place(attendance)
    assert total["Điểm (%)"] == to_one_place(score)
    for at, cell in enumerate(of.cells):
        mine = oracle.figures([cell.cell_id], months)
        row, office_row = _row(first, at), _row(several, at)
        assert row["Đã họp"] == f"{mine[0]}/{len(months)}"
        assert row["Tỷ lệ dự (%)"] == to_one_place(mine[3])
        assert row["Điểm (%)"] == to_one_place(mine[4])
        mine_held = _held(oracle, cell.cell_id, months)
        given = Counter((oracle.grade(one), oracle.official(one)) for one in mine_held)
        for name in classes():
            official, open_ = (int(one) for one in re.findall(r"\d+", f"{row[name] or 0} 0")[:2])
            assert official + open_ == given[name, True] + given[name, False]
            assert official <= given[name, True], "a decision whose facts changed since is open"
        if mine[0]:
            assert str(office_row["Số dự"]).split(" ")[0] == f"{mine[1]}/{mine[2]}"
        whole = mine[1] == mine[2]
        assert whole or "(100%)" not in str(office_row["Số dự"]), "somebody is missing"
        held = [m for month in months for m in oracle.meetings[cell.cell_id, str(month)]]
        thematic = sum(one["kind"] in ("thematic", "both") for one in held)
        assert row["Chuyên đề"] == office_row["Học tập chuyên đề"] == thematic
    assert str(_row(several, -1)["Số dự"]).startswith(f"{present}/{obliged} (")
    visits = [one for one in office.attended if period.first.first <= one.day <= day]
    assert _row(duty, -1)["Số buổi dự"] == len(visits) == len(office.attended)
    known = table_page.Known({}, since, LAST)
    html = table_page.render(of, known, say).decode()
    assert first.subtitle in html
    for month in months:
        mine = oracle.figures(cells, [month])
        named = f"Tháng {month.month}/{month.year}: đã họp {mine[0]}"
        assert f"{named}; dự {_said(mine[3])}; điểm {_said(mine[4])}" in html
    each = [oracle.figures(cells, [month]) for month in months]
    for shape, at in (("circle", 3), ("rect", 4)):
        assert _drawn(html, shape) == pytest.approx([one[at] for one in each], abs=0.5)


def _drawn(html: str, shape: str) -> list[float]:
    """What the marks of a line stand for, read off the lines of the scale, as an eye does."""
    levels = [float(one) for one in re.findall(r'<path d="M\d+ (\d+)H', html)]
    zero, hundred = max(levels), min(levels)
    of_mark = {"circle": r'<circle cx="\d+" cy="(\d+)" r="9"', "rect": r'y="(\d+)" width="18"'}
    middle = {"circle": 0, "rect": 9}[shape]
    marks = [float(one) + middle for one in re.findall(of_mark[shape], html)]
    return [100 * (zero - one) / (zero - hundred) for one in marks]


async def test_the_report_in_words_and_again_the_same(made: tuple[Store, Oracle]) -> None:
    store, oracle = made
    period = PERIODS[0]
    months, cells = months_of(period), oracle.cells(day_of(period.last))

    async def work(tx: Tx) -> int:
        texts: dict[str, Any] = {"texts": {}}
        return await paper.add(tx, "conference", oracle.top, None, period, texts, by=1, now=NOW)

    number = await store.write(work)
    async with store.snapshot() as tx:
        who = await have(tx, await visit(tx, Place("paper")), File("paper", number))
        content = await content_of(tx, who, who.subject, say)
    recorded, _, _, attendance, score = oracle.figures(cells, months)
    said = content["figures"]["figures"][0]
    assert f"Đã họp {recorded}/{len(cells) * len(months)} buổi" in said.replace(".", "")
    assert f"tỷ lệ dự {_said(attendance)}" in said
    assert f"điểm {_said(score)}" in said
    by_name = {row["name"]: row for row in content["cells"]}
    assert len(by_name) == len(cells)
    assert sum(int(row["held"].split("/")[0]) for row in by_name.values()) == recorded


@pytest.mark.parametrize("period", PERIODS, ids=str)
async def test_a_longer_time_on_the_phone(made: tuple[Store, Oracle], period: Period) -> None:
    store, oracle = made
    months = months_of(period)
    said = await page(store, "period", period=str(period))
    means = {one.args["stage"].args["stage"]: one.args for one in said["tally"].args["means"].items}
    held = [h for m in months for cell in oracle.cells(day_of(m)) if (h := oracle.held(cell, m))]
    own = [oracle.percent_of(one, "own") for one in held]
    assert means["own"]["percent"] == to_one_place(mean(own))
    assert means["own"]["count"] == sum(one is not None for one in own)
    assert said["tally"].args["unscored"] == sum(
        not [s for s in oracle.scores[one["id"]]] for one in held
    )


async def test_almost_all_of_them_are_not_all() -> None:
    assert rounded(99.96) == 99.9
    assert rounded(100.0) == 100.0
    assert rounded(0.04) == 0.0


def _held(oracle: Oracle, cell: int, months: Sequence[Month]) -> list[Row]:
    return [one for month in months if (one := oracle.held(cell, month))]


def _row(page: Page, at: int) -> dict[str, Any]:
    return dict(zip([one.name for one in page.columns], page.rows[at], strict=True))


def _said(figure: float | None) -> str:
    if figure is None:
        return "chưa rõ"
    return f"{rounded(figure):g}%".replace(".", ",")
