"""The post of somebody, for those above: ended, its phone locked, given for a time, passed on."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.errors import Invalid
from domain.organisation import terms
from domain.policy import STANDS_IN
from handlers import act
from handlers.link import link
from handlers.navigation import GO_BACK, GO_HOME, NO, YES
from handlers.organisation.told import tell_change
from storage import chat, people
from storage.bots import bot_for
from storage.organisation import Held, posts
from storage.store import Tx

END, LOCK, UNLOCK, INTERIM, SUCCEED = "!end", "!lock", "!unlock", "!interim", "!succeed"


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("post", visit.admitted.asked)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    held: Held = visit.subject
    asked = str(visit.args.get("act", ""))
    if said.choice in ("!back", NO):
        return visit.stay(None, act=None) if asked else _unit(held)
    if asked == INTERIM:
        return await _interim(tx, visit, held, said.text)
    if asked == END and said.choice == YES:
        return await end_now(tx, visit, held)
    match said.choice:
        case "!end" | "!interim" if _offered(visit, held, said.choice):
            return visit.stay(None, act=said.choice)
        case "!lock" | "!unlock":
            return await _lock(tx, visit, held, said.choice)
        case "!succeed" if held.unit_id is not None:
            return await succeed(tx, visit, held)
    return visit.stay(word("error-choice"))


def _offered(visit: Visit, held: Held, choice: str) -> bool:
    return choice in [one.value for one in _choices(visit, held)]


def _unit(held: Held) -> Place:
    return Place(link("unit", unit=held.under))


async def end_now(tx: Tx, visit: Visit, held: Held) -> Place:
    """From this second on it gives no right any more."""
    if not await posts.end(tx, held, now=visit.now):
        return Place("home", {}, word("post-over"))
    await act.note(tx, visit, "end-post", f"post:{held.id}", old=_row(held))
    await tell_change(tx, visit, held, f"post-ended:{held.id}", "ended")
    told = "yes" if await _reached(tx, visit, held) else "no"
    return Place("home", {}, word("post-ended", role=held.role.value, who=held.who, told=told))


async def _reached(tx: Tx, visit: Visit, held: Held) -> bool:
    """A letter can come to them: they use the assistant, and the phone is not locked."""
    rows = await chat.chats_of(tx, held.person_id, visit.today)
    return any(row.person.let_in and row.reachable for row in rows)


def _row(held: Held) -> dict[str, str]:
    until = str(held.until) if held.until else ""
    return {"role": held.role.value, "from": str(held.since), "until": until}


async def _lock(tx: Tx, visit: Visit, held: Held, choice: str) -> Place:
    what = "locked" if choice == LOCK else "unlocked"
    if held.person_id == visit.person.id:
        return visit.stay(word("lock-not-oneself"))
    if await posts.lock(tx, held.person_id, visit.now if choice == LOCK else None):
        await act.note(tx, visit, what, f"person:{held.person_id}")
        at = f"{visit.now:%Y%m%d%H%M%S%f}"
        await tell_change(tx, visit, held, f"{what}:{held.person_id}:{at}", what)
    return visit.stay(word("person-locked", what=what, who=held.who))


async def _interim(tx: Tx, visit: Visit, held: Held, text: str) -> Place:
    """The deputy stands in for the secretary between two days."""
    try:
        given = terms(text, visit.today)
    except Invalid as invalid:
        return visit.stay(invalid.said)
    since, until = (given.since, given.until) if given.until else (visit.today, given.since)
    if held.unit_id is None or until < visit.today:
        return visit.stay(word("error-terms"))
    role = STANDS_IN[held.role]
    new = await posts.give(tx, held.person_id, role, held.unit_id, since=since, until=until)
    await act.note(
        tx, visit, "interim", f"post:{new}", new={"from": str(since), "until": str(until)}
    )
    now_held = await posts.post_by_id(tx, new)
    if now_held:
        await tell_change(tx, visit, now_held, f"interim:{new}", "interim")
    return visit.stay(word("interim-given", who=held.who, since=since, until=until), act=None)


async def succeed(tx: Tx, visit: Visit, held: Held) -> Place:
    """A code for the successor; whoever is above confirms who comes, then the predecessor ends."""
    code = people.new_code()
    number = await people.add_invite(
        tx,
        code,
        role=held.role,
        unit_id=held.unit_id,
        group_id=held.group_id,
        by=visit.person.id,
        now=visit.now,
        replaces=held.id,
    )
    await act.note(tx, visit, "hand-over", f"invite:{number}", old={"post": held.id})
    bot = await bot_for(tx, held.unit_id, held.group_id, visit.today)
    facts = {"role": held.role.value, "place": held.place, "code": code}
    facts["bot"] = bot.called if bot else ""
    return Place("home", {}, word("succeed-code", **facts))


async def screen(tx: Tx, visit: Visit) -> Screen:
    held: Held = visit.subject
    asked = str(visit.args.get("act", ""))
    facts = {"role": held.role.value, "place": held.place, "who": held.who}
    if asked == END:
        sure = (Choice(YES, word("post-end-yes")), Choice(NO, word("post-end-no")))
        return Screen(word("post-end-sure", **facts), sure, asks="end")
    if asked == INTERIM:
        return Screen(
            word("interim-until", who=held.who), (), (GO_BACK,), asks="until", typed="free"
        )
    text = word("post-card", line=said_post(held), **facts)
    return Screen(text, _choices(visit, held), (GO_BACK, GO_HOME), asks="post")


def _choices(visit: Visit, held: Held) -> tuple[Choice, ...]:
    if held.is_over(visit.today):
        return ()
    found = [Choice(END, word("post-end"))]
    found.append(Choice(UNLOCK, word("unlock")) if held.locked else Choice(LOCK, word("lock")))
    if held.role in STANDS_IN:
        found.append(Choice(INTERIM, word("interim")))
    if held.unit_id is not None:
        found.append(Choice(SUCCEED, word("succeed")))
    return tuple(found)


def said_post(held: Held) -> Word:
    return word(
        "post-line",
        role=held.role.value,
        who=held.who,
        since=held.since,
        until=held.until or "",
        decision=held.decision or "",
        interim="yes" if held.interim else "no",
        locked="yes" if held.locked else "no",
    )
