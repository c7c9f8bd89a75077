"""Plans, and what changed in them."""

from storage.plans import change, plan
from storage.plans.above import Concerned, letters_key
from storage.plans.beside import beside, supervisors
from storage.plans.change import Pending, stand_of, told_to
from storage.plans.plan import Kept
from storage.plans.touched import planners, touched

__all__ = [
    "Concerned",
    "Kept",
    "Pending",
    "beside",
    "change",
    "letters_key",
    "plan",
    "planners",
    "stand_of",
    "supervisors",
    "told_to",
    "touched",
]
