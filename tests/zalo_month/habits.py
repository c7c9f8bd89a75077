"""What the people of the month do, on a phone with buttons or without."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

Person = Any  # a phone's chat on either channel
WITHIN, MOST_SEEN = 8.0, 4
ANSWERS = {
    "loại sinh hoạt nào": "thường kỳ",
    "Họp ngày nào": "hôm nay",
    "mấy giờ đến mấy giờ": "14h đến 15h40",
    "Họp ở đâu": "Nhà văn hóa; Bí thư; Phó bí thư",
    "Có mặt bao nhiêu": "đủ cả",
    "Họp riêng hay gộp": "họp riêng, đã gửi trước",
    "Nhiệm vụ tháng trước": "xong cả",
    "những nội dung": "Đánh giá công tác tháng; Nhiệm vụ tháng tới",
    "phát biểu?": "6",
    "Giao những nhiệm vụ": "Trồng cây - Tổ 2 - 30/11",
    "Kết luận thế nào": "Thông qua nhiệm vụ tháng tới, nhất trí 20/20",
    "kiến nghị gì": "không có",
}
MISTYPED = ("thường kỳ", "14h đến 15h40", "đủ cả", "6")  # what is no answer to these is asked again
WHY, REASON = re.compile("ghi ngắn gọn lý do"), "Theo kết quả trong tháng"
MOST = re.compile(r"tối đa (\d+)")  # of the criterion that is asked for: it is given
BLOCK = (
    "Chi bộ họp {kind} chiều {day}, 14h - 15h40, tại hội trường, a Hùng chủ trì c Lan ghi, "
    "20/22 vắng 2 phép, họp riêng, tài liệu gửi trước, nội dung: đánh giá tháng trước, nhiệm vụ "
    "tháng tới; 7 ý kiến; việc tháng trước xong cả; "
    "giao c Hoa thu đảng phí xong 10/11; thông qua nhiệm vụ tháng tới, 20/20; "
    "kiến nghị {petition}"
)
PETITION, NONE = "sửa đường", "không có"
WAITING = re.compile(r"^([0-9]+)\. .*\n +mới gửi", re.MULTILINE)  # a petition
NOTICE = "Định hướng tuyên truyền tháng 10: học tập, tiết kiệm điện"
CARD = "gõ số của dòng để sửa"


async def records(
    person: Person, *, mistakes: int, draw: random.Random, late: int, kind: str, petition: str
) -> None:
    """A meeting, question by question; now and then an answer is mistyped first."""
    meant = {"thường kỳ": kind, "hôm nay": DAYS_AGO[late], "không có": petition}
    await greets(person)
    await fills(person, meant, lambda said: said in MISTYPED and draw.randrange(4) < mistakes)
    await tapped(person, "Nộp biên bản", "Biên bản số")


async def fills(
    person: Person, meant: Mapping[str, str], mistypes: Callable[[str], bool] = lambda _: False
) -> int:
    """From the command to the card: how many steps it took. ``meant``: said instead."""
    shown, steps = await asked(person, "họp", "Bước 1/"), 1
    while CARD not in shown.text:
        answer = next(said for question, said in ANSWERS.items() if question in shown.text)
        if mistypes(answer):
            await asked(person, "??", "Bước")
        shown = await asked(person, meant.get(answer, answer), "")
        steps += 1
    return steps


async def records_at_once(
    person: Person, day: date, *, mends: bool, kind: str, petition: str
) -> None:
    """The whole meeting in one message; the card, now and then a line of it, and the receipt."""
    await greets(person)
    await asked(person, "họp", "Bước 1/")
    said = BLOCK.format(day=f"{day:%-d/%-m}", kind=kind, petition=petition)
    await asked(person, said, CARD)
    if mends:
        await asked(person, "8", "phát biểu?")
        await asked(person, "9", CARD)
    await tapped(person, "Nộp biên bản", "Biên bản số")


async def greets(person: Person) -> None:
    """They have forgotten since last month how it goes."""
    person.forget()
    await asked(person, "xin chào", "Chào đồng chí")


DAYS_AGO = ("hôm nay", "hôm qua", "hôm kia", "3 ngày trước")


async def scores(person: Person) -> None:
    """From the receipt, or when reminded; then the cell's vote on it."""
    person.forget()
    await asked(person, "chấm điểm", "Theo số liệu đã ghi")
    shown = await tapped(person, "Đúng, chấm tiếp", "mục 1/")
    while said := MOST.findall(shown.text) or WHY.findall(shown.text):
        shown = await asked(person, said[-1] if said[-1].isdecimal() else REASON, "")
    await tapped(person, "Chốt điểm", "Đã chốt")
    await tapped(person, "Ghi biểu quyết", "Biểu quyết về điểm")
    await tapped(person, "Nhất trí 2", "thông qua mức điểm")


async def invites(person: Person) -> None:
    """From the reminder that says so: the notice of the meeting, looked at and sent."""
    await tapped(person, "Xem buổi họp", "Nơi họp")
    await tapped(person, "Thông báo mời họp", "Nơi họp")
    await tapped(person, "Gửi cho mọi người", "Đã gửi thông báo")


async def confirms_plan(person: Person) -> None:
    """From the reminder: next month's meeting stays as it was planned."""
    await tapped(person, "Chốt lịch", "Kế hoạch sinh hoạt")
    await tapped(person, "Chốt lịch tháng 11", "Đã chốt lịch")


async def agrees_with_score(person: Person) -> None:
    """A supervisor, from the remarks just sent: the same points as the cell's own."""
    await tapped(person, "Điểm", "Điểm sinh hoạt")
    await tapped(person, "Tổ công tác chấm", "nhất trí cả")
    await tapped(person, "Nhất trí, chốt luôn", "Đã chốt")


async def answers(person: Person) -> None:
    """A supervisor, every petition that waits."""
    person.forget()
    while found := WAITING.search((await asked(person, "kiến nghị", "Kiến nghị")).text):
        await asked(person, found[1], "📌 mới gửi")
        await tapped(person, "Trả lời", "gõ câu trả lời")
        await asked(person, "Xã đã ghi vào kế hoạch năm sau", "Gửi đi?")
        await tapped(person, "Gửi trả lời", "Đã gửi trả lời")


async def closes(person: Person) -> None:
    """A secretary, of what was answered: it is done."""
    await person.sees("giải quyết xong chưa", within=WITHIN)
    await tapped(person, "Xem", "📌 đã trả lời")
    await tapped(person, "Đã xong", "Đã đóng")


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
        if "Vẫn đúng?" in shown.text:
            await person.taps("Vẫn đúng")
        elif expected in shown.text:
            return shown
        seen.append(shown.text)
    raise AssertionError(f"{expected!r} did not come; came {seen}")


async def tapped(person: Person, label: str, expected: str) -> Any:
    await person.taps(label)
    return await person.sees(expected, within=WITHIN)
