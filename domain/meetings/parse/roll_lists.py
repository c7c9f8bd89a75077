"""Those absent told one by one: 'vắng 2 (đ/c Tư ốm, đ/c Năm không phép)'. How many of them had
leave, and who they were and why, as it was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.persons import has_title, is_person
from domain.meetings.parse.roll_remarks import TERMS as REMARKS
from domain.meetings.parse.roll_terms import NAMED_FIRST
from domain.parse.terms import terms
from domain.parse.text import fold, shadow

TERMS = terms(__file__, "roll_lists", reasons=REMARKS.pattern("reasons"))
_HEAD, _LABEL, _OF_ALL = TERMS.compiled("head"), TERMS.compiled("label"), TERMS.compiled("of_all")
_PART, _ABSENT = TERMS.compiled("part"), TERMS.compiled("absent")
_EVERY = TERMS.compiled("every")
_HEAD_WORDS = TERMS.bag("head_words")
_WITH, _WITHOUT, _UNKNOWN = (
    TERMS.compiled("with_leave"),
    TERMS.compiled("without_leave"),
    TERMS.compiled("unknown"),
)
_REASON, _ANY_REASON = TERMS.compiled("reason"), TERMS.compiled("any_reason")
_BETWEEN, _NOT_A_NAME = TERMS.compiled("between"), TERMS.compiled("not_a_name")
_NO_NAMES, _STAYS = TERMS.bag("first_no_name"), TERMS.compiled("stays")
_OTHERS, _RANK = TERMS.compiled("others"), TERMS.compiled("rank")
_APART = re.compile(
    r"\s*[,;+&]\s*|\s*\n\s*(?:[-•*+]\s*)?|\s+(?:và|va|với|voi|còn(?! lại))\s+|\s+con\s+(?=đ/c|d/c)"
)
_INNER = re.compile(r"\([^()]*\)")
_WHO = TERMS.compiled("who")
_ENDS = " .,;:-–()"
WORDS = 5  # of a name with its title


@dataclass(frozen=True)
class Entry:
    """One of them, or several who are not named; ``leave``: None where nobody said."""

    count: int
    who: str  # "" where nobody is named
    why: str
    leave: bool | None
    reason: bool = False  # what kept them, and not whether they had leave


@dataclass(frozen=True)
class Told:
    """A list in a text, from ``start`` to ``end``."""

    start: int
    end: int
    counts: str
    said: str
    short: str  # "vắng 2"
    entries: tuple[Entry, ...]


def counted(text: str) -> str:
    """The text with each list as its counts."""
    for told in reversed(lists(text)):
        text = f"{text[: told.start]}{told.counts}{text[told.end :]}"
    return text


def with_leave(first: str, text: str) -> Told | None:
    """The list of ``first`` where ``text`` tells of some of them whether they had leave, by which
    it is known of all: 'Bảy không phép'.
    """
    told, found = lists(first), _entries(text, None, bounded=False, lines=False)
    if len(told) != 1 or found is None or found[1] < len(text.rstrip(_ENDS)):
        return None
    answers = {_called(one.who): one.leave for one in found[0] if one.who}
    names = [_called(one.who) for one in told[0].entries]
    if None in answers.values() or len(answers) < len(found[0]) or not answers.keys() <= {*names}:
        return None
    known = [
        _with(one, answers[name]) if name in answers else one
        for name, one in zip(names, told[0].entries, strict=True)
    ]
    entries = settled(
        [replace(one, reason=one.reason and one.leave is None) for one in known], None
    )
    if any(one.leave is None for one in entries):
        return None
    return replace(told[0], counts=as_counts(entries), said=f"{told[0].said}; {text.strip()}")


def _called(who: str) -> str:
    return fold(who).split()[-1] if who else ""


def apart(text: str) -> tuple[str, str]:
    """The counts, and behind them who they were, where that has a head of its own: "20/22, vắng 2
    có phép; người vắng: Lan, Hùng".
    """
    match = _WHO.search(shadow(text))
    if match is None or not re.search(r"\d", text[: match.start()]):
        return text, ""
    return text[: match.start()], text[match.start("who") :].strip(_ENDS)


def who_alone(text: str) -> str:
    """Who was absent, of a text that tells nothing else: "người vắng: Lan ốm, Hùng"."""
    match = _WHO.match(shadow(text))
    return text[match.start("who") :].strip(_ENDS) if match else ""


def who_said(text: str) -> str:
    """Who they were and why; "" where it does not say."""
    if found := "; ".join(told.said for told in lists(text)):
        return found
    dark = shadow(text)
    if first := NAMED_FIRST.search(dark):
        return re.split(r"[,;.\n]", text[first.start("who") :])[0].strip()
    for head in _heads(text, dark, []):
        clause = re.split(r"[,;.\n]", text[head.end() :])[0].strip()
        if head.groupdict().get("of") is None and _begins_with_somebody(clause):
            rest = _STAYS.search(shadow(clause))
            return clause[: rest.start()] if rest else clause
    return ""


def _begins_with_somebody(clause: str) -> bool:
    words = clause.split()
    if not words or _RANK.fullmatch(fold(words[0])):
        return False
    return any(has_title(" ".join(words[:at])) and is_person(" ".join(words[:at])) for at in (2, 3))


def in_one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*(?:[-•*+]\s*)?", "; ", re.sub(r":\s*\n\s*(?:[-•*+]\s*)?", ": ", text))


def lists(text: str) -> list[Told]:
    text = text.replace("bịnh", "bệnh")
    dark = shadow(text)
    found: list[Told] = []
    for head in _heads(text, dark, found):
        if found and head.start() < found[-1].end:
            continue
        if told := _told(text, head):
            found.append(told)
    return found


def _heads(text: str, dark: str, found: list[Told]) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(text):
        label = _LABEL.match(dark, at) if found and found[-1].end <= at else None
        head = label or _HEAD.match(dark, at)
        if head and (label or _is_head(text, head)):
            yield head
        part = _PART.match(dark, at)
        if part and _ABSENT.search(dark[:at]):
            yield part
        at += 1


def _is_head(text: str, head: re.Match[str]) -> bool:
    if head.start() and (text[head.start() - 1].isalnum() or text[head.start() - 1] == "/"):
        return False
    word = re.match(r"\w+", text[head.start() :].lower())
    return head["of"] is not None or (word is not None and word[0] in _HEAD_WORDS)


def _told(text: str, head: re.Match[str]) -> Told | None:
    """The list behind this head, as far as it tells of people."""
    groups = head.groupdict()
    named = text[slice(*head.span("leave"))].istitle()  # "Vắng: Phép (ốm), ..."
    if named:
        groups["leave"] = None
    start = head.start("leave") if named else head.end()
    bounded = None if named else _closed(text, start)
    of = int(groups["of"]) - int(groups["came"]) if groups.get("of") else None
    number = groups.get("n") or groups.get("m")
    wanted = int(number) if number else of
    body = text[start : _end(text, start)]
    if body.lstrip()[:1] in ",;.":
        return None
    found = _entries(body, wanted, bounded=bounded is not None, lines="\n" in head[0])
    if found is None:
        return None
    entries, last = found
    entries = settled(entries, _leave(groups.get("leave") or ""))
    count = sum(one.count for one in entries)
    named = any(one.who for one in entries)
    if not named and (wanted is None or not all(one.reason for one in entries)):
        return None
    if wanted is not None and count != wanted:
        return None
    if of is not None and not all(one.why or one.leave is not None for one in entries):
        return None
    if wanted is None and not groups.get("leave") and _may_be_numbers(entries, body[:last]):
        return None  # "vắng Ba có phép": three, or a man
    return _made(text, head, (start, start + last), bounded, entries)


def _entries(
    body: str, wanted: int | None, *, bounded: bool, lines: bool
) -> tuple[list[Entry], int] | None:
    """Those of a list, and where it ends; None where something in its parenthesis is none."""
    entries: list[Entry] = []
    last = 0
    pieces = _pieces(body, goes_on=lines or bounded)
    for begin, end in pieces:
        missing = wanted is not None and sum(one.count for one in entries) < wanted
        piece = body[begin:end]
        if entries and (all_ := _OF_ALL.fullmatch(_plain(piece))):
            entries = _of_all(entries, _leave(_plain(piece)), every=all_["every"] is not None)
            last = end
            continue
        first, _, behind = piece.partition(" ")
        titled = _titled(" ".join(piece.split()[:2])) or _named_alone(first, behind)
        kept = None if titled else _why(_plain(piece), loose=False, bounded=bounded)
        if kept and _is_reason(_without_leave(kept[0])):
            count = wanted if len(pieces) == 1 and wanted else 1
            entry = Entry(count, "", *kept) if wanted is not None else None
        else:
            entry = _entry(piece, loose=bounded or missing, bounded=bounded)
        if entry is None and bounded and re.search(r"\w", piece):
            return None
        if entry is None or (wanted is not None and not missing):
            break
        entries.append(entry)
        if _EVERY.search(entry.why):
            entries = _of_all(entries, entry.leave, every=True)
        last = end
    return (entries, last) if entries else None


def told_of_all(clause: str, entries: list[Entry]) -> list[Entry] | None:
    """The entries where a clause only tells of their leave: 'đều có phép'; None for another."""
    all_ = _OF_ALL.fullmatch(_plain(clause))
    if all_ is None:
        return None
    return _of_all(entries, _leave(_plain(clause)), every=all_["every"] is not None)


def entry_of(clause: str) -> Entry | None:
    """Somebody, or so many, with what is said of the leave, in any words."""
    return _entry(clause, loose=True, bounded=True)


def several(count: int, said: str) -> Entry | None:
    """So many who are not named, with what is said of their leave."""
    why = _why(_plain(said), loose=False, bounded=False)
    return None if why is None else Entry(count, "", *why)


def _of_all(entries: list[Entry], leave: bool | None, *, every: bool) -> list[Entry]:
    """'..., có phép' behind a list: of all of it, of those without leave so far, or of the last."""
    if every:
        return [_with(one, leave) for one in entries]
    told = [one for one in entries if one.leave is None and (leave or not one.why)] or entries[-1:]
    return [_with(one, leave) if one in told else one for one in entries]


def _may_be_numbers(entries: list[Entry], body: str) -> bool:
    """'vắng Ba có phép', 'vắng cô Sáu': so many, or who is called so."""
    words = [fold(piece).split() for piece in _APART.split(body) if piece.strip()]
    if any(one.reason for one in entries):
        return False
    if len(entries) > 1 and all(one.who[:1].isupper() for one in entries) and not body.isupper():
        return False
    bare = all(one.leave is None for one in entries)
    return all(_RANK.fullmatch(one[0]) or (bare and _RANK.fullmatch(one[-1])) for one in words)


def _made(
    text: str,
    head: re.Match[str],
    people: tuple[int, int],
    bounded: int | None,
    entries: list[Entry],
) -> Told:
    first, last = people
    end = bounded + 1 if bounded is not None and text[bounded : bounded + 1] == ")" else last
    groups = head.groupdict()
    lead = text[head.start() : head.end("of")] + " " if groups.get("of") else ""
    short = f"{lead}{ANSWERS.text('absent')} {sum(one.count for one in entries)}"
    counts = lead + as_counts(entries)
    if "part" in groups:
        counts = short = text[head.start() : head.end("leave")]
    elif "of" not in groups:  # "không phép: ..." goes on with the list before it
        counts, short = f"; {counts}", ""
    leave = text[head.start("leave") : head.end("leave")].strip() if groups.get("leave") else ""
    leave = "" if leave.istitle() else leave
    said = in_one_line(text[first:last].strip(" ,;:-–\n"))
    if leave and not any(_leave(one.why) is not None for one in entries if one.why):
        said = f"{said} ({leave})"
    return Told(head.start(), end, counts, said, short, tuple(entries))


def as_counts(entries: list[Entry]) -> str:
    """'vắng 1 có phép, 1 không phép'; with how many in all where it is not known of some."""
    excused = sum(one.count for one in entries if one.leave is True)
    unexcused = sum(one.count for one in entries if one.leave is False)
    absent = sum(one.count for one in entries)
    counts = [("excused", excused), ("unexcused", unexcused)]
    parts = [ANSWERS.text(name, n=n) for name, n in counts if n]
    word = ANSWERS.text("absent")
    if excused + unexcused == absent:
        return f"{word} {', '.join(parts)}"
    return ", ".join([f"{word} {absent}", *parts])


def settled(entries: list[Entry], leave: bool | None) -> list[Entry]:
    """With the leave that is told of all, or behind several; a reason counts as leave beside
    somebody who had none.
    """
    if leave is not None:
        return [_with(one, leave) if one.leave is None else one for one in entries]
    kept: list[Entry] = []
    behind: bool | None = None
    for one in reversed(entries):
        behind = one.leave if one.why else behind
        kept.append(_with(one, behind) if not one.why and one.leave is None else one)
    leaves = [one.leave for one in entries if one.why and not (one.reason and one.leave is None)]
    if False not in leaves or True in leaves:
        return kept[::-1]
    return [_with(one, True) if one.reason and one.leave is None else one for one in kept[::-1]]


def _with(entry: Entry, leave: bool | None) -> Entry:
    return replace(entry, leave=leave)


def _closed(text: str, start: int) -> int | None:
    """Where the parenthesis ends that begins before the list; None where none does."""
    if text[start - 1 : start] != "(":
        return None
    return _end(text, start)


def _end(text: str, start: int) -> int:
    """Of the parenthesis that is open here, or of the text."""
    depth = 1
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return len(text)


def _pieces(body: str, *, goes_on: bool) -> list[tuple[int, int]]:
    covered = _INNER.sub(lambda inner: re.sub(r"[,;+&\n]|\s(?=và|va|với)", "\0", inner[0]), body)
    stop = re.search(r"\.(?=\s|$)|\n\s*\n" if goes_on else r"(?<!đ/c)(?<!đc)\.(?=\s|$)|\n", covered)
    covered = covered[: stop.start()] if stop else covered
    cuts = [0, *(at for cut in _APART.finditer(covered) for at in cut.span()), len(covered)]
    return [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if covered[a:b].strip()]


def _plain(piece: str) -> str:
    return " ".join(re.sub(r"[():,–-]", " ", fold(piece)).split()).strip(_ENDS)


def _entry(piece: str, *, loose: bool, bounded: bool) -> Entry | None:
    """One of the list: who, and what is said of the leave."""
    first, _, behind = piece.strip().partition(" ")
    if (match := _OTHERS.match(_plain(piece))) and not _named_alone(first, behind):
        count = {"mot": 1, "hai": 2, "ba": 3}.get(match["n"]) or int(match["n"])
        why = _why(_plain(piece)[match.end() :], loose=False, bounded=False)
        return None if why is None else Entry(count, "", *why)
    words = list(re.finditer(r"\S+", piece))
    for at in range(1, min(len(words), WORDS) + 1):
        who = piece[: words[at - 1].end()].strip(_ENDS)
        named = at == 1 and _named_alone(who, piece[words[0].end() :])
        if who.lower().split()[:1] and who.lower().split()[0] in _NO_NAMES and not named:
            return None
        if not named and (
            not is_person(who, loose=True) or (_NOT_A_NAME.search(fold(who)) and not _titled(who))
        ):
            continue
        why = _why(_plain(piece[words[at - 1].end() :]), loose=loose, bounded=bounded)
        if why is not None:
            return Entry(1, who, *why)
    return None


def _titled(who: str) -> bool:
    """A title and one name in capitals, whatever word it is: "anh Phép"."""
    *before, name = who.split()
    return bool(before) and name.istitle() and has_title(who) and len(before) == 1


def _named_alone(who: str, rest: str) -> bool:
    """A name, whatever word it is, with a parenthesis of its own: "Phép (ốm)"."""
    return who.istitle() and rest.lstrip().startswith("(")


def _why(line: str, *, loose: bool, bounded: bool) -> tuple[str, bool | None, bool] | None:
    """The words, whether with leave, whether they tell a reason; None: of no absence."""
    if not line:
        return "", None, False
    leave = _leave(line)
    tail = line[max((hit.end() for hit in _leaves(line)), default=0) :]
    tail = _BETWEEN.sub(" ", tail).strip()
    if leave is not None and tail and not bounded and not _REASON.fullmatch(tail):
        return None  # what follows the leave is something else
    bare = _without_leave(line)
    unknown = _UNKNOWN.search(line) is not None
    if not bare:
        return line, leave, False
    told = (_REASON if not (loose or leave is not None) else _ANY_REASON).fullmatch(bare)
    return (line, leave, not unknown) if told else None


def _is_reason(bare: str) -> bool:
    return not bare or _REASON.fullmatch(bare) is not None


def _without_leave(line: str) -> str:
    for pattern in (_UNKNOWN, _WITHOUT, _WITH):
        line = pattern.sub(" ", line)
    return " ".join(_BETWEEN.sub(" ", line).split())


def _leaves(line: str) -> Iterator[re.Match[str]]:
    for pattern in (_UNKNOWN, _WITHOUT, _WITH):
        yield from pattern.finditer(line)


def _leave(line: str) -> bool | None:
    line = fold(line)
    if _UNKNOWN.search(line):  # "không rõ lý do, không phép" is without
        return False if _WITHOUT.search(_UNKNOWN.sub(" ", line)) else None
    if _WITHOUT.search(line):
        return False
    return True if _WITH.search(line) else None
