"""Files of offices with what must be understood of each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

RIGHT: Mapping[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "right.toml").read_text(encoding="utf-8")
)


def criteria(right: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """(code, name, maximum, how, fact)"""
    lines = right["criteria"].strip().splitlines()
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]
