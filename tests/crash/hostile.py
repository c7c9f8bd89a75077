"""`python -m tests.crash.hostile`: what nobody sends who means well, through the real inbox.

Updates as Telegram makes them, most of them with something torn out of them or put in its place, of
strangers and of people who hold posts; taps on what was shown, on what was shown long ago, on what
others were shown, under any message. After each wave everybody who said something readable must
have been shown something, and each tap been answered; at the end nobody may have got a post who
had none. One JSON line at the end.

HOSTILE: how many updates (default 1,000,000). HOSTILE_SECONDS: after which it ends all the same.
"""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import os
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot import demo
from bot.app import App
from bot.channels import Hook, Rows, Shown, Update
from bot.channels.telegram import Telegram
from bot.config import Settings
from bot.poll import take
from domain.chat import Inbound
from storage.store import open_store
from storage.tables import chat, post
from tests.odd import LINKS, RUBBISH
from tests.world import prepare

WAVE, AT_ONCE = 1000, 50
NO_ANSWER = ("blocked", "unblocked", "dropped")
EARLIER = 5000  # buttons that were shown to anybody
STRANGERS, FIRST = 500, 91_000_000
KNOWN = (demo.SECRETARY, demo.OTHER_SECRETARY, demo.LEADER, demo.ADMINISTRATOR)
ANSWER_SECONDS = 60.0
TOKEN = "100000001:" + "x" * 35
Raw = dict[str, Any]
TEXTS = (
    *("/start", "/start x' OR 1=1", "/khongco", "/", "/hop", "/hop 99999999999999999999", "họp"),
    *("\u202e\u202d", "\u200b", "\x00", "a\x00b", "😀" * 500, "a" * 4096, "9" * 4096, "{$x}"),
    *("%s%n", "/start " + "A" * 60, "<b>", "1", "00", "không", "quay lại", "-1", "1e400", "١٢٣"),
    *("{{7*7}}", "=cmd|' /C calc'!A0", "../../etc/passwd", "'; DROP TABLE chat;--", "\ud800"),
    *("n̈" * 900, "30/2/2026", "25h đến 99h", "vắng 999999999999 có phép", "31/12/9999", "ngày 0"),
    *("nhất trí 20/20", "đủ cả", "hôm nay", "thường kỳ", "14h đến 15h40", "/tonghop 13/0", "⬅️"),
    *("/chamdiem 99/9999", "/tim " + "x" * 3000, "/kiennghi 99999999999", "năm 2027", "\n" * 900),
)
WRONG: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**63, 10**30, 1.5, 1e308, "", "x", "7", [], [[]], {}, {"id": 1}),
    *([None] * 50, {"a": {"b": {"c": [1, {"d": None}]}}}, "\x00", "x" * 5000),
)


class Platform(Telegram):
    """It takes whatever is sent, and remembers the buttons of what each chat was shown last.

    ``deaf``: a chat that is never shown anything, though all is said to be well; ``mute``: no tap
    is answered, though all is said to be well.
    """

    def __init__(self, deaf: str = "", *, mute: bool = False) -> None:
        super().__init__(TOKEN, "http://nowhere")
        self.shown: Counter[str] = Counter()
        self.buttons: dict[str, list[str]] = {}
        self.earlier: deque[str] = deque(maxlen=EARLIER)
        self.answered: set[str] = set()
        self._ids: defaultdict[str, int] = defaultdict(int)
        self._deaf, self._mute = deaf, mute

    async def start(self) -> str:
        return "hostile"

    async def introduce(self, *whatever: Any) -> None:
        return None

    async def listen(self, hook: Hook | None) -> None:
        return None

    async def fetch(self) -> list[Update]:
        await asyncio.sleep(5.0)
        return []

    async def send(self, chat: str, text: str, rows: Rows) -> Shown:
        return self._show(chat, str(self.next_id(chat)), rows)

    async def edit(self, chat: str, message: str, text: str, rows: Rows) -> Shown:
        return self._show(chat, message, rows)

    async def send_keyboard(self, chat: str, text: str, rows: Sequence[Sequence[str]]) -> None:
        self.next_id(chat)

    async def send_file(self, chat: str, name: str, content: bytes) -> None:
        self.shown[chat] += 1

    async def answer(self, query: str, text: str) -> None:
        if not self._mute:
            self.answered.add(str(query))

    async def busy(self, chat: str) -> None:
        return None

    def next_id(self, chat: str) -> int:
        self._ids[chat] += 1
        return self._ids[chat]

    def last_id(self, chat: str) -> int:
        return self._ids[chat]

    def _show(self, chat: str, message: str, rows: Rows) -> Shown:
        if chat != self._deaf:
            self.shown[chat] += 1
        self.buttons[chat] = [button.data for row in rows for button in row]
        self.earlier.extend(self.buttons[chat])
        return Shown(message, datetime.now(UTC))


