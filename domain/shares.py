"""A share in percent as it is said: on every screen, paper and sheet the same."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import floor

TENTH = Decimal("0.1")


def rounded(percent: float | Decimal) -> float:
    """To one place; what is below a whole number is never said to have reached it: 89.96 is no 90,
    with somebody missing it is not 100.
    """
    exact = Decimal(percent) if isinstance(percent, Decimal) else Decimal(repr(percent))
    found = exact.quantize(TENTH, ROUND_HALF_UP)
    reached = floor(found) > floor(exact)
    return float(found - TENTH if reached else found)
