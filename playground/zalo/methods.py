"""The methods of the platform, each with what it refuses."""

from __future__ import annotations

import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit

from playground.zalo.account import ZaloBot
from playground.zalo.errors import ZaloRefused
from playground.zalo.messages import Tree, ZaloMessage, new_id, units

LONGEST = 2000
SECRET = range(8, 257)
STYLE = re.compile(r"b|i|u|s|f_\d{1,2}|c_[0-9a-f]{6}|lst_[12]")
FIELDS = {
    "getMe": set(),
    "getUpdates": {"timeout"},
    "setWebhook": {"url", "secret_token"},
    "deleteWebhook": set(),
    "getWebhookInfo": set(),
    "sendMessage": {"chat_id", "text", "parse_mode", "text_styles"},
    "sendPhoto": {"chat_id", "photo", "caption"},
    "sendChatAction": {"chat_id", "action"},
}


def refuse_unknown(method: str, args: Tree) -> None:
    if method not in FIELDS:
        raise ZaloRefused(404, "method not found")
    if unknown := args.keys() - FIELDS[method]:
        raise ZaloRefused(400, f"unknown field {sorted(unknown)[0]}")


def get_me(bot: ZaloBot) -> Tree:
    facts = {"account_type": "BASIC", "can_join_groups": False}
    return {"id": new_id(), "account_name": f"bot.{bot.name}", "display_name": bot.name, **facts}


def send_message(bot: ZaloBot, args: Tree) -> Tree:
    room = bot.room(args.get("chat_id"))
    text = _text(args.get("text"))
    styles = args.get("text_styles")
    if styles is not None:
        if args.get("parse_mode"):
            raise ZaloRefused(400, "parse_mode and text_styles exclude each other")
        _check(styles, text)
    bot.count()
    message = ZaloMessage(
        new_id(), room.id, True, bot.milliseconds(), text, styles=tuple(styles or ())
    )
    room.add(message)
    return {"message_id": message.message_id, "date": message.date}


def send_photo(bot: ZaloBot, args: Tree) -> Tree:
    room = bot.room(args.get("chat_id"))
    photo = args.get("photo")
    if not isinstance(photo, str) or not photo.startswith(("http://", "https://")):
        raise ZaloRefused(400, "photo must be a public address")
    caption = _text(args["caption"]) if args.get("caption") else ""
    bot.count()
    message = ZaloMessage(new_id(), room.id, True, bot.milliseconds(), caption, photo=photo)
    room.add(message)
    return {"message_id": message.message_id, "date": message.date}


def send_chat_action(bot: ZaloBot, args: Tree) -> Tree:
    bot.room(args.get("chat_id"))
    if args.get("action") != "typing":
        raise ZaloRefused(400, "unknown action")
    return {}


def set_webhook(bot: ZaloBot, args: Tree, reached_at: dict[str, str]) -> Tree:
    """``reached_at``: where a public address is reached on this machine."""
    url, secret = str(args.get("url", "")), str(args.get("secret_token", ""))
    place = urlsplit(url)
    base = reached_at.get(f"{place.scheme}://{place.netloc}")
    if base is None and (place.scheme != "https" or _is_private(place.hostname or "")):
        raise ZaloRefused(400, "url must be a public https address")
    if base is None:
        raise ZaloRefused(400, "url cannot be reached")
    if len(secret) not in SECRET:
        raise ZaloRefused(400, "secret_token must have 8 to 256 characters")
    bot.queue.set_hook(base + place.path, secret)
    return {"url": url, "updated_at": bot.milliseconds()}


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host == "localhost"


def _text(text: Any) -> str:
    if not isinstance(text, str) or not text.strip():
        raise ZaloRefused(400, "text must not be empty")
    if units(text) > LONGEST:
        raise ZaloRefused(400, "text is too long")
    return text


def _check(styles: Any, text: str) -> None:
    if not isinstance(styles, list):
        raise ZaloRefused(400, "text_styles must be a list")
    for one in styles:
        if not isinstance(one, dict) or set(one) != {"start", "len", "st"}:
            raise ZaloRefused(400, "a style has start, len and st")
        if not STYLE.fullmatch(str(one["st"])):
            raise ZaloRefused(400, "unknown style")
        start, length = one["start"], one["len"]
        if min(start, length) < 0 or not length or start + length > units(text):
            raise ZaloRefused(400, "a style outside the text")
