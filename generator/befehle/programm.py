"""`oz programm`: the printed programme of a month or of several."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.befehle._optionen import stichtag
from generator.befund import Befund
from generator.config import load_config
from generator.errors import OzError
from generator.pipeline import Werk, choose_edition, find_blockers, load
from generator.render.ausgabe import Ausgabe
from generator.render.programm import Programm, Zeitraum, build_programm
from generator.render.programm_druck import render_programm_a4, render_programm_faltblatt
from generator.render.programm_pdf import load_weasyprint


@click.command("programm")
@click.argument("zeitraum")
@click.option("--ziel", type=click.Path(path_type=Path), help="PDF-Datei (sonst programm-ZEITRAUM.pdf).")
@click.option("--stadt", help="Nur diese Stadt: oberhof, schleusingen, suhl, …")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("a4", "faltblatt")),
    default="a4",
    help="A4-Seiten oder Faltblatt DIN lang mit sechs Tafeln (sonst a4).",
)
@click.option("--entwuerfe", is_flag=True, help="Zum Ansehen: auch Entwürfe.")
@stichtag
@click.pass_obj
def befehl(
    projekt: Path,
    zeitraum: str,
    ziel: Path | None,
    stadt: str | None,
    format_: str,
    entwuerfe: bool,
    stichtag: date | None,
) -> int:
    """Veranstaltungsprogramm als PDF setzen: ZEITRAUM ist 2027-01 oder 2027-01..2027-03.

    Gedruckt wird nur, was öffentlich ist; ein Fehler in einer der Veranstaltungen hält es an.
    """
    spanne = Zeitraum.parse(zeitraum)
    if spanne is None:
        raise OzError(f"«{zeitraum}» ist kein Zeitraum. Bitte 2027-01 oder 2027-01..2027-03 (höchstens zwölf Monate).")
    load_weasyprint()
    config = load_config(projekt, stichtag=stichtag, entwuerfe=entwuerfe)
    werk = load(config)
    bestand = choose_edition(werk)
    if stadt is not None and stadt not in bestand.staedte:
        raise OzError(f"Die Stadt «{stadt}» gibt es nicht. Bekannt: {', '.join(bestand.staedte)}.")
    programm = build_programm(bestand, spanne, config.stichtag, stadt)
    hindernisse = [befund for befund in find_blockers(werk) if _concerns(befund, programm, werk)]
    if hindernisse:
        for befund in hindernisse:
            click.echo(str(befund), err=True)
        click.echo("Nicht gedruckt: Bitte zuerst diese Fehler beheben.", err=True)
        return 1
    render = render_programm_a4 if format_ == "a4" else render_programm_faltblatt
    pdf = render(Ausgabe(bestand, config), programm)
    ziel = ziel or Path(f"programm-{zeitraum.replace('..', '-bis-')}{f'-{stadt}' if stadt else ''}.pdf")
    _write(ziel, pdf)
    anzahl = sum(not punkt.weiter for tag in programm.tage for punkt in tag.punkte) + len(programm.dauerhaft)
    click.echo(f"{ziel}: {spanne.titel}, {anzahl} Termin{'e' if anzahl != 1 else ''}, {len(pdf) / 1000:.0f} KB.")
    return 0


def _concerns(befund: Befund, programm: Programm, werk: Werk) -> bool:
    """A fault in a date that is printed, or in an event file or list so faulty that nobody knows what is missing."""
    if befund.datei in programm.pfade:
        return True
    return befund.datei.startswith("veranstaltungen/") and befund.datei not in werk.bestand.by_pfad


def _write(ziel: Path, pdf: bytes) -> None:
    """Beside its place first, so that a full disk never leaves half a PDF."""
    neben = ziel.with_name(f".{ziel.name}.neu")
    try:
        ziel.parent.mkdir(parents=True, exist_ok=True)
        neben.write_bytes(pdf)
        neben.replace(ziel)
    except OSError as fehler:
        neben.unlink(missing_ok=True)
        raise OzError(f"«{ziel}» lässt sich nicht schreiben ({fehler.strerror}). Bitte ein anderes --ziel.") from None
