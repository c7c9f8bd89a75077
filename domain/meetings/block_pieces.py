"""A message about a whole meeting in pieces: lines, sentences, clauses, each with its sign."""

from __future__ import annotations

import re
from itertools import pairwise
from string import ascii_lowercase

from domain.meetings.parse.persons import has_title
from domain.meetings.parse.roll_remarks import TERMS as REMARKS
from domain.meetings.parse.speakers import covered_speakers
from domain.parse.numerals import digits
from domain.parse.telex import unslipped
from domain.parse.terms import terms
from domain.parse.text import clean, fold, shadow, unpictured
from domain.patterns import late

TERMS = terms(__file__, "block")
_CUT = late(r"(\n+|;|(?<!: 1)(?<!:1)\.(?=\s|$)|,(?!\d)|(?<!\d),|\|)")
_NUMBERED = TERMS.compiled("numbered")
_HEAD = TERMS.compiled("head")
_INNER = TERMS.compiled("inner")
_LIST_HEAD = TERMS.compiled("list_head")
_INLINE = late(r"(?<=[\s:])\(?(\d{1,2})[.)]\s+(?=\S)")
_LETTER = late(r"(?<=[\s:(])([a-h])\)\s+(?=\S)")
_PUT_RIGHT = late(TERMS.pattern("put_right"), re.I)
_ROLE_SLASH = late(TERMS.pattern("role_slash"))
_SLASHES = late(r"\s+/\s+")
_GROUP = late(r"\([^()]*\)|(?<!\w)[\"“«][^\"“”«»\n]{3,150}[\"”»]")
_RESULT_ALONE = TERMS.compiled("result_alone")
_VOICE = TERMS.compiled("voice")
_STAMP = TERMS.compiled("stamp")
_SIGNED, _PAPER = TERMS.compiled("signed"), TERMS.compiled("paper")
_PART_OF = TERMS.compiled("part_of")
_DAY_THEN_HOUR = late(TERMS.pattern("day_then_hour"), re.I)
_WEEKDAY = late(TERMS.pattern("weekday"), re.I)
_STAMP_DAY = late(r"\d{1,2}/\d{1,2}(?:/\d{4})?")
_THIS_DAY = late(TERMS.pattern("this_day"), re.I)
_KEYCAP = late("([0-9])\ufe0f?\u20e3")
_ARROW = late(r"(?<=[\dhHgG])\s*(?:→|[=-]+>)\s*(?=\d)")
_POINTED = late(r"\s*(?:👉[🏻-🏿]?|➡\ufe0f?|→|⏩)\s*(?=\d{1,2}[/.-]\d{1,2}(?!\d))")
_DOTS = late(r"(?<=[^\s.])\s*(?:(?<!\.)\.{2,3}(?!\.)|…)\s*(?=[^\s.])")
_BLANK = late(r"\.{4,}|…{2,}")  # of a form, to be written on
_SHARED_HEAD = TERMS.compiled("shared_head")
_DATED, _BULLET = late(r"\d{1,2}[/.-]\d{1,2}"), late(r"\s*(?:[-–+*•▪]|\(?\d{1,2}[.)])")
_MONTH_OF = late(TERMS.pattern("month_of"))
_DATED_AT = late(TERMS.pattern("dated_at"), re.I)
_NO_PETITION = late(TERMS.pattern("no_petition"), re.I)
_GUESTS, _ROLE = TERMS.compiled("guests"), REMARKS.compiled("guest_role")
_SPOKE = TERMS.compiled("spoke")
_TWO_HEADS = TERMS.compiled("two_heads")
_DEADLINE = TERMS.compiled("deadline")
_AGENDA_HEAD = TERMS.compiled("agenda_head")
_ITEM = late(r"\s*\(?(\d{1,2})(?:[.)](?!\d)|\s?[-–](?=\s?[^\W\d]))\s*(?=\S)")
OF_AGENDA = "\2"
_ROLE_LAST, _NAMED_LAST = TERMS.compiled("role_last"), TERMS.compiled("named_last")
_ONLY_LEADS = TERMS.compiled("only_leads")
_SHORT = TERMS.compiled("short")
_SPELLED = late(r"[^\d,;.:()]+")
_ROW = late(
    r"(?:\|? *\d{1,2}(?: {2,}| *\|))?[ |]*(?P<label>[^\W\d][^:|=→\n]{0,40}?)[:.]?"
    r"(?: {2,}| *\| *| *= *| *(?:→|[-=]+>) *)(?P<value>[^\s|].*?)[ |]*"
)
_GAP = late(r"(?<=\S) {2,}(?=\S)")
_DASHED = late(r"(?P<label>[^\W\d]+(?: [^\W\d]+){0,2}) +[-–—] +(?P<value>\S.*)")
ROWS = 4  # lines of a table
MANY = 3  # slashes of one task; more part the answers
SHORTHAND, FEW = 20, 2  # letters of a piece, and the answers in it, that may be shorthand
LONG = 70  # letters without a sign: spoken, not typed


