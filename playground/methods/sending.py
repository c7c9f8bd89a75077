"""sendMessage and its kin."""

from __future__ import annotations

from playground import files, markup, wording
from playground.accounts import Account
from playground.args import Args
from playground.errors import Refused, bad
from playground.messages import Message, Tree
from playground.rooms import Room

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(account: Account, args: Args) -> object:
    room = reachable(account, args)
    text, entities = wording.text(
        args.text("text") or "", args.text("parse_mode"), args.tree("entities")
    )
    return _send(account, room, args, text, entities)


def send_document(account: Account, args: Args) -> object:
    room = reachable(account, args)
    stored = _file(account, args, "document", files.LARGEST_UPLOAD)
    return _send(account, room, args, *_caption(args), media=files.document(stored))


def send_photo(account: Account, args: Args) -> object:
    room = reachable(account, args)
    stored = _file(account, args, "photo", files.LARGEST_PHOTO)
    return _send(account, room, args, *_caption(args), media=files.photo(stored))


def send_chat_action(account: Account, args: Args) -> object:
    room = reachable(account, args)
    action = args.text("action") or ""
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    room.tell("typing", detail=action)
    return True


def reachable(account: Account, args: Args) -> Room:
    room = account.room(args.integer("chat_id"))
    if room.blocked:
        raise Refused(403, "Forbidden: bot was blocked by the user")
    return room


def _send(
    account: Account,
    room: Room,
    args: Args,
    text: str,
    entities: list[Tree],
    *,
    media: Tree | None = None,
) -> object:
    inline, keyboard = markup.split(args.tree("reply_markup"))
    extra: Tree = {"has_protected_content": True} if args.flag("protect_content") else {}
    replied = _replied(room, args)
    if replied is not None:
        extra["reply_to_message"] = replied.json()
    message = room.add(account.user, text, entities, media=media, markup=inline, extra=extra)
    room.set_keyboard(keyboard)
    return message.json()


def _replied(room: Room, args: Args) -> Message | None:
    asked = args.tree("reply_parameters") or {}
    message_id = asked.get("message_id") or args.integer("reply_to_message_id")
    if not message_id:
        return None
    found = room.messages.get(int(message_id))
    lenient = asked.get("allow_sending_without_reply") or args.flag("allow_sending_without_reply")
    if found is None and not lenient:
        raise bad("message to be replied not found")
    return found


def _caption(args: Args) -> tuple[str, list[Tree]]:
    return wording.caption(
        args.text("caption") or "", args.text("parse_mode"), args.tree("caption_entities")
    )


def _file(account: Account, args: Args, name: str, largest: int) -> files.Stored:
    upload = args.upload(name)
    if upload is None:
        file_id = args.text(name)
        if not file_id or file_id.startswith("attach://"):
            raise bad(f"there is no {name} in the request")
        return account.files.by_id(file_id)
    if not upload.content:
        raise bad("file must be non-empty")
    if len(upload.content) > largest:
        raise Refused(413, "Request Entity Too Large")
    return account.files.keep(upload.content, upload.name, f"{name}s", upload.mime)
