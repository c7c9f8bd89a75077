"""Three figures of a month, each against the month before."""

from __future__ import annotations

from domain.chat import Word, word
from domain.shares import rounded
from domain.summary import NO_FIGURES, Figures


def said_change(now: Figures, before: Figures | None) -> Word:
    """What cannot be known is left out, and so is a change from what is not known. ``before``: of
    the month before; None where nobody had begun to record.
    """
    before, known = before or NO_FIGURES, before is not None
    return word(
        "summary-change",
        recorded=now.recorded,
        before=before.recorded if known else "",
        attendance=_figure(now.attendance, before.attendance),
        score=_figure(now.score, before.score),
    )


def said_figures(now: Figures, before: Figures | None, *, of: int) -> Word:
    """Of a period, against the one before, as ``said_change``."""
    before, known = before or NO_FIGURES, before is not None
    return word(
        "report-figures",
        recorded=now.recorded,
        of=of,
        before=before.recorded if known else "",
        attendance=_figure(now.attendance, before.attendance),
        score=_figure(now.score, before.score),
    )


def figure_said(now: float | None) -> Word:
    """In percent, without a change."""
    return (
        word("figure-unknown") if now is None else word("figure", percent=rounded(now), change="")
    )


def _figure(now: float | None, before: float | None) -> Word | str:
    if now is None or before is None:
        return figure_said(now)
    change = _change(rounded(now) - rounded(before))
    return word("figure", percent=rounded(now), change=change)


def _change(points: float) -> Word:
    way = "more" if points > 0.04 else "less" if points < -0.04 else "same"
    return word("figure-change", way=way, points=abs(points))
