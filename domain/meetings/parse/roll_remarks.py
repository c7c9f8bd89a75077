"""What a roll says besides its numbers: who came late or left, guests, members of which kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from domain.meetings.parse.persons import has_title
from domain.meetings.parse.roll_names_plain import plainly_named
from domain.parse.terms import terms
from domain.parse.text import fold, shadow
from domain.parse.words import canon

TERMS = terms(__file__, "roll_remarks")
REMARKS = {name: re.compile(pattern) for name, pattern in TERMS.named("remarks").items()}
_FULL = TERMS.compiled("full")
_PROBATIONARY = TERMS.compiled("probationary")
_PROBATIONARY_CAME = TERMS.compiled("probationary_came")
_SPLIT_LEAD = TERMS.compiled("split_lead")
_REASON = TERMS.compiled("reason")
_REASONS = TERMS.compiled("reasons")
_NO_GUESTS, _GUESTS_UNSAID = TERMS.compiled("no_guests"), TERMS.compiled("guests_unsaid")
_GUESTS_WHO = re.compile(TERMS.pattern("guests_who"), re.I)
_GUESTS_NAMED, _GUEST = TERMS.compiled("guests_named"), TERMS.compiled("guest")
_ABSENT_NAME = TERMS.compiled("absent_name")
_LEAVE_TOLD = TERMS.compiled("leave_told")
_REASONED = TERMS.compiled("reasoned")
_EMPTY = re.compile(r"([,;:(])\s*(?:,\s*)+")  # where remarks stood
_COUNT = re.compile(r"\b(\d{1,3})\b(?! ?(?:phut|ph|p|'|h|gio|ngay)\b)")
_CLAUSE = re.compile(
    r"((?<!\d),|,(?!\d)|[;\n]|\.(?=\s|$)|(?<=[cC]):(?=\s)|\s(?:nhưng|nhung)\s|\s\+\s"
    r"|" + TERMS.pattern("and_beside") + ")"
)


@dataclass
class Remarks:
    """Counts of what was said besides, and members of either kind: as said, of whichever whole."""

    counts: dict[str, int] = field(default_factory=dict)
    full: int | None = None
    probationary: int | None = None
    probationary_came: int | None = None  # of those who came, where only these were told

    @property
    def split(self) -> int | None:
        if self.full is None or self.probationary is None:
            return None
        return self.full + self.probationary


def remarks(text: str) -> tuple[str, Remarks]:
    """The text without its remarks, and these."""
    found = Remarks()
    text = _unreasoned(_parenthesised(_without_guests(text, found)))
    text = re.sub(r"\(([^()]*)\)", lambda group: _inside(group, found), text)
    return _EMPTY.sub(r"\1 ", _without(text, found)), found


def _without_guests(text: str, found: Remarks) -> str:
    text = _GUESTS_WHO.sub(r"\1", text)
    match = _GUESTS_NAMED.search(shadow(text))
    if not match:
        return text
    found.counts["guests"] = len(_GUEST.findall(match["who"]))
    return f"{text[: match.start()]},{text[match.end() :]}"


def _parenthesised(text: str) -> str:
    """'vắng 2: 1 ốm, 1 đi công tác' with why they were absent in parentheses."""
    match = _REASONED.search(shadow(text))
    if not match:
        return text
    why = re.split(r"\s*[,;]\s*", text[match.start("why") :].strip(" ."))
    if not all(_REASONS.fullmatch(_plain(one)) for one in why):
        return text
    return f"{text[: match.end('count')]} ({', '.join(why)})"


def _unreasoned(text: str) -> str:
    for match in reversed([*_REASON.finditer(shadow(text))]):
        text = text[: match.start()] + text[match.end() :]
    return text


def _inside(group: re.Match[str], found: Remarks) -> str:
    inner = ", ".join(
        one for one in re.split(r"\s*[,;]\s*", group[1]) if not _REASONS.fullmatch(_plain(one))
    )
    rest = _without(inner, found)
    if not re.search(r"\w", rest):
        return " "
    return group[0] if rest == group[1] else f"({rest})".replace("(,", "(")


def _without(text: str, found: Remarks) -> str:
    """The clauses that are no remark, with the signs between them."""
    kept = ""
    for at, part in enumerate(_CLAUSE.split(text)):
        if at % 2:
            kept += part
            continue
        rest = "" if _probationary_came(part, found) else _split(part, found)
        if not re.search(r"\w", rest) or not (
            _remark(rest, found)
            or _ABSENT_NAME.fullmatch(_plain(rest))
            or _LEAVE_TOLD.fullmatch(_plain(rest))
        ):
            kept += rest
    return kept


def _plain(clause: str) -> str:
    return fold(clause).strip(" .,;:()-")


def _remark(clause: str, found: Remarks) -> bool:
    said = plainly_named(clause)
    line = re.sub(r"\bmot\b", "1", canon(said)) if re.search(r"\w", said) else ""
    if _NO_GUESTS.fullmatch(_plain(clause)):
        found.counts["guests"] = 0
        return True
    if _GUESTS_UNSAID.fullmatch(_plain(clause)):
        return False
    for name, pattern in REMARKS.items():
        if pattern.search(line) and name not in found.counts:
            if name == "late" and len(_COUNT.findall(line)) > 1:
                return False  # "lúc đầu 19 sau thêm 2 người vô trễ"
            named = has_title(clause.strip()) and not re.search(r"\d", clause.split()[1])
            number = None if named else _COUNT.search(line)  # "cô Tư đến muộn"
            found.counts[name] = int(number[1]) if number else 1
            return True
    return False


def _probationary_came(clause: str, found: Remarks) -> bool:
    """'2 dự bị đều có mặt', of those who were counted already."""
    line = re.sub(r"\bmot\b", "1", canon(clause, whole=False)) if re.search(r"\w", clause) else ""
    match = _PROBATIONARY_CAME.fullmatch(line)
    if match and match["n"]:
        found.probationary_came = int(match["n"])
    return match is not None


def _label_first(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    """'chính thức 20' rather than '22 chính thức', where both could be read."""
    hits = [hit for at in range(len(line)) if (hit := pattern.match(line, at))]
    return next((hit for hit in hits if hit["a"]), hits[0] if hits else None)


def _number_first(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    return next(
        (hit for at in range(len(line)) if (hit := pattern.match(line, at)) and hit["b"]), None
    )


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _split(clause: str, found: Remarks) -> str:
    """Takes 'chính thức 22', '2 dự bị' out of a clause."""
    line = re.sub(r"\bmot\b", "1", canon(clause, whole=False)) if re.search(r"\w", clause) else ""
    full, probationary = _label_first(_FULL, line), _label_first(_PROBATIONARY, line)
    if full and probationary and _overlap(full, probationary):  # '20 chính thức 2 dự bị'
        full, probationary = _number_first(_FULL, line), _number_first(_PROBATIONARY, line)
    if not full and not probationary:
        return clause
    for match, name in ((full, "full"), (probationary, "probationary")):
        if match and getattr(found, name) is None:
            setattr(found, name, int(match["a"] or match["b"]))
            line = line.replace(match[0], " ", 1)
    return _SPLIT_LEAD.sub(" ", line).strip(" ()+,:-")
