"""The playground's clock: the system's clock plus an offset, shared through a small file.

Whoever reads the file (the bot does, through CLOCK_FILE) lives at the same time as the phones.
"""

from __future__ import annotations

import os
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

HOUR, DAY, WEEK = 3600.0, 86_400.0, 604_800.0
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class Clock:
    """Moves forward only; ``back_to_real`` is the one explicit exception."""

    def __init__(self, file: Path | None = None, zone: ZoneInfo = ZONE) -> None:
        self.file = file
        self.zone = zone
        self.offset = _read(file)
        self._save()

    def now(self) -> float:
        """Seconds since 1970, UTC."""
        return time.time() + self.offset

    def local(self) -> datetime:
        return datetime.fromtimestamp(self.now(), self.zone)

    def forward(self, seconds: float) -> None:
        if seconds < 0:
            raise ValueError("the clock only moves forward")
        self.offset += seconds
        self._save()

    def to(self, moment: datetime) -> None:
        """Move to a later moment (aware)."""
        self.forward(moment.timestamp() - self.now())

    def to_hour(self, hour: int, minute: int = 0) -> None:
        """The next time it is this hour: today, or tomorrow if that has passed."""
        now = self.local()
        target = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.to(target if target > now else target + timedelta(days=1))

    def to_day(self, day: int, hour: int = 8) -> None:
        """This day of next month, in the morning."""
        first = self.local().replace(day=1, hour=hour, minute=0, second=0, microsecond=0)
        following = (first + timedelta(days=32)).replace(day=1)
        self.to(following.replace(day=day))

    def back_to_real(self) -> None:
        self.offset = 0.0
        self._save()

    def _save(self) -> None:
        if self.file is None:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        draft = self.file.with_name(self.file.name + ".new")
        draft.write_text(f"{self.offset:.3f}\n", encoding="ascii")
        os.replace(draft, self.file)


def _read(file: Path | None) -> float:
    if file is None or not file.exists():
        return 0.0
    return max(0.0, float(file.read_text(encoding="ascii").strip() or 0))
