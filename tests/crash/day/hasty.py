"""Imported by a bot of this day: a platform that keeps taps for 15 seconds instead of 150, so that
minutes without a network are seconds.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import app, owed
from bot.channels import telegram

owed.ONE_POLL = timedelta(seconds=10)
telegram.Telegram.can = replace(telegram.CAN, keeps=timedelta(seconds=15))
app.LOOK_SECONDS = 1.0
