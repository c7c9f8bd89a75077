"""How long a meeting was, where an office asks for more with a thematic part ("90 (120) phút", "mỗi
mốc tăng thêm 30 phút") or for less in a small cell: as minutes short of what is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.frameworks.office_spans import Level, Span, span
from domain.frameworks.office_words import either_way
from domain.meetings import Fact
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
RAISED, BY_SIZE = late(TERMS.pattern("each_raised")), late(TERMS.pattern("levels_by_size"))
THEMATIC, MINUTES = late(TERMS.pattern("form_of_thematic")), TERMS.compiled("minutes")
IN_BRACKETS = late(r"\s*\((\d{2,3})\)")

Scored = dict[str, Any]


def sized(text: str) -> tuple[str, str]:
    """("dưới 9 đảng viên", where it begins to say what holds for these): "" where nothing is."""
    found = BY_SIZE.search(text)
    return (found["size"], found[0]) if found else ("", "")


def by_length(name: str, notes: str, levels: Sequence[Level]) -> Scored:
    """Bands of minutes short, with what they are short of: ``lengths`` and ``longer``; without any
    fact where the office says something that cannot be worked out; {} where it says nothing.
    """
    if not all(MINUTES.search(one.text) for one in levels) or len(levels) < 2:
        return {}
    plain, more = _split(levels)
    raised = RAISED.search(notes)
    size, begins = sized(notes)
    if begins:
        count = len(levels) // 2
        plain, more = list(levels[:count]), list(levels[count:])
        more[0] = replace(more[0], text=more[0].text.rpartition(":")[2].strip())
    elif not raised and not (more and THEMATIC.search(f"{name} {notes}")):
        return {}
    edges, others = _edges(plain), _edges(more) if more else []
    bound = span(size) if size else None
    if not edges or (more and _steps(others) != _steps(edges)) or (begins and not bound):
        return {
            "sort": "options",
            "options": [_option(one) for one in plain],
            "notes": [notes.strip()[:300]],
        }
    found: Scored = {
        "sort": "bands",
        "fact": Fact.minutes_short.value,
        "bands": _short(edges, plain),
        "lengths": [{"minutes": str(edges[0])}],
        "said": [_option(one) for one in plain],
    }
    if bound:
        found["lengths"].insert(0, {**bound, "minutes": str(others[0])})
    elif raised:
        found["longer"] = raised["n"]
    else:
        found["longer"] = str(others[0] - edges[0])
    return found


def _option(one: Level) -> dict[str, str]:
    return {"name": one.text, "points": one.points}


def _split(levels: Sequence[Level]) -> tuple[list[Level], list[Level]]:
    """ "Từ 60 (90) đến dưới 90 (120) phút": of 60 to 90, and of 90 to 120."""
    if not all(IN_BRACKETS.search(one.text) for one in levels):
        return list(levels), []
    plain = [replace(one, text=IN_BRACKETS.sub("", one.text)) for one in levels]
    inside = late(r"\d{2,3}\s*\((\d{2,3})\)")
    return plain, [replace(one, text=inside.sub(r"\1", one.text)) for one in levels]


def _edges(levels: Sequence[Level]) -> list[int]:
    """Where each but the last begins, from the longest down; nothing where they do not meet."""
    spans: list[Span | None] = [span(one.text) for one in levels]
    if not all(spans):
        return []
    found = [int(float(one["least"])) for one in spans[:-1] if one and "least" in one]
    below = [int(float(one["below"])) for one in spans[1:] if one and "below" in one]
    return found if found == below and len(found) == len(levels) - 1 else []


def _steps(edges: Sequence[int]) -> list[int]:
    return [edges[0] - one for one in edges] if edges else []


def _short(edges: Sequence[int], levels: Sequence[Level]) -> list[dict[str, str]]:
    steps = _steps(edges)
    found = [{"most": "0", "points": levels[0].points}]
    for at, one in enumerate(levels[1:-1], 1):
        found.append({"above": str(steps[at - 1]), "most": str(steps[at]), "points": one.points})
    return [*found, {"above": str(steps[-1]), "points": levels[-1].points}]


def taken_up(criteria: Sequence[Scored], found: dict[str, Any]) -> None:
    """The lengths that criteria go by become those of the framework; where two differ, or others
    are said already, their levels are left to people.
    """
    for one in criteria:
        lengths, longer, said = (one.pop(key, None) for key in ("lengths", "longer", "said"))
        if lengths is None:
            continue
        said_already = found.setdefault("lengths", lengths)
        agreed = said_already == lengths or (len(lengths) == 1 and lengths[0] in said_already)
        if agreed and (not longer or found.setdefault("thematic_minutes", longer) == longer):
            continue
        one |= {"sort": "options", "options": said}
        del one["bands"], one["fact"]
