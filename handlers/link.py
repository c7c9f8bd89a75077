"""Commands and links: what can be opened from anywhere, and by whom.

The table is the one source for the command menu, the permanent keyboard and the help page.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.people import Action, Person


@dataclass(frozen=True, slots=True)
class Command:
    """``action`` is what one must be allowed somewhere to be offered it; None: everybody."""

    name: str
    page: str
    aliases: tuple[str, ...] = ()
    action: Action | None = None


COMMANDS = (
    Command("hop", "meeting", ("meeting",), Action.record),
    Command("bienban", "record", ("minutes",), Action.record),
    Command("tonghop", "summary", ("summary",), Action.summarize),
    Command("moi", "invite", ("invite",), Action.invite),
    Command("trogiup", "help", ("help",)),
    Command("caidat", "settings", ("settings",)),
    Command("huy", "cancel", ("cancel",), Action.record),
    Command("start", "home", ("batdau",)),
)
PAGES = {name: command.page for command in COMMANDS for name in (command.name, *command.aliases)}


def offered(person: Person) -> tuple[Command, ...]:
    """The commands of the menu for this person, what the role does most first."""
    return tuple(
        command
        for command in COMMANDS
        if person.consented and (command.action is None or person.units(command.action))
    )


def keyboard(person: Person) -> tuple[str, ...]:
    """The names of the at most four commands on the permanent keyboard."""
    return tuple(c.name for c in offered(person) if c.name not in ("huy", "start"))[:4]
