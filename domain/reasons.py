"""What pydantic found wrong with what people wrote, as words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.chat import Word, word

REASONS = {
    "missing": word("reason-missing"),
    "extra_forbidden": word("reason-extra"),
    "string_pattern_mismatch": word("reason-pattern"),
    "string_too_long": word("reason-long"),
    "too_long": word("reason-long"),
    "string_too_short": word("reason-missing"),
    "too_short": word("reason-missing"),
    "enum": word("reason-choice"),
    "literal_error": word("reason-choice"),
    "greater_than": word("reason-range"),
    "greater_than_equal": word("reason-range"),
    "less_than_equal": word("reason-range"),
    "decimal_parsing": word("reason-number"),
    "decimal_max_places": word("reason-number"),
    "decimal_type": word("reason-number"),
    "int_parsing": word("reason-number"),
}


def reason(error: Mapping[str, Any]) -> Word:
    return REASONS.get(error["type"], word("reason-kind"))
