"""One meeting of the plan: confirmed, changed, moved, cancelled, added; and the calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar
from sqlalchemy import update

from playground.people import Chat
from storage import tables
from tests.handlers.plans.talk_of_plans import OWN, QUESTIONS, begins, months, notes, plans, told
from tests.handlers.scores.talk_of_scores import file
from tests.talk import (
    asked,
    execute,
    moves,
    second_phone,
    tapped,
)
from tests.world import World


async def test_the_next_meeting_is_confirmed_in_one_tap(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await tapped(secretary, "Chốt lịch tháng 9", "Đã chốt lịch tháng 9/2026")
    assert "Chốt lịch tháng 10" in " ".join(secretary.last.labels)
    await told(w)
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
    await told(w)
    await leader.sees("đổi từ thứ Năm 03/9/2026, 19 giờ 30, Nhà văn hóa")
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


async def test_what_was_not_understood_speaks_of_no_lines_that_are_not_there(w: World) -> None:
    secretary = await w.secretary()
    await plans(secretary)
    await asked(secretary, "2", "Sinh hoạt tháng 10/2026")
    shown = await asked(secretary, "bận họp huyện", "Sinh hoạt tháng 10/2026")
    assert "chọn một trong các mục" in shown.text
    assert "sửa dòng đó" not in shown.text


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
    await asked(secretary, "ừ.", "ngắn quá")
    await asked(secretary, "Bí thư đi tập huấn", "Ngày: thứ Hai 05/10/2026")
    await told(w)
    await leader.sees(
        "dời từ thứ Sáu 02/10/2026, 19 giờ 30, Nhà văn hóa sang thứ Hai 05/10/2026, 19 giờ 30,"
        " Nhà văn hóa. Lý do: Bí thư đi tập huấn"
    )
    (note,) = await notes(w, "plan-moved")
    assert (note["old"]["day"], note["new"]["day"]) == ("2026-10-02", "2026-10-05")
    assert note["new"]["reason"] == "Bí thư đi tập huấn"


async def test_a_meeting_is_cancelled_with_a_reason_and_can_be_put_back(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await asked(secretary, "1", "Sinh hoạt tháng 9/2026")
    await tapped(secretary, "Hủy buổi này", "lý do")
    await asked(secretary, "ok", "ngắn quá")
    await asked(secretary, "Mưa lũ, đường bị cắt", "Đã hủy")
    await told(w)
    await leader.sees("đã hủy buổi thứ Năm 03/9/2026")
    assert (await months(w))["2026-09"]["state"] == "cancelled"
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "10/9", "Vì sao")
    await asked(secretary, "Đường đã thông", "Chưa chốt")
    assert (await months(w))["2026-09"]["day"] == date(2026, 9, 10)


async def test_a_thematic_meeting_of_its_own_is_added(w: World) -> None:
    secretary, leader = await w.secretary(), await w.leader()
    await plans(secretary)
    await tapped(secretary, "Thêm buổi họp", "họp ngày nào")
    await asked(secretary, "1/8/2026", "đã qua")
    await asked(secretary, "bao giờ cũng được", "chưa hiểu")
    await asked(secretary, "15/10", "chuyên đề gì")
    await told(w)
    await leader.sees(f"{OWN}, sinh hoạt chuyên đề tháng 10/2026: thêm buổi thứ Năm 15/10/2026")
    await asked(secretary, "Văn hóa công sở", "Loại: Chuyên đề")
    shown = await tapped(secretary, "Quay lại", "Chuyên đề riêng: thứ Năm 15/10/2026, 14 giờ")
    assert "chuyên đề: Văn hóa công sở" in shown.text
    await tapped(secretary, "Thêm buổi họp", "họp ngày nào")
    await asked(secretary, "20/10", "đã có một buổi chuyên đề riêng")
    kinds = [row["kind"] for row in await w.rows(tables.plan) if row["month"] == "2026-10"]
    assert sorted(kinds) == ["regular", "thematic"]
    assert len(await notes(w, "plan-added")) == 1


async def test_who_began_to_add_a_meeting_can_go_back(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    shown = await tapped(secretary, "Thêm buổi họp", "họp ngày nào")
    assert shown.labels == ["Là buổi họp bất thường", "⬅️ Quay lại"]
    await tapped(secretary, "Quay lại", "1. Tháng 9/2026")
    assert [row["kind"] for row in (await months(s)).values()].count("thematic") == 0


async def test_a_meeting_is_not_moved_into_the_past(s: World) -> None:
    secretary = await s.secretary()
    await plans(secretary)
    await asked(secretary, "2", "Sinh hoạt tháng 10/2026")
    await tapped(secretary, "Dời sang ngày khác", "sang ngày nào")
    await asked(secretary, "1/8/2026", "đã qua")


async def test_two_phones_do_not_overwrite_each_other_silently(w: World) -> None:
    secretary, deputy = await w.secretary(), await second_phone(w)
    await plans(secretary)
    await asked(deputy, "/kehoach", "Tháng 9/2026")
    await asked(secretary, "1", "Chưa chốt")
    await tapped(secretary, "Hủy buổi này", "lý do")
    await tapped(deputy, "Chốt lịch tháng 9", "Đã chốt lịch")
    await asked(secretary, "Mưa lũ, đường bị cắt", "vừa được đổi trên máy khác")
    assert (await months(w))["2026-09"]["state"] == "confirmed"


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
    assert str(found[0]["summary"]).startswith("ĐÃ HỦY: Sinh hoạt chi bộ tháng 10/2026")


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
