"""Where a meeting was, who led it and who wrote, in one message, in whatever order."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.errors import Invalid, Unclear
from domain.meetings.meeting import Setting
from domain.meetings.parse.persons import (
    NOBODY,
    Known,
    called,
    has_title,
    is_office,
    is_person,
    like_a_lead,
    person_at_end,
    proper,
    without_lead,
)
from domain.meetings.parse.setting_found import PARTS, Found, guess, text_of
from domain.meetings.parse.setting_pieces import (
    Piece,
    is_no_place,
    is_place,
    is_same,
    joins,
    pieces,
    repeats,
)
from domain.parse.terms import terms
from domain.parse.text import clean, fold, shadow, short, shown

LONGEST = 200  # characters of one part
TERMS = terms(__file__, "settings")
_BOTH = TERMS.compiled("both")
_ONLY_CHANGED = TERMS.compiled("only_changed")
_AS_EVER = TERMS.compiled("as_ever")
_JOINING = TERMS.compiled("joining")
_OF_PERSON = TERMS.compiled("of_person")
_INSTEAD_OF, _BECAUSE = TERMS.compiled("instead_of"), TERMS.compiled("because")
_ACTS = TERMS.compiled("acts")
_SELF, _WHY = TERMS.compiled("self"), TERMS.compiled("why")
_SPEAKER = TERMS.compiled("speaker")
_KEPT_AWAY = TERMS.compiled("kept_away")
_ALSO = TERMS.compiled("also")
_HELD = TERMS.compiled("held")
_NO_PART = TERMS.compiled("no_part_of_place")
_HALL = TERMS.text("hall")
_SAID_AGAIN = TERMS.pairs("said_again")


def setting(
    text: str,
    suggested: Setting | None,
    kept: Setting | None = None,
    *,
    known: Known = NOBODY,
) -> Setting:
    """Place, chair and minute taker: three parts by ';' or lines, or told by words, in any order.

    With ``suggested``, 'như tháng trước' is all of it, one part alone the place, and what is said
    replaces only its own part, of what is ``kept`` already where there is that.
    Invalid: ``error-setting-none`` (nothing to repeat), ``error-setting-long`` (hi).
    Unclear: ``error-setting-parts``.
    """
    cleaned = short(text, 1000)
    cut = pieces(cleaned)
    if suggested is None and any(repeats(piece.text) for piece in cut):
        raise Invalid("error-setting-none")
    if in_order := _in_order(cut):
        return _built(in_order, suggested, text)
    found = _found(cut, known)
    if found.left or found.persons or not _complete(found, suggested):
        raise Unclear("error-setting-parts", options=guess(found, suggested), given=shown(text))
    return _built(found.parts, suggested if found.same else kept or suggested, text)


def names_a_part(text: str) -> bool:
    """Whether a word says which part this tells, or that one is as it was."""
    return any(piece.labels or is_same(piece.text) for piece in pieces(clean(text)))


def _in_order(cut: list[Piece]) -> dict[str, str]:
    """Three parts in the order of the question, told apart by hard stops, without labels."""
    parts = _by_hard_stops(cut)
    plain = all(len(part) == 1 and not part[0].told and not is_same(part[0].text) for part in parts)
    if len(parts) != 3 or not plain:
        return {}
    texts = [part[0].text for part in parts]
    if is_person(texts[0]) or is_no_place(texts[0]) or any(map(is_place, texts[1:])):
        return {}
    return dict(zip(PARTS, texts, strict=True))


def _by_hard_stops(cut: list[Piece]) -> list[list[Piece]]:
    parts: list[list[Piece]] = []
    for piece in cut:
        if piece.hard or not parts:
            parts.append([])
        parts[-1].append(piece)
    return parts


def _found(cut: list[Piece], known: Known = NOBODY) -> Found:
    found = Found(known=known)
    for piece, after in zip(cut, [*cut, None][1:], strict=True):
        if after and _as_the_next(piece, after):
            continue
        _explain(replace(piece, text=_without_why(piece.text)), found)
    if found.places:
        found.parts.setdefault("place", ", ".join(found.places))
    _in_turn(found)
    return found


def _as_the_next(piece: Piece, after: Piece) -> bool:
    """'chủ trì' of 'chủ trì và thư ký như cũ': only its word, before another part as it was."""
    alone = len(piece.labels) == 1 and not any(piece.between)
    return alone and len(after.labels) == 1 and is_same(after.between[-1])


def _without_why(text: str) -> str:
    """'nhà anh Bình vì nhà văn hóa đang lợp mái', 'sân nhà cụ Tư cho mát' without the reason."""
    match = _WHY.search(shadow(text))
    return text[: match.start()] if match else text


def _explain(piece: Piece, found: Found) -> None:
    if len(piece.labels) > 1 and _as_before(piece):
        found.same = True
    elif len(piece.labels) > 1:
        _several(piece, found)
    elif piece.labels:
        _labelled(piece, found)
    elif is_same(piece.text):
        found.same = True
    elif _ONLY_CHANGED.fullmatch(shadow(piece.text).strip()):
        return
    elif piece.hard and set(PARTS[1:]) & set(found.parts) and is_office(piece.text):
        return  # "Chủ trì: đ/c Hùng - Bí thư chi bộ"
    elif _is_kept_away(piece.text):
        return  # "chú Mười bịnh, anh Tư chủ trì thay"
    elif is_person(piece.text) or fold(piece.text) in found.known.names:
        found.persons.append(without_lead(piece.text))
    elif found.places and joins(piece.text):
        found.places.append(piece.text)
    elif is_place(piece.text) and not found.places and "place" not in found.parts:
        _placed(without_lead(piece.text), found)
    else:
        found.left.append(piece.text)


def _is_kept_away(text: str) -> bool:
    match = _KEPT_AWAY.fullmatch(shadow(text).strip(" .,"))
    who = text[match.start("who") : match.end("who")] if match else ""
    return bool(who) and is_person(who) and not is_place(text)


def _as_before(piece: Piece) -> bool:
    """'thư ký và địa điểm như tháng trước': only words for parts, which are as they were."""
    said = [one for one in piece.between if one and not _JOINING.fullmatch(shadow(one))]
    return len(said) == 1 and said[0] == piece.between[-1] and is_same(said[0])


def _labelled(piece: Piece, found: Found) -> None:
    """One word that says which part it is: the person behind it, or else before it."""
    name, (before, after) = piece.labels[0], piece.around
    before, after = _without_reason(before), _without_other(after, found.known)
    alone = not after or _JOINING.fullmatch(shadow(after))
    if name != "place" and alone and before and _ALSO.fullmatch(shadow(before)):
        return _too(name, found)
    mine = not after and found.known.me and _SELF.fullmatch(before.lower())
    before = "" if _JOINING.fullmatch(shadow(before)) and not mine else before
    after = "" if before and is_same(after) else after
    after = "" if before and _JOINING.fullmatch(shadow(after)) else after
    if name == "place":
        _placed(after, found)
        if before:
            _explain(Piece(before), found)
        return
    if after and not before:
        return _person(name, after, found)
    if before and not after:
        return _before(name, before, found)
    if is_person(after) and not is_person(before):
        if is_person(person_at_end(without_lead(before))[1]):
            _before(name, before, found)  # "phòng hội đồng cô Liên chủ trì cô Nga"
            return _explain(Piece(after), found)
        _explain(Piece(before), found)
        return _person(name, after, found)
    if not before and not after:
        found.left.append(piece.text)
        return
    found.left.append(piece.text)


def _without_reason(before: str) -> str:
    """Without 'chị Lan bận nên' before who did it."""
    match = _BECAUSE.match(shadow(before))
    who = before[match.start("who") : match.end("who")] if match else ""
    mine = _SELF.fullmatch(who.lower())
    return before[match.end() :] if match and (mine or is_person(who)) else before


def _without_other(after: str, known: Known) -> str:
    """Without 'thay chị Lan' behind who did it."""
    match = _INSTEAD_OF.fullmatch(shadow(after))
    other = match and after[match.start("who") : match.end("who")]
    if not other or like_a_lead(after):
        return after
    told = fold(other) in known.names
    named = told or (not after.isascii() and is_person(other, loose=True))
    return "" if has_title(other) or named or _SELF.fullmatch(other.lower()) else after


def _too(name: str, found: Found) -> None:
    """'kiêm ghi biên bản': the one who was named last."""
    said = next((found.parts[one] for one in reversed(found.parts) if one in PARTS[1:]), None)
    if said is None or name in found.parts:
        found.left.append(name)
    else:
        found.parts[name] = said


def _before(name: str, before: str, found: Found) -> None:
    """'nvh thôn anh Hùng' before 'chủ trì': the person at its end, and the place."""
    place, person = person_at_end(without_lead(before))
    if place:
        _explain(Piece(place), found)
    _person(name, person, found)


def _person(name: str, text: str, found: Found) -> None:
    text = without_lead(text)
    if "place" not in found.parts and not found.places:
        text, place = _with_place(text)
        if place:
            found.places.append(place)
    if is_same(text):
        found.same = True
    elif name in found.parts:
        found.left.append(text)
    elif found.known.me and _SELF.fullmatch(text.lower()):
        found.parts[name] = found.known.me
    elif _is_who(text, found):
        found.parts[name] = text
    else:
        found.left.append(text)


def _is_who(text: str, found: Found) -> bool:
    """A person, or a name that the cell said before; not "tôi" of nobody knows whom."""
    known = found.known.names
    named = is_person(text, loose=True) or fold(text) in known or called(text, known)
    return named and not _SPEAKER.fullmatch(text.lower())


def _with_place(text: str) -> tuple[str, str]:
    """'Lan nvh thôn 5': a person, and the place behind without a sign between."""
    for gap in re.finditer(r"\s+", text):
        head, tail = text[: gap.start()], text[gap.end() :]
        at_place = tail[:1].islower() or tail.split()[0].isupper()
        if at_place and " " in tail and is_place(tail) and is_person(head, loose=True):
            return head, tail
    return text, ""


def _several(piece: Piece, found: Found) -> None:
    """'a Hùng chủ trì c Lan ghi', or each word before its person; 'vừa chủ trì vừa ghi' is both."""
    texts, labels = piece.between, piece.labels
    if labels[0] == "place" and not texts[0] and not texts[-1]:
        return _explain(Piece(piece.behind_first), found)  # "tại nvh chú Mười chủ trì"
    place_at = labels.index("place", 1) if "place" in labels[1:] else 0
    if place_at and not any(texts[place_at + 2 :]):
        at = piece.start_of(place_at)
        _explain(Piece(piece.text[:at]), found)
        return _explain(Piece(piece.text[at:]), found)
    if texts[-1]:
        if texts[0]:
            _explain(Piece(texts[0]), found)
        told = zip(piece.labels, texts[1:], strict=True)
    else:
        told = zip(piece.labels, texts[:-1], strict=True)
    last = ""
    for name, text in told:
        text = text[: match.start()].strip() if (match := _BOTH.search(shadow(text))) else text
        if name == "place":
            _placed(text, found)
        elif not text and last:
            _person(name, last, found)
        elif text:
            place, last = _person_behind(text, found)
            if place:
                _explain(Piece(place), found)
            _person(name, last, found)
        else:
            found.left.append(piece.text)


def _person_behind(text: str, found: Found) -> tuple[str, str]:
    """The place and the person at its end; in shorthand a known name without a title."""
    place, person = person_at_end(text)
    before, _, name = text.rpartition(" ")
    named = fold(name) in found.known.names or (text.islower() and is_person(name, loose=True))
    if not place and named and is_place(before) and not fold(text).endswith(_HALL):
        return before, name
    return place, person


def _placed(text: str, found: Found) -> None:
    if match := _AS_EVER.search(shadow(text)):
        text = text[: match.start()]
    text = _without_held(_without_names(text, found))
    place, person = person_at_end(text)
    if place and person and not is_place(person) and not _of_person(place):
        found.persons.append(person)
        text = place
    if is_no_place(text) or found.places or _NO_PART.search(shadow(text)):
        found.left.append(text)
    elif is_same(text):
        found.same = True
    else:
        found.places.append(text)


def _without_held(text: str) -> str:
    """'họp nhà bác Tấn' without what was done there."""
    match = _HELD.match(text.lower())
    return text[match.end() :] if match and is_place(text[match.end() :]) else text


def _without_names(text: str, found: Found) -> str:
    """'nvh Hoa Lan' without the two known names at its end; "nhà văn hóa" keeps its last word."""
    words = text.split()
    last = [word for word in words[-2:] if fold(word) in found.known.names]
    if len(words) < 3 or len(last) < 2 or not is_place(" ".join(words[:-2])):
        return text
    found.persons += last
    return " ".join(words[:-2])


def _of_person(place: str) -> bool:
    """'nhà anh Tấn' is one place."""
    return _OF_PERSON.search(shadow(place.strip())) is not None


def _in_turn(found: Found) -> None:
    """Two persons behind a place: who led and then who wrote; one is the only part that is open."""
    open_ = [name for name in PARTS[1:] if name not in found.parts]
    if "place" in found.parts and len(found.persons) == len(open_) == 2:
        found.parts |= dict(zip(open_, found.persons, strict=True))
        found.persons = []
    elif len(found.persons) == len(open_) == 1 and "place" in found.parts:
        found.parts[open_[0]] = found.persons.pop()


def _complete(found: Found, suggested: Setting | None) -> bool:
    if suggested is None:
        return all(name in found.parts for name in PARTS)
    return bool(found.parts) or found.same


def _built(parts: dict[str, str], suggested: Setting | None, text: str) -> Setting:
    if any(len(value) > LONGEST for value in parts.values()):
        raise Invalid("error-setting-long", hi=LONGEST)
    base = suggested.model_dump() if suggested else {}
    said = {name: _trimmed(value) for name, value in parts.items()}
    who = {name: proper(said[name]) for name in PARTS[1:] if name in said}
    return Setting(**(base | said | who))


def _trimmed(value: str) -> str:
    return value.strip(" ,.;:-–\n") or value


def _going_on(before: Found, text: str) -> str:
    """'tôi chủ trì' with what was clear before, and is not told again."""
    told = {label for piece in pieces(short(text, 1000)) for label in piece.labels}
    if not told or any(is_place(piece.text) for piece in pieces(short(text, 1000))):
        return text
    kept = [
        f"{lead}{before.parts[name]}"
        for name, lead in _SAID_AGAIN
        if name in before.parts.keys() - told
    ]
    return "; ".join([*kept, text])


def rest(first: str, text: str, suggested: Setting | None) -> str:
    """One text of two: a whole answer replaces, a part completes what was said before."""
    now, before = _found(pieces(short(text, 1000))), _found(pieces(short(first, 1000)))
    if _in_order(pieces(short(text, 1000))) or all(name in now.parts for name in PARTS):
        return text
    if now.same:
        return text
    if now.left or now.persons:
        return _going_on(before, text)
    base = suggested.model_dump() if suggested else {}
    whole = base | before.parts | now.parts
    return text_of(whole) if len(whole) == 3 else f"{first}; {text}"
