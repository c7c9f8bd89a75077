"""The committee gives a score back: with a reason, to those who gave it, who score anew."""

from __future__ import annotations

from domain.chat import Place, Screen, Visit, word
from domain.errors import Invalid
from domain.scores import given_said, real_reason
from handlers import act
from handlers.link import link
from handlers.navigation import GO_BACK
from handlers.scores.sheet import Scores
from handlers.scores.stale import who_scores
from storage.scores import score
from storage.store import Tx

RETURN = "!return"


async def give_back(tx: Tx, visit: Visit, scores: Scores, text: str) -> Place:
    """What counts now, if it is still what was shown; the points stay to be seen."""
    stage, record = scores.life.returnable, scores.record
    if stage is None or visit.asks != asks(scores):
        return visit.stay(word("return-closed"), returning=None)
    try:
        reason = real_reason(text)
    except Invalid as invalid:
        return visit.stay(invalid.said)
    one = scores.life.given[stage]
    await score.give_back(tx, one, reason=reason, by=visit.person.name)
    await act.note(tx, visit, f"return-{stage}", f"meeting:{record.id}", new={"reason": reason})
    facts = {"cell": record.cell, "month": record.month, "reason": reason}
    message = word("told-returned", score=given_said(scores.life, stage), **facts)
    to = await who_scores(tx, visit, record, one)
    await act.tell(tx, visit, f"returned:{one.id}", to, message, link("score", meeting=record.id))
    return visit.stay(word("returned-now"), returning=None)


def asks(scores: Scores) -> str:
    """Names the score that is given back."""
    stage = scores.life.returnable
    return f"return-{scores.life.given[stage].id}" if stage else "return"


def screen(scores: Scores) -> Screen:
    stage, record = scores.life.returnable, scores.record
    if stage is None:
        return Screen(word("return-closed"), (), (GO_BACK,), asks=asks(scores))
    said = given_said(scores.life, stage)
    text = word("return-reason", cell=record.cell, month=record.month, score=said)
    return Screen(text, (), (GO_BACK,), asks=asks(scores), typed="free")
