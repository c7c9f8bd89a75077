"""``make play`` as a new user finds it: the real bot on four phones in a real browser.

With PICTURES=docs/pictures the pictures of the README are made anew.
"""

from __future__ import annotations

import asyncio
import io
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import docx
import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright, expect

from tests.browser import FLAGS
from tests.needs import CHROMIUM, NEEDS
from tests.play.hands import begins, crashes, phone, says, sees, taps, text_of

ROOT = Path(__file__).parents[2]
SECRETARY, OTHER, LEADER, ADMINISTRATOR = 7001, 7002, 7003, 7004
FRAMEWORK = (ROOT / "tests" / "handlers" / "frameworks" / "every_kind.yaml").read_text(
    encoding="utf-8"
)
PICTURES = os.environ.get("PICTURES")
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(NEEDS["browser"].missing, reason=NEEDS["browser"].why),
]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The playground, started by the command line, at the address it prints."""
    folder = tmp_path_factory.mktemp("play")
    command = [sys.executable, "-m", "bot", "play", "--no-browser", "--port", "0"]
    process = await asyncio.create_subprocess_exec(
        *command, "--folder", str(folder), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
    yield line.removeprefix("Playground: ").strip()
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 20) == 0


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def page(address: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = await browser.new_page(viewport={"width": 1600, "height": 900})
        await opened.goto(address)
        await opened.locator("[data-role=clock-menu]").click()
        await opened.locator('[data-move="evening"]').click()
        yield opened
        await browser.close()


async def picture(page: Page, name: str) -> None:
    """A picture for the README, where one is wanted."""
    if PICTURES:
        await page.wait_for_timeout(600)
        await page.screenshot(path=ROOT / PICTURES / f"{name}.png")


async def test_a_meeting_is_recorded_killed_and_summed_up(page: Page) -> None:
    secretary, leader = phone(page, SECRETARY), phone(page, LEADER)
    await begins(secretary)
    await begins(leader)
    await picture(page, "start")
    await secretary.locator("[data-role=keyboard-button]", has_text="Ghi biên bản").click()
    await sees(secretary, "Bước 1/12")
    await taps(secretary, "Thường kỳ")
    await sees(secretary, "Bước 2/12")
    await taps(secretary, "Hôm nay")
    await sees(secretary, "Bước 3/12")
    await says(secretary, "2h chieu den 3h rưỡi")
    await sees(secretary, "90 phút")
    await taps(secretary, "Như tháng trước")
    await sees(secretary, "Bước 5/12")
    await says(secretary, "20/22")
    await sees(secretary, "có phép hay không phép")
    await picture(page, "question")
    await taps(secretary, "20/22, 2 có phép")
    await sees(secretary, "Bước 6/12")

    await crashes(page)
    await taps(secretary, "Họp riêng, đã gửi")
    await sees(secretary, "Bước 7/12")
    await says(secretary, "Đánh giá công tác tháng\nNhiệm vụ tháng tới")
    await sees(secretary, "Bước 8/12")
    await says(secretary, "6")
    await sees(secretary, "Bước 9/12")
    await says(secretary, "1 xong, 2 chưa")
    await sees(secretary, "Bước 10/12")
    await taps(secretary, "Không có")
    await sees(secretary, "Bước 11/12")
    await taps(secretary, "Không biểu quyết")
    await sees(secretary, "Bước 12/12")
    await taps(secretary, "Không có")
    await sees(secretary, "gõ số của dòng để sửa")
    await picture(page, "review")
    await taps(secretary, "Nộp biên bản")
    await sees(secretary, "Biên bản số")
    await says(leader, "tổng hợp")
    await sees(leader, "20/22")
    await sees(leader, "đã nộp biên bản")
    await picture(page, "summary")
    await says(leader, "5")
    await sees(leader, "có mặt 20/22")


async def test_the_minutes_can_be_opened(page: Page) -> None:
    link = phone(page, SECRETARY).locator("[data-role=document]").last
    await expect(link).to_be_visible()
    address = await link.get_attribute("href")
    response = await page.request.get(str(page.url).rstrip("/") + str(address))
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(await response.body())).paragraphs)
    assert "Nhiệm vụ tháng tới" in text


async def test_the_meeting_is_scored_by_both_sides(page: Page) -> None:
    secretary, leader = phone(page, SECRETARY), phone(page, LEADER)
    await taps(secretary, "Chấm điểm")
    await sees(secretary, "Theo số liệu đã ghi")
    await taps(secretary, "Đúng, chấm tiếp")
    for at, mark in enumerate(("5 điểm", "4 điểm", "5 điểm", "21 điểm", "8 điểm", "5 điểm"), 2):
        await taps(secretary, mark)
        await sees(secretary, f"mục {at}/7")
    await crashes(page)
    await picture(page, "score")
    await taps(secretary, "5 điểm")
    await sees(secretary, "Tổng 78/100 · Khá")
    await taps(secretary, "Chốt điểm")
    await sees(secretary, "Điểm đã chốt được giữ nguyên")
    await says(leader, "tổng hợp")
    await sees(leader, "tự chấm 78/100")
    listed = await text_of(leader, "tự chấm 78/100")
    line = re.search(r"(\d+)\. \S+ Chi bộ Văn hóa", listed)
    month = re.search(r"háng (\d+)/\d{4}", listed)
    assert line
    assert month
    await says(leader, line[1])
    await sees(leader, "Gõ số tháng để xem biên bản")
    await says(leader, month[1])
    await sees(leader, "Ngày họp")
    await taps(leader, "Điểm")
    await sees(leader, "Điểm sinh hoạt thường kỳ")
    await taps(leader, "Tổ công tác chấm")
    await sees(leader, "nhất trí cả, hay chấm từng mục")
    await taps(leader, "Chấm từng mục")
    await taps(leader, "Đúng, chấm tiếp")
    for at in range(2, 5):
        await taps(leader, "Như trước")
        await sees(leader, f"mục {at}/7")
    await says(leader, "10")
    await sees(leader, "ghi ngắn gọn lý do")
    await says(leader, "ít ý kiến, chưa phê bình")
    for at in range(5, 8):
        await sees(leader, f"mục {at}/7")
        await taps(leader, "Như trước")
    await sees(leader, "Tổng 67/100 · Trung bình")
    await taps(leader, "Chốt điểm")
    await sees(leader, "Hai bên chấm chênh nhiều")
    await sees(secretary, "Hai bên chênh nhiều")
    await picture(page, "gap")
    await says(leader, "/tonghop quý")
    await sees(leader, "Quý")
    await picture(page, "quarter")


async def test_the_second_secretary_sees_none_of_it(page: Page) -> None:
    other = phone(page, OTHER)
    await begins(other)
    await says(other, "/summary")
    await sees(other, "Không tìm thấy chi bộ nào")
    await expect(other).not_to_contain_text("Văn hóa, Thể thao và Truyền thông")


async def test_the_administrator_sees_the_whole_district(page: Page) -> None:
    administrator = phone(page, ADMINISTRATOR)
    await begins(administrator)
    await says(administrator, "/summary")
    await sees(administrator, "/32 chi bộ")
    await picture(page, "district")
    await says(administrator, "/khungdiem")
    await taps(administrator, "Nạp khung mới")
    await says(administrator, FRAMEWORK)
    await sees(administrator, "Còn 2 chỗ cần sửa")
    await picture(page, "framework")


async def test_the_year_is_planned_although_the_bot_is_killed(page: Page) -> None:
    other = phone(page, OTHER)
    await says(other, "/kehoach")
    await sees(other, "Kế hoạch sinh hoạt")
    await taps(other, "Lập kế hoạch")
    answers = (
        ("mùng 3 hằng tháng", "Câu 2/5"),
        ("7 rưỡi tối", "Câu 3/5"),
        ("Nhà văn hóa khu phố", "Câu 4/5"),
        ("Học tập Bác\nQuý 4: Chuyển đổi số", "Câu 5/5"),
    )
    for text, expected in answers:
        await says(other, text)
        await sees(other, expected)
    await crashes(page)
    await says(other, "11")
    await sees(other, "Giữ kế hoạch này")
    await picture(page, "plan")
    await taps(other, "Giữ kế hoạch này")
    await sees(other, "Đã giữ kế hoạch")


async def test_a_year_passes_in_a_minute_and_the_phones_show_what_arrives(page: Page) -> None:
    secretary, text = phone(page, SECRETARY), page.locator("[data-role=clock-text]")
    await page.locator("[data-role=clock-menu]").click()
    await page.locator('[data-move="year"]').click()
    before = await text.inner_text()
    await page.wait_for_timeout(2000)
    assert await text.inner_text() != before
    found = secretary.locator("[data-role=message]", has_text="chốt ngày, giờ, nội dung sinh hoạt")
    for patience in (70_000, *[5_000] * 8):  # a slow machine is still at it when a day is over
        with suppress(AssertionError):
            await expect(found.last).to_be_visible(timeout=patience)
            break
        await page.locator("[data-role=clock-menu]").click()
        await page.locator('[data-move="week"]').click()
    await expect(found.last).to_be_visible(timeout=5_000)
    await picture(page, "reminders")


async def test_on_a_small_screen_a_tab_brings_each_phone(page: Page) -> None:
    await page.set_viewport_size({"width": 800, "height": 900})
    await page.locator("[data-role=tabs] button").first.click()
    await expect(phone(page, SECRETARY)).to_be_in_viewport()
