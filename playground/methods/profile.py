"""Who the bot is, what it shows in its menu, and what it may look up."""

from __future__ import annotations

import re
from typing import Any

from playground.accounts import Account
from playground.args import Args
from playground.errors import bad
from playground.files import LARGEST_DOWNLOAD

COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
MOST_COMMANDS = 100


def get_me(account: Account, args: Args) -> object:
    return {
        **account.user,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(account: Account, args: Args) -> object:
    room = account.room(args.integer("chat_id"))
    return {
        **room.chat,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def get_file(account: Account, args: Args) -> object:
    stored = account.files.by_id(args.text("file_id") or "")
    if len(stored.content) > LARGEST_DOWNLOAD:
        raise bad("file is too big")
    return {**stored.facts, "file_path": stored.path}


def set_my_commands(account: Account, args: Args) -> object:
    commands = args.tree("commands")
    if not isinstance(commands, list):
        raise bad("can't parse commands: expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    account.profile.commands[_scope(args)] = [_command(command) for command in commands]
    _tell(account)
    return True


def get_my_commands(account: Account, args: Args) -> object:
    return account.profile.commands.get(_scope(args), [])


def delete_my_commands(account: Account, args: Args) -> object:
    account.profile.commands.pop(_scope(args), None)
    _tell(account)
    return True


def set_chat_menu_button(account: Account, args: Args) -> object:
    button = args.tree("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "default", "web_app"):
        raise bad("can't parse menu button: MenuButton has unsupported type")
    account.profile.menu[args.integer("chat_id")] = button
    return True


def get_chat_menu_button(account: Account, args: Args) -> object:
    return account.profile.menu.get(args.integer("chat_id"), {"type": "commands"})


def set_my_description(account: Account, args: Args) -> object:
    text = args.text("description") or ""
    if len(text) > 512:
        raise bad("BOT_DESCRIPTION_TOO_LONG")
    account.profile.description[args.text("language_code") or ""] = text
    _tell(account)
    return True


def get_my_description(account: Account, args: Args) -> object:
    found = account.profile.description.get(args.text("language_code") or "", "")
    return {"description": found}


def set_my_short_description(account: Account, args: Args) -> object:
    text = args.text("short_description") or ""
    if len(text) > 120:
        raise bad("BOT_SHORT_DESCRIPTION_TOO_LONG")
    account.profile.short_description[args.text("language_code") or ""] = text
    return True


def get_my_short_description(account: Account, args: Args) -> object:
    found = account.profile.short_description.get(args.text("language_code") or "", "")
    return {"short_description": found}


def _scope(args: Args) -> tuple[str, str]:
    scope: Any = args.tree("scope") or {"type": "default"}
    kind = str(scope.get("type"))
    if kind in ("chat", "chat_member", "chat_administrators"):
        kind = f"{kind}:{scope.get('chat_id')}"
    return kind, args.text("language_code") or ""


def _command(command: Any) -> dict[str, str]:
    name, description = str(command.get("command")), str(command.get("description") or "")
    if not COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name.removeprefix("/"), "description": description}


def _tell(account: Account) -> None:
    for room in account.rooms.values():
        room.tell("commands")
