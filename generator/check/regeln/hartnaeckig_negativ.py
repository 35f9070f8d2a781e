"""The one-word value describes something bad."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import buchstaben
from generator.check.lage import Blatt
from generator.check.stimme import aussagen_mit
from generator.check.suche import at

REGEL = "hartnaeckig-negativ"
ANLASS = (buchstaben("artnäckig"),)
MELDUNG = "‚hartnäckig‘ ist der Ein-Wort-Wert und sollte positiv besetzt bleiben. Vorschlag: ‚anhaltend‘, ‚langjährig‘."


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """`hartnäckige Gerüchte`, `der Nebel hält sich hartnäckig`."""
    muster = blatt.lage.remember(REGEL, lambda: _pattern(blatt))
    for aussage in aussagen_mit(blatt, ANLASS):
        fund = muster.search(aussage.text)
        if fund is not None and not aussage.von_fremden:
            yield at(blatt, aussage, *fund.span(), REGEL, Schwere.HINWEIS, MELDUNG, "anhaltend")


def _pattern(blatt: Blatt) -> re.Pattern[str]:
    werk = blatt.lage.regelwerk
    schlecht = "|".join(re.escape(wort) for wort in werk.liste("wert.negativ"))
    stamm = re.escape(werk.text("wert.stamm"))
    return re.compile(
        rf"\b[Hh]{stamm[1:]}(?:e[nrsm]?|ste[nrsm]?)\s+(?:\w+e[nrsm]?\s+){{0,2}}\w*(?:{schlecht}|{schlecht.lower()})\w*"
        rf"|\b(?:{schlecht})\w*\s+(?:\w+\s+){{0,3}}(?:ist|sind|hält|halten|bleibt|bleiben|war|waren)\s+(?:\w+\s+){{0,3}}{stamm}\b"
    )
