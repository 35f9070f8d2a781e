"""A picture is not in the pool, or nobody knows whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.bilder import images_of, pool_key
from generator.check.lage import Lage

REGEL = "foto-ohne-nachweis"
_THEMA = ("assets/", "icons/", "logo")


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Pictures in texts from outside the pool; pictures of the pool without creator or licence (UrhG § 13)."""
    for foto in lage.bestand.fotos.values():
        fehlt = [key for key in ("urheber", "lizenz") if not getattr(foto, key)]
        if fehlt and not foto.dekorativ:
            meldung = (
                f"Bild {foto.key}: {' und '.join(fehlt)} fehlt. Bitte ergänzen, wer es gemacht hat und was erlaubt ist."
            )
            yield lage.blatt(foto.pfad).kopf_befund(REGEL, Schwere.WARNUNG, meldung, *fehlt)
    for blatt in lage.blaetter:
        for adresse, von, bis in images_of(blatt):
            if any(teil in adresse for teil in _THEMA) or (pool_key(adresse) or "") in lage.bestand.fotos:
                continue
            meldung = (
                f"Bild {adresse} ist nicht im Fotopool. Bitte dorthin legen, mit Quelle, Rechten und Alternativtext."
            )
            stelle = blatt.dokument.place(von, bis)
            yield blatt.dokument.befund(REGEL, Schwere.WARNUNG, meldung, stelle, text=adresse)
