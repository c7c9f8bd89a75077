"""Plans, and plans that are being made."""

from storage.plans import plan
from storage.plans.plan import Kept

__all__ = ["Kept", "plan"]
