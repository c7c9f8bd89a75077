"""Yes and no in every region's spelling."""

from __future__ import annotations

from domain.errors import Invalid
from domain.parse.terms import terms
from domain.parse.text import shown
from domain.parse.word import words
from domain.parse.words import canon

TERMS = terms(__file__, "yesno")
NO = TERMS.bag("no")
YES = TERMS.bag("yes")
_PARTICLE = TERMS.bag("particle")
_ECHO = TERMS.bag("echo")
_UNSURE = TERMS.compiled("unsure")


_WHOLE = TERMS.compiled("whole")


def yes_no(text: str) -> bool:
    """'có', 'dạ không', 'rồi đó', 'chưa đâu', 'hổng có'; ``error-yes-no`` for anything else.

    'dạ' and 'vâng' before a no are only polite; 'có không' is a question and refused, as is
    whatever says both.
    """
    _known(text)
    line = _WHOLE.sub(
        "co", " ".join(word.key if word.key.isalnum() else "," for word in words(text))
    )
    heard = [word for word in line.split() if word not in _PARTICLE]
    while len(heard) > 1 and heard[0] in ("da", "vang", "u", "um", "uh", "o", ",", "ok"):
        heard.pop(0)
    while heard and heard[-1] in (",",):
        heard.pop()
    answer = _answer(heard)
    if answer is None or _UNSURE.search(line) or any(w not in KNOWN for w in heard):
        raise Invalid("error-yes-no", given=shown(text))
    return answer


def _known(text: str) -> None:
    if not canon(text) and not words(text):
        raise Invalid("error-yes-no", given=shown(text))


def _answer(heard: list[str]) -> bool | None:
    if heard in (["co", "dau"], ["dau", "co"], ["dau"], ["da", "dau"]):
        return False
    spoken = [word for word in heard if word != "dau"]
    if not spoken:
        return None
    no = [at for at, word in enumerate(spoken) if word in NO]
    if not no and "dau" in heard:
        return None
    if not no:
        return True if any(word in YES for word in spoken) else None
    tail = spoken[no[-1] + 1 :]
    if no[0] > 0 or "roi" in tail or "," in spoken:
        return None
    return None if len(no) > 1 and spoken[: len(no)] != [spoken[n] for n in no] else False


KNOWN = NO | YES | _ECHO | {",", "dau"}
