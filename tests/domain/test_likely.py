"""What a sentence that no pattern knows may be about, by sentences of another hand.

A third of what is counted was written when these had been seen, so this says that nothing is lost.
"""

from __future__ import annotations

import pytest

from domain.parse import likely
from tests.domain.test_wishes import LINES, ROLES, commands

LEAST_NAMED, LEAST_SILENT = 70, 12  # of 85 and of 15


def test_the_page_is_mostly_among_those_that_are_named() -> None:
    offers = {name: commands(role) for name, role in ROLES.items()}
    named = silent = 0
    for line in LINES:
        role, page, said = line.split("\t")
        found = likely(said, offers[role])
        named += page in found
        silent += page == "none" and not found
    assert named >= LEAST_NAMED
    assert silent >= LEAST_SILENT


@pytest.mark.parametrize("said", ["", "!!!", "đng", "12", "chó mèo " * 30])
def test_of_what_says_nothing_nothing_is_named(said: str) -> None:
    assert likely(said, ["hop", "kehoach"]) == []


def test_only_what_is_offered_is_named() -> None:
    said = "gửi thông báo cho các bí thư"
    assert likely(said, ["hop", "kehoach", "thongbao"])[0] == "thongbao"
    assert set(likely(said, ["hop", "kehoach"])) <= {"hop", "kehoach"}
