"""The language lies in data files: each entry is used and has a comment."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from domain.kind import Kind
from domain.parse.terms import Terms, terms

DOMAIN = Path(__file__).parents[2] / "domain"
KINDS = {kind.value for kind in Kind}  # said by their value
FILES = sorted(DOMAIN.rglob("vi.toml"))


def test_an_entry_of_several_lines_is_one_pattern() -> None:
    found = Terms({"name": "\n  (?:a\n  |b c)", "twice": "«name»«given»"}, {"given": "x"})
    assert found.pattern("name") == "(?:a|b c)"
    assert found.pattern("twice") == "(?:a|b c)x"


def test_what_is_not_there_is_refused() -> None:
    found = Terms({"name": "«other»"}, {})
    with pytest.raises(KeyError):
        found.pattern("name")
    with pytest.raises(KeyError):
        terms(str(DOMAIN / "parse" / "words.py"), "no such table")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_table_belongs_to_a_module(path: Path) -> None:
    beside = "\n".join(p.read_text(encoding="utf-8") for p in path.parent.glob("*.py"))
    sources = "\n".join(p.read_text(encoding="utf-8") for p in DOMAIN.rglob("*.py"))
    for table, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
        assert f'terms(__file__, "{table}"' in beside
        said = f"{sources}{entries}"
        used = {name for name in entries if _is_used(name, said, sources)}
        assert set(entries) - used <= KINDS, table


def _is_used(name: str, said: str, sources: str) -> bool:
    """By its name, as the value of an enum, or by a name put together ("off" and "_said")."""
    ending = "}_" + name.rpartition("_")[2] + '"'
    member = re.search(rf"^    {name} = ", sources, re.M)
    return f'"{name}"' in said or f"«{name}»" in said or ending in sources or bool(member)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_pattern_has_a_comment(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bare = re.findall(r"^(?!#)[^\n]*\n([a-z_]+) = (?:'''|\[$)", text, re.M)
    assert bare == []
