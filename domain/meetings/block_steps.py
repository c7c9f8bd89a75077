"""What a message says of each step, of the parts it was cut into."""

from __future__ import annotations

from domain.meetings.block_part import Part
from domain.meetings.parse.answers import ANSWERS
from domain.parse.terms import terms
from domain.parse.text import fold

TERMS = terms(__file__, "block_head")
_DONE = TERMS.compiled("done")
JOINED = {
    "content": "\n",
    "new_tasks": "\n",
    "petitions": "\n",
    "attendance": ", ",
    "setting": "; ",
    "hours": " ",
}


def _all_done(text: str) -> str:
    """'Việc tháng trước: hoàn thành' speaks of all of them."""
    return ANSWERS.text("all_done") if _DONE.fullmatch(fold(text).strip(" .")) else text


def _of_one_day(found: list[Part]) -> list[Part]:
    """Without "Hôm nay", with which minutes begin, where the day is said too."""
    days = [part for part in found if part.step == "held_on"]
    today = {id(part) for part in days if fold(part.text) == fold(TERMS.text("today"))}
    return [p for p in found if id(p) not in today] if len(today) < len(days) else found


def _in_turn(part: Part) -> tuple[bool, bool]:
    """A vote behind its conclusion, the end behind the beginning."""
    ends = part.step == "hours" and fold(part.text).startswith(fold(TERMS.text("until", time="")))
    return part.last, ends


def _named_again(part: Part, found: list[Part]) -> bool:
    """Whether a heading, such as that of the theme, stands in the agenda again."""
    title = fold(part.text).strip(" .,")
    later = found[found.index(part) + 1 :]
    return part.step == "content" and any(
        one.step == "content" and fold(one.text).strip(" .,").endswith(title) for one in later
    )


def by_step(found: list[Part]) -> dict[str, str]:
    """The text of each step: its parts with what joins them; a vote behind its conclusion."""
    said: dict[str, str] = {}
    for part in sorted(_of_one_day(found), key=_in_turn):
        if not part.step or _named_again(part, found):
            continue
        apart = ", " if part.goes_on else JOINED.get(part.step, "; " if part.last else ", ")
        said[part.step] = said[part.step] + apart + part.text if part.step in said else part.text
    if "last_tasks" in said:
        said["last_tasks"] = _all_done(said["last_tasks"])
    return said
