"""Files that are not what they say, and such as must be refused with their own sentence."""

from __future__ import annotations

from collections.abc import Callable

from tests.organisation_books.cells_shape import one
from tests.organisation_books.members import export
from tests.organisation_books.offices import old_excel
from tests.organisation_books.sheets import Book, Formula, Row, Sheet, shown
from tests.organisation_books.words import HEAD, cell, title, ward
from tests.organisation_books.xls import container, xls
from tests.organisation_books.xlsx import HEAD as XML
from tests.organisation_books.xlsx import MAIN, packed, xlsx

PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d49484452")
FAR = 1_048_576  # the last row of a sheet


def three() -> Book:
    """Title, head and three plain cells."""
    return one(*title(), HEAD, *ward(1, 2, 3), name="DS chi bộ")


def _web_page() -> bytes:
    rows = "".join(
        "<tr>" + "".join(f"<td>{shown(value)}</td>" for value in row) + "</tr>"
        for row in (HEAD, *ward(1, 2, 3))
    )
    return f'<html><meta charset="utf-8"><table>{rows}</table></html>'.encode()


def _tabs() -> bytes:
    lines = ["\t".join(shown(value) for value in row) for row in (HEAD, *ward(1, 2, 3))]
    return ("\ufeff" + "\r\n".join(lines)).encode("utf-16-le")


def _links() -> Book:
    row: Row = [*cell(1)[:3], Formula("'[1]Tong hop'!D8", 24), *cell(1)[4:]]
    return one(HEAD, row, *ward(2))


def _macros() -> bytes:
    code = container({"PROJECT": b"ID=", "PROJECTwm": b""})
    return xlsx(Book(three().sheets, parts={"xl/vbaProject.bin": code}))


def _entities() -> bytes:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE sst [<!ENTITY a0 "lol">{levels}]><sst xmlns="{MAIN}"><si><t>&a9;</t></si>'
    return xlsx(Book(three().sheets, parts={"xl/sharedStrings.xml": (XML + text).encode()}))


def _far_away() -> bytes:
    rows = (
        f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{FAR}"><c r="XFD{FAR}"><v>1</v></c></row>'
    )
    sheet = f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD{FAR}"/><sheetData>{rows}</sheetData>'
    body = (XML + sheet + "</worksheet>").encode()
    return xlsx(Book((Sheet("Sheet1", ()),), parts={"xl/worksheets/sheet1.xml": body}))


def _letter() -> Book:
    text = "Kính gửi: Ban Tổ chức Tỉnh ủy. Đảng ủy phường Mẫu xin báo cáo 24 chi bộ như sau:"
    return one(("CÔNG VĂN",), (text,), ("Trân trọng.",))


def _locked() -> bytes:
    return container({"EncryptionInfo": b"\4\0\4\0\x40\0\0\0", "EncryptedPackage": b"\7" * 6000})


def _text(*rows: str, encoding: str = "utf-8-sig") -> bytes:
    return "\r\n".join(rows).encode(encoding)


def _semicolons() -> bytes:
    """As Excel saves .csv here: a quoted first zero, two lines in a field, a field too many."""
    return _text(
        "STT;Tên chi bộ;Số đảng viên;Dự bị;Bí thư;Điện thoại;Ghi chú",
        '1;Chi bộ Thôn Một;24;2;Nguyễn Văn Mẫu;="0900000001";',
        '2;"Chi bộ ""Thôn Hai""";31,0;0;Trần Thị Thử;900000002;"dòng một\r\ndòng hai; nhà cũ"',
        "3;Chi bộ Thôn Ba;12",
        "4;Chi bộ Thôn Bốn;45;;3;Phạm Thị Minh Họa;0900000004;",
        "5;Chi bộ Thôn Năm;8;0;Hoàng Văn Giả;9.00E+08;",
        ";Tổng;120;;;;",
    )


def _commas() -> bytes:
    return _text(
        "TT,Chi bộ,Đảng số,Bí thư",
        '1,"Chi bộ Thôn Một",24,"Nguyễn Văn Mẫu"',
        "2,Chi bộ Thôn Hai,31,Trần Thị Thử",
        encoding="utf-16",
    )


FILES: dict[str, Callable[[], bytes]] = {
    "file-true-old-excel.xls": lambda: xls(three().sheets[0]),
    "offices-old-excel.xls": lambda: xls(old_excel()),
    "file-old-excel-named-new.xlsx": lambda: xls(export().sheets[0]),
    "file-new-excel-named-old.xls": lambda: xlsx(three()),
    "file-web-page-named-excel.xls": _web_page,
    "file-tabs-named-excel.xls": _tabs,
    "file-with-macros.xlsm": _macros,
    "file-with-links.xlsx": lambda: xlsx(_links()),
    "file-locked.xlsx": _locked,
    "file-empty.xlsx": lambda: b"",
    "file-empty-sheet.xlsx": lambda: xlsx(one()),
    "file-head-only.xlsx": lambda: xlsx(one(*title(), HEAD)),
    "file-no-table.xlsx": lambda: xlsx(_letter()),
    "file-word-named-excel.xlsx": lambda: packed({"word/document.xml": b"<w:document/>"}),
    "file-picture-named-excel.xlsx": lambda: PICTURE,
    "file-cut-off.xlsx": lambda: (whole := xlsx(three()))[: len(whole) // 2],
    "file-entities.xlsx": _entities,
    "file-semicolons-named-new.xlsx": _semicolons,
    "file-commas.csv": _commas,
    "file-one-cell-far-away.xlsx": _far_away,
}
