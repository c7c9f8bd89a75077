"""What the sentences of a plan say together: which rule, date, hour and kind is of which month."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from domain.chat import Word, word
from domain.errors import Refused
from domain.plans.day_rule import LAST_DAY, DayRule
from domain.plans.hour import hour
from domain.plans.parts import Part, parts
from domain.plans.reading import Asked, Faulty, Gathered
from domain.plans.tokens import TERMS, WHOLE, InWeek, Marked, Written

_MOVES, _ONLY_MOVES = TERMS.compiled("moves"), TERMS.compiled("only_moves")
_PART_OF_DAY = TERMS.compiled("part_of_day")
MORNING = TERMS.text("morning")
_AMENDS, _NEAR, _EVENLY = (TERMS.compiled(key) for key in ("amends", "near", "evenly"))
_LEFT_OUT = TERMS.compiled("left_out")
_OWN = TERMS.compiled("own")
LISTED = {"thematic", "months", "quarters"}  # "chuyên đề: quý I tháng 2; quý II tháng 5"
Months = frozenset[int]
NEAR = timedelta(days=10)


@dataclass(slots=True)
class Sentence:
    """What is carried from one part of a sentence to the next."""

    typed: str
    thematic: bool = False
    both: bool = False
    pending: Months | None = None  # months that were named and got nothing yet
    bound: set[int] = field(default_factory=set)  # months that got a date of their own
    default: bool = False  # a rule for all months was said
    hour: time | None = None
    hour_alone: bool = False  # it is of thematic ones
    quarters: bool = False  # some were named
    placed: bool = False  # the months of what is thematic were said
    timed: bool = False  # those that are pending got an hour
    void: bool = False  # of a month that does not exist
    own: bool = False  # of what is not as the others
    ruled: set[int] = field(default_factory=set)  # months that got a rule
    last: Months = frozenset()  # those of the part before
    clocks: int = 0  # hours that were said
    ends_timed: bool = False  # the last part has an hour
    left_out: bool = False  # those that are pending are not as the others
    even: bool = False  # of all that have none


class Clauses:
    """Reads line by line into ``found``."""

    def __init__(self, year: int, today: date) -> None:
        self.year, self.today = year, today
        self.found = Gathered()
        self.years: set[int] = set()
        self.by_day = False  # afternoons are written by the clock of 24 hours
        self.told: set[int] = set()  # months of which a day was said, or is wrong or not clear
        self.apart: time | None = None  # the hour that stood at the end, after days
        self.of_apart: set[int] = set()  # the months of its sentence
        self.spans: set[Asked] = set()  # that a day of some is not said
        self.even = False  # it is of all that have none
        self.amends = False  # what is said now takes the place of what was

    def line(self, typed: str, marked: Marked) -> None:
        thematic = False
        for sentence in re.split(r"[.;\n]", marked.text):
            own = {token.kind for token in marked.in_order(sentence)}
            listed = bool(own) and own <= LISTED - {"thematic"}
            state = Sentence(typed, thematic=thematic and listed, own=bool(_OWN.search(sentence)))
            for part in parts(sentence, marked):
                if _AMENDS.search(part.words):
                    self.amends = True
                self._part(part, state)
                state.ends_timed = part.has("hour") or (state.ends_timed and not part.tokens)
            self._end(state)
            thematic = state.thematic and not state.both and own <= LISTED

    # -- a part

    def _part(self, part: Part, state: Sentence) -> None:
        if not part.aside:  # "(tổng kết năm 2026)" is of no plan
            self.years |= {int(str(year)) for year in part.values("year")}
        if part.has("strange"):
            self._wrong(state, word("plan-line-no-month"))
            state.void = True
        if state.void:
            return
        if part.has("thematic"):
            both = part.has("together", "regular") or part.day_then_theme
            state.both, state.thematic = state.both or both, state.thematic or not both
        elif state.thematic and part.has("together") and part.has("months"):
            state.both = True
        elif part.has("regular"):
            state.thematic = False
        state.quarters = state.quarters or part.has("quarters")
        months = self._months_of(part, state)
        if part.has("model"):
            self._model(part, months or frozenset(state.bound), state)
            return
        if part.has("lunar"):
            self._lunar(months, state)
            return
        if part.has("none"):
            self._skip((months or frozenset()) | (state.pending or frozenset()), state)
            state.pending = None
            return
        done = self._dates(part, months, state) | self._rules(part, months, state)
        self._hours(part, months, state)
        if part.has("vague"):
            self._vague(months, state)
            done = True
        self._kinds(part, months, state, done=done)
        only_moves = months and done and _ONLY_MOVES.fullmatch(part.left)
        if part.left and not only_moves:  # "riêng tháng 12 chuyển sang ngày 20" is all said
            self._ask("day" if _MOVES.search(part.left) else "more", None, state)

    def _months_of(self, part: Part, state: Sentence) -> Months | None:
        sets = [value for value in part.values("months") if isinstance(value, frozenset)]
        quarters = [value for value in part.values("quarters") if isinstance(value, frozenset)]
        if quarters and not sets and part.has("rule") and not part.has("thematic"):
            state.quarters = False
            sets = [frozenset(m for m in WHOLE if (m + 2) // 3 in q) for q in quarters]
        return frozenset().union(*sets) if sets else None

    def _dates(self, part: Part, months: Months | None, state: Sentence) -> bool:
        if part.has("date"):
            state.last = frozenset()
        for one in part.values("date"):
            assert isinstance(one, Written)
            self._date(one, months or state.pending, state, near=bool(_NEAR.search(part.words)))
        if part.has("date"):
            state.pending = None
            self._settle_month(state)
        return part.has("date")

    def _date(
        self, one: Written, months: Months | None, state: Sentence, *, near: bool = False
    ) -> None:
        if months is None and one.year == self.today.year < self.year:
            return  # of the paper itself
        month = next(iter(months)) if months and len(months) == 1 else one.month
        day = one.on(self.year)
        if one.year:
            self.years.add(one.year)
        if day is None:
            self._wrong(state, word("plan-line-no-day"), month)
        elif day.year != self.year or day < self.today:
            self._wrong(state, word("plan-line-past", day=day), month)
        elif one.weekday is not None and day.weekday() != one.weekday:
            self._wrong(state, word("plan-line-weekday", day=day), month)
        elif day.month != month and not (near and _beside(day, month)):
            self._wrong(state, word("plan-line-month", day=day), month)
        else:
            self._take(day, month, state)

    def _take(self, day: date, month: int, state: Sentence) -> None:
        self.told.add(month)
        state.last |= {month}
        if state.thematic and not state.both:
            self.found.alone[month] = day
        elif self.amends and month in self.found.days:
            self.found.days[month] = day
        elif self.found.days.get(month, day) != day:
            del self.found.days[month]
            self._wrong(state, word("plan-line-twice"), month)
        elif not any(one.month == month and one.what == "day" for one in self.found.asked):
            self.found.days[month] = day
        state.bound.add(month)
        if state.both:
            self.found.combined.setdefault(month, "")

    def _rules(self, part: Part, months: Months | None, state: Sentence) -> bool:
        rules = part.values("rule")
        if not rules:
            if months and not part.has("thematic", "date", "hour", "model"):
                if state.timed:  # those before have their hour
                    state.pending, state.timed = None, False
                state.pending = (state.pending or frozenset()) | months
                state.left_out = bool(_LEFT_OUT.search(part.words))
            return False
        months = months or state.pending
        rule = rules[0]
        if isinstance(rule, InWeek) and months:
            rule = self._in_week(rule, months, state)
        if len(rules) > 1 or not isinstance(rule, DayRule):
            state.pending = None
            for month in sorted(months or {0}):
                self._ask("day", month or None, state)
            return True
        if rule.day == LAST_DAY:
            self.found.last = str(LAST_DAY) not in state.typed
        state.pending = None
        if state.thematic and not state.both:
            self._alone(rule, months, state)
        elif part.has("rest"):
            self.found.rest = rule
        elif months is None:
            self._whole(rule, state)
        elif len(months) == 1 and rule.weekday is None:
            self._exact(rule, next(iter(months)), state)
        else:
            self.told |= months
            state.last = months
            state.ruled |= months
            self.found.rules.update(dict.fromkeys(months, rule))
        return True

    def _in_week(self, said: InWeek, months: Months, state: Sentence) -> DayRule:
        """The third Tuesday, unless that is not the Tuesday of the third week."""
        for month in sorted(months):
            if not said.is_nth(self.year, month):
                self._ask("day", month, state)
        return said.rule

    def _exact(self, rule: DayRule, month: int, state: Sentence) -> None:
        """A day that was said for one month is a date."""
        written = Written(rule.day or 1, month, None, None)
        if rule.day == LAST_DAY and written.on(self.year) is None and self.found.last:
            self.found.rules[month] = rule  # the last day
            return
        self._date(written, None, state)

    def _whole(self, rule: DayRule, state: Sentence) -> None:
        if self.found.whole not in (None, rule):
            self._ask("day", None, state)
        self.found.whole = rule
        state.default = True

    def _alone(self, rule: DayRule, months: Months | None, state: Sentence) -> None:
        if months is None:
            self._ask("month", None, state)
            return
        self._settle_month(state)
        self.told |= months
        self.found.alone.update(dict.fromkeys(months, rule))

    def _hours(self, part: Part, months: Months | None, state: Sentence) -> None:
        left_out = state.left_out and not part.aside
        if (
            state.pending
            and not months
            and not left_out
            and not part.has("date", "rest", "rule", "thematic")
        ):
            months = state.pending
            state.timed = state.timed or part.has("hour")
        if part.aside and state.last and not months and not _EVENLY.search(part.words):
            months = state.last
        state.even = state.even or bool(_EVENLY.search(part.words))
        for said in part.values("hour"):
            state.clocks += 1
            said = _in_part(said, state.typed, by_day=self.by_day)
            if not isinstance(said, time):
                self._ask("hour", None, state)
            elif part.has("thematic") and not (months or part.has("date", "rule", "regular")):
                self.found.hour_alone = said
                self._settle_month(state)
            elif part.has("rest") and self.found.hour_rest not in (None, said):
                self.found.hour_rest = None  # "mùa hè 20h, mùa đông 19h30": of which months?
                self._ask("hour", None, state)
            elif part.has("rest"):
                self.found.hour_rest = said
            elif months or part.has("date"):
                dates = {one.month for one in part.values("date") if isinstance(one, Written)}
                alone = state.thematic and not state.both
                for month in months or dates:
                    self.found.hours[month, alone] = said
                if not months and part.tokens[0].kind == "hour" and state.bound == dates:
                    state.hour = state.hour or said  # "14h các ngày 20/3, 19/6"
            elif state.hour not in (None, said):
                self._ask("hour", None, state)
            else:
                state.hour, state.hour_alone = said, state.thematic and not state.both

    def _lunar(self, months: Months | None, state: Sentence) -> None:
        """A lunar day is never guessed; where it is of one month, only that is asked."""
        own = (months or frozenset()) - {1} or state.pending
        state.pending = None
        for month in sorted(own or ()):
            self._ask("day", month, state)
        if not own:
            self._ask("calendar", None, state)

    def _model(self, part: Part, months: Months, state: Sentence) -> None:
        """A model meeting; its month has its day from elsewhere, or here."""
        self.found.model |= months
        if not months:
            self._ask("more", None, state)
        self._dates(part, months, state)
        self._rules(part, months, state)

    def _vague(self, months: Months | None, state: Sentence) -> None:
        if months:
            for month in months:
                self._ask("day", month, state)
        else:
            self._ask("day", None, state)
            self.spans.add(self.found.asked[-1])

    def _kinds(self, part: Part, months: Months | None, state: Sentence, *, done: bool) -> None:
        """Thematic parts of meetings whose day is that of the regular one."""
        if state.both and part.has("thematic", "together") and months and not done:
            self.found.combined.update(dict.fromkeys(months - self.found.combined.keys(), ""))
            state.placed, state.pending = True, None
            self._settle_month(state)
        if not state.thematic or done or state.both:
            return
        quarters = [value for value in part.values("quarters") if isinstance(value, frozenset)]
        months = (months or frozenset()) | (state.pending or frozenset())
        if not months and not quarters and not part.has("hour"):
            months = frozenset(state.bound)
        if months:
            for month in months:
                self.found.combined.setdefault(month, "")
            state.pending = None
            self._settle_month(state)
        elif quarters or (part.has("thematic") and not part.has("hour")):
            self._wonder(state)

    def _wonder(self, state: Sentence) -> None:
        if not any(one.what == "month" and one.line == state.typed for one in self.found.asked):
            self._ask("month", None, state)

    def _settle_month(self, state: Sentence) -> None:
        """The months were said after all."""
        self.found.asked = [
            one for one in self.found.asked if not (one.what == "month" and one.line == state.typed)
        ]

    def _skip(self, months: Months | None, state: Sentence) -> None:
        for month in sorted(months or ()):
            self.found.skipped.add(month)
            self._ask("day", month, state)
        if not months and not self.found.skipped:
            self._ask("more", None, state)

    # -- the end of a sentence

    def _end(self, state: Sentence) -> None:
        self._spread(state)
        if isinstance(state.hour, time):
            if state.bound and not state.default:
                alone = state.thematic and not state.both
                for month in state.bound:
                    self.found.hours.setdefault((month, alone), state.hour)
            elif state.hour_alone and not state.default:
                self.found.hour_alone = state.hour
            elif self.found.hour in (None, state.hour):
                self.found.hour = state.hour
            elif state.ruled and not state.default:
                for month in state.ruled:
                    self.found.hours.setdefault((month, False), state.hour)
            else:
                self._ask("hour", None, state)
        pending = (state.pending or frozenset()) - state.bound
        for month in sorted(pending) if not state.timed else ():
            self._ask("day", month, state)
        for month in state.bound if state.both else ():
            self.found.combined.setdefault(month, "")
        if state.quarters and not (state.thematic or state.both or state.bound):
            self._ask("topic", None, state)
        if state.both and not (state.bound or state.placed) and self.found.whole is not None:
            self._wonder(state)

    def _spread(self, state: Sentence) -> None:
        """An hour that stands behind several days is of all of them."""
        alone = state.thematic and not state.both
        timed = {month for month in state.bound if (month, alone) in self.found.hours}
        hour = state.hour if isinstance(state.hour, time) else None
        if (
            hour is None
            and state.clocks == 1
            and timed
            and timed == state.last
            and not state.default
        ):
            hour = self.found.hours[min(timed), alone]
            for month in state.bound:
                self.found.hours[month, alone] = hour
        if hour and state.bound and state.ends_timed and not (state.own or state.default):
            self.apart, self.of_apart = hour, set(state.bound)
            self.even = state.even

    def _ask(self, what: str, month: int | None, state: Sentence) -> None:
        self.told |= {month} if month else set()
        self.found.asked.append(Asked(what, month, state.typed.strip()))

    def _wrong(self, state: Sentence, why: Word, month: int | None = None) -> None:
        line = state.typed.strip()
        self.told |= {month} & WHOLE if month else set()
        self.found.faulty.append(Faulty(line, why))
        if month is not None and month in WHOLE:
            self.found.asked.append(Asked("day", month, line))


def _beside(day: date, month: int) -> bool:
    """The last days of the month before, or the first of the next."""
    return (day + NEAR).month == month or (day - NEAR).month == month


def _in_part(said: object, typed: str, *, by_day: bool) -> object:
    """An hour that is not clear, with the part of the day that stands elsewhere in the line; else
    in the morning, where afternoons are written by the clock of 24 hours (``by_day``).
    """
    if isinstance(said, time):
        return said
    parts = _PART_OF_DAY.findall(typed.lower())
    if len(set(parts)) > 1:  # those of its own clause
        own = [one for one in re.split(r"[,;.]", typed.lower()) if str(said) in one]
        parts = _PART_OF_DAY.findall(own[0]) if len(own) == 1 else []
    if len(set(parts)) != 1 and not (by_day and not parts):
        return said
    try:
        return hour(f"{said} {parts[0] if parts else MORNING}")
    except Refused:
        return said
