"""The five articles the assistant was asked for, walked on phones in a real browser, each to its
paper: the work groups of Lộc Bình, the closing of a year in Gia Lâm, the weak cells of Sìn Hồ, the
three levels of Vĩnh Phúc, the conference of Đồng Nai.

With STORIES=folder what was seen is kept there: pictures, and the papers.
"""

from __future__ import annotations

import asyncio
import io
import os
import re
import sys
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import docx
import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, async_playwright, expect

from bot import demo
from bot.books import xlsx
from domain.people import Role
from playground.clock import Clock
from storage import organisation, schema
from storage.store import open_store
from tests.browser import FLAGS
from tests.needs import CHROMIUM, NEEDS
from tests.play.hands import phone, says, taps
from tests.talk import COMMITTEE, people

ROOT = Path(__file__).parents[2]
SECRETARY, LEADER, ABOVE = 7001, 7003, 7004
KEPT = os.environ.get("STORIES")
PATIENCE = 60_000  # milliseconds
WORD, EXCEL = ".docx", ".xlsx"
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(NEEDS["browser"].missing, reason=NEEDS["browser"].why),
]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def page(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Page]:
    """The playground on a morning, when no letter waits for one; the fourth phone is the
    committee's as well."""
    folder = tmp_path_factory.mktemp("stories")
    clock = Clock(folder / "clock")
    clock.to_hour(9)
    now = clock.local()
    store = open_store(f"sqlite:///{folder / 'bot.db'}", create=True)
    await schema.upgrade(store, now)
    await store.write(lambda tx: demo.fill(tx, now))
    above = people(str(ABOVE), "Cấp ủy", (Role.committee, COMMITTEE))
    await store.write(lambda tx: organisation.bring_in(tx, above, now))
    await store.close()
    command = [sys.executable, "-m", "bot", "play", "--no-browser", "--no-fresh", "--port", "0"]
    process = await asyncio.create_subprocess_exec(
        *command, "--folder", str(folder), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), 120)).decode()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = await browser.new_page(viewport={"width": 1600, "height": 900})
        opened.set_default_timeout(PATIENCE)
        await opened.goto(line.removeprefix("Playground: ").strip())
        for one in (SECRETARY, LEADER, ABOVE):
            await begins(phone(opened, one))
        yield opened
        await browser.close()
    process.terminate()
    await asyncio.wait_for(process.wait(), 60)


async def sees(on: Locator, text: str) -> str:
    """The newest message of the bot, once it has this in it."""
    last = on.locator('[data-role=message][data-from="bot"]').last
    await expect(last).to_contain_text(text, timeout=PATIENCE)
    return await last.inner_text()


async def begins(on: Locator) -> None:
    await on.locator("[data-role=start]").click()
    await sees(on, "đọc và đồng ý")
    await tapped(on, "Tôi đồng ý", "Cảm ơn đồng chí")


async def asked(on: Locator, text: str, expected: str) -> str:
    await says(on, text)
    return await sees(on, expected)


async def tapped(on: Locator, label: str, expected: str) -> str:
    await taps(on, label)
    return await sees(on, expected)


async def paper(page: Page, on: Locator, ending: str) -> bytes:
    """The newest file whose name ends so, once it has come."""
    link = on.locator("[data-role=document]", has_text=ending).last
    await expect(link).to_be_visible(timeout=PATIENCE)
    address = str(page.url).rstrip("/") + str(await link.get_attribute("href"))
    return await (await page.request.get(address)).body()


async def keeps(page: Page, name: str, content: bytes | None = None) -> None:
    if not KEPT:
        return
    folder = Path(KEPT)
    folder.mkdir(parents=True, exist_ok=True)
    if content is not None:
        (folder / name).write_bytes(content)
        return
    await page.wait_for_timeout(600)
    await page.screenshot(path=folder / f"{name}.png")


