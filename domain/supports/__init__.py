"""Weak cells that are supported: the rule that proposes them, and the plan of one."""

from domain.supports.form import Supporting, plan_form
from domain.supports.rule import MONTHS, weakness

__all__ = ["MONTHS", "Supporting", "plan_form", "weakness"]
