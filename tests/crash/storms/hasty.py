"""Imported by a process that is stormed: what takes minutes in real life takes a second.

As where the database is stormed; and a tap is lost after a pause of a second instead of 150.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import owed
from bot.channels import telegram
from tests.crash.storms import brisk

owed.ONE_POLL = timedelta(seconds=0.8)
telegram.Telegram.can = replace(telegram.CAN, keeps=timedelta(seconds=1))

__all__ = ["brisk"]
