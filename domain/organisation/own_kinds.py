"""The kinds of meeting that a committee offers, and what it calls them: "5 = có", "4 = không"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.chat import Word, word
from domain.errors import Invalid
from domain.ground import Setting
from domain.kind import OFFERED, OWN, Kind
from domain.organisation.own_lines import new_line, own_words
from domain.parse import fold

KINDS = tuple(kind.value for kind in Kind)
LONGEST = 40
SAID: Mapping[str, str | bool] = {"co": "", "khong": False}


def new_kind(text: str, today: date) -> Setting | None:
    """As ``new_line``."""
    found = new_line(text, today, part="kinds", keys=KINDS, most=LONGEST)
    if found is None:
        return None
    said = {path: _value(path[-1], name) for path, name in found.said.items()}
    return replace(found, said=said)


def kind_value(kind: str, text: str) -> Any:
    """ "có", "không", or a name; Invalid as ``own_words``, and ``error-own-kind-name``."""
    return _value(kind, text if fold(text) in SAID else own_words(text, text, most=LONGEST))


def _value(kind: str, said: str) -> str | bool:
    value = SAID.get(fold(said), said)
    if value == "" and Kind(kind) in OWN:
        raise Invalid("error-own-kind-name")
    return value


def kind_said(kind: str, value: Any) -> Word:
    """``value`` None: nothing was set."""
    usual = "" if Kind(kind) in OFFERED else False
    known = usual if value is None else value
    offered = "no" if known is False else "yes"
    return word("own-kind", kind=word("kind", kind=kind), offered=offered, name=known or "")


def kinds_said(kinds: Mapping[str, Any]) -> tuple[Word, ...]:
    return tuple(kind_said(kind, value) for kind, value in kinds.items())
