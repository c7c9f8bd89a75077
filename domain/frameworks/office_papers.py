"""A file may hold several forms, such as one for each kind of meeting."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from domain.frameworks import office_items, office_off, office_pasted, office_table
from domain.frameworks.office import AS_OTHER, Paper, read_paper
from domain.frameworks.office_head import begins_form
from domain.frameworks.office_lines import parted
from domain.frameworks.office_rules import taken_out
from domain.frameworks.office_table import Table
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
THEMATIC, REGULAR = TERMS.compiled("form_of_thematic"), TERMS.compiled("form_of_regular")
FORM = TERMS.compiled("form_heading")
CODED = late(r"^[IVXA-HĐ]{1,4}[.)/:] ?")
SUM_IS = terms(__file__, "office").text("sum_is")
SHARED = ("issuer", "number", "dated", "since")
HEADING, WHOLE = 100, "100"  # characters; points

Pieces = Sequence[str | Table]


def papers(pieces: Pieces) -> list[Paper]:
    """A table behind one that has come to its sum begins a form of its own, if it comes to a sum.

    Each has its own lines first, then those of the others: what holds for all is said once.
    """
    if parts := _by_headings(pieces):
        return parts
    ends = [at for at, piece in enumerate(pieces) if isinstance(piece, Table) and _closes(piece)]
    if len(ends) < 2:
        return [Paper("", tuple(pieces))]
    starts = [0, *(_begin(pieces, before, end) for before, end in pairwise(ends))]
    return [
        _form(pieces, begin, end, at)
        for at, (begin, end) in enumerate(zip(starts, [*starts[1:], len(pieces)], strict=True), 1)
    ]


def _by_headings(pieces: Pieces) -> list[Paper]:
    """Without tables: "A. Sinh hoạt thường kỳ (100 điểm)" and "B. Sinh hoạt chuyên đề (50 điểm)",
    of which the first is a whole form already. Nothing where it is one form.
    """
    lines = [line for piece in pieces if isinstance(piece, str) for line in piece.split("\n")]
    if len(lines) < len(pieces) or any(isinstance(one, Table) for one in pieces):
        return []
    body, behind = parted(taken_out(lines)[0])
    beside = [line for line in lines if line not in body and line not in behind]
    starts = [at for at, line in enumerate(body) if _names_one_kind(line)]
    kinds = {bool(THEMATIC.search(body[at])) for at in starts}
    if len(starts) < 2 or kinds != {True, False}:
        return []
    ends = [*starts[1:], len(body)]
    forms = [
        _lines_form(body[: starts[0]], body[at], [*body[at + 1 : end], *behind, *beside])
        for at, end in zip(starts, ends, strict=True)
    ]
    first = read_paper(forms[0])
    whole = str(first.get("out_of", WHOLE)) == str(_worth(body[starts[0]]) or WHOLE)
    return forms if whole and all(read_paper(one).get("criteria") for one in forms) else []


def as_one(forms: Sequence[dict[str, Any]]) -> None:
    """Sheets of one document: what one says of who issued it holds for all, the classes only where
    a sheet says so ("Xếp loại như sinh hoạt thường kỳ").
    """
    for form in forms:
        others = [one for one in forms if one is not form]
        shared = (*SHARED, *(("classes", "year") if form.pop(AS_OTHER, False) else ()))
        for key in shared:
            found = [one[key] for one in others if key in one]
            if key not in form and found:
                form[key] = found[0]


def _names_one_kind(line: str) -> bool:
    """A heading of the form for one kind of meeting."""
    bare = line.strip()
    if len(bare) > HEADING or not FORM.match(bare):
        return False
    return bool(THEMATIC.search(bare)) != bool(REGULAR.search(bare))


def _worth(line: str) -> str:
    found = office_items.POINTS.search(line)
    return office_off.number(found["n"]) if found else ""


def _lines_form(head: Sequence[str], title: str, lines: Sequence[str]) -> Paper:
    name = CODED.sub("", office_items.bare(title)).strip()
    total = f"{SUM_IS} {_worth(title)}" if _worth(title) else ""
    return Paper(name, tuple(filter(None, (*head, total, *lines))))


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


def forms_of(text: str) -> list[Paper]:
    """The forms of a text that was pasted."""
    return papers(tuple(office_pasted.pieces(text)))
