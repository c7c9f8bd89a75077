"""The command line: ``python -m bot COMMAND``; errors are one line that says what to do.

What a command needs is imported when it is called: most need no server and start at once.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Coroutine
from contextlib import AbstractContextManager, ExitStack
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from bot import config, garbage, log
from bot.config import BadSettings, Settings
from bot.progress import Tell, progress
from domain.chat import Word, word
from domain.people import Role

T = TypeVar("T")
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Cast(StrEnum):
    """Of the demo data."""

    secretary = "secretary"
    other_secretary = "other-secretary"
    leader = "leader"
    office = "office"


def say(what: Word, language: str) -> str:
    from bot.sentences import BadWords
    from bot.words import Words

    try:
        return Words(config.DEFAULT_ZONE).say(what, language)
    except BadWords as trouble:
        return f"locales: {trouble}"


def stop(what: Word, code: int = 1) -> typer.Exit:
    """One line on stderr; to be raised."""
    typer.echo(log.redact(say(what, config.language())), err=True)
    return typer.Exit(code)


def perform(work: Coroutine[Any, Any, T], settings: Settings) -> T:
    """Run to the end; trouble becomes one line and exit code 1."""
    try:
        return asyncio.run(work)
    except (typer.Abort, BadSettings):
        raise
    except Exception as trouble:
        from bot.troubles import sentence

        what = sentence(trouble, settings)
        if what is None:
            logging.getLogger(__name__).exception("not foreseen")
            what = word("not-foreseen", name=type(trouble).__name__)
    raise stop(what)


def settings() -> Settings:
    try:
        found = config.load()
    except BadSettings as trouble:
        raise stop(trouble.word, 2) from None
    log.set_up(found.log_level, log.to_hide(*found.hidden), form=found.log_format)
    return found


def tell(found: Settings, what: Word) -> None:
    typer.echo(say(what, found.bot_language))


def tell_aside(found: Settings, what: Word) -> None:
    """To who sits at a terminal only, beside what the command is for."""
    if sys.stdin.isatty():
        typer.echo(say(what, found.bot_language), err=True)


def at_work(found: Settings, key: str) -> AbstractContextManager[Tell]:
    """Shows what is being done as long as it lasts."""
    return progress(say(word(key), found.bot_language))


@app.command()
def run() -> None:
    """Start the bot with the settings of the environment and .env."""
    found = settings()
    if not found.has_channel:
        raise stop(word("token-missing"), 2)
    garbage.pause()
    from bot import app as running

    perform(running.run(found), found)


@app.command()
def setup() -> None:
    """Ask six questions, write .env, make the database and the first administrator's code."""
    from bot.commands import setup as asking

    def ask(what: Word, usual: str) -> str:
        said = typer.prompt(say(what, config.language()), default=usual, show_default=bool(usual))
        return str(said)

    def show(what: Word) -> None:
        typer.echo(log.redact(say(what, config.language())))

    log.set_up("WARNING")
    try:
        perform(asking.setup(ask, show), Settings())
    except BadSettings as trouble:
        raise stop(trouble.word, 2) from None


@app.command()
def play(
    port: Annotated[int, typer.Option(help="Where the playground listens.")] = 8400,
    folder: Annotated[Path, typer.Option(help="Where its data are kept.")] = Path("data/play"),
    fresh: Annotated[bool, typer.Option(help="Begin anew with the demo data.")] = True,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
) -> None:
    """Open the playground: phones, a clock and the real bot; no token, no network."""
    from bot import play as playing

    found = settings()
    work = playing.play(port=port, folder=folder, fresh=fresh, settings=found, open_browser=browser)
    perform(work, found)


@app.command()
def talk(
    demo: Annotated[
        Cast | None, typer.Option(help="Be one of the demo data, begun anew; else use your own.")
    ] = None,
    folder: Annotated[Path, typer.Option(help="Where files are put.")] = Path("data/talk"),
) -> None:
    """Talk to the bot in this terminal: text only, no token, no network; Ctrl-D ends it."""
    from bot import talk as talking

    found = settings()
    tell_aside(found, word("talk-begins"))
    who = demo.value if demo else None
    perform(talking.talk(found, who=who, folder=folder), found)


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A YAML file, or an Excel file.")],
    unit: Annotated[
        str | None,
        typer.Option(help="YAML: a score framework of this unit. Excel: the cells are under it."),
    ] = None,
    sheet: Annotated[str, typer.Option(help="Excel: read the sheet of this name.")] = "",
    apply: Annotated[bool, typer.Option("--apply", help="Excel: write what is shown.")] = False,
) -> None:
    """Bring in units, work groups and people, or a score framework; repeating changes nothing.

    What an Excel file would change is shown first.
    """
    found = settings()
    from bot.commands.bring_in_book import is_book

    if is_book(file):
        import_book(found, file, unit, sheet, apply)
    elif unit is None:
        from bot.commands.bring_in import bring_in

        with at_work(found, "importing"):
            counts = perform(bring_in(found, file), found)
        tell(found, word("imported", **counts))
    else:
        from bot.commands.load_framework import load_framework

        loaded, people = perform(load_framework(found, file, unit), found)
        facts = {"title": loaded.title, "since": loaded.since, "people": people}
        tell(found, word("framework-in-force", **facts))


def agreed(found: Settings, question: Word) -> bool:
    """Asked at a terminal only."""
    return sys.stdin.isatty() and typer.confirm(say(question, found.bot_language))


