"""The roll said in two messages: one text of both."""

from __future__ import annotations

import re

from domain.errors import Refused, Unclear
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.roll_lists import apart, lists, who_said, with_leave
from domain.meetings.parse.roll_remarks import TERMS as REMARKS
from domain.meetings.parse.rolls import attendance, attendance_text
from domain.parse.instead import correction
from domain.parse.text import fold, joined, shown
from domain.parse.words import canon

_ALL_WITH, _ALL_WITHOUT = REMARKS.compiled("all_with_leave"), REMARKS.compiled("all_without_leave")
_ANSWERED, _YES = REMARKS.compiled("answered"), "co"
_CAME_ALONE = REMARKS.compiled("came_alone")
_TOO_MANY = ("error-attendance-more", "error-attendance-sum", "error-count-range")


def _refusal(text: str, obliged: int | None, exempt: int) -> str:
    try:
        attendance(text, obliged=obliged, exempt=exempt)
    except Refused as refused:
        return refused.key
    return ""


def _of_the_absent(first: str, text: str, obliged: int | None, exempt: int) -> str:
    """'phép', 'đều có lý do', 'không', '1 có 1 không' with the numbers of whom it is asked."""
    line = fold(text).strip(" .,!")
    for name, pattern in (("absent_excused", _ALL_WITH), ("absent_unexcused", _ALL_WITHOUT)):
        if pattern.fullmatch(line):
            return ANSWERS.text(name, n=_absent(first, obliged, exempt))
    counts = _ANSWERED.findall(line)
    if not counts or re.search(r"\w", _ANSWERED.sub(" ", line)):
        return text
    names = ("excused" if said == _YES else "unexcused" for _, said in counts)
    return ", ".join(
        ANSWERS.text(name, n=int(n)) for name, (n, _) in zip(names, counts, strict=True)
    )


def _by_name(first: str, text: str, absent: int) -> str:
    """'Lan có phép, Hùng không phép' with how many they are, where it is known of all of them."""
    told = lists(f"{ANSWERS.text('absent')} {absent}: {text}")
    found = told[0] if len(told) == 1 else with_leave(first, text)
    return ANSWERS.text("who_absent", said=found.counts, who=found.said) if found else ""


def _absent(first: str, obliged: int | None, exempt: int) -> int:
    try:
        attendance(first, obliged=obliged, exempt=exempt)
    except Unclear as unclear:
        return int(unclear.args_for_words.get("absent", 0))
    return 0


def rest(first: str, text: str, *, obliged: int | None, exempt: int = 0) -> str:
    """One text of two: a part completes what was said before, a whole answer replaces it; who was
    absent stays, where they are as many.

    Unclear ``error-attendance-two`` where a number of before is not one of now.
    """
    whole = _rest(first, text, obliged, exempt)
    who = who_said(apart(first)[0])
    if not who or _refusal(first, obliged, exempt) != "error-attendance-reasons":
        return whole
    absent = _absent(first, obliged, exempt)
    try:
        found = attendance(whole, obliged=obliged, exempt=exempt)
    except Refused:
        return whole
    if found.absent or found.excused + found.unexcused != absent:
        return whole
    return ANSWERS.text("who_absent", said=whole, who=who)


def _rest(first: str, text: str, obliged: int | None, exempt: int) -> str:
    told_first = _refusal(first, obliged, exempt)
    if told_first == "error-attendance-reasons":
        text = _by_name(first, text, _absent(first, obliged, exempt)) or _of_the_absent(
            first, text, obliged, exempt
        )
    if _CAME_ALONE.fullmatch(fold(text)) and (
        told_first in _TOO_MANY or _CAME_ALONE.fullmatch(fold(first))
    ):
        return text  # "20" behind "23" of 22
    of_these = ""  # both as one text, of which only the reasons are asked
    for together in joined(first, text):
        try:
            attendance(together, obliged=obliged, exempt=exempt)
        except Unclear as unclear:
            of_these = together if unclear.key == "error-attendance-reasons" else of_these
            continue
        except Refused:
            continue
        return together
    try:
        alone = attendance(text, obliged=obliged, exempt=exempt)
    except Unclear as unclear:
        return (
            text if len(re.findall(r"\d+", text)) > 1 or not unclear.options else f"{first}; {text}"
        )
    except Refused:
        return text
    said = {alone.obliged, alone.present, alone.excused, alone.unexcused, alone.exempt}
    said.add(alone.excused + alone.unexcused)
    told = [int(number) for number in re.findall(r"\d{1,4}", canon(first, whole=False))]
    few = [number for number in told if number not in said]
    numbers = set(told) - set(few if sum(few) == alone.excused + alone.unexcused else ())
    whole = re.search(r"\d\s*/\s*\d", text) and re.search(r"\b(?:vang|du)\b", fold(text))
    amiss = told_first == "error-attendance-sum"  # which the next answer puts right
    if numbers <= said or correction(text) or whole or amiss:
        return text
    if of_these:
        return of_these
    raise Unclear("error-attendance-two", options=(attendance_text(alone),), before=shown(first))
