"""Which of several things is which, once the words that name them were corrected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from domain import parse

WORDS, LETTERS = (
    0.6,
    0.85,
)  # shared by what is the same: of the words of the shorter, of all letters


def matched(
    before: Sequence[tuple[object, ...]], now: Sequence[tuple[object, ...]]
) -> dict[int, int]:
    """By its place in ``now`` where each stood ``before``, those that are the likest first.

    The first of each is its text, the rest what else is said of it. What is not like any is new.
    """
    pairs = [
        (-like, at, was)
        for at, one in enumerate(now)
        for was, other in enumerate(before)
        if (like := _likeness(one, other))
    ]
    found: dict[int, int] = {}
    for _, at, was in sorted(pairs):
        if at not in found and was not in found.values():
            found[at] = was
    return found


def _likeness(one: tuple[object, ...], other: tuple[object, ...]) -> float:
    """0: another thing. From 1 on the text is the same, and more of what is said of it."""
    if one[0] == other[0]:
        return 1 + sum(a == b for a, b in zip(one[1:], other[1:], strict=True))
    a, b = parse.fold(str(one[0])), parse.fold(str(other[0]))
    mine, theirs = set(re.findall(r"\w+", a)), set(re.findall(r"\w+", b))
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    letters = SequenceMatcher(None, a, b).ratio()
    return max(shared, letters) / 2 if shared >= WORDS or letters >= LETTERS else 0
