"""Who is meant: a title or an office with a name, or a name alone where a person must stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from domain.parse.terms import terms
from domain.parse.text import fold, shadow

TERMS = terms(__file__, "persons")
_TITLE = TERMS.pattern("title")
_OFFICE = TERMS.pattern("office")
_PERSON = re.compile(rf"(?:(?:{_TITLE})\s+)+\S.*|(?:(?:{_TITLE})\s+)*(?:{_OFFICE})(?:\s.*)?")
_AT_END = re.compile(rf"(?:^|\s)(?P<who>(?:(?:{_TITLE})\s+\S|(?:{_OFFICE})(?:\s|$)).*)$")
_FILLER, _NAMED_AFTER = TERMS.pattern("of_title"), TERMS.pattern("named_after")
_LEAD = TERMS.compiled("lead")
_TAIL = TERMS.compiled("tail")
_NAME = TERMS.compiled("name")
_NO_NAME = TERMS.compiled("no_name")
_COLLECTS = re.compile(r"\b[Tt]hu\s+[^\W\d_A-Z]")  # "thu quỹ" is no "thủ quỹ"
_FAMILY = TERMS.compiled("family")
_TITLES_LIKE_LEADS = TERMS.compiled("titles_like_leads")
_TITLE_WORDS = TERMS.bag("title_words")
_ONLY_MARKED, _LOW = TERMS.bag("only_marked"), TERMS.bag("low")
_SHORT_TITLES = dict(TERMS.pairs("short_titles"))
MOST = 7  # words of a person with title and office
_WORDS = 3  # of a bare name


@dataclass(frozen=True)
class Known:
    """Who writes, on which day, and the given names that the cell said before, folded."""

    me: str | None = None
    today: date | None = None
    names: frozenset[str] = frozenset()


NOBODY = Known()


def is_person(text: str, *, loose: bool = False) -> bool:
    """Whether this is a person; ``loose``: where one must stand, so a bare name will do."""
    text = without_lead(text)
    line = fold(text).strip(" .,!")
    if ":" in line:
        return False
    count = len(line.split())
    if not 1 <= count <= MOST or re.search(r"\d", line) or _NO_NAME.search(_without_names(text)):
        return False
    titled = re.fullmatch(rf"(?:{_TITLE})", line) and not re.fullmatch(_OFFICE, line)
    if titled or _COLLECTS.search(text):
        return False
    if _PERSON.fullmatch(line) and is_title_word(text):
        return _only_names(text)
    if loose:
        return count <= _WORDS + 1 and _only_names(text)
    return count <= 2 and _NAME.fullmatch(line) is not None and text[:1].isupper()


def called(text: str, names: frozenset[str]) -> bool:
    """Whether a title and one of these names are all of it: "đồng chí hợp"."""
    match = re.match(rf"(?:(?:{_TITLE})\s+)+", fold(text))
    return match is not None and is_title_word(text) and fold(text)[match.end() :] in names


def is_full_name(text: str) -> bool:
    """'Nguyễn Văn Nam': every word in capitals, or a family's name before its middle one."""
    words = text.split()
    if not 2 <= len(words) <= _WORDS + 2 or text.isupper():
        return _FAMILY.match(fold(text)) is not None
    return all(word[0].isupper() for word in words) or _FAMILY.match(fold(text)) is not None


def is_title_word(said: str) -> bool:
    """Whether the marks of the first word are those of a title or an office."""
    first = re.split(r"[ /]", said.strip().lower())[0]
    bare = first.isascii() and first not in _ONLY_MARKED
    return bare or first in _TITLE_WORDS or re.match(_OFFICE, fold(said)) is not None


def _in_name(text: str, at: int) -> bool:
    """Whether a word in capitals stands within what is not: "trường Chu Văn An"."""
    before, behind = text[:at].split(), text[at:].split()
    if not before or not behind[0][0].isupper():
        return False
    middle = behind[0] == "A" and before[-1][0].isupper() and not text.isupper()
    return middle or before[-1][0].islower()  # "Giàng A Páo"


def has_title(text: str) -> bool:
    return re.match(rf"(?:{_TITLE})\s+\S", fold(text)) is not None and is_title_word(text)


def is_office(text: str) -> bool:
    """'Bí thư chi bộ': what somebody is, without a name."""
    return re.fullmatch(rf"(?:{_OFFICE})(?: (?:chi bo|dang bo)(?: .*)?)?", fold(text)) is not None


