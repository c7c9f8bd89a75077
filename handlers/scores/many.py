"""Many marks in one message or tap: "5 5 5 20 8", for all criteria or for those that are open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from domain.chat import Choice, Listed, Place, Visit, Word, word
from domain.errors import Refused
from domain.form import Step
from domain.frameworks import Criterion, Sort
from domain.scores import Mark, Sheet, mark_line, short_name
from handlers.filling import Offer
from handlers.flow import Flow
from handlers.scores.sheet import Paper, Scored
from storage.store import Tx

A_SCREEN = 4
PARTS = (Decimal("0.85"), Decimal("0.7"), Decimal("0.5"), Decimal(1))
NUMBERS = re.compile(r"\d+(?:[.,]\d+)?(?:\s*[;\s]\s*\d+(?:[.,]\d+)?)+\s*")

PIECES = re.compile(r"[;\n]|,\s")
CODED = re.compile(r"(?:\w+ )?(?P<code>[^\s:=]+)\s*(?:[:=]|\s(?:là|la)\s)\s*(?P<mark>.+)")

ScoreFlow = Flow[Sheet, Scored]


def numbers(text: str) -> list[str]:
    """At least two numbers and nothing else; else none."""
    return re.split(r"[;\s]+", text.strip()) if NUMBERS.fullmatch(text.strip()) else []


def coded(text: str, criteria: Sequence[Criterion]) -> list[tuple[Criterion, str]]:
    """ "4.2: 20; 4.3 = 8": marks by the codes of their criteria; nothing where one is none."""
    by_code = {one.code.casefold(): one for one in criteria}
    found = [CODED.fullmatch(piece.strip()) for piece in PIECES.split(text.strip(" .;"))]
    pairs = [(by_code.get(one["code"].casefold()), one["mark"]) for one in found if one]
    known = [(one, mark) for one, mark in pairs if one]
    return known if len(known) == len(found) else []


def open_criteria(paper: Paper) -> list[Criterion]:
    """Those without a mark and without a fact that proves one, in order."""
    steps = {step.key for step in paper.form.questions(paper.answers)}
    found = [one for one in paper.form.context.criteria if one.code in steps]
    return [one for one in found if one.code not in paper.answers]


def group(paper: Paper) -> Offer | None:
    """The next few criteria that numbers answer, on one screen; None where there are none."""
    criteria: list[Criterion] = []
    for one in open_criteria(paper):
        if one.sort is not Sort.number or one.bonus or len(criteria) == A_SCREEN:
            break
        criteria.append(one)
    if len(criteria) < 2:
        return None
    lines = tuple(
        word("group-line", code=one.code, name=short_name(one), max=one.max) for one in criteria
    )
    values = dict.fromkeys(" ".join(_share(one, part) for one in criteria) for part in PARTS)
    choices = tuple(Choice(value, value.replace(" ", " · ")) for value in values)
    example = choices[0].value
    text = word("score-group", lines=lines, example=example)
    return Offer(f"group-{paper.form.context.criteria.index(criteria[0])}", text, choices, {})


def _share(one: Criterion, part: Decimal) -> str:
    step = max(one.step, Decimal(1)) if one.max >= 4 else one.step
    points = (one.max * part / step).to_integral_value(ROUND_DOWN) * step
    return f"{points.normalize():f}".replace(".", ",")


async def keep(
    flow: ScoreFlow, tx: Tx, visit: Visit, paper: Paper, pieces: Sequence[str]
) -> Place | None:
    """None where so many numbers stand for nothing: neither all criteria, nor those that are open,
    nor those on the screen.
    """
    criteria = _meant(paper, len(pieces))
    if criteria is None:
        return None
    return await keep_pairs(flow, tx, visit, paper, [*zip(criteria, pieces, strict=True)])


async def keep_pairs(
    flow: ScoreFlow, tx: Tx, visit: Visit, paper: Paper, pairs: Sequence[tuple[Criterion, str]]
) -> Place:
    """What was understood is kept; what was not stays open, and is named with its reason."""
    answers, kept, wrong = dict(paper.answers), list[Word](), list[Word]()
    for one, piece in pairs:
        step = paper.form.step(one.code)
        mark = _mark(paper, step, piece)
        if isinstance(mark, Word):
            wrong.append(word("mark-refused", code=one.code, name=short_name(one), why=mark))
        else:
            answers = paper.form.put(answers, step, mark)
            kept.append(mark_line(one, mark))
    said = word("marks-kept", count=len(kept), wrong=Listed(tuple(wrong), " "))
    if not kept:
        return visit.stay(said)
    now = await flow.keep(tx, visit, paper, answers)
    if isinstance(now, Place):
        return now
    args = flow.address(now) | {n: True for n in ("singly", "grouped") if n in visit.args}
    return Place(flow.page, args, said if wrong else None, known=flow.opened(args, now))


def _meant(paper: Paper, count: int) -> list[Criterion] | None:
    every, left = paper.form.context.criteria, open_criteria(paper)
    shown = min(A_SCREEN, len(left))
    if count == len(every):
        return every
    if count == len(left):
        return left
    if paper.offer and paper.offer.name.startswith("group") and count <= shown:
        return left[:count]
    return None


def _mark(paper: Paper, step: Step[Sheet], piece: str) -> Mark | Word:
    """The mark, or why it cannot be taken like this."""
    sheet = paper.form.context
    try:
        mark: Mark = step.parse(piece, sheet, paper.answers)
    except Refused as refused:
        return refused.said
    return word("mark-needs-reason") if step.why(mark, sheet, paper.answers) else mark
