"""Measure and print one JSON line; ``--show`` prints what went wrong in the half that is looked at.

python -m tests.domain.understanding [--show [question]] [--nonsense]
"""

from __future__ import annotations

import json
import sys


def main(arguments: list[str]) -> None:
    if "--nonsense" in arguments:
        from tests.domain.understanding import nonsense

        nonsense.swap()
    from tests.domain.understanding import measure, whole

    found, meetings = measure.measured(), whole.heard_meetings()
    if "--show" in arguments:
        measure.show(found, arguments[arguments.index("--show") + 1 :])
        measure.show_meetings(meetings)
    print(json.dumps(measure.rates(found, meetings), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
