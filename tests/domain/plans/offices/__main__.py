"""python -m tests.domain.plans.offices [names]: the rates of the reader, as one JSON line.

``names``: also which plans of the half that may be looked at are not right, and why.
"""

from __future__ import annotations

import json
import sys

from tests.domain.plans.offices.measure import figures, held_out, measured


def main() -> None:
    found = measured()
    seen = [one for one in found if not held_out(one.plan)]
    unseen = [one for one in found if held_out(one.plan)]
    for one in seen if "names" in sys.argv else ():
        if one.what in ("silent", "overasked"):
            print(one.what, one.plan, *one.details, sep=" | ", file=sys.stderr)
    said = {"name": "plans", **figures(found), "held_out": figures(unseen)}
    print(json.dumps(said, ensure_ascii=False))


if __name__ == "__main__":
    main()
