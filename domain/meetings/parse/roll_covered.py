"""A text in which the lists of those absent are covered, so that their signs part nothing."""

from __future__ import annotations

from dataclasses import dataclass

from domain.meetings.parse.roll_lists import in_one_line, lists

_MARK = 0xE000  # letters that nobody types


@dataclass(frozen=True)
class Covered:
    """A text in which each list is one word and a number, so that its signs part nothing."""

    text: str
    lists: tuple[tuple[str, str], ...] = ()

    def shown(self, text: str) -> str:
        for mark, said in self.lists:
            text = text.replace(mark, said)
        return text


def covered(text: str) -> Covered:
    marks = []
    for at, told in reversed([*enumerate(lists(text))]):
        mark = told.short + chr(_MARK + at)
        marks.append((mark, in_one_line(text[told.start : told.end])))
        text = text[: told.start] + mark + text[told.end :]
    return Covered(text, tuple(marks))
