"""The form engine under any order of answers, wrong answers, skips, edits and older shapes."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.errors import Invalid, Refused
from domain.form import Form
from domain.meetings.context import Context, OpenTask
from domain.meetings.form import STEPS, meeting_form, meeting_of

NOW = datetime(2026, 8, 18, 20, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
TASKS = (OpenTask(id=1, title="Trồng cây"), OpenTask(id=2, title="Thu đảng phí"))
GOOD = {
    "kind": ("thường kỳ", "chuyên đề", "cả hai", "bất thường", "thường kỳ mẫu"),
    "held_on": ("hôm nay", "3/8/2026", "hôm qua"),
    "hours": ("14h đến 15h40", "19h30 - 21h"),
    "setting": ("Nhà văn hóa; Bí thư; Phó bí thư",),
    "attendance": ("đủ cả", "vắng 2 có phép", "vắng 1 không phép"),
    "conduct": ("họp riêng, đã gửi tài liệu", "họp gộp, chưa gửi tài liệu"),
    "content": ("Đường thôn; Đèn đường", "Kênh mương"),
    "speakers": ("6", "0"),
    "last_tasks": ("xong cả", "1 xong, 2 chưa"),
    "new_tasks": ("không có", "Trồng cây - Tổ 2 - 30/8"),
    "conclusion": ("nhất trí cả", "Thông qua nhiệm vụ tháng tới"),
    "petitions": ("không có", "Sửa đường"),
}
WRONG = ("???", "30/2", "99/22", "không biết", "abc xyz")
OLD_SHAPES: tuple[Any, ...] = ("text", 7, [1], {"unknown": 1}, True)


class FormMachine(RuleBasedStateMachine):
    """``expected`` is what a person would say was answered, kept beside the engine."""

    form: Form[Context]

    @initialize(tasks=st.sampled_from([(), TASKS]))
    def begin(self, tasks: tuple[OpenTask, ...]) -> None:
        context = Context(cell="c", month="2026-08", full=20, obliged=20, tasks=tasks, now=NOW)
        self.form = meeting_form(context)
        self.answers: dict[str, Any] = {}
        self.editing: str | None = None

    def _put(self, value: Any) -> None:
        step = self.form.current(self.answers, self.editing)
        assert step
        before = {k: v for k, v in self.answers.items() if k != step.key}
        self.answers = self.form.put(self.answers, step, value)
        kept = {k: v for k, v in self.answers.items() if k != step.key}
        visible = {s.key for s in self.form.visible(self.answers)}
        assert kept == {k: v for k, v in before.items() if k in visible or k not in GOOD}
        self.editing = None

    @rule(which=st.integers(0, 4))
    def answer(self, which: int) -> None:
        step = self.form.current(self.answers, self.editing)
        if step:
            text = GOOD[step.key][which % len(GOOD[step.key])]
            self._put(step.parse(text, self.form.context, self.answers))

    @rule(text=st.sampled_from(WRONG))
    def answer_wrongly(self, text: str) -> None:
        step, before = self.form.current(self.answers, self.editing), dict(self.answers)
        if step is None or step.typed == "free":
            return
        try:
            step.parse(text, self.form.context, self.answers)
        except Refused:
            assert self.answers == before

    @rule()
    def skip(self) -> None:
        step = self.form.current(self.answers, self.editing)
        if step and step.optional:
            self._put(None)

    @rule()
    def back(self) -> None:
        before = self.form.before(self.answers, self.form.current(self.answers, self.editing))
        self.editing = before.key if before else None

    @rule(key=st.sampled_from(list(GOOD)))
    def edit(self, key: str) -> None:
        if key in self.answers:
            self.editing = key

    @rule(key=st.sampled_from(list(GOOD)), shape=st.sampled_from(OLD_SHAPES))
    def an_older_form_stored_this(self, key: str, shape: Any) -> None:
        visible = {step.key for step in self.form.visible(self.answers)}
        if key in self.answers and key in visible:
            self.answers = {**self.answers, key: shape, "a_question_long_gone": shape}

    @invariant()
    def the_position_is_derived(self) -> None:
        step = self.form.current(self.answers)
        unanswered = [
            s.key
            for s in self.form.questions(self.answers)
            if not self.form.answered(s, self.answers)
        ]
        assert (step.key if step else None) == (unanswered[0] if unanswered else None)

    @invariant()
    def a_record_is_made_of_complete_answers_only(self) -> None:
        try:
            said = meeting_of(self.form, self.answers)
        except Invalid:
            return
        assert self.form.current(self.answers) is None
        assert said.content

    @invariant()
    def doubts_never_fail(self) -> None:
        for step in STEPS:
            value = step.value(self.answers)
            if value is not None:
                step.doubt(value, self.form.context, self.answers)
            step.choices(self.form.context, self.answers)


TestForm = FormMachine.TestCase
TestForm.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
