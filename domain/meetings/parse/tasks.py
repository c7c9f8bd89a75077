"""Tasks given out: a line for each, with who does it and until when where that is understood."""

from __future__ import annotations

import re
from datetime import date as Date

from domain.errors import Invalid, Refused, Unclear
from domain.meetings.meeting import NewTask
from domain.meetings.parse.persons import NOBODY, Known, proper
from domain.meetings.parse.task_due import BOOK, DOCUMENT, NUMERIC, STOP, SURELY, due_at_end, marked
from domain.meetings.parse.task_handed import handed_on, not_refused
from domain.meetings.parse.task_left import all_explained
from domain.meetings.parse.task_lines import task_lines
from domain.meetings.parse.task_owner import (
    acts,
    no_title,
    owner_first,
    titled,
)
from domain.meetings.parse.task_told import (
    GIVEN,
    SEVERAL,
    bare_owner,
    name_alone,
    owner_told,
    who_does,
)
from domain.parse.dates import deadline
from domain.parse.instead import answering, instead
from domain.parse.lists import MOST, none
from domain.parse.terms import terms
from domain.parse.text import fold, shadow, shown
from domain.parse.words import bare as bare_words
from domain.parse.words import bare_free

LONGEST = 200  # characters of a title
TERMS = terms(__file__, "tasks", stop=STOP)
_MARK = TERMS.pattern("mark")
_FIRST = TERMS.compiled("first")
_ENDS_IN_PERSON = re.compile(r"\w\s+(?P<who>(?:đ/c|đc|anh|chị)\s+[^\W\d_]+)$")
_SENTENCE = re.compile(r"\.\s+(?=(?i:đ/?c|đồng chí|anh|chị|bác)\s|\d{1,2}[/.-]\d)")
_TWO = re.compile(
    r"\d{1,2}/\d{1,2}\s*[,.]\s*\w.*|[-,] \d{1,2}/\d{1,2}\s+\w|\(\d{1,2}/\d{1,2}(?:/\d{4})?\)\s+\w"
)
_ITS_DAY = re.compile(r"\([^()\d]{0,12}\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s*\)\s+(?=\w)")
_BARE_DAY = re.compile(r"(?<=\w) ngay \d{1,2}$")
_DAY_AND_NAME = re.compile(r"(?P<day>\d/\d{1,2}(?:/\d{4})?)\s+(?P<name>[^\W\d_]+)(?=\s+\w)")
_DAY_FIRST = TERMS.compiled("day_first")
_ON_DAY, _NOT_UNTIL = TERMS.compiled("on_day"), TERMS.compiled("not_until")
_LAST_DAY = re.compile(r"(?<=\w)\s\d{1,2}/\d{1,2}$")
_ORDERED = TERMS.compiled("ordered")
_VAGUE = TERMS.compiled("vague")
_ANYBODY = TERMS.compiled("anybody")
_WHOEVER = TERMS.compiled("whoever")
_RELATIVE = TERMS.compiled("relative")
_NO_TASK = ("before", "little", "unknown", "wait")  # what no owner is told to do
_AS_ABOVE = TERMS.compiled("as_above")
_POLITE = re.compile(r"(?<=\w)\s+(?:nha|nhé|nhá|nghen|ạ|hen|heng)$", re.I)
_TIMED, _NO_MATTER = TERMS.compiled("timed"), TERMS.compiled("no_matter")


def new_tasks(
    text: str, today: Date, kept: tuple[NewTask, ...] = (), *, known: Known = NOBODY
) -> tuple[NewTask, ...]:
    """One task a line or between semicolons, at most 20; owner and due only where plain.

    ``today`` is the day the deadlines count from: the meeting's. What is not understood, a vague
    deadline included, stays in the title. 'không có' is no task. An owner or a deadline alone
    belongs to the task before it, or to the last of those ``kept`` already.
    ``error-empty``, ``error-tasks-many`` (given, hi), ``error-tasks-long`` (given, hi);
    ``error-tasks-field`` where there is no task it could belong to; Unclear for a deadline that was
    surely meant as one: ``error-date-not-real``, ``error-date-past``, ``error-tasks-due`` (vague).
    """
    if none(text):
        return ()
    lines = task_lines(_apart(text, known), known.names)
    if not lines:
        raise Invalid("error-empty")
    if len(lines) > MOST:
        raise Invalid("error-tasks-many", given=len(lines), hi=MOST)
    found: list[NewTask] = []
    for at, line in enumerate(lines):
        try:
            _add(found, " ".join(line.split()), today, kept, known)
        except Unclear as asked:
            whole = tuple("\n".join([*lines[:at], one, *lines[at + 1 :]]) for one in asked.options)
            raise Unclear(asked.key, options=whole, **asked.args_for_words) from None
    return _completed(kept, found)


