"""A webhook in front of several processes: each update goes to one of them at random."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from playground.api import Api
from playground.updates import Pending
from playground.webhook import Hook, Webhook

TWICE = 0.04  # of the updates reach two processes at once, as after a reply that was cut
AGAIN = 0.02  # come once more later
BACKOFF, LONGEST = 0.1, 1.0  # seconds until it is tried again: people here are impatient


class Spread(Webhook):
    """``addresses``: where a process listens now. What none of them takes is tried again."""

    def __init__(self, api: Api, addresses: Callable[[], Sequence[str]], seed: int) -> None:
        before = api.webhook
        super().__init__(before.updates, before.reply)
        self.backoff, self.longest_pause = BACKOFF, LONGEST
        self._addresses = addresses
        self._chance = random.Random(seed)
        api.webhooks[api.token] = self

    async def set(self, hook: Hook) -> None:
        """Every process says the same address: what is under way goes on."""
        if self.hook is None or (self.hook.url, self.hook.secret) != (hook.url, hook.secret):
            await super().set(hook)

    async def _post(self, hook: Hook, update: Pending) -> bool:
        found = self._addresses()
        count = 2 if self._chance.random() < TWICE else 1
        chosen = self._chance.sample(found, min(count, len(found)))
        posts = [super(Spread, self)._post(replace(hook, url=url), update) for url in chosen]
        taken = any(await asyncio.gather(*posts))
        if taken and self._chance.random() < AGAIN:
            self.updates.again(update)
        return taken
