"""The handlers on a real SQLite file, two phones, in any order of good and bad events."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import invariant, rule, run_state_machine_as_test
from sqlalchemy import select, update

from domain.meetings.form import meeting_form
from domain.people import Role
from handlers import answering
from storage import tables
from storage.meetings import draft
from storage.store import Tx
from tests.domain.test_form_machine import GOOD, WRONG
from tests.handlers.phones import FEW, PHONES, Phones, phone
from tests.talk import CELL
from tests.world import NOW


class Conversation(Phones):
    """What was confirmed on any phone is compared with what the draft holds."""

    begins = "/hop 8"

    @rule(one=phone, which=st.integers(0, 4))
    def answers(self, one: str, which: int) -> None:
        key, before = self._asked(one), self._answers()
        self.say(one, GOOD[key][which % len(GOOD[key])] if key in GOOD else "1")
        old = {row["id"]: row["answers"] for row in before}
        for row in self._answers():
            was = old.get(row["id"], row["answers"])
            assert {k for k, v in row["answers"].items() if was.get(k) != v} <= {key}

    @rule(one=phone, text=st.sampled_from(WRONG))
    def answers_wrongly(self, one: str, text: str) -> None:
        before = self._answers()
        key = self._asked(one)
        self.say(one, text)
        if key in ("kind", "held_on", "hours", "attendance", "conduct", "speakers"):
            assert self._answers() == before

    @rule(one=phone, line=st.integers(1, 12))
    def goes_to_a_line(self, one: str, line: int) -> None:
        before = self._answers()
        if self._asked(one).startswith("review"):
            self.say(one, str(line))
            assert self._answers() == before

    @rule(one=phone, text=st.sampled_from(["/start", "/hop", "/huy", "/trogiup", "quay lại"]))
    def goes_elsewhere(self, one: str, text: str) -> None:
        before = self._answers()
        self.say(one, text)
        assert self._answers() == before

    @rule(key=st.sampled_from(list(GOOD)))
    def an_older_program_wrote(self, key: str) -> None:
        async def work(tx: Tx) -> None:
            for row in (await tx.execute(select(tables.draft))).mappings().all():
                said = {**row["answers"], "long_gone": 1}
                said |= {key: "an older shape"} if key in said and key != "kind" else {}
                statement = update(tables.draft).where(tables.draft.c.id == row["id"])
                await tx.execute(statement.values(answers=said))

        self._do(work)

    @rule(held=st.booleans())
    def the_deputys_post_ends_or_is_given_back(self, held: bool) -> None:
        until = None if held else NOW.date() - timedelta(days=1)
        deputy = tables.post.c.role == Role.deputy_secretary
        self._do(lambda tx: tx.execute(update(tables.post).where(deputy).values(until_date=until)))
        before = self._answers()
        self.say("8001", "99")
        assert held or self._answers() == before

    # -- what is always true

    def _answers(self) -> list[Any]:
        async def work(tx: Tx) -> list[Any]:
            return [
                dict(row)
                for row in (
                    await tx.execute(select(tables.draft.c.id, tables.draft.c.answers))
                ).mappings()
            ]

        return self._do(work)

    @invariant()
    def every_draft_can_be_loaded_and_shown(self) -> None:
        async def work(tx: Tx) -> None:
            ids = (await tx.execute(select(tables.draft.c.id))).scalars().all()
            for found in [await draft.draft_by_id(tx, one, NOW) for one in ids]:
                assert found
                form = meeting_form(found.context)
                assert set(found.answers) & set(GOOD) <= {
                    s.key for s in form.visible(found.answers)
                }

        self._do(work)

    @invariant()
    def nothing_is_recorded_twice(self) -> None:
        async def work(tx: Tx) -> int:
            query = select(tables.meeting.c.id).join(
                tables.unit, tables.unit.c.id == tables.meeting.c.cell_id
            )
            here = (tables.unit.c.code == CELL) & (tables.meeting.c.month == "2026-08")
            regular = tables.meeting.c.kind.in_(["regular", "both"])
            return len((await tx.execute(query.where(here, regular))).all())

        assert self._do(work) <= 1


@pytest.fixture
def machine(sqlite_template: Path) -> type[Conversation]:
    Conversation.template = sqlite_template
    return Conversation


def test_any_conversation_keeps_its_promises(machine: type[Conversation]) -> None:
    run_state_machine_as_test(machine, settings=FEW)


def test_an_answer_on_a_wrong_step_would_be_noticed(
    machine: type[Conversation], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: the runner that forgets to compare the question is caught by two phones."""
    monkeypatch.setattr(answering, "_moved_on", lambda *whatever: None)
    one = machine()
    for _ in range(9):  # up to the new tasks, of which "none" is an answer to the next too
        one.answers(PHONES[0], 0)
    one.say(PHONES[1], "/hop")
    one.answers(PHONES[0], 0)
    with pytest.raises(AssertionError):
        one.answers(PHONES[1], 0)
    one.teardown()
