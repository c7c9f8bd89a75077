"""What a committee sets, as it stands alone in a cell: the same values as on the page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.chat import Listed, Word, word
from domain.ground import Path
from domain.organisation.number import number_of, value_said
from domain.organisation.own_days import LONGEST_NAME, days_said
from domain.organisation.own_head import MOST as HEAD_MOST
from domain.organisation.own_head import head_said
from domain.organisation.own_kinds import kind_said, kind_value
from domain.organisation.own_lines import MOST as LINE_MOST
from domain.organisation.own_lines import line_said, own_words


def value_of(path: Path, text: str, today: date) -> Any:
    """Invalid as on the page. Of a day off the text is why it is off."""
    match path[0]:
        case "kinds":
            return kind_value(path[1], text)
        case "lines":
            return own_words(text, text, most=LINE_MOST)
        case "head":
            return own_words(text, text, most=HEAD_MOST)
        case "days":
            return " ".join(text.split())[:LONGEST_NAME]
    return number_of(path[0], text, today)


def setting_said(said: Mapping[Path, Any], old: Any) -> Word:
    """One setting in words; only days off may be several. ``old``: what the unit had set."""
    (path, value), *_ = said.items()
    match path:
        case ("days", _):
            spans = days_said({key: why for (_, key), why in said.items()})
            return word("own-days", spans=Listed(spans, "; "))
        case ("kinds", kind):
            return kind_said(kind, value)
        case ("lines", rule):
            return line_said(rule, value)
        case ("head", name):
            return head_said({name: value})[0]
    was = word("rule-of-above") if old is None else value_said(old)
    new = word("rule-of-above") if value is None else value_said(value)
    return word("setting-number", name=word("rule-name", name=path[0]), old=was, new=new)
