"""Lists people type: a line, a semicolon or a bullet for each thing."""

from __future__ import annotations

import re

from domain.errors import Invalid
from domain.parse.terms import terms
from domain.parse.text import ALL, clean, fold, shadow, shown
from domain.patterns import late

MOST, LONGEST = 20, 200  # headings, characters of one

_SIGN = r"(?:[-+•*·●▪◦–—→>✓✔☑\u2300-\u2bff\U0001f000-\U0001fbff]\ufe0f?)+"
_BULLET = re.compile(rf"^\s*(?:{_SIGN}|\(?\d{{1,2}}[.)\]](?!\d)|\d{{1,2}}/(?=\s)|[a-h]\))\s*")
_PLAIN_NUMBER = re.compile(r"(?<!\S)(\d{1,2})\s+(?=[^\W\d_])")
_INLINE = re.compile(r"\s*[;•●▪]\s*|\s+(?=(?:\(?[2-9]|\(?1\d)(?:[.)](?!\d)|/\s)\s*\S)")
_FULL_STOP = re.compile(r"(?<!\.)(?<!\bv)\.$")
_SEMICOLONS = re.compile(r"\s*[;•●▪]\s*")
_LETTERED = re.compile(r"(?:\s*\(?a\)\s*)?\S.*[\s;,]b\)\s*[^\W\d]")
_NEXT_LETTER = re.compile(r"[\s;,]+(?=\(?[b-h]\)\s*[^\W\d])")
TERMS = terms(__file__, "lists")
_NAMED_NUMBER = TERMS.compiled("named_number")
_NONE = TERMS.compiled("none")
_SPELLED = TERMS.compiled("spelled")
_SPEAKER = TERMS.compiled("speaker")
_RECALLED = TERMS.compiled("recalled")
_NONE_BUT = TERMS.compiled("none_but")
_THE_MATTER = TERMS.compiled("the_matter")
_BESIDES, _ONLY = TERMS.compiled("besides"), TERMS.compiled("only")


def headings(text: str) -> tuple[str, ...]:
    """Short lines, without bullets and empties: at most 20 of at most 200 characters.

    ``error-empty``, ``error-headings-many`` (given, hi), ``error-headings-long`` (given, hi).
    """
    found = tuple(line for line in _lines(text) if re.search(r"\w", line))
    if not found:
        raise Invalid("error-empty")
    if len(found) > MOST:
        raise Invalid("error-headings-many", given=len(found), hi=MOST)
    for line in found:
        if len(line) > LONGEST:
            raise Invalid("error-headings-long", given=shown(line), hi=LONGEST)
    return found


def _lines(text: str) -> list[str]:
    lines = re.sub(" +", " ", by_name(clean(text))).split("\n")
    cleaned = "\n".join(map(numbered, lines))
    in_turn = re.match(r"\(?1(?:[.)]|/\s)", cleaned) is not None
    out = []
    for line in cleaned.split("\n"):
        lettered = _LETTERED.match(line)
        cut = _NEXT_LETTER if lettered else _INLINE if in_turn else _SEMICOLONS
        parts = cut.split(line)
        out += [" ".join(bare(part).split()).strip(" ;,") for part in parts]
    return [one[:-1] if _FULL_STOP.search(one) else one for one in out]


def numbered(line: str) -> str:
    """'1 thời sự 2 đánh giá tháng 10 3 nhiệm vụ' with a dot behind each number in its turn.

    "tháng 10 3 nhiệm vụ" has the 10 of its month: a number counts where it is the next one.
    """
    if not re.match(r"\s*1\s+[^\W\d_]", line):
        return line
    wanted, cuts = 1, []
    for match in _PLAIN_NUMBER.finditer(line):
        if int(match[1]) == wanted:
            cuts.append(match.end(1))
            wanted += 1
    if len(cuts) < 2:
        return line
    for at in reversed(cuts):
        line = f"{line[:at]}.{line[at:]}"
    return line


