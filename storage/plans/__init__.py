"""Plans, and plans that are being made."""

from storage.plans import plan, plan_draft
from storage.plans.plan import Kept

__all__ = ["Kept", "plan", "plan_draft"]
