"""A roll told of people, clause by clause: 'chị Út bịnh có xin, còn lại đủ'. Each clause has one
meaning, and what none explains leaves the whole unexplained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.persons import has_title
from domain.meetings.parse.roll_lists import (
    Entry,
    as_counts,
    entry_of,
    settled,
    several,
    told_of_all,
)
from domain.meetings.parse.roll_names_plain import RANK, STAND_IN, plainly_named
from domain.meetings.parse.roll_remarks import REMARKS
from domain.parse.terms import terms
from domain.parse.text import fold, shadow

TERMS = terms(__file__, "roll_clauses")
_APART, _ALL, _COUNT = TERMS.compiled("apart"), TERMS.compiled("all"), TERMS.compiled("count")
_HEAD, _GONE = TERMS.compiled("head"), TERMS.compiled("gone")
_BUT = TERMS.compiled("but")
_SO_MANY = TERMS.compiled("so_many")
_MANY, _ENDS = TERMS.compiled("many"), TERMS.compiled("ends")
_EXEMPT = TERMS.compiled("exempt")


_FEW = 9  # words of what is said besides


@dataclass
class _Told:
    count: str = ""
    all: bool = False
    gone: bool = False
    late: int = 0
    exempt: int = 0
    entries: list[Entry] = field(default_factory=list)
    ranks: bool = False  # somebody is called as numbers are
    others: bool = False  # all the others
    but: bool = False


def by_clauses(text: str) -> str | None:
    """The same roll in numbers; None where a clause is not explained, or tells of nobody."""
    told = _Told()
    for clause in _clauses(plainly_named(text)):
        if not _explained(clause, told):
            return None
    people = _without_sum(told.entries)
    entries = settled(people, None)
    if not (entries or (told.all and (told.late or told.exempt))):
        return None
    return None if entries and _doubtful(told, people, entries) else _in_numbers(told, entries)


def _doubtful(told: _Told, people: list[Entry], entries: list[Entry]) -> bool:
    """Whether it is not told that they were absent, of how many, or which of them had leave."""
    unsaid = any(one.leave is None and not one.why for one in entries)
    nobody = not any(one.who for one in entries)
    mixed = len({bool(one.who) for one in people}) > 1 and not told.count
    apart = any(not one.who and not one.why for one in people) and len(people) > 1
    unknown = any(one.leave is None and one.why and not one.reason for one in entries)
    if mixed or apart or unknown or (unsaid and not told.gone) or (told.ranks and not told.count):
        return True
    if nobody and not (told.count or told.gone or told.others):
        return True
    return told.all and not (told.others or told.but)  # "đủ cả, vắng 1"


def _without_sum(entries: list[Entry]) -> list[Entry]:
    """Those who are named without how many they are: 'vắng 2: Hoa, Tấn', 'Hoa, Tấn; 2 có phép'."""
    named = [one for one in entries if one.who]
    sums = [one for one in entries if not one.who]
    if len(sums) != 1 or not named or sums[0].count != len(named):
        return entries
    return sums if sums[0].leave is not None else named


def _in_numbers(told: _Told, entries: list[Entry]) -> str:
    parts = [told.count] if told.count else []
    parts += (
        [as_counts(entries)] if entries else [] if told.count else [ANSWERS.text("all_present")]
    )
    parts += [ANSWERS.text("late", n=told.late)] if told.late else []
    parts += [ANSWERS.text("exempt_came", n=told.exempt)] if told.exempt else []
    return ", ".join(parts)


def _clauses(text: str) -> Iterator[str]:
    for clause in _APART.split(text.replace("bịnh", "bệnh")):
        if clause and re.search(r"\w", clause):
            yield clause.strip(" .,;:!")


def _explained(clause: str, told: _Told) -> bool:
    """Whether this clause has one meaning, which is added to what was told."""
    clause = _ENDS.sub("", clause)
    if match := _ALL.match(shadow(clause)):
        told.all, told.others = True, told.others or match["others"] is not None
        clause = clause[match.end() :].strip(" ,:")
    elif match := _COUNT.match(shadow(clause)):
        if told.count:
            return False
        told.count, clause = clause[: match.end()].strip(" ,:"), clause[match.end() :].strip(" ,:")
    if not re.search(r"\w", clause):
        return True
    if told.entries and (entries := told_of_all(clause, told.entries)):
        told.entries = entries
        return True
    many = _MANY.findall(fold(clause))
    besides = len(clause.split()) <= _FEW and len(many) < 2
    if besides and REMARKS["late"].search(fold(clause)):
        told.late += int(many[0]) if many else 1
        return True
    if besides and _EXEMPT.search(fold(clause)):
        told.exempt += int(many[0]) if many else 1
        return True
    return _absent(clause, told)


def _absent(clause: str, told: _Told) -> bool:
    head = _HEAD.match(shadow(clause))
    rest = clause[head.end() :] if head else clause
    gone = _GONE.search(shadow(rest))
    told.gone = told.gone or gone is not None or bool(head and _GONE.search(head[0]))
    if gone:
        rest = f"{rest[: gone.start()]} {rest[gone.end() :]}"
    one = _somebody(rest.strip(), told)
    if one is None:
        return False
    told.but = told.but or bool(head and _BUT.search(head[0]))
    told.entries.append(one)
    return True


def _somebody(clause: str, told: _Told) -> Entry | None:
    """So many, or one with a title or a name in capitals, with what is said of the leave."""
    if counted := _SO_MANY.match(shadow(clause)):
        many = several(int(counted[1]), clause[counted.end() :])
        return many if many and (told.gone or many.why) else None
    first, _, rest = clause.partition(" ")
    if first.istitle() and RANK.fullmatch(fold(first)):
        told.ranks, clause = True, f"{STAND_IN} {rest}"
    one = entry_of(clause)
    named = one is not None and (STAND_IN in one.who or has_title(one.who))
    return one if named else None
