"""The region's name is misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import anfaenge
from generator.check.lage import Blatt
from generator.check.namen import find_names, whole_words

REGEL = "suedthueringen-falsch"
ALLE_SPRACHEN = True
ANLASS = (anfaenge("suedthueringen.falsch"),)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Every wrong spelling, with the ending the word had; proper names of others are exempt."""
    werk = blatt.lage.regelwerk
    suche = blatt.lage.remember(REGEL, lambda: _pattern(werk.liste("suedthueringen.falsch")))
    eigennamen = werk.liste("suedthueringen.eigennamen")
    for absatz in blatt.absaetze():
        for von, bis in find_names(suche, absatz.text):
            if any(absatz.text.startswith(name, von) for name in eigennamen):
                continue
            wort = absatz.text[von:bis]
            endung = re.search(r"ing(?:i?en)?(.*)$", wort)
            ersatz = "Südthüring" + ("en" if re.search(r"ingi?en", wort) else "") + (endung[1] if endung else "")
            yield blatt.befund(
                REGEL, Schwere.FEHLER, absatz, von, bis, f"Schreibweise: {ersatz}.", vorschlag=ersatz, ersatz=ersatz
            )


def _pattern(falsch: tuple[str, ...]) -> re.Pattern[str]:
    formen = (re.escape(form).replace(r"\ ", r"\ {1,3}") for form in sorted(falsch, key=len, reverse=True))
    return re.compile(whole_words(formen, r"\w/#@-") + r"\w{0,12}")
