"""What is no framework of an office has a sentence of its own, whatever the file is called."""

from __future__ import annotations

import io
import zipfile

import pytest
from pypdf import PdfWriter

from bot.books import child
from bot.books.file import COMPOUND
from bot.frameworks.file import forms
from domain.books import Unreadable
from domain.errors import Refused
from handlers.attached import LARGEST
from tests.domain.frameworks.files.papers import Book, Paper

ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 or "lol"}">' for n in range(1, 9))
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(document: bytes, name: str = "word/document.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, document)
    return out.getvalue()


def paper(body: str, before: str = "") -> bytes:
    return packed(
        f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()
    )


def printed(password: str = "") -> bytes:
    """A page without a word on it, as a scanner makes them."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


REFUSED = {
    "empty": (b"", "framework-file-empty"),
    "half a pdf": (b"%PDF-1.7", "framework-file-broken"),
    "scan": (printed(), "framework-file-scanned"),
    "pdf with a password": (printed("1234"), "framework-file-locked"),
    "picture": (b"\x89PNG\r\n\x1a\n\0", "framework-file-unknown"),
    "other zip": (packed(b"", "content.xml"), "framework-file-unknown"),
    "half a paper": (packed(b"<a/>")[:-30], "framework-file-broken"),
    "old word": (COMPOUND + "WordDocument".encode("utf-16-le"), "framework-file-old-word"),
    "password": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "framework-file-locked"),
    "large": (b"x" * (LARGEST + 1), "framework-file-too-large"),
    "chat": ("chào đồng chí".encode(), "framework-not-yaml"),
    "no xml": (packed(b"<w:document"), "framework-file-broken"),
    "no body": (packed(b"<a/>"), "framework-file-broken"),
    "bomb": (packed(b" " * (60 << 20)), "framework-file-too-large"),
    "entities": (paper("", f"<!DOCTYPE a [{ENTITIES}]>"), "framework-file-broken"),
    "letter": (Paper().lines("Kính gửi các chi bộ").content(), "framework-file-none"),
    "other table": (
        Book().sheet("DS", [["STT", "Họ tên"], [1, "Nguyễn Văn A"]]).content(),
        "framework-file-none",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_framework_has_its_sentence(name: str) -> None:
    content, key = REFUSED[name]
    with pytest.raises(Refused) as refused:
        forms(content)
    assert refused.value.key == key


async def test_a_paper_nested_without_end_is_stopped_by_limits() -> None:
    content = paper("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000)
    try:
        told = await child.ask({"forms": {}}, content)
    except Unreadable:
        return
    assert b"refused" in told
