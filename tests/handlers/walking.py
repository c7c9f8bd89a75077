"""A walk over the table of access: somebody tries a page every way there is, and all is undone.

What is allowed is stated here once more, by hand: a page that the table opens too wide is a leak.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import insert, select, text, update

from bot import demo
from bot.channels import Shown
from bot.channels.telegram import CAN
from bot.config import DEFAULT_ZONE
from bot.display import mark_of
from bot.owed import ASKING, LATELY
from bot.turn import Turn
from bot.words import Words
from domain.chat import Inbound, Place, Screen, Tap, Visit, word
from domain.ground import Setting
from domain.kind import Kind
from domain.people import Person, Post
from domain.plans import Entry
from domain.policy import Action, Reach, Role
from domain.scores import Stage
from handlers import dispatch
from storage import chat, organisation, tables, visits
from storage.chat import Chat
from storage.frameworks import framework
from storage.meetings import example, meeting
from storage.organisation import By, Organisation, id_of
from storage.organisation.today import ALWAYS
from storage.people import add_invite, redeem
from storage.people import invite_by_id as invite_of
from storage.petitions import Raised, raising
from storage.plans import plan
from storage.scores import score
from storage.store import Store, Tx
from storage.supports import support
from tests.handlers.targets import MONTH
from tests.handlers.test_access import NAMES, OTHERS, _draft, assigns_next_month
from tests.talk import CELL, COMMITTEE, GROUP
from tests.world import NOW

T = TypeVar("T")
WORDS = Words(DEFAULT_ZONE)
REACHED = {  # cells of each reach, without those of yesterday and of next month
    Reach.cell: {"vhtt"},
    Reach.assigned: {"vhtt", "bhxh"},
    Reach.subtree: {"vhtt", "bhxh", "kt-ht", "sap-toi"},
}
WHERE = {Reach.cell: CELL, Reach.assigned: GROUP, Reach.subtree: COMMITTEE}
# Every role at once: held until yesterday, from tomorrow on, ended in this second.
OUT_OF_TIME = ("ended", "not yet", "this second")
NOBODY = ("no post", *OUT_OF_TIME, "not agreed")
EVERYBODY = (*Role, *NOBODY)


@dataclass(frozen=True)
class Who:
    """Somebody with one role, or with none; ``number``: of the chat."""

    name: str
    number: str

    @property
    def role(self) -> Role | None:
        return Role(self.name) if self.name in set(Role) else None

    def may(self, action: Action | None, code: str = CELL) -> bool:
        if self.role is None or action not in self.role.actions:
            return False
        return code in REACHED[self.role.reach]

    def reads(self, target_needs: Action | None, thing: str, code: str) -> bool:
        """The same, or as what was recorded while the cell was assigned to one's group."""
        then = self.role is not None and self.role.in_group and code == "kt-ht"
        past = thing == "record" and target_needs is Action.view
        return self.may(target_needs, code) or (then and past)

    @property
    def hidden(self) -> list[str]:
        """Names of the cells of which this person may see nothing at all."""
        reached = REACHED[self.role.reach] if self.role else set()
        if self.name == "not yet":  # is told which post begins when
            reached = {CELL}
        return [name for code, name in NAMES.items() if code not in reached]


CAST = [Who(name, str(9100 + at)) for at, name in enumerate(EVERYBODY)]
Things = Mapping[tuple[str, str], int]  # (thing, code of the cell) -> id


async def furnish(tx: Tx) -> Things:
    """In each of the four cells a record, a draft, a plan; whoever walks; what they once had."""
    whole = Organisation.model_validate({"from": "2026-01-01", "units": OTHERS})
    await organisation.bring_in(tx, whole, NOW)
    await _yesterday(tx, tables.assignment, tables.assignment.c.unit_id, "kt-ht")
    await assigns_next_month(tx)
    await _with_names(tx)
    things: dict[tuple[str, str], int] = {}
    for who in CAST:
        await _enter(tx, who)
    for code in NAMES:
        things |= {(thing, code): number for thing, number in (await _papers(tx, code)).items()}
    return things


