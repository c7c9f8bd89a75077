"""A year in which plans change, acted in the chats: by both officers, the supervisor, the committee
and the office, with meetings that are held and recorded, and times when the bot is down.

The committee changes no meeting by itself: its office sets days off, which an officer leaves; it
gives a rule, by which an officer plans the rest of the year; it asks for two months to be merged,
which an officer does; it looks at the plan. It is told of a change only where a letter named the
meeting before, such as on Monday; its office, where it brought the meeting in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import date, time, timedelta
from typing import Any

from icalendar import Calendar

from domain.chat import Place, Visit
from domain.people import Role
from domain.plans import days_off
from domain.quiet import is_quiet
from handlers.plans import plan_many
from playground.messages import Message
from playground.people import Chat
from storage import chat as chats
from storage import tables
from storage.store import Tx
from tests.bot.reminders.reminding import VHTT, at, plans
from tests.handlers.plans.oracle import RULES, Fact, Key, Oracle, by_rule, next_free, page
from tests.handlers.plans.talk_of_plans import OWN, told
from tests.handlers.scores.talk_of_scores import committee, file
from tests.talk import CELL, adds, execute, joins, moves, second_phone
from tests.world import World

PLACES = ("Hội trường tầng 2", "Nhà văn hóa thôn Một", "Phòng họp cơ quan")
HOURS = (8, 9, 14, 15, 16)
COMMITTEE, ABOVE = "committee", 1  # and its unit
OFFICE = "office"  # whoever sends the list of the committee
WITHIN = 60.0
Step = tuple[str, str, int, int]  # who, what, of which month, which of the ways


def after(key: Key) -> Key:
    return (key[0], key[1] + 1) if key[1] < 12 else (key[0] + 1, 1)


async def asked(person: Chat, text: str, expected: str) -> Message:
    await person.says(text)
    return await person.sees(expected, within=WITHIN)


async def tapped(person: Chat, label: str, expected: str) -> Message:
    await person.taps(label)
    return await person.sees(expected, within=WITHIN)


class Year:
    """``cast``: by name, their chats; ``heard``: how many messages of each were looked at."""

    def __init__(self, w: World, cast: dict[str, Chat], office: Chat, first: int) -> None:
        self.w, self.cast, self.office, self.first = w, cast, office, (first, 9)
        self.own: set[date] = set()
        self.heard = {name: len(person.messages) for name, person in cast.items()}
        self.told = tuple(name for name in cast if name not in (COMMITTEE, OFFICE))
        self.oracle = Oracle({}, self.told)
        self.done: Counter[str] = Counter()

    @property
    def today(self) -> date:
        return self.w.app.clock.now().date()

    async def begin(self) -> None:
        true, key = {}, self.first
        for _ in range(12):
            day = date(*key, 3)
            await plans(self.w, day, month=f"{day:%Y-%m}", place=PLACES[0], state="planned")
            true[key] = Fact(day, time(14), PLACES[0])
            key = after(key)
        self.oracle = Oracle(true, self.told)
        await at(self.w, 8, 19, 8, year=self.first[0])

    async def act(self, step: Step) -> None:
        """What cannot be now is left out."""
        who, what, month, way = step
        if what == "hold":
            await self.hold()
        elif what == "monday":
            await self.monday()
        elif what == "down":
            await self.down(hours=(1, 5, 30, 80)[way % 4])
        elif keys := self.oracle.ahead(self.today):
            key = keys[month % len(keys)]
            if who == OFFICE:
                await (self._day_off(key) if what == "off" else self._list(key, way))
            elif who == COMMITTEE:
                await self._of_committee(what, key, way)
            else:
                await self._change(who, what, key, way)
            self.done[what if self.oracle.true[key].stands else "off"] += 1

    # -- changes

    async def _change(self, who: str, what: str, key: Key, way: int) -> None:
        """One change in the chat."""
        ways: dict[str, Callable[[str, Key, int], Awaitable[None]]] = {
            "hour": self._hour,
            "place": self._place,
            "give": self._give,
            "move": self._move,
            "over": self._move_over,
            "cancel": self._cancel,
            "merge": self._merge,
        }
        if not self.oracle.true[key].stands:
            what = "move"
        await self._opens(who, key)
        await ways[what](who, key, way)

    async def _opens(self, who: str, key: Key) -> None:
        await self._opens_plan(who)
        row = self.oracle.row(key, self.today)
        await asked(self.cast[who], str(row), f"Sinh hoạt tháng {key[1]}/{key[0]}")

    async def _opens_plan(self, who: str) -> Message:
        person = self.cast[who]
        if who not in ("leader", COMMITTEE):
            return await asked(person, "/kehoach", "Kế hoạch sinh hoạt")
        cells = await asked(person, "/kehoach", "của từng chi bộ")
        row = re.search(rf"(\d+)\. {OWN}", cells.text)
        assert row
        return await asked(person, row[1], "1. Tháng")

    async def _line(self, who: str, line: str, said: str) -> None:
        await tapped(self.cast[who], "Đổi giờ, nơi họp", "đổi mục nào")
        await tapped(self.cast[who], line, "đang ghi")
        await asked(self.cast[who], said, "Đã ghi")

    async def _hour(self, who: str, key: Key, way: int) -> None:
        hour = HOURS[way % len(HOURS)]
        await self._line(who, "Giờ", f"{hour:02}:00")
        self.oracle.does(who, key, settles=False, starts=time(hour))

    async def _place(self, who: str, key: Key, way: int) -> None:
        place = PLACES[way % len(PLACES)]
        await self._line(who, "Nơi họp", place)
        self.oracle.does(who, key, settles=False, place=place)

    async def _give(self, who: str, key: Key, way: int) -> None:
        deputy = not self.oracle.true[key].deputy
        await self._line(who, "Người điều hành", "Phó bí thư" if deputy else "bí thư")
        self.oracle.does(who, key, settles=False, deputy=deputy)

    async def _move(self, who: str, key: Key, way: int) -> None:
        await self._to(who, key, self._day(date(*key, 4 + way % 23), key))

    async def _move_over(self, who: str, key: Key, way: int) -> None:
        """Over the month's end."""
        await self._to(who, key, self._day(date(*after(key), 1 + way % 2), key))

    def _day(self, day: date, key: Key) -> date:
        day = max(day, self.today + timedelta(days=1))
        return day + timedelta(days=1) if day == self.oracle.true[key].day else day

    async def _to(self, who: str, key: Key, day: date) -> None:
        await tapped(self.cast[who], "Dời sang ngày khác", "sang ngày nào")
        await asked(self.cast[who], f"{day.day}/{day.month}/{day.year}", "Vì sao")
        await asked(self.cast[who], "Trùng họp xã", "Đã ghi")
        self.oracle.does(who, key, settles=True, day=day, stands=True, within=None)

    async def _cancel(self, who: str, key: Key, way: int) -> None:
        await tapped(self.cast[who], "Hủy buổi này", "lý do")
        await asked(self.cast[who], "Mưa lũ, thiên tai", "Đã ghi")
        self.oracle.does(who, key, settles=True, stands=False)

    async def _merge(self, who: str, key: Key, way: int) -> None:
        next_one = self.oracle.true.get(after(key))
        await tapped(self.cast[who], "Hủy buổi này", "lý do")
        if next_one is None or not next_one.stands:
            await asked(self.cast[who], "gộp với tháng sau", "chưa có buổi họp nào")
            return
        await asked(self.cast[who], "gộp với tháng sau", "Đã ghi")
        self.oracle.does(who, key, settles=True, stands=False, within=after(key))

    async def _day_off(self, key: Key) -> None:
        """The committee's office sets the day of a meeting off; an officer leaves it by one tap."""
        fact, office = self.oracle.true[key], self.office
        self.own.add(fact.day)
        await asked(office, "/quydinh", "Quy định")
        await tapped(office, "Ngày nghỉ, làm bù", "nghỉ")
        said = f"nghỉ {fact.day.day}/{fact.day.month}/{fact.day.year} lễ hội xã"
        await asked(office, said, "người được báo")
        await tapped(office, "Áp dụng", f"{fact.day:%d/%m/%Y}".replace("/0", "/"))
        await self.w.app.outbox.drain()
        day = next_free(fact.day, self._off())
        if fact.stands and day > self.today:
            await self._opens("secretary", key)
            await tapped(self.cast["secretary"], "➡️ Dời sang", "Đã ghi")
            self.oracle.does("secretary", key, settles=True, day=day)

    def _off(self) -> set[date]:
        """The days off of these years, and those that the committee has set."""
        known = {**days_off(self.first[0]), **days_off(self.today.year)}
        return {day for day, why in known.items() if why} | self.own

    # -- the committee

    async def _of_committee(self, what: str, key: Key, way: int) -> None:
        if what == "rule":
            await self._rule(("secretary", "deputy")[way % 2], RULES[way // 2 % 3], leaves=way > 20)
        elif what == "notice":
            await self._notice(key)
        else:
            self.oracle.looks(COMMITTEE, await self.shown(COMMITTEE))

    async def _rule(self, who: str, rule: str, *, leaves: bool) -> None:
        """The committee gives it; who plans the rest of this year takes it."""
        today, year = self.today, self.today.year
        now, off = (year, today.month), self._off()
        keys = [(year, month) for month in range(today.month, 13)]
        days = {key: by_rule(rule, key, leaves=leaves, off=off) for key in keys}
        held = now in self.oracle.held
        days = {k: day for k, day in days.items() if day >= today and not (held and k == now)}
        if not days:
            return
        same = (tables.unit_rules.c.unit_id == ABOVE) & (tables.unit_rules.c.from_date == today)
        await execute(self.w, tables.unit_rules.delete().where(same))
        rules = {"meeting_day": rule, "meeting_leaves_month": leaves}
        await adds(self.w, tables.unit_rules, unit_id=ABOVE, from_date=today, rules=rules)
        person = self.cast[who]
        await asked(person, f"/kehoach {year}", "Câu 1/5")
        await tapped(person, "Theo cấp ủy", "Câu 2/5")
        for said, then in (("15h", "Câu 3/5"), (PLACES[1], "Câu 4/5"), ("không", "Câu 5/5")):
            await asked(person, said, then)
        await asked(person, "không", "Giữ kế hoạch này")
        await tapped(person, "Giữ kế hoạch này", "Đã giữ kế hoạch")
        self.oracle.plans(who, days, time(15), PLACES[1])

    async def _notice(self, key: Key) -> None:
        """That this month is held with the next: it changes nothing, who follows it does."""
        text = (
            f"Đề nghị gộp sinh hoạt tháng {key[1]}/{key[0]} với tháng sau, chi bộ tự ghi kế hoạch"
        )
        above = self.cast[COMMITTEE]
        await asked(above, "/thongbao", "hông báo")
        await tapped(above, "Soạn thông báo", "Không nhập")
        await asked(above, text, "Gửi tới")
        await tapped(above, "Gửi", "Đã gửi")
        await self.w.app.outbox.drain()
        if self.oracle.true[key].stands and key not in self.oracle.held:
            await self._change("secretary", "merge", key, 0)

    async def _list(self, key: Key, way: int) -> None:
        """A list of the office with another day of this month: what the cell settled by itself
        stays.
        """
        day = self._day(date(*key, 4 + way % 23), key)
        if (day.year, day.month) != key:
            return
        row = {"day": str(day), "kind": "regular", "at": "", "place": ""}
        acts: list[dict[str, Any]] = [{"units": [CELL], "meetings": [row]}]

        async def work(tx: Tx) -> None:
            (number,) = [r["id"] for r in rows if r["external"] == "7004"]
            now = self.w.app.clock.now()
            person = await chats.person_of(tx, number, now.date())
            assert person
            await plan_many(tx, Visit(person, number, Place("home"), now), acts)

        rows = await self.w.rows(tables.chat)
        await self.w.app.store.write(work)
        if key not in self.oracle.settled:
            self.oracle.does(OFFICE, key, settles=False, day=day)
            self.oracle.brought = OFFICE, frozenset({key})
            self.oracle.believed.setdefault(OFFICE, {})[key] = self.oracle.true[key]

    # -- what happens between

    async def hold(self) -> None:
        """Time goes on to the evening of the next meeting; it is recorded in its month."""
        key = self.oracle.next_to_hold()
        if key is None:
            return
        day, today = self.oracle.true[key].day, self.today
        if today < day:
            await at(self.w, day.month, day.day, 20, year=day.year)
        if (self.today.year, self.today.month) == (day.year, day.month):
            await asked(self.cast["secretary"], "/hop", f"tháng {key[1]}/{key[0]}")
        (*_, last) = [r for r in await self.w.rows(tables.meeting) if r["cell_id"] == VHTT]
        values = {
            **{name: value for name, value in last.items() if name != "id"},
            "month": f"{key[0]}-{key[1]:02}",
            "number": 100 + len(self.oracle.held),
            "held_on": day,
            "answers": {**last["answers"], "held_on": str(day)},
            "submitted_at": self.w.app.clock.now(),
        }
        await adds(self.w, tables.meeting, **values)
        self.oracle.held.add(key)
        self.done["hold"] += 1

    async def monday(self) -> None:
        """The next one, when those above read what is to come."""
        await told(self.w)  # what waits is told before
        day = self.today + timedelta(days=7 - self.today.weekday())
        await at(self.w, day.month, day.day, 8, year=day.year)
        self.done["monday"] += 1

    async def down(self, *, hours: int) -> None:
        await self.w.stop()
        self.w.api.clock.forward(hours * 3600)
        await self.w.start()
        self.done["down"] += 1

    # -- what people see

    async def hear(self) -> Counter[tuple[str, Key]]:
        """The letters of changes that came since, by who got them and of which meeting; whatever
        else came is true.
        """
        await told(self.w)
        if is_quiet(self.w.app.clock.now()):
            moves(self.w, hours=10)
            await told(self.w)
        found: Counter[tuple[str, Key]] = Counter()
        for name, person in self.cast.items():
            new, self.heard[name] = person.messages[self.heard[name] :], len(person.messages)
            for one in new:
                found.update((name, key) for key in self.oracle.hears(name, one.text, OWN))
            assert [line for one in new for line in self.oracle.untrue(one.text, OWN)] == []
            person.forget()
        return found

    async def shown(self, who: str = "leader") -> dict[Key, Fact]:
        """As the leader sees the plan, or the committee."""
        return page((await self._opens_plan(who)).text)

    async def in_calendar(self) -> Counter[tuple[date, bool]]:
        secretary = self.cast["secretary"]
        await self._opens_plan("secretary")
        await tapped(secretary, "Tệp lịch", "Tệp lịch ở dưới đây")
        content = Calendar.from_ical(secretary.opens(await file(secretary)))
        return Counter(
            (one.decoded("dtstart").date(), str(one["status"]) == "CANCELLED")
            for one in content.walk("VEVENT")
        )

    async def without_meeting(self) -> list[Key]:
        """Months that are over and not held, of which the summary does not say why."""
        now = (self.today.year, self.today.month)
        off = [key for key, one in self.oracle.true.items() if not one.stands and key <= now]
        missing = []
        for key in off:
            await self.cast["leader"].says(f"/tonghop {key[1]}/{key[0]}")
            shown = await self.cast["leader"].sees(f"háng {key[1]}/{key[0]}", within=WITHIN)
            missing += [key] if "không họp: " not in shown.text else []
        return missing


async def a_year(w: World, first: int) -> Year:
    cast = {
        "secretary": await w.secretary(),
        "deputy": await second_phone(w),
        "leader": await w.leader(),
        "taker": await joins(w, "9001", "Người ghi biên bản", (Role.minute_taker, CELL)),
        COMMITTEE: await committee(w),
        OFFICE: await w.administrator(),
    }
    year = Year(w, cast, cast[OFFICE], first)
    await year.begin()
    return year
