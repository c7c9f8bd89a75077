"""A chat is a browser with one page: what comes in, where a chat is, what it is shown.

Data only: no wording (that is in locales/) and no platform (that is in bot/channels/).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal

from domain.people import NOBODY, Action, Admitted, Person


@dataclass(frozen=True, slots=True)
class Word:
    """A message of locales/ with its arguments; arguments may be words themselves, or tuples."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)


def word(key: str, **args: Any) -> Word:
    return Word(key, args)


@dataclass(frozen=True, slots=True)
class Listed:
    """Words behind one another on one line; a plain tuple of words is one a line.

    ``apart``: what stands between them; names may hold commas of their own.
    """

    items: tuple[Word, ...]
    apart: str = ", "


@dataclass(frozen=True, slots=True, order=True)
class Month:
    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """From "2026-11"."""
        year, month = text.split("-")
        return cls(int(year), int(month))

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}"

    def shift(self, months: int) -> Month:
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.shift(1).first - timedelta(days=1)

    @property
    def quarter(self) -> tuple[Month, Month]:
        """First and last month of the quarter this month is in."""
        start = Month(self.year, (self.month - 1) // 3 * 3 + 1)
        return start, start.shift(2)


@dataclass(frozen=True, slots=True)
class Choice:
    """A button; on channels without buttons, a line of a numbered list.

    ``listed``: a row of a list, or the turn of its page, which is said whole in the text where
    there are no buttons; the page itself reads the numbers.
    """

    value: str
    label: Word | str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file to be made and sent behind a screen, such as ("minutes", meeting id)."""

    kind: str
    subject: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a page shows that takes long to be read, such as ("summary", {"month": "2026-08"}).

    It is read after the commit, from a snapshot, while others are answered. What is shown
    meanwhile, if it takes long, is the screen that holds this.
    """

    kind: str
    args: Mapping[str, Any]


Typed = Literal["choice", "value", "card", "phrase", "free", "listed"]


@dataclass(frozen=True, slots=True)
class Screen:
    """What a chat is shown.

    ``asks`` names the question that typed text answers, and ``typed`` how it is read: "choice", a
    number or a label picks a button; "value", a label does and a number is an answer; "card", the
    same where the lines that a number changes are shown without it; "phrase", the
    same where a number alone is rarely the answer, such as a day; "free", any text is an answer, so
    that a plain word such as "họp" is not taken for a command; "listed", the same where a number is
    one of what the question lists. ``menu``: the
    permanent keyboard goes with it.
    """

    text: Word
    choices: tuple[Choice, ...] = ()
    navigation: tuple[Choice, ...] = ()
    asks: str = ""
    typed: Typed = "choice"
    menu: bool = False
    figures: Figures | None = None

    @property
    def buttons(self) -> tuple[Choice, ...]:
        return self.choices + self.navigation


@dataclass(frozen=True, slots=True)
class Tap:
    """A press of a button, as its callback data tells: where it stood, and which one it was."""

    page: str
    revision: int
    asks: str
    index: int


Sort = Literal[
    "text",
    "tap",
    "edit",
    "forward",
    "other",  # no text
    "withheld",  # the platform did not hand over what it says
    "blocked",
    "unblocked",
    "flood",
    "dropped",
]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that somebody sent: where the platform has it, its size in bytes, its name."""

    ref: str
    size: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing a person did. ``keys``: it is a repeat if any of them was seen before.

    ``message`` is the platform's id of what was written, or of where the button stood.
    ``link`` opens a page wherever the chat is, such as "/record:12" (a button of a letter).
    ``joined``: of several messages into which the platform had cut the text.
    """

    channel: str
    chat: str
    keys: tuple[str, ...]
    sort: Sort
    text: str = ""
    tap: Tap | None = None
    link: str | None = None
    message: str | None = None
    query: str | None = None
    sent_at: datetime | None = None
    name: str = ""
    joined: bool = False
    attached: Attached | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """An inbound once it is understood: a choice of the screen shown, or text."""

    text: str
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The page a chat is on and its arguments; what to say above it and to send with it, once.

    A handler may name the page by a link to it ("/summary:2026-08"), which is then opened.

    ``known`` is what was just read or written and need not be read again to show the page; it is
    never stored.
    """

    page: str
    args: Mapping[str, Any] = field(default_factory=dict)
    notice: Word | None = None
    files: tuple[File, ...] = ()
    known: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who is on which page, at what moment (aware, in the bot's time zone).

    ``asks`` is the question the person was shown, which another phone may have answered since.
    """

    person: Person
    chat_id: int
    place: Place
    now: datetime
    asks: str = ""
    admitted: Admitted = NOBODY

    @property
    def subject(self) -> Any:
        return self.admitted.subject

    @property
    def units(self) -> frozenset[int]:
        return self.admitted.units

    @property
    def can(self) -> frozenset[Action]:
        return self.admitted.can

    @property
    def args(self) -> Mapping[str, Any]:
        return self.place.args

    @property
    def today(self) -> date:
        return self.now.date()

    def stay(self, notice: Word | None = None, **changes: Any) -> Place:
        """The same page, with some arguments changed (None removes one)."""
        args = {k: v for k, v in {**self.args, **changes}.items() if v is not None}
        return Place(self.place.page, args, notice)
