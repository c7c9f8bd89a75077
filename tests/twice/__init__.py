"""Every conversation of the suite twice, on Telegram and on Zalo: what is kept must be the same.

    python -m tests.twice                          all of tests/handlers, some twenty minutes
    python -m tests.twice tests/handlers/plans     these files, or what else pytest takes

What cannot be done on Zalo, such as to tap a button of yesterday, is passed over and counted, each
by its reason; what is kept otherwise is printed, and must be in ``differences.py`` with its reason.
"""
