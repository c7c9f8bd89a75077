"""What the parsers know of a language: words and patterns from the data file beside them.

A file such as ``vi.toml`` has one table for each module. In an entry of several lines the breaks
and the spaces that begin a line are not part of it; ``«name»`` stands for another entry of the same
table, or for one that the module gives by name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from domain.patterns import late

LANGUAGE = "vi"
BREAK = re.compile(r"(?:^|\n) +")
REFERENCE = re.compile("«([a-z0-9_]+)»")


class Terms:
    """One table; KeyError where an entry or a reference is not there. ``change`` is made to each
    text that is asked for.
    """

    def __init__(
        self, table: Mapping[str, Any], given: Mapping[str, str], change: Callable[[str], str] = str
    ) -> None:
        self._table = table
        self._given = given
        self._change = change

    def pattern(self, name: str) -> str:
        """The text of an entry, to be part of a larger pattern."""
        text = self._change(self._table[name])
        text = BREAK.sub("", text) if "\n" in text else text
        return REFERENCE.sub(lambda found: self._referred(found[1]), text)

    def text(self, name: str, **values: object) -> str:
        """An entry that people read, with these values in its {places}."""
        return self._change(self._table[name]).format(**values)

    def compiled(self, name: str) -> re.Pattern[str]:
        return late(self.pattern(name))

    def bag(self, name: str) -> frozenset[str]:
        """The words of an entry, which are parted by spaces or lines."""
        return frozenset(self._change(self._table[name]).split())

    def named(self, name: str) -> dict[str, str]:
        """A sub-table: patterns by name, in their order."""
        return {
            key: Terms(self._table[name], self._given).pattern(key) for key in self._table[name]
        }

    def rows(self, name: str) -> list[list[str]]:
        """A list of lists; ``pairs``: of two each."""
        return [list(row) for row in self._table[name]]

    def pairs(self, name: str) -> list[tuple[str, str]]:
        return [(first, second) for first, second in self._table[name]]

    def lines(self, name: str) -> tuple[str, ...]:
        """A list of phrases."""
        return tuple(self._table[name])

    def changed(self, change: Callable[[str], str]) -> Terms:
        """The same table with each of its texts changed."""
        return Terms(self._table, self._given, change)

    def _referred(self, name: str) -> str:
        return self._given[name] if name in self._given else self.pattern(name)


@cache
def _tables(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def terms(module: str, table: str, **given: str) -> Terms:
    """The table of the data file beside this module (its ``__file__``)."""
    return Terms(_tables(Path(module).with_name(f"{LANGUAGE}.toml"))[table], given)
