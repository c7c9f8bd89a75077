"""The pieces of an answer about place and persons, and the words that tell what each of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from domain.meetings.parse.persons import TERMS as PERSONS
from domain.meetings.parse.persons import is_full_name, is_office, is_person
from domain.parse.instead import instead
from domain.parse.terms import terms
from domain.parse.text import clean, fold, shadow
from domain.patterns import late

TERMS = terms(__file__, "settings")
_LABELS = TERMS.named("labels")
_LABEL = late(
    "|".join(rf"(?P<{name}>(?<!\w)(?:{words})(?!\w)\s*[:=]?)" for name, words in _LABELS.items())
)
_HARD = late(r"([;\n|]|\s[-–—]+\s|\s/\s|/(?=\s)|(?<=\s)/)")
_SOFT = TERMS.compiled("soft")
_IN_PARENTHESES = late(r"\s*\(([^()]*)\)")
_SLASHED = late(r"\s*([^/\n;,]+)/([^/\n;,]+)/([^/\n;,]+)")
_OFFICE = late(rf"{PERSONS.pattern('office')}(?=\s+(?:chu tri|chu toa|ghi|thu k))")
_SAME = TERMS.compiled("same")
_PLACE = TERMS.compiled("place")
_NO_PLACE_START, _MARKED = TERMS.compiled("no_place_start"), TERMS.bag("place_words")
_JOINS = TERMS.compiled("joins")
_IS = TERMS.compiled("is")
_ACTS = TERMS.compiled("acts")
_ROLL_TOLD = TERMS.compiled("roll_told")
_POINTING, _POINTING_BARE = TERMS.compiled("pointing"), late(fold(TERMS.pattern("pointing")))
_NO_PLACE = TERMS.compiled("no_place")
_CHANGED = late("doi|chuyen")
_PARTICLE = "nha"  # which is "nhà" only in a text without marks


@dataclass(frozen=True)
class Piece:
    """A part of the text; ``hard``: a sign that parts answers stood before it, ``dash``: a dash."""

    text: str
    hard: bool = False
    dash: bool = False

    @cached_property
    def _hits(self) -> list[re.Match[str]]:
        return [hit for hit in _LABEL.finditer(shadow(self.text)) if not self._calls(hit)]

    def _calls(self, hit: re.Match[str]) -> bool:
        """Whether 'o' is how an aunt is called, not the 'ở' of a place; 'đổi qua' a person."""
        said, behind = self.text[hit.start() : hit.end()].lower().strip(), self.text[hit.end() :]
        if hit.lastgroup == "place" and _CHANGED.match(shadow(said)):
            return is_person(re.split(r"[,;]", behind)[0])  # "người ghi đổi qua cô Út"
        if said != "o" or is_place(behind):
            return False
        name = re.match(r"\s*(\w+)", behind)
        return name is not None and is_person(f"o {name[1]}")

    @property
    def labels(self) -> list[str]:
        return [hit.lastgroup or "" for hit in self._hits]

    def start_of(self, label: int) -> int:
        return self._hits[label].start()

    @property
    def behind_first(self) -> str:
        """What stands behind the first label."""
        return self.text[self._hits[0].end() :].strip()

    @property
    def told(self) -> bool:
        """Whether a word says which part it is; an office alone ('Thư ký') is a person."""
        return bool(self.labels) and any(self.between)

    @property
    def between(self) -> list[str]:
        """The texts before, between and behind the labels."""
        ends = [0, *(hit.end() for hit in self._hits)]
        starts = [*(hit.start() for hit in self._hits), len(self.text)]
        return [
            _without_is(self.text[a:b].strip(" ,.;:-–=")) for a, b in zip(ends, starts, strict=True)
        ]

    @property
    def around(self) -> tuple[str, str]:
        return self.between[0], self.between[1]


def _without_is(text: str) -> str:
    match = _IS.match(shadow(text))
    return text[match.end() :].strip() if match else text


def pieces(text: str) -> list[Piece]:
    """Cut at hard stops, then at commas and words such as 'do', 'nhưng'."""
    found: list[Piece] = []
    text = _IN_PARENTHESES.sub(_open, text)
    cut = _HARD.split(_SLASHED.sub(_apart, text))
    for at, (sign, part) in enumerate(zip(["", *cut[1::2]], cut[::2], strict=True)):
        soft = [one.strip(" ,.;:-–") for one in _cut_softly(part)]
        soft = [one for one in soft if re.search(r"\w", one)]
        dash = sign.strip(" ") in ("-", "–", "—")
        found += [
            Piece(one, hard=at > 0 and first == 0, dash=dash and first == 0)
            for first, one in enumerate(soft)
        ]
    return _with_office(found)


def _open(group: re.Match[str]) -> str:
    """'Phan Đình Lợi (chủ trì)' with the word of the part beside its person."""
    word = Piece(group[1])
    return f" {group[1]}" if word.labels and not any(word.between) else group[0]


def _apart(row: re.Match[str]) -> str:
    """'nvh/Hùng/Lan' with a stop for each slash; "nhà 5/2/1" and "đ/c Hùng" stay as they are."""
    place, *who = (one.strip() for one in row.groups())
    parted = is_place(place) and all(is_person(one, loose=True) for one in who)
    return f"{place}; {who[0]}; {who[1]}" if parted else row[0]


def _with_office(cut: list[Piece]) -> list[Piece]:
    """'Đ/c Hùng - Bí thư chủ trì': the office behind a name belongs to it."""
    found: list[Piece] = []
    for piece in cut:
        office = _OFFICE.match(shadow(piece.text))
        alone = is_office(piece.text) or (piece.labels and not any(piece.between))
        named = bool(found) and not found[-1].labels and not is_office(found[-1].text)
        if alone and named and piece.dash and is_person(found[-1].text):
            found[-1] = Piece(f"{found[-1].text} {piece.text}", found[-1].hard)
        elif office and found and piece.hard and not found[-1].labels and is_person(found[-1].text):
            rest = piece.text[office.end() :]
            found[-1] = Piece(f"{found[-1].text} {rest}".strip(), found[-1].hard)
        else:
            found.append(piece)
    return found


def _cut_softly(part: str) -> list[str]:
    starts = [0]
    ends = []
    for match in _SOFT.finditer(shadow(part)):
        if _family_name(part[match.start() : match.end()]):
            continue
        ends.append(match.start())
        starts.append(match.end())
    return [part[a:b] for a, b in zip(starts, [*ends, len(part)], strict=True)]


def _family_name(text: str) -> bool:
    """ "Đỗ", which is no "do"."""
    return text.strip().lower().startswith("đ") and shadow(text).strip() == "do"


def is_same(text: str) -> bool:
    """'như tháng trước', 'vẫn thế', 'không đổi', 'chỗ cũ'."""
    line = re.sub(r"^(?:da|vang|thua),? ", "", fold(text)).strip(" .,!")
    if is_full_name(text):
        return False
    return _SAME.fullmatch(line) is not None or instead(text) == "before"


def repeats(text: str) -> bool:
    return is_same(text)


def is_place(text: str) -> bool:
    line = fold(text).strip(" .,")
    if _NO_PLACE_START.match(line) or _ACTS.fullmatch(line) or not _marked_as_place(text):
        return False
    return _PLACE.match(line) is not None and not is_no_place(text)


def _marked_as_place(text: str) -> bool:
    """Whether the marks of the first word are those of a place: "bản", not "bàn"."""
    first = re.findall(r"\w+", clean(text).lower())[:1]
    if first == [_PARTICLE] and not text.isascii():
        return False  # "nha cả nhà"
    return not first or first[0].isascii() or first[0] in _MARKED


def is_no_place(text: str) -> bool:
    """Yes, no, a number; what is said instead of an answer, or points at a place that it does not
    name; two places to choose from.
    """
    line = fold(text).strip(" .,!")
    said = text.lower().strip(" .,!")
    if _ROLL_TOLD.search(line) or (_POINTING_BARE if text.isascii() else _POINTING).fullmatch(said):
        return True
    return (
        _NO_PLACE.fullmatch(line) is not None or re.search(r"\b(?:hoac|hay la)\b", line) is not None
    )


def joins(text: str) -> bool:
    """'thôn 3', 'xã Phong Phú' behind a comma belong to the place before."""
    line = fold(text).strip(" .,")
    return not _ACTS.fullmatch(line) and _marked_as_place(text) and _JOINS.match(line) is not None
