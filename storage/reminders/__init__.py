"""Rows of reminders: what is open, what was made of it, to whom it reaches."""

from storage.reminders import opening, recipient, reminder
from storage.reminders.opening import Owner
from storage.reminders.recipient import ByLevel, Recipient
from storage.reminders.reminder import Reminder
from storage.reminders.reminder_make import make
from storage.reminders.scope import USUAL, Scope, scopes
from storage.reminders.subject import Subject, sample, subjects

__all__ = [
    "USUAL",
    "ByLevel",
    "Owner",
    "Recipient",
    "Reminder",
    "Scope",
    "Subject",
    "make",
    "opening",
    "recipient",
    "reminder",
    "sample",
    "scopes",
    "subjects",
]
