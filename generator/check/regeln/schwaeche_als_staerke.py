"""A known weakness is praised as a strength."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.befund import Befund, Schwere
from generator.check.fragen import adjektive, feld, worte
from generator.check.lage import Blatt
from generator.check.stimme import aussagen_mit
from generator.check.suche import adjectives, at, compile_words, words_pattern

REGEL = "schwaeche-als-staerke"
_IMMER = worte("schwaechen.immer")
ANLASS = (adjektive("schwaechen.lob") | _IMMER, feld("schwaechen.themen", "woerter", beginnt=True) | _IMMER)
_JAHR = re.compile(r"\b(?:19|20)\d\d\b")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Praise and one of the topics in one clause; plans and improvements with a date are free."""
    lage = blatt.lage
    lob = lage.remember(REGEL, lambda: compile_words(adjectives(lage.regelwerk.liste("schwaechen.lob"))))
    immer = words_pattern(lage, "schwaechen.immer")
    for aussage in aussagen_mit(blatt, ANLASS):
        if (
            not (lob.search(aussage.text) or immer.search(aussage.text))
            or not aussage.ist_eigene
            or _JAHR.search(aussage.text)
            or aussage.satz.absatz.art in ("quelle", "alt")
        ):
            continue
        fund = immer.search(aussage.text)
        thema = str(lage.regelwerk.tafeln("schwaechen.themen")[0]["thema"]) if fund else ""
        for eintrag in () if fund else lage.regelwerk.tafeln("schwaechen.themen"):
            fund = _praised(blatt, eintrag, lob, aussage.text)
            thema = str(eintrag["thema"])
            if fund:
                break
        if fund is not None and not aussage.verneint(*fund.span()) and not aussage.abgeschwaecht(*fund.span()):
            meldung = f"Das Konzept nennt {thema} als Schwäche. Beleg mit Datum ergänzen oder als Vorhaben formulieren."
            yield at(blatt, aussage, *fund.span(), REGEL, Schwere.HINWEIS, meldung)


def _praised(blatt: Blatt, eintrag: Mapping[str, Any], lob: re.Pattern[str], text: str) -> re.Match[str] | None:
    worte = blatt.lage.remember(
        f"{REGEL}.{eintrag['thema']}", lambda: compile_words((str(w) for w in eintrag["woerter"]), beginnt=True)
    )
    fund, gelobt = worte.search(text), lob.search(text)
    if fund is None or gelobt is None or abs(fund.start() - gelobt.start()) > 80:
        return None
    return fund
