"""A framework that came as a file or as a long text, which is read aside: what was read of it waits
in the drafts, one a chat.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from domain import wire
from domain.chat import Choice, Figures, Place, Visit, Word, word
from domain.errors import Refused
from domain.frameworks import framework_text
from storage import form_draft
from storage.frameworks import framework
from storage.store import Tx

Add = Callable[[dict[str, Any], dict[str, Any]], dict[str, Any]]
PAGE, FORM = "framework", "!form"
FORMS_SHOWN = 5


def figures(visit: Visit) -> Figures:
    return Figures(PAGE, visit.args)


async def pasted(tx: Tx, visit: Visit, text: str) -> Place:
    """Kept as it came, under a name of its own, behind those that are not read yet, a file among
    them.
    """
    ref, by = f"text:{visit.now.timestamp()}", visit.person.id or 0
    kept, _ = await form_draft.found(tx, PAGE, visit.subject.id, visit.chat_id)
    before = {"refused": kept["refused"]} if kept.get("texts") and "refused" in kept else {}
    said = {**before, "file": ref, "texts": [*kept.get("texts", ()), text]}
    file = visit.args.get("file", "")
    if unread := kept.get("unread") or (file if _is_unread(file, kept) else ""):
        said["unread"] = unread
    await form_draft.save(tx, PAGE, visit.subject.id, visit.chat_id, said, by=by, now=visit.now)
    return visit.stay(None, file=ref)


def _is_unread(file: str, kept: Mapping[str, Any]) -> bool:
    return bool(file) and not is_text(file) and kept.get("file") != file


def without(visit: Visit) -> Visit:
    """The same place, as if no file had been sent."""
    return replace(visit, place=visit.stay(visit.place.notice, file=None))


async def keep(
    tx: Tx, unit_id: int, chat_id: int, told: Mapping[str, Any], *, by: int, now: Any
) -> None:
    """What was read: one form goes to what was sent of the framework, several wait to be chosen.
    Of texts the first was read, and is none of those that wait any more.
    """
    forms, text = told.get("forms", ()), is_text(told["file"])
    if len(forms) == 1:
        add = framework_text.merged if text else framework_text.from_file
        taken = await _taken(tx, unit_id, forms[0], add, by=by, now=now)
        told = {"file": told["file"], **taken}
    if "refused" in told and text:
        reason = wire.load(told["refused"])
        told = {**told, "refused": wire.dump(word("framework-part-refused", reason=reason))}
    kept, _ = await form_draft.found(tx, PAGE, unit_id, chat_id)
    if text:
        told = _among_others(told, kept)
    elif kept.get("unread") == told["file"]:
        told = {**told, "file": kept["file"], "texts": kept["texts"]}
    await form_draft.save(tx, PAGE, unit_id, chat_id, told, by=by, now=now)


def _among_others(told: Mapping[str, Any], kept: Mapping[str, Any]) -> dict[str, Any]:
    """With the texts that came meanwhile, and with what came of those before."""
    before = {name: kept[name] for name in ("refused", "forms") if name in kept}
    rest = {"texts": kept["texts"][1:]} if kept.get("texts", ())[1:] else {}
    return {**before, **told, "file": kept.get("file", told["file"]), **rest}


def is_text(ref: str) -> bool:
    return ref.startswith("text:")


async def _taken(
    tx: Tx, unit_id: int, form: Mapping[str, Any], add: Add, *, by: int, now: Any
) -> dict[str, Any]:
    """``add``: to what was sent before."""
    try:
        sent = add(await framework.sent(tx, unit_id, by), form["sent"])
    except Refused as refused:
        return {"refused": wire.dump(refused.said)}
    await framework.keep_sent(tx, unit_id, sent, by=by, now=now)
    return {}


async def take(tx: Tx, visit: Visit, at: int) -> Place:
    """One of several forms; the others wait until this one is in force."""
    kept, _ = await form_draft.found(tx, PAGE, visit.subject.id, visit.chat_id)
    forms = kept.get("forms", [])
    if kept.get("file") != visit.args["file"] or not 0 <= at < len(forms):
        return visit.stay(word("framework-changed"))
    by = visit.person.id or 0
    add = framework_text.from_file
    if refused := await _taken(tx, visit.subject.id, forms[at], add, by=by, now=visit.now):
        return visit.stay(wire.load(refused["refused"]))
    rest = {**kept, "forms": [*forms[:at], *forms[at + 1 :]]}
    await form_draft.save(tx, PAGE, visit.subject.id, visit.chat_id, rest, by=by, now=visit.now)
    return visit.stay(None, file=None)


async def others(tx: Tx, visit: Visit) -> str | None:
    """The file of which other forms still wait to be chosen."""
    kept, _ = await form_draft.found(tx, PAGE, visit.subject.id, visit.chat_id)
    if kept.get("forms"):
        return str(kept["file"])
    await form_draft.drop(tx, PAGE, visit.subject.id, visit.chat_id)
    return None


def _same(kept: str, shown: str) -> bool:
    """Texts that came one upon the other are read together."""
    return kept == shown or (is_text(kept) and is_text(shown))


async def told(tx: Tx, visit: Visit) -> tuple[Mapping[str, Any], Word | None, tuple[Choice, ...]]:
    """(the arguments of the page, what is said above it, what to choose); nothing is said of a
    form that was taken: it is shown.
    """
    kept, _ = await form_draft.found(tx, PAGE, visit.subject.id, visit.chat_id)
    if not _same(kept.get("file", ""), visit.args["file"]):
        return visit.args, word("framework-file-not-had"), ()
    if "refused" in kept:
        return visit.args, wire.load(kept["refused"]), ()
    if forms := kept.get("forms"):
        choices = tuple(
            Choice(f"{FORM}{at}", one["name"]) for at, one in enumerate(forms[:FORMS_SHOWN])
        )
        return visit.args, word("framework-which-form", count=len(forms)), choices
    return without(visit).args, None, ()
