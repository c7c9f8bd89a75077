"""Votes, and conclusions with a vote at their beginning or end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.errors import Invalid, Refused, Unclear
from domain.meeting import Conclusion, Vote
from domain.parse.counts import ABOUT, OF
from domain.parse.lists import none
from domain.parse.shares import MOST, Found, beside, items, shape, tilings
from domain.parse.text import fold, short, shown
from domain.parse.words import canon

LONGEST = 2000  # characters of a conclusion
_NO = r"(?:khong|ko|k|kg|hong|chua)"
_YES = r"(?:dong y|tan thanh|nhat tri|dong tinh|ung ho|thong nhat|thuan|thong qua)"
_NOBODY_AGAINST = re.compile(
    rf"\b{_NO}(?: co)? (?:ai|dc nao|y kien nao|y kien) (?:{_NO} {_YES}|phan doi|khac)\b"
)
_ITEM = re.compile(
    rf"\b(?P<part>\d{{1,4}})(?: dc| nguoi| phieu)? ?{OF} ?(?P<whole>\d{{1,4}})\b"
    r"|(?P<all>\b100 ?%|\b(?:tat ca|toan bo|toan the|ca chi bo|moi nguoi|100 phan tram|deu|het|ca)\b)"
    r"|\b(?P<percent>\d{1,3}(?:[.,]\d)? ?(?:%|phan tram))|\b(?P<number>\d{1,4})\b"
    rf"|(?P<abstained>\b(?:phieu )?trang\b|\b{_NO} (?:co )?(?:y kien|bieu quyet|bo phieu)\b|\by kien khac\b"
    r"|\bbo trang\b|\bluong lu\b)"
    rf"|(?P<against>\b(?:{_NO} {_YES}|phan doi|chong|bac|{_NO})\b)"
    rf"|(?P<in_favour>\b(?:{_YES})\b)|(?P<stop>[,;.()\n:+-])"
)
_FILLER = re.compile(
    r"\b(?:bieu quyet|bq|phieu|nguoi|dc|dang vien|dv|voi|ty le|dat|va|co|la|ket qua|so|gio tay|deu|100"
    r"|y kien|chi bo|y|duoc|da|moi|hoan toan|deu|tong|tong so|bang|bieu|quyet|thi|con lai)\b|="
)
_GROUPS = [
    *beside("in_favour"),
    *beside("against"),
    *beside("abstained"),
    shape("fraction", "in_favour", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("in_favour", "fraction", gives=lambda row: _of(row[1].value, row[1].whole)),
    shape("fraction", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("in_favour", gives=lambda row: {"all": 1}),
    shape("all", "in_favour", gives=lambda row: {"all": 1}),
    shape("in_favour", "all", gives=lambda row: {"all": 1}),
    shape("in_favour", "all", "all", gives=lambda row: {"all": 1}),
    shape("all", "all", "in_favour", gives=lambda row: {"all": 1}),
    shape("all", "in_favour", "all", gives=lambda row: {"all": 1}),
    shape("all", gives=lambda row: {"all": 1}),
    shape("fraction", "all", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("fraction", "all", "in_favour", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("all", "in_favour", "fraction", gives=lambda row: _of(row[2].value, row[2].whole)),
]


def _of(part: int, whole: int) -> Found:
    return {"in_favour": part, "whole": whole}


def vote(text: str, *, present: int) -> Vote:
    """'nhất trí 20/20', '18 đồng ý 2 không', '18-1-1', '100%' of ``present`` (0..2000).

    Only full members vote, so the votes may be fewer than ``present``, never more.
    Invalid: ``error-vote``, ``error-vote-more`` (given, present), ``error-count-exact``.
    Unclear: ``error-vote-rest`` (the others not said), ``error-vote-which``, ``error-vote-check``.
    """
    line = re.sub(r"\bmot\b", "1", canon(text))
    line = _NOBODY_AGAINST.sub(" tat ca ", line)
    if ABOUT.search(line):
        raise Invalid("error-count-exact", given=shown(text))
    if match := re.fullmatch(r"(\d{1,4}) ?[-;,:+] ?(\d{1,4})(?: ?[-;,:+] ?(\d{1,4}))?", line):
        return _within([int(number or 0) for number in match.groups()], present)
    row, rest = items(line, _ITEM)
    if any(item.name == "percent" for item in row):
        raise _percent(line, present, text)
    if not row or len(row) > MOST:
        raise Invalid("error-vote", given=shown(text))
    found = [reading for reading in tilings(row, _GROUPS) if reading]
    if not found and len(row) == 1 and row[0].name == "number":
        found = [{"in_favour": row[0].value, "whole": present}]
    return _decided(found, re.search(r"\w", _FILLER.sub("", rest)) is not None, present, text)


def _decided(found: list[Found], strange: bool, present: int, text: str) -> Vote:
    votes: list[Vote] = []
    refusals: list[Refused] = []
    for reading in found:
        try:
            votes.append(_counted(reading, present, text))
        except Refused as refusal:
            refusals.append(refusal)
    votes = list(dict.fromkeys(votes))
    if len(votes) == 1 and not strange:
        return votes[0]
    if votes:
        key = "error-vote-check" if strange else "error-vote-which"
        raise Unclear(key, options=tuple(map(vote_text, votes[:4])), given=shown(text))
    if refusals and not strange:
        raise refusals[0]
    raise Invalid("error-vote", given=shown(text))


def _counted(found: Found, present: int, text: str) -> Vote:
    against, abstained = found.get("against"), found.get("abstained")
    others = (against or 0) + (abstained or 0)
    if "in_favour" not in found:
        if "all" in found and not others:
            return _within([present, 0, 0], present)
        raise _rest(present - others, others, present, text, against is None)
    whole = found.get("whole")
    counted = _within([found["in_favour"], against or 0, abstained or 0], present)
    missing = (whole or 0) - found["in_favour"] - others
    if whole is not None and (whole > present or missing < 0):
        raise Invalid(
            "error-vote-more", given=max(whole, found["in_favour"] + others), present=present
        )
    if missing > 0:
        raise _rest(found["in_favour"], missing, present, text, others == 0)
    return counted


def _rest(in_favour: int, others: int, present: int, text: str, open_: bool) -> Refused:
    """Who did not agree: against or abstained?"""
    if in_favour < 0 or not others:
        return Invalid("error-vote", given=shown(text))
    options = [Vote(in_favour=in_favour, against=others)]
    options.append(Vote(in_favour=in_favour, abstained=others))
    return Unclear("error-vote-rest", options=tuple(map(vote_text, options)), given=shown(text))


def _percent(line: str, present: int, text: str) -> Refused:
    """A share is asked as a count: the nearest whole numbers, the others against."""
    share = re.search(r"(\d{1,3})(?:[.,](\d))? ?(?:%|phan)", line)
    tenths = int(share[1]) * 10 + int(share[2] or 0) if share else 0
    if tenths > 1000:
        return Invalid("error-vote", given=shown(text))
    low = present * tenths // 1000
    near = [low] if low * 1000 == present * tenths else [low, low + 1]
    votes = [Vote(in_favour=n, against=present - n) for n in near]
    votes += [Vote(in_favour=n, abstained=present - n) for n in near if present - n]
    return Unclear("error-vote-rest", options=tuple(map(vote_text, votes)), given=shown(text))


def _within(counts: list[int], present: int) -> Vote:
    if sum(counts) > present:
        raise Invalid("error-vote-more", given=sum(counts), present=present)
    return Vote(in_favour=counts[0], against=counts[1], abstained=counts[2])


def vote_text(value: Vote) -> str:
    parts = [f"{value.in_favour} đồng ý"]
    parts += [f"{value.against} không đồng ý"] * bool(value.against)
    parts += [f"{value.abstained} phiếu trắng"] * bool(value.abstained)
    return ", ".join(parts)


def conclusion(text: str, *, present: int) -> Conclusion:
    """Free text of at most 2000 characters with a vote at its end or beginning, or either alone.

    ``error-empty``, ``error-too-long``; what ``vote`` refuses where it is surely a vote, its options
    with the text before them.
    """
    cleaned = short(text, LONGEST)
    if none(cleaned):
        return Conclusion()
    for head, tail, after in _cuts(cleaned):
        try:
            counted = vote(tail, present=present)
        except Unclear as asked:
            options = tuple(_joined(head, option, after) for option in asked.options)
            raise Unclear(asked.key, options=options, **asked.args_for_words) from None
        return Conclusion(text=head or None, vote=counted)
    return Conclusion(text=cleaned)


_SOFT = re.compile(
    rf"(?:(?:chi bo |ca chi bo |voi )?{_YES}|bieu quyet|bq|100 ?%|\d+ ?/ ?\d+|tat ca|toan bo"
    rf"|\d+ (?:dc |phieu |dang vien )?{_YES})"
)
_COUNTED = re.compile(r"(?:thang|so|nam|ngay|quy|to|khoa|lan|dot|thon|khu) ?$")


def _joined(head: str, option: str, after: bool) -> str:
    if not head:
        return option
    return f"{head}; {option}" if after else f"{option}; {head}"


def _cuts(text: str) -> Iterator[tuple[str, str, bool]]:
    """(text, vote, vote comes last) where a part of ``text`` is surely a vote, the longest first."""
    if _vote_like(text, alone=True):
        yield "", text, True
    near_end = len(text) - 160
    for match in re.finditer(r"[,;.:\n(–—-]+\s*|\s+", text):
        tail = text[match.end() :].strip(" .);")
        hard = match[0].strip() != ""
        if not hard and _COUNTED.search(fold(text[max(0, match.start() - 8) : match.start()])):
            continue
        if match.start() > near_end and _vote_like(tail, alone=hard):
            yield text[: match.start()].rstrip(" ,;.:(–—-\n"), tail, True
    for match in [*re.finditer(r"[,;.:\n]\s*", text[:160]), *re.finditer(r"\s+", text[:60])]:
        head = text[: match.start()]
        counted = re.search(r"\d", head) and not re.search(r"thong qua$", fold(head))
        if counted and _vote_like(head, alone=match[0].strip() != ""):
            yield text[match.end() :].strip(), head, False


def _vote_like(part: str, *, alone: bool) -> bool:
    """Every word belongs to a vote; without a comma before it there must be a number too."""
    if not part or len(part) > 160:
        return False
    line = re.sub(r"\bmot\b", "1", canon(part)) if fold(part) else ""
    row, rest = items(_NOBODY_AGAINST.sub(" tat ca ", line), _ITEM)
    names = {item.name for item in row}
    if re.search(r"\w", _FILLER.sub("", rest)) or len(row) > MOST:
        return False
    label = bool(names & {"in_favour"}) or re.match(r"(?:bieu quyet|bq)\b", line) is not None
    numbers = bool(names & {"number", "fraction", "percent", "all"})
    if not alone:
        return label and numbers and _SOFT.match(line) is not None
    if re.fullmatch(r"thong (?:qua|nhat)", line):
        return False
    return label or names <= {"fraction", "stop"} and "fraction" in names or "100%" in line
