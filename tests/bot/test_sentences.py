"""Every message reads as Fluent's own runtime would say it, whatever it is given."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.sentences import BadWords, Language
from bot.words import LANGUAGES, LOCALES, bar, has, load, plain
from tests.locales.texts import files, messages, nodes, variables

NUMBERS = (0, 1, 2, 5, 11, 21, 999, 1000, 1234567, -1, -2500, True)
COUNTS = {"one", "other"}  # given as a text, the runtime takes them for the number beside them
TEXTS = ("", " ", "x", "Chi bộ 2 { $x }", "1")


@cache
def fluent(language: str) -> FluentBundle:
    return bundle(language, *(path.read_text(encoding="utf-8") for path in files(language)))


def bundle(language: str, *texts: str) -> FluentBundle:
    functions: dict[str, Any] = {"BAR": bar, "HAS": has, "PLAIN": plain}
    made = FluentBundle([language], use_isolating=False, functions=functions)
    for text in texts:
        made.add_resource(FluentResource(text))
    return made


@cache
def ours(language: str) -> Language:
    return load(LOCALES / language, language)


def told(language: str, key: str, args: dict[str, Any]) -> str:
    name, _, attribute = key.partition(".")
    message = fluent(language).get_message(name)
    pattern: Any = message.attributes[attribute] if attribute else message.value
    text, errors = fluent(language).format_pattern(pattern, args)
    assert not errors
    return str(text)


def values(key: str, pattern: Any) -> list[Any]:
    """Numbers, texts, and every word that a choice of this message knows."""
    keys = [node.key for node in nodes(pattern) if isinstance(node, ast.Variant)]
    known = {key.name for key in keys if isinstance(key, ast.Identifier)} - COUNTS
    called = {str(n.id.name) for n in nodes(pattern) if is_call(n)}
    if "BAR" in called:
        return [3]
    if "PLAIN" in called:
        return [*TEXTS, "📝 Ghi biên bản"]
    return [*NUMBERS, *TEXTS, *sorted(known)]


def is_call(node: Any) -> bool:
    return isinstance(node, ast.FunctionReference)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_reads_as_fluent_says_it(language: str) -> None:
    compared = 0
    for key, pattern in messages(language).items():
        names = sorted(variables(pattern, messages(language)))
        sentence = ours(language).sentence(key)
        assert sentence
        assert sentence.names == set(names), key
        all_values = values(key, pattern)
        for turn in range(len(all_values) if names else 1):
            args = {n: all_values[(turn + 3 * at) % len(all_values)] for at, n in enumerate(names)}
            assert sentence.write(args) == told(language, key, args), (key, args)
            compared += 1
    assert compared > 5000


MADE_UP = """
# A comment
counted = { $n ->
    [0] none
    [one] one thing
   *[other] { $n } things
}
repeated = «{ counted }», { counted.hint }, { "{" }
    .no = no
nested = { HAS($a) ->
    [no] { $b ->
        [1] first
       *[other] any { BAR($n, 4) }
    }
   *[yes] { $a }
}
counted-more = { counted }!
    .hint = more
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = MADE_UP.replace("counted.hint", "counted-more.hint")
    (tmp_path / "all.ftl").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("n", [0, 1, 2, 1000])
def test_choices_within_choices_and_messages_within_messages(folder: Path, n: int) -> None:
    theirs = bundle("en", (folder / "all.ftl").read_text(encoding="utf-8"))
    made = load(folder, "en")
    for key in ("counted", "repeated", "counted-more"):
        sentence = made.sentence(key)
        assert sentence
        assert sentence.names == {"n"}
        pattern: Any = theirs.get_message(key).value
        assert sentence.write({"n": n}) == theirs.format_pattern(pattern, {"n": n})[0]


def test_a_choice_within_a_choice(folder: Path) -> None:
    sentence = load(folder, "en").sentence("nested")
    assert sentence
    assert sentence.names == {"a", "b", "n"}
    said = [sentence.write({"a": a, "b": b, "n": 2}) for a, b in (("x", 1), ("", 1), ("", 7))]
    assert said == ["x", "first", "any ▰▰▱▱"]


def test_what_is_not_needed_may_be_missing_and_what_is_needed_may_not(folder: Path) -> None:
    sentence = load(folder, "en").sentence("nested")
    assert sentence
    assert sentence.write({"a": "x"}) == "x"
    with pytest.raises(KeyError, match="b"):
        sentence.write({"a": ""})


@pytest.mark.parametrize("missing", ["counted.no", "nobody", "nobody.hint", "counted."])
def test_what_is_not_there_is_none(folder: Path, missing: str) -> None:
    assert load(folder, "en").sentence(missing) is None


@pytest.mark.parametrize(
    "text",
    [
        "torn = { $n",
        "torn = { $n ->\n    [a] b\n }",
        "torn = { nobody }",
        "torn = { -term }",
        "torn = a\n    .hint",
        "torn =",
        "torn = a\n    { ",
    ],
)
def test_a_message_that_cannot_be_said_is_told_by_its_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "all.ftl").write_text(f"good = a\n{text}\n", encoding="utf-8")
    made = load(tmp_path, "en")
    assert made.sentence("good")
    with pytest.raises(BadWords, match=r"torn|nobody|Term"):
        made.sentence("torn")


@pytest.mark.parametrize("text", ["no message\na = b\n", "  .hint = x\na = b", "a = b\nno message"])
def test_a_line_of_no_message_is_refused_at_once(tmp_path: Path, text: str) -> None:
    (tmp_path / "torn.ftl").write_text(text, encoding="utf-8")
    with pytest.raises(BadWords, match=r"torn\.ftl: "):
        load(tmp_path, "en")
