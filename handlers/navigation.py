"""The choices that mean the same on every page, and how much fits on a screen."""

from __future__ import annotations

BACK, SKIP, KEEP, LATER, YES, NO = "!back", "!skip", "!keep", "!later", "!yes", "!no"
BUTTONS_A_SCREEN = 6
LABEL = 40  # letters of an option on its button
