"""Sentences: from keys and facts to what a person reads, and which words mean which command."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.channels import Button
from bot.drawing import WIDE, pack
from bot.sentences import BadWords
from bot.words import LANGUAGES, Words, bar, clock, day, decimal, has, load, plain
from domain import parse
from domain.chat import Month, word
from domain.errors import Refused
from handlers.link import COMMANDS
from tests.locales.said_in_code import all_uses
from tests.locales.texts import longest, messages, variables

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
LONGEST_LABEL, LONGEST_TOAST, LONGEST_COMMAND = 40, 200, 256  # letters
LABELS = sorted({u.key for u in all_uses() if u.label} | {f"command-{c.name}" for c in COMMANDS})


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(ZONE, strict=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Locales of their own: English misses one of two messages."""
    texts = {"vi": "one = một { $n }\ntwo = hai", "en": "one = one { $n }"}
    for language, text in texts.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "all.ftl").write_text(text, encoding="utf-8")
    return tmp_path


# Facts, as people here write them


@pytest.mark.parametrize(
    ("language", "expected"), [("vi", "thứ Tư 05/8/2026"), ("en", "Wed 05/8/2026")]
)
def test_a_day_is_told_with_its_weekday_and_the_day_before_the_month(
    language: str, expected: str
) -> None:
    assert day(date(2026, 8, 5), language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_has_a_name_of_its_own(language: str) -> None:
    assert len({day(date(2026, 8, d), language).split(" 0")[0] for d in range(3, 10)}) == 7


@pytest.mark.parametrize(
    ("at", "vietnamese", "english"),
    [
        (time(19, 30), "19 giờ 30", "19:30"),
        (time(7, 5), "7 giờ 05", "07:05"),
        (time(14), "14 giờ", "14:00"),
        (time(0), "0 giờ", "00:00"),
    ],
)
def test_a_time_is_told_as_it_is_spoken(at: time, vietnamese: str, english: str) -> None:
    assert (clock(at, "vi"), clock(at, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [(85.5, "85,5", "85.5"), (90.0, "90", "90"), (90.91, "90,9", "90.9"), (0.0, "0", "0")],
)
def test_a_number_has_one_place_after_the_comma_and_no_zero_there(
    value: float, vietnamese: str, english: str
) -> None:
    assert (decimal(value, "vi"), decimal(value, "en")) == (vietnamese, english)


def test_a_month_is_told_without_a_leading_zero_and_its_year_without_a_dot(words: Words) -> None:
    button = word("begin-record", month=Month(2026, 8))
    assert words.say(button, "vi") == "📝 Ghi biên bản 8/2026"
    assert words.say(button, "en") == "📝 Record minutes 8/2026"


def test_a_moment_is_told_in_the_zone_of_the_place(words: Words) -> None:
    moment = datetime(2026, 8, 5, 18, 14, tzinfo=UTC)
    recorded = word("home-recorded", cell="Chi bộ 2", month=Month(2026, 8), at=moment)
    assert "1 giờ 14, thứ Năm 06/8/2026" in words.say(recorded, "vi")
    assert "01:14, Thu 06/8/2026" in words.say(recorded, "en")


def test_a_date_and_a_time_among_the_arguments_are_told_the_same_way(words: Words) -> None:
    hours = word("said-hours", start=time(19, 30), end=time(21), minutes=90)
    assert words.say(hours, "vi") == "19 giờ 30 đến 21 giờ (90 phút)"
    assert words.say(hours, "en") == "19:30 to 21:00 (90 minutes)"
    assert words.say(word("said-held_on", date=date(2026, 8, 5))) == "thứ Tư 05/8/2026"


def test_a_share_has_a_comma_in_vietnamese_and_a_point_in_english(words: Words) -> None:
    doubt = word("doubt-attendance", percent=86.4, least=90)
    assert "86,4%" in words.say(doubt, "vi")
    assert "86.4%" in words.say(doubt, "en")


def test_several_things_stand_on_lines_of_their_own(words: Words) -> None:
    items = tuple(word("item", text=text) for text in ("Thu đảng phí", "Trồng cây"))
    assert words.say(word("said-list", items=items)).strip() == "• Thu đảng phí\n• Trồng cây"


@pytest.mark.parametrize(
    ("count", "expected"), [(1, "1 member"), (2, "2 members"), (0, "0 members"), (21, "21 members")]
)
def test_english_tells_one_from_many(words: Words, count: int, expected: str) -> None:
    assert words.say(word("said-speakers", count=count), "en") == expected


def test_the_bar_shows_how_far_one_is() -> None:
    assert (bar(3, 12), bar(12, 12)) == ("▰▰▰▱▱▱▱▱▱▱▱▱", "▰▰▰▰▰▰▰▰▰▰▰▰")


def test_what_is_empty_is_told_from_what_is_not() -> None:
    assert [has(value) for value in ("", "x", 0)] == ["no", "yes", "yes"]


# What is missing, and what does not parse


def test_the_words_of_a_person_are_never_changed(words: Words) -> None:
    assert words.say("{ $x } <b>", "en") == "{ $x } <b>"
    assert words.say(word("item", text="{ $x } -term")) == "• { $x } -term"


def test_what_english_misses_is_said_in_vietnamese(folder: Path) -> None:
    assert Words(ZONE, folder=folder).say(word("two"), "en") == "hai"


def test_a_missing_message_or_variable_is_told_by_its_name_to_the_log_only(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    words = Words(ZONE, folder=folder)
    assert words.say(word("three")) == "three"
    assert words.say(word("one"), "en").startswith("one ")
    assert [r.levelname for r in caplog.records] == ["ERROR", "ERROR"]
    assert "three" in caplog.text


@pytest.mark.parametrize(
    ("key", "language"), [("three", "vi"), ("one", "vi"), ("two", "en"), ("two.hint", "vi")]
)
def test_where_words_are_strict_whatever_is_missing_is_an_error(
    folder: Path, key: str, language: str
) -> None:
    with pytest.raises(BadWords, match=key.partition(".")[0]):
        Words(ZONE, folder=folder, strict=True).say(word(key), language)


def test_a_file_that_does_not_parse_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "torn.ftl").write_text("a = b\nno message\n", encoding="utf-8")
    with pytest.raises(BadWords, match=r"torn\.ftl: no message"):
        load(tmp_path, "vi")


# Commands


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_known_by_its_button(words: Words, language: str) -> None:
    labels = {c.name: words.say(word(f"command-{c.name}"), language) for c in COMMANDS}
    assert {name: words.command(label, plain=False) for name, label in labels.items()} == {
        name: name for name in labels
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_known_by_each_of_its_words_with_marks_or_without(
    words: Words, language: str
) -> None:
    for command in COMMANDS:
        for text in plain_words(words, command.name, language):
            assert words.command(text, plain=True) == command.name
            assert words.command(parse.fold(text).upper(), plain=True) == command.name


def test_a_plain_word_is_no_command_where_any_text_is_an_answer(words: Words) -> None:
    assert words.command("họp", plain=False) is None
    assert words.command("help", plain=False) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_command_is_a_yes(words: Words, language: str) -> None:
    texts = [text for c in COMMANDS for text in plain_words(words, c.name, language)]
    assert [text for text in texts if means_yes(parse.fold(text))] == []
    assert means_yes("dung")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_command_does_fits_the_menu(words: Words, language: str) -> None:
    for command in COMMANDS:
        text = words.say(word(f"command-{command.name}.does"), language)
        assert 3 <= len(text) <= LONGEST_COMMAND


# Buttons


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_only_a_sign(language: str) -> None:
    own = messages(language)
    says = [any(map(str.isalpha, longest(own[key]))) or variables(own[key], own) for key in LABELS]
    assert [key for key, says_it in zip(LABELS, says, strict=True) if not says_it] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_constant_in_a_label_is_short(language: str) -> None:
    texts = {key: longest(messages(language)[key]) for key in LABELS}
    assert len(texts) > 40
    assert {key: text for key, text in texts.items() if len(text) > LONGEST_LABEL} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_pops_up_after_a_tap_is_short(words: Words, language: str) -> None:
    assert len(words.say(word("stale-button"), language)) <= LONGEST_TOAST


@pytest.mark.parametrize("lengths", [[], [1], [5, 5, 5], [WIDE, WIDE], [5, 30, 5, 5], [40] * 3])
def test_at_most_two_buttons_stand_in_a_row_and_a_long_one_alone(lengths: list[int]) -> None:
    buttons = [Button("x" * length, str(at)) for at, length in enumerate(lengths)]
    rows = pack(buttons)
    assert [button for row in rows for button in row] == buttons
    assert all(len(row) <= 2 for row in rows)
    assert all(len(row) == 1 for row in rows if max(len(b.text) for b in row) > WIDE)


def test_two_short_buttons_share_a_row() -> None:
    yes, no, long = Button("Có", "1"), Button("Không", "2"), Button("x" * (WIDE + 1), "3")
    assert pack([yes, no, long]) == [[yes, no], [long]]


def plain_words(words: Words, command: str, language: str) -> list[str]:
    said = words.say(word(f"command-{command}.words"), language)
    return [text.strip() for text in said.split(",")]


def means_yes(text: str) -> bool:
    try:
        return parse.yes_no(text)
    except Refused:
        return False


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_is_understood_by_the_name_that_it_is_shown_with(
    words: Words, language: str
) -> None:
    """As the list of help says it where there are no buttons; "dừng" alone reads like "đúng"."""
    for command in COMMANDS:
        name = plain(words.say(word(f"command-{command.name}"), language))
        assert words.command(name, plain=True) == command.name, name
    assert words.command("đúng", plain=True) is None
