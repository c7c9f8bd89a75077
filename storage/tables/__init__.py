"""Every table of the database. Moments are aware and UTC, days are dates, counts are integers."""

from storage.tables.chats import attempt, chat, meta, parked, seen, traffic
from storage.tables.columns import (
    Hundredths,
    Instant,
    Moment,
    any_state,
    edition,
    identity,
    index_where,
    metadata,
    moment,
    refers,
)
from storage.tables.letters import audit, notice, notice_copy, outbox, ticket
from storage.tables.meetings import draft, meeting, meeting_version, petition, task
from storage.tables.organisation import (
    assignment,
    invite,
    membership,
    person,
    post,
    unit,
    unit_link,
    work_group,
)
from storage.tables.plans import form_draft, plan
from storage.tables.reminders import DUE, TOLD, UNTOLD, occasion, preference, reminder
from storage.tables.scores import framework, framework_draft, score

__all__ = [
    "DUE",
    "TOLD",
    "UNTOLD",
    "Hundredths",
    "Instant",
    "Moment",
    "any_state",
    "assignment",
    "attempt",
    "audit",
    "chat",
    "draft",
    "edition",
    "form_draft",
    "framework",
    "framework_draft",
    "identity",
    "index_where",
    "invite",
    "meeting",
    "meeting_version",
    "membership",
    "meta",
    "metadata",
    "moment",
    "notice",
    "notice_copy",
    "occasion",
    "outbox",
    "parked",
    "person",
    "petition",
    "plan",
    "post",
    "preference",
    "refers",
    "reminder",
    "score",
    "seen",
    "task",
    "ticket",
    "traffic",
    "unit",
    "unit_link",
    "work_group",
]
