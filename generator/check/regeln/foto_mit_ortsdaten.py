"""The original of a picture says where it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Lage

REGEL = "foto-mit-ortsdaten"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """The header of the file carries a GPS position; what is published never does."""
    for foto in lage.bestand.fotos.values():
        if foto.ortsdaten:
            meldung = (
                "Die Bilddatei enthält GPS-Koordinaten. Auf der Website fehlen sie, im Git-Verlauf bleiben sie: "
                "bitte prüfen, ob das in Ordnung ist."
            )
            yield lage.blatt(foto.pfad).kopf_befund(REGEL, Schwere.HINWEIS, meldung)
