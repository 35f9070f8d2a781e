"""`oz bauen`: check, then build the whole site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.befehle._fortschritt import progress
from generator.befehle._optionen import stichtag
from generator.befund import Schwere
from generator.config import load_config
from generator.publish.website import Bau, build


@click.command("bauen")
@click.option("--entwuerfe", is_flag=True, help="Vorschau-Ausgabe: Entwürfe sind dabei und gekennzeichnet.")
@click.option("--ziel", type=click.Path(path_type=Path), help="Ordner für die Website (sonst site/).")
@stichtag
@click.pass_obj
def befehl(projekt: Path, entwuerfe: bool, ziel: Path | None, stichtag: date | None) -> int:
    """Prüfen und die ganze Website bauen; die alte bleibt, bis die neue vollständig ist.

    Ohne --entwuerfe entsteht die Ausgabe für die Öffentlichkeit: nur Veröffentlichtes und Freigegebenes,
    und jeder Fehler darin hält sie an.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=entwuerfe, ziel=ziel)
    bau = build(config, fortschritt=progress("Bilder"))
    _report(bau, config.ziel, entwuerfe)
    return 1 if bau.bericht is None else 0


def _report(bau: Bau, ziel: Path, entwuerfe: bool) -> None:
    for befund in bau.hindernisse:
        click.echo(str(befund), err=True)
    anzahl = {schwere: sum(b.schwere is schwere for b in bau.befunde) for schwere in Schwere}
    stand = f"{anzahl[Schwere.FEHLER]} Fehler, {anzahl[Schwere.WARNUNG]} Warnungen, {anzahl[Schwere.HINWEIS]} Hinweise"
    if bau.bericht is None:
        click.echo(f"Nicht gebaut: {len(bau.hindernisse)} Fehler in Inhalten für die Öffentlichkeit.", err=True)
        click.echo("Die bisherige Website ist unverändert. Einzelheiten: oz pruefen", err=True)
        return
    art = "Vorschau mit Entwürfen" if entwuerfe else "Website"
    groesse = bau.bericht.groesse / 1_000_000
    click.echo(f"{art}: {bau.bericht.dateien} Dateien ({groesse:.1f} MB) in {ziel}")
    click.echo(f"Prüfung: {stand}." + (" Einzelheiten: oz pruefen" if any(anzahl.values()) else ""))
