"""What decisions on cells would change in the organisation as it is, each name found in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.books.against import Known, Proposal, name_key
from domain.books.decisions import LEAST
from domain.books.letters import key
from domain.books.reading import Note, Reading, Row
from domain.chat import Word, word


def decide(reading: Reading, known: Sequence[Known], *, under: str) -> tuple[Proposal, list[Note]]:
    """The acts in their order, and what is wrong with them."""
    deciding = _Deciding(reading, known, under)
    for row in reading.rows:
        deciding.row(row)
    acts, faults = deciding.acts, deciding.faults
    new = sum(len(act["names"]) for act in acts if act["kind"] in ("found", "split"))
    lines = tuple(deciding.lines)
    return Proposal(acts=tuple(acts), new=new, changed=len(acts), lines=lines), faults


class _Deciding:
    def __init__(self, reading: Reading, known: Sequence[Known], under: str) -> None:
        self._reading = reading
        self._under = under
        self._cells: dict[str, list[Known]] = {}
        self._above = {key(one.name): one for one in known if one.kind != "cell"}
        for one in known:
            if one.kind == "cell":
                self._cells.setdefault(name_key(one.name), []).append(one)
        self._met: dict[str, int] = {}
        self.acts: list[dict[str, Any]] = []
        self.faults: list[Note] = []
        self.lines: list[Word] = []

    def row(self, row: Row) -> None:
        values = row.values
        units = [self._unit(row, name) for name in values["before"]]
        under = self._superior(row)
        if None in units or under is None:
            return
        codes = [one.code for one in units if one]
        act = {
            **{"kind": values["act"], "units": codes, "names": self._names(row, units)},
            **{"under": under, "since": str(values["from"]), "decision": values["decision"]},
        }
        self.acts.append(act)
        facts = {"before": "; ".join(values["before"]), "after": "; ".join(values["after"])}
        decision = values["decision"]
        day = {"date": values["from"], "decision": decision}
        self.lines.append(word("book-act", act=values["act"], **facts, **day))

    def _unit(self, row: Row, name: str) -> Known | None:
        """The only cell of this name, named by no row before."""
        found = self._cells.get(name_key(name), [])
        if len(found) != 1:
            self._fault(row, "before", name, word("book-act-no-cell", count=len(found)))
            return None
        if other := self._met.get(found[0].code):
            self._fault(row, "before", name, word("book-act-again", other=other))
            return None
        self._met[found[0].code] = row.row
        return found[0]

    def _superior(self, row: Row) -> str | None:
        """Under which a cell is hung or founded."""
        if row.values["act"] != "move":
            return self._under
        found = self._above.get(key(row.values["after"][0]))
        if found is None:
            self._fault(row, "after", row.values["after"][0], word("book-act-no-superior"))
        return found.code if found else None

    def _names(self, row: Row, units: Sequence[Known | None]) -> list[str]:
        """Of a split, the first is what the cell itself is called from then on."""
        after: list[str] = list(row.values["after"]) if LEAST[row.values["act"]][1] else []
        kept = {name_key(one.name) for one in units if one}
        same = [name for name in after if name_key(name) in kept]
        return [*same, *(name for name in after if name not in same)]

    def _fault(self, row: Row, column: str, read: str, why: Word) -> None:
        names = (column, "act", "subject", "unit")  # a whole decision may stand in one cell
        self.faults.append(self._reading.note(row, names, read, why))
