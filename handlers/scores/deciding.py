"""A committee decides a month: what is clear in one tap, each difference on its own screen."""

from __future__ import annotations

from collections import Counter
from zlib import crc32

from domain import parse
from domain.chat import Choice, Listed, Month, Place, Said, Screen, Visit, Word, word
from domain.people import Action
from domain.rules import Rules
from domain.scores import Life, Stage, State, apart, given_said
from handlers.argument import month_asked
from handlers.link import link
from handlers.navigation import GO_HOME
from handlers.scores import giving
from storage.meetings import meeting
from storage.organisation import unit
from storage.scores import Given, Undecided, undecided
from storage.store import Tx

ALL = "!all"
SHOWN = 12
PICKS = {"!own": Stage.own, "!group": Stage.supervisor}


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    asked = visit.admitted.asked.get("month")
    month = Month.parse(asked) if asked else month_asked(argument, Month.of(visit.today))
    return Place("deciding", {"month": str(month)})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    clear, others, _ = await _waiting(tx, visit)
    every = said.choice == ALL or parse.agrees_to_all(said.text, len(clear))
    if (said.choice or every) and visit.asks != _asks(clear, others):
        return visit.stay(word("deciding-changed"))
    if every and clear:
        for one in clear:
            await _decide(tx, visit, one, one.life.counting)
        return visit.stay(word("decided-many", count=len(clear)))
    if said.choice in PICKS and not clear and others:
        stage = PICKS[said.choice]
        if stage in others[0].life.given:
            await _decide(tx, visit, others[0], stage)
            return visit.stay(word("decided-one", cell=others[0].cell))
    return visit.stay(word("error-choice"))


async def _waiting(tx: Tx, visit: Visit) -> tuple[list[Undecided], list[Undecided], int]:
    """(what is clear, what is to be looked at by itself) of this month, and how many were given
    back: those wait to be scored anew. What this person may not decide is for others.
    """
    cells = visit.person.units(Action.decide)
    every = await undecided(tx, cells, Month.parse(visit.args["month"]))
    rules = await unit.rules_of(tx, [one.cell_id for one in every], visit.today)
    found = [one for one in every if not _kept_apart(visit, one, rules[one.cell_id])]
    clear = [one for one in found if is_clear(one.life, rules[one.cell_id].score_gap)]
    others = [one for one in found if one not in clear and not _is_given_back(one.life)]
    return clear, others, len(found) - len(clear) - len(others)


def _kept_apart(visit: Visit, one: Undecided, rules: Rules) -> bool:
    """This person has scored it at another stage, and somebody else is to decide."""
    person = visit.person.id or 0
    return rules.stages_apart and one.life.gave_another(Stage.committee, person)


def _is_given_back(life: Life[Given]) -> bool:
    return life.counting is not None and life.state(life.counting) is State.returned


def is_clear(life: Life[Given], gap: int) -> bool:
    """Stands as it is, nobody sees it very differently, and nothing about it is a sign."""
    own, counts = life.given.get(Stage.own), life.score
    if own is None or counts is None or counts.stage is Stage.committee:
        return False
    if any(life.stale(stage) for stage in life.given) or any(o.signs for o in life.given.values()):
        return False
    refused = Stage.vote in life.given and not life.voted
    return not refused and not apart(own, counts, gap=gap) and not life.same_person


async def _decide(tx: Tx, visit: Visit, one: Undecided, stage: Stage | None) -> None:
    record = await meeting.record_by_id(tx, one.meeting_id)
    if record and stage:
        await giving.adopt(tx, visit, record, one.life, stage)


async def screen(tx: Tx, visit: Visit) -> Screen:
    clear, others, returned = await _waiting(tx, visit)
    month = Month.parse(visit.args["month"])
    asks = _asks(clear, others)
    if clear:
        text = word(
            "deciding",
            month=month,
            count=len(clear),
            classes=_classes(clear),
            others=len(others),
            lines=tuple(_line(one) for one in clear[:SHOWN]),
            more=max(0, len(clear) - SHOWN),
        )
        agree = Choice(ALL, word("decide-all", count=len(clear)))
        return Screen(text, (agree,), (_summary(month), GO_HOME), asks=asks)
    if others:
        return Screen(_one(month, others), _picks(others[0]), (_summary(month), GO_HOME), asks=asks)
    done = word("deciding-done", month=month, returned=returned)
    return Screen(done, (), (_summary(month), GO_HOME), asks=asks)


def _asks(clear: list[Undecided], others: list[Undecided]) -> str:
    """Which scores were shown: a new one, or a corrected record, makes it another list."""
    rows = [(one.meeting_id, one.life.version, _ids(one.life)) for one in (*clear, *others)]
    return f"deciding-{crc32(repr(rows).encode()):08x}"


def _ids(life: Life[Given]) -> list[int]:
    return [one.id for one in life.given.values()]


def _summary(month: Month) -> Choice:
    return Choice(link("summary", month=month), word("back-to-summary"))


def _classes(clear: list[Undecided]) -> Listed:
    counts = Counter(one.life.score.grade for one in clear if one.life.score)
    return Listed(tuple(word("grade-count", grade=g, count=n) for g, n in counts.most_common()))


def _line(one: Undecided) -> Word:
    stage = one.life.counting or Stage.own
    return word("deciding-line", cell=one.cell, score=given_said(one.life, stage))


def _one(month: Month, others: list[Undecided]) -> Word:
    """The first of those that differ, with all that was given."""
    life = others[0].life
    signs = [word("sign", text=sign) for one in life.given.values() for sign in one.signs]
    given = [word("item", text=given_said(life, stage)) for stage in Stage if stage in life.given]
    lines = (*given, *signs)
    return word("deciding-one", month=month, cell=others[0].cell, lines=lines, left=len(others))


def _picks(one: Undecided) -> tuple[Choice, ...]:
    """To agree with a side whose score stands; else to look at it."""
    life = one.life
    sides = [(value, stage) for value, stage in PICKS.items() if stage in life.given]
    agree = [
        Choice(value, word("agree-with", score=given_said(life, stage)))
        for value, stage in sides
        if not life.stale(stage)
    ]
    return (*agree, Choice(link("score", meeting=one.meeting_id), word("see-score")))
