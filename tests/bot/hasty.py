"""Imported by a process whose test cannot wait for a minute."""

from __future__ import annotations

from bot import app, standing

standing.REFUSED_SECONDS = 0.5
app.LOOK_SECONDS = 0.2
