"""What a supervisor sees of a cell in a month, and which cell needs a call first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from domain.chat import Month, Word, word
from domain.kind import ASIDE, REGULAR, Kind
from domain.order import in_order
from domain.period import Period
from domain.rules import Rules
from domain.scores import SUPERIOR, Gap, Life, Outcome, Stage, Together, apart
from domain.shares import rounded

AVERAGE_PLACES = 6
NEARLY = 0.005  # percent: what two ways of dividing may differ by


@dataclass(frozen=True, slots=True)
class Scored:
    """A score that was given."""

    total: Decimal
    out_of: Decimal
    grade: str
    framework_id: int = 0
    id: int = 0
    version: int = 1
    base_id: int | None = None
    passed: bool | None = None
    by_id: int = 0

    @property
    def percent(self) -> float | None:
        return percent_of(self)


@dataclass(frozen=True, slots=True)
class Held:
    """The facts of one recorded meeting, the life of its score, and what looks like a formality."""

    id: int
    kind: Kind
    held_on: date
    minutes: int
    obliged: int
    present: int
    unexcused: int
    merged: bool
    life: Life[Scored] = field(default_factory=lambda: Life(1, {}))
    signs: tuple[Word, ...] = ()
    speakers: int | None = None
    together: Together | None = None  # with the thematic meetings of its month, where they count

    @property
    def regular(self) -> bool:
        """Another meeting may have no form by which it could be scored."""
        return self.kind in REGULAR

    @property
    def own(self) -> Scored | None:
        return self.life.given.get(Stage.own)

    @property
    def superior(self) -> Scored | None:
        """What weighs most of what was given above the cell."""
        return self.score if self.life.counting in SUPERIOR else None

    @property
    def score(self) -> Scored | None:
        """The one that counts."""
        return self.life.score

    @property
    def month_score(self) -> Outcome | None:
        """What its month comes to: the score that counts, with those of thematic meetings."""
        return self.together.counts if self.together else self.score

    @property
    def month_official(self) -> Outcome | None:
        if self.together:
            return self.together.counts if self.together.decided else None
        return self.life.official

    def month_at(self, stage: Stage) -> Outcome | None:
        """Of the cell's own scores, or of the work group's."""
        if self.together:
            return self.together.own if stage is Stage.own else self.together.group
        return self.life.given.get(stage)

    @property
    def again(self) -> bool:
        """Whether a score that counts is to be looked at again."""
        if self.together:
            return self.together.stale
        return self.life.counting is not None and self.life.stale(self.life.counting)

    @property
    def percent(self) -> float:
        return 100 * self.present / self.obliged if self.obliged else 0.0


@dataclass(frozen=True, slots=True)
class CellMonth:
    """One cell in one month: its meetings, and whether a record is being written."""

    cell_id: int
    cell: str
    members: int | None
    held: tuple[Held, ...] = ()
    drafting: bool = False
    thematic_missing: bool = False
    not_held: str | None = None  # the reason, where the meeting of the month was cancelled
    before: float | None = None  # the score of the month before, in percent
    seen: date | None = None  # when somebody last attended it
    unseen: int | None = None  # days since then, or since a group has it; None: none has
    petitions_late: int = 0  # that are still to be answered

    @property
    def main(self) -> Held | None:
        """The meeting the month is judged by: the regular one, else the newest, none aside."""
        return main_of(self.held)


def main_of(held: Sequence[Held]) -> Held | None:
    regular = [m for m in held if m.regular]
    chosen = regular or [m for m in held if m.kind not in ASIDE]
    return chosen[-1] if chosen else None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is missing or wrong; the higher the weight, the sooner the cell needs a call."""

    weight: int
    text: Word


def findings(cell: CellMonth, rules: Rules) -> list[Finding]:
    """The worst first; what weighs nothing for the committee is left out."""
    found = [*(_of_meeting(cell, cell.main, rules) if cell.main else [_unrecorded(cell, rules)])]
    if cell.main and not any(m.regular for m in cell.held):
        found.append(Finding(rules.need_no_regular, word("finding-no-regular")))
    if cell.thematic_missing:
        found.append(Finding(rules.need_thematic, word("finding-thematic-missing")))
    found += _beside(cell, rules)
    return sorted((one for one in found if one.weight), key=lambda finding: -finding.weight)