async def _with_names(tx: Tx) -> None:
    """Every cell keeps a list of names, on which stands the name that must stay hidden."""
    for over in (COMMITTEE, "khac"):
        number = await id_of(tx, tables.unit, over)
        setting = Setting({("name_lists",): True}, NOW.date())
        await organisation.changes.set_rules(tx, number, setting, By(None, NOW))
    for code, name in NAMES.items():
        cell = await id_of(tx, tables.unit, code)
        await organisation.roster.add(tx, cell, [(f"Người của {name}", False)], ALWAYS)


async def _yesterday(tx: Tx, table: Any, column: Any, code: str) -> None:
    until = NOW.date() - timedelta(days=1)
    where = column == await id_of(tx, tables.unit, code)
    await tx.execute(update(table).where(where).values(until_date=until))


async def _enter(tx: Tx, who: Who) -> None:
    held = [(role, WHERE[role.reach]) for role in _roles(who)]
    posts = [{"role": r, "group" if r.in_group else "unit": at} for r, at in held]
    one = {"name": f"Người {who.number}", "telegram": who.number, "posts": posts}
    whole = Organisation.model_validate({"from": "2026-01-01", "people": [one]})
    await organisation.bring_in(tx, whole, NOW)
    mine = select(tables.chat.c.person_id).where(tables.chat.c.external == who.number)
    if who.name != "not agreed":
        agreed = update(tables.person).where(tables.person.c.id == mine.scalar_subquery())
        await tx.execute(agreed.values(consented_at=NOW))
    if who.name in OUT_OF_TIME:
        theirs = update(tables.post).where(tables.post.c.person_id == mine.scalar_subquery())
        await tx.execute(theirs.values(**_time(who.name)))


def _roles(who: Who) -> tuple[Role, ...]:
    if who.name in OUT_OF_TIME:
        return tuple(Role)
    return () if who.name == "no post" else (who.role or Role.cell_secretary,)


def _time(name: str) -> dict[str, Any]:
    day = timedelta(days=1)
    if name == "ended":
        return {"until_date": NOW.date() - day}
    if name == "not yet":
        return {"from_date": NOW.date() + day}
    return {"until_date": NOW.date(), "ended_at": NOW}


async def _papers(tx: Tx, code: str) -> dict[str, int]:
    cell = await id_of(tx, tables.unit, code)
    await demo._record(tx, code, MONTH.shift(-1), 1, NOW)
    table = tables.meeting
    newest = select(table.c.id).where(table.c.cell_id == cell).order_by(table.c.id)
    record = int((await tx.execute(newest.limit(1))).scalar_one())
    entry = Entry(month=MONTH.shift(1), day=NOW.date() + timedelta(days=20), kind=Kind.regular)
    planned, _ = await plan.add(tx, cell, entry, by=1, now=NOW)
    over = await id_of(tx, tables.unit, "khac" if code == "khac-1" else COMMITTEE)
    kept = framework.Version(0, None, framework.shipped())
    used = await framework.kept(tx, kept, NOW)
    if not await score.given(tx, record):
        await demo._score(tx, record, Stage.own, 0.8, NOW)
    for stage in Stage:
        await score.begin(tx, record, stage, version=1, framework_id=used, by=1, now=NOW)
    once = await _person(tx, Role.cell_secretary)  # who may not send one any more
    made = await tx.execute(
        insert(tables.notice)
        .values(text=f"Riêng cho {NAMES[code]}", by_person=once, at=NOW)
        .returning(tables.notice.c.id)
    )
    own = await framework.add(tx, framework.shipped(), unit_id=over, by=1, now=NOW)
    group = await organisation.groups.found(tx, f"Riêng cho {NAMES[code]}", over)
    theirs = await meeting.record_by_id(tx, record)
    assert theirs
    nobody = example.Scope(group_id=group)  # it looks after no cell
    return {
        "example": await example.share(
            tx, theirs, nobody, note=None, figures_only=False, by=1, now=NOW
        ),
        "cell": cell,
        "record": record,
        "draft": await _draft(tx, code, MONTH),
        "plan": planned.id,
        "committee": over,
        "framework": own,
        "notice": int(made.scalar_one()),
        "invite": await _invite(tx, cell),
        "post": await _post(tx, cell),
        "group": group,
        "support": await support.begin(
            tx,
            cell,
            support.Plan(f"Riêng của {NAMES[code]}", "Tổ", NOW.date(), "Họp đủ"),
            by=1,
            now=NOW,
        ),
        "visit": await _visit(tx, cell),
        "petition": await raising.add(tx, cell, f"Riêng của {NAMES[code]}", Raised(1, NOW)),
    }


