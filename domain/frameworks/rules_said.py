"""What a framework rules beside its criteria, in words: on its preview, on a score, on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.chat import Listed, Word, word
from domain.frameworks.framework import Framework, Gate, MonthScore, Sort, YearClass


def rules_said(found: Framework) -> Iterator[Word]:
    """A line each: caps, what bars a class, the points of a month, the classes of a year."""
    for one in found.caps:
        yield word("framework-cap-line", cap=cap_said(found, one.codes, one.most))
    yield from _gates(found)
    if found.month is not MonthScore.regular:
        yield word("framework-month", way=found.month.value)
    if found.year:
        rules = tuple(_year(one) for one in found.year)
        yield word("framework-year", rules=Listed(rules, apart="; "))


def cap_said(found: Framework, codes: Sequence[str], most: Decimal) -> Word:
    """ "Mục 7, 8, 9 cộng lại trừ không quá 10 điểm"."""
    first = found.criterion(codes[0])
    taken = first.sort is Sort.deduction
    names = Listed(tuple(word("code", code=code) for code in codes))
    return word("framework-cap", codes=names, most=most, sort="deduction" if taken else "")


def _gates(found: Framework) -> Iterator[Word]:
    """Those of several classes once, with the classes they bar."""
    codes = {one.code for one in found.criteria}
    barred = dict[Gate, list[str]]()
    for one in found.classes:
        for gate in one.gates:
            if gate.code in codes:
                barred.setdefault(gate, []).append(one.name)
    lines = dict[tuple[str, ...], list[Gate]]()
    for gate, names in barred.items():
        lines.setdefault(tuple(names), []).append(gate)
    for classes, gates in lines.items():
        said = Listed(tuple(gate_said(found, gate) for gate in gates))
        named = Listed(tuple(word("year-grade", name=name) for name in classes))
        yield word("framework-gates", classes=named, gates=said)


def gate_said(framework: Framework, gate: Gate) -> Word:
    """ "4.2 đủ điểm", "3 từ 4 điểm"."""
    one = framework.criterion(gate.code)
    if gate.codes and one.sort is Sort.check:
        codes = Listed(tuple(word("code", code=code) for code in gate.codes))
        return word("gate-checks", codes=codes, count=gate.least or Decimal(0))
    if gate.codes:
        first, last = gate.codes[0], gate.codes[-1]
        return word("gate-together", first=first, last=last, points=gate.least or Decimal(0))
    if one.sort is Sort.check:
        return word("gate-passed", code=one.code)
    if one.sort is Sort.deduction:
        return word("gate-deduction", code=one.code, points=gate.least or Decimal(0))
    if gate.above == 0:
        return word("gate-not-zero", code=one.code)
    if gate.above is not None:
        return word("gate-above", code=one.code, points=gate.above)
    if gate.least is None:
        return word("gate-full", code=one.code)
    return word("gate-least", code=one.code, points=gate.least)


def _year(one: YearClass) -> Word:
    said = [word("year-months", count=n, name=name) for name, n in one.months.items()]
    if one.every:
        said.append(word("year-every", name=one.every))
    said += [word("year-most", count=n, name=name) for name, n in one.most.items()]
    if one.average is not None:
        said.append(word("year-average", points=one.average))
    if one.asks:
        said.append(word("year-asks", said=one.asks))
    return word("framework-year-class", name=one.name, rules=Listed(tuple(said)) if said else "")
