"""What is kept about one person, as a table: who they are, what they hold, all they did."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from bot.exports.workbook import Column, Page
from domain.chat import Word, word
from storage.accounts import Account
from storage.organisation import Held
from storage.organisation import personal as kept

Say = Callable[[Word | str], str]
WIDTHS = {"what": 22, "kept": 60, "at": 24}


def page_of(
    known: kept.Known,
    accounts: Sequence[Account],
    posts: Sequence[Held],
    counts: Mapping[str, int],
    log: Sequence[kept.Done],
    now: datetime,
    say: Say,
) -> Page:
    rows: list[tuple[str, Word | str, date | None]] = [
        ("name", known.name, known.since),
        ("language", word(f"language-{known.language}"), None),
        ("consent", word("personal-version", version=known.consent_version), known.consented_at),
        *(("account", word("platform", platform=one.platform), one.heard_at) for one in accounts),
        *(("post", _post(one), one.since) for one in posts),
        *((name, str(count), None) for name, count in counts.items()),
        *(("log", _done(one), one.at) for one in log),
    ]
    columns = [Column(say(word("personal-column", column=name)), at) for name, at in WIDTHS.items()]
    title, as_of = say(word("personal-title", name=known.name)), say(word("personal-as-of", at=now))
    lines = [_line(*row, say) for row in rows]
    return Page(say(word("page", page="personal")), title, as_of, columns, lines)


def _line(what: str, text: Word | str, at: date | None, say: Say) -> Sequence[str]:
    """What it is, what is kept, since when or when."""
    when = say(word("personal-at", at=at)) if at else ""
    return say(word("personal-row", what=what)), say(text), when


def _post(held: Held) -> Word:
    until, decision = held.until or "", held.decision or ""
    facts = {"role": held.role.value, "place": held.place, "until": until, "decision": decision}
    return word("personal-held", **facts)


def _done(one: kept.Done) -> Word:
    return word("personal-done", action=one.action, subject=one.subject)
