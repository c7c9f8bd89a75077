"""Imports point one way: domain <- storage <- handlers <- bot; the playground stands apart."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ALLOWED: dict[str, set[str]] = {
    "domain": set(),
    "storage": {"domain"},
    "handlers": {"domain", "storage"},
    "bot": {"domain", "storage", "handlers", "playground"},
    "playground": set(),
}


def imported(source: str) -> set[str]:
    """The top-level packages that a source imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("package", ALLOWED)
def test_a_package_imports_only_what_is_below_it(package: str) -> None:
    for path in (ROOT / package).rglob("*.py"):
        foreign = imported(path.read_text(encoding="utf-8")) & set(ALLOWED) - {package}
        assert foreign <= ALLOWED[package], path


def test_only_one_command_knows_the_playground() -> None:
    users = [
        p.name for p in (ROOT / "bot").rglob("*.py") if "playground" in imported(p.read_text())
    ]
    assert users == ["play.py"]


def test_only_the_channel_knows_the_platform() -> None:
    users = {p.name for p in (ROOT / "bot").rglob("*.py") if "telegram" in imported(p.read_text())}
    assert users == {"telegram.py", "transport.py"}


PLATFORM = re.compile(r"telegram|zalo", re.IGNORECASE)
NAMES_ONE = {  # settings, the command line, and the format of a file
    "bot/commands/setup.py",
    *("bot/config.py", "bot/start.py", "bot/play.py", "storage/organisation/document.py"),
}


def names_a_platform(source: str) -> bool:
    return bool(PLATFORM.search(source))


@pytest.mark.parametrize("package", ["domain", "storage", "handlers", "bot"])
def test_nothing_outside_the_channels_names_a_platform(package: str) -> None:
    for path in (ROOT / package).rglob("*.py"):
        where = path.relative_to(ROOT)
        if where.parts[:2] == ("bot", "channels") or str(where) in NAMES_ONE:
            continue
        assert not names_a_platform(path.read_text(encoding="utf-8")), path


def test_a_platform_that_is_named_would_be_noticed() -> None:
    assert names_a_platform('if row.channel == "telegram":')
    assert names_a_platform("from bot.channels.zalo import Zalo")


def test_an_import_the_wrong_way_would_be_noticed() -> None:
    assert imported("def f():\n    from handlers.home import screen") == {"handlers"}


FEATURES = {
    f"{layer}.{folder.name}"
    for layer in ("domain", "storage", "handlers")
    for folder in (ROOT / layer).iterdir()
    if (folder / "__init__.py").exists() and folder.name not in ("parse", "migrations")
}


def foreign_rooms(source: str, here: str) -> list[str]:
    """What a module of the package ``here`` imports from inside another feature, or unpublished."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ImportFrom) or not node.module:
            continue
        feature = ".".join(node.module.split(".")[:2])
        if feature not in FEATURES or f"{here}.".startswith(f"{feature}."):
            continue
        published = set(importlib.import_module(feature).__all__)
        if node.module != feature or not {alias.name for alias in node.names} <= published:
            found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize("package", ["domain", "storage", "handlers", "bot"])
def test_of_a_feature_only_what_its_package_publishes_is_imported(package: str) -> None:
    for path in (ROOT / package).rglob("*.py"):
        here = ".".join(path.relative_to(ROOT).parent.parts)
        assert foreign_rooms(path.read_text(encoding="utf-8"), here) == [], path


def test_a_feature_publishes_only_what_it_has() -> None:
    for feature in FEATURES:
        module = importlib.import_module(feature)
        assert all(hasattr(module, name) for name in module.__all__), feature


def test_an_import_from_inside_a_feature_would_be_noticed() -> None:
    inside = "from domain.scores.scoring import Mark"
    assert foreign_rooms(inside, "handlers.scores") == [inside]
    assert foreign_rooms(inside, "domain.scores") == []
    assert foreign_rooms("from domain.scores import Mark", "handlers.scores") == []
