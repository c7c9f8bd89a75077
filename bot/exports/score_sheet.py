"""The score sheet (phiếu chấm điểm) of a meeting as DOCX: facts go in here, words are elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from bot.exports import printed
from bot.exports.printed import (
    Facts,
    cast,
    day_of,
    month_text,
    number,
    sentences,
    text,
    texts,
    word,
)
from bot.exports.score_table import Line, Points, rows
from bot.exports.template import TemplateError, fill
from domain.kind import Kind
from domain.meetings import Vote
from domain.scores import Stage

__all__ = [
    "DEFAULT",
    "Line",
    "Points",
    "ScoreSheet",
    "TemplateError",
    "Verdict",
    "file_name",
    "render",
]

DEFAULT = Path(__file__).parent / "templates" / "score_sheet.docx"
BY_HAND = (Line(code="", name="", out_of=None),) * 5  # rows for who has no framework yet
NO_DAY: Facts = dict.fromkeys(("day", "month", "year"))


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The sum and the class; ``out_of`` 0: a checklist without points, only the class counts."""

    total: Decimal
    out_of: Decimal
    grade: str
    by: str
    on: date
    vote: Vote | None = None


@dataclass(frozen=True, kw_only=True)
class ScoreSheet:
    """What two sides gave for a meeting; None prints dots.

    ``month`` is (year, month) of the period; ``reproduction``: the framework was copied by local
    people; ``superior_stage``: whose the second verdict is; ``standings``: every stage, its state
    in words; ``missed`` are the gates of the class that were not met, as sentences.
    """

    superior: str
    cell: str
    called: str = ""  # what its committee calls the kind
    out_of: Decimal | None = None  # of the framework; caps keep it below the sum of the lines
    month: tuple[int, int]
    kind: Kind
    held_on: date
    framework: str
    issuer: str
    framework_number: str
    framework_dated: date | None
    reproduction: bool
    lines: tuple[Line, ...]
    own: Verdict | None
    superior_verdict: Verdict | None
    missed: tuple[str, ...] = ()
    superior_stage: Stage | None = None
    standings: tuple[str, ...] = ()
    party: str | None = None  # where a committee words the head itself, so with this
    locality: str | None = None

    @property
    def verdicts(self) -> list[Verdict]:
        return [verdict for verdict in (self.own, self.superior_verdict) if verdict]


def render(sheet: ScoreSheet, *, template: Path = DEFAULT) -> bytes:
    """The DOCX file; TemplateError if the template cannot be used."""
    return fill(template, facts(sheet))


def file_name(sheet: ScoreSheet) -> str:
    """ASCII; one a month for what is held monthly, else one a day."""
    return printed.file_name("phieu-diem", sheet.cell, sheet.kind, sheet.month, sheet.held_on)


def facts(sheet: ScoreSheet) -> Facts:
    """What a template may print: text, numbers, lists and groups of them, no objects of ours."""
    vote = sheet.own.vote if sheet.own else None
    return {
        "blank": None,
        **_head(sheet),
        "framework": _framework(sheet),
        "reproduction": sheet.reproduction,
        "score_lines": rows(sheet.lines or BY_HAND),
        "checklist": _is_checklist(sheet),
        "total": _total(sheet),
        "own_verdict": _verdict(sheet.own),
        "superior_verdict": _verdict(sheet.superior_verdict),
        "superior_stage": sheet.superior_stage.value if sheet.superior_stage else None,
        "standings": texts(sheet.standings),
        "missed": sentences(sheet.missed),
        "vote": cast(vote) if vote else None,
    }


def _head(sheet: ScoreSheet) -> Facts:
    year, month = sheet.month
    return {
        "superior": word(sheet.superior),
        "party": text(sheet.party),
        "locality": word(sheet.locality),
        "cell": word(sheet.cell),
        "month": month_text(month),
        "year": str(year),
        "kind": sheet.kind.value,
        "called": text(sheet.called),
        "held_on": day_of(sheet.held_on),
        "dated": day_of(sheet.own.on if sheet.own else sheet.held_on),
    }


def _framework(sheet: ScoreSheet) -> Facts:
    dated = sheet.framework_dated
    return {
        "title": word(sheet.framework),
        "issuer": word(sheet.issuer),
        "number": word(sheet.framework_number),
        "dated": day_of(dated) if dated else None,
    }


def _is_checklist(sheet: ScoreSheet) -> bool:
    """Nothing to add up: as the verdicts say, or the lines before there is one."""
    if sheet.verdicts:
        return not any(verdict.out_of for verdict in sheet.verdicts)
    scored = [line for line in sheet.lines if line.sort != "heading"]
    return bool(scored) and all(line.sort == "check" and line.out_of is None for line in scored)


def _total(sheet: ScoreSheet) -> Facts:
    """The maximum stands alone, or beside each sum where the two sides left out different lines."""
    maxima = {verdict.out_of for verdict in sheet.verdicts}
    differ = len(maxima) > 1
    out_of = maxima.pop() if maxima else sheet.out_of or _maximum(sheet.lines)
    return {
        "out_of": "" if differ else number(out_of) if out_of else None,
        "own": _sum(sheet.own, with_maximum=differ),
        "superior": _sum(sheet.superior_verdict, with_maximum=differ),
    }


def _sum(verdict: Verdict | None, *, with_maximum: bool) -> str | None:
    if verdict is None:
        return None
    total = number(verdict.total)
    return f"{total}/{number(verdict.out_of)}" if with_maximum else total


def _maximum(lines: tuple[Line, ...]) -> Decimal | None:
    """Of the lines; None where a bonus leaves open what counts into it."""
    if any(line.sort == "bonus" for line in lines):
        return None
    return sum((line.out_of or Decimal() for line in lines if line.sort != "deduction"), Decimal())


def _verdict(verdict: Verdict | None) -> Facts:
    return {
        "grade": word(verdict.grade) if verdict else None,
        "by": word(verdict.by) if verdict else None,
        "on": day_of(verdict.on) if verdict else NO_DAY,
    }
