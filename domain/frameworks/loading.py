"""Loading a framework as a form: one question, asked until what was sent can be put in force."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from textwrap import shorten
from typing import Any

from domain import parse
from domain.chat import Listed, Word, word
from domain.form import Answers, Form, Step
from domain.frameworks.compare import changes
from domain.frameworks.framework import Framework
from domain.frameworks.framework_text import Sent, merged, read_part, understood, without
from domain.frameworks.framework_words import FACTS
from domain.frameworks.levels_said import levels_said, number_said
from domain.frameworks.mend import Mend, mends
from domain.frameworks.office import UNREAD
from domain.frameworks.rules_said import rules_said
from domain.meetings import Fact
from domain.parse.terms import terms

LEAVES_OUT = terms(__file__, "loading").compiled("leaves_out")
PROBLEMS_A_SCREEN, UNREAD_SHOWN, CHANGES_SHOWN = 8, 8, 8


@dataclass(frozen=True)
class Parts:
    """What was sent so far, and what is understood of it. ``before``: by which cells score now;
    ``sample``: a meeting scored by it.
    """

    sent: Sent = field(default_factory=dict)
    before: Framework | None = None
    sample: Word | str = ""

    @cached_property
    def checked(self) -> tuple[Framework | None, list[Word]]:
        """The framework as far as it can be read, and what is wrong with it."""
        return _checked(json.dumps(self.sent))

    @property
    def mends(self) -> list[Mend]:
        """The answers to the first doubt that a tap can answer."""
        return mends(self.sent, self.checked[1]) if self.sent else []

    @property
    def ready(self) -> Framework | None:
        """The framework, once nothing is wrong with it."""
        found, problems = self.checked if self.sent else (None, [])
        return None if problems else found


@lru_cache(maxsize=16)
def _checked(sent: str) -> tuple[Framework | None, list[Word]]:
    """A long one takes a while, and is asked for several times while it is shown."""
    return understood(json.loads(sent))


def _hear(text: str, parts: Parts, answers: Answers) -> Sent:
    """One more part of the text, or a criterion to be left out; what is wrong changes nothing."""
    if code := leaves_out(text):
        return without(parts.sent, code)
    return merged(parts.sent, read_part(text))


def leaves_out(text: str) -> str | None:
    """The code of a criterion that is to be left out: "bỏ 3"."""
    return parse.clean(text).split()[-1] if LEAVES_OUT.fullmatch(parse.fold(text)) else None


def _ask(parts: Parts, answers: Answers) -> Word:
    if not parts.sent:
        return word("framework-send")
    found, problems = parts.checked
    unread = parts.sent.get(UNREAD, ())
    return word(
        "framework-so-far",
        title=str(parts.sent.get("title", "")),
        number=str(parts.sent.get("number", "")),
        issuer=str(parts.sent.get("issuer", "")),
        criteria=sum(not one.get("beside") for one in parts.sent.get("criteria", ())),
        total=_total(parts.sent) or "",
        room=(found.room if found else 0) or "",
        count=len(problems),
        problems=tuple(word("item", text=one) for one in problems[:PROBLEMS_A_SCREEN]),
        since=found.since if found else "",
        compared="" if problems else _compared(found, parts.before),
        sample="" if problems else parts.sample,
        form=(
            *_form_lines(parts.sent),
            *_class_lines(parts.sent),
            *(lengths_said(found) if found else ()),
            *(rules_said(found) if found else ()),
        ),
        unread=tuple(word("item", text=one) for one in unread[:UNREAD_SHOWN]),
        unread_more=max(0, len(unread) - UNREAD_SHOWN) or "",
    )


def _compared(found: Framework | None, before: Framework | None) -> Word | str:
    """What is different from before, once the form can be read."""
    if found is None or before is None:
        return ""
    return changes_said(before, changes(before, found))


def changes_said(before: Framework, lines: Sequence[Word]) -> Word:
    shown = tuple(lines[:CHANGES_SHOWN])
    more = len(lines) - len(shown)
    return word("framework-changes", number=before.number, lines=shown, more=more)


def _form_lines(sent: Sent) -> Iterator[Word]:
    """The form people know: headings, criteria with their maximum, how each is scored."""
    heading = ""
    for one in sent.get("criteria", ()):
        if one.get("group", "") != heading:
            heading = one.get("group", "")
            if heading:
                yield word("framework-heading", name=_short(heading), points=_sum_of(sent, heading))
        most, name = number_said(one.get("max", 0)), _short(str(one.get("name", "")))
        sort = "bonus" if one.get("bonus") else str(one.get("sort", ""))
        facts = {"name": name, "max": most, "sort": sort, "way": _way(one)}
        facts["levels"] = levels_said(one)
        yield word("framework-criterion", code=one["code"], **facts)


def _sum_of(sent: Sent, heading: str) -> Any:
    """What the criteria below a heading come to, that count."""
    below = [one for one in sent["criteria"] if one.get("group", "") == heading]
    return _total({"criteria": below}) or ""


def _short(text: str) -> str:
    return shorten(text, 60, placeholder=" …")


def _class_lines(sent: Sent) -> Iterator[Word]:
    """ "Tốt từ 90 · Khá từ 70 …", where classes were sent."""
    if classes := sent.get("classes", ()):
        said = [
            word("framework-class", name=one["name"], least=one.get("least", 0)) for one in classes
        ]
        counted = str(sent.get("passes", ""))
        yield word("framework-classes", classes=Listed(tuple(said), apart=" · "), passes=counted)


def lengths_said(framework: Framework) -> Iterator[Word]:
    """ "dưới 9 đảng viên 60 phút, còn lại 90 phút"."""
    said = []
    for one in framework.lengths:
        bounds = {name: getattr(one, name) for name in ("least", "above", "most", "below")}
        sizes = [
            word("framework-size", edge=n, members=v) for n, v in bounds.items() if v is not None
        ]
        alone = "yes" if len(framework.lengths) == 1 else "no"
        facts = {"alone": alone, "minutes": one.minutes, "obliged": "yes" if one.obliged else "no"}
        said.append(word("framework-length", sizes=Listed(tuple(sizes), " "), **facts))
    if said and framework.thematic_minutes:
        said.append(word("framework-length-thematic", minutes=framework.thematic_minutes))
    if said:
        yield word("framework-lengths", lengths=Listed(tuple(said)))


def _way(one: Mapping[str, Any]) -> Word:
    """By hand, by a fact on record, or by one of so many levels."""
    options = one.get("options", ())
    facts = [one.get("fact"), *(c.get("fact") for o in options for c in o.get("when", ()))]
    conditions = one.get("when", ())
    facts += [condition.get("fact") for condition in conditions]
    known = [FACTS[Fact(fact)] for fact in facts if fact in set(Fact)]
    if known:
        months = max([int(c.get("months") or 1) for c in conditions], default=1)
        return word("framework-by-fact", fact=known[0], months=months)
    sort = "beside" if one.get("beside") else str(one.get("sort", ""))
    return word("framework-by-hand", sort=sort, levels=len(options))


def _total(sent: Sent) -> Any:
    """The sum of the maxima that count."""
    taken_off = ("deduction", "check")
    counting = [
        one
        for one in sent.get("criteria", ())
        if not one.get("bonus") and one.get("sort") not in taken_off
    ]
    try:
        return sum((Decimal(one.get("max", "0")) for one in counting), start=Decimal(0))
    except ArithmeticError:  # what is no number is named among the problems
        return ""


def loading_form(parts: Parts) -> Form[Parts]:
    return Form((Step("part", dict[str, Any], _hear, ask=_ask, typed="free"),), parts)
