"""The letters that the leader of all was sent, held to those that were owed."""

from __future__ import annotations

import re
from collections import Counter

from playground.api import Api
from tests.crash import cast
from tests.crash.pairs.books import Books
from tests.crash.pairs.judge import Judge
from tests.crash.texts import label


def hold_to(judge: Judge, found: Books, api: Api) -> int:
    """Those that never came are lost; returns how many came again after a crash."""
    seen = Counter(letters(api))
    for key, attempts in found.letters.items():
        if seen[key] == 0:
            judge.faults["lost", f"letter {key}"] = f"never came, attempts: {attempts}"
        elif seen[key] > attempts:
            judge.faults["doubled", f"letter {key}"] = f"{seen[key]} came of {attempts} attempts"
    return sum(max(0, seen[key] - 1) for key in found.letters)


def letters(api: Api) -> list[tuple[str, int]]:
    """(cell, minutes) of every letter that the leader was sent."""
    facts = {name: name.upper() for name in ("cell", "month", "minutes", "present", "obliged")}
    pattern = re.escape(label("told-submitted", **facts)).partition("MINUTES")[0]
    cell = re.escape(cast.cell(0)).replace("0", r"\d+")
    told = re.compile(pattern.replace("CELL", f"({cell})").replace("MONTH", ".+") + r"(\d+)")
    seen = (told.search(message.text) for message in api.chat(cast.LEADER).messages)
    return [(found[1], int(found[2])) for found in seen if found]
