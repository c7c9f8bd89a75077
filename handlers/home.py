"""Where one is: a record waiting to be finished, what is due next, or the first step."""

from __future__ import annotations

from domain.chat import Choice, Month, Place, Said, Screen, Visit, Word, word
from domain.meetings import called_of, kind_of, meeting_form
from domain.organisation import looks_like_a_code
from domain.people import Action
from domain.scores import Stage
from handlers import welcome
from handlers.link import link
from handlers.meetings import left
from handlers.petitions import posts_of
from handlers.scores import to_score
from storage import form_draft, summary, visits
from storage.meetings import draft, meeting
from storage.notices import answers
from storage.organisation import Unit, unit
from storage.petitions import petition
from storage.plans import plan
from storage.scores import unassessed
from storage.store import Tx
from storage.supports import support

DRAFTS_SHOWN = 2
CHOICES = 5  # and the help
WAITING_SHOWN = NOTICES_SHOWN = 2
ASSESSED_SHOWN = 3


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    """The argument is the code of an invitation: known people can be given another post."""
    if argument:
        return await welcome.redeem(tx, visit, argument)
    return Place("home", {"greet": True})


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    """Choices are links and never come here; of text only the code of an invitation is of use."""
    if looks_like_a_code(said.text):
        return await welcome.redeem(tx, visit, said.text)
    return Place("home", {}, word("did-not-understand"))


async def screen(tx: Tx, visit: Visit) -> Screen:
    found = [await part(tx, visit) for part in PARTS]
    lines = tuple(line for of_part, _ in found for line in of_part)
    text = word("home", name=visit.person.name, lines=lines)
    choices = _fair([of_part for _, of_part in found])
    help_link = Choice(link("help"), word("command-trogiup"))
    return Screen(text, choices, (help_link,), menu="greet" in visit.args)


def _fair(choices: list[list[Choice]]) -> tuple[Choice, ...]:
    """As many as fit, in their order: who has several roles sees the first of each part before a
    second one of any.
    """
    ranked = [(rank, part) for part, some in enumerate(choices) for rank in range(len(some))]
    kept = sorted(sorted(ranked)[:CHOICES], key=lambda one: (one[1], one[0]))
    return tuple(choices[part][rank] for rank, part in kept)


Part = tuple[list[Word], list[Choice]]


async def _drafts(tx: Tx, visit: Visit) -> Part:
    """Records that were begun, newest first."""
    found = await draft.drafts_of(tx, visit.person.units(Action.record), visit.now)
    lines, choices = [], []
    for one in found[:DRAFTS_SHOWN]:
        form = meeting_form(one.context)
        left = sum(1 for s in form.questions(one.answers) if not form.answered(s, one.answers))
        facts = {"month": one.month, "kind": kind_of(one.answers).value, "cell": one.context.cell}
        facts["called"] = called_of(one.answers)
        lines.append(word("home-draft", **facts, left=left, at=one.updated_at))
        choices.append(Choice(link("meeting", draft=one.id), word("continue", **facts)))
    return lines, choices


async def _petitions(tx: Tx, visit: Visit) -> Part:
    """What somebody who raised or has to answer one has to do now."""
    count = await petition.count_waiting(tx, posts_of(visit.person), visit.today)
    if not count:
        return [], []
    line = word("home-petitions", count=count)
    return [line], [Choice(link("petition"), word("see-petitions"))]


async def _left(tx: Tx, visit: Visit) -> Part:
    """What dissolved cells left to do, for the committee they were under."""
    found = await left.left_to(tx, visit)
    if not found:
        return [], []
    return [word("home-left", count=len(found))], [Choice(link("left"), word("see-left"))]


async def _visits(tx: Tx, visit: Visit) -> Part:
    """What was noted of own meetings, and was neither read nor answered."""
    found = await visits.visit.waiting(tx, visit.person.units(Action.submit), visit.today)
    lines = [word("home-visit", cell=one.cell, day=one.day, by=one.by) for one in found]
    links = [Choice(link("visit", visit=one.id), word("see-visit", day=one.day)) for one in found]
    return lines[:WAITING_SHOWN], links[:WAITING_SHOWN]


async def _notices(tx: Tx, visit: Visit) -> Part:
    """What the cells shall answer and have not, also for who came after it was sent."""
    cells = visit.person.units(Action.submit)
    if not cells:
        return [], []
    open_ = await answers.open_for(tx, cells, visit.person.id, visit.now, most=NOTICES_SHOWN)
    lines = [
        word("home-notice", text=one.text[:80], asks=one.asks.value, due=one.due or "")
        for one in open_
    ]
    links = [link("notice", notice=one.id) for one in open_]
    return lines, [Choice(to, word("see-notice", at=at)) for at, to in enumerate(links, 1)]


async def _supports(tx: Tx, visit: Visit) -> Part:
    """Weak cells whose line of the month that is over was not written yet."""
    cells = visit.person.units(Action.support)
    if not cells:
        return [], []
    before = Month.of(visit.today).shift(-1)
    zone = visit.now.tzinfo
    assert zone
    lacking = await support.lacking(tx, cells, before, zone)
    lines = [word("home-support", cell=name, month=before) for _, name in lacking[:WAITING_SHOWN]]
    return lines, [Choice(link("support"), word("see-supports"))] if lines else []


