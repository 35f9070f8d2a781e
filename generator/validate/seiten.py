"""Judge the pages in `inhalte/`, each kind by its folder (inhaltsmodell.md, section 1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.befund import Befund, Schwere
from generator.dokument import Dokument
from generator.model.eintrag import Eintrag, Stand, Status
from generator.model.seiten import (
    Infoseite,
    Kennzahl,
    Kompetenzfeld,
    Lebensqualitaet,
    Newsletterausgabe,
    Pressemitteilung,
    Reichweite,
    Serviceseite,
    Stadt,
    Startseite,
    Unternehmen,
    Unternehmensgeschichte,
)
from generator.validate.eintrag import Anspruch, validate_gemeinsame
from generator.validate.felder import Felder

Gemeinsame = dict[str, Any]


def validate_seite(dokument: Dokument, stand: Stand) -> tuple[Eintrag | None, list[Befund]]:
    """Return the entry, or None, and every Befund on the way."""
    if dokument.pfad == "inhalte/index.md":
        return _validate(dokument, stand, Startseite, Anspruch(standard=Status.VEROEFFENTLICHT), _startseite)
    art = _ARTEN.get(dokument.ordner)
    if art is None:
        bekannt = ", ".join(sorted(_ARTEN))
        meldung = (
            f"In diesem Ordner wird keine Seite erwartet. Bitte nach inhalte/ und einem von {bekannt} verschieben."
        )
        return None, [dokument.befund("wert-unzulaessig", Schwere.FEHLER, meldung)]
    return _validate(dokument, stand, *art)


Aufbau = Callable[[Felder, Gemeinsame], Eintrag | None]


def _validate(
    dokument: Dokument, stand: Stand, art: type[Eintrag], anspruch: Anspruch, aufbau: Aufbau
) -> tuple[Eintrag | None, list[Befund]]:
    felder = Felder(dokument)
    gemeinsame = validate_gemeinsame(felder, art, anspruch, stand)
    eintrag = aufbau(felder, gemeinsame)
    felder.no_others()
    if any(befund.schwere is Schwere.FEHLER for befund in felder.befunde):
        return None, felder.befunde
    return eintrag, felder.befunde


def _startseite(felder: Felder, gemeinsame: Gemeinsame) -> Startseite:
    return Startseite(**gemeinsame)


def _stadt(felder: Felder, gemeinsame: Gemeinsame) -> Stadt | None:
    koordinaten = felder.koordinaten("koordinaten", pflicht=True)
    website, reihenfolge = felder.url("website"), felder.ganzzahl("reihenfolge")
    if koordinaten is None:
        return None
    return Stadt(**gemeinsame, koordinaten=koordinaten, website=website, reihenfolge=reihenfolge or 0)


def _kompetenzfeld(felder: Felder, gemeinsame: Gemeinsame) -> Kompetenzfeld | None:
    reichweite = felder.wahl("reichweite", Reichweite, pflicht=True)
    kennzahlen = []
    for eintrag in felder.liste("kennzahlen"):
        werte = [eintrag.text(key, pflicht=True) for key in ("wert", "einheit", "stand", "quelle")]
        eintrag.no_others()
        if all(werte):
            kennzahlen.append(Kennzahl(*(wert or "" for wert in werte)))
    return Kompetenzfeld(**gemeinsame, reichweite=reichweite, kennzahlen=tuple(kennzahlen)) if reichweite else None


def _geschichte(felder: Felder, gemeinsame: Gemeinsame) -> Unternehmensgeschichte | None:
    kompetenzfeld = felder.slug("kompetenzfeld", pflicht=True)
    unter = felder.unter("unternehmen", pflicht=True)
    if unter is None:
        return None
    name, stadt, website = unter.text("name", pflicht=True), unter.slug("stadt", pflicht=True), unter.url("website")
    unter.no_others()
    if not name or not stadt or not kompetenzfeld:
        return None
    return Unternehmensgeschichte(
        **gemeinsame, unternehmen=Unternehmen(name, stadt, website), kompetenzfeld=kompetenzfeld
    )


def _presse(felder: Felder, gemeinsame: Gemeinsame) -> Pressemitteilung:
    return Pressemitteilung(
        **gemeinsame,
        sperrfrist=felder.uhrzeitpunkt("sperrfrist"),
        kontakt=felder.text("kontakt"),
        fotos=felder.texte("fotos"),
    )


def _newsletter(felder: Felder, gemeinsame: Gemeinsame) -> Newsletterausgabe | None:
    nummer, beitraege = felder.ganzzahl("nummer", pflicht=True, mindestens=1), felder.texte("beitraege")
    return Newsletterausgabe(**gemeinsame, nummer=nummer, beitraege=beitraege) if nummer else None


_ARTEN: dict[str, tuple[type[Eintrag], Anspruch, Aufbau]] = {
    "staedte": (Stadt, Anspruch(zielgruppen=True), _stadt),
    "kompetenzfelder": (Kompetenzfeld, Anspruch(zielgruppen=True), _kompetenzfeld),
    "geschichten": (Unternehmensgeschichte, Anspruch(kurztext=True, datum=True, zielgruppen=True), _geschichte),
    "lebensqualitaet": (Lebensqualitaet, Anspruch(zielgruppen=True), lambda felder, g: Lebensqualitaet(**g)),
    "service": (Serviceseite, Anspruch(zielgruppen=True), lambda felder, g: Serviceseite(**g)),
    "ueber-uns": (Infoseite, Anspruch(standard=Status.VEROEFFENTLICHT), lambda felder, g: Infoseite(**g)),
    "presse": (Pressemitteilung, Anspruch(kurztext=True, datum=True), _presse),
    "newsletter": (Newsletterausgabe, Anspruch(datum=True), _newsletter),
}
