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
    if said.choice is None and (other := await _instead(tx, visit, said.text)):
        return other
    if said.choice == paging.MORE:
        return paging.turn(visit, len(names), SIZE)
    if said.choice == DONE or (said.choice is None and ticking.nobody(said.text)):
        away = _away(visit, names) if said.choice == DONE else []
        if not away:
            return await _keep(tx, visit, names, [])
        return visit.stay(None, asking=True, away=away, excused=None, unexcused=None)
    return _ticked(visit, said.choice or said.text, names)


def _ticked(visit: Visit, text: str, names: list[roster.Name]) -> Place:
    """Those who are meant are ticked; one alone who was is no more."""
    found, strange = ticking.named(text, [one.name for one in names])
    meant, away = [names[at].id for at in dict.fromkeys(found)], _away(visit, names)
    if len(meant) == 1 and meant[0] in away:
        away.remove(meant[0])
    else:
        away = [*away, *meant]
    notice = word("roll-who", given=strange[0][:40]) if strange else None
    if not found and not strange:
        notice = word("error-choice")
    return visit.stay(notice, away=away)


async def _reason(tx: Tx, visit: Visit, said: Said, names: list[roster.Name]) -> Place:
    away = _away(visit, names)
    given = _given(visit, away)
    asked = [member for member in away if member not in given]
    if said.choice == BACK or not asked:
        if not given:
            return visit.stay(None, asking=None)
        last = [member for member in away if member in given][-1]
        return _told(visit, {one: is_so for one, is_so in given.items() if one != last})
    choices = {EXCUSED: True, UNEXCUSED: False, ALL: True}
    excused = choices.get(said.choice or "") if said.choice else ticking.is_excused(said.text)
    if excused is None:
        return visit.stay(word("roll-why-again"))
    told = asked if said.choice == ALL else asked[:1]
    given |= dict.fromkeys(told, excused)
    if len(given) < len(away):
        return _told(visit, given)
    return await _keep(tx, visit, names, [Away(member=one, excused=given[one]) for one in away])


def _told(visit: Visit, given: dict[int, bool]) -> Place:
    excused = [member for member, is_so in given.items() if is_so]
    unexcused = [member for member, is_so in given.items() if not is_so]
    return visit.stay(None, excused=excused or None, unexcused=unexcused or None)


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


async def _instead(tx: Tx, visit: Visit, text: str) -> Place | None:
    """Back to the question, later; or the counts, as they are said there."""
    way, place = parse.way(text), Place("meeting", {"draft": visit.subject.id, "step": STEP})
    if way == "back":
        return place
    if way == "later" or ticking.is_counted(text):
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
    lines = tuple(
        word("roll-line", at=at, name=one.name, away=_sign(one.id in away)) for at, one in rows
    )
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
    text = word("roll-page", day=_day(visit), lines=lines, other=other, **count, **span)
    asks = f"roll-{paging.start(visit)}"
    return Screen(text, (*ticks, *turn, done), asks=asks, typed="value")


def _expected(visit: Visit) -> int:
    """How many have to come by the counts of the cell."""
    draft = visit.subject
    return known_roll(draft.context, draft.answers)["obliged"] or 0


def _sign(away: bool) -> str:
    return "yes" if away else "no"


def _why(visit: Visit, names: list[roster.Name], away: list[int]) -> Screen:
    given = _given(visit, away)
    asked = [member for member in away if member not in given]
    one = next(name for name in names if name.id == asked[0])
    text: Word = word("roll-why", name=one.name, at=len(given) + 1, of=len(away))
    choices: tuple[Choice, ...]
    choices = (Choice(EXCUSED, word("roll-excused")), Choice(UNEXCUSED, word("roll-unexcused")))
    if len(asked) > 1:
        choices = (*choices, Choice(ALL, word("roll-all-excused", count=len(asked))))
    return Screen(text, choices, (GO_BACK,), asks=f"why-{one.id}", typed="choice")