async def _this_month(tx: Tx, visit: Visit) -> Part:
    """Own cells: whether this month is on record."""
    lines, choices = [], []
    cells = await unit.units(tx, visit.person.units(Action.record))
    for cell in cells[:DRAFTS_SHOWN]:
        month = await plan.month_to_record(tx, cell.id, visit.today)
        record = await meeting.regular_record(tx, cell.id, month)
        if record:
            more_lines, more_choices = await _recorded(tx, visit, cell, record)
            lines += more_lines
            choices += more_choices
        elif not any(d.month == month for d in await draft.drafts_of(tx, [cell.id], visit.now)):
            lines.append(word("home-to-record", cell=cell.name, month=month))
            choices.append(Choice(link("meeting", month=month), word("begin-record", month=month)))
    return lines, choices


async def _recorded(tx: Tx, visit: Visit, cell: Unit, record: meeting.Record) -> Part:
    """The record of this month."""
    month, look = record.month, link("record", meeting=record.id)
    lines = [word("home-recorded", cell=cell.name, month=month, at=record.submitted_at)]
    choices = [Choice(look, word("look-at-record", month=month))]
    return lines, choices


async def _to_score(tx: Tx, visit: Visit) -> Part:
    """Records of own cells that wait for a score, the oldest first."""
    found = await to_score(tx, visit.person.units(Action.score), visit.today)
    lines, choices = [], []
    for one in found[:WAITING_SHOWN]:
        facts = {"month": one.month, "cell": one.cell, "again": one.again or "no"}
        lines.append(word("home-score", **facts))
        begin = link("score", own=one.meeting_id)
        choices.append(Choice(begin, word("score-month", month=one.month)))
    if len(found) > WAITING_SHOWN:
        lines.append(word("home-score-more", count=len(found) - WAITING_SHOWN))
    return lines, choices


async def _to_assess(tx: Tx, visit: Visit) -> Part:
    """Cells that scored themselves and wait for the score of their group, the oldest first; not for
    who has scored them at another stage, where rules forbid both.
    """
    cells, last = visit.person.units(Action.assess), Month.of(visit.today)
    every = await unassessed(tx, cells, last.shift(-11), last) if cells else []
    rules = await unit.rules_of(tx, [one.cell_id for one in every], visit.today)
    person = visit.person.id or 0
    found = [
        one
        for one in every
        if not rules[one.cell_id].stages_apart
        or not one.life.gave_another(Stage.supervisor, person)
    ]
    lines, choices = [], []
    for one in found[:ASSESSED_SHOWN]:
        facts = {"month": one.month, "cell": one.cell}
        lines.append(word("home-assess", **facts, again=int(one.again)))
        choices.append(Choice(link("score", meeting=one.meeting_id), word("assess-month", **facts)))
    if len(found) > ASSESSED_SHOWN:
        lines.append(word("home-assess-more", count=len(found) - ASSESSED_SHOWN))
    return lines, choices


async def _coming(tx: Tx, visit: Visit) -> Part:
    """Own cells: a plan that is being made, else the next meeting, or that none is planned."""
    lines, choices = [], []
    cells = await unit.units(tx, visit.person.units(Action.plan), kind="cell")
    begun = await form_draft.begun(tx, "planning", [cell.id for cell in cells], visit.today.year)
    for one in begun[:DRAFTS_SHOWN]:
        lines.append(word("home-planning", cell=one.unit, year=str(one.about), at=one.updated_at))
        choices.append(Choice(link("plan", cell=one.unit_id), word("open-plan")))
    for cell in cells[:DRAFTS_SHOWN]:
        if any(one.unit_id == cell.id for one in begun):
            continue
        following = await plan.following(tx, cell.id, visit.today)
        lines.append(_next_meeting(cell.name, following))
        choices.append(Choice(link("plan", cell=cell.id), word("open-plan")))
    return lines, choices


def _next_meeting(cell: str, following: plan.Kept | None) -> Word:
    if following is None:
        return word("home-unplanned", cell=cell)
    entry = following.entry
    return word(
        "home-next",
        cell=cell,
        day=entry.day,
        starts=entry.starts or "",
        place=entry.place or "",
        state=following.state.value,
    )


async def _supervised(tx: Tx, visit: Visit) -> Part:
    month = Month.of(visit.today)
    cells = visit.person.units(Action.summarize)
    count, recorded = await summary.recorded(tx, cells, month) if cells else (0, 0)
    if not count:
        return [], []
    line = word("home-supervised", month=month, cells=count, recorded=recorded)
    return [line], [Choice(link("summary"), word("see-summary", month=month))]


async def _invites(tx: Tx, visit: Visit) -> Part:
    if Action.invite not in visit.can:
        return [], []
    return [word("home-invites")], [Choice(link("invite"), word("command-moi"))]


# What is waited for first comes first.
PARTS = (
    _drafts,
    _petitions,
    _left,
    _visits,
    _notices,
    _to_score,
    _to_assess,
    _this_month,
    _supervised,
    _supports,
    _coming,
    _invites,
)
