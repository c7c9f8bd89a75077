"""Links and kept arguments of any shape: the page that is allowed, or the same "not found"."""

from __future__ import annotations

import ast
import asyncio
import shutil
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, example, given, settings

from domain.chat import Place
from domain.reminders import RULES
from handlers.access import DOORS, NOT_FOUND
from handlers.argument import ID
from handlers.link import ARGUMENTS, KEPT, LINKED, link, read_link
from storage.store import open_store
from tests.handlers import walking
from tests.handlers.targets import TARGETS, Target, args_of
from tests.handlers.test_access import NAMES, ONCE
from tests.handlers.walking import CAST, WORDS, Seen, Walk, furnish, typed
from tests.handlers.walking import link as opening
from tests.talk import CELL

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
PEOPLE = [who for who in CAST if who.name in ("minute_taker", "group_member", "committee", "ended")]
NUMBERS = st.one_of(
    st.integers(-3, 60).map(str),
    st.sampled_from(
        ["0", "-1", "+1", "1.0", "1e1", "01", " 1", "٣", "１", "9" * 9, "9" * 400, "1-1"]
    ),
)
MONTHS = st.sampled_from(["2026-08", "2026-13", "2031-01", "1999-01", "0-0", "2026-8", "8/2026"])
PERIODS = st.sampled_from(["2026-07-3", "2026-08-3", "2026-07-4", "2099-01-12", "2026-Q3", "x-1-3"])
ENDINGS = st.sampled_from(["", "-own", "-vote", "-", ":", "\x00", "/", "?x=1"])
ARGUMENT = st.one_of(NUMBERS, MONTHS, PERIODS, st.text(max_size=12))
PAGES = sorted({*LINKED, *DOORS, "", "x", "Record", "record ", "__init__", "dispatch"})
LINKS = st.one_of(
    st.builds(
        "/{}:{}{}{}".format,
        st.sampled_from(PAGES),
        st.sampled_from(["", "cell-", "draft-", "plan-", "tonight-"]),
        ARGUMENT,
        ENDINGS,
    ),
    st.text(max_size=30).map("/{}".format),
)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 60),
    st.integers(),
    MONTHS,
    PERIODS,
    st.text(max_size=5),
    st.lists(st.one_of(st.integers(-2, 60), st.text(max_size=3)), max_size=4),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=1),
)
PLENTY = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


class Fixed:
    """One database and one loop for all examples; every try is taken back."""

    def __init__(self, path: Path) -> None:
        self.loop = asyncio.new_event_loop()
        self.store = open_store(f"sqlite:///{path}", exclusive=False)
        things = self.do(self.store.write(furnish))
        self.walk = Walk(self.store, things)

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    def close(self) -> None:
        self.do(self.store.close())
        self.loop.close()


@pytest.fixture(scope="module")
def fixed(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fixed]:
    path = tmp_path_factory.mktemp("links") / "bot.db"
    shutil.copy(sqlite_template, path)
    found = Fixed(path)
    yield found
    found.close()


def names_nothing_hidden(who: walking.Who, seen: Seen) -> bool:
    """A group reads on in the summary of a month what was assigned to it in that month."""
    then = who.role is not None and who.role.in_group and seen.page in ("summary", "period")
    once = {NAMES[code] for code in ONCE} if then else set()
    return not [name for name in who.hidden if name in seen.text and name not in once]


@PLENTY
@given(text=LINKS, who=st.sampled_from(PEOPLE))
@example(text="/record:-1", who=PEOPLE[0])  # which once showed the newest record
@example(text="/notice:-1", who=PEOPLE[1])
@example(text="/period:2026-Q3", who=PEOPLE[1])
def test_any_link_opens_what_is_allowed_or_the_same_not_found(
    fixed: Fixed, text: str, who: walking.Who
) -> None:
    seen = fixed.do(fixed.walk.tries(who, Place("help"), opening(who, text)))
    assert names_nothing_hidden(who, seen)
    if read_link(text) is None:
        page = text.removeprefix("/").partition(":")[0]
        gone = DOORS[page].gone if page in DOORS else NOT_FOUND
        assert (seen.page, seen.changed) == ("home", 0)
        assert seen.text.startswith(WORDS.say(gone))


