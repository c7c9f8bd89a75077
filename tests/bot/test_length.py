"""A text that is too long for a platform is cut, or goes in parts, by that platform's own count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.length import LETTERS, UTF16, Longest, cut, fits, split

TEXTS = st.text(alphabet="aệ😀 \n", max_size=300)
LIMITS = st.builds(Longest, st.integers(30, 80), st.sampled_from([UTF16, LETTERS]))


@pytest.mark.parametrize("text", ["a" * 5000, "😀" * 3000, "ệ" * 4097])
def test_a_text_is_cut_by_the_platforms_count(text: str) -> None:
    units = len(cut(text, Longest(4096)).encode("utf-16-le")) // 2
    assert 4090 <= units <= 4096


@pytest.mark.parametrize("text", ["a" * 4096, "😀" * 2048, ""])
def test_what_fits_is_left_alone(text: str) -> None:
    assert cut(text, Longest(4096)) == text
    assert split(text, Longest(4096)) == [text]


@given(TEXTS, LIMITS)
def test_every_part_fits_and_nothing_is_lost(text: str, longest: Longest) -> None:
    parts = split(text, longest)
    assert all(fits(part, longest) for part in parts)
    whole = "".join(part.split(") ", 1)[-1] if len(parts) > 1 else part for part in parts)
    assert whole.split() == text.split() or "".join(whole.split()) == "".join(text.split())


def test_parts_end_with_a_line_and_are_numbered() -> None:
    lines = [f"Chi bộ {at}: đã ghi" for at in range(6)]
    parts = split("\n".join(lines), Longest(60, LETTERS))
    assert [part[:6] for part in parts] == ["(1/3) ", "(2/3) ", "(3/3) "]
    assert parts[0] == "(1/3) Chi bộ 0: đã ghi\nChi bộ 1: đã ghi"


def test_a_line_that_is_too_long_is_parted_between_words() -> None:
    for part in split("nghị quyết " * 20, Longest(60, LETTERS)):
        assert set(part.split()) <= {"nghị", "quyết", *(f"({at}/5)" for at in range(1, 6))}


def test_an_emoji_is_two_units_where_utf_16_is_counted_and_never_halved() -> None:
    text = "😀" * 40
    assert fits(text, Longest(80))
    assert not fits(text, Longest(79))
    assert fits(text, Longest(40, LETTERS))
    assert "�" not in "".join(split(text, Longest(31)))
