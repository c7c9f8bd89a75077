"""Votes, and conclusions with a vote at their beginning or end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.errors import Invalid, Refused, Unclear
from domain.meetings.meeting import Vote
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.vote_terms import (
    ALL_OF_THEM,
    FAILED,
    FILLER,
    GROUPS,
    HANDS,
    HEADS_VOTE,
    ITEM,
    MOST_OF,
    NOBODY_AGAINST,
    NONE_AGAINST,
    NONE_AT_ALL,
    NONE_AT_ALL_TEXT,
    NOT_ASKED,
    NUMBER_FIRST,
    ONLY_NONE_AGAINST,
    OTHERS,
    OUTCOME,
    YES,
    YES_WORD,
)
from domain.parse.counts import ABOUT
from domain.parse.shares import MOST, Found, items, tilings
from domain.parse.text import shown
from domain.parse.words import canon

_UNHEARD_OF = 1000  # votes against in a cell
_BY = r"(?: ?[-;:+] ?|, )"


@dataclass(frozen=True)
class Voters:
    """How many have a vote, of all who are present: at least, at most; equal where it is known."""

    least: int
    most: int


def vote(text: str, *, present: int, voters: Voters | None = None, whole: bool = True) -> Vote:
    """'nhất trí 20/20', '18 đồng ý 2 không', '18-1-1', '100%' of ``present`` (0..2000).

    Only full members vote: ``voters`` says how many of ``present`` these are. ``whole``: the text
    is all that was sent. Invalid: ``error-vote``, ``error-vote-more`` (given, present),
    ``error-vote-most`` (no number), ``error-count-exact``. Unclear: ``error-vote-rest`` (the others
    not said), ``error-vote-which``, ``error-vote-check``, ``error-vote-voters`` (given, voters).
    """
    found = _vote(text, present=present, voters=voters, whole=whole)
    if FAILED.search(canon(text, whole=whole)) and found.in_favour > present // 2:
        raise Unclear("error-vote-check", options=(vote_text(found),), given=shown(text))
    count = found.in_favour + found.against + found.abstained
    if voters and count > voters.most:
        options = tuple(ANSWERS.text("all_in_favour", n=n) for n in {voters.least, voters.most})
        raise Unclear("error-vote-voters", options=options, given=count, voters=voters.most)
    return found


def _vote(text: str, *, present: int, voters: Voters | None, whole: bool) -> Vote:
    line = re.sub(r"\bmot\b", "1", canon(text, whole=whole))
    if whole and ONLY_NONE_AGAINST.fullmatch(line.strip(" .,!")):
        n = voters.most if voters else present
        options = (ANSWERS.text("all_in_favour", n=n),) if n < _UNHEARD_OF else ()
        raise Unclear("error-vote-check", options=options, given=shown(text))
    if MOST_OF.search(line):
        raise Invalid("error-vote-most", given=shown(text))
    line = re.sub(r"\bcon lai (?=\d)", "", votes_said(NOT_ASKED.sub("", _none_against(line))))
    match = ALL_OF_THEM.fullmatch(line)
    if match and voters and voters.least <= int(match["n"]) <= voters.most:
        return Vote(in_favour=int(match["n"]), against=0, abstained=0)
    if voters:
        present = _base(line, present, voters, text)
    line = _in_favour_first(_others_counted(line, present), present)
    if ABOUT.search(line):
        raise Invalid("error-count-exact", given=shown(text))
    if match := re.fullmatch(rf"(\d{{1,4}}){_BY}(\d{{1,4}})(?:{_BY}(\d{{1,4}}))?", line):
        return _within([int(number or 0) for number in match.groups()], present)
    row, rest = items(line, ITEM)
    if any(item.name == "percent" for item in row):
        raise _percent(line, present, text)
    if not row or len(row) > MOST:
        raise Invalid("error-vote", given=shown(text))
    found = [reading for reading in tilings(row, GROUPS) if reading]
    if not found and len(row) == 1 and row[0].name == "number":
        found = [{"in_favour": row[0].value, "whole": present}]
    strange = re.search(r"\w", FILLER.sub("", rest)) or re.fullmatch(r"\D*nhat tri cao\D*", line)
    return _decided(found, strange is not None, present, text)


def _none_against(line: str) -> str:
    """'19 thuận, không chống, 1 trắng' without what nobody did."""
    line = NONE_AT_ALL.sub(NONE_AT_ALL_TEXT, line)
    return NONE_AGAINST.sub("", line) if re.match(r"\D*\d", line) else line


def votes_said(line: str) -> str:
    """The line with nobody against as all of them, hands as votes, no colon before a number."""
    if re.search(r"\d", line):
        line = FAILED.sub("", line)
    line = HEADS_VOTE.sub("", NONE_AT_ALL.sub(NONE_AT_ALL_TEXT, line))
    line = NOBODY_AGAINST.sub(" tat ca ", OUTCOME.sub("", line))
    line = re.sub(r"(?<=[a-z]) ?[:=] ?(?=\d)", " ", line)
    return line if re.search(rf"\b{YES}\b", line) else HANDS.sub(YES_WORD, line)


def _others_counted(line: str, present: int) -> str:
    """'18 đồng ý, còn lại trắng': the others by their number."""
    match = OTHERS.search(line)
    numbers = [int(number) for number in re.findall(r"\d{1,4}", line)]
    if not match or len(numbers) != 1 or not 0 < numbers[0] < present:
        return line
    return f"{line[: match.start()]} {present - numbers[0]} {line[match.end() :]}"


def _in_favour_first(line: str, present: int) -> str:
    """'24 thôi, 2 trắng' of 26: the number alone were in favour."""
    match = NUMBER_FIRST.match(line)
    numbers = [int(number) for number in re.findall(r"\d{1,4}", line)]
    others = {item.name for item in items(line, ITEM)[0]}
    if not match or "in_favour" in others or sum(numbers) != present:
        return line
    if not others & {"against", "abstained"}:
        return line
    return f"{match['n']} {YES_WORD}, {line[match.end() :]}"


def _base(line: str, present: int, voters: Voters, text: str) -> int:
    """Of how many a vote is counted: those with a vote, unless more votes were said."""
    numbers = [int(number) for number in re.findall(r"\d{1,4}(?!\d| ?%)", line)]
    if not numbers and not re.search(r"\d ?%", line.replace("100%", "")):
        return _all_of(line, voters, text)
    return voters.most if max(numbers, default=0) <= voters.most else present


def _all_of(line: str, voters: Voters, text: str) -> int:
    """How many "all" are; asked where it is not known who of those present has a vote."""
    row, _ = items(line, ITEM)
    if [item.name for item in row] == ["in_favour"]:  # 'đồng ý' alone does not say that all were
        one = ANSWERS.text("all_in_favour", n=voters.most)
        raise Unclear("error-vote-check", options=(one,), given=shown(text))
    if voters.least == voters.most or not {item.name for item in row} <= {
        "all",
        "in_favour",
        "stop",
    }:
        return voters.most
    counts = sorted({voters.least, voters.most}, reverse=True)
    options = tuple(ANSWERS.text("all_in_favour", n=n) for n in counts)
    raise Unclear("error-vote-which", options=options, given=shown(text))


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
        raise _rest(present - others, others, text)
    whole = found.get("whole")
    counted = _within([found["in_favour"], against or 0, abstained or 0], present)
    missing = (whole or 0) - found["in_favour"] - others
    if whole is not None and (whole > present or missing < 0):
        raise Invalid(
            "error-vote-more", given=max(whole, found["in_favour"] + others), present=present
        )
    if whole is None and against is None and abstained is None:
        of_all = "every" in found and present > _UNHEARD_OF  # "tất cả 15 đồng chí nhất trí"
        missing = 0 if of_all else present - found["in_favour"]
    if missing > 0:
        raise _rest(found["in_favour"], missing, text, apart=(whole or present) >= present)
    return counted


def _rest(in_favour: int, others: int, text: str, *, apart: bool = False) -> Refused:
    """The others: against, abstained or, where they may have no vote, left ``apart``?"""
    if in_favour < 0 or not others:
        return Invalid("error-vote", given=shown(text))
    if others > _UNHEARD_OF:  # it was not said yet how many came
        return Unclear("error-vote-of-whom", given=shown(text))
    options = [Vote(in_favour=in_favour, against=others)]
    options.append(Vote(in_favour=in_favour, abstained=others))
    texts = [*map(vote_text, options), *[ANSWERS.text("all_in_favour", n=in_favour)] * apart]
    return Unclear("error-vote-rest", options=tuple(texts), given=shown(text))


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
    if not value.against and not value.abstained:
        return ANSWERS.text("all_in_favour", n=value.in_favour)
    others = {"against": value.against, "abstained": value.abstained}
    parts = {"in_favour": value.in_favour, **{name: n for name, n in others.items() if n}}
    return ", ".join(ANSWERS.text(name, n=n) for name, n in parts.items())
