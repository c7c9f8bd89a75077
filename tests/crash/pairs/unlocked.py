"""Imported by a process of the control: as if no process had to wait for another one.

What `storage.lock` says of a database, that others write in it too, is denied wherever it is asked.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any


def _alone(_tx: Any) -> bool:
    return False


def deny() -> None:
    if find_spec("storage.lock") is None:
        return
    asked = import_module("storage.lock").shared
    for module in [one for name, one in sys.modules.items() if name.startswith(("storage", "bot"))]:
        if getattr(module, "shared", None) is asked:
            vars(module)["shared"] = _alone


deny()
