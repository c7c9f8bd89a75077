"""What the platform does to us between: refusals to wait for, errors, cuts and silence."""

from __future__ import annotations

import random

from playground.api import Api
from playground.faults import Kind

BRIEF: tuple[Kind, ...] = ("429", "500", "502", "cut-before", "cut-after")
HANGS: tuple[Kind, ...] = ("hang-before", "hang-after")
SHARE = 0.01
HANG_SECONDS = 3.0
SHOWING = ("sendMessage", "editMessageText", "sendDocument", "answerCallbackQuery")


def plan_faults(api: Api, seed: int) -> None:
    """A share of all calls goes wrong until it is healed."""
    api.faults._chance = random.Random(seed)
    for method in (*SHOWING, "getUpdates"):
        for kind in BRIEF:
            api.faults.plan(method, kind, times=None, share=SHARE)
        for kind in HANGS:
            api.faults.plan(method, kind, times=None, share=SHARE / 2, seconds=HANG_SECONDS)
