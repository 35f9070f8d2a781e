"""A competence claim says only "glass"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.anlass import anzeiger, blatt_bits
from generator.check.fragen import begriffe, worte
from generator.check.lage import Blatt
from generator.check.prosa import Absatz
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.suche import at, compile_words, terms_pattern, words_pattern

REGEL = "glas-ungenau"
ANLASS = (worte("glas.bare"),)
_GENAU = begriffe("glas.begriffe")
FRAGT = (_GENAU,)
MELDUNG = "Gemeint ist Behälterglas für Lebensmittel. Bitte beim ersten Mal so nennen."
_PROJEKT = re.compile(r"Präzisionstechnologie\s+und\s+$")
_ANDERES = re.compile(r"\s+und\s+\w+verarbeitung|-\s+und\s+Glasverarbeitung")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Only the first time, and only where the section never says which glass."""
    abschnitte = list(_sections(blatt))
    genaue = [any(_is_exact(blatt, absatz) for absatz in abschnitt) for abschnitt in abschnitte]
    if any(_is_exact(blatt, absatz) for absatz in blatt.absaetze("titel", "kurztext")):
        return
    wo = {id(absatz): nummer for nummer, abschnitt in enumerate(abschnitte) for absatz in abschnitt}
    for aussage in aussagen_mit(blatt, ANLASS):
        nummer = wo.get(id(aussage.satz.absatz))
        if nummer is None:
            continue
        if any(genaue[: nummer + 1]):
            return
        fund = _claim(blatt, aussage)
        if fund is not None:
            yield at(blatt, aussage, *fund.span(), REGEL, Schwere.HINWEIS, MELDUNG)
            return


def _claim(blatt: Blatt, aussage: Aussage) -> re.Match[str] | None:
    """The bare word, where it claims a competence."""
    lage = blatt.lage
    fund = words_pattern(lage, "glas.bare").search(aussage.text)
    if fund is None or not aussage.ist_eigene or _PROJEKT.search(aussage.text[: fund.start()]):
        return None
    if aussage.verneint(*fund.span()) or _ANDERES.match(aussage.text, fund.end()):
        return None
    standort = lage.remember(
        REGEL, lambda: compile_words(wort for wort in lage.regelwerk.liste("glas.bare") if len(wort) > 6)
    )
    behauptet = words_pattern(lage, "glas.kompetenz").search(aussage.text) or standort.fullmatch(fund.group())
    return fund if behauptet else None


def _is_exact(blatt: Blatt, absatz: Absatz) -> bool:
    """Whether it says which glass."""
    if not blatt_bits(blatt) & anzeiger(blatt.lage).bit(_GENAU):
        return False
    return terms_pattern(blatt.lage, "glas.begriffe").search(absatz.text) is not None


def _sections(blatt: Blatt) -> Iterator[list[Absatz]]:
    """Paragraphs by heading; the header's texts are the first section."""
    abschnitt: list[Absatz] = []
    for absatz in blatt.absaetze():
        if absatz.art == "ueberschrift":
            yield abschnitt
            abschnitt = []
        if absatz.art != "quelle":
            abschnitt.append(absatz)
    yield abschnitt
