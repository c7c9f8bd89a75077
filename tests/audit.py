"""``make audit``: a bill of what is installed (CycloneDX), and which of it has known holes.

Holes are asked for over the network (pip-audit, advisories of PyPI). What could not be asked about
is counted, never taken for clean: exit code 0 only where everything was, 1 where a hole is known,
3 where not all could be asked.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / ".venv-audit" / "bin"
REQUIREMENTS = ROOT / "requirements.txt"
BILL = ROOT / "data" / "sbom.json"
HOLES, NOT_ASKED = 1, 3


def bill() -> int:
    """Write it; how many packages it lists."""
    BILL.parent.mkdir(exist_ok=True)
    command: list[str | Path] = [
        TOOLS / "cyclonedx-py",
        "requirements",
        REQUIREMENTS,
        "--of",
        "JSON",
        "-o",
        BILL,
    ]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return len(json.loads(BILL.read_text(encoding="utf-8"))["components"])


def asked() -> str:
    """What pip-audit prints as JSON; "" where it could not."""
    plain = ("--require-hashes", "--no-deps", "--disable-pip", "--format", "json")
    command: list[str | Path] = [TOOLS / "pip-audit", "--requirement", REQUIREMENTS, *plain]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout


def judged(said: str, listed: int) -> tuple[dict[str, Any], int]:
    """The line to print, and the exit code."""
    try:
        packages = json.loads(said)["dependencies"]
    except (ValueError, KeyError):
        packages = []
    audited = [one for one in packages if "skip_reason" not in one]
    holes = {one["name"]: [v["id"] for v in one["vulns"]] for one in audited if one["vulns"]}
    line = {
        "packages": listed,
        "audited": len(audited),
        "not_audited": listed - len(audited),
        "vulnerable": holes,
    }
    return line, HOLES if holes else NOT_ASKED if len(audited) < listed else 0


def main() -> int:
    line, code = judged(asked(), bill())
    print(json.dumps({**line, "bill": str(BILL.relative_to(ROOT))}))
    if code == NOT_ASKED:
        print("NOT RUN for all packages: the advisories could not be asked.", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
