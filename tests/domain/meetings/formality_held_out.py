"""Other ways than those the thresholds were chosen by, hard ones among them.

Held out: written after a first choice, which was corrected by them. Last: all the ways in the words
of cells written after that; nothing was chosen by their figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.domain.meetings.formality_sheets import Cell, Pool, Sheet, varied_sheet
from tests.domain.meetings.formality_styles import COPIED, HONEST, Style, one_word_off

SHORT = (
    ("học sinh", "HS"),
    ("giáo viên", "GV"),
    ("công nhân", "CN"),
    ("phụ huynh", "PH"),
    ("doanh nghiệp", "DN"),
    ("lao động", "LĐ"),
    ("bảo hiểm xã hội", "BHXH"),
    ("công đoàn", "CĐ"),
    ("an toàn", "AT"),
    ("đảng phí", "ĐP"),
    ("báo cáo", "BC"),
    ("tháng", "T"),
)


def few_topics(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """A small cell whose life turns around eight topics and eight tasks."""
    small = pool | {"topics": pool["topics"][:8], "tasks": pool["tasks"][:8]}
    cell = Cell(chance, small)
    yield from (varied_sheet(cell, at, 2, 3) for at in range(12))


def sparse_agenda(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """A fixed agenda, and in half of the months the question about tasks is skipped."""
    cell = Cell(chance, pool)
    own = tuple(chance.choice(pool["agendas"]))
    for at in range(12):
        tasks = cell.assigned(1, 3) if chance.random() < 0.5 else ()
        yield Sheet(own, tasks, cell.concluded(), cell.minutes(), cell.kind(at))


def agenda_and_topic(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """A fixed agenda with what is new in the month named behind each heading."""
    cell = Cell(chance, pool)
    own = chance.choice(pool["agendas"])
    for at in range(12):
        news = chance.sample(pool["topics"], len(own))
        content = tuple(f"{line}: {new}" for line, new in zip(own, news, strict=True))
        tasks = (*cell.usual(), *cell.assigned(0, 2))
        yield Sheet(content, tasks, cell.formula, cell.minutes(), cell.kind(at))


def half_hours(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The end is written down to half an hour."""
    cell = Cell(chance, pool, step=30)
    yield from (varied_sheet(cell, at, 1, 3) for at in range(12))


