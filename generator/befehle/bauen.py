"""`oz bauen`: check, then build the whole site."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.befehle._fortschritt import progress
from generator.befehle._optionen import stichtag
from generator.befund import Schwere
from generator.config import Config, load_config
from generator.publish.unveraendert import digest_eingang, find_unchanged, remember

if TYPE_CHECKING:
    from generator.publish.ordner import Bericht
    from generator.publish.website import Bau


@click.command("bauen")
@click.option("--entwuerfe", is_flag=True, help="Vorschau-Ausgabe: Entwürfe sind dabei und gekennzeichnet.")
@click.option("--ziel", type=click.Path(path_type=Path), help="Ordner für die Website (sonst site/).")
@click.option("--neu", is_flag=True, help="Auch bauen, wenn sich seit dem letzten Bau nichts geändert hat.")
@stichtag
@click.pass_obj
def befehl(projekt: Path, entwuerfe: bool, ziel: Path | None, neu: bool, stichtag: date | None) -> int:
    """Prüfen und die ganze Website bauen; die alte bleibt, bis die neue vollständig ist.

    Ohne --entwuerfe entsteht die Ausgabe für die Öffentlichkeit: nur Veröffentlichtes und Freigegebenes,
    und jeder Fehler darin hält sie an.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=entwuerfe, ziel=ziel)
    eingang = digest_eingang(config)
    zeilen = None if neu else find_unchanged(config, eingang)
    if zeilen is not None:
        click.echo("\n".join(["Unverändert seit dem letzten Bau, nichts zu tun.", *zeilen]))
        return 0
    bau = _build(config)
    if bau.bericht is None:
        _refuse(bau)
        return 1
    zeilen = _summary(bau, bau.bericht, config)
    remember(config, eingang, zeilen)
    click.echo("\n".join(zeilen))
    return 0


def _build(config: Config) -> Bau:
    # Only now: this loads the libraries for pictures, calendars and feeds.
    from generator.publish.website import build

    # The run is short; looking through a hundred thousand records for waste again and again costs a fifth of it.
    gc.disable()
    try:
        return build(config, fortschritt=progress("Bilder"))
    finally:
        gc.freeze()  # what was loaded is waste only with the end of the run
        gc.enable()


_WORTE = (
    (Schwere.FEHLER, "Fehler", "Fehler"),
    (Schwere.WARNUNG, "Warnung", "Warnungen"),
    (Schwere.HINWEIS, "Hinweis", "Hinweise"),
)


def _refuse(bau: Bau) -> None:
    for befund in bau.hindernisse:
        click.echo(str(befund), err=True)
    click.echo(f"Nicht gebaut: {len(bau.hindernisse)} Fehler in Inhalten für die Öffentlichkeit.", err=True)
    click.echo("Die bisherige Website ist unverändert. Einzelheiten: oz pruefen", err=True)


def _summary(bau: Bau, bericht: Bericht, config: Config) -> list[str]:
    """What the editor reads after a build, line by line."""
    art = "Vorschau mit Entwürfen" if config.entwuerfe else "Website"
    zeilen = [f"{art}: {bericht.dateien} Dateien ({bericht.groesse / 1_000_000:.1f} MB) in {config.ziel}"]
    zeilen += [str(hinweis) for hinweis in bau.hinweise]
    # Not about the content but about this build: its calendars tell programs less than they should.
    zeilen += [str(befund) for befund in bau.befunde if befund.regel in ("git-flach", "git-fehlt")]
    anzahl = {schwere: sum(b.schwere is schwere for b in bau.befunde) for schwere in Schwere}
    stand = ", ".join(
        f"{anzahl[schwere]} {einzahl if anzahl[schwere] == 1 else mehrzahl}" for schwere, einzahl, mehrzahl in _WORTE
    )
    return [*zeilen, f"Prüfung: {stand}." + (" Einzelheiten: oz pruefen" if any(anzahl.values()) else "")]
