"""The locales are whole: both languages say the same, and all that the code says, no more."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from bot.words import LANGUAGES, SOURCE
from tests.locales.said_in_code import (
    FAMILIES,
    all_uses,
    classes_with_key,
    product,
    sentences,
    speakers,
    uses,
)
from tests.locales.texts import files, junk, messages, patterns, references, variables

OTHERS = [language for language in LANGUAGES if language != SOURCE]
# Written before the code that will say them; a key leaves this list as soon as it is said.
AHEAD: set[str] = set()
# What people type, what is printed on paper, and the cast of the playground.
MAY_HOLD_VIETNAMESE = (
    "bot/demo",
    "bot/play.py",
    "bot/exports/templates/",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_locales_belongs_to_a_message(language: str) -> None:
    assert {p.name: junk(p.read_text(encoding="utf-8")) for p in files(language)} == {
        p.name: [] for p in files(language)
    }


def test_a_line_that_belongs_to_no_message_is_noticed() -> None:
    assert junk("back = Quay lại\nnot a message\n") == ["not a message\n"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_given_twice(language: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in files(language)]
    seen = Counter(key for text in texts for key, _ in patterns(text))
    assert [key for key, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("language", OTHERS)
def test_each_file_says_the_same_keys_as_in_the_source_language(language: str) -> None:
    assert {p.name: keys_of(p) for p in files(language)} == {
        p.name: keys_of(p) for p in files(SOURCE)
    }


@pytest.mark.parametrize("language", OTHERS)
def test_each_message_uses_the_same_variables_as_in_the_source_language(language: str) -> None:
    here, source = messages(language), messages(SOURCE)
    assert {key: variables(here[key], here) for key in here} == {
        key: variables(source[key], source) for key in source
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_that_the_code_says_is_there(language: str) -> None:
    assert [u for u in all_uses() if u.key not in messages(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_gives_every_variable_of_what_it_says(language: str) -> None:
    all_messages = messages(language)
    assert [
        (u.where, u.key, missing)
        for u in all_uses()
        if u.args is not None and u.key in all_messages
        if (missing := variables(all_messages[u.key], all_messages) - u.args)
    ] == []


def test_every_message_is_said_somewhere() -> None:
    said = {use.key for use in all_uses()}
    repeated = {key for pattern in messages(SOURCE).values() for key in references(pattern)}
    said |= {typed(key) for key in said}
    assert messages(SOURCE).keys() - said - repeated == AHEAD


def typed(key: str) -> str:
    """What is said in its place where there are no buttons."""
    name, dot, attribute = key.partition(".")
    return f"{name}-typed{dot}{attribute}"


ALSO_GIVEN = {  # by what says it, on every channel
    "help-line": {"name"},
    "roll-page": {"all"},
    "roll-why": {"asked", "left"},
}


def test_what_is_said_where_there_are_no_buttons_needs_no_other_variables() -> None:
    known = messages(SOURCE)
    pairs = {key: typed(key) for key in known if typed(key) in known}
    assert len(pairs) > 20
    assert [
        key
        for key, own in pairs.items()
        if variables(known[own], known) - variables(known[key], known) - ALSO_GIVEN.get(key, set())
    ] == []


def test_no_sentence_for_people_stands_in_the_code() -> None:
    watched = [(path, text) for path, text in product() if not path.startswith(MAY_HOLD_VIETNAMESE)]
    assert len(watched) > 40
    assert {path: found for path, text in watched if (found := sentences(text))} == {}


HEAD = "from domain.chat import Choice, word\nfrom domain.errors import Invalid, Unclear\n"
MADE_UP = {
    'word("made-up")': ["made-up"],
    'raise Invalid("made-up", given=1)': ["made-up"],
    'word("this" if late else "that")': ["that", "this"],
    'key = "this" if late else "that"\nraise Unclear(key)': ["that", "this"],
    'word({1: "this", 2: "that"}[n])': ["that", "this"],
    'def f(a, key): word(key)\nf(1, "made-up")': ["made-up"],
    'def f():\n    return "made-up"\nword(f())': ["made-up"],
    'word(f"language-{code}")': ["language-en", "language-vi"],
    'word(f"family-{code}")': ["?family-"],
    "word(anything())": ["?anything()"],
    "word(found[0])": ["?found"],
}


@pytest.mark.parametrize("source", MADE_UP)
def test_the_reader_of_the_code_finds_a_made_up_key(source: str) -> None:
    found = sorted(use.key for use in uses(HEAD + source))
    assert found == MADE_UP[source]
    assert not messages(SOURCE).keys() & {"made-up", "this", "that"}


def test_the_reader_of_the_code_learns_what_takes_a_key() -> None:
    first = "class A(Exception):\n    def __init__(self, key, **args): ..."
    assert classes_with_key(ast.walk(ast.parse(f"{first}\nclass B(A): ..."))) == {"A", "B"}
    assert classes_with_key(ast.walk(ast.parse("class C(Exception): ..."))) == set()


def test_the_reader_of_the_code_passes_over_names_that_are_not_ours() -> None:
    assert uses('from bot.channels import Refused\nraise Refused("made-up")') == []


def test_the_reader_of_the_code_knows_the_arguments_and_the_labels() -> None:
    plain, label, spread = uses(HEAD + 'word("a", x=1)\nChoice("1", word("b"))\nword("c", **facts)')
    assert (plain.args, plain.label) == (frozenset({"x"}), False)
    assert (label.args, label.label) == (frozenset(), True)
    assert spread.args is None


def test_the_reader_of_the_code_reads_the_whole_product() -> None:
    keys = {use.key for use in all_uses()}
    sure = {"step-hours.hint", "said-kind.label", "command-hop.does", "command-hop.words"}
    assert sure | {"told-corrected", "store-corrupt", "error-hours-end", "token-missing"} <= keys
    assert all(FAMILIES.values())
    assert {"word", "button", "Refused", "Invalid", "Unclear", "StoreError"} <= speakers()


def test_a_sentence_in_code_is_found_and_a_docstring_is_none() -> None:
    source = '"""Lời dùng chung ở đây."""\nx = f"còn {left} câu chưa trả lời"\ny = "thứ Hai"'
    assert sentences(source)[:1] == ["còn {} câu chưa trả lời"]
    assert sentences('"""Lời dùng chung ở đây."""\ny = "thứ Hai"') == []


def keys_of(path: Path) -> list[str]:
    return sorted(key for key, _ in patterns(path.read_text(encoding="utf-8")))