def _unrecorded(cell: CellMonth, rules: Rules) -> Finding:
    if cell.drafting:
        return Finding(rules.need_drafting, word("finding-drafting"))
    if cell.not_held is not None:
        return Finding(rules.need_not_held, word("finding-not-held", reason=cell.not_held))
    return Finding(rules.need_unrecorded, word("finding-unrecorded"))


def _beside(cell: CellMonth, rules: Rules) -> Iterator[Finding]:
    """What those above owe the cell."""
    if cell.petitions_late:
        said = word("finding-petition", count=cell.petitions_late)
        yield Finding(rules.need_petition, said)
    if cell.unseen is not None and cell.unseen > rules.visit_silence_days:
        yield Finding(rules.need_unseen, word("finding-unseen", since=cell.seen or ""))


def _of_meeting(cell: CellMonth, held: Held, rules: Rules) -> list[Finding]:
    found = [*_of_score(cell, held, rules)]
    expected = rules.minutes_expected(held.kind, cell.members)
    if held.merged:
        found.append(Finding(rules.need_merged, word("finding-merged")))
    if expected and held.minutes < expected:
        found.append(Finding(rules.need_short, word("finding-short", expected=expected)))
    if held.percent < rules.attendance_percent:
        said = word("finding-attendance", least=rules.attendance_percent)
        found.append(Finding(rules.need_attendance, said))
    if held.unexcused:
        said = word("finding-unexcused", count=held.unexcused)
        found.append(Finding(rules.need_unexcused, said))
    found += [Finding(rules.need_sign, word("finding-sign", sign=sign)) for sign in held.signs]
    return found


def _of_score(cell: CellMonth, held: Held, rules: Rules) -> Iterator[Finding]:
    if held.own and held.superior and apart(held.own, held.superior, gap=rules.score_gap):
        yield Finding(rules.need_gap, word("finding-gap"))
    if held.again:
        yield Finding(rules.need_again, word("finding-again"))
    if held.score is None:
        if held.regular:
            yield Finding(rules.need_unscored, word("finding-unscored"))
        return
    percent = percent_of(held.month_score)
    if percent is not None and percent < rules.low_percent:
        yield Finding(rules.need_low, word("finding-low", percent=rounded(percent)))
    if percent is not None and cell.before is not None:
        less = cell.before - percent
        if less > rules.score_gap - NEARLY:
            yield Finding(rules.need_falling, word("finding-falling", points=less))


def worst_first(
    cells: list[CellMonth], rules: Mapping[int, Rules]
) -> list[tuple[CellMonth, list[Finding]]]:
    """Cells with their findings: by the gravest one, the sum of weights, the score, the name."""
    judged = [(cell, findings(cell, rules[cell.cell_id])) for cell in cells]
    return sorted(
        judged, key=lambda pair: (*_gravity(pair[1]), _lowest(pair[0]), in_order(pair[0].cell))
    )


def _lowest(cell: CellMonth) -> float:
    percent = percent_of(cell.main.month_score) if cell.main else None
    return 101.0 if percent is None else percent


def _gravity(found: list[Finding]) -> tuple[int, int]:
    weights = [finding.weight for finding in found]
    return -max(weights, default=0), -sum(weights)


@dataclass(frozen=True, slots=True)
class Mean:
    """Of ``count`` meetings, in percent of the maximum; None without any."""

    percent: float | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """What a set of meetings was given, the four kinds of scores apart.

    ``grades``: official classes; ``undecided``: those of scores that no committee has decided, or
    not since the record changed. ``again``: how many are to be looked at again.
    """

    own: Mean
    group: Mean
    official: Mean
    grades: tuple[tuple[str, int], ...]
    undecided: tuple[tuple[str, int], ...]
    again: int
    unscored: int


def tally(held: Sequence[Held], known: Collection[str]) -> Tally:
    """``known``: the classes that are always named, from the best down."""
    decided = [one.month_official for one in held if one.month_official]
    others = [one.month_score for one in held if one.month_score and not one.month_official]
    return Tally(
        own=mean([one.month_at(Stage.own) for one in held]),
        group=mean([one.month_at(Stage.supervisor) for one in held]),
        official=mean(decided),
        grades=graded(Counter(score.grade for score in decided), known),
        undecided=graded(Counter(score.grade for score in others), ()),
        again=sum(one.again for one in held),
        unscored=len(held) - len(decided) - len(others),
    )


def percent_of(score: Outcome | None) -> float | None:
    """0..100; None without a score, or for a checklist without points."""
    return float(100 * score.total / score.out_of) if score and score.out_of else None


