"""What the bot's web server tells to its own operators: /health, /ready and /metrics.

The last two are not for the world: what a front server passes on from outside does not see them.
"""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web

from bot.health import Health
from bot.words import Words
from domain.chat import Word

PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-IP")  # what front servers add
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


def routes(
    health: Health, words: Words, language: str, metrics: Callable[[], bytes]
) -> list[web.RouteDef]:
    """/health: it lives, or the names of what it suffers from. /ready: a line for all that is
    wrong, with what to do. Both 503 where anything is.
    """

    async def alive(request: web.Request) -> web.Response:
        return _told(health.complaints(), " ")

    async def ready(request: web.Request) -> web.Response:
        _refuse_outsiders(request)
        lines = [f"{name}: {_said(what)}" for name, what in health.red().items()]
        return _told(lines, "\n")

    async def counted(request: web.Request) -> web.Response:
        _refuse_outsiders(request)
        return web.Response(body=metrics(), headers={"Content-Type": PROMETHEUS})

    def _said(what: Word) -> str:
        return words.say(what, language)

    return [web.get("/health", alive), web.get("/ready", ready), web.get("/metrics", counted)]


def _told(wrong: list[str], between: str) -> web.Response:
    return web.Response(status=503 if wrong else 200, text=between.join(wrong) or "ok")


def _refuse_outsiders(request: web.Request) -> None:
    if any(name in request.headers for name in PASSED_ON):
        raise web.HTTPNotFound
