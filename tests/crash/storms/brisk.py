"""Imported by a process whose database is stormed: an hour's "too many requests" is tried again
after one second instead of sixty, the file is looked at every half second, and a client has one
second to say what it wants.

A tap is kept as long as in real life: a database that is away is no pause of the platform, so
nobody is asked again, and whoever is forgotten stays silent.
"""

from __future__ import annotations

from bot import app, display, gate, outbox, poll

for module in (display, outbox, poll):
    vars(module)["LONGEST_WAIT"] = 1.0
app.LOOK_SECONDS = 0.5
gate.WANTS_SECONDS = 1.0
