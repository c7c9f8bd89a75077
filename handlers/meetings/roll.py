"""The roll by a list of names: those who are missing are ticked, then each is asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.meetings import Attendance, Away, known_roll, ticking
from handlers import answering, paging
from handlers.meetings.recording import Recording, paper_of
from handlers.navigation import BACK, GO_BACK
from storage.organisation import roster
from storage.store import Tx

SIZE = 4  # names a screen: with the way on and the end, six buttons
DONE, ALL, EXCUSED, UNEXCUSED = "!done", "!all", "!excused", "!unexcused"
STEP = "attendance"
recording = Recording()


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """With those ticked whom the answer of before names."""
    said = _answered(visit)
    kept = [one.member for one in said.away] if said else []
    return Place("roll", {"draft": visit.subject.id, **({"away": kept} if kept else {})})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    names = await _names(tx, visit)
    if "asking" in visit.args:
        return await _reason(tx, visit, said, names)
    if said.choice is None and (other := await _instead(tx, visit, said.text, names)):
        return other
    if said.choice == paging.MORE:
        return paging.turn(visit, len(names), SIZE)
    away = _away(visit, names)
    if said.choice == DONE or (away and said.choice is None and ticking.is_done(said.text)):
        return await _asked(tx, visit, names, away)
    if said.choice is None and ticking.nobody(said.text):
        if away:
            return visit.stay(word("roll-all-or-some", count=len(away)))
        return await _keep(tx, visit, names, [])
    return await _ticked(tx, visit, said, names)


async def _ticked(tx: Tx, visit: Visit, said: Said, names: list[roster.Name]) -> Place:
    """Those who are meant are ticked; one alone who was, or who came, is no more. On to the next
    question where the text says why for each of them.
    """
    if ticking.is_nobody(said.text):
        return _told(visit, [], {})
    told = ticking.told(said.choice or said.text, [one.name for one in names])
    meant, away = {names[at].id: why for at, why in told.away.items()}, _away(visit, names)
    gone = {names[at].id for at in told.came}
    if len(meant) == 1 and not gone and set(meant) <= set(away) and None in meant.values():
        gone = set(meant)
    away = [one.id for one in names if one.id in {*away, *meant} - gone]
    given = _given(visit, away) | {one: why for one, why in meant.items() if why is not None}
    if told.strange:
        return _told(visit, away, given, _strange(told.strange[0], names))
    if not meant and not gone:
        return visit.stay(word("error-choice"))
    if away and len(given) == len(away) and set(given) == set(meant):
        return await _keep(tx, visit, names, _all(away, given))
    return _told(visit, away, given)


def _strange(given: str, names: list[roster.Name]) -> Word:
    """That nobody is called so, or who are."""
    found = [(at + 1, names[at].name) for at in ticking.alike(given, [one.name for one in names])]
    if len(found) < 2:
        return word("roll-who", given=given[:40])
    lines = tuple(word("numbered", at=at, text=name) for at, name in found)
    return word("roll-which", given=given[:40], lines=lines)


async def _asked(tx: Tx, visit: Visit, names: list[roster.Name], away: list[int]) -> Place:
    """Whether those had a reason of whom nobody said."""
    given = _given(visit, away)
    if len(given) == len(away):
        return await _keep(tx, visit, names, _all(away, given))
    return replace(visit.stay(None), args={**_told(visit, away, given).args, "asking": True})


def _all(away: list[int], given: dict[int, bool]) -> list[Away]:
    return [Away(member=one, excused=given[one]) for one in away]


async def _reason(tx: Tx, visit: Visit, said: Said, names: list[roster.Name]) -> Place:
    away = _away(visit, names)
    given = _given(visit, away)
    asked = [member for member in away if member not in given]
    if said.choice == BACK or not asked:
        if not given:
            return visit.stay(None, asking=None)
        last = [member for member in away if member in given][-1]
        return _told(visit, away, {one: why for one, why in given.items() if one != last})
    new = _reasons(said, asked, names)
    if not new:
        return visit.stay(word("roll-why-again"))
    given |= new
    if len(given) < len(away):
        return _told(visit, away, given)
    return await _keep(tx, visit, names, _all(away, given))


def _reasons(said: Said, asked: list[int], names: list[roster.Name]) -> dict[int, bool]:
    """Of the one who is asked about, of all of them, or of those who are named."""
    choices = {EXCUSED: True, UNEXCUSED: False, ALL: True}
    if said.choice:
        excused = choices.get(said.choice)
        told = asked if said.choice == ALL else asked[:1]
        return {} if excused is None else dict.fromkeys(told, excused)
    if (excused := ticking.is_excused(said.text)) is not None:
        return dict.fromkeys(asked[:1], excused)
    if (of_all := ticking.is_excused_all(said.text)) is not None:
        return dict.fromkeys(asked, of_all)
    found = ticking.told(said.text, [one.name for one in names]).away
    whys = {names[at].id: why for at, why in found.items()}
    return {one: why for one in asked if (why := whys.get(one)) is not None}


def _told(
    visit: Visit, away: list[int], given: dict[int, bool], notice: Word | None = None
) -> Place:
    excused = [member for member in away if given.get(member) is True]
    unexcused = [member for member in away if given.get(member) is False]
    return visit.stay(
        notice, away=away or None, excused=excused or None, unexcused=unexcused or None
    )


async def _keep(tx: Tx, visit: Visit, names: list[roster.Name], away: list[Away]) -> Place:
    """Into the draft, as if it had been said there; on to the next question."""
    paper = paper_of(visit.subject, me=visit.person.name)
    context = paper.form.context
    said = ticking.ticked(away, obliged=len(names), exempt=context.exempt or 0)
    answers = paper.form.put(paper.answers, paper.form.step(STEP), said)
    kept = await recording.keep(tx, visit, paper, answers)
    if isinstance(kept, Place):
        return kept
    return Place("meeting", recording.address(kept), recording.echo(paper, {STEP: said}))


async def _instead(tx: Tx, visit: Visit, text: str, names: list[roster.Name]) -> Place | None:
    """Back to the question, later; or the counts, as they are said there."""
    way, place = parse.way(text), Place("meeting", {"draft": visit.subject.id, "step": STEP})
    if way == "back":
        return place
    counted = ticking.counted(text, [one.name for one in names])
    if counted == "either":
        at = next(iter(ticking.told(text, [one.name for one in names]).away))
        return visit.stay(
            word("roll-count-or-name", given=text[:40], at=at + 1, name=names[at].name)
        )
    if way == "later" or counted == "yes":
        return await answering.apply(
            recording, tx, replace(visit, place=place, asks=STEP), Said(text)
        )
    return None


def _day(visit: Visit) -> date:
    held_on = visit.subject.answers.get("held_on")
    return date.fromisoformat(held_on) if held_on else visit.today


async def _names(tx: Tx, visit: Visit) -> list[roster.Name]:
    """Who had to come, on the day of the meeting."""
    found = await roster.names(tx, visit.subject.cell_id, _day(visit))
    return [one for one in found if not one.exempt]


def _answered(visit: Visit) -> Attendance | None:
    value: Attendance | None = paper_of(visit.subject).form.step(STEP).value(visit.subject.answers)
    return value


def _away(visit: Visit, names: list[roster.Name]) -> list[int]:
    """In the order of the list."""
    ticked = set(visit.args.get("away") or ())
    return [one.id for one in names if one.id in ticked]


def _given(visit: Visit, away: list[int]) -> dict[int, bool]:
    said = {one: True for one in visit.args.get("excused") or ()}
    said |= {one: False for one in visit.args.get("unexcused") or ()}
    return {one: said[one] for one in away if one in said}


async def screen(tx: Tx, visit: Visit) -> Screen:
    names = await _names(tx, visit)
    away = _away(visit, names)
    if "asking" in visit.args and away:
        return _why(visit, names, away)
    rows = paging.numbered(names, paging.start(visit), SIZE)
    ticks = tuple(
        Choice(str(at), word("roll-tick", at=at, away=_sign(one.id in away))) for at, one in rows
    )
    later = paging.start(visit) + SIZE < len(names)
    turn = paging.more(len(names), SIZE, word("roll-more", more="yes" if later else "no"))
    done = Choice(DONE, word("roll-done", count=len(away)))
    count = {"count": len(away), "there": len(names) - len(away), "of": len(names)}
    span = {"from": rows[0][0] if rows else 0, "to": rows[-1][0] if rows else 0}
    expected = _expected(visit)
    other = (
        word("roll-other", of=len(names), known=expected) if expected not in (0, len(names)) else ""
    )
    numbered = list(enumerate(names, 1))
    text = word(
        "roll-page",
        day=_day(visit),
        lines=_lines(rows, away),
        all=_lines(numbered, away),
        ticked=_ticked_lines(visit, numbered, away),
        other=other,
        **count,
        **span,
    )
    rows_here = tuple(replace(one, listed=True) for one in (*ticks, *turn))
    asks = f"roll-{paging.start(visit)}"
    return Screen(text, (*rows_here, done), asks=asks, typed="value")


def _lines(rows: list[tuple[int, roster.Name]], away: list[int]) -> tuple[Word, ...]:
    return tuple(
        word("roll-line", at=at, name=one.name, away=_sign(one.id in away)) for at, one in rows
    )


def _ticked_lines(
    visit: Visit, rows: list[tuple[int, roster.Name]], away: list[int]
) -> tuple[Word, ...]:
    given, signs = _given(visit, away), {True: "yes", False: "no", None: ""}
    return tuple(
        word("roll-away", at=at, name=one.name, why=signs[given.get(one.id)])
        for at, one in rows
        if one.id in away
    )


def _expected(visit: Visit) -> int:
    """How many have to come by the counts of the cell."""
    draft = visit.subject
    return known_roll(draft.context, draft.answers)["obliged"] or 0


def _sign(away: bool) -> str:
    return "yes" if away else "no"


def _why(visit: Visit, names: list[roster.Name], away: list[int]) -> Screen:
    given = _given(visit, away)
    asked = [(at, one) for at, one in enumerate(names, 1) if one.id in away and one.id not in given]
    text: Word = word(
        "roll-why",
        number=asked[0][0],
        name=asked[0][1].name,
        at=len(given) + 1,
        of=len(away),
        asked=tuple(word("numbered", at=at, text=one.name) for at, one in asked),
        left=len(asked),
    )
    choices: tuple[Choice, ...]
    choices = (Choice(EXCUSED, word("roll-excused")), Choice(UNEXCUSED, word("roll-unexcused")))
    if len(asked) > 1:
        choices = (*choices, Choice(ALL, word("roll-all-excused", count=len(asked))))
    return Screen(text, choices, (GO_BACK,), asks=f"why-{asked[0][1].id}", typed="choice")
