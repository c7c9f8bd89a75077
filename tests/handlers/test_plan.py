"""A secretary plans the year in five answers, confirms, moves and cancels; the group is told."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar
from sqlalchemy import update

from domain.people import Role
from playground.messages import Message
from playground.people import Chat
from storage import tables
from tests.handlers.scores import file
from tests.talk import (
    CELL,
    asked,
    ends_posts,
    execute,
    joins,
    moves,
    second_phone,
    tapped,
    unassigns,
)
from tests.world import World

OWN = "Chi bộ Văn hóa, Thể thao và Truyền thông"
QUESTIONS = (
    ("mùng 2 hằng tháng", "Câu 2/5"),
    ("19h30", "Câu 3/5"),
    ("Nhà văn hóa", "Câu 4/5"),
    ("Học tập Bác\nQuý 4: Chuyển đổi số", "Câu 5/5"),
    ("11", "Giữ kế hoạch này"),
)


async def begins(person: Chat) -> Message:
    await asked(person, "/kehoach", "Kế hoạch sinh hoạt")
    return await tapped(person, "Lập kế hoạch", "Câu 1/5")


async def makes_card(person: Chat) -> Message:
    shown = await begins(person)
    for answer, expected in QUESTIONS:
        shown = await asked(person, answer, expected)
    return shown


async def plans(person: Chat) -> Message:
    await makes_card(person)
    return await tapped(person, "Giữ kế hoạch này", "Đã giữ kế hoạch")


async def notes(w: World, action: str) -> list[dict[str, Any]]:
    return [row for row in await w.rows(tables.audit) if row["action"] == action]


async def months(w: World) -> dict[str, dict[str, Any]]:
    return {row["month"]: row for row in await w.rows(tables.plan)}


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
    await asked(secretary, "một\nhai\nba", "chỉ còn 2 quý")
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
    await asked(secretary, "/trogiup", "Đồng chí bấm nút")
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
    assert await w.count(tables.plan_draft) == 0
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
    assert shown.labels == ["⬅️ Quay lại"]


async def test_the_next_meeting_is_confirmed_in_one_tap(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await tapped(secretary, "Chốt lịch tháng 9", "Đã chốt lịch tháng 9/2026")
    assert "Chốt lịch tháng 10" in " ".join(secretary.last.labels)
    await leader.sees("sinh hoạt tháng 9/2026: đã chốt thứ Năm 03/9/2026, 19 giờ 30, Nhà văn hóa")
    assert (await months(w))["2026-09"]["state"] == "confirmed"
    (note,) = await notes(w, "plan-confirmed")
    assert (note["old"]["state"], note["new"]["state"]) == ("planned", "confirmed")


async def test_hour_place_and_topic_are_changed_one_by_one(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await tapped(secretary, "Sửa, dời, hủy tháng 9", "Chưa chốt")
    await tapped(secretary, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(secretary, "Giờ", "họp lúc mấy giờ")
    await asked(secretary, "8 giờ sáng", "Giờ: 8 giờ")
    await leader.sees("đổi thành thứ Năm 03/9/2026, 8 giờ")
    await tapped(secretary, "Đổi giờ, nơi họp", "đổi mục nào")
    await asked(secretary, "nơi họp", "họp ở đâu")
    await asked(secretary, "Trường tiểu học", "Nơi họp: Trường tiểu học")
    await tapped(secretary, "Đổi giờ, nơi họp", "đổi mục nào")
    await tapped(secretary, "Chuyên đề", "chuyên đề gì")
    await tapped(secretary, "Không có", "Loại: Thường kỳ")
    row = (await months(w))["2026-09"]
    assert (row["kind"], row["topic"], row["starts"]) == ("regular", None, time(8))
    assert [note["new"]["place"] for note in await notes(w, "plan-changed")] == [
        "Nhà văn hóa",
        "Trường tiểu học",
        "Trường tiểu học",
    ]


async def test_a_meeting_is_moved_with_a_reason(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await asked(secretary, "2", "Sinh hoạt tháng 10/2026")
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "2/10", "đang ghi đúng")
    shown = await asked(secretary, "24/11/2026", "Vì sao")
    assert "trùng Ngày Văn hóa Việt Nam" in shown.text
    assert "sang tháng khác" in shown.text
    await tapped(secretary, "Quay lại", "Chưa chốt")
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "5/10/2026", "Vì sao")
    await asked(secretary, "bận", "ngắn quá")
    await asked(secretary, "Bí thư đi tập huấn", "Ngày: thứ Hai 05/10/2026")
    await leader.sees(
        "dời từ thứ Sáu 02/10/2026 sang thứ Hai 05/10/2026, 19 giờ 30, Nhà văn hóa."
        " Lý do: Bí thư đi tập huấn"
    )
    (note,) = await notes(w, "plan-moved")
    assert (note["old"]["day"], note["new"]["day"]) == ("2026-10-02", "2026-10-05")
    assert note["new"]["reason"] == "Bí thư đi tập huấn"


async def test_a_meeting_is_cancelled_with_a_reason_and_can_be_put_back(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await asked(secretary, "1", "Sinh hoạt tháng 9/2026")
    await tapped(secretary, "Hủy buổi này", "lý do")
    await asked(secretary, "mưa", "ngắn quá")
    await asked(secretary, "Mưa lũ, đường bị cắt", "Đã hủy")
    await leader.sees("đã hủy buổi thứ Năm 03/9/2026")
    assert (await months(w))["2026-09"]["state"] == "cancelled"
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "10/9", "Vì sao")
    await asked(secretary, "Đường đã thông", "Chưa chốt")
    assert (await months(w))["2026-09"]["day"] == date(2026, 9, 10)


async def test_a_thematic_meeting_of_its_own_is_added(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await tapped(secretary, "Thêm buổi chuyên đề", "họp ngày nào")
    await asked(secretary, "1/8/2026", "đã qua")
    await asked(secretary, "bao giờ cũng được", "chưa hiểu")
    await asked(secretary, "15/10", "chuyên đề gì")
    await leader.sees(f"{OWN}, sinh hoạt chuyên đề tháng 10/2026: thêm buổi thứ Năm 15/10/2026")
    await asked(secretary, "Văn hóa công sở", "Loại: Chuyên đề")
    shown = await tapped(secretary, "Quay lại", "Chuyên đề riêng: thứ Năm 15/10/2026, 14 giờ")
    assert "chuyên đề: Văn hóa công sở" in shown.text
    await tapped(secretary, "Thêm buổi chuyên đề", "họp ngày nào")
    await asked(secretary, "20/10", "đã có một buổi chuyên đề riêng")
    kinds = [row["kind"] for row in await w.rows(tables.plan) if row["month"] == "2026-10"]
    assert sorted(kinds) == ["regular", "thematic"]
    assert len(await notes(w, "plan-added")) == 1


async def test_planning_again_leaves_a_thematic_meeting_of_its_own_alone(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    await tapped(secretary, "Thêm buổi chuyên đề", "họp ngày nào")
    await asked(secretary, "15/10", "chuyên đề gì")
    await plans(secretary)
    kinds = [row["kind"] for row in await s.rows(tables.plan) if row["month"] == "2026-10"]
    assert sorted(kinds) == ["regular", "thematic"]


async def test_a_meeting_is_not_moved_into_the_past(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    await asked(secretary, "2", "Sinh hoạt tháng 10/2026")
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "1/8/2026", "đã qua")


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


async def test_two_phones_do_not_overwrite_each_other_silently(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await asked(deputy, "/kehoach", "Tháng 9/2026")
    await asked(secretary, "1", "Chưa chốt")
    await tapped(secretary, "Hủy buổi này", "lý do")
    await tapped(deputy, "Chốt lịch tháng 9", "Đã chốt lịch")
    await asked(secretary, "Mưa lũ, đường bị cắt", "vừa được đổi trên máy khác")
    assert (await months(w))["2026-09"]["state"] == "confirmed"


async def test_the_month_that_is_on_record_is_not_planned_again(s: World) -> None:
    secretary = await s.secretary()
    await s.submits(secretary)
    await begins(secretary)
    for answer in ("ngày 25", "19h30", "không", "không", "không"):
        await secretary.says(answer)
        await secretary.sees("Câu" if answer != "không" else "")
    assert "Tháng 8" not in secretary.last.text


async def test_from_october_on_the_next_year_is_planned(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    moves(s, days=60)
    shown = await asked(secretary, "/kehoach", "Tháng 11/2026")
    assert "🗓 Lập kế hoạch 2027" in shown.labels
    await makes(secretary, "Câu 1/5", "mùng 5", "19h30", "không", "không", "không")
    card = secretary.last.text
    assert "lùi từ thứ Sáu 05/2/2027 vì trùng Tết Nguyên đán" in card
    assert card.count("Tháng") == 12


async def makes(person: Chat, expected: str, *answers: str) -> None:
    await tapped(person, "Lập kế hoạch", expected)
    for answer in answers:
        await person.says(answer)
        await person.next()


def events(content: bytes) -> dict[str, Any]:
    found: Any = Calendar.from_ical(content)
    return {str(one["uid"]): one for one in found.walk("VEVENT")}


async def calendar(person: Chat) -> bytes:
    await asked(person, "/kehoach", "Tháng")
    await tapped(person, "Tệp lịch", "Tệp lịch ở dưới đây")
    return person.opens(await file(person))


async def test_the_calendar_file_is_read_back_and_updates_itself(w: World) -> None:
    secretary = await w.secretary()
    await plans(secretary)
    before = events(await calendar(secretary))
    assert len(before) == 4
    first = min(before.values(), key=lambda one: one.decoded("dtstart"))
    start: datetime = first.decoded("dtstart")
    assert start.isoformat() == "2026-09-03T19:30:00+07:00"
    assert first.decoded("dtend") - start == timedelta(minutes=120)
    assert str(first["dtstart"].params["TZID"]) == "Asia/Ho_Chi_Minh"
    assert str(first["summary"]).startswith("Sinh hoạt chi bộ tháng 9/2026 và chuyên đề")
    assert (str(first["location"]), str(first["status"])) == ("Nhà văn hóa", "TENTATIVE")
    (alarm,) = first.walk("VALARM")
    assert (start + alarm.decoded("trigger")).isoformat() == "2026-09-02T19:00:00+07:00"

    moves(w, minutes=5)
    await asked(secretary, "/kehoach", "Tháng 9/2026")
    await tapped(secretary, "Chốt lịch tháng 9", "Đã chốt lịch")
    after = events(await calendar(secretary))
    assert after.keys() == before.keys()
    again = after[str(first["uid"])]
    assert str(again["status"]) == "CONFIRMED"
    assert again["sequence"] > first["sequence"]


async def test_a_cancelled_meeting_and_one_without_an_hour_are_in_the_calendar(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    values = {"starts": None, "state": "cancelled"}
    await execute(s, update(tables.plan).where(tables.plan.c.month == "2026-10").values(**values))
    found = [
        one for one in events(await calendar(secretary)).values() if one["status"] == "CANCELLED"
    ]
    assert [one.decoded("dtstart") for one in found] == [date(2026, 10, 2)]
    assert found[0].walk("VALARM") == []


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
    assert (await asked(taker, "1", "Chưa chốt")).labels == ["⬅️ Quay lại"]


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


async def test_the_record_takes_day_hour_and_place_from_the_plan(w: World) -> None:
    secretary = await w.secretary()
    await plans(secretary)
    moves(w, days=20)  # to the 7th of September; the meeting was planned for the 3rd
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, "cả hai", "Bước 2/12")
    assert shown.labels[0] == "Theo kế hoạch (thứ Năm 03/9/2026)"
    await tapped(secretary, "Theo kế hoạch", "(kế hoạch: bắt đầu 19 giờ 30)")
    shown = await asked(secretary, "19h30 đến 21h30", "Bước 4/12")
    assert shown.labels[:2] == ["Theo kế hoạch: Nhà văn hóa", "Như tháng trước"]
    await tapped(secretary, "Theo kế hoạch", "Bước 5/12")
    answers = (await w.rows(tables.draft))[0]["answers"]
    assert answers["held_on"] == "2026-09-03"
    assert answers["setting"] == {
        "place": "Nhà văn hóa",
        "chair": "Bí thư",
        "minute_taker": "Phó bí thư",
    }


async def test_a_cancelled_meeting_suggests_nothing(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    await execute(s, update(tables.plan).values(state="cancelled"))
    moves(s, days=20)
    await asked(secretary, "/hop", "Bước 1/12")
    shown = await asked(secretary, "cả hai", "Bước 2/12")
    assert not [label for label in shown.labels if "kế hoạch" in label]


async def test_the_first_page_tells_what_is_next(w: World) -> None:
    secretary = await w.secretary()
    await asked(secretary, "/start", "chưa có lịch họp tiếp theo")
    await begins(secretary)
    await asked(secretary, "mùng 3", "Câu 2/5")
    await asked(secretary, "/start", "đang lập dở kế hoạch 2026")
    await tapped(secretary, "Xem kế hoạch", "Kế hoạch sinh hoạt")
    await tapped(secretary, "Lập tiếp", "Câu 2/5")
    for answer, expected in QUESTIONS[1:]:
        await asked(secretary, answer, expected)
    await tapped(secretary, "Giữ kế hoạch này", "Đã giữ kế hoạch")
    next_one = "họp tiếp: thứ Năm 03/9/2026, 19 giờ 30, Nhà văn hóa (chưa chốt)"
    await asked(secretary, "/start", next_one)


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