def _apart(text: str, known: Known) -> str:
    """'nam duong 30/8 mai ho ngheo 28/8': a known name behind a day begins another task, and
    anybody behind one in parentheses.
    """
    for match in reversed([*_DAY_AND_NAME.finditer(text)]):
        if match.start() and fold(match["name"]) in known.names:
            text = f"{text[: match.end('day')]}; {text[match.start('name') :]}"
    for match in reversed([*_ITS_DAY.finditer(text)]):
        if owner_first(text[match.end() :], known.names)[1]:
            text = f"{text[: match.end()].rstrip()}; {text[match.end() :]}"
    return text


def _completed(kept: tuple[NewTask, ...], found: list[NewTask]) -> tuple[NewTask, ...]:
    """Tasks that are told again with their owner or day, beside the others that were kept."""
    whole = list(kept)
    for task in found:
        at = next((n for n, one in enumerate(whole) if _again(one, task)), None)
        if at is None:
            return tuple(found)
        told = task.model_dump(exclude_none=True, include={"owner", "due"})
        whole[at] = whole[at].model_copy(update={name: getattr(task, name) for name in told})
    return tuple(whole)


def _again(before: NewTask, task: NewTask) -> bool:
    """Whether this is a task of before that had no owner or no day."""
    same = fold(before.title) == fold(task.title)
    return same and (before.owner is None or before.due is None)


def _add(
    found: list[NewTask], line: str, today: Date, kept: tuple[NewTask, ...], known: Known
) -> None:
    """One more task, or what was still open of the one before."""
    line = handed_on(_day_behind(_with_stop(line, kept), known.names), known.names)
    field = _field(line, today)
    if field is None:
        found.append(_told(line, today, known))
        return
    if not found:
        found += kept
    if not found or any(getattr(found[-1], name) is not None for name in field):
        raise Invalid("error-tasks-field", given=shown(line))
    found[-1] = found[-1].model_copy(update=field)


def _with_stop(line: str, kept: tuple[NewTask, ...]) -> str:
    """'nạo vét mương anh Tấn, 15/12' with a stop behind the title of a task that is kept."""
    for task in kept:
        title = shadow(task.title)
        if shadow(line).startswith(f"{title} ") and (task.owner is None or task.due is None):
            return f"{line[: len(title)]} - {line[len(title) :].strip(' -,:')}"
    return line


def _day_behind(line: str, names: frozenset[str]) -> str:
    """'20/3 chị Thôi nộp danh sách' with the day behind the task of who is told."""
    match = _DAY_FIRST.match(shadow(line))
    if not match or not owner_first(line[match.end() :], names)[1]:
        return line
    return f"{line[match.end() :]} - {line[match.start('day') : match.end('day')]}"


def _field(line: str, today: Date) -> dict[str, str | Date] | None:
    """An owner alone, a deadline alone, or both."""
    parts = [part.strip() for part in re.split(STOP, line) if part.strip(" ()")]
    if len(parts) == 1 and (head := re.match(r"(\S+) (\d\S+)$", parts[0])):
        parts = [head[1], head[2]] if name_alone(head[1]) else parts
    found: dict[str, str | Date] = {}
    for part in parts:
        if day := _deadline_alone(part, today):
            found["due"] = day
        elif "owner" not in found and (titled(part) or name_alone(part)):
            found["owner"] = _proper(bare_owner(part))
        else:
            return None
    return found or None


def goes_on(text: str) -> bool:
    """'không giao gì mới, làm tiếp việc tháng trước': there are none, what was open goes on."""
    first, sign, rest_ = text.partition(",")
    return bool(sign) and len(first.split()) > 1 and none(first) and instead(rest_) == "before"


def like_a_task(text: str) -> bool:
    """'Làm đường. Nam. 30/8': what, who and until when, each by itself."""
    *_, who, when = ["", "", *(one.strip() for one in re.split(r"\.\s|[-–,;]\s", text.strip(" .")))]
    return NUMERIC.fullmatch(when) is not None and (titled(who) or name_alone(who))


