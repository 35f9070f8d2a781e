"""People can be recognised in a picture, and nobody knows whether they agreed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Lage
from generator.model.foto import Foto, Personen

REGEL = "foto-ohne-einwilligung"


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """`personen` is missing, consent is missing, or it was withdrawn (KUG § 22)."""
    for foto in lage.bestand.fotos.values():
        grund, weg = _reason(foto)
        if grund:
            yield lage.blatt(foto.pfad).kopf_befund(REGEL, Schwere.FEHLER, grund, weg, "personen")


def _reason(foto: Foto) -> tuple[str, str]:
    if foto.personen is None:
        return (
            "Es fehlt, ob Personen zu erkennen sind: «personen: keine», «nicht-erkennbar» oder «einwilligung».",
            "personen",
        )
    if foto.personen is not Personen.EINWILLIGUNG:
        return "", ""
    if foto.einwilligung is None or not foto.einwilligung.liegt_vor:
        return "Die Einwilligung der Personen liegt nicht vor. Das Bild darf nicht gezeigt werden.", "einwilligung"
    if foto.einwilligung.widerrufen:
        return (
            "Die Einwilligung wurde widerrufen. Bitte das Bild aus dem Fotopool entfernen.",
            "einwilligung.widerrufen",
        )
    return "", ""
