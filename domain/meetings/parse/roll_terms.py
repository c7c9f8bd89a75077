"""The words of a roll call, and how they stand with their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from domain.parse.counts import OF
from domain.parse.shares import Found, Item, beside, shape
from domain.parse.terms import terms

TERMS = terms(__file__, "roll_terms", of=OF)
_NOT = TERMS.pattern("not")


NOBODY_ABSENT = TERMS.compiled("nobody_absent")


ITEM = TERMS.compiled("item")


SHARE = TERMS.compiled("share")


OTHERS_CAME = TERMS.compiled("others_came")


COUNTED = TERMS.compiled("counted")


BY_NAME = TERMS.compiled("by_name")


NAMED_FIRST, NAMED_BEHIND = TERMS.compiled("named_first"), TERMS.compiled("named_behind")


UNREAD_LEAVE = TERMS.compiled("unread_leave")
CAME_SOUTH, WENT = TERMS.compiled("came_south"), TERMS.compiled("went")
BESIDE = TERMS.compiled("beside")
CAME, CAME_OF = TERMS.compiled("came"), TERMS.compiled("came_of")


EACH = TERMS.compiled("each")


WITH_LEAVE, WITHOUT_LEAVE = TERMS.compiled("with_leave"), TERMS.compiled("without_leave")


ONE_MORE = TERMS.compiled("one_more")


LEAD_SHARE = TERMS.compiled("lead_share")


BUT_EXEMPT, THE_REST = TERMS.compiled("but_exempt"), TERMS.compiled("the_rest")


ALL_BUT = TERMS.compiled("all_but")
ABSENT_BEHIND, ABSENT_WITHIN = TERMS.compiled("absent_behind"), TERMS.compiled("absent_within")
LEAVE_TWICE = TERMS.compiled("leave_twice")


PERSON = TERMS.compiled("person")


KIN = TERMS.compiled("kin")


FILLER = TERMS.compiled("filler")


def _all_excused(row: Sequence[Item]) -> Found:
    return _all_absent(row) | {"excused": _all_absent(row)["absent"]}


def _all_unexcused(row: Sequence[Item]) -> Found:
    return _all_absent(row) | {"unexcused": _all_absent(row)["absent"]}


def _all_absent(row: Sequence[Item]) -> Found:
    number = next(item.value for item in row if item.name == "number")
    return {"absent": number, "header": 1}


def _absent_of(fraction: Item) -> Found:
    return {"absent": fraction.value, "obliged": fraction.whole}


def _fraction(row: Sequence[Item]) -> tuple[Found, int] | None:
    """'22/24' are present of those obliged; '2/24 vắng', with nothing after it, are absent."""
    if not row or row[0].name != "fraction":
        return None
    if [item.name for item in row[1:]] == ["absent"]:
        return _absent_of(row[0]), 2
    return {"present": row[0].value, "obliged": row[0].whole}, 1


def _header(row: Sequence[Item]) -> tuple[Found, int] | None:
    """'vắng' before its reasons."""
    alone = row and row[0].name == "absent" and (len(row) < 2 or row[1].name != "fraction")
    return ({"header": 1}, 1) if alone else None


GROUPS = [
    *beside("obliged"),
    *beside("present"),
    *beside("exempt"),
    *beside("absent"),
    *beside("excused"),
    *beside("unexcused"),
    shape("absent", "fraction", gives=lambda row: _absent_of(row[1])),
    _fraction,
    shape(
        "fraction", "present", gives=lambda row: {"present": row[0].value, "obliged": row[0].whole}
    ),
    shape(
        "present", "fraction", gives=lambda row: {"present": row[1].value, "obliged": row[1].whole}
    ),
    _header,
    shape("all", gives=lambda row: {"all": 1}),
    shape("all", "all", gives=lambda row: {"all": 1}),
    shape("number", "all", gives=lambda row: {"present": row[0].value}),
    shape("all", "number", gives=lambda row: {"present": row[1].value}),
    shape("all", "fraction", gives=lambda row: {"present": row[1].value, "obliged": row[1].whole}),
    *(
        shape(*names, gives=reader)
        for reason, reader in (("excused", _all_excused), ("unexcused", _all_unexcused))
        for names in (
            ("absent", "number", reason),
            ("number", "absent", reason),
            ("absent", reason, "number"),
            ("absent", "number", "stop", reason),
            ("number", reason, "absent"),
        )
    ),
]
