"""How many taps it takes: counted by walking over buttons only."""

from __future__ import annotations

from decimal import Decimal

from playground.messages import Message
from playground.people import Chat
from storage import tables
from tests.handlers.scores.talk_of_scores import committee, file, given, gives, opens_score, records
from tests.talk import adds, asked, tapped
from tests.world import World


class Taps:
    """A person who only taps."""

    def __init__(self, person: Chat) -> None:
        self.person, self.count = person, 0

    async def on(self, label: str, expected: str) -> Message:
        self.count += 1
        return await tapped(self.person, label, expected)


async def test_a_self_score_takes_five_taps_from_the_receipt(w: World) -> None:
    secretary = Taps(await records(w))
    await secretary.on("Chấm điểm", "Theo số liệu đã ghi")
    shown = await secretary.on("chấm nhanh theo nhóm", "gõ các số cách nhau")
    assert "• 4.2." in shown.text
    assert shown.labels[0] == "4 · 4 · 4 · 21", "nothing flattering first"
    await secretary.on("4 · 4 · 4 · 21", "• 4.3.")
    await secretary.on("8 · 4 · 4", "Tổng 74/100 · Khá")
    await secretary.on("Chốt điểm", "Chi bộ tự chấm: 74/100")
    assert secretary.count <= 6
    (row,) = await given(w)
    assert Decimal(row["answers"]["4.2"]["points"]) == 21


async def test_one_message_scores_all_that_it_can(s: World) -> None:
    """28 is no level of criterion 6, and the facts say 15: it is named and stays as proposed."""
    secretary = await records(s)
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    shown = await asked(secretary, "5 5 5 5 5 23 9 5 28 5", "Đã ghi 9 mục. Mục 6")
    assert "không có mức 28" in shown.text
    shown = await tapped(secretary, "Đúng, chấm tiếp", "Tổng 82/100 · Khá")
    assert "6. Kết quả thực hiện kết luận, nghị quyết: 15/30" in shown.text


async def test_a_count_that_fits_nothing_is_asked_about(s: World) -> None:
    secretary = await records(s)
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    await asked(secretary, "5 5 5", "3 số, mà có 10 mục, còn 7 mục chưa chấm")
    await asked(secretary, "5 4 5 20 8 5 5", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "Tổng 77/100")


async def test_so_is_one_where_one_criterion_is_asked(s: World) -> None:
    """23 is no mark of it, and no button."""
    secretary = await records(s)
    await asked(secretary, "/chamdiem", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "Bao nhiêu điểm?")
    shown = await asked(secretary, "5 5 5 23 9 5 28 5 1", "9 số, mà có 10 mục, còn 7 mục")
    assert not any("23" in one for one in shown.labels)


async def test_a_vote_takes_two_taps_and_a_group_that_agrees_three(s: World) -> None:
    secretary, leader = await records(s), await s.leader()
    await gives(secretary)
    cell = Taps(secretary)
    await cell.on("Ghi biểu quyết", "Biểu quyết về điểm 77/100")
    await cell.on("Nhất trí 20/20", "thông qua mức điểm")
    assert cell.count == 2
    await file(secretary)
    await file(secretary)
    leader.forget()
    await opens_score(s, leader)
    group = Taps(leader)
    group.count += 1  # the button that opened it
    await group.on("Tổ công tác chấm", "nhất trí cả")
    await group.on("Nhất trí, chốt luôn", "Tổ công tác chấm: 77/100")
    assert group.count <= 3


async def test_a_committee_decides_thirty_cells_in_twelve_taps(w: World) -> None:
    """24 clear ones in one tap, six differences on a screen each."""
    secretary, above = await records(w), await committee(w)
    await gives(secretary)
    await _thirty(w, differ=6)
    await asked(above, "/start", "chi bộ đã ghi biên bản")
    taps = Taps(above)
    await taps.on("Xem tổng hợp 8/2026", "Tổng hợp tháng 8/2026")
    shown = await taps.on("Quyết định điểm tháng 8/2026", "chờ quyết định")
    assert "Đồng ý cả 24? 6 chi bộ còn lại xem riêng" in shown.text
    await taps.on("Đồng ý cả 24", "còn 6 chi bộ xem riêng")
    for left in range(5, 0, -1):
        await taps.on("Theo tổ chấm", f"còn {left} chi bộ xem riêng")
    await taps.on("Theo tự chấm", "không còn chi bộ nào chờ quyết định")
    assert taps.count <= 12
    decided = [row for row in await w.rows(tables.score) if row["stage"] == "committee"]
    assert sorted(row["total"] for row in decided) == [60] * 5 + [77] * 25
    await asked(above, "/tonghop", "Chính thức: Tốt 0, Khá 25, Trung bình 5")


async def test_a_committee_agrees_to_all_in_words(s: World) -> None:
    secretary, above = await records(s), await committee(s)
    await gives(secretary)
    await _thirty(s, differ=6)
    await asked(above, "/duyet", "Đồng ý cả 24? 6 chi bộ còn lại xem riêng")
    await asked(above, "đồng ý cả 23", "Đồng ý cả 24?")
    assert not [row for row in await s.rows(tables.score) if row["stage"] == "committee"]
    await asked(above, "đồng ý cả 24", "còn 6 chi bộ xem riêng")


async def _thirty(w: World, *, differ: int) -> None:
    """30 cells with the record and score of the first; in some the group gave far less."""
    meetings = [m for m in await w.rows(tables.meeting) if m["month"] == "2026-08"]
    like = next(m for m in meetings if m["cell_id"] == 6)
    own = next(s for s in await w.rows(tables.score) if s["meeting_id"] == like["id"])
    taken = {m["cell_id"] for m in meetings}
    cells = [u["id"] for u in await w.rows(tables.unit) if u["kind"] == "cell"]
    for cell in [one for one in cells if one not in taken][:29]:
        await adds(w, tables.meeting, **{**like, "id": 1000 + cell, "cell_id": cell})
        await adds(w, tables.score, **{**own, "id": 1000 + cell, "meeting_id": 1000 + cell})
        if differ:
            less = {"total": Decimal(60), "grade": "Trung bình", "base_id": 1000 + cell}
            row = {**own, **less, "id": 2000 + cell, "stage": "supervisor"}
            leader = next(p["id"] for p in await w.rows(tables.person) if p["name"] == "Cấp ủy")
            await adds(w, tables.score, **{**row, "meeting_id": 1000 + cell, "by_person": leader})
            differ -= 1


async def test_a_decision_on_a_list_that_has_changed_is_asked_anew(s: World) -> None:
    secretary, above = await records(s), await committee(s)
    await gives(secretary)
    await asked(above, "/tonghop", "Tổng hợp tháng 8/2026")
    await tapped(above, "Quyết định điểm tháng 8/2026", "Đồng ý cả 1?")
    await _thirty(s, differ=0)
    await tapped(above, "Đồng ý cả 1", "Danh sách vừa thay đổi")
    assert not [row for row in await s.rows(tables.score) if row["stage"] == "committee"]


async def test_yes_and_the_beginning_of_a_button_are_enough(w: World) -> None:
    secretary = await records(w)
    await tapped(secretary, "Chấm điểm", "Theo số liệu đã ghi")
    shown = await asked(secretary, "4.9", "Các điểm trên đúng chưa")
    assert "gõ mã của mục" not in shown.text
    await asked(secretary, "dung roi", "mục 1/7")
    await asked(secretary, "5 4 5 21 8 5 5", "Tổng ")
    await asked(secretary, "chot", "Đã chốt")
