"""What decisions on posts would change in the organisation as it is: whom to invite, who ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain.books.against import Known, Proposal, name_key
from domain.books.letters import key
from domain.books.reading import Note, Reading, Row
from domain.chat import Word, word
from domain.policy import DEPUTY, HEAD

EVE = timedelta(days=1)
ROLES = {"secretary": HEAD.value, "deputy": DEPUTY.value}


def post(reading: Reading, known: Sequence[Known], *, today: date) -> tuple[Proposal, list[Note]]:
    """The acts in their order, and what is wrong with them; who has ended before is passed over."""
    posting = _Posting(reading, known)
    rows, posting.closed = _ended(reading.rows)
    over = [row for row in rows if (until := row.values["until"]) and until < today]
    for row in rows:
        if row not in over:
            posting.row(row)
    acts, lines = tuple(posting.acts), tuple(posting.lines)
    why = word("book-post-over")
    asides = tuple(reading.note(row, "until", row.values["person"], why) for row in over)
    proposal = Proposal(
        acts=acts,
        changed=len(acts),
        same=posting.same,
        lines=lines,
        asides=asides,
        says=tuple(posting.says),
    )
    return proposal, posting.faults


def _ended(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Who is appointed and steps down later in one register holds the post until the eve of it;
    and the rows by which they step down.
    """
    found: list[Row] = []
    closed: list[Row] = []
    begun: dict[tuple[str, ...], int] = {}  # the last appointment of each, by its place
    for row in rows:
        values = row.values
        mine = (key(values["person"]), values["post"], name_key(values["unit"]))
        at = begun.get(mine)
        if values["act"] == "appoint" and not values["until"]:
            begun[mine] = len(found)
        elif values["act"] == "dismiss" and at is not None and _is_before(found[at], row):
            until = values["from"] - EVE
            found[at] = replace(found[at], values={**found[at].values, "until": until})
            closed.append(row)
            del begun[mine]
        found.append(row)
    return found, closed


def _is_before(one: Row, other: Row) -> bool:
    days = one.values["from"], other.values["from"]
    return None not in days and days[0] < days[1]


class _Posting:
    def __init__(self, reading: Reading, known: Sequence[Known]) -> None:
        self._reading = reading
        self._codes = {one.code: one for one in known if one.kind == "cell"}
        self._names: dict[str, list[Known]] = {}
        for one in self._codes.values():
            self._names.setdefault(name_key(one.name), []).append(one)
        self._met: dict[tuple[str, ...], Row] = {}
        self.acts: list[dict[str, Any]] = []
        self.faults: list[Note] = []
        self.says: list[Note] = []
        self.closed: list[Row] = []
        self.lines: list[Word] = []
        self.same = 0

    def row(self, row: Row) -> None:
        values = row.values
        cell = self._cell(row)
        if cell is None or self._is_again(row, cell):
            return
        held = [cell.secretary] if values["post"] == "secretary" else list(cell.deputies)
        there = key(values["person"]) in map(key, held)
        if not there and any(one is row for one in self.closed):
            return  # never held here, and over in the register itself
        if values["act"] == "dismiss" and not any(held):
            why = word("book-post-vacant", role=ROLES[values["post"]])
            self.says.append(self._reading.note(row, "person", values["person"], why))
        elif values["act"] == "dismiss" and not there:
            facts = {"role": ROLES[values["post"]], "name": ", ".join(filter(None, held))}
            self._fault(row, "person", values["person"], word("book-post-not-held", **facts))
        elif values["act"] == "appoint" and there:
            self.same += 1
        else:
            self._act(row, cell)

    def _act(self, row: Row, cell: Known) -> None:
        values, role = row.values, ROLES[row.values["post"]]
        days = {"since": str(values["from"]), "until": str(values["until"] or "")}
        act = {"kind": values["act"], "units": [cell.code], "names": [values["person"]]}
        self.acts.append({**act, "role": role, "decision": values["decision"], **days})
        old = cell.secretary if (values["act"], values["post"]) == ("appoint", "secretary") else ""
        facts = {"act": values["act"], "who": values["person"], "role": role, "cell": cell.name}
        facts |= {"date": values["from"], "until": values["until"] or "", "old": old}
        self.lines.append(word("book-post", decision=values["decision"], **facts))

    def _cell(self, row: Row) -> Known | None:
        """By its code, else the only one of this name."""
        name = row.values["unit"]
        if found := self._codes.get(row.values["code"]):
            return found
        called = self._names.get(name_key(name), [])
        if len(called) == 1:
            return called[0]
        self._fault(row, "unit", name, word("book-act-no-cell", count=len(called)))
        return None

    def _is_again(self, row: Row, cell: Known) -> bool:
        """One secretary a cell, and the same person once."""
        values = row.values
        mine: tuple[str, ...] = (values["act"], cell.code, values["post"])
        if (values["act"], values["post"]) != ("appoint", "secretary"):
            mine = (*mine, key(values["person"]))
        before = self._met.setdefault(mine, row)
        ended = before.values["until"]
        if before is row or (ended and values["from"] and ended < values["from"]):
            self._met[mine] = row  # one after the other
            return False
        self._fault(row, "unit", values["unit"], word("book-post-again", other=before.row))
        return True

    def _fault(self, row: Row, column: str, read: str, why: Word) -> None:
        self.faults.append(self._reading.note(row, column, read, why))
