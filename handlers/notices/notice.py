"""A notice, or a document's title and link, to the cells one looks after; and who has read it."""

from __future__ import annotations

from collections import Counter

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.quiet import awake
from domain.reminders import cells_named
from handlers import act, paging
from handlers.link import link
from handlers.navigation import GO_BACK, GO_HOME
from storage import outbox
from storage.notices import notice
from storage.store import Tx

WRITE, SEND, ANEW = "!write", "!send", "!anew"
LONGEST, SHORTEST = 600, 5
NOTICES_A_SCREEN = 4


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """One's own notices; or with a number: this one was read, or how it went."""
    return await _read(tx, visit, visit.subject) if visit.subject else Place("notice")


async def _read(tx: Tx, visit: Visit, found: notice.Notice) -> Place:
    """For who got it: noted as read. For who sent it: its page."""
    if found.by_person == visit.person.id:
        return Place("notice", {"notice": found.id})
    await notice.note_read(tx, found.id, visit.person.id, visit.now)
    return Place("home", {}, word("notice-read", text=found.text))


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    match said.choice:
        case "!write" | "!anew":
            return visit.stay(None, writing=True, text=None)
        case "!back":
            return Place("notice")
        case "!send" if "text" in visit.args:
            return await _send(tx, visit)
    if visit.args.get("writing") and "text" not in visit.args:
        return _write(visit, said.text)
    mine = await notice.of_person(tx, visit.person.id, most=NOTICES_A_SCREEN)
    chosen = paging.row_at(said.choice or said.text, mine)
    return Place("notice", {"notice": chosen.id}) if chosen else visit.stay(word("error-choice"))


def _write(visit: Visit, text: str) -> Place:
    if not SHORTEST <= len(text) <= LONGEST:
        return visit.stay(word("error-notice-length", longest=LONGEST))
    return visit.stay(None, text=text)


async def _send(tx: Tx, visit: Visit) -> Place:
    """A copy and a letter for each, in one transaction."""
    text = str(visit.args["text"])
    to = await notice.people_of(tx, visit.units, visit.today)
    if not to:
        return Place("notice", {}, word("notice-nobody"))
    notice_id = await notice.add(tx, text, to, by=visit.person.id, now=visit.now)
    await act.note(tx, visit, "notice", f"notice:{notice_id}")
    await outbox.post_letter(
        tx,
        f"notice:{notice_id}",
        to=to,
        message=word("told-notice", by=visit.person.name, text=text),
        button=Choice(link("notice", notice=notice_id), word("received")),
        now=visit.now,
        due=awake(visit.now),
    )
    return Place("notice", {"notice": notice_id}, word("notice-sent", people=len(to)))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.subject:
        return await _one(tx, visit)
    if "text" in visit.args:
        to = await notice.people_of(tx, visit.units, visit.today)
        text = word(
            "notice-preview",
            text=visit.args["text"],
            people=len(to),
            cells=len(set(to.values())),
        )
        send, anew = Choice(SEND, word("send-notice")), Choice(ANEW, word("write-anew"))
        return Screen(text, (send, anew), (GO_BACK,), asks="preview")
    if visit.args.get("writing"):
        return Screen(word("notice-write"), (), (GO_BACK,), asks="notice", typed="free")
    return await _list(tx, visit)


async def _list(tx: Tx, visit: Visit) -> Screen:
    mine = await notice.of_person(tx, visit.person.id, most=NOTICES_A_SCREEN)
    lines = tuple([await _line(tx, at, one) for at, one in enumerate(mine, 1)])
    chosen = tuple(Choice(str(at), word("open-notice", at=at)) for at in range(1, len(mine) + 1))
    write = Choice(WRITE, word("write-notice"))
    return Screen(
        word("notices", lines=lines), (write, *chosen), (GO_HOME,), asks="notices", typed="value"
    )


async def _line(tx: Tx, at: int, one: notice.Notice) -> Word:
    counts = Counter(copy.state for copy in await notice.copies(tx, one.id))
    return word("notice-line", at=at, text=one.text[:60], **_counts(counts))


def _counts(counts: Counter[str]) -> dict[str, int]:
    return {state: counts[state] for state in ("read", "sent", "waiting", "unreachable")}


async def _one(tx: Tx, visit: Visit) -> Screen:
    found: notice.Notice = visit.subject
    copies = await notice.copies(tx, found.id)
    unread = list(dict.fromkeys(copy.cell for copy in copies if copy.state in ("sent", "waiting")))
    lost = list(dict.fromkeys(copy.cell for copy in copies if copy.state == "unreachable"))
    text = word(
        "notice-card",
        text=found.text,
        at=found.at,
        unread_cells=cells_named(tuple(unread)),
        lost_cells=cells_named(tuple(lost)),
        **_counts(Counter(copy.state for copy in copies)),
    )
    return Screen(text, (), (GO_BACK,), asks="notice-card")
