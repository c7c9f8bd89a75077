"""What was concluded and voted, and what is asked of those above."""

from __future__ import annotations

import re

from domain import parse
from domain.chat import Choice, Word, word
from domain.errors import Invalid, Unclear
from domain.form import Answers, Step
from domain.kind import Kind
from domain.meetings import parse as facts
from domain.meetings.context import Context
from domain.meetings.free_text import free, headings, none_and_more, not_settled
from domain.meetings.meeting import Conclusion, RankCount
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.conclusions import only_votes
from domain.meetings.steps.known import (
    NOTHING,
    answered,
    button,
    kind_of,
    nothing,
    present,
    summoned,
    voters,
)
from domain.meetings.strange import strange_in
from domain.meetings.verdict import verdict_of
from domain.parse.lists import bare, but_these, by_speaker
from domain.parse.text import fold, shown

_SHORTEST = 8  # words of a conclusion that may be none
_ASKED_OF = ANSWERS.compiled("asked_of")
_DECIDES = ANSWERS.bag("decides")
_DECIDES_BARE = frozenset(map(fold, _DECIDES))
_ASKS_FOR, _ASKS_FOR_MARKED = ANSWERS.compiled("asks_for"), ANSWERS.compiled("asks_for_marked")


def _conclusion(text: str, context: Context, answers: Answers) -> Conclusion:
    here, can = present(answers), voters(context, answers)
    said = facts.conclusion(free(parse.unheaded(text)), present=here, voters=can)
    if can is None and said.vote and said.vote.in_favour >= here:  # all, of nobody knows whom
        raise Unclear("error-vote-of-whom", given=shown(text))
    kept = answered("conclusion", Conclusion, answers)
    if said.vote and not said.text and kept and kept.text and not kept.vote:
        return Conclusion(text=kept.text, vote=said.vote)
    if said.text and not said.vote and kept and kept.vote and not kept.text:
        return Conclusion(text=said.text, vote=kept.vote)
    return said


def _conclusion_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    here, can = present(answers), voters(context, answers)
    said = text if only_votes(text) else free(text)
    return facts.conclusion_rest(first, said, present=here, voters=can)


def _decides(text: str) -> bool:
    """Whether a text has something that is done, kept or decided; a long one, or numbers, may."""
    words = re.findall(r"\w+", text.lower())
    if len(words) > _SHORTEST or re.search(r"\d", text):
        return True
    return any(one in (_DECIDES_BARE if text.isascii() else _DECIDES) for one in words)


def _doubt_conclusion(said: Conclusion, context: Context, answers: Answers) -> Word | None:
    """A text that decides nothing; a vote that does not carry its matter, by the rule for it."""
    can = voters(context, answers)
    if said.vote is None and said.text and not _decides(said.text):
        return word("doubt-conclusion", text=shown(said.text))
    if said.text and (strange := strange_in("conclusion", [said.text])):
        return strange
    if said.vote is None or can is None:
        return None
    cast, here = said.vote.in_favour + said.vote.against + said.vote.abstained, present(answers)
    if cast > here:  # who came was put right later
        return word("error-too-many-votes", count=cast, present=here)
    base = max(can.most, summoned(context, answers))
    verdict = verdict_of(said, base)
    if verdict is None or verdict.passed:
        return None
    key = "doubt-not-passed-two-thirds" if verdict.two_thirds else "doubt-not-passed"
    return word(key, count=said.vote.in_favour, of=base, least=verdict.least)


def _conclusions(context: Context, answers: Answers) -> tuple[Choice, ...]:
    """That there was none first; in favour only where it is known how many have a vote."""
    none = button(NOTHING, "no-vote")
    can = voters(context, answers)
    if can is None or can.least != can.most:
        return (none,)
    text = ANSWERS.text("all_in_favour", n=can.most)
    return (none, button(text, "vote-all", count=can.most))


def _ranks(text: str, context: Context, answers: Answers) -> tuple[RankCount, ...]:
    return facts.ranks(text, members=context.members or None)


def _ends_year(context: Context, answers: Answers) -> bool:
    return kind_of(answers) is Kind.year_end


def _petitions(text: str, context: Context, answers: Answers) -> tuple[str, ...]:
    parted = by_speaker(parse.clean(text))
    text = parted if "\n" in parted else but_these(parse.unheaded(text))
    head, colon, rest = text.rpartition(":")
    if parse.none(bare(text)) or (colon and _ASKED_OF.fullmatch(fold(head)) and parse.none(rest)):
        return ()
    if facts.like_a_task(text):
        raise Invalid("error-headings-another", given=shown(text))
    more = not_settled(none_and_more(text))
    return tuple(one for one in headings(more, context) if not parse.none(one))


def _asks_for(petition: str) -> bool:
    line = petition.lower()
    found = _ASKS_FOR.search(line) if line.isascii() else _ASKS_FOR_MARKED.search(line)
    return found is not None


def _doubt_petitions(said: tuple[str, ...], context: Context, answers: Answers) -> Word | None:
    """A petition that asks for nothing, and tells of nothing that is amiss."""
    hollow = [one for one in said if not _asks_for(one)]
    if hollow:
        return word("doubt-petitions", text=shown(hollow[0]))
    return strange_in("petitions", said)


STEPS: tuple[Step[Context], ...] = (
    Step("ranks", tuple[RankCount, ...], _ranks, when=_ends_year, optional=True),
    Step(
        "conclusion",
        Conclusion,
        _conclusion,
        _conclusions,
        _doubt_conclusion,
        rest=_conclusion_rest,
        optional=True,
        typed="free",
    ),
    Step(
        "petitions",
        tuple[str, ...],
        _petitions,
        nothing,
        _doubt_petitions,
        optional=True,
        typed="free",
    ),
)
