"""Tourism is claimed as an economic competence of the Oberzentrum."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund
from generator.check.anspruch import report
from generator.check.fragen import thema
from generator.check.lage import Blatt

REGEL = "tourismus-als-kompetenz"
ANLASS = (thema(REGEL),)
MELDUNG = (
    "Tourismus trägt nur in Oberhof. Für das Oberzentrum nur als Lebensqualität erwähnen (Sportstätten, "
    "Natur, Familie)."
)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Every claim in our own voice; a plan or a question is a `hinweis`."""
    return report(blatt, REGEL, MELDUNG)
