"""The command `oz`: finds its sub-commands in `befehle/`, and turns every fault into one German sentence."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__, befehle
from generator.errors import OzError

# mkdocs-material greets with a notice about MkDocs 2; editors can do nothing about it.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")


class Befehlsgruppe(click.Group):
    """Loads a sub-command only when it is asked for, so that `oz pruefen` does not pay for Pillow."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every module in `befehle/` is a command."""
        ordner = Path(befehle.__file__ or "").parent
        return sorted(datei.stem for datei in ordner.glob("*.py") if not datei.stem.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command's module, imported now; None for an unknown name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        befehl: click.Command = importlib.import_module(f"generator.befehle.{cmd_name}").befehl
        return befehl

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Say in German what commands there are when one is misspelt."""
        name = args[0]
        if self.get_command(ctx, name) is None:
            raise click.UsageError(f"Den Befehl «{name}» gibt es nicht. Es gibt: {', '.join(self.list_commands(ctx))}.")
        return super().resolve_command(ctx, args)


@click.group(cls=Befehlsgruppe, context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 110})
@click.version_option(__version__, "--version", message="oz %(version)s", help="Version zeigen.")
@click.option(
    "--projekt",
    type=click.Path(path_type=Path),
    default=Path(),
    help="Projektordner, wenn nicht der aktuelle (vor oder nach dem Befehl).",
)
@click.pass_context
def oz(ctx: click.Context, projekt: Path) -> None:
    """Website, Kalender und Feeds des Oberzentrums Südthüringen."""
    ctx.obj = projekt


def main(argumente: list[str] | None = None) -> None:
    """Run `oz` and leave with 0 (fine), 1 (findings, refused) or 2 (wrong usage, unreadable project)."""
    argumente = _projekt_first(list(sys.argv[1:] if argumente is None else argumente))
    try:
        status = oz.main(argumente, prog_name="oz", standalone_mode=False)
    except OzError as fehler:
        click.echo(f"oz: {fehler}", err=True)
        status = 2
    except click.UsageError as fehler:
        _usage(fehler)
        status = 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("oz: abgebrochen.", err=True)
        status = 130
    except click.ClickException as fehler:
        click.echo(f"oz: {fehler.format_message()}", err=True)
        status = 2
    except BrokenPipeError:
        # The reader (`| head`) has left; nothing more can be said to it.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123
        status = 0
    except Exception as fehler:
        if os.environ.get("OZ_DEBUG"):
            raise
        art = type(fehler).__name__
        click.echo(f"oz: Das hätte nicht passieren dürfen ({art}: {fehler}).", err=True)
        click.echo("Bitte der Entwicklung melden; mit OZ_DEBUG=1 davor erscheinen Einzelheiten.", err=True)
        status = 2
    sys.exit(status if isinstance(status, int) else 0)


def run() -> NoReturn:
    """The program: `main`, and then an end at once, without taking apart hundreds of thousands of records first."""
    status: object = 0
    try:
        main()
    except SystemExit as ende:
        status = ende.code
    for strom in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # the reader has left
            strom.flush()
    os._exit(status if isinstance(status, int) else 1)


def _projekt_first(argumente: list[str]) -> list[str]:
    """`--projekt DIR` may stand before or after the sub-command."""
    for i, wort in enumerate(argumente):
        if wort == "--":
            break
        if wort == "--projekt" and i + 1 < len(argumente):
            return ["--projekt", argumente[i + 1], *argumente[:i], *argumente[i + 2 :]]
        if wort.startswith("--projekt="):
            return [wort, *argumente[:i], *argumente[i + 1 :]]
    return argumente


_DEUTSCH = {
    "No such option": "Diese Option gibt es nicht",
    "Did you mean": "Meinten Sie",
    "Missing argument": "Es fehlt",
    "Missing option": "Es fehlt die Option",
    "Missing parameter": "Es fehlt",
    "Invalid value for": "Ungültiger Wert für",
    "Invalid value": "Ungültiger Wert",
    "requires an argument": "braucht einen Wert",
    "Got unexpected extra argument": "Zu viel angegeben",
    "is not one of": "ist keines von",
    "does not exist": "gibt es nicht",
    "is not a valid integer": "ist keine ganze Zahl",
    "does not match the formats": "passt nicht zu den Formen",
    "Missing command": "Es fehlt ein Befehl",
}


def _usage(fehler: click.UsageError) -> None:
    text: Any = fehler.format_message()
    for englisch, deutsch in _DEUTSCH.items():
        text = text.replace(englisch, deutsch)
    befehl = fehler.ctx.command_path if fehler.ctx else "oz"
    click.echo(f"oz: {text}\nHilfe: {befehl} --help", err=True)


if __name__ == "__main__":
    run()
