"""Whatever is declared is used: what nothing imports is not installed for nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.test_imports import imported

ROOT = Path(__file__).parent.parent
PACKAGES = ("domain", "storage", "handlers", "bot", "playground")
NAMES = {"python-dotenv": "dotenv", "python-telegram-bot": "telegram", "pyyaml": "yaml"}
NEVER_IMPORTED = {"tzdata"}  # data for zoneinfo
BY_A_URL = {"asyncpg"}  # SQLAlchemy loads them by the address of the database


def declared() -> set[str]:
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {re.split(r"[\[<>=]", line)[0] for line in whole["project"]["dependencies"]}
    return names - NEVER_IMPORTED - BY_A_URL


def module(name: str) -> str:
    return NAMES.get(name, name.replace("-", "_").split(".")[0])


def test_every_dependency_is_imported_by_the_product() -> None:
    paths = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    used = set().union(*(imported(path.read_text(encoding="utf-8")) for path in paths))
    assert {name for name in declared() if module(name) not in used} == set()


def test_one_that_nothing_imports_would_be_noticed() -> None:
    assert module("babel") not in imported("import rich\nfrom fluent.runtime import FluentBundle")
    assert module("fluent.runtime") == "fluent"