class Sender:
    """Makes one update after the other."""

    def __init__(self, platform: Platform, chance: random.Random) -> None:
        self._platform = platform
        self._chance = chance
        self._number = 0
        self.keys: deque[str] = deque(maxlen=3 * AT_ONCE)  # that were not there before
        self._people = [int(one) for one in KNOWN] + [FIRST + n for n in range(STRANGERS)]

    def next(self) -> Raw:
        chance = self._chance
        known = chance.random() < 0.5
        who = int(chance.choice(KNOWN)) if known else chance.choice(self._people)
        self._number += 1
        raw = {"update_id": self._number, **self._sort(who)}
        here = self._platform.last_id(str(who))
        self.keys += [f"telegram:message:{who}:{here}", f"telegram:update:{self._number}"]
        self.keys.append(f"telegram:query:{self._number}")
        for _ in range(chance.choice((0, 0, 1, 1, 2, 5))):
            raw = self._torn(raw)
        return raw

    def hello(self, who: int) -> Raw:
        self._number += 1
        return {"update_id": self._number, "message": self._message(who, text="/start")}

    def _sort(self, who: int) -> Raw:
        chance = self._chance
        match chance.randrange(10):
            case 0:
                extra = {"forward_origin": {"type": "user", "date": 1}}
                return {"message": self._message(who, text="x", **extra)}
            case 1:
                return {"edited_message": self._message(who, text=chance.choice(TEXTS))}
            case 2:
                status = {"status": chance.choice(("kicked", "member", "left"))}
                return {"my_chat_member": {**self._message(who), "new_chat_member": status}}
            case 3:
                return {"message": self._message(who, document=self._document())}
            case 4:
                sort = chance.choice(("poll", "channel_post", "inline_query", "x" * 90))
                return {sort: self._message(who, text="x")}
            case 5 | 6 | 7:
                return {"callback_query": self._query(who)}
        return {"message": self._message(who, text=chance.choice(TEXTS))}

    def _message(self, who: int, **more: Any) -> Raw:
        return {
            "message_id": self._platform.next_id(str(who)),
            "date": int(time.time()),
            "chat": {"id": who, "type": "private", "first_name": "Người"},
            "from": {"id": who, "is_bot": False, "first_name": "Người"},
            **more,
        }

    def _query(self, who: int) -> Raw:
        shown = self._platform.buttons.get(str(who)) or ["x"]
        anybody = self._platform.earlier or shown  # long ago, or somebody else
        odd = self._chance.choice((*RUBBISH, *LINKS))
        data = self._chance.choice((*shown, *shown, odd, self._chance.choice(anybody)))
        last = self._platform.last_id(str(who))
        under = self._chance.choice((last, last, last, self._chance.randint(0, last + 9)))
        message = {**self._message(who), "message_id": under}
        sender = message["from"]
        return {"id": f"{self._number}", "from": sender, "data": data, "message": message}

    def _document(self) -> Raw:
        size = self._chance.choice((0, 10, 10**12, "x", None))
        return {"file_id": "x" * self._chance.choice((1, 900)), "file_size": size}

    def _torn(self, raw: Raw) -> Raw:
        """With one thing in it gone, or wrong."""
        found = copy.deepcopy(raw)
        at: Any = found
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                return found
            key = self._chance.choice(keys)
            if isinstance(at[key], dict | list) and self._chance.random() < 0.8:
                at = at[key]
                continue
            if isinstance(at, dict) and self._chance.random() < 0.3:
                del at[key]
            else:
                at[key] = copy.deepcopy(self._chance.choice(WRONG))
            return found


