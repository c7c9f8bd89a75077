"""One inbound in one transaction: understood, applied to its page, the next screen made ready.

Nothing is shown here; what must be shown is returned and stands in the chat's row as owed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from bot import numbered, wished
from bot.channels import Ability
from bot.meant import begins, meant
from bot.parts import LONGEST
from bot.unseen import REFUSED, UNREADABLE, done, unseen, with_unseen
from bot.wished import PERIOD_BEHIND, asks_nothing, only_lists
from bot.words import Words, plain
from domain import parse
from domain.chat import Choice, File, Inbound, Place, Said, Screen, Visit, Word, word
from domain.errors import Refused
from domain.people import Person
from handlers import attached, dispatch
from handlers.link import MONTHLY, NUMBERED, PAGES, PERIODIC, YEARLY
from handlers.navigation import both
from storage import chat, owed_file
from storage.chat import Address, Chat
from storage.store import Tx

MEANT, NOT_MEANT = "!meant", "!not-meant"
OFFER = (Choice(MEANT, word("offered-yes")), Choice(NOT_MEANT, word("offered-no")))
LONGEST_OFFER = 200
BACK_SAID = "back"  # what leads back, said
NUMBER_ZERO = "so 0"  # the answer, where 0 alone may also lead back
RECEIPT = "record"  # a number in the second in which it comes is of the card before it
LONG_AGO = timedelta(days=7)  # a repeat of what is older is not known as one (bot/app.py)
MONTH_BEHIND = re.compile(r"(?:\w+ )?(?:0?[1-9]|1[0-2])(?:[/-]\d{2,4})?")
NUMBER_BEHIND = re.compile(r"(?:so )?([1-9]\d{0,8})")
YEAR_BEHIND = re.compile(r"(?:cho )?(?:(?:nam )?20\d\d|nam (?:sau|toi|nay))")


@dataclass(slots=True)
class Show:
    """What a chat must be shown now; ``screen`` None: only the tap is answered."""

    chat: Chat
    screen: Screen | None
    query: str | None = None
    toast: Word | None = None
    cause: str = ""  # the key of the update that it answers


@dataclass(slots=True)
class Turn:
    """What every turn of a batch shares; ``can`` tells of each channel what it can."""

    words: Words
    now: datetime
    can: Mapping[str, Ability]
    showing: Callable[[Address], object] = lambda address: None  # whether a screen is on its way
    process: int | None = None  # that shows what comes of it
    written: set[int] = field(default_factory=set)  # chats whose screen this batch has changed

    async def take(self, tx: Tx, row: Chat, inbound: Inbound) -> Show | None:
        """Change the chat's row for this inbound; None: there is nothing to show."""
        at = min(inbound.sent_at or self.now, self.now)
        if inbound.sort == "blocked":
            row.lose(at)
            return None
        row.hear(at)
        if inbound.sort in ("unblocked", "dropped"):
            return None
        if inbound.sort == "tap" and self._is_stale(row, inbound):
            return await self._stale(tx, row, inbound)
        told = None if inbound.sort == "tap" and not inbound.link else done(row)
        place = await self._place(tx, row, inbound)
        if told and place.page != row.place.page:
            place = replace(place, notice=both(told, place.notice))
        return await self._show(tx, row, inbound, place)

    async def again(self, tx: Tx, row: Chat) -> Show:
        """The screen that a chat is owed, as it is now.

        It may have been shown just before the crash: of two copies only the new one counts.
        """
        row.revision += 1
        row.shown_by = self.process
        visit, screen = await self._screen(tx, row)
        row.place = visit.place
        row.in_place &= screen.asks == row.asks  # else what is typed now could be of either
        self._note(row, screen)
        return Show(row, screen)

    async def _screen(self, tx: Tx, row: Chat) -> tuple[Visit, Screen]:
        visit, screen = await dispatch.screen(tx, self._visit(row))
        if "offered" in visit.args and visit.place.page == row.place.page:
            screen = replace(screen, choices=OFFER, navigation=(), typed="value")
            visit = replace(visit, place=_offering(visit.place))
        return visit, screen

    def _stands_last(self, row: Chat, inbound: Inbound) -> bool:
        """Whether the message that was tapped is surely the last one with a question: one that the
        platform has confirmed, or that is only being edited. Of one whose sending is unknown there
        may be two, and an edit of the first would leave a dead question below it.
        """
        tapped = inbound.sort == "tap" and not inbound.link and inbound.message == row.message
        return tapped and (row.in_place or not row.owed)

    def _visit(self, row: Chat, person: Person | None = None) -> Visit:
        return Visit(person or row.person, row.id, row.place, self.now, row.asks)

    def _is_stale(self, row: Chat, inbound: Inbound) -> bool:
        """A button of a screen that is no longer there, or that never was."""
        if inbound.link:
            return False
        tap = inbound.tap
        return (
            tap is None
            or (tap.page, tap.revision, tap.asks) != (row.place.page, row.revision, row.asks)
            or tap.index >= len(row.buttons)
        )

    async def _stale(self, tx: Tx, row: Chat, inbound: Inbound) -> Show:
        """Under the current message (a double tap), or while a screen is on its way: only
        explained; else shown anew below.
        """
        toast = word("stale-button")
        if self._on_its_way(row) or (inbound.message == row.message and not row.owed):
            return Show(row, None, inbound.query, toast)
        owed = row.place.notice if row.owed else None  # such as a receipt
        place = replace(row.place, notice=owed or toast, files=())
        show = await self._show(tx, row, replace(inbound, sort="other"), place)
        return replace(show, toast=toast)

    def _on_its_way(self, row: Chat) -> bool:
        """Whether this process or another is showing a screen to the chat."""
        elsewhere = row.shown_by not in (None, self.process)
        here = row.id in self.written or self.showing((row.channel, row.external))
        return row.owed and (elsewhere or bool(here))

    async def _place(self, tx: Tx, row: Chat, inbound: Inbound) -> Place:
        person = row.person if row.person.id else replace(row.person, name=inbound.name)
        visit = self._visit(row, person)
        if inbound.sort == "tap":
            if inbound.link:
                return await dispatch.follow_link(tx, visit, inbound.link)
            assert inbound.tap
            value = row.buttons[inbound.tap.index][0]
            return await self._apply(tx, visit, Said(value, value))
        if inbound.attached and (page := attached.page_for(visit, inbound.attached.name)):
            return await dispatch.follow(tx, visit, page, attached.argument(inbound.attached))
        if notice := self._unreadable(inbound):
            return visit.stay(with_unseen(row, notice))
        typed = None if self._can_tap(row) else inbound.text
        if typed and (link := numbered.offered(row.offers, typed)):
            return await dispatch.follow_link(tx, visit, link)
        line = numbered.chosen(row.buttons, typed) if typed else None
        if typed and line is None and numbered.is_home(typed):
            return await dispatch.follow(tx, visit, "home", "")
        named = bool(typed) and _is_label(row, inbound.text)  # a line of what is on the screen
        if line is None and not named and (command := self._command(row, inbound.text)):
            return await dispatch.follow(tx, visit, *command)
        if self._sent_before(row, inbound):
            opened = await self._opened_before(tx, visit, row, inbound.text)
            return opened or self._propose(row, visit, inbound.text)
        if line is not None:
            value = row.buttons[line][0]
            return await self._apply(tx, visit, Said(value, value))
        if typed and (link := numbered.offered_plainly(row.buttons, row.offers, typed)):
            return await dispatch.follow_link(tx, visit, link)
        back = numbered.back(row.buttons, typed) if typed else None
        if back and (asks_nothing(row) or only_lists(row)):
            return await self._apply(tx, visit, Said(back, back))
        only_leads = row.typed == "choice" or asks_nothing(row) or only_lists(row)
        if typed == numbered.BACK and not back and only_leads:
            return await self._hear(tx, visit, row, BACK_SAID)
        named = numbered.names_line(inbound.text) and not numbered.nth(row.buttons, inbound.text)
        if (typed or named) and (doubt := self._which_line(row, inbound.text)):
            return visit.stay(doubt)
        meant = "0" if typed and parse.fold(typed) == NUMBER_ZERO else inbound.text
        return await self._hear(tx, visit, row, meant)

    async def _hear(self, tx: Tx, visit: Visit, row: Chat, text: str) -> Place:
        """What was typed; where it is refused and nothing comes of it, the one button that begins
        so, or the line of this number.
        """
        if asks_nothing(row) and self.words.is_polite(text):
            return visit.stay(word("polite"))
        said = self._said(row, text)
        place = await self._apply(tx, visit, said)
        key = place.notice.key if place.notice else ""
        if said.choice or not key.startswith(REFUSED) or place.page != visit.place.page:
            return place
        if "step" in place.args and "step" not in visit.args:
            return place  # it asks now for the rest of what was said
        same = place.args == visit.args  # else a try is counted, or a greeting is over
        by_number = key == "error-choice"
        if self.words.thanks(text):
            return visit.stay(word("polite"))
        at = meant(row, text, by_number=by_number) if same or parse.way(text) == "back" else None
        if at is None:
            opened = await wished.opened(tx, visit, row, text, self.words)
            return opened or wished.suggested(visit, row, text, place)
        value = row.buttons[at][0]
        return await self._apply(tx, visit, Said(value, value))

    async def _opened_before(self, tx: Tx, visit: Visit, row: Chat, text: str) -> Place | None:
        """The page that was asked for, where nothing is asked: it is no answer to anything."""
        here = asks_nothing(row) or only_lists(row)
        return await wished.opened(tx, visit, row, text, self.words) if here else None

    def _propose(self, row: Chat, visit: Visit, text: str) -> Place:
        """It may be meant for what was asked before: nothing is kept, it is offered as the answer
        to the question that stands last, if one does: a receipt keeps its own buttons.
        """
        asked = row.typed == "free" or not row.asks.startswith(row.place.page)
        if row.typed == "choice" or not asked or len(text) > LONGEST_OFFER:
            said = word("sent-before", text=text[:LONGEST_OFFER])
            return visit.stay(with_unseen(row, said))
        below = unseen(row)
        return visit.stay(below and _offer(text, below=below), offered=text)

    async def _apply(self, tx: Tx, visit: Visit, said: Said) -> Place:
        """What was said; where a text was offered as the answer, yes and no to that first."""
        if "offered" not in visit.args:
            return await dispatch.apply(tx, visit, said)
        offered = str(visit.args["offered"])
        plain_visit = replace(visit, place=visit.stay(None, offered=None))
        if said.choice == NOT_MEANT:
            return plain_visit.place
        return await dispatch.apply(
            tx, plain_visit, Said(offered) if said.choice == MEANT else said
        )

    def _can_tap(self, row: Chat) -> bool:
        return self.can[row.channel].buttons

    def _which_line(self, row: Chat, text: str) -> Word | None:
        """Where a number may mean a line, but no one can tell that it does."""
        given = text.strip()
        if numbered.is_key(given):
            return word("no-such-line", given=given)
        if numbered.back(row.buttons, given):
            return word("zero-or-back")
        if row.typed in ("choice", "phrase", "free") and numbered.may_be_key(row.buttons, given):
            return word("number-or-line", given=given, line=f"{numbered.SLASH}{given}")
        return None

    def _unreadable(self, inbound: Inbound) -> Word | None:
        if inbound.sort in UNREADABLE:
            return UNREADABLE[inbound.sort]
        if inbound.sent_at and self.now - inbound.sent_at > LONG_AGO:
            return word("sent-long-ago", at=inbound.sent_at)
        most = LONGEST if inbound.joined else self.can[inbound.channel].longest_read
        part = len(inbound.text) >= most
        return word("too-long") if part else None

    def _command(self, row: Chat, text: str) -> tuple[str, str] | None:
        """The page and argument of "/tonghop 10", of a keyboard's label, or of a plain word."""
        if text.startswith("/") and not numbered.is_key(text):
            name, _, argument = text[1:].partition(" ")
            return self._page(parse.fold(name.partition("@")[0])), argument.strip()
        by_words = row.typed not in ("free", "listed")
        command = self.words.command(text, plain=by_words)
        if command and not (command in YEARLY and self._begins_here(row, PAGES[command], text)):
            return PAGES[command], ""
        if by_words and (yearly := self._of_year(text)):
            return yearly
        return self._of_month(text) if by_words and asks_nothing(row) else None

    def _page(self, command: str) -> str:
        """Of a command, of a word for one, or of how only one begins: "/khungdiem", "/khung"."""
        known = command if command in PAGES else self.words.command(command, plain=True)
        begun = {page for name, page in PAGES.items() if command and name.startswith(command)}
        return PAGES[known] if known else begun.pop() if len(begun) == 1 else "help"

    def _begins_here(self, row: Chat, page: str, text: str) -> bool:
        """Whether the words of a page, typed on it, begin one of its buttons: of which year."""
        labels = [parse.fold(plain(button[1])) for button in row.buttons]
        return row.place.page == page and begins(parse.fold(text), labels) is not None

    def _of_year(self, text: str) -> tuple[str, str] | None:
        """ "lập kế hoạch 2027": a plain word with its year behind it."""
        found = YEAR_BEHIND.search(said := parse.fold(text).strip(" .!"))
        name = self.words.command(said[: found.start()].strip(), plain=True) if found else None
        if found is None or found.end() != len(said) or name not in YEARLY:
            return None
        return PAGES[name], found[0]

    def _of_month(self, text: str) -> tuple[str, str] | None:
        """ "chấm điểm 10", "tổng hợp quý 3", "kiến nghị số 3": a plain word with what is
        behind it.
        """
        said = text.split()
        for at in range(len(said) - 1, 0, -1):
            name, behind = self.words.command(" ".join(said[:at]), plain=True), " ".join(said[at:])
            told = MONTH_BEHIND.fullmatch(behind) or parse.months_away(behind) is not None
            if name in {*MONTHLY, *PERIODIC} and len(said) - at < 3 and told:
                return PAGES[name], behind
            if name in NUMBERED and (found := NUMBER_BEHIND.fullmatch(parse.fold(behind))):
                return PAGES[name], found[1]
            if name in PERIODIC and PERIOD_BEHIND.fullmatch(parse.fold(behind).strip(" .!")):
                return PAGES[name], behind
        return None

    def _sent_before(self, row: Chat, inbound: Inbound) -> bool:
        """Whether a text was sent before the question it would answer was on the screen."""
        if not row.asks:
            return False
        if row.owed:
            return True
        if self.can[row.channel].ordered:
            if row.message and inbound.message and int(inbound.message) < int(row.message):
                return True
            if not row.in_place:
                return False
        if not row.shown_at or not inbound.sent_at:
            return False
        number = row.typed == "choice" and inbound.text.strip().isdecimal()
        receipt = row.in_place and row.place.page == RECEIPT
        at_once = number and receipt and inbound.sent_at == row.shown_at
        return inbound.sent_at < row.shown_at or at_once

    def _said(self, row: Chat, text: str) -> Said:
        """A label picks its button wherever it is typed, a number only where nothing else does."""
        if numbered.is_key(text) and (value := numbered.nth(row.buttons, text)):
            return Said(value, value)
        labels = [plain(button[1]) for button in row.buttons]
        folded = [parse.fold(label) for label in labels]
        if parse.fold(text) in folded:
            value = row.buttons[folded.index(parse.fold(text))][0]
            return Said(value, value)
        if asks_nothing(row) and (at := begins(parse.fold(text), folded)) is not None:
            value = row.buttons[at][0]
            return Said(value, value)
        names = asks_nothing(row) and not re.search(r"\d", text)  # a cell, or what is wished
        if row.typed == "choice" and labels and not names:
            try:
                value = row.buttons[parse.choice(text, labels)][0]
            except Refused:
                return Said(text)
            return Said(value, value)
        return Said(text)

    async def _show(self, tx: Tx, row: Chat, inbound: Inbound, place: Place) -> Show:
        old = not row.person.let_in or row.place.page == "settings" or "greet" in place.args
        if old:
            row.person = await chat.person_of(tx, row.id, self.now.date()) or chat.STRANGER
        unsent: tuple[File, ...] = ()
        if row.owed and place.page == row.place.page and not place.files and row.place.files:
            owed = await owed_file.of(tx, row.id)
            unsent = tuple(file for file in row.place.files if file in owed)
        row.place = replace(place, files=place.files or unsent)
        visit, screen = await self._screen(tx, row)
        row.place = visit.place
        row.in_place = self._stands_last(row, inbound) and not screen.menu
        row.revision += 1
        row.owed, row.shown_by = True, self.process
        self.written.add(row.id)
        await owed_file.owe(tx, row.id, place.files)
        self._note(row, screen)
        return Show(row, screen, inbound.query)

    def _note(self, row: Chat, screen: Screen) -> None:
        row.asks, row.typed = screen.asks, screen.typed
        row.buttons = buttons_of(row, screen, self.words, self.can)


def buttons_of(
    row: Chat, screen: Screen, words: Words, can: Mapping[str, Ability]
) -> list[list[str]]:
    """[value, label] of each; where there are no buttons [value, label, key]."""
    say = partial(words.say, language=row.person.language)
    if can[row.channel].buttons:
        return [[button.value, say(button.label)] for button in screen.buttons]
    return numbered.lines(screen, say)


def _is_label(row: Chat, text: str) -> bool:
    return parse.fold(text) in (parse.fold(plain(label)) for _, label, *_ in row.buttons)


def _offering(place: Place) -> Place:
    """With what is offered above its two buttons, whatever else is to be said."""
    if place.notice and place.notice.key in ("sent-before-meant", "offered-still"):
        return place
    return replace(place, notice=_offer(str(place.args["offered"]), below=place.notice))


def _offer(text: str, *, below: Word | None) -> Word:
    offer = word("sent-before-meant", text=text)
    return word("offered-still", notice=below, offer=offer) if below else offer
