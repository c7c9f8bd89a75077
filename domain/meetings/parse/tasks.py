"""Tasks given out: a line for each, with who does it and until when where that is understood."""

from __future__ import annotations

import re
from datetime import date as Date

from domain.errors import Invalid, Refused
from domain.meetings.meeting import NewTask
from domain.parse.dates import deadline
from domain.parse.lists import MOST, bare, none
from domain.parse.terms import terms
from domain.parse.text import clean, fold, shadow, shown

LONGEST = 200  # characters of a title
_STOP = r"(?:\s+-+\s+|\s*[,|;()]\s*|\s*:\s+|\s+-(?=\S)|(?<=\S)-\s+)"
TERMS = terms(__file__, "tasks", stop=_STOP)
_MARK = TERMS.pattern("mark")
_DUE = TERMS.compiled("due")
_NUMERIC = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d\d?-\d\d?")
_DOCUMENT = TERMS.compiled("document")
_TITLE = TERMS.pattern("title")
_BODY = TERMS.pattern("body")
_OWNER = TERMS.compiled("owner")
_AT_END = TERMS.compiled("at_end")
_GIVEN = TERMS.compiled("given")
_AFTER = TERMS.compiled("after")


def new_tasks(text: str, today: Date) -> tuple[NewTask, ...]:
    """One task a line or between semicolons, at most 20; owner and due only where plain.

    ``today`` is the day the deadlines count from: the meeting's. What is not understood, a vague
    deadline included, stays in the title. 'không có' is no task.
    ``error-empty``, ``error-tasks-many`` (given, hi), ``error-tasks-long`` (given, hi), and for a
    deadline that was surely meant as one: ``error-date-not-real``.
    """
    if none(text):
        return ()
    lines = [bare(line).strip(" ;,-") for line in re.split(r"[\n;]+", clean(text))]
    lines = [line for line in lines if re.search(r"\w", line)]
    if not lines:
        raise Invalid("error-empty")
    if len(lines) > MOST:
        raise Invalid("error-tasks-many", given=len(lines), hi=MOST)
    return tuple(_task(" ".join(line.split()), today) for line in lines)


def _task(line: str, today: Date) -> NewTask:
    if len(line) > LONGEST * 2:
        raise Invalid("error-tasks-long", given=shown(line), hi=LONGEST)
    rest, due = _due(line, today)
    title, owner = _owner(rest)
    if due is None and owner is not None:
        title, due = _due(title, today)
    if len(title) > LONGEST or len(owner or "") > LONGEST:
        raise Invalid("error-tasks-long", given=shown(line), hi=LONGEST)
    return NewTask(title=title, owner=owner, due=due)


def _due(line: str, today: Date) -> tuple[str, Date | None]:
    """The line without its deadline, and the deadline; the longest end that is one."""
    dark = shadow(line)
    for place in re.finditer(rf"{_STOP}|\s", dark):
        match = _DUE.match(dark, place.start())
        if not match or not re.search(r"\w", dark[: place.start()]):
            continue
        stopped = place.group().strip() != ""
        when = line[match.start("when") :].strip(" ).,;")
        if day := _day(when, dark, place.start(), match, stopped, today):
            return line[: place.start()].rstrip(" ,;:-|("), day
    return line, None


def _day(
    when: str, dark: str, cut: int, match: re.Match[str], stopped: bool, today: Date
) -> Date | None:
    """A day after a mark or a comma; without either only in figures, and not of a document."""
    marked = match["mark"] is not None and match["mark"] != "ngay"
    numeric = _NUMERIC.fullmatch(fold(when)) is not None
    if not (marked or stopped or numeric) or len(when) > 60:
        return None
    loose = not marked or re.match(r"(?:trong|het|den)", match["mark"])
    if loose and not stopped and (match["mark"] == "ngay" or _DOCUMENT.search(dark[:cut])):
        return None
    try:
        return deadline(_marked(when, match["mark"]) if marked else when, today)
    except Refused as refusal:
        if refusal.key == "error-date-not-real" and numeric and (marked or stopped):
            raise
        return None


def _marked(when: str, mark: str) -> str:
    """'hết tháng 12' and 'trong tuần này' need their mark to be a deadline."""
    return f"{mark} {when}" if re.search(r"\b(?:het|trong)$", mark) else when


def _owner(rest: str) -> tuple[str, str | None]:
    dark = shadow(rest)
    head = re.match(r"([^:]{1,40}):\s+(?=\S)", dark)
    if head and _person(rest[: head.end(1)], rest):
        return rest[head.end() :].strip(), _bare_owner(rest[: head.end(1)])
    stops = [*re.finditer(_STOP, dark)]
    if stops and _person(
        rest[stops[-1].end() :].strip(" )"), rest, strict="," in stops[-1].group()
    ):
        first = len(stops) - 1
        while first and "," in stops[first].group() and _person(_between(rest, stops, first)):
            first -= 1
        title = rest[: stops[first].start()].strip(" ,:-|(")
        if title:
            return title, _bare_owner(rest[stops[first].end() :].strip(" )"))
    return _given(rest)


def _given(rest: str) -> tuple[str, str | None]:
    """'... giao đ/c Lan', '... do tổ 2 phụ trách' at the end, without a comma."""
    match = _AT_END.search(shadow(rest))
    if not match or not rest[: match.start()].strip():
        return rest, None
    name = rest[match.start("who") : match.end("who")]
    capitals = [word[0].isupper() or word.isdigit() for word in name.split()[1:]]
    if len(capitals) > 1 and not (all(capitals[1:]) and not rest.isupper()):
        return rest, None
    return rest[: match.start()].rstrip(" ,"), name


def _between(rest: str, stops: list[re.Match[str]], at: int) -> str:
    """The piece before the stop ``at``: of two people with a comma between, the first."""
    return rest[stops[at - 1].end() : stops[at].start()].strip()


def _bare_owner(words: str) -> str:
    """The owner without 'giao cho', 'do' before and 'phụ trách' after."""
    dark = shadow(words)
    start = match.end() if (match := _GIVEN.match(dark)) else 0
    end = match.start() if (match := _AFTER.search(dark)) else len(words)
    return words[start:end].strip() or words


def _person(words: str, line: str = "", *, strict: bool = False) -> bool:
    """A form of address or a body with its name, or a bare name in capitals.

    In a line that is all small letters, one word alone after a dash is a name too.
    """
    words = _bare_owner(words.strip())
    parts = words.split()
    if not 1 <= len(parts) <= 6 or re.search(r"\d{3}|[/.]\d|\d[/.]", words):
        return False
    if _OWNER.fullmatch(fold(words)):
        return True
    names = all(part[0].isupper() and part.isalpha() for part in parts) and len(parts) <= 4
    if names and not line.isupper():
        return not strict or line.count(words) == 1
    plain = line.islower() or line.isupper()
    return plain and len(parts) == 1 and parts[0].isalpha() and not strict
