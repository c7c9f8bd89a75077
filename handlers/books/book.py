"""The page of workbooks: one is sent, what it would change is shown, it is written when asked to.

Reading it is the shell's (``bot/books/sent.py``): what came of it lies in the drafts of the unit,
one a chat, until it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain import wire
from domain.books import Findings, unpack
from domain.chat import Choice, Figures, File, Listed, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.policy import Action
from handlers import act, attached
from handlers.link import link
from handlers.navigation import GO_HOME
from handlers.organisation import MOST_POSTS, assign, decide, post_all, rule_all, touched
from handlers.plans import plan_many
from storage import form_draft, organisation
from storage.organisation import Organisation, Wrong, apart, unit
from storage.store import Tx

PAGE = "book"
APPLY, MARKED, CELLS, AWAY = "!apply", "!marked", "!cells", "!away"
FRAMEWORK = "!framework"
MOST = 1000  # units written while others wait for the writer; more from the command line
UNITS_A_SCREEN = 6
NEEDED = {"groups": Action.assign, "posts": Action.invite}


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    args: dict[str, Any] = {"unit": min(visit.units)} if len(visit.units) == 1 else {}
    sent = attached.sent(argument)
    if sent and sent.size > attached.LARGEST:
        return Place(PAGE, args, word("book-too-large"))
    return Place(PAGE, args | {"file": sent.ref} if sent else args)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if visit.subject is None:
        return _pick(visit, said)
    here = visit.subject.id
    what, _, edition = (said.choice or "").rpartition("-")
    if what == APPLY:
        return await _write(tx, visit, here, int(edition))
    match said.choice:
        case "!marked":
            return _with_file(visit, File("book", here), word("book-marked-follows"))
        case "!cells":
            return _with_file(visit, File("cells", here), word("book-cells-follow"))
        case "!framework" if "file" in visit.args:
            return Place("framework", {"unit": here, "loading": True, "file": visit.args["file"]})
        case "!away":
            await form_draft.drop(tx, PAGE, here, visit.chat_id)
            return visit.stay(word("book-put-away"), file=None)
    return visit.stay(word("error-choice") if "file" in visit.args else word("error-book-no-file"))


def _pick(visit: Visit, said: Said) -> Place:
    units = {str(one) for one in visit.units}
    if said.choice in units:
        return visit.stay(None, unit=int(str(said.choice)))
    return visit.stay(word("error-choice"))


def _with_file(visit: Visit, file: File, notice: Word) -> Place:
    return Place(PAGE, visit.args, notice, (file,))


async def _write(tx: Tx, visit: Visit, here: int, edition: int) -> Place:
    """What was shown, if it still is what would be written."""
    kept, now = await form_draft.found(tx, PAGE, here, visit.chat_id)
    same = now == edition and kept.get("file") == visit.args.get("file")
    if not same or "packed" not in kept:
        return visit.stay(word("book-changed-meanwhile"))
    there = await organisation.known(tx, here, visit.today)
    if organisation.digest(there) != kept["seen"] or kept["since"] != str(visit.today):
        await form_draft.drop(tx, PAGE, here, visit.chat_id)
        return visit.stay(word("book-changed-meanwhile"))
    if not _may_write(kept):
        raise Refused("book-nothing-new")
    done = await _bring_in(tx, visit, unpack(kept))
    await form_draft.drop(tx, PAGE, here, visit.chat_id)
    await act.note(tx, visit, "import", f"unit:{here}")
    return visit.stay(done, file=None)


async def _bring_in(tx: Tx, visit: Visit, found: Findings) -> Word:
    """What was done: everything that can be written, or nothing."""
    parts = tuple([await _bring_in_list(tx, visit, one) for one in found.written])
    return parts[0] if len(parts) == 1 else word("book-done", parts=parts)


async def _bring_in_list(tx: Tx, visit: Visit, found: Findings) -> Word:
    if acts := found.proposal.acts:
        if NEEDED.get(found.kind, Action.organise) not in visit.can:
            raise Refused("not-for-you")
        if found.kind == "rules":
            await rule_all(tx, visit, acts)
            return word("book-ruled", count=found.proposal.changed)
        if found.kind == "groups":
            return word("book-assigned", cells=await assign(tx, visit, acts))
        if found.kind == "posts":
            return await post_all(tx, visit, acts)
        if found.kind == "days":
            cells, meetings = await plan_many(tx, visit, acts)
            return word("book-planned", cells=cells, meetings=meetings)
        await decide(tx, visit, acts)
        return word("book-decided", count=len(acts), told="yes")
    units = list(found.proposal.units)
    whole = Organisation.model_validate({"from": visit.today, "units": units})
    try:
        await organisation.bring_in(tx, whole, visit.now)
    except Wrong as wrong:
        raise Refused(wrong.word.key, **wrong.word.args) from None
    return word("book-applied", units=len(units), since=visit.today)


async def screen(tx: Tx, visit: Visit) -> Screen:
    if visit.subject is None:
        return await _units_screen(tx, visit)
    if "file" in visit.args:
        away = (Choice(AWAY, word("book-away")),)
        return Screen(
            word("book-being-read"), away, (GO_HOME,), asks="book", figures=_figures(visit)
        )
    text = word("book-page", unit=visit.subject.name)
    invite = Choice(link("invite"), word("book-invite"))
    choices = (Choice(CELLS, word("book-get-cells")), invite)
    return Screen(text, choices, (GO_HOME,), asks="book")


def _figures(visit: Visit) -> Figures:
    return Figures(PAGE, {name: visit.args[name] for name in ("unit", "file")})


async def figures(tx: Tx, visit: Visit) -> tuple[Mapping[str, Any], Screen]:
    """What the file would change."""
    here = visit.subject.id
    kept, edition = await form_draft.found(tx, PAGE, here, visit.chat_id)
    away = Choice(AWAY, word("book-away"))
    if kept.get("file") != visit.args["file"]:
        return visit.args, Screen(word("book-not-had"), (away,), (GO_HOME,), asks="book")
    if "refused" in kept:
        framed = here in visit.person.units(Action.frame)
        other = (Choice(FRAMEWORK, word("book-as-framework")),) if framed else ()
        text = wire.load(kept["refused"])
        return visit.args, Screen(text, (*other, away), (GO_HOME,), asks="book")
    write = (Choice(f"{APPLY}-{edition}", word("book-apply")),) if _may_write(kept) else ()
    marked = (Choice(MARKED, word("book-get-marked")),) if kept["noted"] else ()
    text = wire.load(kept["text"])
    if kept["usable"] and kept.get("settings"):
        told = await touched(tx, visit, kept["settings"])
        text = word("book-lists", lists=Listed((text, told), "\n\n"))
    if kept["usable"] and not write:
        text = word("book-too-many", told=text, most=_most(kept))
    return visit.args, Screen(text, (*write, *marked, away), (GO_HOME,), asks=f"book-{edition}")


def _may_write(kept: Mapping[str, Any]) -> bool:
    return bool(kept.get("usable")) and kept["size"] <= MOST and kept["posts"] <= MOST_POSTS


def _most(kept: Mapping[str, Any]) -> int:
    return MOST_POSTS if kept["posts"] > MOST_POSTS else MOST


async def _units_screen(tx: Tx, visit: Visit) -> Screen:
    units = await apart(tx, await unit.units(tx, visit.units), visit.today)
    choices = tuple(Choice(str(one.id), one.name) for one in units[:UNITS_A_SCREEN])
    return Screen(word("book-which-unit"), choices, (GO_HOME,), asks="unit")
