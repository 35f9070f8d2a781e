"""`oz neu foto`: take a picture into the photo pool with everything that must be known before it is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.befehle._neu_fragen import Frage, Fragen
from generator.befehle._optionen import stichtag as stichtag_option
from generator.befund import Befund, Schwere
from generator.config import Config, load_config
from generator.errors import OzError
from generator.merge.fotoaufnahme import find_doppel, propose_key, remove, take_in
from generator.model.bestand import Bestand
from generator.model.eintrag import Positionierung
from generator.model.foto import Bildkopf
from generator.pipeline import load
from generator.read.bild import BildFehler, read_bildkopf
from generator.read.bilddaten import Bilddaten, read_bilddaten
from generator.render.datei import Inhalt

_JA_NEIN = ("ja", "nein")
_FRAGEN = (
    Frage("alt", "Alternativtext: was zu sehen ist (20 bis 160 Zeichen)", laenge=(20, 160)),
    Frage("urheber", "Wer hat das Bild gemacht?"),
    Frage("lizenz", "Lizenz (CC-BY-4.0 oder was vereinbart ist)"),
    Frage("lizenz-url", "Adresse der Lizenz (leer: keine)", pflicht=False),
    Frage("personen", "Erkennbare Personen", wahl=lambda _: ("keine", "nicht-erkennbar", "einwilligung")),
    Frage("stadt", "Stadt (leer: keine bestimmte)", pflicht=False, wahl=lambda bestand: tuple(bestand.staedte)),
    Frage("ort", "Ort der Aufnahme (leer: unbekannt)", pflicht=False),
    Frage("aufgenommen", "Tag der Aufnahme (2026-05-04, leer: unbekannt)", pflicht=False),
    Frage("nutzung-bis", "Nutzungsrecht bis (2028-12-31, leer: unbefristet)", pflicht=False),
    Frage("presse", "Redaktionen anbieten?", wahl=lambda _: _JA_NEIN, standard="nein"),
)
_THEMEN = Frage(
    "positionierung",
    "Thema (leer: keines)",
    pflicht=False,
    wahl=lambda _: tuple(thema.value for thema in Positionierung),
    mehrfach=True,
)
_EINWILLIGUNG = (
    Frage("einwilligung", "Liegt die schriftliche Einwilligung aller Erkennbaren vor?", wahl=lambda _: _JA_NEIN),
    Frage("ablage", "Wo liegt sie? (Aktenzeichen oder Ablage, nie Namen)"),
)


@click.pass_obj
def _run(
    projekt: Path, /, datei: Path, key: str | None, trotzdem: bool, stichtag: date | None, **antworten: Any
) -> int:
    config = load_config(projekt, stichtag=stichtag, entwuerfe=True)
    if not datei.is_file():
        raise OzError(f"«{datei}» gibt es nicht oder ist keine Datei.")
    try:
        kopf = read_bildkopf(datei)
    except BildFehler as fehler:
        click.echo(f"{datei.name}: {fehler}\nNichts geschrieben.", err=True)
        return 1
    bestand = load(config).bestand
    if _is_double(datei, kopf, bestand, config, trotzdem):
        return 1
    daten = read_bilddaten(datei)
    _report(daten)
    angaben = _ask(daten, {name.replace("_", "-"): wert for name, wert in antworten.items()}, bestand)
    if angaben is None:
        return 1
    vorschlag = Frage(
        "key", "Schlüssel (Dateiname im Fotopool)", standard=propose_key(datei, str(angaben["alt"]), bestand)
    )
    schluessel = Fragen((vorschlag,), {"key": key}, bestand).text("key")
    return _write(datei, kopf, schluessel, angaben, config)


def _is_double(datei: Path, kopf: Bildkopf, bestand: Bestand, config: Config, trotzdem: bool) -> bool:
    doppel = find_doppel(datei, kopf, bestand, config)
    if doppel is None or (trotzdem and not doppel.gleich):
        return False
    was = "ist dasselbe Bild wie" if doppel.gleich else "sieht aus wie"
    rat = "" if doppel.gleich else " Ist es doch ein anderes: noch einmal mit --trotzdem."
    click.echo(f"{datei.name} {was} {doppel.foto.bild}. Nichts geschrieben.{rat}", err=True)
    return True


def _report(daten: Bilddaten) -> None:
    """What the file brings along and a person should know."""
    if daten.beschreibung:
        click.echo(f"Die Datei sagt über sich: {daten.beschreibung}")
    if daten.nachweis and daten.nachweis != daten.urheber:
        click.echo(f"Gewünschter Bildnachweis: {daten.nachweis}")


def _ask(daten: Bilddaten, antworten: dict[str, Any], bestand: Bestand) -> dict[str, Inhalt] | None:
    """The side-car's content; None where the picture must not come into the pool."""
    bekannt = {
        "alt": next((text for text in (daten.alt, daten.beschreibung) if text and 20 <= len(text) <= 160), None),
        "urheber": daten.urheber or daten.nachweis,
        "lizenz": daten.lizenz,
        "lizenz-url": daten.lizenz_url,
        "ort": daten.ort,
        "aufgenommen": daten.aufgenommen.isoformat() if daten.aufgenommen else None,
    }
    fragen = [replace(frage, standard=bekannt.get(frage.name) or frage.standard) for frage in _FRAGEN]
    antwort = Fragen((*fragen, _THEMEN), antworten, bestand)
    einwilligung: dict[str, Inhalt] | None = None
    if antwort.text("personen") == "einwilligung":
        weitere = Fragen(_EINWILLIGUNG, antworten, bestand)
        if weitere.text("einwilligung") != "ja":
            click.echo("Ohne Einwilligung darf das Bild niemand sehen (KUG § 22). Nichts geschrieben.", err=True)
            return None
        einwilligung = {"liegt_vor": True, "ablage": weitere.text("ablage"), "widerrufen": False}
    return {
        "alt": antwort.text("alt"),
        "urheber": antwort.text("urheber"),
        "lizenz": antwort.text("lizenz"),
        "lizenz_url": antwort.text("lizenz-url") or None,
        "nutzung_bis": _as_day("nutzung-bis", antwort),
        "personen": antwort.text("personen"),
        "einwilligung": einwilligung,
        "aufgenommen": _as_day("aufgenommen", antwort),
        "ort": antwort.text("ort") or None,
        "stadt": antwort.text("stadt") or None,
        "positionierung": tuple(thema for thema in antwort.texte("positionierung") if thema),
        "presse": antwort.text("presse") == "ja" or None,
    }


