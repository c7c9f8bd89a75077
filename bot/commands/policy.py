"""``policy``: the table of access, as the code asks it, for who must answer for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from domain.chat import Listed, Word, word
from domain.policy import Action, Reach, Role, roles
from handlers.access import DOORS, FILES, Door

Say = Callable[[Word | str], str]
NOTES = (
    word("policy-note-day"),
    word("policy-note-same"),
    word("policy-note-letter"),
    word("policy-note-notice"),
    word("policy-note-invite"),
)


@dataclass(frozen=True, slots=True)
class Table:
    title: Word
    columns: tuple[Word, ...]
    rows: tuple[tuple[Word, ...], ...]


def tables() -> tuple[Table, Table]:
    """The roles with what they may do, and the pages with what they need."""
    role_columns = (word("policy-role"), word("policy-reach"), word("policy-actions"))
    page_columns = (word("policy-place"), word("policy-needs"), word("policy-who"))
    pages = (*_pages(), *_files())
    return (
        Table(word("policy-roles"), role_columns, tuple(map(_role, Role))),
        Table(word("policy-pages"), page_columns, pages),
    )


def _role(role: Role) -> tuple[Word, ...]:
    actions = [action for action in Action if action in role.actions]
    said = Listed(tuple(_action(action) for action in actions))
    return (_named(role), word("reach", reach=role.reach.value), word("policy-list", items=said))


def _pages() -> Iterator[tuple[Word, ...]]:
    """A row a page, and one for each action that something there needs besides."""
    seen: list[Door] = []
    for page, door in DOORS.items():
        if any(door is one for one in seen):  # under the name of an older version
            continue
        seen.append(door)
        name = word("page", page=page)
        yield (name, _needs(door), _who(door, page))
        for action in dict.fromkeys(door.besides.values()):
            does = word("page-does", page=name, does=f"{page}-{action.value}")
            yield (does, _action(action), _roles_with(action, door))


def _files() -> Iterator[tuple[Word, ...]]:
    for kind, door in FILES.items():
        place = word("policy-place-file", file=word("file-kind", kind=kind))
        yield (place, _needs(door), _who(door, kind))


def _needs(door: Door) -> Word:
    return _action(door.needs) if door.needs else word("policy-no-right")


def _who(door: Door, page: str) -> Word:
    if door.needs:
        return _roles_with(door.needs, door)
    return word("policy-anybody") if page == "welcome" else word("policy-everybody")


def _roles_with(action: Action, door: Door) -> Word:
    """By reach: "own cell: secretary, deputy"."""
    parts = []
    for reach in Reach:
        held = [_named(role) for role in roles(action=action, reach=reach)]
        if held:
            where = word("reach", reach="held" if door.held else reach.value)
            parts.append(word("policy-who-for", reach=where, roles=Listed(tuple(held))))
    return word("policy-list", items=Listed(tuple(parts), apart="; "))


def _named(role: Role) -> Word:
    return word("role", role=role.value)


def _action(action: Action) -> Word:
    return word("action", action=action.value)


def plain(table: Table, say: Say) -> list[str]:
    """A line a row, for a pipe or a file."""
    lines = [say(table.title), " | ".join(map(say, table.columns))]
    return [*lines, *(" | ".join(map(say, row)) for row in table.rows), ""]


def show(say: Say, *, drawn: bool) -> Iterator[str]:
    """The lines of both tables and what holds for all; on a terminal they are drawn."""
    for table in tables():
        yield from _drawn(table, say) if drawn else plain(table, say)
    yield from (f"- {say(note)}" for note in NOTES)


def _drawn(table: Table, say: Say) -> Sequence[str]:
    from rich.console import Console
    from rich.table import Table as Drawing

    drawing = Drawing(title=say(table.title), show_lines=True)
    for column in table.columns:
        drawing.add_column(say(column))
    for row in table.rows:
        drawing.add_row(*map(say, row))
    console = Console(markup=False, highlight=False)
    with console.capture() as caught:
        console.print(drawing)
    return caught.get().splitlines()
