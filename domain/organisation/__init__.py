"""What is typed about the organisation: codes of invitation, terms of a post, counts of members."""

from domain.organisation.code import ALPHABET, code_in
from domain.organisation.counts import CountChange, count_changes
from domain.organisation.terms import Terms, terms

__all__ = ["ALPHABET", "CountChange", "Terms", "code_in", "count_changes", "terms"]
