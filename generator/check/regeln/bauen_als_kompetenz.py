"""Building and housing is claimed as a competence of the Oberzentrum."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund
from generator.check.anspruch import report
from generator.check.fragen import thema
from generator.check.lage import Blatt

REGEL = "bauen-als-kompetenz"
ANLASS = (thema(REGEL),)
MELDUNG = "Bauen und Wohnen gibt es an vielen Standorten. Für Familien passt: bezahlbarer Wohnraum."


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Every claim in our own voice; a plan or a question is a `hinweis`."""
    return report(blatt, REGEL, MELDUNG)
