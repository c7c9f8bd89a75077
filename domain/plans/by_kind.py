"""The rule of a committee for its cells: one for all, or by kind of cell.

"chi bộ cơ quan họp ngày 3 trừ T7 CN; chi bộ thôn tối mùng 5; còn lại ngày 4". Of which kind a cell
is, its name says; where it does not, all that may be meant is offered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "by_kind")
KINDS = tuple(key for key, _ in TERMS.pairs("kinds"))
_SAID = {key: re.compile(pattern) for key, pattern in TERMS.pairs("kinds")}
_NAMED = [(key, re.compile(pattern)) for key, pattern in TERMS.pairs("cells")]
_LEAD = TERMS.compiled("lead")
_REST = TERMS.compiled("rest")
OFFICE = "office"
AROUND = " ,;.:\n-"


@dataclass(frozen=True, slots=True)
class Clause:
    """``kinds``: of which cells; none: of all the others. ``said``: how the rule calls them."""

    kinds: frozenset[str]
    said: str
    text: str


def clauses(rule: str) -> list[Clause]:
    """At least one; a rule that names no kind is for all."""
    rule = clean(rule)
    leads = list(_LEAD.finditer(shadow(rule)))
    if not leads:
        return [Clause(frozenset(), "", rule)]
    ends = [*(lead.start() for lead in leads[1:]), len(rule)]
    found = [_clause(rule, lead, end) for lead, end in zip(leads, ends, strict=True)]
    before = rule[: leads[0].start()].strip(AROUND)
    if re.search(r"\d", before):
        found.insert(0, Clause(frozenset(), "", before))
    return [one for one in found if one.text]


def of_cell(rule: str, cell: str) -> list[Clause]:
    """What counts for this cell; several where it is not clear."""
    found = clauses(rule)
    kind = kind_of(cell)
    own = [one for one in found if kind in one.kinds]
    return own or [one for one in found if not one.kinds] or found


def kind_of(cell: str) -> str:
    name = clean(cell).lower()
    return next((key for key, pattern in _NAMED if pattern.search(name)), OFFICE)


def _kinds(said: str) -> frozenset[str]:
    if _REST.search(said):
        return frozenset()
    return frozenset(key for key, pattern in _SAID.items() if pattern.search(said))


def _clause(rule: str, lead: re.Match[str], end: int) -> Clause:
    said = rule[lead.start("who") : lead.end("who")]
    return Clause(_kinds(lead["who"]), said, rule[lead.end() : end].strip(AROUND))
