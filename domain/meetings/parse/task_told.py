"""Who is told to do a task: the name at the end of its line, before a colon or behind a dash."""

from __future__ import annotations

import re

from domain.meetings.parse.task_due import STOP
from domain.meetings.parse.task_owner import acts, is_body, is_name, no_title, titled
from domain.parse.terms import terms
from domain.parse.text import fold, shadow

TERMS = terms(__file__, "tasks", stop=STOP)
_TITLE = TERMS.pattern("title")
_TITLE_ALONE = re.compile(_TITLE)
_BODY = TERMS.pattern("body")
_OWNER = TERMS.compiled("owner")
_AT_END = TERMS.compiled("at_end")
GIVEN = TERMS.compiled("given")
_AFTER = TERMS.compiled("after")
SEVERAL = re.compile(r"(\s*(?:,|&|\+)\s*|\s+(?:và|va|với|cùng)\s+)")
_ASIDE = re.compile(r"\([^()]*;[^()]*\)")


def owner_told(rest: str, names: frozenset[str]) -> tuple[str, str | None]:
    dark = shadow(rest)
    head = re.match(r"([^:]{1,40}):\s+(?=\S)", dark)
    if head and _person(rest[: head.end(1)], rest):
        return rest[head.end() :].strip(), bare_owner(rest[: head.end(1)])
    aside = _ASIDE.sub(lambda found: "x" * len(found[0]), dark)  # "(bản in; bản chép tay)"
    stops = [*re.finditer(STOP, aside.rstrip(" )."))]
    if len(stops) == 1 and "-" in stops[0].group():
        who, other = rest[: stops[0].start()].strip(), rest[stops[0].end() :].strip()
        if (titled(who) or name_alone(who) or fold(who) in names) and not _person(other, rest):
            return other, bare_owner(who)
    if stops and _person(
        rest[stops[-1].end() :].strip(" )"), rest, strict="," in stops[-1].group()
    ):
        first = len(stops) - 1
        while first and "," in stops[first].group() and _person(_between(rest, stops, first)):
            first -= 1
        title = rest[: stops[first].start()].strip(" ,:-|(")
        if title:
            return title, bare_owner(rest[stops[first].end() :].strip(" )"))
    return _given(rest)


def who_does(title: str) -> tuple[str, str]:
    """'Thôi - sửa loa': a word that may be a name, and what is to be done."""
    who, sign, other = (one.strip() for one in title.partition(" - "))
    if not sign or " - " in other or not (who.istitle() and who.isalpha()):
        return "", ""
    return (who, other) if acts(other) and not acts(who) else ("", "")


def _given(rest: str) -> tuple[str, str | None]:
    """'... giao đ/c Lan', '... do tổ 2 phụ trách' at the end, without a comma."""
    match = _AT_END.search(shadow(rest))
    if not match or not rest[: match.start()].strip():
        return rest, None
    name = rest[match.start("who") : match.end("who")]
    for one in SEVERAL.split(name)[::2]:
        capitals = [word[0].isupper() or word.isdigit() for word in one.split()[1:]]
        if len(capitals) > 1 and not (all(capitals[1:]) and not rest.isupper()):
            return rest, None
    return rest[: match.start()].rstrip(" ,"), name


def _between(rest: str, stops: list[re.Match[str]], at: int) -> str:
    """The piece before the stop ``at``: of two people with a comma between, the first."""
    return rest[stops[at - 1].end() : stops[at].start()].strip()


def bare_owner(words: str) -> str:
    """The owner without 'giao cho', 'do' before and 'phụ trách' after."""
    dark = shadow(words)
    start = match.end() if (match := GIVEN.match(dark)) else 0
    end = match.start() if (match := _AFTER.search(dark)) else len(words)
    named = words[end:].strip()[:1].isupper() and not words.isupper()
    if named or _TITLE_ALONE.fullmatch(dark[start:end].strip()):
        end = len(words)  # "anh Lâm", who is called as one works: "làm"
    return words[start:end].strip() or words


def _person(words: str, line: str = "", *, strict: bool = False) -> bool:
    """A form of address or a body with its name, or a bare name in capitals.

    In a line that is all small letters, one word alone after a dash is a name too.
    """
    words = bare_owner(words.strip())
    parts = words.split()
    if not 1 <= len(parts) <= 6 or re.search(r"\d{3}|[/.]\d|\d[/.]", words):
        return False
    body = re.match(_BODY, fold(words)) is not None
    if is_body(words):
        return True
    if _OWNER.fullmatch(fold(words)) and (body or not no_title(words)):
        return True
    names = all(part[0].isupper() and part.isalpha() for part in parts) and len(parts) <= 4
    if names and not line.isupper():
        return not strict or line.count(words) == 1
    plain = line.islower() or line.isupper()
    alone = plain and len(parts) == 1 and parts[0].isalpha()
    return alone and (not strict or is_name(parts[0]))


def name_alone(part: str) -> bool:
    return part[:1].isupper() and is_name(part)
