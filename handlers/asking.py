"""What a flow shows: the question with its buttons, the card, its lines, "sure?"."""

from __future__ import annotations

from textwrap import shorten
from typing import TypeVar

from domain.chat import Choice, Screen, Visit, word
from handlers import paging
from handlers.answering import LINES_A_SCREEN
from handlers.filling import Filling
from handlers.flow import Flow
from handlers.navigation import BUTTONS_A_SCREEN, GO_BACK, KEEP, LABEL, NO, SKIP, YES
from storage.store import Tx

C = TypeVar("C")
S = TypeVar("S")


async def screen(flow: Flow[C, S], tx: Tx, visit: Visit) -> Screen:
    filling = await flow.at(tx, visit)
    asks = flow.asks(visit, filling)
    match flow.shows(visit, filling):
        case "discard":
            sure = (Choice(YES, word("discard-yes")), Choice(NO, word("discard-no")))
            return Screen(flow.sure(filling), sure, asks=asks)
        case "lines":
            return _lines(flow, visit, filling)
        case "offer" if offer := filling.offer:
            return Screen(offer.text, offer.choices, _later(flow), asks=asks)
        case "card":
            return await _card(flow, tx, visit, filling)
        case "why":
            return _why(flow, visit, filling)
    return _question(flow, visit, filling)


def _later(flow: Flow[C, S]) -> tuple[Choice, ...]:
    return (flow.later,) if flow.later else ()


def _lines(flow: Flow[C, S], visit: Visit, filling: Filling[C, S]) -> Screen:
    """Which line of the card is to be changed."""
    lines = tuple(flow.lines(filling).values())
    shown = paging.numbered(lines, paging.start(visit, "editing"), LINES_A_SCREEN)
    more = paging.more(len(lines), LINES_A_SCREEN, word("more-lines"))
    return Screen(
        flow.which(filling),
        tuple(line for _, line in shown),
        (*more, GO_BACK),
        asks=flow.asks(visit, filling),
        typed="choice" if flow.card_typed == "choice" else "value",
    )


async def _card(flow: Flow[C, S], tx: Tx, visit: Visit, filling: Filling[C, S]) -> Screen:
    return Screen(
        await flow.card(tx, visit, filling),
        flow.buttons(visit, filling),
        flow.card_navigation(visit, filling),
        asks=flow.asks(visit, filling),
        typed=flow.card_typed,
    )


def _why(flow: Flow[C, S], visit: Visit, filling: Filling[C, S]) -> Screen:
    """The reason of an answer; where it needs none any more, the question is asked again."""
    form, step = filling.form, filling.open
    value = step.parse(visit.args["because"], form.context, filling.answers)
    text = step.why(value, form.context, filling.answers) or flow.question(filling)
    return Screen(text, (), (GO_BACK,), asks=flow.asks(visit, filling), typed="free")


def _question(flow: Flow[C, S], visit: Visit, filling: Filling[C, S]) -> Screen:
    """At most six buttons: what answers comes first, later gives way."""
    pending = "confirm" in visit.args or visit.args.get("options")
    navigation = _navigation(flow, visit, filling)
    choices = _choices(flow, visit, filling)[: BUTTONS_A_SCREEN - min(len(navigation), 2)]
    return Screen(
        text=flow.question(filling),
        choices=choices,
        navigation=navigation[: BUTTONS_A_SCREEN - len(choices)],
        asks=flow.asks(visit, filling),
        typed="choice" if pending else filling.open.typed,
    )


def _choices(flow: Flow[C, S], visit: Visit, filling: Filling[C, S]) -> tuple[Choice, ...]:
    if "confirm" in visit.args:
        return (Choice(YES, word("yes-right")), Choice(NO, word("no-again")))
    options = visit.args.get("options") or ()
    short = tuple(Choice(text, shorten(text, LABEL, placeholder=" …")) for text in options)
    return short or flow.choices(visit, filling)


def _navigation(flow: Flow[C, S], visit: Visit, filling: Filling[C, S]) -> tuple[Choice, ...]:
    """Back, what goes on without another answer, and later, which gives way where room is short."""
    step, is_line = filling.open, "line" in visit.args
    found = []
    if is_line or flow.goes_up or filling.form.before(filling.answers, step):
        found.append(GO_BACK)
    if filling.answers.get(step.key) is not None and not is_line:
        found.append(Choice(KEEP, word("keep")))
    elif step.optional:
        found.append(Choice(SKIP, word("skip")))
    return (*found, *_later(flow))
