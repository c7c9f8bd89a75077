"""The choices that mean the same on every page, and how much fits on a screen."""

from __future__ import annotations

from domain.chat import Choice, word
from handlers.link import link

BACK, SKIP, KEEP, LATER, YES, NO = "!back", "!skip", "!keep", "!later", "!yes", "!no"
SUBMIT, EDIT, DISCARD = "!submit", "!edit", "!discard"
BUTTONS_A_SCREEN = 6
LABEL = 40  # letters of an option on its button

GO_BACK = Choice(BACK, word("back"))
GO_HOME = Choice(link("home"), word("home-page"))
