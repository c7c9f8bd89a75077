"""Changing what was sent, and answering taps."""

from __future__ import annotations

from playground import markup, wording
from playground.accounts import Account
from playground.args import Args
from playground.clock import DAY
from playground.errors import bad
from playground.messages import Message, Tree
from playground.methods.sending import reachable
from playground.rooms import Room
from playground.taps import Answer

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
LONGEST_ANSWER = 200


def edit_message_text(account: Account, args: Args) -> object:
    room, message = _editable(account, args)
    text, entities = wording.text(
        args.text("text") or "", args.text("parse_mode"), args.tree("entities")
    )
    if message.media:
        raise bad("there is no text in the message to edit")
    return _change(room, message, text, entities, markup.inline(args.tree("reply_markup")))


def edit_message_caption(account: Account, args: Args) -> object:
    room, message = _editable(account, args)
    text, entities = wording.caption(
        args.text("caption") or "", args.text("parse_mode"), args.tree("caption_entities")
    )
    if not message.media:
        raise bad("there is no caption in the message to edit")
    return _change(room, message, text, entities, markup.inline(args.tree("reply_markup")))


def edit_message_reply_markup(account: Account, args: Args) -> object:
    room, message = _editable(account, args)
    buttons = markup.inline(args.tree("reply_markup"))
    if buttons == message.markup:
        raise bad(SAME)
    message.markup = buttons
    room.edited(message, silent=True)
    return message.json()


def delete_message(account: Account, args: Args) -> object:
    room = reachable(account, args)
    message = room.messages.get(_message_id(args))
    if message is None:
        raise bad("message to delete not found")
    if account.clock.now() - message.date > 2 * DAY:
        raise bad("message can't be deleted for everyone")
    room.delete(message)
    return True


def answer_callback_query(account: Account, args: Args) -> object:
    text = args.text("text") or ""
    if len(text) > LONGEST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    answer = Answer(text, args.flag("show_alert"), args.text("url") or "")
    tap = account.taps.answer(args.text("callback_query_id") or "", answer)
    account.rooms[tap.chat_id].tell("answer", detail=tap)
    return True


def _editable(account: Account, args: Args) -> tuple[Room, Message]:
    room = reachable(account, args)
    message = room.messages.get(_message_id(args))
    if message is None:
        raise bad("message to edit not found")
    if not message.from_bot:
        raise bad("message can't be edited")
    return room, message


def _message_id(args: Args) -> int:
    message_id = args.integer("message_id")
    if not message_id:
        raise bad("message identifier is not specified")
    return message_id


def _change(
    room: Room, message: Message, text: str, entities: list[Tree], buttons: Tree | None
) -> object:
    if (text, entities, buttons) == (message.text, message.entities, message.markup):
        raise bad(SAME)
    message.text, message.entities, message.markup = text, entities, buttons
    room.edited(message)
    return message.json()
