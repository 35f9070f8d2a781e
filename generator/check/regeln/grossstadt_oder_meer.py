"""Big-city life or the sea is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import buchstaben, worte
from generator.check.lage import Blatt
from generator.check.stimme import aussagen_mit
from generator.check.suche import at, compile_words, words_pattern

REGEL = "grossstadt-oder-meer"
ANLASS = (worte("grossstadt.woerter", "grossstadt.wendungen") | buchstaben("pulsierend"),)
MELDUNG = "Großstadt und Meer gehören nicht zur Positionierung. Stärken nennen: Sportstätten, Natur, Familie."
_PULSIEREND = re.compile(r"\bpulsierende[nrms]?\s+(?:Leben|Stadtleben|Großstadt|Szene)\b")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """As a promise; a contrast or a distance is none."""
    worte = words_pattern(blatt.lage, "grossstadt.woerter", "grossstadt.wendungen")
    gegensatz = blatt.lage.remember(REGEL, lambda: compile_words(blatt.lage.regelwerk.liste("grossstadt.gegensatz")))
    for aussage in aussagen_mit(blatt, ANLASS):
        fund = worte.search(aussage.text) or _PULSIEREND.search(aussage.text)
        if fund is None or not aussage.ist_eigene or aussage.verneint(*fund.span()):
            continue
        if not gegensatz.search(aussage.clauses(*fund.span())):
            yield at(blatt, aussage, *fund.span(), REGEL, Schwere.WARNUNG, MELDUNG)
