"""Who spoke, told by name: how many they were, and where in a text they stand."""

from __future__ import annotations

import re

from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.task_owner import is_name
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "speakers")
_WHO_SPOKE, _APART = ANSWERS.compiled("who_spoke"), ANSWERS.compiled("and_also")
_AUNT = TERMS.compiled("aunt")
_HEAD, _SPOKE = TERMS.compiled("head"), TERMS.compiled("spoke")
_LEAD = TERMS.compiled("lead")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_CUT = re.compile(r"[,;]|\n\s*(?:[-•*+]\s*)?|\s(?:với lại|và|với|va|voi)\s")
_SENTENCE = re.compile(r"[.;\n](?=\s|$)|\n")


def named_speakers(text: str) -> int:
    """How many are named, where a text names nothing but who spoke."""
    text = _ASIDE.sub("", text)
    head = _HEAD.match(shadow(text))
    text = text[head.end() :] if head else text
    match = _WHO_SPOKE.fullmatch(shadow(text))
    if match is None:
        return 0
    start = 0 if _AUNT.match(text.lower()) else match.start("who")  # "cô Chín" is no "có Chín"
    names = _APART.split(text[start : match.end("who")].replace(";", ","))
    named = [one.strip() for one in names if one.strip()]
    loose = head is not None and len(named) > 1
    return len(named) if all(_is_named(one, loose=loose) for one in named) else 0


def _is_named(who: str, *, loose: bool) -> bool:
    """A person; ``loose``: or any word in capitals where names are listed."""
    if _AUNT.match(who.lower()) and is_name(who[3:]):
        return True
    return is_person(who) or (loose and who[0].isupper() and is_person(who, loose=True))


def tells_speakers(text: str) -> bool:
    """Whether this says of those whom it names that they spoke."""
    dark = shadow(text)
    head, spoke = _HEAD.match(dark), _SPOKE.search(dark)
    return (head is not None or spoke is not None) and named_speakers(text) > (0 if head else 1)


def covered_speakers(text: str, comma: str, semicolon: str) -> str:
    """With the signs between those who spoke, told by name, in place of commas and semicolons."""
    for start, end in reversed(_spans(text)):
        said = _in_one_line(text[start:end]).replace(",", comma).replace(";", semicolon)
        text = text[:start] + said + text[end:]
    return text


def _spans(text: str) -> list[tuple[int, int]]:
    dark = shadow(text)
    found = []
    for head in _HEAD.finditer(dark):
        end = _names_end(text, head.end())
        if end and named_speakers(_in_one_line(text[head.start() : end])):
            found.append((head.start(), end))
    for spoke in _SPOKE.finditer(dark):
        before = [cut.end() for cut in _SENTENCE.finditer(text, 0, spoke.start())]
        start = before[-1] if before else 0
        start += len(text[start : spoke.start()]) - len(text[start : spoke.start()].lstrip())
        lead = _LEAD.match(dark, start)
        if named_speakers(text[lead.end() if lead else start : spoke.start()]) > 1:
            found.append((start, spoke.end()))
    return sorted(one for n, one in enumerate(found) if not any(_in(one, o) for o in found[:n]))


def _in_one_line(said: str) -> str:
    return re.sub(r"\n\s*(?:[-•*+]\s*)?", ", ", said.strip()).replace(":,", ":")


def _in(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _names_end(text: str, start: int) -> int:
    """Where the names end that stand behind a head; 0 where there is none."""
    lines = text[start:].lstrip(" ").startswith("\n")
    stop = re.compile(r"\.(?=\s|$)" if lines else r"\.(?=\s|$)|\n").search(text, start)
    limit = stop.start() if stop else len(text)
    end, at = 0, start
    while at < limit:
        cut = _CUT.search(text, at, limit)
        piece = _ASIDE.sub("", text[at : cut.start() if cut else limit]).strip()
        if piece and not _is_named(piece, loose=True):
            break
        end = (cut.start() if cut else limit) if piece else end
        at = cut.end() if cut else limit
    return end
