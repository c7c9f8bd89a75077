"""Four bots on one PostgreSQL, eight hundred people to remind, killed at random: once each."""

from __future__ import annotations

from pathlib import Path

from tests import postgres
from tests.year.instances import run


async def test_four_instances_remind_everybody_once(postgres_server: str, tmp_path: Path) -> None:
    postgres.statement(postgres_server, "CREATE DATABASE instances")
    found = await run(f"{postgres_server}/instances", tmp_path, due=800, kills=6)
    assert (found["kills"], found["sent"] + found["reported"]) == (6, 800)
    assert (found["missed"], found["doubled"], found["crowded"]) == (0, 0, 0), found


async def test_without_a_lease_four_instances_double(postgres_server: str, tmp_path: Path) -> None:
    """The control."""
    postgres.statement(postgres_server, "CREATE DATABASE naive_instances")
    url = f"{postgres_server}/naive_instances"
    found = await run(url, tmp_path, due=200, kills=2, naive=True)
    assert found["doubled"] > 0, found
