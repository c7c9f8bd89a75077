"""What a running bot counts, in Prometheus' format: numbers and names of channels, never a person.

Only a bot that listens has them: the library is not loaded else.
"""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from bot import VERSION
from bot.channels import Channel
from bot.display import Display
from bot.health import Health
from bot.inbox import Inbox
from bot.signs import SIGNS
from bot.spread import Spread
from bot.standing import Standing
from bot.traffic import Traffic
from storage.store import Store

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)  # seconds


class Metrics(Collector):
    """Times from now on what store, inbox and display do; the rest is asked for when it is read."""

    def __init__(
        self,
        health: Health,
        channels: Iterable[Channel],
        traffic: Traffic,
        standing: Standing,
        spread: Spread,
        *,
        store: Store,
        inbox: Inbox,
        display: Display,
    ) -> None:
        self._health = health
        self._channels = tuple(channels)
        self._traffic = traffic
        self._standing = standing
        self._spread = spread
        self._inbox = inbox
        self._display = display
        self._registry = CollectorRegistry()
        self._registry.register(self)
        ProcessCollector(registry=self._registry)
        store.timed = self._spans("transaction", "Of a transaction that writes").observe
        inbox.timed = self._spans("step", "From an update to its commit").observe
        display.timed = self._spans("screen", "From a commit until its screen was shown").observe

    def text(self) -> bytes:
        return generate_latest(self._registry)

    def collect(self) -> Iterable[Metric]:
        yield from self._signs()
        yield from self._counted()
        yield from self._waiting()
        yield from self._months()

    def _spans(self, name: str, what: str) -> Histogram:
        name = f"chibo_{name}_seconds"
        return Histogram(name, what, buckets=BUCKETS, registry=self._registry)

    def _signs(self) -> Iterable[Metric]:
        red, facts = self._health.red(), self._health.facts()
        signs = GaugeMetricFamily("chibo_red", "1: see /ready", labels=["sign"])
        for name in SIGNS:
            signs.add_metric([name], name in red)
        yield signs
        yield InfoMetricFamily("chibo_program", "That runs", {"version": VERSION})
        yield InfoMetricFamily("chibo_schema", "Of the database", {"version": facts.schema})
        yield _gauge("silence_seconds", "Since a platform answered", facts.progress.silence)
        yield _gauge("clock_ahead_seconds", "Of platforms", facts.clock_ahead.total_seconds())
        if facts.backup:
            age = (facts.now - facts.backup).total_seconds()
            yield _gauge("backup_age_seconds", "Since a copy was proved", age)
        if facts.room:
            yield _gauge("disk_free_bytes", "Where the data are", facts.room.free)

    def _counted(self) -> Iterable[Metric]:
        messages = CounterMetricFamily("chibo_messages", "By kind", labels=["channel", "kind"])
        for (channel, kind), count in self._traffic.totals.items():
            messages.add_metric([channel, kind], count)
        yield messages
        applied = CounterMetricFamily("chibo_applied", "Updates", labels=["channel"])
        for channel, count in self._inbox.applied.items():
            applied.add_metric([channel], count)
        yield applied
        labels = ["channel", "way", "class"]
        troubles = CounterMetricFamily("chibo_troubles", "With platforms, by class", labels=labels)
        for key, count in self._standing.troubles.items():
            troubles.add_metric(list(key), count)
        yield troubles

    def _waiting(self) -> Iterable[Metric]:
        facts = self._health.facts()
        kinds = {
            "letter": facts.letters,
            "file": facts.files,
            "update": self._inbox.queued,
            "screen": self._display.queued,
        }
        waiting = GaugeMetricFamily("chibo_waiting", "Not done yet", labels=["kind"])
        for kind, count in kinds.items():
            waiting.add_metric([kind], count)
        yield waiting
        late = max(0.0, (facts.now - facts.due).total_seconds()) if facts.due else 0.0
        yield _gauge("letter_late_seconds", "The letter that waits longest", late)

    def _months(self) -> Iterable[Metric]:
        sent = GaugeMetricFamily("chibo_month_messages", "Sent this month", labels=["channel"])
        most = GaugeMetricFamily("chibo_month_limit", "Of the platform", labels=["channel"])
        for channel in self._channels:
            if channel.can.month:
                sent.add_metric([channel.name], self._traffic.sent(channel.name))
                most.add_metric([channel.name], channel.can.month)
        yield sent
        yield most
        people = GaugeMetricFamily("chibo_people", "Who have written to it", labels=["channel"])
        room = GaugeMetricFamily("chibo_people_limit", "Of the platform", labels=["channel"])
        for channel in self._channels:
            if channel.can.people:
                people.add_metric([channel.name], self._spread.people.get(channel.name, 0))
                room.add_metric([channel.name], channel.can.people)
        yield people
        yield room


def _gauge(name: str, what: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"chibo_{name}", what, value=value)
