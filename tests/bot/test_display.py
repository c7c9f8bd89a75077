"""Rows of buttons, and what comes back with a tap."""

from __future__ import annotations

from bot.buttons import read_data, write_data
from bot.channels import Button
from bot.drawing import pack


def labels(*texts: str) -> list[list[str]]:
    return [[b.text for b in row] for row in pack([Button(text, "x") for text in texts])]


def test_short_buttons_stand_two_in_a_row() -> None:
    assert labels("một", "hai", "ba") == [["một", "hai"], ["ba"]]


def test_a_long_button_has_a_row_of_its_own() -> None:
    assert labels("một", "một nhãn dài hơn hai mươi chữ", "ba") == [
        ["một"],
        ["một nhãn dài hơn hai mươi chữ"],
        ["ba"],
    ]


def test_callback_data_of_any_question_fits_and_reads_back() -> None:
    data = write_data("meeting", 10**9, "review-1786968000000", 5)
    assert len(data.encode()) <= 64
    tap, link = read_data(data)
    assert tap
    assert (tap.page, tap.asks, tap.index, link) == ("meeting", "review-1786968000000", 5, None)
