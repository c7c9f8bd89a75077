"""The kind of a meeting, and how it was held."""

from __future__ import annotations

import re

from domain.errors import Invalid, Unclear
from domain.kind import OFFERED, OWN, Kind
from domain.parse.choices import near
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.words import canon

MODEL = "model"
TERMS = terms(__file__, "kinds")
_TERMS = tuple((re.compile(rf"\b(?:{pattern})\b"), term) for pattern, term in TERMS.pairs("terms"))
_FILLER = TERMS.compiled("filler")
_DENIED = TERMS.compiled("denied")
_ATTENDED = TERMS.compiled("attended")
_PURPOSE = TERMS.compiled("purpose")
_NOT = TERMS.compiled("not")
_MODEL = TERMS.pattern("model_name")
_NAMES = {kind: TERMS.named("names")[kind.value] for kind in Kind if kind not in OWN}
_TWO_PARTS = {Kind.regular, Kind.thematic, Kind.both}
_ONE_OF_TWO = (Kind.regular, Kind.thematic)
_ABOUT = TERMS.compiled("about")
_JOINED = TERMS.compiled("joined")
_URGENT, _URGENT_MARKED = TERMS.compiled("urgent"), TERMS.compiled("urgent_marked")
_MODELS = (Kind.regular, Kind.thematic, Kind.both)  # what can be held as a model for others


def kind(text: str) -> tuple[Kind, bool]:
    """The kind and whether it was a model meeting ('mẫu').

    Invalid: ``error-kind``. Unclear: ``error-kind-which``, ``error-kind-check``.
    """
    line = _ABOUT.sub("", _DENIED.sub(" ", _respelled(canon(text))))
    line = _ATTENDED.sub("", line)
    line = purpose["kind"] if (purpose := _PURPOSE.fullmatch(line)) else line
    found, rest = _terms(line)
    marked = text.isascii() or _URGENT_MARKED.search(text.lower())
    if not found and marked and _URGENT.search(line):
        found = {Kind.extraordinary.value}
        rest = _URGENT.sub(" ; ", rest)
    kinds, model = {one for one in Kind if one.value in found}, MODEL in found
    if kinds == {Kind.thematic} and _JOINED.search(rest):
        kinds = {Kind.both}
    if len(kinds) > 1 and kinds <= _TWO_PARTS:
        kinds = {Kind.both}
    if len(kinds) != 1:
        raise _which(line, kinds, model, text)
    return _checked(kinds.pop(), model, rest, text)


def _checked(answer: Kind, model: bool, rest: str, text: str) -> tuple[Kind, bool]:
    if _NOT.search(rest) or (model and answer not in _MODELS):
        raise Unclear("error-kind-which", options=_options(OFFERED, model), given=shown(text))
    if re.search(r"\w", _FILLER.sub("", rest)):
        likely = (answer, *_ONE_OF_TWO) if answer is Kind.both else (answer,)
        options = tuple(_NAMES[one] + (_MODEL if model else "") for one in likely)
        raise Unclear("error-kind-check", options=options, given=shown(text))
    return answer, model


def _terms(line: str) -> tuple[set[str], str]:
    found = set()
    for pattern, term in _TERMS:
        line, hits = pattern.subn(" ; ", line)
        found |= {term} if hits else set()
    return found, line


def _respelled(line: str) -> str:
    """One slip in the long words is forgiven: 'thuogn ky', 'chuyn de'."""
    words = line.split()
    known = ("thuong", "chuyen")
    fixed = [next((k for k in known if w != k and near(w, k)), w) for w in words]
    return " ".join(fixed)


def _which(line: str, kinds: set[Kind], model: bool, text: str) -> Invalid | Unclear:
    if model or kinds or re.search(r"\b(?:thuong|bat|chuyen|dinh)\b", line):
        offered = tuple(one for one in Kind if one in kinds) or OFFERED
        return Unclear("error-kind-which", options=_options(offered, model), given=shown(text))
    return Invalid("error-kind", given=shown(text))


def _options(kinds: tuple[Kind, ...], model: bool) -> tuple[str, ...]:
    if not model:
        return tuple(_NAMES[kind] for kind in kinds)
    return tuple(_NAMES[kind] + _MODEL for kind in _MODELS)
