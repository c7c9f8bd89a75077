"""What a person of the kill test says: every record differs, so that each answer can be found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from domain.meetings.meeting import Conduct
from domain.meetings.said import said
from tests.crash.texts import SKIP, STEPS, WORDS, label
from tests.world import NOW

TITLE = "Đường làng"  # of the first topic; what is made of it says something too
EDITED = ("held_on", "setting", "conduct", "speakers", "petitions")
How = Literal["types", "taps"]


@dataclass(frozen=True, slots=True)
class Answer:
    """``stored`` is what the database must hold for it, ``echo`` a part of what must be heard."""

    step: str
    said: str
    stored: Any
    echo: str = ""
    how: How = "types"


@dataclass(frozen=True, slots=True)
class Plan:
    """One record: the answers, the question to come back to, the line to change at the end."""

    title: str
    answers: dict[str, Answer]
    back_from: str
    changes: Answer

    @property
    def minutes(self) -> int:
        return int(self.answers["hours"].echo)


def plan(person: int, number: int) -> Plan:
    """The ``number``-th record of this person; every one of them is told apart by its title."""
    title = f"{TITLE} {person}-{number}"
    answers = {answer.step: answer for answer in _answers(person, number, title)}
    changed = EDITED[number % len(EDITED)]
    others = {answer.step: answer for answer in _answers(person + 1, number + 1, title)}
    back_from = STEPS[1 + (person + number) % (len(STEPS) - 1)]
    return Plan(title, answers, back_from, others[changed])


def _answers(person: int, number: int, title: str) -> list[Answer]:
    return [
        _kind(number),
        _held_on(person + number),
        _hours(number),
        _setting(person, number),
        _attendance(person + number),
        _conduct(person + number),
        Answer("content", f"{title}; Nhiệm vụ tháng tới", [title, "Nhiệm vụ tháng tới"], title),
        _speakers(person, number),
        _last_tasks(number),
        _new_tasks(title, number),
        _conclusion(title, person + number),
        _petitions(title, number),
    ]


def _kind(number: int) -> Answer:
    stored = {"kind": "extraordinary", "model": False, "called": ""}
    name = label("kind", kind="extraordinary")
    return Answer("kind", name, stored, name, "taps" if number % 2 else "types")


def _held_on(number: int) -> Answer:
    day = NOW.date() - timedelta(days=number % 2)
    if number % 3:
        return Answer("held_on", f"{day:%d/%m/%Y}", str(day), f"{day:%-d/%-m/%Y}")
    return Answer("held_on", f"{day:%-d/%-m/%Y}", str(day), f"{day:%-d/%-m/%Y}", "taps")


def _hours(number: int) -> Answer:
    minutes = 61 + number % 200
    end = f"{14 + minutes // 60}:{minutes % 60:02}"
    stored = {"start": "14:00:00", "end": f"{end}:00"}
    return Answer("hours", f"14:00 - {end}", stored, str(minutes))


def _setting(person: int, number: int) -> Answer:
    if number % 3 == 2:
        return Answer("setting", SKIP, None, how="taps")
    place = f"Nhà văn hóa {person}{number}"
    stored = {"place": place, "chair": "Bí thư", "minute_taker": "Phó bí thư"}
    return Answer("setting", f"{place}; Bí thư; Phó bí thư", stored, place)


def _attendance(number: int) -> Answer:
    absent = number % 3
    stored = {
        "obliged": 20,
        "present": 20 - absent,
        "excused": absent,
        "unexcused": 0,
        "exempt": 0,
    }
    echo = f"{20 - absent} có mặt trong 20"
    if absent == 0:
        return Answer("attendance", label("attendance-all", obliged=20), stored, echo, "taps")
    return Answer("attendance", f"vắng {absent} có phép", stored, echo)


def _conduct(number: int) -> Answer:
    merged, early = bool(number & 1), bool(number & 2)
    name = label("conduct", merged=str(merged), early=str(early))
    stored = {"merged": merged, "materials_early": early}
    echo = WORDS.say(said("conduct", Conduct(merged=merged, materials_early=early)))
    return Answer("conduct", name, stored, echo, "types" if number & 4 else "taps")


def _speakers(person: int, number: int) -> Answer:
    if number % 4 == 3:
        return Answer("speakers", SKIP, None, how="taps")
    count = 3 + (person * 5 + number) % 12
    return Answer("speakers", str(count), count, str(count))


def _last_tasks(number: int) -> Answer:
    name = label("tasks-all-done")
    return Answer("last_tasks", name, [True], "", "taps" if number % 2 else "types")


def _new_tasks(title: str, number: int) -> Answer:
    if number % 3 == 1:
        return Answer("new_tasks", label("none"), [], "", "taps")
    what = title.replace(TITLE, "Sửa đường làng")
    stored = [{"title": what, "owner": "Tổ 2", "due": "2026-08-30"}]
    return Answer("new_tasks", f"{what} - Tổ 2 - 30/8", stored, what)


def _conclusion(title: str, number: int) -> Answer:
    here = 20 - number % 3
    vote = {"in_favour": here, "against": 0, "abstained": 0}
    if number % 2:
        name = label("vote-all", count=here)
        return Answer("conclusion", name, {"text": None, "vote": vote}, str(here), "taps")
    text = title.replace(TITLE, "Thông qua kế hoạch số").replace("-", " của tổ ")
    stored = {"text": text, "vote": vote}
    return Answer("conclusion", f"{text}, nhất trí {here}/{here}", stored, text)


def _petitions(title: str, number: int) -> Answer:
    if number % 2:
        return Answer("petitions", label("none"), [], "", "taps")
    text = title.replace(TITLE, "Đề nghị lắp đèn đường")
    return Answer("petitions", text, [text], text)
