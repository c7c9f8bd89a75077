"""What a person reads: every message is taken for what it is and judged by what was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from playground.messages import Message
from playground.people import Chat
from tests.crash.saga import Saga
from tests.crash.script import Answer
from tests.crash.texts import ECHO, QUESTIONS, RECEIPT, REVIEW, label

NOT_MEANT = label("offered-no")
SUBMITTED = label("receipt", version="new")
LINES, HOME = label("which-line"), label("command-trogiup")


def name_of(message: Message) -> str:
    """What a message of the bot is: a step, "review", "lines", "receipt", "file", or ""."""
    if message.kind == "document":
        return "file"
    if NOT_MEANT in message.labels:
        return "offered"
    for name, sign in (("receipt", RECEIPT), ("review", REVIEW)):
        if sign in message.labels:
            return name
    if LINES in message.text:
        return "lines"
    if HOME in message.labels:
        return "home"
    return next((step for step, text in QUESTIONS.items() if text in message.text), "")


class Eyes:
    """``counts``: lost, doubled, asked_again, astray; ``echo`` is what must be heard of an answer.

    ``screen`` and ``message`` are what was looked at last.
    """

    def __init__(self, number: int, echo: Callable[[Answer], str]) -> None:
        self.number = number
        self.sagas: list[Saga] = []
        self.counts: Counter[str] = Counter()
        self.notes: list[str] = []
        self.screen = ""
        self.message: Message | None = None
        self._echo = echo
        self._offered = False
        self._stood = ""  # last on the phone that was taken up, until something else comes there

    @property
    def saga(self) -> Saga:
        return self.sagas[-1]

    def read(self, phone: Chat) -> str | None:
        """Take note of everything new on this phone; returns the newest screen."""
        seen = None
        for message in _new(phone):
            found = self._observe(message)
            seen = seen if found is None else found
        return seen

    def take_up(self, phone: Chat) -> None:
        """What stood there last may be asked again before what is typed now is heard."""
        self._stood = next((name_of(m) for m in reversed(phone.messages) if m.from_bot), "")
        phone.forget()

    def count(self, what: str, note: str) -> None:
        self.counts[what] += 1
        self.notes.append(f"{what}: person {self.number}, {self.saga.plan.title}: {note}")

    def _observe(self, message: Message) -> str | None:
        screen = name_of(message)
        if not self.sagas:
            return screen
        if screen == "" and not self.saga.told:  # the greeting with the permanent keyboard
            return None
        if screen == "home":  # shown again where nothing was said yet, else a way out of the form
            self.counts["astray" if self.saga.told else "asked_again"] += 1
            return None
        if screen == "file":
            self.saga.filed = self.saga.finished
            return None
        self.message = message
        if screen == "receipt":
            return self._receipt(message)
        if SUBMITTED in message.text and self.saga.edited and not self.saga.finished:
            self.saga.confirm()  # told on the page to which one went before it was shown
            self.saga.finished = True
            return "receipt"
        self._judge(screen, message)
        self.screen = screen
        return screen

    def _receipt(self, message: Message) -> str | None:
        if self.saga.plan.title not in message.text:  # of the record before, shown again
            self.counts["asked_again"] += 1
            return None
        if self.saga.finished:
            self.counts["asked_again"] += 1
        self.saga.confirm()
        self.saga.finished = True
        return "receipt"

    def _judge(self, screen: str, message: Message) -> None:
        """Whether this screen may follow what was said."""
        saga, offered = self.saga, self._offered
        self._offered = screen == "offered"  # what came too early, as the answer to this
        if self._offered or (offered and screen not in saga.expected):
            self.counts["asked_again"] += 1
        elif screen == "":
            self.count("astray", message.text[:120])
        elif screen == self.screen or (saga.pending and saga.pending.step == screen):
            self.counts["asked_again"] += 1
        elif screen in saga.expected:
            self._hear(message)
            saga.confirm()
            saga.way_back = self._stood = ""
        elif screen == saga.way_back:  # what was said after it was of no use
            self.counts["asked_again"] += 1
            saga.way_back, saga.pending = "", None
        elif screen == self._stood:
            self.counts["asked_again"] += 1
            self._stood = ""
        elif screen in saga.told:
            self.count("lost", f"{screen} asked again, expected {saga.expected}")
            saga.confirm()
            del saga.told[screen]
        else:
            self.count("doubled", f"{screen} came, expected {saga.expected}")
            saga.confirm()

    def _hear(self, message: Message) -> None:
        """What the bot says it understood must be what was said last."""
        said = self.saga.pending
        if said and said.stored is not None and ECHO in message.text:
            heard = message.text.partition("\n\n")[0]
            if self._echo(said) not in heard:
                self.count("doubled", f"{said.said!r} was heard as {heard!r}")


def _new(phone: Chat) -> Iterator[Message]:
    while phone.room.unseen:
        yield phone.room.unseen.popleft()
