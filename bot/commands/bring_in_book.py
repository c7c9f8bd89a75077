"""``import FILE.xlsx``: looked at first, always; written as it was shown, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

from bot.books.look import look
from bot.books.mark import mark_all
from bot.clock import Clock
from bot.commands import CannotDo, with_store
from bot.config import Settings
from bot.words import Words
from domain.books import Findings, Unreadable
from domain.chat import Word, word
from domain.errors import Refused
from domain.organisation import Terms
from domain.parse import fold
from storage import audit, organisation
from storage.organisation import By, KnownUnit, Ledger, Organisation, Wrong, groups
from storage.store import Tx
from storage.tables import unit as unit_table

BOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".csv")
LARGEST = 2 << 20
NEAREST = 3
IN_CHAT = {  # what somebody has to answer for
    "days": word("book-days-in-chat"),
    "posts": word("book-posts-in-chat"),
}


@dataclass(frozen=True)
class Looked:
    """What a file would change from this day on."""

    content: bytes
    found: Findings
    since: date


async def look_at(settings: Settings, file: Path, *, unit: str | None, sheet: str) -> Looked:
    """CannotDo: with the sentence that says why the file is of no use."""
    content = _content(file)
    since = Clock(settings.zone, settings.clock_file).now().date()

    async def read(tx: Tx) -> tuple[str, list[KnownUnit]]:
        top, code = await _committee(tx, unit, since)
        return code, await organisation.known(tx, top, since)

    code, known = await with_store(settings, lambda store: store.look(read))
    try:
        found = await look(content, known, under=code, today=since, sheet=sheet)
    except Unreadable as refused:
        raise CannotDo(refused.said) from None
    return Looked(content, found, since)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError:
        raise CannotDo(word("restore-missing", path=str(file))) from None


async def _committee(tx: Tx, asked: str | None, day: date) -> tuple[int, str]:
    """(id, code): the unit named, or the only one at the top."""
    tops = await organisation.tops(tx, day)
    if not tops:
        raise CannotDo(word("book-no-committee"))
    if asked is None:
        if len(tops) > 1:
            raise CannotDo(word("book-which-committee", codes=_codes(tops)))
        return tops[0][0], tops[0][1]
    units = [(top, one) for top, *_ in tops for one in await organisation.known(tx, top, day)]
    if asked not in {one.code for _, one in units}:
        near = get_close_matches(fold(asked), [one.code for _, one in units], NEAREST, 0.0)
        raise CannotDo(word("book-unknown-committee", code=asked, codes=", ".join(near)))
    return await organisation.id_of(tx, unit_table, asked), asked


def _codes(tops: list[tuple[int, str, str]]) -> str:
    return ", ".join(f"{code} ({name})" for _, code, name in tops)


async def apply(settings: Settings, looked: Looked) -> None:
    """Everything that was shown, of all lists, or nothing; what needs a chat is left for one."""
    if looked.found.written and all(one.kind in IN_CHAT for one in looked.found.written):
        raise CannotDo(IN_CHAT[looked.found.written[0].kind])
    by = By(None, Clock(settings.zone, settings.clock_file).now())

    async def work(tx: Tx) -> None:
        for one in looked.found.written:
            if one.kind in IN_CHAT:
                continue
            if one.proposal.acts:
                await _do(tx, one.proposal.acts, one.kind, by)
            else:
                facts = {"from": looked.since, "units": list(one.proposal.units)}
                await organisation.bring_in(tx, Organisation.model_validate(facts), by.now)

    try:
        await with_store(settings, lambda store: store.write(work))
    except Refused as refused:
        raise CannotDo(refused.said) from None
    except Wrong as wrong:
        raise CannotDo(wrong.word) from None


async def _rule(tx: Tx, acts: Sequence[Mapping[str, Any]], by: By) -> None:
    for one in await organisation.bulk.rule(tx, acts, by):
        new = {".".join(path): value for path, value in one.setting.said.items()}
        new |= {"since": str(one.setting.since)}
        await audit.note(tx, "rules", f"unit:{one.unit}", by=None, now=by.now, new=new)


async def _do(tx: Tx, acts: Sequence[Mapping[str, Any]], kind: str, by: By) -> None:
    if kind == "rules":
        return await _rule(tx, acts, by)
    if kind == "groups":
        return await _assign(tx, acts, by)
    for number, decision in await organisation.bulk.apply(tx, acts, by):
        new = {"decision": decision}
        await audit.note(tx, "decide", f"change:{number}", by=None, now=by.now, new=new)
    return None


async def _assign(tx: Tx, acts: Sequence[Mapping[str, Any]], by: By) -> None:
    async def give(group: groups.Group, cells: list[groups.Cell], given: Terms) -> Ledger:
        ids = [cell.id for cell in cells]
        new = {"cells": ids, "from": str(given.since), "decision": given.decision or ""}
        await audit.note(tx, "assign", f"group:{group.id}", by=None, now=by.now, new=new)
        return await groups.assign(tx, group.id, ids, given)

    await organisation.bulk.assign(tx, acts, by, give)


def done(looked: Looked) -> Word:
    """What was written, list by list."""
    parts = []
    for one in looked.found.written:
        if one.kind in IN_CHAT:
            parts.append(IN_CHAT[one.kind])
        elif one.kind == "rules":
            parts.append(word("book-ruled", count=one.proposal.changed))
        elif acts := one.proposal.acts:
            parts.append(word("book-decided", count=len(acts), told="no"))
        else:
            units = len(one.proposal.units)
            parts.append(word("book-applied", units=units, since=looked.since))
    return word("book-done", parts=tuple(parts))


async def marked(looked: Looked, words: Words, language: str) -> bytes:
    """The file with a column that says what is wrong in each row."""
    return await mark_all(looked.content, looked.found, partial(words.say, language=language))


def is_book(file: Path) -> bool:
    return file.suffix.lower() in BOOKS
