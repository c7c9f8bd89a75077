"""A whole meeting in one message: kept, said again, and what is missing asked in one message."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from domain import parse
from domain.chat import Month, Visit, Word, word
from domain.errors import Refused, Unclear
from domain.form import Answers, Form, Step
from domain.meetings import (
    LISTED,
    WHOLE,
    Block,
    Context,
    block,
    corrects,
    going_on,
    kind_of,
    meeting_form,
    said,
    speaks_of_others,
    understood,
    which_of,
)
from domain.parse import correction
from domain.people import Action
from handlers.filling import Several
from handlers.link import link
from handlers.meetings.minutes import Paper, context_of
from storage.meetings import draft
from storage.store import Tx

BESIDE = frozenset(("speakers", "conclusion", "hours", "attendance"))  # told by their numbers
NEVER_PASSED = "last_tasks"  # what became of a task is asked, though it may be skipped
AHEAD = 2  # so many answers behind the open question: its person does not tell in order
SHORTEST = 40  # letters of a whole meeting
SHORTEST_TOLD = 16  # "ngày 3/8, 20/22": nothing shorter is looked at
TOLD = 3  # things that are named when they are understood
CHOICES = {
    f"error-{key}"
    for key in ("date-which", "hours-part", "kind-which", "attendance-which", "vote-which")
}  # "choose one"
FIGURES = ("held_on", "hours", "attendance", "speakers")  # put right by the reason of a correction
OF_MONTH = re.compile(r"\b(?:thang|quy|nam) \d[\d/]*|\bt\d{1,2}\b")
WORDS = frozenset((*LISTED, "conclusion"))  # questions that any text could answer
SHOWN = 80  # letters of what was not understood


async def record_told(tx: Tx, visit: Visit, text: str) -> str | None:
    """The link to the record of a meeting that was told where no record is open: to the draft that
    waits, or to its month; None where none was told, or where more than one cell could be meant.
    """
    cells = tuple(visit.person.units(Action.record))
    if len(cells) != 1 or len(text) < SHORTEST_TOLD:
        return None
    (cell,), now = cells, Month.of(visit.today)
    found = block(meeting_form(await context_of(tx, visit, cell, now)), {}, text)
    if not found.is_whole:
        return None
    day = found.values.get("held_on")
    month = min(now, Month.of(day)) if day else now
    waits = await draft.draft_like(tx, cell, month, kind_of(found.values), visit.now)
    return link("meeting", draft=waits.id) if waits else link("meeting", month=month)


def missing(paper: Paper) -> tuple[Step[Context], ...]:
    """The questions that must be answered, where some behind them are answered already: more than
    one of them are asked in one message.
    """
    form, answers = paper.form, paper.answers
    if paper.step is None or form.answered(paper.step, answers):
        return ()
    questions = form.questions(answers)
    later = questions[questions.index(paper.step) :]
    open_ = tuple(
        one
        for one in later
        if one.key in paper.doubtful
        or (not form.answered(one, answers) and (not one.optional or one.key == NEVER_PASSED))
    )
    ahead = sum(form.answered(one, answers) for one in later)
    return open_ if ahead >= AHEAD and len(open_) > 1 else ()


def question(paper: Paper, steps: tuple[Step[Context], ...]) -> Word:
    """All of these in one message."""
    form = paper.form
    return word(
        "missing-frame",
        month=paper.subject.month,
        done=sum(form.answered(one, paper.answers) for one in form.questions(paper.answers)),
        count=len(steps),
        lines=tuple(word("missing-line", text=word(f"missing-{step.key}")) for step in steps),
    )


def several(visit: Visit, paper: Paper, text: str) -> Several | None:
    """What a text says of several questions; None where it answers only the one that is open."""
    step, form, answers = paper.step, paper.form, paper.answers
    asked = step.key if step and step.typed == "free" and not _gap(paper) else ""
    halves: Mapping[str, str] = visit.args.get("halves") or {}
    two = tuple(visit.args.get("options") or ()) if visit.args.get("meetings") else ()
    chosen = which_of(text, two)
    text, asked = (chosen, "") if chosen else (text, asked)
    found = block(form, answers, text, halves, asked=asked)
    if found.meetings:
        return _which(paper, found.meetings)
    if step is None and halves:
        if not block(form, answers, text).heard:
            return None  # nothing is put right by what says nothing
        halves = {key: half for key, half in halves.items() if key not in found.refusals}
        found = block(form, answers, text, halves)
    found = _of_one_missing(paper, text, found) or _with_rest(paper, found)
    if not found.heard or not (chosen or _is_several(visit, paper, found, text)):
        return _not_a_line(paper, text)
    aside = _aside(paper, text, found, halves)
    values = {key: value for key, value in found.values.items() if key not in aside}
    if found.heard >= WHOLE:
        values |= _passed_over(paper, found)
    again = [key for key in (*values, *found.halves) if answers.get(key) is not None]
    if len(again) < WHOLE:  # else it is the whole meeting, put right
        others = (one for one in form.steps if one.key in values and one is not step)
        values |= {one.key: going_on(one, answers, values[one.key]) for one in others}
    open_ = _still_open(paper, values)
    told = {key: value for key, value in found.values.items() if key not in aside}
    kept = tuple(_kept(paper, key) for key in aside)
    other = tuple(word("block-other", text=one) for one in two if chosen and one != chosen)
    notice = _notice(replace(found, values=told), (*kept, *other), whole=open_)
    open_halves = {**visit.args.get("waits", {}), **halves, **found.halves}
    return Several(values, {k: v for k, v in open_halves.items() if k not in values}, notice)


def astray(paper: Paper, text: str, waits: Mapping[str, str], refused: Refused) -> Several | None:
    """What a text that the open question does not take says of others, where that is all it says;
    what is recorded is put right only by what says so, and what was said instead of an answer is
    none to any question.
    """
    if refused.key.startswith("instead-") and refused.key != "instead-little":
        return None
    found = block(paper.form, paper.answers, text, waits)
    unclear = {key: half for key, half in found.halves.items() if half != waits.get(key)}
    told = found.values.keys() | unclear.keys()
    if not told or paper.open.key in told or found.left or found.meetings:
        return None
    offered = isinstance(refused, Unclear) and bool(refused.options)
    if offered and not found.values and not speaks_of_others(text, paper.open.key):
        return None
    recorded = [] if corrects(text) else _recorded(paper, found)
    values = {key: value for key, value in found.values.items() if key not in recorded}
    again = {key: going_on(paper.form.step(key), paper.answers, one) for key, one in values.items()}
    later = (
        word("block-later", text=_cut(half), label=word(f"said-{key}.label"))
        for key, half in unclear.items()
    )
    kept = map(partial(_kept, paper), recorded)
    asked = (*_told(replace(found, values=values), whole=True), *later, *kept)
    notice = word("block-heard", count=len(values), told=len(values), asked=asked)
    return Several(again, found.halves, notice)


def put_right(
    form: Form[Context], answers: Answers, reason: str
) -> tuple[Answers, tuple[Word, ...]]:
    """The answers of a record as the reason of its correction tells them, and the lines that say
    so; as they were where another figure stands in it too, which may be the right one.
    """
    found = block(form, answers, reason)
    more = (*found.left, *found.halves.values())
    if any(re.search(r"\d", OF_MONTH.sub("", parse.fold(one))) for one in more):
        return answers, ()
    kept = {key: form.step(key).value(answers) for key in FIGURES}
    values = {k: v for k, v in found.values.items() if k in FIGURES and v != kept[k]}
    for key, value in values.items():
        answers = form.put(answers, form.step(key), value)
    return answers, _told(replace(found, values=values), whole=True)


def _recorded(paper: Paper, found: Block) -> list[str]:
    """What is told otherwise than it is recorded, and is no list that goes on."""
    answers = paper.answers
    return [key for key in found.values if answers.get(key) is not None and key not in LISTED]


def _not_a_line(paper: Paper, text: str) -> Several | None:
    """On the card: what was not understood, and how to say it."""
    meant = correction(text) or text
    if paper.step is not None or not any(map(str.isalpha, text)):
        return None
    number = next(iter(re.findall(r"\d{1,4}", meant)), "") if len(meant) < SHORTEST else ""
    key = "card-which-number" if number and not re.search(r"\d\D+\d", meant) else "card-unclear"
    lines = len(paper.form.visible(paper.answers))
    return Several({}, {}, word(key, text=_cut(text), number=number, lines=lines))


def _which(paper: Paper, two: tuple[str, ...]) -> Several:
    """Which of two meetings is to be recorded; on the card of one, that each is sent by itself."""
    lines = tuple(word("block-meeting", at=at, text=_cut(one)) for at, one in enumerate(two, 1))
    if paper.step is None:
        return Several({}, {}, word("block-two-apart", meetings=lines))
    return Several({}, {}, word("block-two", meetings=lines), two)


def _of_one_missing(paper: Paper, text: str, found: Block) -> Block | None:
    """ "1 xong, 2 chưa" where the tasks are among what is missing: it answers just them, whatever
    else its words could say.
    """
    open_ = {step.key for step in missing(paper)}
    if not open_ or (found.values.keys() <= open_ and not found.refusals and not found.left):
        return None
    answers = _read_by(paper, missing(paper), text)
    return Block(answers) if len(answers) == 1 else None


def _with_rest(paper: Paper, found: Block) -> Block:
    """With what nothing explained, where it answers one of the questions that are missing: "xong
    cả".
    """
    values, left = dict(found.values), []
    for piece in found.left:
        open_ = [one for one in missing(paper) if one.key not in {*values, *found.halves}]
        answers = _read_by(paper, open_, piece)
        if len(answers) == 1:
            values |= answers
        else:
            left.append(piece)
    return replace(found, values=values, left=tuple(left))


def _read_by(paper: Paper, steps: Sequence[Step[Context]], text: str) -> dict[str, Any]:
    """What each of these questions takes this for; not those that take any words."""
    answers: dict[str, Any] = {}
    for step in steps:
        if step.key not in WORDS:
            with suppress(Refused):
                answers[step.key] = paper.form.understand(step, paper.answers, text)[1]
    return answers


def _aside(paper: Paper, text: str, found: Block, halves: Mapping[str, str]) -> tuple[str, ...]:
    """What was recorded before, and is not taken back by words of an answer to what is missing."""
    open_ = {step.key for step in missing(paper)}
    told = found.values.keys() | {
        key for key, half in found.halves.items() if half != halves.get(key)
    }
    if not told & open_ or len(told - open_) >= WHOLE or corrects(text):
        return ()
    kept = {step.key for step in paper.form.steps if paper.answers.get(step.key) is not None}
    return tuple(key for key in found.values if key in kept - open_ - set(LISTED))


def _still_open(paper: Paper, values: Mapping[str, Any]) -> bool:
    """Whether something must still be asked: else the card tells all that was understood."""
    form, answers = paper.form, dict(paper.answers)
    for key, value in values.items():
        answers = form.put(answers, form.step(key), value)
    return any(
        not form.answered(one, answers) and not one.optional for one in form.questions(answers)
    )


def alone(visit: Visit, paper: Paper, text: str) -> bool:
    """Whether a text that answers the open question says nothing else: the parts of a whole meeting
    need not be looked for.
    """
    if paper.step is None or visit.args.get("halves") or speaks_of_others(text, paper.step.key):
        return False
    return not missing(paper)


def _gap(paper: Paper) -> bool:
    return paper.step is None or bool(missing(paper))


def _is_several(visit: Visit, paper: Paper, found: Block, text: str) -> bool:
    step = paper.step
    if step is None or missing(paper) or visit.args.get("halves"):
        return bool(found.values) or bool(found.halves)
    if "line" in visit.args or any(visit.args.get(one) for one in ("confirm", "because")):
        return False
    if found.heard >= WHOLE or _puts_right(step, found, text):
        return True
    begun = any(paper.form.answered(one, paper.answers) for one in paper.form.steps)
    if found.is_whole and not begun:
        return True
    if step.typed == "free":
        others = found.values.keys() - {step.key}
        if _of_another(step, found) and speaks_of_others(text, step.key):
            return True  # "thêm kiến nghị: ..." where the conclusion is asked
        return step.key in found.values and bool(others) and others <= BESIDE and not found.left
    return len(found.values) > 1 and step.key in found.values and not found.left


def _of_another(step: Step[Context], found: Block) -> bool:
    """Whether all of this was said of lists that are not asked now."""
    told = found.values.keys()
    clear = bool(told) and not found.halves and not found.left
    return clear and step.key not in told and told <= {*LISTED}


def _puts_right(step: Step[Context], found: Block, text: str) -> bool:
    """'sửa lại: vắng 3', which leaves the open question alone."""
    told = found.values.keys() | found.halves.keys()
    clear = bool(found.values) and not found.halves and not found.left
    return clear and step.key not in told and bool(correction(text))


def _passed_over(paper: Paper, found: Block) -> dict[str, Any]:
    """Of a whole meeting what may be left out, and was; not what became of last month's tasks."""
    said = found.values.keys() | found.halves.keys()
    optional = [step for step in paper.form.visible(paper.answers) if step.optional]
    return {
        step.key: None
        for step in optional
        if step.key not in said | {NEVER_PASSED} and not paper.form.answered(step, paper.answers)
    }


