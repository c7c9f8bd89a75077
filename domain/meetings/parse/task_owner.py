"""Whose task it is, where the owner comes first: 'Giao anh Tấn sửa loa', 'Lan thu quỹ'."""

from __future__ import annotations

import re

from domain.parse.terms import terms
from domain.parse.text import fold, shadow
from domain.patterns import late

TERMS = terms(__file__, "task_owner")
_ORDER = TERMS.compiled("order")
_TITLE = TERMS.compiled("title")
_MARKED_TITLE = TERMS.compiled("marked_title")
_NO_TITLE = TERMS.compiled("no_title")
_OFFICE = TERMS.compiled("office")
_BODY = TERMS.compiled("body")
_NAME = TERMS.compiled("name")
_NO_CALL = TERMS.bag("no_call")
_VERB = TERMS.compiled("verb")
_WRITTEN, _ONE_WORD = TERMS.compiled("written"), TERMS.compiled("one_word")
_ONE_WORD_BARE = late(fold(TERMS.pattern("one_word")))
_COUNTS = TERMS.bag("counts")
_FAMILIES = TERMS.bag("families")
_VERB_MARKS = TERMS.bag("verb_marks")
_SPELLED = _VERB_MARKS | TERMS.bag("verb_spelled")
_SURNAME = TERMS.compiled("surname")
_ME = TERMS.compiled("me")
_LINK = TERMS.compiled("link")
_NEXT_NAME = re.compile(r"[A-ZĐÀ-Ỹ][^\W\d_]*(?=\s)")
_WHOLE_NAME = TERMS.compiled("whole_name")
_PIECES = re.compile(r"\s+[-–|]\s+|[,;]\s+")
LONGEST_NAME = 7  # letters
_AND = re.compile(r"\s*(?:,|&|\+|\bva\b|\bvoi\b|\bcung\b)\s*")


def by_me(text: str, me: str) -> str:
    """'Tôi lo báo cáo' as the task of who writes."""
    match = _ME.match(text.strip().lower())
    rest = text.strip()[match.end() :] if match else ""
    return f"{me}: {rest}" if rest and _VERB.match(fold(rest)) else text


def owner_first(line: str, names: frozenset[str] = frozenset()) -> tuple[str, str | None]:
    """The task without its owner, and the owner; (line, None) where it begins with none.

    ``names``: given names that the cell said before, which need neither capital nor title.
    """
    ordered = _ORDER.match(shadow(line))
    rest = line[ordered.end() :] if ordered else line
    end = _owners_end(rest, bool(ordered)) or _known_end(rest, names)
    if not end:
        return line, None
    owner, title = rest[:end].strip(" ,:"), rest[end:].strip(" -–|,")
    link = _LINK.match(shadow(title))
    title = title[link.end() :] if link else title
    if not re.search(r"\w", title) or (not ordered and not link and not _acts(title)):
        return line, None
    return title.strip(" ,:-"), owner


def _known_end(text: str, names: frozenset[str]) -> int:
    """Where a known name ends that stands alone before what is to be done, and nobody else behind:
    "thu dang phi - chi Hoa" is no task of Thu's.
    """
    match = re.match(r"[^\W\d_]+(?=\s+[^\W\d_]\S*\s+\S)", text)
    if not match or not _known(match[0], text, names):
        return 0
    _, *behind = _PIECES.split(text)
    return 0 if any(map(titled, behind)) else match.end()


def _known(word: str, text: str, names: frozenset[str]) -> bool:
    """A name of the cell's list counts as it is written, and not where the word is a verb."""
    if one_word(text) or (word.lower() in _COUNTS and not acts(text[len(word) :])):
        return False
    if fold(word) in names:
        return True
    return word in names and (acts(text[len(word) :].strip()) or not acts(text))


def is_name(word: str) -> bool:
    """Whether this may be a given name."""
    return _NAME.fullmatch(fold(word)) is not None


def no_title(words: str) -> bool:
    """'chủ nhật', 'chị em', 'cô giáo' begin like a title, and are none."""
    return _NO_TITLE.match(fold(words)) is not None and not _before_name(words)


def _before_name(words: str) -> bool:
    """Whether a title stands before a capital: "chị Cúc" is no "chi cục", "anh Sang" no light."""
    first, _, name = words.partition(" ")
    title = not first.isascii() or (first.islower() and first != "chi")
    return title and name[:1].isupper() and not words.isupper()


def titled(text: str) -> bool:
    """Whether this is nothing but one or more owners with title or office, or bodies."""
    end = _owners_end(text.strip(), ordered=False)
    return bool(end) and not re.search(r"\w", text.strip()[end:])


def is_body(words: str) -> bool:
    """'toàn dân', 'chi đoàn': many who do it, and nothing else."""
    return _BODY.fullmatch(fold(words)) is not None


def may_be_called(text: str) -> bool:
    """'Thôi mở lớp': a word in capitals that is no verb, before what is to be done."""
    word, _, behind = text.partition(" ")
    called = word.istitle() and word.isalpha() and fold(word) not in _NO_CALL
    return called and not (text.isupper() or one_word(text) or acts(text)) and acts(behind)


