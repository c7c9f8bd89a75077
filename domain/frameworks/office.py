"""A framework as an office has it: numbered lines, tables, levels with their points.

It becomes what a framework in our own words becomes (framework_text.py), and what could not be
expressed is kept as text, so that it can be said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from domain.frameworks import (
    office_caps,
    office_criteria,
    office_items,
    office_lines,
    office_pasted,
    office_rules,
    office_table,
)
from domain.frameworks.office_classes import (
    Codes,
    classes_of,
    not_of_classes,
    passes_of,
    vetoes,
    year_of,
)
from domain.frameworks.office_failed import failed_classes
from domain.frameworks.office_head import head_of, kinds_of
from domain.frameworks.office_items import Item
from domain.frameworks.office_lengths import lengths_of, longer_with_thematic, tells_length
from domain.frameworks.office_marked import marked
from domain.frameworks.office_minutes import taken_up
from domain.frameworks.office_off import number
from domain.frameworks.office_short import spelled
from domain.frameworks.office_table import Table
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
TOTAL, OF_WHOLE = TERMS.compiled("total_points"), late(TERMS.pattern("cap_of_whole"))
# Kept beside what was sent, no part of a framework; the sums are those a form gives its groups.
UNREAD, OFFICE, SUMS, AS_OTHER = "unread", "office", "sums", "as_other"
SAME_CLASSES = TERMS.compiled("same_classes")
NEAR = 6  # lines


@dataclass(frozen=True, slots=True)
class Paper:
    """One form with what stands around it; ``name``: of its sheet, or its title."""

    name: str
    pieces: tuple[str | Table, ...]


@dataclass
class _Found:
    """``lines``: outside of the criteria; ``near``: right above; ``behind``: below them."""

    items: list[Item] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    total: str = ""
    rules: office_rules.Rules = field(default_factory=office_rules.Rules)


def read(text: str) -> dict[str, Any]:
    """What is understood, as ``read_part`` gives it; {} where there is no criterion in it."""
    if TERMS.compiled("ours").search(text):
        return {}
    return read_paper(Paper("", tuple(office_pasted.pieces(text))))


def read_paper(paper: Paper) -> dict[str, Any]:
    """The same of a form that came as a file. Lines beside a table of criteria are none."""
    paper = replace(paper, pieces=tuple(spelled(paper.pieces)))
    told = _tables(paper.pieces)
    if not told.items:
        told = _lines(told.lines, told.rules)
    items = office_criteria.with_parts(told.items, told.total)
    criteria, dropped, groups = office_criteria.criteria(items)
    told.unread += dropped
    _common_levels(criteria, told.unread)
    found: dict[str, Any] = {**head_of(told.lines, told.near), OFFICE: True}
    must = marked(criteria, _every_line(paper.pieces))
    classes, unsaid = _classes(criteria, must, told.behind, found)
    if criteria:
        found["criteria"] = criteria
        if sums := office_criteria.sums_said(criteria, groups):
            found[SUMS] = sums
        found |= _out_of(told, criteria) | kinds_of(f"{paper.name} {found.get('title', '')}")
    if not classes and any(SAME_CLASSES.search(line) for line in told.lines):
        found[AS_OTHER] = True
    if classes:
        found["classes"] = classes
        office_caps.of_shares(classes, told.behind, found)
    if criteria:
        office_caps.add(found, groups, told.lines)
        told.unread += office_rules.applied(told.rules, found, must)
    told.unread = [line for line in told.unread if not office_caps.tells_cap(line)]
    told.unread += _vetoes(paper.pieces, told)
    if classes:
        told.unread += [one for one in not_of_classes(told.behind) if one not in told.unread]
    year, rest = year_of(told.behind, [one["name"] for one in classes])
    if year:
        found["year"] = year
    _lengths(criteria, [*_every_line(paper.pieces)], told, found)
    if left := [*told.unread, *unsaid, *rest]:
        found[UNREAD] = left
    return found if criteria or classes else {}


def _classes(
    criteria: list[dict[str, Any]], must: list[str], lines: Sequence[str], found: dict[str, Any]
) -> tuple[list[dict[str, Any]], list[str]]:
    """The classes of a month, and what of them is not expressed; what a checklist counts."""
    checks = all(one.get("sort") == "check" for one in criteria)
    codes = Codes([one["code"] for one in criteria], must, checks)
    by_failed = failed_classes(lines, codes.all, must) if checks and criteria else None
    if by_failed is not None:
        found |= {"passes": "each"} if by_failed else {}
        return by_failed, [] if by_failed else [*lines]
    classes, unsaid = classes_of(lines, codes)
    found |= passes_of(lines) if checks and classes else {}
    return classes, unsaid


def _lengths(
    criteria: list[dict[str, Any]], lines: Sequence[str], told: _Found, found: dict[str, Any]
) -> None:
    usual = [one.pop("usual") for one in criteria if one.get("usual")]
    if lengths := lengths_of(lines):
        if usual and all({*one} - {"minutes", "obliged"} for one in lengths):
            lengths.append({"minutes": usual[0]})
        found["lengths"] = lengths
        if longer := longer_with_thematic(lines):
            found["thematic_minutes"] = longer
        told.unread = [line for line in told.unread if not tells_length(line)]
    taken_up(criteria, found)


def _vetoes(pieces: Sequence[str | Table], told: _Found) -> list[str]:
    """What decides besides the points, and was neither expressed nor named so far."""
    said = {rule for rule, *_ in told.rules.told} | {*told.unread}
    lines = (one for line in _every_line(pieces) for one in office_rules.apart(line))
    found = vetoes([*lines])
    return [line for line in found if line not in said and not office_rules.is_heading(line)]


def _every_line(pieces: Sequence[str | Table]) -> Iterator[str]:
    for piece in pieces:
        yield from [piece] if isinstance(piece, str) else office_table.lines(piece.rows)


def _out_of(told: _Found, criteria: list[dict[str, Any]]) -> dict[str, str]:
    """What the form says its points come to; 0 where it has none."""
    if not any("max" in one for one in criteria):
        return {"out_of": "0"}
    if told.total:
        return {"out_of": told.total}
    folded = (" ".join(line.split()).lower() for line in (*told.lines, *told.behind))
    said = [match for line in folded if (match := TOTAL.match(line) or OF_WHOLE.search(line))]
    return {"out_of": number(said[-1]["n"])} if said else {}


def _tables(pieces: Sequence[str | Table]) -> _Found:
    """The items of the tables; what else is there are lines."""
    told, above = _Found(), ""
    for piece in pieces:
        if isinstance(piece, str):
            told.lines.append(piece)
            above = piece
            continue
        reading = office_table.read(piece)
        if reading.items and not told.items:
            told.near = [*told.lines, *reading.above][-NEAR:]
        if reading.items and above and (group := office_lines.CODE.match(above.strip())):
            told.items.append(office_items.item(group["code"].rstrip(".)/:"), group["rest"]))
        told.items += reading.items
        _sums(told.items, reading)
        above = ""
        told.lines += [*reading.above, *reading.below]
        told.total = reading.total or told.total
    told.lines, told.rules = office_rules.taken_out(told.lines)
    told.behind = office_lines.parted(told.lines)[1] or told.lines
    return told


def _sums(items: Sequence[Item], reading: office_table.Reading) -> None:
    """ "Cộng nhóm I | 20": what the group above is said to come to."""
    before = len(items) - len(reading.items)
    for at, points in reading.sums:
        groups = [one for one in items[: before + at] if one.heading or not one.deep]
        if groups and not groups[-1].points:
            groups[-1].points = points


def _lines(given: list[str], rules: office_rules.Rules) -> _Found:
    """Of a form without a table the coded lines are its items."""
    given = office_lines.without_recipients(given)
    told = office_lines.read(given)
    return _Found(told.items, given, [], told.behind, told.unread, rules=rules)


def _common_levels(criteria: list[dict[str, Any]], unread: list[str]) -> None:
    """ "Mỗi tiêu chí chấm một trong bốn mức: A 20 điểm, B 16 điểm"."""
    for line in [one for one in unread if TERMS.compiled("each_level").search(one.lower())]:
        said = line.partition(":")[2]
        levels = [level for piece in said.split(",") for level in office_items.levels(piece)]
        if len(levels) < 2:
            continue
        options = [{"name": level.text, "points": level.points} for level in levels]
        for one in criteria:
            if one["sort"] == "number":
                one |= {"sort": "options", "options": options}
        unread.remove(line)
