"""What a clerk wants done with a unit or a post, said in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.parse.terms import terms
from domain.parse.text import clean, shadow
from domain.policy import Role

TERMS = terms(__file__, "wanted")
WAYS = (
    *("revoke", "assign", "assign_by", "group", "group_new", "rename", "merge", "merge_with"),
    *("move", "split", "found", "end", "invite", "who_looks"),
    *("post_lock", "post_lost", "post_change", "post_leaves"),
    *("who", "who_is", "who_uses"),
)
PATTERNS = {way: TERMS.compiled(way) for way in WAYS}
_ASIDE, _NO_NAME = TERMS.compiled("aside"), TERMS.compiled("no_name")
_ROLES = {Role(name): re.compile(one) for name, one in TERMS.named("roles").items()}
LONGEST = 200  # letters: what is longer tells something


@dataclass(frozen=True, slots=True)
class Wanted:
    """``act``: what is done ("rename", "merge", "move", "split", "found", "end", "invite",
    "assign" to a group), "post" of one who holds it, "who" they are, a "group". ``unit``: the words
    that name it, "" where none do; ``other``: the second one, or the group; ``name``: the new one,
    as it was typed; ``since``: the words of a day; ``role``: whose post.
    """

    act: str
    unit: str = ""
    other: str = ""
    name: str = ""
    since: str = ""
    role: Role | None = None


def wanted(text: str) -> Wanted | None:
    said = " ".join(clean(text).split()).rstrip(" .!?")
    line = shadow(said)
    if len(said) > LONGEST or _ASIDE.search(line):
        return None
    for way, pattern in PATTERNS.items():
        if found := pattern.search(line):
            parts = {name: said[found.start(name) : found.end(name)] for name in found.groupdict()}
            if _NO_NAME.fullmatch(shadow(parts.get("name", ""))):
                parts["name"] = ""
            role = next((role for role, one in _ROLES.items() if one.search(line)), None)
            return Wanted(way.partition("_")[0], role=role, **parts)
    return None
