"""What committees have set, as a sheet that is read again, and how each of it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.exports.sheet_form import LINE, SPARE, Formats, Say, lines, page_of, printed
from domain.books import OFF, RULE_NAMES, WORKING
from domain.chat import Word, word
from domain.ground import Path, at
from domain.order import in_order
from domain.organisation import FLAGS, bounds, in_spans, value_said
from storage.organisation import KnownUnit, ground, today

NEXT = timedelta(days=1)
COLUMNS = (
    *(("number", 6), ("code", 18), ("unit", 38), ("rule", 44), ("value", 40)),
    *(("since", 13), ("until", 13)),
)
HOW = (("rule", 56), ("value", 56), ("now", 40))


@dataclass(frozen=True)
class Rows:
    """``how``: the name of a rule, what is written, what holds for the committee now."""

    rules: Sequence[tuple[Any, ...]]
    how: Sequence[tuple[str, Word, Word | str]]


def rows_of(units: Sequence[KnownUnit], in_force: Mapping[str, ground.InForce], day: date) -> Rows:
    """``units``: the committee first, then by name."""
    first = units[:1]
    others = sorted(units[1:], key=lambda one: in_order(one.name))
    rules = [row for one in (*first, *others) for row in _of_unit(one, day)]
    how = [(name, _how(path), _now(path, in_force)) for path, name in RULE_NAMES.items()]
    return Rows(rules, how)


def _of_unit(one: KnownUnit, now: date) -> Iterator[tuple[Any, ...]]:
    dated = [(date.fromisoformat(day), rules) for day, rules in one.dated]
    for path, name in RULE_NAMES.items():
        if path[0] != "days":
            for value, since, until in _spans(dated, path, now):
                day = since if since > today.ALWAYS else None
                yield one.code, one.name, name, _value(path, value), day, until
    days = dated[-1][1].get("days", {}) if dated else {}
    known = {date.fromisoformat(day): why for day, why in days.items()}
    for span in in_spans({day: why for day, why in known.items() if day >= now}):
        why = span.why
        name = RULE_NAMES[OFF if isinstance(why, str) else WORKING]
        yield one.code, one.name, name, why or "", span.first, span.last


def _spans(
    dated: Sequence[tuple[date, Mapping[str, Any]]], path: Path, now: date
) -> Iterator[tuple[Any, date, date | None]]:
    """(value, first day, last day) of what holds or will."""
    spans: list[tuple[Any, date]] = []
    for day, rules in dated:
        value = at(rules, path)
        if not spans or spans[-1][0] != value:
            spans.append((value, day))
    for place, (value, since) in enumerate(spans, 1):
        until = spans[place][1] - NEXT if place < len(spans) else None
        if value is not None and (until is None or until >= now):
            yield value, since, until


def _value(path: Path, value: Any) -> Any:
    """As it is read again."""
    if path[0] == "kinds" and not value:
        value = value is not False
    return value_said(value) if isinstance(value, bool) else value


def _how(path: Path) -> Word:
    low = high = ""
    what = path[0] if len(path) > 1 or path[0] == "meeting_day" else "number"
    if path[0] == "days":
        what = path[1]
    elif path[0] in FLAGS:
        what = "flag"
    elif what == "number":
        low, high = map(str, bounds(path[0]))
    return word("rules-how", what=what, low=low, high=high)


def _now(path: Path, in_force: Mapping[str, ground.InForce]) -> Word | str:
    found = in_force.get(path[0]) if len(path) == 1 else None
    return value_said(found.value) if found else ""


def write(book: Any, rows: Rows, form: Formats, say: Say) -> None:
    """The rules with spare rows below them, each with a list of all names to choose from."""
    columns = [(say(word("rules-column", which=name)), width) for name, width in COLUMNS]
    title = say(word("rules-sheet-title"))
    page = page_of(book, say(word("rules-sheet")), title, columns, form)
    for number, row in enumerate(rows.rules, 1):
        _row(page, number, row, form, say)
    _how_page(book, rows.how, form, say)
    last = len(rows.rules) + 1
    names = f"='{say(word('rules-how-sheet'))}'!$A$3:$A${len(rows.how) + 2}"
    chosen = {"validate": "list", "source": names, "error_type": "warning"}
    page.data_validation(2, 3, last + SPARE, 3, chosen)
    printed(page, max(last, 2), len(COLUMNS))


def _row(page: Any, number: int, row: Sequence[Any], form: Formats, say: Say) -> None:
    code, unit, rule, value, since, until = row
    line = number + 1
    value = say(value) if isinstance(value, Word) else value
    texts = ((unit, 2), (rule, 3), (str(value), 4))
    page.set_row(line, LINE * max(lines(text, COLUMNS[column][1]) for text, column in texts))
    page.write_number(line, 0, number, form.number)
    page.write_string(line, 1, code, form.text)
    page.write_string(line, 2, unit, form.plain)
    page.write_string(line, 3, rule, form.plain)
    if isinstance(value, int):
        page.write_number(line, 4, value, form.number)
    else:
        page.write_string(line, 4, value, form.plain)
    for column, day in ((5, since), (6, until)):
        if day:
            page.write_datetime(line, column, datetime.combine(day, time()), form.day)
        else:
            page.write_blank(line, column, None, form.day)


def _how_page(
    book: Any, how: Sequence[tuple[str, Word, Word | str]], form: Formats, say: Say
) -> None:
    columns = [(say(word("rules-how-column", which=name)), width) for name, width in HOW]
    title = say(word("rules-how-title"))
    page = page_of(book, say(word("rules-how-sheet")), title, columns, form)
    for row, (name, what, now) in enumerate(how, 2):
        texts = (name, say(what), say(now) if isinstance(now, Word) else now)
        page.set_row(row, LINE * max(lines(text, HOW[i][1]) for i, text in enumerate(texts)))
        for column, text in enumerate(texts):
            page.write_string(row, column, text, form.plain)
    printed(page, len(how) + 1, len(HOW))
