"""A role is one row of domain/policy.py, and words; nothing else of the product names one."""

from __future__ import annotations

import ast
from itertools import chain
from pathlib import Path

import pytest

from bot.config import DEFAULT_ZONE
from bot.words import Words
from domain.chat import word
from domain.policy import Action, Level, Reach, Role, roles

ROOT = Path(__file__).parents[2]
HOME = "domain/policy.py"
# The kind of a unit, a field of a meeting, one of the cast of the playground.
OTHER_MEANINGS = {"committee", "minute_taker", "administrator"}


def named(source: str) -> list[str]:
    """Roles that a source names one by one: ``Role.group_leader`` or its value as a text."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Role":
            found.append(node.attr)
        elif isinstance(node, ast.Constant) and node.value in set(Role) - OTHER_MEANINGS:
            found.append(str(node.value))
    return found


def sources() -> list[Path]:
    folders = ("domain", "storage", "handlers", "bot")
    every = chain.from_iterable((ROOT / folder).rglob("*.py") for folder in folders)
    return [path for path in every if "migrations" not in path.parts and path.name != "demo.py"]


def test_no_list_of_roles_is_hidden_elsewhere() -> None:
    users = {str(p.relative_to(ROOT)): named(p.read_text(encoding="utf-8")) for p in sources()}
    assert {path for path, found in users.items() if found} == {HOME}


def test_a_hidden_list_would_be_noticed() -> None:
    assert named("OVER = {Role.committee, Role('x')}\nA = ['group_leader']") == [
        "committee",
        "group_leader",
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_role_has_a_name_of_its_own(language: str) -> None:
    words = Words(DEFAULT_ZONE)
    names = [words.say(word("role", role=role.value), language) for role in Role]
    assert len(set(names)) == len(Role)


def test_every_role_may_do_something_and_every_action_is_somebodys() -> None:
    assert all(role.actions for role in Role)
    assert frozenset[Action]().union(*(role.actions for role in Role)) == set(Action)


def test_who_is_reminded_may_open_what_the_letter_leads_to() -> None:
    """A letter is not sent to who may not open its buttons."""
    above = {Level.group, Level.committee}
    assert all(Action.view in role.actions for role in Role if role.told)
    assert all(Action.summarize in role.actions for role in Role if role.told in above)


def test_roles_are_found_by_what_they_may_and_where() -> None:
    assert roles(action=Action.submit) == (Role.cell_secretary, Role.deputy_secretary)
    assert roles(reach=Reach.assigned) == (Role.group_leader, Role.group_member)
    assert roles(told=frozenset({Level.committee})) == (Role.committee,)
    assert roles(action=Action.submit, reach=Reach.subtree) == ()
