"""The rates do not fall below what was reached; a word list of nonsense is noticed.

``FLOORS`` is what is reached today, not what is wanted: 97 in a hundred right or one true tap, at
most 2 asked although clear and half a one wrong in silence, none of these in numbers, dates and
votes; 27 of 30 whole meetings complete after one more message, none wrong in silence.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import Refused, Unclear
from domain.meetings import block
from tests.domain.understanding import corpus, hear, measure, whole
from tests.domain.understanding.corpus import Phrase

FLOORS = {"good": 99.2, "asked_though_clear": 0.5, "wrong_in_silence": 0.5, "wrong_in_numbers": 0}
HELD_BACK = {"good": 98.0, "asked_though_clear": 1.0, "wrong_in_silence": 1.0}
LATER = {"good": 100, "asked_though_clear": 0, "wrong_in_silence": 0}
FRESH = {"good": 99.0, "asked_though_clear": 1.0, "wrong_in_silence": 0, "wrong_in_numbers": 0}
FRESH_MEETINGS = {"complete_after_one_more": 14, "wrong_in_silence": 0}
FOURTH_MEETINGS = {"complete_after_one_more": 20, "wrong_in_silence": 4}
FIFTH = {"complete_after_one_more": 33, "wrong_in_silence": 0, "asked_though_clear": 1}
FOURTH = {"good": 82.5, "asked_though_clear": 16.5, "wrong_in_silence": 0.5, "wrong_in_numbers": 0}
SIXTH = {"good": 99.1, "asked_though_clear": 0.9, "wrong_in_silence": 0, "wrong_in_numbers": 0}
PROOF = {"good": 100, "asked_though_clear": 0, "wrong_in_silence": 0, "wrong_in_numbers": 0}
SEVENTH = {"good": 100, "asked_though_clear": 0, "wrong_in_silence": 0, "wrong_in_numbers": 0}
SEVENTH_MEETINGS = {"complete_after_one_more": 19, "wrong_in_silence": 0}
EIGHTH = {"good": 98.5, "asked_though_clear": 1.5, "wrong_in_silence": 0, "wrong_in_numbers": 0}
NINTH = {"good": 96.7, "asked_though_clear": 3.3, "wrong_in_silence": 0, "wrong_in_numbers": 0}
NINTH_MEETINGS = {"complete_after_one_more": 23, "wrong_in_silence": 0, "asked_though_clear": 1}
TENTH = {"good": 97.2, "asked_though_clear": 2.8, "wrong_in_silence": 0, "wrong_in_numbers": 0}
ELEVENTH = {"good": 94.9, "asked_though_clear": 4.2, "wrong_in_silence": 1.0, "wrong_in_numbers": 0}
TENTH_MEETINGS = {"complete_after_one_more": 22, "wrong_in_silence": 0, "asked_though_clear": 1}
TWELFTH = {"complete_after_one_more": 22, "wrong_in_silence": 0, "asked_though_clear": 2}
THIRTEENTH = {"good": 99.0, "asked_though_clear": 1.0, "wrong_in_silence": 0, "wrong_in_numbers": 0}
FOURTEENTH = {"good": 100, "asked_though_clear": 0, "wrong_in_silence": 0, "wrong_in_numbers": 0}
FIFTEENTH = {"good": 95.9, "asked_though_clear": 4.1, "wrong_in_silence": 0, "wrong_in_numbers": 0}
SIXTEENTH = {"good": 98.3, "asked_though_clear": 0.9, "wrong_in_silence": 0, "wrong_in_numbers": 0}
SEVENTEENTH = {
    "good": 90.0, "asked_though_clear": 6.7, "wrong_in_silence": 3.4, "wrong_in_numbers": 1,
}  # fmt: skip
THIRTEENTH_MEETINGS = {
    "complete_after_one_more": 15, "wrong_in_silence": 0, "asked_though_clear": 0,
}  # fmt: skip
FOURTEENTH_MEETINGS = {
    "complete_after_one_more": 15, "wrong_in_silence": 0, "asked_though_clear": 0,
}  # fmt: skip
FIFTEENTH_MEETINGS = {
    "complete_after_one_more": 12, "wrong_in_silence": 0, "asked_though_clear": 0,
}  # fmt: skip
SIXTEENTH_MEETINGS = {
    "complete_after_one_more": 12, "wrong_in_silence": 0, "asked_though_clear": 0,
}  # fmt: skip
SEVENTEENTH_MEETINGS = {
    "complete_after_one_more": 11, "wrong_in_silence": 1, "asked_though_clear": 1,
}  # fmt: skip
EIGHTH_MEETINGS = {"complete_after_one_more": 19, "wrong_in_silence": 0, "asked_though_clear": 1}
MEETINGS = {"complete_after_one_more": 33, "wrong_in_silence": 0}
MOST = {"asked_though_clear", "wrong_in_silence", "wrong_in_numbers"}


@pytest.fixture(scope="module")
def rates() -> dict[str, Any]:
    return measure.all_rates()


@pytest.mark.parametrize(
    ("part", "floors"),
    [
        ("", FLOORS),
        ("held_back", HELD_BACK),
        (corpus.LATER, LATER),
        (corpus.FRESH, FRESH),
        (corpus.FOURTH, FOURTH),
        (corpus.FIFTH, FIFTH),
        (corpus.SIXTH, SIXTH),
        (corpus.PROOF, PROOF),
        ("fresh.meetings", FRESH_MEETINGS),
        ("fourth.meetings", FOURTH_MEETINGS),
        (corpus.SEVENTH, SEVENTH),
        ("seventh.meetings", SEVENTH_MEETINGS),
        (corpus.EIGHTH, EIGHTH),
        ("eighth.meetings", EIGHTH_MEETINGS),
        ("ninth", NINTH),
        ("ninth.meetings", NINTH_MEETINGS),
        ("tenth", TENTH),
        ("tenth.meetings", TENTH_MEETINGS),
        (corpus.TWELFTH, TWELFTH),
        (corpus.ELEVENTH, ELEVENTH),
        (corpus.THIRTEENTH, THIRTEENTH),
        (corpus.FOURTEENTH, FOURTEENTH),
        (corpus.FIFTEENTH, FIFTEENTH),
        (corpus.SIXTEENTH, SIXTEENTH),
        (corpus.SEVENTEENTH, SEVENTEENTH),
        ("thirteenth.meetings", THIRTEENTH_MEETINGS),
        ("fourteenth.meetings", FOURTEENTH_MEETINGS),
        ("fifteenth.meetings", FIFTEENTH_MEETINGS),
        ("sixteenth.meetings", SIXTEENTH_MEETINGS),
        ("seventeenth.meetings", SEVENTEENTH_MEETINGS),
        ("meetings", MEETINGS),
    ],
)
def test_what_is_meant_is_kept_at_least_as_often_as_before(
    rates: dict[str, Any], part: str, floors: dict[str, float]
) -> None:
    found = rates
    for name in filter(None, part.split(".")):
        found = found[name]
    for name, floor in floors.items():
        got = found.get(name, 0)
        assert got <= floor if name in MOST else got >= floor, (part, name, got)


def test_nothing_is_understood_with_a_word_list_of_nonsense() -> None:
    command = [sys.executable, "-m", "tests.domain.understanding", "--nonsense"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["good"] < FLOORS["good"] - 20
    assert found["meetings"]["complete_after_one_more"] == 0


PARTS = {
    "kind": "họp thường kỳ",
    "held_on": "ngày 3/11",
    "hours": "19h30 - 21h15",
    "setting": "tại hội trường",
    "attendance": "20/22 vắng 2 có phép",
    "conduct": "họp riêng, tài liệu gửi trước",
    "speakers": "7 ý kiến",
    "petitions": "kiến nghị sửa đường liên thôn",
}


@settings(max_examples=60, deadline=None)
@given(
    order=st.permutations(list(PARTS)),
    sign=st.sampled_from(["\n", "; ", ". "]),
    again=st.sampled_from(["", *PARTS]),
)
def test_any_order_gives_the_same_record_or_a_question(
    order: list[str], sign: str, again: str
) -> None:
    form = corpus.form()
    plain = block(form, {}, "\n".join(PARTS.values())).values
    found = block(form, {}, sign.join(PARTS[key] for key in [*order, again] if key))
    for key, value in found.values.items():
        assert value == plain[key] or key in ("petitions", again), (key, value)
    assert set(PARTS) <= {*found.values, *found.halves}


PASTED = {
    "head": "CHI BỘ THÔN 5 – họp thường kỳ",
    "held_on": "Ngày: 3/11",
    "hours": "Thời gian: 19h30 → 21h15",
    "setting": "Địa điểm: hội trường thôn",
    "chair": "Chủ trì: đ/c Hùng - Bí thư",
    "roll": "Có mặt 20/22, vắng đ/c Bảy có phép, đ/c Tính không phép",
    "guests": "Khách: đ/c Trường - Phó Bí thư Đảng ủy, theo dõi chi bộ",
    "speakers": "11 đ/c phát biểu",
    "task": "Giao đ/c Hoa thu quỹ, hạn 30/11",
    "vote": "NQ tháng 11 được 20/20 đồng chí nhất trí",
    "petitions": "Dân kiến nghị: sửa cống đầu xóm",
    "dues": "Đảng phí tháng 11 đã thu đủ",
    "next": "Lịch họp tới: 03/12/2026",
    "points": "Chi bộ tự chấm 92 điểm",
}
TABLE = {
    "kind": "Hình thức\tHọp thường kỳ",
    "held_on": "Ngày họp\t05/11/2026",
    "hours": "Thời gian\t19:00 - 20:40",
    "setting": "Địa điểm\tHội trường thôn",
    "attendance": "Có mặt\t20/22, vắng 2 có phép",
    "speakers": "Số ý kiến\t9",
    "conclusion": "Đồng ý\t19\nKhông đồng ý\t1",
    "petitions": "Kiến nghị\tKhông",
}


@settings(max_examples=30, deadline=None)
@given(order=st.permutations(list(TABLE)), sign=st.sampled_from(["\t", " | ", " = ", "   ", ": "]))
def test_the_lines_of_a_table_are_labels_and_values(order: list[str], sign: str) -> None:
    text = "\n".join(TABLE[one] for one in order).replace("\t", sign)
    found = block(corpus.form(), {}, text)
    assert set(TABLE) <= found.values.keys(), (text, found.refusals)
    vote = found.values["conclusion"].vote
    assert (vote.in_favour, vote.against) == (19, 1)
    assert not found.left


@pytest.mark.parametrize(
    ("said", "step", "right"),
    [
        ("Họp thường kỳ 2/11, à nhầm 3/11", "held_on", {"date": "2026-11-03"}),
        ("20/22, nhầm, 19/22, vắng 3 có phép", "attendance", {"present": 19, "excused": 3}),
        ("giao chị Lan thu quỹ hạn 20/11, sửa lại hạn 25/11", "new_tasks", "2026-11-25"),
        ("Giao (hạn chung 25/11): anh Tấn sửa loa; chị Lan thu quỹ", "new_tasks", "2026-11-25"),
        ("3/11. Giao (hạn 25/11): anh Tấn sửa loa; chị Lan thu quỹ", "new_tasks", "2026-11-25"),
    ],
)
def test_the_later_of_two_alike_is_kept_and_one_day_holds_for_all(
    said: str, step: str, right: dict[str, Any] | str
) -> None:
    found = block(corpus.form(), {}, said)
    kept = hear.fields(found.values[step])
    if isinstance(right, str):
        assert {task["due"] for task in kept["tasks"]} == {right}
    else:
        assert right.items() <= kept.items()


@pytest.mark.parametrize("said", ["em gửi biên bản nhé", "cô gửi em nè", "Em gửi báo cáo họp ạ"])
def test_what_only_brings_a_report_is_no_setting(said: str) -> None:
    found = block(corpus.form(), {}, f"{said}\n{RECORDED}")
    assert found.values["setting"] == block(corpus.form(), {}, RECORDED).values["setting"]
    assert not found.left


def test_a_very_long_text_behind_a_vote_is_read() -> None:
    text = f"{RECORDED}. biểu quyết 20/20 nhất trí, 3 anh em " + "kể chuyện đường ngõ " * 190
    assert block(corpus.form(), {}, text[:4096]).heard


def test_a_part_that_is_said_again_does_not_take_the_place_with_it() -> None:
    form = corpus.form()
    first = block(form, {}, "Họp ở nhà văn hóa xóm Đoài, bác chủ trì, chị Lan ghi, 20/22 vắng 2 p")
    assert "setting" in first.halves
    second = block(form, {}, "anh Hùng chủ trì", first.halves)
    kept = hear.fields(second.values["setting"])
    assert (kept["place"], kept["taker"]) == ("nhà văn hóa xóm Đoài", "chị Lan")


STAMPS = ("", "[21:14, 05/11/2026] Lan: ", "[Chuyển tiếp]\n")
BULLETS = ("", "- ", "+ ", "• ", "✅ ")


@settings(max_examples=80, deadline=None)
@given(
    order=st.permutations(list(PASTED)),
    again=st.sampled_from(["", *PASTED]),
    stamp=st.sampled_from(STAMPS),
    bullet=st.sampled_from(BULLETS),
)
def test_any_order_of_a_pasted_report_gives_the_same_record_or_a_question(
    order: list[str], again: str, stamp: str, bullet: str
) -> None:
    form = corpus.form()
    plain = block(form, {}, "\n".join(PASTED.values())).values
    lines = [PASTED[key] for key in [*order, again] if key]
    found = block(form, {}, stamp + "\n".join(bullet + line for line in lines))
    twice = {"task": {"new_tasks"}, "petitions": {"petitions"}}.get(again, set())
    for key, value in found.values.items():
        assert value == plain[key] or key in twice, (key, value)
    assert plain.keys() <= {*found.values, *found.halves}
    assert plain["attendance"].guests == 1
    assert len(plain["new_tasks"]) == 1


ALONE = ("kind", "date", "hours", "setting", "roll")
ODD = ("also", "ask", "first", "given", "doubts")


def _plain(phrase: Phrase) -> bool:
    meant = isinstance(phrase.row["right"], dict) and not any(one in phrase.row for one in ODD)
    return meant and phrase.question in ALONE and "\n" not in phrase.said


SAID_ALONE = [
    phrase
    for folder in ("phrases", corpus.LATER, corpus.FRESH)
    for phrase in corpus.phrases(folder)
    if _plain(phrase) and not phrase.held_back and hear.heard(phrase).fields is not None
]


@settings(max_examples=60, deadline=None)
@given(
    phrase=st.sampled_from(SAID_ALONE),
    order=st.permutations(list(PARTS)),
    sign=st.sampled_from(["\n", "; ", ". "]),
)
def test_a_phrase_means_the_same_within_a_whole_meeting(
    phrase: Phrase, order: list[str], sign: str
) -> None:
    key = corpus.STEPS[phrase.question]
    parts = {**PARTS, key: phrase.said}
    order = [one for one in order if one != "petitions"]  # which go on until something else begins
    found = block(corpus.form(), {}, sign.join(parts[one] for one in order)).values.get(key)
    if found is not None:
        assert whole.part(phrase.question, phrase.row["right"], hear.fields(found)), phrase.said


FREE = ("content", "new_tasks", "petitions", "conclusion")
SAID = "sửa đường thôn ba nhà lan thu quỹ hạn 30/11 đ/c đa số ạ a da không"
WORDS = st.lists(st.sampled_from(SAID.split(" ")), min_size=1, max_size=9).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(key=st.sampled_from(FREE), text=WORDS)
def test_no_word_of_a_free_text_is_dropped_in_silence(key: str, text: str) -> None:
    form = corpus.form()
    step, answers = form.step(key), {"held_on": "2026-11-03"}
    try:
        value = step.parse(text, form.context, answers)
    except Refused:
        return
    kept = json.dumps(step.dump(value), ensure_ascii=False).lower()
    if value in ((), None) or not any(step.dump(value) or []):
        return
    lost = [word for word in text.lower().split() if word not in kept]
    due = {"ba"} if key == "new_tasks" and any(task.due for task in value) else set()
    due |= {"đ/c"} if "không đ/c" in text else set()  # "không đ/c": to whoever listens
    assert set(lost) <= {"hạn", "ạ", "a", "30/11", "không", "da"} | due, (value, lost)


RECORDED = (
    "Thường kỳ mùng 3/11, 19h30-21h, nhà văn hóa, anh Hùng chủ trì, chị Lan ghi, "
    "20/22 vắng 2 có phép, bàn thu quỹ, 7 ý kiến"
)
AMENDED = [
    ("À nhầm, vắng 3", "attendance", None),
    ("nhầm, có mặt 19, vắng 3 có phép", "attendance", {"present": 19, "excused": 3}),
    ("sửa lại: chủ trì anh Ba", "setting", {"chair": "anh Ba", "taker": "chị Lan"}),
    ("À nhầm, người ghi là Thảo chứ không phải chị Lan", "setting", {"taker": "Thảo"}),
    ("không phải, 21h15 mới xong", "hours", {"start": "19:30", "end": "21:15"}),
    ("à cái trên sai giờ, 19h45 mới bắt đầu", "hours", {"start": "19:45", "end": "21:00"}),
    ("đính chính: họp ở đình làng", "setting", {"place": "đình làng", "chair": "anh Hùng"}),
    ("không phải, 8 ý kiến", "speakers", {"speakers": 8}),
]


@pytest.mark.parametrize("together", [True, False], ids=["in the block", "in a later message"])
@pytest.mark.parametrize(("said", "step", "right"), AMENDED)
def test_what_is_put_right_takes_the_place_of_what_was_said_or_is_asked(
    said: str, step: str, right: dict[str, Any] | None, together: bool
) -> None:
    form = corpus.form()
    if together:
        found = block(form, {}, f"{RECORDED}\n{said}")
    else:
        answers: dict[str, Any] = {}
        for key, value in block(form, {}, RECORDED).values.items():
            answers = form.put(answers, form.step(key), value)
        found = block(form, answers, said)
    if right is None:
        assert step in found.halves
        assert step not in found.values
    else:
        assert right.items() <= hear.fields(found.values[step]).items()


@pytest.mark.parametrize(
    ("said", "step", "right"),
    [
        ("Việc: ủng hộ gia đình ông Sửu bị cháy nhà", "content", "ủng hộ gia đình ông Sửu"),
        ("Họp ở rẫy ông Sáu, anh Nam chủ trì, Lan ghi", "setting", "rẫy ông Sáu"),
        ("kết luận làm đường ngõ 3 trước Tết", "conclusion", "làm đường ngõ 3"),
        ("anh Tấn sửa đèn 20/11", "new_tasks", "sửa đèn"),
        ("tại nhà sinh hoạt cộng đồng, anh Hùng chủ trì", "setting", "nhà sinh hoạt cộng đồng"),
    ],
)
def test_what_a_line_says_is_kept_whole(said: str, step: str, right: str) -> None:
    value = block(corpus.form(), {}, f"20/22 vắng 2 có phép\n{said}").values[step]
    assert right in json.dumps(hear.fields(value), ensure_ascii=False)


def test_a_place_that_is_not_understood_does_not_leave_that_of_last_month() -> None:
    found = block(corpus.form(), {}, "Họp ngã ba cây đa, anh Hùng chủ trì, chị Lan ghi, 22/22")
    assert "setting" not in found.values
    asked = found.refusals["setting"]
    assert isinstance(asked, Unclear)
    assert asked.options == ("ngã ba cây đa; anh Hùng; chị Lan",)


def test_tonight_of_a_forwarded_message_is_the_day_of_its_stamp() -> None:
    found = block(corpus.form(), {}, "[20:41, 03/11/2026] Lan: họp thường kỳ tối nay 19h-20h30")
    assert f"{found.values['held_on']:%d/%m/%Y}" == "03/11/2026"


def test_a_roll_that_does_not_add_up_offers_what_may_be_meant() -> None:
    form = corpus.form()
    with pytest.raises(Unclear) as asked:
        form.step("attendance").parse("15 đ/c vắng 2 có phép", form.context, {})
    assert asked.value.options == (
        "20/22, 2 có phép",
        "15/22, 2 có phép, 5 không phép",
        "15/17, 2 có phép",
    )