async def _visit(tx: Tx, cell: int) -> int:
    new = visits.NewVisit(cell, 1, 1, NOW.date(), 90, 20, 22, {"good": ["Đông đủ"]})
    return await visits.visit.add(tx, new, NOW)


async def _post(tx: Tx, cell: int) -> int:
    """Of a minute taker who is nobody of the cast."""
    values = {"person_id": 1, "role": Role.minute_taker, "unit_id": cell}
    new = insert(tables.post).values(**values, from_date=NOW.date())
    return int((await tx.execute(new.returning(tables.post.c.id))).scalar_one())


async def _invite(tx: Tx, cell: int) -> int:
    """Made by the administrator, who had every cell once, and redeemed."""
    by = await _person(tx, Role.administrator)
    number = await add_invite(
        tx, f"M{cell:07}", role=Role.minute_taker, unit_id=cell, group_id=None, by=by, now=NOW
    )
    found = await invite_of(tx, number)
    assert found
    await redeem(tx, found, person_id=1, now=NOW)
    return number


async def _person(tx: Tx, role: Role) -> int:
    """Of the cast."""
    who = next(who for who in CAST if who.role is role)
    mine = select(tables.chat.c.person_id).where(tables.chat.c.external == who.number)
    return int((await tx.execute(mine)).scalar_one())


class _Undo(Exception):
    """What was tried is taken back."""


@dataclass(frozen=True)
class Seen:
    """What a try came to: the page, what was shown, how many rows it changed."""

    page: str
    text: str
    changed: int


