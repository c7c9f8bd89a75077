"""The page in a real browser: phones, buttons, the clock, and the bot's process."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from playground.server import Phone, play
from playground.stage import Stage
from tests.browser import FLAGS
from tests.needs import CHROMIUM, NEEDS

BOT = Path(__file__).with_name("scripted_bot.py")
PHONES = [
    Phone(1001, "Bí thư Chi bộ 1", "Nguyễn Văn Hùng", "Hùng", start="moi-1"),
    Phone(1002, "Tổ trưởng", "Lê Quốc Nghĩa", "Nghĩa"),
]
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(NEEDS["browser"].missing, reason=NEEDS["browser"].why),
]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="module")
async def playing(tmp_path: Path) -> AsyncIterator[tuple[str, Stage]]:
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, str(BOT)]
    async with play(phones=PHONES, command=command, env=env, folder=tmp_path) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, playing: tuple[str, Stage]) -> AsyncIterator[Page]:
    opened = await browser.new_page(viewport={"width": 1600, "height": 900})
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    await opened.goto(playing[0])
    await expect(opened.locator(".welcome").first).to_contain_text("Giúp")
    yield opened
    await opened.close()
    assert problems == []


def phone(page: Page, user_id: int = 1001) -> Locator:
    return page.locator(f'[data-phone="{user_id}"]')


def messages(of: Locator, sender: str = "bot") -> Locator:
    return of.locator(f'[data-role=message][data-from="{sender}"]')


async def test_a_record_is_begun_by_tapping(page: Page, playing: tuple[str, Stage]) -> None:
    hung = phone(page)
    await hung.locator("[data-role=start]").click()
    await expect(messages(hung, "person")).to_contain_text("/start moi-1")
    await hung.get_by_role("button", name="Ghi biên bản").click()
    question = messages(hung).last
    await question.get_by_role("button", name="21").click()
    await expect(hung.locator("[data-role=toast]")).to_have_text("Tôi hiểu là: 21")
    await expect(question).to_contain_text("Bước 4/12")
    await expect(question).to_contain_text("đã sửa")
    await question.get_by_role("button", name="Để sau").click()
    await expect(hung.locator("[data-role=alert]")).to_contain_text("Bản nháp đã được lưu")
    await page.keyboard.press("Escape")
    await expect(hung.locator("[data-role=alert]")).to_have_count(0)

    await hung.locator("[data-role=deep-link]").click()
    await expect(messages(hung, "person").last).to_contain_text("/start moi-42")
    await expect(messages(phone(page, 1002))).to_have_count(0)
    await page.reload()
    await expect(messages(hung)).to_have_count(3)


async def test_typing_editing_and_everything_else_one_can_send(page: Page) -> None:
    nghia = phone(page, 1002)
    await nghia.locator("[data-role=start]").click()
    box = nghia.locator("[data-role=input]")
    await box.fill("dòng một")
    await box.press("Shift+Enter")
    await box.press_sequentially("dòng hai")
    await box.press("Enter")
    await expect(messages(nghia).last).to_contain_text("Tôi hiểu là: dòng một\ndòng hai")

    for kind in ("sticker", "voice", "album", "forward", "group"):
        await nghia.locator("[data-role=attach]").click()
        await nghia.locator(f"[data-attach={kind}]").click()
    await expect(messages(nghia, "person").locator("img")).to_have_count(3)
    await expect(messages(nghia, "person").last).to_contain_text("Trong nhóm")

    await nghia.locator("[data-role=attach]").click()
    await nghia.locator("[data-attach=edit]").click()
    await box.fill("đã nghĩ lại")
    await box.press("Enter")
    edited = messages(nghia, "person").filter(has_text="đã nghĩ lại")
    await expect(edited).to_contain_text("đã sửa")

    await nghia.locator("[data-role=file]").set_input_files(
        {"name": "kế hoạch.xlsx", "mimeType": "application/zip", "buffer": b"PK12"}
    )
    await expect(messages(nghia, "person").last).to_contain_text("kế hoạch.xlsx")
    await nghia.locator("[data-role=menu]").click()
    await nghia.locator("[data-command=xuat]").click()
    document = messages(nghia).last.locator("[data-role=document]")
    await expect(document).to_contain_text("39 KB")
    async with page.expect_download() as download:
        await document.click()
    assert (await download.value).suggested_filename == "Biên bản tháng 8-2026.docx"


async def test_the_bot_is_killed_and_what_was_said_is_kept(
    page: Page, playing: tuple[str, Stage]
) -> None:
    _, stage = playing
    hung, state = phone(page), page.locator("[data-role=bot-state]")
    await hung.locator("[data-role=start]").click()
    await expect(messages(hung)).to_have_count(1)
    before = stage.child.status.pid
    await page.locator("[data-bot=kill]").click()
    await expect(state).to_have_attribute("data-up", "false")
    await hung.locator("[data-role=input]").fill("lúc bot tắt")
    await hung.locator("[data-role=send]").click()
    await expect(messages(hung, "person").last.get_by_label("đã gửi")).to_be_visible()
    await page.locator("[data-bot=start]").click()
    await expect(messages(hung).last).to_contain_text("Tôi hiểu là: lúc bot tắt")
    await expect(messages(hung, "person").last.get_by_label("bot đã nhận")).to_be_visible()
    assert stage.child.status.pid not in (None, before)
    await page.locator("[data-role=log-toggle]").click()
    await expect(page.locator("[data-role=log]")).to_contain_text("ended with -9")


async def test_the_clock_moves_and_the_language_changes(
    page: Page, playing: tuple[str, Stage], tmp_path: Path
) -> None:
    await page.locator("[data-role=clock-menu]").click()
    await page.locator("[data-move=third]").click()
    await expect(page.locator("[data-role=clock-text]")).to_contain_text(", 03/")
    await expect(page.locator("[data-role=clock-ahead]")).to_contain_text("nhanh hơn")
    assert float((tmp_path / "clock").read_text()) == pytest.approx(playing[1].clock.offset, abs=1)
    await page.locator("[data-role=language]").click()
    await expect(page.locator("[data-bot=kill]")).to_have_text("Kill only")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
