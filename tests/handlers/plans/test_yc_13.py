"""A year of random changes by both officers: letters, pages, calendar and record agree with a plain
oracle; nobody is told twice, nobody is left with an old state.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from icalendar import Calendar

from domain.quiet import is_quiet
from playground.people import Chat
from storage import tables
from tests.bot.reminders.reminding import at, plans
from tests.handlers.plans.oracle import Fact, Key, Oracle, page
from tests.handlers.plans.talk_of_plans import OWN, told
from tests.handlers.scores.talk_of_scores import file
from tests.talk import asked, execute, moves, second_phone, tapped
from tests.world import World

PLACES = ("Hội trường tầng 2", "Nhà văn hóa thôn Một", "Phòng họp cơ quan")
STEPS, TOLD_EACH = 24, 3
TODAYS = datetime.now(UTC).toordinal()  # a seed of its own every day, told by the name of the test


def after(key: Key) -> Key:
    return (key[0], key[1] + 1) if key[1] < 12 else (key[0] + 1, 1)


class Year:
    """``cast``: by name, their chats; ``heard``: how many messages of each were looked at."""

    def __init__(self, w: World, cast: dict[str, Chat], seed: int) -> None:
        self.w, self.cast, self.random = w, cast, Random(seed)
        self.first = (self.random.randrange(2026, 2031), 9)
        self.heard = {name: len(chat.messages) for name, chat in cast.items()}
        self.oracle = Oracle({}, tuple(cast))
        self.done: Counter[str] = Counter()

    async def begin(self) -> None:
        true, key = {}, self.first
        for _ in range(12):
            day = date(*key, 3)
            month = f"{day:%Y-%m}"
            await plans(self.w, day, month=month, place=PLACES[0], state="planned")
            true[key] = Fact(day, time(14), PLACES[0])
            key = after(key)
        self.oracle = Oracle(true, tuple(self.cast))
        await at(self.w, 8, 19, 8, year=self.first[0])

    async def change(self) -> None:
        """One change by one of the officers; what cannot be is refused and changes nothing."""
        who = self.random.choice(("secretary", "deputy"))
        key = self.random.choice(sorted(self.oracle.true))
        ways: dict[str, Callable[[str, Key], Awaitable[None]]] = {
            "hour": self._hour,
            "place": self._place,
            "give": self._give,
            "move": self._move,
            "over": self._move_over,
            "cancel": self._cancel,
            "merge": self._merge,
        }
        stands = self.oracle.true[key].stands
        way = self.random.choice(sorted(ways)) if stands else "move"
        chat = self.cast[who]
        await asked(chat, "/kehoach", "Kế hoạch sinh hoạt")
        await asked(chat, str(self.oracle.row(key)), f"Sinh hoạt tháng {key[1]}/{key[0]}")
        await ways[way](who, key)
        self.done[way] += 1

    async def _line(self, chat: Chat, line: str, said: str) -> None:
        await tapped(chat, "Đổi giờ, nơi họp", "đổi mục nào")
        await tapped(chat, line, "đang ghi")
        await asked(chat, said, "Đã ghi")

    async def _hour(self, who: str, key: Key) -> None:
        hour = self.random.choice((8, 9, 14, 15, 16))
        await self._line(self.cast[who], "Giờ", f"{hour:02}:00")
        self.oracle.does(who, key, starts=time(hour))

    async def _place(self, who: str, key: Key) -> None:
        place = self.random.choice(PLACES)
        await self._line(self.cast[who], "Nơi họp", place)
        self.oracle.does(who, key, place=place)

    async def _give(self, who: str, key: Key) -> None:
        deputy = not self.oracle.true[key].deputy
        said = "Phó bí thư" if deputy else "bí thư"
        await self._line(self.cast[who], "Người điều hành", said)
        self.oracle.does(who, key, deputy=deputy)

    async def _move(self, who: str, key: Key) -> None:
        day = date(*key, self.random.randrange(4, 28))
        if day == self.oracle.true[key].day:
            day += timedelta(days=1)
        await self._to(who, key, day)

    async def _move_over(self, who: str, key: Key) -> None:
        """Over the month's end."""
        day = date(*after(key), self.random.randrange(1, 3))
        if day != self.oracle.true[key].day:
            await self._to(who, key, day)

    async def _to(self, who: str, key: Key, day: date) -> None:
        chat = self.cast[who]
        await tapped(chat, "Dời sang ngày khác", "sang ngày nào")
        await asked(chat, f"{day.day}/{day.month}/{day.year}", "Vì sao")
        await asked(chat, "Trùng họp xã", "Đã ghi")
        self.oracle.does(who, key, day=day, stands=True, within=None)

    async def _cancel(self, who: str, key: Key) -> None:
        await tapped(self.cast[who], "Hủy buổi này", "lý do")
        await asked(self.cast[who], "Mưa lũ, thiên tai", "Đã ghi")
        self.oracle.does(who, key, stands=False)

    async def _merge(self, who: str, key: Key) -> None:
        next_one = self.oracle.true.get(after(key))
        await tapped(self.cast[who], "Hủy buổi này", "lý do")
        if next_one is None or not next_one.stands:
            await asked(self.cast[who], "gộp với tháng sau", "chưa có buổi họp nào")
            return
        await asked(self.cast[who], "gộp với tháng sau", "Đã ghi")
        self.oracle.does(who, key, stands=False, within=after(key))

    async def hear(self) -> Counter[tuple[str, Key]]:
        """The letters that came since, by who got them and of which meeting; at times the bot was
        down for hours before.
        """
        moves(self.w, hours=self.random.choice((0, 0, 0, 5, 30)))
        await told(self.w)
        if is_quiet(self.w.app.clock.now()):
            moves(self.w, hours=10)
            await told(self.w)
        found: Counter[tuple[str, Key]] = Counter()
        for name, chat in self.cast.items():
            new, self.heard[name] = chat.messages[self.heard[name] :], len(chat.messages)
            keys = (self.oracle.hears(name, one.text) for one in new)
            found.update((name, key) for key in keys if key)
            chat.forget()
        return found

    async def shown(self) -> dict[Key, Fact]:
        """As the leader sees the plan."""
        leader = self.cast["leader"]
        cells = await asked(leader, "/kehoach", "của từng chi bộ")
        row = re.search(rf"(\d+)\. {OWN}", cells.text)
        assert row
        return page((await asked(leader, row[1], "1. Tháng")).text)

    async def in_calendar(self) -> Counter[tuple[date, bool]]:
        secretary = self.cast["secretary"]
        await asked(secretary, "/kehoach", "Kế hoạch sinh hoạt")
        await tapped(secretary, "Tệp lịch", "Tệp lịch ở dưới đây")
        content = Calendar.from_ical(secretary.opens(await file(secretary)))
        return Counter(
            (one.decoded("dtstart").date(), str(one["status"]) == "CANCELLED")
            for one in content.walk("VEVENT")
        )