@dataclass
class Walk:
    """Tries on one database, each in a transaction that is taken back."""

    store: Store
    things: Things
    _allowed: dict[str, tuple[str, Any, list[list[str]]]] = field(default_factory=dict)

    async def tries(self, who: Who, place: Place, inbound: Inbound | None) -> Seen:
        """``place``: where the chat stands; ``inbound`` None: its screen is shown once more."""

        async def work(tx: Tx, row: Chat) -> Seen:
            turn = Turn(WORDS, NOW, {"telegram": CAN})
            before = await _changes(tx)
            if inbound is None:
                show = await turn.again(tx, row)
            else:
                shown = await turn.take(tx, row, inbound)
                assert shown
                show = shown
            return await _seen(tx, row, show.screen, before)

        return await self._undone(who, place, work)

    async def asked_again(self, who: Who, place: Place) -> bool | None:
        """After a pause in which taps were dropped; None: no buttons of this page stood there."""

        async def work(tx: Tx, row: Chat) -> bool | None:
            await Turn(WORDS, NOW, {"telegram": CAN}).again(tx, row)
            if row.place.page != place.page or not row.buttons:
                return None
            await chat.save(tx, [row])
            await chat.mark_shown(tx, [mark_of(row, Shown("1", NOW), NOW)], NOW)
            told = word("after-downtime")
            await chat.owe_pages(tx, "telegram", ASKING, since=NOW - LATELY, notice=told)
            owed = await chat.chats_owed(tx, ["telegram"], NOW.date())
            return row.id in {one.id for one in owed}

        return await self._undone(who, place, work)

    async def presses(self, who: Who, place: Place, choice: str) -> Seen:
        """An old button: the screen came when everything was allowed."""

        async def work(tx: Tx, row: Chat) -> Seen:
            await self._as_if_allowed(tx, row)
            row.buttons = [[choice, "nút"]]
            before = await _changes(tx)
            tap = Tap(row.place.page, row.revision, row.asks, 0)
            inbound = Inbound("telegram", who.number, ("t",), "tap", tap=tap, message=row.message)
            show = await Turn(WORDS, NOW, {"telegram": CAN}).take(tx, row, inbound)
            return await _seen(tx, row, show.screen if show else None, before)

        return await self._undone(who, place, work)

    async def types(self, who: Who, place: Place, said: str) -> Seen:
        """A text under the screen that came when everything was allowed."""

        async def work(tx: Tx, row: Chat) -> Seen:
            await self._as_if_allowed(tx, row)
            before = await _changes(tx)
            inbound = Inbound("telegram", who.number, ("t",), "text", text=said)
            show = await Turn(WORDS, NOW, {"telegram": CAN}).take(tx, row, inbound)
            return await _seen(tx, row, show.screen if show else None, before)

        return await self._undone(who, place, work)

    async def _as_if_allowed(self, tx: Tx, row: Chat) -> None:
        """The question and the buttons of the page as somebody saw it who may do everything."""
        key = f"{row.person.id} {row.place.page} {sorted(row.place.args.items())}"
        if key not in self._allowed:
            self._allowed[key] = await _almighty(tx, row)
        row.asks, row.typed, row.buttons = self._allowed[key]

    async def asks(self, who: Who, ask: Callable[[Tx, Visit], Awaitable[T]]) -> T:
        """What the shell asks of the table before it sends a letter or makes a file."""

        async def work(tx: Tx, row: Chat) -> T:
            return await ask(tx, Visit(row.person, row.id, Place("home"), NOW))

        return await self._undone(who, Place("home"), work)

    async def _undone(self, who: Who, place: Place, act: Callable[[Tx, Chat], Awaitable[T]]) -> T:
        found: list[T] = []

        async def work(tx: Tx) -> None:
            address = ("telegram", who.number)
            row = (await chat.chats(tx, [address], NOW.date()))[address]
            row.place, row.owed, row.revision = place, False, 5
            found.append(await act(tx, row))
            raise _Undo

        with suppress(_Undo):
            await self.store.write(work)
        return found[0]


def link(who: Who, to: str) -> Inbound:
    return Inbound("telegram", who.number, ("t",), "tap", link=to)


def typed(who: Who, text_: str) -> Inbound:
    return Inbound("telegram", who.number, ("t",), "text", text=text_)


async def _changes(tx: Tx) -> int:
    return int((await tx.execute(text("SELECT total_changes()"))).scalar_one())


async def _almighty(tx: Tx, row: Chat) -> tuple[str, Any, list[list[str]]]:
    units = (await tx.execute(select(tables.unit.c.id, tables.unit.c.kind))).all()
    every, tops = frozenset(u.id for u in units), [u.id for u in units if u.kind != "cell"]
    posts = tuple(Post(role, every, 1, top) for role in Role for top in tops)
    almighty = Person(row.person.id, row.person.name, consented=True, posts=posts)
    _, screen = await dispatch.screen(tx, Visit(almighty, row.id, row.place, NOW))
    buttons = [[one.value, WORDS.say(one.label)] for one in screen.buttons]
    return screen.asks, screen.typed, buttons


async def _seen(tx: Tx, row: Chat, screen: Screen | None, before: int) -> Seen:
    """With figures that are read later."""
    if screen and screen.figures:
        place = Place(screen.figures.kind, screen.figures.args)
        visit, screen = await dispatch.figures(tx, Visit(row.person, row.id, place, NOW))
        row.place = replace(visit.place, notice=visit.place.notice or row.place.notice)
    parts = [row.place.notice, screen.text if screen else None]
    labels = [one.label for one in screen.buttons] if screen else []
    said = [WORDS.say(one) for one in (*parts, *labels) if one]
    return Seen(row.place.page, "\n".join(said), await _changes(tx) - before)
