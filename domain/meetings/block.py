"""A whole meeting in one message, in whatever order: cut into parts, each the answer to one step.

Every part is explained by exactly one meaning; what nothing explains is left over, and asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from domain.errors import Refused, Unclear
from domain.form import Answers, Form, Step
from domain.meetings import ticking
from domain.meetings.block_amended import amendments, put_right_within
from domain.meetings.block_corrected import put_in_doubt
from domain.meetings.block_elsewhere import moved
from domain.meetings.block_known import no_part
from domain.meetings.block_laid import laid
from domain.meetings.block_left import told_otherwise
from domain.meetings.block_part import LISTED, Part
from domain.meetings.block_parts import parts
from domain.meetings.block_pieces import tabled
from domain.meetings.block_steps import JOINED, by_step
from domain.meetings.block_two import two_meetings
from domain.meetings.block_votes import of_resolution, with_vote
from domain.meetings.context import Context
from domain.meetings.meeting import NewTask, Setting
from domain.meetings.parse.conclusions import only_votes
from domain.meetings.parse.setting_pieces import Piece, is_place, is_same
from domain.meetings.parse.task_owner import is_name
from domain.meetings.parse.tasks import is_field
from domain.parse.clocks import hhmm
from domain.parse.moved import without_plan
from domain.parse.terms import terms
from domain.parse.text import fold, shadow, shown

TERMS = terms(__file__, "block_head")
_TIME, _PART = TERMS.compiled("time"), TERMS.compiled("part")
_UNIT = terms(__file__, "block").compiled("unit")
NOON = 12
_FIGURES = TERMS.compiled("figures")
_FRACTION = re.compile(r"\W*\d{1,3}\s*/\s*\d{1,3}(?: thôi)?\W*")
_PLACE_WORDS = 6
_HELD = re.compile(r"^h[oọ]p (?:(?:[oở]|t[aạ]i) )?", re.I)
WHOLE = 5  # so many answers in one message are a whole meeting
WHEN = frozenset(("held_on", "hours"))


@dataclass(frozen=True)
class Block:
    """``values`` by step; ``halves``: what was said and is not clear; ``left``: the rest;
    ``beside``: what is clear, and has no place in the record; ``meetings``: the texts of two, of
    which one must be chosen; ``evening``: the other hours that "8h - 9h45" could mean.
    """

    values: Mapping[str, Any]
    halves: Mapping[str, str] = field(default_factory=dict)
    refusals: Mapping[str, Refused] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    evening: str = ""

    @property
    def heard(self) -> int:
        return len(self.values) + len(self.halves)

    @property
    def is_whole(self) -> bool:
        """Where nothing is asked: so much that a meeting held is told, and no plan of one."""
        who_came_when = "attendance" in self.values and WHEN & set(self.values)
        return bool(self.meetings or who_came_when) or self.heard >= WHOLE


def block(
    form: Form[Context],
    answers: Answers,
    text: str,
    halves: Mapping[str, str] | None = None,
    *,
    asked: str = "",
) -> Block:
    """What a text says of each step; ``halves``: what was said before, and is not clear yet;
    ``asked``: the question of free text that is on the screen.
    """
    text = put_right_within(without_plan(tabled(laid(text))))
    if two := two_meetings(text, form.context):
        return Block({}, halves or {}, meetings=two)
    names = [name for _, name in form.context.roster]
    text = ticking.together(text, names) if names else text
    before, right = amendments(text)
    if not right:
        return _block(form, answers, text, halves, asked=asked)
    if not before:
        return _amended(form, answers, Block({}, halves or {}), right)
    first = _block(form, answers, before, halves, asked=asked)
    known = dict(answers)
    for key, value in first.values.items():
        known = form.put(known, form.step(key), value)
    return _amended(form, known, first, right)


def _amended(form: Form[Context], known: Answers, first: Block, right: str) -> Block:
    """What was said first, with what puts it right; where that is not clear, it is asked."""
    second = _block(form, known, right, first.halves)
    if not second.heard:
        second = _block(form, known, right)
    values = {k: v for k, v in first.values.items() if k not in second.halves} | {**second.values}
    halves = {k: v for k, v in first.halves.items() if k not in second.values} | {**second.halves}
    refusals = {key: {**first.refusals, **second.refusals}.get(key) for key in halves}
    left = (*first.left, *second.left) if second.heard else (*first.left, right)
    return Block(
        values,
        halves,
        {key: one for key, one in refusals.items() if one},
        left,
        (*first.beside, *second.beside),
        evening=second.evening or ("" if "hours" in second.values else first.evening),
    )


def _block(
    form: Form[Context],
    answers: Answers,
    text: str,
    halves: Mapping[str, str] | None = None,
    *,
    asked: str = "",
) -> Block:
    waiting = dict(halves or {})
    found = parts(text, form.context, asked=asked)
    if "attendance" not in waiting and answers.get("attendance"):
        found = [_as_vote(part, form, answers, asked="conclusion" in waiting) for part in found]
    said = by_step(found)
    if alone := _rest_of_one(form, answers, text, waiting, said):
        return alone
    first = _read(form, answers, found, waiting)
    if not waiting and (first.halves or first.left):
        again = moved(found, first, lambda tried: _read(form, answers, tried, waiting))
        return first if again is found else _read(form, answers, again, waiting)
    return first


def _read(
    form: Form[Context], answers: Answers, found: list[Part], waiting: Mapping[str, str]
) -> Block:
    """What the parts say, each of its step."""
    said = by_step(found)
    values: dict[str, Any] = {}
    unclear: dict[str, str] = {}
    refusals: dict[str, Refused] = {}
    known = dict(answers)
    rest = [part.text for part in found if not part.step]
    left = [one for one in rest if not no_part(one)]
    beside = tuple(one for one in rest if no_part(one))
    for step in form.steps:
        if step.key not in {*said, *waiting} or not step.when(form.context, known):
            continue
        before = waiting.get(step.key, "") if step.key in said else ""
        said.setdefault(step.key, waiting.get(step.key, ""))
        try:
            if step.key == "hours" and any(map(_TIME.search, left)):
                raise Unclear("error-hours-end", given=said[step.key])
            value, strange = _value(form, step, known, said, before, found, unclear)
        except Refused as refused:
            unclear[step.key] = getattr(refused, "heard", "") or said[step.key]
            refusals[step.key] = refused
            continue
        values[step.key] = value
        left += strange
        known = form.put(known, step, value)
    for key, doubt in put_in_doubt(found, values).items():
        unclear[key], refusals[key] = said[key], doubt
        del values[key]
    return Block(values, unclear, refusals, tuple(left), beside, evening=_evening(values, said))


def _value(
    form: Form[Context],
    step: Step[Context],
    known: Answers,
    said: Mapping[str, str],
    before: str,
    found: list[Part],
    unclear: Mapping[str, str],
) -> tuple[Any, list[str]]:
    """What is said of a step, and what of its parts is left over; Refused where it is not clear."""
    try:
        value = _understood(form, step, known, said, before)
    except Refused:
        if apart := _read_apart(form, step, known, found):
            return apart
        raise
    left = [part.text for part in found if not part.step and not no_part(part.text)]
    otherwise = told_otherwise(step.key, value, left, form.context)
    if asked_again := otherwise or _against(form, step, value, found, unclear):
        raise asked_again
    return value, []


def _read_apart(
    form: Form[Context], step: Step[Context], known: Answers, found: list[Part]
) -> tuple[Any, list[str]] | None:
    """The same from its parts, each understood by itself."""
    if step.key == "setting":
        return _told_whole(form, step, known, found)
    if step.key != "conclusion":
        return None
    whole = with_vote(form, step, known, found) or of_resolution(form, step, known, found)
    return (whole, []) if whole else None


def _told_whole(
    form: Form[Context], step: Step[Context], known: Answers, found: list[Part]
) -> tuple[Setting, list[str]] | None:
    """Place and persons where all three were told, and beside them what is none of these."""
    of_it = [part.text for part in found if part.step == step.key]
    clear = [one for one in of_it if is_place(one) or _understands(form, step, known, one)]
    told = {label for one in clear for label in Piece(one).labels}
    if not any(map(is_place, clear)) and "place" not in told:
        return None
    if (len(clear) == len(of_it) and "place" not in told) or not {"chair", "minute_taker"} <= told:
        return None
    labelled = [one for one in clear if Piece(one).labels] if "place" in told else clear
    if len(clear) == len(of_it) and not all(_is_unit(one) for one in clear if one not in labelled):
        return None
    for kept in (clear, labelled):
        try:
            value = form.understand(step, known, JOINED[step.key].join(kept))[1]
        except Refused:
            continue
        return value, [one for one in of_it if one not in kept]
    return None


def _is_unit(text: str) -> bool:
    """'công ty may' beside 'tại căng tin': whose meeting it was."""
    return _UNIT.match(shadow(text)) is not None


def _understands(form: Form[Context], step: Step[Context], known: Answers, text: str) -> bool:
    try:
        form.understand(step, known, text)
    except Refused:
        return False
    return True


def _evening(values: Mapping[str, Any], said: Mapping[str, str]) -> str:
    """The hours of the evening that those of the morning might have been."""
    hours, text = values.get("hours"), said.get("hours", "")
    part = _PART.search(said.get("held_on", "").lower())
    if hours is None or part or not _FIGURES.search(fold(text)):
        return ""
    if max(hours.start.hour, hours.end.hour) >= NOON:
        return ""
    later = (one.replace(hour=one.hour + NOON) for one in (hours.start, hours.end))
    return " - ".join(map(hhmm, later))


def _as_vote(part: Part, form: Form[Context], answers: Answers, *, asked: bool) -> Part:
    """'18/20' where who came is known: how it was voted is asked, or just so many came."""
    fraction = part.step == "attendance" and _FRACTION.fullmatch(part.text)
    if not fraction:
        return part
    came = form.step("attendance").value(answers)
    of_them = came and int(re.findall(r"\d+", part.text)[1]) == came.present != came.obliged
    return Part(part.text, "conclusion", last=True) if asked or of_them else part


def _against(
    form: Form[Context],
    step: Step[Context],
    value: Any,
    found: list[Part],
    unclear: Mapping[str, str],
) -> Refused | None:
    """More votes than a roll tells that is not clear yet; two kinds on two days: two meetings."""
    if step.key == "conclusion" and value.vote and "attendance" in unclear:
        cast = value.vote.in_favour + value.vote.against + value.vote.abstained
        told = [int(number) for number in re.findall(r"\d{1,4}", unclear["attendance"])]
        if told and cast > max(told):
            return Unclear("error-vote-which", given=str(cast))
    if step.key == "conclusion" and any(
        not p.step and re.search(r"\d", p.text) and only_votes(p.text) for p in found
    ):
        return Unclear("error-vote-which", given=shown(" ".join(p.text for p in found if p.last)))
    if step.key == "setting" and (place := _unexplained_place(form, found, value)):
        text = f"{place}; {value.chair}; {value.minute_taker}"
        return Unclear("error-setting-parts", options=(text,), given=shown(place))
    if step.key == "kind" and len({p.text for p in found if p.step == "held_on"}) > 1:
        texts = {part.text for part in found if part.step == "kind"}
        if len({kind for text in texts if (kind := _or_none(form, step, text))}) > 1:
            return Unclear("error-kind-which", given=", ".join(sorted(texts)))
    return None


def _unexplained_place(form: Form[Context], found: list[Part], value: Setting) -> str:
    """What stands before who led and is nothing else, where no place was told: "ngã ba cây đa"."""
    said = [part.text for part in found if part.step == "setting"]
    usual = form.context.setting
    told = any(is_place(one) or is_same(one) or fold(value.place) in fold(one) for one in said)
    if told or usual is None or value.place != usual.place:
        return ""
    for before, part in pairwise(found):
        place = _HELD.sub("", before.text)
        words = place.split()
        if before.step or part.step != "setting" or not 1 < len(words) <= _PLACE_WORDS:
            continue
        named = words[0][0].isupper() and is_name(words[0])  # "Nam trình bày"
        if not named and not re.search(r"\d|[:?]", before.text) and not no_part(before.text):
            return place
    return ""


def _or_none(form: Form[Context], step: Step[Context], text: str) -> Any:
    try:
        return form.understand(step, {}, text)[1]
    except Refused:
        return None


def going_on(step: Step[Context], answers: Answers, value: Any) -> Any:
    """The value with what was kept of a list before: a later message names more of it, and puts
    right what it names again.
    """
    kept = step.value(answers) if step.key in LISTED and value else None
    if not kept:
        return value
    again = {_named(one) for one in value}
    return (*(one for one in kept if _named(one) not in again), *value)


def _named(one: NewTask | str) -> str:
    return fold(one.title if isinstance(one, NewTask) else one)


def _rest_of_one(
    form: Form[Context],
    answers: Answers,
    text: str,
    waiting: Mapping[str, str],
    said: Mapping[str, str],
) -> Block | None:
    """The whole text as the rest of one thing that is not clear yet, or of the last task."""
    led = {"chair", "minute_taker"} & set(Piece(text).labels)
    alone = said.keys() <= (set() if led else {"setting"})
    keys = [key for key in waiting if alone or not said.keys() - {key}]
    if not waiting and answers.get("new_tasks") and _of_a_task(form, answers, text):
        keys = ["new_tasks"]
    for key in keys:
        try:
            value = form.understand(form.step(key), answers, text, waiting.get(key, ""))[1]
        except Refused:
            continue
        return _with_halves(form, form.put(answers, form.step(key), value), {key: value}, waiting)
    return None


def _of_a_task(form: Form[Context], answers: Answers, text: str) -> bool:
    """Whether this goes on with a task that is kept: its owner or day, perhaps behind its title."""
    kept = form.step("new_tasks").value(answers) or ()
    again = any(fold(text).startswith(f"{fold(task.title)} ") for task in kept)
    return again or is_field(text, form.context.today)


def _with_halves(
    form: Form[Context], known: Answers, values: dict[str, Any], waiting: Mapping[str, str]
) -> Block:
    """The other things that were not clear, read again with what is known now."""
    unclear: dict[str, str] = {}
    refusals: dict[str, Refused] = {}
    for key, half in waiting.items():
        if key in values:
            continue
        try:
            values[key] = form.understand(form.step(key), known, half)[1]
        except Refused as refused:
            unclear[key], refusals[key] = half, refused
    return Block(values, unclear, refusals)


def _understood(
    form: Form[Context], step: Step[Context], known: Answers, said: Mapping[str, str], before: str
) -> Any:
    """The value of a step; the hours in the part of the day that stands beside the day, or with the
    one of them that is kept.
    """
    part = _PART.search(said.get("held_on", "").lower()) if step.key == "hours" else None
    try:
        value = form.understand(step, known, said[step.key], before)[1]
    except Unclear as unclear:
        if step.key == "hours" and step.key in known and len(unclear.options) == 1:
            return form.understand(step, known, unclear.options[0])[1]
        if part is None and (morning := _surely_morning(unclear, said[step.key])):
            return form.understand(step, known, morning)[1]
        if part is None:
            raise
        return form.understand(step, known, f"{said[step.key]} {part[0]}", before)[1]
    if part is None or value.start.hour >= NOON or fold(part[0]) == fold(TERMS.text("morning")):
        return value
    return form.understand(step, known, f"{said[step.key]} {part[0]}", before)[1]


def _surely_morning(asked: Unclear, text: str) -> str:
    """'7h30-9h15' in figures: who means the evening of these hours writes 19h30, or says so."""
    early = asked.key == "error-hours-part" and asked.options and _FIGURES.search(fold(text))
    return min(asked.options) if early else ""
