"""The table of access: every page and what is done on it, what one must be allowed, and where.

What each role may do is the table of ``domain/policy.py``; both are asked by ``admission.py``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.chat import Visit, Word, word
from domain.people import Action, Person
from handlers.subject import (
    Subject,
    a_cell,
    a_committee,
    a_draft,
    a_framework,
    a_group,
    a_notice,
    a_paper,
    a_petition,
    a_planned_meeting,
    a_post,
    a_record,
    a_sent_notice,
    a_support,
    a_unit,
    a_visit,
    all_in_reach,
    an_example,
    an_invite,
)
from storage.store import Tx

Find = Callable[[Tx, Visit, int], Awaitable[Subject | None]]
NOT_FOUND = word("not-for-you")


@dataclass(frozen=True, slots=True)
class Door:
    """A row: the way to a page.

    ``needs``: what one must be allowed for the unit of the subject, or somewhere where the page is
    a list; None: everybody who has agreed. ``about``: by name of an argument, how it leads to the
    subject. ``besides``: what a choice needs, or an argument, or an argument of this value
    ("stage:own"), besides ``needs``. ``held``: not in the units below the one where the post is
    held. ``nobody``: said to who may do it nowhere; ``refused``: to who may not choose this.
    """

    needs: Action | None = None
    about: Mapping[str, Find] = field(default_factory=dict)
    besides: Mapping[str, Action] = field(default_factory=dict)
    held: bool = False
    gone: Word = NOT_FOUND
    nobody: Word = NOT_FOUND
    refused: Mapping[str, Word] = field(default_factory=dict)

    def units(self, person: Person) -> frozenset[int]:
        """For which one may do what the page is for."""
        if self.needs is None:
            return frozenset()
        return frozenset(person.roots(self.needs)) if self.held else person.units(self.needs)

    def also(self, args: Mapping[str, Any]) -> set[Action]:
        """What these arguments need besides."""
        if not self.besides:
            return set()
        names = [*args, *(f"{name}:{value}" for name, value in args.items())]
        return {self.besides[name] for name in names if name in self.besides}


PLAN_GONE, RECORD_GONE, DRAFT_GONE = word("plan-gone"), word("record-gone"), word("draft-gone")
NOTHING = word("nothing-to-summarize")
NO_CELL = word("no-cell-to-see")
PLANS = ("!confirm", "!change", "!add", "adding")
CHANGED = ("!wanted", "!free", "!edit", "!move", "!cancel", "!restore", "step")
CHANGES = (
    *("!change", "!revoke", "act:!change", "act:!revoke"),
    *(f"act:{kind}" for kind in ("rename", "move", "merge", "split", "found", "end", "revoke")),
)
STAGE_ACTIONS = {
    "own": Action.score,
    "vote": Action.score,
    "supervisor": Action.assess,
    "committee": Action.decide,
}
PETITIONS = {
    **dict.fromkeys(("!answer", "!take", "!up", "!out", "!tie", "!close"), Action.answer),
    **dict.fromkeys(("doing:answer", "doing:up", "doing:out", "doing:tie"), Action.answer),
    **dict.fromkeys(("!done", "!not_done", "!withdraw", "doing:not_done"), Action.submit),
    **dict.fromkeys(("done", "undone"), Action.submit),
    **dict.fromkeys(("!add", "adding"), Action.petition),
}
DOORS: Mapping[str, Door] = {
    "welcome": Door(),
    "home": Door(),
    "help": Door(),
    "settings": Door(),
    "cancel": Door(),
    "meeting": Door(
        Action.record,
        {"draft": a_draft, "cell": a_cell},
        {"!discard": Action.submit, "discarding": Action.submit},
        gone=DRAFT_GONE,
        nobody=word("no-cell-to-record"),
        refused={"!discard": word("discard-by-secretary")},
    ),
    "roll": Door(Action.record, {"draft": a_draft}, gone=DRAFT_GONE),
    "names": Door(Action.submit, {"cell": a_cell}, nobody=word("no-cell-to-count")),
    "record": Door(
        Action.view,
        {"meeting": a_record},
        {
            **dict.fromkeys(("!correct", "correcting"), Action.record),
            **dict.fromkeys(("!confirm", "!return", "returning"), Action.assess),
            **dict.fromkeys(("!example", "!unshare", "sharing"), Action.notify),
            "!object": Action.submit,
        },
        gone=RECORD_GONE,
        nobody=NO_CELL,
    ),
    "example": Door(Action.view, {"example": an_example}, gone=word("example-gone")),
    "score": Door(
        Action.view,
        {"meeting": a_record, "own": a_record},
        {
            "own": Action.score,
            **{f"!{stage}": action for stage, action in STAGE_ACTIONS.items()},
            **dict.fromkeys(("!return", "returning"), Action.decide),
        },
        gone=RECORD_GONE,
        nobody=NO_CELL,
    ),
    "scoring": Door(
        Action.view,
        {"meeting": a_record},
        {f"stage:{stage}": action for stage, action in STAGE_ACTIONS.items()},
        gone=RECORD_GONE,
    ),
    "deciding": Door(Action.decide, nobody=NOTHING),
    "summary": Door(Action.summarize, besides={"!urge": Action.notify}, nobody=NOTHING),
    "period": Door(Action.summarize, nobody=NOTHING),
    "branch": Door(Action.summarize, nobody=NOTHING),
    "report": Door(Action.summarize, nobody=NOTHING),
    "grid": Door(Action.summarize, nobody=NOTHING),
    "year": Door(
        Action.view, {"cell": a_cell}, {"!urge": Action.notify}, gone=NOTHING, nobody=NOTHING
    ),
    "plan": Door(
        Action.view,
        {"cell": a_cell, "plan": a_planned_meeting},
        {**dict.fromkeys(PLANS, Action.plan), "off": Action.replan},
        gone=PLAN_GONE,
        nobody=word("no-plan-to-see"),
    ),
    "planned": Door(
        Action.view,
        {"plan": a_planned_meeting},
        {"!submit": Action.plan, "!send": Action.plan, **dict.fromkeys(CHANGED, Action.replan)},
        gone=PLAN_GONE,
    ),
    "planning": Door(Action.plan, {"cell": a_cell}, gone=PLAN_GONE, nobody=PLAN_GONE),
    "framework": Door(Action.frame, {"unit": a_committee}, held=True),
    "reminder": Door(Action.view),
    "notice": Door(Action.notify, {"notice": a_notice}, gone=word("notice-gone")),
    "sending": Door(Action.notify, gone=word("notice-gone"), nobody=word("notice-gone")),
    "support": Door(
        Action.view,
        {"support": a_support},
        dict.fromkeys(("!line", "!reached", "!missed", "saying"), Action.support),
        gone=word("support-gone"),
        nobody=word("support-gone"),
    ),
    "supporting": Door(
        Action.support, {"cell": a_cell}, gone=word("support-gone"), nobody=word("support-gone")
    ),
    "paper": Door(Action.summarize, nobody=NOTHING),
    "writing": Door(Action.summarize, nobody=NOTHING),
    "petition": Door(
        Action.view,
        dict.fromkeys(("petition", "done", "undone"), a_petition),
        PETITIONS,
        gone=word("petition-gone"),
        nobody=word("petition-gone"),
    ),
    "left": Door(Action.answer),
    "visit": Door(
        Action.view,
        {"visit": a_visit},
        {**dict.fromkeys(("!read", "!reply", "replying"), Action.submit)},
        gone=word("visit-gone"),
        nobody=word("visit-gone"),
    ),
    "going": Door(
        Action.assess, {"cell": a_cell}, gone=word("visit-not-yours"), nobody=word("visit-gone")
    ),
    "visiting": Door(
        Action.assess, {"cell": a_cell}, gone=word("visit-not-yours"), nobody=word("visit-gone")
    ),
    "book": Door(Action.invite, {"unit": a_committee}, held=True),
    "rules": Door(Action.organise, {"unit": a_committee}),
    "invite": Door(
        Action.appoint,
        {"invite": an_invite},
        {"place": Action.invite, "made": Action.invite},
    ),
    "unit": Door(
        Action.appoint,
        {"unit": a_unit},
        {**dict.fromkeys(CHANGES, Action.organise), "!invite": Action.invite},
    ),
    "post": Door(Action.appoint, {"post": a_post}, gone=word("post-gone")),
    "members": Door(Action.tally, {"cell": a_cell}, nobody=word("no-cell-to-count")),
    "group": Door(Action.assign, {"group": a_group}, {"!invite": Action.invite}),
    "mine": Door(),
    "personal": Door(),
    "practice": Door(),
}
OLD_NAMES = {"review": "meeting"}  # where chats of an older version may be
DOORS = {**DOORS, **{old: DOORS[new] for old, new in OLD_NAMES.items()}}
FILES: Mapping[str, Door] = {
    "minutes": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "resolution": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "follow_up": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "score_sheet": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "framework": Door(Action.frame, {"subject": a_framework}, held=True),
    "book": Door(Action.invite, {"subject": a_committee}, held=True),
    "cells": Door(Action.invite, {"subject": a_committee}, held=True),
    "calendar": Door(Action.view, {"subject": a_cell}, gone=PLAN_GONE),
    "answers": Door(Action.notify, {"subject": a_sent_notice}, gone=word("notice-gone")),
    "notice": Door(Action.view, {"subject": a_planned_meeting}, gone=PLAN_GONE),
    "notice_pdf": Door(Action.view, {"subject": a_planned_meeting}, gone=PLAN_GONE),
    "minutes_book": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "minutes_pdf": Door(Action.view, {"subject": a_record}, gone=RECORD_GONE),
    "petitions": Door(Action.view, {"subject": all_in_reach}),
    "paper": Door(Action.summarize, {"subject": a_paper}),
    "report": Door(Action.summarize, {"subject": all_in_reach}),
    "table": Door(Action.summarize, {"subject": all_in_reach}),
    "personal": Door(),
    "practice": Door(),
}
