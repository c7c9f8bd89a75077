"""``spread``: how people are spread over the bots; of one that ends they are sent to others."""

from __future__ import annotations

from bot.clock import Clock
from bot.commands import CannotDo, with_store
from bot.config import Settings
from bot.spread import move, notice
from bot.start import channels
from domain.chat import Word, word
from storage import bots
from storage.bots import Bot
from storage.store import Store, Tx


async def spread(settings: Settings, away: str = "") -> list[Word]:
    """A line for each bot. ``away``: the name of one whose people are to move; where it still works
    they are told by a letter, else what each is to be told is returned.
    """

    async def work(store: Store) -> list[Word]:
        if not away:
            return await store.write(_lines)
        return await store.write(lambda tx: _away(tx, settings, away))

    return await with_store(settings, work)


async def _lines(tx: Tx) -> list[Word]:
    found = await bots.known(tx)
    return [
        word("spread-bot", **_facts(one), works="yes" if one.works else "no") for one in found
    ] or [word("spread-none")]


def _facts(bot: Bot) -> dict[str, str | int]:
    return {"name": bot.name, "called": bot.called, "people": bot.people, "most": bot.most}


async def _away(tx: Tx, settings: Settings, name: str) -> list[Word]:
    """One that is not among the settings any more has no letter of its own either."""
    now = Clock(settings.zone, settings.clock_file).now()
    noted = {one.name: one for one in await bots.known(tx)}
    there = {one.name for one in channels(settings)}
    bot = noted.get(name) or Bot(name, name, 0, works=False)
    if name not in there:
        bot = Bot(bot.name, bot.called, bot.most, works=False)
    working = there - {one.name for one in noted.values() if not one.works}
    found = await bots.residents(tx, name, working | ({name} if bot.works else set()), now.date())
    if not found:
        raise CannotDo(word("spread-nobody", name=name))
    told = [one for one in found if bot.works or one.elsewhere]
    for one in told:
        await move(tx, one, bot, now)
    left = [await notice(tx, one, bot, now) for one in found if one not in told]
    return [word("spread-told", count=len(told), left=len(left)), *left]
