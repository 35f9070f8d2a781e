"""Judge the keys every publishable file shares (inhaltsmodell.md, "Shared keys")."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from generator.befund import Schwere
from generator.model.eintrag import (
    Abstimmung,
    Ausnahme,
    Eintrag,
    Freigabe,
    Positionierung,
    Quelle,
    Stand,
    Status,
    Zielgruppe,
)
from generator.validate.felder import SLUG, Felder

KURZTEXT = (60, 300)
"""Least and most characters of a kurztext."""
_FRUEHER = re.compile(r"/(?:[A-Za-z0-9._~%-]+/)*(?:[A-Za-z0-9._~%-]+)?")


@dataclass(frozen=True)
class Anspruch:
    """What a kind of content demands of the shared keys."""

    kurztext: bool = False
    datum: bool = False
    zielgruppen: bool = False
    """Missing or wrong target groups are the rule `zielgruppe-fehlt`'s business, not ours."""
    standard: Status = Status.ENTWURF


def validate_gemeinsame(felder: Felder, art: type[Eintrag], anspruch: Anspruch, stand: Stand) -> dict[str, Any]:
    """The shared keys as keyword arguments of the kind's dataclass; faults are in `felder.befunde`."""
    dokument = felder.dokument
    if not SLUG.fullmatch(dokument.slug):
        _bad_slug(felder)
    status = felder.wahl("status", Status) or anspruch.standard
    kag_thema, grund = _kag_thema(felder, art)
    return {
        "pfad": dokument.pfad,
        "slug": dokument.slug,
        "titel": felder.text("titel", pflicht=True, laenge=(1, 300)) or dokument.slug,
        "text": dokument.text,
        "stand": stand,
        "kurztext": felder.text("kurztext", pflicht=anspruch.kurztext, laenge=KURZTEXT) or "",
        "datum": felder.datum("datum", pflicht=anspruch.datum),
        "status": status,
        "kag_thema": kag_thema,
        "kag_thema_grund": grund,
        "geaendert": felder.uhrzeitpunkt("geaendert"),
        "zielgruppen": _zielgruppen(felder, anspruch),
        "positionierung": felder.wahlliste("positionierung", Positionierung),
        "foto": felder.text("foto"),
        "quellen": _quellen(felder),
        "freigabe": _freigabe(felder),
        "abstimmung": _abstimmung(felder),
        "regeln_aus": _regeln_aus(felder),
        "partner": felder.texte("partner"),
        "schlagworte": felder.texte("schlagworte"),
        "muster": felder.wahr("muster") or False,
        "frueher": _frueher(felder),
        "abdruck": hashlib.sha256(dokument.quelltext.encode("utf-8", "surrogatepass")).hexdigest()[:20],
    }


def _bad_slug(felder: Felder) -> None:
    meldung = (
        f"Der Dateiname «{felder.dokument.slug}» wird zur Adresse und darf nur aus a–z, 0–9 "
        "und Bindestrichen bestehen. Bitte die Datei umbenennen (ä wird ae)."
    )
    felder.befunde.append(
        felder.dokument.befund("wert-unzulaessig", Schwere.FEHLER, meldung, text=felder.dokument.slug)
    )


def _kag_thema(felder: Felder, art: type[Eintrag]) -> tuple[bool, str | None]:
    gesetzt = felder.wahr("kag_thema")
    grund = felder.text("kag_thema_grund")
    standard = art.KAG_THEMA or (art.ART == "veranstaltung" and _is_true(felder, "kag"))
    if gesetzt is False and standard and not grund:
        felder.missing("kag_thema_grund", ", wenn «kag_thema: false» steht")
    return (standard if gesetzt is None else gesetzt), grund


def _is_true(felder: Felder, key: str) -> bool:
    wert = felder.werte.get(key)
    return wert is not None and wert.inhalt is True


def _zielgruppen(felder: Felder, anspruch: Anspruch) -> tuple[Zielgruppe, ...]:
    vorher = list(felder.befunde)
    zielgruppen = felder.wahlliste("zielgruppen", Zielgruppe)
    if anspruch.zielgruppen:
        felder.befunde[:] = vorher
    return zielgruppen


def _quellen(felder: Felder) -> tuple[Quelle, ...]:
    quellen = []
    for eintrag in felder.liste("quellen"):
        aussage = eintrag.text("aussage", pflicht=True)
        quelle = eintrag.text("quelle", pflicht=True)
        stand = eintrag.text("stand", pflicht=True)
        eintrag.no_others()
        if aussage and quelle and stand:
            quellen.append(Quelle(aussage, quelle, stand))
    return tuple(quellen)


def _freigabe(felder: Felder) -> Freigabe | None:
    unter = felder.unter("freigabe")
    if unter is None:
        return None
    rolle, person = unter.text("rolle", pflicht=True), unter.text("person", pflicht=True)
    am, pruefsumme = unter.datum("am", pflicht=True), unter.text("pruefsumme", pflicht=True)
    vertretung = unter.text("vertretung_fuer")
    unter.no_others()
    if rolle is None or person is None or am is None or pruefsumme is None:
        return None
    return Freigabe(rolle, person, am, pruefsumme, vertretung)


def _abstimmung(felder: Felder) -> Abstimmung | None:
    unter = felder.unter("abstimmung")
    if unter is None:
        return None
    gremium, am = unter.text("gremium", pflicht=True), unter.datum("am", pflicht=True)
    unter.no_others()
    return Abstimmung(gremium, am) if gremium and am else None


def _regeln_aus(felder: Felder) -> tuple[Ausnahme, ...]:
    ausnahmen = []
    for eintrag in felder.liste("regeln_aus"):
        regel = eintrag.text("regel", pflicht=True)
        # A missing reason is the finding `ausnahme-ohne-grund` of the rules, not a missing key.
        grund, bis = eintrag.text("grund"), eintrag.datum("bis")
        eintrag.no_others()
        if regel:
            ausnahmen.append(Ausnahme(regel, grund or "", bis))
    return tuple(ausnahmen)


def _frueher(felder: Felder) -> tuple[str, ...]:
    adressen = felder.texte("frueher")
    for adresse in adressen:
        if not _FRUEHER.fullmatch(adresse) or ".." in adresse:
            felder.fault("frueher", felder.werte["frueher"], f"«{adresse}» ist keine Adresse der Form /alter/name/")
    return tuple(adresse for adresse in adressen if _FRUEHER.fullmatch(adresse) and ".." not in adresse)
