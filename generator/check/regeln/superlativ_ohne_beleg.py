"""A superlative about us stands without evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import worte
from generator.check.lage import Blatt
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.suche import at, words_pattern

REGEL = "superlativ-ohne-beleg"
ANLASS = (worte("superlative.immer", "superlative.mit_nomen"), worte("superlative.immer", "superlative.nomen"))
MELDUNG = "Beleg ergänzen (Quelle, Zahl, Jahr) oder sachlich formulieren."
_BELEG = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d[\d.,]*\s?(?:%|Prozent|Euro|Millionen|Mio|Hektar|ha|km|Kilometer|Meter|m²|Menschen|Beschäftigte\w*|Personen"
    r"|Betriebe\w*|Unternehmen|Plätze\w*|Tonnen|Liter)|\b(?:laut|Quelle|Studie|Erhebung|Statistik|Umfrage|Ranking)\b|\ufffc"
)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Only about us, and only with neither number, source nor link in the sentence."""
    immer = words_pattern(blatt.lage, "superlative.immer")
    mit = words_pattern(blatt.lage, "superlative.mit_nomen")
    nomen = words_pattern(blatt.lage, "superlative.nomen")
    if not immer.search(blatt.sichtbar) and not mit.search(blatt.sichtbar):
        return  # one word of «Nummer 1» stands in many a text
    for aussage in aussagen_mit(blatt, ANLASS):
        fund = immer.search(aussage.text) or _with_noun(aussage, mit, nomen)
        if fund is None or not aussage.ist_eigene or not aussage.eigene or aussage.satz.absatz.art == "quelle":
            continue
        if not _BELEG.search(aussage.text) and not _has_link(aussage) and not aussage.verneint(*fund.span()):
            yield at(blatt, aussage, *fund.span(), REGEL, Schwere.HINWEIS, MELDUNG)


def _with_noun(aussage: Aussage, mit: re.Pattern[str], nomen: re.Pattern[str]) -> re.Match[str] | None:
    """`die beste Region`, `größter Industriestandort`; not `am besten`, not `der größte Parkplatz`."""
    for fund in mit.finditer(aussage.text):
        rest = aussage.text[fund.end() :]
        danach = re.match(r"\s+(?:[a-zäöüß]+\s+)?", rest)
        davor = aussage.text[: fund.start()].rstrip().rsplit(" ", 1)[-1].lower()
        if danach is not None and nomen.match(rest, danach.end()) and davor != "am":
            return fund
    return None


def _has_link(aussage: Aussage) -> bool:
    satz = aussage.satz
    von, bis = satz.absatz.span(satz.von, satz.bis)
    return "](" in aussage.blatt.dokument.quelltext[von : bis + 2]
