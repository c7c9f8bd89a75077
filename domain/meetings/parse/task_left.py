"""What is left over in the title of a task though it belongs to none: asked, never kept."""

from __future__ import annotations

import re
from datetime import date as Date

from domain.errors import Unclear
from domain.meetings.parse.task_due import STOP
from domain.meetings.parse.task_owner import acts, by_me, is_name, may_be_called, owner_first
from domain.meetings.parse.task_told import SEVERAL
from domain.parse.terms import terms
from domain.parse.text import fold, shadow, shown
from domain.patterns import late

TERMS = terms(__file__, "tasks", stop=STOP)
_OF_ALL, _MARK_ALONE = TERMS.compiled("of_all"), TERMS.compiled("mark_alone")
_UNTIL_WITHIN = TERMS.compiled("until_within")
_ORDER_LEFT = TERMS.compiled("order_left")
_NOT_THAT_ONE = TERMS.compiled("not_that_one")
_STOPPED = TERMS.compiled("stopped")
_EVENT = TERMS.compiled("event")
_EVENT_BARE = late(fold(TERMS.pattern("event")))
_SOMEBODY = TERMS.compiled("somebody")
_SOMEBODY_FIRST = TERMS.compiled("somebody_first")


def all_explained(
    title: str, owner: str | None, due: Date | None, line: str, names: frozenset[str]
) -> None:
    """Unclear where a part of the line is left over that tells of somebody else, or of all."""
    of_all = _OF_ALL.search(shadow(title)) and not _STOPPED.search(shadow(line))
    if of_all or _MARK_ALONE.fullmatch(fold(title)):
        raise Unclear("error-tasks-due", given=shown(line))
    _until_an_event(title, due)
    if owner and _NOT_THAT_ONE.search(shadow(title)):
        raise Unclear("error-tasks-owner", given=shown(line))
    if owner is None and shadow(title).startswith("giao ") and _ORDER_LEFT.match(shadow(title)):
        raise Unclear("error-tasks-owner", given=shown(line))
    if due is None and owner and _UNTIL_WITHIN.search(shadow(title)):
        raise Unclear("error-tasks-due", given=shown(line))
    pieces = re.split(r",\s+", title)
    if owner and any(owner_first(one, names)[1] or by_me(one, "x") != one for one in pieces[1:]):
        raise Unclear("error-tasks-two", given=shown(line))
    if owner and any(_with_a_task(one, names) for one in SEVERAL.split(owner)[::2]):
        raise Unclear("error-tasks-two", given=shown(line))
    if owner and any(acts(one.partition(" ")[2]) and " " in one for one in owner.split(", ")[1:]):
        raise Unclear("error-tasks-two", given=shown(line))
    if owner is None and due:
        _somebody_left(title, due, line)


def _with_a_task(who: str, names: frozenset[str]) -> bool:
    """'anh Đông sửa đèn', where only somebody may stand."""
    title, owner = owner_first(who, names)
    return owner is not None and acts(title)


def _until_an_event(title: str, due: Date | None) -> None:
    """Unclear where the task ends with an event as its deadline: 'hết vụ này', 'sau vụ gặt'."""
    _, *others = re.split(STOP, title)
    last = others[-1].strip(" .").lower() if others and due is None else ""
    if (_EVENT_BARE if title.isascii() else _EVENT).fullmatch(last):
        raise Unclear("error-tasks-due", given=shown(last))


def _somebody_left(title: str, due: Date, line: str) -> None:
    called, _, rest = title.partition(" ")
    if may_be_called(title) or _named_in_capitals(title):
        one = f"{rest} - {called} - {due:%d/%m/%Y}"
        raise Unclear("error-tasks-owner", options=(one,), given=shown(line))
    before, _, last = title.rpartition(" - ")
    if before and _SOMEBODY.fullmatch(last.lower()):
        one = f"{before} - {last.title()} - {due:%d/%m/%Y}"
        raise Unclear("error-tasks-owner", options=(one,), given=shown(line))
    if _SOMEBODY_FIRST.match(title.lower()):
        raise Unclear("error-tasks-owner", given=shown(line))


def _named_in_capitals(title: str) -> bool:
    """'SÁU CHUẨN BỊ ÂM THANH', which the capitals do not tell."""
    first, _, rest = title.partition(" ")
    return title.isupper() and is_name(first) and acts(rest) and not acts(title)
