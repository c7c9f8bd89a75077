"""Where a meeting was, who led it and who wrote: three parts in one message."""

from __future__ import annotations

import re

from domain.errors import Invalid, Unclear
from domain.meetings.meeting import Setting
from domain.meetings.parse.answers import ANSWERS
from domain.parse.terms import terms
from domain.parse.text import clean, fold, shadow, short, shown

LONGEST = 200  # characters of one part
TERMS = terms(__file__, "settings")
_LABELS = TERMS.named("labels")
_LABELLED = {
    name: re.compile(
        rf"(?:(?:^|[;\n,.]|\bva\b)\s*|\s)(?P<all>(?:{label})(?:\s*[:=]\s*(?:la\s+)?|\s+la\s+|\s+))"
    )
    for name, label in _LABELS.items()
}
_SAME = TERMS.compiled("same")
_PERSON = TERMS.compiled("person")
_EXCEPT = TERMS.compiled("except")
_NO_PLACE = TERMS.compiled("no_place")
Parts = dict[str, str]


def setting(text: str, suggested: Setting | None) -> Setting:
    """Place, chair and minute taker: three parts by ';' or lines, or labelled ones in any order.

    With ``suggested``, 'như tháng trước' is all of it, one part alone the place, and labelled parts
    replace only their own. Invalid: ``error-setting-none`` (nothing to repeat),
    ``error-setting-long`` (hi). Unclear: ``error-setting-parts``.
    """
    cleaned = short(text, 1000)
    cleaned = _apart(cleaned)
    parts = [part.strip(" ,.;-") for part in re.split(r"[;\n]", cleaned)]
    parts = [part for part in parts if part]
    same = [part for part in parts if _same(part)]
    if same and suggested is None:
        raise Invalid("error-setting-none")
    if len(parts) == 1 and suggested and same:
        return suggested
    found = _labelled("; ".join(part for part in parts if not _same(part)))
    plain = [] if found else [part for part in parts if not _same(part)]
    return _built(found, plain, suggested, text)


def _apart(text: str) -> str:
    """'như cũ, chủ trì đ/c Nam', 'như cũ nhưng ...': the repeating part cut off by a semicolon."""
    for match in _EXCEPT.finditer(shadow(text)):
        if _same(text[: match.start()]):
            return f"{text[: match.start()]};{text[match.end() :]}"
    return text


def _same(part: str) -> bool:
    return (
        _SAME.fullmatch(re.sub(r"^(?:da|vang|thua),? ", "", fold(part)).strip(" .,!")) is not None
    )


def _labelled(text: str) -> Parts:
    """The parts after their labels; what comes before the first label is the place."""
    dark = shadow(text)
    hits = []
    for name, pattern in _LABELLED.items():
        match = pattern.search(dark)
        if match:
            hits.append((match.start("all"), match.end("all"), name))
    hits.sort()
    hits = [hit for at, hit in enumerate(hits) if not at or hit[0] >= hits[at - 1][1]]
    if not _worth(dark, hits):
        return {}
    found: Parts = {}
    head = text[: hits[0][0]].strip(" ,.;:-\n")
    if head and "place" not in {name for *_, name in hits}:
        found["place"] = head
    for at, (_, start, name) in enumerate(hits):
        end = hits[at + 1][0] if at + 1 < len(hits) else len(text)
        found[name] = re.sub(r"[\s,;.]+(?:va|và)?$", "", text[start:end]).strip(" ,.;:-\n")
    return {name: value for name, value in found.items() if value}


def _worth(dark: str, hits: list[tuple[int, int, str]]) -> bool:
    """Labels count at the beginning, with a colon, or when another label is there too."""
    if not hits:
        return False
    first = hits[0]
    return len(hits) > 1 or first[0] == 0 or ":" in dark[first[0] : first[1]]


def _built(found: Parts, plain: list[str], suggested: Setting | None, text: str) -> Setting:
    base: Parts = suggested.model_dump() if suggested else {}
    if len(plain) == 3:
        found = dict(zip(_LABELS, plain, strict=True))
    elif len(plain) == 1 and suggested and not _doubtful(plain[0]):
        found = {"place": plain[0]}
    elif plain:
        raise Unclear("error-setting-parts", options=_guess(plain, suggested), given=shown(text))
    if any(len(value) > LONGEST for value in found.values()):
        raise Invalid("error-setting-long", hi=LONGEST)
    if _doubtful_place(found.get("place", "")):
        raise Unclear("error-setting-parts", given=shown(text))
    whole = base | found
    if len(whole) < 3 or not found:
        raise Unclear("error-setting-parts", given=shown(text))
    return Setting(**whole)


def _doubtful(part: str) -> bool:
    """A person, or persons after a comma, is not a place."""
    pieces = [fold(piece) for piece in part.split(",")]
    if _NO_PLACE.fullmatch(fold(part).strip(" .!")) or re.match(r"(?:nhu|giong) ", fold(part)):
        return True
    return len(pieces) > 2 or any(map(_PERSON.match, pieces)) or not re.search(r"\w", part)


def _doubtful_place(place: str) -> bool:
    return re.match(r"(?:nhu|giong|khong doi) (?:thang|lan|cu|truoc)", fold(place)) is not None


def _guess(plain: list[str], suggested: Setting | None) -> tuple[str, ...]:
    """Complete texts: three parts told by commas, or two parts with last month's minute taker."""
    pieces = [piece.strip() for piece in ", ".join(plain).split(",")]
    options: list[list[str]] = []
    if len(pieces) == 3:
        options.append(pieces)
    if suggested and len(pieces) == 2:
        options.append([*pieces, suggested.minute_taker])
        options.append([pieces[0], suggested.chair, pieces[1]])
    if suggested and len(pieces) == 1 and _NO_PLACE.fullmatch(fold(pieces[0])):
        return (ANSWERS.text("as_last_month"),)
    if suggested and len(pieces) == 1:
        options.append([suggested.place, pieces[0], suggested.minute_taker])
        options.append([suggested.place, suggested.chair, pieces[0]])
    return tuple(option for parts in options if (option := _labelled_text(parts)))


def _labelled_text(parts: list[str]) -> str:
    option = "; ".join(clean(part).replace(";", ",") for part in parts)
    usable = all(re.search(r"\w", part) and len(part) <= LONGEST for part in parts)
    return option if usable and len(option) <= 900 and not _labelled(option) else ""
