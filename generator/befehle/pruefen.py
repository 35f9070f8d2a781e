"""`oz pruefen`: the communication rules over the project or some of its files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

import click

from generator.befehle._optionen import stichtag
from generator.befund import Befund, Schwere
from generator.config import Config, load_config
from generator.errors import OzError
from generator.pipeline import Werk, load
from generator.render.befunde import render_json, render_text

FORMATE = ("text", "json")


@click.command("pruefen")
@click.argument("pfade", nargs=-1, metavar="[PFADE]...")
@click.option("--format", "format_", type=click.Choice(FORMATE), default="text", help="Ausgabe (sonst text).")
@click.option("--streng", is_flag=True, help="Auch Warnungen führen zum Status 1.")
@click.option("--entwuerfe", is_flag=True, help="Maßstab der Vorschau: offene Lücken sind nur Hinweise.")
@click.option("--als", help="Pfad, unter dem der Text der Standardeingabe («-») geprüft wird.")
@stichtag
@click.pass_obj
def befehl(
    projekt: Path,
    pfade: tuple[str, ...],
    format_: str,
    streng: bool,
    entwuerfe: bool,
    als: str | None,
    stichtag: date | None,
) -> int:
    """Texte, Termine und Bilder an den Kommunikationsregeln prüfen.

    PFADE sind Dateien oder Ordner; ohne Angabe wird alles geprüft, «-» liest von der Standardeingabe.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=entwuerfe)
    dazu = _read_stdin(pfade, als)
    auswahl = Auswahl(config, tuple(dazu) or pfade)
    werk = load(config, dazu, None if auswahl.alles else auswahl)
    befunde = [befund for befund in werk.befunde if befund.datei in auswahl]
    _show(befunde, werk, auswahl, format_)
    return exit_status(befunde, streng)


class Auswahl:
    """The files and folders named on the command line, as paths of the project."""

    def __init__(self, config: Config, pfade: tuple[str, ...]) -> None:
        self.pfade = [_in_project(config, pfad) for pfad in pfade]
        self.alles = not self.pfade or "." in self.pfade

    def __contains__(self, datei: object) -> bool:
        return self.alles or any(datei == pfad or str(datei).startswith(f"{pfad}/") for pfad in self.pfade)

    def __iter__(self) -> Iterator[str]:
        return iter(self.pfade)

    def __len__(self) -> int:
        return len(self.pfade)


def _in_project(config: Config, pfad: str) -> str:
    """A path from the working directory, or else from the project's root, as a path of the project."""
    for kandidat in (Path(pfad).resolve(), (config.projekt / pfad).resolve()):
        if kandidat.is_relative_to(config.projekt) and kandidat.exists():
            return kandidat.relative_to(config.projekt).as_posix()
    rein = PurePosixPath(pfad.replace("\\", "/"))
    if not rein.is_absolute() and ".." not in rein.parts and rein.parts[:1] in (("inhalte",), ("veranstaltungen",)):
        return rein.as_posix()
    raise OzError(f"«{pfad}» gibt es in diesem Projekt nicht. Bitte den Pfad prüfen.")


def _read_stdin(pfade: tuple[str, ...], als: str | None) -> dict[str, str]:
    if "-" not in pfade:
        if als:
            raise OzError("--als gehört zu «oz pruefen -»: Der Text kommt dann von der Standardeingabe.")
        return {}
    if not als:
        raise OzError("Bei «-» bitte mit --als sagen, welche Datei das ist: --als inhalte/geschichten/x.md")
    roh = sys.stdin.buffer.read()
    try:
        return {PurePosixPath(als).as_posix(): roh.decode("utf-8")}
    except UnicodeDecodeError:
        raise OzError("Die Standardeingabe ist nicht in UTF-8 kodiert.") from None


def _show(befunde: list[Befund], werk: Werk, auswahl: Auswahl, format_: str) -> None:
    dateien = sum(pfad in auswahl for pfad in werk.dokumente)
    if format_ == "json":
        click.echo(render_json(befunde, dateien), nl=False)
        return
    quelltexte = {pfad: dokument.quelltext for pfad, dokument in werk.dokumente.items()}
    click.echo(render_text(befunde, quelltexte, sys.stdout.isatty()), nl=False)


def exit_status(befunde: list[Befund], streng: bool) -> int:
    """1 where there is a `fehler`, with `--streng` also for a `warnung`; else 0."""
    schwer = {Schwere.FEHLER, Schwere.WARNUNG} if streng else {Schwere.FEHLER}
    return int(any(befund.schwere in schwer for befund in befunde))
