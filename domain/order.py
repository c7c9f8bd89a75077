"""The order of names that hold numbers."""

from __future__ import annotations

import re

NUMBER = re.compile("[0-9]+")
DIGITS = 8  # of a number; a longer one is ordered by its first digits


def in_order(name: str) -> str:
    """What names are sorted by, so that "Chi bộ số 7" stands before "Chi bộ số 10"."""
    return NUMBER.sub(lambda number: number[0].lstrip("0").zfill(DIGITS), name)
