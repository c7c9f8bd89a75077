"""Nothing of a Word document stays once it is filled or read, before the collector has run."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.opc.part import Part

from bot.exports.minutes import RESOLUTION
from bot.exports.plain_text import text_of
from bot.exports.sandbox import Form
from bot.exports.template import TemplateError, fill

FOLDER = Path(RESOLUTION).parent


@pytest.fixture(autouse=True)
def _no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def parts() -> int:
    """That hold anything: empty ones are small, and wait for the collector."""
    return sum(isinstance(one, Part) and bool(vars(one)) for one in gc.get_objects())


def test_a_document_that_was_filled_is_gone() -> None:
    template, content = docx.Document(), io.BytesIO()
    template.add_paragraph("{{ name }}")
    template.save(content)
    del template
    gc.collect()
    form = Form(content.getvalue())
    assert parts() > 1
    assert "đường" in text_of("a.docx", form.fill({"name": "đường"}))
    assert parts() == 0


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.docx")), ids=lambda path: path.stem)
def test_one_that_could_not_be_filled_is_gone_too(path: Path) -> None:
    for _ in range(3):
        with pytest.raises(TemplateError):
            fill(path, {})
    assert parts() == 0


def test_one_that_was_read_is_gone() -> None:
    assert text_of(RESOLUTION.name, RESOLUTION.read_bytes())
    assert parts() == 0
