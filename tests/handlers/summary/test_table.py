"""The large table: a page whose figures are those of the rows, read on a phone and at a desk."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from domain.chat import Month
from playground.people import Chat
from storage.tables import unit as UNIT
from tests.browser import FLAGS
from tests.handlers.scores.talk_of_scores import file
from tests.needs import CHROMIUM, NEEDS
from tests.storage.summary.plain import plain
from tests.talk import asked, tapped
from tests.world import World

PICTURES = os.environ.get("PICTURES")
CELLS = range(2, 8)  # of the leader
MONTHS = [Month(2026, 8).shift(at) for at in range(-11, 1)]


async def page(leader: Chat) -> str:
    await asked(leader, "/thieu", "🗓 Biên bản")
    await tapped(leader, "Bảng lớn", "Bảng mở bằng trình duyệt")
    return leader.opens(await file(leader)).decode()


def rows(html: str) -> dict[str, list[str]]:
    """By cell what stands for each of its months."""
    found = {}
    for one in html.split('<div class="r ')[1:]:
        name = re.search("<b>(.+?)</b>", one)
        assert name
        found[name[1]] = re.findall(r"<span.*?</span>", one)
    return found


async def test_every_month_of_every_cell_is_that_of_the_rows(s: World) -> None:
    leader = await s.leader()
    found = rows(await page(leader))
    facts = await s.read(plain)
    names = {row["id"]: row["name"] for row in await s.rows(UNIT)}
    assert found.keys() == {names[cell] for cell in CELLS}
    for cell in CELLS:
        for month, said in zip(MONTHS, found[names[cell]], strict=True):
            held = facts.judged(cell, month)
            assert f"<i>{month.month}</i>" in said
            if held is None:
                began = min(m["month"] for m in facts.meetings if m["cell_id"] in CELLS)
                mine = (m["month"] for m in facts.meetings if m["cell_id"] == cell)
                first = min(mine, default=began)
                missed = first <= str(month) < str(MONTHS[-1])
                assert ("✕" if missed else "○") in said
                continue
            assert f">{100 * held['present'] // held['obliged']}<" in said
            points = facts.percent(held)
            assert f'class="p">{"–" if points is None else int(points)}<' in said


@pytest.mark.skipif(NEEDS["browser"].missing, reason=NEEDS["browser"].why)
async def test_it_is_filtered_and_sorted_without_a_script_and_fits_a_phone(
    s: World, tmp_path: Path
) -> None:
    leader = await s.leader()
    html = await page(leader)
    assert "<script" not in html
    assert len(html) < 40_000
    path = tmp_path / "table.html"
    path.write_text(html)
    missing = [name for name, months in rows(html).items() if any("✕" in one for one in months)]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = await browser.new_page(viewport={"width": 360, "height": 640})
        await opened.goto(path.as_uri())
        wide = await opened.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, "nothing is pushed out of the screen"
        await opened.click("label[for=f-missing]")
        seen = [one for one in await opened.query_selector_all(".r") if await one.is_visible()]
        assert len(seen) == len(missing)
        await opened.click("label[for=s-missing]")
        tops = {
            name: len([one for one in months if "✕" in one]) for name, months in rows(html).items()
        }
        placed = [
            (await one.evaluate("it => it.getBoundingClientRect().top"), await one.inner_text())
            for one in seen
        ]
        order = [text.splitlines()[0] for _, text in sorted(placed)]
        assert [tops[name] for name in order] == sorted(tops.values(), reverse=True)[: len(order)]
        if PICTURES:
            for width in (360, 1400):
                await opened.set_viewport_size({"width": width, "height": 900})
                await opened.screenshot(path=f"{PICTURES}/table-{width}.png", full_page=True)
        await browser.close()
