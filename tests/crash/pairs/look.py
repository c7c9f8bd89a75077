"""What a message of the bot is, by its own words; and whether it confirms an answer."""

from __future__ import annotations

import re

from playground.messages import Message
from tests.crash.cast import cell
from tests.crash.pairs.claims import FORWARD, Claim, Round
from tests.crash.pairs.said import CRITERIA, PLAN, SCORE, mark
from tests.crash.texts import ECHO, QUESTIONS, label

CONFIRM, GIVE, CORRECT, SUBMIT = (
    label(key) for key in ("confirm-proven", "give-score", "correct", "submit")
)
YES, HOME, PLAN_KEEP = label("yes-right"), label("command-trogiup"), label("plan-keep")
MEANT, NOT_MEANT = label("offered-yes"), label("offered-no")
BY_LABEL = {
    NOT_MEANT: "offered",
    YES: "doubt",
    SUBMIT: "review",
    CORRECT: "record",
    CONFIRM: "proven",
    GIVE: "score-card",
    PLAN_KEEP: "plan-card",
    HOME: "home",
}


def _first(key: str, **args: object) -> str:
    return label(key, **args).strip().splitlines()[0].strip()


REASON, CELLS, PLAN_CELLS = _first("correction-reason"), _first("which-cell"), "từng chi bộ"
WHY = label("score-why", code="", name="", points="", details="").strip().splitlines()[-1].strip()
SCORES = "⭐ Điểm sinh hoạt"
PLAN_PAGE = _first("plan-page", cell="", lines=(), pending="").partition("·")[0].strip()
PLAN_HEAD = _first("planning-frame", cell="", year="2026", at=1, of=5, question="").partition("·")[
    0
]
PLANNING = {
    "rule": _first("plan-ask-rule", above=""),
    "starts": _first("plan-ask-starts", rule="X").partition("X")[2],
    "place": _first("plan-ask-place"),
    "topics": _first("plan-ask-topics", lines=()),
    "model": _first("plan-ask-model"),
}
RECEIPTS = {
    "record": _first("receipt", version="new"),
    "correct": _first("receipt", version="corrected"),
    "score": _first("score-receipt", stage=label("stage", stage="own")),
    "plan": _first("plan-kept", months="4").partition(" 4 ")[0],
}
TOO_EARLY = (
    label("sent-before", text="…").rpartition("…")[2],
    label("sent-before-meant", text="…").rpartition("…")[2],
)
NOTICES = (
    *TOO_EARLY,
    label("moved-on"),
    label("stale-button"),
    label("after-downtime"),
)
POINTS = re.compile(r"\(tối đa \d+")


def name_of(message: Message) -> str:
    """A step of the record, "score:3.1", "plan:rule", or the name of a page; "": none of these."""
    if message.kind == "document":
        return "file"
    for sign, name in BY_LABEL.items():
        if sign in message.labels:
            return name
    text = body(message)
    if CELLS in text or PLAN_CELLS in text:
        return "cells"
    if REASON in text:
        return "reason"
    if WHY in text:
        return "score-why"
    if SCORES in text:
        return "scores"
    if PLAN_PAGE in text:
        return "plan"
    if PLAN_HEAD in text:
        return next((PLAN + step for step, asked in PLANNING.items() if asked in text), "")
    if POINTS.search(text):
        return _criterion(text)
    return next((step for step, asked in QUESTIONS.items() if asked in text), "")


def _criterion(text: str) -> str:
    lines = text.splitlines()
    found = (code for code, one in CRITERIA.items() if f"{code}. {one.name}" in lines)
    return next((SCORE + code for code in found), "")


def body(message: Message) -> str:
    """Without what is said again of the answer before."""
    if ECHO not in message.text:
        return message.text
    return message.text.partition("\n\n")[2] or message.text


def takes(message: Message, claim: Claim) -> bool:
    """Whether an answer that came too early is offered as the answer to its own question."""
    asked = next((one for one, asked in QUESTIONS.items() if asked in body(message)), "")
    return claim.step == asked and claim.answer.said in message.text


def ends(message: Message, now: Round) -> str:
    """What of this round this message confirms as done; "" if nothing."""
    found = next((what for what, sign in RECEIPTS.items() if sign in message.text), "")
    if found == "plan":
        return found if is_planned(message, now) else ""
    return found if is_about(message, now) else ""


def receipt(message: Message) -> str:
    """What is the same when it is shown again: that it was done, what, when and by whom."""
    return "\n\n".join(message.text.split("\n\n")[:2])


def is_about(message: Message, now: Round) -> bool:
    """Whether this page names the cell and the month of this round."""
    year, month = now.month.split("-")
    about = (f"tháng {int(month)}/{year} ", cell(now.cell))
    return all(part in f"{message.text} " for part in about)


def is_planned(message: Message, now: Round) -> bool:
    """Whether the plan of this round is on this page."""
    return any(mark(now.cell, now.number, who, FORWARD) in message.text for who in (0, 1))


def confirms(message: Message, claim: Claim, screen: str) -> bool:
    """Whether this message tells that the answer was taken.

    A plan says nothing again: there it is the next question, with no notice above or in it. A text
    that is offered as the answer was not taken, whatever else is told beside it.
    """
    if screen == "offered" and claim.answer.said in message.text:
        return False
    if claim.step.startswith(PLAN):
        told = any(notice in message.text for notice in NOTICES)
        return goes_on(claim, screen) and message.text.startswith(PLAN_HEAD) and not told
    heard = message.text.partition("\n\n")[0]
    return ECHO in heard and claim.answer.echo in heard


def takes_back(message: Message, claim: Claim) -> bool:
    """Whether this tells that the answer was not taken after all: a question of the plan that is
    shown again, because its process died, may come between an answer and what is said to it. That
    the question was answered on the other phone is said without the answer.
    """
    early = any(sign in message.text for sign in TOO_EARLY) and claim.answer.said in message.text
    return claim.step.startswith(PLAN) and (early or label("moved-on") in message.text)


def goes_on(claim: Claim, screen: str) -> bool:
    """Whether this is another question of the plan: the first one after an answer decides."""
    here = claim.step.startswith(PLAN) and screen.startswith("plan")
    return here and screen not in ("plan", claim.step)


def line_of(message: Message, step: str) -> str:
    """The number of the line of this step on a review card."""
    name = re.escape(label(f"said-{step}.label"))
    found = re.search(rf"^(\d+)\. {name}:", message.text, re.MULTILINE)
    return found[1] if found else ""
