"""People are addressed with a masculine plural alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.befund import Befund, Schwere
from generator.check.fragen import worte
from generator.check.lage import Blatt
from generator.check.stimme import mask
from generator.check.suche import words_pattern

NAEHE = 80
"""Characters around a word that say who is meant."""
REGEL = "zielgruppe-nur-maennlich"
ANLASS = (worte("geschlecht.maennlich"),)
_PLURAL_DAVOR = re.compile(
    r"(?:\b(?:die|den|der|viele|vielen|alle|allen|aller|unsere|unseren|unserer|für|mit|von|zwei|drei|vier|mehrere|mehr|einige|einigen|neue|neuen|junge|jungen"
    r"|zahlreiche|zahlreichen|und|sowie|oder|an|als|durch|weitere|liebe|Liebe|Die|Den|Viele|Alle|Unsere|Für|Mit|\d[\d.]*|[a-zäöüß]+e[nr]?)\s+|^|[.:!?]\s+|„)$"
)
_SINGULAR_DAVOR = re.compile(
    r"\b(?:[Ee]in|[Kk]ein|[Uu]nser|[Ss]ein|[Ii]hr|[Dd]em|[Dd]en|[Jj]eder|[Dd]er|[Mm]ein)\s+(?:[a-zäöüß]+e[rmn]\s+)?$"
)
_PAAR_DAVOR = re.compile(r"innen\s+(?:und|oder|bzw\.|sowie|/)\s*$")
_PAAR_DANACH = re.compile(r"\s*(?:und|oder|bzw\.|sowie|/)\s*(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][a-zäöüß]*innen\b|[:*_/]-?in")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """Not followed or preceded by the feminine; compounds, organisations, named men and quotations are free."""
    muster = words_pattern(blatt.lage, "geschlecht.maennlich")
    for absatz in blatt.absaetze():
        if absatz.art in ("quelle", "alt"):
            continue
        text = mask(blatt, absatz)
        for fund in muster.finditer(text):
            davor = text[max(0, fund.start() - NAEHE) : fund.start()]
            if (
                _PAAR_DAVOR.search(davor)
                or _PAAR_DANACH.match(text, fund.end())
                or _is_singular(fund.group(), davor, text[fund.end() : fund.end() + NAEHE])
            ):
                continue
            stamm = re.sub(r"n$", "", fund.group()) if not fund.group().endswith("oren") else fund.group()[:-2]
            meldung = f"Angesprochen sind alle: ‚{stamm}:innen‘ oder ‚{stamm}innen und {fund.group()}‘."
            yield blatt.befund(REGEL, Schwere.HINWEIS, absatz, *fund.span(), meldung, vorschlag=f"{stamm}:innen")


def _is_singular(wort: str, davor: str, danach: str) -> bool:
    """A named man, `ein Unternehmer`, `der Unternehmer Max Müller`; the dative plural in -n is never singular."""
    if wort.endswith(("ern", "oren")):
        return False
    if re.search(r"\b(?:[Dd]er|[Dd]en|[Dd]em)\s+(?:[a-zäöüß]+e[rn]\s+)?$", davor):
        # `der Bürger` may be a genitive plural («Beteiligung der Bürger»): only a noun before it says so.
        return re.search(r"[A-ZÄÖÜ][a-zäöüß]+\s+[Dd]er\s+(?:[a-zäöüß]+er\s+)?$", davor) is None
    if _SINGULAR_DAVOR.search(davor):
        return True
    if re.match(r"\s+[A-ZÄÖÜ][a-zäöüß]+\s+[A-ZÄÖÜ][a-zäöüß]+", danach):
        return True
    return _PLURAL_DAVOR.search(davor) is None
