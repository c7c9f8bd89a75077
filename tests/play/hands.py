"""What a hand does on the phones of the playground's page, and what the eye waits for."""

from __future__ import annotations

import asyncio
import re

from playwright.async_api import Locator, Page, expect

WITHIN = 30_000  # milliseconds
LOOKS = 0.6  # seconds before a hand does anything: so it is never faster than the flood limit


def phone(page: Page, user_id: int) -> Locator:
    return page.locator(f'[data-phone="{user_id}"]')


async def says(on: Locator, text: str) -> None:
    """Nobody types sooner after a screen has come: it is not yet written down as shown."""
    await asyncio.sleep(LOOKS)
    field = on.locator("[data-role=input]")
    await field.fill(text)
    await field.press("Enter")


async def taps(on: Locator, label: str) -> None:
    """The newest button whose label begins with this; a mark may stand in front of it."""
    await asyncio.sleep(LOOKS)
    found = re.compile(rf"^\W*{re.escape(label)}(?! và)")
    await on.locator("[data-role=button]", has_text=found).last.click()


async def sees(on: Locator, text: str) -> None:
    last = on.locator('[data-role=message][data-from="bot"]', has_text=text).last
    await expect(last).to_be_visible(timeout=WITHIN)


async def text_of(on: Locator, text: str) -> str:
    """The newest message of the bot with this in it."""
    return await on.locator('[data-role=message][data-from="bot"]', has_text=text).last.inner_text()


async def begins(on: Locator) -> None:
    await on.locator("[data-role=start]").click()
    await sees(on, "đọc và đồng ý")
    await taps(on, "Tôi đồng ý")
    await sees(on, "Cảm ơn đồng chí")


async def crashes(page: Page) -> None:
    """Killed with signal 9 and started again; a moment for what is shown after that."""
    state = page.locator("[data-role=bot-state]")
    before = await state.inner_text()
    await page.locator("[data-bot=crash]").click()
    await expect(state).not_to_have_text(before)
    await expect(state).to_have_attribute("data-up", "true", timeout=WITHIN)
    await page.wait_for_timeout(3000)
