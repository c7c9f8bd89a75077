"""Which meetings a month is judged by is said in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from domain.kind import ASIDE, OWN, REGULAR, Kind, scored_as

ROOT = Path(__file__).parents[2]
SPELLED = re.compile(r"[(\[{]Kind\.regular, Kind\.both(?:, Kind\.wide)?[)\]}]")


@pytest.mark.parametrize("package", ["domain", "storage", "handlers", "bot"])
def test_nobody_else_lists_the_kinds_of_a_monthly_meeting(package: str) -> None:
    found = [path for path in (ROOT / package).rglob("*.py") if SPELLED.search(path.read_text())]
    assert found in ([], [ROOT / "domain" / "kind.py"])


def test_a_list_elsewhere_would_be_noticed() -> None:
    assert SPELLED.search("meeting.c.kind.in_([Kind.regular, Kind.both])")


def test_a_kind_of_its_own_counts_or_does_not() -> None:
    assert [kind in REGULAR for kind in OWN] == [True, False]
    assert [kind in ASIDE for kind in OWN] == [False, True]
    assert scored_as(Kind.wide) is Kind.regular
