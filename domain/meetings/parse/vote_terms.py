"""The words of a vote, and how they stand with their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from domain.parse.counts import OF
from domain.parse.shares import Found, Item, beside, shape
from domain.parse.terms import terms

TERMS = terms(__file__, "vote_terms", of=OF)
_NO = TERMS.pattern("no")


YES = TERMS.pattern("yes")


NOBODY_AGAINST = TERMS.compiled("nobody_against")


HANDS = TERMS.compiled("hands")
FAILED = TERMS.compiled("failed")
OUTCOME = TERMS.compiled("outcome")
YES_WORD = TERMS.text("yes_word")
NONE_AGAINST = TERMS.compiled("none_against")
NOT_ASKED = TERMS.compiled("not_asked")
ALL_OF_THEM = TERMS.compiled("all_of_them")
NONE_AT_ALL, HEADS_VOTE = TERMS.compiled("none_at_all"), TERMS.compiled("heads_vote")
NONE_AT_ALL_TEXT = TERMS.text("none_at_all_text")
ONLY_NONE_AGAINST = TERMS.compiled("only_none_against")
NUMBER_FIRST = TERMS.compiled("number_first")
MOST_OF = TERMS.compiled("most")
OTHERS = TERMS.compiled("others")
VOTELESS = TERMS.compiled("voteless")


ITEM = TERMS.compiled("item")


FILLER = TERMS.compiled("filler")


_ALL_OF_A_NUMBER = (
    ("all", "number", "in_favour"),
    ("all", "number", "all", "in_favour"),
    ("all", "in_favour", "number"),
    ("all", "in_favour", "stop", "number"),
    ("in_favour", "all", "number"),
    ("in_favour", "all", "stop", "number"),
    ("number", "all", "in_favour"),
    ("number", "all", "all", "in_favour"),
)


def _first_number(row: Sequence[Item]) -> Found:
    number = next(item.value for item in row if item.name == "number")
    return {"in_favour": number, "every": 1}


GROUPS = [
    *beside("in_favour"),
    *beside("against"),
    *beside("abstained"),
    shape("fraction", "in_favour", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("in_favour", "fraction", gives=lambda row: _of(row[1].value, row[1].whole)),
    shape("fraction", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("in_favour", gives=lambda row: {"all": 1}),
    shape("all", "in_favour", gives=lambda row: {"all": 1}),
    shape("in_favour", "all", gives=lambda row: {"all": 1}),
    shape("in_favour", "all", "all", gives=lambda row: {"all": 1}),
    shape("all", "all", "in_favour", gives=lambda row: {"all": 1}),
    shape("all", "in_favour", "all", gives=lambda row: {"all": 1}),
    shape("all", gives=lambda row: {"all": 1}),
    shape("fraction", "all", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("fraction", "all", "in_favour", gives=lambda row: _of(row[0].value, row[0].whole)),
    shape("all", "fraction", gives=lambda row: _of(row[1].value, row[1].whole)),
    *(shape(*names, gives=_first_number) for names in _ALL_OF_A_NUMBER),
    shape("all", "in_favour", "fraction", gives=lambda row: _of(row[2].value, row[2].whole)),
]


def _of(part: int, whole: int) -> Found:
    return {"in_favour": part, "whole": whole}
