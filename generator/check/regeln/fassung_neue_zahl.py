"""A page in another language says a figure that the German page does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt

REGEL = "fassung-neue-zahl"
ALLE_SPRACHEN = True
KOPF = "fassung_von"
BRAUCHT_BESTAND = True
_ZAHL = re.compile(r"\d(?:[.,]?\d)*")
_WENIGSTENS = 3
"""Digits; smaller numbers are words in one language and figures in the other."""


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Years, head counts, measures, however a language groups and points its digits."""
    original = blatt.dokument.fassung_von
    bekannt = _figures_of_original(blatt, original) if original else None
    if bekannt is None:
        return
    for absatz in blatt.absaetze():
        for fund in _ZAHL.finditer(absatz.text):
            if len(_digits(fund)) >= _WENIGSTENS and _digits(fund) not in bekannt:
                meldung = (
                    f"Die Zahl {fund.group()} steht nicht in {original}. Eine Fassung nennt nichts Neues; bitte prüfen."
                )
                yield blatt.befund(REGEL, Schwere.HINWEIS, absatz, *fund.span(), meldung)


def _figures_of_original(blatt: Blatt, original: str) -> set[str] | None:
    """Of the German file; of an overview, which has none, those of all pages it lists. None where nothing is known."""
    dokumente = blatt.lage.dokumente
    if original.endswith("/"):
        texte = [d.quelltext for d in dokumente.values() if d.pfad.startswith(original)]
    else:
        texte = [dokumente[original].quelltext] if original in dokumente else []
    return {_digits(fund) for text in texte for fund in _ZAHL.finditer(text)} if texte else None


def _digits(fund: re.Match[str]) -> str:
    return re.sub(r"\D", "", fund.group())