def words(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


async def raises(on: Locator, text: str) -> str:
    """Its number."""
    await asked(on, f"/kiennghi {text}", "Gửi lên tổ công tác")
    shown = await tapped(on, "Gửi lên", "Đã gửi, số")
    return shown.split("Đã gửi, số ")[1].split(".")[0]


async def answers(on: Locator, number: str, text: str) -> None:
    await asked(on, f"/kiennghi {number}", "📌")
    await tapped(on, "Trả lời", "gõ câu trả lời")
    await asked(on, text, "Gửi đi?")
    await tapped(on, "Gửi trả lời", "Đã gửi trả lời")


async def writes(page: Page, on: Locator, button: str) -> bytes:
    """A report of the year: what visitors noted, two sections typed, then the file."""
    await asked(on, "/soanbaocao", "áo cáo")
    await tapped(on, button, "Báo cáo kỳ nào?")
    await tapped(on, "Năm", "Ưu điểm?")
    await tapped(on, "Lấy", "Hạn chế?")
    await tapped(on, "Lấy", "Nguyên nhân?")
    await asked(on, "Cán bộ kiêm nhiệm", "Đề xuất với cấp trên?")
    await asked(on, "Tập huấn bí thư chi bộ", "Nhiệm vụ kỳ tới?")
    await asked(on, "Dự đủ các chi bộ", "Dự đủ các chi bộ")
    await taps(on, "Lập báo cáo")
    return await paper(page, on, WORD)


async def test_a_group_of_loc_binh_attends_passes_on_what_it_heard_and_reports(
    page: Page,
) -> None:
    secretary, leader = phone(page, SECRETARY), phone(page, LEADER)
    shown = await asked(leader, "/tonghop", "Tổng hợp tháng")
    assert "chưa ghi biên bản" in shown
    await keeps(page, "1-loc-binh-ai-can-minh")
    listed = await asked(leader, "/didu", "Tổ đã dự 0/6 chi bộ")
    number = re.search(r"(\d+)\. [^\n]*Văn hóa", listed)
    assert number
    await asked(leader, number[1], "Đồng chí dự buổi")
    await tapped(leader, "Khác", "dự buổi ngày nào")
    await asked(leader, "hôm nay", "Họp bao nhiêu phút")
    await asked(leader, "95 phút, 20/22", "Mặt nào làm tốt")
    await tapped(leader, "1.", "Mặt nào còn hạn chế")
    await asked(leader, "2; nói còn dài", "Chi bộ sẽ nhận đúng như sau")
    await keeps(page, "1-loc-binh-nhan-xet")
    await tapped(leader, "Gửi chi bộ", "Đã gửi bí thư chi bộ")
    await sees(secretary, "gửi nhận xét")
    await tapped(secretary, "Xem", "nói còn dài")
    await tapped(secretary, "Đã đọc", "đã đọc và tiếp thu")
    await sees(leader, "tiếp thu")
    one = await raises(secretary, "Sửa đường vào khu dân cư số 5")
    await sees(leader, "có kiến nghị: Sửa đường")
    await answers(leader, one, "Khởi công tháng sau")
    await sees(secretary, "Khởi công tháng sau")
    said = await writes(page, leader, "Soạn báo cáo của tổ")
    await keeps(page, "1-loc-binh-bao-cao.docx", said)
    assert "Nói còn dài." in words(said)
    assert "Sửa đường vào khu dân cư số 5" in words(said)


async def test_gia_lam_closes_a_year_of_all_its_cells(page: Page) -> None:
    above = phone(page, ABOVE)
    await asked(above, "/tonghop", "/32 chi bộ")
    await asked(above, "/tonghop năm", "Năm")
    await keeps(page, "2-gia-lam-nam")
    await asked(above, "/thieu", "đủ ")
    await keeps(page, "2-gia-lam-thieu")
    await says(above, "/baocao năm")
    content = await paper(page, above, EXCEL)
    await keeps(page, "2-gia-lam-nam.xlsx", content)
    sheets = [list(sheet.cells) for sheet in xlsx.read(content).sheets]
    assert [max(row for row, _ in cells) for cells in sheets] == [4 + 32 + 1] * 3
    assert max(column for _, column in sheets[1]) == 13


async def test_a_weak_cell_of_sin_ho_is_followed_until_it_is_closed(page: Page) -> None:
    leader = phone(page, LEADER)
    await asked(leader, "/theodoi", "đề nghị theo dõi")
    await keeps(page, "3-sin-ho-de-nghi")
    await asked(leader, "1", "Vì sao theo dõi")
    await asked(leader, "Hai tháng không họp được, bí thư mới", "Ai giúp")
    await asked(leader, "Tổ công tác số 1", "Đến ngày nào?")
    until = datetime.now().astimezone() + timedelta(days=60)
    await asked(leader, f"{until:%d/%m/%Y}", "điều gì phải đạt")
    await asked(leader, "Ba tháng liền họp đủ", "Bắt đầu?")
    await tapped(leader, "Bắt đầu", "Đã bắt đầu theo dõi")
    await tapped(leader, "Ghi dòng của tháng", "tiến bộ đến đâu?")
    await asked(leader, "Đã họp bù, dự 92%", "Đã ghi dòng tháng")
    await keeps(page, "3-sin-ho-theo-doi")
    await tapped(leader, "Kết thúc: đạt", "kết quả cụ thể?")
    await asked(leader, "Họp đủ ba tháng, dự 95%", "Đã kết thúc, đạt")


async def test_what_a_cell_of_vinh_phuc_says_goes_up_two_levels_and_the_answer_comes_down(
    page: Page,
) -> None:
    secretary, leader, above = (phone(page, one) for one in (SECRETARY, LEADER, ABOVE))
    await asked(leader, "/didu", "Tổ đã dự 1/6 chi bộ")
    await keeps(page, "4-vinh-phuc-bo-dem")
    one = await raises(secretary, "Cấp kinh phí sửa nhà văn hóa")
    await sees(leader, "có kiến nghị: Cấp kinh phí")
    await asked(leader, f"/kiennghi {one}", "📌")
    await tapped(leader, "Chuyển lên trên", "Đã chuyển lên")
    await sees(above, "Cấp kinh phí")
    await answers(above, one, "Đã bố trí trong năm tới")
    await sees(secretary, "Đã bố trí trong năm tới")
    await asked(secretary, f"/kiennghi {one}", "giải quyết xong chưa")
    await keeps(page, "4-vinh-phuc-tra-loi")
    await taps(secretary, "Đã xong")
    await sees(secretary, "📌")
    await says(leader, "/baocao năm")
    content = await paper(page, leader, EXCEL)
    await keeps(page, "4-vinh-phuc-du-sinh-hoat.xlsx", content)
    duty = xlsx.read(content).sheets[2].cells.values()
    assert "CỘNG: đã dự 1/6 chi bộ" in [cell.value for cell in duty]


async def test_the_conference_of_dong_nai_gets_its_report(page: Page) -> None:
    above = phone(page, ABOVE)
    said = await writes(page, above, "Soạn báo cáo giao ban")
    await keeps(page, "5-dong-nai-giao-ban.docx", said)
    await keeps(page, "5-dong-nai-giao-ban")
    text = words(said)
    assert "Tập huấn bí thư chi bộ" in text
    assert "Họp đủ ba tháng, dự 95%" in text, "the weak cell with its result"
    assert "Đã bố trí trong năm tới" in text, "the petition with its answer"
    assert text.count("Chi bộ minh họa số") >= 26
