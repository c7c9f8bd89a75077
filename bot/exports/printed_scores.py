"""Scores as they are printed: the lines of a framework with what each side gave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo
from typing import Any, Literal

from bot.exports.score_sheet import Line, Points, ScoreSheet, Verdict
from domain.chat import Word
from domain.frameworks import Criterion, Framework, Sort, cap_said
from domain.kind import Kind
from domain.scores import (
    SUPERIOR,
    Life,
    Mark,
    Marks,
    Stage,
    caps_said,
    gate_said,
    life_said,
    same_person_said,
    score,
)
from storage.meetings import Record
from storage.scores import Given

Say = Callable[[Word | str], str]


def superior_of(life: Life[Given]) -> Given | None:
    """What weighs most of what was given above the cell."""
    return life.score if life.counting in SUPERIOR else None


def lines(framework: Framework, life: Life[Given], say: Say) -> tuple[Line, ...]:
    """Headings and criteria in order; the later side's reason goes first."""
    ours, theirs = _marks(framework, life, life.given.get(Stage.own), superior_of(life))
    found: list[Line] = []
    for heading, criteria in framework.grouped():
        if heading:
            found.append(Line(code="", name=heading, out_of=None, sort="heading"))
        found += [_line(one, ours.get(one.code), theirs.get(one.code), say) for one in criteria]
    return tuple(found)


def _marks(framework: Framework, life: Life[Given], *given: Given | None) -> list[Marks]:
    """Of those that go by the framework of the score that counts: another one has other lines."""
    by = life.score.framework_id if life.score else 0
    return [one.marks if one and one.framework_id == by else {} for one in given]


def standings(life: Life[Given], say: Say) -> tuple[str, ...]:
    """Every stage with its state, and whether one person gave several, as on the screens."""
    same = (same_person_said(life),) if life.same_person else ()
    return tuple(say(one) for one in (*life_said(life), *same))


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


def verdict(given: Given | None, zone: tzinfo, voted: Given | None = None) -> Verdict | None:
    if given is None:
        return None
    return Verdict(
        total=given.total,
        out_of=given.out_of,
        grade=given.grade,
        by=given.by,
        on=given.at.astimezone(zone).date(),
        vote=voted.vote if voted else None,
    )


def sheet_of(
    record: Record,
    framework: Framework,
    life: Life[Given],
    *,
    head: Mapping[str, Any],
    say: Say,
    zone: tzinfo,
) -> ScoreSheet:
    """``head``: what stands over it."""
    year, month = record.month.year, record.month.month
    return ScoreSheet(
        **head,
        cell=record.cell,
        out_of=framework.out_of if framework.caps else None,
        month=(year, month),
        kind=record.meeting.kind,
        called=record.meeting.called,
        held_on=record.meeting.held_on,
        framework=framework.title,
        issuer=framework.issuer,
        framework_number=framework.number,
        framework_dated=framework.dated,
        reproduction=framework.confidence == "C",
        lines=lines(framework, life, say),
        own=verdict(life.given.get(Stage.own), zone, life.given.get(Stage.vote)),
        superior_verdict=verdict(superior_of(life), zone),
        superior_stage=life.counting if life.counting in SUPERIOR else None,
        standings=(*standings(life, say), *_capped(framework, life, say)),
        missed=_missed(record, framework, life, say),
    )


def _missed(record: Record, framework: Framework, life: Life[Given], say: Say) -> tuple[str, ...]:
    """The gates that keep the score that counts out of a better class."""
    if life.score is None:
        return ()
    thematic = record.meeting.kind in (Kind.thematic, Kind.both)
    found = score(framework, life.score.marks, thematic=thematic)
    return tuple(say(gate_said(framework, gate)) for gate in found.missed)


def _capped(framework: Framework, life: Life[Given], say: Say) -> tuple[str, ...]:
    """What a cap held back; all of them on a sheet to be filled by hand."""
    if life.score is None:
        return tuple(say(cap_said(framework, one.codes, one.most)) for one in framework.caps)
    return tuple(say(one) for one in caps_said(framework, life.score.marks))


def in_minutes(framework: Framework, life: Life[Given], say: Say) -> dict[str, Any]:
    """What the minutes print of the scores."""
    own, superior = life.given.get(Stage.own), superior_of(life)
    return {
        "lines": lines(framework, life, say),
        "score": own.total if own else None,
        "out_of": (own or superior or framework).out_of,
        "grade": own.grade if own else None,
        "superior_score": superior.total if superior and superior.out_of else None,
        "superior_grade": superior.grade if superior else None,
        "standings": standings(life, say),
    }
