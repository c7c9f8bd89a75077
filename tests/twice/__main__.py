"""Run the tests on both channels, some files at a time, and compare what each left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.twice.differences import DIFFERENCES

SKIPPED = "Skipped: not on Zalo: "
CHANNELS = ("zalo", "telegram")
A_PIECE = 6  # files, of which it is known when they are done


def main(what: list[str]) -> int:
    if keep := os.environ.get("TWICE_FOLDER"):
        return _compares(Path(keep), what)
    with tempfile.TemporaryDirectory() as name:
        return _compares(Path(name), what)


def _compares(folder: Path, what: list[str]) -> int:
    done = folder / "done"
    done.mkdir(parents=True, exist_ok=True)
    files = list(_files(what or ["tests/handlers"]))
    for at in range(0, len(files), A_PIECE):
        piece = files[at : at + A_PIECE]
        mark = done / piece[0].replace("/", "_")
        if not mark.exists():
            _run(folder, piece)
            mark.touch()
    return report(folder, whole=not what)


def _files(what: list[str]) -> Iterator[str]:
    for one in what:
        yield from sorted(map(str, Path(one).rglob("test_*.py"))) or [one]


def _run(folder: Path, piece: list[str]) -> None:
    """Both channels side by side."""
    running = []
    for channel in CHANNELS:
        env = {"TWICE_CHANNEL": channel, "TWICE_FOLDER": str(folder), "TWICE_PATIENCE": "30"}
        with (folder / f"{channel}.out").open("a") as out:
            command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.twice.plugin", *piece]
            running.append(
                subprocess.Popen(command, env={**os.environ, **env}, stdout=out, stderr=out)
            )
    for process in running:
        process.wait()


def report(folder: Path, *, whole: bool) -> int:
    """A line for each test that is not the same, then the sums; 0 if each has its reason."""
    zalo, telegram = (_ended(folder / f"{channel}.lines") for channel in CHANNELS)
    sums: Counter[str] = Counter()
    not_there: Counter[str] = Counter()
    seen = set()
    for test in sorted({*zalo, *telegram}):
        how = _compared(folder, test, zalo.get(test, "not run"), telegram.get(test, "not run"))
        line = {"test": test, "differs": how}
        if how.startswith(SKIPPED):
            line = {"test": test, "not_there": how.removeprefix(SKIPPED)}
            not_there[line["not_there"]] += 1
        elif how != "same":
            seen.add(_bare(test))
            line |= {"reason": DIFFERENCES.get(_bare(test), "")}
        sums[next((key for key in ("not_there", "reason") if line.get(key)), how)] += 1
        if how != "same":
            print(json.dumps(line, ensure_ascii=False))
    unneeded = sorted(set(DIFFERENCES) - seen) if whole else []
    for test in unneeded:
        print(json.dumps({"test": test, "listed": "but the same"}))
    counts = {"tests": sum(sums.values()), **sums, "not_there_by": dict(not_there)}
    print(json.dumps(counts, ensure_ascii=False))
    return 1 if unneeded or set(sums) - {"same", "not_there", "reason"} else 0


def _compared(folder: Path, test: str, zalo: str, telegram: str) -> str:
    if zalo.startswith(SKIPPED):
        return zalo
    if telegram != "passed" or zalo != "passed":
        return f"zalo {zalo}, telegram {telegram}"
    left = [_left(folder, channel, test) for channel in CHANNELS]
    return "same" if left[0] == left[1] else "kept otherwise"


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
