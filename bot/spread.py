"""People of a platform whose bots serve so many each are spread over several: what each bot is
called and how full it is, and what is told when one ends.

Nobody is moved because a bot is full: who comes is sent to another (docs/decisions/0027).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.channels import Channel
from domain.chat import Word, word
from storage import accounts, bots, outbox, traffic
from storage.accounts import MOVE_HOURS
from storage.bots import Bot, Resident
from storage.store import Store, Tx

LIFE = timedelta(hours=MOVE_HOURS)


class Spread:
    """``called``: what each channel that has started is called on its platform; ``left_out``: the
    names of those whose token is refused.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        now: Callable[[], datetime],
        *,
        called: Mapping[str, str],
        left_out: Callable[[], Collection[str]],
    ) -> None:
        self._store = store
        self._channels = channels
        self._now = now
        self._called = called
        self._left_out = left_out
        self.people: Mapping[str, int] = {}  # on each channel, as last counted

    async def look(self) -> None:
        """Called by the heartbeat: note how the bots are, and tell of each that has ended."""
        async with self._store.read() as tx:
            self.people = await traffic.people_on(tx)
            before = await bots.known(tx)
        if self._found(before) != [_bare(one) for one in before]:
            await self._store.write(self._note)

    async def _note(self, tx: Tx) -> None:
        """Of several processes that look at once one finds that a bot has ended."""
        before = await bots.known(tx)
        now = self._found(before)
        await bots.note(tx, now)
        worked = {one.name for one in before if one.works}
        for bot in now:
            if bot.name in worked and not bot.works:
                await self._ended(tx, bot)

    def _found(self, before: Sequence[Bot]) -> list[Bot]:
        """Those that have not started yet are called as before."""
        known = {one.name: one.called for one in before}
        left_out = self._left_out()
        return [
            Bot(name, self._called.get(name) or known.get(name) or name, most, name not in left_out)
            for name, channel in sorted(self._channels.items())
            if (most := channel.can.people)
        ]

    async def _ended(self, tx: Tx, bot: Bot) -> None:
        """Whoever has another account is told there where to go; administrators of the others."""
        now = self._now()
        working = [name for name in self._channels if name not in self._left_out()]
        found = await bots.residents(tx, bot.name, working, now.date())
        told = [one for one in found if one.elsewhere]
        for one in told:
            await move(tx, one, bot, now)
        facts = {"bot": bot.called, "name": bot.name, "told": len(told)}
        said = word("bot-ended-office", **facts, left=len(found) - len(told))
        key, to = f"bot-ended:{bot.name}:{now:%Y%m%d%H%M}", await traffic.administrators(tx)
        await outbox.post_letter(tx, key, to=to, message=said, now=now)


async def move(tx: Tx, one: Resident, bot: Bot, now: datetime) -> None:
    """A letter to who leaves this bot: to which other, and the code to type there."""
    said = await notice(tx, one, bot, now)
    key = f"bot-ended:{bot.name}:{now:%Y%m%d%H%M}:{one.person_id}"
    await outbox.post_letter(tx, key, to=[one.person_id], message=said, now=now)


async def notice(tx: Tx, one: Resident, bot: Bot, now: datetime) -> Word:
    to = await bots.bot_for(tx, one.unit_id, one.group_id, now.date(), but=bot.name)
    code = await accounts.add_code(tx, one.person_id, now, life=LIFE)
    facts = {"who": one.name, "bot": bot.called, "to": to.called if to else "", "code": code}
    return word("bot-move", **facts, hours=MOVE_HOURS)


def _bare(bot: Bot) -> Bot:
    """As it is noted: without what is counted."""
    return Bot(bot.name, bot.called, bot.most, bot.works)
