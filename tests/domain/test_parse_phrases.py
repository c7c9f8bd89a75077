"""The phrases of ``phrases.tsv``: as typed, without diacritics, decomposed and in capitals.

Columns: function, moment said, arguments and expected value as JSON (``!key`` for a refusal), and
'typed' in the last one where the meaning hangs on the marks or the capitals.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from domain import parse
from domain.errors import Refused
from domain.meetings import parse as facts
from domain.meetings.meeting import (
    Attendance,
    Conclusion,
    Conduct,
    Hours,
    NewTask,
    RankCount,
    Setting,
    Vote,
)
from domain.plans import parse_rule
from domain.plans.day_rule import DayRule

with (Path(__file__).parent / "phrases.tsv").open(encoding="utf-8") as table:
    ROWS = [row for row in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]

OTHERS = {"asks_well", "way", "answering", "correction", "instead", "Instead"}  # no values
OTHERS |= {"Voters", "answers_another", "names_a_part", "no_conclusion", "task_states"}
OTHERS |= {"months_away", "unheaded", "unslipped", "written_out", "amended", "slips"}
OTHERS |= {"without_other"}
OTHERS |= {"asks_about_record", "hollow", "of_record"}
OTHERS |= {
    "wish",
    "likely",
    "month_wished",
    "period_wished",
    "told_of",
    "named",
    "names_a_cell",
    "says",
}
OTHERS |= {"agrees_to_all", "is_question", "wants_file"}
OTHERS |= {"by_me", "goes_on", "like_a_task", "surely_vote"}
OTHERS |= {name for name in facts.__all__ if name.endswith("_rest")}
READERS: dict[str, Callable[..., Any]] = {
    **{name: getattr(parse, name) for name in parse.__all__ if name not in OTHERS},
    **{name: getattr(facts, name) for name in facts.__all__ if name not in OTHERS},
    "day_rule": parse_rule,
}


def bare(text: str) -> str:
    """Without diacritics, the capitals kept."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


FORMS: dict[str, Callable[[str], str]] = {
    "as typed": str,
    "no marks": bare,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "capitals": str.upper,
}
CASES = [
    pytest.param(row, form, id=f"{row[0]}-{row[3]}-{form}")
    for row in ROWS
    for form in FORMS
    if form in ("as typed", "decomposed") or row[5:] != ["typed"]
]


def said(row: list[str], form: str) -> Any:
    function, moment, arguments, phrase, *_ = row
    phrase = FORMS[form](re.sub(r"\\u(\w{4})|\\n", escaped, phrase))
    today = datetime.fromisoformat(moment).date()
    extra = json.loads(arguments)
    if extra.get("suggested"):
        place, chair, minute_taker = extra["suggested"]
        extra["suggested"] = Setting(place=place, chair=chair, minute_taker=minute_taker)
    if function in ("date", "new_tasks"):
        extra["today"] = today
    try:
        return plain(READERS[function](phrase, **extra))
    except Refused as refused:
        return "!" + refused.key


def escaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else "\n"


def plain(value: Any) -> Any:
    """The value as the table writes it."""
    match value:
        case Hours():
            return [f"{value.start:%H:%M}", f"{value.end:%H:%M}"]
        case Attendance():
            absent = [value.excused, value.unexcused]
            return [value.obliged, value.present, *absent, value.exempt]
        case Vote() | Conclusion() | Conduct() | Setting() | NewTask():
            return [plain(part) for part in value.model_dump().values()]
        case DayRule():
            return [value.day, value.weekday, value.nth, value.no_sundays]
        case time():
            return f"{value:%H:%M}"
        case date():
            return value.isoformat()
        case RankCount():
            cast = "" if value.of is None else f" {value.in_favour}/{value.of}"
            return f"{value.rank.value} {value.members}{cast}"
        case Decimal():
            return str(value)
        case dict():
            return [plain(part) for part in value.values()]
        case tuple() | list():
            return [plain(part) for part in value]
    return value


def folded(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.startswith("!") else parse.fold(value)
    return [folded(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("row", "form"), CASES)
def test_a_phrase_means_what_the_table_says(row: list[str], form: str) -> None:
    expected = row[4] if row[4].startswith("!") else json.loads(row[4])
    if form == "as typed":
        assert said(row, form) == expected
    else:
        assert folded(said(row, form)) == folded(expected)


def test_the_table_covers_every_function() -> None:
    assert {row[0] for row in ROWS} == READERS.keys()
    assert len(ROWS) >= 380
