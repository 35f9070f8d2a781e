"""Big-city life or the sea is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.stimme import aussagen
from generator.check.suche import at, compile_words, may_contain, words_pattern

REGEL = "grossstadt-oder-meer"
MELDUNG = "Großstadt und Meer gehören nicht zur Positionierung. Stärken nennen: Sportstätten, Natur, Familie."
_PULSIEREND = re.compile(r"\bpulsierende[nrms]?\s+(?:Leben|Stadtleben|Großstadt|Szene)\b")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """As a promise; a contrast or a distance is none."""
    worte = words_pattern(blatt.lage, "grossstadt.woerter", "grossstadt.wendungen")
    gegensatz = blatt.lage.remember(REGEL, lambda: compile_words(blatt.lage.regelwerk.liste("grossstadt.gegensatz")))
    if "pulsierend" not in blatt.sichtbar and not may_contain(blatt, "grossstadt.woerter", "grossstadt.wendungen"):
        return
    for aussage in aussagen(blatt):
        fund = worte.search(aussage.text) or _PULSIEREND.search(aussage.text)
        if fund is None or not aussage.ist_eigene or aussage.verneint(*fund.span()):
            continue
        if not gegensatz.search(aussage.clauses(*fund.span())):
            yield at(blatt, aussage, *fund.span(), REGEL, Schwere.WARNUNG, MELDUNG)
