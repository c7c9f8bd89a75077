"""What a petition says it is: read from how it begins, "Đề xuất: ...", "Khó khăn ..."."""

from __future__ import annotations

from domain import parse
from domain.errors import Invalid
from domain.parse.terms import terms
from domain.petitions.petition import Kind

SHORTEST, LONGEST = 5, 500
TERMS = terms(__file__, "sort")
PATTERNS = {kind: TERMS.compiled(kind.value) for kind in (Kind.proposal, Kind.difficulty)}


def kind_of(text: str) -> Kind:
    """A petition where it does not say that it is something else."""
    said = parse.fold(text)
    return next((kind for kind, begins in PATTERNS.items() if begins.match(said)), Kind.petition)


def wording(text: str) -> str:
    """One paragraph; Invalid ``error-petition-length`` where it is too short or too long."""
    said = " ".join(parse.clean(text).split())
    if not SHORTEST <= len(said) <= LONGEST:
        raise Invalid("error-petition-length", longest=LONGEST)
    return said
