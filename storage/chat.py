"""Chats: which page each is on, what it is owed, and who the person is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Case,
    ColumnElement,
    Date,
    Text,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    literal_column,
    null,
    select,
    true,
    tuple_,
    update,
)

from domain import wire
from domain.chat import File, Inbound, Place, Word
from domain.people import Person, Post, Role
from domain.policy import Reach
from storage.lock import shared
from storage.prepared import prepared
from storage.sql import held_on, insert_new, there_is, valid_on
from storage.store import Tx
from storage.tables import (
    Moment,
    assignment,
    attempt,
    chat,
    owed_file,
    person,
    post,
    seen,
    ticket,
)
from storage.trees import trees

STRANGER = Person(id=0, name="")

# The statements of every step are built once: building one costs several times its running.
SEEN = prepared(select(seen.c.key).where(seen.c.key.in_(bindparam("keys", expanding=True))))
NOTE_SEEN = prepared(insert(seen))
CHATS = select(
    chat, person.c.name, person.c.language, person.c.consented_at, person.c.locked_at
).join(person, person.c.id == chat.c.person_id, isouter=True)
AT = prepared(
    CHATS.where(tuple_(chat.c.channel, chat.c.external).in_(bindparam("addresses", expanding=True)))
)
LOCK = (
    select(chat.c.id)
    .where(
        chat.c.id.in_(bindparam("ids", expanding=True))
        | tuple_(chat.c.channel, chat.c.external).in_(bindparam("addresses", expanding=True))
    )
    .order_by(chat.c.id)
    .with_for_update()
)
REVISION = select(chat.c.revision).where(chat.c.id == bindparam("chat_id"))
BY_ID = prepared(CHATS.where(chat.c.id == bindparam("chat_id")))
DAY = bindparam("day", type_=Date)
POSTS = prepared(
    select(
        *(post.c.id, post.c.person_id, post.c.role, post.c.unit_id, post.c.group_id),
        assignment.c.unit_id.label("assigned"),
    )
    .join(
        assignment,
        (assignment.c.group_id == post.c.group_id) & valid_on(assignment, DAY),
        isouter=True,
    )
    .where(post.c.person_id.in_(bindparam("people", expanding=True)), held_on(DAY))
    .order_by(post.c.id)
)
SAVE = prepared(update(chat).where(chat.c.id == bindparam("b_id")))  # sets the columns it is given
SECONDS = timedelta(seconds=2)  # the platform's moments are whole seconds of another clock
OWED: ColumnElement[bool] = literal_column("chat.owed")  # as its index says it, on both databases
BEGAN, NOW = bindparam("b_began", type_=Moment()), bindparam("b_now", type_=Moment())


def _unless(later: ColumnElement[Any], new: Any) -> Case[Any]:
    """The new ``lost_at``, unless what is known from later says otherwise; what is said to be from
    the future was noted by a clock that was wrong.
    """
    return case(((later > BEGAN) & (later <= NOW), chat.c.lost_at), else_=new)


LOST = _unless(chat.c.heard_at, func.coalesce(chat.c.lost_at, BEGAN))
SHOWN = {
    "lost_at": _unless(chat.c.lost_at, None),
    "heard_at": case((chat.c.heard_at.between(BEGAN, NOW), chat.c.heard_at), else_=BEGAN),
}
SEEN_BY_THEM = bindparam("b_shown", type_=Boolean)
WAS_LOST = bindparam("b_lost", type_=Boolean)
MARK = prepared(
    update(chat)
    .where(chat.c.id == bindparam("b_chat"), chat.c.revision == bindparam("b_revision"))
    .values(owed=chat.c.owed & ~SEEN_BY_THEM, shown_by=null())
    .values(message=bindparam("b_message"), shown_at=bindparam("b_shown_at"))
    .values(
        lost_at=case((WAS_LOST, LOST), else_=SHOWN["lost_at"]),
        heard_at=case((WAS_LOST, chat.c.heard_at), else_=SHOWN["heard_at"]),
    )
    .values(
        notice=case((SEEN_BY_THEM, null()), else_=chat.c.notice),
        files=case((SEEN_BY_THEM, bindparam("b_none", [], type_=JSON)), else_=chat.c.files),
    )
)
NOTE_FIGURES = (
    update(chat)
    .where(chat.c.id == bindparam("b_chat"), chat.c.revision == bindparam("b_revision"))
    .where(OWED)
)
LOSE = update(chat).where(chat.c.id == bindparam("b_chat")).values(lost_at=LOST)


@dataclass(slots=True)
class Chat:
    """A row of the table, with the person it belongs to."""

    id: int
    channel: str
    external: str
    person: Person
    place: Place
    revision: int
    asks: str
    typed: str
    buttons: list[list[str]]
    offers: list[list[str]]
    owed: bool
    shown_by: int | None
    in_place: bool
    message: str | None
    shown_at: datetime | None
    heard_at: datetime | None
    lost_at: datetime | None
    letters_here: bool

    @property
    def reachable(self) -> bool:
        return self.lost_at is None

    def hear(self, at: datetime) -> None:
        """It could be reached at this moment; what was found out later stands."""
        self.heard_at = max(at, self.heard_at or at)
        if self.lost_at and self.lost_at <= at + SECONDS:
            self.lost_at = None

    def lose(self, at: datetime) -> None:
        """It could not be reached from this moment on; what was found out later stands."""
        if self.heard_at is None or self.heard_at <= at + SECONDS:
            self.lost_at = self.lost_at or at


Address = tuple[str, str]  # channel, the platform's id of the chat


async def lock(tx: Tx, marks: Iterable[Mapping[str, Any]], addresses: Collection[Address]) -> None:
    """Hold the chats that are marked or have written: nobody else reads them to change them."""
    if shared(tx):
        ids = sorted({mark["chat"] for mark in marks})
        await tx.execute(LOCK, {"ids": ids, "addresses": list(addresses)})


async def remember(tx: Tx, inbounds: Iterable[Inbound], now: datetime) -> set[str]:
    """Note the keys of what came in; returns those that are new."""
    keys = {key for inbound in inbounds for key in inbound.keys}
    if shared(tx):
        rows = [{"key": key, "at": now} for key in sorted(keys)]
        new_rows = await tx.execute(insert_new(tx, seen, rows).returning(seen.c.key))
        return set(new_rows.scalars())
    new = keys - set((await tx.execute(SEEN, {"keys": list(keys)})).scalars())
    if new:
        await tx.execute(NOTE_SEEN, [{"key": key, "at": now} for key in sorted(new)])
    return new


async def forget_seen(tx: Tx, before: datetime) -> None:
    """Keys older than the platform ever repeats an update."""
    await tx.execute(delete(seen).where(seen.c.at < before))


async def forget_strangers(tx: Tx, before: datetime) -> None:
    """Chats that are nobody's and that nobody has written in since, with all they hold."""
    quiet: ColumnElement[bool] = chat.c.person_id.is_(None)
    quiet &= func.coalesce(chat.c.heard_at, chat.c.shown_at, before) <= before
    for table in (owed_file, ticket):
        quiet &= ~there_is(table.c.chat_id == chat.c.id)
    gone = select(chat.c.id).where(quiet)
    await tx.execute(delete(attempt).where(attempt.c.chat_id.in_(gone)))
    await tx.execute(delete(chat).where(quiet))


