"""What can be wrong with an installed bot, and how it is told: one table, for whoever looks.

``/health`` and ``/ready`` of a running bot ask it, ``/metrics`` counts by it, ``check`` says it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.channels import Channel
from bot.supervision import Progress
from domain.chat import Word, word
from storage.schema import REVISIONS, newest

SICK_SECONDS = 30.0  # of silence, or that anything waits which takes a second else
LATE_SECONDS = 900.0  # of a letter that nobody tries to send
CLOCK_OFF = timedelta(minutes=2)
BACKUP_AGE = timedelta(hours=36)  # one a day, and one that failed
MIB = 2**20


@dataclass(frozen=True, slots=True)
class Room:
    """On the disk where the data are: bytes that are free, and that should be."""

    path: Path
    free: int
    needed: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known at ``now``; a default where who looks cannot know it.

    ``schema``: version of the database. ``backup``: when a copy was last proved; None: never.
    ``due``: of the letter that has waited longest. ``unsent``: seconds that nothing could be sent;
    ``nobody``: one chat after the other refuses.
    ``refused``: channels whose token is; ``used_up``: those whose messages of the month are.
    ``server_times``: what time it is at each platform that said so. ``letters`` and ``files`` wait.
    ``exposed``: files that others of the machine may read.
    """

    now: datetime
    progress: Progress = field(default_factory=Progress)
    schema: str = field(default_factory=newest)
    backup: datetime | None = None
    due: datetime | None = None
    unsent: float = 0.0
    nobody: bool = False
    room: Room | None = None
    refused: tuple[Channel, ...] = ()
    used_up: tuple[Channel, ...] = ()
    server_times: tuple[datetime, ...] = ()
    letters: int = 0
    files: int = 0
    exposed: tuple[Path, ...] = ()

    @property
    def clock_ahead(self) -> timedelta:
        """Of the platform with which it agrees best."""
        ahead = [self.now - there for there in self.server_times]
        return min(ahead, key=abs, default=timedelta())


Sign = Callable[[Facts], Word | None]


def _silence(facts: Facts) -> Word | None:
    seconds = int(facts.progress.silence)
    return word("red-silence", seconds=seconds) if seconds > SICK_SECONDS else None


def _unwritten(facts: Facts) -> Word | None:
    seconds = int(facts.progress.unwritten)
    return word("red-unwritten", seconds=seconds) if seconds > SICK_SECONDS else None


def _unseen(facts: Facts) -> Word | None:
    seconds = int(facts.progress.unseen)
    return word("red-unseen", seconds=seconds) if seconds > SICK_SECONDS else None


def _unsent(facts: Facts) -> Word | None:
    if facts.nobody:
        return word("red-nobody")
    waits = facts.letters or facts.progress.unseen
    late = (facts.now - facts.due).total_seconds() if facts.due else 0.0
    seconds = max(facts.unsent if waits else 0.0, late if late > LATE_SECONDS else 0.0)
    return word("red-unsent", minutes=int(seconds // 60)) if seconds > SICK_SECONDS else None


def _database(facts: Facts) -> Word | None:
    return word("red-database") if facts.progress.unwell else None


def _disk(facts: Facts) -> Word | None:
    room = facts.room
    if room is None or room.free >= room.needed:
        return None
    sizes = {"free": room.free // MIB, "needed": room.needed // MIB}
    return word("red-disk", path=str(room.path), **sizes)


def _clock(facts: Facts) -> Word | None:
    ahead = facts.clock_ahead
    if abs(ahead) <= CLOCK_OFF:
        return None
    side = "ahead" if ahead > timedelta() else "behind"
    return word("red-clock", minutes=_minutes(abs(ahead)), side=side)


def _token(facts: Facts) -> Word | None:
    for channel in facts.refused:
        return word("token-wrong", url=channel.server, channel=channel.title, name=channel.name)
    return None


def _month(facts: Facts) -> Word | None:
    for channel in facts.used_up:
        return word("red-month", name=channel.name, most=channel.can.month or 0)
    return None


def _backup(facts: Facts) -> Word | None:
    if facts.backup is None:
        return word("red-backup-never")
    age = facts.now - facts.backup
    return word("red-backup-old", hours=_minutes(age) // 60) if age > BACKUP_AGE else None


def _migration(facts: Facts) -> Word | None:
    if facts.schema == newest():
        return None
    older = not facts.schema or facts.schema in REVISIONS
    return word("store-older") if older else word("store-newer", version=facts.schema)


def _exposed(facts: Facts) -> Word | None:
    return word("red-exposed", path=str(facts.exposed[0])) if facts.exposed else None


def _minutes(span: timedelta) -> int:
    return int(span / timedelta(minutes=1))


SIGNS: Mapping[str, Sign] = {
    "silence": _silence,
    "unwritten": _unwritten,
    "unseen": _unseen,
    "unsent": _unsent,
    "database": _database,
    "disk": _disk,
    "clock": _clock,
    "token": _token,
    "month": _month,
    "backup": _backup,
    "migration": _migration,
    "exposed": _exposed,
}
LIVE = ("silence", "unwritten", "unseen", "database")  # of these /health tells


def red(facts: Facts) -> dict[str, Word]:
    """By name what is wrong, each with what to do."""
    found = {name: sign(facts) for name, sign in SIGNS.items()}
    return {name: said for name, said in found.items() if said}
