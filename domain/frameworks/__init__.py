"""Score frameworks as data: what they hold, read, written, checked."""

from domain.frameworks import framework_text
from domain.frameworks.framework import (
    Band,
    Condition,
    Criterion,
    Framework,
    Gate,
    NotApplicable,
    Part,
    Points,
    ScoreClass,
    Sort,
    full,
)
from domain.frameworks.loading import Parts, loading_form

__all__ = [
    "Band",
    "Condition",
    "Criterion",
    "Framework",
    "Gate",
    "NotApplicable",
    "Part",
    "Parts",
    "Points",
    "ScoreClass",
    "Sort",
    "framework_text",
    "full",
    "loading_form",
]