def _told_to(text: str) -> bool:
    """'(giao) tram mua go': behind an order one word in small letters before what is to be done."""
    word, _, behind = text.partition(" ")
    called = word.isalpha() and len(word) <= LONGEST_NAME and fold(word) not in _NO_CALL
    return called and text.islower() and acts(behind) and not (acts(text) or one_word(text))


def acts(text: str) -> bool:
    """Whether this begins with something to do; by its marks: "đủ" is not "dự"."""
    text = text.lstrip()
    if _WRITTEN.match(text.lower()):
        return True
    match, word = _VERB.match(fold(text)), text.lower().split(" ")[0].strip(",.;:")
    if not match or " " in match[0] or text.isascii():
        return match is not None
    return word in _SPELLED


def one_word(text: str) -> bool:
    """Whether what begins like a name is the first half of a word: "Thành lập tổ tự quản"."""
    return (_ONE_WORD_BARE if text.isascii() else _ONE_WORD).match(text.lower()) is not None


def _acts(title: str) -> bool:
    """Whether this begins with something to do, not with more of a name or a place."""
    return title[:1].islower() or title.isupper() or acts(title)


def _owners_end(text: str, ordered: bool) -> int:
    """Where the owners end that a text begins with; 0 where it begins with none."""
    end = _one_end(text, 0, ordered)
    while end and (match := _AND.match(shadow(text), end)):
        more = _one_end(text, match.end(), ordered, listed=True)
        if not more:
            break
        end = more
    return end


def _one_end(text: str, start: int, ordered: bool, *, listed: bool = False) -> int:
    dark = shadow(text)
    if body := _BODY.match(dark, start):
        return body.end()
    title = _titled(text, start)
    if title:
        office = _OFFICE.match(dark, title)
        return _name_end(text, office.end() if office else title, needed=not office)
    if office := _OFFICE.match(dark, start):
        return _name_end(text, office.end(), needed=False)
    return _bare_end(text, start, ordered or listed, listed=listed)


def _titled(text: str, start: int) -> int:
    """Where a title ends; by its marks where the text has any ("chị", not "chi bộ")."""
    pattern, line = (_TITLE, shadow(text)) if text.isascii() else (_MARKED_TITLE, text.lower())
    match = pattern.match(line, start)
    if not match or no_title(text[start:]) or _named_like_a_title(text[start : match.end()], text):
        return 0
    return match.end()


def _named_like_a_title(called: str, text: str) -> bool:
    """'Ba sua bang tin' in a text without marks: a name before what is to be done."""
    word, behind = called.strip(), text.partition(called)[2]
    bare = text.isascii() and word.istitle() and behind[:1].islower()
    return bare and is_name(word) and acts(behind)


def _name_end(text: str, start: int, *, needed: bool) -> int:
    """Where the name ends: of words in capitals all, else one word, a surname with what follows."""
    words = [*re.finditer(r"[^\s,:;|&+()-]+", text[start:])]
    behind = text[start:]
    mixed = not (behind.isupper() or text.islower())
    count = 0
    for word in words[:4]:
        if not (mixed and word[0][0].isupper() and word[0].isalpha()):
            break
        count += 1
    if mixed and not count and not needed:
        return start
    verb = None if needed else _VERB.match(fold(behind))
    if verb and words and (" " in verb[0] or words[0][0].lower() in _VERB_MARKS):
        return start  # "bí thư báo cáo xã"
    if not count and words and (needed or _NAME.fullmatch(fold(words[0][0]))):
        count = 1
        if _SURNAME.fullmatch(fold(words[0][0])) and len(words) > 2:
            count = 3 if _SURNAME.fullmatch(fold(words[1][0])) else 1
    if not count:
        return 0 if needed else start
    return start + words[count - 1].end()


def _bare_end(text: str, start: int, sure: bool, *, listed: bool = False) -> int:
    """A given name alone, in capitals or after an order, and behind it what is to be done."""
    whole = None if listed or text.isupper() else _WHOLE_NAME.match(text, start)
    named = whole and whole["family"].lower() in _FAMILIES
    if whole and named and acts(text[whole.end() :].strip()):
        return whole.end()
    match = re.compile(r"[^\W\d_]+").match(text, start)
    if match and sure and not listed and (may_be_called(text[start:]) or _told_to(text[start:])):
        return match.end()
    if not match or not _NAME.fullmatch(fold(match[0])) or (not sure and one_word(text[start:])):
        return 0
    if not sure and any(map(titled, _PIECES.split(text)[1:])):
        return 0  # "Hội giảng 20/11 - cô Lan"
    behind = text[match.end() :].strip(" ")
    if more := _AND.match(shadow(text), match.end()):
        other = _NEXT_NAME.match(text, more.end())
        if other and _NAME.fullmatch(fold(other[0])) and match[0][0].isupper():
            return match.end()
    if not (sure or acts(behind)) or re.match(r"\s*[:|-]", behind):
        return 0
    capital = match[0][0].isupper() and not (text.isupper() and not sure)
    if listed and not capital:
        return 0
    if not capital and not sure:
        return 0
    told = match[0].lower()
    if sure and not capital and not told.isascii() and told in _VERB_MARKS:
        return 0  # "phân công trực Tết"
    verb = (
        told.isascii() or told in _VERB_MARKS or " " in (_VERB.match(fold(text[start:])) or [""])[0]
    )
    if not sure and verb and _VERB.match(fold(text[start:])):
        return 0
    return match.end()