class Failures(logging.Handler):
    """What the bot itself calls a failure of its own, by the error behind it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        said = str(record.msg)
        if said.startswith(("an update failed", "show failed", "files failed")):
            why = record.exc_info[1] if record.exc_info else None
            self.found[f"{said.split(' ', 3)[0:3]} {why!r}"[:200]] += 1


@dataclass(slots=True)
class Found:
    updates: int = 0
    readable: int = 0
    unreadable: int = 0
    taps: int = 0
    silent: int = 0
    failed: int = 0
    taken: int = 0  # posts of who had none
    mib_early: int = 0  # after a tenth
    mib_end: int = 0
    database_mib: int = 0
    seconds: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def is_bad(self) -> bool:
        return bool(self.silent or self.failed or self.taken)


async def run(
    wanted: int,
    *,
    seed: int = 1,
    seconds: float = float("inf"),
    deaf: str = "",
    mute: bool = False,
) -> Found:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bot.db"
        await prepare(url)
        found = await _in(Path(folder), url, wanted, seed, seconds, Platform(deaf, mute=mute))
        found.taken = await _taken(url)
        found.database_mib = (Path(folder) / "bot.db").stat().st_size >> 20
        return found


async def _in(
    folder: Path, url: str, wanted: int, seed: int, seconds: float, platform: Platform
) -> Found:
    settings = Settings(
        telegram_token=TOKEN,  # type: ignore[arg-type]
        telegram_api_url="http://nowhere",
        database_url=url,  # type: ignore[arg-type]
        flood_limit=1_000_000_000,
        reminder_minutes=0,
    )
    failures = Failures()
    app = App(settings, open_store(url), [platform])
    stop = asyncio.Event()
    logging.getLogger("bot").addHandler(failures)
    running = asyncio.create_task(app.run(stop))
    await app.started.wait()
    found, began = Found(), time.monotonic()
    sender = Sender(platform, random.Random(seed))
    try:
        for who in KNOWN:
            await _agrees(platform, app, sender, int(who))
        while found.updates < wanted and time.monotonic() - began < seconds:
            await _wave(app, platform, sender, found, min(WAVE, wanted - found.updates))
            assert not running.done(), running
            if not found.mib_early and found.updates * 10 >= wanted:
                found.mib_early = _resident()
    finally:
        stop.set()
        await running
        logging.getLogger("bot").removeHandler(failures)
    found.mib_end, found.seconds = _resident(), round(time.monotonic() - began)
    found.failed = failures.found.total()
    found.notes += [f"{count} times {what}" for what, count in failures.found.most_common(20)]
    return found


async def _agrees(platform: Platform, app: App, sender: Sender, who: int) -> None:
    await take(platform, app.inbox, sender.hello(who))
    await _until_shown(app)
    for _ in range(2):
        query = sender._query(who)
        query["data"] = platform.buttons[str(who)][0]
        await take(platform, app.inbox, {"update_id": 1, "callback_query": query})
        await _until_shown(app)


async def _wave(app: App, platform: Platform, sender: Sender, found: Found, count: int) -> None:
    before, asked, taps = Counter(platform.shown), set[str](), dict[str, str]()
    platform.answered.clear()
    for _ in range(-(-count // AT_ONCE)):
        raws = [sender.next() for _ in range(AT_ONCE)]
        for raw in raws:
            if (said := _wants_an_answer(platform, sender, raw, found)) is None:
                continue
            if said.sort == "tap":
                taps[str(said.query)] = said.chat
            else:
                asked.add(said.chat)
        await asyncio.gather(*(take(platform, app.inbox, raw) for raw in raws))
    found.updates += count
    hello = int(sender._chance.choice(sender._people))
    await take(platform, app.inbox, sender.hello(hello))
    found.taps += len(taps)
    await _until_shown(app)
    await _until(lambda: taps.keys() <= platform.answered, ANSWER_SECONDS)
    for query in taps.keys() - platform.answered:
        found.silent += 1
        found.notes.append(f"a tap of {taps[query]} is not answered: {query}")
    for who in (*asked, str(hello)):
        if platform.shown[who] == before[who]:
            found.silent += 1
            found.notes.append(f"silent: {who} in the wave before {found.updates}")


def _wants_an_answer(platform: Platform, sender: Sender, raw: Raw, found: Found) -> Inbound | None:
    """What could be read, where something was said or tapped, and is no repeat by its ids."""
    try:
        inbound = platform.read(raw)
    except Exception:
        found.unreadable += 1
        return None
    if inbound is None:
        return None
    found.readable += 1
    if inbound.sort in NO_ANSWER or inbound.keys[0] not in sender.keys:
        return None
    return inbound


async def _taken(url: str) -> int:
    """Posts of strangers: nobody has given them one."""
    strangers = [str(FIRST + n) for n in range(STRANGERS)]
    query = select(func.count(post.c.id)).select_from(
        post.join(chat, chat.c.person_id == post.c.person_id)
    )
    store = open_store(url)
    async with store.read() as tx:
        found = (await tx.execute(query.where(chat.c.external.in_(strangers)))).scalar()
    await store.close()
    return int(found or 0)


async def _until_shown(app: App) -> None:
    await _until(lambda: not app.display.queued and not app.inbox.queued, ANSWER_SECONDS)


async def _until(there: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not there() and time.monotonic() < end:  # noqa: ASYNC110
        await asyncio.sleep(0.005)


def _resident() -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) >> 10
    raise AssertionError


async def main() -> int:
    wanted = int(os.environ.get("HOSTILE", "1000000"))
    found = await run(wanted, seconds=float(os.environ.get("HOSTILE_SECONDS", "inf")))
    print("\n".join(found.notes[:40]), file=sys.stderr)
    line = {what: value for what, value in asdict(found).items() if what != "notes"}
    print(json.dumps({"name": "hostile", **line}), flush=True)
    return int(found.is_bad)


if __name__ == "__main__":
    logging.basicConfig(level=logging.CRITICAL)
    sys.exit(asyncio.run(main()))
