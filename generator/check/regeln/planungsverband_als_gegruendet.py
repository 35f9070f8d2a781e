"""The planning association is spoken of as if it existed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import worte
from generator.check.lage import Blatt
from generator.check.stimme import aussagen_mit
from generator.check.suche import at, compile_words, words_pattern

REGEL = "planungsverband-als-gegruendet"
ANLASS = (worte("planungsverband.woerter"),)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Before the configured founding date; plans and preparations may be told."""
    werk = blatt.lage.regelwerk
    gegruendet = werk.tag("planungsverband.gegruendet_am")
    if gegruendet is not None and gegruendet <= blatt.lage.stichtag:
        return
    name = words_pattern(blatt.lage, "planungsverband.woerter")
    handelt = words_pattern(blatt.lage, "planungsverband.handelt")
    erlaubt = blatt.lage.remember(REGEL, lambda: compile_words(werk.liste("planungsverband.erlaubt")))
    for aussage in aussagen_mit(blatt, ANLASS):
        fund = name.search(aussage.text)
        if fund is None or aussage.nennt_firma or not handelt.search(aussage.text, fund.end()):
            continue
        if (
            aussage.abgeschwaecht(*fund.span())
            or erlaubt.search(aussage.text)
            or aussage.verneint(*fund.span())
            or aussage.satz.absatz.art == "quelle"
        ):
            continue
        meldung = (
            "Sachstand prüfen: Laut Konzept ist der Planungsverband nicht gegründet "
            f"(Konfiguration: {werk.text('planungsverband.stand')})."
        )
        yield at(blatt, aussage, *fund.span(), REGEL, Schwere.WARNUNG, meldung)
