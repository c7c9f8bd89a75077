"""Reads an .xlsx: only what an import needs, part by part, with a limit on each.

No library: they read the dirt of real files too strictly (one wrong style and nothing is read), or
keep back what matters here: hidden and struck rows, formulas without a value.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from xml.parsers import expat

from bot.books.packed import UNPACKED, is_bomb
from domain.books import Area, Cell, Sheet, Unreadable, Value, Workbook, column_of

CELLS = 400_000
BOOK = "xl/workbook.xml"
ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
BUILT_IN_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
BUILT_IN_HOURS = frozenset((*range(18, 22), *range(45, 48)))
LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001  (a workbook knows no zone)
LAST_SERIAL = 2_958_465  # 31/12/9999
Open = Callable[[str, dict[str, str]], None]


def read(content: bytes) -> Workbook:
    """Unreadable: with the reason, where it is no workbook or not a whole one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _Reader(archive).workbook()
    except zipfile.BadZipFile:
        raise Unreadable("book-broken") from None
    except RuntimeError:  # a password
        raise Unreadable("book-locked") from None
    except (expat.ExpatError, KeyError, ValueError, EOFError, OSError, NotImplementedError):
        raise Unreadable("book-broken") from None


@dataclass(frozen=True)
class _Shape:
    """What a style says of a number, and whether its text is struck through."""

    kind: str = ""  # date, hour
    code: str = ""
    struck: bool = False


