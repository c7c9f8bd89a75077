"""Imports point one way: domain <- storage <- handlers <- bot; the playground stands apart."""

from __future__ import annotations

import ast
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


def test_an_import_the_wrong_way_would_be_noticed() -> None:
    assert imported("def f():\n    from handlers.home import screen") == {"handlers"}
