"""Where a reader goes next: to a person, to the service pages, to the jobs; only to what this edition has."""

from __future__ import annotations

from generator.model import adresse as adressen
from generator.render.ausgabe import Ausgabe

Wege = list[tuple[str, str]]
"""Words and address with the base path; the first one is the main way."""


def contact_ways(ausgabe: Ausgabe) -> Wege:
    """For entrepreneurs: write to somebody, or read what the service offers."""
    return _existing(ausgabe, [("Kontakt aufnehmen", adressen.KONTAKT), ("Service für Unternehmen", "/service/")])


def job_ways(ausgabe: Ausgabe) -> Wege:
    """For skilled workers: the Karriereheimat, then a person."""
    partner = (ausgabe.setting("partner") or {}).get("karriereheimat") or {}
    stellen = [("Stellen bei der Karriereheimat", str(partner["website"]))] if partner.get("website") else []
    return stellen + _existing(ausgabe, [("Kontakt aufnehmen", adressen.KONTAKT), ("Leben hier", "/lebensqualitaet/")])


def _existing(ausgabe: Ausgabe, wege: Wege) -> Wege:
    uebersichten = adressen.UEBERSICHTEN.values()
    vorhanden = ausgabe.bestand.by_adresse
    return [(worte, ausgabe.url(ziel)) for worte, ziel in wege if ziel in vorhanden or ziel in uebersichten]
