"""A run that left something out says how to have it tested; in CI it fails."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests import needs

ROOT = Path(__file__).parent.parent
IN_A_BROWSER = "tests/playground/test_page.py"
WITHOUT = "tests/test_imports.py"  # needs nothing


def run(path: str, folder: Path, *more: str, ci: bool) -> subprocess.CompletedProcess[str]:
    """pytest as ``make test`` starts it, on a machine whose PATH knows no program."""
    keep = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    env = {**keep, "PATH": str(folder), "CI": "true" if ci else ""}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *more, path]
    return subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize("more", [(), ("-n", "1", "--dist", "loadfile")])
def test_what_was_skipped_is_told_with_the_command_that_brings_it(
    tmp_path: Path, more: tuple[str, ...]
) -> None:
    done = run(IN_A_BROWSER, tmp_path, *more, ci=False)
    assert done.returncode == 0, done.stdout
    assert re.search(r"\n\d+ not run: no Chromium", done.stdout)
    command = done.stdout[done.stdout.index("To run them:") :].splitlines()[0]
    assert command.endswith("apt-get install -y --no-install-recommends chromium")


@pytest.mark.parametrize("more", [(), ("-n", "1", "--dist", "loadfile")])
def test_in_ci_a_skipped_test_fails_the_run(tmp_path: Path, more: tuple[str, ...]) -> None:
    done = run(IN_A_BROWSER, tmp_path, *more, ci=True)
    assert done.returncode == 1, done.stdout
    assert " skipped" in done.stdout
    assert " failed" not in done.stdout


@pytest.mark.parametrize("ci", [True, False])
def test_a_whole_run_passes_and_says_nothing_of_it(tmp_path: Path, ci: bool) -> None:
    done = run(WITHOUT, tmp_path, ci=ci)
    assert done.returncode == 0, done.stdout
    assert "NOT EVERYTHING" not in done.stdout
    assert "apt-get" not in done.stdout


def test_a_reason_of_another_kind_fails_in_ci_too_but_names_no_package(tmp_path: Path) -> None:
    path = tmp_path / "test_one.py"
    path.write_text("import pytest\n\ndef test_it():\n    pytest.skip('not today')\n")
    done = run(str(path), tmp_path, "-p", "tests.needs", ci=True)
    assert done.returncode == 1
    assert "1 not run: not today" in done.stdout
    assert "apt-get" not in done.stdout


def test_all_that_is_missing_is_named_at_once() -> None:
    reasons = Counter(need.why for need in needs.NEEDS.values())
    assert needs.told(reasons)[-1].endswith(" chromium libfaketime postgresql")


def test_the_packages_are_told_by_a_bare_python(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-S", str(ROOT / "tests" / "needs.py")]
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True)
    assert "chromium" in done.stdout.split(), done.stderr
