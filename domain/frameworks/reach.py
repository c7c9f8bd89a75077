"""Which classes of a framework some marks lead to: every total that can come about, as a bit set.

Points are counted in hundredths; bit n stands for the total n. Criteria that do not apply are left
out of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from domain.frameworks.framework import Criterion, Framework, Gate, Sort


def reachable(framework: Framework, at: int) -> bool:
    """Whether some marks have a total for the class at this place, and its gates met.

    A better class with gates may be missed with any total; one without gates may not.
    """
    here = framework.classes[at]
    open_above = [one.least for one in framework.classes[:at] if not one.gates]
    high = _cents(min(open_above)) if open_above else _cents(framework.out_of) + 1
    totals = _totals(framework, here.gates)
    return totals >> _cents(here.least) & ((1 << max(0, high - _cents(here.least))) - 1) != 0


def _cents(points: Decimal) -> int:
    return int(points * 100)


def _totals(framework: Framework, gates: tuple[Gate, ...]) -> int:
    """The totals that meet these gates, cut off at 0 and at the maximum."""
    least = {gate.code: gate for gate in gates}
    sums, lowered = 1, 0  # the sums stand ``lowered`` too high while deductions are counted
    for one in framework.criteria:
        values = [v for v in _values(one) if one.code not in least or _meets(one, least, v)]
        if one.sort is Sort.check:
            continue
        if one.sort is Sort.deduction:
            lowered += _cents(one.max)
            values = [one.max - v for v in values]
        sums = _united(sums << _cents(v) for v in values)
    return _clamped(sums, lowered, _cents(framework.out_of))


def _united(sets: Iterable[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found


def _clamped(sums: int, lowered: int, most: int) -> int:
    below = sums & ((1 << lowered) - 1)
    found = sums >> lowered
    above = found >> most
    found &= (1 << most) - 1
    return found | (1 if below else 0) | (1 << most if above else 0)


def _meets(one: Criterion, gates: dict[str, Gate], value: Decimal) -> bool:
    least = gates[one.code].least
    if one.sort is Sort.deduction:
        return value <= (least or 0)
    return value >= (one.max if least is None else least)


def _values(one: Criterion) -> list[Decimal]:
    match one.sort:
        case Sort.options:
            return [option.points for option in one.options]
        case Sort.bands:
            return [band.points for band in one.bands]
        case Sort.yes_no:
            return [Decimal(0), one.max]
        case Sort.deduction if one.each:
            return _steps(one.each, one.max)
        case Sort.number | Sort.deduction:
            return _steps(one.step, one.max)
    return [Decimal(0)]


def _steps(step: Decimal, most: Decimal) -> list[Decimal]:
    return [*(step * n for n in range(int(most / step) + 1)), most]
