"""Units, their links and counts, and the file that brings an organisation in."""

from storage.organisation import changes, today, unit
from storage.organisation.changes import By, Change
from storage.organisation.document import Organisation, PostIn, Wrong
from storage.organisation.known import KnownUnit, digest, known, tops
from storage.organisation.load import bring_in
from storage.organisation.named import id_of, reach_of
from storage.organisation.unit import Unit, members

__all__ = [
    "By",
    "Change",
    "KnownUnit",
    "Organisation",
    "PostIn",
    "Unit",
    "Wrong",
    "bring_in",
    "changes",
    "digest",
    "id_of",
    "known",
    "members",
    "reach_of",
    "today",
    "tops",
    "unit",
]
