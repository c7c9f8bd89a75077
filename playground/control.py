"""Faults and people from outside the process: POST /control/<what> with JSON.

faults: {"method", "kind", "times", "share", "retry_after", "seconds"}; slow: {"method", "seconds"};
heal: {}; says: {"user", "name", "text"}; block, unblock: {"user"}; forward: {"seconds"}.
"""

from __future__ import annotations

from typing import Any, Protocol

from aiohttp import web

from playground.clock import Clock
from playground.faults import Faults
from playground.people import Chat


class Controlled(Protocol):
    """What of the local Telegram is set from outside."""

    clock: Clock
    faults: Faults

    def chat(self, user_id: int, name: str = ...) -> Chat: ...


async def handle(api: Controlled, what: str, request: web.BaseRequest) -> web.Response:
    try:
        asked = await request.json() if request.body_exists else {}
        await _do(api, what, asked)
    except (KeyError, TypeError, ValueError) as error:
        return web.json_response({"ok": False, "description": str(error)}, status=400)
    return web.json_response({"ok": True})


async def _do(api: Controlled, what: str, asked: dict[str, Any]) -> None:
    if what == "faults":
        api.faults.plan(asked.pop("method"), asked.pop("kind"), **asked)
    elif what == "slow":
        api.faults.slowly(asked["method"], float(asked["seconds"]))
    elif what == "heal":
        api.faults.heal()
    elif what == "says":
        await api.chat(asked["user"], asked.get("name", "Hùng")).says(asked["text"])
    elif what == "block":
        await api.chat(asked["user"]).blocks()
    elif what == "unblock":
        await api.chat(asked["user"]).unblocks()
    elif what == "forward":
        api.clock.forward(float(asked["seconds"]))
    else:
        raise ValueError(f"unknown: {what}")