async def chats(tx: Tx, addresses: Collection[Address], today: date) -> dict[Address, Chat]:
    """These chats as they are now; the ones nobody wrote in before are made."""
    found = await _load(tx, AT, today, addresses=list(addresses))
    missing = sorted(address for address in addresses if address not in found)
    if missing:
        rows = [{"channel": channel, "external": external} for channel, external in missing]
        await tx.execute(insert_new(tx, chat, rows))
        await lock(tx, (), missing)
        found |= await _load(tx, AT, today, addresses=missing)
    return found


async def showing(tx: Tx) -> set[int]:
    """The processes that owe a screen to somebody."""
    query = select(chat.c.shown_by).where(OWED, chat.c.shown_by.is_not(None))
    return set((await tx.execute(query.distinct())).scalars())


async def let_go(
    tx: Tx,
    processes: Collection[int],
    *,
    but: Collection[tuple[str, str, int]] = (),
    seen: Mapping[int, int] = MappingProxyType({}),
) -> list[int]:
    """The chats that these processes owe a screen: nobody is showing it, but where this revision of
    it is on its way, and it came to those that have ``seen`` this one, by their ids.
    """
    theirs = update(chat).where(OWED, chat.c.shown_by.in_(processes))
    if but:
        shown = tuple_(chat.c.channel, chat.c.external, chat.c.revision)
        theirs = theirs.where(shown.not_in(list(but)))
    if seen:
        came = tuple_(chat.c.id, chat.c.revision)
        theirs = theirs.where(came.not_in(list(seen.items())))
    gone = await tx.execute(theirs.values(shown_by=None).returning(chat.c.id))
    return list(gone.scalars())


