"""`oz texte`: proposals for social media about a story, a release or an event."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.befehle._optionen import stichtag
from generator.befund import Schwere
from generator.config import load_config
from generator.errors import OzError
from generator.model.foto import Foto
from generator.publish.kurztexte import Vorschlag, propose


@click.command("texte")
@click.argument("pfad", type=click.Path(path_type=Path))
@stichtag
@click.pass_obj
def befehl(projekt: Path, pfad: Path, stichtag: date | None) -> int:
    """Texte für soziale Medien vorschlagen und an den Kommunikationsregeln prüfen.

    PFAD ist die Datei der Geschichte, Mitteilung oder Veranstaltung. Die Vorschläge bitte lesen und anpassen.
    """
    config = load_config(projekt, stichtag=stichtag, entwuerfe=True)
    vorschlag = propose(config, _in_project(config.projekt, pfad))
    _show(vorschlag)
    return int(any(befund.schwere is Schwere.FEHLER for befund in vorschlag.befunde))


def _in_project(projekt: Path, pfad: Path) -> str:
    for kandidat in (pfad.resolve(), (projekt / pfad).resolve()):
        if kandidat.is_file() and kandidat.is_relative_to(projekt):
            return kandidat.relative_to(projekt).as_posix()
    raise OzError(f"«{pfad}» gibt es in diesem Projekt nicht. Bitte den Pfad prüfen.")


def _show(vorschlag: Vorschlag) -> None:
    if vorschlag.eintrag.ist_entwurf:
        click.echo("Achtung: Der Beitrag ist ein Entwurf. Erst veröffentlichen, dann teilen.\n", err=True)
    for text in vorschlag.texte:
        click.echo(f"=== {text.kanal.name} ({text.laenge} von {text.kanal.grenze} Zeichen)\n\n{text.text}\n")
    click.echo(_picture(vorschlag.foto))
    for befund in vorschlag.befunde:
        click.echo(f"{befund.schwere}: «{befund.text}»: {befund.meldung} [{befund.regel}]", err=True)


def _picture(foto: Foto | None) -> str:
    if foto is None:
        return "Bild: keines. Gibt es eines, in der Datei unter «foto» eintragen."
    nachweis = f"\nNachweis (gehört zum Bild): {foto.nachweis}" if foto.nachweis else ""
    return f"Bild: {foto.bild}\nAlternativtext (bitte beim Hochladen eintragen): {foto.alt}{nachweis}"
