"""The classes at the end of an office's framework, of a month and of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from domain.frameworks.office_marked import names, says_marked
from domain.frameworks.office_spans import NUMBER, span
from domain.frameworks.office_words import either_way
from domain.parse import fold
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
CLASS = late(TERMS.pattern("class_name"))
NAMES = {fold(name): name for name in terms(__file__, "office").lines("class_names")}
for _line in terms(__file__, "office").lines("class_short"):
    _short, _, _name = _line.partition(": ")
    NAMES[fold(_short)] = _name
YEAR = TERMS.compiled("year_begins")
HEAD, MORE = TERMS.compiled("classes"), TERMS.compiled("more")
FULL, RANKS, REST = (TERMS.compiled(name) for name in ("full", "ranks", "the_rest"))
NUMBERED, YEAR_REST = TERMS.compiled("year_number"), TERMS.compiled("year_rest")
AT_MOST, LIMITED = TERMS.compiled("at_most"), TERMS.compiled("limited")
AVERAGE, VETO = TERMS.compiled("average"), TERMS.compiled("veto")
EVERY, NO, SOME = (TERMS.compiled(name) for name in ("every_month", "no_month", "some_months"))
A_POINT, NAMED = TERMS.compiled("valued"), TERMS.compiled("criterion_named")
WORTH, COUNTED = TERMS.compiled("points_from"), TERMS.compiled("counted")
GROUPS = TERMS.compiled("groups_counted")
MET, OR_MISSED = TERMS.compiled("met"), TERMS.compiled("or_missed")
MONTHS = TERMS.compiled("counts_months")
YEAR_CLAUSE = re.compile(r"[\n;]|,(?!\d)|(?:^|\s)(?:và|va)\s")
CLAUSE = TERMS.compiled("clauses")
A_SENTENCE = late(r"\n|(?<=[^\W_]{2})\.\s+(?=[A-ZÀ-ỸĐ])")
ENDS = late(r"[;\n]|\.(?=\s|$)|,(?!\d)")
NEAR = 40  # characters before a name
BRACKETED = late(r"^([^\d(]+)\((?=[^)]*\d)([^)\d]{0,12}\d[^)]*)\)")  # "Khá (70 - 89)"
ALSO_CALLED = late(r"(?i)(loại [A-E])\s*\([^)\d]{1,20}\)")  # "Loại A (tốt): từ 90 điểm"
OUT_OF = late(r"(?<![\d/])(\d{1,3})/\d{1,3}(?![\d/])")  # "đạt 10/10 tiêu chí"
HALF = 50  # points: classes begin above, levels of one criterion below

Class = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Codes:
    """Of the criteria; ``must``: of those marked as to be met; ``checks``: all are met or not."""

    all: Sequence[str] = ()
    must: Sequence[str] = ()
    checks: bool = False


def class_name(text: str) -> str:
    """ "tot" and "TỐT" are Tốt."""
    return NAMES.get(fold(text), text.strip().capitalize())


def is_classes(line: str) -> bool:
    """Whether here the classes begin: "Xếp loại: Tốt …", or a line with several of them."""
    words = " ".join(line.split())
    if HEAD.match(words.lower()) or YEAR.match(words):
        return True
    several = len(CLASS.findall(words)) > 1 and "%" not in words
    return several and are_classes(words)


def are_classes(said: str) -> bool:
    """Not the levels of one criterion, which may be called the same."""
    found, _ = classes_of(said.split("\n"), Codes())
    high = len(found) > 1 and float(found[0]["least"]) >= HALF
    return high or (len(found) > 1 and COUNTED.search(said) is not None)


def is_class(line: str) -> bool:
    """A line with one class: of two below one another both are."""
    if "%" in line or len(CLASS.findall(line)) != 1:
        return False
    return bool(classes_of([line], Codes())[0])


def classes_of(lines: Sequence[str], codes: Codes) -> tuple[list[Class], list[str]]:
    """The classes of a month from the best down, and what of it could not be expressed."""
    whole = YEAR.split("\n".join(" ".join(line.split()) for line in lines), maxsplit=1)[0]
    whole = ALSO_CALLED.sub(r"\1", whole)
    found, unsaid = dict[str, Class](), list[str]()
    for name, limits, piece in max([*_before(whole, codes)], [*_behind(whole)], key=_known):
        called = class_name(name)
        if limits is None or called in found:
            continue
        one: Class = {"name": called, "least": _least(limits)}
        if gates := _gates(piece, codes):
            one["gates"] = gates
        if more := _not_expressed(piece, gates):
            unsaid.append(f"{called}: {more}")
        found[called] = one
    return sorted(found.values(), key=lambda one: -float(one["least"])), unsaid


def _not_expressed(piece: str, gates: Sequence[object]) -> str:
    """A condition that is none of the criteria's, or that says nothing of them that is known."""
    more = TERMS.compiled("condition").search(piece.lower())
    if not more and not gates:
        more = TERMS.compiled("with_condition").search(piece)
    return more[0] if more else ""


