"""What a person can set: the language, the accounts on other channels, where letters go."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from handlers import act
from handlers.navigation import GO_HOME
from storage import accounts, people
from storage.accounts import CODE_MINUTES, Account
from storage.store import Tx

LANGUAGES = ("vi", "en")
JOIN, HERE, ANYWHERE, LEAVE = "!join", "!here", "!anywhere", "!leave-"
MOST_LEFT = 2  # accounts that can be left on one screen


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("settings")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    choice = said.choice or ""
    if choice in LANGUAGES:
        await people.set_language(tx, visit.person.id, choice)
        return Place("home", {"greet": True}, word("settings-saved"))
    if choice == JOIN:
        code = await accounts.add_code(tx, visit.person.id, visit.now)
        return visit.stay(word("account-code", code=code, minutes=CODE_MINUTES))
    if choice in (HERE, ANYWHERE):
        here = visit.chat_id if choice == HERE else None
        await accounts.letters_to(tx, visit.person.id, here)
        return visit.stay(word("settings-saved"))
    if choice.startswith(LEAVE):
        return await _leave(tx, visit, int(choice.removeprefix(LEAVE)))
    return visit.stay(word("error-choice"))


async def _leave(tx: Tx, visit: Visit, chat_id: int) -> Place:
    """The account of another channel, such as one on a phone that was lost."""
    if chat_id == visit.chat_id or not await accounts.leave(tx, visit.person.id, chat_id):
        return visit.stay(word("error-choice"))
    await act.note(tx, visit, "leave-account", f"chat:{chat_id}")
    return visit.stay(word("account-left"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    mine = await accounts.of(tx, visit.person.id)
    choices = [Choice(code, word(f"language-{code}")) for code in LANGUAGES]
    choices.append(Choice(JOIN, word("join-account")))
    choices += _of_several(mine, visit.chat_id)
    said = word("settings", accounts=tuple(map(_line, mine)) if len(mine) > 1 else ())
    return Screen(said, tuple(choices), (GO_HOME,), asks="language")


def _of_several(mine: list[Account], chat_id: int) -> list[Choice]:
    """Where letters go, and what can be left; nothing where there is one account."""
    others = accounts.others(mine, chat_id)
    if not others:
        return []
    here = next(one for one in mine if one.chat_id == chat_id)
    letters = Choice(ANYWHERE, word("letters-anywhere"))
    if not here.letters_here:
        letters = Choice(HERE, word("letters-here"))
    left = [
        Choice(f"{LEAVE}{one.chat_id}", word("leave-account", platform=one.platform))
        for one in others[:MOST_LEFT]
    ]
    return [letters, *left]


def _line(one: Account) -> Word:
    here = "yes" if one.letters_here else "no"
    return word("account-line", platform=one.platform, at=one.heard_at or "", letters=here)
