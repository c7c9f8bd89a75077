"""What somebody wants who says it in a sentence: "cho xem biên bản tháng trước"."""

from __future__ import annotations

import re
from collections.abc import Collection

from domain.parse.telex import unslipped
from domain.parse.terms import terms
from domain.parse.text import clean, fold

LONGEST = 100  # letters: what is longer tells something

TERMS = terms(__file__, "wishes")
_MONTH, _PERIOD = TERMS.compiled("month"), TERMS.compiled("period")
_TALK = TERMS.compiled("talk")
_SHORT = {short: fold(whole) for short, whole in TERMS.pairs("short")}
_NAMED = [(name, re.compile(said)) for name, said in TERMS.pairs("months")]
_ASKED = TERMS.compiled("asked")
_TOLD = {name: re.compile(said) for name, said in TERMS.named("told").items()}
_WISHES = {name: re.compile(said) for name, said in TERMS.named("wishes").items()}


def wish(text: str, commands: Collection[str]) -> str | None:
    """The command, one of these, that a sentence asks for; None where it asks for none of them."""
    said = _said(text)
    if len(said) > LONGEST or _TALK.search(said):
        return None
    return next(
        (name for name, one in _WISHES.items() if name in commands and one.search(said)), None
    )


def period_wished(text: str) -> str:
    """The period of a sentence, longer than a month: "quy 3", "6 thang", "nam 2026"; else ""."""
    found = _PERIOD.search(_said(text))
    return found[0].replace("ca nam", "nam") if found else ""


def month_wished(text: str) -> str:
    """The month of a sentence: "10", "tháng trước", "tháng này"; "" where there is none."""
    said = _said(text)
    if found := _MONTH.search(said):
        return str(int(found["number"]))
    return next((name for name, one in _NAMED if one.search(said)), "")


def told_of(command: str, text: str) -> bool:
    """Whether a sentence tells what the page of this command takes: "kiến nghị xã sửa loa hỏng";
    not one that only asks about it.
    """
    said = _said(text)
    return command in _TOLD and not _ASKED.search(said) and bool(_TOLD[command].search(said))


def _said(text: str) -> str:
    said = re.sub(r"[^\w/]+", " ", fold(unslipped(clean(text)))).strip()
    return " ".join(_SHORT.get(one, one) for one in said.split())
