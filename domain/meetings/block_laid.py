"""How a whole meeting is laid out on its page: a row of heads above a row of values, questions with
their answers, the head of a paper; each as lines with a label.
"""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import shadow
from domain.patterns import late

TERMS = terms(__file__, "block_laid")
_QUESTION = late(r"(?m)^(?P<label>[^\n?:]{2,40}?)\s*\?\s+(?=\S)")
_ASKS = late(rf"(?i)\s*\b{TERMS.pattern('asks')}")
_DATED_AT = late(terms(__file__, "block").pattern("dated_at"), re.I)
_DAY = late(r"(?i)\bngày \d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
_THIS, _COLUMNS = late(TERMS.pattern("this")), TERMS.compiled("columns")
_LABELS = dict(TERMS.pairs("labels"))
_OWNER, _DUE = TERMS.compiled("owner"), TERMS.compiled("due")
_OF_DOCUMENT = TERMS.compiled("of_document")
LEAST_CELLS, LEAST_QUESTIONS = 5, 4


def laid(text: str) -> str:
    text = _OF_DOCUMENT.sub(r"\1", text)
    text = _THIS.sub(TERMS.text("this_text"), _questions(_two_rows(_of_paper(text))))
    lines = text.split("\n")
    return "\n".join(one for one in lines if not _COLUMNS.fullmatch(shadow(one).strip()))


def _two_rows(text: str) -> str:
    """Where the whole table has one row of values."""
    lines = [line for line in text.split("\n") if line.strip()]
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines if "\t" in line]
    if len(rows) != 2 or len(rows[0]) != len(rows[1]) or len(rows[0]) < LEAST_CELLS:
        return text
    told: list[str] = []
    for head, value in zip(*rows, strict=True):
        if told and value and _OWNER.fullmatch(shadow(head)):
            told[-1] += f" - {value}"
        elif told and value and _DUE.fullmatch(shadow(head)):
            told[-1] += f" - {TERMS.text('until', day=value)}"
        elif value:
            told.append(f"{head}: {value}")
    return "\n".join([*(line for line in lines if "\t" not in line), *told])


def _questions(text: str) -> str:
    """ "Ai chủ trì? Hùng" as "chủ trì: Hùng"."""
    asked = _QUESTION.findall(text)
    if len(asked) < LEAST_QUESTIONS:
        return text
    return _QUESTION.sub(lambda one: f"{_label(one['label'])}: ", text)


def _label(question: str) -> str:
    plain = _ASKS.sub("", question).strip()
    return _LABELS.get(plain.lower(), plain) or question.strip()


def _of_paper(text: str) -> str:
    """Without the place and day of the paper, where a day of the meeting is told behind it."""
    found = _DATED_AT.search(text)
    rest = text[found.end() :].partition("\n")[2] if found else ""
    return f"{text[: found.start()]}{rest}" if found and _DAY.search(rest) else text
