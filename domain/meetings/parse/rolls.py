"""Who came: obliged, present, absent with and without reason, from one line."""

from __future__ import annotations

import re
from itertools import pairwise

from domain.errors import Invalid, Refused, Unclear
from domain.meetings.meeting import Attendance
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.roll_clauses import by_clauses
from domain.meetings.parse.roll_later import came_later, enough_is_no_number
from domain.meetings.parse.roll_lists import apart, who_said
from domain.meetings.parse.roll_names import counted_names
from domain.meetings.parse.roll_plain import kinds_aside, plainer
from domain.meetings.parse.roll_remarks import TERMS as REMARKS
from domain.meetings.parse.roll_remarks import Remarks, remarks
from domain.meetings.parse.roll_terms import (
    ABSENT_BEHIND,
    ABSENT_WITHIN,
    ALL_BUT,
    BESIDE,
    BUT_EXEMPT,
    CAME,
    CAME_OF,
    CAME_SOUTH,
    COUNTED,
    FILLER,
    GROUPS,
    ITEM,
    KIN,
    LEAD_SHARE,
    LEAVE_TWICE,
    NOBODY_ABSENT,
    ONE_MORE,
    OTHERS_CAME,
    SHARE,
    THE_REST,
    UNREAD_LEAVE,
    WENT,
)
from domain.meetings.parse.rolls_named import absent_named
from domain.meetings.strange import speaks_of_else
from domain.parse.counts import ABOUT
from domain.parse.shares import MOST, Found, Group, Item, items, shape, tilings
from domain.parse.text import fold, shadow, short, shown
from domain.parse.words import canon

_WHY_ABSENT = re.compile(rf"(\d) (?:{REMARKS.pattern('reasons')}),? (?=(?:co|xin|deu) )")
_BUT_ABSENT = re.compile(
    r"\b(?:con|(?<=\d )co) (?=\d{1,3} (?:dc |nguoi )?"
    r"(?:co |xin|om\b|benh\b|ban\b|di \w+ (?:co |xin)|khong|ko))"
)
LARGEST = 2000  # members of a cell
_SHARE_ASIDE = re.compile(r"[(\[][^()\[\]%\d]{0,20}(\d{1,3}(?:[.,]\d{1,2})?) ?%[)\]]")


def attendance(text: str, *, obliged: int | None, exempt: int = 0) -> Attendance:
    """The roll call: 'đủ cả', '22/24 vắng 2 có phép', 'vắng 1 P 1 KP', 'có mặt 20, vắng 2 có phép'.

    ``obliged`` is the known number of those who had to come, without the ``exempt``; numbers in the
    text go before it. Reasons that are missing are asked with at most four complete options.

    Invalid: ``error-attendance``, ``error-attendance-sum`` (obliged, present, absent; Unclear where
    nobody said how many had to come), ``error-count-exact``. Unclear:
    ``error-attendance-reasons`` (absent), ``error-attendance-more`` (present, obliged),
    ``error-attendance-obliged``, ``error-attendance-names``, ``error-attendance-which``,
    ``error-attendance-check``.
    """
    counts, who = apart(short(_without_unread_leave(text)))
    who = who or who_said(counts)
    try:
        found = _plainly(counts, obliged, exempt)
    except Unclear as unclear:
        raise _naming(unclear, who) from unclear
    absent = found.excused + found.unexcused
    return found.model_copy(update={"absent": who}) if who and absent else found


def _without_unread_leave(text: str) -> str:
    """Whether with or without leave is asked where a word stands before it that is none: "kng phép"
    may be "không phép".
    """
    for match in reversed([*UNREAD_LEAVE.finditer(shadow(text))]):
        text = text[: match.start()] + text[match.end() :]
    return text


def _plainly(text: str, obliged: int | None, exempt: int) -> Attendance:
    """As it was said; what is not understood so in plainer words."""
    try:
        return _in_clauses(text, obliged, exempt)
    except Refused as refused:
        plain = plainer(text)
        if plain == text:
            raise
        try:
            return _in_clauses(plain, obliged, exempt)
        except Refused:
            raise refused from None


def _in_clauses(text: str, obliged: int | None, exempt: int) -> Attendance:
    """As numbers; what is not understood so as clauses that tell of people."""
    try:
        return _counted(text, obliged, exempt)
    except Refused as refused:
        bare, kinds = kinds_aside(text)
        told = by_clauses(bare) if obliged else None
        if told is None:
            raise
        try:
            return _counted(told + kinds, obliged, exempt)
        except Unclear as unclear:
            raise (unclear if unclear.options else refused) from None
        except Refused:
            raise refused from None


def _naming(unclear: Unclear, who: str) -> Unclear:
    """With who was absent in each option."""
    if not who:
        return unclear
    options = tuple(ANSWERS.text("who_absent", said=one, who=who) for one in unclear.options)
    return Unclear(unclear.key, options=options, **unclear.args_for_words)


