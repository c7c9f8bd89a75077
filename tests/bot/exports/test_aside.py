"""Documents that a process of its own makes: what it gives back, what it raises, its death."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import docx
import pytest

from bot.exports import aside, minutes
from bot.exports.template import TemplateError

SAID = (
    "import sys; from bot.exports import aside, minutes; {}; "
    "print({{'docx', 'lxml'}} & {{*sys.modules}})"
)


def text(content: bytes) -> str:
    return "\n".join(one.text for one in docx.Document(BytesIO(content)).paragraphs)


def test_the_same_is_made_there_as_here() -> None:
    made = aside.made(minutes.render, minutes._bare())
    assert text(made) == text(minutes.render(minutes._bare()))


def test_what_it_raises_is_raised_here_and_it_goes_on(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.docx"
    wrong.write_bytes(b"no DOCX")
    with pytest.raises(TemplateError, match="save it in Word"):
        aside.made(minutes.render, minutes._bare(), template=wrong)
    before = aside.made(os.getpid)
    assert aside.made(minutes.render, minutes._bare())
    assert aside.made(os.getpid) == before != os.getpid()


def test_one_that_was_killed_is_followed_by_another() -> None:
    before = aside.made(os.getpid)
    os.kill(before, signal.SIGKILL)
    assert aside.made(os.getpid) not in (before, os.getpid())


def test_one_that_never_ends_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "LONGEST_SECONDS", 1.0)
    with pytest.raises(EOFError):
        aside.made(time.sleep, 3600)
    monkeypatch.undo()
    assert aside.made(minutes.render, minutes._bare())


def test_what_makes_documents_is_not_loaded_by_who_asks() -> None:
    for work, loaded in (
        ("aside.made(minutes.render, minutes._bare())", "set()"),
        ("minutes.render(minutes._bare())", "'docx'"),
    ):
        words = [sys.executable, "-c", SAID.format(work)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        assert loaded in done.stdout


@pytest.mark.parametrize("module", ["bot.exports.aside", "bot.books.child"])
def test_a_supervisor_that_lets_nobody_be_nice_does_not_end_it(module: str) -> None:
    """As deploy/chibo.service does: of what alters resources only limits are allowed."""
    code = (
        f"import errno, os, sys, {module} as it\n"
        "def nice(by): raise PermissionError(errno.EPERM, 'not permitted')\n"
        "os.nice = nice\n"
        "getattr(it, 'limit', it.main)()"
    )
    nothing = subprocess.DEVNULL
    done = subprocess.run(
        [sys.executable, "-c", code], stdin=nothing, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
