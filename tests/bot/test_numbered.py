"""Keys of lines where there are no buttons: what is typed never means two things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import numbered
from domain.chat import Choice, Screen, Typed, Word, word
from handlers.navigation import GO_BACK, GO_HOME, LATER

CHOICES = (Choice("a", "Thường kỳ"), Choice("b", "Chuyên đề"))


def say(what: Word | str) -> str:
    return what if isinstance(what, str) else what.key


def lines(typed: Typed, *choices: Choice) -> list[list[str]]:
    navigation = (GO_BACK, Choice(LATER, "Để sau"), GO_HOME)
    screen = Screen(word("x"), choices or CHOICES, navigation, asks="q", typed=typed)
    return numbered.lines(screen, say)


def test_a_choice_is_numbered_and_back_and_the_first_page_are_always_the_same() -> None:
    assert [line[2] for line in lines("choice")] == ["1", "2", "3", "0", "00"]


def test_the_first_page_has_its_number_whatever_a_page_does_before_it_goes_there() -> None:
    assert lines("choice", Choice("!home", word("home-page")))[-1][2] == "00"


@pytest.mark.parametrize(("above", "asks"), [("Mấy người?", "yes"), ("Tổng hợp", "no")])
def test_where_nothing_is_asked_nobody_is_told_to_answer(above: str, asks: str) -> None:
    assert numbered.written(lines("value"), above)[1] == word("type-slash", line="/1", asks=asks)


@pytest.mark.parametrize("typed", ["value", "free"])
def test_where_a_number_may_be_the_answer_a_line_has_a_slash(typed: Typed) -> None:
    shown = lines(typed)
    assert [line[2] for line in shown] == ["/1", "/2", "/3", "/0", "00"]
    assert numbered.chosen(shown, "2") is None
    assert numbered.chosen(shown, "/2") == 1


def test_a_card_whose_lines_have_no_numbers_has_bare_keys() -> None:
    """ "1" would change a line that nobody can see is the first."""
    assert [line[2] for line in lines("card")] == ["1", "2", "3", "0", "00"]


def test_a_label_that_leads_back_has_the_number_of_back_but_not_the_month_before() -> None:
    before, up = Choice("b", "⬅️ Tháng 7/2026"), Choice("u", "⬅️ Tổng hợp")
    screen = Screen(word("x"), (before, up), (), asks="q", typed="value")
    assert [line[2] for line in numbered.lines(screen, say)] == ["/1", "/0"]


def test_of_two_that_lead_back_only_one_has_the_number() -> None:
    shown = lines("choice", Choice("u", "⬅️ Tổng hợp"))
    assert [line[2] for line in shown] == ["1", "2", "0", "00"]


def test_where_only_the_first_page_is_left_nobody_is_told_of_a_slash() -> None:
    screen = Screen(word("x"), (Choice("a", "7. Chi bộ 7"),), (GO_HOME,), typed="value")
    shown = numbered.lines(screen, say)
    assert numbered.written(shown) == ("7. Chi bộ 7\n00. home-page", word("type-number"))
    assert numbered.offered_plainly(shown, [["11", "/help:"]], "11") is None


def test_what_the_text_lists_by_name_has_no_second_number() -> None:
    above = "Mời vào đâu?\n1. Tổ công tác số 1\n2. Tổ công tác số 12: 6 chi bộ"
    choices = tuple(Choice(name, name) for name in ("Tổ công tác số 1", "Tổ công tác số 12", "Tệp"))
    screen = Screen(word(above), choices, (), asks="q", typed="value")
    shown = numbered.lines(screen, say)
    assert [line[2] for line in shown] == ["", "", "/1"]
    assert numbered.written(shown, above)[0] == "/1. Tệp"


def test_a_criterion_is_typed_by_its_code() -> None:
    shown = lines("value", Choice("a", "3.1. Nội dung"), Choice("b", "Dòng khác"))
    assert [line[2] for line in shown[:2]] == ["", "/1"]


def test_where_the_labels_are_numbers_a_line_has_a_slash_too() -> None:
    """ "5" would be the first line, or the fifth of the month."""
    assert lines("choice", Choice("a", "5/8"), Choice("b", "6/8"))[0][2] == "/1"


def test_a_line_of_a_list_whose_numbers_the_page_reads_keeps_its_own() -> None:
    shown = lines("value", Choice("a", "7. Chi bộ 7"), Choice("b", "Tệp"))
    assert numbered.written(shown)[0].splitlines()[:2] == ["7. Chi bộ 7", "/1. Tệp"]
    assert numbered.chosen(shown, "") is None


@pytest.mark.parametrize("text", ["2", " 2 ", "2.", "2)", "/2", "/ 2"])
def test_a_key_is_understood_however_it_is_written(text: str) -> None:
    assert numbered.chosen(lines("choice"), text) == 1


@pytest.mark.parametrize("text", ["", "22", "2/2", "1 2", "/", "//1", "-1", "2 đồng chí", "/hop"])
def test_what_is_no_key_is_left_to_the_page(text: str) -> None:
    assert numbered.chosen(lines("choice"), text) is None
    assert numbered.chosen(lines("value"), text) is None


@pytest.mark.parametrize("text", ["/1. Tệp", "/1 tep", "/1: 📄 Tệp", "/1. tệp này"])
def test_a_line_is_chosen_by_its_key_with_what_it_says(text: str) -> None:
    assert numbered.chosen(lines("value", Choice("a", "📄 Tệp này")), text) == 0


@pytest.mark.parametrize("text", ["/1. 5 điểm", "/1 5", "/1. Phiếu", "/9. Tệp", "1. 5 điểm"])
def test_a_key_with_other_words_is_no_line(text: str) -> None:
    assert numbered.chosen(lines("value", Choice("a", "📄 Tệp này")), text) is None
    assert numbered.is_key(text) == text.startswith("/")


@given(st.lists(st.integers(1, 4), max_size=60))
def test_letters_that_still_stand_never_share_a_key(sizes: list[int]) -> None:
    kept: list[list[str]] = []
    for at, size in enumerate(sizes):
        links = [f"/record:{at}-{number}" for number in range(size)]
        kept, keys = numbered.offer(kept, links)
        assert [numbered.offered(kept, key) for key in keys] == links
    assert len({key for key, _ in kept}) == len(kept) <= numbered.OFFERS_KEPT
    assert all(numbered.offered(kept, key) is None for key, _ in kept)  # without the slash


def test_a_key_of_a_letter_is_none_of_a_page() -> None:
    _, keys = numbered.offer([], ["/help:"])
    assert keys == ["/11"]
    assert numbered.chosen(lines("value"), keys[0]) is None


def test_what_the_text_lists_is_not_listed_again() -> None:
    shown = [["a", "7. Chi bộ 7", ""], ["b", "8. Chi bộ 8", ""], ["c", "Tệp", "/1"]]
    above = "Tổng hợp\n7. 🔴 Chi bộ 7\n   chưa ghi"
    assert numbered.written(shown, above)[0].splitlines()[:2] == ["8. Chi bộ 8", "/1. Tệp"]
