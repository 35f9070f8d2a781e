"""The brand Karriereheimat is misspelt or used as a brand of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import worte
from generator.check.lage import Blatt
from generator.check.namen import find_names, name_pattern

REGEL = "karriereheimat-falsch"
ALLE_SPRACHEN = True
ANLASS = (worte("karriereheimat.falsch", "karriereheimat.keine_marke"),)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """The spelling can be mended; a brand that does not exist is for a person to reword."""
    werk = blatt.lage.regelwerk
    name = werk.text("karriereheimat.name")
    falsch, marke = blatt.lage.remember(
        REGEL,
        lambda: (
            name_pattern(werk.liste("karriereheimat.falsch"), r"(?![\w])"),
            name_pattern(werk.liste("karriereheimat.keine_marke"), r"(?!\w)"),
        ),
    )
    for absatz in blatt.absaetze():
        for von, bis in find_names(falsch, absatz.text):
            meldung = f"Markenname: {name} (ein Wort)."
            yield blatt.befund(REGEL, Schwere.FEHLER, absatz, von, bis, meldung, vorschlag=name, ersatz=name)
        for von, bis in find_names(marke, absatz.text):
            meldung = f"Markenname: {name} (ein Wort). Eine eigene Marke «{absatz.text[von:bis]}» gibt es nicht."
            yield blatt.befund(REGEL, Schwere.FEHLER, absatz, von, bis, meldung, vorschlag=name)
