"""The pages and files of the table of access, and what each needs: stated once more, by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.chat import Month
from domain.policy import Action
from tests.world import NOW

MONTH, YEAR = Month.of(NOW.date()), NOW.year


@dataclass(frozen=True)
class Target:
    """A page for one cell. ``needs`` what for it; ``also`` what its choices need, by hand.

    ``kept``: as a chat may have stood there; ``links`` and ``commands`` open it; {} is the thing.
    """

    page: str
    thing: str
    needs: Action | None  # None: nothing that the cast may do lets them see it
    kept: Mapping[str, Any]
    links: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    also: Mapping[str, Action] = field(default_factory=dict)


STAGES = {
    "own": Action.score,
    "vote": Action.score,
    "supervisor": Action.assess,
    "committee": Action.decide,
}
PLANS = dict.fromkeys(("!confirm", "!change", "!add"), Action.plan)
CHANGES = {"!submit": Action.plan, **dict.fromkeys(("!edit", "!move", "!cancel"), Action.replan)}
TARGETS = (
    Target(
        "meeting",
        "draft",
        Action.record,
        {"draft": 0},
        ("/meeting:draft-{}",),
        ("/hop draft-{}", "/meeting draft-{}"),
        {"!discard": Action.submit},
    ),
    Target("meeting", "draft", Action.submit, {"draft": 0, "discarding": True}),
    Target("meeting", "cell", Action.record, {"cell": 0, "month": str(MONTH)}),
    Target("roll", "draft", Action.record, {"draft": 0}, ("/roll:draft-{}",)),
    Target("roll", "draft", Action.record, {"draft": 0, "asking": True, "away": [1]}),
    Target("names", "cell", Action.submit, {"cell": 0}, ("/names:cell-{}",)),
    Target("names", "cell", Action.submit, {"cell": 0, "member": 1}),
    Target("names", "cell", Action.submit, {"cell": 0, "text": "Người Giả Định"}),
    Target("review", "draft", Action.record, {"draft": 0}),
    Target("review", "draft", Action.submit, {"draft": 0, "discarding": True}),
    Target(
        "record",
        "record",
        Action.view,
        {"meeting": 0},
        ("/record:{}",),
        (),
        {"!correct": Action.record, "!example": Action.notify},
    ),
    Target("record", "record", Action.record, {"meeting": 0, "correcting": True}),
    Target("record", "record", Action.assess, {"meeting": 0, "returning": True}),
    Target("record", "record", Action.notify, {"meeting": 0, "sharing": True}),
    Target("example", "example", None, {"example": 0}, ("/example:{}",)),
    Target(
        "score",
        "record",
        Action.view,
        {"meeting": 0},
        ("/score:{}",),
        (),
        {f"!{stage}": action for stage, action in STAGES.items()},
    ),
    Target("score", "record", Action.score, {}, ("/score:{}-own",)),
    *(Target("scoring", "record", STAGES[s], {"meeting": 0, "stage": s}) for s in STAGES),
    Target(
        "plan", "cell", Action.view, {"cell": 0}, ("/plan:cell-{}",), ("/kehoach cell-{}",), PLANS
    ),
    Target("plan", "cell", Action.plan, {"cell": 0, "adding": True}),
    Target("plan", "cell", Action.replan, {"cell": 0, "off": str(MONTH)}),
    Target("planned", "plan", Action.view, {"plan": 0}, ("/plan:{}",), ("/kehoach {}",), CHANGES),
    Target("planned", "plan", Action.replan, {"plan": 0, "step": "move", "line": True}),
    Target("planning", "cell", Action.plan, {"cell": 0, "year": YEAR}),
    Target("framework", "committee", Action.frame, {"unit": 0}),
    Target("framework", "committee", Action.frame, {"unit": 0, "stopping": True}),
    Target("framework", "committee", Action.frame, {"unit": 0, "loading": True}),
    Target("book", "committee", Action.invite, {"unit": 0}),
    Target("book", "committee", Action.invite, {"unit": 0, "file": "one"}),
    Target(
        "petition",
        "petition",
        Action.view,
        {"petition": 0},
        ("/petition:{}",),
        ("/kiennghi {}", "/petitions {}"),
        {
            **dict.fromkeys(("!answer", "!take", "!up", "!out", "!tie"), Action.answer),
            **dict.fromkeys(("!done", "!not_done", "!withdraw"), Action.submit),
        },
    ),
    Target("petition", "petition", Action.answer, {"petition": 0, "doing": "answer"}),
    Target("petition", "petition", Action.submit, {"petition": 0, "doing": "not_done"}),
    Target(
        "visit",
        "visit",
        Action.view,
        {"visit": 0},
        ("/visit:{}",),
        ("/didu {}", "/visits {}"),
        dict.fromkeys(("!read", "!reply"), Action.submit),
    ),
    Target("visit", "visit", Action.submit, {"visit": 0, "replying": True}),
    Target(
        "support",
        "support",
        Action.view,
        {"support": 0},
        ("/support:{}",),
        ("/theodoi {}",),
        dict.fromkeys(("!line", "!reached", "!missed"), Action.support),
    ),
    Target("support", "support", Action.support, {"support": 0, "saying": "line"}),
    Target("supporting", "cell", Action.support, {"cell": 0}, ("/supporting:cell-{}",)),
    Target("visiting", "cell", Action.assess, {"cell": 0}),
    Target("going", "cell", Action.assess, {"cell": 0}, ("/going:cell-{}",)),
    Target(
        "year",
        "cell",
        Action.view,
        {"cell": 0, "month": str(MONTH)},
        ("/year:cell-{}",),
        also={"!urge": Action.notify},
    ),
    Target("invite", "invite", Action.appoint, {"invite": 0}, ("/invite:{}",), ("/moi {}",)),
    Target(
        "unit",
        "cell",
        Action.appoint,
        {"unit": 0},
        ("/unit:{}",),
        also={"!change": Action.organise, "!revoke": Action.organise, "!invite": Action.invite},
    ),
    Target("unit", "cell", Action.organise, {"unit": 0, "act": "rename"}),
    Target("rules", "cell", Action.organise, {"unit": 0}, ("/rules:{}",)),
    Target("rules", "cell", Action.organise, {"unit": 0, "text": "7 = 3"}),
    Target("post", "post", Action.appoint, {"post": 0}, ("/post:{}",)),
    Target("post", "post", Action.appoint, {"post": 0, "act": "!end"}),
    Target(
        "group",
        "group",
        Action.assign,
        {"group": 0},
        ("/group:{}",),
        ("/phancong {}",),
        {"!invite": Action.invite},
    ),
    Target("group", "group", Action.assign, {"group": 0, "act": "!give"}),
    Target("members", "cell", Action.tally, {"cell": 0}, ("/members:{}",)),
    Target("members", "cell", Action.tally, {"cell": 0, "text": "kết nạp 1"}),
    Target("notice", "notice", None, {"notice": 0}, ("/notice:{}",), ("/thongbao {}",)),
)
FILES = {
    "minutes": ("record", Action.view),
    "score_sheet": ("record", Action.view),
    "resolution": ("record", Action.view),
    "follow_up": ("record", Action.view),
    "calendar": ("cell", Action.view),
    "notice": ("plan", Action.view),
    "notice_pdf": ("plan", Action.view),
    "minutes_pdf": ("record", Action.view),
    "minutes_book": ("record", Action.view),
    "framework": ("framework", Action.frame),
    "answers": ("notice", None),
    "book": ("committee", Action.invite),
    "cells": ("committee", Action.invite),
}
LISTS: Mapping[str, tuple[Action, Mapping[str, Any]]] = {
    "summary": (Action.summarize, {"month": str(MONTH)}),
    "deciding": (Action.decide, {"month": str(MONTH)}),
    "period": (Action.summarize, {"period": f"{MONTH}-3"}),
    "grid": (Action.summarize, {}),
    "report": (Action.summarize, {}),
    "branch": (Action.summarize, {"month": str(MONTH), "unit": 1}),
    "reminder": (Action.view, {}),
    "notice": (Action.notify, {}),
    "sending": (Action.notify, {}),
    "left": (Action.answer, {}),
    "support": (Action.view, {}),
    "paper": (Action.summarize, {}),
    "writing": (Action.summarize, {}),
    "invite": (Action.invite, {}),
    "unit": (Action.appoint, {}),
    "members": (Action.tally, {}),
    "group": (Action.assign, {}),
    "plan": (Action.view, {}),
    "meeting": (Action.record, {"month": str(MONTH)}),
    "petition": (Action.view, {}),
    "visit": (Action.view, {}),
    "framework": (Action.frame, {}),
    "book": (Action.invite, {}),
    "rules": (Action.organise, {}),
}
OPEN = {
    "welcome",
    "home",
    "help",
    "settings",
    "cancel",
    "mine",
    "personal",
    "practice",
}  # to everybody, about themselves


def args_of(target: Target, number: int) -> dict[str, Any]:
    return {name: number if value == 0 else value for name, value in target.kept.items()}


def pages_walked() -> set[str]:
    return {target.page for target in TARGETS} | set(LISTS) | OPEN
