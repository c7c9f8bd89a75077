"""What becomes of a score: voted on, its record corrected, scored anew, looked at again."""

from __future__ import annotations

import asyncio
import re

from domain.people import Role
from playground.people import Chat
from storage import organisation, tables
from storage.organisation import Organisation
from tests.handlers.scores.talk_of_scores import (
    FULL,
    committee,
    file,
    given,
    gives,
    opens_score,
    records,
    text_of,
)
from tests.talk import CELL, COMMITTEE, GROUP, asked, joins, tapped
from tests.world import NOW, World

STALE = "cần xem lại: biên bản đã sửa sau khi chấm"


async def corrects(secretary: Chat) -> None:
    """100 minutes become 60."""
    await asked(secretary, "/bienban", "Biên bản số")
    await tapped(secretary, "Sửa biên bản", "lý do gì")
    await asked(secretary, "ghi nhầm giờ kết thúc", "Lý do sửa")
    await asked(secretary, "3", "Bước 3")
    await asked(secretary, "14h đến 15h", "Vẫn đúng")
    await tapped(secretary, "Vẫn đúng", "60 phút")
    await tapped(secretary, "Nộp biên bản", "Đã nộp bản sửa")
    await file(secretary)


async def votes(secretary: Chat, said: str, expected: str) -> None:
    await asked(secretary, "/chamdiem", "Điểm sinh hoạt")
    await tapped(secretary, "iểu quyết", "Biểu quyết về điểm")
    await asked(secretary, said, expected)


