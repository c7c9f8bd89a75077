"""From what a person did to the page the chat is on next: the one way in for every channel."""

from __future__ import annotations

from types import ModuleType

from domain.chat import Place, Said, Screen, Visit, word
from domain.errors import Refused
from handlers import cancel, help, home, invite, settings, welcome
from handlers.frameworks import framework
from handlers.link import LINKED
from handlers.meetings import meeting, record
from handlers.notices import notice
from handlers.plans import plan, planned, planning
from handlers.reminders import reminder
from handlers.scores import score, scoring
from handlers.summary import period, summary
from storage import lock
from storage.store import Tx

PAGE_MODULES: dict[str, ModuleType] = {
    "welcome": welcome,
    "home": home,
    "meeting": meeting,
    "review": meeting,  # where chats of an older version may be
    "record": record,
    "score": score,
    "scoring": scoring,
    "summary": summary,
    "period": period,
    "plan": plan,
    "planned": planned,
    "planning": planning,
    "framework": framework,
    "reminder": reminder,
    "notice": notice,
    "invite": invite,
    "settings": settings,
    "help": help,
    "cancel": cancel,
}


async def follow(tx: Tx, visit: Visit, page: str, argument: str) -> Place:
    """Open a page by a command, a link or a button of a letter."""
    if not visit.person.consented:
        return await welcome.open(tx, visit, argument if page == "home" else "")
    try:
        return await PAGE_MODULES[page].open(tx, visit, argument)  # type: ignore[no-any-return]
    except Refused as refused:
        return Place("home", {}, word(refused.key, **refused.args_for_words))


async def follow_link(tx: Tx, visit: Visit, link: str) -> Place:
    """A link is "/page:argument"; one that leads nowhere leads home."""
    page, _, argument = link.removeprefix("/").partition(":")
    return await follow(tx, visit, page if page in LINKED else "home", argument)


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    """What was said, on the page the chat is on; a link as a choice opens its page."""
    if not visit.person.consented:
        return await welcome.apply(tx, visit, said)
    await lock.about(tx, visit.args)
    if said.choice and said.choice.startswith("/"):
        return await follow_link(tx, visit, said.choice)
    try:
        return await PAGE_MODULES[visit.place.page].apply(tx, visit, said)  # type: ignore[no-any-return]
    except Refused as refused:
        return Place("home", {}, word(refused.key, **refused.args_for_words))


async def screen(tx: Tx, visit: Visit) -> tuple[Visit, Screen]:
    """What the page shows, with the visit it is for: a page no longer allowed becomes home."""
    try:
        shown = PAGE_MODULES[visit.place.page].screen
        return visit, await shown(tx, visit)
    except Refused as refused:
        notice = word(refused.key, **refused.args_for_words)
        visit = Visit(visit.person, visit.chat_id, Place("home", {}, notice), visit.now)
        return visit, await home.screen(tx, visit)
