"""Where people open files by their address: first a page that names nothing, then the file.

Programs that look at every address in a chat, to show a preview, see that page and follow no link.
"""

from __future__ import annotations

import html
import logging
import mimetypes
from urllib.parse import quote

from aiohttp import web

from bot.tickets import CONTENT, PATH, NotMade, Tickets
from bot.words import SOURCE, Words
from domain.chat import Word, word
from handlers.admission import NotFound

INLINE = ("text/html", "application/pdf", "image/png", "text/calendar")
ALWAYS = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive, nosnippet",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
}
STYLE = (
    "body{font:22px/1.5 sans-serif;margin:2em 1em;text-align:center}"
    "a{display:block;padding:.8em;background:#0068ff;color:#fff;border-radius:.5em;"
    "text-decoration:none}"
)

log = logging.getLogger(__name__)


def routes(tickets: Tickets, words: Words) -> list[web.RouteDef]:
    """The page and the content of every ticket."""

    async def page(request: web.Request) -> web.Response:
        secret = request.match_info["secret"]
        try:
            await tickets.look(secret)
        except NotFound:
            return _page(words, word("ticket-gone"), status=404)
        return _page(words, word("ticket-ready"), to=f"{PATH}/{secret}/{CONTENT}")

    async def content(request: web.Request) -> web.Response:
        try:
            name, content = await tickets.open(request.match_info["secret"])
        except NotMade as why:
            return _page(words, why.said, status=501)
        except NotFound:
            return _page(words, word("ticket-gone"), status=404)
        except Exception as trouble:
            log.error("a file could not be made: %s", type(trouble).__name__)
            return _page(words, word("file-failed"), status=500)
        return _file(name, content)

    at = f"{PATH}/{{secret}}"
    return [
        web.get(at, page, allow_head=False),
        web.get(f"{at}/{CONTENT}", content, allow_head=False),
    ]


def _page(words: Words, said: Word, *, status: int = 200, to: str = "") -> web.Response:
    def say(what: Word) -> str:
        return html.escape(words.say(what, SOURCE))

    link = f'<p><a rel="nofollow" href="{to}">{say(word("ticket-open"))}</a>' if to else ""
    text = (
        f'<!doctype html><html lang="{SOURCE}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{say(word('ticket-title'))}</title><style>{STYLE}</style>"
        f"<p>{say(said)}{link}"
    )
    return web.Response(text=text, status=status, content_type="text/html", headers=ALWAYS)


def _file(name: str, content: bytes) -> web.Response:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    shown = "inline" if kind in INLINE else "attachment"
    disposition = f"{shown}; filename*=UTF-8''{quote(name, safe='')}"
    headers = {**ALWAYS, "Content-Type": kind, "Content-Disposition": disposition}
    return web.Response(body=content, headers=headers)
