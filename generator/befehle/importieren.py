"""`oz importieren`: a town's calendar becomes event files, as changes a person reviews."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.befehle._optionen import stichtag
from generator.config import load_config
from generator.merge.ablage import write_all
from generator.merge.bericht import format_bericht
from generator.merge.importlauf import Wahl
from generator.merge.rezept import compute_import
from generator.pipeline import load


@click.command("importieren")
@click.argument("quelle", type=click.Path(path_type=Path))
@click.option("--stadt", required=True, help="Stadt, deren Kalender es ist: oberhof, schleusingen, suhl, …")
@click.option("--quelle", "name", help="Name der Quelle (sonst der Dateiname ohne Datum). Er muss gleich bleiben.")
@click.option("--probe", is_flag=True, help="Nur zeigen, nichts schreiben.")
@click.option("--absagen", is_flag=True, help="Was in der Quelle fehlt und angekündigt ist, auf «abgesagt» setzen.")
@click.option("--festhalten", is_flag=True, help="Von Hand Berichtigtes in «herkunft.festgehalten» eintragen.")
@click.option(
    "--trotzdem", multiple=True, metavar="UID", help="Diesen Termin der Quelle anlegen, auch wenn er doppelt scheint."
)
@click.option("--ausfuehrlich", is_flag=True, help="Alle Zeilen der Zusammenfassung zeigen.")
@stichtag
@click.pass_obj
def befehl(
    projekt: Path,
    quelle: Path,
    stadt: str,
    name: str | None,
    probe: bool,
    absagen: bool,
    festhalten: bool,
    trotzdem: tuple[str, ...],
    ausfuehrlich: bool,
    stichtag: date | None,
) -> int:
    """Kalender einer Stadt einlesen: QUELLE ist eine .ics- oder .csv-Datei oder ein Ordner mit .ics-Dateien.

    Neue Termine werden Entwürfe in veranstaltungen/. Was von Hand berichtigt wurde, bleibt. Gelöscht wird nie.
    Status 1, wenn Einträge fehlerhaft sind und nicht übernommen wurden.
    """
    config = load_config(projekt, stichtag=stichtag)
    werk = load(config, nur=())
    wahl = Wahl(config.stichtag, absagen, festhalten, frozenset(trotzdem))
    lauf = compute_import(config.projekt, werk.bestand, werk.dokumente, quelle, stadt, name, wahl)
    if not probe:
        write_all(config.projekt, lauf.schreiben)
    click.echo(format_bericht(lauf.bericht, probe=probe, ausfuehrlich=ausfuehrlich))
    return int(lauf.bericht.has_fehler)
