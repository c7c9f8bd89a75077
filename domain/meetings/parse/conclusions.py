"""Conclusions: free text with a vote at its end or beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from domain.errors import Invalid, Refused, Unclear
from domain.meetings.meeting import Conclusion, Vote
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.ballots import without_ballots
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.vote_terms import (
    FILLER,
    ITEM,
    MOST_OF,
    NOBODY_AGAINST,
    NOT_ASKED,
    VOTELESS,
    YES,
)
from domain.meetings.parse.votes import Voters, vote, vote_text, votes_said
from domain.meetings.parse.votes_named import numbered
from domain.meetings.parse.votes_rest import rest_counted
from domain.parse.instead import correction, hollow
from domain.parse.lists import none
from domain.parse.shares import MOST, items
from domain.parse.terms import terms
from domain.parse.text import KEPT, SHORT, fold, shadow, short, shown
from domain.parse.words import canon

LONGEST = 2000  # characters of a conclusion


def conclusion(text: str, *, present: int, voters: Voters | None = None) -> Conclusion:
    """Free text of at most 2000 characters with a vote at its end or beginning, or either alone.

    ``error-empty``, ``error-too-long``; what ``vote`` refuses where it is surely a vote, its
    options with the text before them; ``error-vote`` and ``error-vote-most`` where a part seems to
    be a vote that is not understood; ``error-vote-none`` for a mere "không".
    """
    cleaned = short(text, LONGEST)
    if _NO_ALONE.fullmatch(fold(cleaned).strip(" .,!")):
        raise Unclear("error-vote-none", options=(ANSWERS.text("nothing"),), given=shown(text))
    if no_conclusion(cleaned):
        return Conclusion()
    if match := NOT_ASKED.search(shadow(cleaned)):
        cleaned = f"{cleaned[: match.start()]} {cleaned[match.end() :]}".strip()
    cleaned, cast = without_ballots(cleaned)
    if cast is not None:
        return _of_ballots(cleaned, cast, present, voters)
    known = voters.most if voters and voters.least == voters.most else None
    cleaned = rest_counted(numbered(_without_voters(cleaned), known), known)
    cleaned = _REST_COUNTED.sub("", cleaned)
    if match := _NOT_VOTED.search(shadow(cleaned)):
        return Conclusion(text=_no_vote(cleaned[: match.start()].strip(" ,;:")))
    if match := with_vote(cleaned):
        cut = match.start("vote")
        counted_as = ANSWERS.text("all_in_favour_of", said=cleaned[cut:].strip(" ."))
        adopted = undangled(cleaned[:cut].strip(" ,:"))
        cleaned = f"{adopted}; {counted_as}"
    elif match := _VOTED_FIRST.match(shadow(cleaned)):
        counted_as = ANSWERS.text("all_in_favour_of", said=match["vote"])
        cleaned = f"{cleaned[match.end() :]}; {counted_as}"
    for head, tail, after in _cuts(cleaned):
        try:
            counted = vote(tail, present=present, voters=voters, whole=tail == cleaned)
        except Unclear as asked:
            options = tuple(_joined(head, option, after) for option in asked.options)
            raise Unclear(asked.key, options=options, **asked.args_for_words) from None
        head = _LAST_NUMBER.sub("", head) if after else head
        if after and cleaned[len(head) : len(head) + 1] == " ":
            head = _without_dangling(head, tail)
        if head and after and not _LABEL.search(canon(tail, whole=False)):
            options = (f"{head}; {vote_text(counted)}", f"{head} {tail}")
            if not _is_count(tail, voters, cleaned[: len(head) + 1]):
                raise Unclear("error-vote-check", options=options, given=shown(tail))
        if head and _STORY.search(shadow(head)):
            raise Unclear("error-vote-check", options=(), given=shown(head))
        return Conclusion(text=_no_vote(head), vote=counted)
    _not_counted(cleaned, voters, present)
    return Conclusion(text=_no_vote(cleaned))


def _of_ballots(text: str, cast: int, present: int, voters: Voters | None) -> Conclusion:
    """A vote by ballot; Unclear where not all that were cast are told of."""
    said = conclusion(text, present=present, voters=voters)
    told = said.vote
    if told is None or told.in_favour + told.against + told.abstained != cast:
        raise Unclear("error-vote-ballots", given=shown(text))
    return said


def _without_voters(text: str) -> str:
    """'100% đảng viên có quyền biểu quyết tán thành' without who has a vote."""
    match = _WITH_A_VOTE.search(shadow(text))
    return f"{text[: match.start()]} {text[match.end() :]}" if match else text


def with_vote(text: str) -> re.Match[str] | None:
    """What was adopted with its vote behind it; the day of "kế hoạch 20/11" is no vote."""
    match = _ADOPTED.fullmatch(shadow(text))
    part, whole = match["vote"].split("/") if match else ("0", "0")
    return match if int(part) <= int(whole) else None


def _without_dangling(head: str, tail: str) -> str:
    """Without 'với', 'là' before the vote; Invalid where the vote is no number alone."""
    dark = shadow(head)
    if _LOOSE.search(dark):
        raise Invalid("error-vote", given=shown(f"{head} {tail}"))
    return undangled(head)


def undangled(head: str) -> str:
    """Without what only leads to a vote: "với", "biểu quyết"."""
    head = head.strip(" ,:")
    while match := _DANGLING.search(shadow(head)):
        head = head[: match.start()]
    return head


def no_conclusion(text: str) -> bool:
    """Is this 'không có', 'không biểu quyết gì', 'chưa kết luận'?"""
    line = fold(text).strip(" .,!")
    return _NO_ALONE.fullmatch(line) is not None or none(text) or bool(_NOTHING.fullmatch(line))


def _not_counted(text: str, voters: Voters | None, present: int) -> None:
    """'Kết nạp chị Đa 20/20': as many as have a vote, behind what may be its matter."""
    known = {voters.least, voters.most, present} if voters else set()
    if text.rstrip().endswith("?") or _ALL_AGREED.fullmatch(fold(text).strip(" .,!")):
        raise Invalid("error-vote", given=shown(text))
    if len(text) <= SHORT and _BUT_SOMEBODY.fullmatch(fold(text)):
        raise Invalid("error-vote", given=shown(text))
    match = re.search(r"^(.*\w)\s+(\d{1,4})\s*/\s*(\d{1,4})\W*$", text, re.DOTALL)
    counted = re.search(r"(?<![\d/])\d{1,4}\s*/\s*(\d{1,4})(?![\d/])", text)
    if not match and counted and int(counted[1]) in known:
        raise Invalid("error-vote", given=shown(text))
    last = re.search(r"\w\s+(\d{1,4})\W*$", text)
    if last and int(last[1]) in known and int(last[1]) > _FEW:
        raise Invalid("error-vote", given=shown(text))
    if voters and match and int(match[3]) in (voters.least, voters.most, present):
        said = ANSWERS.text("all_in_favour_of", said=f"{match[2]}/{match[3]}")
        raise Unclear("error-vote-check", options=(f"{match[1]}; {said}",), given=shown(text))


_WEAK = re.compile(r"\b(?:thoi|thi|deu|cung|la|nhe|a|thuan)\b")
_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?) ?%")


def rest(first: str, text: str, *, present: int, voters: Voters | None = None) -> str:
    """One text of two: a whole answer replaces, a vote alone completes what was said before.

    Unclear ``error-vote-two`` where the votes contradict each other.
    """
    try:
        alone = conclusion(text, present=present, voters=voters)
    except Refused:
        return f"{first}; {text}" if _smells(text) else text
    if alone.text or not alone.vote:
        return text
    if not _impossible(first, present, voters):
        _not_against(first, alone.vote, text)
    head = next((head for head, _, _ in _cuts(short(first, LONGEST))), None)
    said = _said_before(first) if head is None else head
    said = undangled(said) if said else said
    return f"{said}; {vote_text(alone.vote)}" if said else vote_text(alone.vote)


def _impossible(first: str, present: int, voters: Voters | None) -> bool:
    """Whether more votes were said than there can be, which the next answer puts right."""
    try:
        conclusion(first, present=present, voters=voters)
    except Refused as refused:
        return refused.key in ("error-vote-voters", "error-vote-more")
    return False


def _not_against(first: str, counted: Vote, text: str) -> None:
    """Unclear where a number was said before that the vote has not."""
    said = {counted.in_favour, counted.against, counted.abstained}
    said.add(sum(said) if len(said) == 3 else counted.in_favour + counted.against)
    before = {int(number) for number in re.findall(r"(?<!\d)\d{1,4}(?!\d| ?%)", _vote_part(first))}
    against = before and counted.in_favour not in before
    if (against or not _share_fits(first, counted)) and not correction(text):
        raise Unclear("error-vote-two", options=(), given=shown(text), before=shown(first))


def _share_fits(first: str, counted: Vote) -> bool:
    """'Nhất trí 90%' before 18 of 20."""
    cast = counted.in_favour + counted.against + counted.abstained
    shares = [float(one.replace(",", ".")) for one in _SHARE.findall(_vote_part(first))]
    return not shares or any(abs(100 * counted.in_favour - one * cast) < cast for one in shares)


def _vote_part(first: str) -> str:
    return next((tail for _, tail, _ in _cuts(short(first, LONGEST))), first)


def _said_before(first: str) -> str | None:
    """The text of what was said before, without what seemed to be its vote."""
    clauses = [one.strip() for one in re.split(r"[,;.\n]+", first)]
    kept = [one for one in clauses if one and not _smells(one)]
    return ", ".join(kept) or None


def _is_count(tail: str, voters: Voters | None, before: str) -> bool:
    """'...: 20/20' where just as many have a vote."""
    found = re.fullmatch(r"\W*(\d{1,4})\s*/\s*(\d{1,4})\W*", tail)
    if not found or not voters or before[-1:] not in ":,;.\n-":
        return False
    return int(found[2]) in (voters.least, voters.most) and found[1] == found[2]


def _no_vote(text: str) -> str | None:
    """The text as it is; Invalid where a part of it seems to be a vote."""
    if text and not re.search(r"[^\W\d_]", text):
        raise Invalid("error-vote", given=shown(text))
    for clause in re.split(r"[,;:.\n]+(?!\d)", text):
        if not _smells(clause):
            continue
        most = MOST_OF.search(canon(clause, LONGEST, whole=False))
        key = "error-vote-most" if most else "error-vote"
        if clause.strip() != text.strip():  # what was concluded is kept for the next answer
            raise Unclear(key, given=shown(clause))
        raise Invalid(key, given=shown(clause))
    return text or None


def only_votes(text: str) -> bool:
    """Whether this says how it was voted and not of what."""
    return surely_vote(text) or _smells(text)


def _smells(clause: str) -> bool:
    """Numbers, or some of them, beside the words of a vote; or hardly anything but such words."""
    if len(clause) > LONGEST or not re.search(r"\w", clause):
        return False
    line = canon(clause, LONGEST, whole=False)
    votes = _VOTES.search(line)
    by_name = _AGAINST_BY_NAME.search(shadow(clause))
    plain = by_name and clause[: by_name.end()].lower().endswith(" trang") and not clause.isascii()
    if by_name and not plain and is_person(clause[: by_name.start()].strip()):
        return True
    if MOST_OF.search(line) and (
        votes or not re.search(r"\w", _WEAK.sub("", MOST_OF.sub("", line)))
    ):
        return True
    if _AGREED.search(line) and len(line.split()) <= _FEW:
        return True
    if votes and (VOTELESS.search(line) or _CAST.search(line)):
        return True
    line = _BY_A_DAY.sub(" x", line)
    left = re.sub(r"\b(?:thong qua|thong nhat)\b(?=.*\w)", "x", line)
    row, rest_ = items(votes_said(left), ITEM)
    names = {item.name for item in row} & {"in_favour", "against", "abstained", "all", "fraction"}
    left = FILLER.sub("", MOST_OF.sub("", VOTELESS.sub("", rest_)))
    return bool(names) and (not re.search(r"\w", left) or hollow(left, of=line))


TERMS = terms(__file__, "conclusions", yes=YES)
_LABEL = TERMS.compiled("label")
_SOFT = TERMS.compiled("soft")


_STORY = TERMS.compiled("story")
_COUNTED = TERMS.compiled("counted")
_BUT_SOMEBODY = TERMS.compiled("but_somebody")
_ALL_AGREED = TERMS.compiled("all_agreed")
_AGREED = TERMS.compiled("agreed")
_AGAINST_BY_NAME = TERMS.compiled("against_by_name")
_FEW = 9  # words of a sentence that only says that they agreed
_VOTED_FIRST = TERMS.compiled("voted_first")
_ADOPTED = TERMS.compiled("adopted")
_WITH_A_VOTE = TERMS.compiled("with_a_vote")
_REST_COUNTED = TERMS.compiled("rest_counted")
_BY_A_DAY = TERMS.compiled("by_a_day")
_LAST_NUMBER = re.compile(r"\n\s*\d{1,2}$")
_NOTHING = TERMS.compiled("nothing")
_NOT_VOTED = TERMS.compiled("not_voted")
_NO_ALONE = TERMS.compiled("no_alone")
_VOTES = TERMS.compiled("votes")
_DANGLING, _LOOSE = TERMS.compiled("dangling"), TERMS.compiled("loose")
_THREE = re.compile(r"\W*\d{1,4} ?[-+/] ?\d{1,4} ?[-+/] ?(?!20[2-9]\d|2[4-9]\b)\d{1,4}\W*")
_CAST = TERMS.compiled("cast")


def surely_vote(text: str) -> bool:
    """Whether every word of this belongs to a vote, and there is a number or all of them in it."""
    if re.search(r"\b(?:vang|co mat|phep)\b", fold(text)):
        return False
    alone = _vote_like(_without_voters(text).strip(" .)"), alone=True)
    if alone and NOBODY_AGAINST.fullmatch(canon(text, whole=False)):
        return True
    return (
        alone
        and re.search(r"\d\s*[/-]\s*\d|\d\D+\w|%|\b(?:tat ca|ca|het)\b", fold(text)) is not None
    )


def _joined(head: str, option: str, after: bool) -> str:
    if not head:
        return option
    return f"{head}; {option}" if after else f"{option}; {head}"


def _cuts(text: str) -> Iterator[tuple[str, str, bool]]:
    """(text, vote, vote comes last) where a part is surely a vote, the longest first."""
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
    for match in _heads(text):
        head = text[: match.start()]
        counted = re.search(r"\d", head) and not re.search(
            r"(?:thong qua|voi|la|va|co|dat|cho|cua)$", fold(head)
        )
        if counted and _vote_like(head, alone=match[0].strip() != ""):
            yield text[match.end() :].strip(), head, False


def _heads(text: str) -> Iterator[re.Match[str]]:
    """Where a vote at the beginning may end: at a comma, or else after as many words as can be."""
    yield from reversed([*re.finditer(r"[,;.:\n]\s*", text[:160])])
    yield from reversed([*re.finditer(r"\s+", text[:60])])


@lru_cache(KEPT)
def _vote_like(part: str, *, alone: bool) -> bool:
    """Every word belongs to a vote; without a comma before it there must be a number too."""
    if not part or len(part) > 160:
        return False
    if alone and _THREE.fullmatch(part):
        return True
    line = re.sub(r"\bmot\b", "1", canon(part, whole=False)) if fold(part) else ""
    row, rest = items(votes_said(line), ITEM)
    names = {item.name for item in row}
    if re.search(r"\w", FILLER.sub("", rest)) or len(row) > MOST:
        return False
    label = bool(names & {"in_favour"}) or re.match(r"(?:bieu quyet|bq)\b", line) is not None
    label = label or "phan tram" in line
    label = label or ("fraction" in names and bool(names & {"against", "abstained"}))
    label = label or ("fraction" in names and re.search(r"\bphieu\b", line) is not None)
    label = label or (NOBODY_AGAINST.search(line) is not None and line != "tuyet doi")
    numbers = bool(names & {"number", "fraction", "percent", "all"})
    if not alone:
        return label and numbers and _SOFT.match(line) is not None
    if re.fullmatch(r"thong (?:qua|nhat)", line):
        return False
    return label or (names <= {"fraction", "stop"} and "fraction" in names) or "100%" in line
