"""Which classes of a framework some marks lead to.

Points are counted in hundredths; criteria that do not apply are left out of it. A total is a sum of
one value of each criterion. Most criteria have values so close to each other that raising one after
the other cannot leap over a class; only of the others every sum is worked out, as a bit set, unless
there are more of them than anybody would write by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import gcd

from domain.frameworks.framework import Criterion, Framework, Gate, Sort

MOST_BITS = 2 * 10**9  # to be moved for a class: some hundredths of a second


@dataclass(frozen=True, slots=True)
class Values:
    """What a criterion can give: evenly spaced values, and some more."""

    even: range
    more: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.even or self.more)

    @property
    def ends(self) -> tuple[int, int]:
        every = [*self.even[:1], *self.even[-1:], *self.more]
        return min(every), max(every)

    @property
    def leap(self) -> int:
        """The widest place between two of them that follow each other."""
        if not self.even:
            return max((high - low for low, high in pairwise(sorted(self.more))), default=0)
        first, last = self.even[0], self.even[-1]
        outside = [max(first - one, one - last) for one in self.more]
        return max(self.even.step if len(self.even) > 1 else 0, *outside, 0)

    @property
    def moves(self) -> int:
        """How often a bit set is moved to add them."""
        return len(self.more) + 2 * len(self.even).bit_length()

    def within(self, low: int, high: int) -> Values:
        """Those of them from low to high."""
        even = self.even
        first = even.start + max(0, -((even.start - low) // even.step)) * even.step
        even = range(first, min(even.stop, high + 1), even.step)
        return Values(even, tuple(one for one in self.more if low <= one <= high))

    def from_least(self, *, turned: bool = False) -> Values:
        """How much each is above the least; ``turned``: how much below the most."""
        low, high = self.ends
        if not turned:
            even = range(self.even.start - low, self.even.stop - low, self.even.step)
            return Values(even, tuple(one - low for one in self.more))
        last = self.even[-1] if self.even else high
        even = range(high - last, high - self.even.start + 1 if self.even else 0, self.even.step)
        return Values(even, tuple(high - one for one in self.more))


def reachable(framework: Framework, at: int) -> bool:
    """Whether some marks have a total for the class at this place, and its gates met.

    A better class with gates may be missed with any total; one without gates may not.
    """
    here, most = framework.classes[at], _cents(framework.out_of)
    open_above = [one.least for one in framework.classes[:at] if not one.gates]
    low, high = _cents(here.least), _cents(min(open_above)) if open_above else most + 1
    if framework.passes:
        return low < min(high, most + 1)
    marks = _marks(framework, here.gates)
    if low >= min(high, most + 1) or not all(values for _, values in marks):
        return False
    added = [values.from_least(turned=taken) for taken, values in marks]
    least = sum(-values.ends[1] if taken else values.ends[0] for taken, values in marks)
    if low == 0:  # what is less than nothing counts as nothing
        return least < high or high > most
    if high > most:  # what is more than the maximum counts as the maximum
        return least + sum(one.ends[1] for one in added) >= low
    return _some_sum(added, low - least, high - least)


def _cents(points: Decimal) -> int:
    return int(points * 100)


def _marks(framework: Framework, gates: tuple[Gate, ...]) -> list[tuple[bool, Values]]:
    """(whether it is taken off, what can be) of each criterion, its gate met; of those under a cap
    together.
    """
    by_code = {gate.code: gate for gate in gates if not gate.codes}
    values = {
        one.code: (one.sort is Sort.deduction, _met(one, by_code.get(one.code)))
        for one in framework.criteria
        if one.sort is not Sort.check
    }
    for cap in framework.caps:
        if under := [values.pop(code) for code in cap.codes if code in values]:
            values[cap.codes[0]] = under[0][0], _together([one for _, one in under], cap.most)
    return [*values.values()]


def _together(every: Sequence[Values], cap: Decimal) -> Values:
    """What they come to in the finest of their steps, but no more than the cap."""
    if not all(every):
        return Values(range(0))
    low, high, most = (*map(sum, zip(*(one.ends for one in every), strict=True)), _cents(cap))
    step = gcd(*(_unit(one) for one in every)) or 1
    low, high = min(low, most), min(high, most)
    return Values(range(low, high + 1, step), (high,) if (high - low) % step else ())


def _met(one: Criterion, gate: Gate | None) -> Values:
    values = _values(one)
    if gate is None or not values:
        return values
    if one.sort is Sort.deduction:
        return values.within(0, _cents(gate.least or Decimal(0)))
    if gate.above is not None:
        return values.within(_cents(gate.above) + 1, values.ends[1])
    least = one.max if gate.least is None else gate.least
    return values.within(_cents(least), values.ends[1])


def _values(one: Criterion) -> Values:
    match one.sort:
        case Sort.options:
            return Values(range(0), tuple(_cents(option.points) for option in one.options))
        case Sort.bands if one.off:
            return _steps(_cents(one.off.each), _cents(one.max))
        case Sort.bands:
            return Values(range(0), tuple(_cents(band.points) for band in one.bands))
        case Sort.yes_no:
            return Values(range(0), (0, _cents(one.max)))
        case Sort.deduction if one.each:
            return _steps(_cents(one.each), _cents(one.max))
    return _steps(_cents(one.step), _cents(one.max))


def _steps(step: int, most: int) -> Values:
    return Values(range(0, most + 1, step), (most,) if most % step else ())


def _some_sum(sets: Sequence[Values], low: int, high: int) -> bool:
    """Whether one value of each can come to low or more, but less than high.

    With sets that cannot leap over this, every sum of the others leads there from which the rest
    of the way is not too long.
    """
    small = [one for one in sets if one.leap <= high - low]
    wide = [one for one in sets if one.leap > high - low]
    low -= sum(one.ends[1] for one in small)
    if low <= 0 or not wide:
        return low <= 0 < high
    most = sum(one.ends[1] for one in wide)
    if low + high > most:  # the other end is nearer
        wide = [one.from_least(turned=True) for one in wide]
        low, high = most - high + 1, most - low + 1
    unit = gcd(*(_unit(one) for one in wide))
    return _found(wide, unit, -(-low // unit), -(-high // unit))


def _found(sets: Sequence[Values], unit: int, low: int, high: int) -> bool:
    """The largest first: where a sum is found with some, the others give nothing.

    Where it would take too long to find out, it is taken as found: it is one of very many.
    """
    if low <= 0 or low >= high:
        return low <= 0 < high
    if high * sum(one.moves for one in sets) > MOST_BITS:
        return True
    sums, asked = 1, (1 << high) - 1
    for one in sorted(sets, key=lambda one: -one.ends[1]):
        sums = _with(sums, one, unit) & asked
        if sums >> low:
            return True
    return False


def _unit(one: Values) -> int:
    return gcd(*one.more, *one.even[:1], one.even.step if len(one.even) > 1 else 0)


def _with(sums: int, one: Values, unit: int) -> int:
    """Each of these sums with each of these values; evenly spaced ones by doubling."""
    found = 0
    for value in one.more:
        found |= sums << value // unit
    if one.even:
        found |= _repeated(sums << one.even[0] // unit, one.even.step // unit, len(one.even))
    return found


def _repeated(sums: int, step: int, times: int) -> int:
    done = 1
    while done < times:
        again = min(done, times - done)
        sums |= sums << step * again
        done += again
    return sums
