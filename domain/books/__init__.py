"""Workbooks of offices: which list it is, its rows as facts, and each place that is wrong."""

from domain.books.against import Known, Proposal, name_key, propose
from domain.books.assigning import assign
from domain.books.deciding import decide
from domain.books.findings import (
    MOST,
    Findings,
    dump,
    load,
    marks,
    pack,
    place,
    told,
    unpack,
)
from domain.books.lines import shown
from domain.books.posting import post
from domain.books.reading import Kind, Note, Reading, Row, Unreadable
from domain.books.rules import NAMES as RULE_NAMES
from domain.books.rules import OFF, WORKING
from domain.books.ruling import rule
from domain.books.scheduling import schedule
from domain.books.sheet import Area, Cell, Sheet, Value, Workbook, column_of, letter
from domain.books.understand import understand, understand_all

__all__ = [
    "MOST",
    "OFF",
    "RULE_NAMES",
    "WORKING",
    "Area",
    "Cell",
    "Findings",
    "Kind",
    "Known",
    "Note",
    "Proposal",
    "Reading",
    "Row",
    "Sheet",
    "Unreadable",
    "Value",
    "Workbook",
    "assign",
    "column_of",
    "decide",
    "dump",
    "letter",
    "load",
    "marks",
    "name_key",
    "pack",
    "place",
    "post",
    "propose",
    "rule",
    "schedule",
    "shown",
    "told",
    "understand",
    "understand_all",
    "unpack",
]
