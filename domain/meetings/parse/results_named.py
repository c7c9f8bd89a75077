"""Which tasks are done, said by their words, by their owners or by number, each with its state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.parse.terms import terms
from domain.parse.text import fold

State = Literal["done", "open", "late"]
Marks = dict[int, State]
TERMS = terms(__file__, "results_named")
_ITEM = TERMS.compiled("item")
_FILLER = TERMS.compiled("filler")
_EVERY = TERMS.compiled("every")
_OTHERS = TERMS.compiled("others")
_ONGOING, _ONLY_LEFT = TERMS.compiled("ongoing"), TERMS.compiled("only_left")
_ONLY_OPEN = TERMS.compiled("only_open")
_REASON = TERMS.compiled("reason")
_UNKNOWN, _SO_FAR = TERMS.compiled("unknown"), TERMS.compiled("so_far")
_UNFINISHED = TERMS.compiled("unfinished")
_SO_FAR_TEXT, _NO_NAME = TERMS.text("so_far_text"), TERMS.pattern("no_name")
_STOP_WORDS = TERMS.bag("common")
_MARKED = TERMS.bag("marked")
_SHORT_WORDS = TERMS.bag("short_words")
_STATES = TERMS.bag("states")
_TITLE = TERMS.pattern("title")
_INITIALS = re.compile("[bcdghklmnpqrstvxy]{2,6}")
_MANY = {"hai": "2", "ba": "3"}
_STARTS, _STATE = r"(?:(?<=^)|(?<=[,;.] ))", "(?:(?:da|thi|van|con) )?(?:xong|chua|roi|dang|hoan)"
_ROW = re.compile(r"(?<![^,;.\n ])(?:(?<=^)|(?<=[;.\n]))\s*#?\d{1,2}(?: ?, ?#?\d{1,2})+(?= )")
_SIGNS = {
    "✅": " xong ",
    "✔": " xong ",
    "☑": " xong ",
    "❌": " chua ",
    "✖": " chua ",
    "✗": " chua ",
}


@dataclass(frozen=True)
class Named:
    """The words that only one task has: of its title, and the name of its owner."""

    words: tuple[frozenset[str], ...]
    titles: tuple[frozenset[str], ...] = ()
    owners: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()

    @classmethod
    def of(cls, titles: Sequence[str], owners: Sequence[str | None]) -> Named:
        bags = [
            {*fold(title).split(), *(fold(owner or "").split()[-1:])} - _STOP_WORDS
            for title, owner in zip(titles, owners, strict=True)
        ]
        return cls(
            tuple(
                frozenset(w for w in bag if sum(w in other for other in bags) == 1) for bag in bags
            ),
            tuple(frozenset(fold(title).split()) - _STATES for title in titles),
            tuple((fold(owner or "").split() or [""])[-1] for owner in owners),
            tuple("".join(word[0] for word in fold(title).split()) for title in titles),
        )

    def numbered(self, line: str) -> str:
        """The line with the number of a task for each word that names it."""
        for number, owner in enumerate(self.owners, 1):  # "anh Nam", who is called as a year
            if owner and self.owners.count(owner) == 1:
                line = re.sub(rf"\b(?:{_TITLE}) {re.escape(owner)}\b", f"#{number}", line)
        out: list[str] = []
        for token in re.findall(r"#\d+|\w+|[^\w\s]+", line):
            at = next((n for n, words in enumerate(self.words, 1) if token in words), None)
            if token.isdigit() and at and out and out[-1] == f"#{at}":
                continue  # "đèn hẻm 12", of "Lắp đèn đường hẻm 12"
            at = at or (self._initials(token) if _INITIALS.fullmatch(token) else None)
            piece = token if at is None or token.isdigit() else f"#{at}"
            if re.fullmatch(r"#\d+", piece) and self.titles:
                title = self.titles[int(piece[1:]) - 1] if at else frozenset()
                while out and out[-1] in title:
                    out.pop()
            if not (piece.startswith("#") and out and out[-1] == piece):
                out.append(piece)
        return " ".join(out)

    def _initials(self, token: str) -> int | None:
        """The task of whose title these are first letters in a row: "BHYT"."""
        if token in _SHORT_WORDS:
            return None
        having = [n for n, row in enumerate(self.initials, 1) if token in row]
        return having[0] if len(having) == 1 else None


def by_marks(text: str, titles: Sequence[str]) -> str:
    """With the number of a task for a word that its title alone has, which only its marks tell from
    a common one: "quỹ", not "Quý" or "quý".
    """
    words = [set(re.findall(r"\w+", title.lower())) for title in titles]
    for at, mine in enumerate(words, 1):
        others = set().union(*(one for n, one in enumerate(words, 1) if n != at))
        for word in mine - others:
            if not word.isascii() and fold(word) in _STOP_WORDS and word in _MARKED:
                text = re.sub(rf"(?i)(?<!\w){word}(?!\w)(?= )", f"#{at}", text)
                if text.isascii() and _alone(word, at, titles):
                    text = re.sub(rf"(?i){_STARTS}{fold(word)}(?= {_STATE})", f"#{at}", text)
    return text


def by_owners(text: str, owners: Sequence[str | None], titles: Sequence[str]) -> str:
    """With the number of a task for its owner who is called as a common word is: "Đước", "Năm"."""
    for at, owner in enumerate(owners, 1):
        name = (owner or " ").split(" ")[-1]
        if fold(name) not in _STOP_WORDS or owners.count(owner) > 1 or not name[:1].isupper():
            continue
        if not any(name in title for title in titles):
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)(?!{_NO_NAME})(?= )", f"#{at}", text)
    return text


def so_far(line: str) -> str:
    """'mới vận động được 3 hộ' as 'vận động chưa xong'."""
    return _SO_FAR.sub(lambda found: f"{found['act']}{fold(_SO_FAR_TEXT)}", line)


def _alone(word: str, at: int, titles: Sequence[str]) -> bool:
    """Whether only this title has the word, whatever its marks."""
    others = (title for n, title in enumerate(titles, 1) if n != at)
    return not any(fold(word) in fold(title).split() for title in others)


def signs(text: str) -> str:
    """Ticks and crosses as the words they stand for."""
    for sign, words in _SIGNS.items():
        text = text.replace(sign, words)
    return text.replace("\ufe0f", "")


def ongoing(text: str) -> str:
    """'đang sửa' as 'chưa sửa', and 'đảng' left out, which without its mark is the same word."""
    text = re.sub(r"\b[Đđ]ảng\b", " ", text)
    text = re.sub(r"\b[Đđ]ang\b", "chưa", text)
    text = _UNFINISHED.sub(_SO_FAR_TEXT, text)
    return _ONGOING.sub("chua ", fold(text)) if text.isascii() else text


def only_left(line: str, count: int) -> set[int]:
    """The tasks that alone are left: 'chỉ còn #2'; empty where it was not said that the others are
    done.
    """
    if match := _ONLY_OPEN.fullmatch(line.strip()):
        left = {int(number) - 1 for number in re.findall(r"\d+", match["tasks"])}
        return left if min(left) >= 0 and max(left) < count else set()
    match = _ONLY_LEFT.fullmatch(line.strip())
    if not match:
        return set()
    left = {int(number) - 1 for number in re.findall(r"\d+", match["tasks"])}
    counted = match["part"] and (int(match["part"]), int(match["whole"]))
    agrees = counted == (count - len(left), count)
    return left if max(left) < count and (agrees or (match["only"] and not counted)) else set()


def marks(line: str, count: int) -> tuple[Marks, bool] | None:
    """The state of each task that was said, and whether all was understood to speak of every one;
    None where a word is left over, or a state without a task.

    ``line``: folded, with the tasks as numbers.
    """
    if re.search(r"\d (?:viec|nhiem vu)\b", _OTHERS.sub(" ", line)):
        return None
    line = _ROW.sub(lambda row: row[0].replace(",", " "), _UNKNOWN.sub("", _REASON.sub("", line)))
    others = _OTHERS.search(line)
    line = _OTHERS.sub(" ", line)
    all_done = _EVERY.match(line)
    found: Marks = dict.fromkeys(range(count), "done") if all_done else {}
    rest = line[all_done.end() :] if all_done else line
    last = ""
    excepted = bool(all_done or (others and not others["open"]))
    for clause in re.split(
        r"[,;.\n]|\b(?:con(?! lai| no| thieu| do)|nhung|nhung ma|rieng|tru|ngoai tru|co dieu)\b",
        rest,
    ):
        said = _clause(clause, count, excepted)
        if last and (said is None or (not all_done and len(said) == count > 1)):
            said = _clause(f"{last} {clause}", count, excepted)
        if said is None:
            return None
        last = " ".join(f"#{at + 1}" for at in said) or last
        if not all_done and _contradict(found, said):
            return None
        found |= said
    if others and found:
        if others["many"] and int(_MANY.get(others["many"], others["many"])) + len(found) != count:
            return None
        rest_state: State = "open" if others["open"] else "done"
        found = {at: found.get(at, rest_state) for at in range(count)}
    return (found, bool(all_done or others)) if found else None


def _contradict(found: Marks, said: Marks) -> bool:
    return any(found.get(at, said[at]) != said[at] and said[at] != "late" for at in said)


def _clause(clause: str, count: int, all_done: bool) -> Marks | None:
    items = [(m.lastgroup or "", m) for m in _ITEM.finditer(clause)]
    if re.search(r"\w", _FILLER.sub(" ", _ITEM.sub(" ", clause))):
        return None
    numbers = [int(m["number"]) - 1 for name, m in items if name == "number"]
    states = [name for name, _ in items if name in ("done", "open", "late")]
    if any(not 0 <= at < count for at in numbers):
        return None
    if not items:
        return {}
    if not states:
        return dict.fromkeys(numbers, "open") if all_done and numbers else None
    if not numbers:
        return dict.fromkeys(range(count), _state(states)) if all_done else None
    return _paired(items) if len({*states}) > 1 and len(numbers) > 1 else _same(numbers, states)


def _same(numbers: list[int], states: list[str]) -> Marks:
    return dict.fromkeys(numbers, _state(states))


def _state(states: list[str]) -> State:
    """'xong chậm' is late; 'chưa xong' is open; 'chậm' alone is not done yet."""
    if "open" in states:
        return "open"
    if "late" in states:
        return "late"
    return "done"


def _paired(items: list[tuple[str, re.Match[str]]]) -> Marks | None:
    """'#1 xong #2 chưa', or each state before its task."""
    first = next(name for name, _ in items if name != "stop")
    groups: list[tuple[list[int], list[str]]] = []
    for name, match in items if first == "number" else items[::-1]:
        if name == "number":
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(int(match["number"]) - 1)
        elif name in ("done", "open", "late"):
            if not groups:
                return None
            groups[-1][1].append(name)
    if any(not states for _, states in groups):
        return None
    return {at: _state(states) for numbers, states in groups for at in numbers}
