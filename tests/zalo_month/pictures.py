"""Draw every message of a made-up month as a phone of 360 x 640 shows it, on sheets to look at.

    python -m tests.zalo_month.pictures FOLDER [SECRETARIES DAYS]

Messages that differ in figures and names alone are drawn once. What no phone should have to show is
printed: more than six choices, words of buttons, and messages longer than two screens.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.async_api import Route, async_playwright

from playground.zalo.messages import ZaloMessage
from playground.zalo.phone import drawn
from tests.browser import FLAGS
from tests.needs import CHROMIUM
from tests.zalo_month.month import on_zalo

PAGE = Path(__file__).parents[2] / "playground" / "page"
WIDE, HIGH, A_SHEET, MOST = 360, 640, 8, 6
FIGURES = re.compile(r"[0-9]+|https?://\S+|thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật")
CHOICE = re.compile(r"^/?[1-9][0-9]?\. ", re.MULTILINE)
BUTTONS = re.compile(r"\b(bấm|nút|chạm)\b", re.IGNORECASE)
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
SHELL = f"""<!doctype html><html lang="vi"><meta charset="utf-8">
<link rel="stylesheet" href="/page/style.css"><link rel="stylesheet" href="/page/phone.css">
<style>body {{ display: flex; flex-flow: row wrap; gap: 12px; width: {A_SHEET // 2 * (WIDE + 12)}px;
height: auto; overflow: visible }}
.phone {{ flex: none; width: {WIDE}px; height: {HIGH}px }}
.screen {{ border: 0; border-radius: 0 }}</style><body>"""
DRAW = """async (sheets) => {
  const { bubble } = await import('/page/draw.js');
  const hands = { username: 'x', isBusy: () => false };
  const found = [];
  for (const messages of sheets) {
    const list = document.createElement('div');
    list.className = 'messages';
    list.append(...messages.map((one) => bubble(one, hands)));
    const phone = document.createElement('section');
    phone.className = 'phone zalo';
    phone.innerHTML = '<div class="screen"><div class="chat"></div></div>';
    phone.querySelector('.chat').append(list);
    document.body.append(phone);
    const heights = [...list.querySelectorAll('.bubble')].map((one) => one.offsetHeight);
    list.scrollTop = list.scrollHeight;
    found.push(heights);
  }
  return found;
}"""


async def messages(secretaries: int, days: int) -> list[ZaloMessage]:
    """What the bot said to anybody, each kind once, with what it was said to before it."""
    with tempfile.TemporaryDirectory() as folder:
        async with on_zalo(Path(folder), secretaries) as month:
            await month.passes(days)
            chats = [list(chat.messages) for chat in month.chats()]
    return _each_once(message for chat in chats for message in chat)


def _each_once(found: Iterable[ZaloMessage]) -> list[ZaloMessage]:
    seen: dict[str, ZaloMessage] = {}
    for one in found:
        if one.from_bot:
            seen.setdefault(FIGURES.sub("#", one.text), one)
    return list(seen.values())


def wrong(one: ZaloMessage) -> list[str]:
    """What can be told without looking."""
    choices = len(CHOICE.findall(one.text.rpartition("\n\n")[2]))
    told = [f"{choices} choices"] if choices > MOST else []
    return told + [f"speaks of {word!r}" for word in BUTTONS.findall(one.text)]


async def draw(found: list[ZaloMessage], folder: Path) -> list[dict[str, Any]]:
    """The sheets, and a line for each message that is too long for two screens."""
    lines = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(
            viewport={"width": A_SHEET // 2 * (WIDE + 12), "height": 1320}
        )
        await page.route("**/*", _serve)
        for at in range(0, len(found), A_SHEET):
            some = found[at : at + A_SHEET]
            await page.goto("http://phones.example/")
            heights = await page.evaluate(DRAW, [[drawn(message)] for message in some])
            await page.screenshot(path=folder / f"sheet-{at // A_SHEET:02}.png")
            for message, (high,) in zip(some, heights, strict=True):
                told = wrong(message) + [f"{high} px high"] * (high > 2 * HIGH)
                if told:
                    lines.append({"wrong": told, "message": message.text[:200]})
        await browser.close()
    return lines


async def _serve(route: Route) -> None:
    path = route.request.url.partition("/page/")[2]
    if not path:
        await route.fulfill(body=SHELL, content_type="text/html")
        return
    file = PAGE / path
    await route.fulfill(body=file.read_bytes(), content_type=TYPES.get(file.suffix, "text/plain"))


async def main(folder: Path, secretaries: int, days: int) -> None:
    found = await messages(secretaries, days)
    for line in await draw(found, folder):
        print(json.dumps(line, ensure_ascii=False))
    print(json.dumps({"messages": len(found), "sheets": -(-len(found) // A_SHEET)}))


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(into, *(int(one) for one in sys.argv[2:4] or ("12", "31"))))
