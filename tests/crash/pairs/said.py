"""What the two of a cell say: every answer is told apart by cell, round, person and occasion."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from domain.frameworks import Criterion
from domain.meetings import said
from domain.meetings.meeting import Conduct
from domain.scores import short_name
from storage.frameworks.framework import shipped
from tests.crash.pairs.claims import CORRECTED, FORWARD
from tests.crash.script import Answer
from tests.crash.texts import WORDS, label

CHANGES = (("setting", "petitions"), ("conclusion", "speakers"))  # by person: card, correction
DONE = label("task-result", done="True", title="").partition(":")[2].strip()
PLAN = "plan:"
SCORE = "score:"
CRITERIA: dict[str, Criterion] = {one.code: one for one in shipped().criteria}
MARK = re.compile(r"C(\d+)R(\d+)[AB]\d")


def mark(cell: int, number: int, who: int, rank: int) -> str:
    """What makes a text one of its own."""
    return f"C{cell}R{number}{'AB'[who]}{rank}"


def cells_in(stored: Any) -> set[int]:
    """The cells whose answers a stored value holds."""
    return {int(found[1]) for found in MARK.finditer(str(stored))}


def recorded(
    cell: int, number: int, month: str, who: int, rank: int = FORWARD
) -> dict[str, Answer]:
    """The answers of a record, by step."""
    own = mark(cell, number, who, rank)
    year, of_year = month.split("-")
    day, minutes = 4 + who, 100 + 2 * (number % 40) + who
    end = f"{14 + minutes // 60}:{minutes % 60:02}"
    absent = (number % 2) + 2 * who
    texts = {
        "setting": (f"Nhà văn hóa {own}; Bí thư; Phó bí thư", _setting(f"Nhà văn hóa {own}")),
        "content": (
            f"Nội dung {own}; Nhiệm vụ tháng tới",
            [f"Nội dung {own}", "Nhiệm vụ tháng tới"],
        ),
        "petitions": (f"Đề nghị {own}", [f"Đề nghị {own}"]),
        "conclusion": (f"Thông qua {own}", {"text": f"Thông qua {own}", "vote": None}),
    }
    kind = label("kind", kind="regular")
    speakers = 3 + 5 * who + (number + 2 * rank) % 5
    date = f"{day:02}/{of_year}/{year}"
    conduct = label("conduct", merged=str(bool(who)), early=str(not who))
    attendance = {"obliged": 20, "present": 20 - absent, "excused": absent, "unexcused": 0}
    here = f"vắng {absent} có phép" if absent else label("attendance-all", obliged=20)
    held = {"merged": bool(who), "materials_early": not who}
    task = {"title": f"Việc {own}", "owner": "Tổ 2", "due": None}
    found = [
        Answer("kind", kind, {"kind": "regular", "model": False, "called": ""}, kind, "taps"),
        Answer("held_on", date, f"{month}-{day:02}", f"{day}/{int(of_year)}/{year}"),
        Answer("hours", f"14:00 - {end}", _hours(end), f"{minutes} phút"),
        Answer("attendance", here, attendance | {"exempt": 0}, f"{20 - absent} có mặt trong 20"),
        Answer("conduct", conduct, held, _conduct(who), "taps"),
        Answer("speakers", str(speakers), speakers, label("said-speakers", count=speakers)),
        Answer("last_tasks", label("tasks-all-done"), [True], DONE, "taps"),
        Answer("new_tasks", f"Việc {own} - Tổ 2", [task], f"Việc {own}"),
        *(Answer(step, text, stored, text.split(";")[0]) for step, (text, stored) in texts.items()),
    ]
    return {answer.step: answer for answer in found}


def _conduct(who: int) -> str:
    return WORDS.say(said("conduct", Conduct(merged=bool(who), materials_early=not who)))


def _setting(place: str) -> dict[str, str]:
    return {"place": place, "chair": "Bí thư", "minute_taker": "Phó bí thư"}


def _hours(end: str) -> dict[str, str]:
    return {"start": "14:00:00", "end": f"{end}:00"}


def scored(code: str, who: int) -> Answer:
    """The points for a criterion: the most, and of the other person one level or point less."""
    one = CRITERIA[code]
    levels = sorted({band.points for band in one.bands}, reverse=True)
    points = levels[who] if levels else one.max - who
    echo = f"{code}. {short_name(one)}: {points:f}/"
    return Answer(f"{SCORE}{code}", f"{points:f}", float(points), echo)


def planned(cell: int, number: int, who: int) -> dict[str, Answer]:
    """The five answers of a plan, by step."""
    own = mark(cell, number, who, FORWARD)
    rule, starts, model = ("mùng 3 hằng tháng", "mùng 5 hằng tháng"), ("19:30", "14:00"), (11, 12)
    found = {
        "rule": (rule[who], rule[who]),
        "starts": (starts[who], starts[who]),
        "place": (f"Nhà họp {own}", f"Nhà họp {own}"),
        "topics": (f"Quý 4: Chuyên đề {own}", {"4": f"Chuyên đề {own}"}),
        "model": (str(model[who]), model[who]),
    }
    return {step: Answer(f"{PLAN}{step}", *both) for step, both in found.items()}


def same(answer: Answer, stored: Any) -> bool:
    """Whether this is what was said."""
    if answer.step == "last_tasks":  # which tasks there are depends on the records before
        return bool(stored) and all(result["done"] for result in stored)
    if answer.step.startswith(SCORE):
        return bool(float(Decimal(str(stored["points"]))) == answer.stored)
    if answer.step == f"{PLAN}starts":  # with or without seconds
        return bool(str(stored)[:5] == answer.stored)
    if answer.step == "attendance":  # who besides came, was not said
        stored = {key: value for key, value in stored.items() if value is not None}
    return bool(answer.stored == stored)


WHY = "có việc dài hạn"  # points for which the record has no fact
REASON = f"ghi nhầm ({CORRECTED})"
