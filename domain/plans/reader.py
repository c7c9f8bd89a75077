"""A plan as it is pasted: one message, a decision, rows of a sheet; read to its twelve months."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Iterator, Sequence
from datetime import date, time
from itertools import pairwise

from domain.chat import Month
from domain.errors import Refused
from domain.parse.lists import bare
from domain.parse.text import clean, shadow, shown
from domain.parse.words import canon
from domain.plans.about import BY_MONTH, in_brackets, is_topic, said_of, topics_behind
from domain.plans.amended import as_changed, of_the_cell, told_after
from domain.plans.clauses import Clauses
from domain.plans.day_rule import DayRule
from domain.plans.days_off import DaysOff
from domain.plans.frame import without_frame
from domain.plans.off_clause import OFF, Off
from domain.plans.places import in_turn, place_apart, without_place
from domain.plans.plan import Planned, meeting_of_month, why_off
from domain.plans.reading import Asked, Gathered, Reading, Sitting
from domain.plans.scope import MONTHS, run, scope
from domain.plans.sheet import in_columns, in_rows, is_sheet, said_again
from domain.plans.tokens import TERMS, Marked
from domain.plans.topics import MONTHLY, by_month, named, parted, topics

LONGEST, LONGEST_LINE, MOST_LINES = 6000, 600, 120  # characters, characters, lines
_PAPER, _WHY, _ASIDE, _BESIDE = (TERMS.compiled(key) for key in ("paper", "why", "aside", "beside"))
_TOPIC = TERMS.compiled("topic")
_EACH = TERMS.compiled("each")
_QUARTER_DAY = TERMS.compiled("quarter_day")
_QUARTER_MONTH, _BARE_DAY = TERMS.compiled("quarter_month"), TERMS.compiled("bare_day")
_DASHED_DAY = TERMS.compiled("dashed_day")
_REPLACED, _OF_QUARTERS = TERMS.compiled("no_longer"), TERMS.compiled("of_quarters")
_AFTERNOON = TERMS.compiled("afternoon")
_TAY, _AFTER_DAY = TERMS.compiled("tay"), TERMS.compiled("after_day")
_MONTH_SPAN, _DAY_ALONE = TERMS.compiled("month_span"), TERMS.compiled("day_alone")
_DAY_WITH_WEEKDAY, _DATED = TERMS.compiled("day_with_weekday"), TERMS.compiled("dated")
_MONTH_LETTER = TERMS.compiled("month_letter")
_APART = TERMS.compiled("apart")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(0[1-9]|1[0-2])(?!\.?\d)")
_SHORT_DOTTED = re.compile(r"(?<![\d.,])(\d{1,2})\.(\d{1,2})(?![\d\w]|\.\d)")
LEAST_DOTTED = 3
_TO_A_DAY, _HELD_TOO = TERMS.compiled("to_a_day"), TERMS.compiled("held_too")
HEADS = ("thematic", "together", "regular")  # of what is listed below
AUTUMN = 10  # from this month on, one before another year
SHORTEST = 28  # days that every month has
SAYS_DAY = ("date", "rule", "hour", "none", "vague", "months", "all", "rest", "strange")


class Reader:
    """``text``: of at most 6,000 characters; of a year, as it is on this day."""

    def __init__(self, text: str, *, year: int, today: date, scoped: bool = True) -> None:
        self.year, self.today = year, today
        self.clauses = Clauses(year, today)
        self.off = Off()
        self.instead: int | None = None  # the day of the month that is taken for one that is off
        self.topics: list[str] = []
        text = without_frame(text[:LONGEST])
        if text.count("|") > 1 and "\t" not in text:
            text = text.replace("|", "\t")
        text, places = in_turn(as_changed(_REPLACED.sub("", _dotted(in_columns(in_rows(text))))))
        text, others = told_after(text)
        text = of_the_cell(text)
        text, self.span = scope(text) if scoped else (text, MONTHS)
        self.clauses.by_day = bool(_AFTERNOON.search(shadow(text)))
        if is_sheet(text):
            rows, lines = said_again(text)
            for row in rows:
                self._line(row.typed, row.sentence, row.topic, thematic=row.thematic)
        else:
            lines = list(parted(clean(text)))
        for part in _rows(clean(text), lines[:MOST_LINES]):
            self._row(part)
        self.found.places.update(places)
        self.found.asked += [Asked("day", None, said) for said in others]

    @property
    def found(self) -> Gathered:
        return self.clauses.found

    def _row(self, lines: Sequence[str]) -> None:
        """What stands apart at its end is of all its months that have none of their own:
        "tháng 9 ngày 5, tháng 10 ngày 3, 14h, hội trường".
        """
        found, before = self.found, set(self.found.days)
        for line in lines[:-1]:
            self._typed(line)
        others = set(found.days) - before
        self.clauses.apart = None
        self._typed(lines[-1])
        mine = set(found.days) - before - self.clauses.of_apart
        timed = {month for month, _ in found.hours}
        if (hour := self.clauses.apart) and (self.clauses.even or not timed & mine):
            found.hours = {**dict.fromkeys(((m, False) for m in mine), hour), **found.hours}
        if (place := place_apart(lines[-1])) and not found.places.keys() & others:
            found.places.update(dict.fromkeys(others, place))

    def _typed(self, line: str) -> None:
        if len(line) > LONGEST_LINE:
            self._line(line, line, "")
            return
        if match := _QUARTER_DAY.match(shadow(line)):
            day = line[match.start("day") : match.end("day")]
            self.topics.append(f"Tháng {int(day.split('/')[1])}: {line[match.end() :]}")
            self._line(line, TERMS.text("thematic_on", day=day), "")
            return
        if label := self._topic_line(line):
            self.topics.append(label)
            return
        if (match := _DATED.match(shadow(line))) and is_topic(said_of(match, line)):
            head = line[: match.start("thematic" if match["thematic"] else "topic")]
            self._line(line, head, said_of(match, line), thematic=bool(match["thematic"]))
            return
        line, about = in_brackets(line)
        self.found.contents.update(about)
        topic = ""
        if listed := topics_behind(line):
            self._themed(listed[1])
            line = line[: listed[0]]
        elif (match := _AFTER_DAY.search(shadow(line))) and is_topic(said_of(match, line)):
            topic = said_of(match, line).strip()
            line = line[: match.start("topic")] + line[match.end("topic") :]
        elif match := _TOPIC.search(shadow(line)):
            topic = line[match.start("topic") :].strip(' ."“”')
            if topic.count(")") > topic.count("("):
                topic = topic.rstrip(") .")  # of the bracket around it
            if by_month := BY_MONTH.findall(topic):
                self._themed(by_month)
                line, topic = line[: match.start("topic")], ""
            elif Marked(canon(topic, LONGEST)).tokens:
                topic = ""
            else:
                line = line[: match.start("topic")]
        self._line(line, line, topic)

    def _themed(self, by_month: list[tuple[str, str]]) -> None:
        self.topics += [f"Tháng {m}: {about.strip()}" for m, about in by_month]
        for m, _ in by_month:
            self.found.combined.setdefault(int(m), "")

    def _topic_line(self, line: str) -> str:
        """The line as ``topics`` takes it, where it says what a month or quarter is about."""
        said = bare(line.strip())
        if match := _QUARTER_MONTH.match(shadow(said)):
            return f"Tháng {match['m'] or match['m2']}: {said[match.end() :]}"
        names, end = named(shadow(said))
        rest = said[end:].strip()
        if not names or not re.search(r"[^\W\d]{2}", rest):
            return ""
        about = Marked(canon(rest, LONGEST))
        says = any(token.kind in SAYS_DAY for token in about.tokens) or about.off != Off()
        return "" if says or _BARE_DAY.match(canon(said, LONGEST)) else said

    def _line(self, typed: str, line: str, topic: str, *, thematic: bool = True) -> None:
        """``thematic``: whether its topic makes a thematic meeting of it."""
        if len(line) > LONGEST_LINE:
            self.found.asked.append(Asked("more", None, shown(typed)))
            return
        line, place = without_place(bare(line.strip()))
        try:
            canonical = canon(line, LONGEST)
        except Refused:
            return
        canonical = _MONTH_SPAN.sub(r"thang \1 den thang \2", _TAY.sub(r"ngay \1", canonical))
        canonical = _MONTH_LETTER.sub(lambda one: f"thang {one['m'] or one['k']}", canonical)
        canonical = _OF_QUARTERS.sub(_each_quarter, canonical)
        canonical = _APART.sub(" ; ", canonical)
        canonical = _DASHED_DAY.sub(r"thang \g<m>: ngay \g<d>", canonical)
        canonical = _BARE_DAY.sub(r"\g<month>: ngay \g<d>", canonical)
        canonical = _DAY_ALONE.sub(r"\1ngay \2", canonical)
        canonical = _DAY_WITH_WEEKDAY.sub(r"\2/\1 (\3)", canonical)
        canonical = _BESIDE.sub(" ", _ASIDE.sub(" ", _PAPER.sub(" ", canonical)))
        canonical = _HELD_TOO.sub(" ", _WHY.sub(" ", canonical))
        canonical = re.sub(r"(\d): (?=\d)", r"\1, ", canonical)  # nor is "Tổ 7: 8h"
        canonical = re.sub(r"\.\s+", " ; ", canonical)  # "8. 14 giờ" is no hour
        marked = Marked(canonical)
        if not marked.tokens and marked.off == Off():
            self.found.place = self.found.place or place
            return  # a heading, a greeting
        if line.rstrip().endswith(":") and all(t.kind in HEADS for t in marked.tokens):
            return
        if marked.off != Off() and (match := _TO_A_DAY.search(canonical)):
            marked = self._to_a_day(typed, match) or marked
        before, whole = set(self.found.days), self.found.whole
        thematics = set(self.found.alone)
        self.off = self.off.also(marked.off)
        self.clauses.line(typed, marked)
        new = set(self.found.days) - before
        for month in new if topic else ():
            (self.found.combined if thematic else self.found.contents)[month] = topic
        for month in set(self.found.alone) - thematics if topic else ():
            self.found.alone_topics[month] = topic
        if place and new and self.found.whole is whole:
            self.found.places.update(dict.fromkeys(new, place))  # of these months alone
        else:
            self.found.place = self.found.place or place

    def _to_a_day(self, typed: str, match: re.Match[str]) -> Marked | None:
        """Of what is off: "trùng lễ thì chuyển sang ngày 5"; the line without that day."""
        clauses = OFF.finditer(match.string)
        day = int(match["d"])
        mine = any(one.start() < match.start() < one.end() for one in clauses)
        if mine and 1 <= day <= SHORTEST and self.instead in (None, day):
            self.instead = day
            return Marked(f"{match.string[: match.start('d')]}{match.string[match.end('d') :]}")
        own = re.split(r"[;,.]", match.string[: match.start()])[-1]
        if mine or not Marked(own).tokens:  # "riêng tháng 12 chuyển sang ngày 20" is no rule
            self.found.asked.append(Asked("day", None, typed.strip()))
        return None

    def _of_last_year(self) -> list[int]:
        """Of "tháng 12 họp 15/12, tháng 1 họp 5/1" the months before the turn of the year."""
        order = list(self.found.days)
        turn = next((at for at in range(1, len(order)) if order[at] < order[at - 1]), 0)
        before, after = order[:turn], order[turn:]
        turned = before and after == sorted(after) and max(after) < min(before)
        return before if turned and min(before) >= AUTUMN else []

    # -- the twelve months

    def reading(self, days_off: DaysOff, *, leaves: bool = False) -> Reading:
        found = self.found
        unclear = {one.line for one in found.asked if one.what == "day" and not one.month}
        asked = [o for o in found.asked if o.what not in ("more", "hour") or o.line not in unclear]
        for month in self._of_last_year():
            del found.days[month]
            self.clauses.told.discard(month)
            asked.append(Asked("day", month))
        if {*MONTHS} <= found.days.keys():  # "từ ngày 1 đến 5 hằng tháng, cụ thể: …"
            asked = [one for one in asked if one not in self.clauses.spans]
        years = self.clauses.years
        if years and self.year not in years:
            return Reading((), (Asked("year"),), tuple(found.faulty), None)
        if any(one.what == "calendar" for one in asked):
            return Reading((), tuple(dict.fromkeys(asked)), tuple(found.faulty), None)
        if found.whole and self.off.strange_for(found.whole):
            asked.append(Asked("day"))
        if not (found.rules or found.whole or found.rest or found.days or found.alone):
            whole = Asked("day")
            asked = asked if any(one.what == "day" for one in asked) else [*asked, whole]
            return Reading((), tuple(asked), tuple(found.faulty), None)
        themes, more = self._themes()
        if themes:  # "4 buổi chuyên đề:", and they are listed below
            asked = [one for one in asked if not (one.what == "month" and one.line.endswith(":"))]
        if found.alone:  # a heading, "Lịch sinh hoạt chuyên đề", and they are listed below
            asked = [one for one in asked if one.what != "month" or _EACH.search(shadow(one.line))]
        asked += more
        sittings: list[Sitting] = []
        past = self.today.month if self.today.year == self.year else 1
        span = self._span()
        for month in MONTHS:
            over = month < past and not found.whole
            if month not in found.days and (over or month not in span):
                continue
            if month in found.alone or not self._only_thematic:
                sittings += self._month(month, themes, days_off, leaves, asked)
        if not found.hours and not found.hour and all(one.starts is None for one in sittings):
            asked.append(Asked("hour"))
        self._unplaced(themes, sittings, asked)
        noted = tuple(s.day for s in sittings if s.written and why_off(s.day, days_off))
        return Reading(
            tuple(sorted(sittings, key=lambda one: one.day)),
            tuple(dict.fromkeys(asked)),
            tuple(found.faulty),
            self.off.on(found.whole) if found.whole and self.instead is None else None,
            noted,
        )

    def _span(self) -> Collection[int]:
        found = self.found
        if self.span is not MONTHS or found.whole or found.rest:
            return self.span
        return run(self.clauses.told)

    def beyond(self) -> bool:
        """Something is told of a month of which it is no plan."""
        return bool(self.clauses.told - {*self.span})

    def _themes(self) -> tuple[dict[int, str], list[Asked]]:
        """What each month is about; two topics of one quarter are asked about."""
        if not self.topics:
            return {}, []
        try:
            said = topics("\n".join(self.topics), MONTHS)
        except Refused:
            return {}, [Asked("topic", None, "\n".join(self.topics))]
        asked = [
            Asked("topic", None, topic)
            for name, topic in said.items()
            if "; " in topic and not name.startswith(MONTHLY)
        ]
        return by_month(said, MONTHS), asked

    def _month(
        self,
        number: int,
        themes: dict[int, str],
        days_off: DaysOff,
        leaves: bool,
        asked: list[Asked],
    ) -> Iterator[Sitting]:
        found, month = self.found, Month(self.year, number)
        topic = themes.get(number, "") or found.combined.get(number, "")
        content = found.contents.get(number, "")
        alone = found.alone.get(number)
        kind = "combined" if number in found.combined or (topic and alone is None) else ""
        doubted = any(one.what == "day" and one.month == number for one in asked)
        if number in found.days:
            day = found.days[number]
            yield self._sitting(
                month, day, day, kind, content if alone else topic or content, written=True
            )
        elif (rule := self._rule(number)) and not doubted:
            if rule.day and rule.day > monthrange(self.year, number)[1] and not found.last:
                asked.append(Asked("day", number))
            else:
                one = meeting_of_month(self.off.on(rule), month, days_off, leaves=leaves)
                held = self._instead(one, days_off)
                if held is None:
                    asked.append(Asked("day", number))
                else:
                    yield self._sitting(month, held, one.meant, kind, "" if alone else topic)
        elif not (doubted or self._only_thematic):
            asked.append(Asked("day", number))
        topic = found.alone_topics.get(number, topic)
        if isinstance(alone, DayRule):
            one = meeting_of_month(self.off.on(alone), month, days_off, leaves=leaves)
            yield self._sitting(month, one.day, one.meant, "alone", topic)
        elif alone:
            yield self._sitting(month, alone, alone, "alone", topic, written=True)

    def _instead(self, one: Planned, days_off: DaysOff) -> date | None:
        """None: it is not said where this one goes."""
        if one.day == one.meant or self.off.torn:  # of what is torn, all is asked
            return one.day
        named = self.off.holidays or one.meant.weekday() in self.off.off
        if self.instead is not None and named:
            day = one.month.first.replace(day=self.instead)
            return None if why_off(day, days_off, off=self.off.off) else day
        later = one.day > one.meant and named and not self.off.both_ways
        if self.off.before and (later or not (named or self.off.working)):
            return None  # a day earlier would be in the month before
        return one.day

    @property
    def _only_thematic(self) -> bool:
        found = self.found
        return bool(found.alone) and not (found.rules or found.whole or found.rest or found.days)

    def _rule(self, month: int) -> DayRule | None:
        found = self.found
        return found.rules.get(month) or found.rest or found.whole

    def _sitting(
        self, month: Month, day: date, meant: date, kind: str, topic: str, *, written: bool = False
    ) -> Sitting:
        return Sitting(
            month,
            day,
            meant,
            kind,
            self._starts(month.month, kind == "alone"),
            self.found.places.get(month.month, self.found.place),
            topic,
            month.month in self.found.model,
            written,
        )

    def _starts(self, month: int, alone: bool) -> time | None:
        found = self.found
        own = found.hours.get((month, alone)) or found.hours.get((month, False))
        return own or (found.hour_alone if alone else None) or found.hour_rest or found.hour

    def _unplaced(
        self, themes: dict[int, str], sittings: list[Sitting], asked: list[Asked]
    ) -> None:
        """Some meetings have an hour and others do not."""
        without = [one for one in sittings if one.starts is None]
        if without and len(without) < len(sittings):
            asked.extend(Asked("hour", one.month.month) for one in without)


def _each_quarter(said: re.Match[str]) -> str:
    first = TERMS.text("in_quarter").split().index(said["which"]) + 1
    return f"thang {', '.join(str(month) for month in range(first, 13, 3))}"


def _rows(text: str, lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines that were parted, by the row of the text in which each stands."""
    left = list(lines)
    for row in text.split("\n"):
        found: list[str] = []
        while left and left[0] in row:
            row = row.partition(left[0])[2]
            found.append(left.pop(0))
        if found:
            yield found
    yield from ([line] for line in left)  # those that were made of a sheet


def _dotted(text: str) -> str:
    """Many days written "04.01" are dates; one may be an hour. So are those of growing months."""
    if len(_DOTTED.findall(text)) > 5:
        return _DOTTED.sub(r"\1/\2", text)
    found = _SHORT_DOTTED.findall(text)
    months = [int(month) for _, month in found]
    growing = len(months) >= LEAST_DOTTED and all(a < b for a, b in pairwise(months))
    real = growing and months[-1] <= max(MONTHS) and all(1 <= int(day) <= 31 for day, _ in found)
    return _SHORT_DOTTED.sub(r"\1/\2", text) if real else text


def read_plan(
    text: str, *, year: int, today: date, days_off: DaysOff, leaves: bool = False
) -> Reading:
    """Never raises: what is not understood is in ``asked`` or ``faulty``."""
    reader = Reader(text, year=year, today=today)
    if reader.beyond():
        reader = Reader(text, year=year, today=today, scoped=False)
    return reader.reading(days_off, leaves=leaves)
