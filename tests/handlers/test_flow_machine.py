"""The runner under two phones and any order of events, on the flow of the tests (trip.py)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import rule, run_state_machine_as_test
from sqlalchemy import select

from domain.chat import Screen
from handlers import answering
from storage import tables
from storage.chat import Chat
from storage.store import Tx
from tests.handlers.phones import FEW, PHONES, Phones, phone
from tests.handlers.trip import PAGE, shown, takes_a_page

SAID = {
    "where": ("Đi biển", "Lên núi"),
    "people": ("6", "15", "30", "từ 5", "đến 8", "7"),
    "bus": ("có", "không"),
    "price": ("200", "0"),
    "why-price": ("Có người tài trợ", "vì"),
    "note": ("Mang theo ô",),
    "again": ("3", "từ 5"),
}
SPOKEN = ("quay lại", "giữ nguyên", "bỏ qua", "để sau", "đúng", "không")
MAY_CHANGE = {
    "people": {"people", "bus"},  # the bus goes where nobody needs it any more
    "why-price": {"price"},
}


class Outing(Phones):
    """Each phone changes only what it is asked, and submits only what it has seen."""

    begins = "/trogiup"

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}
        super().__init__()

    def _look(self, one: str, row: Chat, screen: Screen) -> None:
        super()._look(one, row, screen)
        self.seen[one] = str(screen.text.args.get("text"))

    def _watched(self, one: str) -> Iterator[None]:
        """What this phone does in between changes only what it was asked."""
        asks, before, trips, seen = self._asked(one), self._answers(), self._trips(), self.seen[one]
        yield
        after, now = self._answers(), self._trips()
        if len(now) > len(trips):
            assert f"Phiếu {shown(now[-1])}" == seen
        elif before and not after:
            assert asks.startswith("discard-")
        else:
            changed = {k for k in before | after if before.get(k, ...) != after.get(k, ...)}
            assert changed <= MAY_CHANGE.get(asks, {asks})

    @rule(one=phone, which=st.integers(0, 5))
    def answers(self, one: str, which: int) -> None:
        known = SAID.get(self._asked(one), ("4",))
        for _ in self._watched(one):
            self.say(one, known[which % len(known)])

    @rule(one=phone, text=st.sampled_from(["???", "99/99", "xyz"]))
    def answers_wrongly(self, one: str, text: str) -> None:
        asks, before = self._asked(one), self._answers()
        self.say(one, text)
        assert asks in ("where", "note", "why-price") or self._answers() == before

    @rule(one=phone, text=st.sampled_from(SPOKEN))
    def speaks(self, one: str, text: str) -> None:
        for _ in self._watched(one):
            self.say(one, text)

    @rule(one=phone, at=st.integers(0, 5))
    def taps(self, one: str, at: int) -> None:
        for _ in self._watched(one):
            self.tap(one, at)

    @rule(one=phone)
    def answers_all_that_is_left(self, one: str) -> None:
        for _ in range(6):
            known = SAID.get(self._asked(one))
            if known:
                self.say(one, known[0])

    @rule(one=phone, text=st.sampled_from(["/start", "/trogiup", "/huy"]))
    def goes_elsewhere(self, one: str, text: str) -> None:
        before = self._answers()
        self.say(one, text)
        assert self._answers() == before

    def _answers(self) -> dict[str, Any]:
        async def work(tx: Tx) -> dict[str, Any]:
            query = select(tables.form_draft.c.answers).where(tables.form_draft.c.page == PAGE)
            return dict((await tx.execute(query)).scalar() or {})

        return self._do(work)

    def _trips(self) -> list[Any]:
        async def work(tx: Tx) -> list[Any]:
            query = select(tables.audit.c.new).where(tables.audit.c.action == "trip")
            return list((await tx.execute(query.order_by(tables.audit.c.id))).scalars())

        return self._do(work)


@pytest.fixture
def machine(sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> type[Outing]:
    takes_a_page(monkeypatch)
    Outing.template = sqlite_template
    return Outing


def test_any_conversation_keeps_its_promises(machine: type[Outing]) -> None:
    run_state_machine_as_test(machine, settings=FEW)


def test_a_trip_nobody_saw_would_be_noticed(
    machine: type[Outing], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: a card whose version is not compared is submitted as nobody has seen it."""
    monkeypatch.setattr(answering, "_moved_on", lambda *whatever: None)
    one, (first, second) = machine(), PHONES
    one.answers_all_that_is_left(first)
    one.say(second, "/trogiup")
    one.say(second, "1")
    one.say(second, "Lên núi")
    with pytest.raises(AssertionError):
        one.taps(first, 0)
    one.teardown()
