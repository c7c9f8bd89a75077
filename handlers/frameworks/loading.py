"""The flow of a new framework: its text message by message, what is wrong with it, into force."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from zlib import crc32

from domain.chat import Choice, Place, Visit, Word, word
from domain.frameworks import Framework, Parts, framework_text, loading_form
from domain.scores import sample_said
from handlers import act
from handlers.filling import Filling
from handlers.flow import Flow
from handlers.frameworks import sent_file, telling
from storage import form_draft
from storage.frameworks import framework
from storage.organisation import unit
from storage.store import Tx

FILE = Choice("!file", word("framework-file"))
USE, ANEW, MEND = "!in-force", "!anew", "!mend"
Paper = Filling[Parts, int]  # of which committee


class Loading(Flow[Parts, int]):
    """What one person sends goes into one text, on whatever phone."""

    page = "framework"
    later = None
    goes_up = True
    spoken = False

    async def load(self, tx: Tx, visit: Visit) -> Paper:
        owner = visit.args["unit"]
        sent = await framework.sent(tx, owner, visit.person.id or 0)
        before = await self._before(tx, visit, owner, Parts(sent)) if sent else None
        parts = Parts(sent, before)
        if found := parts.ready:
            rules = await unit.rules(tx, owner, visit.today)
            parts = replace(parts, sample=sample_said(found, rules))
        return Filling(loading_form(parts), {}, owner)

    async def _before(self, tx: Tx, visit: Visit, owner: int, parts: Parts) -> Framework | None:
        """By which cells are scored on the day the new one begins."""
        found = parts.checked[0]
        if found is None:
            return None
        return await telling.before(tx, owner, found, visit.today)

    def address(self, paper: Paper) -> dict[str, Any]:
        return {"unit": paper.subject, "loading": True}

    def up(self, visit: Visit, paper: Paper) -> Place:
        return visit.stay(None, loading=None)

    def choices(self, visit: Visit, paper: Paper) -> tuple[Choice, ...]:
        parts = paper.form.context
        if not parts.sent:
            return (FILE,)
        version = _version(parts)
        anew = Choice(f"{ANEW}-{version}", word("framework-start-anew"))
        use = Choice(f"{USE}-{version}", word("framework-use"))
        mends = tuple(
            Choice(f"{MEND}{at}-{version}", one.said) for at, one in enumerate(parts.mends)
        )
        return (use, anew) if parts.ready else (*mends, anew)

    def wrong(self, error: Word, tries: int) -> Word:
        return word("framework-part-refused", reason=error)

    def echo(self, paper: Paper, values: Mapping[str, Any]) -> Word | None:
        return word("framework-part-kept")

    async def keep(self, tx: Tx, visit: Visit, paper: Paper, answers: dict[str, Any]) -> Paper:
        """Together with what was sent before; the question stays open."""
        sent, by = answers["part"], visit.person.id or 0
        await framework.keep_sent(tx, paper.subject, sent, by=by, now=visit.now)
        return await self.load(tx, visit)

    async def other(self, tx: Tx, visit: Visit, paper: Paper, choice: str | None) -> Place | None:
        what, _, version = (choice or "").rpartition("-")
        if what not in (USE, ANEW) and not what.startswith(MEND):
            return None
        if version != _version(paper.form.context):
            return visit.stay(word("framework-changed"))
        if what.startswith(MEND):
            return await self._mend(tx, visit, paper, int(what.removeprefix(MEND)))
        return await (self._use if what == USE else self._anew)(tx, visit, paper)

    async def _mend(self, tx: Tx, visit: Visit, paper: Paper, at: int) -> Place:
        found = paper.form.context.mends[at : at + 1]
        if not found:
            return visit.stay(word("framework-changed"))
        by, now = visit.person.id or 0, visit.now
        await framework.keep_sent(tx, paper.subject, found[0].sent, by=by, now=now)
        return visit.stay(word("framework-part-kept"))

    async def _anew(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        await framework.drop_sent(tx, paper.subject, visit.person.id or 0)
        await form_draft.drop(tx, self.page, paper.subject, visit.chat_id)
        return visit.stay(word("framework-anew"))

    async def _use(self, tx: Tx, visit: Visit, paper: Paper) -> Place:
        found, owner = paper.form.context.ready, paper.subject
        if found is None:
            return visit.stay(word("framework-not-ready"))
        by, now = visit.person.id or 0, visit.now
        old = paper.form.context.before
        framework_id = await framework.add(tx, found, unit_id=owner, by=by, now=now)
        await framework.drop_sent(tx, owner, by)
        people = await telling.tell(tx, owner, framework_id, found, old, by=by, now=now)
        file = await sent_file.others(tx, visit)
        if file:  # of which the next form is by the same paper
            head = framework_text.head_of(paper.form.context.sent)
            await framework.keep_sent(tx, owner, head, by=by, now=now)
        await act.note(tx, visit, "add-framework", f"framework:{framework_id}")
        done = word("framework-in-force", title=found.title, since=found.since, people=people)
        return visit.stay(done, loading=True if file else None, file=file)


def _version(parts: Parts) -> str:
    """Which state of the text a button was shown with: another phone may have sent more since."""
    return f"{crc32(json.dumps(parts.sent, sort_keys=True, default=str).encode()):08x}"
