"""What stands in deploy/ for other programs, tried with them: front servers and Prometheus.

Not part of the suite, which asks no machine for three servers:
``apt-get install caddy nginx-light prometheus``, then ``pytest tests/deploy/with_tools.py`` (the
last step of ``make install-test``).
"""

from __future__ import annotations

import asyncio
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from playground.ports import free_port
from tests.bot.process import ROOT
from tests.world import world

DEPLOY = ROOT / "deploy"
SITE = "bot.xa-hoabinh.vn"


def caddy(folder: Path, outside: int, inside: int) -> list[str]:
    """With a certificate of its own making, since nobody can ask for that name from here."""
    text = (DEPLOY / "Caddyfile").read_text().replace("127.0.0.1:8443", f"127.0.0.1:{inside}")
    site = text.replace("{$CHIBO_SITE:" + SITE + "}", f"https://localhost:{outside}")
    head = "{\n admin off\n skip_install_trust\n auto_https disable_redirects\n}\n"
    file = folder / "Caddyfile"
    file.write_text(head + site.replace("{\n", "{\n tls internal\n", 1))
    return ["caddy", "run", "--config", str(file), "--adapter", "caddyfile"]


def nginx(folder: Path, outside: int, inside: int) -> list[str]:
    key = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    files = ["-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run([*key, *files], check=True, capture_output=True)
    text = (DEPLOY / "nginx.conf").read_text().replace("127.0.0.1:8443", f"127.0.0.1:{inside}")
    text = text.replace(f"/etc/letsencrypt/live/{SITE}", str(folder)).replace(SITE, "localhost")
    text = text.replace("listen 443", f"listen {outside}")
    whole = f"pid {folder}/pid; error_log stderr; daemon off; events {{}}\n"
    (folder / "nginx.conf").write_text(f"{whole}http {{ access_log off;\n{text}}}\n")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


FRONTS = {"caddy": caddy, "nginx": nginx}


@asynccontextmanager
async def front(name: str, folder: Path, inside: int) -> AsyncIterator[str]:
    outside = free_port()
    words = FRONTS[name](folder, outside, inside)
    nowhere = asyncio.subprocess.DEVNULL
    env = {"HOME": str(folder), "PATH": "/usr/sbin:/usr/bin:/bin:/usr/local/bin"}
    process = await asyncio.create_subprocess_exec(*words, stdout=nowhere, stderr=nowhere, env=env)
    try:
        yield f"https://localhost:{outside}"
    finally:
        process.terminate()
        await process.wait()


async def status(url: str) -> int:
    """Once the front listens."""
    anybody = ssl.create_default_context()
    anybody.check_hostname, anybody.verify_mode = False, ssl.CERT_NONE
    for _ in range(200):
        try:
            async with aiohttp.request("GET", url, ssl=anybody) as answer:
                return answer.status
        except aiohttp.ClientError:
            await asyncio.sleep(0.1)
    raise TimeoutError(url)


@pytest.mark.parametrize("name", sorted(FRONTS))
async def test_the_front_lets_in_what_is_for_the_world(
    sqlite_url: str, tmp_path: Path, name: str
) -> None:
    inside = free_port()
    async with (
        world(sqlite_url, tmp_path, webhook_listen=f"127.0.0.1:{inside}"),
        front(name, tmp_path, inside) as site,
    ):
        found = [await status(f"{site}/{path}") for path in ("health", "ready", "metrics")]
    assert found == [200, 404, 404]


@pytest.mark.parametrize(
    "words",
    [
        ("check", "rules", "prometheus-alerts.yml"),
        ("check", "config", "prometheus.yml"),
        ("test", "rules", "prometheus-alerts.test.yml"),
    ],
)
def test_prometheus_takes_it(words: tuple[str, ...]) -> None:
    done = subprocess.run(["promtool", *words], cwd=DEPLOY, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
