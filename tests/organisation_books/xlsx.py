"""Writes a workbook as .xlsx, by hand: every kind of dirt, no library, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from tests.organisation_books.sheets import Book, Corrected, Formula, Sheet, Styled, Value, letter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The place of each style in styles.xml; zeros10 and zeros14 are numbers shown with leading zeros.
STYLES = {"": 0, "date": 1, "struck": 2, "text": 3, "zeros10": 4, "zeros14": 5, "struck date": 6}
FORMATS = [(0, 0), (14, 0), (0, 1), (49, 0), (164, 0), (165, 0), (14, 1)]  # number format, font


def xlsx(book: Book) -> bytes:
    """The bytes of the workbook."""
    strings: dict[str, int] = {}
    sheets = [_sheet(sheet, book, strings) for sheet in book.sheets]
    parts = {f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(sheets, 1)}
    parts |= _frame(book) | {"xl/sharedStrings.xml": _strings(strings)}
    return packed({name: (HEAD + text).encode() for name, text in parts.items()} | dict(book.parts))


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of the parts with one fixed date."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 11, 26, 8, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def _sheet(sheet: Sheet, book: Book, strings: dict[str, int]) -> str:
    rows = "".join(_row(n, sheet, book, strings) for n in range(1, len(sheet.rows) + 1))
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in sheet.merged)
    columns = "".join(
        f'<col min="{n}" max="{n}" width="9" hidden="1"/>' for n in sorted(sheet.hidden_columns)
    )
    return (
        f'<worksheet xmlns="{MAIN}">'
        + (f"<cols>{columns}</cols>" if columns else "")
        + f"<sheetData>{rows}</sheetData>"
        + (f'<autoFilter ref="{sheet.filter}"/>' if sheet.filter else "")
        + (f"<mergeCells>{merged}</mergeCells>" if merged else "")
        + "</worksheet>"
    )


def _row(n: int, sheet: Sheet, book: Book, strings: dict[str, int]) -> str:
    cells = "".join(
        _cell("" if book.plain else f' r="{letter(column)}{n}"', value, book, strings)
        for column, value in enumerate(sheet.rows[n - 1], 1)
        if value is not None or book.plain
    )
    hidden = ' hidden="1"' if n in sheet.hidden else ""
    address = "" if book.plain else f' r="{n}"'
    return f"<row{address}{hidden}>{cells}</row>"


def _cell(address: str, value: Value, book: Book, strings: dict[str, int]) -> str:
    if isinstance(value, Corrected):
        run = '<r>{}<t xml:space="preserve">{}</t></r>'
        old = run.format("<rPr><strike/></rPr>", escape(value.old))
        new = run.format("", "\n" + escape(value.new))
        return f'<c{address} t="inlineStr"><is>{old}{new}</is></c>'
    style = value.style if isinstance(value, Styled) else ""
    value = value.value if isinstance(value, Styled) else value
    if isinstance(value, date):
        value, style = _serial(value, book.date1904), f"{style} date".strip()
    mark = f'{address} s="{STYLES[style]}"'
    if isinstance(value, Formula):
        return _formula(mark, value)
    if isinstance(value, str):
        return _text(mark, value, book, strings)
    return f"<c{mark}/>" if value is None else f"<c{mark}><v>{value!r}</v></c>"


def _formula(mark: str, formula: Formula) -> str:
    stored = "" if formula.value is None else f"<v>{escape(str(formula.value))}</v>"
    kind = ' t="str"' if isinstance(formula.value, str) else ""
    return f"<c{mark}{kind}><f>{escape(formula.text)}</f>{stored}</c>"


def _text(mark: str, text: str, book: Book, strings: dict[str, int]) -> str:
    if book.plain:
        return f'<c{mark} t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
    return f'<c{mark} t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'


def _serial(day: date, date1904: bool) -> int:
    return (day - (date(1904, 1, 1) if date1904 else date(1899, 12, 30))).days


def _strings(strings: dict[str, int]) -> str:
    items = "".join(f"<si>{_runs(text)}</si>" for text in strings)
    return f'<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">{items}</sst>'


def _runs(text: str) -> str:
    """Two lines in one cell are two runs, as when the second line was set in italics."""
    first, cut, rest = text.partition("\n")
    if not cut:
        return f'<t xml:space="preserve">{escape(text)}</t>'
    tail = f'<r><rPr><i/></rPr><t xml:space="preserve">\n{escape(rest)}</t></r>'
    return f'<r><t xml:space="preserve">{escape(first)}</t></r>{tail}'


def _frame(book: Book) -> dict[str, str]:
    count = len(book.sheets)
    return {
        "[Content_Types].xml": _types(count),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(book),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, count + 1)]
            + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
        ),
        "xl/styles.xml": _styles(),
    }


def _workbook(book: Book) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{n}" state="{sheet.state}" r:id="rId{n}"/>'
        for n, sheet in enumerate(book.sheets, 1)
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">'
        f'<workbookPr date1904="{int(book.date1904)}"/><sheets>{sheets}</sheets></workbook>'
    )


def _relations(parts: list[tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{LINKS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(parts, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def _types(count: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [("/xl/sharedStrings.xml", "sharedStrings")]
    parts += [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, count + 1)]
    items = "".join(
        f'<Override PartName="{name}" ContentType="{kind}.{what}+xml"/>' for name, what in parts
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{items}</Types>'
    )


def _styles() -> str:
    font = '<font>{}<sz val="12"/><name val="Times New Roman"/></font>'
    cells = "".join(
        f'<xf numFmtId="{shape}" fontId="{face}" fillId="0" borderId="0" xfId="0"'
        ' applyNumberFormat="1" applyFont="1"/>'
        for shape, face in FORMATS
    )
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164"'
        f' formatCode="{"0" * 10}"/><numFmt numFmtId="165" formatCode="{"0" * 14}"/></numFmts>'
        f'<fonts count="2">{font.format("")}{font.format("<strike/>")}</fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        f'<cellXfs count="{len(FORMATS)}">{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )
