"""Writes what the library ``holidays`` says of Vietnam, a line a year:

python -m tests.domain.plans.public_holidays > domain/plans/public_holidays.txt
"""

from __future__ import annotations

from collections import defaultdict

from domain.plans.days_off import Occasion

YEARS = range(2020, 2100)
HEAD = (
    "# Public holidays, from the library: tests/domain/plans/public_holidays.py writes this file."
)
# What the names of the library hold; the first that fits.
NAMES = (
    ("substituted", Occasion.swapped),
    ("Lunar New Year", Occasion.tet),
    ("New Year", Occasion.new_year),
    ("Hung Kings", Occasion.hung_kings),
    ("Reunification", Occasion.reunification),
    ("Labor", Occasion.labour),
    ("National Day", Occasion.national),
    ("Cultural", Occasion.culture),
)


def occasion(name: str) -> Occasion:
    return next(one for part, one in NAMES if part in name)


def line(year: int) -> str:
    from holidays.countries.vietnam import Vietnam

    days: dict[Occasion, list[str]] = defaultdict(list)
    found = Vietnam(years=[year], language="en_US")  # type: ignore[no-untyped-call]
    for day, name in sorted(found.items()):
        days[occasion(name)].append(f"{day:%m-%d}")
    return f"{year}: " + "; ".join(f"{name} {' '.join(these)}" for name, these in days.items())


def text() -> str:
    return "\n".join([HEAD, *map(line, YEARS)])


if __name__ == "__main__":
    print(text())
