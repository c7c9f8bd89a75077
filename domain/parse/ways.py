"""Words that lead on or back instead of answering: "quay lại", "bỏ qua", "để sau", "giữ nguyên"."""

from __future__ import annotations

from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "ways")
_SUBMIT = TERMS.compiled("submit")
WAYS = dict(TERMS.pairs("ways"))


MONTHS = {said: int(away) for said, away in TERMS.pairs("months")}


def months_away(text: str) -> int | None:
    """'tháng trước' is -1, 'tháng này' 0; None for anything else."""
    return MONTHS.get(fold(text).strip(" .!"))


def way(text: str) -> str | None:
    """ "back", "skip", "later" or "keep"; None for anything else."""
    return WAYS.get(fold(text))


def submits(text: str) -> bool:
    """'ok nộp', 'đúng rồi, gửi đi': the card may be handed in as it is."""
    return _SUBMIT.fullmatch(fold(text).strip(" .!")) is not None
