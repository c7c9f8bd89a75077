"""Petitions of the cells: what was raised, where it lies, every step it went."""

from storage.petitions import petition, raising, steps
from storage.petitions.petition import Petition, Posts
from storage.petitions.raising import Raised
from storage.petitions.steps import Done, Step

__all__ = ["Done", "Petition", "Posts", "Raised", "Step", "petition", "raising", "steps"]
