"""Commands and links: what can be opened from anywhere; links are written and read here only.

The table of commands is the one source for the command menu, the permanent keyboard and the help.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.people import Action, Person
from handlers.argument import (
    AGAIN,
    CODE,
    COUNT,
    DAY,
    FLAG,
    ID,
    IDS,
    KEY,
    MONTH,
    PERIOD,
    TEXT,
    TEXTS,
    YEAR,
    Kind,
    one_of,
)


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
    Command("thieu", "grid", ("missing",), Action.summarize),
    Command("kehoach", "plan", ("plan", "calendar"), Action.view),
    Command("khungdiem", "framework", ("framework",), Action.frame),
    Command("didu", "visit", ("visits",), Action.assess),
    Command("kiennghi", "petition", ("petitions",), Action.view),
    Command("baocao", "report", ("report",), Action.summarize),
    Command("soanbaocao", "paper", ("papers",), Action.summarize),
    Command("duyet", "deciding", ("decide",), Action.decide),
    Command("theodoi", "support", ("supports",), Action.support),
    Command("thongbao", "notice", ("notice",), Action.notify),
    Command("giaoviec", "sending", ("assign",), Action.notify),
    Command("moi", "invite", ("invite",), Action.invite),
    Command("excel", "book", ("nhapexcel",), Action.invite),
    Command("donvi", "unit", ("unit",), Action.appoint),
    Command("quydinh", "rules", ("rules",), Action.organise),
    Command("phancong", "group", ("groups",), Action.assign),
    Command("dangvien", "members", ("members",), Action.tally),
    Command("vaitro", "mine", ("roles",)),
    Command("trogiup", "help", ("help",)),
    Command("tapghi", "practice", ("practice",)),
    Command("nhac", "reminder", ("reminders",), Action.view),
    Command("caidat", "settings", ("settings",)),
    Command("dulieu", "personal", ("privacy", "mydata")),
    Command("huy", "cancel", ("cancel",), Action.record),
    Command("start", "home", ("batdau", "home", "trangchu")),
)
HELP = "trogiup"
MONTHLY = frozenset(
    {"bienban", "chamdiem", "tonghop", "thieu", "duyet"}
)  # a month may stand behind them
PERIODIC = frozenset({"tonghop", "baocao"})  # or a quarter, half a year, a year
NUMBERED = frozenset({"kiennghi"})  # or the number that stands on what is asked for
YEARLY = frozenset({"kehoach"})  # or a year, this one or one to come
PAGES = {name: command.page for command in COMMANDS for name in (command.name, *command.aliases)}


def offered(person: Person) -> tuple[Command, ...]:
    """The commands of the menu for this person, what the role does most first."""
    return tuple(
        command
        for command in COMMANDS
        if person.let_in and (command.action is None or person.units(command.action))
    )


def keyboard(person: Person) -> tuple[str, ...]:
    """The names of the at most four commands on the permanent keyboard; help is one of them."""
    names = [c.name for c in offered(person) if c.name not in ("huy", "start", HELP)]
    return (*names[:3], HELP) if person.let_in else ()


KEPT: Mapping[str, Kind] = {
    # what a page is about
    **dict.fromkeys(("draft", "meeting", "cell", "plan", "unit", "notice", "invite"), ID),
    **dict.fromkeys(("petition", "for_cell", "visit", "support", "example"), ID),
    **dict.fromkeys(("post", "target", "group", "under", "member"), ID),
    "branch": KEY,
    "since": DAY,
    **dict.fromkeys(("act", "query"), TEXT),
    **dict.fromkeys(("month", "off"), MONTH),
    "file": TEXT,
    "period": PERIOD,
    "year": YEAR,
    "doing": one_of("answer", "up", "out", "not_done", "tie"),
    "saying": one_of("line", "reached", "missed"),
    "stage": one_of("own", "vote", "supervisor", "committee"),
    # where one is in it
    **dict.fromkeys(("order", "cells", "away", "excused", "unexcused"), IDS),
    "options": TEXTS,
    **dict.fromkeys(("start", "editing", "tries"), COUNT),
    **dict.fromkeys(("step", "so_far", "confirm", "because", "place", "name", "text"), TEXT),
    **dict.fromkeys(
        (
            "greet",
            "line",
            "discarding",
            "correcting",
            "adding",
            "extraordinary",
            "singly",
            "grouped",
        ),
        FLAG,
    ),
    **dict.fromkeys(("loading", "stopping", "missed", "writing", "made"), FLAG),
    **dict.fromkeys(("replying", "other", "returning", "inviting", "asking", "sharing"), FLAG),
}  # by name, on every page


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a page is about. ``links``: by name how it stands in a link, "draft-{}", and its kind.

    ``needed``: what of ``KEPT`` is kept as long as somebody is there.
    """

    links: Mapping[str, tuple[str, Kind]] = field(default_factory=dict)
    needed: frozenset[str] = frozenset()

    def fit(self, args: Mapping[str, Any]) -> bool:
        """Whether these can have been kept by this version."""
        known = (KEPT[name].fits(value) for name, value in args.items() if name in KEPT)
        return self.needed <= args.keys() and all(known)


