"""Fill a DOCX template that an office may have replaced; whatever is wrong with it is one error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from bot.exports.sandbox import Form

T = TypeVar("T")
GUIDE = "see docs/howto/replace-the-minutes-template.md"


class TemplateError(Exception):
    """The template cannot be used; ``reason`` tells the operator what to do about it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def fill(path: Path, facts: Mapping[str, object]) -> bytes:
    """The DOCX file with the facts in it; None prints dots, unknown names are an error."""
    form = _open(path)
    return _run(path, lambda: form.fill(facts))


def unknown_names(path: Path, facts: Mapping[str, object]) -> list[str]:
    """Placeholders of the template that are not among the facts, in any branch of it."""
    form = _open(path)
    return _run(path, lambda: sorted(form.names() - set(facts)))


def _open(path: Path) -> Form:
    from bot.exports.sandbox import Form  # docxtpl takes long to import; the start must be short

    try:
        content = path.read_bytes()
    except OSError as error:
        raise TemplateError(
            f"{path}: cannot be read ({error.strerror}); correct or remove the setting"
        ) from error
    try:
        return Form(content)
    except Exception as error:
        raise TemplateError(f"{path}: is not a DOCX file; save it in Word as .docx") from error


def _run(path: Path, work: Callable[[], T]) -> T:
    try:
        return work()
    except Exception as error:  # the template is a program of somebody else
        raise TemplateError(f"{path}: {_reason(error)}; {GUIDE}") from error


def _reason(error: Exception) -> str:
    """Messages of Jinja name placeholders only; those of others might hold what people typed."""
    from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

    match error:
        case SecurityError():
            return f"asks for what a template may not do ({error}); take it out"
        case UndefinedError():
            return f"unknown placeholder ({error}); correct its name"
        case TemplateSyntaxError():
            return f"a {{{{ }}}} or {{% %}} is not well formed ({error.message}); correct it"
        case SyntaxError():  # lxml: the filled template is not XML
            return "a {%p %} or {%tr %} stands where it cuts a paragraph or a row; give it its own"
        case _:
            return f"a placeholder fails with {type(error).__name__}; correct it"
