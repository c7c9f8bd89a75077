"""Cells by months as one page of HTML: read on an old phone, at a desk, or printed on A4.

No script: what is filtered and how it is sorted are radio buttons that the style sheet obeys. The
chart stands beside its figures in words, for who cannot see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from bot.exports.cells_report import Found, figures_of
from domain.chat import Month, Word, word
from domain.order import in_order
from domain.summary import CellMonth, CellPeriod, Figures, percent_of
from handlers.summary import change

Say = Callable[[Word | str], str]
SORTS = ("name", "missing", "attendance", "score")
LACKS = ("all", "missing", "attendance", "score", "again")
AGAIN = "!"  # behind the month whose score is to be looked at again
LOW = {"attendance": 90.0, "score": 70.0}  # percent, below which a cell is shown as lacking
WIDE, HIGH, LEFT, TOP = 1080, 500, 110, 44  # of the chart
LINES = {"attendance": ("#0072B2", "", "circle"), "score": ("#B34700", "14 8", "square")}
STYLE = """
*{box-sizing:border-box}body{font:18px/1.4 sans-serif;margin:0 auto;padding:12px;max-width:1400px}
h1{font-size:1.3em;margin:.2em 0}svg{width:100%;height:auto;max-width:760px}
input{position:absolute;opacity:0}label{display:inline-block;padding:.4em .7em;margin:.15em;
border:1px solid #555;border-radius:.4em}input:focus-visible+label{outline:3px solid #000}
input:checked+label{background:#0b4f8a;color:#fff}.rows{display:flex;flex-direction:column}
.r{border-top:1px solid #999;padding:.35em 0;break-inside:avoid}.r b{display:block}
.m{display:grid;grid-template-columns:repeat(12,1fr);gap:2px;font-size:12px;text-align:center}
.m span{padding:.25em 0;border:1px solid #444;overflow:hidden}.m i{display:block;font-style:normal}
.ok{background:#d6ecd2}.low{background:#ffe3b3}.no{background:#5a1010;color:#fff}
.un{background:#eee;color:#555}.s{font-size:.85em}.m .d,.m .p{display:none}
@media(min-width:900px){.r{display:grid;grid-template-columns:24em 1fr 15em;gap:12px}
.m{font-size:14px}.m .d,.m .p{display:block}}
@media print{@page{size:A4 landscape;margin:10mm}body{font-size:11px;max-width:none;padding:0}
label,svg{display:none}input:checked+label{display:inline-block;color:#000;background:none}
.r{display:grid;grid-template-columns:20em 1fr 13em}.m{font-size:9px}.m .d,.m .p{display:block}}
"""


@dataclass(frozen=True, slots=True)
class Known:
    """``groups``: by cell the name of the work group that looks after it; ``since``: the first
    month it ever recorded; ``now``: the month that is not over.
    """

    groups: Mapping[int, str]
    since: Mapping[int, Month]
    now: Month

    def counts(self, cell: CellPeriod, month: Month, one: CellMonth) -> bool:
        """Whether a month without a record is one that is missing."""
        begun = month >= self.since.get(cell.cell_id, month)
        return begun and month < self.now and one.not_held is None


def render(found: Found, known: Known, say: Say) -> bytes:
    groups = known.groups
    names = sorted(set(groups.values()), key=in_order)
    months = [month for month, _ in found.cells[0].months] if found.cells else []
    title = escape(say(word("table-title", period=found.period.said)))
    radios = (
        f"{_radios('s', 'table-sort', SORTS, say)}<br>{_radios('f', 'table-lack', LACKS, say)}<br>"
    )
    parts = [
        '<!doctype html><html lang="vi"><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{title}</title><style>{STYLE}{_rules(len(names))}</style>",
        f"<h1>{title}</h1><p>{escape(say(found.said))}</p>",
        _chart(found, months, say),
        radios,
        _groups(names, say),
        '<div class="rows">',
        *(_row(one, at, found, names, known, say) for one, at in _places(found.cells, known)),
        "</div>",
    ]
    return "".join(parts).encode()


def _radios(prefix: str, key: str, values: Sequence[str], say: Say) -> str:
    """The first is chosen."""
    return "".join(
        f'<input type="radio" name="{prefix}" id="{prefix}-{value}"{" checked" * (at == 0)}>'
        f'<label for="{prefix}-{value}">{escape(say(word(key, by=value)))}</label>'
        for at, value in enumerate(values)
    )


def _groups(names: Sequence[str], say: Say) -> str:
    if len(names) < 2:
        return ""
    every = [say(word("table-all-groups")), *names]
    return "".join(
        f'<input type="radio" name="g" id="g-{at}"{" checked" * (at == 0)}>'
        f'<label for="g-{at}">{escape(name)}</label>'
        for at, name in enumerate(every)
    )


def _rules(groups: int) -> str:
    """What each radio button does to the rows."""
    sorts = (f"#s-{one}:checked~.rows .r{{order:var(--{one})}}" for one in SORTS)
    lacks = (f"#f-{one}:checked~.rows .r:not(.l-{one}){{display:none}}" for one in LACKS[1:])
    chosen = (
        f"#g-{at}:checked~.rows .r:not(.g{at}){{display:none}}" for at in range(1, groups + 1)
    )
    return "".join((*sorts, *lacks, *chosen))


def _missing(cell: CellPeriod, known: Known) -> int:
    return sum(one.main is None and known.counts(cell, month, one) for month, one in cell.months)


def _places(cells: Sequence[CellPeriod], known: Known) -> list[tuple[CellPeriod, dict[str, int]]]:
    """Each cell with its place in every order; what is not known stands behind what is."""
    figures = {one.cell_id: figures_of([one]) for one in cells}
    keys: dict[str, Callable[[CellPeriod], tuple[float, str]]] = {
        "name": lambda one: (0.0, in_order(one.cell)),
        "missing": lambda one: (-_missing(one, known), in_order(one.cell)),
        "attendance": lambda one: (_last(figures[one.cell_id].attendance), in_order(one.cell)),
        "score": lambda one: (_last(figures[one.cell_id].score), in_order(one.cell)),
    }
    at: dict[int, dict[str, int]] = {one.cell_id: {} for one in cells}
    for name, key in keys.items():
        for place, one in enumerate(sorted(cells, key=key)):
            at[one.cell_id][name] = place
    return [(one, at[one.cell_id]) for one in cells]


def _last(percent: float | None) -> float:
    return 101.0 if percent is None else percent


def _row(
    cell: CellPeriod,
    places: Mapping[str, int],
    found: Found,
    names: Sequence[str],
    known: Known,
    say: Say,
) -> str:
    figures = figures_of([cell])
    group = known.groups.get(cell.cell_id)
    lacks = [name for name in LOW if _low(figures, name)]
    lacks += ["missing"] if _missing(cell, known) else []
    again = [month.month for month, one in cell.months if _again(one)]
    lacks += ["again"] if again else []
    marks = " ".join(
        [*(f"l-{one}" for one in lacks), *([f"g{names.index(group) + 1}"] if group else [])]
    )
    style = ";".join(f"--{name}:{place}" for name, place in places.items())
    said = word(
        "table-cell",
        attendance=change.figure_said(figures.attendance),
        score=change.figure_said(figures.score),
        missing=_missing(cell, known),
        again=", ".join(map(str, again)),
        visits=found.visits.get(cell.cell_id, 0),
        petitions=found.petitions.get(cell.cell_id, 0),
    )
    return (
        f'<div class="r {marks}" style="{style}"><b>{escape(cell.cell)}</b><div class="m">'
        + "".join(_month(cell, month, one, known) for month, one in cell.months)
        + f'</div><div class="s">{escape(say(said))}</div></div>'
    )


def _again(one: CellMonth) -> bool:
    return one.main is not None and one.main.again


def _low(figures: Figures, name: str) -> bool:
    percent: float | None = getattr(figures, name)
    return percent is not None and percent < LOW[name]


def _month(cell: CellPeriod, month: Month, one: CellMonth, known: Known) -> str:
    held = one.main
    if held is None:
        kind, sign = ("no", "✕") if known.counts(cell, month, one) else ("un", "○")
        return f'<span class="{kind}"><i>{month.month}</i>{sign}</span>'
    kind = "low" if held.obliged and held.percent < LOW["attendance"] else "ok"
    score = percent_of(held.month_score)
    points = f'<i class="p">{_whole(score)}</i>' if score is not None else '<i class="p">–</i>'
    day = f'<i class="d">{held.held_on.day}/{held.held_on.month}</i>'
    mark = AGAIN if _again(one) else ""
    return (
        f'<span class="{kind}"><i>{month.month}{mark}</i>{day}{_whole(held.percent)}{points}</span>'
    )


def _whole(percent: float) -> str:
    """Cut, not rounded: 99,6 % with somebody missing is not 100."""
    return str(int(percent))


def _chart(found: Found, months: Sequence[Month], say: Say) -> str:
    """Attendance and score by months, and both in words."""
    by_month = {month: _of_month(found.cells, month) for month in months}
    drawn = "".join(
        _line([getattr(by_month[month], name) for month in months], name) for name in LINES
    )
    step = (WIDE - LEFT - 20) / max(1, len(months) - 1)
    axis = "".join(
        f'<text x="{LEFT + at * step:.0f}" y="{HIGH - 8}" text-anchor="middle">{one.month}</text>'
        for at, one in enumerate(months)
    )
    scale = "".join(
        f'<text x="{LEFT - 14}" y="{_y(of) + 10:.0f}" text-anchor="end">{of}</text>'
        f'<path d="M{LEFT} {_y(of):.0f}H{WIDE - 20}" stroke="#bbb"/>'
        for of in (0, 50, 90, 100)
    )
    legend = "".join(
        f'<text x="{LEFT + 20 + 420 * at}" y="{TOP - 4}" fill="{color}">'
        f"{'●' if shape == 'circle' else '■'} {escape(say(word('table-line', of=name)))}</text>"
        for at, (name, (color, _, shape)) in enumerate(LINES.items())
    )
    again = {month: sum(_again(dict(one.months)[month]) for one in found.cells) for month in months}
    words = "".join(
        f"<li>{escape(say(word('table-month', month=month, again=again[month], **said)))}</li>"
        for month, said in ((month, _said(by_month[month])) for month in months)
    )
    return (
        f'<svg viewBox="0 0 {WIDE} {HIGH}" font-size="40" aria-hidden="true">'
        f"{scale}{drawn}{axis}{legend}</svg><details><summary>"
        f"{escape(say(word('table-words')))}</summary><ul>{words}</ul></details>"
    )


def _said(figures: Figures) -> dict[str, Word | int]:
    return {
        "recorded": figures.recorded,
        "attendance": change.figure_said(figures.attendance),
        "score": change.figure_said(figures.score),
    }


def _of_month(cells: Sequence[CellPeriod], month: Month) -> Figures:
    alone = [
        CellPeriod(one.cell_id, one.cell, tuple(pair for pair in one.months if pair[0] == month))
        for one in cells
    ]
    return figures_of(alone)


def _y(percent: float) -> float:
    return TOP + 10 + (HIGH - TOP - 76) * (100 - percent) / 100


def _line(percents: Sequence[float | None], name: str) -> str:
    """Broken where nothing is known: no line is drawn through what is not."""
    color, dashes, shape = LINES[name]
    step = (WIDE - LEFT - 20) / max(1, len(percents) - 1)
    points = [(LEFT + at * step, _y(one)) for at, one in enumerate(percents) if one is not None]
    known = [at for at, one in enumerate(percents) if one is not None]
    path = "".join(
        f"{'L' if at and known[at - 1] == known[at] - 1 else 'M'}{x:.0f} {y:.0f}"
        for at, (x, y) in enumerate(points)
    )
    marks = "".join(
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="9" fill="{color}"/>'
        if shape == "circle"
        else f'<rect x="{x - 9:.0f}" y="{y - 9:.0f}" width="18" height="18" fill="{color}"/>'
        for x, y in points
    )
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{path}" fill="none" stroke="{color}" stroke-width="5"{dashed}/>{marks}'
