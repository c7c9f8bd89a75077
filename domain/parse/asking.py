"""A question is only worth asking with answers that are taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from domain.errors import Refused, Unclear

P = ParamSpec("P")
T = TypeVar("T")
Parser = Callable[Concatenate[str, P], T]


def asks_well(parse: Parser[P, T]) -> Parser[P, T]:
    """Drops the options of an ``Unclear`` that ``parse`` itself would not take as they are."""

    def asking(text: str, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return parse(text, *args, **kwargs)
        except Unclear as asked:
            taken = tuple(o for o in asked.options if _takes(parse, o, *args, **kwargs))
            raise Unclear(asked.key, options=taken, **asked.args_for_words) from None

    update_wrapper(asking, parse)
    return asking


def _takes(parse: Parser[P, T], option: str, *args: P.args, **kwargs: P.kwargs) -> bool:
    try:
        parse(option, *args, **kwargs)
    except Refused:
        return False
    return True
