"""A picture has no alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Lage

REGEL = "foto-ohne-alt"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Neither `alt` nor `dekorativ: true`."""
    for foto in lage.bestand.fotos.values():
        if not foto.alt and not foto.dekorativ:
            meldung = "Der Alternativtext fehlt. Bitte «alt: …» ergänzen: Was ist zu sehen und warum steht es hier?"
            yield lage.blatt(foto.pfad).kopf_befund(REGEL, Schwere.FEHLER, meldung, "alt")
