"""The calendar's lists of coming dates, and in which order all calendar pages are rendered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import adresse as adressen
from generator.render.artefakt import Artefakt
from generator.render.ausgabe import Ausgabe
from generator.render.kalenderseiten_abo import render_abo
from generator.render.kalenderseiten_archiv import render_archiv
from generator.render.kalenderseiten_facetten import Facette
from generator.render.kalenderseiten_gruppen import Paar, group_coming
from generator.render.kalenderseiten_kalender import HOECHSTENS, KRUMEN, Kalender
from generator.render.kalenderseiten_monat import render_monate
from generator.render.seite import Seite, Seitenwerk


def render_kalenderseiten(ausgabe: Ausgabe, werk: Seitenwerk) -> Iterator[Artefakt]:
    """All pages under `/kalender/`."""
    kalender = Kalender(ausgabe, werk)
    yield _uebersicht(kalender)
    for facette, paare in kalender.facetten:
        yield _facette(kalender, facette, paare)
    yield from render_monate(kalender)
    yield from render_archiv(kalender)
    yield from render_abo(kalender)


def _uebersicht(kalender: Kalender) -> Artefakt:
    staedte = " · ".join(stadt.titel for stadt in kalender.ausgabe.bestand.staedte.values())
    seite = Seite(
        adresse=adressen.KALENDER,
        titel="Veranstaltungskalender",
        beschreibung=f"Der gemeinsame Kalender: Was in den nächsten Wochen und Monaten stattfindet. {staedte}.",
        bereich=adressen.KALENDER,
        krumen=KRUMEN[:1],
        feeds=(("Neue Veranstaltungen", adressen.feed("veranstaltungen")),),
    )
    return _liste(kalender, seite, "seiten/kalender.html", kalender.kommend, None)


def _facette(kalender: Kalender, facette: Facette, paare: list[Paar]) -> Artefakt:
    seite = Seite(
        adresse=facette.adresse,
        titel=facette.ueberschrift,
        beschreibung=f"{facette.ueberschrift}: die nächsten Termine aus dem gemeinsamen Kalender.",
        bereich=adressen.KALENDER,
        krumen=KRUMEN,
        titelzusatz="Kalender",
    )
    return _liste(kalender, seite, "seiten/kalender_facette.html", paare, facette)


def _liste(kalender: Kalender, seite: Seite, vorlage: str, paare: list[Paar], facette: Facette | None) -> Artefakt:
    kommend = group_coming(paare, kalender.stichtag, HOECHSTENS)
    kennung = kalender.kennung(
        kommend.gezeigt, repr((seite, kommend.anzahl, kommend.spaeter, kalender.links, kalender.kommende_monate))
    )
    kontext = {"kommend": kommend, "facette": facette}
    return kalender.artefakt(replace(seite, kennung=kennung), vorlage, **kontext)
