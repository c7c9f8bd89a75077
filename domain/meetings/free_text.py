"""Free text as people type it: what is no answer is refused, what only heads it is left out."""

from __future__ import annotations

import re

from domain import parse
from domain.errors import Invalid
from domain.meetings import parse as facts
from domain.meetings.block_head import head
from domain.meetings.context import Context
from domain.meetings.parse.answers import ANSWERS
from domain.parse.text import fold, shadow

_MATTER = ANSWERS.compiled("matter")
_COUNTED = ANSWERS.compiled("counted")
_MOST_BY_COMMA = 8
_LAST = re.compile(r"(?<=\w)\s*[.;]\s*[Hh]ết\W*$")
_DATED = re.compile(r"(?:(?:ngay|thang|quy|nam|so|khoa|dot)\s*)?[\divx/.\s-]*\d[\w/.-]*")


def without_matter(text: str) -> str:
    """'7 đ/c, chủ yếu về nước sạch', '3 người: Tấn, Hoa, Ba' without of what they spoke, or who."""
    if match := _MATTER.search(shadow(text)):
        return text[: match.start()]
    count, colon, who = text.partition(":")
    names = re.split(r"\s*[,;]\s*|\s+và\s+", who.strip(" ."))
    told = re.search(r"\d+", count)
    listed = colon and told and int(told[0]) == len(names) and not re.search(r"\d", who)
    return count if listed else text


def free(text: str) -> str:
    """Free text, unless it is said to the assistant, or is a number alone: Invalid."""
    if re.fullmatch(r"[\d\W]+", text) and not re.search(r"\d\s*[/%-]\s*\d|%", text):
        raise Invalid("error-only-number", given=text.strip()[:60])
    if facts.no_conclusion(text) or facts.surely_vote(text):
        return text
    return _unamended(parse.answering(text))


def _unamended(text: str) -> str:
    """The text, unless something in it is taken back: then what is right is asked."""
    if parse.slips(text):
        raise Invalid("instead-slip", given=text.strip()[:60])
    return text


def listed(text: str) -> str:
    """The same of a list, whose lines are not mere numbers, nor votes: Invalid."""
    if re.fullmatch(r"[\d\W]+", text):
        raise Invalid("error-only-number", given=text.strip()[:60])
    return _unamended(parse.answering(text))


def mine(text: str, context: Context) -> str:
    """The text of a list, unless as a whole it answers another question: Invalid."""
    text = listed(text)
    found, rest = head(text, context)
    elsewhere = {*found} - {"held_on"} and not re.search(r"\w", rest)
    if elsewhere or facts.answers_another(text):
        raise Invalid("error-headings-another", given=text.strip()[:60])
    return text


def none_and_more(text: str) -> str:
    """The text; Invalid where it says that there is none, and something besides."""
    first, sign, rest = text.partition(",")
    if sign and re.search(r"\w", rest) and parse.none(first) and len(first.split()) > 1:
        raise Invalid("instead-little", given=text.strip()[:60])
    return text


def headings(text: str, context: Context, *, by_comma: bool = False) -> tuple[str, ...]:
    """A heading a line; ``by_comma``: also where nothing but commas are between them."""
    text = mine(text, context)
    if match := _COUNTED.match(shadow(text)):
        text = text[match.end() :]
    text = _without_count(text)
    return _ended(parse.headings(_apart(text) if by_comma else text))


def _apart(text: str) -> str:
    """Headings on one line, with nothing but commas between them, as a line each."""
    if re.search(r"[;\n•●]", text.strip()) or re.match(r"\s*\(?1[.)]", text):
        return text
    if ":" in text:
        return text
    parts: list[str] = []
    for part in re.split(r",\s+(?![^()]*\))", text):
        if parts and _DATED.fullmatch(fold(part)):
            parts[-1] += f", {part}"  # "nghị quyết số 09, ngày 15/10"
        else:
            parts.append(part)
    return "\n".join(parts) if len(parts) <= _MOST_BY_COMMA else text


def _ended(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Without a last line, or a last word, that only says it is the last: "hết"."""
    lines = tuple(_LAST.sub("", line) for line in lines)
    return lines[:-1] if len(lines) > 1 and parse.instead(lines[-1]) == "more" else lines


def _without_count(text: str) -> str:
    """'Có 2 kiến nghị: ...' without what only says how many follow."""
    before, colon, rest = text.partition(":")
    if before.strip()[-1:].isdigit():
        return text  # "kiến nghị 1: ..., kiến nghị 2: ..."
    if not colon or not rest.strip() or parse.instead(before) != "little":
        return text
    count = re.search(r"\d+", before)
    by_line, by_comma = parse.headings(rest), parse.headings(_apart(rest))
    if count and int(count[0]) not in (len(by_line), len(by_comma)):
        raise Invalid("instead-little", given=before.strip()[:60])
    return "\n".join(by_comma if count and int(count[0]) == len(by_comma) else by_line)
