"""What an office works out of a figure: "20 x số việc xong / số việc giao, làm tròn 0,5", "mỗi đảng
viên phát biểu 1 điểm", "dưới 90% trừ 5 điểm", as bands of a fact on record.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal
from typing import Any

from domain.frameworks.office_off import ABSENT, MOST_OFF, each_off, number
from domain.frameworks.office_spans import Level, Span, fact_of, in_percent, span
from domain.frameworks.office_words import either_way
from domain.meetings import SCALES, Fact
from domain.parse.terms import terms
from domain.patterns import late

TERMS = either_way(terms(__file__, "office"))
OF_SHARE, ROUNDED = TERMS.compiled("of_share"), TERMS.compiled("rounded_to")
FOR_EACH = TERMS.compiled("for_each_speaker")
FOR_ANY, SPOKE = TERMS.compiled("for_each"), TERMS.compiled("spoke")
OFF_BY, PIECES = TERMS.compiled("off_by_level"), late(r"[;\n]|(?<=[^\W\d_])\.(?:\s|$)")
MOST_BANDS = 60
SHORT = Decimal("0.0001")
BULLETS = " -+•*–"

Scored = dict[str, Any]


def is_worked_out(said: str) -> bool:
    words = " ".join(said.lower().split())
    return bool(OF_SHARE.search(words) or FOR_ANY.search(words))


def most_worked_out(said: str) -> str:
    """ "20 x …", "…, tối đa 10 điểm"; "" where no most is said."""
    share, most = OF_SHARE.search(" ".join(said.lower().split())), MOST_OFF.search(said)
    found = share or most
    return number(found["n"]) if found else ""


def counted(name: str, most: str, said: str) -> Scored:
    """{} where nothing is worked out, or not in a way that is known."""
    return _share(name, most, said) or _each(name, most, said) or _off(name, most, said)


def _share(name: str, most: str, said: str) -> Scored:
    """So much of the points as is done of all, rounded to a step that is named."""
    words = " ".join(said.lower().split())
    found, rounded = OF_SHARE.search(words), ROUNDED.search(words)
    if not found or not rounded or Decimal(number(found["n"])) != Decimal(most):
        return {}
    step = Decimal(number(rounded["n"])) if rounded["n"] else Decimal(1)
    fact = fact_of(f"{name} {said}", [Level("100%", "")])
    if fact is None or not step or Decimal(most) / step > MOST_BANDS or Decimal(most) % step:
        return {}
    bands, at = list[Span](), Decimal(most)
    while at > 0:
        edge = (at - step / 2) / Decimal(most) * 100
        below = {"below": bands[-1]["least"]} if bands else {}
        bands.append({"least": _shown(edge), **below, "points": _plain(at)})
        at -= step
    bands.append({"below": bands[-1]["least"], "points": "0"})
    return {"sort": "bands", "fact": fact.value, "bands": bands, "notes": [said.strip()[:300]]}


def _shown(edge: Decimal) -> str:
    return _plain(edge.quantize(SHORT, ROUND_DOWN))


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _each(name: str, most: str, said: str) -> Scored:
    """1 for each who spoke, up to all of it."""
    found = FOR_EACH.search(" ".join(said.lower().split()))
    spoke = SPOKE.search(f"{name} {said}".lower())
    each = Decimal(number(found["n"])) if found and spoke else Decimal(0)
    if not each or Decimal(most) / each > MOST_BANDS:
        return {}
    full = int((Decimal(most) / each).to_integral_value(ROUND_CEILING))
    bands = [{"least": str(full), "points": most}]
    bands += [
        {"least": str(n), "most": str(n), "points": _plain(each * n)}
        for n in range(full - 1, -1, -1)
    ]
    return {
        "sort": "bands",
        "fact": Fact.speakers.value,
        "bands": bands,
        "notes": [said.strip()[:300]],
    }


def _off(name: str, most: str, said: str) -> Scored:
    """Levels of one fact that take something off, and besides for each who was absent."""
    found, off = list[Level](), dict[str, str]()
    for piece in (one.strip(BULLETS) for one in PIECES.split(said)):
        if not piece:
            continue
        if (each := each_off(piece)) and ABSENT.search(piece.lower()) and not off:
            most_off = MOST_OFF.search(piece)
            off = {"fact": Fact.absent_unexcused.value, "each": each}
            off |= {"most": number(most_off["n"])} if most_off else {}
        elif (level := OFF_BY.fullmatch(piece.lower())) and span(in_percent(level["name"])):
            left = Decimal(most) - Decimal(number(level["n"]))
            found.append(Level(piece[: level.end("name")], _plain(max(left, Decimal(0)))))
        else:
            return {}
    if not found:
        return {}
    bands, fact = _from_worst(found), fact_of(name, found)
    if fact is None or not bands or not SCALES[fact].more_is_better:
        return {}
    bands.insert(0, {"least": bands[0]["below"], "points": most})
    return {"sort": "bands", "fact": fact.value, "bands": bands, **({"off": off} if off else {})}


def _from_worst(levels: Sequence[Level]) -> list[Span]:
    """From the best down; nothing where the best of them has no upper end."""
    found = [{**(span(in_percent(one.text)) or {}), "points": one.points} for one in levels]
    found.sort(key=lambda one: -Decimal(one.get("below", "-1")))
    return found if all("below" in one for one in found) else []


def besides(said: str) -> tuple[str, dict[str, str]]:
    """(the levels, what is taken off besides for each who was absent): "≥90% 15đ; <90% 10đ. Có
    đảng viên vắng không lý do thì trừ 1đ/người, trừ tối đa 5đ".
    """
    pieces = [one.strip() for one in PIECES.split(said) if one.strip()]
    taken = [one for one in pieces if each_off(one) and ABSENT.search(one.lower())]
    if len(taken) != 1 or len(pieces) < 2:
        return said, {}
    most = MOST_OFF.search(taken[0].split(",", 1)[-1])
    off = {"fact": Fact.absent_unexcused.value, "each": each_off(taken[0])}
    rest = "; ".join(one for one in pieces if one != taken[0])
    return rest, off | ({"most": number(most["n"])} if most else {})
