"""Who may do what: one row a role, with where it reaches, what it may do there and what it is told.

The table of roles is this file; which page and button needs which action is the table of
``handlers/access.py``. ``python -m bot policy`` prints both.
"""

from __future__ import annotations

from enum import StrEnum, auto


class Action(StrEnum):
    """What somebody may do for a unit."""

    record = auto()
    submit = auto()
    plan = auto()
    replan = auto()  # change a meeting that is planned: its day, its hour, or that it is held
    view = auto()
    summarize = auto()
    invite = auto()
    score = auto()  # for the cell: its own score and its vote
    assess = auto()  # as the supervisor
    decide = auto()  # as the superior committee
    frame = auto()  # load a score framework
    notify = auto()  # send a notice to the cells
    operate = auto()  # is told what concerns the bot itself
    petition = auto()  # raise a petition for the cell
    answer = auto()  # deal with the petitions of the cells
    appoint = auto()  # confirm who comes, end and lock posts
    organise = auto()  # change the tree
    tally = auto()  # change the counts of members
    assign = auto()  # say which cells a work group looks after
    support = auto()  # follow a weak cell until it is better


class Reach(StrEnum):
    """Which units a role is held for, on a day."""

    cell = auto()  # the one in which it is held
    assigned = auto()  # those assigned to the work group in which it is held
    subtree = auto()  # the unit in which it is held and all below it


class Level(StrEnum):
    """Who is told of what is still to be done, the nearest first."""

    secretary = auto()
    deputy = auto()
    group = auto()
    committee = auto()


NAMES = frozenset({Action.record, Action.decide})  # with one of these who was absent is read
PAST = frozenset({Action.view, Action.summarize})  # what is left of a right to what was in time
SECRETARY = frozenset(
    {
        *(Action.record, Action.submit, Action.plan, Action.view, Action.score),
        *(Action.replan, Action.petition, Action.tally),
    }
)
SUPERVISOR = frozenset(
    {
        *(Action.view, Action.summarize, Action.assess, Action.petition),
        *(Action.replan, Action.answer, Action.support),
    }
)
COMMITTEE = frozenset(
    {
        *(Action.view, Action.summarize, Action.decide, Action.frame, Action.notify),
        *(Action.answer, Action.appoint, Action.assign, Action.support),
    }
)
ADMINISTRATOR = frozenset(
    {
        *(Action.invite, Action.operate, Action.appoint, Action.organise),
        *(Action.tally, Action.assign),
    }
)


class Role(StrEnum):
    """A row: its name, where it reaches, what it may do there, at which level it is reminded.

    Of two roles of one level the first here is told first. Words: ``role`` in common.ftl.
    """

    reach: Reach
    actions: frozenset[Action]
    told: Level | None

    def __new__(
        cls,
        value: str,
        reach: Reach = Reach.cell,
        actions: frozenset[Action] = frozenset(),
        told: Level | None = None,
    ) -> Role:
        role = str.__new__(cls, value)
        role._value_ = value
        role.reach, role.actions, role.told = reach, actions, told
        return role

    cell_secretary = "cell_secretary", Reach.cell, SECRETARY, Level.secretary
    deputy_secretary = "deputy_secretary", Reach.cell, SECRETARY, Level.deputy
    minute_taker = "minute_taker", Reach.cell, frozenset({Action.record, Action.view})
    group_leader = "group_leader", Reach.assigned, SUPERVISOR | {Action.notify}, Level.group
    group_member = "group_member", Reach.assigned, SUPERVISOR, Level.group
    committee = "committee", Reach.subtree, COMMITTEE, Level.committee
    administrator = "administrator", Reach.subtree, ADMINISTRATOR

    @property
    def in_group(self) -> bool:
        """Held in a work group, not in a unit."""
        return self.reach is Reach.assigned


def roles(
    *,
    action: Action | None = None,
    reach: Reach | None = None,
    told: frozenset[Level] | None = None,
) -> tuple[Role, ...]:
    """The roles of the table that may do this, reach so and are told at one of these levels."""
    return tuple(
        role
        for role in Role
        if (action is None or action in role.actions)
        and (reach is None or role.reach is reach)
        and (told is None or role.told in told)
    )


HEAD, DEPUTY = Role.cell_secretary, Role.deputy_secretary  # who runs a meeting, or is given it
OFFICE = Role.committee  # who brings in the plans of many cells
STANDS_IN = {Role.deputy_secretary: Role.cell_secretary}  # whose post who may hold for a time
