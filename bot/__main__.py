"""The command line: ``python -m bot COMMAND``; errors are one line that says what to do."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from bot import admin, config, log
from bot.channels import NotSent, Trouble, Unauthorized
from bot.config import BadSettings, Settings
from bot.words import BadWords, Words
from domain.chat import Word, word
from domain.people import Role
from storage.store import StoreError

T = TypeVar("T")
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Quit(Exception):
    """End with this sentence and exit code 1."""

    def __init__(self, key: str, **args: Any) -> None:
        super().__init__(key)
        self.word = word(key, **args)


def say(settings: Settings, what: Word) -> str:
    return Words(settings.zone).say(what, settings.bot_language)


def perform(work: Coroutine[Any, Any, T], settings: Settings) -> T:
    """Run to the end; every foreseen trouble becomes one line and exit code 1."""
    try:
        return asyncio.run(work)
    except Quit as quit:
        line = say(settings, quit.word)
    except StoreError as trouble:
        line = say(settings, word(trouble.key, **trouble.args_for_words))
    except Unauthorized:
        line = say(settings, word("token-wrong"))
    except NotSent:
        line = say(settings, word("server-unreachable", url=settings.telegram_api_url))
    except Trouble as trouble:
        line = say(settings, word("server-trouble", reason=type(trouble).__name__))
    except admin.Refusal as refusal:
        line = say(settings, word(refusal.key, **refusal.args_for_words))
    except BadWords as trouble:
        line = f"locales: {trouble}"
    typer.echo(line, err=True)
    raise typer.Exit(1)


def settings() -> Settings:
    try:
        found = config.load()
    except BadSettings as trouble:
        typer.echo(str(trouble), err=True)
        raise typer.Exit(2) from None
    secrets = (found.telegram_token.get_secret_value(), found.database_url.get_secret_value())
    log.set_up(found.log_level, secrets)
    return found


@app.command()
def run() -> None:
    """Start the bot with the settings of the environment and .env."""
    from bot import app as running

    found = settings()
    if not found.telegram_token.get_secret_value():
        typer.echo(say(found, word("token-missing")), err=True)
        raise typer.Exit(2)
    try:
        perform(running.run(found), found)
    except running.Silent:
        typer.echo(say(found, word("server-silent")), err=True)
        raise typer.Exit(3) from None


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
    perform(
        playing.play(
            port=port, folder=folder, fresh=fresh, settings=found, open_browser=browser
        ),
        found,
    )


@app.command("import")
def import_file(file: Annotated[Path, typer.Argument(help="A YAML file.")]) -> None:
    """Bring in units, work groups and people from a file; repeating it changes nothing."""
    found = settings()
    counts = perform(admin.bring_in(found, file), found)
    typer.echo(say(found, word("imported", **counts)))


@app.command()
def invite(
    unit: Annotated[str, typer.Option(help="Code of the unit or work group.")],
    role: Annotated[Role, typer.Option(help="What the invited person will be.")],
) -> None:
    """Print a one-time link and code, good for 72 hours."""
    found = settings()
    code, link = perform(admin.invite(found, unit, role), found)
    typer.echo(say(found, word("invited", code=code, link=link)))


@app.command()
def check() -> None:
    """Look at settings, database and server, and say what is wrong."""
    found = settings()
    lines = perform(admin.check(found), found)
    for line in lines:
        typer.echo(say(found, line))


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="Where to write the copy.")]) -> None:
    """Write a whole copy of the SQLite database while the bot runs."""
    found = settings()
    perform(admin.backup(found, file), found)
    typer.echo(say(found, word("backed-up", path=str(file))))


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A file made by backup.")]) -> None:
    """Put a backup in the place of the database; the present one is kept beside it."""
    found = settings()
    kept = perform(admin.restore(found, file), found)
    typer.echo(say(found, word("restored", path=kept)))


@app.command()
def export(
    json: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Write everything the database holds as JSON (docs/export.md)."""
    found = settings()
    rows = perform(admin.export(found, json), found)
    typer.echo(say(found, word("exported", rows=rows, path=str(json))))


if __name__ == "__main__":
    sys.exit(app())
