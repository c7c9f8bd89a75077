"""The kind of a meeting, and how it was held."""

from __future__ import annotations

import re

from domain.errors import Invalid, Unclear
from domain.kind import Kind
from domain.parse.choices import near
from domain.parse.text import shown
from domain.parse.words import canon

REGULAR, THEMATIC, EXTRA, BOTH, MODEL = "regular", "thematic", "extra", "both", "model"
_TERMS: tuple[tuple[str, str], ...] = (
    (r"(?:ca|gom|du) 2(?: loai| thu| cai| hinh thuc| noi dung)?|2 trong 1", BOTH),
    (r"bat thuong(?: ky| ki)?|dot xuat", EXTRA),
    (r"thuong (?:ky|ki)|dinh (?:ky|ki)|tk|(?:hang|hg) thang|thuong le", REGULAR),
    (r"chuyen de|cd", THEMATIC),
    (r"(?:sinh hoat |hop )?(?:kieu |lam )?mau", MODEL),
)
_FILLER = re.compile(
    r"\bthang \d{1,2}\b|\bquy (?:\d|i{1,3}|iv)\b|\bnam \d{4}\b|\b(?:hop|sinh|hoat|chi|bo|buoi"
    r"|cuoc|la|va|voi|ket|hop|long|ghep|lan|kem|them|cung|luon|thang|nay"
    r"|phien|dang|loai|hinh thuc|theo|deu|ca|co|roi|em|dc|thi|ky|dien|cua|shcb|sh)\b|\d{1,2}/\d{4}"
)
_NOT = re.compile(r"\b(?:khong|ko|k|chua|hong|chang|hay|hoac)\b|\?")
_NAMES = {
    Kind.regular: "thường kỳ",
    Kind.thematic: "chuyên đề",
    Kind.both: "thường kỳ và chuyên đề",
    Kind.extraordinary: "bất thường",
}


def kind(text: str) -> tuple[Kind, bool]:
    """The kind and whether it was a model meeting ('mẫu').

    Invalid: ``error-kind``. Unclear: ``error-kind-which``, ``error-kind-check``.
    """
    line = _respelled(canon(text))
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
        option = _NAMES[answer] + (" mẫu" if model else "")
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
    return tuple(name + " mẫu" if model else name for name in names)
