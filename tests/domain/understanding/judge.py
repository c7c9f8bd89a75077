"""Is what was kept what was meant? Compared as the README says."""

from __future__ import annotations

import re
from typing import Any, Literal

from domain.parse import fold, unslipped
from domain.parse.numerals import digits
from tests.domain.understanding.corpus import KNOWN, Fields, Phrase
from tests.domain.understanding.hear import Heard

Verdict = Literal["right", "one_tap", "asked_though_clear", "asked_wrongly", "wrong_in_silence"]
OPTIONAL = {
    "present_full", "present_probationary", "exempt_came", "temporary", "late", "left_early",
    "guests", "model", "passed",
}  # fmt: skip
NAMES = {"chair", "taker", "owner"}
LISTS = {"petitions", "content"}
TITLES = re.compile(
    r"^(?:(?:d/c|dc|dong chi|anh|chi|a|c|bac si|bs|dd|bac|ong|ba|dieu duong|co|chu|thim|em|e|o"
    r"|cau|chau|thay|thang|nho|gia lang|(?:thuong|trung|dai|thieu) (?:uy|ta)"
    r"|bi thu|pho bi thu)\.? )+(?=\w)"
)
OFFICES = re.compile(r" (?:hieu truong|quan doc|pho bi thu|bi thu|truong thon|giam doc)$")
WHO_ASKS = re.compile(
    r"^(?:ba con|nhan dan|nguoi dan|dan|cu tri|cap duoi) (?:co )?"
    r"(?:(?:kien nghi|de nghi)\s*:?\s+(?=\w)|(?=xin ))"
)  # may stay or go
HEADS = re.compile(
    r"^(?:kien nghi|noi dung|nhiem vu|ket luan|de xuat|y kien)(?: chi bo| gui cap tren)?\s*[:\-]\s*"
)
DISCUSSED = re.compile(r"^(?:(?:hop )?ban )?(?:(?:ve|viec|vu|chuyen) )*(?=\w)")
BULLET = re.compile(r"^(?:[-+*•–]|\d{1,2}[.)/](?!\d))\s*")


def judge(phrase: Phrase, heard: Heard) -> Verdict:
    row = phrase.row
    never = _listed(row.get("never", []))
    if any(fold(str(word)) in fold(label) for word in never for label in heard.labels):
        return "asked_wrongly"
    fine = [row["right"], *_listed(row.get("also", []))]
    if any(_answers(phrase, expected, heard) for expected in fine):
        return "right"
    if heard.fields is not None and not heard.doubts:
        return "wrong_in_silence"
    if "ask" in fine or heard.fields is not None:
        return "asked_wrongly"
    if any(same(phrase, one, offer) for one in fine if one != "ask" for offer in heard.offers):
        return "one_tap"
    return "asked_though_clear"


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _answers(phrase: Phrase, expected: Any, heard: Heard) -> bool:
    row = phrase.row
    if expected == "ask":
        return heard.fields is None or bool(heard.doubts)
    if "ask" in row and heard.fields is None:
        return _half(phrase, expected, heard)
    if heard.fields is None or (row.get("doubts") and not heard.doubts):
        return False
    return same(phrase, expected, heard.fields)


def _half(phrase: Phrase, expected: Fields, heard: Heard) -> bool:
    """The good part is kept by every button, where there are any."""
    known = {name: expected[name] for name in expected}
    return all(_within(known, offer) for offer in heard.offers)


def _within(known: Fields, offer: Fields) -> bool:
    return all(name not in offer or _equal(name, known[name], offer[name]) for name in known)


def same(phrase: Phrase, expected: Any, kept: Fields) -> bool:
    if expected == "none":
        return not kept or kept == {"texts": []}
    kept = dict(kept)
    if "texts" in kept:
        kept["content" if phrase.question == "content" else "petitions"] = kept.pop("texts")
    open_ = set(_listed(phrase.row.get("ask", [])))
    if phrase.question == "hours":
        kept = {name: kept[name] for name in kept if name in expected} or kept
    for name, value in expected.items():
        if name not in kept:
            if name in OPTIONAL or name in open_:
                continue
            if name in ("against", "abstained", "excused", "unexcused") and value == 0:
                continue
            return False
        if not _equal(name, value, kept[name]):
            return False
    return not _added(phrase, expected, kept)


def _added(phrase: Phrase, expected: Fields, kept: Fields) -> set[str]:
    """What nobody said: a number of no one is nothing, as is last month's setting."""
    if phrase.question == "vote":
        kept = {name: value for name, value in kept.items() if name != "conclusion"}
    quiet = {name for name, value in kept.items() if value in (0, None, "", [])}
    derived = {"minutes", "obliged", "present", "excused", "unexcused"}
    last = {n for n in ("place", "chair", "taker") if kept.get(n) == KNOWN["last_setting"][n]}
    return set(kept) - set(expected) - quiet - last - (derived & set(kept))


def _equal(name: str, expected: Any, kept: Any) -> bool:
    if name == "tasks":
        return len(expected) == len(kept) and all(
            _task(one, other) for one, other in zip(expected, kept, strict=True)
        )
    if name in LISTS:
        if isinstance(expected, str):
            expected = [expected]
        if name == "content":  # split at a comma or not is the same
            return _row(expected) == _row(kept)
        return list(map(_asked_for, expected)) == list(map(_asked_for, kept))
    if name in NAMES:
        return persons(str(expected)) == persons(str(kept))
    if name in ("place", "conclusion", "title"):
        return text(str(expected)) == text(str(kept))
    return str(expected) == str(kept)


def _row(headings: list[str]) -> list[str]:
    return re.findall(r"\w+", " ".join(_headings(headings)))


def _task(expected: Fields, kept: Fields) -> bool:
    names = {"title", "owner", "due"}
    return all(
        (name in expected) == (name in kept)
        and (name not in expected or _equal(name, expected[name], kept[name]))
        for name in names
    )


def _headings(value: Any) -> list[str]:
    """With or without «bàn», which some hands write with the heading and some leave out."""
    return [DISCUSSED.sub("", text(one)) for one in value]


def _asked_for(petition: str) -> str:
    return WHO_ASKS.sub("", text(petition))


def text(value: str) -> str:
    value = re.sub(r"(?i)\bmột\b", "1", digits(unslipped(value)))
    lines = [BULLET.sub("", one.strip()) for one in value.strip().split("\n")]
    line = " ".join(" ".join(lines).split()).lower()
    line = HEADS.sub("", line) if HEADS.match(fold(line)) is None else _headless(line)
    for short, long in KNOWN["abbreviations"].items():
        line = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", long, line)
    return fold(line).strip(" .,;:!-–()\"'*")


def _headless(line: str) -> str:
    return re.split(r"[:\-]\s*", line, maxsplit=1)[1]


def persons(value: str) -> list[str]:
    return [person(one) for one in re.split(r",| và | & ", value)]


def person(value: str) -> str:
    """The given name: of the people that are known the whole name too."""
    line = fold(value).strip(" .,;:")
    line = OFFICES.sub("", TITLES.sub("", f"{line} ").strip())
    whole = {fold(short): fold(long) for short, long in KNOWN["people"].items()}
    return whole.get(line, line)
