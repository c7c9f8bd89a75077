"""The shell: the only place with effects on the world."""

VERSION = "0.1.0"  # as in pyproject.toml
