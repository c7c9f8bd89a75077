"""``make compose-test``: deploy/compose.yaml as it stands, by the commands of the guide (as root).

Built, set up, a meeting recorded, ended and there again; then moved to PostgreSQL and three
processes, of which one at a time is killed while people write. Where there is no Docker it says
"NOT RUN" and ends with 3. The images it stands on are pulled, or where no registry can be reached
made of Debian's packages, and it says which. The last line is "N passed, N failed".
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playground.api import Api, serve
from playground.clock import Clock
from playground.people import Chat
from tests.bot.process import ROOT
from tests.crash.pairs.spread import Spread
from tests.install.__main__ import ORGANISATION, comes_in, confirms, records, there
from tests.install.guide import Guide
from tests.install.machine import end, step
from tests.world import NOW

NOT_RUN = 3
LONGEST, SHORT = 900.0, 60.0
ROUNDS, PEOPLE = 4, 5  # of questions while one process is killed
# what the image and the file ask for
PYTHON, DATABASE, FRONT = "python:3.11-slim", "postgres:16-alpine", "caddy:2-alpine"
SITE = "localhost"  # for which Caddy signs by itself
PACKAGES = "python3,python3-pip,ca-certificates,passwd"
CADDY = ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
SECRET = "only-we-know-this"
ENTRY = """\
#!/bin/sh
set -e
bin=$(ls -d /usr/lib/postgresql/*/bin)
export PGDATA=/var/lib/postgresql/data
install -d -o postgres -m 0700 $PGDATA
password=$(cat "$POSTGRES_PASSWORD_FILE")
as() { setpriv --reuid postgres --regid postgres --clear-groups "$@"; }
if [ ! -e $PGDATA/PG_VERSION ]; then
  as sh -c 'cat >/tmp/pw' <"$POSTGRES_PASSWORD_FILE"
  as $bin/initdb -U "$POSTGRES_USER" -A scram-sha-256 --pwfile=/tmp/pw
  rm /tmp/pw
  echo "host all all all scram-sha-256" >>$PGDATA/pg_hba.conf
  as $bin/pg_ctl -w start -o "-c listen_addresses=''"
  PGPASSWORD=$password as $bin/createdb -h /var/run/postgresql -U "$POSTGRES_USER" "$POSTGRES_DB"
  as $bin/pg_ctl -w stop
fi
exec setpriv --reuid postgres --regid postgres --clear-groups $bin/postgres -c listen_addresses='*'
"""


def missing() -> list[str]:
    found = [name for name in ("docker", "dockerd") if not shutil.which(name)]
    if not compose_words():
        found.append("docker compose")
    return found + (["root"] if os.getuid() else [])


def compose_words() -> list[str]:
    """Of the plugin, else of the program of before."""
    if shutil.which("docker"):
        done = subprocess.run(["docker", "compose", "version"], capture_output=True)
        if done.returncode == 0:
            return ["docker", "compose"]
    return ["docker-compose"] if shutil.which("docker-compose") else []


@contextmanager
def daemon(folder: Path) -> Iterator[None]:
    """Docker of this trial alone, with its images."""
    before, socket = os.environ.get("DOCKER_HOST"), f"unix://{folder}/sock"
    places = [f"--{name}={folder / name}" for name in ("data-root", "exec-root", "pidfile")]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(["dockerd", f"--host={socket}", *places], stdout=log, stderr=log)
    os.environ["DOCKER_HOST"] = socket
    try:
        limit = time.monotonic() + SHORT
        while subprocess.run(["docker", "info"], capture_output=True).returncode:
            if running.poll() is not None or time.monotonic() > limit:
                raise LookupError((folder / "log").read_text()[-500:])
            time.sleep(0.5)
        yield
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(60)
        os.environ.pop("DOCKER_HOST")
        if before:
            os.environ["DOCKER_HOST"] = before


def images(folder: Path) -> str:
    """What everything stands on; how it was had."""
    pulls = [
        subprocess.run(["docker", "pull", "-q", x], capture_output=True, timeout=600)
        for x in (PYTHON, DATABASE, FRONT)
    ]
    if not any(one.returncode for one in pulls):
        return "pulled"
    base = folder / "base"
    if ready := os.environ.get("COMPOSE_BASE"):  # made before, by the same words
        subprocess.run(["cp", "-a", ready, str(base)], check=True)
    else:
        mirror = os.environ.get("DEBIAN_MIRROR", "http://deb.debian.org/debian")
        words = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(base)]
        subprocess.run([*words, mirror], check=True, stdout=subprocess.DEVNULL)
    other = folder / "postgres"
    subprocess.run(["cp", "-a", str(base), str(other)], check=True)
    words = ["apt-get", "install", "-y", "--no-install-recommends", "postgresql"]
    subprocess.run(["chroot", str(other), *words], check=True, stdout=subprocess.DEVNULL)
    before = folder / "front"
    subprocess.run(["cp", "-a", str(base), str(before)], check=True)
    words = ["apt-get", "install", "-y", "--no-install-recommends", "caddy"]
    subprocess.run(["chroot", str(before), *words], check=True, stdout=subprocess.DEVNULL)
    (other / "entry").write_text(ENTRY)
    (other / "entry").chmod(0o755)
    (other / "usr/local/bin/pg_isready").symlink_to("/usr/share/postgresql-common/pg_wrapper")
    (base / "usr/bin/python").symlink_to("python3")
    for managed in base.glob("usr/lib/python3*/EXTERNALLY-MANAGED"):
        managed.unlink()
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--require-hashes"]
    wheels = base / "root" / "wheels"
    subprocess.run([*pip, "-r", str(ROOT / "requirements.txt"), "-d", str(wheels)], check=True)
    (base / "etc" / "pip.conf").write_text("[global]\nno-index = true\nfind-links = /root/wheels\n")
    for tree, name, entry in (
        (base, PYTHON, 'CMD ["python"]'),
        (other, DATABASE, 'ENTRYPOINT ["/entry"]'),
        (before, FRONT, f"CMD {json.dumps(CADDY)}"),
    ):
        with subprocess.Popen(["tar", "-C", str(tree), "-c", "."], stdout=subprocess.PIPE) as tar:
            words = ["docker", "import", "-c", entry, "-", name]
            subprocess.run(words, stdin=tar.stdout, check=True, stdout=subprocess.DEVNULL)
    return "stand-ins of Debian's packages: no registry of images could be reached"


class Compose:
    """The folder as the operator unpacked it."""

    def __init__(self, folder: Path, api: Api) -> None:
        self.folder, self.api, self.guide = folder, api, Guide()
        self._env = {**os.environ, "COMPOSE_PROJECT_NAME": f"chibo-trial-{os.getpid()}"}
        self._env |= {"CHIBO_SITE": SITE}  # over that of deploy/.env
        self._env |= {"DOCKER_BUILDKIT": "1", "COMPOSE_DOCKER_CLI_BUILD": "1"}

    async def runs(self, command: str, typed: str = "") -> tuple[int, str]:
        line = command.replace("docker compose", " ".join(compose_words()))
        line = line.replace(" run --rm ", " run --rm -T ")  # nobody sits at a terminal here
        line = line if shutil.which("sudo") else line.replace("sudo ", "")
        process = await asyncio.create_subprocess_exec(
            *("sh", "-c", line),
            cwd=self.folder,
            env=self._env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        out, _ = await asyncio.wait_for(process.communicate(typed.encode()), LONGEST)
        return process.returncode or 0, out.decode()

    async def does(self, command: str, typed: str = "") -> str:
        """A command of the guide, which must succeed."""
        ended, out = await self.runs(self.guide.take(command), typed)
        step(command, ended == 0, out)
        return out

    async def bot(self, words: str, typed: str = "") -> str:
        command = f"docker compose -f deploy/compose.yaml run --rm bot {words}"
        ended, out = await self.runs(command, typed)
        step(f"bot {words}", ended == 0, out)
        return out

    async def lays(self, name: str, content: str) -> None:
        """Into the volume of the data."""
        words = f"run --rm --entrypoint sh bot -c 'umask 077; cat > /data/{name}'"
        ended, out = await self.runs(f"docker compose -f deploy/compose.yaml {words}", content)
        step(f"{name} is laid", ended == 0, out)

    async def containers(self, service: str) -> list[str]:
        words = f"docker compose -f deploy/compose.yaml --profile postgresql ps -q {service}"
        _, out = await self.runs(words)
        return [line for line in out.splitlines() if re.fullmatch("[0-9a-f]{64}", line)]

    async def inspect(self, container: str) -> dict[str, object]:
        _, out = await self.runs(f"docker inspect {container}")
        found: dict[str, object] = json.loads(out)[0]
        return found

    async def until(self, container: str, what: str, wanted: str) -> bool:
        limit, said = time.monotonic() + 180, ""
        while said.strip() != wanted and time.monotonic() < limit:
            _, said = await self.runs(f"docker inspect -f '{{{{{what}}}}}' {container}")
            await asyncio.sleep(1)
        return said.strip() == wanted


async def alone(it: Compose) -> Chat:
    """One bot on SQLite, from the build to a meeting that is there after the end."""
    await it.does("docker compose -f deploy/compose.yaml build bot")
    clock = it.api.clock.file
    assert clock
    await it.lays("clock", clock.read_text())
    await it.lays(".env", f"TELEGRAM_API_URL={it.api.url}\nCLOCK_FILE=/data/clock\n")
    await it.lays("to-chuc.yaml", ORGANISATION)
    answers = f"2\n{it.api.token}\n\n\n\nĐảng ủy xã Mẫu Sơn\n"
    out = await it.does("docker compose -f deploy/compose.yaml run --rm bot setup", answers)
    code = re.search(r"gõ mã này .*: (\S+)", out)
    await it.does("docker compose -f deploy/compose.yaml up -d bot")
    administrator, secretary = it.api.chat(77, "Quản trị"), it.api.chat(78, "Bí thư")
    await comes_in(administrator, code[1] if code else "")
    await it.bot("import to-chuc.yaml")
    out = await it.bot("invite --unit chi-bo-thon-5 --role cell_secretary")
    found = re.search(r": ([A-Z0-9]{8})$", out, re.MULTILINE)
    await comes_in(secretary, found[1] if found else "")
    await confirms(administrator)
    step("a meeting is recorded", "Biên bản số" in await records(secretary))
    await behind_a_front(it)
    (container,) = await it.containers("bot")
    step("healthy", await it.until(container, ".State.Health.Status", "healthy"))
    facts = await it.inspect(container)
    host, config = facts["HostConfig"], facts["Config"]
    assert isinstance(host, dict) and isinstance(config, dict)  # noqa: PT018
    step("read-only, without capabilities", host["ReadonlyRootfs"] and host["CapDrop"] == ["ALL"])
    step(f"as {config['User']}", config["User"] not in ("", "root", "0"))
    _, out = await it.runs(f"docker stats --no-stream --format '{{{{.MemUsage}}}}' {container}")
    step(f"memory {out.strip()}", True)
    await it.bot("backup --into backups")
    _, out = await it.runs(f"docker stop -t 30 {container}")
    step("it ends with 0", await it.until(container, ".State.ExitCode", "0"), out)
    await it.does("docker compose -f deploy/compose.yaml up -d bot")
    await there(secretary, "the meeting is there after it was started again")
    return secretary


async def behind_a_front(it: Compose) -> None:
    """What the world may see comes through, by https; nothing else is open."""
    await it.does("echo CHIBO_SITE=bot.xa-hoabinh.vn > deploy/.env")
    await it.does("docker compose -f deploy/compose.yaml --profile front up -d front")
    await through_the_front(it, "one bot")
    (bot,) = await it.containers("bot")
    _, ports = await it.runs(f"docker port {bot}")
    step("the bot itself opens no port", not ports.strip(), ports)


async def through_the_front(it: Compose, to: str) -> None:
    asks = "curl -sk -o /dev/null -w '%{http_code} ' --retry 60 --retry-all-errors --retry-delay 1"
    _, said = await it.runs(f"{asks} --retry-max-time 60 https://{SITE}/health")
    _, shut = await it.runs(f"curl -sk -o /dev/null -w '%{{http_code}}' https://{SITE}/ready")
    step(f"the front leads to {to}", said.split()[-1:] == ["200"], said)
    step("/ready is not for the world", shut == "404", shut)


async def three(it: Compose, people: list[Chat]) -> None:
    """Moved to PostgreSQL, three processes behind a webhook; each is killed while people ask."""
    top = "docker compose -f deploy/compose.yaml"
    await it.does(f"{top} stop bot")
    for command in (
        "(umask 077; openssl rand -hex 16 > deploy/database-password)",
        '(umask 077; echo "postgresql://chibo:$(cat deploy/database-password)@db/chibo"'
        " > deploy/database-url)",
        "sudo chown 10001 deploy/database-url deploy/database-password",
    ):
        await it.does(command)
    await it.does(f"{top} --profile postgresql up -d db")
    (database,) = await it.containers("db")
    step("PostgreSQL is healthy", await it.until(database, ".State.Health.Status", "healthy"))
    await it.does(f"{top} --profile postgresql run --rm bot-shared move data/chibo.db")
    env = "run --rm --entrypoint cat bot /data/.env"
    _, said = await it.runs(f"{top} {env}")
    kept = "\n".join(line for line in said.splitlines() if re.match("[A-Z_]+=", line))
    hook = f"WEBHOOK_URL=https://bot.example.vn\nWEBHOOK_SECRET={SECRET}\n"
    await it.lays(".env", f"{kept}\n{hook}")
    addresses: dict[str, str] = {}
    Spread(it.api, lambda: list(addresses.values()), seed=1)  # in the place of a front server
    await it.does(f"{top} --profile postgresql up -d --scale bot=0 --scale bot-shared=3")
    names = await it.containers("bot-shared")
    step("three processes", len(names) == 3, str(names))

    async def look() -> None:
        for name in names:
            _, found = await it.runs(
                f"docker inspect -f '{{{{range .NetworkSettings.Networks}}}}{{{{.IPAddress}}}}"
                f"{{{{end}}}}' {name}"
            )
            addresses[name] = f"http://{found.strip()}:8443/telegram"

    await look()
    for name in names:
        step("healthy", await it.until(name, ".State.Health.Status", "healthy"))
    await through_the_front(it, "three")
    step("the webhook is set", it.api.webhook.hook is not None)
    asked = silent = 0
    for name in names:
        for at in range(ROUNDS):
            if at == 1:
                await it.runs(f"docker kill {name}")
            answers = [asyncio.create_task(_answered(one)) for one in people]
            found = await asyncio.gather(*answers)
            asked, silent = asked + len(found), silent + found.count(False)
        await it.runs(f"{top} --profile postgresql up -d --scale bot=0 --scale bot-shared=3")
        await look()
        await it.until(name, ".State.Health.Status", "healthy")
    step(f"{asked} questions while each was killed once: {silent} silent", silent == 0)


async def _answered(person: Chat) -> bool:
    person.forget()
    await person.says("/trogiup")
    try:
        await person.next(SHORT)
    except (AssertionError, TimeoutError):
        return False
    return True


async def main() -> int:
    if without := missing():
        print(f"NOT RUN: Compose, without {', '.join(without)}")
        return NOT_RUN
    with tempfile.TemporaryDirectory(prefix="chibo-compose-") as name:
        folder = Path(name)
        (folder / "docker").mkdir()
        try:
            with daemon(folder / "docker"):
                return await trial(folder)
        except LookupError as trouble:
            print(f"NOT RUN: Docker does not start here: {trouble}")
            return NOT_RUN


def unpacked(folder: Path) -> Path:
    """The program, as it is handed over."""
    packed, place = folder / "chibo.tar", folder / "chibo"
    subprocess.run(["git", "archive", "-o", str(packed), "HEAD"], cwd=ROOT, check=True)
    place.mkdir()
    subprocess.run(["tar", "-xf", str(packed), "-C", str(place)], check=True)
    return place


def outside() -> str:
    """Where containers find this machine."""
    words = ["docker", "network", "inspect", "bridge", "-f", "{{(index .IPAM.Config 0).Gateway}}"]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()


async def trial(folder: Path) -> int:
    print("images:", await asyncio.to_thread(images, folder), flush=True)
    place = unpacked(folder)
    clock = Clock(folder / "clock")
    clock.offset = NOW.timestamp() - time.time()
    clock.forward(0)
    async with serve(host=outside(), clock=clock) as api:
        it = Compose(place, api)
        try:
            secretary = await alone(it)
            strangers = [api.chat(100 + n, f"Người lạ {n}") for n in range(PEOPLE - 1)]
            await three(it, [secretary, *strangers])
            await there(secretary, "the meeting is there after all that")
        finally:
            profiles = "--profile postgresql --profile front"
            await it.runs(f"docker compose -f deploy/compose.yaml {profiles} down -v -t 5")
    return end()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
