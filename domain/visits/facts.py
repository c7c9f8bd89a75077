"""How long a meeting took and how many came, in what somebody says who was there."""

from __future__ import annotations

import re

from domain.parse.terms import terms

TERMS = terms(__file__, "told")
MINUTES, SPAN, PRESENT = (TERMS.compiled(name) for name in ("minutes", "span", "present"))
_AROUND = TERMS.compiled("around")
_FRACTION = re.compile(r"\d{1,4}\s*/\s*\d{1,4}")
DAY = 24 * 60


def minutes(text: str) -> str:
    """As it is said, or from when until when; "" where it is not."""
    if span := SPAN.search(text):
        first, second = (60 * int(span[at]) + int(span[at + 1] or 0) for at in (1, 3))
        return f"{(second - first) % DAY} phút"
    found = MINUTES.search(text)
    return found[0] if found else ""


def present(text: str) -> str:
    """ "20/22"; "" where it is not said, or might be a day."""
    found = PRESENT.search(text)
    return f"{found[1]}/{found[2]}" if found else ""


def both(text: str) -> tuple[str, str] | None:
    """(minutes, present) where nothing else is said, one of them may be ""; None: more is said."""
    said = minutes(text)
    rest = SPAN.sub(" ", text) if SPAN.search(text) else MINUTES.sub(" ", text, count=1)
    came = _FRACTION.search(rest)
    rest = rest.replace(came[0], " ", 1) if came else rest
    left = re.sub(r"[\W_]+", " ", _AROUND.sub(" ", rest)).strip()
    return None if left else (said, came[0] if came else "")
