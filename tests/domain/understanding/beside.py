"""What is typed on the review card, and at the points of a criterion."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from domain import parse
from domain.errors import Refused, Unclear
from domain.frameworks import Criterion, Sort
from domain.meetings import block, change_of
from domain.scores.form import points_said
from tests.domain.understanding.corpus import Phrase, form
from tests.domain.understanding.hear import Heard, fields

CRITERION = Criterion(
    code="4.2", name="Thực hiện nội dung", group="", sort=Sort.number, max=Decimal(25)
)
RECORD = {  # what stands on the card, as it was said
    "kind": "thường kỳ",
    "held_on": "3/8",
    "hours": "19h30 đến 21h15",
    "setting": "như tháng trước",
    "attendance": "20/22, 2 có phép",
    "conduct": "họp riêng, tài liệu gửi trước",
    "content": "Thu quỹ",
    "speakers": "7",
    "last_tasks": "xong cả",
    "new_tasks": "không có",
    "conclusion": "Thống nhất, 20/20 đồng ý",
    "petitions": "không",
}


def at_points(phrase: Phrase) -> Heard:
    try:
        return Heard({"points": str(points_said(CRITERION, phrase.said))})
    except Unclear as unclear:
        offers = tuple({"points": str(parse.number(one))} for one in unclear.options)
        return Heard(None, (), offers, unclear.options, unclear.key)
    except Refused as refused:
        return Heard(None, key=refused.key)


def on_card(phrase: Phrase) -> Heard:
    """As the card does: handed in, a line that was named, or what a block says of several."""
    asked = form()
    answers: dict[str, Any] = {}
    try:
        for key, text in RECORD.items():
            step = asked.step(key)
            answers = asked.put(answers, step, step.parse(text, asked.context, answers))
    except Refused as refused:
        return Heard(None, key=refused.key)
    if parse.submits(phrase.said):
        return Heard({"card": "submit"})
    change = change_of(phrase.said, list(RECORD))
    found = block(asked, answers, phrase.said)
    if change and (change.sure or not found.values):
        step = asked.step(change.step)
        for text in change.texts:
            try:
                value = step.parse(text, asked.context, answers)
            except Refused:
                continue
            return Heard(_changed(change.step, value), key=change.step)
    if change and change.sure:
        return Heard(None, key=change.step)
    if not found.values:
        return Heard(None)
    kept: dict[str, Any] = {}
    for key, value in found.values.items():
        kept |= _changed(key, value)
    return Heard(kept)


def _changed(key: str, value: Any) -> dict[str, Any]:
    kept = fields(value)
    return {key: kept["texts"]} if "texts" in kept else kept
