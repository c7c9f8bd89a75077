"""A pasted text as lines and tables; a cell of several lines is put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from domain import parse
from domain.frameworks.office_classes import is_classes
from domain.frameworks.office_columns import CODE, columns
from domain.frameworks.office_head import is_row
from domain.frameworks.office_table import Table
from domain.frameworks.office_words import either_way
from domain.parse.terms import terms
from domain.patterns import late

APART = "  "  # what a tab has become
BREAK = "\v"  # a new line within a cell
WRAPPED = 60  # letters of a line that may have been cut
GOES_ON = late(r"\s*(?![^\W\d_]{1,2}[.)])[^\W\d_A-ZÀ-ỸĐ]")
MOST_CELLS = 40  # of a row; what stands behind them is no form
QUOTED = late(r'(?:(?<=  )|(?<=\n))"((?:[^"]|"")*\n(?:[^"]|"")*)"(?=  |\n|$)')
BARS, RULE = late(r"\s*\|\s*"), late(r"[\s:+-]*-{2,}[\s:+-]*")
KEYCAP = late("(?<=\\d)\ufe0f?\u20e3\\s*")  # 1️⃣
PRIME = late(r"(?<=\d)\s?['’′](?!\w)")  # 90'
WIDE = {0xFF10 + n: str(n) for n in range(10)} | {
    0x3000: " ",
    0xFF1A: ":",
    0xFF08: "(",
    0xFF09: ")",
}
MINUTES = " " + terms(__file__, "office").text("minutes")
WORDS = either_way(terms(__file__, "office"))
TOTAL, NUMBER_GOES_ON = WORDS.compiled("total"), WORDS.compiled("number_goes_on")


def pieces(text: str) -> Iterator[str | Table]:
    """A pasted table has its cells parted by what tabs have become."""
    plain = KEYCAP.sub(". ", parse.clean(text)).translate(WIDE)
    plain = PRIME.sub(MINUTES, plain)
    whole = QUOTED.sub(lambda found: _one_line(found[1].replace('""', '"')), plain)
    rows = _unwrapped([line for line in whole.split("\n") if line.strip()])
    given = _joined(_unruled(rows))
    for wide, block in groupby(given, lambda line: APART in line):
        rows = list(block)
        if wide and any(map(is_row, rows)):
            yield Table(tuple(tuple(map(_cell, row.split(APART)[:MOST_CELLS])) for row in rows))
        else:
            yield from (line for row in rows for line in row.split(BREAK))


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines that were cut at a width, as out of a letter or a PDF: what goes on in small letters
    belongs to the line before.
    """
    widest = max((len(line.rstrip()) for line in lines if APART not in line), default=0)
    found: list[str] = []
    end = 0  # of the line as it was cut
    for line in lines:
        full = end >= max(WRAPPED, 0.7 * widest) and APART not in found[-1]
        open_end = full and not found[-1].rstrip().endswith((".", ";"))
        goes_on = GOES_ON.match(line) or (open_end and NUMBER_GOES_ON.match(line))
        if full and APART not in line and goes_on:
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
        end = len(line.rstrip())
    return found


def _unruled(lines: Sequence[str]) -> Sequence[str]:
    """Cells parted by bars, as some programs write a table in plain text."""
    if sum(line.count("|") > 1 for line in lines) < 2:
        return lines
    bare = [BARS.sub(APART, line.strip().strip("|")) if "|" in line else line for line in lines]
    return [line for line in bare if not RULE.fullmatch(line)]


def _one_line(text: str) -> str:
    return text.replace("\n", BREAK)


def _cell(text: str) -> str:
    return text.replace(BREAK, "\n")


def _joined(lines: Sequence[str]) -> list[str]:
    """Lines of one row of a table whose cells have several, by the columns of its head."""
    rows = [line.split(APART) for line in lines]
    at = next((n for n, row in enumerate(rows) if len(row) > 2 and columns([row])), None)
    found = columns([rows[at]]) if at is not None else None
    if at is None or found is None or found.points is None or found.code is None:
        return [*lines]
    joined = [*lines[: at + 1]]
    width = found.points if found.whole is None else min(found.points, found.whole)
    for line in lines[at + 1 :]:
        open_row = APART in joined[-1] and not _filled(joined[-1], width)
        if len(joined) > at + 1 and open_row and not _begins(line):
            joined[-1] += BREAK + line
        else:
            joined.append(line)
    return joined


def _filled(row: str, points: int) -> bool:
    cells = row.split(APART)
    return len(cells) > points and any(cell.strip() for cell in cells[points:])


def _begins(line: str) -> bool:
    """A row of its own: with a code, or none in its place, or the sum; or no row at all."""
    first, *more = line.split(APART)
    coded = not first.strip() or CODE.fullmatch(first.strip(" .)")) is not None
    return (
        (bool(more) and coded) or TOTAL.match(line.strip().lower()) is not None or is_classes(line)
    )
