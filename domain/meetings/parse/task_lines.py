"""The lines of a list of tasks: cut where one ends, without heads, fields beside their task."""

from __future__ import annotations

import re
import unicodedata

from domain.meetings.parse.task_owner import owner_first
from domain.parse.lists import bare, by_name, inline
from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "task_lines")
_HEAD = TERMS.compiled("head")
_HEADED = TERMS.compiled("headed")
_FIELD = TERMS.compiled("field")
_NEXT_ORDER = TERMS.compiled("next_order")
_NEXT_FIELD = re.compile(rf"\.\s+(?={TERMS.pattern('field')})")
_COMMA = re.compile(r"\s*,\s+|\s+va\s+")
_SHARED = TERMS.compiled("shared")
_SHARED_HEAD = TERMS.compiled("shared_head")
_DAY_ENDS = re.compile(r"(?<=\d/\d)\.\s+(?=[^\W\d])|(?<=\d/\d\d)\.\s+(?=[^\W\d])")
_DATED = re.compile(r"\d/\d")
_ARROW = re.compile(r"[^\S\n]*(?:[=-]+>|→)[^\S\n]*")
_PARTS = re.compile(r"[\n;]+")


def task_lines(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    """One task a line; 'Người làm: Lan', 'Hạn: 30/11' on their own lines go to the one before."""
    lines: list[str] = []
    ahead = ""  # a field that stands before its task
    for part in _cut(_without_signs(clean(text)), names):
        line = _headless(bare(part).strip(" ;,-|"))
        if not re.search(r"\w", line):
            continue
        field = _FIELD.match(shadow(line))
        if field and not field["title"]:
            if lines:
                lines[-1] += " - " + _value(line)
            else:
                ahead += " - " + _value(line)
        else:
            lines.append(_value(line) + ahead)
            ahead = ""
    return lines or [ahead[3:]] if ahead else lines


def _cut(text: str, names: frozenset[str]) -> list[str]:
    """At line breaks and semicolons outside parentheses; at the numbers of '1. ... 2. ...'."""
    covered = re.sub(r"\([^()\n]*\)", lambda found: found[0].replace(";", "\0"), text)
    parts: list[str] = []
    head = _SHARED_HEAD.match(shadow(covered)) if _PARTS.search(covered.strip()) else None
    if head:  # "trước 20/3: Sang phát cỏ; Đủ quét vôi"
        due = covered[head.start("due") : head.end("due")]
        rest = [one.strip() for one in _PARTS.split(covered[head.end() :]) if one.strip()]
        covered = "\n".join(one if _DATED.search(one) else f"{one} - {due}" for one in rest)
    for part in _PARTS.split(_fields_apart(by_name(covered))):
        for one in inline(_DAY_ENDS.sub("; ", part)):
            for each in _PARTS.split(one):
                parts += [task.replace("\0", ";") for task in _each_of_its_own(each, names)]
    return parts


def _fields_apart(text: str) -> str:
    """'Người làm: Lan. Việc: thu quỹ. Hạn: 30/11' with a line for each."""
    text = _NEXT_ORDER.sub("\n", text)
    for match in reversed([*_NEXT_FIELD.finditer(shadow(text))]):
        text = f"{text[: match.start()]}\n{text[match.end() :]}"
    return text


def _each_of_its_own(line: str, names: frozenset[str]) -> list[str]:
    """'chị Hoa thu quỹ, anh Tấn sửa loa, đều xong 30/11': a task for each who has one."""
    bare_line, due = _without_shared(line)
    parts = [bare_line]
    for match in reversed([*_COMMA.finditer(shadow(bare_line))]):
        rest = parts[0][match.end() :]
        if owner_first(parts[0][: match.start()], names)[1] and owner_first(rest, names)[1]:
            parts[:1] = [parts[0][: match.start()], rest]
    if len(parts) == 1:
        return [line]
    return [f"{part} - {due}" for part in parts] if due else parts


def _without_shared(line: str) -> tuple[str, str]:
    """The line without the deadline of all its tasks, at its end or before them, and that."""
    dark = shadow(line)
    if shared := _SHARED.search(dark):
        name = "due" if shared["due"] else "when"
        return line[: shared.start()], line[shared.start(name) : shared.end(name)]
    if head := _SHARED_HEAD.match(dark):
        return line[head.end() :], line[head.start("due") : head.end("due")]
    return line, ""


def _without_signs(text: str) -> str:
    """Pictures part what stands on either side of them; at the ends they say nothing."""
    text = _ARROW.sub(" - ", text)
    line = "".join("|" if _picture(char) else char for char in text)
    line = re.sub(r"[^\S\n]*\|+(?:[^\S\n]|\|)*", " | ", line)
    return re.sub(r"(?m)^[^\S\n]*\|[^\S\n]*|[^\S\n]*\|[^\S\n]*$", "", line)


def _picture(char: str) -> bool:
    return char > "\u2000" and unicodedata.category(char) in ("So", "Sk")


def _headless(line: str) -> str:
    """Without 'Nhiệm vụ tháng 12:' before the task; nothing where the line is only such a head."""
    dark = shadow(line)
    if _HEAD.fullmatch(dark.strip()):
        return ""
    match = _HEADED.match(dark)
    return line[match.end() :].strip() if match else line


def _value(line: str) -> str:
    match = _FIELD.match(shadow(line))
    return line[match.end() :].strip() if match else line