def _only_names(text: str) -> bool:
    """Whether only names stand beside titles and offices: in capitals, or known ones."""
    rest = text.strip(" ,.;:-–()")
    while match := re.match(rf"(?:{_TITLE}|{_OFFICE}|{_FILLER})(?=[\s,]|$)[\s,]*", shadow(rest)):
        rest = rest[match.end() :]
    while match := re.search(rf"(?:^|[\s,(-]+)(?:{_OFFICE})(?: {_NAMED_AFTER})?$", shadow(rest)):
        rest = rest[: match.start()]
    names = [one for one in re.findall(r"[\w']+", rest) if fold(one) not in ("cb", "x")]
    plain = text.islower() or text.isupper()
    if not plain:
        return all(one[0].isupper() for one in names)
    if plain and _FAMILY.match(fold(rest)) and len(names) <= _WORDS + 1:
        return True
    known = all(_NAME.fullmatch(fold(one)) or len(one) == 1 for one in names)
    return known or (len(names) == 1 and rest != text.strip(" ,.;:-–()"))


def _without_names(text: str) -> str:
    """Folded, without what is surely a name: a capital within, "Sáu" and "Nhung" anywhere."""
    names = r"(?<=\s)[^\W\d_a-z][^\s]*" if not text.isupper() else r"(?!)"
    capital = re.sub(names, lambda word: "x" if word[0][0].isupper() else word[0], text)
    return fold(re.sub(r"\b(?:[Ss]áu|Nhung)\b", "x", capital))


def _stays(text: str, at: int) -> bool:
    """Whether the last word is no filler: "nhà", or a name behind a title: "cô Thôi"."""
    before, last = text[:at], text[at:].strip()
    named = last[:1].isupper() and not text.isupper()
    called = (
        re.search(rf"(?:^|\s)(?:{_TITLE})$", fold(before)) or before.split()[-1:][0][:1].isupper()
    )
    return last == "nhà" or (named and bool(called))


def person_at_end(text: str) -> tuple[str, str]:
    """What stands before the last person of a text, and that person; ("", text) without a title."""
    dark = shadow(text)
    hits = [
        hit
        for hit in re.finditer(rf"(?:^|\s)(?:{_TITLE}|{_OFFICE})(?=\s)", dark)
        if is_title_word(text[hit.start() : hit.end()]) and not _in_name(text, hit.start())
    ]
    best = ""
    for hit in hits:
        start = hit.start() + (0 if hit.start() == 0 and not dark[0].isspace() else 1)
        who = text[start:].strip()
        if is_person(who):
            best = best or who
            before = text[:start].strip(" ,.;:-")
            return before, who
    return "", text.strip()


def proper(who: str) -> str:
    """A person as minutes print one: 'a hùng' is 'anh Hùng', 'đ/c lan' 'đ/c Lan'."""
    first, space, name = who.partition(" ")
    if space and first.lower() in _LOW:
        return _capital(name)
    first = _SHORT_TITLES.get(first.rstrip(".").lower(), first) if space else first
    if not space:
        return _capital(first) if first.islower() and _NAME.fullmatch(fold(first)) else who
    titled = re.fullmatch(_TITLE, fold(first)) and (who.isascii() or first != "chi")
    if titled and name.islower():
        office = re.search(rf"(?:^|\s){_OFFICE}\b.*$", shadow(name))
        end = office.start() if office else len(name)
        name = " ".join(map(_capital, name[:end].split(" "))) + name[end:]
    return f"{first}{space}{name}"


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def like_a_lead(text: str) -> bool:
    """Whether this begins with 'cô', 'thầy', which look like 'có', 'thay' without their marks."""
    return _TITLES_LIKE_LEADS.search(text.lower()) is not None


def _begins_a_name(text: str) -> bool:
    """Whether the first word is a family's name: "ĐỖ VĂN BẢY", and not "do Văn Bảy"."""
    return not text.isascii() and text[:1] == "Đ" and _FAMILY.match(shadow(text)) is not None


def without_lead(text: str) -> str:
    """A person without 'do', 'là', 'đổi' before and 'nhé' behind."""
    text = text.strip(" ,.;:-–=")
    if match := re.search(rf"\s*\((?:{_OFFICE})[^()]*\)$", shadow(text)):
        text = text[: match.start()]
    for _ in range(2):
        match = _LEAD.match(shadow(text))
        if match and not _begins_a_name(text):
            title = _TITLES_LIKE_LEADS.search(text[: match.end()].lower())
            text = text[title.start() if title else match.end() :].strip()
        match = _TAIL.search(shadow(text))
        if match and not _stays(text, match.start()):
            text = text[: match.start()]
    return text.strip(" ,.;:-–=")
