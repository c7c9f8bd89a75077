"""What a document says when it is read back."""

from __future__ import annotations

import io
from typing import Any

import docx


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def printed(content: bytes) -> str:
    """All the text of a document, tables too."""
    document = opened(content)
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)
