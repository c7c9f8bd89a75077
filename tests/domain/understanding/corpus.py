"""The phrases and meetings as they were written, and what is known when they are said."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

from domain.form import Form
from domain.meetings import Attendance, Context, OpenTask, meeting_form
from domain.meetings.meeting import Setting

HERE = Path(__file__).parent
LATER = "later"  # the folder of what another hand wrote
FRESH = "fresh"  # and a third one, half of it only measured
FOURTH = "fourth"  # and a fourth one, of another cell, half of it only measured
FIFTH = "fifth"  # whole meetings only, by a fifth one; the file ``kept`` was run last
SIXTH = "sixth"  # and a sixth one, in the cell of the fourth
SEVENTH = "seventh"  # and phrases and meetings of whoever mended the parsers, written before a run
EIGHTH = "eighth"  # the same once more
NINTH = ("ninth/a", "ninth/b")  # by strangers who had seen no code, each of a cell of their own
TENTH = ("tenth/a", "tenth/b")  # by the same, run once those were mended
ELEVENTH = "eleventh"  # by the hand that mended the parsers, a file each time before it mended
TWELFTH = "twelfth"  # whole meetings, each half written before it was run and then mended
THIRTEENTH = "thirteenth"  # by a stranger who had seen no code, half of what they wrote
FOURTEENTH = "fourteenth"  # and the other half, which nobody had looked at when it was run
FIFTEENTH = "fifteenth"  # by another stranger, of a museum and library
SIXTEENTH = "sixteenth"  # and the other half of what that one wrote, of a hamlet of the delta
SEVENTEENTH = "seventeenth"  # by one more hand, of a town quarter, its names words and numbers
PROOF = "proof"  # eighty phrases that were run last
KNOWN: dict[str, Any] = tomllib.loads((HERE / "context.toml").read_text(encoding="utf-8"))
STEPS = {
    "kind": "kind",
    "date": "held_on",
    "hours": "hours",
    "setting": "setting",
    "roll": "attendance",
    "speakers": "speakers",
    "past_tasks": "last_tasks",
    "new_tasks": "new_tasks",
    "content": "content",
    "conclusion": "conclusion",
    "vote": "conclusion",
    "petitions": "petitions",
    "arrangement": "conduct",
}
Fields = dict[str, Any]


@contextmanager
def knowing(folder: str) -> Iterator[None]:
    """With what is known when something of this folder is said."""
    path, before = HERE / folder / "context.toml", dict(KNOWN)
    if path.exists():
        KNOWN.update(tomllib.loads(path.read_text(encoding="utf-8")))
    try:
        yield
    finally:
        KNOWN.clear()
        KNOWN.update(before)


@dataclass(frozen=True)
class Phrase:
    """One answer, under the question it answers; ``row`` is what the author wrote."""

    file: str
    row: Fields

    @property
    def said(self) -> str:
        return str(self.row["said"])

    @property
    def question(self) -> str:
        return str(self.row["question"])

    @property
    def held_back(self) -> bool:
        """Half of the phrases is only measured, never looked at while the parsers are written."""
        return self.file != LATER and crc32(self.said.encode()) % 2 == 1


def phrases(folder: str = "phrases") -> Iterator[Phrase]:
    for file in sorted((HERE / folder).glob("*.toml")):
        for row in tomllib.loads(file.read_text(encoding="utf-8")).get("phrase", ()):
            yield Phrase(LATER if folder == LATER else file.stem, row)


def meetings(folder: str = ".", file: str = "meetings") -> list[Fields]:
    path = HERE / folder / f"{file}.toml"
    found: list[Fields] = tomllib.loads(path.read_text(encoding="utf-8"))["meeting"]
    return found


def form() -> Form[Context]:
    """The form as it stands when something of the corpus is said."""
    cell, setting = KNOWN["cell"], KNOWN["last_setting"]
    return meeting_form(
        Context(
            cell=cell["name"],
            month=f"{KNOWN['meeting']:%Y-%m}",
            full=cell["full"],
            probationary=cell["probationary"],
            exempt=cell["exempt"],
            obliged=cell["obliged"],
            setting=Setting(
                place=setting["place"], chair=setting["chair"], minute_taker=setting["taker"]
            ),
            me=KNOWN.get("me"),
            tasks=tuple(
                OpenTask(id=at, title=task["title"], owner=task["owner"])
                for at, task in enumerate(KNOWN["last_tasks"], 1)
            ),
            now=datetime.combine(KNOWN["today"], time(20), tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
        )
    )


def answers(phrase: Phrase) -> Fields:
    """What is recorded already: the kind, the day and, where it is known, the roll."""
    given = phrase.row.get("given", {})
    found: Fields = {"kind": {"kind": "regular"}, "held_on": f"{KNOWN['meeting']:%Y-%m-%d}"}
    if phrase.question in ("speakers", "vote", "conclusion"):
        found["attendance"] = _roll(KNOWN["roll"] | given.get("roll", given))
    if "start" in given:
        found["hours"] = {"start": given["start"], "end": given["end"]}
    if "kind" in given:
        found["kind"] = {"kind": given["kind"]}
    return found


def _roll(given: Fields) -> Fields:
    obliged, present = (
        given.get("obliged", KNOWN["cell"]["obliged"]),
        given.get("present", KNOWN["roll"]["present"]),
    )
    unexcused = given.get("unexcused", 0)
    split: Fields = {
        name: given[f"present_{name}"]
        for name in ("full", "probationary")
        if f"present_{name}" in given and name in Attendance.model_fields
    }
    return {
        "obliged": obliged,
        "present": present,
        "excused": given.get("excused", obliged - present - unexcused),
        "unexcused": unexcused,
        **split,
    }
