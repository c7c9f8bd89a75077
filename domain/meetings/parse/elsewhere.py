"""Whether a text that was said as free text is, as a whole, the answer to another question."""

from __future__ import annotations

import re

from domain.errors import Refused
from domain.meetings.parse.conclusions import only_votes
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.rolls import attendance
from domain.meetings.parse.setting_pieces import Piece
from domain.parse.text import fold

LONGEST = 60


def answers_another(text: str) -> bool:
    """A vote, who led or wrote, a roll call: 'nhất trí', 'anh Hùng chủ trì', 'vắng 2 có phép'."""
    if len(text) > LONGEST or re.search(r"[\n;]", text):
        return False
    return only_votes(text) or _led(text) or _roll(text)


def _led(text: str) -> bool:
    piece = Piece(text)
    said = [one for one in piece.between if one]
    return bool(piece.labels) and bool(said) and all(is_person(one) for one in said)


def _roll(text: str) -> bool:
    if not re.search(r"\b(?:vang|co mat|phep)\b|\d\s*/\s*\d", fold(text)):
        return False
    try:
        attendance(text, obliged=None)
    except Refused as refused:
        return refused.key == "error-attendance-obliged"
    return True
