"""`oz neu`: a new content file with everything required, asked for one by one or given as options."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.befehle._neu_foto import befehl as foto
from generator.befehle._neu_fragen import Frage, Fragen
from generator.befehle._optionen import stichtag as stichtag_option
from generator.befund import Schwere
from generator.config import Config, load_config
from generator.entwurf import (
    Neuling,
    draft_geschichte,
    draft_newsletter,
    draft_presse,
    draft_veranstaltung,
    judge_neuling,
    write_neuling,
)
from generator.model.bestand import Bestand
from generator.pipeline import load

Entwerfen = Callable[[Fragen, Bestand, Config], Neuling]


@click.group("neu")
def befehl() -> None:
    """Eine neue Datei anlegen: Geschichte, Veranstaltung, Presse, Newsletter oder Foto.

    Was nicht als Option angegeben ist, wird gefragt. Die Datei beginnt als Entwurf und überschreibt nie etwas.
    """


def _register(name: str, hilfe: str, fragen: tuple[Frage, ...], entwerfen: Entwerfen) -> None:
    """Make a sub-command from the questions a kind of content asks; each question is an option too."""

    @click.pass_obj
    def run(projekt: Path, /, stichtag: date | None, slug: str | None, **antworten: Any) -> int:
        config = load_config(projekt, stichtag=stichtag, entwuerfe=True)
        bestand = load(config).bestand
        neuling = entwerfen(Fragen(fragen, antworten, bestand), bestand, config)
        neuling = neuling.with_slug(slug) if slug else neuling
        befunde = judge_neuling(neuling, config)
        for befund in befunde:
            click.echo(str(befund), err=True)
        if any(befund.schwere is Schwere.FEHLER for befund in befunde):
            click.echo("Nichts geschrieben. Bitte mit anderen Angaben noch einmal aufrufen.", err=True)
            return 1
        datei = write_neuling(neuling, config)
        click.echo(f"Angelegt: {datei} (Entwurf). Jetzt den Text schreiben, dann: oz pruefen {datei}")
        return 0

    optionen: list[click.Parameter] = [frage.as_option() for frage in fragen]
    optionen.append(click.Option(["--slug"], help="Dateiname ohne Endung, wenn der vorgeschlagene nicht passt."))
    stichtag_option(run)
    optionen += run.__click_params__  # type: ignore[attr-defined]
    befehl.add_command(click.Command(name, callback=run, params=optionen, help=hilfe))


_TITEL = Frage("titel", "Titel")
_KURZTEXT = Frage("kurztext", "Kurztext (60 bis 300 Zeichen, steht in Listen und Feeds)", laenge=(60, 300))
_ZIELGRUPPE = Frage(
    "zielgruppe", "Hauptzielgruppe", wahl=lambda bestand: ("unternehmen", "fachkraefte", "gaeste"), mehrfach=True
)

_register(
    "geschichte",
    "Eine Unternehmensgeschichte in inhalte/geschichten/.",
    (
        _TITEL,
        _KURZTEXT,
        _ZIELGRUPPE,
        Frage("unternehmen", "Name des Unternehmens"),
        Frage("stadt", "Stadt", wahl=lambda bestand: tuple(bestand.staedte)),
        Frage("kompetenzfeld", "Kompetenzfeld", wahl=lambda bestand: tuple(bestand.kompetenzfelder)),
    ),
    draft_geschichte,
)
_register(
    "veranstaltung",
    "Eine Veranstaltung in veranstaltungen/<Jahr>/.",
    (
        _TITEL,
        _KURZTEXT,
        Frage("beginn", "Beginn (2027-01-14 oder 2027-01-14 14:00)"),
        Frage("ende", "Ende, wie der Beginn (leer: offen)", pflicht=False),
        Frage("stadt", "Stadt", wahl=lambda bestand: tuple(bestand.staedte)),
        Frage("kategorie", "Kategorie", wahl=lambda bestand: tuple(bestand.kategorien)),
        Frage("ort", "Ort: Schlüssel aus orte.yml oder Name des Ortes (leer: offen)", pflicht=False),
        Frage("veranstalter", "Veranstalter: Schlüssel aus veranstalter.yml oder Name (leer: offen)", pflicht=False),
        Frage("terminstatus", "Terminstatus", wahl=lambda bestand: ("bestaetigt", "vorlaeufig"), standard="bestaetigt"),
    ),
    draft_veranstaltung,
)
_register(
    "presse",
    "Eine Pressemitteilung in inhalte/presse/.",
    (_TITEL, _KURZTEXT, Frage("kontakt", "Kontakt für Rückfragen (leer: später)", pflicht=False)),
    draft_presse,
)
_register(
    "newsletter",
    "Eine Newsletterausgabe in inhalte/newsletter/: sammelt das Neue seit der letzten und die nächsten Termine.",
    (Frage("thema", "Thema der Ausgabe (Teil des Titels)"),),
    draft_newsletter,
)
befehl.add_command(foto)
