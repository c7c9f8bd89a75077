"""Frameworks made up: of every kind of criterion, in order and bent out of it, with any facts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from domain.chat import word
from domain.frameworks.check import problems
from domain.frameworks.framework import Criterion, Framework, Gate, NotApplicable, Sort, full
from domain.frameworks.reach import reachable
from domain.meetings.measure import SCALES, Fact, Measured
from domain.scores.scoring import Mark

POINTS = st.decimals(0, 30, places=1)
HEAD = {
    "title": "Khung thử",
    "issuer": "Cấp ủy thử",
    "number": "01-HD/ĐU",
    "since": "2026-01-01",
    "confidence": "A",
    "kinds": ["regular"],
}
KEPT = ("name", "when", "fact", "months")
FEWER_IS_BETTER = [fact for fact in Fact if not SCALES[fact].more_is_better]


def framework(criteria: list[dict[str, Any]], *limits: Any, **more: Any) -> Framework:
    """With classes named by their limits, down to 0."""
    made = [Criterion.model_validate(one) for one in criteria]
    out_of = sum((one.max for one in made if one.counts), Decimal(0))
    classes = [{"name": f"từ {limit}", "least": limit} for limit in (*limits, 0)]
    given = {"criteria": criteria, "out_of": out_of, "classes": classes}
    return Framework.model_validate({**HEAD, **given, **more})


@st.composite
def bands(draw: st.DrawFn, fact: Fact, most: Decimal) -> list[dict[str, Any]]:
    """Covering all the fact can be, never less for better."""
    scale = SCALES[fact]
    limits = st.integers(1, max(1, scale.most)) if scale.whole else st.decimals(1, 99, places=1)
    cuts: list[Any] = sorted(draw(st.sets(limits, max_size=3)))
    points = sorted(
        draw(st.lists(st.decimals(0, most, places=1), min_size=len(cuts), max_size=len(cuts)))
    )
    points = [*points, most]
    if not scale.more_is_better:
        points.reverse()
    edges = [None, *cuts, None]
    return [
        {
            "points": p,
            **({} if low is None else {"least": low}),
            **({} if high is None else {"below": high}),
        }
        for p, low, high in zip(points, edges[:-1], edges[1:], strict=True)
    ]


@st.composite
def condition(draw: st.DrawFn) -> dict[str, Any]:
    fact = draw(st.sampled_from(list(Fact)))
    limit = draw(st.integers(0, min(100, SCALES[fact].most)))
    return {"fact": fact, ("least" if SCALES[fact].more_is_better else "most"): limit}


@st.composite
def criterion(draw: st.DrawFn, code: str) -> dict[str, Any]:
    sort = draw(st.sampled_from(list(Sort)))
    most = draw(st.decimals(1, 30, places=0))
    found: dict[str, Any] = {"code": code, "name": f"Tiêu chí {code}", "sort": sort}
    if sort is not Sort.check:
        found["max"] = most
    match sort:
        case Sort.options:
            lower = draw(st.lists(st.decimals(0, most, places=1), min_size=1, max_size=3))
            points = [most, *sorted(lower, reverse=True)]
            proven = draw(st.booleans())
            found["options"] = [
                {
                    "name": f"mức {at}",
                    "points": p,
                    **({"when": [draw(condition())]} if proven and at < len(points) - 1 else {}),
                }
                for at, p in enumerate(points)
            ]
        case Sort.bands:
            fact = draw(st.sampled_from(list(Fact)))
            found |= {"fact": fact, "bands": draw(bands(fact, most))}
        case Sort.yes_no | Sort.check:
            found["when"] = draw(st.lists(condition(), max_size=2))
        case Sort.deduction if draw(st.booleans()):
            found |= {"fact": draw(st.sampled_from(FEWER_IS_BETTER)), "each": Decimal(1)}
    if sort not in (Sort.deduction, Sort.check) and draw(st.integers(0, 4)) == 0:
        found["bonus"] = True
    if draw(st.booleans()):
        found["not_applicable"] = draw(st.sampled_from(list(NotApplicable)))
        found["thematic_only"] = draw(st.booleans())
    return found


@st.composite
def good_frameworks(draw: st.DrawFn) -> Framework:
    """Nothing is wrong with them."""
    count = draw(st.integers(1, 6))
    criteria = [draw(criterion(str(at))) for at in range(1, count + 1)]
    whole = framework(criteria)
    limits = draw(st.sets(st.decimals(0, whole.out_of, places=1).filter(bool), max_size=3))
    found = framework(criteria, *sorted(limits, reverse=True))
    gate = Gate(code=draw(st.sampled_from(criteria))["code"])
    classes = tuple(
        one.model_copy(update={"gates": (gate,)}) if one.least and draw(st.booleans()) else one
        for one in found.classes
    )
    found = found.model_copy(update={"classes": classes})
    kept = [one for at, one in enumerate(found.classes) if reachable(found, at)]
    lowest = kept[-1].model_copy(update={"least": Decimal(0), "gates": ()})
    made = found.model_copy(update={"classes": (*kept[:-1], lowest)})
    assume(all(one.key != "framework-unreachable-regular" for one in problems(made)))
    return made


@st.composite
def bent_frameworks(draw: st.DrawFn) -> Framework:
    """A good one with a value moved: what the check still accepts must hold what it promises."""
    found = draw(good_frameworks()).model_dump()
    for _ in range(draw(st.integers(1, 3))):
        _bend(draw, draw(st.sampled_from(found["criteria"])))
    if draw(st.booleans()):
        draw(st.sampled_from(found["classes"]))["least"] = draw(POINTS)
    counting = [Criterion.model_validate(one) for one in found["criteria"]]
    found["out_of"] = sum((one.max for one in counting if one.counts), Decimal(0))
    return Framework.model_validate(found)


def _bend(draw: st.DrawFn, one: dict[str, Any]) -> None:
    parts = [*one["bands"], *one["options"], *one["when"]]
    parts += [condition for option in one["options"] for condition in option["when"]]
    if not parts:
        one["max"] = draw(POINTS)
        return
    part = draw(st.sampled_from(parts))
    name = draw(st.sampled_from([name for name in part if name not in KEPT]))
    part[name] = (
        draw(POINTS) if name == "points" else draw(st.none() | st.decimals(0, 100, places=1))
    )


@st.composite
def values(draw: st.DrawFn) -> dict[Fact, Decimal]:
    """Of some facts."""
    found = {}
    for fact in draw(st.sets(st.sampled_from(list(Fact)))):
        most = SCALES[fact].most
        whole = st.integers(0, min(most, 150)).map(Decimal) | st.just(Decimal(most))
        found[fact] = draw(whole if SCALES[fact].whole else st.decimals(0, 100, places=2))
    return found


@st.composite
def better(draw: st.DrawFn, worse: dict[Fact, Decimal]) -> dict[Fact, Decimal]:
    """None of them worse."""
    found = {}
    for fact, value in worse.items():
        step = draw(st.integers(0, 60))
        up = min(value + step, Decimal(SCALES[fact].most))
        found[fact] = up if SCALES[fact].more_is_better else max(value - step, Decimal(0))
    return found


def measured(found: dict[Fact, Decimal]) -> dict[Fact, Measured]:
    return {
        fact: Measured(value, word("measured", fact=fact, value=value))
        for fact, value in found.items()
    }


@st.composite
def marks(draw: st.DrawFn, found: Framework) -> dict[str, Mark]:
    """By a person, for every criterion."""
    return {one.code: draw(_mark(one)) for one in found.criteria}


def _mark(one: Criterion) -> st.SearchStrategy[Mark]:
    most = one.max if one.sort is not Sort.check else full(one)
    points = (
        st.decimals(0, most, places=2)
        if one.sort is not Sort.check
        else st.sampled_from([Decimal(0), Decimal(1)])
    )
    given = points.map(lambda p: Mark(points=p))
    return given | st.just(Mark(points=None)) if one.not_applicable else given
