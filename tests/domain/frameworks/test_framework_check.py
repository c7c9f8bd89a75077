"""What the check finds in a framework, said in Vietnamese; and every fault that real forms have."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bot.config import DEFAULT_ZONE
from bot.words import Words
from domain.errors import Invalid
from domain.frameworks import framework_text
from domain.frameworks import framework_words as words

ROOT = Path(__file__).parents[3]
GOOD = """
tên: Khung chấm điểm sinh hoạt chi bộ
cơ quan ban hành: Đảng ủy Lộc Bình
số: 12-HD/ĐU
áp dụng từ: 01/02/2026
độ tin cậy: A
loại sinh hoạt: thường kỳ
thang điểm: 30
tiêu chí:
  - {mã: 1, tên: Thời lượng, cách chấm: theo mức, tối đa: 10, dữ kiện: số phút, các mức: [
      {từ: 90, điểm: 10}, {từ: 60, đến: 89, điểm: 5}, {dưới: 60, điểm: 0}]}
  - {mã: 2, tên: Nội dung, cách chấm: điểm, tối đa: 20}
xếp loại:
  - {tên: Tốt, từ: 25}
  - {tên: Khá, từ: 15}
  - {tên: Kém, từ: 0}
"""


def found(*parts: str) -> list[str]:
    """What is said about a good framework with these parts sent after it."""
    sent: dict[str, Any] = {}
    for part in (GOOD, *parts):
        sent = framework_text.merged(sent, framework_text.read_part(part))
    speak = Words(DEFAULT_ZONE, strict=True)
    return [speak.say(one, "vi") for one in framework_text.understood(sent)[1]]


BANDS = "mã: 1\ndữ kiện: {}\ncác mức: [{}]"
FAULTS = {
    "a gap of percent that real forms have": (
        BANDS.format(
            "tỷ lệ dự", "{từ: 90, điểm: 10}, {từ: 80, đến: 89, điểm: 5}, {dưới: 80, điểm: 0}"
        ),
        "Tiêu chí 1: các mức còn hở từ 89 đến 90.",
    ),
    "a gap of minutes": (
        BANDS.format("số phút", "{từ: 90, điểm: 10}, {dưới: 60, điểm: 0}"),
        "Tiêu chí 1: các mức còn hở từ 60 đến 89.",
    ),
    "nothing for the lowest": (
        BANDS.format("số phút", "{từ: 60, điểm: 10}"),
        "Tiêu chí 1: các mức còn hở từ 0 đến 59.",
    ),
    "an overlap": (
        BANDS.format(
            "số phút", "{từ: 90, điểm: 10}, {từ: 60, đến: 90, điểm: 5}, {dưới: 60, điểm: 0}"
        ),
        "Tiêu chí 1: các mức chồng nhau từ 90 đến 90.",
    ),
    "less for better": (
        BANDS.format("số phút", "{từ: 90, điểm: 5}, {dưới: 90, điểm: 10}"),
        "Tiêu chí 1: số liệu tốt hơn không được ít điểm hơn.",
    ),
    "an empty band": (
        BANDS.format("số phút", "{từ: 90, dưới: 80, điểm: 10}, {từ: 0, điểm: 10}"),
        "Tiêu chí 1: có mức rỗng (đầu lớn hơn cuối).",
    ),
    "the top is not the maximum": (
        BANDS.format("số phút", "{từ: 90, điểm: 8}, {dưới: 90, điểm: 0}"),
        "Tiêu chí 1: mức cao nhất là 8 nhưng «tối đa» ghi 10.",
    ),
    "the sum": ("mã: 2\ntối đa: 15", "Tổng điểm tối đa các tiêu chí là 25 nhưng thang điểm là 30."),
    "a class that nothing leads to": (
        "mã: 2\ncách chấm: lựa chọn\ntên: x\ntối đa: 20\n"
        "lựa chọn: [{tên: a, điểm: 20}, {tên: b, điểm: 16}]",
        "Không có cách chấm nào ra được loại «Kém»",
    ),
    "a class above the maximum": (
        "xếp loại: [{tên: Tốt, từ: 31}, {tên: Kém, từ: 0}]",
        "Không có cách chấm nào ra được loại «Tốt»",
    ),
    "classes upside down": (
        "xếp loại: [{tên: Khá, từ: 15}, {tên: Tốt, từ: 25}, {tên: Kém, từ: 0}]",
        "«Khá» phải đứng trên «Tốt»",
    ),
    "no lowest class": ("xếp loại: [{tên: Tốt, từ: 25}, {tên: Khá, từ: 15}]", "phải từ 0"),
    "a class twice": ("xếp loại: [{tên: Tốt, từ: 25}, {tên: Tốt, từ: 0}]", "có hai lần"),
    "a gate on nothing": (
        "xếp loại: [{tên: Tốt, từ: 25, điều kiện: {tiêu chí: 9}}, {tên: Kém, từ: 0}]",
        "Xếp loại «Tốt»: không có tiêu chí 9.",
    ),
    "a gate too high": (
        "xếp loại: [{tên: Tốt, từ: 25, điều kiện: {tiêu chí: 2, từ: 21}}, {tên: Kém, từ: 0}]",
        "cao hơn điểm tối đa",
    ),
    "a code twice": (
        "- {mã: 3, tên: a, cách chấm: điểm, tối đa: 1}\n"
        "- {mã: 3, tên: b, cách chấm: điểm, tối đa: 1}",
        "Mã 3 có hai lần",
    ),
    "a step that does not fit": ("mã: 2\nbước: 3", "không chia hết cho bước 3"),
    "bands without a fact": (
        "mã: 3\ntên: x\ncách chấm: theo mức\ntối đa: 5",
        "Tiêu chí 3: thiếu «dữ kiện».",
    ),
    "what is of no use": (
        "mã: 2\nđạt khi: {dữ kiện: họp riêng, từ: 1}",
        "«đạt khi» không dùng với cách chấm này",
    ),
    "one option": (
        "mã: 3\ntên: x\ncách chấm: lựa chọn\ntối đa: 5\nlựa chọn: [{tên: a, điểm: 5}]",
        "cần ít nhất hai lựa chọn",
    ),
    "options out of order": (
        "mã: 3\ntên: x\ncách chấm: lựa chọn\ntối đa: 5\nlựa chọn: "
        "[{tên: a, điểm: 0, khi: {dữ kiện: họp riêng, từ: 1}}, {tên: b, điểm: 5}]",
        "từ điểm cao xuống thấp",
    ),
    "a condition the wrong way": (
        "mã: 3\ntên: x\ncách chấm: có hoặc không\ntối đa: 5\n"
        "đạt khi: {dữ kiện: tỷ lệ dự, dưới: 90}",
        "phải đúng cả khi số liệu tốt hơn",
    ),
    "only thematic, and then": (
        "mã: 2\nchỉ khi có chuyên đề: có",
        "tháng không có chuyên đề thì tính thế nào?",
    ),
    "a deduction for something good": (
        "mã: 3\ntên: x\ncách chấm: trừ điểm\ntối đa: 5\ndữ kiện: tỷ lệ dự\nmỗi đơn vị trừ: 1",
        "càng lớn càng tốt",
    ),
    "a year of unknown classes": (
        "xếp loại năm: [{tên: Tốt, mọi tháng từ: Xuất sắc}, {tên: Kém}]",
        "không có loại «Xuất sắc»",
    ),
    "no number": ("mã: 2\ntối đa: nhiều", "tiêu chí/2, «tối đa»: phải là một số"),
    "three decimals": ("mã: 2\ntối đa: 20,125", "phải là một số"),
}


def test_the_good_one_has_no_fault() -> None:
    assert found() == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_its_place(name: str) -> None:
    part, said = FAULTS[name]
    assert any(said in one for one in found(part)), found(part)


UNREADABLE = {
    "an unknown fact": ("mã: 1\ndữ kiện: số người", "framework-not-one-of"),
    "an unknown entry": ("mã: 1\nđiểm tối đa: 5", "framework-key-unknown"),
    "an unknown entry alone, with a number": ("thang: 30", "framework-key-unknown"),
    "the same with a line's end": ("thang: 30\n", "framework-key-unknown"),
    "two lines that nothing calls points": ("bậy: 1\nhai: 2", "framework-unsure"),
    "an unknown way of scoring": ("mã: 1\ncách chấm: tùy", "framework-not-one-of"),
    "a comma in braces": ("- {mã: 1, tên: đúng, đủ}", "framework-comma"),
    "no code": ("- tên: x", "framework-no-code"),
    "no day": ("áp dụng từ: mai mốt", "framework-not-a-day"),
    "not YAML": ("a: [", "not-yaml"),
    "only a sentence": ("chào đồng chí", "framework-not-yaml"),
    "a key twice": ("tên: a\ntên: b", "not-yaml"),
    "an alias": ("a: &x [1]\nb: *x", "not-yaml"),
    "lists in lists": ("tên: " + "[" * 1900 + "]" * 1900, "not-yaml"),
    "lists in lists, one below the other": ("- " * 1900, "not-yaml"),
    "entries in entries": ("{a: " * 900, "not-yaml"),
    "a part where a word belongs": ("tên: [a]", "framework-not-text"),
    "a word where a part belongs": ("tiêu chí: 5", "framework-not-a-part"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_refused_with_what_can(name: str) -> None:
    part, key = UNREADABLE[name]
    with pytest.raises(Invalid) as refused:
        found(part)
    assert refused.value.key == key


@pytest.mark.parametrize(
    "said", ["1", " \n", "cứ ", "mỗi ", "a\t", "khá ", "(5 điểm (từ ", "1. mỗi a trừ "]
)
def test_a_text_that_repeats_itself_is_read_at_once(said: str) -> None:
    """Each took from seconds to a minute, and held up everybody."""
    with pytest.raises(Invalid):
        framework_text.read_part(f"a{said * (8000 // len(said))}b")


@pytest.mark.parametrize(
    ("most", "left_out", "said"),
    [
        (85, "bỏ không quy đổi", ["framework-unreachable-regular"]),
        (90, "bỏ không quy đổi", []),
        (85, "bỏ và quy đổi", []),
        (85, "đủ điểm", []),
    ],
)
def test_a_class_out_of_reach_in_months_without_a_thematic_meeting_is_named(
    most: int, left_out: str, said: list[str]
) -> None:
    criteria = (
        f"- {{mã: 1, tên: a, cách chấm: điểm, tối đa: {most}}}\n"
        f"- {{mã: 2, tên: b, cách chấm: điểm, tối đa: {100 - most}, chỉ khi có chuyên đề: có,"
        f" không áp dụng: {left_out}}}"
    )
    head = "xếp loại: [{tên: Tốt, từ: 90}, {tên: Kém, từ: 0}]\nsố: 1\náp dụng từ: 1/2/2026"
    office = "cơ quan ban hành: X\ntên: K\nđộ tin cậy: B\nloại sinh hoạt: [thường kỳ]"
    sent = framework_text.read_part(f"{head}\n{office}\ntiêu chí:\n{criteria}")
    assert [one.key for one in framework_text.understood(sent)[1]] == said


def test_points_have_no_thousandths() -> None:
    for written in ("1.000", "1,000"):
        (one, _) = framework_text.read_part(f"1. a: {written} điểm\n2. b: 0,50 điểm")["criteria"]
        assert one["max"] == "1000"


def test_one_line_with_its_code_is_a_criterion() -> None:
    (one,) = framework_text.read_part("2. Nội dung: 15 điểm")["criteria"]
    assert (one["code"], one["name"], one["max"]) == ("2", "Nội dung", "15")


def test_a_part_sent_again_replaces_only_what_it_names() -> None:
    assert found("mã: 2\ntối đa: 15") != []
    assert found("mã: 2\ntối đa: 15", "mã: 2\ntối đa: 20") == []


def test_without_diacritics_and_in_english_it_reads_the_same() -> None:
    plain = "ma: 2\nten: Noi dung\ncach cham: diem\ntoi da: 20"
    english = "code: 2\nname: Nội dung\nsort: number\nmax: 20"
    assert found(plain) == found(english) == []


def test_the_sample_of_the_guide_can_be_used() -> None:
    guide = (ROOT / "docs" / "howto" / "add-a-framework.md").read_text(encoding="utf-8")
    (sample,) = re.findall("```yaml\n(.*?)```", guide, re.DOTALL)
    framework, faults = framework_text.understood(framework_text.read_part(sample))
    assert framework
    assert faults == []


def test_the_guide_names_every_word() -> None:
    guide = (ROOT / "docs" / "howto" / "add-a-framework.md").read_text(encoding="utf-8")
    plain = " ".join(guide.split())
    tables = (words.SORTS, words.FACTS, words.NOT_APPLICABLE)
    assert [said for table in tables for said in table.values() if said not in plain] == []


def test_parts_without_end_come_to_an_end() -> None:
    parts = [{"criteria": [{"code": f"{n}-{at}"} for at in range(900)]} for n in range(4)]
    sent: dict[str, Any] = {}
    for part in parts[:-1]:
        sent = framework_text.merged(sent, part)
    with pytest.raises(Invalid, match="error-too-long"):
        framework_text.merged(sent, parts[-1])
    framework, problems = framework_text.understood(sent)
    assert framework is None
    assert len(problems) < 200
