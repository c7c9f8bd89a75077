"""Words that lead on or back instead of answering: "quay lại", "bỏ qua", "để sau", "giữ nguyên"."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import fold

WAYS = dict(terms(__file__, "ways").pairs("ways"))


def way(text: str) -> str | None:
    """ "back", "skip", "later" or "keep"; None for anything else."""
    return WAYS.get(fold(text))