def import_book(found: Settings, file: Path, unit: str | None, sheet: str, apply: bool) -> None:
    """Show what the workbook would change, give it back with its faults, write it if asked to."""
    from bot.commands import bring_in_book as book
    from bot.words import Words
    from domain.books import told

    with at_work(found, "book-looking"):
        looked = perform(book.look_at(found, file, unit=unit, sheet=sheet), found)
    tell(found, told(looked.found))
    if any(looked.found.notes):
        words, path = Words(found.zone), file.with_name(f"{file.stem}-loi.xlsx")
        path.write_bytes(perform(book.marked(looked, words, found.bot_language), found))
        tell(found, word("book-marked", path=str(path)))
    if looked.found.faults:
        raise typer.Exit(1)
    if not looked.found.usable:
        tell(found, word("book-nothing-new"))
    elif apply or agreed(found, word("book-apply-sure")):
        perform(book.apply(found, looked), found)
        size, acts = looked.found.size, looked.found.proposal.acts
        applied = word("book-applied", units=size, since=looked.since)
        tell(found, word("book-decided", count=size, told="no") if acts else applied)
    else:
        tell(found, word("book-apply-how"))


@app.command()
def invite(
    unit: Annotated[str, typer.Option(help="Code of the unit or work group.")],
    role: Annotated[Role, typer.Option(help="What the invited person will be.")],
) -> None:
    """Print a one-time code and link, good for 72 hours."""
    from bot.commands import invite as inviting

    found = settings()
    code, links = perform(inviting.invite(found, unit, role), found)
    tell(found, word("invited", code=code))
    for link in links:
        tell(found, word("invited-link", link=link))
    if not links:
        tell(found, word("invited-no-link"))


@app.command()
def spread(
    away: Annotated[
        str, typer.Option(help="Name of a bot that ends: its people are sent to others.")
    ] = "",
) -> None:
    """Show how people are spread over several bots, or move those of one that ends."""
    from bot.commands import spread as spreading

    found = settings()
    for line in perform(spreading.spread(found, away), found):
        tell(found, line)


@app.command()
def check(
    seal: Annotated[
        str, typer.Option(help="A seal printed earlier: does the log still hold it?")
    ] = "",
) -> None:
    """Look at settings, database and server, and say what is wrong."""
    from bot.commands import check as checking

    found = settings()
    perform(checking.check(found, lambda what: tell(found, what), seal=seal), found)


@app.command()
def policy() -> None:
    """Print who may do what, for which units: the table of access as the bot asks it."""
    from bot.commands import policy as telling
    from bot.words import Words

    words, language = Words(config.DEFAULT_ZONE), config.language()
    for line in telling.show(partial(words.say, language=language), drawn=sys.stdout.isatty()):
        typer.echo(line)


@app.command()
def backup(
    file: Annotated[Path | None, typer.Argument(help="Where to write the copy.")] = None,
    into: Annotated[
        Path | None, typer.Option(help="Instead: a folder that holds one a run, 7/4/12 are kept.")
    ] = None,
) -> None:
    """Write a whole copy of the database, a SQLite file, while the bot runs."""
    from bot.commands import backup as saving
    from bot.commands import keep as keeping

    found = settings()
    if (file is None) == (into is None):
        raise stop(word("backup-where"), 2)
    with at_work(found, "backing-up"):
        if into:
            made, rows = perform(keeping.keep(found, into), found)
            done = word("backup-kept", path=str(made), rows=rows)
        elif file:
            perform(saving.backup(found, file), found)
            done = word("backed-up", path=str(file))
    tell(found, done)


@app.command()
def key(file: Annotated[Path, typer.Argument(help="Where the secret half is written.")]) -> None:
    """Make the pair of keys for encrypted backups; prints the line for .env."""
    from bot.commands import keep as keeping

    found = settings()
    try:
        public = keeping.new_key(file)
    except OSError:
        raise stop(word("key-exists", path=str(file))) from None
    tell(found, word("key-made", path=str(file), public=public))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file made by backup.")],
    identity: Annotated[
        Path | None, typer.Option(help="The file made by key, for an encrypted one.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a backup in the place of the database; the present one is kept beside it.

    What the backup lacks of the present data is told first.
    """
    from bot.commands import backup as saving

    found = settings()
    with ExitStack() as shown:
        shown.enter_context(at_work(found, "restoring"))

        def agree(lost: Word) -> bool:
            shown.close()
            tell(found, lost)
            return yes or not sys.stdin.isatty() or agreed(found, word("restore-sure"))

        kept = perform(saving.restore(found, file, identity, agree), found)
    tell(found, word("restored-kept", path=kept) if kept else word("restored"))


@app.command()
def move(
    file: Annotated[Path, typer.Argument(help="The SQLite file, or a file made by backup.")],
    identity: Annotated[
        Path | None, typer.Option(help="The file made by key, for an encrypted one.")
    ] = None,
) -> None:
    """Bring all that a SQLite file holds into the empty PostgreSQL of DATABASE_URL."""
    from bot.commands import backup as saving

    found = settings()
    with at_work(found, "moving") as told:
        held = perform(saving.move(found, file, identity, told), found)
    rows = sum(content.rows for content in held.values())
    tell(found, word("moved", rows=rows, tables=len(held), path=str(file)))


@app.command()
def export(
    json: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Write everything the database holds as JSON (docs/export.md)."""
    from bot.commands import export as exporting

    found = settings()
    with at_work(found, "exporting") as told:
        rows = perform(exporting.export(found, json, told), found)
    tell(found, word("exported", rows=rows, path=str(json)))


if __name__ == "__main__":
    sys.exit(app())
