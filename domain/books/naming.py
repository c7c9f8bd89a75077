"""Which cells a text names: one, or several in a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from domain.books.against import Known, name_key
from domain.parse.terms import terms
from domain.parse.text import shadow

GROUPS = terms(__file__, "groups")
BETWEEN, SPAN, ALONE, LEAD = (
    GROUPS.compiled(name) for name in ("between", "span", "alone", "lead")
)
MOST = 200  # cells of one span
LONGEST = 1000  # letters that may name cells


class Naming:
    """The cells that are known, by their names."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._cells: dict[str, list[Known]] = {}
        for one in known:
            if one.kind == "cell":
                self._cells.setdefault(name_key(one.name), []).append(one)

    def called(self, name: str) -> Sequence[Known]:
        return self._cells.get(name_key(name), ())

    def each(self, said: str) -> list[str]:
        """The same of a text of several lines; what is one name as a whole stays one."""
        if self.called(said):
            return [said]
        return [name for part in re.split(r"[\n;]+", said) for name in self.names(part)]

    def names(self, said: str) -> list[str]:
        """ "TDP 1, 2, 3", "TDP 4 - 7 và Trạm Y tế": each name whole; a number alone goes with the
        name before it. The longest that is a cell comes first, for names hold commas and "và" too.
        """
        if len(said) > LONGEST:
            return [said]
        if name_key(said) not in self._cells and (lead := LEAD.match(shadow(said))):
            said = said[lead.end() :]
        ends = [found.span() for found in BETWEEN.finditer(shadow(said))]
        starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(said)]
        names: list[str] = []
        base, at = "", 0
        while at < len(starts):
            last = self._longest(said, starts, stops, at)
            part = said[starts[at] : stops[last]].strip()
            numbers = _spanned(part, base, known=name_key(part) in self._cells)
            names += numbers or ([part] if part else [])
            base = _base(part) or base
            at = last + 1
        return names

    def _longest(self, said: str, starts: list[int], stops: list[int], at: int) -> int:
        for last in range(len(stops) - 1, at, -1):
            if name_key(said[starts[at] : stops[last]]) in self._cells:
                return last
        return at


def _spanned(part: str, base: str, *, known: bool) -> list[str]:
    """The names of "TDP 4 - 7", and of "2" or "4 - 7" behind such a name; [] where it is none."""
    said = shadow(part)
    if not known and (found := SPAN.fullmatch(said)):
        first, last = int(found["first"]), int(found["last"])
        name = part[: found.end("name")] if found["name"] else base
        if name and first < last < first + MOST:
            return [f"{name}{number}" for number in range(first, last + 1)]
    return [f"{base}{part}"] if base and ALONE.fullmatch(said) else []


def _base(part: str) -> str:
    """ "TDP " of "TDP 4", of which "5" is the next."""
    found = re.match(r".*?\D(?=\d{1,3}[a-z]?(?!\w))", shadow(part))
    return part[: found.end()] if found else ""
