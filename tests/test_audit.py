"""The audit never takes silence for a clean bill; the threat table names tests that are there."""

from __future__ import annotations

import json
import re

from tests.audit import HOLES, NOT_ASKED, REQUIREMENTS, ROOT, judged

CLEAN = {"name": "a", "version": "1", "vulns": []}
HOLE = {"name": "b", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]}
SKIPPED = {"name": "c", "skip_reason": "not found"}


def said(*packages: object) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_only_what_was_asked_about_is_clean() -> None:
    assert judged(said(CLEAN), 1)[1] == 0
    assert judged(said(CLEAN, SKIPPED), 2)[1] == NOT_ASKED
    assert judged(said(CLEAN), 2)[1] == NOT_ASKED
    assert judged("", 2) == (
        {"packages": 2, "audited": 0, "not_audited": 2, "vulnerable": {}},
        NOT_ASKED,
    )


def test_a_hole_is_told_by_its_name_though_not_all_could_be_asked() -> None:
    line, code = judged(said(HOLE, SKIPPED), 2)
    assert (line["vulnerable"], code) == ({"b": ["PYSEC-1"]}, HOLES)


def test_every_requirement_is_pinned_with_its_hashes() -> None:
    lines = REQUIREMENTS.read_text(encoding="utf-8").split("\n")
    pinned = [at for at, line in enumerate(lines) if re.match(r"[\w.-]+(\[\w+\])?==", line)]
    assert len(pinned) > 50
    assert not [lines[at] for at in pinned if "--hash=sha256:" not in lines[at + 1]]


def test_every_test_that_the_threat_table_names_is_there() -> None:
    table = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    rows = [line for line in table.splitlines() if line.startswith("| ") and "---" not in line][1:]
    assert len(rows) > 20
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", row)
        assert named or "nothing" in row or "not tested" in row, row
        for path, name in named:
            text = (ROOT / path).read_text(encoding="utf-8")
            assert f"def {name}(" in text if name else True, (path, name)
