"""What the criteria of a group come to together, and that classes are shares of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from typing import Any

from domain.frameworks.office_classes import YEAR
from domain.frameworks.office_criteria import Together
from domain.frameworks.office_items import TAKEN_OFF
from domain.frameworks.office_off import number
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
OF_ALL, OF_WHOLE = (late(TERMS.pattern(name)) for name in ("cap_of_all", "cap_of_whole"))
OF_POINTS = late(TERMS.pattern("by_share"))
CAP = late(TERMS.pattern("cap"))
OUT_OF = Decimal(100)


def tells_cap(line: str) -> bool:
    return any(one.search(line) for one in (OF_ALL, OF_WHOLE, CAP))


def add(found: dict[str, Any], groups: Sequence[Together], lines: Sequence[str]) -> None:
    """Caps that hold anything back; a deduction that says no most of its own has that of its cap.

    A group whose criteria come to more than its own points is capped where the whole comes to what
    the form says then; else its sum is wrong, and is asked about.
    """
    by_code = {one["code"]: one for one in found["criteria"]}
    told = [*groups]
    told += [one for one in _of_all(found["criteria"], lines) if not _known(one, groups)]
    for one in (group for group in told if group.said or group.beyond):
        for criterion in (by_code[code] for code in one.codes):
            if criterion.get("sort") == "deduction" or criterion.get("bonus"):
                criterion.setdefault("max", _whole_steps(one.most, criterion.get("step")))
    for criterion in found["criteria"]:
        if criterion.pop("boundless", False):  # no more than all of it
            criterion.setdefault("max", f"{Decimal(found.get('out_of', OUT_OF)).normalize():f}")
    tight = [one for one in told if _sum(one.codes, by_code) > Decimal(one.most)]
    sure = [one for one in tight if one.said or one.beyond]
    maybe = [one for one in tight if not (one.said or one.beyond)]
    out_of = Decimal(found.get("out_of", OUT_OF))
    caps = sure if _whole(sure, by_code) == out_of else [*sure, *maybe]
    if _whole(caps, by_code) != out_of:
        caps = sure
    if caps:
        found["caps"] = [{"codes": one.codes, "most": one.most} for one in caps]


def _whole_steps(most: str, step: str | None) -> str:
    """No less than the cap, in steps of "+2/người"."""
    if not step or not Decimal(step):
        return most
    steps = (Decimal(most) / Decimal(step)).to_integral_value(ROUND_CEILING)
    return f"{(steps * Decimal(step)).normalize():f}"


def _known(one: Together, groups: Sequence[Together]) -> bool:
    return any(group.most == one.most and {*group.codes} == {*one.codes} for group in groups)


def of_shares(classes: list[dict[str, Any]], lines: Sequence[str], found: dict[str, Any]) -> None:
    """ "Tốt từ 90% tổng điểm" of a form of 50 points: from 45."""
    out_of = Decimal(found.get("out_of", OUT_OF))
    whole = YEAR.split("\n".join(lines), maxsplit=1)[0]
    if out_of == OUT_OF or not OF_POINTS.search(whole):
        return
    for one in classes:
        one["least"] = f"{(Decimal(one['least']) * out_of / 100).normalize():f}"


def _of_all(criteria: Sequence[dict[str, Any]], lines: Sequence[str]) -> list[Together]:
    """ "Tổng điểm trừ không quá 10 điểm"."""
    found = list[Together]()
    for said in filter(None, map(OF_ALL.search, lines)):
        off = TAKEN_OFF.search(f"điểm {said['what'].lower()}") is not None
        codes = [
            one["code"]
            for one in criteria
            if (one.get("sort") == "deduction" if off else one.get("bonus"))
        ]
        if codes:
            found.append(Together(codes, number(said["n"]), said=True, beyond=True))
    return found


def _sum(codes: Sequence[str], by_code: dict[str, Any]) -> Decimal:
    return sum((Decimal(by_code[code].get("max") or 0) for code in codes), Decimal(0))


def _whole(caps: Sequence[Together], by_code: dict[str, Any]) -> Decimal:
    """What the criteria that count come to with these caps."""
    counted = [
        code
        for code, one in by_code.items()
        if not one.get("bonus") and one.get("sort") not in ("deduction", "check")
    ]
    over = (max(_sum(one.codes, by_code) - Decimal(one.most), Decimal(0)) for one in caps)
    beyond = [one.beyond for one in caps]
    off = (held for held, out in zip(over, beyond, strict=True) if not out)
    return _sum(counted, by_code) - sum(off, Decimal(0))
