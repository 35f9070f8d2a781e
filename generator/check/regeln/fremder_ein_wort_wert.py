"""Another word is presented as the one-word value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import muster
from generator.check.lage import Blatt
from generator.check.stimme import Aussage, aussagen_mit, saetze
from generator.check.suche import at

REGEL = "fremder-ein-wort-wert"
ANLASS = (muster(r"[Ww]ert\b|Markenkern|Wofür|Wort\b"),)
_UMGEKEHRT = re.compile(
    r"\b([A-ZÄÖÜ][\w-]+)\s+(?:ist|heißt|bleibt)\s+unser\s+(?:\w+er\s+)?(?:Ein-Wort-Wert|Wert|Markenkern)\b"
)
_WERT = re.compile(
    r"\b(?:(?:[Uu]nser|[Dd]er gemeinsame)\s+(?:\w+er\s+)?"
    r"(?:Ein-Wort-Wert|Wert|Markenwert|Leitwert|Kernwert|Grundwert|Markenkern)|(?:[Dd]er\s+)?(?:Ein-Wort-Wert|Markenkern|Markenwert))"
    r"(?:\s+(?:des|der|unserer|unseres)\s+(?:vier\s+)?\w+(?:\s+Südthüringen)?)?\s*(?:ist|heißt|lautet|bleibt|:|–|,)?\s*"
    r"|\bWofür (?:wir|das Oberzentrum|die Region|die vier Städte) ste(?:hen|ht)\s*(?::|\?|–|,)\s*"
    r"|\b(?:[Ww]ir|Oberzentrum(?: Südthüringen)?|vier Städte) ste(?:hen|ht) für (?:einen Wert|ein Wort)\s*[:–,]\s*"
    r"|\b[Ee]in Wort(?:, das)? (?:beschreibt|steht für) (?:uns|das Oberzentrum)\s*(?::|–)?\s*"
)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Only where a word is presented as *the* value; the word itself may stand anywhere else."""
    werk = blatt.lage.regelwerk
    stamm, name = werk.text("wert.stamm"), werk.text("wert.name")
    for aussage in aussagen_mit(blatt, ANLASS):
        umgekehrt = _UMGEKEHRT.search(aussage.text) if aussage.ist_eigene else None
        if umgekehrt is not None and stamm not in aussage.satz.text.lower() and not aussage.verneint(*umgekehrt.span()):
            yield at(
                blatt, aussage, *umgekehrt.span(1), REGEL, Schwere.WARNUNG, f"Der Ein-Wort-Wert ist ‚{name}‘.", name
            )
            continue
        fund = _WERT.search(aussage.text) if aussage.ist_eigene else None
        if fund is None or stamm in aussage.satz.text.lower() or stamm in _next(blatt, aussage).lower():
            continue
        wort = re.compile(r"[\wäöüÄÖÜß-]+").search(aussage.satz.text, fund.end())
        if wort is None or wort.group()[0].isdigit() or aussage.verneint(*fund.span()):
            continue
        meldung = f"Der Ein-Wort-Wert ist ‚{name}‘."
        yield at(blatt, aussage, *wort.span(), REGEL, Schwere.WARNUNG, meldung, name)


def _next(blatt: Blatt, aussage: Aussage) -> str:
    """The sentence after a question: «Wofür wir stehen? Hartnäckig.»"""
    alle = saetze(blatt)
    if not aussage.satz.text.endswith("?") or aussage.nummer + 1 == len(alle.texte):
        return ""
    return alle.at(aussage.nummer + 1).satz.text
