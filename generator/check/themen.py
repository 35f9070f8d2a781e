"""The topics of `kommunikationsregeln.yml` that are no competence of ours."""

from __future__ import annotations

from generator.check.begriffe import Grundwoerter, Thema, read_thema
from generator.check.lage import Lage


def themen(lage: Lage) -> tuple[Thema, ...]:
    """All topics, read once per run."""
    return lage.remember("themen", lambda: _read(lage))


def _read(lage: Lage) -> tuple[Thema, ...]:
    werk = lage.regelwerk
    listen = (werk.liste(f"grundwoerter.{art}") for art in ("branche", "standort", "anspruch"))
    grund = Grundwoerter(*(tuple(sorted(liste, key=len, reverse=True)) for liste in listen))
    return tuple(read_thema(key, roh, grund) for key, roh in werk.tafel("themen").items())
