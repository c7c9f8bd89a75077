"""Writes one sheet as a true .xls (Excel 97 to 2003), and the container such files lie in."""

from __future__ import annotations

import struct
from datetime import date

from tests.organisation_books.sheets import Sheet, Styled, Value, number

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SMALLEST = 4096  # a shorter stream would lie in a container of its own
CELL, DAY = 15, 16  # the two cell formats after the fifteen of styles


def xls(sheet: Sheet) -> bytes:
    """The bytes of a workbook with this one sheet."""
    strings: dict[str, int] = {}
    page = _page(sheet, strings)
    head = _head(sheet.name, strings, 0)
    return container({"Workbook": _head(sheet.name, strings, len(head)) + page})


def container(streams: dict[str, bytes]) -> bytes:
    """The compound file: streams in the order of their names' length, at most three of them."""
    names = list(streams)
    bodies = [_padded(body, SMALLEST) for body in streams.values()]
    table = [TABLE, END]
    starts = []
    for body in bodies:
        starts.append(len(table))
        table += [*range(len(table) + 1, len(table) + len(body) // SECTOR), END]
    entries = _entry("Root Entry", 5, 1, FREE, END, 0)
    for n, (name, body) in enumerate(zip(names, bodies, strict=True), 1):
        after = n + 1 if n < len(names) else FREE
        entries += _entry(name, 2, FREE, after, starts[n - 1], len(body))
    filled = table + [FREE] * (SECTOR // 4 - len(table))
    return _start() + struct.pack("<128I", *filled) + _padded(entries, SECTOR) + b"".join(bodies)


def _start() -> bytes:
    magic = bytes.fromhex("d0cf11e0a1b11ae1")
    shape = struct.pack("<16xHHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<IIIIIIIII", 0, 1, 1, 0, SMALLEST, END, 0, END, 0)
    return magic + shape + places + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(name: str, kind: int, child: int, after: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text) + 2, kind, 1)
    return head + struct.pack("<III36xIQ", FREE, after, child, start, size)


def _padded(body: bytes, least: int) -> bytes:
    size = max(least, -(-len(body) // SECTOR) * SECTOR)
    return body.ljust(size, b"\0")


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _string(text: str, size: str) -> bytes:
    body = text.encode("utf-16-le")
    return struct.pack(f"<{size}B", len(body) // 2, 1) + body


def _head(name: str, strings: dict[str, int], page: int) -> bytes:
    font = struct.pack("<HHHHHBBBB", 240, 0, 0x7FFF, 400, 0, 0, 0, 0, 0)
    styles = [_format(0, 0xFFF5)] * 15 + [_format(0, 1), _format(14, 1)]
    table = b"".join(_string(text, "H") for text in strings)
    return (
        _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0x0DBB, 0x07CC, 0, 6))
        + _record(0x0042, struct.pack("<H", 1200))
        + _record(0x003D, struct.pack("<9H", 0, 0, 0x4000, 0x2000, 0x38, 0, 0, 1, 600))
        + _record(0x0022, struct.pack("<H", 0))
        + _record(0x0031, font + _string("Times New Roman", "B")) * 5
        + b"".join(styles)
        + _record(0x0085, struct.pack("<IBB", page, 0, 0) + _string(name, "B"))
        + _record(0x00FC, struct.pack("<II", len(strings), len(strings)) + table)
        + _record(0x000A)
    )


def _format(shape: int, kind: int) -> bytes:
    return _record(
        0x00E0, struct.pack("<HHHBBBBIIH", 0, shape, kind, 0x20, 0, 0, 0xFC, 0, 0, 0x20C0)
    )


def _page(sheet: Sheet, strings: dict[str, int]) -> bytes:
    width = max(len(row) for row in sheet.rows)
    cells = b"".join(
        _cell(row, column, value, strings)
        for row, values in enumerate(sheet.rows)
        for column, value in enumerate(values)
    )
    merged = [_area(area) for area in sheet.merged]
    return (
        _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0x0DBB, 0x07CC, 0, 6))
        + _record(0x0200, struct.pack("<IIHHH", 0, len(sheet.rows), 0, width, 0))
        + cells
        + _record(0x023E, struct.pack("<HHHI4x4x", 0x06B6, 0, 0, 0x40))
        + _record(0x00E5, struct.pack("<H", len(merged)) + b"".join(merged))
        + _record(0x000A)
    )


def _cell(row: int, column: int, value: Value, strings: dict[str, int]) -> bytes:
    if isinstance(value, Styled):
        value = value.value
    if isinstance(value, str):
        place = strings.setdefault(value, len(strings))
        return _record(0x00FD, struct.pack("<HHHI", row, column, CELL, place))
    if isinstance(value, date):
        serial = (value - date(1899, 12, 30)).days
        return _record(0x0203, struct.pack("<HHHd", row, column, DAY, serial))
    if isinstance(value, int | float):
        return _record(0x0203, struct.pack("<HHHd", row, column, CELL, value))
    return b""


def _area(area: str) -> bytes:
    corners = []
    for address in area.split(":"):
        column = address.rstrip("0123456789")
        corners.append((int(address[len(column) :]) - 1, number(column) - 1))
    (top, left), (bottom, right) = corners
    return struct.pack("<HHHH", top, bottom, left, right)
