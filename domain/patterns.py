"""Patterns that are compiled when they are first used, or all at once when there is time.

There are some hundreds; compiling them was a quarter of the time to the first answer.
"""

from __future__ import annotations

import re
from typing import Any, cast

_waiting: list[_Late] = []


def late(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Used like what ``re.compile`` returns; no argument for the functions of ``re``. For what is
    made when a module is read, not again and again.
    """
    made = _Late(pattern, flags)
    _waiting.append(made)
    return cast("re.Pattern[str]", made)


def compile_all() -> None:
    """Those that nothing has used yet."""
    while _waiting:
        _ = _waiting.pop().compiled


class _Late:
    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Looked for only once: from then on it is this object's own."""
        if name == "compiled":
            found: Any = re.compile(self._pattern, self._flags)
        else:
            found = getattr(self.compiled, name)
        setattr(self, name, found)
        return found
