"""A quarter is over and its report is not there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.befund import Befund, Schwere, Stelle
from generator.check.lage import Lage

REGEL = "quartalsbericht-fehlt"
ARTEN = {
    "bericht-stadtraete": "der Bericht an die Stadträte",
    "infomail-fuehrungskraefte": "die Infomail an die Führungskräfte",
}


def check_bestand(lage: Lage) -> Iterator[Befund]:
    """Off unless `quartalsberichte: true`; then from the first report on, each completed quarter, of both kinds."""
    if not lage.regelwerk.wahr("quartalsberichte"):
        return
    berichte = {
        (str(d.kopf["art"].inhalt), str(d.kopf["quartal"].inhalt))
        for d in lage.dokumente.values()
        if d.ordner.startswith("intern") and "art" in d.kopf and "quartal" in d.kopf
    }
    letztes = _before(_quarter(lage.stichtag))
    for art, name in ARTEN.items():
        erste = min([letztes, *(q for a, q in berichte if a == art)])
        quartal = letztes
        while quartal >= erste:
            if (art, quartal) not in berichte:
                meldung = f"Für {quartal} fehlt {name}. Bitte in inhalte/intern/ ablegen."
                yield Befund(REGEL, Schwere.HINWEIS, "inhalte/intern", Stelle(), meldung, text=quartal)
            quartal = _before(quartal)


def _quarter(tag: date) -> str:
    return f"{tag.year}-Q{(tag.month - 1) // 3 + 1}"


def _before(quartal: str) -> str:
    jahr, nummer = int(quartal[:4]), int(quartal[-1])
    return f"{jahr}-Q{nummer - 1}" if nummer > 1 else f"{jahr - 1}-Q4"