def mean(scores: Sequence[Outcome | None]) -> Mean:
    """Of those that have points."""
    percents = [percent for one in scores if (percent := percent_of(one)) is not None]
    return Mean(average(percents), len(percents))


def graded(counts: Mapping[str, int], known: Collection[str]) -> tuple[tuple[str, int], ...]:
    """(class, how many): first the known ones, then the others by their letters."""
    grades = [*known, *sorted(set(counts) - set(known))]
    return tuple((grade, counts.get(grade, 0)) for grade in grades)


def average(percents: Iterable[float | None]) -> float | None:
    """Of those that have points."""
    found = [percent for percent in percents if percent is not None]
    return sum(found) / len(found) if found else None


@dataclass(frozen=True, slots=True)
class Figures:
    """Of a month: how many cells have it on record; attendance and score in percent, None where
    there is nothing to go by.
    """

    recorded: int = 0
    attendance: float | None = None
    score: float | None = None


NO_FIGURES = Figures()


@dataclass(frozen=True, slots=True)
class Ranked:
    """Many cells by what they come to: their ids in order, and what their meetings were given.

    ``held``: how many meetings that is, at most one a cell and month. ``figures``: of a month,
    ``before``: of the one before it.
    """

    order: tuple[int, ...]
    held: int
    tally: Tally
    figures: Figures = NO_FIGURES
    before: Figures = NO_FIGURES


@dataclass(frozen=True, slots=True)
class CellPeriod:
    """One cell over several months, each with its meetings; months to come are left out."""

    cell_id: int
    cell: str
    months: tuple[tuple[Month, CellMonth], ...]

    @property
    def held(self) -> list[Held]:
        """The meetings by which its months are judged."""
        return [cell.main for _, cell in self.months if cell.main]

    @property
    def average(self) -> float | None:
        return average([percent_of(held.month_score) for held in self.held])


def gap_of(held: Held | None) -> Gap | None:
    """Why this meeting gives its month no official class; None where it does."""
    if held is None:
        return Gap.unrecorded
    if held.month_official:
        return None
    if held.life.official:  # of the regular meeting, not of a thematic one that counts
        return Gap.unscored if held.together and held.together.unscored else Gap.undecided
    if held.life.given.get(Stage.committee):
        return Gap.again
    if held.score:
        return Gap.undecided
    return Gap.unscored if held.regular else Gap.irregular


def gaps_of(
    cell: CellPeriod, period: Period, *, since: Month, now: Month
) -> list[tuple[Month, Gap]]:
    """The months of the whole period without an official class that can be seen; before ``since``
    the cell was not there.
    """
    held = {month: one.main for month, one in cell.months}
    every = [period.first.shift(at) for at in range(period.span)]
    found = [(month, _gap(held, month, now)) for month in every if month >= since]
    return [(month, gap) for month, gap in found if gap]


def _gap(held: Mapping[Month, Held | None], month: Month, now: Month) -> Gap | None:
    if month in held:
        return gap_of(held[month])
    return Gap.to_come if month > now else Gap.unseen


def lowest_first(cells: Sequence[CellPeriod]) -> list[CellPeriod]:
    """Who was never scored, then by the average; then by how many months are missing.

    Averages count to six places: what lies behind depends on the order in which one adds.
    """

    def key(cell: CellPeriod) -> tuple[float, int, str]:
        average = -1 if cell.average is None else round(cell.average, AVERAGE_PLACES)
        return average, len(cell.held), in_order(cell.cell)

    return sorted(cells, key=key)


@dataclass(frozen=True, slots=True)
class Branch:
    """Cells that are summed up together: below a unit (its id), of a work group (minus its id), or
    what is left of those below the unit that is open (0).
    """

    key: int
    name: str
    cells: int
    figures: Figures

    @property
    def need(self) -> tuple[float, float, float, str, int]:
        """Sorts by the share on record, then attendance, then score: the lowest first."""
        figures = self.figures
        known = (101 if one is None else one for one in (figures.attendance, figures.score))
        return figures.recorded / self.cells, *known, in_order(self.name), self.key  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Lacking:
    """A cell with the months it has on record; ``since``: the first it ever recorded."""

    cell_id: int
    cell: str
    held: frozenset[Month]
    since: Month

    def missing(self, months: Sequence[Month]) -> list[Month]:
        return [month for month in months if month >= self.since and month not in self.held]
