"""Imported by a process that is stormed: what takes minutes in real life takes a second.

A tap is lost after a pause of a second instead of 150; an hour's "too many requests" is tried again
after one second instead of sixty.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import app, display, outbox, owed, poll
from bot.channels import telegram

for module in (display, outbox, poll):
    vars(module)["LONGEST_WAIT"] = 1.0
owed.ONE_POLL = timedelta(seconds=0.8)
telegram.Telegram.can = replace(telegram.CAN, keeps=timedelta(seconds=1))
app.LOOK_SECONDS = 0.5
