"""``backup``, ``restore`` and ``move``: whole copies of the database, checked before they count.

A copy is a SQLite file, whichever database it is of; either kind takes it back.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot import kill
from bot.commands import CannotDo, database_file, with_store
from bot.config import Settings
from bot.progress import Tell
from domain.chat import Word, word
from storage import schema, sqlite_file, whole
from storage.errors import meaning
from storage.sqlite_left import note_path
from storage.store import Store, StoreError, open_store
from storage.whole import Content, Contents

GROW = ("meeting", "score", "person", "audit")  # what is told before a copy takes the place


async def backup(settings: Settings, file: Path) -> None:
    """Copy the live database to a file that is not there yet (0600)."""
    try:
        await copied(settings, file)
    except FileExistsError:
        raise CannotDo(word("backup-exists", path=str(file))) from None
    except (OSError, sqlite3.Error, DBAPIError):
        raise CannotDo(word("backup-failed", path=str(file))) from None


async def copied(settings: Settings, file: Path) -> Contents | None:
    """The copy alone; of PostgreSQL what it held, to be held against the copy."""
    source = database_file(settings)
    if source is None:
        return await with_store(settings, partial(_from_postgresql, file))
    await with_store(settings, _nothing)
    sqlite_file.backup(source, file)
    return None


async def _from_postgresql(file: Path, store: Store) -> Contents:
    """As of one moment, while bots write."""
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        await _empty(file)
        async with store.snapshot() as tx:
            laid = await tx.run_sync(lambda source: whole.into_sqlite(source, file, _untold))
        if not sqlite_file.is_whole(file):
            raise StoreError("store-backup-bad", path=str(file))
    except BaseException:
        _remove(file)
        raise
    _sync(file)
    return laid


async def _empty(file: Path) -> None:
    """The tables of the newest schema in this file, and nothing beside it."""
    store = open_store(f"sqlite:///{file}", create=True, exclusive=False)
    try:
        await schema.upgrade(store, datetime.now(UTC))
    finally:
        await store.close()
        note_path(file).unlink(missing_ok=True)


def _untold(rows: int) -> None:
    """Nobody watches."""


async def _nothing(store: Store) -> None:
    """Opening it was all."""


async def restore(
    settings: Settings,
    file: Path,
    identity: Path | None = None,
    agree: Callable[[Word], bool] = lambda lost: True,
) -> str:
    """Replace the database; returns where the one before is kept ("" if there was none). A
    PostgreSQL must be empty.

    The copy is looked at beside its place before anything is touched; the bot must not run.
    ``identity``: the file of the key with which an encrypted copy is read. ``agree`` is told what
    the copy lacks of what is there; CannotDo where it says no.
    """
    target = database_file(settings)
    if target is None:
        await move(settings, file, identity, lambda done, of: None)
        return ""
    if not file.is_file():
        raise CannotDo(word("restore-missing", path=str(file)))
    fresh = target.with_name(f"{target.name}.new")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        await bring(file, fresh, identity)
        if _of_another_office(target, fresh):
            raise CannotDo(word("restore-of-another", path=str(file), target=str(target)))
        if (lost := missing(target, fresh)) and not agree(lost):
            raise CannotDo(word("restore-declined"))
        return _replace(target, fresh)
    except (OSError, sqlite3.OperationalError):
        raise CannotDo(word("restore-failed", path=str(target))) from None
    finally:
        _remove(fresh)


async def move(
    settings: Settings, file: Path, identity: Path | None, tell: Tell
) -> Mapping[str, Content]:
    """All of this SQLite file, or copy, into the empty PostgreSQL of DATABASE_URL; what each table
    holds. The file stays as it is, and no bot may run on it meanwhile.
    """
    if database_file(settings):
        raise CannotDo(word("move-needs-postgresql"))
    if not file.is_file():
        raise CannotDo(word("restore-missing", path=str(file)))
    with ExitStack() as stack:
        if file.with_name(f"{file.name}.lock").exists():
            stack.enter_context(sqlite_file.hold(file))
        try:
            fresh = stack.enter_context(_aside(file)) / "moving.db"
            await bring(file, fresh, identity)
            await _bring_up(fresh)
            return await _moved(settings, fresh, tell)
        except OSError:
            raise CannotDo(word("backup-failed", path=str(file.parent))) from None


def missing(target: Path, fresh: Path) -> Word | None:
    """What of the present data is not in this copy; None where all is, or they cannot be read."""
    try:
        here, there = _sizes(target), _sizes(fresh)
    except sqlite3.Error:  # broken, or of a version that had other tables
        return None
    less = {name: max(0, here[name] - there[name]) for name in GROW}
    if not any(less.values()):
        return None
    return word("restore-loses", path=str(target), **less)


def _of_another_office(target: Path, fresh: Path) -> bool:
    """Whether both have a log, and the two do not begin with the same seal."""
    try:
        here, there = _first_seal(target), _first_seal(fresh)
    except sqlite3.Error:  # broken, or of a version that had none
        return False
    return bool(here and there) and here != there


def _first_seal(path: Path) -> str:
    with _looked_at(path) as file:
        row = file.execute("SELECT digest FROM seal ORDER BY id LIMIT 1").fetchone()
        return str(row[0]) if row else ""


def _looked_at(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True))


def _sizes(path: Path) -> dict[str, int]:
    with _looked_at(path) as file:
        query = "SELECT count(*) FROM {}"
        return {name: file.execute(query.format(name)).fetchone()[0] for name in GROW}


@contextmanager
def _aside(file: Path) -> Iterator[Path]:
    """A folder beside it, also after it was killed in there once."""
    folder = file.with_name(f".{file.name}.moving")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _bring_up(fresh: Path) -> None:
    store = open_store(f"sqlite:///{fresh}", exclusive=False)
    try:
        await schema.upgrade(store, datetime.now(UTC))
    finally:
        await store.close()


async def _moved(settings: Settings, fresh: Path, tell: Tell) -> Mapping[str, Content]:
    total = sum(content.rows for content in whole.in_sqlite(fresh).values())
    done = 0

    def laid(rows: int) -> None:
        nonlocal done
        done += rows
        tell(done, total)
        kill.here("in-move")

    store = open_store(settings.database_url.get_secret_value(), exclusive=False)
    try:
        return await schema.move(fresh, store, laid)
    except (DBAPIError, OSError) as trouble:
        if meaning(trouble) != "unwell":
            raise
        raise CannotDo(word("move-broken-off")) from None
    finally:
        await store.close()


async def bring(file: Path, fresh: Path, identity: Path | None = None) -> None:
    """A copy of this file beside the database: whole, ours, and not of a newer version."""
    _remove(fresh)
    if file.suffix == ".age":
        decrypt(file, fresh, identity)
    elif file.with_name(f"{file.name}-wal").exists():  # not all of it is in the file itself
        sqlite_file.backup(file, fresh)
    else:
        _copy(file, fresh)
    if not sqlite_file.is_whole(fresh):
        raise StoreError("store-backup-bad", path=str(file))
    store = open_store(f"sqlite:///{fresh}", exclusive=False)
    try:
        await schema.refuse_newer(store)
        if await schema.current(store) is None:
            raise CannotDo(word("restore-not-ours", path=str(file)))
    finally:
        await store.close()


def decrypt(file: Path, fresh: Path, identity: Path | None) -> None:
    """An encrypted copy as it was; CannotDo where the key is missing or another one."""
    import pyrage  # only who encrypts needs it

    if identity is None:
        raise CannotDo(word("restore-needs-key", path=str(file)))
    if not identity.exists():
        raise CannotDo(word("restore-missing", path=str(identity)))
    try:
        lines = identity.read_text(encoding="utf-8").split()
        keys = [pyrage.x25519.Identity.from_str(one) for one in lines if one.startswith("AGE-")]
        content = pyrage.decrypt(file.read_bytes(), keys)
    except (OSError, UnicodeDecodeError, pyrage.IdentityError, pyrage.DecryptError):
        raise CannotDo(word("restore-wrong-key", path=str(file), identity=str(identity))) from None
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    fresh.write_bytes(content)
    _sync(fresh)


def _replace(target: Path, fresh: Path) -> str:
    """Only while no bot holds the database."""
    with sqlite_file.hold(target):
        kept = _keep(target) if target.exists() else ""
        for suffix in ("-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        note_path(target).unlink(missing_ok=True)  # what is laid there is meant to be there
        os.replace(fresh, target)
        _sync(target.parent)
    return kept


def _keep(target: Path) -> str:
    """Copy the present files, corrupt as they may be, beside their place."""
    aside = f"{target.stem}-before-restore-{datetime.now(UTC):%Y%m%d%H%M%S%f}.db"
    for suffix in ("", "-wal"):
        if (part := target.with_name(target.name + suffix)).exists():
            _copy(part, target.with_name(aside + suffix))
    return str(target.with_name(aside))


def _copy(source: Path, target: Path) -> None:
    """Byte by byte, 0600, on the disk when this returns."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    shutil.copyfile(source, target)
    _sync(target)


def _sync(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
