"""Frameworks of eight builds, each fixed by hand before any program read it: what its items are,
and what five meetings come to (``*.expected.toml``); what those put on record (``facts.toml``).
"""

from __future__ import annotations

import tomllib
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from bot.frameworks.file import forms
from domain.frameworks import Framework, Sort, framework_text, full
from domain.kind import Kind
from domain.meetings import Attendance, Conduct, Fact, Hours, Meeting, TaskResult, measures
from domain.meetings.measure import Measured
from domain.rules import Rules
from domain.scores import Mark

HERE = Path(__file__).parent
FACTS: dict[str, Any] = tomllib.loads((HERE / "facts.toml").read_text("utf-8"))
HEAD = "Đảng ủy xã Mẫu, số 01-HD/ĐU, áp dụng từ 01/01/2027"  # what an office adds when asked
NEEDS = {
    Fact.attendance_percent: "obliged",
    Fact.absent_unexcused: "unexcused",
    Fact.materials_early: "early",
    Fact.held_apart: "merged",
    Fact.result_days: "days",
}
AT_ONE_TIME = 19


def right(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.expected.toml").read_text("utf-8"))


def read(name: str) -> list[dict[str, Any]]:
    """What is understood of its file, form by form."""
    content = (HERE / right(name)["file"]).read_bytes()
    return [dict(one["sent"]) for one in forms(content)]


def framework(name: str, at: int = 0) -> Framework:
    """With the head that it leaves out; not every doubt is settled."""
    head = framework_text.read_part(HEAD)
    found, _ = framework_text.understood(framework_text.merged(head, read(name)[at]))
    assert found is not None
    return found


def record(row: dict[str, Any], found: Framework) -> dict[Fact, Measured]:
    """The facts of a sample meeting, without those that it does not tell."""
    minutes, obliged = row["minutes"], row.get("obliged", 1)
    done, tasks = row.get("done", 0), row.get("tasks", 0)
    meeting = Meeting(
        kind=Kind(row.get("kind", "regular")),
        held_on=date(2027, 2, 3),
        hours=Hours(start=time(AT_ONE_TIME), end=time(AT_ONE_TIME + minutes // 60, minutes % 60)),
        attendance=Attendance(
            obliged=obliged,
            present=row.get("present", 1),
            excused=row.get("excused", obliged - row.get("present", 1) - row.get("unexcused", 0)),
            unexcused=row.get("unexcused", 0),
            exempt=0,
        ),
        conduct=Conduct(merged=row.get("merged", False), materials_early=row.get("early", False)),
        content=("…",),
        speakers=row.get("speakers"),
        last_tasks=tuple(
            TaskResult(task_id=at, title=str(at), done=at < done) for at in range(tasks)
        ),
    )
    members = row.get("members", 20)
    least = found.least_minutes(members, obliged)
    days = row.get("days", 0)
    facts = measures(
        meeting,
        Rules(),
        members=members,
        result_days=days,
        least_minutes=least,
        longer=found.thematic_minutes,
    )
    return {fact: one for fact, one in facts.items() if NEEDS.get(fact, "minutes") in row}


def given(found: Framework, points: dict[str, Any], failed: list[str]) -> dict[str, Mark]:
    """As a person marks: what is taken off is said without its sign, what is not said is full."""
    marks = {}
    for one in found.criteria:
        if one.code in points:
            said = points[one.code]
            worth = {"đạt": 1, "không đạt": 0}.get(said, said)
            marks[one.code] = Mark(points=abs(Decimal(str(worth))))
        elif one.beside:
            marks[one.code] = Mark(points=Decimal(one.code not in failed))
        elif one.sort is Sort.deduction or one.bonus:
            marks[one.code] = Mark(points=Decimal(0))
        else:
            marks[one.code] = Mark(points=full(one))
    return marks
