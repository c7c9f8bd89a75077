"""How far a long command is, for who watches it: a line on the terminal that is gone at the end.

In a pipe or under cron nothing is shown, and the library is not even loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Tell = Callable[[int, int], None]  # so much is done, of so much


@contextmanager
def progress(label: str) -> Iterator[Tell]:
    """Until it is told how far it is, it shows only that the command is at work, and since when."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich import progress as shown
    from rich.console import Console

    columns = (
        shown.SpinnerColumn(),
        shown.TextColumn("{task.description}", markup=False),
        shown.BarColumn(),
        shown.TaskProgressColumn(),
        shown.TimeElapsedColumn(),
    )
    with shown.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
