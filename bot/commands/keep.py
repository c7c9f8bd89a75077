"""``backup --into FOLDER``: a copy a run, proved by restoring it, the old ones thinned out.

A copy counts only after it was laid in a scratch place as ``restore`` lays it and held against the
live database. With BACKUP_KEY it is then encrypted (age, https://age-encryption.org): who steals it
cannot read it, and ``restore`` needs the identity that belongs to the key.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.clock import Clock
from bot.commands import CannotDo, database_file, with_store
from bot.commands.backup import bring, copied
from bot.config import Settings
from domain.chat import word
from storage import meta, whole
from storage.store import StoreError

NAME = re.compile(r"chibo-(\d{8}-\d{6})\.db(\.age)?")
STAMP = "%Y%m%d-%H%M%S"
DAYS, WEEKS, MONTHS = 7, 4, 12  # of each, the newest copy is kept
SCRATCH_SECONDS = 6 * 3600.0  # no copy takes as long
GROWS = ("meeting", "meeting_version", "audit", "person", "unit", "post", "score")  # only ever


async def keep(settings: Settings, folder: Path) -> tuple[Path, int]:
    """The new copy, and how many rows it holds; CannotDo where it could not be made or proved."""
    now = Clock(settings.zone, settings.clock_file).now()
    live = database_file(settings)
    if live and not live.exists():
        raise StoreError("store-none-yet", path=str(live))
    target = folder / f"chibo-{now.strftime(STAMP)}.db"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(folder)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".scratch-") as scratch:
            copy = Path(scratch) / target.name
            rows = await (_prove_file(settings, live, copy) if live else _prove(settings, copy))
            made = _lay(copy, target, settings.backup_key)
    except (OSError, sqlite3.Error, DBAPIError):
        raise CannotDo(word("backup-failed", path=str(folder))) from None
    for old in thinned([path for path in folder.iterdir() if NAME.fullmatch(path.name)]):
        old.unlink()
    await with_store(
        settings, lambda store: store.write(lambda tx: meta.note_backup(tx, now, rows))
    )
    return made, rows


def _sweep(folder: Path) -> None:
    """What a run left that was killed: it is not encrypted."""
    for scratch in folder.glob(".scratch-*"):
        if time.time() - scratch.stat().st_mtime > SCRATCH_SECONDS:
            shutil.rmtree(scratch, ignore_errors=True)


async def _prove(settings: Settings, copy: Path) -> int:
    """Of PostgreSQL: every table of what ``restore`` lays holds what it held at that moment."""
    held, laid = await copied(settings, copy), copy.with_suffix(".laid")
    await bring(copy, laid)
    assert held is not None
    try:
        whole.refuse_unlike(held, whole.in_sqlite(laid))
    except StoreError as unlike:
        raise CannotDo(word("backup-not-proved", **unlike.args_for_words)) from None
    return sum(content.rows for content in held.values())


async def _prove_file(settings: Settings, live: Path, copy: Path) -> int:
    """Lay it as ``restore`` would; what only grows has the rows the live one had meanwhile."""
    before, laid = counts(live), copy.with_suffix(".laid")
    await copied(settings, copy)
    after = counts(live)
    await bring(copy, laid)
    found = counts(laid)
    lost = [name for name in GROWS if not before[name] <= found[name] <= after[name]]
    if lost:
        raise CannotDo(word("backup-not-proved", table=lost[0]))
    return sum(found.values())


def counts(path: Path) -> dict[str, int]:
    """Rows of each table."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
        tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        names = [name for (name,) in tables if not name.startswith("sqlite_")]
        query = "SELECT count(*) FROM {}"
        return {name: file.execute(query.format(name)).fetchone()[0] for name in names}


def _lay(copy: Path, target: Path, key: str | None) -> Path:
    """In its place under its name, whole, encrypted where there is a key."""
    if key:
        import pyrage

        target = target.with_name(f"{target.name}.age")
        secret = copy.with_name(target.name)
        recipients = [pyrage.x25519.Recipient.from_str(key)]
        os.close(os.open(secret, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        pyrage.encrypt_file(str(copy), str(secret), recipients)
        copy = secret
    with copy.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(copy, target)
    return target


def new_key(file: Path) -> str:
    """Write a new identity (0600); returns the public key. OSError where the file is there."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as out:
        out.write(f"# {identity.to_public()}\n{identity}\n")
    return str(identity.to_public())


def thinned(copies: list[Path]) -> list[Path]:
    """Those of these copies that are not kept: of each of the last days, weeks and months that
    have one, the newest is.
    """
    made = {datetime.strptime(NAME.fullmatch(path.name)[1], STAMP): path for path in copies}  # type: ignore[index]  # noqa: DTZ007
    newest = sorted(made, reverse=True)
    kept: set[datetime] = set()
    for how, many in (("%Y-%j", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        last: dict[str, datetime] = {}
        for moment in newest:
            last.setdefault(moment.strftime(how), moment)
        kept |= set(list(last.values())[:many])
    return [made[moment] for moment in newest if moment not in kept]
