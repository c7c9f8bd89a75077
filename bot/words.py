"""From words to sentences: facts as people here write them, and which words mean a command.

Vietnamese is the source and the fallback.
"""

from __future__ import annotations

import logging
import re
from copy import copy
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.sentences import BadWords, Language, Sentence
from domain import parse
from domain.chat import Listed, Month, Word, word

LOCALES = Path(__file__).parent.parent / "locales"
SOURCE = "vi"
LANGUAGES = (SOURCE, "en")
WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
FULL, EMPTY = "▰", "▱"
ORNAMENT = re.compile(r"^[^\w«(]+")

log = logging.getLogger(__name__)

THANKS = 5  # words at most
HOME = "start"  # the command that leads to the home page


def bar(at: Any, of: Any) -> str:
    """How far one is: one sign a step."""
    done, steps = int(at), int(of)
    return FULL * done + EMPTY * (steps - done)


def has(value: Any) -> str:
    """For a choice between words: "yes" unless there is nothing to say."""
    return "yes" if str(value).strip() else "no"


def plain(label: object) -> str:
    """A label without the sign in front of it."""
    return ORNAMENT.sub("", str(label))


class Words:
    """``strict``: a missing message or variable is an error (tests), else it is logged."""

    def __init__(self, zone: ZoneInfo, *, folder: Path = LOCALES, strict: bool = False) -> None:
        self.zone = zone
        self.strict = strict
        self._languages = {language: load(folder / language, language) for language in LANGUAGES}
        self._plainly: dict[tuple[str, str], str] = {}  # what is said the same way each time
        self._variant = ""
        self._labels = {k: v for b in self._languages.values() for k, v in _labels(b).items()}
        self._plain = {k: v for b in self._languages.values() for k, v in _plain_words(b).items()}
        self._home = {way for b in self._languages.values() for way in _list(b, "ways-home")}
        self._thanks = {one for b in self._languages.values() for one in _list(b, "thanks-words")}
        self._polite = {one for b in self._languages.values() for one in _list(b, "polite-words")}

    def typed(self) -> Words:
        """The same for where there are no buttons: a message whose name has -typed behind it there
        is said in the place of the one without.
        """
        found = copy(self)
        found._plainly, found._variant = {}, "-typed"
        return found

    def say(self, word: Word | str, language: str = SOURCE) -> str:
        """The sentence; a person's own text is returned as it is."""
        if isinstance(word, str):
            return word
        if word.args:
            return self._said(word, language)
        known = self._plainly.get((word.key, language))
        if known is None:
            known = self._plainly[word.key, language] = self._said(word, language)
        return known

    def _said(self, word: Word, language: str) -> str:
        sentence = self._sentence_here(word.key, language)
        if sentence is None:
            return self._missing(word.key)
        names, given = sentence.names, word.args.items()
        args = {name: self._argument(value, language) for name, value in given if name in names}
        try:
            return sentence.write(args)
        except (KeyError, TypeError) as trouble:
            self._missing(f"{word.key}: {trouble}")
            return sentence.write(_Gaps(args))

    def _sentence_here(self, key: str, language: str) -> Sentence | None:
        if self._variant:
            name, dot, attribute = key.partition(".")
            own = self._languages.get(language, self._languages[SOURCE])
            if found := own.sentence(f"{name}{self._variant}{dot}{attribute}"):
                return found
        return self._sentence(key, language)

    def _sentence(self, key: str, language: str) -> Sentence | None:
        """The source language's where another does not say it."""
        found = self._languages.get(language, self._languages[SOURCE]).sentence(key)
        if found is None and language != SOURCE and not self.strict:
            return self._sentence(key, SOURCE)
        return found

    def _argument(self, value: Any, language: str) -> Any:
        """Numbers stay numbers (for plurals); all else becomes text as people here write it."""
        if isinstance(value, str | int):
            return value
        if isinstance(value, Word):
            return self.say(value, language)
        if isinstance(value, Listed):
            return value.apart.join(self.say(item, language) for item in value.items)
        if isinstance(value, tuple):
            return "\n".join(str(self._argument(item, language)) for item in value)
        if isinstance(value, datetime):
            local = value.astimezone(self.zone)
            return f"{clock(local.time(), language)}, {day(local.date(), language)}"
        if isinstance(value, date):
            return day(value, language)
        if isinstance(value, time):
            return clock(value, language)
        if isinstance(value, Month):
            return f"{value.month}/{value.year}"
        if isinstance(value, float):
            return decimal(value, language)
        if isinstance(value, Decimal):
            return points(value, language)
        return value

    def _missing(self, what: str) -> str:
        if self.strict:
            raise BadWords(what)
        log.error("words missing: %s", what)
        return what

    def command(self, text: str, *, plain: bool) -> str | None:
        """The command this text names, by its button or (``plain``) by a word, in any language."""
        if text in self._labels:
            return self._labels[text]
        if parse.fold(text).strip(" .!") in self._home:
            return HOME
        return self._plain.get(parse.fold(text)) if plain else None

    def thanks(self, text: str) -> bool:
        """The same, where a mere yes may be an answer: only where it begins with thanks."""
        said = " ".join(re.findall(r"\w+", parse.fold(text)))
        return self.is_polite(text) and said.startswith(tuple(self._thanks))

    def is_polite(self, text: str) -> bool:
        """Thanks, with few words behind it, or a mere yes: "ok cảm ơn cháu", "vâng"."""
        words = re.findall(r"\w+", parse.fold(text))
        thanked, left = False, len(words)
        while found := next(
            (n for n in (3, 2, 1) if n <= len(words) and " ".join(words[:n]) in self._polite), 0
        ):
            thanked, words = thanked or found > 1, words[found:]
        return len(words) < left and (not words or (thanked and left <= THANKS))


