"""``invite``: a one-time code, and a link if the server tells the bot's name."""

from __future__ import annotations

from bot.channels import Trouble
from bot.clock import Clock
from bot.commands import CannotDo, with_store
from bot.config import Settings
from bot.start import telegram
from domain.chat import word
from domain.people import Role
from storage import audit, organisation, people
from storage.organisation import PostIn, Wrong
from storage.store import Tx


async def invite(settings: Settings, code: str, role: Role) -> tuple[str, str]:
    """(code, link) of a new invitation into this unit or work group; the link may be empty."""
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
    return new, await _link(settings, new)


async def _link(settings: Settings, code: str) -> str:
    if not settings.telegram_token.get_secret_value():
        return ""
    channel = telegram(settings)
    try:
        return f"https://t.me/{await channel.start()}?start={code}"
    except Trouble:
        return ""
    finally:
        await channel.stop()
