"""The pages of the organisation: units, posts, one's own roles."""

from handlers.organisation import group, members, mine, personal, places, post, rules, unit
from handlers.organisation.deciding import assign, decide
from handlers.organisation.erasing import erase

__all__ = [
    "assign",
    "decide",
    "erase",
    "group",
    "members",
    "mine",
    "personal",
    "places",
    "post",
    "rules",
    "unit",
]
