"""A line of a committee's own in the reminders of its cells, shown as the letter will look."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from domain.chat import Month, Visit, Word, word
from domain.ground import Setting
from domain.organisation import LINE_MOST, line_said, new_line
from domain.reminders import LEVELS, LINED
from storage.organisation import Unit, ground
from storage.reminders import sample
from storage.store import Tx

PART = "lines"
KEYS = tuple(rule.key for rule in LINED)
BY_KEY = dict(zip(KEYS, LINED, strict=True))


def read(text: str, today: date) -> Setting | None:
    return new_line(text, today, part=PART, keys=KEYS, most=LINE_MOST)


def said(setting: Setting) -> Word:
    (path, text), *_ = setting.said.items()
    return line_said(path[-1], text)


def shown(found: Mapping[str, ground.InForce], today: date) -> list[tuple[Word, tuple[str, ...]]]:
    return [
        (
            word(
                "own-line-of",
                name=word(f"remind-{key}.name"),
                text=found[key].value if key in found else "",
            ),
            (key,),
        )
        for key in KEYS
    ]


async def touching(tx: Tx, visit: Visit, here: Unit, setting: Setting) -> Word | str:
    """The letter as it will look."""
    (path, text), *_ = setting.said.items()
    if not text:
        return ""
    rule = BY_KEY[path[-1]]
    about = sample(visit.today, Month.of(visit.today))
    lines = (
        word("reminder-line", where="", text=word(f"remind-{rule.key}", **about)),
        word("reminder-own", text=text),
    )
    block = word("reminder-block", because="own", level=LEVELS[rule.level].value, lines=lines)
    return word("own-line-preview", letter=block)


async def tell_first(
    tx: Tx, visit: Visit, here: Unit, setting: Setting, key: str
) -> Collection[int]:
    """The line is in the letters that come: nobody has to be told apart."""
    return ()
