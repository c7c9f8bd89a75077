"""``invite``: a one-time code, and a link if the server tells the bot's name."""

from __future__ import annotations

from bot.channels import Channel, Trouble
from bot.clock import Clock
from bot.commands import CannotDo, with_store
from bot.config import Settings
from bot.start import channels
from domain.chat import word
from domain.people import Role
from storage import audit, organisation, people
from storage.organisation import PostIn, Wrong
from storage.store import Tx


async def invite(settings: Settings, code: str, role: Role) -> tuple[str, list[str]]:
    """The code of a new invitation into this unit or work group, and a link for each channel that
    has such links and can be reached.
    """
    now = Clock(settings.zone, settings.clock_file).now()
    new = people.new_code()
    at = {"group": code} if role.in_group else {"unit": code}

    async def work(tx: Tx) -> None:
        unit_id, group_id = await organisation.reach_of(tx, PostIn(role=role, **at))
        invite_id = await people.add_invite(
            tx, new, role=role, unit_id=unit_id, group_id=group_id, by=None, now=now
        )
        await audit.note(tx, "invite", f"invite:{invite_id}", by=None, now=now)

    try:
        await with_store(settings, lambda store: store.write(work))
    except Wrong:
        raise CannotDo(word("invite-unknown", code=code)) from None
    return new, [link for one in channels(settings) if (link := await _link(one, new))]


async def _link(channel: Channel, code: str) -> str:
    try:
        await channel.start()
        return channel.link(code)
    except Trouble:
        return ""
    finally:
        await channel.stop()
