"""A form is a tuple of steps and a mapping of answers keyed by step; the position is derived.

Pure: a step's texts are in locales/ under its name, its answers are JSON values. A skipped step has
the answer None; a step without a key in the answers was not answered yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from domain.chat import Choice, Typed, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.parse.text import joined

Answers = Mapping[str, Any]
C = TypeVar("C")


def always(context: Any, answers: Answers) -> bool:
    return True


def no_choices(context: Any, answers: Answers) -> tuple[Choice, ...]:
    return ()


def no_doubt(value: Any, context: Any, answers: Answers) -> Word | None:
    return None


def no_words(context: Any, answers: Answers) -> Word:
    return word("nothing")


def no_reason(value: Any, context: Any, answers: Answers) -> Word | None:
    return None


def as_it_is(value: Any, reason: str) -> Any:
    return value


@dataclass(frozen=True)
class Step(Generic[C]):
    """One question.

    ``ask`` returns the words of the question, where the flow does not make them from ``key``.
    ``parse`` takes text and returns a value of ``type`` or raises Invalid or Unclear. ``doubt``
    returns a warning that the person may confirm. ``why`` returns the question for the reason of a
    value that needs one; ``because`` returns the value with that reason, or raises Invalid.
    ``rest`` makes one text of what was said before, and not understood, and what is said now, or
    raises Unclear where they contradict each other; without it both texts together are tried, then
    the new one alone. ``asked`` is False for what is only changed on the review card. ``when`` sees
    the answers so far as they are stored, in whatever shape an older form left them.
    """

    key: str
    type: Any
    parse: Callable[[str, C, Answers], Any]
    choices: Callable[[C, Answers], tuple[Choice, ...]] = no_choices
    doubt: Callable[[Any, C, Answers], Word | None] = no_doubt
    ask: Callable[[C, Answers], Word] = no_words
    why: Callable[[Any, C, Answers], Word | None] = no_reason
    because: Callable[[Any, str], Any] = as_it_is
    rest: Callable[[str, str, C, Answers], str] | None = None
    when: Callable[[C, Answers], bool] = always
    optional: bool = False
    asked: bool = True
    typed: Typed = "value"

    def load(self, stored: Any) -> Any:
        """The typed value of a stored answer; Invalid if an older form stored something else."""
        try:
            return _adapter(self.type).validate_python(stored)
        except ValidationError as error:
            raise Invalid("error-answer-outdated") from error

    def value(self, answers: Answers) -> Any:
        """The typed answer; None where there is none, or one an older form left."""
        return typed(self.type, answers.get(self.key))

    def dump(self, value: Any) -> Any:
        return _adapter(self.type).dump_python(value, mode="json")


def typed(kind: Any, stored: Any) -> Any:
    """A stored answer as this type; None where there is none, or one an older form left."""
    try:
        return None if stored is None else _adapter(kind).validate_python(stored)
    except ValidationError:
        return None


_adapters: dict[Any, TypeAdapter[Any]] = {}


def _adapter(kind: Any) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


@dataclass(frozen=True)
class Form(Generic[C]):
    """``context`` is what the steps know besides the answers."""

    steps: tuple[Step[C], ...]
    context: C

    def step(self, key: str) -> Step[C]:
        return next(step for step in self.steps if step.key == key)

    def visible(self, answers: Answers) -> tuple[Step[C], ...]:
        return tuple(step for step in self.steps if step.when(self.context, answers))

    def questions(self, answers: Answers) -> tuple[Step[C], ...]:
        return tuple(step for step in self.visible(answers) if step.asked)

    def current(self, answers: Answers, editing: str | None = None) -> Step[C] | None:
        """The step being edited, else the first one without an answer, else None: all is said."""
        for step in self.visible(answers):
            if step.key == editing:
                return step
        return next((s for s in self.questions(answers) if not self.answered(s, answers)), None)

    def open(self, answers: Answers) -> int:
        """How many of the questions are not answered."""
        return sum(not self.answered(step, answers) for step in self.questions(answers))

    def answered(self, step: Step[C], answers: Answers) -> bool:
        """An answer an older form stored in another shape counts as none: it is asked again."""
        if step.key not in answers:
            return False
        if answers[step.key] is None:
            return step.optional
        return step.value(answers) is not None

    def understand(
        self, step: Step[C], answers: Answers, text: str, so_far: str = ""
    ) -> tuple[str, Any]:
        """The text that was understood and its value: as the rest of what was said before, else
        alone. Raises what the step's parser raises for the text alone.
        """
        if so_far and step.rest:
            whole = step.rest(so_far, text, self.context, answers)
            return whole, self._read(step, answers, whole)
        for together in joined(so_far, text) if so_far else ():
            try:
                return together, step.parse(together, self.context, answers)
            except Refused:
                continue
        return text, self._read(step, answers, text)

    def _read(self, step: Step[C], answers: Answers, text: str) -> Any:
        try:
            return step.parse(text, self.context, answers)
        except Unclear as unclear:
            unclear.heard = text
            raise

    def doubts(self, answers: Answers) -> tuple[Word, ...]:
        """The doubts of everything that was said."""
        return tuple(doubt for _, _, doubt in self.doubted(answers))

    def doubted(self, answers: Answers) -> Iterator[tuple[Step[C], Any, Word]]:
        """The answers that are doubtful: step, value, doubt."""
        for step in self.visible(answers):
            value = None if step.doubt is no_doubt else step.value(answers)
            if value is not None and (doubt := step.doubt(value, self.context, answers)):
                yield step, value, doubt

    def put(self, answers: Answers, step: Step[C], value: Any) -> dict[str, Any]:
        """The answers with this one, less those of steps that are no longer visible."""
        changed = {**answers, step.key: None if value is None else step.dump(value)}
        for other in self.steps:
            if other.key in changed and not other.when(self.context, changed):
                del changed[other.key]
        return changed

    def before(self, answers: Answers, step: Step[C] | None) -> Step[C] | None:
        """The question before this one; before None (the review card) is the last one."""
        questions: Sequence[Step[C]] = self.questions(answers)
        keys = [s.key for s in questions]
        at = keys.index(step.key) if step and step.key in keys else len(keys)
        return questions[at - 1] if at > 0 else None

    def visible_answers(self, answers: Answers) -> dict[str, Any]:
        return {s.key: answers[s.key] for s in self.visible(answers) if s.key in answers}
