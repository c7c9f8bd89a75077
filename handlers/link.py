"""Commands and links: what can be opened from anywhere, and by whom.

The table is the one source for the command menu, the permanent keyboard and the help page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain import parse
from domain.chat import Month
from domain.errors import Invalid
from domain.people import Action, Person
from domain.period import Period


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
    Command("chamdiem", "score", ("score",), Action.score),
    Command("tonghop", "summary", ("summary",), Action.summarize),
    Command("kehoach", "plan", ("plan", "calendar"), Action.view),
    Command("khungdiem", "framework", ("framework",), Action.frame),
    Command("thongbao", "notice", ("notice",), Action.notify),
    Command("moi", "invite", ("invite",), Action.invite),
    Command("trogiup", "help", ("help",)),
    Command("nhac", "reminder", ("reminders",), Action.view),
    Command("caidat", "settings", ("settings",)),
    Command("huy", "cancel", ("cancel",), Action.record),
    Command("start", "home", ("batdau",)),
)
HELP = "trogiup"
FIRST_YEAR = 2018  # of the meetings that anyone still records
PAGES = {name: command.page for command in COMMANDS for name in (command.name, *command.aliases)}
LINKED = {*PAGES.values(), "period"}  # what a link may open


def offered(person: Person) -> tuple[Command, ...]:
    """The commands of the menu for this person, what the role does most first."""
    return tuple(
        command
        for command in COMMANDS
        if person.consented and (command.action is None or person.units(command.action))
    )


def keyboard(person: Person) -> tuple[str, ...]:
    """The names of the at most four commands on the permanent keyboard; help is one of them."""
    names = [c.name for c in offered(person) if c.name not in ("huy", "start", HELP)]
    return (*names[:3], HELP) if person.consented else ()


def identity(text: str) -> int:
    """The id in a link; 0, which nothing has, where it is made up."""
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else 0


def month_asked(argument: str, now: Month) -> Month:
    """The month named after a command: "10", "tháng 10", "10/2025", "10/25", "2025-10"; else now.

    Invalid: ``error-month`` where it is not a month, or one that has not begun.
    """
    if not argument:
        return now
    numbers = [int(number) for number in re.findall("[0-9]{1,4}", argument)]
    if len(numbers) == 2 and numbers[0] > 1000:
        numbers.reverse()
    if len(numbers) not in (1, 2) or not 1 <= numbers[0] <= 12:
        raise Invalid("error-month", given=argument[:40])
    year = numbers[1] if len(numbers) > 1 else now.year - (numbers[0] > now.month)
    month = Month(year + 2000 if year < 100 else year, numbers[0])
    if month.year < FIRST_YEAR or month > now:
        raise Invalid("error-month", given=argument[:40])
    return month


def period_asked(argument: str, now: Month) -> Period | None:
    """ "quý", "quý 2", "quý 2/2025", "6 tháng", "năm", "năm 2025"; None where it is a month."""
    words = parse.fold(argument)
    numbers = [int(number) for number in re.findall("[0-9]{1,4}", words)]
    year = numbers[-1] if numbers and numbers[-1] > 1000 else now.year
    if not FIRST_YEAR <= year <= now.year:
        raise Invalid("error-month", given=argument[:40])
    if match := re.match(r"(?:quy|q|quarter) ?([1-4])?(?!\d)", words):
        month = Month(year, int(match[1]) * 3) if match[1] else now
        return Period.around(month, 3)
    if words.startswith(("6 thang", "sau thang", "nua nam", "half")):
        return Period.around(now, 6)
    if words.startswith(("nam", "year")):
        return Period.around(Month(year, 1), 12)
    return None
