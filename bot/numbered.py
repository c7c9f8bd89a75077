"""A screen where there are no buttons: its choices are lines, each with a key that is typed.

Where the question is a choice the key is a number; 0 goes back. Where a number or a text may be the
answer the key has a slash in front, which no answer has: "2" is how many members there are, "/2"
the second line (docs/decisions/0011). 00, which is no answer anywhere, goes to the first page.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from domain import parse
from domain.chat import Choice, Screen, Word, word
from domain.parse.text import unpictured
from handlers.navigation import GO_BACK, GO_HOME

BACK, HOME, SLASH = "0", "00", "/"
FIRST_OFFER, OFFERS, OFFERS_KEPT = 11, 89, 12  # above the lines of any page: /11 to /99
LISTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})?\. ")  # a row, or a criterion by its code
ROW = re.compile(r"^[0-9]{1,3}\. (.+)$", re.MULTILINE)
SHORTEST_ROW = 10  # letters of a name that is known by how it begins
BACK_SIGN = "⬅️"  # with which each button that leads back begins
KEY = re.compile(r"(/?) ?([0-9]{1,3})[.):]?")
LINE = re.compile(r"(/ ?[0-9]{1,3}(?=[.):\s])|[0-9]{1,3}(?=[.):]))(?:[.):]\s*|\s+)([^\s.):].*)")
Say = Callable[[Word | str], str]
Lines = Sequence[Sequence[str]]  # [value, label, key]
Offers = Sequence[Sequence[str]]  # [key, link]


def lines(screen: Screen, say: Say) -> list[list[str]]:
    """What is offered, in the order shown: back and the first page stand last."""
    said = [(one, say(one.label)) for one in screen.buttons if not one.listed]
    fixed: dict[str, str] = {}
    for one, label in reversed(said):  # of two that lead back the last, which is the page's own
        if (key := _fixed(one, label)) and key not in fixed.values():
            fixed[one.value] = key
    said.sort(key=lambda one: fixed.get(one[0].value, ""))
    slash = "" if _is_choice(screen, [label for _, label in said]) else SLASH
    rows = ROW.findall(say(screen.text)) if screen.typed == "value" else ()
    numbers = itertools.count(1)
    return [
        [
            one.value,
            label,
            "" if _is_row(rows, label) else _key_of(one, label, fixed, slash, numbers),
        ]
        for one, label in said
    ]


def _is_known(slash: str, label: str) -> bool:
    """A line of a list that the page itself reads the numbers of."""
    return bool(slash and LISTED.match(label))


def _is_row(rows: Sequence[str], label: str) -> bool:
    """Whether the text lists it with a number, which the page reads."""
    at = len(label)
    return label in rows or (
        at >= SHORTEST_ROW
        and any(row.startswith(label) and not row[at : at + 1].isalnum() for row in rows)
    )


def _key_of(
    button: Choice, label: str, fixed: Mapping[str, str], slash: str, numbers: Iterator[int]
) -> str:
    if _is_known(slash, label):
        return ""
    key = fixed.get(button.value) or str(next(numbers))
    return key if key == HOME else slash + key


def _fixed(button: Choice, label: str) -> str | None:
    """Of what means the same on every page, whatever the page calls it."""
    if button.value == GO_HOME.value or button.label == GO_HOME.label:
        return HOME
    return BACK if button.label == GO_BACK.label or leads_back(label) else None


def leads_back(label: str) -> bool:
    """Not to the month or year before, which has its number."""
    return label.startswith(BACK_SIGN) and not any(letter.isdigit() for letter in label)


def _is_choice(screen: Screen, labels: Iterable[str]) -> bool:
    """Whether a number can only mean a line; not where the labels are numbers themselves."""
    return screen.typed in ("choice", "card") and not any(
        re.match(r"\W*[0-9]", label) for label in labels
    )


def written(shown: Lines, above: str = "", *, asks: bool = False) -> tuple[str, Word | None]:
    """The lines below the text, and how one of them is chosen; None where there is nothing. What
    the text above lists with its number is not said again. ``asks``: any text is an answer, though
    the words above have no question mark.
    """
    if not shown:
        return "", None
    listed = above.splitlines()
    text = "\n".join(
        f"{key}. {label}" if key else label
        for _, label, key in shown
        if key or not _stands_in(listed, label)
    )
    first = next((key for _, _, key in shown if key.startswith(SLASH)), "")
    if not first:
        return text, word("type-number")
    return text, word("type-slash", line=first, asks="yes" if asks or "?" in above else "no")


def _stands_in(listed: Sequence[str], label: str) -> bool:
    if _is_row(ROW.findall("\n".join(listed)), label):
        return True
    number, _, name = label.partition(". ")
    name = name.removesuffix("…").strip()
    return any(line.startswith(f"{number}. ") and name in line for line in listed)


def chosen(shown: Lines, text: str) -> int | None:
    """The line whose key this is; a slash more does no harm, nor what the line says behind it."""
    if said := LINE.fullmatch(parse.clean(text)):
        at = chosen(shown, said[1])
        return at if at is not None and _says(shown[at][1], said[2]) else None
    key = _key(text)
    keys = [line[2] for line in shown if len(line) > 2]
    for wanted in (key, key.removeprefix(SLASH)):
        if wanted and wanted in keys:
            return keys.index(wanted)
    return None


def _says(label: str, words: str) -> bool:
    """All of it or its beginning, with its picture or without."""
    return any(parse.fold(one).startswith(parse.fold(words)) for one in (label, unpictured(label)))


def is_key(text: str) -> bool:
    """Typed to choose a line, of whatever menu: a number behind a slash, also with words."""
    return _key(text).startswith(SLASH) or names_line(text)


def names_line(text: str) -> bool:
    """ "/1. 5 điểm": a line and what it says, never an answer."""
    said = parse.clean(text)
    return said.startswith(SLASH) and LINE.fullmatch(said) is not None


def nth(shown: Lines, text: str) -> str | None:
    """The value of the button that "/2" counts to where buttons are tapped."""
    said = LINE.fullmatch(parse.clean(text))
    at = int(_key(said[1] if said else text).removeprefix(SLASH) or 0)
    if not 1 <= at <= len(shown) or (said and not _says(shown[at - 1][1], said[2])):
        return None
    return shown[at - 1][0]


def may_be_key(shown: Lines, text: str) -> bool:
    """A number alone, where this number behind a slash is a line."""
    return chosen_plainly(shown, text) is not None


def chosen_plainly(shown: Lines, text: str) -> int | None:
    """The line whose key this is but for the slash, where a number is known to be no answer."""
    return chosen(shown, SLASH + _key(text).removeprefix(SLASH)) if _key(text) else None


def is_home(text: str) -> bool:
    """ "00", which is no answer anywhere."""
    return _key(text).removeprefix(SLASH) == HOME


def back(shown: Lines, text: str) -> str | None:
    """The value of the line that leads back, where its number was typed without the slash."""
    at = chosen_plainly(shown, text) if _key(text) == BACK else None
    return None if at is None else shown[at][0]


def _key(text: str) -> str:
    found = KEY.fullmatch(parse.clean(text))
    return found[1] + found[2] if found else ""


# Letters


def offer(kept: Offers, links: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """What a chat is offered with one more letter, and the keys of its links: never one that an
    older letter still has.
    """
    last = int(kept[-1][0]) - FIRST_OFFER + 1 if kept else 0
    keys = [str((last + at) % OFFERS + FIRST_OFFER) for at in range(len(links))]
    now = [*kept, *([key, link] for key, link in zip(keys, links, strict=True))]
    return [list(one) for one in now[-OFFERS_KEPT:]], [SLASH + key for key in keys]


def offered(kept: Offers, text: str) -> str | None:
    """The link that this key of a letter opens."""
    key = _key(text)
    if not key.startswith(SLASH):
        return None
    return next((link for number, link in kept if number == key.removeprefix(SLASH)), None)


def offered_plainly(shown: Lines, kept: Offers, text: str) -> str | None:
    """The same without its slash, where a bare number is nothing but the key of a line."""
    only_chooses = any(key and key != HOME and not key.startswith(SLASH) for *_, key in shown)
    return offered(kept, SLASH + text) if only_chooses else None
