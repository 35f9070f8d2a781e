"""The topics of `kommunikationsregeln.yml` that are no competence of ours."""

from __future__ import annotations

from generator.check.begriffe import Grundwoerter, Thema, read_thema, words
from generator.check.lage import Lage


def themen(lage: Lage) -> tuple[Thema, ...]:
    """All topics, read once per run."""
    return lage.remember("themen", lambda: _read(lage))


def _read(lage: Lage) -> tuple[Thema, ...]:
    werk = lage.regelwerk
    listen = (werk.liste(f"grundwoerter.{art}") for art in ("branche", "standort", "anspruch"))
    grund = Grundwoerter(*(tuple(sorted(liste, key=len, reverse=True)) for liste in listen))
    return tuple(read_thema(key, roh, grund) for key, roh in werk.tafel("themen").items())


def topics_of(lage: Lage, text: str) -> frozenset[str]:
    """The topics some word of the text may belong to, by key; each word is judged once per run."""
    bekannt: dict[str, frozenset[str]] = lage.remember("themen.worte", dict)
    genannt: set[str] = set()
    for fund in words(text):
        wort = fund.group()
        if wort not in bekannt:
            bekannt[wort] = frozenset(thema.key for thema in themen(lage) if _may_mean(wort, thema))
        genannt |= bekannt[wort]
    return frozenset(genannt)


def _may_mean(wort: str, thema: Thema) -> bool:
    """A compound that means something else may still lend its part: «Holz- und Möbelindustrie»."""
    klein = wort.lower()
    if not thema.may_be_in(klein):
        return False
    treffer = thema.find(wort)
    return klein in thema.schwach if treffer is None else treffer.art != "U" or wort.endswith("-")
