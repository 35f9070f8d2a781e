"""Precision technology is said to lead the world; known is that it competes there with success."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import anfaenge, worte
from generator.check.lage import Blatt
from generator.check.stimme import aussagen_mit
from generator.check.suche import at, words_pattern

REGEL = "praezision-als-weltspitze"
ANLASS = (anfaenge("praezision.begriffe"), worte("praezision.fuehrung"))
MELDUNG = (
    "Belegt ist der erfolgreiche weltweite Wettbewerb, nicht die Führung. Vorschlag: ‚behauptet sich im weltweiten "
    "Wettbewerb‘."
)
VORSCHLAG = "behauptet sich im weltweiten Wettbewerb"


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """In our own voice, in a sentence about precision technology or right after one."""
    fuehrung = words_pattern(blatt.lage, "praezision.fuehrung")
    praezision = words_pattern(blatt.lage, "praezision.begriffe", beginnt=True)
    for aussage in aussagen_mit(blatt, ANLASS):
        if not praezision.search(aussage.text) or not aussage.ist_eigene:
            continue
        fund = fuehrung.search(aussage.text)
        if fund is None or aussage.verneint(*fund.span()):
            continue
        yield at(blatt, aussage, *fund.span(), REGEL, Schwere.WARNUNG, MELDUNG, VORSCHLAG)
