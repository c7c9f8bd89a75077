"""The facts of a cell that is not there, with which anybody may practise."""

from domain.parse.terms import terms

FACTS = terms(__file__, "practice")
INVENTED = {
    name: FACTS.text(name) for name in ("cell", "superior", "place", "chair", "minute_taker")
}
INVENTED_TASKS = FACTS.lines("tasks")
