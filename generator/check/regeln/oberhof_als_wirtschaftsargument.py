"""Oberhof or tourism is used as an economic reason in a text for companies or skilled workers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import buchstaben, worte
from generator.check.lage import Blatt
from generator.check.stimme import aussagen_mit
from generator.check.suche import at, compile_words, words_pattern

REGEL = "oberhof-als-wirtschaftsargument"
_THEMA = ("Oberhof", "Oberhofs", "Oberhofer", "Tourismus", "Fremdenverkehr", "Gästeankünfte", "Übernachtungen")
ANLASS = (buchstaben(*_THEMA), worte("zielgruppen.wirtschaftsgrund"))
MELDUNG = "Oberhof hier als Lebensqualität einsetzen, nach dem Wirtschaftsteil."


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """In the title, the teaser or the first third of the body."""
    if blatt.hauptzielgruppe not in ("unternehmen", "fachkraefte") or blatt.ist_veranstaltung:
        return
    grund = words_pattern(blatt.lage, "zielgruppen.wirtschaftsgrund")
    thema = blatt.lage.remember(REGEL, lambda: compile_words(_THEMA))
    ende = blatt.dokument.text_von + len(blatt.dokument.text) / 3
    for aussage in aussagen_mit(blatt, ANLASS):
        if aussage.satz.absatz.art in ("quelle", "alt") or aussage.satz.absatz.von > ende or not aussage.ist_eigene:
            continue
        fund, warum = thema.search(aussage.text), grund.search(aussage.text)
        if fund is not None and warum is not None and not aussage.verneint(*fund.span()):
            yield at(
                blatt,
                aussage,
                min(fund.start(), warum.start()),
                max(fund.end(), warum.end()),
                REGEL,
                Schwere.WARNUNG,
                MELDUNG,
            )