def _kept(paper: Paper, key: str) -> Word:
    value = paper.form.step(key).value(paper.answers)
    return word("block-kept", label=word(f"said-{key}.label"), value=said(key, value, short=True))


def _notice(found: Block, kept: Sequence[Word], *, whole: bool) -> Word:
    """How much was understood, or with ``whole`` what; each thing that was not, with what is to be
    done; what stays as it was.
    """
    unclear = [_unclear(found, key) for key in found.refusals]
    left = [word("block-left", text=_cut(one)) for one in found.left]
    if found.beside:
        left.append(word("block-beside", text="»; «".join(map(_cut, found.beside))))
    told = _told(found, whole=whole)
    if found.evening:
        left.append(word("block-morning", evening=found.evening))
    asked = (*told, *unclear, *left, *kept)
    return word("block-heard", count=len(found.values), told=len(told), asked=asked)


def _unclear(found: Block, key: str) -> Word:
    """What is to be said again; the ways to read it, where one would be chosen by a button."""
    refused = found.refusals[key]
    if not isinstance(refused, Unclear) or refused.key not in CHOICES:
        return refused.said
    ways = tuple(word("block-way", way=one) for one in refused.options)
    return word("block-which", text=_cut(found.halves[key]), ways=ways)


def _told(found: Block, *, whole: bool) -> tuple[Word, ...]:
    """What was understood, by name; many things by their number alone where the card follows."""
    if len(found.values) > TOLD and not whole:
        return ()
    if len(found.values) > 1 and not whole:
        return tuple(
            word("block-told-name", label=word(f"said-{key}.label")) for key in found.values
        )
    if len(found.values) > TOLD:
        short = {key: said(key, value, short=True) for key, value in found.values.items()}
        return tuple(_nested(key, value) for key, value in short.items())
    return tuple(_nested(key, understood(key, value)) for key, value in found.values.items())


def _nested(key: str, value: Word) -> Word:
    """With the lines of a list below its name, further in."""
    label = word(f"said-{key}.label")
    if value.key != "said-list":
        return word("block-told", label=label, value=value)
    lines = tuple(word("block-line", line=one) for one in value.args["items"])
    return word("block-told-list", label=label, lines=lines)


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
