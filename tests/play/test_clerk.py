"""A clerk brings her office's workbook in: what is wrong, what would change, then it is written.

With PICTURES=docs/pictures the pictures of the guide are made anew.
"""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, Page

from tests.needs import NEEDS
from tests.organisation_books.cells_shape import one
from tests.organisation_books.sheets import Row
from tests.organisation_books.xlsx import xlsx
from tests.play.hands import begins, phone, says, sees, taps
from tests.play.test_play import ADMINISTRATOR, PICTURES, ROOT, address, page

__all__ = ["address", "page"]
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(NEEDS["browser"].missing, reason=NEEDS["browser"].why),
]
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TITLE = ("DANH SÁCH CHI BỘ TRỰC THUỘC (đến 31/10/2026)",)
HEAD = ("STT", "Tên chi bộ", "Số đảng viên", "Dự bị", "Miễn sinh hoạt")
SUM = (None, "Tổng cộng", 60, 2, 3)


def office(exempt: int) -> bytes:
    """Two cells as they are called, one of which has grown, and a new one."""
    rows: list[Row] = [
        (1, "CB Bảo hiểm xã hội", "19", "02", exempt),
        (2, "Chi bộ minh họa số 7", 17, 1, 1),
        (3, "Chi bộ Trạm Y tế", "8", None, "-"),
    ]
    return xlsx(one(TITLE, (), HEAD, *rows, SUM, name="DS chi bộ", merged=("A1:E1",)))


async def sends(on: Locator, content: bytes) -> None:
    file = {"name": "DS chi bo 2026.xlsx", "mimeType": BOOK, "buffer": content}
    await on.locator("[data-role=file]").set_input_files(file)  # type: ignore[arg-type]


async def picture(on: Locator, name: str) -> None:
    if PICTURES:
        await on.page.wait_for_timeout(600)
        await on.screenshot(path=ROOT / PICTURES / f"{name}.png")


async def test_a_clerk_brings_in_her_workbook(page: Page) -> None:
    clerk = phone(page, ADMINISTRATOR)
    await begins(clerk)
    await says(clerk, "/excel")
    await sees(clerk, "Danh sách chi bộ của Đảng bộ Lộc Bình")
    await sends(clerk, office(exempt=39))
    await sees(clerk, "Hàng 4, cột E: «39»")
    await picture(clerk, "excel-fault")
    await sends(clerk, office(exempt=1))
    await sees(clerk, "Mới 1 · thay đổi 1 · giữ nguyên 1")
    await picture(clerk, "excel-preview")
    await taps(clerk, "Áp dụng")
    await sees(clerk, "đơn vị, áp dụng từ")
    await picture(clerk, "excel-written")
    await says(clerk, "/donvi tram y te")
    await sees(clerk, "Chi bộ Trạm Y tế")
