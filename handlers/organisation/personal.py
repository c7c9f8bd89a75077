"""What is kept about oneself: seen, had as a file, put right, erased."""

from __future__ import annotations

from domain.chat import Choice, File, Place, Said, Screen, Visit, Word, word
from domain.retention import DAYS
from handlers import act
from handlers.navigation import GO_BACK, GO_HOME, NO
from handlers.organisation.erasing import erase, left_alone
from storage import accounts
from storage.organisation import Held, posts
from storage.organisation import personal as kept
from storage.store import Tx

FILE, RENAME, ERASE, ERASE_ALL = "!file", "!rename", "!erase", "!erase-all"
SHORTEST, LONGEST = 2, 60  # of a name
POSTS_SHOWN = 8


async def open(tx: Tx, visit: Visit, argument: str) -> Place:
    return Place("personal")


async def apply(tx: Tx, visit: Visit, said: Said) -> Place:
    asked = visit.args.get("act")
    if said.choice in ("!back", NO):
        return Place("personal")
    if asked == ERASE and said.choice == ERASE_ALL:
        return await erase(tx, visit, word("erased"))
    if said.choice == FILE:
        await act.note(tx, visit, "download", f"person:{visit.person.id}")
        return Place("personal", {}, word("personal-file-follows"), (File("personal", 0),))
    if said.choice in (RENAME, ERASE):
        return visit.stay(None, act=said.choice)
    if asked == RENAME:
        return await _rename(tx, visit, said.text)
    return visit.stay(word("error-choice"))


async def _rename(tx: Tx, visit: Visit, text: str) -> Place:
    name = " ".join(text.split())
    if not SHORTEST <= len(name) <= LONGEST or sum(map(str.isalpha, name)) < SHORTEST:
        return visit.stay(word("error-own-name", shortest=SHORTEST, longest=LONGEST))
    await kept.rename(tx, visit.person.id, name)
    await act.note(tx, visit, "rename", f"person:{visit.person.id}")  # no name stands in the log
    return Place("personal", {"greet": True}, word("own-name-changed", name=name))


async def screen(tx: Tx, visit: Visit) -> Screen:
    match visit.args.get("act"):
        case "!rename":
            question = word("own-name", name=visit.person.name)
            return Screen(question, (), (GO_BACK,), asks="own-name", typed="free")
        case "!erase":
            return await _sure(tx, visit)
    known = await kept.known(tx, visit.person.id)
    text = word(
        "personal-card",
        name=known.name,
        consented=known.consented_at or known.since,
        version=known.consent_version,
        accounts=tuple(
            word("personal-account", platform=one.platform, at=one.heard_at or "")
            for one in await accounts.of(tx, visit.person.id)
        ),
        posts=_lines(visit, await posts.ever(tx, visit.person.id)),
        **{kind.value: days for kind, days in DAYS.items()},
    )
    choices = (
        Choice(FILE, word("personal-file")),
        Choice(RENAME, word("personal-rename")),
        Choice(ERASE, word("personal-erase")),
    )
    return Screen(text, choices, (GO_HOME,), asks="personal")


def _lines(visit: Visit, held: list[Held]) -> tuple[Word, ...]:
    """The newest; how many more there are is said."""
    shown = tuple(said_post(one, visit) for one in reversed(held[-POSTS_SHOWN:]))
    more = len(held) - len(shown)
    return (*shown, word("personal-more", count=more)) if more else shown


def said_post(held: Held, visit: Visit) -> Word:
    ended = "yes" if held.is_over(visit.today) else "no"
    facts = {"role": held.role.value, "place": held.place, "since": held.since, "ended": ended}
    return word("personal-post", **facts, until=held.until or "")


async def _sure(tx: Tx, visit: Visit) -> Screen:
    held = await posts.of_person(tx, visit.person.id, visit.today)
    text = word(
        "erase-sure",
        posts=tuple(word("erase-post", role=one.role.value, place=one.place) for one in held),
        alone=tuple(word("erase-alone", place=one) for one in await left_alone(tx, visit)),
    )
    choices = (Choice(ERASE_ALL, word("erase-yes")), Choice(NO, word("erase-no")))
    return Screen(text, choices, asks="erase")
