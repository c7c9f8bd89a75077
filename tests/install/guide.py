"""The commands of docs/van-hanh, as they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.bot.process import ROOT

PAGES = ROOT / "docs" / "van-hanh"
BLOCK = re.compile(r"^ *```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"\s{2,}#.*$")
NOT_RUN = {
    "export http_proxy=http://10.0.0.1:3128 https_proxy=http://10.0.0.1:3128": "no proxy is here",
    "sudo -E deploy/install.sh": "no proxy is here",
    **dict.fromkeys(
        (
            "sudo -u chibo litestream replicate -config deploy/litestream.yml",
            "sudo -u chibo litestream restore -config deploy/litestream.yml"
            " -o /var/lib/chibo/lai.db /var/lib/chibo/data/chibo.db",
            "sudo chibo restore /var/lib/chibo/lai.db",
        ),
        "in tests/deploy/with_litestream.py",
    ),
    "python3 -m pip download --require-hashes -r requirements.txt -d wheels": "done by prepared()",
}  # with the reason
# tests/install/compose.py runs them
IN_COMPOSE = ("docker ", "(umask 077; ", "sudo chown 10001 ", "echo CHIBO_SITE=")


def commands() -> Iterator[tuple[str, str]]:
    """The page and the command, in order, without what is said beside it."""
    for page in sorted(PAGES.glob("*.md")):
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            for line in block.splitlines():
                if line.strip():
                    yield page.name, COMMENT.sub("", line.strip())


@dataclass(slots=True)
class Guide:
    """Which of its commands were run."""

    done: set[str] = field(default_factory=set)

    def take(self, command: str) -> str:
        """This command, which must stand in it word for word."""
        if command not in {one for _, one in commands()}:
            raise LookupError(f"not in docs/van-hanh: {command}")
        self.done.add(command)
        return command

    def left(self) -> list[str]:
        """What was not run though it can be here."""
        return [
            f"{page}: {one}"
            for page, one in commands()
            if one not in self.done and one not in NOT_RUN and not one.startswith(IN_COMPOSE)
        ]
