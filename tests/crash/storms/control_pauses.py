"""A control: after a pause nothing is asked again, as if the platform kept taps for ever."""

from __future__ import annotations

from dataclasses import replace

from bot.channels import telegram
from tests.crash.storms import hasty

telegram.Telegram.can = replace(telegram.CAN, keeps=None)

__all__ = ["hasty"]
