"""One of the labels on the buttons: by number, by label, by its beginning or its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from domain.errors import Invalid, Unclear
from domain.parse.terms import terms
from domain.parse.text import SHORT, clean, fold, short, shown
from domain.parse.words import canon

TERMS = terms(__file__, "choices")
_NUMBERED = TERMS.compiled("numbered")
_ROW = TERMS.compiled("row")
_LONG = 5  # letters a word needs before a slip of one is forgiven


def row(text: str) -> int | None:
    """The number of a row of a list: "3", "3.", "số 3", "xem dòng 3", "kiến nghị số 3"."""
    found = _ROW.fullmatch(canon(text)) if len(text) <= SHORT else None
    return int(found[1]) if found else None


def choice(text: str, labels: Sequence[str]) -> int:
    """The index of the label meant: '2', 'số 2', 'hai', the label, its unique beginning or words.

    Invalid: ``error-choice``, ``error-choice-number`` (given, hi). Unclear: ``error-choice-which``.
    """
    for at, label in enumerate(labels):
        if clean(label) == clean(text):
            return at
    key, bare = fold(short(text)), canon(text)
    found = _same(key, labels)
    if not found:
        found = _by_number(bare, labels, text) | _by_words(key, bare, labels)
    found = found or _by_slip(key, labels)
    if len(found) == 1:
        return found.pop()
    if found:
        options = tuple(dict.fromkeys(labels[at] for at in sorted(found)))
        raise Unclear("error-choice-which", options=options, given=shown(text))
    raise Invalid("error-choice", given=shown(text))


def _same(key: str, labels: Sequence[str]) -> set[int]:
    return {at for at, label in enumerate(labels) if _plain(fold(label)) == _plain(key) != ""}


def _plain(key: str) -> str:
    return " ".join(re.findall(r"\w+", key))


def _by_number(bare: str, labels: Sequence[str], text: str) -> set[int]:
    """The number of the choice, unless the choices are themselves numbers: then it is asked."""
    match = _NUMBERED.fullmatch(bare)
    if not match:
        return set()
    number = int(match[1])
    numeric = any(re.match(r"\d", fold(label)) for label in labels)
    if not 1 <= number <= len(labels):
        if numeric:
            return set()
        raise Invalid("error-choice-number", given=number, hi=len(labels))
    if numeric:
        options = (labels[number - 1],)
        raise Unclear("error-choice-which", options=options, given=shown(text))
    return {number - 1}


def _by_words(key: str, bare: str, labels: Sequence[str]) -> set[int]:
    starts: set[int] = set()
    holds: set[int] = set()
    for wanted in {_plain(key), _plain(bare)} - {""}:
        for at, label in enumerate(labels):
            plain = _plain(fold(label))
            if plain.startswith(wanted) and len(wanted) > 1:
                starts.add(at)
            elif f" {wanted} " in f" {plain} ":
                holds.add(at)
    return starts or holds


def _by_slip(key: str, labels: Sequence[str]) -> set[int]:
    wanted = _plain(key).split()
    return {at for at, label in enumerate(labels) if _slips(wanted, _plain(fold(label)).split())}


def _slips(wanted: Sequence[str], label: Sequence[str]) -> bool:
    """Are these the label's words, or its first ones, but for one slip in a long word?"""
    if not wanted or len(wanted) > len(label):
        return False
    wrong = [(a, b) for a, b in zip(wanted, label, strict=False) if a != b]
    return len(wrong) == 1 and near(*wrong[0])


def near(typed: str, meant: str) -> bool:
    """One letter too many, too few, wrong or swapped, in words of at least five letters."""
    if min(len(typed), len(meant)) < _LONG - 1 or max(len(typed), len(meant)) < _LONG:
        return False
    return typed in _edits(meant) or meant in _edits(typed) or typed in _swaps(meant)


def _edits(word: str) -> Iterable[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))} | _replaced(word)


def _swaps(word: str) -> set[str]:
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}


def _replaced(word: str) -> set[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return {word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in letters}
