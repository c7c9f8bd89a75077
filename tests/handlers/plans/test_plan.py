"""A secretary plans the year in five answers; who sees it, and what is kept."""

from __future__ import annotations

from datetime import date, time

from domain.people import Role
from playground.messages import Message
from playground.people import Chat
from storage import tables
from tests.handlers.plans.talk_of_plans import OWN, begins, makes_card, months, notes, plans
from tests.talk import (
    CELL,
    adds,
    asked,
    ends_posts,
    joins,
    moves,
    second_phone,
    tapped,
    unassigns,
)
from tests.world import World

LOOKS = ["📨 Thông báo mời họp", "📄 Bản PDF", "⬅️ Quay lại"]  # of who changes nothing


async def test_the_year_is_planned_in_five_answers_and_one_tap(w: World) -> None:
    secretary = await w.secretary()
    card = await makes_card(secretary)
    for line in (
        "ngày 2 hằng tháng; trùng ngày nghỉ thì lùi",
        "Tháng 9/2026: thứ Năm 03/9/2026, 19 giờ 30, Nhà văn hóa; chuyên đề: Học tập Bác",
        "⚠️ lùi từ thứ Tư 02/9/2026 vì trùng Quốc khánh",
        "Tháng 11/2026: thứ Hai 02/11/2026, 19 giờ 30, Nhà văn hóa; chuyên đề: Chuyển đổi số"
        " (sinh hoạt mẫu)",
    ):
        assert line in card.text
    assert "Tháng 8" not in card.text
    shown = await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch 4 tháng")
    assert "1. Tháng 9/2026" in shown.text
    found = await months(w)
    assert list(found) == ["2026-09", "2026-10", "2026-11", "2026-12"]
    september = found["2026-09"]
    assert (september["day"], september["starts"]) == (date(2026, 9, 3), time(19, 30))
    assert (september["kind"], september["state"]) == ("both", "planned")
    assert [row["month"] for row in found.values() if row["model"]] == ["2026-11"]


