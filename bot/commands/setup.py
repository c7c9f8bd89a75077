"""``setup``: six questions, each tried as it is answered; then .env, the database, an invitation.

Nothing is written before the last answer. Asked again, it offers what is set, and repairs.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from bot import config
from bot.channels import Trouble, start
from bot.clock import Clock
from bot.commands import database_file
from bot.commands.bring_in import put
from bot.commands.invite import invite
from bot.config import Settings
from bot.start import channels
from bot.troubles import sentence
from domain.chat import Word, word
from domain.parse import clean, fold
from domain.policy import Action, roles
from storage import schema
from storage.organisation import Organisation
from storage.store import StoreError, open_store
from storage.tables import unit

Ask = Callable[[Word, str], str]  # the question and what Enter keeps -> what was typed
Tell = Callable[[Word], None]
Given = dict[str, str]  # by upper-case name

TOKENS: dict[str, tuple[str, ...]] = {
    "zalo": ("ZALO_TOKENS",),
    "telegram": ("TELEGRAM_TOKEN",),
    "both": ("ZALO_TOKENS", "TELEGRAM_TOKEN"),
}
QUESTIONS = {
    "ZALO_TOKENS": word("setup-zalo-tokens"),
    "TELEGRAM_TOKEN": word("setup-telegram-token"),
    "TIME_ZONE": word("setup-time-zone"),
    "DATABASE_URL": word("setup-database-url"),
}
(ADMINISTRATOR,) = roles(action=Action.operate)
CHOICES = {"1": "zalo", "2": "telegram", "3": "both"}
NONE = "0"  # no public address
KEPT = "…"  # stands for a secret that is set already
NAMES = (
    *TOKENS["both"],
    "TIME_ZONE",
    "DATABASE_URL",
    "PUBLIC_URL",
    "WEBHOOK_LISTEN",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
)
LINE = re.compile(r"#?\s*([A-Z_]+)\s*=")
PLAIN = re.compile(r"[\w.:/@+=,-]*", re.ASCII)
HTTPS = re.compile(r"https://|http://(localhost|127\.0\.0\.1)[:/]", re.IGNORECASE)  # or a trial
CODE = re.compile(r"[^a-z0-9]+")


async def setup(ask: Ask, tell: Tell) -> None:
    """Ask, write .env (0600), make the database, tell the code of the first invitation.

    May raise BadSettings, CannotDo or StoreError.
    """
    given = config.written()
    for name in _channels(ask, tell, given):
        await _token(name, ask, tell, given)
    _setting("TIME_ZONE", ask, tell, given)
    await _database(ask, tell, given)
    _address(ask, tell, given)
    given.setdefault("WEBHOOK_LISTEN", config.default_of("WEBHOOK_LISTEN"))  # for /ready
    settings = config.settings_of(given)
    there = await _units(settings)
    name, code = _committee(ask, tell, there)
    write(config.ENV_FILE, given)
    tell(word("setup-written", path=str(config.ENV_FILE)))
    new = () if there else ({"code": code, "name": name, "kind": "committee"},)
    now = Clock(settings.zone, settings.clock_file).now()
    await put(settings, Organisation.model_validate({"from": now.date(), "units": new}))
    secret, links = await invite(settings, code, ADMINISTRATOR)
    tell(word("setup-done", unit=name, code=secret))
    for link in links:
        tell(word("invited-link", link=link))
    if not links:
        tell(word("invited-no-link"))


def _channels(ask: Ask, tell: Tell, given: Given) -> tuple[str, ...]:
    """The settings of the tokens of the channels that are chosen; those of the others are left."""
    set_already = tuple(name for name in TOKENS["both"] if given.get(name))
    usual = next((key for key, one in CHOICES.items() if TOKENS[one] == set_already), "1")
    while (said := ask(word("setup-channel"), usual)) not in CHOICES:
        tell(word("setup-choose", said=said, keys=", ".join(CHOICES)))
    return TOKENS[CHOICES[said]]


def _setting(name: str, ask: Ask, tell: Tell, given: Given) -> str:
    """Asked until it can be used; Enter keeps what is set, or the default."""
    usual = given.get(name) or config.default_of(name)
    hidden = bool(usual) and name in config.SECRETS and not usual.startswith("sqlite:")
    while True:
        said = ask(QUESTIONS[name], KEPT if hidden else usual)
        value = usual if said in ("", KEPT) else said.strip()
        wrong = config.fault(name, value)
        if wrong is None:
            given[name] = value
            return value
        tell(wrong)


async def _token(name: str, ask: Ask, tell: Tell, given: Given) -> None:
    """Tried with the platform; said a second time, it is taken although it could not be tried."""
    refused = ""
    while True:
        value = _setting(name, ask, tell, given)
        only = {other: text for other, text in given.items() if other not in TOKENS["both"]}
        wrong = await _greeted(config.settings_of({**only, name: value}), tell) if value else None
        if value and (wrong is None or value == refused):
            return
        tell(wrong or word("setup-token-needed"))
        tell(word("setup-again"))
        refused = value


async def _greeted(settings: Settings, tell: Tell) -> Word | None:
    """What is wrong with the first bot that cannot be used."""
    for channel in channels(settings):
        try:
            tell(word("check-server", channel=channel.title, name=await start(channel)))
        except Trouble as trouble:
            return sentence(trouble, settings)
        finally:
            await channel.stop()
    return None


async def _database(ask: Ask, tell: Tell, given: Given) -> None:
    before = given.get("DATABASE_URL", "")
    while True:
        _setting("DATABASE_URL", ask, tell, given)
        try:
            await _units(config.settings_of(given))
            return
        except StoreError as trouble:
            tell(word(trouble.key, **trouble.args_for_words))
            given["DATABASE_URL"] = before


def _address(ask: Ask, tell: Tell, given: Given) -> None:
    """With one, platforms post to it: the secret they prove themselves by is made here."""
    while (said := ask(word("setup-public-url"), given.get("PUBLIC_URL") or NONE)) != NONE:
        wrong = config.fault("PUBLIC_URL", said)
        if wrong is None and not HTTPS.match(said):
            wrong = word("setup-https", said=said)
        if wrong is None:
            given["PUBLIC_URL"] = given["WEBHOOK_URL"] = said
            given.setdefault("WEBHOOK_SECRET", secrets.token_urlsafe(32))
            return
        tell(wrong)
    for name in ("PUBLIC_URL", "WEBHOOK_URL"):
        given.pop(name, None)


async def _units(settings: Settings) -> dict[str, str]:
    """The committees that are there, code -> name, the first first; none where no database is."""
    path = database_file(settings)
    if path and not path.exists():
        _refuse_unwritable(path)
        return {}
    store = open_store(settings.database_url.get_secret_value(), exclusive=False)
    try:
        await schema.refuse_newer(store)
        if await schema.current(store) is None:
            return {}
        query = select(unit.c.code, unit.c.name).where(unit.c.kind != "cell").order_by(unit.c.id)
        async with store.read() as tx:
            return {str(code): str(name) for code, name in map(tuple, await tx.execute(query))}
    finally:
        await store.close()


def _refuse_unwritable(path: Path) -> None:
    there = next(one for one in path.absolute().parents if one.exists())
    if not os.access(there, os.W_OK):
        raise StoreError("store-read-only", path=str(path))


def _committee(ask: Ask, tell: Tell, there: dict[str, str]) -> tuple[str, str]:
    """Whose administrator is invited: the name and the code, a new one where none is there."""
    usual = next(iter(there.values()), "")
    while True:
        said = clean(ask(word("setup-administrator"), usual))
        if not there:
            if any(letter.isalpha() for letter in said):
                return said[:200], CODE.sub("-", fold(said)).strip("-")[:60]
            tell(word("setup-name-needed", said=said))
            continue
        for code, name in there.items():
            if fold(said) in (fold(name), code):
                return name, code
        tell(word("setup-administrator-unknown", said=said, name=usual or "…"))


def write(path: Path, given: Given) -> None:
    """Each setting in the place of its line, the others' lines as they are; 0600, whole or not."""
    old = path.read_text(encoding=config.ENCODING).splitlines() if path.exists() else []
    left = {name: value for name, value in given.items() if name in NAMES}
    lines = []
    for line in old:
        named = LINE.match(line)
        if named and named[1] in NAMES and (named[1] in left or not line.startswith("#")):
            if named[1] in left:
                lines.append(f"{named[1]}={_quoted(left.pop(named[1]))}")
            continue
        lines.append(line)
    lines += [f"{name}={_quoted(value)}" for name, value in left.items()]
    _replace(path, "\n".join(lines) + "\n")


def _quoted(value: str) -> str:
    """As dotenv reads it back."""
    return (
        value
        if PLAIN.fullmatch(value)
        else "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    )


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)
