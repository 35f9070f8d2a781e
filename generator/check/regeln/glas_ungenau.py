"""A competence claim says only "glass"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import worte
from generator.check.lage import Blatt
from generator.check.stimme import Aussage, aussagen
from generator.check.suche import at, compile_words, terms_pattern, words_pattern

REGEL = "glas-ungenau"
ANLASS = (worte("glas.bare"),)
MELDUNG = "Gemeint ist Behälterglas für Lebensmittel. Bitte beim ersten Mal so nennen."
_PROJEKT = re.compile(r"Präzisionstechnologie\s+und\s+$")
_ANDERES = re.compile(r"\s+und\s+\w+verarbeitung|-\s+und\s+Glasverarbeitung")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Only the first time, and only where the section never says which glass."""
    bare = words_pattern(blatt.lage, "glas.bare")
    genau = terms_pattern(blatt.lage, "glas.begriffe")
    anspruch = words_pattern(blatt.lage, "glas.kompetenz")
    standort = blatt.lage.remember(
        REGEL, lambda: compile_words(wort for wort in blatt.lage.regelwerk.liste("glas.bare") if len(wort) > 6)
    )
    if any(genau.search(absatz.text) for absatz in blatt.absaetze("titel", "kurztext")):
        return
    for abschnitt in _sections(blatt):
        if any(genau.search(text) for text in dict.fromkeys(aussage.satz.absatz.text for aussage in abschnitt)):
            return
        for aussage in abschnitt:
            fund = bare.search(aussage.text)
            if fund is None or not aussage.ist_eigene or _PROJEKT.search(aussage.text[: fund.start()]):
                continue
            if aussage.verneint(*fund.span()) or _ANDERES.match(aussage.text, fund.end()):
                continue
            if anspruch.search(aussage.text) or standort.fullmatch(fund.group()):
                yield at(blatt, aussage, *fund.span(), REGEL, Schwere.HINWEIS, MELDUNG)
                return


def _sections(blatt: Blatt) -> list[list[Aussage]]:
    """Sentences by heading; the header's texts are the first section."""
    abschnitte: list[list[Aussage]] = [[]]
    for aussage in aussagen(blatt):
        if aussage.satz.absatz.art == "ueberschrift" and aussage.satz.nummer == 0:
            abschnitte.append([])
        if aussage.satz.absatz.art != "quelle":
            abschnitte[-1].append(aussage)
    return abschnitte
