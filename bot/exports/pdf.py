"""A DOCX file as PDF, where LibreOffice is installed: a process of its own, one at a time."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from pathlib import Path

LONGEST = 60.0  # seconds
OFFICE = "soffice"
_ONE = asyncio.Semaphore(1)


class NoOffice(Exception):
    """LibreOffice is not installed, or made nothing of it."""


def office() -> str | None:
    """Where the program is; None where there is none."""
    return shutil.which(OFFICE) or shutil.which("libreoffice")


async def pdf_of(docx: bytes) -> bytes:
    """NoOffice where it cannot be made here."""
    program = office()
    if program is None:
        raise NoOffice
    async with _ONE:
        with tempfile.TemporaryDirectory() as folder:
            return await _converted(program, Path(folder), docx)


async def _converted(program: str, folder: Path, docx: bytes) -> bytes:
    source = folder / "paper.docx"
    source.write_bytes(docx)
    profile = (folder / "profile").as_uri()
    child = await asyncio.create_subprocess_exec(
        program,
        f"-env:UserInstallation={profile}",
        *("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)),
        str(source),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PATH": os.environ.get("PATH", ""), "HOME": str(folder)},
        start_new_session=True,
    )
    try:
        await asyncio.wait_for(child.wait(), LONGEST)
    finally:
        if child.returncode is None:
            os.killpg(child.pid, 9)
            await child.wait()
    made = folder / "paper.pdf"
    if not made.exists():
        raise NoOffice
    return made.read_bytes()
