"""What a Word document holds while it is open.

Its parts hold one another, so nothing of it goes when it is no longer used: it stays until Python
looks for cycles, which is seldom (``bot/garbage.py``). What it looks at is the number of objects,
and most of a document is megabytes of XML that are none.
"""

from __future__ import annotations

from typing import Any


def let_go(document: Any) -> None:
    """It cannot be used afterwards."""
    package = document.part.package
    for part in list(package.iter_parts()):
        vars(part).clear()
    vars(package).clear()
