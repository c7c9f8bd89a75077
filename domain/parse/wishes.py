"""What somebody wants who says it in a sentence: "cho xem biên bản tháng trước"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from domain.parse.telex import unslipped
from domain.parse.terms import terms
from domain.parse.text import clean, fold
from domain.patterns import late

LONGEST = 100  # letters: what is longer tells something
VISIT = "didu"  # may be told in a long text
SHORTEST = 3  # letters of what may stand for a whole name
NAMES_KEPT = 1 << 14  # of units, as they are compared
_LETTERS_AND_NUMBER = late(r"(?!so\b)[a-z]+ \d+\w*")  # "thon 5", but not "so 5"

TERMS = terms(__file__, "wishes")
_MONTH, _PERIOD = TERMS.compiled("month"), TERMS.compiled("period")
_TALK, _NAMES_A_CELL = TERMS.compiled("talk"), TERMS.compiled("names_a_cell")
_INITIALS = late(r"\b[^\W\daeiouy_]{3,}\b")  # no word has no vowel
_TWO_INITIALS = late(r"\b([^\W\daeiouy_]{1,4})[-–.]([^\W\daeiouy_]{1,4})\b")
_AND = TERMS.text("and").split()
_SHORT = {short: fold(whole) for short, whole in TERMS.pairs("short")}
_NAMED = [(name, late(said)) for name, said in TERMS.pairs("months")]
_ASKED, _QUESTION, _FILE, _VISITED, _ALL = (
    TERMS.compiled(name) for name in ("asked", "question", "file", "visited", "agrees_to_all")
)
_TOLD = {name: late(said) for name, said in TERMS.named("told").items()}
_ASIDE, _KIND = TERMS.compiled("aside"), TERMS.compiled("kind")
_BEHIND_KIND = late(rf"\b{_KIND.pattern} ((?:\w+ ?)+?)(?=\b{_KIND.pattern}\b|$)")
_WISHES = {name: late(said) for name, said in TERMS.named("wishes").items()}


def wish(text: str, commands: Collection[str]) -> str | None:
    """The command, one of these, that a sentence asks for; None where it asks for none of them."""
    said = spoken(text)
    if VISIT in commands and _VISITED.search(said):
        return VISIT
    if len(said) > LONGEST:
        return None
    if _TALK.search(said):
        return None
    return next(
        (name for name, one in _WISHES.items() if name in commands and one.search(said)), None
    )


def names_a_cell(text: str) -> bool:
    """ "Chi bộ thôn 5 thế nào", whether there is such a cell or not."""
    return bool(_NAMES_A_CELL.search(spoken(text)))


def period_wished(text: str) -> str:
    """The period of a sentence, longer than a month: "quy 3", "6 thang", "nam 2026"; else ""."""
    found = _PERIOD.search(spoken(text))
    return found[0].replace("ca nam", "nam") if found else ""


def month_wished(text: str) -> str:
    """The month of a sentence: "10", "tháng trước", "tháng này"; "" where there is none."""
    said = spoken(text)
    if found := _MONTH.search(said):
        return str(int(found["number"]))
    return next((name for name, one in _NAMED if one.search(said)), "")


def told_of(command: str, text: str) -> bool:
    """Whether a sentence tells what the page of this command takes: "kiến nghị xã sửa loa hỏng";
    not one that only asks about it.
    """
    said = spoken(text)
    return command in _TOLD and not _ASKED.search(said) and bool(_TOLD[command].search(said))


def agrees_to_all(text: str, count: int) -> bool:
    """ "đồng ý hết", "duyệt cả 24" where they are as many."""
    found = _ALL.fullmatch(spoken(text))
    return found is not None and int(found["count"] or count) == count


def wants_file(text: str) -> bool:
    """Whether a sentence asks for a paper as a file: "gửi biên bản cho tôi"."""
    return bool(_FILE.search(spoken(text)))


def is_question(text: str) -> bool:
    """Whether a sentence begins or ends as a question does: "ai đã dự", "thôn 5 sao rồi"."""
    return text.rstrip().endswith("?") or bool(_QUESTION.search(spoken(text)))


def named(text: str, names: Sequence[str]) -> list[int]:
    """Which of these cells a sentence is about: whose name stands in it, the longest; else whose
    first letters do ("TC-KH"), or in whose name all stands that is said besides the words of a
    question, or the most that is said behind the kind: "trả lại biên bản chi bộ văn hóa vì ...".
    """
    said = spoken(text)
    if len(said) > LONGEST:
        return []
    found = {at: len(_own(name)) for at, name in enumerate(names) if says(text, name)}
    if found:
        return [at for at, length in found.items() if length == max(found.values())]
    letters = _INITIALS.findall(_joined(fold(clean(text))))
    if short := [at for at, name in enumerate(names) if _begun_by(name, letters)]:
        return short
    own = [f" {_own(name)} " for name in names]
    behind = [found.split() for found in _BEHIND_KIND.findall(said)]
    begun = [" ".join(words[:most]) for words in behind for most in range(len(words), 0, -1)]
    for part in (" ".join(_ASIDE.sub(" ", said).split()), *begun):
        if len(re.sub(r"[^a-z]", "", part)) < SHORTEST:
            continue
        if here := [at for at, name in enumerate(own) if f" {part} " in name]:
            return here
    return []


def says(text: str, name: str) -> bool:
    """Whether the name of a unit stands in a sentence; one of a single word, or of a number, only
    behind the kind of the unit.
    """
    own, said = _own(name), f" {spoken(text)} "
    if not own:
        return False
    if len(re.sub(r"[^a-z ]", "", own).split()) < 2 and not _LETTERS_AND_NUMBER.fullmatch(own):
        return bool(re.search(rf" {_KIND.pattern} {re.escape(own)} ", said))
    return f" {own} " in said


def _begun_by(name: str, letters: Sequence[str]) -> bool:
    first = "".join(word[0] for word in _own(name).split() if word not in _AND)
    return any(one in first for one in letters)


@lru_cache(NAMES_KEPT)
def _own(name: str) -> str:
    """A name without the kind of the unit: "thon 5"."""
    return (
        _KIND.sub("", spoken(name), count=1).strip() if _KIND.match(spoken(name)) else spoken(name)
    )


def _joined(said: str) -> str:
    """ "tc-kh" as one."""
    return _TWO_INITIALS.sub(r"\1\2", said)


def spoken(text: str) -> str:
    """As it is compared: without diacritics and signs, what is written short in full."""
    said = re.sub(r"[^\w/]+", " ", _joined(fold(unslipped(clean(text))))).strip()
    return " ".join(_SHORT.get(one, one) for one in said.split())
