"""The day of the regular meeting: 'mùng 3 hằng tháng', 'thứ 7 tuần đầu, trừ chủ nhật'."""

from __future__ import annotations

import re

from domain.errors import Invalid, Unclear
from domain.parse.dates import LUNAR
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.words import canon
from domain.plans.day_rule import LAST, LAST_DAY, SUNDAY, DayRule
from domain.plans.off_clause import take_off

TERMS = terms(__file__, "day_rules")
_ENGLISH = dict(TERMS.pairs("english"))
_WEEKDAY_EN = re.compile(rf"\b({'|'.join(_ENGLISH)})day\b")
_ORDINAL_EN = dict(TERMS.pairs("english_ordinals"))
_WEEKDAY = TERMS.compiled("weekday")
_NTH = TERMS.compiled("nth")
_DAY = TERMS.compiled("day")
_NAMED_DAY = TERMS.compiled("named_day")
_LAST_DAY = TERMS.compiled("last_day")
_HARMLESS = TERMS.compiled("harmless")
_SPAN, _FIRST_WEEK = TERMS.compiled("span"), TERMS.compiled("first_week")
FRIDAY = 4


def written(rule: DayRule) -> str:
    """As ``day_rule`` takes it."""
    if rule.weekday is None:
        text = TERMS.text("day_said", day=rule.day)
    else:
        weeks = {1: TERMS.text("first_said"), LAST: TERMS.text("last_said")}
        week = weeks.get(rule.nth, str(rule.nth))
        text = TERMS.text("week_said", weekday=_weekday(rule.weekday), week=week)
    return text + _off_written(rule)


def _off_written(rule: DayRule) -> str:
    days = TERMS.text("and_said").join(map(_weekday, rule.off))
    text = TERMS.text("off_said", days=days) if days else ""
    names = {"before": rule.before, "working": rule.working, "weekly": rule.weekly}
    said = "_".join(name for name, is_so in names.items() if is_so)
    text += TERMS.text(f"{said}_said") if said else ""
    return text + _turned_written(rule) if rule.turned else text


def _turned_written(rule: DayRule) -> str:
    """Each way by its own days."""
    and_ = TERMS.text("and_said")
    turned = and_.join(map(_weekday, rule.turned))
    others = and_.join(_weekday(day) for day in rule.off if day not in rule.turned)
    ahead, behind = (others, turned) if rule.before else (turned, others)
    said = TERMS.text("turned_before_said", days=ahead) if ahead else ""
    return said + (TERMS.text("turned_after_said", days=behind) if behind else "")


def _weekday(weekday: int) -> str:
    return (
        TERMS.text("sunday_said")
        if weekday == SUNDAY
        else TERMS.text("weekday_said", n=weekday + 2)
    )


def day_rule(text: str) -> DayRule:
    """Invalid: ``error-rule``, ``error-rule-day``, ``error-rule-lunar``, ``error-rule-sunday``.
    Unclear: ``error-rule-week`` (which of the month), ``error-rule-which``, ``error-rule-check``,
    ``error-rule-span`` (one of these days).
    """
    off, bare = take_off(_vietnamese(canon(text)))
    if LUNAR.search(bare):
        raise Invalid("error-rule-lunar", given=shown(text))
    if some := _some(bare):
        options = tuple(written(off.on(one)) for one in some)
        raise Unclear("error-rule-span", options=options, given=shown(text))
    found, rest = _on_weekday(bare, text) if _WEEKDAY.search(bare) else _on_day(bare, text)
    found = off.on(found)
    if found.weekday in found.off:
        raise Invalid("error-rule-sunday", given=shown(text))
    if off.strange_for(found) or re.search(r"\w", _HARMLESS.sub(" ", rest)):
        raise Unclear("error-rule-check", options=(written(found),), given=shown(text))
    return found


def _some(line: str) -> tuple[DayRule, ...]:
    """Days to choose from, where the rule leaves it to the cell."""
    if match := _SPAN.search(line):
        first = int(match["a"] or 1)
        last = int(match["b"] or match["n"] or match["until"])
        if 1 <= first < last <= LAST_DAY:
            return tuple(DayRule(day=day) for day in sorted({first, (first + last) // 2, last}))
    if (
        _FIRST_WEEK.search(line)
        and not _WEEKDAY.search(line)
        and not _DAY.search(_FIRST_WEEK.sub(" ", line))
    ):
        return DayRule(day=3), DayRule(day=5), DayRule(weekday=0), DayRule(weekday=FRIDAY)
    return ()


def _vietnamese(line: str) -> str:
    line = _WEEKDAY_EN.sub(lambda match: _ENGLISH[match[1]], line)
    for english, word in _ORDINAL_EN.items():
        line = re.sub(rf"\b{english}\b", word, line)
    return re.sub(r"\b(\d{1,2})(?:st|nd|rd|th)\b", r"\1", line)


def _on_weekday(line: str, text: str) -> tuple[DayRule, str]:
    match = next((m for m in _WEEKDAY.finditer(line) if m["sun"]), None) or _WEEKDAY.search(line)
    assert match
    weekday = SUNDAY if match["sun"] else int(match["n"]) - 2
    rest = f"{line[: match.start()]} {line[match.end() :]}"
    if day := _NAMED_DAY.search(rest):
        raise _which([day[1]], text)
    nth = _NTH.search(rest)
    number = _number(nth) if nth else 0
    if nth is None or number not in (1, 2, 3, 4, LAST):
        weeks = (1, 2, 3, LAST)
        options = tuple(written(DayRule(weekday=weekday, nth=week)) for week in weeks)
        raise Unclear("error-rule-week", options=options, given=shown(text))
    return DayRule(weekday=weekday, nth=number), rest[: nth.start()] + rest[nth.end() :]


def _number(match: re.Match[str]) -> int:
    if match["n"]:
        return int(match["n"])
    return 1 if match["first"] else 2 if match["second"] else LAST


def _on_day(line: str, text: str) -> tuple[DayRule, str]:
    if match := _LAST_DAY.search(line):
        return DayRule(day=31), line[: match.start()] + line[match.end() :]
    days = _DAY.findall(line)
    if not days and re.search(r"\bdau thang\b", line):
        raise _which(["1", "3", "5"], text)
    if len(days) > 1:
        raise _which(days, text)
    if not days:
        raise Invalid("error-rule", given=shown(text))
    if not 1 <= int(days[0]) <= 31:
        raise Invalid("error-rule-day", given=shown(text))
    return DayRule(day=int(days[0])), _DAY.sub(" ", line)


def _which(days: list[str], text: str) -> Unclear:
    options = [written(DayRule(day=int(day))) for day in days[:4] if 1 <= int(day) <= 31]
    return Unclear("error-rule-which", options=tuple(options), given=shown(text))