def tabled(text: str) -> str:
    """Lines of a table with two columns as "label: value", where most of them are such."""
    cells = (
        _GAP.sub("\n", one) if len(_GAP.findall(one)) >= ROWS else one
        for one in clean(text).split("\n")
    )
    lines = [line for line in "\n".join(cells).split("\n") if line.strip()]
    rows = [_ROW.fullmatch(line) for line in lines]
    if sum(map(bool, rows)) < max(ROWS, len(lines) / 2):
        rows = [_DASHED.fullmatch(line) for line in lines]
    if sum(map(bool, rows)) < max(ROWS, len(lines) / 2):
        return "\n".join(lines) if len(lines) > text.count("\n") + 1 else text
    told = zip(rows, lines, strict=True)
    return "\n".join(f"{row['label']}: {row['value']}" if row else line for row, line in told)


def pieces(text: str) -> list[tuple[str, str]]:
    """Each piece with the sign before it."""
    line = _POINTED.sub(TERMS.text("until_day"), _KEYCAP.sub(r"\n\1. ", clean(text)))
    line = _NO_PETITION.sub(TERMS.text("no_petition_text"), _BLANK.sub(" ", _DOTS.sub(". ", line)))
    line = _PUT_RIGHT.sub(r"\1 ", _ROLE_SLASH.sub("; ", line))
    line = _MONTH_OF.sub(r"\1 \2, ", _DATED_AT.sub("", line))
    line = unstamped(_ARROW.sub(" - ", line))
    line = _DAY_THEN_HOUR.sub(r"\1, ", unslipped(_WEEKDAY.sub(r"\1 ", line)))
    line = unpictured(clean(digits(line)), "\n")
    line = covered_speakers(line, "\0", "\1")
    line = _GROUP.sub(_covered, line)
    lines = _in_turn(_shared_days(line.split("\n")))
    line = "\n".join(_together(unnumbered(_headed(one))) for one in lines)
    line = _SLASHES.sub("; ", line) if len(_SLASHES.findall(line)) > MANY else _enumerated(line)
    cut = _CUT.split(line)
    cut = [one.replace("\0", ",").replace("\1", ";") for one in cut]
    signs = ["\n", *("\n" if "\n" in sign else sign for sign in cut[1::2])]
    found: list[tuple[str, str]] = []
    for sign, piece in zip(signs, cut[::2], strict=True):
        bare = unnumbered(piece)
        bare = bare.strip(" -–+*•")
        inner = _spoken(_SPELLED.sub(_figures, bare)) if len(bare) > LONG else [bare]
        inner = [part for one in inner for part in _in_shorthand(one)]
        found += [(sign if at == 0 else ",", one) for at, one in enumerate(inner) if one]
    return found


