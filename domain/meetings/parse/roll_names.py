"""Those absent, told by name: how many they were, and of how many with or without leave."""

from __future__ import annotations

import re
from itertools import takewhile

from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.roll_lists import counted
from domain.meetings.parse.roll_remarks import TERMS as REMARKS
from domain.meetings.parse.roll_terms import (
    BY_NAME,
    EACH,
    NAMED_BEHIND,
    NAMED_FIRST,
    PERSON,
    WITH_LEAVE,
    WITHOUT_LEAVE,
)
from domain.parse.text import fold, shadow

_WHO, _WHO_TITLED = REMARKS.compiled("who"), REMARKS.compiled("who_titled")
_EXEMPT_AWAY = REMARKS.compiled("exempt_away")
_HE_TOLD = REMARKS.compiled("he_told")
_AWAY, _CALLED = REMARKS.compiled("away"), REMARKS.compiled("called")
_APART = re.compile(r"[,;.\n]|\b(?:và|với|còn|cùng|va|voi|con)\b")
_REASONS = re.compile(r"\s*[,;]\s*|\s+(?:và|va|còn|con)\s+")


def counted_names(text: str) -> str:
    """'vắng cô Hạnh (có xin phép)' as 'vắng 1 (có xin phép)'."""
    text = _told_again(text)
    text = _without_exempt(_once(_in_lines(text.replace("bịnh", "bệnh"))))
    text = _without_who(counted(text))
    return _by_name(_behind(_first(_each(text))))


def _told_again(text: str) -> str:
    """'vắng Sen với Út, Sen có phép còn Út không' as 'vắng 1 có phép, 1 không phép'."""
    match = _AWAY.search(shadow(text))
    if not match:
        return text
    pieces = [(one, _called(one)) for one in _APART.split(text[match.end() :]) if one.strip()]
    names = [*takewhile(bool, (name if bare else "" for _, (name, bare) in pieces))]
    again = next((at for at, one in enumerate(names) if one in names[:at]), len(names))
    names, told, waiting = names[:again], dict[str, bool | None](), list[str]()
    for piece, (name, bare) in pieces[again:]:
        if name not in names or name in told:
            return text
        waiting.append(name)
        if not bare:
            told |= dict.fromkeys(waiting, _leave(piece))
            waiting = []
    if not names or {*told} != {*names} or None in told.values():
        return text
    leaves = [*told.values()]
    counts = {"excused": leaves.count(True), "unexcused": leaves.count(False)}
    short = ", ".join(ANSWERS.text(name, n=n) for name, n in counts.items() if n)
    return f"{text[: match.end()]} {short}"


def _called(piece: str) -> tuple[str, bool]:
    """The name that a piece begins with, folded and without its title; whether that is all."""
    match = _CALLED.match(shadow(piece.strip()))
    return (match["name"], not match["more"]) if match else ("", False)


def _without_exempt(text: str) -> str:
    """'vắng 3 (2 cụ miễn, Dũng có phép)' without those who need not come."""
    match = _EXEMPT_AWAY.search(shadow(text))
    if not match or (left := int(match["n"]) - int(match["exempt"])) < 0:
        return text
    cut = text[: match.start("of")] + text[match.end("of") :]
    return f"{text[: match.start('n')]}{left}{cut[match.end('n') :]}"


def _in_lines(text: str) -> str:
    """Numbered lines without their numbers: '1. Tổng số 24', '2. Có mặt 22'."""
    lines = text.split("\n")
    numbered = [re.match(rf"\s*\(?{at}\s*[.)]\s+", line) for at, line in enumerate(lines, 1)]
    if len(lines) < 2 or not all(numbered):
        return text
    return ", ".join(line[hit.end() :] for line, hit in zip(lines, numbered, strict=True) if hit)


def _once(text: str) -> str:
    """'vắng chú Bảy, chú có báo' without the second time he is named."""
    for match in reversed([*_HE_TOLD.finditer(shadow(text))]):
        text = text[: match.start("who")] + text[match.end("who") :]
    return text


def _without_who(text: str) -> str:
    """'vắng 2 có phép là Dũng với Cúc' without the names, where they are as many."""
    match = _WHO.search(shadow(text)) or _WHO_TITLED.search(shadow(text))
    if not match:
        return text
    end, count = match.start("who"), 0
    for name in re.finditer(r"(.+?)(?:\s*[,&]\s*|\s+(?:và|va|với|voi)\s+|$)", text[end:]):
        if not is_person(name[1], loose=True):
            break
        count, end = count + 1, match.start("who") + name.end()
    return f"{text[: match.end('told')]}, {text[end:]}" if count == int(match["n"]) else text


def _each(text: str) -> str:
    """'vắng đ/c A có phép, đ/c B không phép' as 'vắng 1 có phép, 1 không phép'."""
    match = EACH.search(shadow(text))
    if not match:
        return text
    parts = _REASONS.split(text[match.start("all") : match.end("all")])
    told = [_leave(part) for part in parts]
    if len([*PERSON.finditer(shadow(match["all"]))]) != len(parts) or None in told:
        return text
    said = re.search(r"\d+", match["head"])
    if said and int(said[0]) != len(parts):
        return text
    counts = {"excused": told.count(True), "unexcused": told.count(False)}
    short = ", ".join(ANSWERS.text(name, n=n) for name, n in counts.items() if n)
    head = re.match(r"\S+", text[match.start("head") :])
    word = head[0].rstrip(":") if head else ""
    return f"{text[: match.start('head')]}{word} {short}{text[match.end() :]}"


def _leave(part: str) -> bool | None:
    line = fold(part)
    if WITHOUT_LEAVE.search(line):
        return False
    return True if WITH_LEAVE.search(line) else None


def _first(text: str) -> str:
    """'đ/c Hạnh vắng có phép' as 'vắng 1 có phép'."""
    for match in reversed([*NAMED_FIRST.finditer(shadow(text))]):
        count = len(PERSON.findall(match["who"]))
        away = text[match.start("away") : match.end("away")]
        if not re.match(r"\s*\d", text[match.end() :]):
            text = f"{text[: match.start('who')]}{away} {count}{text[match.end() :]}"
    return text


def _behind(text: str) -> str:
    """'vắng 1 có phép là đ/c Hạnh' without who it was, where they are as many."""
    for match in reversed([*NAMED_BEHIND.finditer(shadow(text))]):
        if len(PERSON.findall(match["who"])) == int(match["count"]):
            text = text[: match.end("leave")] + text[match.end() :]
    return text


def _by_name(text: str) -> str:
    for match in reversed([*BY_NAME.finditer(shadow(text))]):
        count = len(PERSON.findall(match["who"]))
        before, after = text[: match.start("who")], text[match.end("who") :]
        if said := re.search(rf"\b0?{count}\s*[:,]?\s*$", before):
            before = before[: said.start()]
        if not re.match(r"\s*\d", after):
            text = f"{before}{count}{after}"
    return text
