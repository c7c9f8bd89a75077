"""The committed templates are what their script makes."""

from __future__ import annotations

import pytest

from bot.exports.templates.build import FOLDER, PAPERS, build


@pytest.mark.parametrize("name", PAPERS)
def test_a_template_is_what_its_script_makes(name: str) -> None:
    assert build(PAPERS[name]) == (FOLDER / name).read_bytes()


def test_every_template_has_its_script() -> None:
    assert {path.name for path in FOLDER.glob("*.docx")} == PAPERS.keys()
