"""A page in another language claims what the German pages must not claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.lage import Blatt
from generator.check.saetze import Satz, split_saetze
from generator.check.stimme import mask
from generator.check.suche import compile_words

REGEL = "fassung-zu-weit"
ALLE_SPRACHEN = True
_FIRMA = re.compile(r"\b(?:GmbH|AG|KG|OHG|SE|e\.\s?K\.|Ltd|Inc)(?!\w)")
_GLAS = "Behälterglas steht im deutschlandweiten Wettbewerb; hier ist eine größere Reichweite behauptet."
_FUEHRUNG = "Belegt ist der erfolgreiche weltweite Wettbewerb, nicht die Führung."
_THEMA = "Das ist kein positioniertes Thema; hier ist es als Stärke genannt."
_UNGEPRUEFT = (
    "Für die Sprache «{sprache}» kennt kommunikationsregeln.yml keine Begriffe (fassungen.{sprache}). Behauptungen in "
    "diesem Text hat das Programm nicht geprüft; bitte selbst lesen."
)


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Glass beyond Germany, leadership of the world, and topics that are no competence, in our own voice."""
    sprache = blatt.dokument.sprache
    if sprache == "de":
        return
    if not blatt.lage.regelwerk.tafel(f"fassungen.{sprache}"):
        meldung = _UNGEPRUEFT.format(sprache=sprache)
        yield blatt.kopf_befund(REGEL, Schwere.HINWEIS, meldung, "fassung_von", text=sprache)
        return
    for absatz in blatt.absaetze():
        text = mask(blatt, absatz)
        for satz in split_saetze(absatz):
            yield from _check(blatt, satz, text[satz.von : satz.bis])


def _check(blatt: Blatt, satz: Satz, text: str) -> Iterator[Befund]:
    if _FIRMA.search(text):
        return
    for von, bis in satz.teile:
        teil = text[von:bis]
        if _words(blatt, "glas").search(teil) and not _words(blatt, "praezision").search(teil):
            yield from _report(blatt, satz, _claims(blatt, "zu_weit", teil, von), _GLAS)
        if _words(blatt, "staerke").search(teil):
            yield from _report(blatt, satz, _claims(blatt, "themen", teil, von), _THEMA)
    yield from _report(blatt, satz, _claims(blatt, "fuehrung", text, 0), _FUEHRUNG)


def _words(blatt: Blatt, liste: str) -> re.Pattern[str]:
    weg = f"fassungen.{blatt.dokument.sprache}.{liste}"
    return blatt.lage.remember(f"{REGEL}.{weg}", lambda: _compiled(blatt.lage.regelwerk.liste(weg)))


def _compiled(worte: tuple[str, ...]) -> re.Pattern[str]:
    return compile_words([*worte, *(wort[:1].upper() + wort[1:] for wort in worte)])


def _claims(blatt: Blatt, liste: str, teil: str, von: int) -> Iterator[tuple[int, int]]:
    """Places in the sentence; what is denied is no claim."""
    for fund in _words(blatt, liste).finditer(teil):
        if not _words(blatt, "verneinung").search(teil[: fund.start()]):
            yield von + fund.start(), von + fund.end()


def _report(blatt: Blatt, satz: Satz, stellen: Iterator[tuple[int, int]], meldung: str) -> Iterator[Befund]:
    for von, bis in stellen:
        yield blatt.befund(REGEL, Schwere.WARNUNG, satz.absatz, satz.von + von, satz.von + bis, meldung)