Said = tuple[str, dict[str, str] | None, str]  # the name, its limits, all that is said of it


def _known(told: Sequence[Said]) -> int:
    """How many classes have limits: the name stands before them, or behind ("từ 90 là tốt")."""
    return len({class_name(name) for name, limits, _ in told if limits})


def passes_of(lines: Sequence[str]) -> dict[str, str]:
    """What the classes of a checklist count: checks, or groups ("đạt cả 4 mục")."""
    said = COUNTED.findall(YEAR.split("\n".join(lines), maxsplit=1)[0].lower())
    if not said:
        return {}
    return {"passes": "group" if any(map(GROUPS.match, said)) else "each"}


def _behind(whole: str) -> Iterator[Said]:
    for clause in ENDS.split(whole):
        names = list(CLASS.finditer(clause))
        if len(names) == 1:
            before = clause[: names[0].start()]
            yield names[0][0], _limits(before, clause), clause


def _before(whole: str, codes: Codes) -> Iterator[Said]:
    """One class a piece; a condition behind a semicolon belongs to the class before it."""
    names = [match for match in CLASS.finditer(whole) if _begins(whole, match.start())]
    ends = [*(match.start() for match in names[1:]), len(whole)]
    for name, end in zip(names, ends, strict=False):
        piece = BRACKETED.sub(r"\1: \2", whole[name.start() : end])
        said = _without_codes(piece, codes)[len(name[0]) :]
        rest = f"{whole[max(0, name.start() - 9) : name.start()]} {piece}"
        yield name[0], _limits(said.split("\n")[0], rest) or _limits(said, rest), piece


def _limits(said: str, piece: str) -> dict[str, str] | None:
    """A span, a number alone, or what is left: from 0."""
    said = OUT_OF.sub(r"\1", said)
    found = span(said)
    if found is None and len(numbers := re.findall(NUMBER, said)) == 1:
        found = {"least": numbers[0].replace(",", ".")}
    return found or ({"least": "0"} if REST.search(piece.lower()) else None)


def _begins(text: str, at: int) -> bool:
    """At the start of a clause: "thiếu điều kiện thì xếp Khá" names a class within one."""
    before = text[max(0, at - NEAR) : at].rstrip(" -•+*\t")
    return not before or before[-1] in ":;,.\n)" or RANKS.search(before.lower()[-12:]) is not None


def _without_codes(piece: str, codes: Codes) -> str:
    """Up to where conditions begin: their numbers are none of the class."""
    return piece[: _conditions_at(piece, codes)]


def _conditions_at(piece: str, codes: Codes) -> int:
    """ "(đủ điểm I.1 …)", "… và B2 đạt từ 25 điểm"; the end where there is none."""
    more = MORE.search(piece)
    apart = [code for code in codes.all if not code.isdigit() and len(code) > 1]
    named = [piece.find(f" {code} ") for code in apart]
    at = [more.start()] if more else []
    return min([*at, *(n for n in named if n > 0), len(piece)])


def _gates(piece: str, codes: Codes) -> list[dict[str, str]]:
    """ "trong đó tiêu chí 4 và 7 đạt điểm tối đa", "mục 5 không dưới 10 điểm"."""
    found = list[dict[str, str]]()
    piece = OR_MISSED.sub(" ", piece)
    for said in re.split(r"[;\n]", piece[_conditions_at(piece, codes) :]):
        full, named = _asks_all(said, codes), list[str]()
        for clause in CLAUSE.split(said) if full and _worth(said) else [said]:
            named += [code for code in codes.all if names(A_POINT.sub(" ", clause), code)]
            least = _worth(clause)
            if NAMED.search(said.lower()) is None:
                named = [code for code in named if not code.isdigit()]
            named += [code for code in codes.must if says_marked(clause)]
            if _asks_all(clause, codes) or least:
                found += [{"code": code, **({"least": least} if least else {})} for code in named]
                named = []
    return found


