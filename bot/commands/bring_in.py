"""``import FILE``: units, work groups and people; all of the file or nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from bot.clock import Clock
from bot.commands import CannotDo, database_file
from bot.config import Settings
from bot.start import open_database
from domain.chat import Word, word
from storage import organisation, schema
from storage.organisation import Organisation, Wrong
from storage.store import Store, open_store

LARGEST = 2 << 20
REASONS = {  # pydantic's names of what is wrong
    "missing": word("import-reason-missing"),
    "extra_forbidden": word("import-reason-extra"),
    "string_pattern_mismatch": word("import-reason-pattern"),
    "string_too_long": word("import-reason-long"),
    "string_too_short": word("import-reason-missing"),
    "enum": word("import-reason-choice"),
    "literal_error": word("import-reason-choice"),
    "greater_than_equal": word("import-reason-range"),
    "less_than_equal": word("import-reason-range"),
}


async def bring_in(settings: Settings, file: Path) -> dict[str, int]:
    """How many of each the file names. Written in one transaction, or not at all."""
    whole = read(file)
    now = Clock(settings.zone, settings.clock_file).now()
    store = _open(settings)
    try:
        return await _write(store, whole, now)
    except Wrong as wrong:
        raise CannotDo(wrong.word) from None
    finally:
        await store.close()


def _open(settings: Settings) -> Store:
    """Beside a running bot; the very first time it makes the database."""
    path = database_file(settings)
    if path is None or path.exists():
        return open_store(settings.database_url.get_secret_value(), exclusive=False)
    return open_database(settings)


async def _write(store: Store, whole: Organisation, now: datetime) -> dict[str, int]:
    await schema.upgrade(store, now)
    return await store.write(lambda tx: organisation.bring_in(tx, whole, now))


def read(file: Path) -> Organisation:
    """What the file says; CannotDo with the place and the reason if it cannot be used."""
    try:
        if file.stat().st_size > LARGEST:
            raise CannotDo(word("import-too-large", path=str(file)))
        content = load(file.read_text(encoding="utf-8-sig"))
        return Organisation.model_validate(content)
    except (OSError, UnicodeDecodeError):
        raise CannotDo(word("import-unreadable", path=str(file))) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise CannotDo(word("import-not-yaml", line=mark.line + 1 if mark else 1)) from None
    except RecursionError:
        raise CannotDo(word("import-not-yaml", line=1)) from None
    except ValidationError as error:
        first = error.errors()[0]
        raise CannotDo(word("import-wrong", place=_place(first), reason=_reason(first))) from None
    except Wrong as wrong:
        raise CannotDo(wrong.word) from None


def _place(error: Any) -> str:
    """units[3].code, counted from 1 as people count."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in error["loc"])
    return "".join(parts).lstrip(".") or "—"


def _reason(error: Any) -> Word:
    return REASONS.get(error["type"], word("import-reason-kind"))


class Loader(yaml.SafeLoader):
    """Plain YAML: no aliases (a short file may stand for gigabytes), no key twice."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "alias", self.get_mark())
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        found = super().construct_mapping(node, deep=deep)
        if len(found) < len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "twice", node.start_mark)
        return found

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep=deep)
        except ValueError:  # such as the 31st of February
            mark = node.start_mark
            raise yaml.constructor.ConstructorError(None, None, "value", mark) from None


def load(text: str) -> Any:
    return yaml.load(text, Loader)
