"""Names of members as they are pasted: one a line, with numbers and titles before them."""

from __future__ import annotations

import re

from domain.parse import clean
from domain.parse.terms import terms
from domain.parse.text import shadow

TERMS = terms(__file__, "roster")
TITLE, EXEMPT = TERMS.compiled("title"), TERMS.compiled("exempt")
NUMBER = re.compile(r"^\s*(?:\d{1,3}\s*[.)/:-]*|[-–•+*])\s*")
NAME = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){1,6}")
MOST = 200


def pasted(text: str) -> tuple[list[tuple[str, bool]], list[str]]:
    """((name, whether exempt) of each, lines that are no name of a person).

    Two lines of one name are two members.
    """
    found, strange = [], []
    for line in re.split(r"[\n;]+|,(?=\s*[^\s,]+\s)", clean(text)):
        if not line.strip():
            continue
        name, exempt = _name(line)
        if NAME.fullmatch(name) and len(name) <= 60:
            found.append((name, exempt))
        else:
            strange.append(line.strip())
    return found[:MOST], strange


def _name(line: str) -> tuple[str, bool]:
    line = NUMBER.sub("", line)
    exempt = EXEMPT.search(shadow(line))
    line = line[: exempt.start()] if exempt else line
    while found := TITLE.match(shadow(line)):
        line = line[found.end() :]
    name = " ".join(line.strip(" .,-–()").split())
    plain = name.islower() or name.isupper()
    return (name.title() if plain else name), exempt is not None
