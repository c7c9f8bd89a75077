"""/ready turns red for each thing that is wrong, over HTTP, and green when it is mended; `check`
says the same sentences; /metrics tells numbers and nobody's name.
"""

from __future__ import annotations

import asyncio
import re
import resource
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot import VERSION, app, health, signs
from bot.channels import Unsure, server_time, telegram
from bot.commands import keep
from bot.signs import LIVE, SIGNS
from bot.standing import NOBODY
from playground.api import serve
from playground.ports import free_port
from storage import meta
from tests.bot.process import bot, fresh, running
from tests.test_docs import ROOT
from tests.world import NOW, World, world

HOUR = 3600.0


@pytest.fixture
async def w(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """It looks often, is soon impatient, and has a backup."""
    monkeypatch.setattr(app, "HEALTH_SECONDS", 0.1)
    monkeypatch.setattr(signs, "SICK_SECONDS", 1.0)
    monkeypatch.setattr(telegram, "POLL_SECONDS", 0.4)
    monkeypatch.setattr(server_time, "AGAIN_SECONDS", 0.0)
    async with world(sqlite_url, tmp_path, webhook_listen=f"127.0.0.1:{free_port()}") as found:
        await found.app.store.write(lambda tx: meta.note_backup(tx, NOW, 1))
        await shows(found, {})
        yield found


async def get(w: World, path: str, **headers: str) -> tuple[int, str]:
    url = f"http://{w.extra['webhook_listen']}{path}"
    async with aiohttp.request("GET", url, headers=headers) as answer:
        return answer.status, await answer.text()


async def ready(w: World) -> tuple[int, dict[str, str]]:
    status, text = await get(w, "/ready")
    if text == "ok":
        return status, {}
    return status, dict(line.split(": ", 1) for line in text.splitlines())


async def shows(w: World, wanted: Mapping[str, str], within: float = 60.0) -> None:
    """Until just these are red, each with these words; 503 where any is."""
    end = time.monotonic() + within
    while True:
        status, red = await ready(w)
        as_told = red.keys() == wanted.keys() and all(wanted[name] in red[name] for name in red)
        if as_told and status == (503 if wanted else 200):
            return
        assert time.monotonic() < end, (status, red)
        await asyncio.sleep(0.05)


async def test_a_platform_that_is_not_heard(w: World) -> None:
    fault = w.api.faults.plan("getUpdates", "cut-before", times=None)
    w.api.bot.updates.stop_poll("the network is gone")
    await shows(w, {"silence": "không nghe được máy chủ"})
    assert await get(w, "/health") == (503, "silence")
    w.api.faults.plans.remove(fault)
    await shows(w, {})


async def test_a_platform_that_takes_nothing(w: World) -> None:
    fault = w.api.faults.plan("sendMessage", "500", times=None)
    secretary = w.api.chat(7001, "Bí thư VHTT")
    await secretary.says("/start")
    await shows(w, {"unseen": "có người chờ", "unsent": "không gửi đi được"})
    w.api.faults.plans.remove(fault)
    await shows(w, {})


async def test_a_platform_that_refuses_one_person_after_the_other(w: World) -> None:
    fault = w.api.faults.plan("sendMessage", "403", times=None)
    for number in range(NOBODY):
        await w.api.chat(8100 + number, "Người lạ").says("/start")
    await shows(w, {"unsent": "từ chối hết người này đến người khác"})
    w.api.faults.plans.remove(fault)
    await w.api.chat(8100).says("/start")
    await shows(w, {})


async def test_a_month_that_is_used_up(w: World) -> None:
    telegram = w.app.channels["telegram"]
    telegram.can = replace(telegram.can, month=3)
    for _ in range(3):
        w.app.traffic.note("telegram", "screen")
    await shows(w, {"month": "đã gửi đủ 3 tin"})
    telegram.can = replace(telegram.can, month=4)
    await shows(w, {})


async def test_every_answer_says_the_version_and_that_it_is_not_to_be_guessed_at(w: World) -> None:
    url = f"http://{w.extra['webhook_listen']}"
    async with aiohttp.request("GET", f"{url}/nothing") as answer:
        head = answer.headers
    assert (answer.status, head["Server"]) == (404, f"chibo/{VERSION}")
    assert (head["X-Content-Type-Options"], head["X-Frame-Options"]) == ("nosniff", "DENY")
    stated = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert stated
    assert stated[1] == VERSION


async def test_a_token_that_is_refused(w: World) -> None:
    fault = w.api.faults.plan("getUpdates", "401", times=None)
    w.api.bot.updates.stop_poll("")
    await shows(w, {"token": "không nhận TELEGRAM_TOKEN", "silence": "Nhận tin"})
    assert w.api.token not in (await get(w, "/ready"))[1]
    w.api.faults.plans.remove(fault)
    await shows(w, {})


async def test_a_clock_that_is_off(w: World) -> None:
    assert w.api.clock.file
    right = w.api.clock.file.read_text()
    w.api.clock.file.write_text(str(float(right) + HOUR))
    await shows(w, {"clock": "nhanh 60 phút"})
    w.api.clock.file.write_text(str(float(right) - 2 * HOUR))
    await shows(w, {"clock": "chậm 119 phút"})
    w.api.clock.file.write_text(right)
    await shows(w, {})


async def test_a_disk_that_is_short(w: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "LEAST_FREE", 1 << 60)
    await shows(w, {"disk": f"ở {w.folder} chỉ còn"})
    monkeypatch.undo()
    await shows(w, {})


async def test_a_backup_that_is_old_or_was_never_restored(w: World, tmp_path: Path) -> None:
    w.api.clock.forward(37 * HOUR)
    await shows(w, {"backup": "đã 37 giờ"})
    await w.app.store.write(lambda tx: meta.note_backup(tx, NOW, 1))
    await keep.keep(w.settings(), tmp_path / "copies")
    await shows(w, {})
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file, file:
        file.execute("DELETE FROM meta WHERE key = 'backup'")
    await shows(w, {"backup": "CHƯA có bản nào"})


async def test_a_schema_that_is_not_ours(w: World, tmp_path: Path) -> None:
    """As another process leaves it that was upgraded first, or who laid an old file there."""
    for version, told in (("9999", "phiên bản mới hơn (9999)"), ("0001", "chưa được đưa lên")):
        with closing(sqlite3.connect(tmp_path / "bot.db")) as file, file:
            file.execute("UPDATE alembic_version SET version_num = ?", (version,))
        await shows(w, {"migration": told})


async def test_data_that_others_may_read(w: World, tmp_path: Path) -> None:
    (tmp_path / "bot.db").chmod(0o644)
    await shows(w, {"exposed": f"chmod 600 {tmp_path}/bot.db"})
    (tmp_path / "bot.db").chmod(0o600)
    await shows(w, {})


async def test_a_letter_that_nobody_sends(w: World, tmp_path: Path) -> None:
    """It is late in the books though nothing fails here: a bot that was away finds it so."""
    facts = w.app.health.facts()
    late = signs.red(signs.Facts(facts.now, backup=NOW, due=NOW))
    assert late == {}
    late = signs.red(signs.Facts(NOW.replace(hour=21), backup=NOW, due=NOW))
    assert late["unsent"].args == {"minutes": 60}


async def test_a_disk_that_is_full(tmp_path: Path, sqlite_url: str) -> None:
    """No file of a real process can grow; it says so, and goes on when it can."""
    listen = f"127.0.0.1:{free_port()}"
    full, free = (0, resource.RLIM_INFINITY), (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    async with (
        serve() as api,
        running(api, tmp_path, DATABASE_URL=sqlite_url, WEBHOOK_LISTEN=listen) as child,
    ):
        phone = api.chat(7001, "Bí thư VHTT")
        await phone.says("/start")
        await phone.sees("đọc và đồng ý")
        resource.prlimit(child.pid, resource.RLIMIT_FSIZE, full)
        await phone.says("xin chào")
        await told(listen, lambda text: "database: Dữ liệu: không ghi được" in text)
        resource.prlimit(child.pid, resource.RLIMIT_FSIZE, free)
        await told(listen, lambda text: "database" not in text and "backup" in text)
        await phone.sees("đọc và đồng ý")


async def told(listen: str, true: Callable[[str], bool], within: float = 30.0) -> None:
    end = time.monotonic() + within
    while True:
        async with aiohttp.request("GET", f"http://{listen}/ready") as answer:
            text = await answer.text()
        if true(text):
            return
        assert time.monotonic() < end, text
        await asyncio.sleep(0.1)


async def test_before_the_first_look_it_is_not_red_for_what_was_not_looked_at(
    sqlite_url: str, tmp_path: Path
) -> None:
    """A start is not red for a backup it has not read of."""
    async with world(sqlite_url, tmp_path) as found:
        app_health = health.Health(
            found.app.store,
            {},
            found.app.clock.now,
            standing=found.app.standing,
            progress=found.app._progress,
            left_out=set,
            used_up=set,
        )
        assert app_health.red() == {}
        await app_health.look()
        assert list(app_health.red()) == ["backup"]


async def test_who_comes_by_the_front_sees_nothing_but_that_it_lives(w: World) -> None:
    front = {"X-Forwarded-For": "203.0.113.9"}
    assert [(await get(w, path, **front))[0] for path in ("/ready", "/metrics", "/health")] == [
        404,
        404,
        200,
    ]


async def test_check_says_the_same_sentences(tmp_path: Path, sqlite_url: str) -> None:
    """A bot that was killed long ago, no backup, a refused token: all of it, and exit code 1."""
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file, file:
        file.execute("INSERT INTO meta VALUES ('alive_at', '2026-08-01T00:00:00+07:00')")
    async with serve() as api:
        fault = api.faults.plan("getMe", "401", times=None)
        ours = {"TELEGRAM_TOKEN": api.token, "TELEGRAM_API_URL": api.url}
        found = await bot("check", folder=tmp_path, DATABASE_URL=sqlite_url, **ours)
        api.faults.plans.remove(fault)
        api.clock.forward(HOUR)
        late = await bot("check", folder=tmp_path, DATABASE_URL=sqlite_url, **ours)
    assert (found.code, late.code) == (1, 1)
    red = [line[4:] for line in found.out.splitlines() if line.startswith("ĐỎ. ")]
    assert [one.split(" ")[0] for one in red] == ["Nhận", "Máy", "Sao"]
    assert found.err.startswith("3 điểm đỏ")
    assert "ĐỎ. Đồng hồ: máy này chậm" in late.out


async def test_check_finds_a_disk_that_is_full(tmp_path: Path, sqlite_url: str) -> None:
    full = ("prlimit", "--fsize=0")
    found = await fresh("check", folder=tmp_path, before=full, DATABASE_URL=sqlite_url)
    found.says("Đĩa đầy", "df -h", "đừng khôi phục")


def test_the_guide_explains_every_sign() -> None:
    text = (ROOT / "docs" / "van-hanh" / "khi-bao-do.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)`", text, re.MULTILINE) == list(SIGNS)
    assert set(LIVE) < SIGNS.keys()


async def test_metrics_tell_numbers_and_no_person(w: World) -> None:
    await w.fills(await w.secretary(), until=8)
    w.app.standing.ill("telegram", "sending", Unsure())
    for _ in range(600):  # until it was looked at once more
        _, text = await get(w, "/metrics")
        if 'chibo_red{sign="backup"} 0.0' in text:
            break
        await asyncio.sleep(0.1)
    samples = dict(re.findall(r"^(chibo_\S+) (\S+)$", text, re.MULTILINE))
    assert float(samples['chibo_applied_total{channel="telegram"}']) >= 9
    assert float(samples['chibo_messages_total{channel="telegram",kind="screen"}']) >= 9
    assert samples['chibo_red{sign="backup"}'] == "0.0"
    assert float(samples["chibo_transaction_seconds_count"]) > 9
    assert samples.keys() >= {f'chibo_red{{sign="{name}"}}' for name in SIGNS}
    rules = (ROOT / "deploy" / "prometheus-alerts.yml").read_text(encoding="utf-8")
    assert not [name for name in set(re.findall(r"chibo_\w+", rules)) if name not in text]
    for private in ("7001", "VHTT", "Bí thư", "Đánh giá", w.api.token, str(w.folder)):
        assert private not in text
