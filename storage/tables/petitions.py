"""Petitions of the cells, and every step each of them went."""

from __future__ import annotations

from sqlalchemy import Column, Date, String, Table, Text

from storage.tables.columns import (
    NEVER_AGAIN,
    edition,
    identity,
    index_where,
    metadata,
    moment,
    refers,
)

petition = Table(
    "petition",
    metadata,
    identity(),
    refers("cell_id", "unit", index=True),
    refers("meeting_id", "meeting", needed=False, index=True),  # None: raised outside a meeting
    Column("kind", String(20), nullable=False, server_default="petition"),
    Column("text", Text, nullable=False),
    Column("state", String(20), nullable=False, server_default="new"),
    refers("holder_id", "unit", needed=False),  # the unit above that it was forwarded to
    Column("whom", String(200)),  # it was forwarded to, outside
    refers("owner_id", "person", needed=False),  # who took it in hand or answered it
    Column("due", Date),  # of whoever has it now
    refers("tied_to", "petition", needed=False),  # the same matter, of another cell
    refers("raised_by", "person"),
    moment("raised_at"),
    Column("answer", Text),
    moment("answered_at", needed=False),
    edition(),
    index_where("ix_petition_open", "cell_id", condition="state <> 'closed'"),
    index_where("ix_petition_holder_id", "holder_id", condition="holder_id IS NOT NULL"),
    index_where("ix_petition_tied_to", "tied_to", condition="tied_to IS NOT NULL"),
    index_where("ix_petition_due", "due", condition="due IS NOT NULL"),
    **NEVER_AGAIN,
)
petition_step = Table(
    "petition_step",
    metadata,
    identity(),
    refers("petition_id", "petition", index=True),
    Column("move", String(20), nullable=False),  # "raise", "tie", or a move of domain/petitions
    refers("by_person", "person"),
    moment("at"),
    Column("text", Text),
    refers("to_unit", "unit", needed=False),
)
