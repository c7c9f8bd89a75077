"""``reply_markup`` as a bot sends it: checked, and split into what is under the message and what
takes the place of the letters."""

from __future__ import annotations

from typing import Any

from playground.errors import bad
from playground.messages import Keyboard, Tree

ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
REMOVED = Keyboard(())
MOST_BUTTONS = 100


def inline(tree: Any) -> Tree | None:
    """The inline keyboard, or None; refuses another kind (an edit can have no other)."""
    if tree is None:
        return None
    if not isinstance(tree, dict):
        raise bad("object expected as reply markup")
    if not tree:
        return None
    if "inline_keyboard" not in tree:
        raise bad("inline keyboard expected")
    return _inline(tree["inline_keyboard"])


def split(tree: Any) -> tuple[Tree | None, Keyboard | None]:
    """The inline keyboard and the keyboard to show (``REMOVED``: take it away)."""
    if tree is None:
        return None, None
    if not isinstance(tree, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in tree:
        return _inline(tree["inline_keyboard"]), None
    if "keyboard" in tree:
        return None, _keyboard(tree)
    return None, REMOVED if tree.get("remove_keyboard") else None


def _inline(rows: Any) -> Tree | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def _button(button: Any) -> Tree:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not button.get("text"):
        raise bad('can\'t parse inline keyboard button: Field "text" must be non-empty')
    if not any(action in button for action in ACTIONS):
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not str(url).startswith(("http://", "https://", "tg://")):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return button


def _keyboard(tree: Tree) -> Keyboard:
    rows = tree["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays')
    return Keyboard(
        tuple(tuple(_label(button) for button in row) for row in rows if row),
        persistent=bool(tree.get("is_persistent")),
        resize=bool(tree.get("resize_keyboard")),
        one_time=bool(tree.get("one_time_keyboard")),
        placeholder=str(tree.get("input_field_placeholder") or ""),
    )


def _label(button: Any) -> str:
    label = button.get("text") if isinstance(button, dict) else button
    if not isinstance(label, str) or not label:
        raise bad('can\'t parse keyboard button: Field "text" must be non-empty')
    return label
