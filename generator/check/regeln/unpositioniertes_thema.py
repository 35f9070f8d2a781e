"""The review list: a topic outside the positioning is mentioned, and no closed pattern says whether it is a claim."""

from __future__ import annotations

from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.anspruch import IRGENDEIN_THEMA, Marken, find_ansprueche, is_elsewhere, read_worte, speaks_of
from generator.check.begriffe import Thema
from generator.check.lage import Blatt
from generator.check.stimme import aussagen_mit
from generator.check.suche import at
from generator.check.themen import themen

REGEL = "unpositioniertes-thema"
ANLASS = IRGENDEIN_THEMA


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Every first mention in a sentence in our own voice that no claim rule has reported."""
    if not blatt.ist_seite:
        return
    for thema in themen(blatt.lage):
        yield from _mentions(blatt, thema)


def _mentions(blatt: Blatt, thema: Thema) -> Iterator[Befund]:
    marken = blatt.lage.remember("marken", lambda: Marken(blatt.lage))
    gemeldet = {id(anspruch.aussage) for anspruch in find_ansprueche(blatt, thema)}
    for aussage in aussagen_mit(blatt, ANLASS):
        if id(aussage) in gemeldet or not speaks_of(aussage, thema) or aussage.satz.absatz.art in ("quelle", "alt"):
            continue
        if not aussage.ist_eigene or is_elsewhere(aussage, thema):
            continue
        wort = next((wort for wort in read_worte(aussage, thema, marken) if wort.marke in "TBSC"), None)
        if wort is not None and not aussage.verneint(wort.von, wort.bis):
            text = aussage.text[wort.von : wort.bis]
            meldung = f"Bitte prüfen: ‚{text}‘ ist kein positioniertes Thema. Ist hier eine Stärke behauptet?"
            yield at(blatt, aussage, wort.von, wort.bis, REGEL, Schwere.HINWEIS, meldung)
