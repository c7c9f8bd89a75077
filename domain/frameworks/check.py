"""What is wrong with a framework, in words for the committee that wrote it.

A framework without problems gives every meeting points within 0..max, a total that is their sum,
exactly one class, and never fewer points for a better fact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.chat import Listed, Word, word
from domain.frameworks import framework_words as words
from domain.frameworks.framework import (
    Condition,
    Criterion,
    Framework,
    Gate,
    NotApplicable,
    Option,
    Sort,
    Span,
    full,
)
from domain.frameworks.reach import reachable
from domain.kind import Kind
from domain.meetings import SCALES, Scale

Cut = tuple[Decimal, int]  # a place between values: (v, 0) is just below v, (v, 1) just above


def problems(framework: Framework) -> list[Word]:
    """Nothing where it can be used."""
    found = [*_codes(framework)]
    for one in framework.criteria:
        found += [*_criterion(one)]
    found += [
        *_lengths(framework),
        *_caps(framework),
        *_sum(framework),
        *_classes(framework),
        *_year(framework),
    ]
    return found or _unreachable(framework)


def _codes(framework: Framework) -> Iterator[Word]:
    counts = Counter(one.code for one in framework.criteria)
    for code, count in counts.items():
        if count > 1:
            yield word("framework-code-twice", code=code)


def _criterion(one: Criterion) -> Iterator[Word]:
    yield from _fields(one)
    match one.sort:
        case Sort.number | Sort.deduction:
            if one.max % one.step:
                yield word("framework-step", code=one.code, step=one.step, max=one.max)
        case Sort.options:
            yield from _options(one)
        case Sort.bands if one.fact and one.bands:
            yield from _bands(one, SCALES[one.fact])
    for condition in one.when:
        yield from _condition(one, condition)
    counted = one.off.fact if one.off else one.fact if one.each is not None else None
    if counted and SCALES[counted].more_is_better:
        yield word("framework-each-direction", code=one.code, fact=words.FACTS[counted])


NEEDED = {
    Sort.number: ("max",),
    Sort.yes_no: ("max",),
    Sort.options: ("max", "options"),
    Sort.bands: ("max", "fact", "bands"),
    Sort.deduction: ("max",),
    Sort.check: (),
}
USED = {
    Sort.number: (),
    Sort.yes_no: ("when",),
    Sort.options: ("silent",),
    Sort.bands: ("silent", "off"),
    Sort.deduction: ("fact", "each", "when"),
    Sort.check: ("when",),
}


def _fields(one: Criterion) -> Iterator[Word]:
    """Each sort has what it needs, and nothing that would be passed over."""
    for name in NEEDED[one.sort]:
        if not getattr(one, name):
            yield word("framework-field-missing", code=one.code, field=words.CRITERION[name])
    allowed = {*NEEDED[one.sort], *USED[one.sort]}
    for name in ("max", "options", "fact", "bands", "each", "off", "when", "silent"):
        if getattr(one, name) and name not in allowed:
            yield word("framework-field-unused", code=one.code, field=words.CRITERION[name])
    if (one.fact is None) != (one.each is None) and one.sort is Sort.deduction:
        yield word("framework-each-alone", code=one.code)
    if one.beside and one.sort is not Sort.check:
        yield word("framework-beside-sort", code=one.code)
    if one.bonus and one.sort in (Sort.deduction, Sort.check):
        yield word("framework-bonus-sort", code=one.code)
    if one.thematic_only and one.not_applicable is None:
        yield word("framework-thematic-only", code=one.code)


def _options(one: Criterion) -> Iterator[Word]:
    if len(one.options) < 2:
        yield word("framework-few-options", code=one.code)
    yield from _top(one, [option.points for option in one.options])
    if any(option.when for option in one.options):
        yield from _proven_options(one, one.options)


def _proven_options(one: Criterion, options: Sequence[Option]) -> Iterator[Word]:
    """From the best down, those with facts first: what none of them proves is left to people."""
    if options[-1].when:
        yield word("framework-last-option", code=one.code)
    left = [bool(option.when) for option in options]
    if left != sorted(left, reverse=True):
        yield word("framework-option-without-facts", code=one.code)
    points = [option.points for option in options]
    if points != sorted(points, reverse=True):
        yield word("framework-options-order", code=one.code)
    for option in options:
        for condition in option.when:
            yield from _condition(one, condition)


def _top(one: Criterion, points: Sequence[Decimal]) -> Iterator[Word]:
    if points and max(points) != one.max:
        yield word("framework-top", code=one.code, top=max(points), max=one.max)


def _condition(one: Criterion, condition: Condition) -> Iterator[Word]:
    """It holds from some value on towards the better end, so that better facts prove as much."""
    scale = SCALES[condition.fact]
    low, high = _ends(condition, scale)
    fact = words.FACTS[condition.fact]
    if low >= high:
        yield word("framework-condition-empty", code=one.code, fact=fact)
    elif high < _last(scale) if scale.more_is_better else low > _first():
        yield word("framework-condition-direction", code=one.code, fact=fact)


def _first() -> Cut:
    return Decimal(0), 0


def _last(scale: Scale) -> Cut:
    return (Decimal(scale.most + 1), 0) if scale.whole else (Decimal(scale.most), 1)


def _ends(span: Span, scale: Scale) -> tuple[Cut, Cut]:
    """Where a span begins and ends, within what the fact can be."""
    low, high = _first(), _last(scale)
    if span.least is not None:
        low = max(low, _cut(span.least, 0, scale))
    if span.above is not None:
        low = max(low, _cut(span.above, 1, scale))
    if span.most is not None:
        high = min(high, _cut(span.most, 1, scale))
    if span.below is not None:
        high = min(high, _cut(span.below, 0, scale))
    return low, high


def _cut(value: Decimal, side: int, scale: Scale) -> Cut:
    """For whole values "to 89" and "below 90" end at the same place."""
    if not scale.whole:
        return value, side
    floor = value.to_integral_value(rounding="ROUND_FLOOR")
    return (floor + 1, 0) if side or value != floor else (floor, 0)


def _bands(one: Criterion, scale: Scale) -> Iterator[Word]:
    """The bands cover all the fact can be, once, and never give less for better."""
    yield from _top(one, [band.points for band in one.bands])
    spans = sorted((_ends(band, scale), band.points) for band in one.bands)
    if any(low >= high for (low, high), _ in spans):
        yield word("framework-band-empty", code=one.code)
        return
    end = _first()
    for (low, high), _ in spans:
        if low > end:
            yield word("framework-gap", code=one.code, **_between(end, low, scale))
        elif low < end:
            yield word("framework-overlap", code=one.code, **_between(low, min(end, high), scale))
        end = max(end, high)
    if end < _last(scale):
        yield word("framework-gap", code=one.code, **_between(end, _last(scale), scale))
    points = [points for _, points in spans]
    if points != sorted(points, reverse=not scale.more_is_better):
        yield word("framework-bands-direction", code=one.code)


def _between(low: Cut, high: Cut, scale: Scale) -> dict[str, Decimal]:
    """The first and last value of a stretch; of whole values the last one inside."""
    return {"low": low[0], "high": high[0] - 1 if scale.whole else high[0]}


def _lengths(framework: Framework) -> Iterator[Word]:
    """A number of members for which two of them hold."""
    bounded = [one for one in framework.lengths if one.bounded]
    edges = {edge for one in bounded for edge in (one.least, one.most) if edge is not None}
    for edge in sorted(edges):
        held = [one.minutes for one in bounded if one.holds(edge)]
        if len(set(held)) > 1:
            yield word("framework-length-overlap", members=int(edge), first=held[0], second=held[1])


def _caps(framework: Framework) -> Iterator[Word]:
    """Each criterion is under one cap at most, and all under a cap count in the same way."""
    by_code = {one.code: one for one in framework.criteria}
    codes = Counter(code for one in framework.caps for code in one.codes)
    for code, count in codes.items():
        if code not in by_code:
            yield word("framework-cap-unknown", code=code)
        elif count > 1:
            yield word("framework-cap-twice", code=code)
    for one in framework.caps:
        ways = {(c.bonus, c.sort is Sort.deduction) for c in map(by_code.get, one.codes) if c}
        if len(ways) > 1:
            yield word(
                "framework-cap-mixed",
                codes=Listed(tuple(word("code", code=code) for code in one.codes)),
            )


def _sum(framework: Framework) -> Iterator[Word]:
    total = framework.within({one.code: one.max for one in framework.criteria if one.counts})
    if framework.passes:
        total += framework.passed({one.code: full(one) for one in framework.criteria})
    if total + framework.room != framework.out_of:
        yield word("framework-sum", total=total, out_of=framework.out_of)


def _classes(framework: Framework) -> Iterator[Word]:
    classes = framework.classes
    names = Counter(one.name for one in classes)
    yield from (word("framework-class-twice", name=name) for name in names if names[name] > 1)
    if classes[-1].least or classes[-1].gates:
        yield word("framework-lowest-class", name=classes[-1].name)
    for better, worse in pairwise(classes):
        if better.least < worse.least or (better.least == worse.least and not better.gates):
            yield word("framework-class-order", name=better.name, below=worse.name)
    codes = {one.code for one in framework.criteria}
    for one in classes:
        for gate in one.gates:
            of = gate.codes or (gate.code,)
            if missing := [code for code in of if code not in codes]:
                yield word("framework-gate-unknown", name=one.name, code=missing[0])
            elif _too_high(gate, sum(_most(framework.criterion(code)) for code in of)):
                yield word("framework-gate-high", name=one.name, code=gate.code)


def _too_high(gate: Gate, most: Decimal | int) -> bool:
    return (gate.least or 0) > most or (gate.above is not None and gate.above >= most)


def _most(one: Criterion) -> Decimal:
    """The highest number a mark can have, which for a deduction is the worst."""
    return one.max if one.sort is Sort.deduction else full(one)


def _year(framework: Framework) -> Iterator[Word]:
    known = {one.name for one in framework.classes}
    for one in framework.year:
        for name in {one.every, *one.months, *one.most} - {None} - known:
            yield word("framework-year-unknown", name=one.name, unknown=name)
    lowest = framework.year[-1] if framework.year else None
    if lowest and lowest.model_fields_set - {"name"}:
        yield word("framework-year-lowest", name=lowest.name)


def _unreachable(framework: Framework) -> list[Word]:
    """Classes that no marks lead to, such as those below what the options give at the least; best
    ones that are out of reach in a month without a thematic meeting.
    """
    never = _never(framework)
    found = [word("framework-unreachable", name=name) for name in never]
    if Kind.regular not in framework.kinds or (plain := _without_thematic(framework)) is None:
        return found
    seldom = [name for name in _never(plain) if name not in never]
    return [*found, *(word("framework-unreachable-regular", name=name) for name in seldom)]


def _never(framework: Framework) -> list[str]:
    return [one.name for at, one in enumerate(framework.classes) if not reachable(framework, at)]


def _without_thematic(framework: Framework) -> Framework | None:
    """As a month without one is scored, where its points are lost then; None where none are."""
    lost = [
        one
        for one in framework.criteria
        if one.thematic_only and one.not_applicable is NotApplicable.unscaled
    ]
    codes = {one.code for one in lost}
    rest = tuple(one for one in framework.criteria if one.code not in codes)
    if not lost or not rest:
        return None
    classes = tuple(
        one.model_copy(update={"gates": tuple(g for g in one.gates if g.code not in codes)})
        for one in framework.classes
    )
    out_of = framework.within({one.code: one.max for one in rest if one.counts})
    kept = {"criteria": rest, "classes": classes, "out_of": out_of}
    return framework.model_copy(update=kept)
