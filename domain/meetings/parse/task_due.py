"""Until when a task is to be done: the end of its line that is a day."""

from __future__ import annotations

import re
from datetime import date as Date

from domain.errors import Refused, Unclear
from domain.parse.dates import deadline
from domain.parse.numerals import digits
from domain.parse.terms import terms
from domain.parse.text import fold, shadow

STOP = r"(?:\s+-+\s+|\s+/\s+|\s*[,|;()]\s*|\s*:\s+|\s+-(?=\S)|(?<=\S)-\s+)"
TERMS = terms(__file__, "tasks", stop=STOP)
_DUE = TERMS.compiled("due")
NUMERIC = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d\d?-\d\d?")
DOCUMENT = TERMS.compiled("document")
BOOK = re.compile(r"\b[Ss][ổở]\b")  # which is no number of a document
_MARK_WORDS = TERMS.bag("mark_words")
_BY_THEN = TERMS.compiled("by_then")
_ENDING = TERMS.compiled("ending")
_WEEKDAY = TERMS.compiled("weekday")
_SURELY_UNCLEAR = ("error-date-which", "error-date-two")
SURELY = ("error-date-not-real", "error-date-past", "error-date-year")
_PART_OF_DAY = TERMS.compiled("part_of_day")
_WHOLE = TERMS.compiled("whole")
_DANGLING = re.compile(r"(?<=\w) (?:cho|là|vào|thì)$")
_LAMP, _DEN = TERMS.compiled("lamp"), re.compile(r"den\b")


def due_at_end(line: str, today: Date, *, owned: bool = False) -> tuple[str, Date | None]:
    """The line without its deadline, and the deadline; the longest end that is one."""
    dark = shadow(BOOK.sub("xx", line))
    for place in re.finditer(rf"{STOP}|\s", dark):
        match = _DUE.match(dark, place.start())
        if not match or not re.search(r"\w", dark[: place.start()]):
            continue
        if (
            match["mark"]
            and _LAMP.search(dark, 0, match.start("mark"))
            and _DEN.match(match["mark"])
        ):
            continue  # "thay bong den 20/3"
        said = line[match.start("mark") : match.end("mark")] if match["mark"] else ""
        if not _is_mark(said) or _is_called(said, line[match.end("mark") :]):
            continue
        stopped = place.group().strip() != ""
        when = line[match.start("when") :].strip(" ).,;")
        if done := _BY_THEN.search(shadow(when)):
            when = when[: done.start()]
        if owned and _WEEKDAY.fullmatch(fold(when)):
            return line[: place.start()].rstrip(" ,;:-|("), deadline(when, today)
        if day := _day(when, dark, place.start(), match, stopped, today):
            return _closed(_without_part(line[: place.start()]), place.group()), day
    return line, None


def _without_part(title: str) -> str:
    """'họp dân tối' of 'họp dân tối 20/7' without the part of the day."""
    title = title.rstrip(" ,;:-|(")
    match = _PART_OF_DAY.search(title.lower())
    return title[: match.start()].rstrip(" ,") if match else title


def _closed(title: str, sign: str) -> str:
    """With the parenthesis that stood before the day."""
    title = _DANGLING.sub("", title)
    return f"{title})" if ")" in sign and title.count("(") > title.count(")") else title


def _is_mark(said: str) -> bool:
    """Whether these words, where they have marks, are those of a deadline: "sửa đèn 20/10" is not
    "sửa đến 20/10".
    """
    return all(word.isascii() or word in _MARK_WORDS for word in re.findall(r"\w+", said.lower()))


def _is_called(said: str, behind: str) -> bool:
    """Whether 'Xong' of 'Đắp đập - Xong - 30/7' is who does it."""
    return said.istitle() and " " not in said and re.match(r"\s*[-–|,;]", behind) is not None


def _day(
    when: str, dark: str, cut: int, match: re.Match[str], stopped: bool, today: Date
) -> Date | None:
    """A day after a mark or a comma; without either only in figures, and not of a document."""
    mark = f"{match['mark'] or ''} {fold(when)}".strip()
    whole = _WHOLE.fullmatch(mark) if stopped else None
    if whole and (whole["done"] or match["mark"] is None):
        return deadline(f"hết {whole['whole']}", today)
    is_marked = match["mark"] is not None and match["mark"] != "ngay"
    numeric = NUMERIC.fullmatch(fold(when)) is not None
    ending = _ENDING.fullmatch(fold(when)) is not None
    if not (is_marked or stopped or numeric or ending) or len(when) > 60:
        return None
    spelled = digits(when)
    if (
        is_marked
        and re.fullmatch(r"\d{1,2}", spelled)
        and not re.search(r"(?:trong|het)$", match["mark"])
    ):
        when = f"ngay {spelled}"  # 'trước hăm lăm'
    loose = not is_marked or re.match(r"(?:trong|het|den)", match["mark"])
    if loose and not stopped and (match["mark"] == "ngay" or DOCUMENT.search(dark[:cut])):
        return None
    try:
        return deadline(marked(when, match["mark"]) if is_marked else when, today)
    except Refused as refusal:
        if refusal.key in SURELY and numeric and (is_marked or stopped):
            raise Unclear(refusal.key, **refusal.args_for_words) from None
        if (
            (stopped or is_marked)
            and isinstance(refusal, Unclear)
            and refusal.key in _SURELY_UNCLEAR
            and not re.search(STOP, when)  # "Mai - 20/12": who, and until when
        ):
            raise Unclear("error-tasks-due", given=when) from None
        return None


def marked(when: str, mark: str) -> str:
    """'hết tháng 12' and 'trong tuần này' need their mark to be a deadline."""
    return f"{mark} {when}" if re.search(r"\b(?:het|trong)$", mark) else when