class _Reader:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())
        if BOOK not in self._names:
            raise Unreadable("book-not-a-workbook")
        if is_bomb(archive):
            raise Unreadable("book-too-large")

    def workbook(self) -> Workbook:
        self._strings = self._read_strings()
        self._shapes = self._read_shapes()
        self._since = FIRST_DAY
        sheets: list[tuple[str, bool, str]] = []

        def opened(tag: str, values: dict[str, str]) -> None:
            if tag == "workbookPr" and values.get("date1904") in ("1", "true"):
                self._since = FIRST_DAY + timedelta(days=1462)
            if tag == "sheet":
                name = next((v for k, v in values.items() if k.endswith("}id")), "")
                sheets.append((values["name"], values.get("state", "visible") == "visible", name))

        self._parse(BOOK, opened)
        targets = self._targets()
        found = tuple(
            self._sheet(name, seen, targets[at])
            for name, seen, at in sheets
            if targets.get(at) in self._names
        )
        return Workbook(found, macros="xl/vbaProject.bin" in self._names)

    def _targets(self) -> dict[str, str]:
        """The parts by the names that the workbook gives them."""
        found: dict[str, str] = {}

        def opened(tag: str, values: dict[str, str]) -> None:
            if tag == "Relationship":
                target = values["Target"]
                path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                found[values["Id"]] = path

        self._parse("xl/_rels/workbook.xml.rels", opened)
        return found

    def _read_strings(self) -> list[tuple[str, str]]:
        if "xl/sharedStrings.xml" not in self._names:
            return []
        strings = _Strings()
        self._parse("xl/sharedStrings.xml", strings.opened, strings.closed, strings.text)
        return strings.found

    def _read_shapes(self) -> list[_Shape]:
        if "xl/styles.xml" not in self._names:
            return []
        styles = _Styles()
        try:
            self._parse("xl/styles.xml", styles.opened, styles.closed)
        except (expat.ExpatError, ValueError, KeyError):
            return []
        return styles.shapes()

    def _sheet(self, name: str, visible: bool, path: str) -> Sheet:
        reading = _SheetReading(self._strings, self._shapes, self._since)
        self._parse(path, reading.opened, reading.closed, reading.text)
        return Sheet(
            name=name,
            cells=reading.cells,
            merged=tuple(reading.merged),
            hidden=frozenset(reading.hidden),
            hidden_columns=frozenset(reading.hidden_columns),
            filtered=reading.filtered,
            visible=visible,
            widths=reading.widths,
        )

    def _parse(
        self,
        path: str,
        opened: Open,
        closed: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = lambda tag, values: opened(_local(tag), values)
        if closed:
            parser.EndElementHandler = partial(_close, closed)
        if text:
            parser.CharacterDataHandler = text
        with self._archive.open(path) as part:
            for piece in _pieces(part):
                parser.Parse(piece)
        parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    """A workbook declares no entities of its own."""
    raise Unreadable("book-broken")


def _pieces(part: object) -> Iterator[bytes]:
    total = 0
    while piece := part.read(1 << 16):  # type: ignore[attr-defined]
        total += len(piece)
        if total > UNPACKED:
            raise Unreadable("book-too-large")
        yield piece


def _close(closed: Callable[[str], None], tag: str) -> None:
    closed(_local(tag))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


class _Strings:
    """Texts that stand once for all sheets, each with what is struck through in it; what is said
    of their sound (rPh) is no part.
    """

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._parts: list[str] = []
        self._struck: list[str] = []
        self._reading = self._aside = self._striking = False

    def opened(self, tag: str, values: dict[str, str]) -> None:
        self._aside |= tag == "rPh"
        self._reading = tag == "t" and not self._aside
        if tag == "r":
            self._striking = False
        elif tag == "strike":
            self._striking = values.get("val", "1") not in ("0", "false")

    def closed(self, tag: str) -> None:
        self._reading = False
        if tag == "rPh":
            self._aside = False
        if tag == "si":
            text, struck = "".join(self._parts), "".join(self._struck)
            self.found.append((text, struck) if text.strip() else (struck, ""))
            self._parts, self._struck, self._striking = [], [], False

    def text(self, text: str) -> None:
        if self._reading:
            (self._struck if self._striking else self._parts).append(text)


class _Styles:
    def __init__(self) -> None:
        self._formats: dict[int, str] = {}
        self._struck: list[bool] = []
        self._used: list[tuple[int, int]] = []
        self._in = ""

    def opened(self, tag: str, values: dict[str, str]) -> None:
        if tag in ("fonts", "cellXfs", "cellStyleXfs", "dxfs"):
            self._in = tag
        elif tag == "numFmt":
            self._formats[int(values["numFmtId"])] = values.get("formatCode", "")
        elif tag == "font" and self._in == "fonts":
            self._struck.append(False)
        elif tag == "strike" and self._in == "fonts" and self._struck:
            self._struck[-1] = values.get("val", "1") not in ("0", "false")
        elif tag == "xf" and self._in == "cellXfs":
            self._used.append((int(values.get("numFmtId", 0)), int(values.get("fontId", 0))))

    def closed(self, tag: str) -> None:
        if tag == self._in:
            self._in = ""

    def shapes(self) -> list[_Shape]:
        return [self._shape(*used) for used in self._used]

    def _shape(self, number: int, font: int) -> _Shape:
        code = self._formats.get(number, "")
        struck = font < len(self._struck) and self._struck[font]
        return _Shape(_kind(number, code), code, struck)


def _kind(number: int, code: str) -> str:
    if number in BUILT_IN_DATES or number in BUILT_IN_HOURS:
        return "date" if number in BUILT_IN_DATES else "hour"
    plain = LITERAL.sub("", code).lower()
    if plain == "general":
        return ""
    if "d" in plain or "y" in plain:
        return "date"
    return "hour" if "h" in plain else ""


class _SheetReading:
    """The cells of one sheet as its text goes by."""

    def __init__(
        self, strings: list[tuple[str, str]], shapes: list[_Shape], since: datetime
    ) -> None:
        self._strings, self._shapes, self._since = strings, shapes, since
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merged: list[Area] = []
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.widths: dict[int, float] = {}
        self.filtered = False
        self._row = self._column = 0
        self._kind = self._value = self._formula = ""
        self._shape = _Shape()
        self._in = self._dropped = ""
        self._made = self._striking = False

    def opened(self, tag: str, values: dict[str, str]) -> None:
        if tag == "c":
            self._open_cell(values)
        elif tag in ("v", "f", "t"):
            self._in = "f" if tag == "f" else "v"
            self._made |= tag == "f"
        elif tag in ("r", "strike"):  # a piece of a text in the cell itself
            self._striking = tag == "strike" and values.get("val", "1") not in ("0", "false")
        elif tag == "row":
            self._row = int(values.get("r", self._row + 1))
            self._column = 0
            if values.get("hidden") in ("1", "true"):
                self.hidden.add(self._row)
        elif tag == "col":
            self._open_column(values)
        elif tag == "mergeCell":
            self.merged.append(_area(values["ref"]))
        elif tag == "autoFilter":
            self.filtered = True

    def _open_column(self, values: dict[str, str]) -> None:
        first, last = int(values["min"]), min(int(values["max"]), 200)
        for column in range(first, last + 1):
            if values.get("hidden") in ("1", "true"):
                self.hidden_columns.add(column)
            elif "width" in values:
                self.widths[column] = float(values["width"])

    def _open_cell(self, values: dict[str, str]) -> None:
        self._column += 1
        if place := ADDRESS.fullmatch(values.get("r", "")):
            self._column, self._row = column_of(place[1]), int(place[2])
        self._kind = values.get("t", "n")
        at = int(values.get("s", 0))
        self._shape = self._shapes[at] if at < len(self._shapes) else _Shape()
        self._value = self._formula = self._dropped = ""
        self._made = self._striking = False

    def text(self, text: str) -> None:
        if self._in == "v" and self._striking:
            self._dropped += text
        elif self._in == "v":
            self._value += text
        elif self._in == "f":
            self._formula += text

    def closed(self, tag: str) -> None:
        if tag in ("v", "f", "t"):
            self._in = ""
        elif tag == "c":
            self._close_cell()

    def _close_cell(self) -> None:
        if not self._value.strip():
            self._value, self._dropped = self._dropped, ""
        value = self._typed()
        if value is None and not self._made:
            return
        if len(self.cells) >= CELLS:
            raise Unreadable("book-too-large")
        formula = (self._formula or "…") if self._made else ""
        self.cells[self._row, self._column] = Cell(
            value, formula, self._shape.code, self._shape.struck, self._kind == "e", self._dropped
        )

    def _typed(self) -> Value:
        text = self._value
        if self._kind == "s":
            kept, self._dropped = self._strings[int(text)]
            return kept or None
        if self._kind in ("inlineStr", "str", "e"):
            return text or None
        if not text or self._kind == "b":
            return text or None
        if self._kind == "d":
            return datetime.fromisoformat(text).replace(tzinfo=None)
        number = float(text)
        return day_of(number, self._since) if self._shape.kind == "date" else number


def day_of(number: float, since: datetime) -> Value:
    """A day, with its hours where it has some; the number itself where it can be none."""
    if not 1 <= number <= LAST_SERIAL:
        return number
    moment = since + timedelta(seconds=round(number * 86400))  # hours are no round fractions
    return moment if number % 1 else date(moment.year, moment.month, moment.day)


def _area(text: str) -> Area:
    first, _, last = text.partition(":")
    (left, top), (right, bottom) = (
        (column_of(place[1]), int(place[2]))
        for place in map(ADDRESS.fullmatch, (first, last or first))
        if place
    )
    return top, left, min(bottom, top + 5000), min(right, left + 200)


def names(content: bytes) -> Mapping[str, int]:
    """The parts of a packed file and their sizes; {} where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {part.filename: part.file_size for part in archive.infolist()}
    except zipfile.BadZipFile:
        return {}
