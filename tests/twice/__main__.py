"""Run the tests on one channel, then on the other, and compare what each left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.twice.differences import DIFFERENCES

SKIPPED = "Skipped: not on Zalo: "
CHANNELS = ("zalo", "telegram")


def main(what: list[str]) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for channel in CHANNELS:
            _run(channel, folder, what)
        return report(folder)


def _run(channel: str, folder: Path, what: list[str]) -> None:
    more = {"TWICE_CHANNEL": channel, "TWICE_FOLDER": str(folder), "TWICE_PATIENCE": "30"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.twice.plugin"]
    with (folder / f"{channel}.out").open("w") as out:
        subprocess.run(
            [*command, *(what or ["tests/handlers"])],
            env={**os.environ, **more},
            stdout=out,
            stderr=out,
            check=False,
        )


def report(folder: Path) -> int:
    """A line for each difference, then the sums; 0 where every difference has its reason."""
    zalo, telegram = (_ended(folder / f"{channel}.lines") for channel in CHANNELS)
    passed = [test for test, how in zalo.items() if how == "passed" == telegram.get(test)]
    unlike = [
        test for test in passed if _left(folder, "zalo", test) != _left(folder, "telegram", test)
    ]
    failed = [
        test for test, how in zalo.items() if how == "failed" and telegram.get(test) == "passed"
    ]
    absent = Counter(how.removeprefix(SKIPPED) for how in zalo.values() if how.startswith(SKIPPED))
    without = [test for test in (*failed, *unlike) if _bare(test) not in DIFFERENCES]
    for test in without:
        print(json.dumps({"differs": test, "how": "failed" if test in failed else "kept"}))
    sums = {"tests": len(zalo), "same": len(passed) - len(unlike), "not_there": dict(absent)}
    known = len(failed) + len(unlike) - len(without)
    print(json.dumps({**sums, "with_a_reason": known, "without": len(without)}, ensure_ascii=False))
    return 1 if without else 0


def _ended(lines: Path) -> dict[str, str]:
    """How each test ended: "passed", "failed", or why it was passed over."""
    found: dict[str, str] = {}
    for line in lines.read_text().splitlines():
        one = json.loads(line)
        if found.get(one["test"]) != "failed":
            found[one["test"]] = one["why"] or one["ended"]
    return found


def _left(folder: Path, channel: str, test: str) -> Any:
    from tests.twice.plugin import name_of

    path = folder / channel / f"{name_of(test)}.json"
    return json.loads(path.read_text()) if path.exists() else None


def _bare(test: str) -> str:
    return test.rpartition("::")[2].partition("[")[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