@PLENTY
@given(text=LINKS)
def test_a_link_is_read_as_it_was_written_or_not_at_all(text: str) -> None:
    found = read_link(text)
    if found and found[1]:
        page, args = found
        assert link(page, **args) == text


WRITTEN: Mapping[str, Sequence[str]] = {
    "again": ["tonight-2026-08-20"],
    "month": ["2026-08"],
    "period": ["2026-07-3"],
    "mode": ["nothing", "task", "ask"],
}


@pytest.mark.parametrize("page", sorted(LINKED))
def test_whatever_is_written_is_read_again(page: str) -> None:
    assert read_link(link(page)) == (page, {})
    for name, (_, kind) in ARGUMENTS[page].links.items():
        values: Sequence[Any] = [12] if kind is ID else WRITTEN.get(name, ["ABCD2345"])
        for value in values:
            assert read_link(link(page, **{name: value})) == (page, {name: value})


def test_a_way_to_send_that_is_none_is_not_read() -> None:
    assert read_link("/sending:ABCD2345") is None


def test_every_reminder_has_a_link_that_is_read() -> None:
    facts = {"cell": 3, "subject": 4, "month": "2026-08", "period": "2026-07-6"}
    assert None not in [read_link(rule.link.format(**facts)) for rule in RULES]


JUNK = st.dictionaries(st.sampled_from([*KEPT, "made_up"]), VALUES, max_size=3)
PAGES_KEPT = [target for target in TARGETS if target.kept]
STORED = st.tuples(st.sampled_from(PAGES_KEPT), JUNK)
SAID = st.sampled_from([None, "1", "xin chào", "/hop", "!back", "!yes", "!more", "!edit"])


@PLENTY
@given(kept=STORED, who=st.sampled_from(PEOPLE), said=SAID)
def test_whatever_an_older_version_kept_leads_somewhere(
    fixed: Fixed, kept: tuple[Target, Mapping[str, Any]], who: walking.Who, said: str | None
) -> None:
    target, junk = kept
    number = fixed.walk.things[target.thing, CELL]
    place = Place(target.page, {**args_of(target, number), **junk})
    if said and said.startswith("!"):
        seen = fixed.do(fixed.walk.presses(who, place, said))
    else:
        seen = fixed.do(fixed.walk.tries(who, place, typed(who, said) if said else None))
    assert names_nothing_hidden(who, seen)


@pytest.mark.parametrize("page", ["gone", "", "Home", "cancel", "__init__"])
def test_a_page_that_is_none_leads_home(fixed: Fixed, page: str) -> None:
    assert fixed.do(fixed.walk.tries(PEOPLE[0], Place(page), None)).page == "home"
    assert fixed.do(fixed.walk.presses(PEOPLE[0], Place(page), "!yes")).page == "home"


def calls(source: str) -> Iterator[tuple[str, str, set[str]]]:
    """(name, page, keywords) of each ``Place("page", …)`` and ``link("page", …)`` of a source."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            page, named = node.args[0], {str(one.arg) for one in node.keywords}
            if node.func.id in ("Place", "link") and isinstance(page, ast.Constant):
                yield node.func.id, str(page.value), named


def test_the_code_names_only_pages_and_links_that_are_there() -> None:
    found = [one for top in ("handlers", "bot") for one in _named_in(ROOT / top)]
    assert {page for name, page, _ in found if name == "Place"} <= set(DOORS)
    links = [(page, named) for name, page, named in found if name == "link"]
    assert [one for one in links if not one[1] <= set(ARGUMENTS[one[0]].links)] == []
    assert len(found) > 50


def _named_in(folder: Path) -> Iterator[tuple[str, str, set[str]]]:
    for path in folder.rglob("*.py"):
        yield from calls(path.read_text(encoding="utf-8"))


def test_a_page_that_is_not_there_would_be_noticed() -> None:
    source = 'Place("recrod", {})\nlink("plan", cells=3)'
    assert list(calls(source)) == [("Place", "recrod", set()), ("link", "plan", {"cells"})]
