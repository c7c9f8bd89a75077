"""Words that lead on or back instead of answering: "quay lại", "bỏ qua", "để sau", "giữ nguyên"."""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import clean, fold

TERMS = terms(__file__, "ways")
_SUBMIT = TERMS.compiled("submit")
_NOT_SUBMIT, _MAY_NOT = TERMS.compiled("not_submit"), TERMS.compiled("may_not_submit")
_WAYS = {
    name.removeprefix("way_"): TERMS.compiled(name)
    for name in ("way_back", "way_skip", "way_later", "way_keep")
}


MONTHS = {said: int(away) for said, away in TERMS.pairs("months")}


def months_away(text: str) -> int | None:
    """'tháng trước' is -1, 'tháng này' 0; None for anything else."""
    return MONTHS.get(fold(text).strip(" .!"))


def way(text: str) -> str | None:
    """ "back", "skip", "later" or "keep"; None for anything else: "thôi để lúc khác" is "later"."""
    said = " ".join(re.findall(r"\w+", fold(text)))
    return next((way for way, pattern in _WAYS.items() if pattern.fullmatch(said)), None)


def submits(text: str) -> bool:
    """'ok nộp', 'đúng rồi, gửi đi': the card may be handed in as it is; not 'đừng nộp'."""
    said = clean(text)
    if _NOT_SUBMIT.search(said) or (said.isascii() and _MAY_NOT.search(fold(said))):
        return False
    text = " ".join(re.findall(r"\w+", said))
    return _SUBMIT.fullmatch(fold(text).strip(" .!")) is not None
