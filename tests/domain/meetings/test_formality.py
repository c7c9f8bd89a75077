"""Signs of formality: what repeats is named and explained, what repeats of itself is let be."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.words import LANGUAGES, Words
from domain.chat import Listed, Month, Word, word
from domain.kind import Kind
from domain.meetings.formality import Earlier, signs
from domain.meetings.meeting import Attendance, Conclusion, Conduct, Meeting, NewTask, TaskResult
from tests.domain.meetings.formality_held_out import LAST_COPIED, LAST_HONEST, LAST_POOLS
from tests.domain.meetings.formality_styles import COPIED, HONEST
from tests.domain.meetings.formality_year import POOLS, flagged, hours

JULY = Month(2026, 7)
ROADS = ("Làm đường bê tông xóm đông", "Giữ rừng mùa khô", "Xóa nhà tạm cho hộ neo đơn")
SCHOOL = ("Học sinh bỏ học sau Tết", "Sửa mái dột ở trường", "Bầu trưởng thôn nhiệm kỳ mới")
HEADINGS = (
    "Đánh giá công tác tháng trước",
    "Nhiệm vụ tháng tới",
    "Sinh hoạt tự phê bình, phê bình",
)
TASKS = ("Mua xi măng đợt hai", "Cắm biển cấm lửa")


@dataclass(frozen=True)
class Facts:
    """What the signs look at, with the rest of a record filled in."""

    content: tuple[str, ...] = ROADS
    tasks: tuple[str, ...] | None = TASKS
    conclusion: str | None = None
    minutes: int = 97
    kind: Kind = Kind.regular

    def record(self, **more: object) -> Meeting:
        tasks = None if self.tasks is None else tuple(NewTask(title=t) for t in self.tasks)
        facts = {
            "kind": self.kind,
            "held_on": date(2026, 7, 3),
            "hours": hours(self.minutes),
            "attendance": Attendance(obliged=20, present=20, excused=0, unexcused=0),
            "conduct": Conduct(merged=False, materials_early=True),
            "content": self.content,
            "new_tasks": tasks,
            "conclusion": Conclusion(text=self.conclusion),
        }
        return Meeting.model_validate(facts | more)


def after(this: Facts, *earlier: Facts) -> tuple[Word, ...]:
    """The signs of July's record after these, the newest of which is June's."""
    records = [Earlier(JULY.shift(-at), facts.record()) for at, facts in enumerate(earlier, 1)]
    return signs(this.record(), JULY, records)


def keys(found: Sequence[Word]) -> list[str]:
    return [sign.key for sign in found]


def each_other(count: int, **facts: object) -> list[Facts]:
    """Records of different lengths, so that only their content may repeat."""
    return [Facts(minutes=91 + 2 * at, **facts) for at in range(count)]  # type: ignore[arg-type]


def months(*numbers: int) -> Listed:
    return Listed(tuple(word("sign-month", month=Month(2026, number)) for number in numbers))


def test_a_copy_is_named_with_its_months_its_share_and_an_example() -> None:
    other = Facts(SCHOOL, ("Quyên góp sách vở", "Gặp gia đình có con nhập ngũ"), minutes=92)
    (sign,) = after(Facts(), *each_other(1), other, *each_other(1))
    assert sign == word(
        "sign-same-content",
        months=months(4, 6),
        more=0,
        percent=100,
        example=ROADS[2],
    )


def test_of_many_months_the_newest_are_named_and_the_others_counted() -> None:
    (sign,) = after(Facts(), *each_other(6))
    assert (sign.args["months"], sign.args["more"]) == (months(4, 5, 6), 3)


COPIES = {
    "other numbers and dates": Facts(
        (
            "Làm đường bê tông xóm đông tháng 7/2026",
            "Giữ rừng mùa khô quý III",
            "Xóa nhà tạm cho 2 hộ neo đơn trước 27/7",
        )
    ),
    "months in letters": Facts(tuple(f"{line} tháng mười hai" for line in ROADS)),
    "without diacritics": Facts(
        ("lam duong be tong xom dong", "giu rung mua kho", "XOA NHA TAM CHO HO NEO DON"),
        ("mua xi mang dot hai", "cam bien cam lua"),
    ),
    "in another order": Facts(ROADS[::-1], TASKS[::-1]),
    "a word more and one less": Facts(
        ("Tiếp tục làm đường bê tông xóm đông", "Giữ rừng mùa khô hanh", "Xóa nhà tạm cho hộ đơn"),
    ),
    "new standard headings": Facts((*HEADINGS, *ROADS)),
}


@pytest.mark.parametrize("this", COPIES.values(), ids=COPIES)
def test_a_copy_is_recognised_in_any_dress(this: Facts) -> None:
    assert keys(after(this, *each_other(2))) == ["sign-same-content"]


HONEST_REPEATS = {
    "standard headings": Facts(HEADINGS, ()),
    "standard headings and recurring tasks": Facts(
        HEADINGS,
        ("Tuần tra ban đêm", "Vệ sinh đường làng", "Trực trạm bơm nước", "Thăm hỏi cụ ốm đau"),
        "Thông qua nhiệm vụ tháng tới",
    ),
    "standard headings in other words": Facts(
        (
            "Nghe đồng chí thay mặt chi ủy trình bày báo cáo kết quả công tác tháng trước",
            "Điểm lại ưu điểm, hạn chế khi thực hiện nghị quyết, nhiệm vụ chính trị đã đề ra",
            "Bàn phương hướng, nhiệm vụ trọng tâm, giải pháp cho thời gian tiếp theo của chi bộ",
            "Chủ tọa tổng hợp các ý kiến đảng viên phát biểu rồi kết luận nội dung thảo luận",
        ),
        (),
    ),
    "nothing but numbers and months": Facts(
        (
            "Báo cáo tháng mười hai, quý III: 5tr, 6ha, 7kg, 8m2",
            "Kết quả thực hiện tháng chạp: 15tr, 16ha, 17kg, 18m2",
            "Kế hoạch tháng giêng, quý I: 25tr, 26ha, 27kg, 28m2",
            "Đánh giá tháng mười một, quý IV: 35tr, 36ha, 37kg, 38m2",
        ),
        (),
    ),
    "three headings": Facts(ROADS, ()),
    "fields, not topics": Facts(
        ("Cơ sở vật chất", "Quỹ và công nợ", "Mùa vụ", "Kho lạnh", "Xã viên")
    ),
    "the month and nothing else": Facts(("Họp chi bộ tháng 7",), None),
}


@pytest.mark.parametrize("this", HONEST_REPEATS.values(), ids=HONEST_REPEATS)
def test_what_is_standard_or_short_is_not_judged(this: Facts) -> None:
    same = [Facts(this.content, this.tasks, this.conclusion, 91 + at) for at in range(12)]
    assert after(this, *same) == ()


def test_an_agenda_of_its_own_is_let_be_while_the_tasks_are_those_of_the_month() -> None:
    tasks = ("Tiêm phòng đàn lợn", "Đo lại ranh giới thửa ruộng")
    assert after(Facts(tasks=tasks), *each_other(4)) == ()
    assert keys(after(Facts(), *each_other(4))) == ["sign-same-content"]


def test_recurring_tasks_are_let_be_while_the_topics_are_those_of_the_month() -> None:
    assert after(Facts(SCHOOL), *each_other(4)) == ()


def test_other_documents_are_other_topics() -> None:
    def read(*numbers: str) -> tuple[str, ...]:
        return tuple(
            f"Quán triệt Nghị quyết {number}-NQ/TW và liên hệ ở thôn" for number in numbers
        )

    last = each_other(2, content=read("57", "68", "18", "71", "79"), tasks=())
    assert after(Facts(read("59", "66", "70", "72", "80"), ()), *last) == ()
    assert keys(after(Facts(read("71", "18", "79", "57", "68"), ()), *last)) == [
        "sign-same-content"
    ]


def test_the_number_of_the_cells_own_resolution_is_a_number_like_others() -> None:
    this = Facts((*ROADS, "Kiểm lại việc thực hiện Nghị quyết số 07-NQ/CB"))
    last = each_other(2, content=(*ROADS, "Kiểm lại việc thực hiện Nghị quyết số 06-NQ/CB"))
    (sign,) = after(this, *last)
    assert sign.args["percent"] == 100


def test_most_lines_in_one_month_are_no_sign_and_in_two_they_are() -> None:
    near = Facts((*ROADS, "Kết nghĩa với bản vùng cao"), minutes=92)
    assert after(near, *each_other(1)) == ()
    assert keys(after(near, *each_other(2))) == ["sign-same-content"]


def test_a_few_words_in_common_make_no_copy() -> None:
    other = ("Sửa đường điện xóm tây", "Giữ nước mùa mưa lũ", "Xóa nợ tạm ứng cho hộ nghèo")
    assert after(Facts(other), *each_other(4)) == ()


def test_a_topic_of_its_own_among_three_is_enough() -> None:
    assert after(Facts((*ROADS[:2], SCHOOL[0])), *each_other(4)) == ()


def test_all_lines_in_one_month_are_a_sign() -> None:
    assert keys(after(Facts(minutes=92), *each_other(1))) == ["sign-same-content"]


def test_less_of_the_same_is_work_that_goes_on() -> None:
    assert after(Facts(ROADS[:2]), *each_other(2, content=(*ROADS, *SCHOOL))) == ()


def test_thematic_meetings_are_compared_with_thematic_ones() -> None:
    thematic = each_other(2, kind=Kind.thematic)
    assert after(Facts(minutes=99), *thematic) == ()
    assert keys(after(Facts(kind=Kind.thematic, minutes=99), *thematic)) == ["sign-same-content"]


def test_a_meeting_of_both_kinds_is_compared_with_regular_ones() -> None:
    assert keys(after(Facts(kind=Kind.both), *each_other(2))) == ["sign-same-content"]


def test_a_record_is_not_compared_with_itself_nor_with_what_came_later() -> None:
    record = Facts().record()
    same = [Earlier(JULY, record), Earlier(JULY.shift(1), record), Earlier(JULY.shift(2), record)]
    assert signs(record, JULY, same) == ()


def test_old_tasks_and_unanswered_petitions_repeat_of_themselves() -> None:
    results = tuple(TaskResult(task_id=1, title=line, done=False) for line in ROADS)
    record = Facts(HEADINGS, ()).record(last_tasks=results, petitions=SCHOOL)
    same = [Earlier(JULY.shift(-at), record) for at in (1, 2, 3)]
    assert signs(record, JULY, same) == ()


def lengths(*minutes: int) -> list[Facts]:
    return [Facts(HEADINGS, (), minutes=count) for count in minutes]


def test_the_same_length_five_times_in_a_row_is_a_sign_that_tells_since_when() -> None:
    assert after(*lengths(97, 97, 97, 97, 95)) == ()
    (sign,) = after(*lengths(97, 97, 97, 97, 97, 95))
    assert sign == word("sign-same-length", minutes=97, count=5, since=Month(2026, 3))


@pytest.mark.parametrize(("minutes", "enough"), [(97, 5), (95, 5), (105, 6), (90, 9)])
def test_a_rounder_length_must_repeat_more_often(minutes: int, enough: int) -> None:
    assert after(*lengths(*[minutes] * (enough - 1))) == ()
    assert keys(after(*lengths(*[minutes] * enough))) == ["sign-same-length"]


def test_another_length_in_between_begins_the_row_anew() -> None:
    assert after(*lengths(97, 97, 97, 95, 97, 97, 97)) == ()


def test_meetings_of_another_kind_do_not_break_the_row() -> None:
    between = Facts(HEADINGS, (), minutes=120, kind=Kind.thematic)
    assert keys(after(*lengths(97, 97, 97), between, *lengths(97, 97))) == ["sign-same-length"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signs_are_said_on_one_line_each_with_what_explains_them(language: str) -> None:
    content, length = after(Facts(), *[Facts()] * 5)
    words = Words(ZoneInfo("Asia/Ho_Chi_Minh"), strict=True)
    said = [words.say(sign, language) for sign in (content, length)]
    assert all(part in said[0] for part in ("4/2026, 5/2026, 6/2026", " 2 ", "100%", ROADS[2]))
    assert all(part in said[1] for part in ("97", "6", "2/2026"))
    assert not any("\n" in line for line in said)


def test_a_long_example_is_cut() -> None:
    long = (*ROADS, "Xây nhà văn hóa thôn " + "bằng gỗ lim, ngói đỏ, sân gạch " * 5)
    (sign,) = after(Facts(long), *each_other(2, content=long))
    assert len(sign.args["example"]) <= 60


LINES = st.one_of(st.text(min_size=1, max_size=30), st.sampled_from((*ROADS, *SCHOOL, *HEADINGS)))
KNOWN = (Facts(), Facts(ROADS[::-1], TASKS[::-1]), Facts((*ROADS, SCHOOL[0])))
FACTS = st.sampled_from(KNOWN) | st.builds(
    Facts,
    content=st.lists(LINES, min_size=1, max_size=4).map(tuple),
    tasks=st.none() | st.lists(LINES, max_size=3).map(tuple),
    conclusion=st.none() | LINES,
    minutes=st.sampled_from((90, 97)),
    kind=st.sampled_from(Kind),
)
HISTORY = st.lists(st.tuples(st.integers(-1, 8), st.integers(0, 2), FACTS), max_size=12)


def history(drawn: list[tuple[int, int, Facts]]) -> list[Earlier]:
    """Records of some months back, of the first days of July: several may share a month."""
    return [
        Earlier(JULY.shift(-back), facts.record(held_on=date(2026, 7, 3) + timedelta(days=days)))
        for back, days, facts in drawn
    ]


@given(this=FACTS)
def test_an_empty_history_bears_no_sign(this: Facts) -> None:
    assert signs(this.record(), JULY, ()) == ()


@given(this=FACTS, drawn=HISTORY, chance=st.randoms(use_true_random=False))
def test_any_history_is_read_and_its_order_does_not_matter(
    this: Facts, drawn: list[tuple[int, int, Facts]], chance: Random
) -> None:
    earlier = history(drawn)
    shuffled = chance.sample(earlier, len(earlier))
    assert signs(this.record(), JULY, earlier) == signs(this.record(), JULY, shuffled)


@settings(max_examples=50)
@given(first=FACTS, count=st.integers(1, 12))
def test_what_is_repeated_word_for_word_bears_each_sign_at_most_once(
    first: Facts, count: int
) -> None:
    found = after(first, *[first] * count)
    assert len(found) == len(set(keys(found)))
    assert "sign-same-length" in keys(found) or count < 8


SETS = {
    "tuning": (HONEST, COPIED, POOLS, 29, 0.03, 0.93),
    "last": (LAST_HONEST, LAST_COPIED, LAST_POOLS, 8, 0.12, 0.8),
}


@pytest.mark.parametrize("name", SETS)
def test_few_honest_years_and_nearly_all_copied_ones_bear_a_sign(name: str) -> None:
    honest_styles, copied_styles, pools, count, most, least = SETS[name]
    honest, copied = flagged(honest_styles, count, pools), flagged(copied_styles, count, pools)
    print(json.dumps({"set": name} | summed(honest, copied, count)))
    assert sum(honest.values()) <= most * count * len(honest)
    assert sum(copied.values()) >= least * count * len(copied)


def summed(honest: dict[str, int], copied: dict[str, int], count: int) -> dict[str, object]:
    return {
        "honest": count * len(honest),
        "honest_flagged": sum(honest.values()),
        "copied": count * len(copied),
        "copied_flagged": sum(copied.values()),
        "styles": honest | copied,
    }
