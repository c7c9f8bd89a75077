"""Which pages a sentence may be about that no pattern knows: by the words of what people have said
of each page (``vi.said.tsv``). Only ever a suggestion; nothing opens by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

from domain.parse.terms import LANGUAGE, terms
from domain.parse.wishes import LONGEST, spoken

TERMS = terms(__file__, "likely")
_SKIPPED = TERMS.bag("skipped")
_SAME = dict(TERMS.pairs("same"))
NUMBER = "#"
TALK = "none"  # what is about no page
RARE = 0.03  # how often a word is taken to be said of a page of which nobody has said it
OF_TWO = 0.7  # what two words that follow each other count beside one
CLOSE = 3.0  # how far behind the likeliest another may be to be named too


@dataclass(frozen=True, slots=True)
class _Said:
    """Of each page how many sentences there are, and in how many of them a word stands."""

    sentences: Counter[str] = field(default_factory=Counter)
    words: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def likely(text: str, commands: Collection[str]) -> list[str]:
    """Of these commands the one or two whose pages it is most likely about, the likelier first;
    none where it is talk, or where no word of it is known.
    """
    said = _said()
    known = (
        [one for one in set(_features(text)) if one in said.words] if len(text) < LONGEST else []
    )
    among = [one for one in said.sentences if one in commands or one == TALK]
    weights = {one: _weight(said, known, one) for one in among}
    first, *others = sorted(among, key=weights.__getitem__, reverse=True)
    if set(known) <= {NUMBER} or first == TALK:
        return []
    close = [one for one in others if one != TALK and weights[one] > weights[first] - CLOSE]
    return [first, *close[:1]]


def _weight(said: _Said, known: Collection[str], command: str) -> float:
    """How well the words go with this page, as a logarithm (naive Bayes, each sentence once)."""
    count = said.sentences[command]
    return sum(
        log((said.words[one][command] + RARE) / (count + 1)) * (OF_TWO if " " in one else 1)
        for one in known
    )


@cache
def _said() -> _Said:
    found = _Said()
    path = Path(__file__).with_name(f"{LANGUAGE}.said.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        command, _, sentence = line.partition("\t")
        found.sentences[command] += 1
        for one in set(_features(sentence)):
            found.words[one][command] += 1
    return found


def _features(text: str) -> Iterator[str]:
    """Its words but those of any sentence, and each two that follow each other."""
    words = [_SAME.get(one, NUMBER if one.isdecimal() else one) for one in spoken(text).split()]
    yield from (one for one in words if one not in _SKIPPED)
    yield from (f"{first} {then}" for first, then in pairwise(words))
