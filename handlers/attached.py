"""A file that somebody sent: which page reads it, and how that page is told of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain.chat import Attached, Visit
from domain.people import Action

READ_BY: Mapping[str, Action] = {"book": Action.invite, "framework": Action.frame}
PAPERS = (".docx", ".doc", ".pdf", ".txt", ".yaml", ".yml")
LARGEST = 2 << 20  # bytes
SENT = re.compile(r"file:(\d{1,12}):(\S{1,300})")


def page_for(visit: Visit, name: str) -> str | None:
    """The page where the chat is, if it reads files, else the first this person may open; a paper,
    by its ``name``, is no workbook.
    """
    pages = [page for page, action in READ_BY.items() if visit.person.units(action)]
    if name.lower().endswith(PAPERS):
        pages = [page for page in pages if page != "book"] or pages
    return visit.place.page if visit.place.page in pages else next(iter(pages), None)


def argument(attached: Attached) -> str:
    return f"file:{attached.size}:{attached.ref}"


def sent(argument: str) -> Attached | None:
    """What ``argument`` wrote."""
    found = SENT.fullmatch(argument)
    return Attached(found[2], int(found[1])) if found else None
