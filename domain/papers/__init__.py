"""Papers of a period: of a work group, and of a committee for its quarterly conference."""

from domain.papers.form import SECTIONS, Remarks, Writing, period_in, text_form

__all__ = ["SECTIONS", "Remarks", "Writing", "period_in", "text_form"]
