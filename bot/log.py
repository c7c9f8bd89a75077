"""Logs for the operator: no token and nothing that a person typed.

Only the product's own loggers speak at LOG_LEVEL, and they name ids and keys; of libraries only
warnings are heard. What an exception says is never written, because libraries quote in it what they
were given: its class and the lines of code are enough to find it.
"""

from __future__ import annotations

import copy
import json
import logging
import re
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from contextvars import ContextVar
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")  # also behind "/bot"
OWN = ("bot", "domain", "handlers", "storage")
SHORTEST_SECRET = 4

about: ContextVar[str] = ContextVar("about", default="")  # the key of the update being worked at
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Redacting(logging.Formatter):
    """``plain``: without the update that a line is about."""

    plain = False

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self.secrets = tuple(s for s in secrets if len(s) >= SHORTEST_SECRET)

    def format(self, record: logging.LogRecord) -> str:
        bare = copy.copy(record)
        bare.msg, bare.args, bare.exc_text = _bare(record.msg), _bare(record.args), None
        if (
            record.name.split(".")[0] not in OWN
        ):  # asyncio describes a failed task on the second line
            bare.msg, bare.args = (bare.getMessage().splitlines() or [""])[0], None
        key = about.get()
        said = super().format(bare)
        return redact(said if self.plain or not key else f"{said} update={key}", self.secrets)

    def formatException(self, ei: ExcInfo) -> str:
        return "\n".join(_frames(ei[1])) if ei[1] else ""


class Json(Redacting):
    """The same as one object a line: {"at", "level", "logger", "message", "update"?}."""

    plain = True

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": super().format(record).split(f" {record.name} ", 1)[-1],
        }
        if key := about.get():
            told["update"] = redact(key, self.secrets)
        return json.dumps(told, ensure_ascii=False)


def _bare(value: Any) -> Any:
    """The same with the class in place of each exception."""
    if isinstance(value, BaseException):
        return type(value).__name__
    if isinstance(value, tuple):
        return tuple(_bare(item) for item in value)
    return value


def _frames(error: BaseException) -> Iterator[str]:
    """The chain of exceptions, the first cause first: lines of code, then the class."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before:
        yield from _frames(before)
    yield "".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__


def redact(text: str, secrets: tuple[str, ...] = ()) -> str:
    for secret in secrets:
        text = text.replace(secret, "***")
    return TOKEN.sub("***", text)


def to_hide(*values: str) -> tuple[str, ...]:
    """What to hide of these: of an address the password, all of anything else."""
    hidden = (urlsplit(value).password if "://" in value else value for value in values)
    return tuple(one for one in hidden if one)


class Pace(logging.Filter):
    """Of a line that repeats, so many in a while; the last of them says so."""

    MOST, SECONDS = 20, 60.0

    def __init__(self) -> None:
        super().__init__()
        self._since = 0.0
        self._counts: Counter[tuple[str, str]] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        if record.created - self._since > self.SECONDS:
            self._since = record.created
            self._counts.clear()
        key = (record.name, str(record.msg))
        self._counts[key] += 1
        if self._counts[key] == self.MOST:
            record.msg = f"{record.msg} (again and again: not said again for a while)"
        return self._counts[key] <= self.MOST


def set_up(level: str, secrets: tuple[str, ...] = (), *, form: str = "text") -> None:
    """``form``: "text" or "json"."""
    logging.raiseExceptions = False  # it would print what could not be written
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json(secrets) if form == "json" else Redacting(secrets))
    handler.addFilter(Pace())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in OWN:
        logging.getLogger(name).setLevel(level)
