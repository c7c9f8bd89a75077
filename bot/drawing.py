"""What a chat is shown of a screen: text, buttons, addresses of what its channel cannot carry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from bot import numbered
from bot.buttons import write_data
from bot.channels import Button, Channel, Rows
from bot.tickets import CONTENT, LIFE, PAGES, Tickets
from bot.words import Words
from domain.chat import File, Screen, Word, word
from handlers.link import keyboard
from storage.chat import Chat

SUBSCRIBED, SUBSCRIPTION = "calendar", timedelta(days=400)  # what a calendar keeps asking for
BLANKS = re.compile(r"\n(?:[ \t]*\n){2,}")  # where a part of a message had nothing to say
LINE, LINES = 32, 12  # letters a line and lines above the buttons, on a small phone
MANY, FEW_LINES = 5, 5  # rows of buttons, and the lines they leave in sight
WIDE = 14  # letters: a longer label has a row of its own
OFFERS = ("may-be-wished",)  # its lines are tapped, and stand where the thumb is


class Drawing:
    def __init__(self, channels: Mapping[str, Channel], words: Words, tickets: Tickets) -> None:
        self._channels = channels
        self._words = words
        self._typed = words.typed()
        self._tickets = tickets

    def keyboard(self, row: Chat) -> tuple[str, list[list[str]]]:
        """The greeting it comes with, and its labels, two a row."""
        language = row.person.language
        labels = [
            self._words.say(word(f"command-{name}"), language) for name in keyboard(row.person)
        ]
        greeting = self._words.say(word("menu-greeting", name=row.person.name), language)
        return greeting, [labels[at : at + 2] for at in range(0, len(labels), 2)]

    async def addresses(self, row: Chat) -> str:
        """Of what the channel cannot carry and of pages, a line each; and where a calendar
        subscribes.
        """
        language, lines = row.person.language, []
        for file in filter(partial(self.by_address, row), row.place.files):
            what = word("file-kind", kind=file.kind)
            said = word("file-at", file=what, at=await self._address(row, file))
            lines.append(self._words.say(said, language))
        if lines:
            lines.append(self._words.say(word("files-for-you"), language))
        for file in row.place.files if self._tickets.public else ():
            if file.kind == SUBSCRIBED:
                at = f"{await self._address(row, file, life=SUBSCRIPTION)}/{CONTENT}"
                lines.append(self._words.say(word("calendar-at", at=at), language))
        return "\n".join(lines)

    async def _address(self, row: Chat, file: File, life: timedelta = LIFE) -> str:
        who = {"chat_id": row.id, "person_id": row.person.id}
        return await self._tickets.address(file, **who, life=life)

    def by_address(self, row: Chat, file: File) -> bool:
        carried = self._channels[row.channel].can.files and file.kind not in PAGES
        return self._tickets.public and not carried

    def text(self, row: Chat, screen: Screen, addresses: str = "") -> str:
        language = row.person.language
        words = self._words if self._channels[row.channel].can.buttons else self._typed
        text = words.say(screen.text, language).strip()
        if row.place.notice:
            said = words.say(row.place.notice, language).strip()
            echo = _echoes(row.place.notice)  # of the question before: never behind this one
            rows = len(self.rows(row, screen)) if self._channels[row.channel].can.buttons else 0
            if row.place.notice.key in OFFERS:
                text = f"{text}\n\n{said}"
            else:
                text = f"{said}\n\n{text}" if echo else _noticed(said, text, rows)
        text = f"{text}\n\n{addresses}".rstrip()
        if not self._channels[row.channel].can.buttons:
            text = f"{text}\n\n{self._lines(row, text)}".rstrip()
        return BLANKS.sub("\n\n", text)

    def _lines(self, row: Chat, above: str) -> str:
        """The choices where they are no buttons, and how to choose one."""
        lines, hint = numbered.written(row.buttons, above, asks=row.typed == "free")
        return f"{lines}\n{self._words.say(hint, row.person.language)}" if hint else ""

    def rows(self, row: Chat, screen: Screen) -> Rows:
        """At most two buttons a row; a long label alone; navigation in a row of its own."""
        count = len(screen.choices)
        buttons = [
            Button(label, write_data(row.place.page, row.revision, row.asks, at))
            for at, (_, label, *_rest) in enumerate(row.buttons)
        ]
        return pack(buttons[:count]) + pack(buttons[count:])


def _echoes(notice: Word) -> bool:
    """Whether it is, or has beside something else, what was understood of the answer before."""
    parts = (one for one in notice.args.values() if isinstance(one, Word))
    return notice.key == "echo" or any(map(_echoes, parts))


def _noticed(notice: str, text: str, rows: int) -> str:
    """What is new stands on top, or above the last words of what fills a small phone; behind them
    only where it leaves them in sight, or where the rows of buttons leave room for little else.
    """
    if rows >= MANY and FEW_LINES < _lines(text) + _lines(notice) <= LINES + FEW_LINES:
        return f"{text}\n\n{notice}"
    if _lines(text) <= LINES or _lines(notice) > LINES:
        return f"{notice}\n\n{text}"
    above, _, last = text.rpartition("\n\n")
    if not above or _lines(last) > LINES:
        return f"{text}\n\n{notice}"
    return f"{above}\n\n{notice}\n\n{last}"


def _lines(text: str) -> int:
    return sum(1 + len(line) // LINE for line in text.split("\n"))


def pack(buttons: list[Button]) -> list[list[Button]]:
    rows: list[list[Button]] = []
    for button in buttons:
        last = rows[-1] if rows else []
        fits = len(last) == 1 and max(len(last[0].text), len(button.text)) <= WIDE
        if fits:
            last.append(button)
        else:
            rows.append([button])
    return rows
