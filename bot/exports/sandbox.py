"""Word and Jinja with the doors shut: a template prints facts, and what people typed stays text.

Imported only when a document is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from io import BytesIO
from typing import Any

from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from bot.exports.opened import let_go

DOTS = "………"
LEADER = "\t"  # a tab: the paragraph's tab stop draws the dotted line up to the margin


class Form:
    """An opened template, which is filled once."""

    def __init__(self, content: bytes) -> None:
        self._document = _Document(BytesIO(content))
        self._document.get_docx()

    def fill(self, facts: Mapping[str, object]) -> bytes:
        out = BytesIO()
        try:
            self._document.render(dict(facts), _environment())
            self._document.save(out)
        finally:
            let_go(self._document.docx)
        return out.getvalue()

    def names(self) -> set[str]:
        found: set[str] = self._document.get_undeclared_template_variables(_environment())
        return found


class _Document(DocxTemplate):  # type: ignore[misc]
    """docxtpl mends broken XML by leaving text out; here it is an error."""

    def fix_tables(self, xml: str) -> Any:
        parse_xml(xml)
        return super().fix_tables(xml)

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Nothing to fill in there."""


class _Environment(ImmutableSandboxedEnvironment):
    """Compiles each template once: that is most of the time a document takes."""

    def from_string(self, source: Any, *args: Any, **kwargs: Any) -> Template:
        return _compiled(source)


@cache
def _environment() -> _Environment:
    environment = _Environment(autoescape=True, undefined=StrictUndefined, finalize=_printed)
    environment.globals.clear()
    environment.filters["line"] = _line
    del environment.filters["safe"]
    return environment


@lru_cache(maxsize=16)
def _compiled(source: str) -> Template:
    return ImmutableSandboxedEnvironment.from_string(_environment(), source)


def _line(value: object) -> object:
    return LEADER if value is None else value


def _printed(value: object) -> object:
    """Braces become references: docxtpl would rewrite a typed ``{_{`` after the filling."""
    if value is None:
        return DOTS
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return Markup(str(escape(value)).replace("{", "&#123;").replace("}", "&#125;"))
