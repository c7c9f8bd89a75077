"""Units, their links and counts, and the file that brings an organisation in."""

from storage.organisation import (
    bulk,
    changes,
    find,
    ground,
    groups,
    losses,
    over,
    personal,
    posts,
    roster,
    tally,
    today,
    unit,
)
from storage.organisation.apart import apart
from storage.organisation.changes import By, Change
from storage.organisation.document import Organisation, PostIn, Wrong
from storage.organisation.find import Found
from storage.organisation.known import KnownUnit, digest, known, tops
from storage.organisation.ledger import Ledger
from storage.organisation.load import bring_in
from storage.organisation.named import id_of, reach_of
from storage.organisation.posts import Held
from storage.organisation.unit import Members, Unit, members

__all__ = [
    "By",
    "Change",
    "Found",
    "Held",
    "KnownUnit",
    "Ledger",
    "Members",
    "Organisation",
    "PostIn",
    "Unit",
    "Wrong",
    "apart",
    "bring_in",
    "bulk",
    "changes",
    "digest",
    "find",
    "ground",
    "groups",
    "id_of",
    "known",
    "losses",
    "members",
    "over",
    "personal",
    "posts",
    "reach_of",
    "roster",
    "tally",
    "today",
    "tops",
    "unit",
]
