"""What time it is: aware, in the bot's time zone; the playground and tests may move it."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

LOOK_EVERY = 0.05  # seconds


class Clock:
    """``offset_file`` holds the seconds to add to the system's clock; a missing one means none."""

    def __init__(self, zone: ZoneInfo, offset_file: Path | None = None) -> None:
        self.zone = zone
        self._file = offset_file
        self._looked = -LOOK_EVERY
        self._offset = timedelta()

    def now(self) -> datetime:
        if self._file and time.monotonic() - self._looked >= LOOK_EVERY:
            self._looked = time.monotonic()
            self._offset = self._read(self._file)
        return datetime.now(self.zone) + self._offset

    def _read(self, path: Path) -> timedelta:
        try:
            return timedelta(seconds=float(path.read_text(encoding="ascii")))
        except (OSError, ValueError):
            return self._offset