async def shown_by(tx: Tx, address: Address) -> int | None:
    """The process that is showing something to this chat, if one is."""
    query = select(chat.c.shown_by).where(
        chat.c.channel == address[0], chat.c.external == address[1], OWED
    )
    return (await tx.execute(query)).scalar()


async def revision_of(tx: Tx, chat_id: int) -> int | None:
    """Counts the screens of this chat; None where there is no such chat."""
    return (await tx.execute(REVISION, {"chat_id": chat_id})).scalar()


async def person_of(tx: Tx, chat_id: int, today: date) -> Person | None:
    """The person of this chat as of now, if it belongs to one."""
    found = await by_id(tx, chat_id, today)
    return found.person if found and found.person.id else None


async def by_id(tx: Tx, chat_id: int, today: date) -> Chat | None:
    return next(iter((await _load(tx, BY_ID, today, chat_id=chat_id)).values()), None)


async def chats_owed(
    tx: Tx, channels: Collection[str], today: date, *, lost: Collection[int] | None = ()
) -> list[Chat]:
    """Chats of these channels that are owed their page and that no process is showing it, held to
    be changed: reachable ones, and of those that were lost these (None: all).
    """
    there = true() if lost is None else chat.c.lost_at.is_(None) | chat.c.id.in_(lost)
    reachable = there & chat.c.shown_by.is_(None)
    by_index = chat.c.id.in_(select(chat.c.id).where(OWED).correlate(None))  # not by the channel
    owed = CHATS.where(by_index, OWED, reachable, chat.c.channel.in_(channels))
    held = owed.order_by(chat.c.id).with_for_update(of=chat)
    return list((await _load(tx, held, today)).values())


async def chats_of(tx: Tx, person_id: int, today: date) -> list[Chat]:
    mine = CHATS.where(chat.c.person_id == person_id)
    return list((await _load(tx, mine, today)).values())


async def owe_pages(
    tx: Tx,
    channel: str,
    pages: Collection[str],
    *,
    since: datetime,
    notice: Word,
    menus: bool = True,
    but: Collection[str] = (),
) -> list[int]:
    """Every chat of the channel ``but`` these, on one of these pages or with a question on another
    that was shown since then, is owed it again, the notice above it; their ids. ``menus``: also
    what asks nothing and has buttons.
    """
    values: dict[str, Any] = {"owed": True, "shown_by": None, "in_place": False, "files": []}
    values["notice"] = wire.dump(notice)
    open_ = chat.c.asks != ""
    if menus:
        open_ |= cast(chat.c.buttons, Text) != "[]"
    asked = chat.c.page.in_(pages) | (open_ & (chat.c.shown_at >= since))
    there = (chat.c.channel == channel) & asked & chat.c.external.not_in(but)
    await tx.execute(select(chat.c.id).where(there).order_by(chat.c.id).with_for_update())
    asked_again = await tx.execute(update(chat).where(there).values(**values).returning(chat.c.id))
    return list(asked_again.scalars())


async def save(tx: Tx, rows: Iterable[Chat]) -> None:
    """Write the page of these chats, one statement for all."""
    values = [
        {
            **_shown(row),
            "b_id": row.id,
            "revision": row.revision,
            "owed": row.owed,
            "shown_by": row.shown_by,
            "heard_at": row.heard_at,
            "lost_at": row.lost_at,
        }
        for row in rows
    ]
    if values:
        await tx.execute(SAVE, values)


