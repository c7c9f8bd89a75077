"""Notices to the cells one looks after: what was sent, who has read it, what each cell answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice, File, Place, Said, Screen, Visit, Word, word
from domain.notices import Asks
from domain.people import Action
from domain.reminders import cells_named
from handlers import act, paging
from handlers.link import link
from handlers.navigation import GO_BACK, GO_HOME
from handlers.notices import receiving, sending
from storage import form_draft
from storage.notices import Answer, answers, notice
from storage.store import Tx

URGE, CLOSE, FILE = "!urge", "!close", "!file"
NOTICES_A_SCREEN = 3
WRITE, TASK, ASK = (link("sending", mode=mode) for mode in ("nothing", "task", "ask"))


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """One's own notices; or with a number: this one was read, or how it went."""
    if not visit.subject:
        return Place("notice")
    return (
        Place("notice", {"notice": visit.subject.id})
        if _is_mine(visit)
        else (await receiving.open(tx, visit))
    )


def _is_mine(visit: Visit) -> bool:
    return bool(visit.subject.by_person == visit.person.id)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject and not _is_mine(visit):
        return await receiving.apply(tx, visit, said)
    if said.choice == "!back":
        return Place("notice")
    if visit.subject:
        return await _on_mine(tx, visit, said)
    mine = await notice.of_person(tx, visit.person.id, most=NOTICES_A_SCREEN)
    chosen = paging.row_at(said.choice or said.text, mine)
    return Place("notice", {"notice": chosen.id}) if chosen else visit.stay(word("error-choice"))


async def _on_mine(tx: Tx, visit: Visit, said: Said) -> Place:
    found: notice.Notice = visit.subject
    match said.choice:
        case "!urge" if found.closed_at is None:
            return visit.stay(await _urge(tx, visit, found))
        case "!close" if found.closed_at is None:
            await notice.close(tx, found.id, visit.now)
            await act.note(tx, visit, "notice-close", f"notice:{found.id}")
            return visit.stay(word("notice-closed"))
        case "!file":
            await act.note(tx, visit, "download", f"answers:{found.id}")
            args = {"notice": found.id}
            return Place("notice", args, word("answers-follow"), (File("answers", found.id),))
    return visit.stay(word("error-choice"))


async def _urge(tx: Tx, visit: Visit, found: notice.Notice) -> Word:
    """Only those who have not answered, once a day; whoever came meanwhile gets it as well."""
    reached = visit.person.units(Action.notify)
    silent = reached.intersection(await answers.silent(tx, found))
    to = await notice.people_of(tx, silent, visit.today)
    if not to:
        return word("notice-nobody-silent")
    await notice.add_copies(tx, found.id, to)
    key = f"notice-again:{found.id}:{visit.today}"
    await sending.letters(tx, visit, found, to, key, again=True)
    await act.note(tx, visit, "notice-urge", f"notice:{found.id}", new=sorted(silent))
    return word("notice-urged", people=len(to), cells=len(silent))


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.subject:
        return await (_one(tx, visit) if _is_mine(visit) else receiving.screen(tx, visit))
    return await _list(tx, visit)


async def _list(tx: Tx, visit: Visit) -> Screen:
    mine = await notice.of_person(tx, visit.person.id, most=NOTICES_A_SCREEN)
    lines = tuple([await _line(tx, at, one) for at, one in enumerate(mine, 1)])
    chosen = [Choice(str(at), word("open-notice", at=at)) for at in range(1, len(mine) + 1)]
    about = await sending.about_of(tx, visit)
    begun = await form_draft.answers(tx, sending.FLOW.page, about.cell, about.number)
    write = Choice(WRITE, word("write-notice", begun="yes" if begun else "no"))
    more = () if begun else (Choice(TASK, word("give-task")), Choice(ASK, word("ask-cells")))
    text = word("notices", lines=lines)
    choices = (write, *more, *chosen)
    return Screen(text, choices[:5], (GO_HOME,), asks="notices", typed="value")


async def _line(tx: Tx, at: int, one: notice.Notice) -> Word:
    counts = Counter(copy.state for copy in await notice.copies(tx, one.id))
    rows = await answers.of_notice(tx, one.id) if one.asks is not Asks.nothing else []
    said = sum(row.answer is not None for row in rows)
    asks = {"asks": one.asks.value, "answered": said, "cells": len(rows)}
    return word("notice-line", at=at, text=one.text[:60], **asks, **_counts(counts))


def _counts(counts: Counter[str]) -> dict[str, int]:
    return {state: counts[state] for state in notice.STATES}


async def _one(tx: Tx, visit: Visit) -> Screen:
    found: notice.Notice = visit.subject
    copies = await notice.copies(tx, found.id)
    rows = await answers.of_notice(tx, found.id)
    asks = found.asks is not Asks.nothing
    unread = list(dict.fromkeys(copy.cell for copy in copies if copy.state in ("sent", "waiting")))
    lost = list(dict.fromkeys(copy.cell for copy in copies if copy.state == "unreachable"))
    silent = [row.cell for row in rows if row.answer is None]
    text = word(
        "notice-card",
        text=found.text,
        at=found.at,
        asks=found.asks.value,
        due=found.due or "",
        answers=answers_said(found.asks, rows) if asks else "",
        silent=cells_named(tuple(silent)) if asks else "",
        closed="yes" if found.closed_at else "no",
        unread_cells=cells_named(() if asks else tuple(unread)),
        lost_cells=cells_named(tuple(lost)),
        **_counts(Counter(copy.state for copy in copies)),
    )
    waits = silent if asks else unread
    return Screen(text, _buttons(found, len(waits)), (GO_BACK,), asks="notice-card")


def _buttons(found: notice.Notice, waits: int) -> tuple[Choice, ...]:
    urge = (Choice(URGE, word("notice-urge", count=waits)),) if waits else ()
    close = Choice(CLOSE, word("notice-close"))
    file = Choice(FILE, word("notice-file"))
    return (file,) if found.closed_at else (*urge, file, close)


def answers_said(asks: Asks, rows: Sequence[Answer]) -> Word:
    """How many said what; of numbers their sum."""
    counts = Counter(row.answer for row in rows)
    numbers = [Decimal(row.answer) for row in rows if row.answer] if asks is Asks.number else []
    return word(
        "notice-answers",
        asks=asks.value,
        answered=sum(row.answer is not None for row in rows),
        cells=len(rows),
        yes=counts["yes"],
        no=counts["no"],
        total=f"{sum(numbers, Decimal()).normalize():f}".replace(".", ","),
    )
