"""The line above a title that says what a text is: field and town of a story, date of a release."""

from __future__ import annotations

from generator.model.bestand import Bestand
from generator.model.eintrag import Eintrag
from generator.model.seiten import Newsletterausgabe, Pressemitteilung, Unternehmensgeschichte
from generator.model.veranstaltung import Veranstaltung
from generator.render.datum import format_tag


def kicker(bestand: Bestand, eintrag: Eintrag) -> str:
    """At most a few words; '' where the title says enough."""
    if isinstance(eintrag, Unternehmensgeschichte):
        feld = bestand.kompetenzfelder.get(eintrag.kompetenzfeld)
        stadt = town_title(bestand, eintrag.unternehmen.stadt)
        return " · ".join(teil for teil in (feld.titel if feld else "", stadt) if teil)
    if isinstance(eintrag, Newsletterausgabe):
        return f"Ausgabe {eintrag.nummer}" + (f", {format_tag(eintrag.datum)}" if eintrag.datum else "")
    if isinstance(eintrag, Pressemitteilung):
        return f"Presse, {format_tag(eintrag.datum)}" if eintrag.datum else "Presse"
    if isinstance(eintrag, Veranstaltung):
        return town_title(bestand, eintrag.stadt)
    return ""


def town_title(bestand: Bestand, slug: str) -> str:
    """The town's name; its slug where the edition has no such town."""
    stadt = bestand.staedte.get(slug)
    return stadt.titel if stadt else slug
