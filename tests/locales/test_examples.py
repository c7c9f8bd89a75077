"""Every example a person is shown is understood, as it stands, by the reader of that question."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from bot.words import LANGUAGES, LOCALES, Words
from domain import parse
from domain.chat import Word
from domain.errors import Invalid
from domain.meetings import parse as facts
from domain.meetings.meeting import Setting
from domain.plans import parse_rule
from domain.plans.topics import topics
from tests.locales.texts import longest, messages, patterns

TODAY = date(2026, 11, 5)
HALL = Setting(place="Nhà văn hóa", chair="Bí thư", minute_taker="Phó bí thư")
TITLES = ("Thu đảng phí", "Trồng cây")

Reader = Callable[[str], object]
READERS: dict[str, Reader] = {
    "attendance": lambda text: facts.attendance(text, obliged=22),
    "attendance-reasons": lambda text: facts.attendance(f"20/22 {text}", obliged=22),
    "choice": lambda text: parse.choice(text, ["Thường kỳ", "Chuyên đề"]),
    "clock": parse.clock,
    "conduct": facts.conduct,
    "conclusion": lambda text: facts.conclusion(text, present=20),
    "count": lambda text: parse.count(text, lo=0, hi=22),
    "date": lambda text: parse.date(text, TODAY, towards="past"),
    "date-past": lambda text: parse.date(text, TODAY, towards="future"),
    "duration": parse.duration,
    "fraction": parse.fraction,
    "headings": parse.headings,
    "hours": facts.hours,
    "hours-end": lambda text: facts.hours(f"19h30 {text}"),
    "kind": facts.kind,
    "number": parse.number,
    "ranks": lambda text: facts.ranks(text, members=24),
    "results": lambda text: facts.task_results(text, TITLES),
    "rule": parse_rule,
    "setting": lambda text: facts.setting(text, None),
    "setting-again": lambda text: facts.setting(text, HALL),
    "tasks": lambda text: facts.new_tasks(text, TODAY),
    "topics": lambda text: topics(text, range(7, 13)),
    "tasks-due": lambda text: facts.new_tasks(f"Thu quỹ - {text}", TODAY),
    "tasks-owner": lambda text: facts.new_tasks(f"Thu quỹ - {text}", TODAY),
    "vote": lambda text: facts.vote(text, present=20),
    "yes-no": parse.yes_no,
}
HINTS = {
    "step-kind": ("kind", ["thường kỳ mẫu"]),
    "step-held_on": ("date", ["5/8", "hôm qua", "thứ 6 tuần trước", "mùng 3"]),
    "step-hours": ("hours", ["19h30 đến 21h10", "7 rưỡi tối đến 9 giờ 15"]),
    "step-setting": ("setting", ["Nhà văn hóa; Bí thư; Phó bí thư"]),
    "step-attendance": (
        "attendance",
        ["đủ cả", "20/22 vắng 1 có phép 1 không phép", "vắng 2 có phép"],
    ),
    "step-content": ("headings", ["Đánh giá công tác tháng trước; Nhiệm vụ tháng tới"]),
    "step-speakers": ("count", ["6"]),
    "step-last_tasks": ("results", ["xong cả", "1 xong, 2 chưa"]),
    "step-new_tasks": ("tasks", ["Thu đảng phí - đ/c Lan - 25/11"]),
}
WITHOUT_EXAMPLE = {
    "error-attendance-more",
    "error-choice-which",
    "error-corrected",  # of whichever question
    "error-count-range",
    "error-empty",
    "error-too-long",
}
SAMPLE = {
    "absent": 2,
    "before": "abc",
    "count": 30,
    "date": TODAY,
    "end": "21:10",
    "excused": 1,
    "given": "abc",
    "hi": 2,
    "limit": 300,
    "lo": 0,
    "members": 24,
    "month": "8",
    "obliged": 22,
    "part": 24,
    "present": 20,
    "split": 24,
    "start": "19:30",
    "unexcused": 0,
    "voters": 20,
    "whole": 22,
    "year": "2062",
}
EXAMPLE = re.compile(r"(?:ví dụ|for example): (.+?)(?: \([^()]+\))?\.?$", re.IGNORECASE)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def errors(language: str) -> list[str]:
    text = (LOCALES / language / "parse.ftl").read_text(encoding="utf-8")
    return [key for key, _ in patterns(text)]


def example(key: str, language: str) -> str | None:
    match = EXAMPLE.search(Words(ZONE, strict=True).say(Word(key, SAMPLE), language))
    return match[1] if match else None


def reader(key: str) -> Reader:
    """By the longest beginning: error-date-past, else error-date."""
    name = key.removeprefix("error-")
    return READERS[max((n for n in READERS if f"{name}-".startswith(f"{n}-")), key=len)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", errors("vi"))
def test_the_example_of_an_error_is_understood(key: str, language: str) -> None:
    text = example(key, language)
    assert (text is None) == (key in WITHOUT_EXAMPLE)
    if text is not None:
        assert reader(key)(text) is not None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", HINTS)
def test_the_examples_of_a_question_are_shown_and_understood(step: str, language: str) -> None:
    name, examples = HINTS[step]
    for text in examples:
        assert text in longest(messages(language)[f"{step}.hint"])
        assert READERS[name](text) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_the_members_are_known_no_example_leaves_them_out(language: str) -> None:
    hint = Word("step-attendance.hint", {"obliged": 0})
    text = "20/22 vắng 1 có phép 1 không phép"
    assert text in Words(ZONE, strict=True).say(hint, language)
    assert "đủ cả" not in Words(ZONE, strict=True).say(hint, language)
    assert facts.attendance(text, obliged=None).obliged == 22


def test_an_example_that_is_not_understood_is_noticed() -> None:
    with pytest.raises(Invalid):
        reader("error-hours-part")("abc")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_conclusion_is_understood(language: str) -> None:
    hint = Words(ZONE, strict=True).say(Word("step-conclusion.hint", SAMPLE), language)
    text = "Thông qua nhiệm vụ tháng tới, nhất trí 20/20"
    assert text in hint
    assert READERS["conclusion"](text) is not None
