"""Frameworks as they are brought in: a text in its messages, or a file; what each says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.frameworks.file import forms
from domain.frameworks import framework_text
from tests.domain.frameworks.brought import books

HERE = Path(__file__).parent
RIGHT: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "expected.yaml").read_text("utf-8"))
ANOTHER_MESSAGE = "=====\n"
FILES = {
    "2-bang-gop-o.docx": books.merged_cells,
    "3-hai-dong-tieu-de.xlsx": books.sheets,
    "6-nhom-gop-doc.docx": books.groups_down_the_side,
    "7-muc-la-cot.xlsx": books.shares_as_columns,
}


def sent(name: str) -> list[dict[str, Any]]:
    """What is understood of it, form by form."""
    if made := FILES.get(name):
        return [dict(one["sent"]) for one in forms(made())]
    first, *others = (HERE / name).read_text("utf-8").split(ANOTHER_MESSAGE)
    read = [form for _, form in framework_text.read_forms(first)]
    for text in others:
        read = [framework_text.merged(one, framework_text.read_part(text)) for one in read]
    return read