class _Gaps(dict[str, Any]):
    """Arguments of which some are missing or cannot be said: their names stand there."""

    def __missing__(self, name: str) -> str:
        return name

    def __getitem__(self, name: str) -> Any:
        value = super().__getitem__(name)
        return value if isinstance(value, str | int) else name


def load(folder: Path, language: str) -> Language:
    return Language(folder, language, {"BAR": bar, "HAS": has, "PLAIN": plain})


def _labels(language: Language) -> dict[str, str]:
    """The label of each command -> its name."""
    of_commands = [name for name in language.names if name.startswith("command-")]
    names = [name.removeprefix("command-") for name in of_commands]
    return {_text(language, word(f"command-{name}")): name for name in names}


def _plain_words(language: Language) -> dict[str, str]:
    """Each folded plain word -> the name of the command it means."""
    found = {}
    for name in _labels(language).values():
        for text in _text(language, word(f"command-{name}.words")).split(","):
            found[parse.fold(text)] = name
    return found


def _list(language: Language, name: str) -> set[str]:
    """What is the same in meaning, with commas between, wherever it is typed; folded."""
    if name not in language.names:
        return set()
    return {parse.fold(one) for one in _text(language, word(name)).split(",")}


def _text(language: Language, plain: Word) -> str:
    """A message without arguments."""
    sentence = language.sentence(plain.key)
    if sentence is None:
        raise BadWords(f"{language.language}: {plain.key}")
    return sentence.write({})


def day(value: date, language: str) -> str:
    """ "thứ Sáu 05/8/2026": the day with a leading zero, the month without (Vietnamese use)."""
    weekday = WEEKDAYS[language][value.weekday()]
    return f"{weekday} {value.day:02}/{value.month}/{value.year}"


def clock(value: time, language: str) -> str:
    if language != SOURCE:
        return f"{value:%H:%M}"
    return f"{value.hour} giờ {value.minute:02}" if value.minute else f"{value.hour} giờ"


def points(value: Decimal, language: str) -> str:
    """All its places, and no zero behind them."""
    text = f"{value.normalize():f}"
    return text.replace(".", ",") if language == SOURCE else text


def decimal(value: float, language: str) -> str:
    """One place after the comma, none if it is zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language == SOURCE else text
