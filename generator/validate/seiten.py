"""Judge the pages in `inhalte/`, each kind by its folder (inhaltsmodell.md, section 1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

from generator.befund import Befund, Schwere
from generator.dokument import Dokument
from generator.model.eintrag import DEUTSCH, Eintrag, Stand, Status
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
    Uebersicht,
    Unternehmen,
    Unternehmensgeschichte,
)
from generator.validate.eintrag import Anspruch, validate_gemeinsame
from generator.validate.felder import SLUG, Felder

Gemeinsame = dict[str, Any]
FASSUNG = re.compile(r"inhalte/(?:index\.md|(?P<ordner>[a-z-]{3,})/(?:[a-z0-9-]+\.md)?)")
"""What a page in another language may be a version of: the home page, a page, or a folder's overview."""
UEBERSETZBAR = ("kompetenzfelder", "lebensqualitaet", "service", "ueber-uns")
"""Folders whose pages may exist in other languages; towns, stories, press and calendar are German only."""
UEBERSICHTEN = ("kompetenzfelder", "lebensqualitaet", "service")
"""Folders whose overview may be written in other languages."""
_ALT = (20, 160)
"""Least and most characters of an alternative text."""


def validate_seite(
    dokument: Dokument, stand: Stand, sprachen: Collection[str] = ()
) -> tuple[Eintrag | None, list[Befund]]:
    """Return the entry, or None, and every Befund on the way. sprachen: those the frame has words for."""
    if dokument.sprache != DEUTSCH:
        return _validate_fassung(dokument, stand, sprachen)
    if dokument.pfad == "inhalte/index.md":
        return _validate(dokument, stand, *_START)
    art = _ARTEN.get(dokument.ordner)
    if art is None:
        bekannt = ", ".join(sorted(_ARTEN))
        meldung = (
            f"In diesem Ordner wird keine Seite erwartet. Bitte nach inhalte/ und einem von {bekannt} verschieben; "
            "Seiten in einer anderen Sprache in einen Ordner mit ihrem Kürzel aus zwei Buchstaben, etwa inhalte/en/."
        )
        return None, [dokument.befund("wert-unzulaessig", Schwere.FEHLER, meldung)]
    return _validate(dokument, stand, *art)


def _validate_fassung(
    dokument: Dokument, stand: Stand, sprachen: Collection[str]
) -> tuple[Eintrag | None, list[Befund]]:
    """A page in another language is judged as what it is a version of."""
    if dokument.sprache not in sprachen:
        bekannt = ", ".join(f"inhalte/{kuerzel}/" for kuerzel in sorted(sprachen) if kuerzel != DEUTSCH)
        meldung = (
            f"Die Sprache «{dokument.sprache}» ist nicht eingerichtet. Bekannt: {bekannt or 'keine'}. "
            f"Für eine neue bitte vorlagen/woerter/{dokument.sprache}.yml anlegen."
        )
        return None, [dokument.befund("wert-unzulaessig", Schwere.FEHLER, meldung, text=dokument.sprache)]
    felder = Felder(dokument)
    original = felder.text("fassung_von", pflicht=True)
    if original is None:
        return None, felder.befunde
    form = FASSUNG.fullmatch(original)
    if form is None or not _is_translatable(form):
        erlaubt = ", ".join(f"inhalte/{ordner}/" for ordner in UEBERSETZBAR)
        was = (
            f"«{original}» kann es nicht in anderen Sprachen geben. Möglich sind inhalte/index.md, eine Datei in "
            f"{erlaubt}, dazu die Übersichten {', '.join(f'inhalte/{ordner}/' for ordner in UEBERSICHTEN)}"
        )
        felder.fault("fassung_von", felder.werte["fassung_von"], was)
        return None, felder.befunde
    art, anspruch, aufbau = _ARTEN[form["ordner"]] if form["ordner"] else _START
    return _validate(dokument, stand, art, anspruch, _uebersicht if original.endswith("/") else aufbau)


def _is_translatable(form: re.Match[str]) -> bool:
    """The home page, a page of these folders, or the overview of one that has an overview worth reading."""
    if form["ordner"] is None:
        return True
    return form["ordner"] in (UEBERSICHTEN if form[0].endswith("/") else UEBERSETZBAR)


Aufbau = Callable[[Felder, Gemeinsame], Eintrag | None]


def _validate(
    dokument: Dokument, stand: Stand, art: type[Eintrag], anspruch: Anspruch, aufbau: Aufbau
) -> tuple[Eintrag | None, list[Befund]]:
    felder = Felder(dokument)
    gemeinsame = validate_gemeinsame(felder, art, anspruch, stand)
    if dokument.sprache != DEUTSCH:
        gemeinsame |= _fassung(felder, gemeinsame["foto"] is not None)
    eintrag = aufbau(felder, gemeinsame)
    felder.no_others()
    if any(befund.schwere is Schwere.FEHLER for befund in felder.befunde):
        return None, felder.befunde
    return eintrag, felder.befunde


def _fassung(felder: Felder, mit_foto: bool) -> Gemeinsame:
    """The keys of a page in another language; each folder on its way becomes a part of its address."""
    dokument = felder.dokument
    for teil in dokument.pfad.split("/")[2:-1]:
        if not SLUG.fullmatch(teil):
            meldung = f"Der Ordnername «{teil}» wird zur Adresse und darf nur aus a–z, 0–9 und Bindestrichen bestehen."
            felder.befunde.append(dokument.befund("wert-unzulaessig", Schwere.FEHLER, meldung, text=teil))
    return {
        "sprache": dokument.sprache,
        "fassung_von": felder.text("fassung_von", pflicht=True) or "",
        "foto_alt": felder.text("foto_alt", pflicht=mit_foto, laenge=_ALT) or "",
    }


def _uebersicht(felder: Felder, gemeinsame: Gemeinsame) -> Uebersicht:
    return Uebersicht(**gemeinsame)


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
_START: tuple[type[Eintrag], Anspruch, Aufbau] = (Startseite, Anspruch(standard=Status.VEROEFFENTLICHT), _startseite)
