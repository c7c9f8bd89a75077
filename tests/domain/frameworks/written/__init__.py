"""Frameworks with rules, as offices write them; what each must become was fixed before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.frameworks.file import forms
from domain.frameworks import framework_text
from tests.domain.frameworks.files.papers import Book, Paper

HERE = Path(__file__).parent
RIGHT: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "expected.yaml").read_text("utf-8"))
HEAD = "Đảng ủy xã Mẫu, số 01-HD/ĐU ngày 15/12/2025, thực hiện từ 01/01/2026"
LETTERS = {"T": "Tốt", "K": "Khá", "B": "Trung bình", "X": "Kém"}


def sent(name: str) -> list[dict[str, Any]]:
    """What is understood of it, form by form; with the head that an office adds when asked."""
    text = (HERE / name).read_text("utf-8")
    if name.endswith((".docx.txt", ".xlsx.txt")):
        content = _docx(text) if ".docx" in name else _xlsx(text)
        read = [dict(form["sent"]) for form in forms(content)]
    else:
        read = [form for _, form in framework_text.read_forms(text)]
    return [framework_text.merged(framework_text.read_part(HEAD), one) for one in read]


def _row(line: str) -> list[str]:
    return line.strip("|").split("|")


def _docx(text: str) -> bytes:
    paper, rows = Paper(), list[list[str]]()
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(_row(line))
            continue
        if rows:
            paper.table(rows)
        rows = []
        paper.lines(line)
    return paper.content()


def _xlsx(text: str) -> bytes:
    rows = [_row(line) if line.startswith("|") else [line] for line in text.splitlines()]
    return Book().sheet("Bảng điểm", rows, []).content()
