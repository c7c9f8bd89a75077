"""The callback data of buttons: page, revision, question and place, so that an old one is known."""

from __future__ import annotations

from domain.chat import Tap


def write_data(page: str, revision: int, asks: str, index: int) -> str:
    """The callback data of a button: at most 64 bytes."""
    return f"{page}.{revision}.{asks}.{index}"


def read_data(data: str) -> tuple[Tap | None, str | None]:
    """The tap or the link of callback data; neither where it was made up."""
    if data.startswith("/"):
        return None, data
    parts = data.split(".")
    if len(parts) != 4 or not parts[1].isdecimal() or not parts[3].isdecimal():
        return None, None
    return Tap(parts[0], int(parts[1]), parts[2], int(parts[3])), None
