"""Files of offices: every criterion, class and day is what was fixed before they were read."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.frameworks.file import forms
from domain.frameworks import Paper, Table, framework_text, read_paper
from tests.domain.frameworks.files import RIGHT, criteria
from tests.domain.frameworks.files.made import MADE
from tests.domain.frameworks.files.more import MORE

every = pytest.mark.parametrize("name", RIGHT)


PRINTED = sorted((Path(__file__).parent / "printed").glob("*.pdf"))


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.stem)
def test_a_form_that_was_printed_as_pdf_says_the_same(path: Path) -> None:
    found, right = dict(forms(path.read_bytes())[0]["sent"]), RIGHT[f"{path.stem}.docx"]
    assert [_row(one) for one in found["criteria"]] == criteria(right)
    for key in ("number", "dated", "since", "issuer", "title"):
        assert found.get(key, "") == right[key], key
    classes = [f"{one['name']} {Decimal(one['least'])}" for one in found["classes"]]
    assert ", ".join(classes) == right["classes"]


def read(name: str) -> dict[str, Any]:
    return dict(forms({**MADE, **MORE}[name]())[0]["sent"])


@every
def test_every_criterion_is_as_the_office_means_it(name: str) -> None:
    found = [_row(one) for one in read(name)["criteria"]]
    assert found == criteria(RIGHT[name])


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    how = "bonus" if one.get("bonus") else one["sort"]
    return one["code"], one["name"], one.get("max", ""), how, one.get("fact", "")


@every
def test_the_head_is_its_own_and_not_of_the_paper_it_goes_by(name: str) -> None:
    found, right = read(name), RIGHT[name]
    for key in ("number", "dated", "since", "issuer", "title"):
        assert found.get(key, "") == right[key], key


@every
def test_the_classes_and_what_is_left_to_be_asked(name: str) -> None:
    found, right = read(name), RIGHT[name]
    classes = [f"{one['name']} {Decimal(one['least'])}" for one in found["classes"]]
    assert ", ".join(classes) == right["classes"]
    _, problems = framework_text.understood(found)
    assert [one.key for one in problems] == right["problems"]


def test_a_code_that_excel_took_for_a_day_is_read_as_it_was_typed() -> None:
    head = ("STT", "Nội dung", "Điểm")
    rows = (head, ("03/01/2026", "Một", "60"), ("03/02/2026", "Hai", "40"), ("", "Tổng", "100"))
    found = read_paper(Paper("", (Table(rows),)))["criteria"]
    assert [one["code"] for one in found] == ["3.1", "3.2"]
