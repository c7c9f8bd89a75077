"""Scoring as a form: one step a criterion; what the facts prove is not asked, only shown."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, Decimal
from functools import partial

from domain import parse, wire
from domain.chat import Choice, Word, word
from domain.errors import Invalid, Refused, Unclear
from domain.form import Answers, Form, Step
from domain.frameworks import Criterion, Sort, full
from domain.meetings import SCALES, Vote, Voters, parse_vote
from domain.parse.terms import terms
from domain.scores.criterion import criterion_said, why_said
from domain.scores.said import said_points
from domain.scores.scoring import Mark, Stage
from domain.scores.sheet import VOTE, Sheet, marks_of
from domain.scores.spoken import spoken_points

TERMS = terms(__file__, "form")
NOT_APPLICABLE, AS_BEFORE = TERMS.text("not_applicable"), TERMS.text("as_before")
PASSED, FAILED = TERMS.text("passed"), TERMS.text("failed")
YES, NO = TERMS.text("yes"), TERMS.text("no")
_KEPT = TERMS.compiled("kept")
LEAST_REASON, LEAST_WORDS, LONGEST_REASON = 5, 2, 300
SHARE = re.compile(r"(\d{1,4}) ?/ ?(\d{1,4})")
LESS = (Decimal("0.85"), Decimal("0.7"), Decimal("0.5"))  # of the full points, on the buttons


def score_form(sheet: Sheet) -> Form[Sheet]:
    """Proven criteria are changed on the card only; a vote is one question."""
    if sheet.stage is Stage.vote:
        return Form((Step(VOTE, Vote, _vote, _votes, ask=_ask_vote),), sheet)
    proven = sheet.proposals
    return Form(tuple(_step(one, asked=one.code not in proven) for one in sheet.criteria), sheet)


def _step(one: Criterion, *, asked: bool) -> Step[Sheet]:
    return Step(
        one.code,
        Mark,
        partial(_mark, one),
        partial(_choices, one),
        ask=partial(_ask, one),
        why=partial(_why, one),
        because=_because,
        asked=asked,
    )


def _ask(one: Criterion, sheet: Sheet, answers: Answers) -> Word:
    return criterion_said(sheet, one)


def _ask_vote(sheet: Sheet, answers: Answers) -> Word:
    return word("score-vote", voters=sheet.voters.most)


def _vote(text: str, sheet: Sheet, answers: Answers) -> Vote:
    """Of full members only: those on probation have no vote. "All" is asked where it is not known
    who of those present these are.
    """
    most = sheet.voters.most
    in_words = not any(char.isdigit() for char in text)
    base = Voters(sheet.voters.least, most) if in_words else None
    try:
        return parse_vote(text, present=most, voters=base)
    except Invalid as invalid:
        if invalid.said.key != "error-vote-more":
            raise
        raise Invalid("error-vote-base", voters=most, **invalid.said.args) from invalid


def _votes(sheet: Sheet, answers: Answers) -> tuple[Choice, ...]:
    count = sheet.voters.most
    if not count or sheet.voters.least < count:
        return ()
    return (Choice(TERMS.text("unanimous", n=count), word("vote-all", count=count)),)


def _mark(one: Criterion, text: str, sheet: Sheet, answers: Answers) -> Mark:
    """With its proof where the facts say the same; Invalid or Unclear where it is no mark."""
    if declared := _declared(one, text, sheet):
        return declared
    points, proposed = _meant(one, text, sheet), sheet.proposals.get(one.code)
    if points is None:
        _within_half(one, sheet, answers)
    return proposed.mark if proposed and proposed.points == points else Mark(points=points)


def _declared(one: Criterion, text: str, sheet: Sheet) -> Mark | None:
    """ "1/2" where the fact is a share that the record leaves out: the points of its band."""
    found = SHARE.fullmatch(parse.clean(text))
    if found is None or not goes_by_facts(one) or one.fact is None or one.code in sheet.proposals:
        return None
    if one.off:  # more than a share is missing
        return None
    part, whole = int(found[1]), int(found[2])
    if SCALES[one.fact].whole or not 0 <= part <= whole or not whole:
        return None
    value = Decimal(100 * part) / Decimal(whole)
    band = next((band for band in one.bands if band.holds(value)), None)
    said = wire.dump(word("declared", part=part, whole=whole))
    return Mark(points=band.points, proof=said) if band else None


def _within_half(one: Criterion, sheet: Sheet, answers: Answers) -> None:
    """Invalid where more than half of all points would be left out: that is no score any more."""
    marks = {**marks_of(answers), one.code: Mark(points=None)}
    left = [c.max for c in sheet.criteria if c.code in marks and marks[c.code].points is None]
    if sheet.framework.out_of and 2 * sum(left) > sheet.framework.out_of:
        raise Invalid("error-too-much-left-out", points=sum(left), of=sheet.framework.out_of)


def _meant(one: Criterion, text: str, sheet: Sheet) -> Decimal | None:
    key = parse.fold(text)
    if _KEPT.fullmatch(key) and one.code in sheet.base:
        return sheet.base[one.code].points
    if key == parse.fold(NOT_APPLICABLE):
        if one.not_applicable is None:
            raise Invalid("error-always-applies")
        return None
    return points_said(one, text)


def points_said(one: Criterion, text: str) -> Decimal:
    if one.sort in (Sort.yes_no, Sort.check):
        return full(one) if _is_yes(text) else Decimal(0)
    points = _option(one, text) if one.sort is Sort.options else spoken_points(one, text)
    if not 0 <= points <= one.max:
        raise Invalid("error-points-range", given=points, max=one.max)
    if one.sort is Sort.bands and not one.off and points not in {band.points for band in one.bands}:
        raise Invalid("error-points-option", given=points)
    if points % _step_of(one):
        raise Invalid("error-points-step", given=points, step=_step_of(one))
    return points


def _step_of(one: Criterion) -> Decimal:
    return one.step if one.sort in (Sort.number, Sort.deduction) else Decimal("0.01")


def _is_yes(text: str) -> bool:
    said = {parse.fold(PASSED): True, parse.fold(FAILED): False}.get(parse.fold(text))
    return parse.yes_no(text) if said is None else said


def _option(one: Criterion, text: str) -> Decimal:
    """The points of the option that is meant: by its name, its points or its place in the list."""
    names = [option.name for option in one.options]
    try:
        points = parse.number(text)
    except Refused:
        return one.options[parse.choice(text, names)].points
    by_points = {at for at, option in enumerate(one.options) if option.points == points}
    by_place = {at for at in range(len(names)) if at + 1 == points}
    meant = {one.options[at].points for at in by_points | by_place}
    if len(meant) > 1:
        options = tuple(names[at] for at in sorted(by_points | by_place))
        raise Unclear("error-points-which", options=options, given=text[:20])
    if not meant:
        raise Invalid("error-points-option", given=points)
    return meant.pop()


def _choices(one: Criterion, sheet: Sheet, answers: Answers) -> tuple[Choice, ...]:
    before = sheet.base.get(one.code)
    kept = (
        (Choice(AS_BEFORE, word("as-before", points=said_points(one, before))),) if before else ()
    )
    left = (Choice(NOT_APPLICABLE, word("not-applicable")),) if one.not_applicable else ()
    return (*kept, *_offered(one)[: 4 - len(kept) - len(left)], *left)


def _offered(one: Criterion) -> tuple[Choice, ...]:
    match one.sort:
        case Sort.check:
            return (Choice(PASSED, word("passed")), Choice(FAILED, word("failed")))
        case Sort.yes_no:
            yes = word("yes-points", points=one.max)
            return (Choice(YES, yes), Choice(NO, word("no-points")))
        case Sort.options:
            return tuple(
                Choice(o.name, word("option-points", name=o.name, points=o.points))
                for o in one.options
            )
        case Sort.bands:
            points = sorted({band.points for band in one.bands}, reverse=True)
        case Sort.number:
            points = [one.max, *(_rounded(one, one.max * part) for part in LESS)]
        case Sort.deduction:
            points = [Decimal(0), *(_rounded(one, one.max * part) for part in reversed(LESS))]
    return tuple(
        Choice(f"{number.normalize():f}", word("points", points=number))
        for number in dict.fromkeys(points)
    )


def _rounded(one: Criterion, points: Decimal) -> Decimal:
    """Down to a whole number where there are any below, else to a step."""
    step = max(one.step, Decimal(1)) if one.max >= 4 else one.step
    return (points / step).to_integral_value(ROUND_DOWN) * step


def needs_reason(sheet: Sheet, one: Criterion, mark: Mark) -> bool:
    """Where it differs from what the facts say or what was given before, and for what is extra."""
    proposed, before = sheet.proposals.get(one.code), sheet.base.get(one.code)
    if before is not None:
        return mark.points != before.points
    if proposed is not None:
        return mark.points != proposed.points
    if mark.proof:
        return False
    extra = one.bonus or one.sort is Sort.deduction
    unrecorded = goes_by_facts(one) and (mark.points or 0) > 0
    return mark.points is None or unrecorded or (extra and mark.points > 0)


def goes_by_facts(one: Criterion) -> bool:
    """Whether its points follow from what is on record; else it is a matter of judgement."""
    by_options = any(option.when for option in one.options)
    return bool(one.bands or one.when or one.each or by_options)


def _why(one: Criterion, mark: Mark, sheet: Sheet, answers: Answers) -> Word | None:
    return why_said(sheet, one, mark) if needs_reason(sheet, one, mark) else None


def real_reason(reason: str) -> str:
    """Invalid: dots and single letters are none."""
    words = {piece for piece in parse.fold(reason).split() if len(re.findall("[a-z]", piece)) > 1}
    if len(reason) < LEAST_REASON or len(words) < LEAST_WORDS:
        raise Invalid("error-score-reason")
    return reason[:LONGEST_REASON]


def _because(mark: Mark, reason: str) -> Mark:
    return Mark(points=mark.points, reason=real_reason(reason))


def unconfirmed(sheet: Sheet, answers: Answers) -> dict[str, Mark]:
    """What the facts prove and nobody confirmed or overruled yet; facts may have changed since."""
    marks = marks_of(answers)
    found = {}
    for code, proposed in sheet.proposals.items():
        mark = marks.get(code)
        if mark is None or (mark.proof and mark.proof != proposed.mark.proof):
            found[code] = proposed.mark
    return found
