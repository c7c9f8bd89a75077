"""The text of a file, for who cannot be sent the file itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from bot.exports.opened import let_go

BLANKS = re.compile(r"\n{3,}")
CELL = " | "


def text_of(name: str, content: bytes) -> str:
    """Paragraphs and rows of tables, one a line; "" where a file has no text to be read."""
    match PurePath(name).suffix:
        case ".docx":
            return BLANKS.sub("\n\n", "\n".join(_lines(content))).strip()
        case ".yaml" | ".txt":
            return content.decode()
    return ""


def _lines(content: bytes) -> Iterator[str]:
    import docx  # slow to import
    from docx.table import Table

    document = docx.Document(io.BytesIO(content))
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from map(_row, block.rows)
        else:
            yield block.text.strip()
    let_go(document)


def _row(row: Any) -> str:
    """Each cell once, also where several are merged."""
    texts = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
    return CELL.join(text for text in texts if text)
