"""What the database holds against what people were told: read from a copy, as it lies on disk."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.crash.person import Person
from tests.crash.saga import Saga
from tests.crash.script import Answer
from tests.crash.texts import STEPS

MISSING = object()
Answers = dict[str, Any]


@dataclass(slots=True)
class Found:
    """Records by title and the cells they are of, drafts by cell, letters by (cell, minutes):
    attempts; letters waiting.
    """

    records: dict[str, list[Answers]] = field(default_factory=dict)
    cells: dict[str, set[str]] = field(default_factory=dict)
    drafts: dict[str, Answers] = field(default_factory=dict)
    letters: dict[tuple[str, int], int] = field(default_factory=dict)
    undeliverable: set[tuple[str, int]] = field(default_factory=set)
    waiting: int = 0


class Ledger:
    """``lost`` and ``doubled`` count each answer once, however often it was looked for."""

    refused = False  # a letter may be refused for good, and is then listed as undeliverable

    def __init__(self, database: Path, cells: dict[int, str]) -> None:
        self._database = database
        self._cells = cells  # by the number of the person
        self._faults: dict[tuple[str, str, str], str] = {}

    @property
    def counts(self) -> Counter[str]:
        return Counter(what for what, _, _ in self._faults)

    @property
    def notes(self) -> list[str]:
        return [f"{what}: {title} {step}: {n}" for (what, title, step), n in self._faults.items()]

    def check(self, people: Iterable[Person]) -> Found:
        """The records under way, right after a kill: nothing confirmed may be missing."""
        found = self.read()
        for person in people:
            if person.eyes.sagas:
                self._compare_saga(found, person.saga, self._cells[person.number])
        return found

    def check_all(self, people: Iterable[Person], letters: list[tuple[str, int]]) -> int:
        """Everything at the end; returns the letters that were sent again after a crash."""
        people = list(people)
        found = self.check(people)
        for person in people:
            for saga in person.eyes.sagas:
                self._compare_saga(found, saga, self._cells[person.number])
        return self._letters(found, Counter(letters))

    def read(self) -> Found:
        """The file and its log are copied first, so that looking changes nothing."""
        with tempfile.TemporaryDirectory() as folder:
            for path in self._database.parent.glob(f"{self._database.name}*"):
                if path.suffix not in (".lock", ".left"):
                    shutil.copy(path, folder)
            with closing(sqlite3.connect(Path(folder) / self._database.name)) as copy:
                return _read(copy)

    def _compare_saga(self, found: Found, saga: Saga, cell: str) -> None:
        records = found.records.get(saga.plan.title, [])
        for _ in records[1:]:
            self._note("twice", saga, "submit", "submitted twice")
        if found.cells.get(saga.plan.title, {cell}) != {cell}:
            self._note("wrong_cell", saga, "submit", f"{found.cells[saga.plan.title]}")
        if saga.finished and not records:
            self._note("lost", saga, "submit", "no record")
        stored = records[0] if records else found.drafts.get(cell, {})
        if not records and _title(stored) not in ("", saga.plan.title):
            stored = {}
        for step in STEPS:
            self._compare_step(saga, step, stored.get(step, MISSING))

    def _compare_step(self, saga: Saga, step: str, stored: Any) -> None:
        accepted = saga.accepts(step)
        if stored is MISSING:
            if step in saga.told:
                self._note("lost", saga, step, "not stored")
        elif not any(_same(answer, stored) for answer in accepted):
            said = [answer.said for answer in accepted]
            others = [one.said for one in saga.plan.answers.values() if one.step != step]
            what = "wrong_question" if told_elsewhere(stored, others) else "doubled"
            self._note(what, saga, step, f"stored {stored!r}, said {said}")

    def _letters(self, found: Found, seen: Counter[tuple[str, int]]) -> int:
        again = 0
        for key, attempts in found.letters.items():
            about = "letter", f"{key}"
            if seen[key] == 0 and self.refused and key in found.undeliverable:
                continue
            if seen[key] == 0:
                self._faults["lost", *about] = f"never came, attempts: {attempts}"
            elif seen[key] > attempts:
                self._faults["doubled", *about] = f"{seen[key]} came of {attempts} attempts"
            else:
                again += seen[key] - 1
        return again

    def _note(self, what: str, saga: Saga, step: str, note: str) -> None:
        self._faults.setdefault((what, saga.plan.title, step), note)


def told_elsewhere(stored: Any, said: list[str]) -> bool:
    """What was said to another question."""
    return any(text and text in json.dumps(stored, ensure_ascii=False) for text in said)


def _title(answers: Answers) -> str:
    content = answers.get("content") or [""]
    return str(content[0])


def _same(answer: Answer, stored: Any) -> bool:
    if answer.step == "last_tasks":  # which tasks there are depends on the records before
        return bool(stored) and all(result["done"] for result in stored)
    return bool(_given(answer.stored) == _given(stored))


def _given(stored: Any) -> Any:
    """Without what was not said of it."""
    if not isinstance(stored, dict):
        return stored
    return {name: value for name, value in stored.items() if value is not None}


def _read(copy: sqlite3.Connection) -> Found:
    found = Found()
    records = "SELECT unit.name, answers FROM meeting JOIN unit ON unit.id = cell_id"
    for cell, answers in copy.execute(records):
        said = json.loads(answers)
        found.cells.setdefault(_title(said), set()).add(cell)
        found.records.setdefault(_title(said), []).append(said)
    drafts = "SELECT unit.name, answers FROM draft JOIN unit ON unit.id = cell_id"
    found.drafts = {cell: json.loads(answers) for cell, answers in copy.execute(drafts)}
    sent = "SELECT message, attempts, state FROM outbox WHERE key LIKE 'submitted:%'"
    for message, attempts, state in copy.execute(sent):
        found.waiting += state == "waiting"
        args = json.loads(message)["$word"][1]
        found.letters[args["cell"], args["minutes"]] = attempts
        if state == "undeliverable":
            found.undeliverable.add((args["cell"], args["minutes"]))
    return found
