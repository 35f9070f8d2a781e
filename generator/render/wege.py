"""Where a reader goes next: to a person, to the service pages, to the jobs; only to what this edition has."""

from __future__ import annotations

from generator.model import adresse as adressen
from generator.render.sprachraum import Sprachraum
from generator.render.weg import Weg

Wege = list[Weg]
"""The first one is the main way."""


def contact_ways(raum: Sprachraum) -> Wege:
    """For entrepreneurs: write to somebody, or read what the service offers."""
    return _existing(raum, [(raum.w["wege"]["kontakt"], adressen.KONTAKT)]) + _area(raum, "service", "service")


def job_ways(raum: Sprachraum) -> Wege:
    """For skilled workers: the Karriereheimat, then a person."""
    worte = raum.w["wege"]
    partner = (raum.ausgabe.setting("partner") or {}).get("karriereheimat") or {}
    stellen = [Weg(worte["stellen"], str(partner["website"]))] if partner.get("website") else []
    return stellen + _existing(raum, [(worte["kontakt"], adressen.KONTAKT)]) + _area(raum, "lebensqualitaet", "leben")


def _area(raum: Sprachraum, ordner: str, wort: str) -> Wege:
    return [weg._replace(worte=raum.w["wege"][wort]) for weg in raum.bereich(ordner)[:1]]


def _existing(raum: Sprachraum, wege: list[tuple[str, str]]) -> Wege:
    vorhanden = raum.ausgabe.bestand.by_adresse
    return [raum.ziel(ziel)._replace(worte=worte) for worte, ziel in wege if ziel in vorhanden]
