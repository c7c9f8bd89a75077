"""Several papers of one template in one DOCX file, each on a page of its own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

from bot.exports.minutes import Minutes, render


def minutes_of(sheets: Sequence[Minutes], template: Path) -> bytes:
    return bind([render(one, template=template) for one in sheets])


def bind(papers: Sequence[bytes]) -> bytes:
    """In this order. Head, foot and pictures are those of the first: they have one template."""
    from docx import Document  # it takes long to import; the start must be short
    from docx.enum.text import WD_BREAK

    whole = Document(io.BytesIO(papers[0]))
    body = whole.element.body
    for paper in papers[1:]:
        whole.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for element in Document(io.BytesIO(paper)).element.body:
            if element is not None and not element.tag.endswith("}sectPr"):
                body.insert(len(body) - 1, deepcopy(element))
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()
