"""The choices that mean the same on every page, how much fits on a screen, one notice of two."""

from __future__ import annotations

from domain.chat import Choice, Word, word
from handlers.link import link

BACK, SKIP, KEEP, LATER, YES, NO = "!back", "!skip", "!keep", "!later", "!yes", "!no"
SUBMIT, EDIT, DISCARD = "!submit", "!edit", "!discard"
BUTTONS_A_SCREEN = 6
LABEL = 40  # letters of an option on its button

GO_BACK = Choice(BACK, word("back"))
GO_HOME = Choice(link("home"), word("home-page"))


def both(first: Word | None, then: Word | None) -> Word | None:
    """One below the other."""
    return word("both-said", first=first, then=then) if first and then else first or then
