"""What the meetings are about, as people list it: by quarter or by month.

A topic is kept under the number of its quarter ("3"), or under the month it was said for ("m8").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from domain import parse
from domain.errors import Invalid
from domain.parse.lists import headings
from domain.parse.terms import terms
from domain.parse.text import clean, shadow, shown

TERMS = terms(__file__, "topics")
_QUARTER = TERMS.compiled("quarter")
_MONTH = TERMS.compiled("month")
_QUARTER_ALONE = re.compile(r"(?:^|[\n.;]|[-+*•] )\s*(?:chuyen de )?quy (?:[1-4]|iv|i{1,3})\s*$")
_NEXT = TERMS.compiled("next")
_BARE = TERMS.compiled("bare")
_NEXT_BARE = TERMS.compiled("next_bare")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
MONTHLY = "m"
Line = tuple[str, tuple[str, ...], str]  # as typed, the quarters and months it names, the topic


def topics(text: str, months: Sequence[int]) -> dict[str, str]:
    """Of the plan's months; nothing for "không có".

    A line names its quarter or month ("Quý 3: …", "Tháng 4: …"), and what follows on it belongs to
    the same; lines without a name are for the quarters in order, where none before had one.
    Invalid: ``error-topics-many`` (given, hi), ``error-topics-full`` (given), and with what is
    still free as ``quarter`` or ``month``: ``error-topics-quarter``, ``error-topics-unnamed``,
    ``error-topics-month`` (given), and those of headings.
    """
    if parse.none(text):
        return {}
    headings(text)
    found: dict[str, str] = {}
    lines = [line for typed in _typed(text) for line in _named(typed)]
    some_named = False
    for typed, names, topic in lines:
        some_named = some_named or bool(names)
        if not names and some_named:
            raise Invalid("error-topics-unnamed", given=shown(typed), **_free(found, months))
        for name in names or (_first_free(typed, found, months, len(lines)),):
            _put(found, months, name=name, topic=topic, typed=typed)
    return {name: topic for name, topic in found.items() if topic}


def _put(
    found: dict[str, str], months: Sequence[int], *, name: str, topic: str, typed: str
) -> None:
    if name not in _slots(months):
        key = "error-topics-month" if name.startswith(MONTHLY) else "error-topics-quarter"
        raise Invalid(key, given=shown(typed), **_free(found, months))
    if name in found:
        raise Invalid("error-topics-twice", given=shown(typed), **_free(found, months))
    found[name] = topic


def _slots(months: Sequence[int]) -> list[str]:
    return [*_quarters(months), *(f"{MONTHLY}{month}" for month in months)]


def _quarters(months: Sequence[int]) -> list[str]:
    return list(dict.fromkeys(str((month + 2) // 3) for month in months))


def _first_free(typed: str, found: Mapping[str, str], months: Sequence[int], lines: int) -> str:
    left = [quarter for quarter in _quarters(months) if quarter not in found]
    if not left:
        raise Invalid("error-topics-many", given=lines, hi=len(_quarters(months)))
    return left[0]


def _free(found: Mapping[str, str], months: Sequence[int]) -> dict[str, str]:
    """A month without a topic, for the example."""
    left = [m for m in months if f"{MONTHLY}{m}" not in found and str((m + 2) // 3) not in found]
    return {"month": str(left[0] if left else months[-1])}


def _typed(text: str) -> Iterator[str]:
    """Lines as they were meant: where months are named, one in small letters goes on with the one
    before it.
    """
    whole: list[str] = []
    some = False
    for line in parted(clean(text)):
        begin = line.lstrip()
        mine = bool(named(shadow(begin))[0])
        some = some or mine
        if some and not mine and whole and begin[0].islower():
            whole[-1] += f" {begin}"
        else:
            whole.append(line)
    yield from whole


def parted(text: str) -> list[str]:
    """Lines that say something; also where one month or quarter follows another on one line."""
    folded = shadow(text)
    cuts = [0, *_ends(folded), len(text)]
    pieces = [text[a:b].rstrip(" .,;\n") for a, b in pairwise(cuts)]
    lines = [line for piece in pieces for line in piece.split("\n")]
    return [line for line in lines if re.search(r"\w", line)]


def _ends(folded: str) -> list[int]:
    """Where the next name begins; without a sign behind it only if the first has none either."""
    signed = {
        match.end()
        for match in _NEXT.finditer(folded)
        if not _QUARTER_ALONE.search(folded[: match.start()])  # "Quý I, tháng 3: …" is one name
    }
    begin = _BARE.match(folded)
    found = _NEXT_BARE.finditer(folded) if begin else ()
    return sorted(signed | {one.end() for one in found if begin and one["kind"] == begin["kind"]})


def _named(typed: str) -> Iterator[Line]:
    """The parts of a line, each with the names before it; a part without any has those before."""
    names: tuple[str, ...] = ()
    topic = ""
    for part in headings(typed):
        mine, end = named(shadow(part))
        if mine and (names or topic):
            yield typed, names, topic
            topic = ""
        if mine:
            rest = part[end:].strip()
            names, topic = mine, rest if re.search(r"\w", rest) else ""
        elif names:
            topic = f"{topic}; {part}" if topic else part
        else:
            yield typed, (), part
    if names:
        yield typed, names, topic


def named(folded: str) -> tuple[tuple[str, ...], int]:
    """The quarters or months a line begins with, and where its topic begins."""
    if match := _QUARTER.match(folded):
        numbers = re.findall(r"\d|iv|i{1,3}", match["n"])
        return tuple(str(_ROMAN.get(one) or int(one)) for one in numbers), match.end()
    if match := _MONTH.match(folded):
        return tuple(f"{MONTHLY}{int(one)}" for one in re.findall(r"\d+", match["n"])), match.end()
    return (), 0


def by_month(found: Mapping[str, str], months: Sequence[int]) -> dict[int, str]:
    """Month by month; the topic of a quarter is for its second month, or the first that is left."""
    themed: dict[int, list[str]] = {}
    for name, topic in found.items():
        month = int(name[1:]) if name.startswith(MONTHLY) else _month_of(int(name), months)
        if month in months:
            themed.setdefault(month, []).append(topic)
    return {month: "; ".join(said) for month, said in themed.items()}


def _month_of(quarter: int, months: Sequence[int]) -> int:
    """Not the last month of the quarter, so that there is time to make up for it."""
    mine = [month for month in months if (month + 2) // 3 == quarter]
    second = quarter * 3 - 1
    return second if second in mine else next(iter(mine), 0)
