"""Judge an event file (inhaltsmodell.md, "veranstaltungen/<year>/<slug>.md")."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from generator.befund import Befund, Schwere
from generator.dokument import Dokument
from generator.model.eintrag import Stand
from generator.model.veranstaltung import (
    Anmeldung,
    Eintritt,
    Herkunft,
    Kategorie,
    Ort,
    Termin,
    Terminstatus,
    Veranstalter,
    Veranstaltung,
    Zeitpunkt,
    moment_key,
)
from generator.validate.eintrag import Anspruch, validate_gemeinsame
from generator.validate.felder import Felder
from generator.validate.reihe import Grundtermin
from generator.validate.sammlung import validate_barrierefreiheit, validate_ort, validate_veranstalter
from generator.validate.wiederholung import expand, find_termine_fault, validate_wiederholung

T = TypeVar("T")


@dataclass(frozen=True)
class Umfeld:
    """What an event may refer to."""

    staedte: frozenset[str]
    orte: Mapping[str, Ort]
    veranstalter: Mapping[str, Veranstalter]
    kategorien: Mapping[str, Kategorie]
    stichtag: date

    @property
    def kennung(self) -> str:
        """The same text for the same surroundings: what was judged in them need not be judged again."""
        sammlungen = (sorted(tafel.items()) for tafel in (self.orte, self.veranstalter, self.kategorien))
        return hashlib.sha256(repr((sorted(self.staedte), *sammlungen, self.stichtag)).encode()).hexdigest()


def validate_veranstaltung(
    dokument: Dokument, stand: Stand, umfeld: Umfeld
) -> tuple[Veranstaltung | None, list[Befund]]:
    """Return the Veranstaltung with its dates, or None, and every Befund on the way."""
    felder = Felder(dokument)
    gemeinsame = validate_gemeinsame(felder, Veranstaltung, Anspruch(kurztext=True), stand)
    beginn, ende = felder.zeitpunkt("beginn", pflicht=True), felder.zeitpunkt("ende")
    if beginn is not None and ende is not None:
        ende = _check_order(felder, beginn, ende)
    stadt = _reference(felder, "stadt", "Stadt", {name: name for name in umfeld.staedte})
    kategorie = _reference(felder, "kategorie", "Kategorie", umfeld.kategorien)
    ort, veranstalter = _ort(felder, umfeld), _veranstalter(felder, umfeld)
    uid = felder.text("uid")  # a missing one is the rule `termin-ohne-uid`, which can mend it
    terminstatus = felder.wahl("terminstatus", Terminstatus) or Terminstatus.BESTAETIGT
    verschoben_von = _verschoben_von(felder, beginn)
    eintritt, anmeldung, herkunft = _eintritt(felder), _anmeldung(felder), _herkunft(felder)
    barrierefreiheit = validate_barrierefreiheit(felder, "barrierefreiheit")
    website, tickets = felder.url("website"), felder.url("tickets")
    kag, gross = felder.wahr("kag") or False, felder.wahr("gross") or False
    grund = Grundtermin.of(beginn, ende, terminstatus, verschoben_von) if beginn is not None else None
    wiederholung = validate_wiederholung(felder, grund, lambda unter: _ort(unter, umfeld))
    felder.no_others()
    if any(b.schwere is Schwere.FEHLER for b in felder.befunde) or grund is None or not stadt or kategorie is None:
        return None, felder.befunde
    einzeln = Termin(grund.beginn, ende, terminstatus, urspruenglich=verschoben_von)
    termine = expand(einzeln, grund, wiederholung, umfeld.stichtag)
    was = find_termine_fault(termine)
    if was is not None:
        felder.fault("wiederholung", felder.werte["wiederholung"], was)
        return None, felder.befunde
    veranstaltung = Veranstaltung(
        **gemeinsame,
        uid=uid or f"{dokument.slug}@ohne-uid.invalid",
        beginn=grund.beginn,
        ende=ende,
        stadt=stadt,
        ort=ort,
        veranstalter=veranstalter,
        kategorie=kategorie,
        terminstatus=terminstatus,
        verschoben_von=verschoben_von,
        wiederholung=wiederholung,
        kag=kag,
        eintritt=eintritt,
        anmeldung=anmeldung,
        barrierefreiheit=barrierefreiheit,
        website=website,
        tickets=tickets,
        gross=gross,
        herkunft=herkunft,
        termine=termine,
    )
    return veranstaltung, felder.befunde


def _verschoben_von(felder: Felder, beginn: Zeitpunkt | None) -> Zeitpunkt | None:
    alt = felder.zeitpunkt("verschoben_von")
    if alt is not None and alt == beginn:
        felder.fault("verschoben_von", felder.werte["verschoben_von"], "nennt den neuen Termin; gemeint ist der alte")
    return alt


def _check_order(felder: Felder, beginn: Zeitpunkt, ende: Zeitpunkt) -> Zeitpunkt | None:
    wert = felder.werte["ende"]
    if isinstance(beginn, datetime) != isinstance(ende, datetime):
        felder.fault("ende", wert, "und «beginn» müssen beide mit oder beide ohne Uhrzeit stehen")
        return None
    if moment_key(ende) < moment_key(beginn):
        meldung = "Das Ende liegt vor dem Beginn. Bitte «beginn» oder «ende» berichtigen."
        felder.befunde.append(
            felder.dokument.befund("ende-vor-beginn", Schwere.FEHLER, meldung, wert.stelle, text=wert.text or "")
        )
        return None
    return ende


def _reference(felder: Felder, key: str, was: str, bekannt: Mapping[str, T]) -> T | None:
    name = felder.text(key, pflicht=True)
    if name is not None and name not in bekannt:
        felder.dangling(key, name, was, sorted(bekannt))
    return bekannt.get(name) if name is not None else None


def _ort(felder: Felder, umfeld: Umfeld) -> Ort | None:
    return _key_or_inline(felder, "ort", "Ort", umfeld.orte, validate_ort)


def _veranstalter(felder: Felder, umfeld: Umfeld) -> Veranstalter | None:
    return _key_or_inline(felder, "veranstalter", "Veranstalter", umfeld.veranstalter, validate_veranstalter)


def _key_or_inline(
    felder: Felder, key: str, was: str, bekannt: Mapping[str, T], judge: Callable[[Felder], T | None]
) -> T | None:
    """A key of a collection, or the same written out in the event."""
    wert = felder.werte.get(key)
    if wert is not None and isinstance(wert.inhalt, dict):
        unter = felder.unter(key)
        return judge(unter) if unter is not None else None
    name = felder.text(key)
    if name is not None and name not in bekannt:
        felder.dangling(key, name, was, sorted(bekannt))
    return bekannt.get(name) if name is not None else None


def _eintritt(felder: Felder) -> Eintritt | None:
    wert = felder.werte.get("eintritt")
    if wert is None or wert.inhalt is None or isinstance(wert.inhalt, str):
        text = felder.text("eintritt")
        if text is not None and text != "frei" and wert is not None:
            felder.fault("eintritt", wert, "muss «frei» sein oder {von: 5, bis: 12, ermaessigt: 3, hinweis: …}")
        return Eintritt(frei=True) if text == "frei" else None
    unter = felder.unter("eintritt")
    if unter is None:
        return None
    eintritt = Eintritt(
        von=unter.betrag("von"),
        bis=unter.betrag("bis"),
        ermaessigt=unter.betrag("ermaessigt"),
        hinweis=unter.text("hinweis"),
    )
    unter.no_others()
    if eintritt.von is not None and eintritt.bis is not None and eintritt.bis < eintritt.von:
        unter.fault("bis", unter.werte["bis"], "ist kleiner als «von»")
    return eintritt


def _anmeldung(felder: Felder) -> Anmeldung | None:
    unter = felder.unter("anmeldung")
    if unter is None:
        return None
    anmeldung = Anmeldung(unter.wahr("erforderlich") or False, unter.url("url"), unter.zeitpunkt("bis"))
    unter.no_others()
    return anmeldung


def _herkunft(felder: Felder) -> Herkunft | None:
    unter = felder.unter("herkunft")
    if unter is None:
        return None
    quelle, uid = unter.text("quelle", pflicht=True), unter.text("uid", pflicht=True)
    stand, festgehalten = unter.text("stand"), unter.texte("festgehalten")
    unter.no_others()
    return Herkunft(quelle, uid, stand, festgehalten) if quelle and uid else None
