"""A paper as PDF where LibreOffice is installed, and an error that says so where it is not."""

from __future__ import annotations

import pytest

from bot.exports import minutes, pdf


async def test_a_paper_becomes_a_pdf_or_it_is_said_that_it_cannot() -> None:
    paper = minutes.render(minutes._bare())
    if pdf.office() is None:
        with pytest.raises(pdf.NoOffice):
            await pdf.pdf_of(paper)
    else:
        assert (await pdf.pdf_of(paper)).startswith(b"%PDF")


async def test_what_is_no_paper_is_no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "office", lambda: "/bin/true")
    with pytest.raises(pdf.NoOffice):
        await pdf.pdf_of(b"no paper")
