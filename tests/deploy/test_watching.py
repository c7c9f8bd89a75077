"""What Prometheus and Grafana are given asks for metrics that there are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import aiohttp
import yaml

from playground.ports import free_port
from tests.bot.process import ROOT
from tests.world import world

DEPLOY = ROOT / "deploy"
DASHBOARD = json.loads((DEPLOY / "grafana-dashboard.json").read_text(encoding="utf-8"))
ALERTS = yaml.safe_load((DEPLOY / "prometheus-alerts.yml").read_text(encoding="utf-8"))
METRIC = re.compile(r"\b(?:chibo|process)_\w+")


def asked_for() -> set[str]:
    panels = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]
    rules = [rule["expr"] for group in ALERTS["groups"] for rule in group["rules"]]
    return {name for expr in panels + rules for name in METRIC.findall(expr)}


async def test_every_metric_that_is_asked_for_is_there(sqlite_url: str, tmp_path: Path) -> None:
    listen = f"127.0.0.1:{free_port()}"
    async with world(sqlite_url, tmp_path, webhook_listen=listen) as w:
        await w.secretary()
        async with aiohttp.request("GET", f"http://{listen}/metrics") as answer:
            text = await answer.text()
    there = set(re.findall(r"^# TYPE (\w+)", text, re.MULTILINE))
    parts = {f"{name}_{part}" for name in there for part in ("bucket", "sum", "count")}
    later = {"chibo_backup_age_seconds"}  # once there is a copy
    assert asked_for() <= there | parts | later
    assert len(asked_for()) > 10


def test_each_panel_has_a_title_a_place_and_its_source() -> None:
    places = [tuple(panel["gridPos"].values()) for panel in DASHBOARD["panels"]]
    assert len(set(places)) == len(places)
    for panel in DASHBOARD["panels"]:
        assert panel["title"]
        assert panel["datasource"]["uid"] == "${source}"
