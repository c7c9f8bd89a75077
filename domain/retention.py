"""How long each kind of what is kept beside the papers stays, in days.

Minutes, scores, plans, petitions and the log are papers of the committee: they are not here.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    letters = "letters"  # that went, expired or could not be delivered
    readings = "readings"  # who from outside read which minutes
    forms = "forms"  # begun and not touched since
    odd = "odd"  # what a platform sent that could not be read


DAYS = {Kind.letters: 365, Kind.readings: 730, Kind.forms: 365, Kind.odd: 30}
