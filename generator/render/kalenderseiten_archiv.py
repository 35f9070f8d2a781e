"""The past by year: what was, for whoever looks something up; a full year leads to the pages of its months."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import adresse as adressen
from generator.render.artefakt import Artefakt
from generator.render.kalenderseiten_gruppen import Paar, by_month
from generator.render.kalenderseiten_kalender import HOECHSTENS, KRUMEN, Kalender
from generator.render.seite import Krume, Seite


def render_archiv(kalender: Kalender) -> Iterator[Artefakt]:
    """The list of years and a page for each."""
    yield _jahre(kalender)
    for jahr, paare in kalender.vergangen.items():
        yield _jahr(kalender, jahr, paare)


def _jahre(kalender: Kalender) -> Artefakt:
    jahre = {jahr: len(paare) for jahr, paare in kalender.vergangen.items()}
    seite = Seite(
        adresse=adressen.ARCHIV,
        titel="Archiv der Veranstaltungen",
        beschreibung="Vergangene Veranstaltungen nach Jahren.",
        bereich=adressen.KALENDER,
        krumen=KRUMEN,
        kennung=kalender.kennung((), "archiv", repr(jahre)),
    )
    return kalender.artefakt(seite, "seiten/kalender_archiv.html", jahre=jahre)


def _jahr(kalender: Kalender, jahr: int, paare: list[Paar]) -> Artefakt:
    jahre = list(kalender.vergangen)
    monate = by_month(paare)
    gezeigt = paare if len(paare) <= HOECHSTENS else []
    anzahl = {monat: len(gruppe) for monat, gruppe in monate.items()}
    seite = Seite(
        adresse=adressen.kalender_jahr(jahr),
        titel=f"Veranstaltungen {jahr}",
        beschreibung=f"Was {jahr} war: die vergangenen Termine aus dem gemeinsamen Kalender.",
        bereich=adressen.KALENDER,
        krumen=(*KRUMEN, Krume("Archiv", adressen.ARCHIV)),
        titelzusatz="Archiv",
        kennung=kalender.kennung(gezeigt, str(jahr), repr((jahre, anzahl))),
    )
    return kalender.artefakt(
        seite,
        "seiten/kalender_jahr.html",
        jahr=jahr,
        jahre=jahre,
        anzahl=anzahl,
        monate=monate if gezeigt else {},
    )
