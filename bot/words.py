"""From words to sentences: the only place where locales/ is read.

Vietnamese is the source and the fallback. A file that does not parse is refused at the start.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax import ast

from domain import parse
from domain.chat import Listed, Month, Word

LOCALES = Path(__file__).parent.parent / "locales"
SOURCE = "vi"
LANGUAGES = (SOURCE, "en")
WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
FULL, EMPTY = "▰", "▱"

resolver.MAX_PART_LENGTH = 1 << 20  # letters; 2,500 would lose the long lists people write

log = logging.getLogger(__name__)


class BadWords(Exception):
    """A locale file that does not parse, or a message without what it needs."""


def bar(at: Any, of: Any) -> str:
    """How far one is: one sign a step."""
    done, steps = int(at), int(of)
    return FULL * done + EMPTY * (steps - done)


def has(value: Any) -> str:
    """For a choice between words: "yes" unless there is nothing to say."""
    return "yes" if str(value).strip() else "no"


class Words:
    """``strict``: a missing message or variable is an error (tests), else it is logged."""

    def __init__(self, zone: ZoneInfo, *, folder: Path = LOCALES, strict: bool = False) -> None:
        self.zone = zone
        self.strict = strict
        self.bundles = {language: load(folder / language, language) for language in LANGUAGES}
        self._plainly: dict[tuple[str, str], str] = {}  # what is said the same way each time
        self._labels = {k: v for b in self.bundles.values() for k, v in _labels(b).items()}
        self._plain = {k: v for b in self.bundles.values() for k, v in _plain_words(b).items()}

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
        pattern, bundle = self._pattern(word.key, language)
        if pattern is None:
            return self._missing(word.key)
        text, errors = bundle.format_pattern(pattern, self._arguments(word.args, language))
        if errors:
            self._missing(f"{word.key}: {errors[0]}")
        return str(text)

    def _pattern(self, key: str, language: str) -> tuple[Any, FluentBundle]:
        """What to format; the source language where another does not say it."""
        bundle = self.bundles.get(language, self.bundles[SOURCE])
        name, _, attribute = key.partition(".")
        pattern = None
        if bundle.has_message(name):
            message = bundle.get_message(name)
            pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None and language != SOURCE and not self.strict:
            return self._pattern(key, SOURCE)
        return pattern, bundle

    def _arguments(self, args: Mapping[str, Any], language: str) -> dict[str, Any]:
        return {name: self._argument(value, language) for name, value in args.items()}

    def _argument(self, value: Any, language: str) -> Any:
        """Numbers stay numbers (for plurals); all else becomes text as people here write it."""
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
        return self._plain.get(parse.fold(text)) if plain else None


def load(folder: Path, language: str) -> FluentBundle:
    functions: dict[str, Any] = {"BAR": bar, "HAS": has}
    bundle = FluentBundle([language], use_isolating=False, functions=functions)
    for path in sorted(folder.glob("*.ftl")):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                first = (entry.content or "").strip().splitlines()[0]
                raise BadWords(f"{path.name}: {first}")
        bundle.add_resource(resource)
    return bundle


def _labels(bundle: FluentBundle) -> dict[str, str]:
    """The label of each command -> its name."""
    keys = [key for key in bundle._messages if key.startswith("command-")]
    return {
        _plain_text(bundle, bundle.get_message(key).value): key.removeprefix("command-")
        for key in keys
    }


def _plain_words(bundle: FluentBundle) -> dict[str, str]:
    """Each folded plain word -> the name of the command it means."""
    found = {}
    for name in _labels(bundle).values():
        words = bundle.get_message(f"command-{name}").attributes["words"]
        for text in _plain_text(bundle, words).split(","):
            found[parse.fold(text)] = name
    return found


def _plain_text(bundle: FluentBundle, pattern: Any) -> str:
    if pattern is None:
        raise BadWords("a command without a label")
    return str(bundle.format_pattern(pattern)[0])


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
