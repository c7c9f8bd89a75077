"""An office's list of ten thousand cells as an Excel file, sent in the chat: looked at, written."""

from __future__ import annotations

import io
import time
from dataclasses import dataclass

import xlsxwriter

from bench.load import PATIENCE
from playground.people import Chat

HEAD = ("STT", "Tên chi bộ", "Mã", "Đảng viên", "Dự bị", "Miễn sinh hoạt", "Bí thư", "Điện thoại")
PROVINCE = 99  # there is none of this number


@dataclass(frozen=True, slots=True)
class Brought:
    """Seconds until the preview stands on the phone, and from the tap until it is written."""

    looked: float
    written: float


def workbook(rows: int, at: int) -> bytes:
    """Cells that are not there yet: their codes begin with ``at``."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("Chi bộ")
    page.write_row(0, 0, HEAD)
    for n in range(rows):
        code = f"{PROVINCE}{at % 1000:03}{n // 1000:06}{n % 1000:03}"
        name = f"Chi bộ {at}-{n}"
        page.write_row(n + 1, 0, (n + 1, name, code, 20, 1, 2, f"Người Mẫu {n}", "0900 000 001"))
    book.close()
    return out.getvalue()


async def bring_in(office: Chat, rows: int, at: int) -> Brought:
    """Sent, looked at, applied."""
    office.forget()
    began = time.perf_counter()
    await office.sends_document("chi-bo.xlsx", workbook(rows, at))
    await office.sees(f"hiểu được {rows:,}".replace(",", "."), PATIENCE)
    looked = time.perf_counter()
    await office.taps("Áp dụng")
    await office.sees("Đã ghi", PATIENCE)
    return Brought(looked - began, time.perf_counter() - looked)
