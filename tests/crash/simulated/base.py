"""The database without its threads: each trip takes a moment that is drawn, and may fail."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.crash.simulated.life import LIFE
from tests.crash.simulated.weather import Weather


class Base:
    def __init__(self, weather: Weather) -> None:
        self._weather = weather

    async def run(self, worker: Any, work: Any) -> Any:
        """As ``Worker.run``."""
        life = LIFE.get()
        assert life
        life.touch()
        await asyncio.sleep(self._weather.chance.expovariate(1000))
        life.touch()
        self._weather.fail()
        if worker._connection is None:
            worker._connection = worker._open()
            life.connections.append(worker._connection)
        return work()

    async def stop(self, worker: Any) -> None:
        if worker._connection is not None:
            worker._connection.close()
            worker._connection = None

    def here(self, point: str) -> None:
        """As ``bot.kill.here``: where a process may die, and a transaction may fail at its end."""
        if life := LIFE.get():
            life.touch()
            if point == "after-apply-before-commit":
                self._weather.fail()