async def a_year(w: World, seed: int) -> Year:
    cast = {
        "secretary": await w.secretary(),
        "deputy": await second_phone(w),
        "leader": await w.leader(),
    }
    year = Year(w, cast, seed)
    await year.begin()
    return year


@pytest.mark.parametrize("seed", [13])
async def test_letters_pages_calendar_and_record_agree_with_the_oracle(s: World, seed: int) -> None:
    year = await a_year(s, seed)
    for step in range(1, STEPS + 1):
        await year.change()
        if step % TOLD_EACH:
            continue
        due = year.oracle.due()
        assert await year.hear() == Counter(due)  # each once, nobody else
        assert year.oracle.outdated() == []
        true = {key: fact.known for key, fact in year.oracle.true.items()}
        assert {key: fact.known for key, fact in (await year.shown()).items()} == true
    assert await year.hear() == Counter()
    facts = year.oracle.true.values()
    assert await year.in_calendar() == Counter((one.day, not one.stands) for one in facts)
    assert len(year.done) >= 5, year.done  # nearly every kind of change was made
    await the_record_is_of_its_month(year)


async def the_record_is_of_its_month(year: Year) -> None:
    """On the evening of the first meeting that stands /hop opens its month; and the summary says
    which month before it is not held.
    """
    key, first = min(
        ((key, one) for key, one in year.oracle.true.items() if one.stands),
        key=lambda one: one[1].day,
    )
    await at(year.w, first.day.month, first.day.day, 20, year=first.day.year)
    await asked(year.cast["secretary"], "/hop", f"tháng {key[1]}/{key[0]}")
    now = (first.day.year, first.day.month)
    for month in [key for key, one in year.oracle.true.items() if not one.stands and key <= now]:
        said = f"/tonghop {month[1]}/{month[0]}"
        await asked(year.cast["leader"], said, "không họp: ")


async def test_without_the_letters_somebody_believes_what_is_no_longer_so(s: World) -> None:
    """The control."""
    year = await a_year(s, 1)
    for _ in range(TOLD_EACH):
        await year.change()
    await execute(s, tables.plan_change.delete())
    assert await year.hear() != Counter(year.oracle.due())
    assert year.oracle.outdated() != []
