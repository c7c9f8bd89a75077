"""Groups in blocks of their own, side by side or one below the other: people, then their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from domain.books.columns import Block, Head, name_of
from domain.books.letters import key
from domain.books.lines import ends, shown
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet, letter
from domain.books.spans import span
from domain.books.values import officer
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "groups")
TITLE, LEADER, NOTE = (TERMS.compiled(name) for name in ("title", "leader", "below"))
BRACKETS = re.compile(r" *\(([^()]*)\)")


def find(sheet: Sheet) -> Head | None:
    """None where no two titles of groups stand each over people of its own."""
    titles = [(row, at) for (row, at), cell in sorted(sheet.cells.items()) if _is_title(cell.value)]
    rows = sorted({row for row, _ in titles})
    if len(titles) < 2:
        return None
    last = max(sheet.rows) + 1
    below = {row: after for row, after in pairwise([*rows, last])}
    blocks = []
    for row in rows:
        columns = [at for one, at in titles if one == row]
        for left, after in pairwise([*columns, max(at for _, at in sheet.cells) + 1]):
            blocks.append(Block(row, left, below[row], after))
    if not all(_head(sheet, one) for one in blocks):
        return None
    places = {"person": blocks[0].left, "cells": blocks[0].left}
    return Head(rows[0], rows[0], places, {}, blocks=tuple(blocks))


def _is_title(value: object) -> bool:
    return isinstance(value, str) and bool(TITLE.fullmatch(key(value)))


def _head(sheet: Sheet, block: Block) -> tuple[int, dict[str, int]] | None:
    """The row that names its columns."""
    for row in range(block.top + 1, min(block.top + 3, block.bottom)):
        texts = {at: shown(sheet.cells[row, at]) for at in _within(sheet, block, row)}
        columns = {name: at for at, text in texts.items() if (name := name_of(text))}
        if "person" in columns:
            return row, columns
    return None


def _within(sheet: Sheet, block: Block, row: int) -> list[int]:
    return [at for at in sheet.rows.get(row, ()) if block.left <= at < block.right]


def read(sheet: Sheet, head: Head, besides: dict[str, Any], notes: Notes) -> list[Row]:
    """A row a person, and one a line with cells."""
    found: list[Row] = []
    for block in head.blocks:
        found += _block(sheet, block, besides, notes)
    first: dict[str, Row] = {}
    for row in found:
        before = first.setdefault(key(row.values["person"]), row)
        if row.values["person"] and before.values["group"] != row.values["group"]:
            read_, other = row.values["person"], word("book-two-groups", other=before.row)
            notes.say(str(row.row), row.row, read_, other)
    return found


def _block(sheet: Sheet, block: Block, besides: dict[str, Any], notes: Notes) -> Iterator[Row]:
    named = _head(sheet, block)
    assert named
    row, columns = named
    group = " ".join(shown(sheet.cells[block.top, block.left]).split()).capitalize()
    people: list[Row] = []
    in_cells = False
    for at in range(row + 1, block.bottom):
        texts = [shown(sheet.cells[at, column]) for column in _within(sheet, block, at)]
        if not texts:
            continue
        if ends(sheet, at) or any(NOTE.match(fold(text)) for text in texts):
            break
        if len(texts) == 1 and name_of(texts[0]) in ("cells", "unit"):
            in_cells = True
        elif in_cells:
            yield _cells(at, texts, group, besides)
        else:
            said = {name: shown(sheet.cell(at, column)) for name, column in columns.items()}
            people.append(_person(at, said, group, besides))
    yield from people
    if len(people) > 1 and not any(one.values["role"] == "leader" for one in people):
        place = f"{letter(block.left)}{people[0].row}"
        notes.say(place, people[0].row, group, word("book-no-leader"))


def _person(row: int, said: dict[str, str], group: str, besides: dict[str, Any]) -> Row:
    who = officer(said["person"])
    remark = BRACKETS.search(said["person"])
    duties = [said.get("duty", ""), remark[1] if remark else ""]
    leads = any(LEADER.fullmatch(fold(duty)) for duty in duties)
    facts = {"person": who.name, "phone": who.phone, "role": "leader" if leads else "member"}
    return Row(row, {"group": group, "cells": [], **facts, **besides})


def _cells(row: int, texts: list[str], group: str, besides: dict[str, Any]) -> Row:
    """With the days that stand behind a name in brackets."""
    since, until = span(" ".join(texts))
    names = [BRACKETS.sub("", part).strip(" -–+*.,;") for text in texts for part in _lines(text)]
    own = {"from": since, "until": until or besides["until"]} if since else {}
    facts = {"person": "", "phone": "", "role": ""}
    return Row(row, {"group": group, "cells": names, **facts, **besides, **own})


def _lines(text: str) -> list[str]:
    return [part for part in re.split(r"[\n;]+", text) if part.strip()]
