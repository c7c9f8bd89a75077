"""How many taps it takes: to know which cell needs one and why, to note a visit, to bring a
petition up and its answer down. Buttons only, but for what has to be said in words.
"""

from __future__ import annotations

from playground.messages import Message
from playground.people import Chat
from tests.bot.reminders.reminding import at
from tests.bot.reminders.test_weeks import only
from tests.handlers.petitions.test_petition import ROAD, committee
from tests.talk import asked
from tests.world import World

CELL = "Chi bộ Văn hóa, Thể thao và Truyền thông"


class Hand:
    """Of one person: what is tapped is counted."""

    def __init__(self, person: Chat) -> None:
        self.person, self.taps = person, 0

    async def on(self, label: str, expected: str) -> Message:
        self.taps += 1
        await self.person.taps(label)
        return await self.person.sees(expected)


async def test_a_leader_knows_from_the_letter_which_cell_and_why(s: World) -> None:
    leader = await s.leader()
    await only(s, "week")
    await at(s, 8, 24)
    letter = await leader.sees("Tuần này")
    (need,) = [line for line in letter.text.splitlines() if "Cần nhất" in line]
    name, _, why = need.partition("Cần nhất: ")[2].partition(" (")
    assert why, "before any tap"
    hand = Hand(leader)
    shown = await hand.on("Xem tổng hợp", "Tổng hợp tháng")
    last = [line for line in shown.text.splitlines() if line.startswith("1.")][-1]
    assert name in last, "the same stands last, right above the buttons"
    await hand.on(f"1. {name}"[:12], name)
    assert hand.taps <= 2


async def test_a_visit_is_noted_in_five_taps(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await s.submits(secretary)
    await asked(leader, "/didu", CELL)
    hand = Hand(leader)
    await hand.on("Văn hóa", "Đồng chí dự buổi")  # of today: it has a button, whatever its row
    await hand.on("Đúng như vậy", "Mặt nào làm tốt")
    await hand.on("1. ", "Mặt nào còn hạn chế")
    await hand.on("2. ", "Chi bộ sẽ nhận đúng như sau")
    await hand.on("Gửi chi bộ", "Đã gửi bí thư chi bộ")
    assert hand.taps <= 5
    reader = Hand(secretary)
    await secretary.sees("gửi nhận xét")
    await reader.on("Xem", "Chờ chi bộ tiếp thu")
    await reader.on("Đã đọc", "đã đọc và tiếp thu")
    assert reader.taps <= 2


async def test_a_petition_goes_up_and_its_answer_down_in_three_taps_a_person(s: World) -> None:
    people = await s.secretary(), await s.leader(), await committee(s)
    secretary, leader, above = (Hand(one) for one in people)
    await asked(secretary.person, f"/kiennghi {ROAD}", "Gửi lên tổ công tác")
    await secretary.on("Gửi lên", "Đã gửi, số")
    await leader.person.sees(ROAD)
    await leader.on("Xem", "📌")
    await leader.on("Chuyển lên trên", "Đã chuyển lên")
    await above.person.sees(ROAD)
    await above.on("Xem", "📌")
    await above.on("Trả lời", "gõ câu trả lời")
    await asked(above.person, "Đã bố trí vốn", "Gửi đi?")
    await above.on("Gửi trả lời", "Đã gửi trả lời")
    await secretary.person.sees("giải quyết xong chưa")
    await secretary.on("Đã xong", "📌")
    for hand in (secretary, leader, above):
        assert hand.taps <= 3
