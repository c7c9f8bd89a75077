"""What a file says it is, whatever it is called."""

from __future__ import annotations

from bot.books import csv, xls, xlsx
from domain.books import Unreadable, Workbook

LARGEST = 2 << 20  # bytes
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")


def read(content: bytes) -> Workbook:
    """The workbook; Unreadable: with a sentence of its own for each reason."""
    if not content:
        raise Unreadable("book-empty")
    if len(content) > LARGEST:
        raise Unreadable("book-too-large")
    if content.startswith(b"PK"):
        return xlsx.read(content)
    if content.startswith(COMPOUND):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Unreadable("book-locked")
        return xls.read(content)
    return csv.read(content)
