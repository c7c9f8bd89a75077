"""What the people of the month do, on a phone with buttons or without."""

from __future__ import annotations

import random
import re
from datetime import date
from typing import Any

Person = Any  # a phone's chat on either channel
WITHIN, MOST_SEEN = 8.0, 4
ANSWERS = (
    "thường kỳ",
    "hôm nay",
    "14h đến 15h40",
    "Nhà văn hóa; Bí thư; Phó bí thư",
    "đủ cả",
    "họp riêng, đã gửi trước",
    "Đánh giá công tác tháng; Nhiệm vụ tháng tới",
    "6",
    "Trồng cây - Tổ 2 - 30/11",
    "Thông qua nhiệm vụ tháng tới, nhất trí 20/20",
    "không có",
)
MISTYPED = ("thường kỳ", "14h đến 15h40", "đủ cả", "6")  # what is no answer to these is asked again
WHY, REASON = re.compile("ghi ngắn gọn lý do"), "Theo kết quả trong tháng"
MOST = re.compile(r"tối đa (\d+)")  # of the criterion that is asked for: it is given
BLOCK = (
    "Chi bộ họp thường kỳ chiều {day}, 14h - 15h40, tại hội trường, a Hùng chủ trì c Lan ghi, "
    "20/22 vắng 2 phép, họp riêng, tài liệu gửi trước, nội dung: đánh giá tháng trước, nhiệm vụ "
    "tháng tới; 7 ý kiến; việc tháng trước xong cả; "
    "giao c Hoa thu đảng phí xong 10/11; thông qua nhiệm vụ tháng tới, 20/20; "
    "kiến nghị sửa đường"
)
NOTICE = "Định hướng tuyên truyền tháng 10: học tập, tiết kiệm điện"
CARD = "gõ số của dòng để sửa"


async def records(person: Person, *, mistakes: int, late: int, draw: random.Random) -> None:
    """A meeting, question by question; now and then an answer is mistyped first."""
    person.forget()
    await asked(person, "họp", "Bước 1/")
    for at, answer in enumerate(ANSWERS, 2):
        if answer in MISTYPED and draw.randrange(4) < mistakes:
            await asked(person, "??", "Bước")
        said = DAYS_AGO[late] if answer == "hôm nay" else answer
        await asked(person, said, f"Bước {at}/" if at <= len(ANSWERS) else CARD)
    await tapped(person, "Nộp biên bản", "Biên bản số")


async def records_at_once(person: Person, day: date) -> None:
    """The whole meeting in one message; the card, and the receipt."""
    person.forget()
    await asked(person, "họp", "Bước 1/")
    await asked(person, BLOCK.format(day=f"{day:%-d/%-m}"), CARD)
    await tapped(person, "Nộp biên bản", "Biên bản số")


DAYS_AGO = ("hôm nay", "hôm qua", "hôm kia", "3 ngày trước")


async def scores(person: Person) -> None:
    person.forget()
    await asked(person, "chấm điểm", "Theo số liệu đã ghi")
    shown = await tapped(person, "Đúng, chấm tiếp", "mục 1/")
    while said := MOST.findall(shown.text) or WHY.findall(shown.text):
        shown = await asked(person, said[-1] if said[-1].isdecimal() else REASON, "")
    await tapped(person, "Chốt điểm", "Đã chốt")


async def looks(person: Person, month: str) -> None:
    """A supervisor: the summary, and the worst cell."""
    person.forget()
    shown = await asked(person, "tổng hợp", f"tháng {month}")
    if "1. " in shown.text:
        await person.says("1")
        await person.next(WITHIN)


async def attends(person: Person, cell: str) -> None:
    """A supervisor notes that they attended the meeting of this cell."""
    person.forget()
    shown = await asked(person, "/didu", "Đi dự sinh hoạt chi bộ")
    line = next(one for one in shown.text.splitlines() if one[:1].isdigit() and cell in one)
    await asked(person, line.split(".")[0], "Đồng chí dự buổi")
    await tapped(person, "Đúng như vậy", "Mặt nào làm tốt")
    await asked(person, "1", "Mặt nào còn hạn chế")
    await asked(person, "2; nói còn dài", "Chi bộ sẽ nhận đúng như sau")
    await tapped(person, "Gửi chi bộ", "Đã gửi bí thư chi bộ")


async def takes_note(person: Person) -> None:
    """A secretary, of what a supervisor wrote after a visit."""
    await person.sees("gửi nhận xét", within=WITHIN)
    await tapped(person, "Xem", "nói còn dài")
    await tapped(person, "Đã đọc", "đã đọc và tiếp thu")


async def announces(person: Person) -> None:
    """A supervisor, to all cells of the group."""
    person.forget()
    await asked(person, "/thongbao", "hông báo")
    await tapped(person, "Soạn thông báo", "Không nhập nội dung mật")
    await asked(person, NOTICE, "Gửi tới")
    await tapped(person, "Gửi", "Đã gửi cho")


async def confirms(person: Person) -> None:
    await person.sees(NOTICE, within=WITHIN)
    await tapped(person, "Đã nhận", "Đã ghi nhận")


async def asked(person: Person, text: str, expected: str) -> Any:
    """Say it; where it is doubted, stand by it."""
    await person.says(text)
    seen: list[str] = []
    for _ in range(MOST_SEEN):
        try:
            shown = await person.next(WITHIN)
        except TimeoutError:
            break
        if expected in shown.text:
            return shown
        seen.append(shown.text)
        if "Vẫn đúng?" in shown.text:
            await person.taps("Vẫn đúng")
    raise AssertionError(f"{expected!r} did not come; came {seen}")


async def tapped(person: Person, label: str, expected: str) -> Any:
    await person.taps(label)
    return await person.sees(expected, within=WITHIN)
