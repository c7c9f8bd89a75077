"""Cells of one name: which of them is meant is asked with what is above each."""

from __future__ import annotations

from collections.abc import Sequence

from domain.chat import Listed, Word, word
from storage.organisation import Found


def which(found: Sequence[Found]) -> Word:
    names = (word("cell-of", cell=one.unit.name, above=next(iter(one.path), "")) for one in found)
    return word("cells-heard", count=len(found), cells=Listed(tuple(names)))
