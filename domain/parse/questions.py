"""What is asked about the record itself, though it looks like free text: 'ghi 2 cái được không em',
'cái này nộp lên rồi xã có trả lời không'.
"""

from __future__ import annotations

from domain.parse.instead import TERMS as INSTEAD
from domain.parse.terms import terms
from domain.parse.text import clean, shadow

TERMS = terms(__file__, "questions")
_END, _BARE_END = TERMS.compiled("end"), TERMS.compiled("bare_end")
_RECORD, _BARE_RECORD = TERMS.compiled("record"), TERMS.compiled("bare_record")
_OF_OTHERS = TERMS.compiled("of_others")
_OF_NOW, _REQUEST = TERMS.compiled("of_now"), INSTEAD.compiled("request")
LONGEST = 120  # letters of what is asked in passing


def asks_about_record(text: str) -> bool:
    """Whether this is a question that speaks of writing, sending or the assistant, or tells
    of the record, or of just now: 'kiến nghị thì nhiều', 'đang mưa mất mạng'; not what somebody
    asks of those above: 'đề nghị xã trả lời có làm hay không'.
    """
    line = clean(text).lower()
    if len(line) > LONGEST or "\n" in line or _OF_OTHERS.match(shadow(line)):
        return False
    if _OF_NOW.match(line) and not _REQUEST.search(shadow(line)[line.index(" ") :]):
        return True
    end = _BARE_END if line.isascii() else _END
    return end.search(line) is not None and of_record(line)


def of_record(text: str) -> bool:
    """Whether this speaks of writing, sending or the assistant."""
    line = clean(text).lower()
    return (_BARE_RECORD if line.isascii() else _RECORD).search(line) is not None
