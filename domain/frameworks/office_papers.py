"""A file may hold several forms, such as one for each kind of meeting."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from domain.frameworks import office_table
from domain.frameworks.office import Paper
from domain.frameworks.office_head import begins_form
from domain.frameworks.office_table import Table

Pieces = Sequence[str | Table]


def papers(pieces: Pieces) -> list[Paper]:
    """A table behind one that has come to its sum begins a form of its own, if it comes to a sum.

    Each has its own lines first, then those of the others: what holds for all is said once.
    """
    ends = [at for at, piece in enumerate(pieces) if isinstance(piece, Table) and _closes(piece)]
    if len(ends) < 2:
        return [Paper("", tuple(pieces))]
    starts = [0, *(_begin(pieces, before, end) for before, end in pairwise(ends))]
    return [
        _form(pieces, begin, end, at)
        for at, (begin, end) in enumerate(zip(starts, [*starts[1:], len(pieces)], strict=True), 1)
    ]


def _closes(table: Table) -> bool:
    return office_table.read(table).total != ""


def _begin(pieces: Pieces, before: int, end: int) -> int:
    """At the title between two forms; at the first table of the second where there is none."""
    between = range(before + 1, end + 1)
    tables = [at for at in between if isinstance(pieces[at], Table)]
    titles = [at for at in between if isinstance(line := pieces[at], str) and begins_form(line)]
    return next(iter(titles), tables[0])


def _form(pieces: Pieces, begin: int, end: int, at: int) -> Paper:
    own = pieces[begin:end]
    others = [one for one in (*pieces[:begin], *pieces[end:]) if isinstance(one, str)]
    titles = [one for one in own if isinstance(one, str) and begins_form(one)]
    return Paper(titles[-1] if titles else str(at), (*own, *others))
