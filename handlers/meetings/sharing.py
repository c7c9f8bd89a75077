"""A record that went well is shown to other cells: previewed without names, withdrawn by a tap."""

from __future__ import annotations

from domain import parse
from domain.chat import Choice, Place, Said, Screen, Visit, Word, word
from domain.people import Action
from domain.policy import Reach
from handlers import act
from handlers.link import link
from handlers.meetings.example import card
from handlers.navigation import GO_BACK
from storage import people
from storage.meetings import Record, checks, example
from storage.scores import score
from storage.store import Tx

BEGIN, ALL, FIGURES = "!example", "!all", "!figures"
END, OBJECT = "!unshare", "!object"
LONGEST = 200  # letters of what is worth learning from it


async def choices(tx: Tx, visit: Visit, record: Record) -> list[Choice]:
    """The way to show it once it has a score and, if they may, they confirmed it; or no more."""
    if not visit.can & {Action.notify, Action.submit} or visit.admitted.past:
        return []
    if await example.of_record(tx, record.id):
        mine = END if Action.notify in visit.can else OBJECT
        return [Choice(mine, word("unshare-record"))]
    looked_at = record.state == checks.CONFIRMED or Action.assess not in visit.can
    went_well = looked_at and record.state != checks.RETURNED
    if Action.notify not in visit.can or not (went_well and await score.given(tx, record.id)):
        return []
    return [Choice(BEGIN, word("share-record"))]


async def screen(tx: Tx, visit: Visit, record: Record) -> Screen:
    shown = await card(tx, visit, record, figures_only=False, note="")
    text = word(
        "share-preview", card=shown, group="yes" if _scope(visit, record).group_id else "no"
    )
    buttons = (Choice(ALL, word("share-all")), Choice(FIGURES, word("share-figures")))
    return Screen(text, buttons, (GO_BACK,), asks=f"share-{record.version}", typed="free")


async def share(tx: Tx, visit: Visit, record: Record, said: Said) -> Place:
    """The version that was shown; what is typed is what is worth learning from it."""
    if visit.asks != f"share-{record.version}" or record.state == checks.RETURNED:
        return visit.stay(word("record-changed"), sharing=None)
    note = "" if said.choice else " ".join(parse.clean(said.text).split())
    if len(note) > LONGEST:
        return visit.stay(word("error-share-note", longest=LONGEST))
    if await example.of_record(tx, record.id):
        return visit.stay(word("record-shared"), sharing=None)
    number = await example.share(
        tx,
        record,
        _scope(visit, record),
        note=note or None,
        figures_only=said.choice == FIGURES,
        by=visit.person.id,
        now=visit.now,
    )
    await act.note(tx, visit, "example-share", f"meeting:{record.id}", new=number)
    await _tell(tx, visit, record, f"example:{number}", word("told-shared", month=record.month))
    return visit.stay(word("record-shared"), sharing=None)


async def withdraw(tx: Tx, visit: Visit, record: Record) -> Place:
    found = await example.of_record(tx, record.id)
    if found is None:
        return visit.stay(word("record-changed"))
    await example.withdraw(tx, record.id, by=visit.person.id, now=visit.now)
    await act.note(tx, visit, "example-withdraw", f"meeting:{record.id}", old=found.id)
    return visit.stay(word("record-unshared"))


async def _tell(tx: Tx, visit: Visit, record: Record, key: str, message: Word) -> None:
    """The cell hears of it, and can end it from its record."""
    to = await people.secretaries_of(tx, record.cell_id, visit.today)
    await act.tell(tx, visit, key, to, message, link("record", meeting=record.id))


def _scope(visit: Visit, record: Record) -> example.Scope:
    """All cells of the committee for which one chooses it, else those of the work group."""
    mine = [
        post
        for post in visit.person.posts
        if Action.notify in post.role.actions and record.cell_id in post.units
    ]
    above = [post.unit for post in mine if post.role.reach is Reach.subtree]
    if above:
        return example.Scope(unit_id=above[0])
    return example.Scope(group_id=next((post.group for post in mine), None))
