"""The parts of a message about a whole meeting, and of which step each of them speaks."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.meetings.block_alone import answers_alone
from domain.meetings.block_called import called_by_capital
from domain.meetings.block_corrected import another_does
from domain.meetings.block_head import head, unfilled
from domain.meetings.block_joined import by_one_day, more_votes, of_one_text, of_one_vote
from domain.meetings.block_known import Told, aside, headed, in_own_words, no_part
from domain.meetings.block_matter import (
    STRONG,
    THEMATIC,
    is_set,
    sections,
    titled_theme,
)
from domain.meetings.block_numbered import answers_by_number
from domain.meetings.block_part import (
    ASIDE,
    FREE,
    GIVEN,
    IN_FIGURES,
    JOINED_BY_COMMA,
    LISTED,
    Part,
)
from domain.meetings.block_pieces import OF_AGENDA, pieces, unnumbered, with_deadlines
from domain.meetings.block_plain import plain
from domain.meetings.block_tasks import is_result, is_task, of_another, owned
from domain.meetings.context import Context
from domain.meetings.parse.conclusions import surely_vote, undangled
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.roll_covered import covered
from domain.meetings.parse.roll_remarks import TERMS as ROLLS
from domain.meetings.parse.setting_pieces import TERMS as SETTINGS
from domain.meetings.parse.setting_pieces import Piece, is_place, is_same, joins
from domain.meetings.parse.task_owner import is_name, may_be_called
from domain.meetings.parse.tasks import is_field
from domain.meetings.signals import speaks_of_others
from domain.parse.instead import instead
from domain.parse.lists import none
from domain.parse.numerals import digits
from domain.parse.terms import terms
from domain.parse.text import fold, shadow
from domain.patterns import late

TERMS = terms(__file__, "block")
LAST_MONTH = 12  # a whole that is more is no month
LONGEST_NONE = 40  # letters of a line that says there is none
_CELL, _UNIT_MEETS = TERMS.compiled("cell"), TERMS.compiled("unit_meets")
_DISCUSSED, _OR = TERMS.compiled("discussed"), TERMS.compiled("or")
_ROLL_TOLD = late(SETTINGS.pattern("roll_told"))
_BARE_PLACE = TERMS.compiled("bare_place")
_CELL_HEAD, _UNIT_HEAD = TERMS.compiled("cell_head"), TERMS.compiled("unit_head")
_AGENDA = TERMS.compiled("agenda")
_NAMED_GOLD = late(r"\bVàng(?= [A-ZĐ])")  # who is called so, not absent
_SECOND = late(r"(?<!\S)\(?2\s*[.)/]")
_SHARE = TERMS.compiled("share")
_VOTES = late(r"\b(?:thuan|chong|dong y|nhat tri|tan thanh|phieu|trang)\b")
_DATED = late(r"\d{1,2}[/.-]\d{1,2}")
_COUNT = late(TERMS.pattern("count"), re.I)
_ADOPTED = TERMS.compiled("adopted")
_ASKS = TERMS.compiled("asks")
_WHY_ABSENT = ROLLS.compiled("reasons")
_EMPTY = TERMS.compiled("empty")
_MOST = TERMS.compiled("most")
_BEGS = TERMS.compiled("begs")
_WHOSE_NONE = TERMS.compiled("whose_none")
_NO_ITEM = TERMS.compiled("no_item")
_PAIR = late(TERMS.pattern("pair"))
_UNTIL = TERMS.compiled("until")
_MORE = TERMS.compiled("more")
_QUOTED = TERMS.compiled("quoted")
_NO_TASKS = TERMS.compiled("no_tasks")
_LED = TERMS.compiled("led")
_PLACED = TERMS.compiled("placed")
_SET = TERMS.compiled("set")
_VOTED_ON = TERMS.compiled("voted_on")
_TOPIC = TERMS.compiled("topic")
_DISCUSSED_BARE = TERMS.compiled("discussed_bare")
_GIVES = TERMS.compiled("gives")
_MATTER, _PLACED_AT = TERMS.compiled("matter"), TERMS.compiled("placed_at")


def parts(text: str, context: Context, *, asked: str = "") -> list[Part]:
    """``asked``: the question of free text on the screen: what has no word of its own is its."""
    told_of = covered(text)
    numbered, text = answers_by_number(told_of.text, context)
    found: list[Part] = list(numbered)
    section, headed = asked if asked in FREE else "", False
    for sign, piece in with_deadlines(pieces(text)):
        if not any(part.step for part in found):
            piece = _beheaded(piece)
        item = piece.startswith(OF_AGENDA) and section != "content"  # of a list without a head
        piece = piece.removeprefix(OF_AGENDA) if item else piece
        last, section = section, "" if _ends(sign, section, headed=headed) else section
        if found and found[-1].step == "attendance" and sign == "," and _absent(piece):
            told = [Part(piece, "attendance")]
        elif found and found[-1].last and sign in ",;" and more_votes(piece):
            told = [Part(piece, "conclusion", last=True, goes_on=sign == ",")]
        elif match := _COUNT.fullmatch(piece):
            listed = section == "content" and sign == ","  # "mương, đèn đường, 2/9"
            told = (
                [Part(piece, "content", goes_on=True)]
                if listed and int(match["whole"]) <= 12
                else [_counted(match, section, {part.step for part in found}, context)]
            )
        else:
            told, section = _of_agenda(piece, section, sign, context)
        unexplained = [part.step for part in told] == [""] and not no_part(piece)
        if last in LISTED and not section and unexplained and not _of_others(piece, sign, last):
            told, section = [Part(piece, last)], last
        if item and unexplained:
            told = [Part(piece, "content")]
        if sign == ";" and unexplained and found and found[-1].step == "content":
            told = [Part(piece, "content")]
        if (
            not section
            and told[-1:] == [Part(piece, "content")]
            and (_DISCUSSED.match(piece.lower()) or _discussed_bare(piece))
        ):
            section = "content"  # "bàn thu quỹ, làm đường"
        headed = (bool(section) and not any(re.search(r"\w", part.text) for part in told)) or (
            headed and section == last
        )
        found += told
    kept = (
        part for part in of_one_vote(of_one_text(by_one_day(found))) if re.search(r"\w", part.text)
    )
    told_so = another_does(called_by_capital([*kept]), context)
    return [replace(part, text=told_of.shown(part.text)) for part in told_so]


def _discussed_bare(piece: str) -> bool:
    """'ban lam lo ap' in a text without marks."""
    return piece.isascii() and _DISCUSSED_BARE.match(shadow(piece)) is not None


def _of_others(piece: str, sign: str, section: str) -> bool:
    """Whether a sentence behind a list tells something else: a vote, a roll, an hour, of people."""
    if sign == "." and _NO_ITEM.search(shadow(piece).strip(" .")):
        return True
    numbers = sign == "." and re.search(r"\d", piece)
    return bool(numbers) and speaks_of_others(piece, section)


def _beheaded(piece: str) -> str:
    """What is told of a meeting without the cell, or its unit, that leads it."""
    for pattern in (_UNIT_HEAD, _CELL_HEAD):
        if match := pattern.match(shadow(piece)):
            piece = piece[match.end() :]
    return piece


def _ends(sign: str, section: str, *, headed: bool) -> bool:
    """Whether a sign ends what a section holds; ``headed``: its head stood on a line of its own."""
    if headed and sign == "\n":
        return False
    return sign == "." or (section in ("conclusion", "last_tasks") and sign == "\n")


def _absent(piece: str) -> bool:
    """', 1 đang trực' or ', đạt 91,67%' behind a roll: how many were absent, and why."""
    why = piece[:1].isdigit() and _WHY_ABSENT.fullmatch(fold(piece).strip(" .")) is not None
    return why or _SHARE.fullmatch(shadow(piece)) is not None


def _counted(match: re.Match[str], section: str, seen: set[str], context: Context) -> Part:
    """Two numbers alone: a deadline among tasks, a day, those present, or a vote."""
    whole, text = int(match["whole"]), match[0]
    if section in ("new_tasks", GIVEN):
        return Part(text, "new_tasks")
    if match["who"] is None and whole <= 12 and whole != context.obliged and "held_on" not in seen:
        return Part(text, "held_on")
    if "attendance" not in seen and section != "conclusion":
        return Part(text, "attendance")
    return Part(text, "conclusion", last=True)


def _of_agenda(piece: str, section: str, sign: str, context: Context) -> Told:
    """'2) Kết nạp quần chúng', '3) Phân công dịp 20/11' of an agenda are no vote and no task."""
    bare = piece.removeprefix(OF_AGENDA)
    told, after = _spoken_or_told(bare, section, sign, context)
    steps = {part.step for part in told}
    nobody = steps == {"new_tasks"} and not (owned(bare, context) or _DATED.search(bare))
    if (
        bare != piece
        and section == "content"
        and ((":" not in bare and steps <= {*FREE}) or nobody)
    ):
        return [Part(bare, "content")], "content"
    return told, after


def _spoken_or_told(piece: str, section: str, sign: str, context: Context) -> Told:
    """With its spoken numbers in digits, where it is numbers that it tells."""
    figures = digits(piece)
    if figures != piece:
        told, after = _told(figures, section, sign, context)
        if told and all(part.step in IN_FIGURES or _cast(part) for part in told):
            return told, after
    told, after = _told(piece, section, sign, context)
    listed = section in LISTED and [part.step for part in told] == [section]
    short = listed and len(piece) <= LONGEST_NONE
    if (any(part.step for part in told) and not short) or not told or no_part(piece):
        return told, after
    plainer = plain(piece)
    if listed and not none(plainer):
        return told, after
    again, behind = _told(plainer, "", sign, context) if plainer != piece else (told, after)
    voted = any(part.last for part in again) and {part.step for part in again} == {"conclusion"}
    said = again and (voted or all(map(_in_its_own_words, again)))
    return (again, behind) if said else (told, after)


def _cast(part: Part) -> bool:
    """A vote in figures, with its word."""
    return part.last and _VOTES.search(shadow(part.text)) is not None


def _in_its_own_words(part: Part) -> bool:
    """Whether a part means the same without its small words: none that is free, or has a name."""
    if part.step == "setting":
        return is_place(part.text)
    return bool(part.step) and (part.step not in FREE or none(part.text))


def _told(piece: str, section: str, sign: str, context: Context) -> Told:
    if more := _MORE.match(shadow(piece)):  # "thêm: giao chị Thắm thu quỹ"
        piece, section = piece[more.end() :], ""
    if whose := _WHOSE_NONE.match(shadow(piece)):  # "trường không có kiến nghị gì"
        piece = piece[whose.end() :]
    known = aside(piece, section, sign, context) or headed(piece, section, sign, context)
    if told := known or in_own_words(piece):
        return told
    if section == "petitions" and sign == "," and _ASKS.match(shadow(piece)):
        return [Part(piece, section, goes_on=True)], section
    if begun := _begun(piece, section, sign, context):
        return begun
    if section == GIVEN:
        if is_field(piece, context.today) or (sign in ",;" and of_another(piece, context)):
            return [Part(piece, "new_tasks")], section
        dated = head(piece, context)[0].keys() == {"held_on"}  # ", ngày 20/4 báo lại"
        if sign == "," and (dated or _UNTIL.fullmatch(shadow(piece))):
            return [Part(piece, "new_tasks", goes_on=True)], section
        section = ""
    if strong := _strong(piece, section, sign, context):
        return strong, section if strong[0].step == section else ""
    if section in LISTED and sign != "," and _stands_alone(piece, context):
        return [Part(piece, "setting")], ""
    if section and instead(piece) in ASIDE and not (section in LISTED and _one_matter(piece)):
        return [], section
    if section:
        return [Part(piece, section, goes_on=sign == "," and section in JOINED_BY_COMMA)], section
    return _weak(piece, sign, context), section


def _one_matter(piece: str) -> bool:
    """'lộ' among others of a list is one of them, whatever it may say alone."""
    return len(piece.split()) == 1 and instead(piece) != "more" and len(piece) > 1


def _begun(piece: str, section: str, sign: str, context: Context) -> Told | None:
    """What begins with the word of a section: "nội dung: ...", "giao chị Lan ..."."""
    name, match = _head_of(piece, context)
    if match is None:
        return None
    rest = piece[match.end() :].strip(" :-–")
    keeps = match.groupdict().get("keep")
    if section == "content" and sign == "," and keeps and not owned(piece, context):
        return None  # "chuẩn bị đại hội, phân công đảng viên"
    if section == "content" and sign != "\n" and not rest and ":" not in piece:
        return None  # "1. Kết quả tháng 10; 2. Nhiệm vụ tháng 11"
    rest = rest if _SECOND.search(rest) else unnumbered(rest)
    text = piece[match.start("keep") :] if keeps else rest
    gives = _GIVES.match(shadow(piece)) if name == "new_tasks" else None
    text = f"{gives[0]} {rest}" if gives and may_be_called(rest) else text
    told = _in_section(text, name)
    if name in LISTED and none(text):
        return told, ""
    free = name if name in FREE else ""
    return told, GIVEN if keeps and name == "new_tasks" else free


def _head_of(piece: str, context: Context) -> tuple[str, re.Match[str] | None]:
    """The section whose word this begins with, the first of them, and that word."""
    for name, pattern in sections(context.month).items():
        topic = _TOPIC.match(piece.lower()) if name == "content" else None
        if match := pattern.match(shadow(piece)) or topic:
            return name, match
    return "", None


def _in_section(text: str, name: str) -> list[Part]:
    if name == "conclusion":
        return _concluded(text)
    return [Part(text, name)]


def _concluded(text: str) -> list[Part]:
    match = _ADOPTED.fullmatch(shadow(text))
    if match and int(match["part"] or 0) <= int(match["whole"] or 0):
        cut = match.start("vote")
        return [
            Part(undangled(text[:cut]), "conclusion"),
            Part(text[cut : match.end("vote")], "conclusion", True),
        ]
    return [Part(text, "conclusion", last=surely_vote(text))]


def _strong(piece: str, section: str, sign: str, context: Context) -> list[Part]:
    """What is told by itself, whatever section it stands in."""
    dark = shadow(piece)
    if surely_vote(piece) or _MOST.fullmatch(dark.strip(" .")):
        return [Part(piece, "conclusion", last=True)]
    voted = None if STRONG["attendance"].search(dark) else _VOTED_ON.fullmatch(dark)
    if voted and surely_vote(piece[voted.start("vote") :]) and not _kind_and_day(piece, context):
        return [Part(piece, "conclusion")]
    if section not in FREE and _LED.search(dark) and is_set(piece):
        return [Part(piece, "setting")]
    dark = shadow(_NAMED_GOLD.sub("Xxxx", piece))
    for name, pattern in STRONG.items():
        if pattern.search(dark) and not (section == "new_tasks" and name == "petitions"):
            if name == "conduct" and is_task(piece, context, gone=True):
                return [Part(piece, "new_tasks")]  # "Út gửi giấy mời trước 2/11"
            return _with_head(piece, name, context) if name == "attendance" else [Part(piece, name)]
    if section not in FREE and is_result(piece, context):
        return [Part(piece, "last_tasks")]
    if (
        section in ("last_tasks", "conclusion")
        and is_task(piece, context)
        and not is_result(piece, context)
    ):
        return [Part(piece, "new_tasks")]
    if section in FREE:
        return _head_in_section(piece, sign, context)
    if is_task(piece, context):
        return [Part(piece, "new_tasks")]
    if _PLACED.match(dark):
        return [Part(piece, "setting")]
    if is_set(piece):
        found, rest = head(piece, context)
        rest = rest if found.keys() - {"setting"} else piece
        told = [Part(one, step) for step, one in found.items() if rest is not piece]
        if "setting" in found and (_CELL.fullmatch(fold(rest)) or not re.search(r"\w", rest)):
            return told
        return [*told, Part(rest, "setting")]
    return []


def _kind_and_day(piece: str, context: Context) -> bool:
    """'Thường kỳ: 3/4' is no vote on a matter."""
    return {"kind", "held_on"} <= head(piece, context)[0].keys()


def _stands_alone(piece: str, context: Context) -> bool:
    """'Nhà văn hóa thôn' on a line of its own is where they met, whatever list stands before."""
    usual = fold(context.setting.place) if context.setting else ""
    return _BARE_PLACE.fullmatch(fold(piece)) is not None or fold(piece) == usual


def _with_head(piece: str, name: str, context: Context) -> list[Part]:
    """'Họp mùng 3 thường kỳ đủ 22': what is told before it in the same breath, in words."""
    told, rest = head(piece, context)
    found = {step: text for step, text in told.items() if step != name and _in_words(step, text)}
    if len(found) < len(told):
        rest = piece  # of which only what is told in words is taken out
        for text in found.values():
            rest = rest.replace(text, ",", 1)
        rest = unfilled(rest)
    if not found or found.keys() == {"setting"} or not STRONG[name].search(shadow(rest)):
        return [Part(piece, name)]
    return [*(Part(text, step) for step, text in found.items()), Part(rest, name)]


def _in_words(step: str, text: str) -> bool:
    """'22/24' is no day where a roll is told; hours are hours."""
    return step == "hours" or not text[0].isdigit()


def _head_in_section(piece: str, sign: str, context: Context) -> list[Part]:
    """In a section only what has hours or who led is told by itself."""
    labels = Piece(piece).labels
    if {"chair", "minute_taker"} & set(labels) and _SET.search(shadow(piece)):
        return [Part(piece, "setting")]
    found, rest = head(piece, context)
    told = "hours" in found or sign != ","
    if told and found and not re.search(r"\w", rest):
        return [Part(text, step) for step, text in found.items()]
    return []


def _weak(piece: str, sign: str, context: Context) -> list[Part]:
    """Kind, day and hours in one piece; a place; a person behind a place; the name of the cell."""
    found, rest = head(piece, context)
    over = not found or re.search(r"\w", rest.strip(" ,.:-–()"))
    theme = bool(over) and titled_theme(piece, found.get("kind", ""), rest)
    alone = answers_alone(piece, context) if over and len(found) < 2 and not theme else ""
    if alone and (alone in found or not found):
        return [Part(piece, alone)]
    bare = _discussed_bare(piece)
    if _AGENDA.match(fold(piece)) or _DISCUSSED.match(piece.lower()) or bare:
        return [Part(piece, "content")]
    if len(found) == 1 and _OR.match(fold(rest)):
        return [Part(piece, next(iter(found)))]  # '3/8 hoặc 4/8'
    told = [Part(text, step) for step, text in found.items()]
    rest = unfilled(plain(rest)).strip(" ,.:-–()") if found else piece.strip(" ,.:-–")
    if THEMATIC.search(fold(found.get("kind", ""))) and (title := _QUOTED.fullmatch(rest)):
        return [*told, Part(title["title"], "content")]
    if roll := _ROLL_TOLD.search(shadow(rest)):
        told.append(Part(rest[roll.end() :], "attendance"))
        rest = rest[: roll.start()]
    if found and _AGENDA.match(fold(rest)):
        return [*told, Part(rest, "content")]
    if not re.search(r"\w", rest) or _EMPTY.fullmatch(fold(rest)):
        return told
    if found and _CELL.fullmatch(fold(rest)):
        return told
    if found and (match := _COUNT.fullmatch(rest)) and int(match["whole"]) > LAST_MONTH:
        return [*told, Part(rest, "attendance")]  # "họp 3/4 24/24"
    if _NO_TASKS.fullmatch(fold(rest)):
        return [*told, Part(rest, "new_tasks")]
    if (pair := _PAIR.fullmatch(rest)) and all(map(is_name, pair.groups())):
        return [*told, Part(f"{pair['chair']}; {pair['taker']}", "setting")]
    named = _CELL.fullmatch(fold(rest)) or _UNIT_MEETS.fullmatch(fold(rest))
    if named or fold(context.cell) == fold(rest):
        return told
    if is_place(rest) or is_person(rest) or (sign == "," and joins(rest)) or is_same(rest):
        return [*told, Part(rest, "setting")]
    if instead(rest) in ASIDE or instead(piece) in ASIDE:
        return told
    if match := _MATTER.match(shadow(rest)):
        text = rest[match.end() :]
        return [*told, Part(text, "new_tasks" if owned(text, context) else "content")]
    if _PLACED_AT.match(rest.lower()) and not is_result(rest, context):
        return [*told, Part(rest, "setting")]
    if theme:
        return [*told, Part(rest, "content")]
    if sign == "\n" and not found and _BEGS.match(shadow(rest)):
        return [Part(rest, "petitions")]
    return [*told, Part(rest if found else piece, "")]
