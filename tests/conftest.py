"""What tests share: a database of each kind, filled once and copied, and the world on it."""

from __future__ import annotations

import asyncio
import functools
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot import words
from tests import needs, postgres
from tests.needs import pytest_sessionfinish, pytest_terminal_summary
from tests.world import World, prepare, world

__all__ = ["pytest_sessionfinish", "pytest_terminal_summary"]

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

KINDS = ("sqlite", "postgresql")
LONG = (
    "tests/year/",
    "tests/play/",
    "tests/storage/test_older",
    "tests/crash/",
    "tests/handlers/test_walk",
    "tests/bot/test_odd_bytes",
)
MEMORY, ROOM = Path("/dev/shm"), 4 << 30  # bytes


def pytest_configure() -> None:
    """Thousands of databases are copied and thrown away: in memory, where there is room."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    if roomy and "TMPDIR" not in os.environ:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """More than cores: much of a test is waiting for a process, a network, a clock."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes minutes comes first: at the end one worker would be busy with it, and no other."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


@pytest.fixture(autouse=True, scope="session")
def _words_are_read_once() -> Iterator[None]:
    """Reading the locales is most of what a start of the bot costs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "load", functools.cache(words.load))
        yield


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    where = needs.postgresql()
    if where is None:
        pytest.skip(needs.NEEDS["server"].why)
    with postgres.running(where) as address:
        yield address


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "filled.db"
    asyncio.run(prepare(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    postgres.statement(postgres_server, "CREATE DATABASE filled")
    asyncio.run(prepare(f"{postgres_server}/filled"))
    return postgres_server


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fresh database with the demo data, on SQLite and again on PostgreSQL."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "bot.db")
        return f"sqlite:///{tmp_path}/bot.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def postgres_url(request: pytest.FixtureRequest) -> str:
    server: str = request.getfixturevalue("postgres_template")
    name = f"t{abs(hash(request.node.nodeid)) % 10**12}"
    earlier = [f"DROP DATABASE {_used.pop()} WITH (FORCE)"] if _used else []
    postgres.statement(server, *earlier, f"CREATE DATABASE {name} TEMPLATE filled")
    _used.append(name)
    return f"{server}/{name}"


_used: list[str] = []  # the database of the test before


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    shutil.copy(sqlite_template, tmp_path / "bot.db")
    return f"sqlite:///{tmp_path}/bot.db"


@pytest.fixture
async def w(url: str, tmp_path: Path) -> AsyncIterator[World]:
    """The running bot with its cast; every test with it runs on both databases."""
    async with world(url, tmp_path) as found:
        yield found