async def test_every_question_is_answered_by_buttons_alone(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    await tapped(secretary, "ngày 5 hằng tháng", "Câu 2/5")
    await tapped(secretary, "19 giờ 30", "Câu 3/5")
    await tapped(secretary, "Như mọi khi", "Câu 4/5")
    await tapped(secretary, "Bỏ qua", "Câu 5/5")
    shown = await tapped(secretary, "Không có", "Giữ kế hoạch này")
    assert "Phòng họp cơ quan" in shown.text
    assert "chuyên đề" not in shown.text


async def test_what_is_not_understood_is_asked_again_with_a_way_out(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    await asked(secretary, "khi nào rảnh", "chưa hiểu")
    await asked(secretary, "thứ 7", "tuần thứ mấy")
    await tapped(secretary, "thứ 7 tuần đầu", "Họp thứ Bảy tuần đầu")
    await asked(secretary, "7 rưỡi", "buổi nào")
    await tapped(secretary, "19:30", "Câu 3/5")
    await asked(secretary, "nhu moi khi", "Câu 4/5")
    await asked(secretary, "học Bác\nchuyển đổi số\nan toàn giao thông", "chỉ còn 2 quý")
    await asked(secretary, "chưa có", "Câu 5/5")
    await asked(secretary, "3", "không có trong kế hoạch")
    await asked(secretary, "thang 10", "Giữ kế hoạch này")
    await tapped(secretary, "Quay lại", "Câu 5/5")
    await tapped(secretary, "Quay lại", "Câu 4/5")


async def test_the_answers_are_kept_whatever_else_the_chat_does(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await begins(secretary)
    await asked(secretary, "mùng 3", "Câu 2/5")
    await w.restart()
    await asked(secretary, "14h", "Câu 3/5")
    await asked(secretary, "/trogiup", "Đồng chí chọn ở tin của tôi")
    await asked(deputy, "/kehoach", "Kế hoạch sinh hoạt")
    assert "🗓 Lập tiếp kế hoạch 2026 (còn 3 câu)" in deputy.last.labels
    await tapped(deputy, "Lập tiếp", "Câu 3/5")
    await asked(secretary, "/kehoach", "Kế hoạch sinh hoạt")
    await tapped(secretary, "Lập tiếp", "Câu 3/5")
    await asked(deputy, "Nhà văn hóa", "Câu 4/5")
    await asked(secretary, "Hội trường", "đã được trả lời trên máy khác")
    await tapped(secretary, "Để sau", "Đã lưu những câu đã trả lời")
    assert await w.count(tables.plan) == 0
    await tapped(secretary, "Lập tiếp kế hoạch 2026 (còn 2 câu)", "Câu 4/5")
    for answer, expected in (("không", "Câu 5/5"), ("không", "Giữ kế hoạch này")):
        await asked(secretary, answer, expected)
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    assert await w.count(tables.form_draft) == 0
    assert "Nhà văn hóa" in secretary.last.text


async def test_sundays_are_left_out_where_the_rule_says_so(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    await asked(secretary, "mùng 4, trừ chủ nhật", "ngày 4 hằng tháng, trừ Chủ nhật")
    for answer in ("19h30", "không", "không", "không"):
        await secretary.says(answer)
        shown = await secretary.next()
    assert "thứ Hai 05/10/2026, 19 giờ 30 ⚠️ lùi từ Chủ nhật 04/10/2026" in shown.text


async def test_the_work_group_is_sent_the_plan_and_looks_at_it(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    letter = await leader.sees("đã lập kế hoạch sinh hoạt năm 2026: 4 buổi")
    await leader.taps("Xem", on=letter)
    shown = await leader.sees("1. Tháng 9/2026")
    assert OWN in shown.text
    assert not [label for label in shown.labels if "Chốt" in label or "Lập" in label]
    shown = await asked(leader, "1", "Chưa chốt")
    assert [label for label in shown.labels if "Dời" in label or "Hủy" in label]
    assert not [label for label in shown.labels if "Chốt" in label or "PDF" in label]


async def test_planning_again_leaves_a_thematic_meeting_of_its_own_alone(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    await tapped(secretary, "Thêm buổi họp", "họp ngày nào")
    await asked(secretary, "15/10", "chuyên đề gì")
    await plans(secretary)
    kinds = [row["kind"] for row in await s.rows(tables.plan) if row["month"] == "2026-10"]
    assert sorted(kinds) == ["regular", "thematic"]


async def test_planning_again_leaves_what_is_confirmed_and_logs_the_rest(w: World) -> None:
    secretary = await w.secretary()
    await plans(secretary)
    await tapped(secretary, "Chốt lịch tháng 9", "Đã chốt lịch")
    before = await months(w)
    await tapped(secretary, "Lập kế hoạch", "Câu 1/5")
    for answer in ("mùng 6", "8h sáng", "không", "không", "không"):
        await secretary.says(answer)
        card = await secretary.next()
    assert "Nhà văn hóa; chuyên đề: Học tập Bác (đã chốt, giữ nguyên)" in card.text
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    after = await months(w)
    assert after["2026-09"] == before["2026-09"]
    assert (after["2026-11"]["day"], after["2026-11"]["kind"]) == (date(2026, 11, 6), "regular")
    assert {m: row["id"] for m, row in after.items()} == {m: r["id"] for m, r in before.items()}
    note = (await notes(w, "plan-kept"))[-1]
    assert note["old"][1]["day"] == "2026-10-02"
    assert note["new"][1]["day"] == "2026-10-06"


async def test_planning_again_leaves_a_meeting_that_was_moved(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    await asked(secretary, "2", "Sinh hoạt tháng 10/2026")
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "12/10/2026", "Vì sao")
    await asked(secretary, "Bí thư đi tập huấn", "Ngày: thứ Hai 12/10/2026")
    await asked(secretary, "/kehoach", "Kế hoạch sinh hoạt")
    await tapped(secretary, "Lập kế hoạch", "Câu 1/5")
    for answer in ("mùng 6", "8h sáng", "không", "không", "không"):
        await secretary.says(answer)
        card = await secretary.next()
    assert "đã dời, giữ nguyên" in card.text
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    assert (await months(s))["2026-10"]["day"] == date(2026, 10, 12)


AFTER = ("Câu 2/5", "Câu 3/5", "Câu 4/5", "Câu 5/5", "Giữ kế hoạch này")


async def test_the_month_that_is_on_record_is_not_planned_again(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await begins(secretary)
    shown = await answers(secretary, "ngày 25", "19h30", "không", "không", "không")
    assert "Tháng 8" not in shown.text


async def answers(person: Chat, *said: str) -> Message:
    """The five answers, each typed when its question stands on the screen."""
    for answer, then in zip(said, AFTER, strict=True):
        shown = await asked(person, answer, then)
    return shown


async def test_from_october_on_the_next_year_is_planned(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    moves(s, days=60)
    shown = await asked(secretary, "/kehoach", "Tháng 11/2026")
    assert "🗓 Lập kế hoạch 2027" in shown.labels
    await tapped(secretary, "Lập kế hoạch", "Câu 1/5")
    card = (await answers(secretary, "mùng 5", "19h30", "không", "không", "không")).text
    assert "lùi từ thứ Sáu 05/2/2027 vì trùng Tết Nguyên đán" in card
    assert card.count("Tháng") == 12


async def test_a_foreign_secretary_sees_nothing_of_the_plan(w: World) -> None:
    secretary, other = await w.secretary(), await w.other_secretary()
    await plans(secretary)
    row = (await w.rows(tables.plan))[0]
    other.forget()
    for text in (f"/kehoach {row['id']}", f"/kehoach cell-{row['cell_id']}", "/kehoach 99999"):
        await other.says(text)
        assert "Không tìm thấy kế hoạch này" in (await other.next()).text
    await other.says("/kehoach")
    shown = await other.next()
    assert OWN not in shown.text
    assert "Chưa có kế hoạch" in shown.text


async def test_a_minute_taker_looks_and_changes_nothing(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    taker = await joins(s, "9001", "Thư ký", (Role.minute_taker, CELL))
    shown = await asked(taker, "/kehoach", "Tháng 9/2026")
    assert shown.labels == ["📲 Tệp lịch cho máy", "🏠 Trang đầu"]
    assert (await asked(taker, "1", "Chưa chốt")).labels == LOOKS


async def test_a_post_that_ends_closes_every_page_of_the_plan(s: World) -> None:
    deputy = await second_phone(s)
    await plans(deputy)
    on_list = deputy.last
    await asked(deputy, "1", "Chưa chốt")
    await tapped(deputy, "Hủy buổi này", "lý do")
    await ends_posts(s, "8001")
    await asked(deputy, "Mưa lũ, đường bị cắt", "Không tìm thấy kế hoạch")
    await deputy.taps("Chốt lịch tháng 9", on=on_list)
    await deputy.next()
    assert {row["state"] for row in await s.rows(tables.plan)} == {"planned"}


async def test_a_leader_sees_the_next_meeting_of_each_cell(s: World) -> None:
    secretary, leader = await s.secretary(), await s.leader()
    await plans(secretary)
    shown = await asked(leader, "kế hoạch", "buổi sắp tới của từng chi bộ")
    number = next(line for line in shown.text.splitlines() if OWN in line)
    assert "thứ Năm 03/9/2026, 19 giờ 30" in number
    await asked(leader, number.partition(".")[0], "1. Tháng 9/2026")
    await unassigns(s, CELL)
    await asked(leader, "1", "Không tìm thấy kế hoạch")
    assert OWN not in (await asked(leader, "/kehoach", "buổi sắp tới")).text


async def test_all_of_it_is_said_in_english_too(s: World) -> None:
    secretary = await s.secretary()
    await asked(secretary, "/caidat", "ngôn ngữ")
    await tapped(secretary, "English", "Saved")
    await asked(secretary, "/plan", "Nothing is planned")
    await tapped(secretary, "Plan 2026", "Question 1/5")
    await asked(secretary, "last Friday", "the last Friday")
    for answer in ("19h30", "không", "Quý 4: Chuyển đổi số", "không"):
        await secretary.says(answer)
        shown = await secretary.next()
    assert "the last Friday" in shown.text
    await tapped(secretary, "Keep this plan", "The plan of 5 months is kept")
    await asked(secretary, "1", "Not confirmed")
    await tapped(secretary, "Cancel this meeting", "short reason")
    await asked(secretary, "Bão lớn cả tuần", "Cancelled")


async def test_in_december_both_years_can_be_planned(s: World) -> None:
    secretary = await s.secretary()
    moves(s, days=114)  # the 10th of December
    shown = await asked(secretary, "/kehoach", "Chưa có kế hoạch")
    assert shown.labels[:2] == ["🗓 Lập kế hoạch 2026", "🗓 Lập kế hoạch 2027"]
    await tapped(secretary, "Lập kế hoạch 2026", "Câu 1/5")
    await asked(secretary, "mùng 3", "Năm 2026 không còn ngày nào như thế")
    await asked(secretary, "ngày 20", "Câu 2/5")
    for answer in ("19h30", "không", "không", "không"):
        await secretary.says(answer)
        await secretary.next()
    shown = await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch 1 tháng")
    assert [label for label in shown.labels if "Lập kế hoạch" in label] == ["🗓 Lập kế hoạch 2027"]


async def test_back_keeps_what_was_answered(s: World) -> None:
    secretary = await s.secretary()
    await makes_card(secretary)
    await tapped(secretary, "Quay lại", "Câu 5/5")
    shown = await tapped(secretary, "Quay lại", "Câu 4/5")
    assert "➡️ Giữ nguyên" in shown.labels
    card = await tapped(secretary, "Giữ nguyên", "Giữ kế hoạch này")
    assert "chuyên đề: Học tập Bác" in card.text
    await tapped(secretary, "Quay lại", "Câu 5/5")
    card = await asked(secretary, "10", "Giữ kế hoạch này")
    assert "Chuyển đổi số (sinh hoạt mẫu)" not in card.text


async def test_a_plan_that_changed_elsewhere_is_seen_before_it_is_kept(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await makes_card(secretary)
    await asked(deputy, "/kehoach", "Kế hoạch sinh hoạt")
    await tapped(deputy, "Lập tiếp", "Giữ kế hoạch này")
    await tapped(deputy, "Quay lại", "Câu 5/5")
    await asked(deputy, "10", "Giữ kế hoạch này")
    await tapped(secretary, "Giữ kế hoạch này", "đã được trả lời trên máy khác")
    assert await w.count(tables.plan) == 0
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    assert [m for m, row in (await months(w)).items() if row["model"]] == ["2026-10"]


async def test_the_beginning_of_a_label_is_enough_where_only_one_begins_so(s: World) -> None:
    secretary = await s.secretary()
    shown = await asked(secretary, "/kehoach", "Chưa có kế hoạch")
    assert [label for label in shown.labels if "Lập kế hoạch" in label] == ["🗓 Lập kế hoạch 2026"]
    await asked(secretary, "lap ke hoach", "Câu 1/5")
    moves(s, days=114)  # the 10th of December, when either year could be meant
    await asked(secretary, "/kehoach", "Chưa có kế hoạch")
    await secretary.says("lap ke hoach")
    assert "Câu 1/5" not in (await secretary.next()).text


async def test_a_year_typed_behind_the_words_is_planned_at_any_time_of_the_year(s: World) -> None:
    secretary = await s.secretary()
    for said in ("lập kế hoạch 2027", "lap ke hoach nam sau", "/kehoach 2027"):
        shown = await asked(secretary, said, "Câu 1/5")
        assert "Kế hoạch 2027" in shown.text
        await tapped(secretary, "Để sau", "Kế hoạch sinh hoạt")
    await asked(secretary, "lập kế hoạch năm 2025", "chỉ lập cho năm 2026 và 2027")


async def test_who_has_two_cells_chooses_one_and_the_year_is_kept(s: World) -> None:
    secretary = await s.secretary()
    (mine,) = [row for row in await s.rows(tables.chat) if row["external"] == "7001"]
    more = {"role": "cell_secretary", "unit_id": 7, "from_date": date(2026, 1, 1)}
    await adds(s, tables.post, person_id=mine["person_id"], **more)
    await asked(secretary, "lập kế hoạch 2027", "của từng chi bộ")
    shown = await asked(secretary, "2", "Câu 1/5")
    assert "Kế hoạch 2027" in shown.text


async def test_who_plans_nothing_sees_the_plan_whatever_the_year(s: World) -> None:
    leader = await s.leader()
    await asked(leader, "/kehoach 2027", "của từng chi bộ")
    await asked(leader, "1", "Kế hoạch sinh hoạt")


async def test_the_name_of_a_page_is_no_place(s: World) -> None:
    secretary = await s.secretary()
    await begins(secretary)
    await asked(secretary, "mùng 2 hằng tháng", "Câu 2/5")
    await asked(secretary, "19h30", "Câu 3/5")
    await asked(secretary, "kế hoạch", "không phải là nơi họp")
    await asked(secretary, "10:00", "không phải là nơi họp")
    await asked(secretary, "Phòng kế hoạch xã", "Câu 4/5")
