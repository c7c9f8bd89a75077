"""The head of the minutes as a committee words it."""

from __future__ import annotations

from collections.abc import Mapping

from domain.chat import Word, word

MOST = 80  # letters of a line


def head_said(head: Mapping[str, str | None]) -> tuple[Word, ...]:
    return tuple(word("own-head", name=name, text=text or "") for name, text in head.items())
