"""Plans, and what changed in them."""

from storage.plans import change, plan
from storage.plans.change import Concerned, Pending, stand_of, told_to
from storage.plans.plan import Kept

__all__ = ["Concerned", "Kept", "Pending", "change", "plan", "stand_of", "told_to"]