def _counted(text: str, obliged: int | None, exempt: int) -> Attendance:
    text = BESIDE.sub(", ", text)
    text = _SHARE_ASIDE.sub(rf" {ANSWERS.text('share')} \1% ", text)
    bare, besides = remarks(counted_names(came_later(enough_is_no_number(text))))
    if not re.search(r"\w", bare) and besides.split is not None:
        bare = ANSWERS.text("all_present") if besides.split == obliged else str(besides.split)
    try:
        found = _attendance(bare or text, obliged, exempt)
    except Unclear as unclear:
        if unclear.key != "error-attendance-names":
            raise
        raise _by_names(text, obliged) or unclear from unclear
    return _with_remarks(found, besides, text)


def _by_names(text: str, obliged: int | None) -> Unclear | None:
    """Whether those who are missing, and were named, had leave."""
    absent = absent_named(text, obliged)
    if absent is None or obliged is None:
        return None
    options = _splits({}, (obliged, obliged - absent, absent), None)
    return Unclear("error-attendance-reasons", options=options, absent=absent)


def _with_remarks(found: Attendance, besides: Remarks, text: str) -> Attendance:
    """With what was said besides; Unclear where members of either kind do not add up."""
    split, whole = besides.split, (found.obliged, found.obliged + found.exempt)
    if split is not None and split != found.present and split not in whole:
        raise Unclear("error-attendance-split", given=shown(text), split=split)
    if split == found.present:
        besides.counts |= {"full": besides.full or 0, "probationary": besides.probationary or 0}
    if (some := besides.probationary_came) is not None and split is None:
        if some > found.present:
            raise Unclear("error-attendance-split", given=shown(text), split=some)
        besides.counts |= {"full": found.present - some, "probationary": some}
    if max(besides.counts.values(), default=0) > LARGEST:
        raise Invalid("error-attendance", given=shown(text))
    return found.model_copy(update=besides.counts)


