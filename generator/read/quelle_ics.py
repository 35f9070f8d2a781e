"""Read a town's iCalendar file, however dirty: every oddity is mended or named, none stops the others."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field
from pathlib import Path

from icalendar import Event

from generator.befund import Befund, Schwere
from generator.errors import OzError
from generator.read.quelle import MAX_BYTES, Zaehler, line
from generator.read.quelle_eintrag import NichtLesbar, Roheintrag, read_eintrag
from generator.read.quelle_zeilen import Zeile, read_zeilen
from generator.read.quelle_zonen import Zonen

_LESBAR = re.compile(r'[A-Za-z0-9-]+(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*:')
"""A content line whose parameters keep to RFC 5545, section 3.1."""


_ZONE_OHNE_ANFUEHRUNG = re.compile(
    r"(DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)((?:;[A-Z-]+=[^;:\"]*)*?);TZID=([^\";]*[:,][^\";]*):(\d{8}[\dTZ,]*)\s*"
)
"""Outlook's own zone names hold colons and commas and belong into quotes: `(UTC+01:00) Amsterdam, Berlin`."""


@dataclass
class _Datei:
    """The parts of one file."""

    kalender: dict[str, Zeile] = field(default_factory=dict)
    """Properties of the calendar itself, the first of each name."""
    events: list[list[Zeile]] = field(default_factory=list)
    zonen: dict[str, str] = field(default_factory=dict)
    vollstaendig: bool = True


@dataclass(frozen=True)
class Rohkalender:
    """One file as it was read: single entries, a series not yet put together with its exceptions."""

    eintraege: tuple[Roheintrag, ...]
    zaehler: Zaehler
    fehler: tuple[Befund, ...]
    """Entries that could not be read."""
    vollstaendig: bool


def read_ics(pfad: Path) -> Rohkalender:
    """Read one file. Raises OzError where it is no calendar at all."""
    zaehler = Zaehler(pfad.name)
    datei = _split(pfad, read_zeilen(_read_bytes(pfad), zaehler), zaehler)
    zonen = Zonen(datei.zonen, zaehler)
    if "X-WR-TIMEZONE" in datei.kalender:
        zonen.set_standard(datei.kalender["X-WR-TIMEZONE"].wert, datei.kalender["X-WR-TIMEZONE"].nummer)
    eintraege, fehler = _read_events(datei, zonen, zaehler)
    return Rohkalender(tuple(eintraege), zaehler, tuple(fehler), datei.vollstaendig and not fehler)


def _read_bytes(pfad: Path) -> bytes:
    try:
        if pfad.stat().st_size > MAX_BYTES:
            raise OzError(f"«{pfad.name}» ist größer als {MAX_BYTES // 1024 // 1024} MB. Bitte den Export aufteilen.")
        return pfad.read_bytes()
    except OSError:
        raise OzError(f"«{pfad}» lässt sich nicht lesen. Bitte Pfad und Zugriffsrechte prüfen.") from None


