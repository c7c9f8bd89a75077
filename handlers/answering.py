"""What a person says to a flow: understood, doubted, kept; back, later, skip; the card's lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from domain import parse
from domain.chat import Place, Said, Visit, Word, word
from domain.errors import Invalid, Refused, Unclear
from handlers import paging
from handlers.filling import Filling, LineChange, Offer, Several
from handlers.flow import CARD, HERE, PENDING, Flow
from handlers.navigation import BACK, DISCARD, LATER, NO, SUBMIT, YES, both
from storage.store import Tx

C = TypeVar("C")
S = TypeVar("S")
LINES_A_SCREEN = 4
LONGEST = 4000  # of what was said before, and is not understood yet


async def apply(flow: Flow[C, S], tx: Tx, visit: Visit, said: Said) -> Place:
    """What was said where the form stands now; a question answered elsewhere is asked anew."""
    filling = await flow.at(tx, visit)
    choice = said.choice or _spoken(flow, visit, said.text)
    if choice == LATER and flow.later:
        return flow.leave(visit, filling)
    if moved := _moved_on(flow, visit, filling, choice):
        return moved
    if elsewhere := await flow.other(tx, visit, filling, choice):
        return elsewhere
    try:
        return await _hear(flow, tx, visit, filling, Said(said.text, choice))
    except Invalid as invalid:
        return visit.stay(invalid.said)


async def line(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], key: str, text: str
) -> Place:
    """An answer to the question of one line that was typed on the card."""
    place = flow.choose(visit, key)
    opened = replace(filling, step=filling.form.step(key))
    return await _answer(flow, tx, replace(visit, place=place), opened, text)


def _spoken(flow: Flow[C, S], visit: Visit, text: str) -> str | None:
    """The button that typed words mean: going on and back, yes and no to "still right?", handing
    in what the card shows.
    """
    on_card = visit.asks.startswith(f"{CARD}-") and not visit.asks.startswith(f"{CARD}-lines")
    if on_card and flow.spoken and (parse.submits(text) or flow.agreed(text)):
        return SUBMIT
    if "confirm" in visit.args:
        try:
            return YES if parse.yes_no(text) else NO
        except Refused:
            pass
    way = parse.way(text) if flow.spoken else None
    return f"!{way}" if way else None


def _moved_on(
    flow: Flow[C, S], visit: Visit, filling: Filling[C, S], choice: str | None
) -> Place | None:
    """Where something else is shown now than the person saw; lines of an older card are found."""
    if flow.asks(visit, filling) == visit.asks:
        return None
    if flow.shows(visit, filling) != "card" or not visit.asks.startswith(f"{CARD}-"):
        return visit.stay(flow.moved_on, **HERE)
    counts = choice in (SUBMIT, DISCARD) or (flow.guarded and choice != BACK)
    return visit.stay(flow.card_changed) if counts else None


async def _hear(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], said: Said
) -> Place:
    if said.choice == BACK:
        return _back(flow, visit, filling)
    match flow.shows(visit, filling):
        case "discard":
            sure = said.choice == YES
            return await flow.discard(tx, visit, filling) if sure else visit.stay(None, **HERE)
        case "lines" if said.choice == paging.MORE:
            return paging.turn(visit, len(flow.lines(filling)), LINES_A_SCREEN, "editing")
        case "offer" if filling.offer and _takes(filling.offer, said):
            return await _keep(flow, tx, visit, filling, filling.offer.answers)
        case "why":
            return await _because(flow, tx, visit, filling, said.text)
        case "question":
            return await _question(flow, tx, visit, filling, said)
    return await _card(flow, tx, visit, filling, said)


def _takes(offer: Offer, said: Said) -> bool:
    """The first choice, or yes to "are they right?"."""
    if said.choice or not offer.asks_yes:
        return said.choice == offer.choices[0].value
    try:
        return parse.yes_no(said.text)
    except Refused:
        return False


def _back(flow: Flow[C, S], visit: Visit, filling: Filling[C, S]) -> Place:
    """To the question before; from a line of the card, to the card."""
    if flow.shows(visit, filling) in ("discard", "lines", "why") or "line" in visit.args:
        return visit.stay(None, **HERE)
    before = filling.form.before(filling.answers, filling.step)
    if before is None:
        return flow.up(visit, filling)
    return visit.stay(None, **{**HERE, "step": before.key})


async def _card(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], said: Said
) -> Place:
    match said.choice:
        case "!submit" if flow.shows(visit, filling) == "card":
            return await flow.submit(tx, visit, filling)
        case "!edit":
            return visit.stay(None, **{**HERE, "editing": 0})
        case "!discard" if flow.shows(visit, filling) == "card":
            return visit.stay(None, **{**HERE, "discarding": True})
    meant = parse.fold((said.choice or said.text).strip(" .").replace(",", "."))
    for key, line in flow.lines(filling).items():
        if parse.fold(line.value) == meant:
            return flow.choose(visit, key)
    on_card = flow.shows(visit, filling) == "card" and not said.choice
    change = flow.change(filling, said.text) if on_card else None
    if change and change.sure:
        return await _change(flow, tx, visit, filling, change)
    several = flow.many(visit, filling, said.text) if on_card else None
    if change and not (several and several.values) and _heard(filling, change):
        return await _change(flow, tx, visit, filling, change)
    if several:
        return await _several(flow, tx, visit, filling, several)
    offered = flow.shows(visit, filling) == "offer"
    return visit.stay(word("error-choice") if offered else flow.no_line(filling))


async def _change(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], change: LineChange
) -> Place:
    """To the question of a line, with its answer where that was said too."""
    if not change.texts:
        return flow.choose(visit, change.step)
    text = _heard(filling, change) or _heard(filling, change, offers=True) or change.texts[0]
    return await line(flow, tx, visit, filling, change.step, text)


def _heard(filling: Filling[C, S], change: LineChange, *, offers: bool = False) -> str:
    """The first of the texts that its question understands; with ``offers`` also one to which it
    has answers to choose from.
    """
    step = filling.form.step(change.step)
    for text in change.texts:
        try:
            step.parse(text, filling.form.context, filling.answers)
        except Refused as refused:
            if not (offers and isinstance(refused, Unclear) and refused.options):
                continue
        return text
    return ""


async def _several(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], several: Several
) -> Place:
    """Keep all that was understood, and say it; what is not clear stays for the next answer."""
    if several.texts:
        choose = {**PENDING, "options": list(several.texts), "meetings": True}
        return visit.stay(several.notice, **choose)
    place = await _keep(flow, tx, visit, filling, several.values) if several.values else None
    if place is not None and place.page != flow.page:
        return place
    args = {**(place or visit.stay(None, options=None, meetings=None)).args}
    args.pop("waits", None)  # among the halves
    if several.halves:
        args["halves"] = dict(several.halves)
    known = place.known if place else None
    if isinstance(known, Filling):
        known = flow.opened(args, known)
    return Place(flow.page, args, several.notice, known=known)


async def _question(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], said: Said
) -> Place:
    match said.choice:
        case "!keep":
            return visit.stay(None, **HERE)
        case "!skip":
            return await _save(flow, tx, visit, filling, None)
        case "!no":
            return visit.stay(None, **PENDING)
        case "!yes" if "confirm" in visit.args:
            return await _answer(flow, tx, visit, filling, visit.args["confirm"], sure=True)
    if corrected := await _corrected(flow, tx, visit, filling, said):
        return corrected
    if change := _put_right(flow, filling, said):
        return await _change(flow, tx, visit, filling, change)
    half = (visit.args.get("halves") or {}).get(filling.open.key, "")
    so_far = "" if said.choice else visit.args.get("so_far") or half
    if heard := _heard_alone(flow, visit, filling, said, so_far):
        return await _answer(flow, tx, visit, filling, said.text, heard=heard)
    if not said.choice and parse.submits(said.text) and not _reads(filling, said.text, so_far):
        return visit.stay(word("not-all-answered"))
    whole = not said.choice or visit.args.get("meetings")
    if whole and (several := flow.many(visit, filling, said.text)):
        return await _several(flow, tx, visit, filling, several)
    return await _answer(flow, tx, visit, filling, said.text, so_far)


def _put_right(flow: Flow[C, S], filling: Filling[C, S], said: Said) -> LineChange | None:
    """'sửa giờ bắt đầu 7h15' where that was answered, and no words are asked for."""
    if said.choice or filling.open.typed == "free":
        return None
    change = flow.change(filling, said.text)
    if change is None or not change.sure or change.step == filling.open.key:
        return None
    step = filling.form.step(change.step)
    return change if filling.form.answered(step, filling.answers) else None


def _reads(filling: Filling[C, S], text: str, so_far: str) -> bool:
    """Whether it answers the open question, which is not one that any words would answer."""
    if filling.open.typed == "free":
        return False
    try:
        filling.form.understand(filling.open, filling.answers, text, so_far)
    except Refused:
        return False
    return True


def _heard_alone(
    flow: Flow[C, S], visit: Visit, filling: Filling[C, S], said: Said, so_far: str
) -> tuple[str, Any] | None:
    """What was understood, and its value, where the open question explains all of the text."""
    if said.choice or not flow.alone(visit, filling, said.text):
        return None
    try:
        return filling.form.understand(filling.open, filling.answers, said.text, so_far)
    except Refused:
        return None


async def _corrected(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], said: Said
) -> Place | None:
    """'sai, 19' right behind the echo of an answer: that one again, where it can be one."""
    meant = "" if said.choice else parse.correction(said.text)
    step = filling.form.before(filling.answers, filling.open) if meant else None
    pending = any(visit.args.get(name) for name in PENDING) or "line" in visit.args
    if step is None or pending or filling.answers.get(step.key) is None:
        return None
    try:
        value = step.parse(meant, filling.form.context, filling.answers)
    except Refused:
        return None
    again = replace(filling, step=step)
    if doubt := _doubt(flow, again, value):
        return visit.stay(doubt, **{**HERE, "step": step.key, "confirm": meant})
    return await _keep(flow, tx, visit, again, {step.key: value})


async def _answer(
    flow: Flow[C, S],
    tx: Tx,
    visit: Visit,
    filling: Filling[C, S],
    text: str,
    so_far: str = "",
    *,
    sure: bool = False,
    heard: tuple[str, Any] | None = None,
) -> Place:
    """Understand what is not ``heard`` yet, doubt, ask for the reason, keep; a wrong answer changes
    nothing.
    """
    form, answers, step = filling.form, filling.answers, filling.open
    try:
        text, value = heard or form.understand(step, answers, text, so_far)
    except Refused as refused:
        if kept := await _astray(flow, tx, visit, filling, text, so_far, refused):
            return kept
        return _refused(flow, visit, text, refused)
    if not sure and (doubt := _doubt(flow, filling, value)):
        return visit.stay(doubt, **{**PENDING, "confirm": text})
    if step.why(value, form.context, answers):
        return visit.stay(None, **{**PENDING, "because": text})
    return await _save(flow, tx, visit, filling, value)


def _refused(flow: Flow[C, S], visit: Visit, text: str, refused: Refused) -> Place:
    """Why it is no answer; what may be the first half of one is kept for the next."""
    if not isinstance(refused, Unclear):
        tries = int(visit.args.get("tries", 0)) + 1
        asked = {key: visit.args.get(key) for key in ("so_far", "options")}  # of before, still open
        return visit.stay(flow.wrong(refused.said, tries), **{**PENDING, **asked, "tries": tries})
    if not refused.options and visit.args.get("options"):
        return visit.stay(refused.said)  # the choices of before are still the way on
    more = {
        **PENDING,
        "so_far": (refused.heard or text)[:LONGEST],
        "options": list(refused.options),
    }
    return visit.stay(refused.said, **more)


async def _astray(
    flow: Flow[C, S],
    tx: Tx,
    visit: Visit,
    filling: Filling[C, S],
    text: str,
    so_far: str,
    refused: Refused,
) -> Place | None:
    """What does not answer the open question, and others: kept there. What is not clear waits until
    its question is asked; so does what was said of this one.
    """
    waits = visit.args.get("waits", {})
    found = None if "line" in visit.args else flow.astray(filling, text, waits, refused)
    if found is None:
        return None
    if not found.values:
        return visit.stay(found.notice, so_far=so_far or None, waits=dict(found.halves))
    waits = dict(found.halves) | ({filling.open.key: so_far} if so_far else {})
    here = replace(visit, place=visit.stay(None, waits=waits))
    place = await _keep(flow, tx, here, filling, found.values)
    if place.page != flow.page:
        return place
    doubted = {key: visit.args[key] for key in ("confirm", "because") if key in visit.args}
    return replace(place, args={**place.args, **doubted}, notice=found.notice)


async def _waited(flow: Flow[C, S], tx: Tx, visit: Visit, place: Place) -> Place:
    """What was said of a question before it was asked, and was not clear then."""
    asked, waits = place.known, dict(place.args.get("waits", {}))
    if asked.step is None or asked.step.key not in waits or flow.together(asked):
        return place
    said = waits.pop(asked.step.key)
    there = replace(visit, place=replace(place, args={**place.args, "waits": waits}))
    try:
        heard = asked.form.understand(asked.step, asked.answers, said)
    except Refused as refused:
        then = _refused(flow, there, said, refused)
    else:
        then = await _answer(flow, tx, there, asked, said, heard=heard)
    return replace(then, notice=both(place.notice, then.notice))


def _doubt(flow: Flow[C, S], filling: Filling[C, S], value: Any) -> Word | None:
    """A doubt about this answer, or about another that it makes doubtful."""
    form, answers, step = filling.form, filling.answers, filling.open
    if doubt := step.doubt(value, form.context, answers):
        return word("doubt", value=flow.said(filling, step.key, value), doubt=doubt)
    for other, kept, doubt in form.doubted(form.put(answers, step, value)):
        if other.key != step.key and doubt not in form.doubts(answers):
            return word("doubt", value=flow.said(filling, other.key, kept), doubt=doubt)
    return None


async def _because(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], reason: str
) -> Place:
    """The answer given before, with its reason."""
    step = filling.open
    value = step.parse(visit.args["because"], filling.form.context, filling.answers)
    return await _save(flow, tx, visit, filling, step.because(value, reason))


async def _save(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], value: Any
) -> Place:
    if value is None and not filling.open.optional:
        return visit.stay(flow.must_answer, **PENDING)
    return await _keep(flow, tx, visit, filling, {filling.open.key: value})


def _asked(filling: Filling[C, S], values: Mapping[str, Any]) -> Filling[C, S]:
    """With a question open that is answered now, also where none is, as on the card."""
    if not values or (filling.step and filling.step.key in values):
        return filling
    return replace(filling, step=filling.form.step(next(iter(values))))


async def _keep(
    flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S], values: Mapping[str, Any]
) -> Place:
    """Into the draft, and on to what is open then."""
    answers = filling.answers
    for key, value in values.items():
        answers = filling.form.put(answers, filling.form.step(key), value)
    kept = await flow.keep(tx, visit, _asked(filling, values), answers)
    if isinstance(kept, Place):
        return kept
    args = flow.address(kept)
    waits = {key: text for key, text in visit.args.get("waits", {}).items() if key not in values}
    if waits:
        args["waits"] = waits
    echo = flow.echo(filling, values)
    place = Place(flow.page, args, echo, known=flow.opened(args, kept))
    return await _waited(flow, tx, visit, place)
