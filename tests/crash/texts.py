"""What the bot's messages are known by: taken from its own words, so that they may change."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from bot.words import Words
from domain.chat import word

FACTS = {
    "starts": "",
    "cell": "",
    "month": "8",
    "kind": "extraordinary",
    "obliged": 20,
    "exempt": 0,
    "present": 20,
    "voters": 20,
    "setting": "",
    "tasks": (),
}
STEPS = (
    "kind",
    "held_on",
    "hours",
    "setting",
    "attendance",
    "conduct",
    "content",
    "speakers",
    "last_tasks",
    "new_tasks",
    "conclusion",
    "petitions",
)
WORDS = Words(ZoneInfo("Asia/Ho_Chi_Minh"))


def label(key: str, **args: Any) -> str:
    return WORDS.say(word(key, **args))


def question(step: str) -> str:
    """The part of a question that does not depend on the answers before it."""
    return label(f"step-{step}", **FACTS).strip().splitlines()[0].split("(")[0].strip()


QUESTIONS = {step: question(step) for step in STEPS}
REVIEW = label("submit")
RECEIPT = label("correct")
ECHO = label("echo", value="").strip()
SKIP, BACK, CHANGE = label("skip"), label("back"), label("change-line")
FOR_STOCK = {
    "questions": QUESTIONS,
    "review": REVIEW,
    "receipt": RECEIPT,
    "echo": ECHO,
    "back": BACK,
    "change": CHANGE,
}
