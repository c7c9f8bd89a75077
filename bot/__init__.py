"""The shell: the only place with effects on the world."""

import sys

VERSION = "0.1.0"  # as in pyproject.toml

if sys.version_info < (3, 11):  # noqa: UP036  (said before what it cannot read is imported)
    sys.exit("Cần Python 3.11 trở lên; máy này có Python {}.{}.".format(*sys.version_info))
