"""The callback data of buttons: page, revision, question and place, so that an old one is known."""

from __future__ import annotations

import re

from domain.chat import Tap


def write_data(page: str, revision: int, asks: str, index: int) -> str:
    """The callback data of a button: at most 64 bytes."""
    return f"{page}.{revision}.{asks}.{index}"


def read_data(data: str) -> tuple[Tap | None, str | None]:
    """The tap or the link of callback data; neither where it was made up.

    The question may have dots in its name: "4.2".
    """
    if data.startswith("/"):
        return None, data
    found = re.fullmatch(r"([a-z]+)\.([0-9]{1,12})\.(.*)\.([0-9]{1,3})", data)
    if not found:
        return None, None
    return Tap(found[1], int(found[2]), found[3], int(found[4])), None