def told(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """One topic, no tasks, and a conclusion that tells more."""
    cell = Cell(chance, pool, step=1)
    for at in range(12):
        said = ". ".join(chance.sample(pool["own_conclusions"], 3))
        content = (*cell.standard, *cell.discussed(1, 2))
        yield Sheet(content, (), f"{cell.formula}. {said}", cell.minutes(), cell.kind(at))


def unfinished(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Two tasks that drag on all year, and topics that stay for months."""
    cell = Cell(chance, pool)
    dragging = tuple((title, cell.owner()) for title in chance.sample(pool["tasks"], 2))
    staying = chance.sample(pool["topics"], 4)
    for at in range(12):
        content = (*cell.standard, staying[at // 3], *cell.discussed(1, 2))
        tasks = (*dragging, *cell.usual()[:1], *cell.assigned(0, 1))
        yield Sheet(content, tasks, cell.concluded(), cell.minutes(), cell.kind(at))


def figures(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The same indicators every month with the figures of the month; tasks of the month."""
    cell = Cell(chance, pool)
    own = chance.choice(pool["agendas"])
    for at in range(12):
        content = tuple(f"{line} đạt {chance.randint(40, 110)}% kế hoạch" for line in own)
        tasks = cell.assigned(1, 3)
        yield Sheet(content, tasks, cell.concluded(), cell.minutes(), cell.kind(at))


def copies(chance: Random, pool: Pool) -> Iterator[Sheet]:
    cell = Cell(chance, pool)
    first = varied_sheet(cell, 0)
    for _ in range(12):
        yield replace(first, minutes=cell.minutes())


def abbreviated(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Abbreviations in every second month or so."""
    for sheet in copies(chance, pool):
        yield sheet.each(in_short) if chance.random() < 0.5 else sheet


def in_short(line: str) -> str:
    for whole, short in SHORT:
        line = line.replace(whole, short).replace(whole.capitalize(), short)
    return line


def joined(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Two headings on one line in every second month or so."""
    for sheet in copies(chance, pool):
        *rest, one, other = sheet.content
        both = (*rest, f"{one}, {other[:1].lower()}{other[1:]}")
        yield replace(sheet, content=both) if chance.random() < 0.5 else sheet


def one_replaced(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """One topic of its own each month in the place of another."""
    for sheet in copies(chance, pool):
        yield replace(sheet, content=(*sheet.content[:-1], chance.choice(pool["topics"])))


def one_added(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """One topic and one task more each month."""
    for sheet in copies(chance, pool):
        task = (chance.choice(pool["tasks"]), "Phó bí thư")
        content = (*sheet.content, chance.choice(pool["topics"]))
        yield replace(sheet, content=content, tasks=(*sheet.tasks, task))


def three_in_turn(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Three old records in turn, a word changed here and there."""
    cell = Cell(chance, pool)
    old = [varied_sheet(cell, 0) for _ in range(3)]
    for at in range(12):
        sheet = replace(old[at % 3], minutes=cell.minutes())
        yield sheet.each(lambda line: one_word_off(chance, line)) if at > 2 else sheet


def in_pairs(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Each honest record is handed in once more the month after."""
    cell = Cell(chance, pool)
    for _ in range(6):
        sheet = varied_sheet(cell, 0)
        yield from (sheet, replace(sheet, minutes=cell.minutes()))


def misspelt(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """A letter wrong in every sixth word."""
    for sheet in copies(chance, pool):
        yield sheet.each(lambda line: " ".join(slip(chance, part) for part in line.split()))


def slip(chance: Random, part: str) -> str:
    if chance.random() > 1 / 6 or len(part) < 3 or "{" in part:
        return part
    at = chance.randrange(len(part) - 1)
    return part[:at] + part[at + 1] + part[at] + part[at + 2 :]


def much_reworded(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Up to three changes in every line, always from January's text."""
    for sheet in copies(chance, pool):
        for _ in range(3):
            sheet = sheet.each(lambda line: one_word_off(chance, line))
        yield sheet


def other_owners(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The same tasks given to somebody else each month, the lines in another order."""
    cell = Cell(chance, pool)
    for sheet in copies(chance, pool):
        tasks = tuple((title, cell.owner()) for title, _ in sheet.tasks)
        yield replace(sheet, content=sheet.content[::-1], tasks=tasks)


def headings_only(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The headings copied, the tasks of the month: cannot be told from a fixed agenda."""
    cell = Cell(chance, pool)
    first = varied_sheet(cell, 0)
    for _ in range(12):
        tasks = (*cell.usual(), *cell.assigned(1, 3))
        yield replace(first, tasks=tasks, conclusion=cell.concluded(), minutes=cell.minutes())


def without_tasks(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The headings copied, no tasks recorded."""
    yield from (replace(sheet, tasks=()) for sheet in copies(chance, pool))


def terse_copied(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Nothing but standard headings and the recurring task: cannot be told from a terse cell."""
    cell = Cell(chance, pool)
    first = Sheet(tuple(cell.standard), cell.usual()[:1], cell.formula, 90)
    yield from (replace(first, minutes=cell.minutes()) for _ in range(12))


HELD_OUT_HONEST: tuple[Style, ...] = (
    few_topics,
    sparse_agenda,
    agenda_and_topic,
    half_hours,
    told,
    unfinished,
    figures,
)
HELD_OUT_COPIED: tuple[Style, ...] = (
    abbreviated,
    joined,
    one_replaced,
    one_added,
    three_in_turn,
    in_pairs,
    misspelt,
    much_reworded,
    without_tasks,
    other_owners,
)
LAST_HONEST = (*HONEST, *HELD_OUT_HONEST)
LAST_COPIED = (*COPIED, *HELD_OUT_COPIED)
LAST_POOLS = ("police", "cooperative")
NOT_TO_BE_TOLD: tuple[Style, ...] = (headings_only, terse_copied)
HELD_OUT_POOLS = ("school", "enterprise", "street", "hospital")
