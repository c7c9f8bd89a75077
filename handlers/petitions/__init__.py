"""The petitions of the cells: the register, one with its way, raising one, and who is told."""

from handlers.petitions import petition
from handlers.petitions.desk import posts_of
from handlers.petitions.telling import answers_to_judge, raised

__all__ = ["answers_to_judge", "petition", "posts_of", "raised"]
