"""How many of the books are read right: ``python -m tests.organisation_books.measure [-v]``.

One line of JSON. A row is right when every field that is claimed agrees; a fault, an aside and a
word about a cell when that place is named.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from bot.books import file
from domain.books import Known, Reading, Unreadable, assign, propose, understand
from tests.organisation_books import UNKNOWN, Expected, expected
from tests.organisation_books.make import make

REFUSED = {
    "book-locked": "locked", "book-empty": "empty", "book-no-rows": "no rows",
    "book-no-head": "no head", "book-not-a-workbook": "not a workbook", "book-broken": "broken",
    "book-old-font": "old font", "book-macros": "macros", "book-names": "names",
}  # fmt: skip
KINDS = {"both": "combined"}  # as the books call it
TODAY = date(2026, 11, 26)
WARD = "mau"  # the code of the committee whose books these are
DIGITS = ("code", "phone", "deputy_phone")
Tally = Counter[str]


def plain(text: str) -> str:
    """As the README says names are compared."""
    composed = unicodedata.normalize("NFC", text).replace("\u200b", "").replace("\ufeff", "")
    return " ".join(composed.casefold().split())


def judge(one: Expected, path: Path) -> tuple[Tally, list[str]]:
    """(of each kind how many there are and how many are right, what is wrong)."""
    try:
        reading = _beside(one, path, understand(file.read(path.read_bytes())))
    except Unreadable as refused:
        said = REFUSED.get(refused.key, refused.key)
        right = said in (one.refused, one.may_refuse)
        if right:
            return Tally(books=1, books_right=1), []
        lost = Tally(rows=len(one.rows), faults=len(one.faults))
        lost.update(books=1, asides=len(one.aside), says=len(one.say))
        return lost, [f"refused: {said}"]
    wrong = [*_wrong(one, reading)] if not one.refused else ["not refused"]
    tally = Tally(books=1, books_right=not wrong)
    tally.update(rows=len(one.rows), faults=len(one.faults))
    tally.update(asides=len(one.aside), says=len(one.say))
    missed = Counter(line.split(":")[0] for line in wrong)
    for kind in ("row", "fault", "aside", "say"):
        tally[f"{kind}s_right"] = tally[f"{kind}s"] - missed[kind]
    tally["false_alarms"] = missed["extra"]
    return tally, wrong


def _beside(one: Expected, path: Path, reading: Reading) -> Reading:
    """With what is found in a list of cells beside those that an earlier book has brought in."""
    if not one.after or reading.kind not in ("cells", "groups"):
        return reading
    earlier = understand(file.read((path.parent / one.after).read_bytes()))
    units = propose(earlier, [], under=WARD).units
    led = {row.values["code"]: row.values["secretary"] for row in earlier.rows}
    known = [
        Known(
            code=unit["code"],
            name=unit["name"],
            kind=unit["kind"],
            under=unit["under"],
            **unit["members"],
            secretary=led.get(unit["code"], ""),
        )
        for unit in units
    ]
    if reading.kind == "groups":
        return assign(reading, known, under=WARD, today=TODAY)[0]
    found = propose(reading, known, under=WARD)
    aside = {note.row for note in found.asides}
    return replace(
        reading,
        rows=tuple(row for row in reading.rows if row.row not in aside),
        asides=(*reading.asides, *found.asides),
        says=(*reading.says, *found.says),
    )


def _wrong(one: Expected, reading: Reading) -> Iterator[str]:
    yield from _wrong_rows(one, reading)
    named = {note.at for note in reading.faults}
    allowed = {*one.faults, *one.either.values(), *one.may_name}
    for place in one.faults:
        if place not in named and one.either.get(place) not in named:
            yield f"fault: {place} is not named"
    yield from (f"extra: fault at {place}" for place in sorted(named - allowed))
    asides = {note.at for note in (*reading.asides, *reading.faults)}
    yield from (f"aside: {at} is not named" for at in one.aside if at not in asides)
    said = {note.at for note in (*reading.says, *reading.asides, *reading.faults)}
    yield from (f"say: {at} is not named" for at in one.say if at not in said)


def _wrong_rows(one: Expected, reading: Reading) -> Iterator[str]:
    named = {note.at for note in (*reading.says, *reading.faults)}
    taken = [dict(row.values, row=row.row) for row in reading.rows]
    for want in one.rows:
        got = next((row for row in taken if _is_row(want, row)), None)
        if got is None:
            yield f"row: {want} is missing"
            continue
        taken.remove(got)
        bad = [name for name, text in want.items() if not _agrees(name, text, got)]
        if bad:
            yield f"row: {want.get('row', want)}: " + ", ".join(
                f"{name} {want[name]!r} != {got.get(name)!r}" for name in bad
            )
    if one.rows:
        yield from (f"extra: row {row['row']}" for row in taken if f"{row['row']}" not in named)


def _is_row(want: dict[str, str], got: dict[str, Any]) -> bool:
    if "row" in want:
        return bool(got["row"] == int(want["row"]))
    return plain(want["unit"]) == plain(str(got.get("unit")))


def _agrees(name: str, want: str, got: dict[str, Any]) -> bool:
    if want == UNKNOWN or name == "row":
        return True
    value = got.get(name)
    value = KINDS.get(str(value), value)
    if name in DIGITS:
        return re.sub(r"\D", "", want) == re.sub(r"\D", "", str(value or ""))
    return plain(want) == plain("" if value is None else _text(value))


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        blank = " " if value and re.fullmatch(r"\d{4}-\d\d-\d\d", str(value[0])) else "; "
        return blank.join(map(str, value))
    return str(value)


def measure(folder: Path) -> tuple[Tally, dict[str, list[str]]]:
    """All books together, and what is wrong with each."""
    paths, total, wrong = make(folder), Tally(), {}
    for one in expected():
        tally, bad = judge(one, paths[one.file])
        total.update(tally)
        if bad:
            wrong[one.file] = bad
    return total, wrong


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        total, wrong = measure(Path(folder))
    if "-v" in sys.argv:
        for name, bad in wrong.items():
            print(name, *bad, sep="\n    ", file=sys.stderr)
    print(json.dumps({"name": "organisation_books", **dict(sorted(total.items()))}))


if __name__ == "__main__":
    main()
