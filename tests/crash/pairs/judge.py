"""What is stored against what was confirmed: lost, doubled, under another cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from tests.crash.cast import cell
from tests.crash.pairs.books import Answers, Books, Record
from tests.crash.pairs.claims import FORWARD, Claim, Round
from tests.crash.pairs.said import PLAN, SCORE, cells_in, mark, same
from tests.crash.texts import STEPS

MISSING = object()
OCTOBER = "10"  # of a plan: no holiday moves its days


class Judge:
    """Each fault is counted once, however often it was looked for. ``faults``: (what, where)."""

    def __init__(self) -> None:
        self.faults: dict[tuple[str, str], str] = {}

    @property
    def counts(self) -> Counter[str]:
        return Counter(what for what, _ in self.faults)

    @property
    def notes(self) -> list[str]:
        return [f"{what}: {where}: {note}" for (what, where), note in self.faults.items()]

    def check(self, books: Books, rounds: Iterable[Round]) -> None:
        """``rounds`` as they were before the database was read, or at the end."""
        for one in rounds:
            self._record(books, one)
            self._plan(books, one)
            for step in one.steps:
                self._said_twice(one, step)

    def _record(self, books: Books, one: Round) -> None:
        key = cell(one.cell), one.month
        found = books.records.get(key, [])
        for _ in found[1:]:
            self._note("doubled", one, "record", f"{len(found)} records of one month")
        if not found:
            if one.ends["record"]:
                self._note("lost", one, "record", "no record")
            self._steps(one, books.drafts.get(key, {}), STEPS)
            return
        record = found[0]
        self._steps(one, record.correction or record.answers, STEPS)
        self._versions(one, record)
        self._score(one, record)

    def _versions(self, one: Round, record: Record) -> None:
        if record.version != record.versions:
            self._note("lost", one, "correct", f"{record.versions} of {record.version} versions")
        if one.ends["correct"] and record.version < 2:
            self._note("lost", one, "correct", "no second version")

    def _score(self, one: Round, record: Record) -> None:
        if len(record.scores) > 1:
            self._note("doubled", one, "score", f"{len(record.scores)} scores")
        if one.ends["score"] and not any(given for _, given in record.scores):
            self._note("lost", one, "score", "not given")
        answers = record.scores[0][0] if record.scores else {}
        marked = {f"{SCORE}{code}": points for code, points in answers.items()}
        self._steps(one, marked, [step for step in one.steps if step.startswith(SCORE)])

    def _plan(self, books: Books, one: Round) -> None:
        """The plan that was kept in this round is known by its place."""
        steps = [step for step in one.steps if step.startswith(PLAN)]
        own = {mark(one.cell, one.number, who, FORWARD) for who in (0, 1)}
        kept = [plan for plan in books.kept.get(cell(one.cell), []) if _place(plan)[-1] in own]
        if not kept and one.ends["plan"]:
            self._note("lost", one, "plan", "not kept")
        if kept:
            self._steps(one, _as_said(kept[0]), steps)
        elif steps and cell(one.cell) in books.planning:
            draft = books.planning[cell(one.cell)]
            self._steps(one, {f"{PLAN}{step}": value for step, value in draft.items()}, steps)

    def _steps(self, one: Round, stored: Answers, steps: Iterable[str]) -> None:
        for step in steps:
            if one.of(step) or step in stored:
                self._step(one, step, stored.get(step, MISSING))

    def _step(self, one: Round, step: str, stored: Any) -> None:
        said, confirmed = one.of(step), one.confirmed(step)
        heard = "; ".join(str(claim) for claim in said)
        if stored is MISSING:
            if confirmed:
                self._note("lost", one, step, f"not stored: {heard}")
            return
        if any(same(claim.answer, stored) for claim in _may_stand(said, confirmed)):
            return
        if cells_in(stored) - {one.cell}:
            what = "wrong_cell"
        else:
            what = "lost" if any(same(claim.answer, stored) for claim in said) else "doubled"
        self._note(what, one, step, f"stored {stored!r}: {heard}")

    def _said_twice(self, one: Round, step: str) -> None:
        """Where both were told that their answer to the same question stands, one is lost."""
        both = [claim for claim in one.confirmed(step) if claim.rank == FORWARD]
        if len(both) > 1 and both[0].answer.stored != both[1].answer.stored:
            heard = "; ".join(str(claim) for claim in both)
            self._note("lost", one, step, f"confirmed to both: {heard}")

    def _note(self, what: str, one: Round, step: str, note: str) -> None:
        self.faults.setdefault((what, f"cell {one.cell} {one.month} {step}"), note)


def _may_stand(said: list[Claim], confirmed: list[Claim]) -> list[Claim]:
    """The last one that was confirmed, and what was said later on purpose."""
    if not confirmed:
        return said
    last = confirmed[-1]
    return [last, *(claim for claim in said if claim.rank > last.rank)]


def _place(plan: list[Answers]) -> list[str]:
    return str((plan or [{}])[0].get("place") or "-").split()


def _as_said(plan: list[Answers]) -> Answers:
    """The answers that lead to these meetings, but for the rule: that is seen in October."""
    first = plan[0]
    october = next((one for one in plan if one["month"].endswith(OCTOBER)), first)
    model = next((int(one["month"][-2:]) for one in plan if one["model"]), 0)
    return {
        f"{PLAN}rule": f"mùng {int(october['day'][-2:])} hằng tháng",
        f"{PLAN}starts": first["starts"],
        f"{PLAN}place": first["place"],
        f"{PLAN}topics": {"4": october["topic"] or _topic(plan)},
        f"{PLAN}model": model,
    }


def _topic(plan: list[Answers]) -> str | None:
    return next((one["topic"] for one in plan if one["topic"]), None)