async def rescores(secretary: Chat) -> None:
    """85 instead of 77."""
    await asked(secretary, "/chamdiem", "Điểm sinh hoạt")
    await tapped(secretary, "Tự chấm lại", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    for mark in FULL[:-1]:
        await asked(secretary, mark, "mục")
    await asked(secretary, FULL[-1], "Tổng 85/100")
    await tapped(secretary, "Chốt điểm", "Đã chốt")
    await file(secretary)
    await file(secretary)


async def papers(w: World, secretary: Chat) -> tuple[str, str]:
    """All that the score sheet and the minutes say now."""
    await opens_score(w, secretary)
    for _ in range(100):  # those of before, which may be older
        if not await w.count(tables.owed_file):
            break
        await asyncio.sleep(0.05)
    secretary.forget()
    await secretary.taps("Phiếu điểm Word")
    sheet = await file(secretary)
    await asked(secretary, "/bienban", "Biên bản số")
    await secretary.taps("Biên bản Word")
    return text_of(secretary.opens(sheet)), text_of(secretary.opens(await file(secretary)))


async def on_the_large_page(leader: Chat) -> tuple[str, str]:
    """What it says of scores to be looked at again, beside the cell and below the chart."""
    await asked(leader, "/thieu", "🗓 Biên bản")
    await tapped(leader, "Bảng lớn", "Bảng mở bằng trình duyệt")
    html = leader.opens(await file(leader)).decode()
    cell = re.search(r"⚠ (xem lại điểm tháng \d+)", html)
    chart = re.search(r"\d+ điểm cần xem lại", html)
    return cell[1] if cell else "", chart[0] if chart else ""


async def test_a_vote_that_failed_is_no_score(w: World) -> None:
    secretary = await records(w)
    await gives(secretary)
    await votes(secretary, "5 đồng ý, 15 không đồng ý", "biểu quyết không thông qua")
    assert [row["passed"] for row in await given(w)] == [None, False]
    shown = await asked(await w.leader(), "/tonghop", "tự chấm 77/100 · Khá")
    assert "biểu quyết không thông qua" in shown.text
    for paper in await papers(w, secretary):
        assert "biểu quyết không thông qua" in paper
    await asked(secretary, "/bienban", "biểu quyết không thông qua")


async def test_those_on_probation_do_not_vote(s: World) -> None:
    """22 are present, 2 of them on probation."""
    secretary = await records(s)
    await gives(secretary)
    await asked(secretary, "/chamdiem", "Điểm sinh hoạt")
    shown = await tapped(secretary, "Ghi biểu quyết", "Đảng viên chính thức có mặt: 20")
    assert not any("22" in label for label in shown.labels)
    await asked(secretary, "21 đồng ý, 1 không đồng ý", "chỉ đảng viên chính thức")
    await tapped(secretary, "Nhất trí 20/20", "thông qua mức điểm")


async def test_half_of_those_who_may_vote_is_not_enough(s: World) -> None:
    secretary = await records(s)
    await gives(secretary)
    await votes(secretary, "10 đồng ý, 4 không đồng ý", "biểu quyết không thông qua")
    await votes(secretary, "11 đồng ý, 9 không đồng ý", "thông qua mức điểm")


async def test_a_vote_is_about_one_score(w: World) -> None:
    secretary = await records(w)
    await gives(secretary)
    await votes(secretary, "20 đồng ý", "thông qua mức điểm")
    await rescores(secretary)
    shown = await opens_score(w, secretary)
    assert "cần xem lại: điểm của chi bộ đã chấm lại" in shown.text
    leader = await w.leader()
    shown = await asked(leader, "/tonghop", "tự chấm 85/100 · Khá")
    assert "cần xem lại: điểm của chi bộ đã chấm lại" in shown.text
    for paper in await papers(w, secretary):
        assert "85" in paper
        assert "cần xem lại: điểm của chi bộ đã chấm lại (77/100" in paper
    shown = await opens_score(w, leader)
    shown = await tapped(leader, "Tổ công tác chấm", "tự chấm 85/100")


async def test_a_corrected_record_makes_every_score_stale(w: World) -> None:
    """The same words on every screen and paper, and those who gave them are asked again."""
    secretary, leader, above = await records(w), await w.leader(), await committee(w)
    await gives(secretary)
    for person, begins in ((leader, "Tổ công tác chấm"), (above, "Quyết định điểm")):
        await opens_score(w, person)
        await tapped(person, begins, "nhất trí cả")
        await tapped(person, "Nhất trí, chốt luôn", "Đã chốt")
    leader.forget()
    above.forget()
    await corrects(secretary)
    for person, who in ((leader, "tổ chấm"), (above, "chính thức")):
        told = await person.sees(f"{who} 77/100 · Khá ({STALE})")
        assert "thay bằng bản mới" in told.text
    shown = await asked(leader, "/tonghop", "điểm cần xem lại")
    assert shown.text.count(STALE) == 3
    assert "cần xem lại 1" in shown.text
    assert await on_the_large_page(leader) == ("xem lại điểm tháng 8", "1 điểm cần xem lại")
    for paper in await papers(w, secretary):
        assert paper.count(STALE) == 3
    shown = await asked(secretary, "/bienban", "Biên bản số")
    assert shown.text.count(STALE) == 3
    for person, begins, who in (
        (secretary, "Xem lại điểm tự chấm", "Chi bộ tự chấm"),
        (leader, "Xem lại điểm tổ chấm", "Tổ công tác chấm"),
        (above, "Xem lại quyết định", "Chính thức (cấp ủy quyết định)"),
    ):
        await opens_score(w, person)
        await tapped(person, begins, "5/5 → 0/5 – 60 phút, ít hơn 90")
        await tapped(person, "Nhất trí, chốt luôn", f"{who}: 72/100")
    shown = await asked(leader, "/tonghop", "chính thức 72/100")
    assert "cần xem lại" not in shown.text
    assert await on_the_large_page(leader) == ("", "")
    for paper in await papers(w, secretary):
        assert "cần xem lại" not in paper


async def test_a_score_given_back_is_scored_anew_with_the_reason(w: World) -> None:
    """It stands nowhere, is in no decision, and who scored it goes through it mark by mark."""
    secretary, leader, above = await records(w), await w.leader(), await committee(w)
    await gives(secretary)
    secretary.forget()
    await opens_score(w, above)
    await tapped(above, "Trả lại để chấm lại", "Lý do gì?")
    await asked(above, "....", "lý do")
    shown = await asked(above, "điểm thảo luận chưa sát", "Đã trả lại")
    assert "trả lại: điểm thảo luận chưa sát" in shown.text
    assert not any("Trả lại" in label for label in shown.labels)
    await secretary.sees("cấp ủy trả lại tự chấm 77/100 · Khá. Lý do: điểm thảo luận chưa sát")
    shown = await asked(leader, "/tonghop", "điểm cần xem lại")
    assert "cấp ủy trả lại để chấm lại" in shown.text
    for paper in await papers(w, secretary):
        assert "cấp ủy trả lại để chấm lại" in paper
    await asked(secretary, "/start", "cấp ủy trả lại điểm tháng 8/2026")
    await opens_score(w, secretary)
    shown = await tapped(secretary, "Xem lại điểm tự chấm", "trả lại: điểm thảo luận chưa sát")
    assert not any("chốt luôn" in label for label in shown.labels)
    await tapped(secretary, "Chấm từng mục", "Theo số liệu đã ghi")
    await tapped(secretary, "Đúng, chấm tiếp", "mục 1/7")
    for mark in FULL[:-1]:
        await asked(secretary, mark, "mục")
    await asked(secretary, FULL[-1], "Tổng 85/100")
    await tapped(secretary, "Chốt điểm", "Đã chốt")
    shown = await asked(leader, "/tonghop", "tự chấm 85/100")
    assert "trả lại" not in shown.text


async def test_only_what_was_shown_is_given_back_and_only_by_the_committee(s: World) -> None:
    secretary, leader, above = await records(s), await s.leader(), await committee(s)
    await gives(secretary)
    for person in (secretary, leader):
        await opens_score(s, person)
        assert not any("Trả lại" in label for label in person.last.labels)
    await opens_score(s, above)
    await tapped(above, "Trả lại để chấm lại", "Lý do gì?")
    await rescores(secretary)
    await asked(above, "điểm thảo luận chưa sát", "không trả lại được")
    assert [row["passed"] for row in await given(s)] == [None, None]


async def test_what_was_given_back_is_not_decided_in_bulk(s: World) -> None:
    secretary, above = await records(s), await committee(s)
    await gives(secretary)
    await opens_score(s, above)
    await tapped(above, "Trả lại để chấm lại", "Lý do gì?")
    await asked(above, "điểm thảo luận chưa sát", "Đã trả lại")
    newest = (await s.rows(tables.meeting))[-1]["month"]
    await above.taps_data(above.last, f"/deciding:{newest}")
    await above.sees("1 chi bộ được trả lại đang chấm lại")


async def test_the_group_that_scores_first_locks_nobody_out(s: World) -> None:
    secretary, leader = await records(s), await s.leader()
    await opens_score(s, leader)
    await tapped(leader, "Tổ công tác chấm", "Theo số liệu")
    await tapped(leader, "Đúng, chấm tiếp", "mục 1/7")
    for mark in FULL[:-1]:
        await asked(leader, mark, "mục")
    await asked(leader, FULL[-1], "Tổng 85/100")
    await tapped(leader, "Chốt điểm", "Đã chốt")
    newest = (await s.rows(tables.meeting))[-1]["id"]
    await secretary.taps_data(secretary.last, f"/score:{newest}-own")
    await secretary.sees("Theo số liệu đã ghi")
    shown = await gives(secretary)
    assert "Chi bộ tự chấm: 77/100" in shown.text
    assert "Tổ công tác chấm: 85/100" in shown.text
    assert "cần xem lại" not in shown.text, "the group scored by itself"


async def test_one_person_in_every_stage_is_marked(s: World) -> None:
    await records(s)
    posts = (Role.cell_secretary, CELL), (Role.group_leader, GROUP), (Role.committee, COMMITTEE)
    person = await joins(s, "8010", "Ba vai", *posts)
    await gives(person)
    for begins in ("Tổ công tác chấm", "Quyết định điểm"):
        await opens_score(s, person)
        await tapped(person, begins, "nhất trí cả")
        await tapped(person, "Nhất trí, chốt luôn", "Đã chốt")
    await opens_score(s, person)
    assert "cùng một người chấm: tự chấm, tổ chấm, chính thức" in person.last.text


async def test_a_committee_may_forbid_that_one_person_scores_twice(s: World) -> None:
    """Neither on the page nor in bulk; somebody else decides."""
    rules = {"code": COMMITTEE, "name": "Đảng bộ", "kind": "committee"}
    units = [rules | {"rules": {"stages_apart": True}}]
    whole = Organisation.model_validate({"from": "2026-01-01", "units": units})
    await s.app.store.write(lambda tx: organisation.bring_in(tx, whole, NOW))
    await records(s)
    posts = (Role.cell_secretary, CELL), (Role.committee, COMMITTEE)
    person, other = await joins(s, "8010", "Hai vai", *posts), await committee(s)
    await gives(person)
    shown = await opens_score(s, person)
    assert "mỗi người chỉ chấm một lần" in shown.text
    assert not any("Quyết định điểm" in label for label in shown.labels)
    newest = (await s.rows(tables.meeting))[-1]["month"]
    await person.taps_data(person.last, f"/deciding:{newest}")
    await person.sees("không còn chi bộ nào chờ quyết định")
    await other.taps_data(other.last, f"/deciding:{newest}")
    shown = await other.sees("1 chi bộ chờ quyết định")
    await tapped(other, "Đồng ý cả 1", "Đã quyết định 1 chi bộ")


async def test_whose_score_is_overwritten_is_told_with_both(s: World) -> None:
    secretary, leader = await records(s), await s.leader()
    member = await joins(s, "8011", "Tổ viên", (Role.group_member, GROUP))
    await gives(secretary)
    await opens_score(s, leader)
    await tapped(leader, "Tổ công tác chấm", "nhất trí cả")
    await tapped(leader, "Nhất trí, chốt luôn", "Đã chốt")
    leader.forget()
    await opens_score(s, member)
    await tapped(member, "Tổ chấm lại", "nhất trí cả")
    await tapped(member, "Chấm từng mục", "Theo số liệu")
    await tapped(member, "Đúng, chấm tiếp", "mục 1/7")
    await asked(member, "0", "lý do")
    await asked(member, "chưa chuẩn bị gì", "mục 2/7")
    for _ in range(5):
        await tapped(member, "Như trước", "mục")
    await tapped(member, "Như trước", "Tổng 72/100")
    await tapped(member, "Chốt điểm", "Đã chốt")
    told = await leader.sees("Tổ công tác chấm 72/100")
    assert "chấm 77/100 · Khá" in told.text


async def test_marks_somebody_else_left_half_filled_are_shown_as_theirs(s: World) -> None:
    secretary, leader = await records(s), await s.leader()
    await gives(secretary)
    await opens_score(s, leader)
    await tapped(leader, "Tổ công tác chấm", "nhất trí cả")
    await tapped(leader, "Chấm từng mục", "Theo số liệu")
    await tapped(leader, "Đúng, chấm tiếp", "mục 1/7")
    other = await joins(s, "8012", "Tổ trưởng mới", (Role.group_leader, GROUP))
    await opens_score(s, other)
    shown = await tapped(other, "Tổ công tác chấm", "đã chấm dở")
    assert re.search(r"đồng chí Tổ trưởng số 1 đã chấm dở", shown.text)
    await tapped(other, "Đã xem, chấm tiếp", "mục 1/7")
