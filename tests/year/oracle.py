"""What must be told or reported, worked out from the scenario without the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.chat import Month
from tests.year.scenario import (
    DOWN,
    NEVER,
    YEAR,
    ZONE,
    Cell,
    MonthOfCell,
    leader_of,
)

SETTLED = timedelta(days=2)  # open for so long after it was due, it cannot be passed over
DAY = timedelta(days=1)
Key = tuple[str, str, date, int]  # rule, cell or work group, anchor, step
Spans = tuple[tuple[datetime, datetime], ...]


@dataclass(frozen=True)
class Due:
    """Open within ``spans``; due at ``at``, of no use after ``useful``. ``says``: a part of the
    line that tells it.
    """

    key: Key
    at: datetime
    spans: Spans
    says: str
    useful: datetime = NEVER

    @property
    def certain(self) -> bool:
        """Whether it was open when it was due, and long enough after the bot was awake."""
        awake = next((s + span for s, span in DOWN if s <= self.at < s + span), self.at)
        end = awake + SETTLED if awake > self.useful else min(awake + SETTLED, self.useful)
        return any(since <= self.at and until >= end for since, until in self.spans)

    def open_at(self, moment: datetime) -> bool:
        within = any(since <= moment <= until for since, until in self.spans)
        return within and moment <= self.useful


def certain(cells: Sequence[Cell], begin: datetime, end: datetime) -> dict[Key, Due]:
    """Everything due between the first look and some days before the last one."""
    found = (one for one in everything(cells) if begin < one.at < end - 2 * SETTLED)
    return {one.key: one for one in found if one.certain}


def everything(cells: Sequence[Cell]) -> Iterator[Due]:
    for cell in cells:
        yield from of_cell(cell)
    months = len(cells[0].months)
    for group in sorted({cell.group for cell in cells}):
        yield from _of_group(group, months)


def of_cell(cell: Cell) -> Iterator[Due]:
    for month in cell.months:
        yield from _plan(cell, month)
        yield from _meeting(cell, month)
        yield from _no_record(cell, month)
        if month.held:
            at, spans = _at(month.held + 2 * DAY), ((month.recorded, month.scored),)
            says = f"chấm điểm buổi sinh hoạt {weekday(month.held)} {said(month.held)}"
            yield Due(("score", cell.name, month.held, 0), at, spans, says)
    for first in range(0, len(cell.months), 3):
        yield from _thematic(cell, cell.months[first : first + 3])
    for last in (6, 12):
        if last <= len(cell.months):
            yield from _half_year(cell, cell.months[0 if last == 12 else last - 6 : last])


def said(day: date) -> str:
    return f"{day.day:02}/{day.month}/{day.year}"


def _at(day: date, hour: time = time(8)) -> datetime:
    return datetime.combine(day, hour, ZONE)


def _plan(cell: Cell, month: MonthOfCell) -> Iterator[Due]:
    anchor = month.month.shift(-1).first.replace(day=20)
    if anchor.year < YEAR:
        return
    says = f"chốt ngày, giờ, nội dung sinh hoạt tháng {month.month.month}/{YEAR}"
    for step, days in enumerate((0, 5)):
        spans = ((_at(anchor, time(0)), month.planned),)
        yield Due(("plan", cell.name, anchor, step), _at(anchor + days * DAY), spans, says)


def _meeting(cell: Cell, month: MonthOfCell) -> Iterator[Due]:
    """Of each version of the plan, as long as it held."""
    for version, _ in month.spans:
        if not version.stands:
            continue
        day, start = version.day, _at(version.day, version.starts)
        spans = _while_on(month, day, version.starts)
        same_day = _while_on(month, day)
        papers = f"trước buổi sinh hoạt {weekday(day)} {said(day)}"
        soon = f"có buổi sinh hoạt {weekday(day)} {said(day)}"
        record = f"ghi biên bản buổi sinh hoạt {weekday(day)} {said(day)}"
        for rule, step, at, says, useful in (
            ("materials", 0, _at(day - 3 * DAY), papers, start),
            ("materials", 1, _at(day - DAY), papers, start),
            ("meeting", 0, _at(day - DAY, time(19)), soon, start),
            ("meeting", 1, start - timedelta(hours=2), soon, start),
            ("record", 0, _at(day + DAY), record, NEVER),
            ("record", 1, _at(day + 2 * DAY), record, NEVER),
        ):
            held = spans if (rule, step) == ("meeting", 1) else same_day
            if (
                held is spans
                and version.since > _at(day, time(0))
                and version is not month.plans[0]
            ):
                continue  # changed on its own day: the letter of the change may be all there is
            yield Due((rule, cell.name, day, step), at, held, says, useful)


def _while_on(month: MonthOfCell, day: date, starts: time | None = None) -> Spans:
    """While it was planned for this day, and this hour; versions that follow on are one span."""
    found: list[tuple[datetime, datetime]] = []
    for one, until in month.spans:
        if one.stands and one.day == day and starts in (None, one.starts):
            end = min(until, month.recorded)
            joined = bool(found) and found[-1][1] == one.since
            begin = found.pop()[0] if joined else one.since
            found.append((begin, end))
    return tuple(found)


def weekday(day: date) -> str:
    names = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
    return names[day.weekday()]


def _no_record(cell: Cell, month: MonthOfCell) -> Iterator[Due]:
    anchor = month.month.first.replace(day=7)
    spans = ((_at(anchor, time(0)), min(month.planned, month.recorded)),)
    says = f"tháng {month.month.month}/{YEAR} chưa có lịch"
    yield Due(("no-record", cell.name, anchor, 0), _at(anchor + DAY), spans, says)


def _thematic(cell: Cell, months: Sequence[MonthOfCell]) -> Iterator[Due]:
    """Nothing on record, and nothing planned that is still to come in the quarter."""
    anchor = last_day(months[0].month.shift(2))
    begin = _at(months[0].month.first, time(0))
    one = next((month for month in months if month.thematic), None)
    spans: Spans = ((begin, NEVER),)
    if one:
        spans = _without_plan(one, anchor, begin)
    says = f"chưa có sinh hoạt chuyên đề (hết quý {weekday(anchor)} {said(anchor)})"
    for step, days in enumerate((30, 15, 7)):
        yield Due(("thematic", cell.name, anchor, step), _at(anchor - days * DAY), spans, says)


def _without_plan(month: MonthOfCell, anchor: date, begin: datetime) -> Spans:
    """Until it is planned, and again after its day has passed without a record."""
    found = [(begin, min(month.planned, month.recorded))]
    for one, until in month.spans:
        over = _at(one.day, time(0)) + DAY if one.stands else one.since
        found.append((max(over, one.since), min(until, month.recorded)))
    return tuple(span for span in found if span[0] < span[1])


def _half_year(cell: Cell, months: Sequence[MonthOfCell]) -> Iterator[Due]:
    """One record may still be to come; at the end of the year it is the whole year, since the first
    record of the cell.
    """
    anchor = last_day(months[-1].month)
    first = next((m.month for m in cell.months if m.recorded < NEVER), None)
    if first is None:
        return
    begun = [month for month in months if month.month >= first]
    recorded = sorted(_settled(month, first) for month in begun)
    if len(begun) < 2:
        return
    spans = ((recorded[0], recorded[len(begun) - 2]),)
    says = f"trước khi tổng kết ({weekday(anchor)} {said(anchor)})"
    for step, days in enumerate((10, 3)):
        yield Due(("half-year", cell.name, anchor, step), _at(anchor - days * DAY), spans, says)


def _settled(month: MonthOfCell, first: Month) -> datetime:
    """Recorded, or cancelled for good."""
    off = month.plans and not month.plans[-1].stands and month.month > first
    return month.plans[-1].since if off else month.recorded


def _of_group(group: int, months: int) -> Iterator[Due]:
    always = ((datetime(YEAR, 1, 1, tzinfo=ZONE), NEVER),)
    name = f"Tổ {group:03}"
    for at in range(1, months + 1):
        anchor = last_day(Month(YEAR, at))
        says = f"📊 Tháng {at}/{YEAR}: "
        yield Due(("digest", name, anchor, 0), _at(anchor + DAY), always, says)
        if at in (6, 12):
            says = f"hết 6 tháng đầu năm {YEAR}" if at == 6 else f"hết Năm {YEAR}"
            yield Due(("roll-up", name, anchor, 0), _at(anchor + DAY), always, says)
            says = f"tổ chưa dự trong kỳ này (hết kỳ {weekday(anchor)} {said(anchor)})"
            for step, days in enumerate((30, 10)):  # nobody attends anything in this year
                yield Due(("visits", name, anchor, step), _at(anchor - days * DAY), always, says)


def last_day(month: Month) -> date:
    return month.shift(1).first - DAY


def chats_of(owner: str, cells: Mapping[str, Cell]) -> list[str]:
    """Who may be told of this cell or work group."""
    if owner in cells:
        cell = cells[owner]
        return [*cell.people(), str(leader_of(cell.group)), COMMITTEE]
    return [str(leader_of(int(owner.split()[1]))), COMMITTEE]


COMMITTEE = "40000"