def _split(pfad: Path, zeilen: list[Zeile], zaehler: Zaehler) -> _Datei:
    """Cut the lines into components; alarms and other inner parts are left out."""
    datei = _Datei()
    offen: list[str] = []
    teil: list[Zeile] = []
    gesehen = False
    for zeile in zeilen:
        name, wert = zeile.name, zeile.wert.strip().upper()
        if name == "BEGIN" and wert in ("VEVENT", "VTIMEZONE") and offen[-1:] in (["VEVENT"], ["VTIMEZONE"]):
            _keep(datei, offen.pop(), teil)
            datei.vollstaendig = False
            meldung = "Ein Eintrag endet nicht mit END:VEVENT. Er wurde trotzdem gelesen."
            zaehler.add("quelle-unvollstaendig", meldung, zeile.nummer, Schwere.WARNUNG)
        if name == "BEGIN":
            gesehen = gesehen or wert == "VCALENDAR"
            offen.append(wert)
            teil = [] if wert in ("VEVENT", "VTIMEZONE") else teil
            if wert in ("VTODO", "VJOURNAL"):
                zaehler.add("quelle-aufgabe", "Eine Aufgabe oder Notiz ist kein Termin und bleibt weg.", zeile.nummer)
        if "VTIMEZONE" in offen or offen[-1:] == ["VEVENT"]:
            teil.append(zeile)
        elif offen == ["VCALENDAR"]:
            datei.kalender.setdefault(name, zeile)
        if name == "END" and wert in offen:
            del offen[len(offen) - 1 - offen[::-1].index(wert) + 1 :]
            _keep(datei, offen.pop(), teil)
    if not gesehen:
        raise OzError(f"«{pfad.name}» ist keine Kalenderdatei: Die Zeile BEGIN:VCALENDAR fehlt.")
    if offen:
        if offen[-1] in ("VEVENT", "VTIMEZONE"):
            _keep(datei, offen[-1], teil)
        datei.vollstaendig = False
        meldung = "Die Datei bricht ab (END:VCALENDAR fehlt). Fehlende Termine gelten deshalb nicht als abgesagt."
        zaehler.add("quelle-unvollstaendig", meldung, zeilen[-1].nummer, Schwere.WARNUNG)
    return datei


def _keep(datei: _Datei, name: str, teil: list[Zeile]) -> None:
    if name == "VEVENT":
        datei.events.append([zeile for zeile in teil if zeile.name not in ("BEGIN", "END")])
    elif name == "VTIMEZONE":
        tzid = next((zeile.wert.strip() for zeile in teil if zeile.name == "TZID"), "")
        text = "\r\n".join(zeile.text for zeile in teil)
        datei.zonen[tzid] = text if text.rstrip().endswith("END:VTIMEZONE") else f"{text}\r\nEND:VTIMEZONE"


def _read_events(datei: _Datei, zonen: Zonen, zaehler: Zaehler) -> tuple[list[Roheintrag], list[Befund]]:
    eintraege: list[Roheintrag] = []
    fehler: list[Befund] = []
    methode = datei.kalender.get("METHOD")
    abgesagt = methode is not None and methode.wert.strip().upper() == "CANCEL"
    for zeilen in datei.events:
        if not zeilen:
            continue
        nummer = zeilen[0].nummer
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about vendors' zone names, which `Zonen` judges itself
                event = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *_parsable(zeilen, zaehler), "END:VEVENT"]))
            eintrag = read_eintrag(event, nummer, zonen, zaehler) if isinstance(event, Event) else None
        except NichtLesbar as grund:
            fehler.append(Befund("quelle-unlesbar", Schwere.FEHLER, zaehler.datei, line(nummer), str(grund)))
            continue
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError):
            meldung = "Dieser Eintrag lässt sich nicht lesen und wurde ausgelassen. Bitte in der Quelle prüfen."
            fehler.append(Befund("quelle-unlesbar", Schwere.FEHLER, zaehler.datei, line(nummer), meldung))
            continue
        if eintrag is not None:
            eintraege.append(eintrag.as_abgesagt() if abgesagt else eintrag)
    return eintraege, fehler


def _parsable(zeilen: list[Zeile], zaehler: Zaehler) -> list[str]:
    """The lines without those whose parameters no parser can read, their value saved where it can be."""
    gut = []
    for zeile in zeilen:
        zone = _ZONE_OHNE_ANFUEHRUNG.fullmatch(zeile.text)
        if zone is not None:
            gut.append(f'{zone[1]}{zone[2]};TZID="{zone[3].replace(chr(92), "")}":{zone[4]}')
        elif _LESBAR.match(zeile.text):
            gut.append(zeile.text)
        elif ":" in zeile.text:
            zaehler.add("quelle-parameter", "Eine Zeile hat unlesbare Parameter. Nur ihr Wert zählt.", zeile.nummer)
            gut.append(f"{zeile.name}:{zeile.wert}")
    return gut
