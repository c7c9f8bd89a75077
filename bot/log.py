"""Logs for the operator: no token, no content of a message, one line each."""

from __future__ import annotations

import logging
import re
import sys

TOKEN = re.compile(r"\b\d{5,}:[A-Za-z0-9_-]{20,}")
QUIET = ("httpx", "httpcore", "aiohttp.access", "apscheduler", "telegram", "alembic", "aiosqlite")


class Redacting(logging.Formatter):
    """Formats a record, its traceback too, without anything that looks like a token."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self.secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record), self.secrets)


def redact(text: str, secrets: tuple[str, ...] = ()) -> str:
    for secret in secrets:
        text = text.replace(secret, "***")
    return TOKEN.sub("***", text)


def set_up(level: str, secrets: tuple[str, ...] = ()) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
