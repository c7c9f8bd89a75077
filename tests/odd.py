"""Callback data that nobody but a mischief-maker sends."""

from __future__ import annotations

RUBBISH = [
    "x",
    "",
    "meeting.999.kind.0",
    "meeting.1.content.0",
    "summary.1.cell.0",
    "a" * 64,
    "....",
    "meeting.5.content.99999999999999999999",
    "meeting.-1.content.0",
    "\u0660.\u0661.\u0662.\u0663",
    "€" * 21,
]
LINKS = [
    "/",
    "/x",
    "/record:999",
    "/record:99999999999999999999",
    "/record:abc",
    "/meeting:draft-999",
    "/meeting:draft-",
    "/meeting:draft-x",
    "/meeting:draft-99999999999999999999",
    "/meeting:99",
    "/review:1",
    "/welcome:1",
    "/invite:1",
    "/invite:99999999999999999999",
    "/summary:abc",
    "/home:x",
    "/:",
]
