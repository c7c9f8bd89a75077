"""The help of the command line, and what is said of a command typed wrong: from locales/."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from domain.chat import Word, word

Say = Callable[[Word], str]
F = TypeVar("F", bound=Callable[..., Any])
LEFT, GAP = 2, 3  # columns before a name, and behind the longest
WIDEST = 100
HELPS: dict[str, Word] = {}  # by what a command, an option, an argument carries


class WrongUse(Exception):
    """``word`` says what is wrong."""

    def __init__(self, context: typer.Context, what: Word) -> None:
        super().__init__(what.key)
        self.context, self.word = context, what


def told(command: Any, context: typer.Context, say: Say) -> str:
    """The help of a command, as text."""
    lines = [say(word("cli-usage", command=context.command_path, rest=_rest(command, say))), ""]
    lines += [say(HELPS[command.help]), ""]
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option"]
    inner = getattr(command, "commands", {}).items()
    tables = {
        "cli-commands": [(name, say(HELPS[one.help]).split("\n")[0]) for name, one in inner],
        "cli-arguments": [(say(word("cli-file")), say(HELPS[one.help])) for one in arguments],
        "cli-options": [*(_option(one, say) for one in options), ("--help", say(word("cli-help")))],
    }
    heads = {"cli-commands": word("cli-commands"), "cli-arguments": word("cli-arguments")}
    heads["cli-options"] = word("cli-options")
    for key, rows in tables.items():
        if rows:
            lines += [say(heads[key]), *_table(rows), ""]
    return "\n".join(lines).rstrip() + "\n"


def _rest(command: Any, say: Say) -> str:
    if hasattr(command, "commands"):
        return say(word("cli-command"))
    parts = [f"[{say(word('cli-option'))}]"]
    for one in command.params:
        if one.param_type_name == "argument":
            name = say(word("cli-file"))
            parts.append(name if one.required else f"[{name}]")
    return " ".join(parts)


def _option(one: Any, say: Say) -> tuple[str, str]:
    names = ", ".join([*one.opts, *one.secondary_opts])
    said = say(HELPS[one.help])
    if one.required:
        return names, f"{said} {say(word('cli-required'))}"
    if one.type_descriptor.choices:
        said += f" {say(word('cli-one-of', names=_choices(one)))}"
    elif not one.is_flag and one.default not in (None, ""):
        said += f" {say(word('cli-usual', value=str(one.default)))}"
    return names, said


def _choices(one: Any) -> str:
    return ", ".join(str(choice.value) for choice in one.type_descriptor.choices or ())


def _table(rows: list[tuple[str, str]]) -> Iterator[str]:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    left = LEFT + max(len(name) for name, _ in rows) + GAP
    for name, said in rows:
        first, *others = textwrap.wrap(said, max(width - left, 20)) or [""]
        yield f"{' ' * LEFT}{name}".ljust(left) + first
        yield from (" " * left + other for other in others)


def wrong(trouble: Any) -> Word | None:
    """What is said of what Typer refuses; None: it has only its own words."""
    kind, one = type(trouble).__name__, getattr(trouble, "param", None)
    if kind == "NoSuchOption":
        like = next(iter(trouble.possibilities or ()), "")
        return _unknown(word("cli-no-option", name=trouble.option_name), like)
    if kind == "MissingParameter" and one is not None:
        if one.param_type_name == "argument":
            return word("cli-no-file")
        return word("cli-missing", name=one.opts[0])
    if kind == "BadParameter" and one is not None:
        if one.type_descriptor.choices:
            return word("cli-not-one-of", name=one.opts[0], names=_choices(one))
        if one.type_descriptor.annotation is int:
            return word("cli-no-number", name=one.opts[0], example=str(one.default))
        return word("cli-bad-value", name=one.opts[0])
    if kind == "BadOptionUsage":
        return word("cli-no-value", name=trouble.option_name)
    if kind == "UsageError" and "extra argument" in str(trouble.message):
        return word("cli-too-much")
    return None


def _unknown(what: Word, like: str) -> Word:
    return word("cli-meant", what=what, like=like) if like else what


class SpokenCommand(TyperCommand):
    """One of the commands."""

    def get_help(self, ctx: Any) -> str:
        return told(self, ctx, Spoken.say)


class SpokenApp(typer.Typer):
    def command(self, name: str | None = None, **more: Any) -> Callable[[F], F]:
        return super().command(name, cls=SpokenCommand, **more)


class Spoken(TyperGroup):
    """All of them; ``say`` is set by who has the words."""

    say: Say = staticmethod(lambda what: what.key)

    def get_help(self, ctx: Any) -> str:
        return told(self, ctx, Spoken.say)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args:
            typer.echo(self.get_help(ctx), err=True)
            raise typer.Exit(2)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            like = next(iter(get_close_matches(name, list(self.commands), 1)), "")
            raise WrongUse(ctx, _unknown(word("cli-no-command", name=name), like))
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **more: Any) -> Any:
        """What is typed wrong ends with 2, what is broken off with 1, each with a line."""
        try:
            code = super().main(*args, **{**more, "standalone_mode": False})
        except typer.Abort:
            _say_wrong(word("cli-broken-off"))
            sys.exit(1)
        except WrongUse as trouble:
            _refuse(trouble.context, trouble.word)
        except Exception as trouble:
            if not hasattr(trouble, "format_message"):
                raise
            _refuse(getattr(trouble, "ctx", None), wrong(trouble), trouble.format_message())
        sys.exit(code if isinstance(code, int) else 0)


def _refuse(context: typer.Context | None, what: Word | None, otherwise: str = "") -> None:
    path = context.command_path if context else "python -m bot"
    said = Spoken.say(what) if what else otherwise
    _say_wrong(word("cli-wrong", said=said, command=path))
    sys.exit(2)


def _say_wrong(what: Word) -> None:
    typer.echo(Spoken.say(what), err=True)
