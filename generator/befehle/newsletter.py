"""`oz newsletter`: the mail of one issue for the mail service."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.befehle._optionen import stichtag
from generator.config import check_ziel, load_config
from generator.publish.versand import prepare_versand


@click.command("newsletter")
@click.argument("nummer", type=click.IntRange(min=1))
@click.option("--ziel", type=click.Path(path_type=Path), help="Ordner für die Dateien (sonst versand/).")
@click.option(
    "--produktion", is_flag=True, help="Zum Versenden: verweigert, was nicht freigegeben oder unvollständig ist."
)
@stichtag
@click.pass_obj
def befehl(projekt: Path, nummer: int, ziel: Path | None, produktion: bool, stichtag: date | None) -> int:
    """Mail einer Newsletter-Ausgabe erzeugen: als HTML, als Text und als .eml.

    NUMMER ist die Nummer der Ausgabe. Ohne --produktion entsteht eine Vorschau, die sagt, was zum Versand noch fehlt.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=not produktion)
    versand = prepare_versand(config, nummer, check_ziel(config.projekt, ziel or config.projekt / "versand"))
    for datei in versand.dateien:
        click.echo(f"{datei} ({datei.stat().st_size / 1000:.1f} KB)")
    if versand.hindernisse:
        click.echo("Noch nicht zum Versand bereit:" if versand.dateien else "Nicht erzeugt:", err=True)
        for hindernis in versand.hindernisse:
            click.echo(f"  - {hindernis}", err=True)
    return 1 if not versand.dateien else 0
