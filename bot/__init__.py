"""The shell: the only place with effects on the world."""

import sys

VERSION = "0.1.0"  # as in pyproject.toml

if sys.version_info < (3, 11):  # noqa: UP036  (said before what it cannot read is imported)
    sys.exit("Python 3.11 or newer is needed; this is {}.{}.".format(*sys.version_info))