def _shown(row: Chat) -> dict[str, Any]:
    """The page, what of it is on the screen, and where."""
    return {
        "page": row.place.page,
        "args": dict(row.place.args),
        "notice": wire.dump(row.place.notice),
        "files": [[file.kind, file.subject] for file in row.place.files],
        "asks": row.asks,
        "typed": row.typed,
        "buttons": row.buttons,
        "in_place": row.in_place,
        "message": row.message,
    }


async def mark_shown(tx: Tx, marks: Iterable[Mapping[str, Any]], now: datetime) -> None:
    """Marks {chat, revision, shown, message, shown_at, began, lost}: what was shown is owed no
    more, if no newer page came; what was not is not being shown any more.

    What was said once is forgotten with it: it may hold what people typed.
    """
    values = [
        {**{f"b_{key}": value for key, value in mark.items()}, "b_now": now} for mark in marks
    ]
    if values:
        await tx.execute(MARK, values)


async def note_figures(tx: Tx, row: Chat) -> bool:
    """Keep what the page shows now that its figures are read, before it is shown; False where
    another page came meanwhile.
    """
    known = {"b_chat": row.id, "b_revision": row.revision}
    return bool((await tx.execute(NOTE_FIGURES.values(**_shown(row)), known)).rowcount)


async def keep_offers(tx: Tx, chat_id: int, offers: list[list[str]]) -> None:
    """What letters offer this chat, to be chosen by typing: [[key, link], ...]."""
    await tx.execute(update(chat).where(chat.c.id == chat_id).values(offers=offers))


async def note_lost(tx: Tx, chat_id: int, *, began: datetime, now: datetime) -> None:
    """An attempt that began then found that the chat cannot be reached."""
    await tx.execute(LOSE, {"b_chat": chat_id, "b_began": began, "b_now": now})


async def _load(tx: Tx, query: Any, today: date, **values: Any) -> dict[Address, Chat]:
    rows = (await tx.execute(query, values)).mappings().all()
    posts = await posts_of(tx, {row["person_id"] for row in rows if row["person_id"]}, today)
    return {(row["channel"], row["external"]): _chat(row, posts) for row in rows}


def _chat(row: Any, posts: Mapping[int, tuple[Post, ...]]) -> Chat:
    who = STRANGER
    if row["person_id"]:
        who = Person(
            id=row["person_id"],
            name=row["name"],
            language=row["language"],
            consented=row["consented_at"] is not None,
            locked=row["locked_at"] is not None,
            posts=posts.get(row["person_id"], ()),
        )
    own = ("id", "channel", "external", "revision", "asks", "typed", "buttons", "owed", "in_place")
    rest = ("offers", "shown_by", "message", "shown_at", "heard_at", "lost_at", "letters_here")
    files = tuple(File(*file) for file in row["files"])
    place = Place(row["page"], row["args"], wire.load(row["notice"]), files)
    return Chat(person=who, place=place, **{name: row[name] for name in own + rest})


async def posts_of(tx: Tx, people: Collection[int], today: date) -> dict[int, tuple[Post, ...]]:
    """What these people hold today, with the units each post reaches today."""
    if not people:
        return {}
    rows = (await tx.execute(POSTS, {"people": sorted(people), "day": today})).all()
    assigned: dict[int, list[int | None]] = defaultdict(list)
    held: dict[int, Any] = {}
    for row in rows:
        assigned[row[0]].append(row[-1])
        held[row[0]] = row  # of a post in a work group, one for each of its cells
    roles = {post_id: Role(row[2]) for post_id, row in held.items()}
    over = [row[3] for post_id, row in held.items() if roles[post_id].reach is Reach.subtree]
    below = await trees(tx, over, today) if over else {}
    found: dict[int, list[Post]] = defaultdict(list)
    for post_id, (_, who, _, unit_id, group_id, _) in held.items():
        is_over = roles[post_id].reach is Reach.subtree
        units = below.get(unit_id, frozenset()) if is_over else frozenset([unit_id]) - {None}
        if more := set(assigned[post_id]) - {None}:
            units |= more
        found[who].append(Post(roles[post_id], units, group_id, unit_id))
    return {who: tuple(posts) for who, posts in found.items()}
