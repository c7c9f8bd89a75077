"""The pages of the organisation: units, posts, one's own roles."""

from handlers.organisation import (
    group,
    members,
    mine,
    names,
    personal,
    places,
    post,
    rules,
    unit,
    wanted,
)
from handlers.organisation.deciding import assign, decide
from handlers.organisation.erasing import erase
from handlers.organisation.mine import people_said
from handlers.organisation.naming import which
from handlers.organisation.posting import MOST as MOST_POSTS
from handlers.organisation.posting import post_all
from handlers.organisation.ruling import rule_all, touched

__all__ = [
    "MOST_POSTS",
    "assign",
    "decide",
    "erase",
    "group",
    "members",
    "mine",
    "names",
    "people_said",
    "personal",
    "places",
    "post",
    "post_all",
    "rule_all",
    "rules",
    "touched",
    "unit",
    "wanted",
    "which",
]
