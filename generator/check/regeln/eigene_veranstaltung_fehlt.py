"""One of the three events of our own is missing in a year's calendar."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Lage

REGEL = "eigene-veranstaltung-fehlt"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """The Stichtag's year, once the calendar holds anything of it."""
    jahr = lage.stichtag.year
    im_jahr = [v for v in lage.bestand.veranstaltungen if any(termin.erster_tag.year == jahr for termin in v.termine)]
    if not im_jahr:
        return
    titel = "\n".join(v.titel.lower() for v in im_jahr)
    for eintrag in lage.regelwerk.tafeln("eigene_veranstaltungen"):
        if not any(str(form).lower() in titel for form in eintrag.get("formen") or ()):
            meldung = f"Im Kalender {jahr} fehlt: {eintrag.get('name')}."
            yield Befund(
                REGEL, Schwere.HINWEIS, f"veranstaltungen/{jahr}", Stelle(), meldung, text=str(eintrag.get("name"))
            )
