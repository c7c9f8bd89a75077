"""The judge itself: what is lost, doubled or under another cell is noticed, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from tests.crash.cast import cell
from tests.crash.pairs.books import Books, Record
from tests.crash.pairs.claims import CHANGED, FORWARD, Round
from tests.crash.pairs.judge import Judge
from tests.crash.pairs.said import planned, recorded, scored

CELL, NUMBER, MONTH = 3, 0, "2020-01"
KEY = cell(CELL), MONTH


def said(*steps: str, who: int = 0, rank: int = FORWARD, confirmed: bool = True) -> Round:
    return says(Round(CELL, NUMBER, MONTH), *steps, who=who, rank=rank, confirmed=confirmed)


def says(
    one: Round, *steps: str, who: int = 0, rank: int = FORWARD, confirmed: bool = True
) -> Round:
    for step in steps:
        claim = one.say(who, recorded(CELL, NUMBER, MONTH, who, rank)[step], rank)
        claim.confirmed = confirmed
    return one


def stored(*steps: str, who: int = 0, rank: int = FORWARD, of: int = CELL) -> dict[str, Any]:
    return {step: recorded(of, NUMBER, MONTH, who, rank)[step].stored for step in steps}


def on_record(*records: dict[str, Any]) -> Books:
    books = Books()
    books.records[KEY] = [Record(answers, 1, 1) for answers in records]
    return books


def drafted(answers: dict[str, Any]) -> Books:
    return Books(drafts={KEY: answers})


def judged(books: Books, *rounds: Round) -> dict[str, int]:
    judge = Judge()
    judge.check(books, rounds)
    assert len(judge.notes) == sum(judge.counts.values())
    return dict(judge.counts)


def test_what_was_confirmed_and_is_there_is_no_fault() -> None:
    assert judged(on_record(stored("setting", "petitions")), said("setting", "petitions")) == {}
    assert judged(drafted(stored("setting")), said("setting")) == {}


@pytest.mark.parametrize("books", [drafted({}), on_record({})])
def test_an_answer_that_is_gone_is_lost(books: Books) -> None:
    assert judged(books, said("setting")) == {"lost": 1}
    assert judged(books, said("setting", confirmed=False)) == {}


def test_an_answer_that_the_other_one_overwrote_is_lost() -> None:
    one = says(said("setting"), "setting", who=1, confirmed=False)
    assert judged(drafted(stored("setting", who=1)), one) == {"lost": 1}
    assert judged(drafted(stored("setting")), one) == {}


def test_an_answer_confirmed_to_both_is_lost_whatever_is_stored() -> None:
    one = says(said("setting"), "setting", who=1)
    assert judged(drafted(stored("setting", who=1)), one)["lost"] >= 1
    assert judged(on_record(stored("setting")), one)["lost"] >= 1


def test_a_line_that_was_changed_counts_more_than_what_it_was() -> None:
    one = says(said("setting", who=1), "setting", rank=CHANGED)
    assert judged(on_record(stored("setting", rank=CHANGED)), one) == {}
    assert judged(on_record(stored("setting", who=1)), one) == {"lost": 1}
    maybe = says(said("setting", who=1), "setting", rank=CHANGED, confirmed=False)
    assert judged(on_record(stored("setting", who=1)), maybe) == {}
    assert judged(on_record(stored("setting", rank=CHANGED)), maybe) == {}


def test_a_month_with_two_records_is_doubled() -> None:
    twice = on_record(stored("setting"), stored("setting"))
    assert judged(twice, said("setting")) == {"doubled": 1}


def test_an_answer_nobody_gave_to_this_question_is_doubled() -> None:
    wrong = {"setting": stored("conclusion")["conclusion"]}
    assert judged(drafted(wrong), said("setting", confirmed=False)) == {"doubled": 1}


def test_an_answer_of_another_cell_is_noticed() -> None:
    foreign = on_record(stored("setting", of=CELL + 1))
    assert judged(foreign, said("setting")) == {"wrong_cell": 1}


def test_a_receipt_without_a_record_is_lost() -> None:
    one = said("setting", confirmed=False)
    one.ends["record"] += 1
    assert judged(Books(), one) == {"lost": 1}


def test_a_correction_that_was_confirmed_leaves_a_version() -> None:
    one = said("setting")
    one.ends["correct"] += 1
    assert judged(on_record(stored("setting")), one) == {"lost": 1}


def test_marks_are_held_to_what_was_said() -> None:
    one = Round(CELL, NUMBER, MONTH)
    one.say(0, scored("3.1", 0), FORWARD).confirmed = True
    books = on_record({})
    (record,) = books.records[KEY]
    record.scores = [({"3.1": {"points": "5"}}, False)]
    assert judged(books, one) == {}
    record.scores = [({"3.1": {"points": "4"}}, False)]
    assert judged(books, one) == {"doubled": 1}
    record.scores = []
    assert judged(books, one) == {"lost": 1}
    record.scores = [({"3.1": {"points": "5"}}, True)] * 2
    assert judged(books, one) == {"doubled": 1}


def kept(who: int) -> dict[str, Any]:
    answers = planned(CELL, NUMBER, who)
    topic, model = answers["topics"].stored["4"], answers["model"].stored
    return {
        "month": f"2026-{model}",
        "day": f"2026-10-0{3 + 2 * who}",
        "model": True,
        "starts": answers["starts"].stored,
        "place": answers["place"].stored,
        "topic": topic,
    }


def test_a_plan_is_held_to_what_was_said() -> None:
    one = Round(CELL, NUMBER, MONTH)
    for answer in planned(CELL, NUMBER, 0).values():
        one.say(0, answer, FORWARD).confirmed = True
    books = Books()
    books.kept[cell(CELL)] = [[kept(0)]]
    assert judged(books, one) == {}
    books.kept[cell(CELL)] = [[kept(1)]]
    assert judged(books, one)["doubled"] >= 1
    books.kept.clear()
    books.planning[cell(CELL)] = {}
    assert judged(books, one) == {"lost": 5}
    one.ends["plan"] += 1
    assert judged(books, one) == {"lost": 6}
