"""Whose a task is that somebody does not do: 'Thuận xin không làm, chuyển Tràm: trực đê'."""

from __future__ import annotations

import re

from domain.errors import Unclear
from domain.meetings.parse.task_owner import acts, owner_first
from domain.parse.terms import terms
from domain.parse.text import fold, shadow, shown

TERMS = terms(__file__, "task_handed")
_HANDED, _INSTEAD = TERMS.compiled("handed"), TERMS.compiled("in_place_of")
_BEGINS = TERMS.bag("begins")
_REFUSES = TERMS.compiled("refuses")
_ORDER = TERMS.text("order")


def handed_on(line: str, names: frozenset[str]) -> str:
    """The line as an order to the one who takes over, where that is plain."""
    match = _HANDED.match(shadow(line)) or _INSTEAD.match(shadow(line))
    if not match or not _tells_of_somebody(line[: match.end()]):
        return line
    rest = line[match.end() :].strip()
    if re.match(r"[^\W\d]+(?: [^\W\d]+){0,3}\s*[:-]\s+\w", rest):
        return rest
    order = f"{_ORDER} {rest}"
    title, owner = owner_first(order, names)
    return order if owner and acts(title) else line


def _tells_of_somebody(head: str) -> bool:
    """Whether somebody begins it, and does not end it: "giao cô Thôi, giao ..." refuses nothing."""
    told = re.split(r"[,;.]", head)[0].split()
    somebody = told[0][:1].isupper() or fold(told[0]) in _BEGINS
    return somebody and (told[-1].islower() or head.isupper())


def not_refused(title: str, line: str) -> None:
    """Unclear where what is said of somebody is that he does not do it."""
    if _REFUSES.match(re.sub(r"\s+", " ", fold(title))):
        raise Unclear("error-tasks-owner", given=shown(line))
