"""Score frameworks as data: what they hold, read, written, checked."""

from domain.frameworks import framework_text
from domain.frameworks.compare import changes
from domain.frameworks.framework import (
    Band,
    Condition,
    Criterion,
    Framework,
    Gate,
    MonthScore,
    NotApplicable,
    Part,
    Points,
    ScoreClass,
    Sort,
    YearClass,
    full,
)
from domain.frameworks.loading import Parts, changes_said, leaves_out, loading_form
from domain.frameworks.office import Paper, read_paper
from domain.frameworks.office_layout import pieces as laid_out
from domain.frameworks.office_papers import as_one, papers
from domain.frameworks.office_table import Table
from domain.frameworks.rules_said import cap_said, gate_said, rules_said
from domain.frameworks.told import is_framework

__all__ = [
    "Band",
    "Condition",
    "Criterion",
    "Framework",
    "Gate",
    "MonthScore",
    "NotApplicable",
    "Paper",
    "Part",
    "Parts",
    "Points",
    "ScoreClass",
    "Sort",
    "Table",
    "YearClass",
    "as_one",
    "cap_said",
    "changes",
    "changes_said",
    "framework_text",
    "full",
    "gate_said",
    "is_framework",
    "laid_out",
    "leaves_out",
    "loading_form",
    "papers",
    "read_paper",
    "rules_said",
]