def inline(line: str) -> list[str]:
    """'1. ... 2. ...' on one line, cut at its numbers, or 'a) ... b) ...' at its letters."""
    if _LETTERED.match(line):
        return _NEXT_LETTER.split(line)
    line = numbered(line)
    in_turn = re.match(r"\s*\(?1(?:[.)]|/\s)", line) is not None
    cut = r"\s+(?=(?:\(?[2-9]|\(?1\d)(?:[.)](?!\d)|/\s)\s*\S)"
    return re.split(cut, line) if in_turn else [line]


def by_name(text: str) -> str:
    """'kiến nghị 1: …, kiến nghị 2: …' with a line for each, without what numbers it."""
    text = _by_word(text)
    hits, wanted = [], 1
    for match in _NAMED_NUMBER.finditer(shadow(text)):
        if int(match["at"]) == wanted:
            hits.append(match)
            wanted += 1
    if not hits or (len(hits) < 2 and (hits[0].start() > 0 or not hits[0]["sign"])):
        return text
    for match in reversed(hits):
        before = text[: match.start()].rstrip(" ,;.-")
        text = f"{before}\n{text[match.end() :]}" if before else text[match.end() :]
    return text


def _by_word(text: str) -> str:
    """'Một là thu quỹ, hai là làm đường', 'thứ nhất ..., thứ hai ...' with a line for each."""
    hits = [*_SPELLED.finditer(shadow(text))]
    if len(hits) < 2 or hits[0].start() > 0 or not hits[0]["first"]:
        return text
    ends = [*(hit.start() for hit in hits[1:]), len(text)]
    lines = (text[hit.end() : end] for hit, end in zip(hits, ends, strict=True))
    return "\n".join(line.strip(" ,;.") for line in lines)


def bare(line: str) -> str:
    """A line without its bullet or number."""
    return _BULLET.sub("", line, count=1)


_NOT_POLITE = late(r"(?i)nhà|\bđa\b")  # which fold to "nha" and "da"


_CALLED = late(r"(?i)(?<!\w)(?:cô|chú|anh|chị|bác|ông|bà|đ/c|đc) \w+")


def _no_name(called: re.Match[str]) -> str:
    """'cô Thôi', whose name says nothing else."""
    return "other" if called[0].split()[1][0].isupper() else called[0]


def none(text: str) -> bool:
    """Is this 'không có', 'chưa có gì', said of a list?"""
    line = _CALLED.sub(_no_name, _NOT_POLITE.sub("other", text[:ALL]))
    return _NONE.fullmatch(fold(line).strip(" .,!:;")) is not None


def but_these(text: str) -> str:
    """'Ngoài vụ điện yếu ra thì không có gì' as 'vụ điện yếu', which alone there is; what comes to
    mind behind "không có" alone too.
    """
    line = " ".join(text.split()).strip(" .,!")
    line = _matterless(line)
    if (told := _RECALLED.fullmatch(shadow(line))) and none(
        line[told.start("none") : told.end("none")]
    ):
        return _matterless(line[told.start("what") :])
    dark = shadow(line)
    match = _BESIDES.fullmatch(dark) or _ONLY.fullmatch(dark) or _NONE_BUT.fullmatch(dark)
    if not match or not none(line[match.start("none") : match.end("none")]):
        return line if len(line) < len(" ".join(text.split()).strip(" .,!")) else text
    return _matterless(line[match.start("what") : match.end("what")])


def _matterless(line: str) -> str:
    """'chuyện xin thêm thùng rác' as 'xin thêm thùng rác'."""
    match = _THE_MATTER.match(shadow(line))
    return line[match.end() :] if match else line


def by_speaker(text: str) -> str:
    """'Đ/c Sen: sửa loa. Đ/c Tràm: kéo điện' with a line for each who asks."""
    hits = [*_SPEAKER.finditer(shadow(text))]
    if len(hits) < 2 or hits[0].start() > 0:
        return text
    ends = [*(hit.start() for hit in hits[1:]), len(text)]
    lines = (text[hit.start() : end] for hit, end in zip(hits, ends, strict=True))
    return "\n".join(line.strip(" ,;.\n") for line in lines)
