"""A file that the documents name is there: a map with a road that is gone is worse than none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAPS = ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/howto/*.md")
LINKED = ("*.md", "docs/**/*.md")
QUOTED = re.compile(r"`([\w.*/-]+)`")
DRAWN = re.compile(r"(?<![\w/.])[\w/]+(?:\.py|/)(?=[\s,;:]|$)")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TREE = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)  # drawn, in no language
FILE = re.compile(r"\.(?:py|md|yaml|ftl|toml|txt|docx|tsv)$")


def documents(patterns: tuple[str, ...]) -> list[str]:
    found = {path for pattern in patterns for path in ROOT.glob(pattern)}
    return sorted(str(path.relative_to(ROOT)) for path in found)


def named(text: str) -> Iterator[str]:
    """Paths in backticks or in a drawing of the folders; commands (/nhac) and NNNN are none."""
    for quoted in QUOTED.findall(FENCED.sub("", text)):
        if (
            not quoted.startswith("/")
            and "NNNN" not in quoted
            and (FILE.search(quoted) or "/" in quoted)
        ):
            yield quoted
    for tree in TREE.findall(text):
        yield from DRAWN.findall(tree)


@cache
def all_paths() -> frozenset[str]:
    """Every file and folder of the source, each with / before it."""
    tops = [path for path in ROOT.iterdir() if not path.name.startswith(".") or path.name == ".ci"]
    below = [path for top in tops if top.is_dir() for path in top.rglob("*")]
    return frozenset(f"/{path.relative_to(ROOT)}" for path in [*tops, *below])


def is_there(name: str) -> bool:
    """As it stands; a name that begins in the middle is looked for in every folder."""
    if "*" in name:
        return any(ROOT.glob(name))
    wanted = f"/{name.rstrip('/')}"
    return wanted in all_paths() or any(path.endswith(wanted) for path in all_paths())


@pytest.mark.parametrize("document", documents(MAPS))
def test_every_path_that_is_named_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    assert [name for name in named(text) if not is_there(name)] == []


@pytest.mark.parametrize("document", documents(LINKED))
def test_every_link_leads_somewhere(document: str) -> None:
    path = ROOT / document
    links = LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8")))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_a_path_that_is_gone_would_be_noticed() -> None:
    text = "`bot/gone.py` `bot/app.py` `/nhac` `tests`\n```\nbot/\n  lost.py  x\n```\n"
    assert [name for name in named(text) if not is_there(name)] == ["bot/gone.py", "lost.py"]


def test_the_maps_name_many_paths() -> None:
    """The control: what is not recognised as a path is not looked for."""
    texts = [(ROOT / document).read_text(encoding="utf-8") for document in documents(MAPS)]
    assert sum(len(list(named(text))) for text in texts) > 60