def is_field(line: str, today: Date) -> bool:
    """Whether this is only an owner or a deadline, not a task."""
    try:
        return _field(line, today) is not None
    except Refused:
        return True


def _deadline_alone(part: str, today: Date) -> Date | None:
    """A day, with or without its mark; Unclear where it is surely one, and cannot be."""
    words = bare_words(part)
    match = re.match(rf"(?P<mark>{_MARK})\s*:?\s*(?P<when>\S.*)$", shadow(words))
    tries = [(words, "")]
    if match:
        tries.append((words[match.start("when") :], match["mark"]))
    if head := re.match(r"(?:han|xong|truoc)(?: la)? (?=\S)", shadow(words)):
        tries.append((words[head.end() :], head[0].strip()))
    for when, mark in tries:
        try:
            return deadline(marked(when, mark), today)
        except Refused as refusal:
            if refusal.key in SURELY and NUMERIC.fullmatch(fold(when)):
                raise Unclear(refusal.key, **refusal.args_for_words) from None
    return None


def _told(line: str, today: Date, known: Known) -> NewTask:
    """A task; Unclear where 'thứ sáu tuần này' is another day for who writes than it was at the
    meeting, unless that was over then.
    """
    if not known.today or not _RELATIVE.search(fold(line)):
        return _task(line, today, known.names)
    try:
        now = _task(line, known.today, known.names)
    except Refused:
        return _task(line, today, known.names)
    try:
        task = _task(line, today, known.names)
    except Refused as refusal:
        if refusal.key != "error-date-past":
            raise
        return now
    if now.due and task.due and now.due != task.due:
        head = task.title + (f" - {task.owner}" if task.owner else "")
        options = tuple(f"{head} - {day:%d/%m/%Y}" for day in (now.due, task.due))
        raise Unclear("error-tasks-due", options=options, given=shown(line))
    return task


def _task(line: str, today: Date, names: frozenset[str] = frozenset()) -> NewTask:
    if len(line) > LONGEST * 2:
        raise Invalid("error-tasks-long", given=shown(line), hi=LONGEST)
    _not_vague(line)
    line = _SENTENCE.sub(" - ", line)
    rest, due = due_at_end(bare_free(line), today)
    title, owner = owner_first(rest, names)
    if owner is None:
        title, owner = owner_told(rest, names)
    if due is None and owner is not None:
        title, due = due_at_end(title, today, owned=True)
    if due is None:
        title, due = _due_first(title, today)
        if due and owner is None:
            title, owner = owner_first(title)
    title = _POLITE.sub("", title.strip(" .,;:")) or title
    if not re.search(r"[^\W\d]", title):
        raise Invalid("instead-little", given=shown(line))
    if due is None and owner:
        title, due = _on_day(title, today)
    if due is None and owner and (day := _BARE_DAY.search(shadow(title))):
        _ask_day(title, day, owner, today)
    if due and _TWO.search(title):
        raise Unclear("error-tasks-two", given=shown(line))
    if owner is None and (maybe := who_does(title))[0]:
        whole = f"{maybe[1]} - {maybe[0]}" + (f" - {due:%d/%m/%Y}" if due else "")
        raise Unclear("error-tasks-owner", options=(whole,), given=shown(line))
    if owner is None and due is None and _nothing_given(title):
        raise Invalid("instead-little", given=shown(line))
    if owner is None and (_ORDERED.search(shadow(title)) or _WHOEVER.match(fold(title))):
        raise Unclear("error-tasks-owner", given=shown(line))
    if owner is None and (match := _ENDS_IN_PERSON.search(title.lower())):
        one = _option(title, match.start("who"), due)
        raise Unclear("error-tasks-owner", options=one, given=shown(line))
    clear = owner and due and acts(title) and instead(title) == "little"  # "gửi báo cáo"
    if instead(title) in _NO_TASK and (owner or due) and not clear:
        answering(title)
    if _AS_ABOVE.fullmatch(fold(title).strip(" .-")):
        raise Invalid("instead-before", given=shown(title))
    if _NO_MATTER.fullmatch(fold(title).strip(" .-")):
        raise Invalid("instead-little", given=shown(line))
    gone = due is None and owner and _gone(title, today)
    if gone or (due is None and owner and _TIMED.search(fold(title))):
        raise Unclear("error-tasks-due", given=shown(line))
    if owner and re.search(r"[:;]|\.\s|\s(?:hoặc|hoac|hay)\s", owner):
        raise Unclear("error-tasks-owner", given=shown(owner))
    if owner:
        not_refused(title, line)
    all_explained(title, owner, due, line, names)
    if title.count("(") > title.count(")"):
        raise Unclear("error-tasks-owner", given=shown(line))
    if len(title) > LONGEST or len(owner or "") > LONGEST:
        raise Invalid("error-tasks-long", given=shown(line), hi=LONGEST)
    return NewTask(title=title, owner=owner and _proper(owner), due=due)