def needing(*names: str, **links: tuple[str, Kind]) -> Arguments:
    return Arguments(links, frozenset(names))


ARGUMENTS: Mapping[str, Arguments] = {
    "welcome": needing(),
    "home": needing(code=("{}", CODE)),
    "meeting": needing(draft=("draft-{}", ID), month=("{}", MONTH)),
    "review": needing("draft"),
    "roll": needing("draft", draft=("draft-{}", ID)),
    "names": needing("cell", cell=("cell-{}", ID)),
    "record": needing("meeting", meeting=("{}", ID)),
    "example": needing("example", example=("{}", ID)),
    "score": needing("meeting", meeting=("{}", ID), own=("{}-own", ID)),
    "deciding": needing("month", month=("{}", MONTH)),
    "scoring": needing("meeting", "stage"),
    "summary": needing("month", month=("{}", MONTH)),
    "branch": needing("month", "unit"),
    "grid": needing(),
    "report": needing(),
    "year": needing("cell", "month", cell=("cell-{}", ID)),
    "period": needing("period", period=("{}", PERIOD)),
    "plan": needing(cell=("cell-{}", ID), plan=("{}", ID)),
    "planned": needing("plan"),
    "planning": needing("cell", "year"),
    "framework": needing(),
    "reminder": needing(again=("{}", AGAIN)),
    "notice": needing(notice=("{}", ID)),
    "sending": needing(mode=("{}", one_of("nothing", "task", "ask"))),
    "petition": needing(petition=("{}", ID), done=("{}-done", ID), undone=("{}-undone", ID)),
    "support": needing(support=("{}", ID)),
    "supporting": needing("cell", cell=("cell-{}", ID)),
    "left": needing(),
    "paper": needing(),
    "writing": needing(),
    "visit": needing(visit=("{}", ID)),
    "visiting": needing("cell", cell=("cell-{}", ID)),
    "going": needing("cell", cell=("cell-{}", ID)),
    "invite": needing(invite=("{}", ID)),
    "book": needing(),
    "rules": needing(unit=("{}", ID)),
    "unit": needing(unit=("{}", ID)),
    "post": needing("post", post=("{}", ID)),
    "group": needing(group=("{}", ID)),
    "members": needing(cell=("{}", ID)),
    "mine": needing(),
    "personal": needing(),
    "practice": needing(),
    "settings": needing(),
    "help": needing(),
    "cancel": needing("nothing"),  # nobody stays there
}
LINKED = {
    *PAGES.values(),
    "period",
    "roll",
    "names",
    "left",
    "supporting",
    "example",
    "writing",
    "visiting",
    "going",
    "year",
    "post",
}  # by a link
SPOKEN = {
    "meeting",
    "summary",
    "report",
    "petition",
    "sending",
    "visit",
    "members",
    "unit",
    "deciding",
    "rules",
}  # they read what is typed behind
NEVER_AN_ID = {"record", "score"}  # the same, and a number is never one of ours
YEAR_BEHIND = {"plan"}  # a year behind is no number of ours


def link(page: str, **args: object) -> str:
    """The link that opens this page: ``link("plan", cell=3)`` is "/plan:cell-3"."""
    if not args:
        return f"/{page}:"
    ((name, value),) = args.items()
    pattern, _ = ARGUMENTS[page].links[name]
    return f"/{page}:{pattern.format(value)}"


def read_link(text: str) -> tuple[str, Mapping[str, Any]] | None:
    """The page of a link and its argument by name; None where there is no such page, or this is
    no argument of it.
    """
    page, _, argument = text.removeprefix("/").partition(":")
    if page not in LINKED:
        return None
    found = read_argument(page, argument)
    return None if found is None else (page, found)


def read_argument(page: str, text: str) -> Mapping[str, Any] | None:
    """What stands behind a page's name in a link; {} where nothing does."""
    if not text:
        return {}
    for name, (pattern, kind) in ARGUMENTS[page].links.items():
        before, _, after = pattern.partition("{}")
        if text.startswith(before) and text.endswith(after):
            value = kind.read(text[len(before) : len(text) - len(after)])
            if value is not None:
                return {name: value}
    return None