def _in_turn(lines: list[str]) -> list[str]:
    """'Nội dung:' and '1) ...', '2) ...' below it, each marked as one of its items."""
    marked, wanted = [], 0
    for at, line in enumerate(lines):
        if (
            not wanted
            and _number_of(line) == 1
            and _number_of("".join(lines[at + 1 : at + 2])) == 2
        ):
            wanted = 1  # a list without a head
        match = _ITEM.match(line)
        if match and int(match[1]) == wanted:
            marked.append(OF_AGENDA + line[match.end() :])
            wanted += 1
            continue
        wanted = 1 if _AGENDA_HEAD.fullmatch(shadow(_headed(line))) else 0
        marked.append(line)
    return marked


def _number_of(line: str) -> int:
    match = _ITEM.match(line)
    return int(match[1]) if match and ":" not in line else 0


def unstamped(text: str) -> str:
    """Without what the chat writes before a message that is copied or forwarded."""
    lines, sent = [], ""  # the day of the stamp, which "tối nay" behind it means
    for line in text.split("\n"):
        stamp = _STAMP.match(shadow(line))
        day = _STAMP_DAY.search(stamp[0]) if stamp else None
        sent = day[0] if day else sent
        match = stamp or _part_of_message(line)
        rest = line[match.end() :] if match else line
        lines.append(_THIS_DAY.sub(rf"\1 {sent}", rest) if sent else rest)
    signed = [at for at, line in enumerate(lines) if _SIGNED.fullmatch(shadow(line).strip())]
    kept = lines[: signed[-1]] if signed and signed[-1] > 2 else lines
    return "\n".join(line for line in kept if not _PAPER.fullmatch(shadow(line).strip(" *:")))


def _part_of_message(line: str) -> re.Match[str] | None:
    match = _PART_OF.match(line)
    return match if match and 1 <= int(match["at"]) <= int(match["of"]) else None


def _together(line: str) -> str:
    """'Khách: đ/c A - Phó Bí thư, theo dõi chi bộ; đ/c B', and those who spoke, in one piece."""
    if match := _SPOKE.match(shadow(line)):
        return line[: match.end()].replace(",", "\0").replace(";", "\1") + line[match.end() :]
    head = next((one for one in _GUESTS.finditer(shadow(line)) if _begins(line, one.start())), None)
    if not head:
        return line
    kept, cut = line[: head.end()], re.split(r"([,;])", line[head.end() :])
    kept += cut[0]
    for at in range(1, len(cut), 2):
        if not (has_title(cut[at + 1].strip()) or _ROLE.match(shadow(cut[at + 1]).strip())):
            return kept + "".join(cut[at:])
        kept += ("\0" if cut[at] == "," else "\1") + cut[at + 1]
    return kept


def _begins(line: str, at: int) -> bool:
    return not line[:at].strip() or line[:at].rstrip()[-1:] in ".;"


def due_by(task: str, day: str) -> str:
    """With this day, where it has none of its own."""
    return task if _DATED.search(task) else f"{task}{TERMS.text('until_day')}{day}"


def _before_head(line: str) -> list[str]:
    """A line, and in one of its own what stands behind a full stop with such a head."""
    for stop in re.finditer(r"[.;]\s+", line):
        if _SHARED_HEAD.match(shadow(line), stop.end()):
            ends = re.search(r"\.\s+", line[stop.end() :])
            at = stop.end() + ends.end() if ends else len(line)
            return [one for one in (line[: stop.end()], line[stop.end() : at], line[at:]) if one]
    return [line]


def _shared_days(lines: list[str]) -> list[str]:
    """'Giao nhiệm vụ (hạn chung 15/1): A; B': each of them by that day, below the head too."""
    kept, day = [], ""
    for line in [part for one in lines for part in _before_head(one)]:
        if head := _SHARED_HEAD.match(shadow(line)):
            day, items = head["due"], line[head.end() :].split(";")
            told = "; ".join(due_by(one, day) for one in items if one.strip())
            kept.append(f"{line[: head.end('head')]}: {told}".rstrip())
            day = "" if told else day
            continue
        day = day if _BULLET.match(line) else ""
        kept.append(due_by(line.rstrip(" .;"), day) if day else line)
    return kept


def _figures(words: re.Match[str]) -> str:
    return digits(words[0])