def _as_day(name: str, antwort: Fragen) -> date | None:
    try:
        return date.fromisoformat(antwort.text(name)) if antwort.text(name) else None
    except ValueError:
        raise OzError(f"--{name}: «{antwort.text(name)}» ist kein Tag. Bitte in der Form 2027-01-14.") from None


def _write(datei: Path, kopf: Bildkopf, key: str, angaben: dict[str, Inhalt], config: Config) -> int:
    """Write both files, let the rules look at them, and take them back where they object."""
    bild, beiwagen = take_in(datei, kopf, key, angaben, config)
    befunde = [befund for befund in load(config).befunde if befund.datei in (bild, beiwagen)]
    for befund in befunde:
        click.echo(str(befund), err=True)
    if _is_faulty(befunde):
        remove(config.projekt / bild, config.projekt / beiwagen)
        click.echo("Nichts geschrieben. Bitte mit anderen Angaben noch einmal aufrufen.", err=True)
        return 1
    click.echo(f"Angelegt: {bild} und {beiwagen}. In Seiten verwenden mit «foto: {key}».")
    return 0


def _is_faulty(befunde: list[Befund]) -> bool:
    return any(befund.schwere is Schwere.FEHLER for befund in befunde)


def _options() -> list[click.Parameter]:
    stichtag_option(_run)
    weitere: list[click.Parameter] = _run.__click_params__  # type: ignore[attr-defined]
    return [
        click.Argument(["datei"], type=click.Path(path_type=Path)),
        click.Option(["--key"], help="Schlüssel, unter dem Seiten das Bild nennen (sonst vorgeschlagen)."),
        *(frage.as_option() for frage in (*_FRAGEN, _THEMEN, *_EINWILLIGUNG)),
        click.Option(["--trotzdem"], is_flag=True, help="Auch aufnehmen, wenn es einem vorhandenen Bild ähnelt."),
        *weitere,
    ]


befehl = click.Command(
    "foto",
    callback=_run,
    params=_options(),
    help="Ein Bild in den Fotopool aufnehmen. Liest, was die Datei selbst weiß, und fragt den Rest.",
)
