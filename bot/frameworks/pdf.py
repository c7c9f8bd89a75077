"""A PDF with text: its pages as lines and tables, by where the words stand."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from domain.books import Unreadable
from domain.frameworks import Table, laid_out

PAGES = 40


def read(content: bytes) -> list[str | Table]:
    """Unreadable: locked, broken, or only pictures of pages."""
    from pypdf import PdfReader  # seldom needed
    from pypdf.errors import PyPdfError

    try:
        text = _text(PdfReader(BytesIO(content)))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable("framework-file-broken") from None
    if not any(map(str.isalpha, text)):
        raise Unreadable("framework-file-scanned")
    return list(laid_out(text))


def _text(reader: Any) -> str:
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("framework-file-locked")
    return "\n".join(page.extract_text(extraction_mode="layout") for page in reader.pages[:PAGES])
