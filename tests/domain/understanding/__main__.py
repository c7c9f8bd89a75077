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
    from tests.domain.understanding import corpus, measure, whole

    if "--show" in arguments:
        questions = arguments[arguments.index("--show") + 1 :]
        for folder in (
            "phrases",
            corpus.LATER,
            corpus.FRESH,
            corpus.FOURTH,
            corpus.SIXTH,
            corpus.SEVENTH,
            corpus.EIGHTH,
            *corpus.NINTH,
            *corpus.TENTH,
            corpus.ELEVENTH,
            corpus.THIRTEENTH,
            corpus.FOURTEENTH,
            corpus.FIFTEENTH,
            corpus.SIXTEENTH,
            corpus.SEVENTEENTH,
        ):
            measure.show(measure.measured(folder), questions)
        for folder in (
            ".",
            corpus.LATER,
            corpus.FRESH,
            corpus.FOURTH,
            corpus.FIFTH,
            corpus.SEVENTH,
            corpus.EIGHTH,
            *corpus.NINTH,
            *corpus.TENTH,
            corpus.TWELFTH,
        ):
            measure.show_meetings(whole.heard_meetings(folder))
    print(json.dumps(measure.all_rates(), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