def _attendance(text: str, obliged: int | None, exempt: int) -> Attendance:
    said = CAME_OF.sub("/", text)
    said = CAME.sub(lambda came: f"{came['who']} {ANSWERS.text('came')}", said)
    line = re.sub(r"\bmot\b", "1", canon(said))
    line = CAME_SOUTH.sub(r"\g<who> co mat", WENT.sub("co mat ", line))
    line = NOBODY_ABSENT.sub(" toan bo ", re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", line))
    line = re.sub(r"\bv (?=\d)", "vang ", line)
    line = re.sub(r"\b(?:full|du) (\d+ ?/ ?\d+)(?: (?:het|ca|full|du|nguoi|dc))*", r"\1", line)
    line = re.sub(r"\b(?:quan so|si so|tong so)(?: dang vien| dv)? (?=phai du|dang so)", "", line)
    line = BUT_EXEMPT.sub("", LEAD_SHARE.sub("", line))
    line = ABSENT_BEHIND.sub(r"vang \g<n>", ABSENT_WITHIN.sub(r"\g<n> ", line))
    line = LEAVE_TWICE.sub("co phep", line)
    line = _BUT_ABSENT.sub(", vang ", _WHY_ABSENT.sub(r"\1 ", line))
    line = THE_REST.sub(lambda rest: f"vang {rest['n'] or rest['m']}", line)
    line = ALL_BUT.sub(
        " ", COUNTED.sub(" ", SHARE.sub(lambda share: f"{share['who'] or ''} ", line))
    )
    if not re.match(r"\W*\d+\W*/", line):
        line = OTHERS_CAME.sub(" ", line)
    if obliged and obliged > 10:  # "hai hai" for 22
        line = re.sub(rf"\b{obliged // 10} {obliged % 10}\b", str(obliged), line)
        line = re.sub(r"\b([1-9]) (\d)(?= ?(?:tren|/) ?\d\d)", r"\1\2", line)
    if KIN.search(fold(text)):
        raise Unclear("error-attendance-names", given=shown(text))
    if ABOUT.search(line) or ONE_MORE.search(line):
        raise Invalid("error-count-exact", given=shown(text))
    line = re.sub(r"\b(?:duy nhat|rieng)\b", " ", line)
    row, rest = items(_without_remarks(line), ITEM)
    row = _without_total([item for item in row if item.name != "unsaid"], exempt)
    strange = re.search(r"\w", FILLER.sub("", rest)) is not None
    if not any(item.name != "stop" for item in row) or _said(row) > MOST:
        raise Invalid("error-attendance", given=shown(text))
    answers = [_fit(found, obliged, exempt, text) for found in _readings(row)]
    return _one(answers, strange, row, text)


def _without_total(row: list[Item], exempt: int) -> list[Item]:
    """'tổng số 24, miễn 2, có mặt 21/22': all members are no second number of those obliged."""
    fraction = next((item for item in row if item.name == "fraction"), None)
    for label, number in pairwise(row):
        if (label.name, number.name) == ("exempt", "number"):
            exempt = number.value
    whole = fraction.whole if fraction else _second(row)
    total = next((at for at, item in enumerate(row) if item.name == "obliged"), None)
    if whole is None or total is None:
        return row
    for at in (total + 1, total - 1):
        said = row[at] if 0 <= at < len(row) else None
        if said and said.name == "number" and said.value == whole + exempt and exempt:
            return [item for n, item in enumerate(row) if n not in (at, total)]
    return row


def _said(row: list[Item]) -> int:
    return sum(item.name != "stop" for item in row)


def _second(row: list[Item]) -> int | None:
    """The second number of those obliged, where two were said."""
    labels = [at for at, item in enumerate(row) if item.name == "obliged"]
    if len(labels) < 2 or labels[1] + 1 >= len(row):
        return None
    said = row[labels[1] + 1]
    return said.value if said.name == "number" else None


def _without_remarks(line: str) -> str:
    """Parentheses that only hold names or remarks are left out."""
    return re.sub(
        r"\(([^()]*)\)",
        lambda match: (
            f" , {match[1]} , "
            if speaks_of_else(match[1]) or (ITEM.search(match[1]) and not _names(match[1]))
            else " "
        ),
        line,
    )


def _names(remark: str) -> bool:
    row, rest = items(remark, ITEM)
    named = re.search(r"\w", FILLER.sub("", rest)) is not None
    return named and not any(item.name in ("number", "fraction") for item in row)


def _readings(row: list[Item]) -> list[Found]:
    readings = list(tilings(row, GROUPS))
    first = next((at for at, item in enumerate(row) if item.name == "number"), None)
    if first is not None and not any(item.name == "fraction" for item in row):
        bare = _alone(row, first)
        said = any(item.name == "present" for item in row)
        if not said:
            readings += tilings(bare, [*GROUPS, _bare("present", row[first])])
        whole = tilings(bare, [*GROUPS, _bare("obliged", row[first])])
        readings += [found for found in whole if "present" in found]
    unique: list[Found] = []
    for found in readings:
        if found not in unique:
            unique.append(found)
    return unique


def _alone(row: list[Item], at: int) -> list[Item]:
    return [*row[:at], Item("alone"), *row[at + 1 :]]


def _bare(name: str, number: Item) -> Group:
    """The first number without a label: those present, or those obliged where present is said."""
    return shape("alone", gives=lambda _: {name: number.value})


def _fit(found: Found, known: int | None, exempt: int, text: str) -> Attendance | Refused:
    """An attendance in which everything said adds up, or why there is none."""
    excused, unexcused = found.get("excused"), found.get("unexcused")
    absent, present = found.get("absent"), found.get("present")
    if absent is None and (excused is not None or unexcused is not None):
        absent = (excused or 0) + (unexcused or 0)
    if (
        absent
        and found.get("exempt")
        and absent == found["exempt"] + (excused or 0) + (unexcused or 0)
    ):
        absent -= found["exempt"]  # "vắng 4: 2 cụ được miễn, 2 xin phép"
    if "header" in found and absent is None and present is None:
        return Unclear("error-attendance-names", given=shown(text))
    must = _must(found, known, present, absent)
    if must and present is not None and _with_exempt(found, must, known):
        must -= found["exempt"]
    if must is None:
        option = (f"{present}/{present}",) if present and not absent else ()
        return Unclear("error-attendance-obliged", options=option, given=shown(text))
    absent = must - present if absent is None and present is not None else absent
    absent = 0 if absent is None else absent
    present = must - absent if present is None else present
    if present > must or absent < 0:
        return _more(present, must)
    return _split(found, (must, present, absent), found.get("exempt", exempt))


def _must(found: Found, known: int | None, present: int | None, absent: int | None) -> int | None:
    if "obliged" in found:
        return found["obliged"]
    if known is not None:
        return known
    return present + absent if present is not None and absent is not None else None


def _with_exempt(found: Found, must: int, known: int | None) -> bool:
    """Was the number obliged to come said with the exempt ones in it? Then all add up to it, or the
    others are just as many as were known.
    """
    exempt = found.get("exempt", 0)
    if not exempt or "obliged" not in found:
        return False
    said = found.keys() & {"absent", "excused", "unexcused"}
    absent = found.get("absent", found.get("excused", 0) + found.get("unexcused", 0))
    return must - exempt == known or (
        bool(said) and found.get("present", 0) + absent + exempt == must
    )


def _more(present: int, must: int) -> Refused:
    if present > LARGEST:
        return Invalid("error-count-range", given=present, lo=0, hi=LARGEST)
    options = (f"{present}/{present}",) if present else ()
    return Unclear("error-attendance-more", options=options, present=present, obliged=must)


def _split(found: Found, counts: tuple[int, int, int], exempt: int) -> Attendance | Refused:
    must, present, absent = counts
    excused, unexcused = found.get("excused"), found.get("unexcused")
    total = {
        "obliged": must,
        "present": present,
        "excused": excused or 0,
        "unexcused": unexcused or 0,
    }
    if max(must, exempt) > LARGEST:
        return Invalid("error-count-range", given=max(must, exempt), lo=0, hi=LARGEST)
    total["present"] = max(present, 0)
    if _may_fit(found, counts):
        options = _fitting(found, counts)
        return Unclear(
            "error-attendance-sum",
            options=options,
            obliged=must,
            present=present,
            absent=absent,
        )
    if present < 0 or present + absent != must or (excused or 0) + (unexcused or 0) > absent:
        return Invalid("error-attendance-sum", **total, absent=absent)
    if "all" in found and absent:
        return Invalid("error-attendance-sum", **total, absent=absent)
    if absent and (excused or 0) + (unexcused or 0) != absent:
        options = _splits(found, counts, exempt if "exempt" in found else None)
        return Unclear("error-attendance-reasons", options=options, absent=absent)
    return Attendance.model_validate({**total, "exempt": exempt})


def _may_fit(found: Found, counts: tuple[int, int, int]) -> bool:
    """'15 đ/c vắng 2 có phép' of 22: too few, and it was not said how many had to come."""
    must, present, absent = counts
    told = found.get("excused", 0) + found.get("unexcused", 0)
    return "obliged" not in found and 0 < present + absent < must and absent == told > 0


def _fitting(found: Found, counts: tuple[int, int, int]) -> tuple[str, ...]:
    """Those absent of all who are known, more without leave, or fewer who had to come."""
    must, present, absent = counts
    excused, unexcused = found.get("excused", 0), found.get("unexcused", 0)
    return (
        _text(must, must - absent, excused, unexcused),
        _text(must, present, excused, must - present - excused),
        _text(present + absent, present, excused, unexcused),
    )


def _splits(found: Found, counts: tuple[int, int, int], exempt: int | None) -> tuple[str, ...]:
    must, present, absent = counts
    tail = _exempt_text(exempt) if exempt is not None else ""
    low, high = found.get("excused", 0), absent - found.get("unexcused", 0)
    with_reason = [n for n in dict.fromkeys([high, low, high - 1, high - 2]) if low <= n <= high]
    return tuple(_text(must, present, n, absent - n) + tail for n in sorted(with_reason)[::-1])


def _text(must: int, present: int, excused: int, unexcused: int) -> str:
    absent = {"excused": excused, "unexcused": unexcused}
    parts = [ANSWERS.text(name, n=n) for name, n in absent.items() if n]
    return ", ".join([f"{present}/{must}", *parts])


def _exempt_text(exempt: int) -> str:
    return ", " + ANSWERS.text("exempt", n=exempt)


def _one(
    answers: list[Attendance | Refused], strange: bool, row: list[Item], text: str
) -> Attendance:
    """The one reading that adds up; several are asked, none is refused with a reason."""
    good = list(dict.fromkeys(answer for answer in answers if isinstance(answer, Attendance)))
    if len(good) == 1 and not strange:
        return good[0]
    if good:
        options = tuple(attendance_text(answer) for answer in good[:4])
        key = "error-attendance-check" if strange else "error-attendance-which"
        raise Unclear(key, options=options, given=shown(text))
    numbers = any(item.name in ("number", "fraction") for item in row)
    asked = [answer for answer in answers if isinstance(answer, Unclear)]
    sums = any(one.key == "error-attendance-sum" for one in asked)
    if sums or any(isinstance(answer, Invalid) for answer in answers):
        asked = [one for one in asked if not _few_came(one)]  # "15 đ/c vắng 2" are no 15 absent
    refused = [answer for answer in answers if isinstance(answer, Invalid)]
    if not numbers and strange:
        raise Unclear("error-attendance-names", given=shown(text))
    for refusal in [*asked, *refused]:
        raise refusal
    if numbers:
        raise Unclear("error-attendance-names", given=shown(text))
    raise Invalid("error-attendance", given=shown(text))


def _few_came(asked: Unclear) -> bool:
    """Whether this takes more than half as absent."""
    came = re.match(r"(\d+)/(\d+)", asked.options[0] if asked.options else "")
    return came is not None and 2 * int(came[1]) < int(came[2])


def attendance_text(value: Attendance) -> str:
    line = _text(value.obliged, value.present, value.excused, value.unexcused)
    return line + (_exempt_text(value.exempt) if value.exempt else "")
