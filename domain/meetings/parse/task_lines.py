"""The lines of a list of tasks: cut where one ends, without heads, fields beside their task."""

from __future__ import annotations

import re
import unicodedata

from domain.parse.lists import bare, inline
from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "task_lines")
_HEAD = TERMS.compiled("head")
_HEADED = TERMS.compiled("headed")
_FIELD = TERMS.compiled("field")
_PARTS = re.compile(r"[\n;]+")


def task_lines(text: str) -> list[str]:
    """One task a line; 'Người làm: Lan', 'Hạn: 30/11' on their own lines go to the one before."""
    lines: list[str] = []
    for part in _cut(_without_signs(clean(text))):
        line = _headless(bare(part).strip(" ;,-|"))
        if not re.search(r"\w", line):
            continue
        field = _FIELD.match(shadow(line))
        if lines and field and not field["title"]:
            lines[-1] += " - " + _value(line)
        else:
            lines.append(_value(line))
    return lines


def _cut(text: str) -> list[str]:
    """At line breaks and semicolons outside parentheses; at the numbers of '1. ... 2. ...'."""
    covered = re.sub(r"\([^()\n]*\)", lambda found: found[0].replace(";", "\0"), text)
    parts = []
    for part in _PARTS.split(covered):
        parts += [one.replace("\0", ";") for one in inline(part)]
    return parts


def _without_signs(text: str) -> str:
    """Pictures part what stands on either side of them; at the ends they say nothing."""
    line = "".join("|" if _picture(char) else char for char in text)
    line = re.sub(r"\s*\|+[\s|]*", " | ", line)
    return re.sub(r"(?m)^\s*\|\s*|\s*\|\s*$", "", line)


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
