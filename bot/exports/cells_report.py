"""The report of a period: a row a cell, all of them together, the change since the one before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.exports.workbook import Column, Page, Value
from domain.chat import Month, Word, word
from domain.kind import Kind
from domain.period import Period
from domain.shares import rounded
from domain.summary import CellPeriod, Figures, Held, average, percent_of
from handlers.summary import change

Say = Callable[[Word | str], str]
WIDTHS = {"at": 5, "cell": 30, "members": 8, "held": 8, "days": 16, "present": 10}
WIDTHS |= {"attendance": 8, "score": 8}
AFTER = {"thematic": 9, "petitions": 9, "visits": 8, "note": 30}
THEMATIC = (Kind.thematic, Kind.both)


@dataclass(frozen=True, slots=True)
class Found:
    """``before``: the same cells in the period before; the rest by cell."""

    period: Period
    cells: Sequence[CellPeriod]
    before: Sequence[CellPeriod]
    members: Mapping[int, int | None]
    petitions: Mapping[int, int]
    visits: Mapping[int, int]
    began: Month | None = None  # the first month that any of them has on record

    def months(self, *cells: CellPeriod) -> list[Month]:
        """In which each could have been recorded: of those before the bot was used it is not said
        that nobody met.
        """
        every = (month for cell in cells for month, _ in cell.months)
        return [month for month in every if self.began is None or month >= self.began]

    @property
    def said(self) -> Word:
        """What all of it comes to, against the period before."""
        begun = self.began is not None and self.began <= self.period.shift(-1).last
        before = figures_of(self.before) if begun else None
        months = self.months(*self.cells)
        return change.said_figures(figures_of(self.cells), before, of=len(months))


def figures_of(cells: Sequence[CellPeriod]) -> Figures:
    """What cannot be known is None."""
    held = [one for cell in cells for one in cell.held]
    present, obliged = sum(one.present for one in held), sum(one.obliged for one in held)
    score = average(percent_of(one.month_score) for one in held)
    return Figures(len(held), 100 * present / obliged if obliged else None, score)


def page_of(found: Found, classes: Sequence[str], say: Say) -> Page:
    columns = [Column(say(word("report-column", column=n)), w) for n, w in WIDTHS.items()]
    columns += [Column(name, 8) for name in classes]
    columns += [Column(say(word("report-column", column=n)), w) for n, w in AFTER.items()]
    rows = [_row(found, at, one, classes, say) for at, one in enumerate(found.cells, 1)]
    title = say(word("report-title", period=found.period.said))
    name = say(word("page", page="report"))
    return Page(name, title, say(found.said), columns, [*rows, _total(found, classes, say)])


def _row(
    found: Found, at: int, cell: CellPeriod, classes: Sequence[str], say: Say
) -> Sequence[Value]:
    return (
        at,
        cell.cell,
        found.members.get(cell.cell_id),
        *_counts(found, [cell], classes),
        note(cell, found.months(cell), classes, say),
    )


def _total(found: Found, classes: Sequence[str], say: Say) -> Sequence[Value]:
    members = sum(one or 0 for one in found.members.values()) or None
    return (None, say(word("report-total")), members, *_counts(found, found.cells, classes), None)


def _counts(found: Found, cells: Sequence[CellPeriod], classes: Sequence[str]) -> Sequence[Value]:
    """Of one cell, or of all."""
    held, alone = [one for cell in cells for one in cell.held], len(cells) == 1
    figures = figures_of(cells)
    month = alone and found.period.span == 1  # which has one class
    known = {cell.cell_id for cell in cells}
    every = [one for cell in cells for _, month in cell.months for one in month.held]
    return (
        f"{len(held)}/{len(found.months(*cells))}",
        ", ".join(f"{one.held_on.day}/{one.held_on.month}" for one in held) if alone else None,
        f"{sum(one.present for one in held)}/{sum(one.obliged for one in held)}" if held else None,
        _rounded(figures.attendance),
        _rounded(figures.score),
        *(mark(held, name) if month else counted(held, name) for name in classes),
        sum(one.kind in THEMATIC for one in every),
        sum(count for cell, count in found.petitions.items() if cell in known),
        sum(count for cell, count in found.visits.items() if cell in known),
    )


def mark(held: Sequence[Held], name: str) -> str | None:
    """An X in the class of a month, as offices write it; in brackets as long as nobody above has
    decided.
    """
    for one in held:
        if one.month_score and one.month_score.grade == name:
            return "X" if one.month_official else "(X)"
    return None


def counted(held: Sequence[Held], name: str) -> Value:
    """How many meetings are officially of this class, and behind it of how many that is open."""
    mine = [one for one in held if one.month_score and one.month_score.grade == name]
    official = sum(bool(one.month_official) for one in mine)
    if official == len(mine):
        return official or None
    return f"{official} (+{len(mine) - official})"


def _rounded(percent: float | None) -> float | None:
    return None if percent is None else rounded(percent)


def note(cell: CellPeriod, months: Sequence[Month], classes: Sequence[str], say: Say) -> str:
    """Of these months those without a record; of all, those without a score, those whose score is
    to be looked at again or is not decided; and classes that have no column of their own.
    """
    missing = [str(m.month) for m, one in cell.months if one.main is None and m in months]
    open_ = [str(m.month) for m, one in cell.months if one.main and one.main.score is None]
    others = sorted({o.month_score.grade for o in cell.held if o.month_score} - set(classes) - {""})
    return say(
        word(
            "report-note",
            missing=", ".join(missing),
            unscored=", ".join(open_),
            again=_months(cell, lambda one: one.again),
            undecided=_months(cell, lambda one: bool(one.score) and not one.month_official),
            grades=", ".join(others),
        )
    ).strip(" ;")


def _months(cell: CellPeriod, of: Callable[[Held], bool]) -> str:
    held = [(month, one.main) for month, one in cell.months if one.main]
    return ", ".join(str(month.month) for month, one in held if of(one))
