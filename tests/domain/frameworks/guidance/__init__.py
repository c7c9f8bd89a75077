"""Guidance as provinces and wards write it, with what must be understood of each."""
