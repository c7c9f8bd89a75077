"""The rates, of all phrases, by kind of question and by half."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.domain.understanding.beside import at_points, on_card
from tests.domain.understanding.corpus import (
    EIGHTH,
    ELEVENTH,
    FIFTEENTH,
    FIFTH,
    FOURTEENTH,
    FOURTH,
    FRESH,
    LATER,
    NINTH,
    PROOF,
    SEVENTEENTH,
    SEVENTH,
    SIXTEENTH,
    SIXTH,
    TENTH,
    THIRTEENTH,
    TWELFTH,
    Phrase,
    knowing,
    phrases,
)
from tests.domain.understanding.hear import Heard, heard
from tests.domain.understanding.judge import Verdict, judge
from tests.domain.understanding.whole import Meant, heard_meetings

ELSEWHERE = {"card": on_card, "score": at_points}
NUMBERS = {"date", "hours", "roll", "speakers", "vote"}


@dataclass(frozen=True)
class Measured:
    phrase: Phrase
    heard: Heard
    verdict: Verdict


def measured(folder: str = "phrases") -> list[Measured]:
    found = []
    with knowing(folder):
        for phrase in phrases(folder):
            answer = ELSEWHERE.get(phrase.question, heard)(phrase)
            found.append(Measured(phrase, answer, judge(phrase, answer)))
    return found


def all_rates() -> dict[str, Any]:
    """Of the corpus, and beside it of what other hands wrote later."""
    later = rates(measured(LATER), heard_meetings(LATER))
    kept = ("phrases", "good", "asked_though_clear", "wrong_in_silence", "meetings")
    return {
        **rates(measured(), heard_meetings()),
        LATER: {name: later[name] for name in kept if name in later},
        FRESH: rates(measured(FRESH), heard_meetings(FRESH)),
        FOURTH: rates(measured(FOURTH), heard_meetings(FOURTH)),
        FIFTH: _meetings([*heard_meetings(FIFTH), *heard_meetings(FIFTH, "kept")]),
        SIXTH: rates(measured(SIXTH), ()),
        PROOF: rates(measured(PROOF), ()),
        SEVENTH: rates(measured(SEVENTH), heard_meetings(SEVENTH)),
        EIGHTH: rates(measured(EIGHTH), heard_meetings(EIGHTH)),
        "ninth": _together(NINTH),
        "tenth": _together(TENTH),
        ELEVENTH: rates(measured(ELEVENTH), ()),
        TWELFTH: _meetings(heard_meetings(TWELFTH)),
        THIRTEENTH: rates(measured(THIRTEENTH), heard_meetings(THIRTEENTH)),
        FOURTEENTH: rates(measured(FOURTEENTH), heard_meetings(FOURTEENTH)),
        FIFTEENTH: rates(measured(FIFTEENTH), heard_meetings(FIFTEENTH)),
        SIXTEENTH: rates(measured(SIXTEENTH), heard_meetings(SIXTEENTH)),
        SEVENTEENTH: rates(measured(SEVENTEENTH), heard_meetings(SEVENTEENTH)),
    }


def _together(folders: Sequence[str]) -> dict[str, Any]:
    return rates(
        [one for folder in folders for one in measured(folder)],
        [one for folder in folders for one in heard_meetings(folder)],
    )


def rates(found: Sequence[Measured], meetings: Sequence[Meant]) -> dict[str, Any]:
    halves = {
        "seen": _rates(one for one in found if not one.phrase.held_back),
        "held_back": _rates(one for one in found if one.phrase.held_back),
    }
    kinds = sorted({one.phrase.question for one in found})
    return {
        **_rates(found),
        "wrong_in_numbers": sum(
            one.verdict == "wrong_in_silence" and one.phrase.question in NUMBERS for one in found
        ),
        **halves,
        "meetings": _meetings(meetings),
        "meetings_held_back": _meetings([one for one in meetings if one.held_back]),
        "by_kind": {
            kind: _rates(one for one in found if one.phrase.question == kind) for kind in kinds
        },
    }


def _meetings(found: Sequence[Meant]) -> dict[str, int]:
    return {
        "meetings": len(found),
        "complete_after_one_more": sum(one.complete for one in found),
        "wrong_in_silence": sum(bool(one.wrong) for one in found),
        "asked_though_clear": sum(bool(one.needless) for one in found),
    }


def _rates(found: Iterable[Measured]) -> dict[str, Any]:
    counted = Counter(one.verdict for one in found)
    total = sum(counted.values())
    share: dict[str, Any] = {name: round(100 * n / total, 1) for name, n in sorted(counted.items())}
    good = counted["right"] + counted["one_tap"]
    return {"phrases": total, "good": round(100 * good / (total or 1), 1), **share}


def show(found: Sequence[Measured], questions: Sequence[str]) -> None:
    """What went wrong, of the half that may be looked at."""
    for one in found:
        if one.verdict in ("right",) or one.phrase.held_back:
            continue
        if questions and one.phrase.question not in questions:
            continue
        row = {k: v for k, v in one.phrase.row.items() if k not in ("said", "question")}
        print(f"[{one.phrase.question}] {one.verdict}: {one.phrase.said!r}")
        print(f"    meant {row}")
        heard = one.heard
        print(f"    kept {heard.fields} {heard.doubts} {heard.key} {list(heard.labels)}")


def show_meetings(found: Sequence[Meant]) -> None:
    for one in found:
        if one.complete or one.held_back:
            continue
        print(f"[meeting] {one.row['hand']}: {one.row['said']!r}")
        print(f"    wrong {one.wrong} missing {one.missing} needless {one.needless}")
        print(f"    asked {one.row.get('ask')}")
        print(f"    halves {dict(one.seen.halves)} left {one.seen.left}")
        right, after = one.row["right"], one.row.get("after", {})
        for name in (*one.wrong, *one.missing):
            print(f"    {name}: meant {right.get(name)} {after.get(name)}")
