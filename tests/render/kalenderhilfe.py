"""Calendar pages of the tiny project as text, without building the rest of the site."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date

from generator.pipeline import choose_edition, load
from generator.render.ausgabe import Ausgabe
from generator.render.gestalt import Gestalt
from generator.render.kalenderseiten import render_kalenderseiten
from generator.render.kalenderseiten_farben import with_kategorien
from generator.render.seite import Seitenwerk
from generator.render.veranstaltungsseiten import render_veranstaltungsseiten
from tests.conftest import STICHTAG, Musterprojekt

ASSETS = (
    "manrope.woff2",
    "stil.css",
    "kalender.css",
    "kalender.js",
    "terminliste.js",
    "abonnieren.css",
    "veranstaltung.css",
    "planung.css",
    "termin.js",
)


@dataclass(frozen=True)
class Blatt:
    """One rendered page."""

    html: str
    kennung: str | None


def open_edition(
    projekt: Musterprojekt, stichtag: date = STICHTAG, *, entwuerfe: bool = True
) -> tuple[Ausgabe, Seitenwerk]:
    """The edition and its frame, without pictures and typeface: those have tests of their own and take long."""
    shutil.rmtree(projekt.wurzel / "fotopool", ignore_errors=True)
    werk = load(projekt.config(stichtag=stichtag, entwuerfe=entwuerfe))
    ausgabe = Ausgabe(choose_edition(werk), werk.config)
    assets = dict.fromkeys(ASSETS, b"")
    return ausgabe, Seitenwerk(ausgabe, with_kategorien(Gestalt(assets), ausgabe.bestand.kategorien))


def render_calendar(projekt: Musterprojekt, stichtag: date = STICHTAG) -> dict[str, Blatt]:
    """All calendar and event pages by address."""
    ausgabe, werk = open_edition(projekt, stichtag)
    artefakte = [*render_kalenderseiten(ausgabe, werk), *render_veranstaltungsseiten(ausgabe, werk)]
    return {
        "/" + artefakt.pfad.removesuffix("index.html"): Blatt(artefakt.render().decode(), artefakt.kennung)
        for artefakt in artefakte
    }


def event(titel: str, **angaben: object) -> str:
    """An event file; keys besides the required ones as keyword arguments."""
    kopf = {
        "titel": titel,
        "kurztext": f'"{titel}: ein Termin, wie er im gemeinsamen Kalender der vier Städte stehen könnte, mit allem."',
        "beginn": "2027-01-15",
        "stadt": "suhl",
        "kategorie": "sport",
        "status": "veroeffentlicht",
        "uid": f"{titel.lower().replace(' ', '-')}@muster.example",
    } | angaben
    zeilen = "\n".join(f"{schluessel}: {wert}" for schluessel, wert in kopf.items())
    return f"---\n{zeilen}\n---\n\nText zur Veranstaltung.\n"
