"""Who looks after which cells: groups over their people, one named person a line, crosses."""

from __future__ import annotations

import re
from typing import Any

from domain.books import blocks
from domain.books.columns import Head
from domain.books.letters import key
from domain.books.lines import CROSS, Line, lines
from domain.books.reading import Notes, Row
from domain.books.sheet import Sheet, letter
from domain.books.spans import of_title, span
from domain.books.values import officer, telephone
from domain.chat import word
from domain.parse import fold
from domain.parse.terms import terms

TERMS = terms(__file__, "groups")
LEADER = TERMS.compiled("leader")
BULLET = re.compile(r"^(?:[-–•+*]|\d{1,2}[.)])\s*")


def read(sheet: Sheet, head: Head, notes: Notes) -> list[Row]:
    """A row a person or, of crosses, a cell; ``cells`` as they are written."""
    since, decision = of_title(sheet, head.first)
    besides = {"from": since[0], "until": since[1], "decision": decision}
    if head.blocks:
        return blocks.read(sheet, head, besides, notes)
    if head.many("group_x"):
        return _crosses(sheet, head, besides, notes)
    cells = "cells" if head.has("cells") else "unit"
    mains = ("person", "officer", "group") if cells == "cells" else ("officer",)
    main = next(name for name in mains if head.has(name))
    found = [
        Row(line.row, _of_line(line, main, cells, besides))
        for line in lines(sheet, head, notes, main=main if cells == "cells" else cells)
        if line.text(cells) and line.text(main)
    ]
    _tell_again(found, head, main, notes)
    if head.has("duty"):
        _tell_leaders(found, head, main, notes)
    return found


def _of_line(line: Line, main: str, cells: str, besides: dict[str, Any]) -> dict[str, Any]:
    who = officer(line.text(main)) if main != "group" else officer("")
    since, until = span(" - ".join(filter(None, _days(line))))
    phone = who.phone or telephone(line.cell("phone"))
    group = line.text("group") or line.section or who.name
    leads = not line.head.has("duty") or LEADER.fullmatch(fold(line.text("duty")))
    return {
        "group": _named(group),
        "person": who.name,
        "phone": phone,
        "role": "leader" if leads else "member",
        "cells": _listed(line.text(cells)),
        "from": since or besides["from"],
        "until": until or besides["until"],
        "decision": line.text("decision") or besides["decision"],
    }


def _days(line: Line) -> list[str]:
    said = [line.text("since"), line.text("until"), line.text("day")]
    return said if any(said) else [line.text("note")]


def _named(group: str) -> str:
    """ "TỔ CÔNG TÁC SỐ 1" as it is called in a sentence; "1" is the first group."""
    name = " ".join(group.split()).strip(" :.")
    if name.isdigit():
        return f"{TERMS.text('numbered')} {name}"
    return name.capitalize() if name.isupper() else name


def _listed(text: str) -> list[str]:
    """One a line, or with ";" between; commas are looked at beside the names that are known."""
    parts = [" ".join(part.split()) for part in re.split(r"[\n;]+", text)]
    bare = [BULLET.sub("", part).strip(" .,;") for part in parts]
    return [part for part in bare if part]


def _tell_again(rows: list[Row], head: Head, main: str, notes: Notes) -> None:
    """A person of two groups: lawful, and often a mistake."""
    first: dict[str, Row] = {}
    for row in rows:
        before = first.setdefault(key(row.values["person"]), row)
        if row.values["person"] and before.values["group"] != row.values["group"]:
            at = f"{letter(head.columns[main])}{row.row}"
            notes.say(at, row.row, row.values["person"], word("book-two-groups", other=before.row))


def _tell_leaders(rows: list[Row], head: Head, main: str, notes: Notes) -> None:
    """A group with two leaders, or of several people and none."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.values["group"], []).append(row)
    for some in groups.values():
        led = [row for row in some if row.values["role"] == "leader"]
        for row in led[1:]:
            why = word("book-two-leaders", other=led[0].row)
            notes.say(f"{letter(head.columns['duty'])}{row.row}", row.row, _who(row), why)
        if not led and len(some) > 1:
            at = f"{letter(head.columns['duty'])}{some[0].row}"
            notes.say(at, some[0].row, some[0].values["group"], word("book-no-leader"))


def _who(row: Row) -> str:
    return str(row.values["person"] or row.values["group"])


def _crosses(sheet: Sheet, head: Head, besides: dict[str, Any], notes: Notes) -> list[Row]:
    """Cells down, groups across."""
    rows = []
    for line in lines(sheet, head, notes, main="unit"):
        marked = [name for name in head.many("group_x") if _is_crossed(line, name)]
        cell = " ".join(line.text("unit").split())
        if len(marked) > 1:
            last = f"group_x:{marked[-1]}"
            notes.fault(line.at(last), line.row, line.text(last), word("book-two-crosses"))
        elif not marked:
            notes.say(line.at("unit"), line.row, cell, word("book-no-group"))
        else:
            group = f"{TERMS.text('short')} {marked[0]}"
            who = {"group": group, "person": "", "phone": "", "role": ""}
            rows.append(Row(line.row, {**who, "cells": [cell], **besides}))
    return rows


def _is_crossed(line: Line, name: str) -> bool:
    return bool(CROSS.fullmatch(line.text(f"group_x:{name}")))
