"""What a file with an organisation may say (docs/howto/import-an-organisation.md)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.chat import Word, word
from domain.people import Role
from domain.rules import Shift


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MembersIn(Strict):
    full: int = Field(ge=0, le=5000)
    probationary: int = Field(default=0, ge=0, le=5000)
    exempt: int = Field(default=0, ge=0, le=5000)

    @model_validator(mode="after")
    def possible(self) -> MembersIn:
        """Nobody is exempt who is not a member."""
        if self.exempt > self.full + self.probationary:
            raise ValueError("exempt")
        return self


class UnitIn(Strict):
    code: str = Field(pattern=r"^[a-z0-9-]{1,60}$")
    name: str = Field(min_length=1, max_length=200)
    kind: Literal["committee", "organisation", "cell"] = "cell"
    under: str | None = None
    members: MembersIn | None = None
    rules: dict[str, int | str | dict[str, Shift]] = {}


class GroupIn(Strict):
    code: str = Field(pattern=r"^[a-z0-9-]{1,60}$")
    name: str = Field(min_length=1, max_length=200)
    committee: str
    cells: tuple[str, ...] = ()


class PostIn(Strict):
    role: Role
    unit: str | None = None
    group: str | None = None


class PersonIn(Strict):
    name: str = Field(min_length=1, max_length=100)
    telegram: str = Field(pattern=r"^\d{1,15}$", coerce_numbers_to_str=True)
    posts: tuple[PostIn, ...]

    @property
    def address(self) -> tuple[str, str]:
        """The channel and the chat on it by which this person is known."""
        return "telegram", self.telegram


class Organisation(Strict):
    """A whole file. ``from`` is the day from which it holds."""

    since: date = Field(alias="from")
    units: tuple[UnitIn, ...] = ()
    work_groups: tuple[GroupIn, ...] = ()
    people: tuple[PersonIn, ...] = ()


class Wrong(Exception):
    """The file cannot be brought in; ``word`` says where and why."""

    def __init__(self, what: Word) -> None:
        super().__init__(what.key)
        self.word = what


def refuse_twice(found: Organisation) -> None:
    """Each code stands once, and each cell with one work group."""
    for codes in (
        [one.code for one in found.units],
        [group.code for group in found.work_groups],
        [cell for group in found.work_groups for cell in group.cells],
        [who.telegram for who in found.people],
    ):
        if twice := [code for code, count in Counter(codes).items() if count > 1]:
            raise Wrong(word("import-twice", what=twice[0]))
