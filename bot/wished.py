"""What is wished where only a button is asked for: its page opens (docs/decisions/0030)."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import named
from bot.words import Words
from domain import parse
from domain.chat import Place, Visit, word
from domain.organisation import greets, sets_meeting_day
from handlers import dispatch, notices, organisation, plans
from handlers.link import MONTHLY, NUMBERED, PAGES, PERIODIC, offered
from storage.chat import Chat
from storage.store import Tx

CHOOSING = {*PAGES.values(), "period", "branch", "year"} - {
    "meeting"
}  # a number picks a line there
HOME = "start"
NOT_KNOWN = ("did-not-understand", "error-choice", "error-line", "error-cell")
RULES = "quydinh"
TOLD_WHOLE = ("didu", RULES)  # their pages read the sentence itself
MONTH_ALONE = re.compile(
    r"(?:thang|t) ?(?:0?[1-9]|1[0-2])(?:[/-]\d{2,4})?|(?:0?[1-9]|1[0-2])/20\d\d"
)
PERIOD_BEHIND = re.compile(
    r"(?:quy(?: [1-4])?|6 thang(?: (?:dau|cuoi)(?: nam)?)?|nam(?: nay)?)(?:[ /]20\d\d)?"
    r"|(?:tu )?(?:thang |ngay )?\d[\d/]* ?(?:den|toi|-|–) ?(?:het )?(?:thang |ngay )?\d[\d/]*"
)
NUMBERED_THING = re.compile(r"\b(?:kien nghi|kn) (?:so (?=[1-9]\d{0,8}\b)|(?=[1-9]\d{0,8}$))(\d+)")


async def opened(tx: Tx, visit: Visit, row: Chat, text: str, words: Words) -> Place | None:
    """The page that a sentence asks for, or the flow that it begins, where only a button is
    asked for.
    """
    if row.typed not in ("choice", "card") and not only_lists(row) and not asks_nothing(row):
        no_question = row.asks == row.place.page  # such as a list of names, which takes more
        plainly = words.command(text, plain=True) if no_question else None
        return await dispatch.follow(tx, visit, PAGES[plainly], "") if plainly else None
    if row.place.page == PAGES[RULES] and sets_meeting_day(text):
        return None
    if greets(text):
        return await dispatch.follow(tx, visit, PAGES[HOME], "")
    if behind := _period_here(row.place.page, text):
        return await dispatch.follow(tx, visit, row.place.page, behind)
    if place := await plans.wanted.opened(tx, visit, text):
        return place
    if place := await organisation.wanted.opened(tx, visit, text):
        return place
    if place := await notices.wanted.opened(tx, visit, text):
        return place
    if told := await dispatch.told(tx, visit, text):
        return told
    commands = [command.name for command in offered(visit.person)]
    commands += named.OF_A_CELL if named.supervises(visit) else ()
    name = HOME if parse.way(text) == "back" else parse.wish(text, commands)
    if RULES in commands and sets_meeting_day(text):
        name = RULES
    if place := await named.opened(tx, visit, name, text):
        return place
    if name is None:
        return None
    behind = parse.period_wished(text) if name in PERIODIC else ""
    behind = behind or (parse.month_wished(text) if name in MONTHLY else "")
    if name in NUMBERED and (number := NUMBERED_THING.search(parse.fold(text))):
        behind = number[1]
    takes = name in TOLD_WHOLE or parse.told_of(name, text)
    behind = behind or (text if takes else "")
    place = await dispatch.follow(tx, visit, PAGES[name], behind)
    heard = word("wish-heard", command=word(f"command-{name}"))
    return replace(place, notice=place.notice or heard)


def suggested(visit: Visit, row: Chat, text: str, refused: Place) -> Place:
    """Where it is not known what is wished, nor said what of it is wrong: the pages that it may be
    about.
    """
    plainly = refused.notice and refused.notice.key in NOT_KNOWN
    if not plainly or not (only_lists(row) or asks_nothing(row)):
        return refused
    pages = {one.name: one.page for one in offered(visit.person)}
    found = parse.likely(text, pages)
    if found[:1] == [HOME]:
        return Place("home", {}, word("home-waits"))
    if not (found := [one for one in found if pages[one] not in ("home", visit.place.page)]):
        return refused
    lines = tuple(
        word(
            "help-line", command=one, name=word(f"command-{one}"), does=word(f"command-{one}.does")
        )
        for one in found
    )
    return replace(refused, notice=word("may-be-wished", lines=lines))


def _period_here(page: str, text: str) -> str:
    """What shows the same page for another time, said alone: "tháng trước", "tháng 7", "quý 3"."""
    said = parse.fold(text).strip(" .!")
    names = {name for name, of in PAGES.items() if of == page}
    month = parse.months_away(text) is not None or MONTH_ALONE.fullmatch(said)
    if names & MONTHLY and month:
        return text
    return text if names & PERIODIC and PERIOD_BEHIND.fullmatch(said) else ""


def only_lists(row: Chat) -> bool:
    """A page where a number is one of its rows."""
    return row.typed == "value" and row.place.page in CHOOSING


def asks_nothing(row: Chat) -> bool:
    """A page with its links, no question: "record-2-submitted" names what is shown of it."""
    return row.typed != "free" and row.asks.partition("-")[0] in ("", row.place.page)
