"""What is left in a text that is kept though it answers another question: a vote, a roll, a
deadline, somebody who is told to do it, talk to the assistant. It is kept with a doubt.
"""

from __future__ import annotations

from collections.abc import Iterable

from domain.chat import Word, word
from domain.parse.terms import terms
from domain.parse.text import clean, shadow, shown
from domain.patterns import late

_PARTS = terms(__file__, "strange")
TERMS = terms(
    __file__,
    "strange",
    **{name: _PARTS.pattern(name) for name in ("title", "count", "day", "start", "end")},
)


def _unmarked(pattern: str) -> str:
    """Without the marks of its letters; "\\S" stays what it is."""
    return "".join(one if one.isascii() else shadow(one) for one in pattern)


_MARKED = {name: late(pattern) for name, pattern in TERMS.named("sorts").items()}
_BARE = {name: late(_unmarked(pattern)) for name, pattern in TERMS.named("sorts").items()}
OF_FREE = ("talk", "vote", "roll", "spoke", "clock", "led", "list")
OF = {  # what no text of this step has
    "setting": (*OF_FREE, "due", "day", "told", "money"),
    "content": OF_FREE,
    "conclusion": ("talk", "vote", "roll", "spoke", "clock", "led"),
    "petitions": (*OF_FREE, "told"),
    "new_tasks": (*OF_FREE, "due", "told", "not_so"),
    "undated": ("event",),
    "aside": ("talk", "vote", "clock", "due", "day", "told", "led", "event"),
}


def strange_in(step: str, texts: Iterable[str]) -> Word | None:
    """A doubt about the first of these texts in which there is such a thing."""
    for text in map(clean, texts):
        if part := _strange(text, OF[step]):
            return word("doubt-strange", text=shown(text), part=shown(part))
    return None


def speaks_of_else(aside: str) -> bool:
    """Whether what stands in parentheses behind a number tells something of its own."""
    return bool(_strange(clean(aside), OF["aside"]))


def _strange(text: str, sorts: Iterable[str]) -> str:
    patterns = _BARE if text.isascii() else _MARKED
    found = (patterns[sort].search(text.lower()) for sort in sorts)
    match = next(filter(None, found), None)
    return text[match.start() : match.end()].strip(" ,;.()-\n") if match else ""
