"""A conclusion and its vote, and several votes each with its matter, of the parts of a message."""

from __future__ import annotations

from domain.errors import Refused
from domain.form import Answers, Form, Step
from domain.meetings.block_part import Part
from domain.meetings.context import Context
from domain.meetings.meeting import Conclusion
from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "block_head")
_RESOLUTION = TERMS.compiled("resolution")


def with_vote(
    form: Form[Context], step: Step[Context], known: Answers, found: list[Part]
) -> Conclusion | None:
    """What was concluded and the vote on it, each understood by itself."""
    of_it = [part for part in found if part.step == step.key]
    texts = "\n".join(part.text for part in of_it if not part.last)
    votes = [part.text for part in of_it if part.last]
    if not texts or len(votes) != 1:
        return None
    try:
        text = step.parse(texts, form.context, known)
        vote = step.parse(votes[0], form.context, known)
    except Refused:
        return None
    if text.vote or vote.text or not vote.vote:
        return None
    return Conclusion(text=text.text, vote=vote.vote)


def of_resolution(
    form: Form[Context], step: Step[Context], known: Answers, found: list[Part]
) -> Conclusion | None:
    """Of several votes, each with its matter, that on the resolution; the others are its text."""
    told: list[str] = []
    for part in (one for one in found if one.step == step.key):
        if told and ":" not in part.text:
            told[-1] += f", {part.text}"
        else:
            told.append(part.text)
    own = [one for one in told if _RESOLUTION.search(fold(one.partition(":")[0]))]
    if len(told) < 2 or len(own) != 1:
        return None
    try:
        votes = {one: step.parse(one.partition(":")[2], form.context, known) for one in told}
    except Refused:
        return None
    if not all(one.vote and not one.text for one in votes.values()):
        return None
    others = "\n".join(one for one in told if one != own[0])
    return Conclusion(text=others, vote=votes[own[0]].vote)
