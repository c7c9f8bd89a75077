"""TELEGRAM_PROXY: everything goes through it, and its failure is one line."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from playground.api import serve
from tests.bot.process import TOKEN, bot, running
from tests.bot.proxies import proxy


@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_the_bot_talks_through_a_proxy(tmp_path: Path, sqlite_url: str, kind: str) -> None:
    async with serve() as api, proxy(kind) as between:
        told = {"DATABASE_URL": sqlite_url, "TELEGRAM_PROXY": between.url}
        async with running(api, tmp_path, **told) as child:
            await api.chat(9000).starts()
            await api.chat(9000).sees("mã mời")
            child.signal(signal.SIGTERM)
            assert (await child.ended()).code == 0
        assert between.visitors > 0


@pytest.mark.parametrize("url", ["socks5://me:open-sesame@127.0.0.1:9", "http://127.0.0.1:9"])
async def test_a_proxy_that_does_not_listen_is_named_without_its_password(
    tmp_path: Path, url: str
) -> None:
    found = await bot("run", folder=tmp_path, TELEGRAM_TOKEN=TOKEN, TELEGRAM_PROXY=url)
    found.says("://127.0.0.1:9:", "TELEGRAM_PROXY")
    assert "open-sesame" not in found.err


async def test_a_proxy_that_lets_nobody_through_is_named(tmp_path: Path) -> None:
    async with proxy("closed") as between:
        told = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_PROXY": between.url}
        found = await bot("run", folder=tmp_path, **told)
    found.says(between.url, "TELEGRAM_PROXY")
