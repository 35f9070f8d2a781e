"""A figure differs from the one in the concept, or stands without its year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.befund import Befund, Schwere
from generator.check.fragen import feld, muster
from generator.check.lage import Blatt
from generator.check.stimme import Aussage, aussagen_mit
from generator.check.suche import at, compile_words

REGEL = "kennzahl-weicht-ab"
ANLASS = (feld("kennzahlen", "auch"), feld("kennzahlen", "woerter"), muster(r"\d"))
_ZAHL = re.compile(r"(?<![\w.,-])\d{1,3}(?:[.  ]\d{3})+(?:,\d+)?(?![\d.,]*\d)|(?<![\w.,-])\d+(?:,\d+)?(?![\d.,]*\d)")
_JAHR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RUND = re.compile(r"\b(?:rund|ca\.|circa|etwa|knapp|gut|über|mehr als|fast)\s*$", re.IGNORECASE)
_QUELLE = re.compile(r"\b(?:laut|Quelle|Stand|nach Angaben|Statistik|Konzept)\b")


def check_dokument(blatt: Blatt) -> Iterator[Befund]:
    """A newer figure with year and source wins; rounding with `rund` is allowed within a tolerance."""
    kennzahlen = [
        kennzahl
        for kennzahl in blatt.lage.regelwerk.tafeln("kennzahlen")
        if all(any(str(wort) in blatt.sichtbar for wort in kennzahl.get(liste) or ()) for liste in ("auch", "woerter"))
    ]
    if not kennzahlen:
        return
    toleranz = blatt.lage.regelwerk.zahl("kennzahlen_toleranz_prozent") / 100
    for aussage in aussagen_mit(blatt, ANLASS):
        if aussage.satz.absatz.art in ("quelle", "alt") or aussage.nennt_firma:
            continue
        for kennzahl in kennzahlen:
            if _speaks_of(aussage, kennzahl):
                yield from _compare(blatt, aussage, kennzahl, toleranz)


def _speaks_of(aussage: Aussage, kennzahl: Mapping[str, Any]) -> bool:
    muster = (_compiled(aussage.blatt, kennzahl, liste) for liste in ("auch", "woerter"))
    return all(eines.search(aussage.text) is not None for eines in muster)


def _compiled(blatt: Blatt, kennzahl: Mapping[str, Any], liste: str) -> re.Pattern[str]:
    worte = kennzahl.get(liste) or ()
    name = f"{REGEL}.{kennzahl.get('name')}.{liste}"
    return blatt.lage.remember(name, lambda: compile_words(str(wort) for wort in worte))


def _compare(blatt: Blatt, aussage: Aussage, kennzahl: Mapping[str, Any], toleranz: float) -> Iterator[Befund]:
    soll, stand = float(kennzahl["soll"]), str(kennzahl.get("stand", ""))
    ist_jahr = bool(kennzahl.get("jahr"))
    zahlen = list(_numbers(aussage, kennzahl, ist_jahr))
    if not zahlen or any(
        abs(wert - soll) < 1e-9 or _rounded(aussage, fund, wert, soll, toleranz) for fund, wert in zahlen
    ):
        return
    if (
        not ist_jahr
        and _JAHR.search(aussage.text)
        and (_QUELLE.search(aussage.text) or blatt.wert("quellen") is not None)
    ):
        return
    fund, _ = zahlen[0]
    konzept = f"Im Konzept steht {_german(soll, ist_jahr)} ({stand}; {kennzahl.get('name')})."
    meldung = f"{konzept} Wert prüfen oder Jahr und Quelle nennen."
    yield at(blatt, aussage, *fund.span(), REGEL, Schwere.HINWEIS, meldung)


def _numbers(aussage: Aussage, kennzahl: Mapping[str, Any], ist_jahr: bool) -> Iterator[tuple[re.Match[str], float]]:
    """Candidates of about the right size; a year is none unless the quantity itself is one."""
    soll = float(kennzahl["soll"])
    einheit = _compiled(aussage.blatt, kennzahl, "woerter")
    for fund in _ZAHL.finditer(aussage.text):
        wert = float(re.sub(r"[.  ]", "", fund.group()).replace(",", "."))
        if ist_jahr:
            if _JAHR.fullmatch(fund.group()) and einheit.search(aussage.text[max(0, fund.start() - 8) : fund.start()]):
                yield fund, wert
        elif not _JAHR.fullmatch(fund.group()) and soll / 5 < wert < soll * 5:
            mit_einheit = einheit.match(aussage.text, fund.end() + 1) is not None
            if soll > 500 or mit_einheit:
                yield fund, wert


def _rounded(aussage: Aussage, fund: re.Match[str], wert: float, soll: float, toleranz: float) -> bool:
    return _RUND.search(aussage.text[: fund.start()]) is not None and abs(wert - soll) <= soll * toleranz


def _german(zahl: float, ist_jahr: bool) -> str:
    if ist_jahr or zahl < 1000:
        return f"{zahl:g}".replace(".", ",")
    return f"{zahl:,.0f}".replace(",", ".")
