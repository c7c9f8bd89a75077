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
_NEXT_FIELD = re.compile(rf"\.\s+(?={TERMS.pattern('field')})")
_COMMA = re.compile(r"\s*,\s+|\s+va\s+")
_SHARED = TERMS.compiled("shared")
_ARROW = re.compile(r"[^\S\n]*(?:[=-]+>|→)[^\S\n]*")
_PARTS = re.compile(r"[\n;]+")


def task_lines(text: str) -> list[str]:
    """One task a line; 'Người làm: Lan', 'Hạn: 30/11' on their own lines go to the one before."""
    lines: list[str] = []
    ahead = ""  # a field that stands before its task
    for part in _cut(_without_signs(clean(text))):
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


def _cut(text: str) -> list[str]:
    """At line breaks and semicolons outside parentheses; at the numbers of '1. ... 2. ...'."""
    covered = re.sub(r"\([^()\n]*\)", lambda found: found[0].replace(";", "\0"), text)
    parts: list[str] = []
    for part in _PARTS.split(_fields_apart(by_name(covered))):
        for one in inline(part):
            parts += [task.replace("\0", ";") for task in _each_of_its_own(one)]
    return parts


def _fields_apart(text: str) -> str:
    """'Người làm: Lan. Việc: thu quỹ. Hạn: 30/11' with a line for each."""
    for match in reversed([*_NEXT_FIELD.finditer(shadow(text))]):
        text = f"{text[: match.start()]}\n{text[match.end() :]}"
    return text


def _each_of_its_own(line: str) -> list[str]:
    """'chị Hoa thu quỹ, anh Tấn sửa loa, đều xong 30/11': a task for each who has one."""
    dark, parts = shadow(line), [line]
    for match in reversed([*_COMMA.finditer(dark)]):
        rest = parts[0][match.end() :]
        if owner_first(parts[0][: match.start()])[1] and owner_first(rest)[1]:
            parts[:1] = [parts[0][: match.start()], rest]
    if len(parts) > 1 and (shared := _SHARED.search(shadow(parts[-1]))):
        name = "due" if shared["due"] else "when"
        due = parts[-1][shared.start(name) : shared.end(name)]
        parts[-1] = parts[-1][: shared.start()]
        parts = [f"{part} - {due}" for part in parts]
    return parts


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
