"""A text for companies or skilled workers says nothing, or too little, of economic competence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.themenfolge import FRAGEN, classify, is_argument

REGEL = "wirtschaft-fehlt"
FRAGT = FRAGEN


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """No such sentence at all, or more than half of the classified sentences are quality of life alone."""
    if not is_argument(blatt) or blatt.prosa.worte < blatt.lage.regelwerk.zahl("zielgruppen.mindestworte"):
        return
    saetze = [e for e in classify(blatt) if e.wirtschaft or e.leben]
    leben = sum(e.leben and not e.wirtschaft for e in saetze)
    if not any(e.wirtschaft for e in saetze):
        meldung = (
            "Der Text nennt keine Wirtschaftskompetenz. Mindestens einen Satz zu Präzisionstechnologie oder "
            "Behälterglas ergänzen."
        )
    elif leben * 2 > len(saetze):
        meldung = (
            f"Mehr als die Hälfte handelt von Lebensqualität ({leben} von {len(saetze)} Sätzen). Für diese Zielgruppe "
            "ist sie die Beigabe: kürzen oder mehr zur Wirtschaftskompetenz schreiben."
        )
    else:
        return
    yield blatt.kopf_befund(REGEL, Schwere.WARNUNG, meldung, "zielgruppen", "titel")
