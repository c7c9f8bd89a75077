"""Free text as people type it: what is no answer is refused, what only heads it is left out."""

from __future__ import annotations

import re

from domain import parse
from domain.errors import Invalid, Unclear
from domain.meetings import parse as facts
from domain.meetings.block_head import head
from domain.meetings.context import Context
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.conclusions import only_votes
from domain.parse.instead import LONGEST
from domain.parse.numerals import digits
from domain.parse.text import SHORT, fold, shadow, shown

_MATTER = ANSWERS.compiled("matter")
_COUNTED = ANSWERS.compiled("counted")
_AS_LAST, _WENT = ANSWERS.compiled("as_last_list"), ANSWERS.compiled("went")
_SPOKE_OF = ANSWERS.compiled("spoke_of")
_AND_ALSO = ANSWERS.compiled("and_also")
_PUT_OFF = ANSWERS.compiled("put_off")
_SETTLED, _POINTING = ANSWERS.compiled("settled"), ANSWERS.compiled("pointing")
_OPPOSES = ANSWERS.compiled("opposes")
_CLAUSES = re.compile(r"[,;.\n]+(?!\d)(?![^()\n]*\))")
_NO_TEXT = ("wait", "unknown", "slip", "why")  # what no clause of a text that is kept may be
_MOST_BY_COMMA = 8
_TALKS = 3  # words of a clause that may be talk beside the answer
_NOT = re.compile(r"\b(?:khong|ko|k|chua|chang|hong)\b")
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
    if _PUT_OFF.fullmatch(fold(text).strip(" .,!")):
        raise Invalid("instead-wait", given=shown(text))
    return _unamended(_said(parse.answering(text)))


def _said(text: str) -> str:
    """The text, unless it asks about the record, or a clause of it says that it is not known or
    must wait: Invalid. Unclear where a clause says nothing of the meeting, with the others.
    """
    if parse.asks_about_record(text):
        raise Invalid("instead-why", given=shown(text))
    clauses = [one for one in _CLAUSES.split(text) if re.search(r"\w", one)]
    for clause in clauses:
        if len(clause.split()) > 1 and parse.instead(clause) in _NO_TEXT:
            return parse.answering(clause)
    _all_of_the_meeting(clauses, text)
    return text


def _all_of_the_meeting(clauses: list[str], text: str) -> None:
    """Unclear where the first clause is talk, or another one speaks of writing it down."""
    if any(len(one) <= SHORT and only_votes(one) for one in (text, *clauses)):
        return
    talk = [one for at, one in enumerate(clauses) if _talk(one, text, first=at == 0)]
    if talk and len(talk) < len(clauses):
        rest = ", ".join(one.strip() for one in clauses if one not in talk)
        options = () if parse.instead(rest) else (rest,)
        raise Unclear("instead-beside", options=options, given=shown(talk[0]))


def _talk(clause: str, text: str, *, first: bool) -> bool:
    hollow = len(clause.split()) >= _TALKS and parse.hollow(clause, of=text)
    return hollow and not re.search(r"\d", clause) and (first or parse.of_record(clause))


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
    text = _said(listed(text))
    if _AS_LAST.fullmatch(fold(text)):
        raise Invalid("instead-before", given=shown(text))
    if _WENT.fullmatch(fold(text).strip(" .,!")):
        raise Invalid("instead-little", given=shown(text))
    found, rest = head(text, context)
    elsewhere = {*found} - {"held_on"} and not re.search(r"\w", rest)
    if elsewhere or facts.answers_another(text):
        raise Invalid("error-headings-another", given=text.strip()[:60])
    return text


def none_and_more(text: str) -> str:
    """The text; Invalid where it says that there is none, and something besides."""
    clauses = [one for one in _CLAUSES.split(text) if re.search(r"\w", one)]
    if len(clauses) > 1 and any(map(parse.none, clauses)):
        raise Invalid("instead-little", given=shown(text))
    return text


def not_settled(text: str) -> str:
    """The text; Invalid where what it asks for was settled, dropped, or is not named."""
    for line in parse.headings(text):
        said = fold(line).strip(" .,!")
        dropped = _SETTLED.fullmatch(said) and not _OPPOSES.fullmatch(said)
        if dropped or _POINTING.fullmatch(said):
            raise Invalid("instead-little", given=shown(line))
    return text


def headings(text: str, context: Context, *, by_comma: bool = False) -> tuple[str, ...]:
    """A heading a line; ``by_comma``: also where nothing but commas are between them."""
    text = mine(text, context)
    if (match := _COUNTED.match(shadow(text))) and _leads(text[: match.end("lead")]):
        text = _so_many(text[match.end() :], match["many"])
    elif (match := _SPOKE_OF.match(shadow(text))) and _leads(text[: match.end("lead")]):
        text = text[match.end() :]
    text = _without_count(text)
    return _matters(_ended(parse.headings(_apart(text) if by_comma else text)))


def _matters(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines; Invalid where none of them says anything of the meeting."""
    if all(map(_says_nothing, lines)):
        raise Invalid("instead-little", given=shown(lines[0]))
    return lines


def _says_nothing(line: str) -> bool:
    return len(line) <= LONGEST and not re.search(r"\d", line) and parse.hollow(line)


def _leads(words: str) -> bool:
    """Whether this only says who spoke, and when."""
    denied = _NOT.search(fold(words))
    return not words.strip() or (parse.hollow(words) and not denied)


def _so_many(text: str, many: str) -> str:
    """'thu quỹ với lại dọn vệ sinh', which are told to be two, with a line for each."""
    told = re.search(r"\d+", digits(many))
    cut = [one for one in _AND_ALSO.split(text) if re.search(r"\w", one)]
    return "\n".join(cut) if told and int(told[0]) == len(cut) else text


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
    if "\n" in text and all(":" in line for line in text.split("\n")):
        return text  # "anh Năm: ...", "chị Sen: ..."
    if not colon or not rest.strip() or parse.instead(before) != "little":
        return text
    count = re.search(r"\d+", before)
    by_line, by_comma = parse.headings(rest), parse.headings(_apart(rest))
    if count and int(count[0]) not in (len(by_line), len(by_comma)):
        raise Invalid("instead-little", given=before.strip()[:60])
    return "\n".join(by_comma if count and int(count[0]) == len(by_comma) else by_line)