def _covered(group: re.Match[str]) -> str:
    """Parentheses stay in one piece, unless what is in them answers another question."""
    if _INNER.search(shadow(group[0])):
        return f", {group[0][1:-1]} "
    return group[0].replace(",", "\0").replace(";", "\1")


def _enumerated(line: str) -> str:
    """'1) ... 2) ...' within a line as parts of their own; "tháng 11. Có" numbers no part."""
    line = _lettered(line)
    rows: list[list[re.Match[str]]] = [[]]
    for match in _INLINE.finditer(line):
        if int(match[1]) == 1 and rows[-1]:
            rows.append([match])
        elif int(match[1]) == len(rows[-1]) + 1:
            rows[-1].append(match)
    if cuts := [match for row in rows if len(row) > 1 for match in row]:
        for match in reversed(cuts):
            before = line[: match.start()]
            sign = ": " if _LIST_HEAD.search(shadow(before)) else "; "
            line = f"{before.rstrip()}{sign}{line[match.end() :]}"
    return line


def _lettered(line: str) -> str:
    """'a) ... b) ...' within a line as '1) ... 2) ...'."""
    cuts = [*_LETTER.finditer(line)]
    if len(cuts) < 2 or [one[1] for one in cuts] != [*ascii_lowercase[: len(cuts)]]:
        return line
    for at, match in reversed([*enumerate(cuts, 1)]):
        line = f"{line[: match.start(1)]}{at}{line[match.end(1) :]}"
    return line


def _headed(line: str) -> str:
    """'II. NỘI DUNG' on a line of its own with the colon of a head."""
    return f"{line}:" if _HEAD.fullmatch(shadow(line).strip()) else line


def unnumbered(line: str) -> str:
    match = _NUMBERED.match(shadow(line))
    rest = line[match.end() :] if match else line
    if heads := _TWO_HEADS.match(shadow(rest)):
        return rest[heads.end() :]
    if match and _RESULT_ALONE.fullmatch(fold(rest)):
        return f"{match[0].strip(' .)')} {rest}"
    return rest


def _spoken(piece: str) -> list[str]:
    """A long piece without signs, cut where a part begins."""
    dark = shadow(piece)
    starts = [match.start() for match in _VOICE.finditer(dark) if _parts_roles(dark, match)]
    leads = {
        start for start, end in pairwise(starts) if _ONLY_LEADS.fullmatch(piece[start:end].lower())
    }
    starts = [at for n, at in enumerate(starts) if not n or starts[n - 1] not in leads]
    ends = [*starts, len(piece)]
    return [one for a, b in zip([0, *starts], ends, strict=True) if (one := piece[a:b].strip())]


def _parts_roles(dark: str, cut: re.Match[str]) -> bool:
    """ "chủ trì anh Hùng thư ký chị Lan" is cut before each role, "anh Hùng chủ trì chị Lan ghi"
    before each name.
    """
    if _ROLE_LAST.fullmatch(cut[0]):
        return not _NAMED_LAST.search(dark[: cut.start()])
    role = _ROLE_LAST.search(dark[: cut.start()])
    return role is None or bool(_NAMED_LAST.search(dark[: role.start()]))


def _in_shorthand(piece: str) -> list[str]:
    """'24/26 v2p nd thu quy yk 5 bq 22/22 kn ko', cut where each of its answers begins."""
    if len(piece) < SHORTHAND:
        return [piece]
    starts = [match.start() for match in _SHORT.finditer(shadow(piece))]
    if len(starts) < FEW:
        return [piece]
    ends = [*starts, len(piece)]
    return [one for a, b in zip([0, *starts], ends, strict=True) if (one := piece[a:b].strip())]


def with_deadlines(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """'..., xong 25/11' and '... . Hạn 30/11' belong to what stands before them."""
    kept: list[tuple[str, str]] = []
    for sign, piece in found:
        if kept and sign in ",." and _DEADLINE.fullmatch(shadow(piece).strip(" .")):
            kept[-1] = (kept[-1][0], f"{kept[-1][1]}, {piece}")
        else:
            kept.append((sign, piece))
    return kept
