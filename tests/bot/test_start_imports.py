"""What the bot does not need before it first asks the platform is not imported before that."""

from __future__ import annotations

import subprocess
import sys

LATER = {
    "aiohttp.web": "the webhook's server",
    "aiohttp_socks": "only behind a proxy",
    "alembic": "only where there is something to upgrade",
    "asyncpg": "the other database",
    "docx": "a file that somebody asked for",
    "fluent.runtime": "only the tests compare with it",
    "holidays": "a calendar that somebody asked for",
    "icalendar": "the same",
    "rich": "help on a terminal",
    "sqlalchemy.dialects.postgresql": "the other database",
    "sqlalchemy.orm": "nothing",
    "yaml": "a framework or a file that somebody sent",
}
RUN = "import sys, bot.__main__, bot.app; print(*sys.modules)"


def test_what_is_needed_later_is_imported_later() -> None:
    done = subprocess.run([sys.executable, "-c", RUN], check=True, capture_output=True, text=True)
    found = done.stdout.split()
    assert "sqlalchemy" in found
    assert LATER.keys() & set(found) == set()
