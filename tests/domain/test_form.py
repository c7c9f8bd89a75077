"""The engine of forms on three small steps."""

from __future__ import annotations

import pytest

from domain.errors import Invalid
from domain.form import Answers, Form, Step
from tests.domain.test_form_machine import FormMachine


def whole(text: str, context: None, answers: Answers) -> int:
    return int(text)


def only_if_many(context: None, answers: Answers) -> bool:
    return answers.get("count") in (2, 3)


STEPS: tuple[Step[None], ...] = (
    Step("count", int, whole),
    Step("names", tuple[str, ...], lambda text, c, a: (text,), when=only_if_many),
    Step("note", str, lambda text, c, a: text, optional=True),
)
FORM = Form(STEPS, None)


def test_the_first_unanswered_step_is_asked() -> None:
    keys = [step.key if (step := FORM.current(a)) else None for a in ({}, {"count": 1})]
    assert keys == ["count", "note"]


def test_a_step_that_became_visible_is_asked() -> None:
    step = FORM.current({"count": 2, "note": None})
    assert step
    assert step.key == "names"


def test_answers_that_became_invisible_are_dropped() -> None:
    said = {"count": 2, "names": ["a"], "note": "x"}
    assert FORM.put(said, STEPS[0], 1) == {"count": 1, "note": "x"}


def test_a_skip_counts_only_where_it_is_allowed() -> None:
    assert FORM.answered(STEPS[2], {"note": None})
    assert not FORM.answered(STEPS[0], {"count": None})


@pytest.mark.parametrize("stored", ["many", [1], {"n": 1}])
def test_an_answer_of_another_shape_is_asked_again(stored: object) -> None:
    step = FORM.current({"count": stored})
    assert step
    assert step.key == "count"
    with pytest.raises(Invalid):
        STEPS[0].load(stored)


def test_the_question_before_the_card_is_the_last_one() -> None:
    before = FORM.before({"count": 1, "note": "x"}, None)
    assert before
    assert before.key == "note"
    assert FORM.before({}, STEPS[0]) is None


def test_the_machine_would_notice_answers_that_vanish(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: an engine that forgets other answers is caught."""
    monkeypatch.setattr(Form, "put", lambda self, answers, step, value: {step.key: value})
    machine = FormMachine()
    machine.begin(())
    machine.answer(0)
    with pytest.raises(AssertionError):
        machine.answer(0)
