"""Scores as they are printed: the lines of a framework with what each side gave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from typing import Any, Literal

from bot.exports.score_sheet import Line, Points, ScoreSheet, Verdict
from domain.chat import Word
from domain.frameworks import Criterion, Framework, Sort
from domain.kind import Kind
from domain.scores import Mark, Stage, gate_said, score
from storage.meetings import Record
from storage.scores import Given

Say = Callable[[Word | str], str]


def own_of(given: Mapping[Stage, Given]) -> Given | None:
    """What the cell gave itself, by vote if it voted."""
    return given.get(Stage.vote) or given.get(Stage.own)


def superior_of(given: Mapping[Stage, Given]) -> Given | None:
    return given.get(Stage.committee) or given.get(Stage.supervisor)


def lines(framework: Framework, given: Mapping[Stage, Given], say: Say) -> tuple[Line, ...]:
    """Headings and criteria in order; the later side's reason goes first."""
    own, superior = own_of(given), superior_of(given)
    ours, theirs = own.marks if own else {}, superior.marks if superior else {}
    found: list[Line] = []
    for heading, criteria in framework.grouped():
        if heading:
            found.append(Line(code="", name=heading, out_of=None, sort="heading"))
        found += [_line(one, ours.get(one.code), theirs.get(one.code), say) for one in criteria]
    return tuple(found)


def _line(one: Criterion, ours: Mark | None, theirs: Mark | None, say: Say) -> Line:
    why = [say(mark.why) for mark in (theirs, ours) if mark and mark.why]
    return Line(
        code=one.code,
        name=one.name,
        out_of=None if one.sort is Sort.check else one.max,
        sort=_sort(one),
        own=_points(one, ours),
        superior=_points(one, theirs),
        note="; ".join(dict.fromkeys(why)) or None,
    )


def _sort(one: Criterion) -> Literal["points", "bonus", "deduction", "check"]:
    if one.bonus:
        return "bonus"
    match one.sort:
        case Sort.deduction:
            return "deduction"
        case Sort.check:
            return "check"
    return "points"


def _points(one: Criterion, mark: Mark | None) -> Points:
    if mark is None:
        return None
    if mark.points is None:
        return "not_applicable"
    if one.sort is Sort.check:
        return "passed" if mark.points else "failed"
    return mark.points


def verdict(given: Given | None, zone: tzinfo) -> Verdict | None:
    if given is None:
        return None
    return Verdict(
        total=given.total,
        out_of=given.out_of,
        grade=given.grade,
        by=given.by,
        on=given.at.astimezone(zone).date(),
        vote=given.vote,
    )


def sheet_of(
    record: Record,
    framework: Framework,
    given: Mapping[Stage, Given],
    *,
    superior: str,
    say: Say,
    zone: tzinfo,
) -> ScoreSheet:
    """``superior``: the unit above the cell."""
    year, month = record.month.year, record.month.month
    return ScoreSheet(
        superior=superior,
        cell=record.cell,
        month=(year, month),
        kind=record.meeting.kind,
        held_on=record.meeting.held_on,
        framework=framework.title,
        issuer=framework.issuer,
        framework_number=framework.number,
        framework_dated=framework.dated,
        reproduction=framework.confidence == "C",
        lines=lines(framework, given, say),
        own=verdict(own_of(given), zone),
        superior_verdict=verdict(superior_of(given), zone),
        missed=_missed(record, framework, given, say),
    )


def _missed(
    record: Record, framework: Framework, given: Mapping[Stage, Given], say: Say
) -> tuple[str, ...]:
    """The gates that keep the score that counts out of a better class."""
    counts = superior_of(given) or own_of(given)
    if counts is None:
        return ()
    thematic = record.meeting.kind in (Kind.thematic, Kind.both)
    found = score(framework, counts.marks, thematic=thematic)
    return tuple(say(gate_said(framework, gate)) for gate in found.missed)


def in_minutes(framework: Framework, given: Mapping[Stage, Given], say: Say) -> dict[str, Any]:
    """What the minutes print of the scores."""
    own, superior = own_of(given), superior_of(given)
    return {
        "lines": lines(framework, given, say),
        "score": own.total if own else None,
        "out_of": (own or superior or framework).out_of,
        "grade": own.grade if own else None,
        "superior_score": superior.total if superior and superior.out_of else None,
        "superior_grade": superior.grade if superior else None,
    }
