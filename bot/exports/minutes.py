"""The minutes (biên bản) of a meeting as DOCX: facts go in here, every word is in the template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from bot.exports import printed
from bot.exports.printed import (
    Facts,
    cast,
    clock,
    day_of,
    month_text,
    number,
    sentence,
    sentences,
    stopped,
    text,
    texts,
    word,
)
from bot.exports.score_table import Line, rows
from bot.exports.template import TemplateError, fill, unknown_names
from domain.kind import ASIDE, Kind
from domain.meetings import (
    Attendance,
    Conclusion,
    Hours,
    Meeting,
    NewTask,
    RankCount,
    TaskResult,
    verdict_of,
)
from domain.shares import rounded

__all__ = ["DEFAULT", "RESOLUTION", "Minutes", "TemplateError", "check", "file_name", "render"]

DEFAULT = Path(__file__).parent / "templates" / "minutes.docx"
RESOLUTION = DEFAULT.with_name("resolution.docx")  # of the same facts


@dataclass(frozen=True, kw_only=True)
class Minutes:
    """A record and what surrounds it. None prints dots, () prints that there was none.

    ``month`` is (year, month) of the period; ``number`` runs per cell and term; ``corrected`` is
    the number of the correction; ``score`` is points of ``out_of``; ``standings``: every stage of
    the score with its state in words.
    """

    superior: str
    cell: str
    month: tuple[int, int]
    meeting: Meeting
    number: int | None = None
    locality: str | None = None
    full: int | None = None
    probationary: int | None = None
    exempt: int | None = None
    guests: tuple[str, ...] | None = None
    dues: str | None = None
    agenda: tuple[str, ...] | None = None
    lines: tuple[Line, ...] = ()
    score: Decimal | None = None
    out_of: Decimal = Decimal(100)
    grade: str | None = None
    superior_score: Decimal | None = None
    superior_grade: str | None = None
    standings: tuple[str, ...] = ()
    weaknesses: str | None = None
    remedies: str | None = None
    draft: bool = False
    corrected: int | None = None
    party: str | None = None  # where a committee words the head itself, so with these
    left: str | None = None
    right: str | None = None


def render(minutes: Minutes, *, template: Path = DEFAULT) -> bytes:
    """The DOCX file; TemplateError if the template cannot be used."""
    return fill(template, facts(minutes))


def check(template: Path) -> None:
    """TemplateError if a placeholder is unknown, even one that only some meetings print."""
    fact = facts(_bare())
    if names := unknown_names(template, fact):
        raise TemplateError(f"{template}: unknown placeholder {', '.join(names)}; correct its name")
    fill(template, fact)


def file_name(minutes: Minutes, paper: str = "bien-ban") -> str:
    """ASCII; one a month for what is held monthly, else one a day."""
    meeting = minutes.meeting
    return printed.file_name(paper, minutes.cell, meeting.kind, minutes.month, meeting.held_on)


def facts(minutes: Minutes) -> Facts:
    """What a template may print: text, numbers, lists and groups of them, no objects of ours."""
    meeting = minutes.meeting
    return {
        "blank": None,
        **_head(minutes),
        **_start_and_end(meeting.held_on, meeting.hours),
        **_people(minutes),
        "merged": meeting.conduct.merged,
        "materials_early": meeting.conduct.materials_early,
        "agenda": sentences(minutes.agenda),
        "content": sentences(meeting.content),
        "speakers": meeting.speakers,
        "last_tasks": _results(meeting.last_tasks),
        "new_tasks": _tasks(meeting.new_tasks),
        "petitions": sentences(meeting.petitions),
        "ranks": _ranks(meeting.ranks),
        **_outcome(minutes),
        **_quality(minutes),
    }


def _head(minutes: Minutes) -> Facts:
    year, month = minutes.month
    return {
        "superior": word(minutes.superior),
        "cell": word(minutes.cell),
        "number": None if minutes.number is None else f"{minutes.number:02}",
        "locality": word(minutes.locality),
        "month": month_text(month),
        "year": str(year),
        "kind": minutes.meeting.kind.value,
        "judged": minutes.meeting.kind not in ASIDE,
        "called": text(minutes.meeting.called),
        "model": minutes.meeting.model,
        "draft": minutes.draft,
        "corrected": minutes.corrected,
        "party": text(minutes.party),
        "left": text(minutes.left),
        "right": text(minutes.right),
    }


def _start_and_end(held_on: date, hours: Hours) -> Facts:
    ended_on = held_on + timedelta(days=hours.end < hours.start)
    return {
        "started": {**day_of(held_on), **clock(hours.start)},
        "ended": {**day_of(ended_on), **clock(hours.end), "same_day": ended_on == held_on},
        "minutes": hours.minutes,
    }


def _people(minutes: Minutes) -> Facts:
    setting = minutes.meeting.setting
    return {
        "place": text(setting.place if setting else None),
        "chair": word(setting.chair if setting else None),
        "minute_taker": word(setting.minute_taker if setting else None),
        "guests": texts(minutes.guests),
        "dues": text(minutes.dues),
        "members": _members(minutes),
        "attendance": _attendance(minutes.meeting.attendance),
    }


def _members(minutes: Minutes) -> Facts:
    full, probationary = minutes.full, minutes.probationary
    exempt = minutes.meeting.attendance.exempt if minutes.exempt is None else minutes.exempt
    known = full is not None and probationary is not None
    return {
        "total": (full or 0) + (probationary or 0) if known else None,
        "full": full,
        "probationary": probationary,
        "exempt": exempt,
    }


def _attendance(attendance: Attendance) -> Facts:
    return {
        "obliged": attendance.obliged,
        "present": attendance.present,
        "percent": number(rounded(attendance.percent), decimals=1) if attendance.obliged else None,
        "excused": attendance.excused,
        "unexcused": attendance.unexcused,
        "absent": attendance.excused + attendance.unexcused,
        "who_absent": text(attendance.absent),
        "full": attendance.full,
        "probationary": attendance.probationary,
        "temporary": attendance.temporary,
        "exempt_came": attendance.exempt_came,
        "guests": attendance.guests,
        "late": attendance.late,
        "left_early": attendance.left_early,
    }


def _results(tasks: Sequence[TaskResult] | None) -> list[Facts] | None:
    return (
        None
        if tasks is None
        else [{"name": sentence(t.title), "done": t.done, "late": t.late} for t in tasks]
    )


def _tasks(tasks: Sequence[NewTask] | None) -> list[Facts] | None:
    if tasks is None:
        return None
    return [
        {"name": sentence(t.title), "owner": text(t.owner), "due": day_of(t.due) if t.due else None}
        for t in tasks
    ]


def _ranks(ranks: Sequence[RankCount] | None) -> list[Facts] | None:
    return None if ranks is None else [one.model_dump(mode="json") for one in ranks]


def _outcome(minutes: Minutes) -> Facts:
    conclusion = minutes.meeting.conclusion
    vote = conclusion.vote if conclusion else None
    return {
        "conclusion": stopped(conclusion.text if conclusion else None),
        "vote": {**cast(vote), "short": _short_of(minutes, conclusion)} if vote else None,
    }


def _short_of(minutes: Minutes, conclusion: Conclusion | None) -> int | None:
    """How many votes in favour the matter would have needed, where it had fewer."""
    of_committee = minutes.meeting.kind is Kind.committee
    probationary = 0 if of_committee else minutes.probationary or 0
    summoned = minutes.meeting.attendance.obliged - probationary
    verdict = verdict_of(conclusion, summoned) if conclusion else None
    return verdict.least if verdict and not verdict.passed else None


def _quality(minutes: Minutes) -> Facts:
    return {
        "score_lines": rows(minutes.lines),
        "score": _number(minutes.score),
        "out_of": number(minutes.out_of) if minutes.out_of else None,
        "grade": word(minutes.grade),
        "superior_score": _number(minutes.superior_score),
        "superior_grade": word(minutes.superior_grade),
        "standings": texts(minutes.standings),
        "weaknesses": text(minutes.weaknesses),
        "remedies": text(minutes.remedies),
    }


def _number(points: Decimal | None) -> str | None:
    return None if points is None else number(points)


def _bare() -> Minutes:
    return Minutes(
        superior="-",
        cell="-",
        month=(2026, 1),
        meeting=Meeting.model_validate(
            {
                "kind": Kind.regular,
                "held_on": "2026-01-03",
                "hours": {"start": "19:00", "end": "20:30"},
                "attendance": {"obliged": 1, "present": 1, "excused": 0, "unexcused": 0},
                "conduct": {"merged": False, "materials_early": True},
                "content": ["-"],
            }
        ),
    )
