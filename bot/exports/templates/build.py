"""Make the templates anew: ``python -m bot.exports.templates.build``.

The look is in layout/, the text in wording/. The product reads only the committed DOCX files.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.exports.templates.layout import MADE, lay_out
from bot.exports.templates.paper import Paper
from bot.exports.templates.wording import minutes, notice, report, resolution, score_sheet

FOLDER = Path(__file__).parent
PAPERS = {
    "minutes.docx": minutes.PAPER,
    "notice.docx": notice.PAPER,
    "score_sheet.docx": score_sheet.PAPER,
    "report.docx": report.PAPER,
    "resolution.docx": resolution.PAPER,
}


def build(paper: Paper) -> bytes:
    """The template, without the time at which each part of it was written."""
    made, out = BytesIO(), BytesIO()
    lay_out(paper).save(made)
    with ZipFile(made) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            info = ZipInfo(name, MADE.timetuple()[:6])
            target.writestr(info, source.read(name), ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    for name, paper in PAPERS.items():
        (FOLDER / name).write_bytes(build(paper))
