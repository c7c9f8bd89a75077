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
from bot.spoken import HELPS, Spoken, SpokenApp
from domain.chat import Word, word
from domain.people import Role

T = TypeVar("T")
app = SpokenApp(cls=Spoken, add_completion=False, pretty_exceptions_enable=False)


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


def help_of(key: str) -> str:
    """Of a command or of what can be given with it: said when it is asked for."""
    HELPS[key] = word(key)
    return key


app.info.help = help_of("cli-about")
Spoken.say = staticmethod(lambda what: say(what, config.language()))


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


@app.command(help=help_of("cli-run"))
def run() -> None:
    found = settings()
    if not found.has_channel:
        raise stop(word("token-missing"), 2)
    garbage.pause()
    from bot import app as running

    perform(running.run(found), found)


@app.command(help=help_of("cli-setup"))
def setup() -> None:
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


@app.command(help=help_of("cli-play"))
def play(
    port: Annotated[int, typer.Option(help=help_of("cli-play-port"))] = 8400,
    folder: Annotated[Path, typer.Option(help=help_of("cli-play-folder"))] = Path("data/play"),
    fresh: Annotated[bool, typer.Option(help=help_of("cli-play-fresh"))] = True,
    browser: Annotated[bool, typer.Option(help=help_of("cli-play-browser"))] = True,
) -> None:
    from bot import play as playing

    found = settings()
    work = playing.play(port=port, folder=folder, fresh=fresh, settings=found, open_browser=browser)
    perform(work, found)


@app.command(help=help_of("cli-talk"))
def talk(
    demo: Annotated[Cast | None, typer.Option(help=help_of("cli-talk-demo"))] = None,
    folder: Annotated[Path, typer.Option(help=help_of("cli-talk-folder"))] = Path("data/talk"),
) -> None:
    from bot import talk as talking

    found = settings()
    tell_aside(found, word("talk-begins"))
    who = demo.value if demo else None
    perform(talking.talk(found, who=who, folder=folder), found)


@app.command("import", help=help_of("cli-import"))
def import_file(
    file: Annotated[Path, typer.Argument(help=help_of("cli-import-file"))],
    unit: Annotated[
        str | None,
        typer.Option(help=help_of("cli-import-unit")),
    ] = None,
    sheet: Annotated[str, typer.Option(help=help_of("cli-import-sheet"))] = "",
    apply: Annotated[bool, typer.Option("--apply", help=help_of("cli-import-apply"))] = False,
) -> None:
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
    if looked.found.noted:
        words, path = Words(found.zone), file.with_name(f"{file.stem}-loi.xlsx")
        path.write_bytes(perform(book.marked(looked, words, found.bot_language), found))
        tell(found, word("book-marked", path=str(path)))
    if not looked.found.usable:
        if not looked.found.faults:
            tell(found, word("book-nothing-new"))
    elif apply or agreed(found, word("book-apply-sure")):
        perform(book.apply(found, looked), found)
        tell(found, book.done(looked))
    else:
        tell(found, word("book-apply-how"))
    if looked.found.faults:
        raise typer.Exit(1)


@app.command(help=help_of("cli-invite"))
def invite(
    unit: Annotated[str, typer.Option(help=help_of("cli-invite-unit"))],
    role: Annotated[Role, typer.Option(help=help_of("cli-invite-role"))],
) -> None:
    from bot.commands import invite as inviting

    found = settings()
    code, links = perform(inviting.invite(found, unit, role), found)
    tell(found, word("invited", code=code))
    for link in links:
        tell(found, word("invited-link", link=link))
    if not links:
        tell(found, word("invited-no-link"))


@app.command(help=help_of("cli-spread"))
def spread(
    away: Annotated[str, typer.Option(help=help_of("cli-spread-away"))] = "",
) -> None:
    from bot.commands import spread as spreading

    found = settings()
    for line in perform(spreading.spread(found, away), found):
        tell(found, line)


@app.command(help=help_of("cli-check"))
def check(
    seal: Annotated[str, typer.Option(help=help_of("cli-check-seal"))] = "",
) -> None:
    from bot.commands import check as checking

    found = settings()
    perform(checking.check(found, lambda what: tell(found, what), seal=seal), found)


@app.command(help=help_of("cli-policy"))
def policy() -> None:
    from bot.commands import policy as telling
    from bot.words import Words

    words, language = Words(config.DEFAULT_ZONE), config.language()
    for line in telling.show(partial(words.say, language=language), drawn=sys.stdout.isatty()):
        typer.echo(line)


@app.command(help=help_of("cli-backup"))
def backup(
    file: Annotated[Path | None, typer.Argument(help=help_of("cli-backup-file"))] = None,
    into: Annotated[Path | None, typer.Option(help=help_of("cli-backup-into"))] = None,
) -> None:
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


@app.command(help=help_of("cli-key"))
def key(file: Annotated[Path, typer.Argument(help=help_of("cli-key-file"))]) -> None:
    from bot.commands import keep as keeping

    found = settings()
    try:
        public = keeping.new_key(file)
    except OSError:
        raise stop(word("key-exists", path=str(file))) from None
    tell(found, word("key-made", path=str(file), public=public))


@app.command(help=help_of("cli-restore"))
def restore(
    file: Annotated[Path, typer.Argument(help=help_of("cli-restore-file"))],
    identity: Annotated[Path | None, typer.Option(help=help_of("cli-identity"))] = None,
    yes: Annotated[bool, typer.Option("--yes", help=help_of("cli-restore-yes"))] = False,
) -> None:
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


@app.command(help=help_of("cli-move"))
def move(
    file: Annotated[Path, typer.Argument(help=help_of("cli-move-file"))],
    identity: Annotated[Path | None, typer.Option(help=help_of("cli-identity"))] = None,
) -> None:
    from bot.commands import backup as saving

    found = settings()
    with at_work(found, "moving") as told:
        held = perform(saving.move(found, file, identity, told), found)
    rows = sum(content.rows for content in held.values())
    tell(found, word("moved", rows=rows, tables=len(held), path=str(file)))


@app.command(help=help_of("cli-export"))
def export(
    json: Annotated[Path, typer.Option(help=help_of("cli-export-file"))],
) -> None:
    from bot.commands import export as exporting

    found = settings()
    with at_work(found, "exporting") as told:
        rows = perform(exporting.export(found, json, told), found)
    tell(found, word("exported", rows=rows, path=str(json)))


if __name__ == "__main__":
    sys.exit(app())
