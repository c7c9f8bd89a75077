"""The ways of cells that meet in earnest, and of cells that copy: twelve sheets each."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from tests.domain.meetings.formality_sheets import Cell, Pool, Sheet, varied_sheet


def terse(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Two standard headings, the recurring tasks, a formula; a task of its own at times."""
    cell = Cell(chance, pool)
    for at in range(12):
        tasks = cell.assigned(0, 1) if chance.random() < 0.5 else ()
        content = tuple(cell.standard[:2])
        yield Sheet(content, (*cell.usual(), *tasks), cell.formula, cell.minutes(), cell.kind(at))


def varied(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Topics of the month under the standard headings."""
    cell = Cell(chance, pool, step=1)
    yield from (varied_sheet(cell, at) for at in range(12))


def planned(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The end is written down to five minutes."""
    cell = Cell(chance, pool)
    yield from (varied_sheet(cell, at, 1, 3) for at in range(12))


def quarters(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The end is written down to a quarter of an hour."""
    cell = Cell(chance, pool, step=15)
    yield from (varied_sheet(cell, at, 1, 3) for at in range(12))


def agenda(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """An agenda of its own that never changes; what is done under it shows in the tasks."""
    cell = Cell(chance, pool)
    own = tuple(chance.choice(pool["agendas"]))
    for at in range(12):
        tasks = (*cell.usual()[:1], *cell.assigned(2, 4))
        yield Sheet(own, tasks, cell.concluded(), cell.minutes(), cell.kind(at))


def campaign(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """One great thing after another, each for four months, and little beside it."""
    cell = Cell(chance, pool)
    phases = [phase for thread in chance.sample(pool["campaigns"], 3) for phase in thread]
    for at, phase in enumerate(phases):
        sheet = varied_sheet(cell, at, 0, 2)
        yield replace(sheet, content=(*cell.standard, phase, *cell.topics))


def recurring(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Most tasks are the same every month, the owners take turns."""
    cell = Cell(chance, pool)
    cell.recurring = chance.sample(pool["recurring"], 4)
    for at in range(12):
        sheet = varied_sheet(cell, at, 1, 2)
        yield replace(sheet, tasks=(*cell.usual(), *cell.assigned(0, 1)))


def verbatim(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """January again and again, the hours too."""
    first = varied_sheet(Cell(chance, pool), 0)
    yield from [first.each(lambda line: line.format(last=12, this=1, next=2))] * 12


def renumbered(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The same but for the numbers of the months, which ``written`` puts in, and the hours."""
    cell = Cell(chance, pool)
    first = varied_sheet(cell, 0)
    for _ in range(12):
        yield replace(first, minutes=cell.minutes())


def reworded(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """One or two words changed in half of the lines, always from January's text."""
    for sheet in renumbered(chance, pool):
        yield sheet.each(lambda line: one_word_off(chance, line))


def reordered(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """The lines in another order, some of them with a word changed, each from the month before."""
    sheets = renumbered(chance, pool)
    last = next(sheets)
    yield last
    for sheet in sheets:
        shuffled = replace(
            last,
            content=tuple(chance.sample(last.content, len(last.content))),
            tasks=tuple(chance.sample(last.tasks, len(last.tasks))),
            minutes=sheet.minutes,
        )
        last = shuffled.each(lambda x: one_word_off(chance, x) if chance.random() < 0.3 else x)
        yield last


def unmarked(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Without diacritics in every third month or so."""
    for sheet in renumbered(chance, pool):
        yield sheet.each(bare) if chance.random() < 0.35 else sheet


def alternate(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Every second month is copied from the one two months before."""
    cell = Cell(chance, pool)
    first = varied_sheet(cell, 0)
    for at in range(12):
        own = varied_sheet(cell, at)
        yield own if at % 2 else replace(first, minutes=own.minutes)


def same_length(chance: Random, pool: Pool) -> Iterator[Sheet]:
    """Topics of the month, and always the same hours."""
    length = chance.choice((90, 90, 95, 100, 105, 120))
    yield from (replace(sheet, minutes=length) for sheet in planned(chance, pool))


SYNONYMS = (
    ("Tuyên truyền", "Vận động"),
    ("Đánh giá", "Kiểm điểm"),
    ("Rà soát", "Kiểm tra"),
    ("Quán triệt", "Học tập"),
    ("Chuẩn bị", "Bàn việc chuẩn bị"),
    ("Tổ chức", "Thực hiện"),
    ("Lập", "Xây dựng"),
    ("Phòng chống", "Phòng ngừa"),
)
ADDED = ("Tiếp tục", "Tăng cường", "Bàn", "Triển khai", "Đẩy mạnh")


def one_word_off(chance: Random, line: str) -> str:
    """Half of the lines as they were; else a synonym, a word before, or the last word less."""
    if chance.random() < 0.5:
        return line
    for one, other in SYNONYMS:
        if line.startswith(one):
            return line.replace(one, other, 1)
    if chance.random() < 0.6 or len(line.split()) < 5:
        return f"{chance.choice(ADDED)} {line[:1].lower()}{line[1:]}"
    return line.rsplit(" ", 1)[0]


def bare(line: str) -> str:
    marks = unicodedata.normalize("NFD", line.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in marks if not unicodedata.combining(c))


Style = Callable[[Random, Pool], Iterator[Sheet]]
HONEST: tuple[Style, ...] = (terse, varied, planned, quarters, agenda, campaign, recurring)
COPIED: tuple[Style, ...] = (
    verbatim,
    renumbered,
    reworded,
    reordered,
    unmarked,
    alternate,
    same_length,
)
