"""The kind of a meeting, and how it was held."""

from __future__ import annotations

import re

from domain.errors import Invalid, Unclear
from domain.kind import Kind
from domain.parse.choices import near
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.words import canon

REGULAR, THEMATIC, EXTRA, BOTH, MODEL = "regular", "thematic", "extra", "both", "model"
TERMS = terms(__file__, "kinds")
_TERMS = tuple(TERMS.pairs("terms"))
_FILLER = TERMS.compiled("filler")
_OTHER = TERMS.compiled("other")
_NOT = TERMS.compiled("not")
_MODEL = TERMS.pattern("model_name")
_NAMES = {kind: TERMS.named("names")[kind.value] for kind in Kind}


def kind(text: str) -> tuple[Kind, bool]:
    """The kind and whether it was a model meeting ('mẫu').

    Invalid: ``error-kind``. Unclear: ``error-kind-which``, ``error-kind-check``.
    """
    line = _respelled(canon(text))
    if _OTHER.search(line):
        raise Invalid("error-kind-other", given=shown(text))
    found, rest = _terms(line)
    kinds, model = found - {MODEL}, MODEL in found
    if kinds in ({BOTH}, {REGULAR, THEMATIC}, {BOTH, REGULAR}, {BOTH, REGULAR, THEMATIC}):
        answer = Kind.both
    elif len(kinds) == 1:
        answer = {REGULAR: Kind.regular, THEMATIC: Kind.thematic, EXTRA: Kind.extraordinary}.get(
            kinds.pop(), Kind.both
        )
    else:
        raise _which(line, model, text)
    return _checked(answer, model, rest, text)


def _checked(answer: Kind, model: bool, rest: str, text: str) -> tuple[Kind, bool]:
    if _NOT.search(rest) or (model and answer is Kind.extraordinary):
        raise Unclear("error-kind-which", options=_options(model), given=shown(text))
    if re.search(r"\w", _FILLER.sub("", rest)):
        option = _NAMES[answer] + (_MODEL if model else "")
        raise Unclear("error-kind-check", options=(option,), given=shown(text))
    return answer, model


def _terms(line: str) -> tuple[set[str], str]:
    found = set()
    for pattern, term in _TERMS:
        line, hits = re.subn(rf"\b(?:{pattern})\b", " ; ", line)
        found |= {term} if hits else set()
    return found, line


def _respelled(line: str) -> str:
    """One slip in the long words is forgiven: 'thuogn ky', 'chuyn de'."""
    words = line.split()
    known = ("thuong", "chuyen")
    fixed = [next((k for k in known if w != k and near(w, k)), w) for w in words]
    return " ".join(fixed)


def _which(line: str, model: bool, text: str) -> Invalid | Unclear:
    if model or re.search(r"\b(?:thuong|bat|chuyen|dinh)\b", line) or _terms(line)[0]:
        return Unclear("error-kind-which", options=_options(model), given=shown(text))
    return Invalid("error-kind", given=shown(text))


def _options(model: bool) -> tuple[str, ...]:
    names = [name for kind, name in _NAMES.items() if not (model and kind is Kind.extraordinary)]
    return tuple(name + _MODEL if model else name for name in names)
