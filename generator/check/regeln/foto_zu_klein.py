"""A picture is too small for where it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Lage

REGEL = "foto-zu-klein"
ORDNER = frozenset({"geschichten", "kompetenzfelder"})


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Narrower than the configured width and the leading picture of a story or field."""
    mindest = lage.regelwerk.zahl("bilder.mindestbreite")
    for blatt in lage.seiten:
        if blatt.ordner not in ORDNER:
            continue
        key = blatt.text("foto") if blatt.eintrag is None else blatt.eintrag.foto
        foto = lage.bestand.fotos.get(key or "")
        if foto is not None and 0 < foto.breite < mindest:
            meldung = f"Das Bild «{foto.key}» ist nur {foto.breite} Pixel breit, nötig sind {mindest:.0f}."
            yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "foto", text=foto.key)
