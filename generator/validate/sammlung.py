"""Judge the collections events refer to: `orte.yml`, `veranstalter.yml`, `kategorien.yml`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from generator.befund import Befund
from generator.dokument import Dokument
from generator.model.veranstaltung import Barrierefreiheit, Kategorie, Ort, Veranstalter
from generator.validate.felder import SLUG, Felder

T = TypeVar("T")


def validate_sammlung(
    dokument: Dokument, judge: Callable[[Felder, str], T | None]
) -> tuple[dict[str, T], list[Befund]]:
    """Each key of the file with its judged value; a faulty one is left out."""
    gesamt = Felder(dokument)
    werte: dict[str, T] = {}
    for key, wert in dokument.kopf.items():
        if not SLUG.fullmatch(key):
            gesamt.fault(key, wert, "darf als Schlüssel nur aus a–z, 0–9 und Bindestrichen bestehen")
            continue
        felder = gesamt.unter(key)
        geurteilt = judge(felder, key) if felder is not None else None
        if geurteilt is not None:
            werte[key] = geurteilt
    return werte, gesamt.befunde


def validate_ort(felder: Felder, slug: str | None = None) -> Ort | None:
    """A venue, inline or of `orte.yml`."""
    name, ortsname = felder.text("name", pflicht=True), felder.text("ortsname", pflicht=True)
    strasse, plz = felder.text("strasse"), felder.text("plz")
    if plz is not None and not re.fullmatch(r"\d{5}", plz):
        felder.fault("plz", felder.werte["plz"], "muss aus fünf Ziffern bestehen")
    koordinaten, barrierefrei = felder.koordinaten("koordinaten"), validate_barrierefreiheit(felder, "barrierefrei")
    felder.no_others()
    if name is None or ortsname is None:
        return None
    return Ort(name, ortsname, strasse, plz, koordinaten, barrierefrei, slug)


def validate_veranstalter(felder: Felder, slug: str | None = None) -> Veranstalter | None:
    """An organiser, inline or of `veranstalter.yml`."""
    name = felder.text("name", pflicht=True)
    website, email, telefon = felder.url("website"), felder.email("email"), felder.text("telefon")
    felder.no_others()
    return Veranstalter(name, website, email, telefon, slug) if name else None


def validate_kategorie(felder: Felder, slug: str) -> Kategorie | None:
    """A category of `kategorien.yml`."""
    titel, farbe = felder.text("titel", pflicht=True), felder.text("farbe", pflicht=True)
    if farbe is not None and not re.fullmatch(r"#[0-9a-fA-F]{6}", farbe):
        felder.fault("farbe", felder.werte["farbe"], 'muss eine Farbe der Form "#1f6f54" sein')
        farbe = None
    felder.no_others()
    return Kategorie(slug, titel, farbe.lower()) if titel and farbe else None


def validate_barrierefreiheit(felder: Felder, key: str) -> tuple[Barrierefreiheit, ...] | None:
    """A list of what is offered; `unbekannt` or nothing is None."""
    wert = felder.werte.get(key)
    if wert is None or wert.inhalt is None or wert.inhalt == "unbekannt":
        felder.text(key)
        return None
    return felder.wahlliste(key, Barrierefreiheit)
