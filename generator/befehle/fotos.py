"""`oz fotos`: the state of the photo pool and its gaps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.befehle._optionen import stichtag
from generator.config import load_config
from generator.pipeline import load
from generator.render.fotobericht import Fotobericht, format_fotobericht


@click.command("fotos")
@click.option("--bericht", is_flag=True, help="Lücken, Rechte und Häufigkeiten auflisten (geschieht auch ohne Option).")
@stichtag
@click.pass_obj
def befehl(projekt: Path, bericht: bool, stichtag: date | None) -> int:
    """Wie es um den Fotopool steht: Rechte, Lücken, zu oft Gezeigtes und Unbenutztes.

    Endet mit 1, wenn eine Seite ein Bild zeigen will, das nicht gezeigt werden darf.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=True)
    stand = Fotobericht(load(config).bestand, config.stichtag)
    click.echo(format_fotobericht(stand))
    return 1 if any(gesperrt.seiten for gesperrt in stand.gesperrte) else 0
