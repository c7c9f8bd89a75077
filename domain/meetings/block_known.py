"""A piece of a message that its own words explain, whatever is told around it."""

from __future__ import annotations

from domain.meetings.block_alone import counts
from domain.meetings.block_head import head
from domain.meetings.block_joined import VOTE_HEAD
from domain.meetings.block_matter import is_matter, opened
from domain.meetings.block_part import FREE, LISTED, TASKS, Part
from domain.meetings.block_pieces import unnumbered
from domain.meetings.block_tasks import is_result
from domain.meetings.context import Context
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.conclusions import surely_vote
from domain.meetings.parse.speakers import tells_speakers
from domain.meetings.signals import speaks_of_others
from domain.parse.terms import terms
from domain.parse.text import fold, shadow

TERMS = terms(__file__, "block")
_SCORE, _BESIDE, _NEXT = (TERMS.compiled(name) for name in ("score", "beside", "next"))
_CLOSING, _DELIVERS = TERMS.compiled("closing"), TERMS.compiled("delivers")
_FOLLOWS, _EMPTY_HEAD = TERMS.compiled("follows"), TERMS.compiled("empty_head")
_AGENDA_OF, _KIND_HEAD = TERMS.compiled("agenda_of"), TERMS.compiled("kind_head")
_KIND_OF = TERMS.compiled("kind_of")
_NOT_KNOWN = TERMS.compiled("not_known")
_BALLOT, _RESOLVED, _VOTED = (TERMS.compiled(name) for name in ("ballot", "resolved", "voted"))
ALL_SPOKE = ANSWERS.compiled("all_spoke")
_SPOKE, _SPEAKERS_HEAD = TERMS.compiled("spoke"), TERMS.compiled("speakers_head")

Told = tuple[list[Part], str]  # its parts, and the section that goes on behind it


def no_part(piece: str) -> bool:
    """Points, dues, the next meeting: nothing of these is asked, none belongs to a list."""
    dark = shadow(piece)
    return any((_SCORE.match(dark), _BESIDE.fullmatch(dark), _NEXT.match(piece.lower())))


def aside(piece: str, section: str, sign: str, context: Context) -> Told | None:
    """What is no part of the record, or says nothing."""
    dark = shadow(piece)
    if _SCORE.match(dark) or _NEXT.match(piece.lower()):
        return [Part(piece, "")], ""
    if _BESIDE.fullmatch(dark) and section not in TASKS and not is_result(piece, context):
        return [Part(piece, "")], ""
    if _CLOSING.fullmatch(fold(piece).strip(" .,!")) or _DELIVERS.fullmatch(dark):
        return [], ""
    if piece.isupper() and _EMPTY_HEAD.fullmatch(dark):
        return [], ""
    if sign == "\n" and not section and _FOLLOWS.fullmatch(dark):
        return [], ""
    return None


def headed(piece: str, section: str, sign: str, context: Context) -> Told | None:
    """The kind before its agenda or its matter, and a head that stands alone."""
    dark = shadow(piece)
    if match := _AGENDA_OF.match(dark):
        kind = Part(piece[match.start("kind") : match.end("kind")], "kind")
        return [kind, Part(unnumbered(piece[match.end() :]), "content")], "content"
    if section == "content" and sign == "\n" and _KIND_HEAD.match(dark):
        return [Part(piece, section)], section  # "Chuyên đề: ..." among what was talked of
    if section in LISTED and _NOT_KNOWN.search(dark) and speaks_of_others(piece, section):
        return [Part(piece, "")], section
    if sign == "\n" and (match := _KIND_HEAD.match(dark)) and is_matter(piece, match, context):
        kind = Part(piece[: match.end("kind")], "kind")
        return [kind, Part(piece[match.end() :], "content")], "content"
    match = _KIND_OF.match(dark)
    unit = piece[: match.start("kind")] if match else ""
    if match and not head(unit, context)[0] and is_matter(piece, match, context):
        kind = Part(piece[match.start("kind") : match.end("kind")], "kind")
        return [kind, Part(piece[match.end() :], "content")], "content"
    if opens := opened(piece):
        return [], opens if opens in FREE else ""
    return None


def in_own_words(piece: str) -> Told | None:
    """A vote, or how many spoke."""
    dark = shadow(piece)
    if (match := VOTE_HEAD.match(dark)) and surely_vote(piece[match.end() :]):
        return [Part(piece, "conclusion", last=True)], ""
    if _BALLOT.fullmatch(dark.strip(" .")):
        return [Part(piece, "conclusion", last=True)], ""
    if match := _RESOLVED.fullmatch(dark) or _VOTED.fullmatch(dark.strip(" .")):
        return [Part(piece[match.start("vote") : match.end("vote")], "conclusion", last=True)], ""
    if match := _SPOKE.fullmatch(dark):
        return [Part(piece[match.start("told") : match.end("told")], "speakers")], ""
    if (match := _SPEAKERS_HEAD.match(dark)) and counts(piece[match.end() :]):
        return [Part(piece[match.end() :], "speakers")], ""
    spoken = tells_speakers(piece) or ALL_SPOKE.fullmatch(fold(piece).strip(" .,!"))
    return ([Part(piece, "speakers")], "") if spoken else None