def _nothing_given(title: str) -> bool:
    """'giao Hoa': what she is to do is not said."""
    match = GIVEN.match(f"{shadow(title)} ")
    return match is not None and (titled(title[match.end() :]) or name_alone(title[match.end() :]))


def _on_day(title: str, today: Date) -> tuple[str, Date | None]:
    """'quét vôi trụ sở ngày 24/7', which somebody is told to do: by then, or on that day."""
    match = _ON_DAY.search(shadow(title))
    if not match or _NOT_UNTIL.search(shadow(title[: match.start()])):
        return title, None
    try:
        return title[: match.start()], deadline(match["when"], today)
    except Refused as refused:
        raise Unclear("error-tasks-due", given=shown(title)) from refused


def _gone(title: str, today: Date) -> bool:
    """'Thắm quét vôi trụ sở 20/11' told at a later meeting: until when is not known."""
    match = _LAST_DAY.search(title)
    if not match or DOCUMENT.search(shadow(BOOK.sub("xx", title[: match.start()]))):
        return False
    try:
        deadline(match[0].strip(), today)
    except Refused:
        return True
    return False


def _ask_day(title: str, day: re.Match[str], owner: str, today: Date) -> None:
    """'anh Nam làm đường ngày 30': until then, or what happens then?"""
    try:
        due = deadline(title[day.start() :].strip(), today)
    except Refused:
        return
    one = f"{title[: day.start()].strip()} - {_proper(owner)} - {due:%d/%m/%Y}"
    raise Unclear("error-tasks-due", options=(one,), given=shown(title))


def _option(title: str, at: int, due: Date | None) -> tuple[str, ...]:
    """The task with the person at its end as its owner, as a button types it."""
    who = _proper(title[at:])
    if GIVEN.match(f"{shadow(title[:at]).strip()} "):
        return ()
    return (f"{title[:at].strip()} - {who}" + (f" - {due:%d/%m/%Y}" if due else ""),)


def _proper(owner: str) -> str:
    """One owner or more, each as minutes print it."""
    cut = enumerate(SEVERAL.split(owner))
    names = [one if no_title(one) else proper(one) for at, one in cut if at % 2 == 0]
    return ", ".join(names)


def _due_first(title: str, today: Date) -> tuple[str, Date | None]:
    """'Trước 15/12 thu quỹ': the deadline at the beginning, with its mark."""
    match = _FIRST.match(shadow(title))
    if not match:
        return title, None
    try:
        due = deadline(marked(title[match.start("when") : match.end("when")], match["mark"]), today)
    except Refused:
        return title, None
    return title[match.end() :].strip(" ,:-"), due


def _not_vague(line: str) -> None:
    """'... - sớm nhất có thể', '... - ai rảnh thì làm' where the deadline or the owner stands."""
    for part in re.split(STOP, line)[1:]:
        if _VAGUE.fullmatch(fold(part).strip(" .)")):
            raise Unclear("error-tasks-due", given=shown(part))
        if _ANYBODY.fullmatch(fold(part).strip(" .)")):
            raise Unclear("error-tasks-owner", given=shown(part))


def rest(first: str, text: str, today: Date) -> str:
    """One text of two: an owner or a deadline alone completes what was said before."""
    try:
        field = _field(" ".join(text.split()), today)
    except Refused:
        return text
    if field is None:
        return text
    lines = first.rstrip()
    if "due" in field:
        lines = re.sub(rf"(?:{STOP}|\s)(?:{_MARK})?\s*:?\s*{NUMERIC.pattern}\W*$", "", lines)
    parts = re.split(STOP, lines)
    if len(parts) > 1 and (
        _VAGUE.fullmatch(fold(parts[-1])) or _ANYBODY.fullmatch(fold(parts[-1]))
    ):
        lines = lines[: lines.rindex(parts[-1])].rstrip(" -,|")
    return f"{lines} - {text.strip()}"
