"""What the whole suite needs beside Python: found on the machine or told at the end of the run.

``python -m tests.needs`` prints the Debian packages that are missing (.ci/run installs them); it
needs nothing installed. Where CI is set, a test that was skipped fails the run.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

SKIPPED = "Skipped: "  # what pytest writes before a reason
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
LIBFAKETIME = next(iter(Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), None)


def postgresql() -> Path | None:
    """The folder of initdb and postgres, the newest version first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    if found:
        return found[0].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@dataclass(frozen=True)
class Need:
    """A Debian package, and what is not tested without it."""

    package: str
    found: object
    why: str

    @property
    def missing(self) -> bool:
        return self.found is None


NEEDS = {
    "browser": Need("chromium", CHROMIUM, "no Chromium: the playground is NOT tested in a browser"),
    "clock": Need(
        "libfaketime", LIBFAKETIME, "no libfaketime: the clock of a process is NOT tested"
    ),
    "server": Need("postgresql", postgresql(), "no PostgreSQL: nothing is tested on it"),
}


def command(packages: Iterable[str]) -> str:
    """The one line that installs them."""
    sudo = "" if os.getuid() == 0 else "sudo "
    return f"{sudo}apt-get install -y --no-install-recommends {' '.join(packages)}"


def told(reasons: Counter[str]) -> list[str]:
    """The lines that say what was skipped, how often, and how to have it tested."""
    lines = [f"{count} not run: {why}" for why, count in sorted(reasons.items())]
    packages = [need.package for need in NEEDS.values() if need.why in reasons]
    return [*lines, f"To run them:  {command(packages)}"] if packages else lines


def skipped(config: pytest.Config) -> Counter[str]:
    """How many tests were skipped for each reason."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("skipped", []) if reporter else []
    return Counter(str(report.longrepr[2]).removeprefix(SKIPPED) for report in reports)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI everything is run or the run fails; elsewhere it is only told."""
    if os.environ.get("CI") and session.exitstatus == 0 and skipped(session.config):
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """A machine without what the whole suite needs is told so, loudly, at the end."""
    lines = told(skipped(terminalreporter.config))
    if lines:
        terminalreporter.section("NOT EVERYTHING WAS TESTED", sep="!", red=True, bold=True)
    for line in lines:
        terminalreporter.line(line, red=True)


if __name__ == "__main__":
    print(*(need.package for need in NEEDS.values() if need.missing))
