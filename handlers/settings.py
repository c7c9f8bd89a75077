"""What a person can set: the language."""

from __future__ import annotations

from domain.chat import Choice, Place, Said, Screen, Visit, word
from handlers.navigation import GO_HOME
from storage import people
from storage.store import Tx

LANGUAGES = ("vi", "en")


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("settings")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    if said.choice not in LANGUAGES:
        return visit.stay(word("error-choice"))
    await people.set_language(tx, visit.person.id, said.choice)
    return Place("home", {"greet": True}, word("settings-saved"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    choices = tuple(Choice(code, word(f"language-{code}")) for code in LANGUAGES)
    return Screen(word("settings"), choices, (GO_HOME,), asks="language")
