"""No module needs, to be imported, one that needs it: not even for its types."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("domain", "storage", "handlers", "bot", "playground")
Sources = Mapping[str, str]  # by the module's name


def sources(package: str) -> Sources:
    paths = (ROOT / package).rglob("*.py")
    return {module(path): path.read_text(encoding="utf-8") for path in paths}


def module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """What is run when the module is imported, and what is only there for types."""
    for statement in body:
        yield statement
        for part in ("body", "orelse", "finalbody"):
            if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield from statements(getattr(statement, part, []))


def imported(source: str, known: Sources) -> set[str]:
    """The modules that it imports from, of those known."""
    names: set[str] = set()
    for statement in statements(ast.parse(source).body):
        if isinstance(statement, ast.Import):
            names |= {alias.name for alias in statement.names}
        elif isinstance(statement, ast.ImportFrom) and statement.module:
            whole = {f"{statement.module}.{alias.name}" for alias in statement.names}
            names |= whole & known.keys()
            names |= {statement.module} if whole - known.keys() else set()
    return names & known.keys()


def circle(known: Sources) -> list[str]:
    """The modules of one circle in the order in which they import each other; [] if none."""
    graph = {name: imported(source, known) for name, source in known.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_run_in_no_circle(package: str) -> None:
    known = sources(package)
    assert len(known) > 10
    assert circle(known) == []


FOR_TYPES = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from a.one import One\n"


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ({"a.one": "import a.two", "a.two": "from a.one import f"}, True),
        ({"a.one": "from a import two", "a.two": FOR_TYPES, "a": ""}, True),
        ({"a": "from a.one import f", "a.one": "from a import g"}, True),
        ({"a": "from a.one import f", "a.one": "from a import two", "a.two": ""}, False),
        ({"a.one": "import a.two", "a.two": "def f():\n    import a.one"}, False),
        ({"a.one": "import a.two", "a.two": ""}, False),
    ],
)
def test_a_circle_would_be_noticed(known: Sources, found: bool) -> None:
    assert bool(circle(known)) == found
