"""One letter a person a day: what is still to be done, by whom it is passed on, what was missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.chat import Choice, Listed, Word, word
from domain.order import in_order
from domain.reminders import GROUP, LATE, LEVELS, WHOLE, cells_named, short_day
from handlers.link import link
from storage.reminders import Reminder, Subject

MOST_LINES, MOST_LINKS, MOST_DATES = 10, 3, 5
SUMMARY = link("summary")


@dataclass(frozen=True, slots=True)
class Told:
    """A row as somebody at this level is told of it; ``because``: as in Reminder."""

    row: Reminder
    person_id: int
    level: int
    wanted: bool
    because: str | None

    @property
    def missed(self) -> bool:
        return self.row.state == "missed"


def message(told: Sequence[Told], subjects: Mapping[int, Subject], now: datetime) -> Word:
    """The whole text; what is open and was also missed is said once, as open."""
    open_ones = [one for one in told if not one.missed]
    said = {(one.row.rule.key, one.row.owner, one.row.anchor) for one in open_ones}
    missed = [
        one
        for one in told
        if one.missed and (one.row.rule.key, one.row.owner, one.row.anchor) not in said
    ]
    late = any(now - one.row.due_at > LATE for one in open_ones)
    blocks = [*_blocks(open_ones, subjects), *_missed(missed)]
    apart = [part for block in blocks for part in ("", block)][1:]
    return word("reminders", late="yes" if late else "no", blocks=tuple(apart))


def _blocks(told: Sequence[Told], subjects: Mapping[int, Subject]) -> Iterable[Word]:
    """What one does oneself first, then what others left, each under its heading."""
    by_reason: dict[tuple[str, int], list[Told]] = defaultdict(list)
    digests = []
    for one in told:
        if one.row.rule.anchor in WHOLE:
            digests.append(one)
        else:
            by_reason[one.because or "", one.level].append(one)
    for (because, level), found in sorted(by_reason.items()):
        yield word(
            "reminder-block",
            because=because,
            level=LEVELS[level].value,
            lines=tuple(_lines(found, subjects)),
        )
    for one in digests:
        if not one.because:
            yield subjects[one.row.id]["digest"].said
    yield from _of_others([one for one in digests if one.because], subjects)


def _of_others(digests: Sequence[Told], subjects: Mapping[int, Subject]) -> Iterable[Word]:
    """Of work groups nobody of whom can be told: the whole of one, of several a line each."""
    if len(digests) == 1:
        yield word("digest-of", group=digests[0].row.name)
        yield subjects[digests[0].row.id]["digest"].said
    elif digests:
        lines = [subjects[one.row.id]["digest"].line(one.row.name) for one in digests[:MOST_LINES]]
        if len(digests) > MOST_LINES:
            lines.append(word("reminder-more-groups", count=len(digests) - MOST_LINES))
        yield word("digests-of", lines=tuple(lines))


def _lines(told: Sequence[Told], subjects: Mapping[int, Subject]) -> Iterable[Word]:
    """Cells of which the same is said share a line; the newest step of a thing speaks for it."""
    newest = {
        (one.row.rule.key, one.row.owner, one.row.anchor, one.row.subject): one for one in told
    }
    named = told[0].level >= GROUP or len({one.row.owner for one in told}) > 1
    names: dict[str, list[str]] = defaultdict(list)
    texts: dict[str, tuple[Word, str]] = {}
    for one in newest.values():
        subject = subjects[one.row.id]
        text, own = _text(one.row, subject), subject.get("own", "")
        key = repr((text, own))
        names[key].append(subject.get("whose") or one.row.name)
        texts[key] = text, own
    some = list(texts.items())[:MOST_LINES]
    last = {own: key for key, (_, own) in some if own}  # said once, behind what it is about
    for key, (text, own) in some:
        where: Listed | str = (
            cells_named(tuple(sorted(set(names[key]), key=in_order))) if named else ""
        )
        yield word("reminder-line", where=where, text=text)
        if last.get(own) == key:
            yield word("reminder-own", text=own)
    if len(texts) > MOST_LINES:
        yield word("reminder-more", count=len(texts) - MOST_LINES)


def _text(row: Reminder, subject: Subject) -> Word:
    said = {
        name: value for name, value in subject.items() if name not in ("digest", "whose", "own")
    }
    return word(f"remind-{row.rule.key}", **{**said, "period": subject["period"].said})


def _missed(told: Sequence[Told]) -> Iterable[Word]:
    """A line a rule, with the days it was about."""
    days: dict[str, set[date]] = defaultdict(set)
    for one in told:
        days[one.row.rule.key].add(one.row.anchor)
    lines = tuple(
        word(
            "missed-line",
            name=word(f"remind-{rule}.name"),
            days=Listed(tuple(map(short_day, sorted(found)[:MOST_DATES]))),
        )
        for rule, found in days.items()
    )
    if lines:
        yield word("missed-block", lines=lines)


def buttons(told: Sequence[Told], subjects: Mapping[int, Subject]) -> tuple[Choice, ...]:
    """What does the things, at most three; for who only looks after cells the summary, once."""
    by_label: dict[str, dict[str, tuple[Reminder, Word]]] = defaultdict(dict)
    for one in told:
        if one.missed:
            continue
        if one.row.rule.whoever and one.level < GROUP:
            continue  # to be done by telephone; the summary is not theirs
        link, label = _link(one, subjects[one.row.id])
        to_summary = link.startswith(SUMMARY)
        same = by_label[SUMMARY if to_summary else label.key]
        if not (same and to_summary):
            same.setdefault(link, (one.row, label))
    return tuple(choice for same in by_label.values() for choice in _told_apart(same))[:MOST_LINKS]


def _told_apart(same: Mapping[str, tuple[Reminder, Word]]) -> Iterable[Choice]:
    """Buttons with one label: where there are several, each says of which cell, or of which day."""
    by_cell = len({row.name for row, _ in same.values()}) == len(same)
    for address, (row, label) in same.items():
        of = row.name if by_cell else short_day(row.anchor)
        yield Choice(address, word("reminder-do-of", do=label, of=of) if len(same) > 1 else label)


def _link(one: Told, subject: Subject) -> tuple[str, Word]:
    row = one.row
    if one.level >= GROUP > row.rule.level:
        return SUMMARY, word("open-summary")
    link = row.rule.link.format(
        cell=row.cell_id, subject=row.subject, month=subject["month"], period=subject["period"]
    )
    return link, word(f"remind-{row.rule.key}.do")
