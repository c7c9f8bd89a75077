"""Which of last month's tasks are done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.errors import Invalid, Refused, Unclear
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.result_terms import ALL, BUT, DONE, EVERY, FILLER, ITEM, NONE, OPEN, REST
from domain.meetings.parse.results_amounts import amounts, respelled
from domain.meetings.parse.results_named import (
    Named,
    State,
    marks,
    ongoing,
    only_left,
    signs,
    so_far,
)
from domain.parse.shares import Item
from domain.parse.text import fold, short, shown
from domain.parse.words import canon

MOST = 40
_NUMBERS = {"hai": "2", "ba": "3", "bon": "4"}
Marks = dict[int, bool]
_ALTOGETHER = re.compile(r"\bhet (?:tron troi|tron|sach sanh|sach|trot|nhan|rao)\b")
_LATE = re.compile(r"\b(?:cham|tre|muon|qua han)\b")


def task_states(
    text: str, titles: Sequence[str], owners: Sequence[str | None]
) -> tuple[State, ...]:
    """For each title whether it is done, done late or open; told by its words, its owner or number.

    As ``task_results`` otherwise.
    """
    short(text, 2000)
    line = _prepared(text, len(titles))
    both = re.search(
        r"(?:xong|hoan thanh|dat)(?: ca)? (\d{1,2}) ?/ ?(\d{1,2})(?: viec| nhiem vu| cong viec)?$",
        line,
    ) or re.match(
        r"\W*(\d{1,2}) ?/ ?(\d{1,2})(?: viec| nhiem vu| cong viec)? (?:da |deu )*"
        r"(?:xong|hoan thanh|dat)(?: roi| tot| dung han| \(?100 ?%\)?)*\W*$",
        fold(text),
    )
    if both and both[1].lstrip("0") == both[2].lstrip("0") == str(len(titles)):
        return tuple("done" for _ in titles)
    line = Named.of(titles, owners).numbered(amounts(line, titles))
    line = respelled(re.sub(r"# (?=\d)", "#", line))
    if left := only_left(line, len(titles)):
        return tuple("open" if at in left else "done" for at in range(len(titles)))
    found = marks(line, len(titles)) if titles else None
    late = found is not None and "late" in found[0].values()
    if found and (
        "#" in line
        or late
        or (len(found[0]) == len(titles) and (found[1] or _each_by_name(line, titles)))
    ):
        return _states(*found, titles, text)
    by_number = re.match(r"(?:viec )?#?1 thi\b|(?:viec )?#?\d{1,2} (?!.*#?\d)", line)
    if found and by_number and len(titles) > 1:
        return _states(*found, titles, text)
    done = task_results(signs(text), titles)
    if _LATE.search(line):
        raise _which({}, titles, text)
    return tuple("done" if one else "open" for one in done)


def _each_by_name(line: str, titles: Sequence[str]) -> bool:
    """Whether each has the word for a task before its number: 'xong việc 2, việc 1 còn dở'."""
    return len(re.findall(r"\b(?:viec|nhiem vu) \d", line)) == len(titles)


def _prepared(text: str, count: int) -> str:
    """Folded, with ordinals as numbers, "đang" as not done, and without reasons."""
    if not text.isascii():  # "con Vy", not "còn"
        text = re.sub(r"\b[Cc]on (?=[A-ZĐ])", "", text)
    line = re.sub(r"\bd ?/ ?c\b", "dc", fold(ongoing(signs(text))))
    line = re.sub(r"\bmot\b", "1", _ALTOGETHER.sub("het", line))
    line = _by_place(so_far(line), count)
    line = re.sub(r"\b(?:viec |nhiem vu )?(?:thu nhat|dau tien)\b|\b(?:viec|cai) dau\b", "#1", line)
    line = re.sub(
        r"\b(?:viec |nhiem vu )?(?:viec|cai) (?:sau cung|cuoi cung|cuoi)\b", f"#{count}", line
    )
    if count == 2:
        line = re.sub(r"\b(?:viec|nhiem vu|cai) (?:sau|cuoi|kia|con lai|thu hai)\b", "#2", line)
    whole = rf"\b(?:ca )?0?{count} (?:viec|nhiem vu|cai)\b(?! kia| khac| con lai)"
    line = re.sub(whole, "ca viec", line)
    return re.sub(rf"\bca viec (.*)\bca {count}$", r"ca viec \1", line)


def _by_place(line: str, count: int) -> str:
    """'2 việc đầu', 'hai việc sau', 'việc thứ ba' with the numbers of these tasks."""
    for word, number in _NUMBERS.items():
        line = re.sub(rf"\b{word}(?= (?:viec|cai)\b)", number, line)
        line = re.sub(rf"\b(?:viec|nhiem vu|cai) thu (?:{word}|{number})\b", f"#{number}", line)
        line = re.sub(rf"\b(?:viec|cai) {word}(?= (?:chua|xong|da|con)\b)", f"#{number}", line)

    def run(found: re.Match[str]) -> str:
        many = int(found[1])
        low = 1 if found[2] == "dau" else count - many + 1
        if not 0 < many < count:
            return found[0] if found[2] != "dau" else _row(1, min(many, count))
        return _row(low, low + many - 1)

    return re.sub(r"\b(\d) (?:viec|cai) (dau|sau|cuoi)(?: tien| cung)?\b", run, line)


def _row(low: int, high: int) -> str:
    return " ".join(f"#{n}" for n in range(low, high + 1))


def rest(first: str, text: str, titles: Sequence[str], owners: Sequence[str | None]) -> str:
    """One text of two: what is said now of the others, of all, or of those that were left."""
    others = ANSWERS.text("the_others")
    for together in (f"{first}; {text}", text, f"{first}, {others} {text}"):
        try:
            task_states(together, titles, owners)
        except Refused:
            continue
        return together
    return text


def _states(
    found: dict[int, State], every: bool, titles: Sequence[str], text: str
) -> tuple[State, ...]:
    if len(found) == len(titles):
        return tuple(found[at] for at in range(len(titles)))
    rest = REST.search(re.sub(r"\bmot\b", "1", canon(text, 2000)))
    if every or rest:
        other: State = "open" if rest and rest["open"] else "done"
        return tuple(found.get(at, other) for at in range(len(titles)))
    if re.match(r"(?:mới|moi|chỉ)\b", text.strip().lower()) and set(found.values()) == {"done"}:
        return tuple(found.get(at, "open") for at in range(len(titles)))
    raise _which({at: state != "open" for at, state in found.items()}, titles, text)


def task_results(text: str, titles: Sequence[str]) -> tuple[bool, ...]:
    """For each title whether it is done: 'xong cả', '1 xong, 2 chưa', '1,3', 'xong cả trừ 2'.

    Numbers alone, or after 'xong', are the done ones and the others are not; where only open ones
    are named the rest is asked. Invalid: ``error-results``, ``error-results-number`` (given, hi).
    Unclear: ``error-results-rest``, ``error-results-which``.
    """
    if not titles:
        return ()
    line = re.sub(r"\bmot\b", "1", _ALTOGETHER.sub("het", canon(text, 2000)))
    line = _numbered(line, titles)
    line = re.sub(rf"\bca {len(titles)}\b(?: viec| nhiem vu| cai)?", "ca", line)
    line = re.sub(r"\bthu nhat\b", "thu 1", line)
    if len(titles) > 1 and _counted(line):
        raise _which(_guess(line, titles), titles, text)
    if EVERY.fullmatch(line):
        return (True,) * len(titles)
    if NONE.fullmatch(line):
        return (False,) * len(titles)
    if len(titles) == 1 and not re.search(r"\d", line):
        return (_only(line, text),)
    head = BUT.split(line, maxsplit=1)
    if len(head) == 2 and EVERY.fullmatch(head[0].strip(" ,.;")):
        return _all_but(head[1], titles, text)
    return _marked(line, titles, text)


def _numbered(line: str, titles: Sequence[str]) -> str:
    """The title of a task in full stands for its number."""
    for at, title in sorted(enumerate(titles), key=lambda pair: -len(pair[1])):
        key = fold(title)
        if len(key) > 5 and line.count(key) == 1:
            line = line.replace(key, f" {at + 1} ")
    return re.sub(r" +", " ", line).strip()


def _counted(line: str) -> bool:
    """Does a number say how many rather than which: '2/3', '2 việc xong', 'xong 2'?"""
    if re.search(r"\d ?/ ?\d|\bca \d|\b\d+ (?:viec|nhiem vu|cai)\b(?! \d)", REST.sub(" ", line)):
        return True
    one = len(re.findall(r"\d+", line)) == 1 and not re.search(rf"\b{OPEN}\b", line)
    named = re.search(r"\b(?:viec|thu|so|cau|muc|nhiem vu) \d", line)
    return one and not named and not ALL.search(line)


def _guess(line: str, titles: Sequence[str]) -> Marks:
    """'xong 2' may be the second only; 'còn 2', 'trừ 2' all but the second."""
    numbers = [int(number) for number in re.findall(r"\d{1,3}", line)]
    if len(numbers) != 1 or re.search(r"\d (?:viec|nhiem vu|cai)", line):
        return {}
    _within(numbers, titles)
    return {numbers[0] - 1: not re.search(r"\b(?:con|tru|ngoai)\b", line)}


def _only(line: str, text: str) -> bool:
    if re.fullmatch(rf"(?:da |dc |viec |nay |do )*(?:{DONE} ?)+(?:roi|ca)?|co|u|vang|yes", line):
        return True
    if re.fullmatch(rf"(?:viec |nay |do )*{OPEN}(?: dau| xong)*|no", line):
        return False
    raise Invalid("error-results", given=shown(text))


def _all_but(rest: str, titles: Sequence[str], text: str) -> tuple[bool, ...]:
    rest = re.sub(rf"\b{OPEN}\b", " ", rest)
    row, strange = _items(rest)
    numbers = [item.value for item in row if item.name == "number"]
    if strange or not numbers or any(item.name == "done" for item in row):
        raise _which({}, titles, text)
    _within(numbers, titles)
    if len(numbers) == 1 and re.search(r"\d+ (?:viec|nhiem vu)", rest):
        raise _which(dict.fromkeys((n - 1 for n in numbers), False), titles, text)
    return tuple(at + 1 not in numbers for at in range(len(titles)))


def _marked(line: str, titles: Sequence[str], text: str) -> tuple[bool, ...]:
    others = REST.search(line)
    row, strange = _items(REST.sub(" ", line))
    numbers = [item.value for item in row if item.name == "number"]
    if not row or strange or len(row) > MOST or not numbers:
        labels = any(item.name in ("done", "open") for item in row)
        raise _which({}, titles, text) if labels else Invalid("error-results", given=shown(text))
    _within(numbers, titles)
    plain = all(item.name in ("number", "stop") for item in row)
    if plain and re.search(r"\b(?:con|chi|nhung|moi|bi|thoi|tru)\b", line):
        raise _which({}, titles, text)
    readings = _readings(row)
    if len(readings) != 1:
        raise _which({}, titles, text)
    if others:
        rest = others["done"] is not None
        return tuple(readings[0].get(at, rest) for at in range(len(titles)))
    return _complete(readings[0], titles, text)


def _complete(marks: Marks, titles: Sequence[str], text: str) -> tuple[bool, ...]:
    missing = len(titles) - len(marks)
    if missing and set(marks.values()) != {True}:
        raise _which(marks, titles, text)
    return tuple(marks.get(at, False) for at in range(len(titles)))


def _within(numbers: Sequence[int], titles: Sequence[str]) -> None:
    for number in numbers:
        if not 1 <= number <= len(titles):
            raise Invalid("error-results-number", given=number, hi=len(titles))


def _items(line: str) -> tuple[list[Item], bool]:
    row: list[Item] = []
    for match in ITEM.finditer(line):
        if match["range"]:
            low, high = sorted(int(number) for number in re.findall(r"\d+", match["range"]))
            row += [Item("number", n) for n in range(low, min(high, low + MOST) + 1)]
        else:
            row.append(Item(match.lastgroup or "", int(match["number"] or 0)))
    return row, re.search(r"\w", FILLER.sub("", ITEM.sub(" ", line))) is not None


def _readings(row: list[Item]) -> list[Marks]:
    """Labels before their numbers, or after: the readings in which nothing is left over."""
    pieces = _pieces(row)
    row = [item for item in row if item.name != "stop"]
    if all(item.name == "number" for item in row):
        return [{item.value - 1: True for item in row}]
    readings: list[Marks] = []
    for order in (row, row[::-1]):
        marks = _label_first(order)
        if marks is not None and marks not in readings:
            readings.append(marks)
    apart = _apart(pieces)
    return readings if apart is None or apart in readings else [*readings, apart]


def _pieces(row: list[Item]) -> list[list[Item]]:
    pieces: list[list[Item]] = [[]]
    for item in row:
        if item.name == "stop":
            pieces.append([])
        else:
            pieces[-1].append(item)
    return [piece for piece in pieces if piece]


def _apart(pieces: list[list[Item]]) -> Marks | None:
    """'xong 1, 3 chưa': each piece between commas read by itself."""
    marks: Marks = {}
    for piece in pieces:
        found = [m for order in (piece, piece[::-1]) if (m := _label_first(order)) is not None]
        if not found or any(m != found[0] for m in found) or marks.keys() & found[0].keys():
            return None
        marks |= found[0]
    return marks


def _label_first(row: list[Item]) -> Marks | None:
    marks: Marks = {}
    label: bool | None = None
    fresh = False
    for item in row:
        if item.name != "number":
            if fresh:
                return None
            label, fresh = item.name == "done", True
        elif label is None or marks.get(item.value - 1, label) != label:
            return None
        else:
            marks[item.value - 1], fresh = label, False
    return None if fresh else marks


def _which(marks: Marks, titles: Sequence[str], text: str) -> Unclear:
    """The rest all done, or not; every option says each task."""
    options = [_text([marks.get(at, rest) for at in range(len(titles))]) for rest in (True, False)]
    key = "error-results-rest" if marks else "error-results-which"
    return Unclear(key, options=tuple(options), given=shown(text))


def _text(results: Sequence[bool]) -> str:
    if all(results):
        return ANSWERS.text("all_done")
    if not any(results):
        return ANSWERS.text("none_done")
    said = ["done" if done else "open" for done in results]
    return ", ".join(ANSWERS.text(name, n=at) for at, name in enumerate(said, 1))