def _worth(clause: str) -> str:
    """The points that a condition asks for; "" where it names none."""
    said = WORTH.search(clause)
    return _least(span(said[0]) or {}).removeprefix("0") if said else ""


def _asks_all(said: str, codes: Codes) -> bool:
    """ "đạt điểm tối đa"; of what is met or not "đạt"."""
    return (FULL.search(said.lower()) or (codes.checks and MET.search(said.lower()))) is not None


def _least(limits: dict[str, str]) -> str:
    """The sum from which it is reached; "below 50" is the lowest, from 0."""
    return limits.get("least") or limits.get("above") or "0"


def year_of(lines: Sequence[str], names: Sequence[str]) -> tuple[list[Class], list[str]]:
    """The rules of a year that can be expressed, and those that cannot."""
    parts = YEAR.split("\n".join(lines), maxsplit=1)
    if len(parts) < 2 or not names:
        return [], []
    rules, unsaid, whole = list[Class](), list[str](), True
    for line in re.split(r"[;\n]|(?<=[^\W\d])\.(?=\s|$)|(?<=\))\.(?=\s|$)", parts[1]):
        said = NUMBERED.sub("", YEAR.sub("", line.strip(" -•+:.")).strip())
        lowest = YEAR_REST.match(said)
        name = CLASS.match(said, lowest.end() if lowest else 0)
        if name is None or class_name(name[0]) not in names:
            unsaid += [said] if said else []
            continue
        rule = {} if lowest else _rule(said[name.end() :], names)
        if rule is None:
            unsaid.append(said)
            whole = False
        else:
            rules.append({"name": class_name(name[0]), **rule})
    if rules and len(rules[-1]) > 1:
        rules.append({"name": names[-1]})
    if whole:
        return rules, unsaid
    return [], [one for line in parts[1].split("\n") if (one := line.strip())]


def _rule(said: str, names: Sequence[str]) -> Class | None:
    """None where it says something that cannot be expressed."""
    words, rule = said.lower(), Class()
    if REST.search(EVERY.sub("", words)):
        return rule
    for match in EVERY.finditer(words):
        rule["every"] = class_name(match["name"])
    for match in NO.finditer(words):
        at = names.index(class_name(match["name"]))
        rule["every"] = names[max(0, at - 1)]
    for match in SOME.finditer(words):
        rule.setdefault("months", {})[class_name(match["name"])] = match["n"]
    for match in AT_MOST.finditer(words):
        rule.setdefault("most", {})[class_name(match["name"])] = match["n"]
    if average := AVERAGE.search(words):
        rule["average"] = average[1].replace(",", ".")
    named = {*rule.get("months", ()), *rule.get("most", ())}
    known = rule.get("every") in (None, *names) and named <= set(names)
    if not rule or not known:
        return None
    left = _left(said)
    if any(MONTHS.search(one) for one in left):
        return None
    return {**rule, **({"asks": ", ".join(left)} if left else {})}


def _left(said: str) -> list[str]:
    """The clauses with a number or a limit that none of the rules has taken up."""
    rest = said
    for one in (AVERAGE, EVERY, NO, SOME, AT_MOST):
        rest = re.sub(one.pattern, "\n", rest, flags=re.I)
    clauses = (one.strip(" .;:") for one in YEAR_CLAUSE.split(rest))
    return [one for one in clauses if LIMITED.search(one.lower()) or re.search(r"\d", one)]


def not_of_classes(lines: Sequence[str]) -> list[str]:
    """Sentences among the classes of a month that name one and give none its points: "Tháng không
    họp tính kém".
    """
    whole = YEAR.split("\n".join(" ".join(line.split()) for line in lines), maxsplit=1)[0]
    said = (one.strip(" -•+*.") for one in A_SENTENCE.split(whole))
    named = (one for one in said if len(one.split()) > 3 and CLASS.search(one))
    return [one for one in named if not re.search(r"\d", one) and not _is_head_or_rest(one)]


def _is_head_or_rest(said: str) -> bool:
    return HEAD.match(said.lower()) is not None or REST.search(said.lower()) is not None


def vetoes(lines: Sequence[str]) -> list[str]:
    """ "Xếp loại Kém không phụ thuộc điểm số nếu …": what decides whatever the points are."""
    return [" ".join(line.split()) for line in lines if VETO.search(line)]
