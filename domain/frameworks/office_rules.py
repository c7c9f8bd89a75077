"""Rules beside the criteria of an office's framework: what keeps a cell out of a class whatever
its points are, and what the points of a month with two meetings are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from domain.frameworks.office_classes import NAMED, class_name, is_class
from domain.frameworks.office_items import BULLET, POINTS
from domain.frameworks.office_marked import names, says_marked
from domain.frameworks.office_months import MONTHS_ON, over_months
from domain.frameworks.office_needs import needs, required
from domain.frameworks.office_words import either_way
from domain.parse import fold
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))


def _pattern(name: str) -> re.Pattern[str]:
    return late(TERMS.pattern(name))


NOT_REACHED, LEADS_TO, LOWERED = (_pattern(n) for n in ("not_reached", "leads_to", "lowered"))
IF, THEN, OF_THESE = _pattern("if_words"), _pattern("then_words"), _pattern("of_these")
HEADING, ANY = _pattern("rule_heading"), _pattern("any_criterion")
NO_POINTS, NOT_FULL, NOT_PASSED = (_pattern(n) for n in ("no_points", "not_full", "not_passed"))
SHARE, BELOW = _pattern("share_of_points"), _pattern("points_below")
MONTH, BOTH = _pattern("month_score"), _pattern("both_meetings")
WAYS = {"trung binh": "average", "thap": "lowest", "thuong": "regular"}
LIST_INSIDE, LOST, ANY_OFF = (_pattern(n) for n in ("list_inside", "lost", "any_off"))
LISTED, THEN_SAID = _pattern("listed_class"), _pattern("then_said")
A_CLASS = _pattern("begins_class")
GROUP_RULE, GROUP_BELOW = _pattern("group_rule"), _pattern("group_below")
NOT_ABOVE, FAILED = _pattern("not_above"), _pattern("failed_below")
ASKED = _pattern("asked_words")
NO_MEETING = _pattern("no_meeting")
SENTENCES = late(r"(?<=.[^\W_]{2})(?<![IVX]{2})\.\s+(?=[A-ZÀ-ỸĐ(])|\s+(?=\(\d{1,2}\)\s)")
NUMBERED = late(r"^\(\d{1,2}\)\s*")
CODED = late(r"\w{1,3}[.)] ?")
WORDS = terms(__file__, "office")
BESIDE = WORDS.text("beside_name")
LONGEST = 300

Criterion = dict[str, Any]


@dataclass
class Rules:
    """Lines that say a rule, and what one of them leads to: (condition, classes, above or at).

    ``classes`` are names: not reached (``barred``), else the class it leads to.
    """

    told: list[tuple[str, str, list[str], bool]] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)  # line, class, what for
    month: str = ""
    failed: str = ""  # percent of its points below which a criterion is said to be not passed


def taken_out(lines: Sequence[str]) -> tuple[list[str], Rules]:
    """(the other lines, the rules): "Tiêu chí 3 bị 0 điểm thì xếp loại Kém", or one below the
    other under "một trong các trường hợp sau thì không xếp loại Tốt:".
    """
    rest, rules, open_list = list[str](), Rules(), None
    for line in (one for given in lines for one in apart(given)):
        words = " ".join(line.split())
        if failed := FAILED.search(words):
            rules.failed = failed["n"].replace(",", ".")
            continue
        if way := _month(words):
            rules.month = way
            continue
        if HEADING.match(words):
            continue
        if asked := required(words):
            rules.asked.append((words, *asked))
            continue
        if ruled := _ruled_group(words):
            rest.append(ruled[0])
            rules.told.append((words, *ruled[1:]))
            continue
        found = _consequence(words)
        if found and OF_THESE.search(found[0].strip() + (":" if words.endswith(":") else "")):
            open_list = found[1:]
            continue
        if found and found[0]:
            rules.told.append((words, *found))
            open_list = None
        elif open_list and (item := _in_list(words)):
            rules.told.append((words, item, *open_list))
        else:
            open_list = None
            rest.append(line)
    return rest, rules


def apart(line: str) -> list[str]:
    return [one for listed in _listed(line) for one in sentences(listed)]


def _listed(line: str) -> list[str]:
    """ "… một trong các trường hợp: a) …; b) …" line by line."""
    opening, *items = LIST_INSIDE.split(line)
    return [opening, *items] if items and OF_THESE.search(opening) else [line]


def sentences(line: str) -> list[str]:
    """ "Điều kiện: (1) … thì không xếp loại Tốt. (2) …": one rule each, and what is none apart."""
    words = " ".join(line.split())
    ways = (NOT_REACHED, LEADS_TO, NOT_ABOVE, ASKED)
    if not any(one.search(words) for one in ways):
        return [line]
    parts = [NUMBERED.sub("", one).strip() for one in SENTENCES.split(words)]
    parts = [one for one in parts if re.search(r"\w", one)]
    ruled = len(parts) > 1 and any(_consequence(one) or required(one) for one in parts)
    return parts if ruled else [line]


def _ruled_group(line: str) -> tuple[str, str, list[str], bool] | None:
    """ "I. Tiêu chí bắt buộc (thiếu 01 tiêu chí thì không xếp loại Tốt)": the heading, and a rule
    about what stands below it.
    """
    match = GROUP_RULE.fullmatch(line)
    found = _consequence(match["rule"]) if match else None
    if not match or not found:
        return None
    condition, named, barred = found
    return match["head"], f"{match['head'].strip(' .:')}: {condition}", named, barred


def is_heading(line: str) -> bool:
    """ "III. Điểm liệt", and no more."""
    return HEADING.match(line) is not None or OF_THESE.search(line) is not None


def is_rule(line: str) -> bool:
    return bool(_month(line) or HEADING.match(line) or _consequence(line) or required(line))


def _in_list(line: str) -> str:
    """One of the cases below an opening line, without its bullet or number; "" where it is none."""
    match = BULLET.match(line) or CODED.match(line)
    bare = line[match.end() :].strip(" .;") if match else ""
    worth = POINTS.search(NO_POINTS.sub("", LOST.sub("", BELOW.sub("", bare))))
    return "" if worth else bare


def _month(line: str) -> str:
    found = MONTH.search(line)
    if not found or not BOTH.search(line):
        return ""
    said = fold(found["way"] or found["way2"] or "")
    return next((way for word, way in WAYS.items() if said.startswith(word)), "")


def _consequence(line: str) -> tuple[str, list[str], bool] | None:
    """(the condition, the classes named, whether they are those not reached)."""
    barred = NOT_REACHED.search(line)
    above = NOT_ABOVE.search(line)
    found = barred or above or LEADS_TO.search(line)
    if found is None or LOWERED.search(line) or A_CLASS.match(line):
        return None
    if not (barred or above) and is_class(line):
        return None
    before, named, behind = line[: found.start()], list[str](), line[found.end() :]
    while match := LISTED.match(behind):
        named.append(class_name(match["name"]))
        behind = behind[match.end() :]
    if told := IF.search(behind):
        return IF.sub("", behind[told.start() :]).strip(" ,:;."), named, bool(barred)
    if not barred and not THEN_SAID.search(before):
        return None
    condition = THEN.sub("", BULLET.sub("", before)).strip(" ,:;.")
    return (condition, named, bool(barred)) if condition and named else None


def applied(rules: Rules, found: dict[str, Any], must: Sequence[str] = ()) -> list[str]:
    """Adds gates and criteria beside to what was found; the lines that cannot be expressed.

    ``must``: codes of what the office marks as to be met.
    """
    classes, unsaid = found.get("classes", []), list[str]()
    if rules.month:
        found["month"] = rules.month
    for line, condition, named, barred in rules.told:
        shut = _shut(classes, named, barred=barred)
        shut = [] if NO_MEETING.search(condition) else shut  # nothing is scored then
        gates = _gates(condition, found, must, rules.failed) if shut else []
        for one in shut:
            have = one.setdefault("gates", [])
            have += [gate for gate in gates if gate not in have]
        if not shut or not gates:
            unsaid.append(line)
    return unsaid + _asked(rules, found)


def _asked(rules: Rules, found: dict[str, Any]) -> list[str]:
    """What a class asks for; what is none of the points is asked of people as a check beside."""
    classes, unsaid = {one["name"]: one for one in found.get("classes", [])}, list[str]()
    for line, name, what in rules.asked:
        if name not in classes:
            unsaid.append(line)
            continue
        gates, others = needs(what, found["criteria"])
        called = WORDS.text("need_name", called=name)
        gates += [{"code": _check(f"{called}{one}", found["criteria"])} for one in others]
        have = classes[name].setdefault("gates", [])
        have += [gate for gate in gates if gate not in have]
    return unsaid


def _shut(classes: list[Any], named: list[str], *, barred: bool) -> list[Any]:
    """The classes that are out of reach then; none where a name is not known."""
    names = [one["name"] for one in classes]
    if not set(named) <= set(names):
        return []
    at = max(names.index(one) for one in named) + barred
    return classes[: min(at, len(classes) - 1)]


def _gates(
    condition: str, found: dict[str, Any], must: Sequence[str], failed: str
) -> list[dict[str, Any]]:
    criteria: list[Criterion] = found["criteria"]
    if together := _of_group(condition, criteria):
        return [together]
    if not MONTHS_ON.search(condition):
        named = _named(condition, criteria, must)
        gates = [_gate(condition, one, failed) for one in named]
        if gates and all(gates):
            return [gate for gate in gates if gate]
        if named:
            return []
    return [{"code": _beside(condition, criteria)}]


def _of_group(condition: str, criteria: Sequence[Criterion]) -> dict[str, Any] | None:
    """ "điểm A dưới 85", "tổng điểm nhóm III thấp hơn 20": of all that counts in it together."""
    said = GROUP_BELOW.search(condition)
    if not said:
        return None
    group = f"{said['code'].upper()}."
    codes = [
        one["code"]
        for one in criteria
        if one.get("group", "").startswith(group) and one.get("sort") not in ("check", "deduction")
    ]
    return (
        {"code": codes[0], "codes": codes, "least": said["n"].replace(",", ".")} if codes else None
    )


def _named(condition: str, criteria: Sequence[Criterion], must: Sequence[str]) -> list[Criterion]:
    if ANY_OFF.search(condition):
        off = [one for one in criteria if one.get("sort") == "deduction"]
        if named := [one for one in off if names(condition, one["code"])]:
            return named
    counted = [one for one in criteria if one.get("sort") != "deduction" and not one.get("bonus")]
    if below := [one for one in counted if _begins_with(condition, one.get("group", ""))]:
        return below
    if says_marked(condition):
        return [one for one in counted if one["code"] in must]
    if ANY.search(condition) and (NO_POINTS.search(condition) or _limit(condition)):
        return [one for one in counted if not one.get("beside")]
    if not NAMED.search(condition.lower()):
        return []
    bare = BELOW.sub(" ", SHARE.sub(" ", NO_POINTS.sub(" ", LOST.sub(" ", condition))))
    return [one for one in counted if names(bare, one["code"])]


def _begins_with(condition: str, group: str) -> bool:
    return bool(group) and condition.startswith(f"{group}:")


def _limit(condition: str) -> bool:
    patterns = (SHARE, BELOW, NOT_FULL, NOT_PASSED)
    return any(one.search(condition) for one in patterns)


def _gate(condition: str, one: Criterion, failed: str) -> dict[str, str] | None:
    """What this criterion needs so that the condition does not hold; None where it is not said.
    ``failed``: the share below which it is not passed, where the office says so.
    """
    code = one["code"]
    if one.get("sort") in ("check", "deduction"):
        return {"code": code}
    if lost := LOST.search(condition):
        left = Decimal(one.get("max") or 0) - Decimal(lost["n"].replace(",", "."))
        edge = "least" if lost["more"] else "above"
        return {"code": code, edge: f"{left.normalize():f}"} if left >= 0 else None
    if NOT_FULL.search(condition):
        return {"code": code}
    share = SHARE.search(condition)
    said = share[1] if share else failed if NOT_PASSED.search(condition) else ""
    if said:
        part = Decimal(said.replace(",", ".")) / 100
        return {"code": code, "least": f"{(Decimal(one.get('max') or 0) * part).normalize():f}"}
    if NO_POINTS.search(condition) or NOT_PASSED.search(condition):
        return {"code": code, "above": "0"}
    if below := BELOW.search(condition):
        return {"code": code, "least": below[1].replace(",", ".")}
    return None


def _beside(condition: str, criteria: list[Criterion]) -> str:
    """A check beside the others: that this did not happen, proved by the record where it can be."""
    return _check(f"{BESIDE}{condition[:1].lower()}{condition[1:]}", criteria, condition)


def _check(said: str, criteria: list[Criterion], condition: str = "") -> str:
    name = said[:LONGEST]
    if known := next((one for one in criteria if one.get("name") == name), None):
        return str(known["code"])
    codes = {one["code"] for one in criteria}
    code = next(c for at in range(1, 99) if (c := f"L{at}") not in codes)
    when = over_months(condition) if condition else []
    criteria.append(
        {"code": code, "name": name, "sort": "check", "beside": True}
        | ({"when": when} if when else {})
    )
    return code
