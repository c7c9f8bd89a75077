"""The report of a period as DOCX: what was kept goes in here, words are elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bot.exports.printed import Facts, day_of, ended, sentence, slug, text, word
from bot.exports.template import TemplateError, fill, unknown_names
from domain.papers import SECTIONS

__all__ = ["DEFAULT", "MISSING", "TemplateError", "check", "facts", "file_name", "render"]

DEFAULT = Path(__file__).parent / "templates" / "report.docx"
MISSING = "«…»"  # stands where a value or a whole section is missing
FIGURES = ("figures", "petitions", "tasks", "supports")
COLUMNS = ("name", "held", "attendance", "score", "visits")


def render(content: Mapping[str, Any], *, template: Path = DEFAULT) -> bytes:
    """The DOCX file; TemplateError if the template cannot be used."""
    return fill(template, facts(content))


def check(template: Path) -> None:
    """TemplateError where it cannot be used, or names what does not exist."""
    fill(template, facts({}))
    if unknown := unknown_names(template, facts({})):
        raise TemplateError(f"{template}: unknown placeholder ({', '.join(unknown)})")


def file_name(content: Mapping[str, Any], period: str) -> str:
    return f"bao-cao-{slug(str(content.get('issuer') or ''))}-{period}.docx"


def facts(content: Mapping[str, Any]) -> Facts:
    """Text and lists alone; what is missing is ``MISSING``, and never an error."""
    texts, figures = content.get("texts") or {}, content.get("figures") or {}
    cells = content.get("cells") or [{}]
    dated = content.get("dated")
    return {
        "blank": None,
        "kind": content.get("kind") or "group",
        "party": text(content.get("party")),
        "locality": word(content.get("locality")),
        "superior": _said(content.get("superior")),
        "issuer": _said(content.get("issuer")),
        "period": _said(content.get("period")),
        "dated": day_of(date.fromisoformat(dated)) if dated else dict.fromkeys(DAY, MISSING),
        **{name: _lines(figures.get(name)) for name in FIGURES},
        **{name: _lines(texts.get(name)) for name in SECTIONS},
        "cells": [_cell(at, one) for at, one in enumerate(cells, 1)],
    }


DAY = ("day", "month", "year")


def _said(raw: Any) -> str:
    return word(None if raw is None else str(raw)) or MISSING


def _lines(raw: Any) -> list[str]:
    return [ended(said) for one in raw or () if (said := sentence(str(one)))] or [MISSING]


def _cell(at: int, one: Mapping[str, Any]) -> Facts:
    return {"at": str(at), **{name: _said(one.get(name)) for name in COLUMNS}}
