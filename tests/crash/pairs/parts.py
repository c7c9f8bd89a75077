"""The parts of a round: record, score, correct, plan; what one does on which screen."""

from __future__ import annotations

from playground.messages import Message
from tests.crash.cast import cell
from tests.crash.pairs import look
from tests.crash.pairs.claims import CHANGED, CORRECTED, FORWARD
from tests.crash.pairs.member import Member, Part
from tests.crash.pairs.said import CHANGES, PLAN, REASON, SCORE, WHY, planned, recorded, scored
from tests.crash.texts import STEPS

PLAN_EVERY = 2


def parts_of(number: int) -> list[Part]:
    """What is done in this round."""
    found: list[Part] = [Recording(), Scoring(), Correcting()]
    return [*found, Planning()] if number % PLAN_EVERY == 0 else found


async def lost_way(member: Member, part: Part, screen: str, message: Message) -> bool:
    """Where nothing of this part is asked: doubts are answered, else it is opened again."""
    if screen == "doubt":
        await member.taps(look.YES)
    elif screen == "offered":
        if not (member.pending and look.takes(message, member.pending)):
            member.pending = None  # what comes next confirms nothing
        await member.taps(look.MEANT if member.pending else look.NOT_MEANT)
    elif screen == "cells":
        await member.taps(cell(member.round.cell))
    else:
        await member.open(part)
    return False


class Recording:
    name = "record"

    def __init__(self) -> None:
        self.changing = False  # from then on the question of that line asks for the change
        self.asked = ""

    def opening(self, member: Member) -> str:
        year, month = member.round.month.split("-")
        return f"/hop {int(month)}/{year}"

    async def respond(self, member: Member, screen: str, message: Message) -> bool:
        if screen == "record":
            return True
        if screen == "review":
            await self._review(member, message)
        elif screen in STEPS:
            await self._answer(member, screen)
        else:
            return await lost_way(member, self, screen, message)
        return False

    async def _review(self, member: Member, message: Message) -> None:
        """Change a line of one's own, then submit: often both at the same moment."""
        step = CHANGES[member.who][0]
        claim = member.claimed(step, CHANGED)
        if not (claim and claim.confirmed) and (line := look.line_of(message, step)):
            self.changing = True
            await member.types(line)
        elif await member.meets("submit"):
            await (member.taps if member.who else member.taps_twice)(look.SUBMIT)

    async def _answer(self, member: Member, step: str) -> None:
        """A question that was answered already is looked at anew before it is answered again."""
        now, rank = member.round, FORWARD
        known = any(claim.rank == FORWARD for claim in now.confirmed(step))
        if step == CHANGES[member.who][0] and (self.changing or known):
            rank = CHANGED
        elif known and self.asked != step:
            self.asked = step
            member.counts["asked_again"] += 1
            await member.open(self)
            return
        self.asked = ""
        answers = recorded(now.cell, now.number, now.month, member.who, rank)
        await member.answers(answers[step], rank)


class Scoring:
    name = "score"

    def opening(self, member: Member) -> str:
        return "/chamdiem"

    async def respond(self, member: Member, screen: str, message: Message) -> bool:
        if screen == "scores":
            return True
        if screen == "proven":
            await member.taps(look.CONFIRM)
        elif screen == "score-card":
            if await member.meets("give"):
                await member.taps_twice(look.GIVE)
        elif screen == "score-why":
            await member.types(WHY)
        elif screen.startswith(SCORE):
            await member.answers(scored(screen.removeprefix(SCORE), member.who), FORWARD)
        else:
            return await lost_way(member, self, screen, message)
        return False


class Correcting:
    """Each corrects a line of one's own, in one correction together or one after the other."""

    name = "correct"

    def opening(self, member: Member) -> str:
        return "/bienban"

    async def respond(self, member: Member, screen: str, message: Message) -> bool:
        step = CHANGES[member.who][1]
        claim = member.claimed(step, CORRECTED)
        done = bool(claim and claim.confirmed)
        if screen == "record" and done and member.round.ends["correct"]:
            return True
        if screen == "record":
            await member.taps(look.CORRECT)
        elif screen == "reason":
            await member.types(REASON)
        elif screen == "review" and not done and (line := look.line_of(message, step)):
            await member.types(line)
        elif screen == "review":
            if await member.meets("correct"):
                await member.taps(look.SUBMIT)
        elif screen == step and not done:
            now = member.round
            answers = recorded(now.cell, now.number, now.month, member.who, CORRECTED)
            await member.answers(answers[step], CORRECTED)
        else:
            return await lost_way(member, self, screen, message)
        return False


class Planning:
    """Both answer; one of them keeps it once the other has seen the card."""

    name = "plan"

    def __init__(self) -> None:
        self._met = False

    def opening(self, member: Member) -> str:
        return "/kehoach"

    async def respond(self, member: Member, screen: str, message: Message) -> bool:
        now = member.round
        keeper = member.who == now.number // PLAN_EVERY % 2
        now.ends["plan"] += screen == "plan" and look.is_planned(message, now)
        if now.ends["plan"] or (screen == "plan-card" and not keeper):
            await self._meet(member)
            return True
        if screen == "plan-card":
            await self._meet(member)
            await member.taps_twice(look.PLAN_KEEP)
        elif screen == "plan":
            member.pending = None  # what comes next confirms nothing
            await member.taps(self._button(message))
        elif screen.startswith(PLAN):
            step = screen.removeprefix(PLAN)
            await member.answers(planned(now.cell, now.number, member.who)[step], FORWARD)
        else:
            return await lost_way(member, self, screen, message)
        return False

    async def _meet(self, member: Member) -> None:
        """Once: the keeper waits until the other has seen the card."""
        if not self._met:
            self._met = True
            await member.pair.together()

    def _button(self, message: Message) -> str:
        """Begin or go on."""
        return next((one for one in message.labels if one.startswith("🗓")), message.labels[0])
