"""Who came, how it was held, what was talked about, and by how many."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain import parse
from domain.chat import Choice, Word, word
from domain.errors import Invalid, Unclear
from domain.form import Answers, Step
from domain.kind import ASIDE, OF_SOME
from domain.meetings import parse as facts
from domain.meetings import ticking
from domain.meetings.context import Context
from domain.meetings.free_text import headings, without_matter
from domain.meetings.meeting import ABSENT, Attendance, Away, Conduct
from domain.meetings.parse.answers import ANSWERS
from domain.meetings.parse.conducts import CONDUCTS
from domain.meetings.parse.persons import is_person
from domain.meetings.parse.roll_lists import who_alone
from domain.meetings.parse.rolls import LARGEST
from domain.meetings.parse.speakers import named_speakers
from domain.meetings.steps.known import answered, button, kind_of, known_roll, present
from domain.meetings.strange import speaks_of_else, strange_in
from domain.parse.text import fold, shadow, shown
from domain.shares import rounded

_NO_CONTENT = ANSWERS.compiled("no_content")
_ALL_SPOKE, _ONLY_ONE = ANSWERS.compiled("all_spoke"), ANSWERS.compiled("only_one")
_NONE_SPOKE = ANSWERS.compiled("none_spoke")
_TURNS, _SPEAKERS = ANSWERS.compiled("turns"), ANSWERS.compiled("speakers")
_SHARE = re.compile(r"\W*(?:\w+\s+)?(?P<part>\d{1,3})\s*/\s*(?P<of>\d{1,3})(?!\d)")


def _attendance(text: str, context: Context, answers: Answers) -> Attendance:
    if named := _named(text, context, answers):
        return named
    before = answered("attendance", Attendance, answers)
    if before and before.excused + before.unexcused and (who := who_alone(text)):
        return before.model_copy(update={"absent": who[:ABSENT]})
    return facts.attendance(text, **known_roll(context, answers))


def _named(text: str, context: Context, answers: Answers) -> Attendance | None:
    """Those who were away by their names, in a cell that keeps a list of them. Unclear: whether
    they had a reason (``error-attendance-reasons``).
    """
    if not context.roster or kind_of(answers) in OF_SOME:
        return None
    away = ticking.read(text, [name for _, name in context.roster])
    if away is None:
        return None
    if None in away.values():
        raise Unclear("error-attendance-reasons", options=_whys(away, context), absent=len(away))
    gone = [
        Away(member=member, excused=bool(away[at]))
        for at, (member, _) in enumerate(context.roster)
        if at in away
    ]
    return ticking.ticked(gone, obliged=len(context.roster), exempt=context.exempt or 0)


def _whys(away: Mapping[int, bool | None], context: Context) -> tuple[str, ...]:
    """Whole texts: all of them with a reason, and all without; none where it was told of some."""
    if set(away.values()) != {None}:
        return ()
    names = ", ".join(context.roster[at][1] for at in sorted(away))
    return tuple(ANSWERS.text(key, names=names) for key in ("all_with_leave", "all_without"))


def _attendance_rest(first: str, text: str, context: Context, answers: Answers) -> str:
    names = [name for _, name in context.roster]
    for whole in (f"{first}, {text}", f"{first} {text}") if names else ():
        away = ticking.read(whole, names)
        if away and None not in away.values():
            return whole
    return facts.attendance_rest(
        parse.unslipped(first),
        parse.unslipped(text),
        **known_roll(context, answers),
    )


def _attendances(context: Context, answers: Answers) -> tuple[Choice, ...]:
    obliged = known_roll(context, answers)["obliged"]
    if not obliged or obliged < 3:
        return ()
    all_present = ANSWERS.text("all_present")
    return (
        button(all_present, "attendance-all", obliged=obliged),
        *(_absent(excused, unexcused) for excused, unexcused in ((1, 0), (2, 0), (0, 1))),
    )


def _absent(excused: int, unexcused: int) -> Choice:
    name = "absent_excused" if excused else "absent_unexcused"
    text = ANSWERS.text(name, n=excused or unexcused)
    return button(text, "attendance-absent", excused=excused, unexcused=unexcused)


def _doubt_attendance(said: Attendance, context: Context, answers: Answers) -> Word | None:
    known = known_roll(context, answers)["obliged"]
    if known and said.obliged != known:
        return word("doubt-obliged", obliged=said.obliged, known=known)
    if kind_of(answers) in ASIDE:
        return None
    if said.percent < context.rules.attendance_percent:
        return word(
            "doubt-attendance",
            percent=rounded(said.percent),
            least=context.rules.attendance_percent,
        )
    return None


def _conduct(text: str, context: Context, answers: Answers) -> Conduct:
    return facts.conduct(text)


def _conducts(context: Context, answers: Answers) -> tuple[Choice, ...]:
    return tuple(
        button(text, "conduct", merged=str(merged), early=str(early))
        for (merged, early), text in CONDUCTS.items()
    )


def _content(text: str, context: Context, answers: Answers) -> tuple[str, ...]:
    text = parse.unheaded(text)
    if parse.none(text) or _NO_CONTENT.match(fold(text)):
        raise Invalid("error-content-empty")
    return headings(text, context, by_comma=True)


def _doubt_content(said: tuple[str, ...], context: Context, answers: Answers) -> Word | None:
    return strange_in("content", said)


def _speakers(text: str, context: Context, answers: Answers) -> int:
    here = present(answers)
    text = without_matter(text)
    if any(map(speaks_of_else, re.findall(r"\(([^()]*)\)", text))):
        raise Unclear("error-count-which", given=shown(text))
    if _SPEAKERS.search(shadow(text)) and (turns := _TURNS.search(shadow(text))):
        text = f"{text[: turns.start()]} {text[turns.end() :]}".strip(" ,;()")
    line = fold(text).strip(" .,!")
    if here < LARGEST and _ALL_SPOKE.fullmatch(line):
        return here
    if (only := _ONLY_ONE.match(line)) and is_person(line[only.end() :]):
        return 1
    if named := named_speakers(text):
        return min(named, here)
    text = re.sub(r"(?<=\d)\s*\([^()\d]*\)", "", text)  # "2 (Tư, Đại)"
    text = _NONE_SPOKE.sub("", shadow(text)) if not re.search(r"\d", text) else text
    share = _SHARE.match(text)
    if share and int(share["of"]) == here:  # "10/22 phát biểu"
        text = text[: share.end("part")] + text[share.end() :]
    return parse.count(text, lo=0, hi=here)


STEPS: tuple[Step[Context], ...] = (
    Step(
        "attendance",
        Attendance,
        _attendance,
        _attendances,
        _doubt_attendance,
        rest=_attendance_rest,
        typed="phrase",
    ),
    Step("conduct", Conduct, _conduct, _conducts, typed="choice"),
    Step("content", tuple[str, ...], _content, doubt=_doubt_content, typed="free"),
    Step("speakers", int, _speakers, optional=True),
)
