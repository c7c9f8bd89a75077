"""A made-up month of fifty people on one bot of Zalo: how many messages it takes.

    python -m tests.zalo_month             the whole month, then the control
    ZALO_MONTH=short python -m tests.zalo_month

The control lets the same people do the same on a channel that edits, sends files and has a
keyboard, question by question, and counts each of these as a message, as Zalo would. It must not
fit.
"""
