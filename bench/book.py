"""A list of ten thousand cells as an Excel file: looked at in the chat, written from the shell."""

from __future__ import annotations

import io
import time

import xlsxwriter

from bench.load import PATIENCE
from playground.people import Chat

HEAD = ("STT", "Tên chi bộ", "Mã", "Đảng viên", "Dự bị", "Miễn sinh hoạt", "Bí thư", "Điện thoại")
ROWS = 10_000
PROVINCE = 99  # there is none of this number


def workbook(at: int) -> bytes:
    """Cells that are not there yet: their codes begin with ``at``."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("Chi bộ")
    page.write_row(0, 0, HEAD)
    for n in range(ROWS):
        code = f"{PROVINCE}{at % 1000:03}{n // 1000:06}{n % 1000:03}"
        name = f"Chi bộ {at}-{n}"
        page.write_row(n + 1, 0, (n + 1, name, code, 20, 1, 2, f"Người Mẫu {n}", "0900 000 001"))
    book.close()
    return out.getvalue()


async def look(office: Chat, content: bytes) -> float:
    """Seconds until its preview stands on the phone."""
    office.forget()
    began = time.perf_counter()
    await office.sends_document("chi-bo.xlsx", content)
    await office.sees(f"hiểu được {ROWS:,}".replace(",", "."), PATIENCE)
    return time.perf_counter() - began
