"""Which petitions of several cells may be the same matter: proposed to who ties them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain import parse
from domain.parse.terms import terms

ENOUGH = 0.4  # of the words of the shorter one
SMALL = terms(__file__, "alike").bag("small")


def alike(text: str, others: Mapping[int, str], *, most: int) -> list[int]:
    """The ids of those that share enough words with ``text``, the likest first."""
    mine = _words(text)
    shares = {one: _share(mine, _words(other)) for one, other in others.items()}
    found = [one for one, share in shares.items() if share >= ENOUGH]
    return sorted(found, key=lambda one: (-shares[one], one))[:most]


def _words(text: str) -> set[str]:
    return set(re.findall("[a-z0-9]+", parse.fold(text))) - SMALL


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
