"""How a meeting was held: apart from office meetings or merged, materials out in time or not."""

from __future__ import annotations

import re

from domain.errors import Invalid, Unclear
from domain.meetings.meeting import Conduct
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.words import canon

TERMS = terms(__file__, "conducts")
_ITEMS = TERMS.compiled("items")
_LATE = TERMS.compiled("late")
_FILLER = TERMS.compiled("filler")
CONDUCTS = {
    (merged == "merged", early == "early"): text for merged, early, text in TERMS.rows("texts")
}
Known = tuple[bool | None, bool | None]  # merged, materials early; None: not said

_WITH, _COMMITTEE = TERMS.compiled("with"), TERMS.compiled("committee")


def conduct(text: str) -> Conduct:
    """'họp riêng, đã gửi tài liệu', 'gộp, chưa', 'không gộp, có gửi'.

    What is missing or unclear is asked with complete options: ``error-conduct-part``;
    ``error-conduct`` (Invalid) where nothing of it was said.
    """
    line = _COMMITTEE.sub(" ", _WITH.sub(" ", canon(text)))
    items = _items(line)
    known = _read(items)
    said = {name for name, _ in items} & {"merged", "apart", "sent", "yes", "no"}
    if not said:
        raise Invalid("error-conduct", given=shown(text))
    strange = re.search(r"\w", _FILLER.sub("", _ITEMS.sub(" ", line)))
    if None in known or strange or (_LATE.search(line) and known[1]):
        late = bool(strange or _LATE.search(line))
        raise Unclear("error-conduct-part", options=_options(known, late), given=shown(text))
    return Conduct(merged=bool(known[0]), materials_early=bool(known[1]))


def _items(line: str) -> list[tuple[str, str]]:
    return [(match.lastgroup or "", match[0]) for match in _ITEMS.finditer(line)]


def _read(items: list[tuple[str, str]]) -> Known:
    """Each yes or no goes to the topic after it, else to the one before it, else to materials."""
    clauses = _clauses([name for name, _ in items])
    heard = [_clause(clause) for clause in clauses]
    merged = {value for topic, value in heard if topic == "merged"}
    early = {value for topic, value in heard if topic == "sent"}
    loose = [value for topic, value in heard if topic == "loose"]
    if not early and len(loose) == 1 and len(merged) == 1 and heard[-1][0] == "loose":
        early = {loose.pop()}
    if loose:
        return None, None
    return _only(merged), _only(early)


def _only(values: set[bool | None]) -> bool | None:
    return values.pop() if len(values) == 1 else None


def _clauses(names: list[str]) -> list[list[str]]:
    """Cut at commas, and where a second topic begins, its yes or no going with it."""
    clauses: list[list[str]] = [[]]
    for at, name in enumerate(names):
        topic = _topic(clauses[-1])
        coming = _topic(names[at : at + 3])
        if name == "stop":
            clauses.append([])
        elif name != "colon" or clauses[-1]:
            ahead = name in ("yes", "no") and coming and topic and coming != topic
            clauses += (
                [[]] if (_topic([name]) and topic not in ("", _topic([name]))) or ahead else []
            )
            clauses[-1].append(name)
    return [clause for clause in clauses if set(clause) - {"colon"}]


def _topic(names: list[str]) -> str:
    for name in names:
        if name == "stop":
            return ""
        if name in ("merged", "apart", "sent"):
            return "sent" if name == "sent" else "merged"
    return ""


def _clause(names: list[str]) -> tuple[str, bool | None]:
    topic = _topic(names) or "loose"
    negated = "no" in names
    if topic == "loose":
        return topic, None if {"yes", "no"} <= set(names) and names[0] != "no" else not negated
    if "merged" in names and "apart" in names:
        both = names.index("merged") < names.index("apart")
        return topic, None if not negated or (both and names[0] != "no") else False
    last = max(at for at, name in enumerate(names) if name in ("merged", "apart", "sent"))
    trailing = "no" in names[last + 1 :] and "colon" not in names
    if topic == "merged":
        value = ("merged" in names) != negated
        return topic, None if trailing or (negated and "apart" in names) else value
    return topic, None if negated and names.count("no") > 1 else not negated


def _options(known: Known, late: bool) -> tuple[str, ...]:
    merged, early = known
    return tuple(
        words
        for (apart, sent), words in CONDUCTS.items()
        if merged in (None, apart) and (late or early in (None, sent))
    ) or tuple(CONDUCTS.values())
