"""`python -m tests.crash.simulated [seed ...]`: towns that are made up, until so many meetings are
recorded; one JSON object at the end, the seed of each town that failed before it.

SIMULATED: how many meetings (default 10,000). A seed tells its town again, with all that happened.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import count
from pathlib import Path

from tests.crash import cast
from tests.crash.simulated.town import BAD, MOST_PEOPLE, Found, lived

ALSO = ("kills", "ended", "asked_again", "typed_again", "letters_again")


def main(wanted: int, seeds: list[int]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder) / "filled.db"
        asyncio.run(cast.prepare(f"sqlite:///{filled}", range(MOST_PEOPLE)))
        if seeds:
            return max([_tell(lived(seed, filled)) for seed in seeds])
        return _simulate(wanted, filled)


def _tell(found: Found) -> int:
    print(json.dumps({"seed": found.seed, "records": found.records, **found.counts}))
    print("\n".join(found.notes), file=sys.stderr)
    return int(bool(found.bad))


def _simulate(wanted: int, filled: Path) -> int:
    began, towns, total, bad = time.monotonic(), 0, Counter[str](), list[int]()
    for found in _towns(wanted, filled):
        towns += 1
        total += found.counts + Counter(records=found.records, faults=_faults(found))
        if found.bad:
            bad.append(found.seed)
            print(f"seed {found.seed}: {found.bad} {found.notes[:3]}", file=sys.stderr, flush=True)
    line = {
        "name": "simulated",
        "towns": towns,
        **{what: total[what] for what in ("records", "faults", *ALSO, *BAD)},
        "seeds": bad,
        "seconds": round(time.monotonic() - began),
    }
    print(json.dumps(line), flush=True)
    return int(bool(bad))


def _faults(found: Found) -> int:
    return sum(number for what, number in found.counts.items() if what.startswith("* "))


def _towns(wanted: int, filled: Path) -> Iterator[Found]:
    """As they come to their end, until so many meetings were recorded."""
    records, seeds, running = 0, count(1), set[Future[Found]]()
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(cores) as pool:
        while running or records < wanted:
            while len(running) < cores and records < wanted:
                running.add(pool.submit(lived, next(seeds), filled))
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for one in done:
                records += one.result().records
                yield one.result()


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":  # else sets have another order in each process
        again = [sys.executable, "-m", "tests.crash.simulated", *sys.argv[1:]]
        os.execve(sys.executable, again, os.environ | {"PYTHONHASHSEED": "0"})
    sys.exit(main(int(os.environ.get("SIMULATED", "10000")), [int(one) for one in sys.argv[1:]]))
