"""``import FILE --unit CODE``: a score framework for a committee and all below it."""

from __future__ import annotations

from pathlib import Path

from bot.clock import Clock
from bot.commands import CannotDo, with_store
from bot.config import Settings
from bot.frameworks.file import forms
from domain.chat import Listed, word
from domain.errors import Refused
from domain.frameworks import Framework, framework_text
from handlers.frameworks import telling
from storage import audit, organisation
from storage.frameworks import framework
from storage.organisation import Wrong
from storage.store import Store, Tx
from storage.tables import unit


async def load_framework(settings: Settings, file: Path, code: str) -> tuple[Framework, int]:
    """The framework, and how many people will be told; CannotDo with all that is wrong with it."""
    found = read(file)
    now = Clock(settings.zone, settings.clock_file).now()

    async def work(tx: Tx) -> int:
        owner = await organisation.id_of(tx, unit, code)
        old = await telling.before(tx, owner, found, now.date())
        framework_id = await framework.add(tx, found, unit_id=owner, by=None, now=now)
        people = await telling.tell(tx, owner, framework_id, found, old, by=None, now=now)
        await audit.note(tx, "add-framework", f"framework:{framework_id}", by=None, now=now)
        return people

    async def write(store: Store) -> int:
        return await store.write(work)

    try:
        people = await with_store(settings, write)
    except Wrong as wrong:
        raise CannotDo(wrong.word) from None
    return found, people


def read(file: Path) -> Framework:
    """In our own words, or as an office has it; a file with several forms is not guessed at."""
    try:
        found = forms(file.read_bytes())
    except OSError:
        raise CannotDo(word("import-unreadable", path=str(file))) from None
    except Refused as refused:
        raise CannotDo(refused.said) from None
    if len(found) > 1:
        names = Listed(tuple(word("quoted", text=one["name"]) for one in found))
        raise CannotDo(word("framework-several-forms", names=names))
    whole, problems = framework_text.understood(found[0]["sent"])
    if whole is None or problems:
        raise CannotDo(word("framework-file-wrong", problems=Listed(tuple(problems))))
    return whole
