"""What changed of an event since it was announced, in German sentences from its Git history."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from generator.config import ZONE
from generator.model.bestand import Bestand
from generator.model.eintrag import Aenderung
from generator.model.veranstaltung import Terminstatus
from generator.render.datum import format_zeitpunkt_kurz

_NAMEN = {"beginn": "Beginn", "ende": "Ende", "ort": "Ort", "terminstatus": "Status", "wiederholung": "Wiederholung"}
_STATUS = {
    Terminstatus.BESTAETIGT: "bestätigt",
    Terminstatus.VORLAEUFIG: "vorläufig",
    Terminstatus.ABGESAGT: "abgesagt",
    Terminstatus.VERSCHOBEN: "verschoben",
    Terminstatus.AUSGEBUCHT: "ausgebucht",
}
_ORTSNAME = re.compile(r"\bname: ([^,}]+)")


@dataclass(frozen=True)
class Aenderungstag:
    """What changed on one day."""

    tag: date
    saetze: tuple[str, ...]


def describe_aenderungen(aenderungen: Iterable[Aenderung], bestand: Bestand) -> list[Aenderungstag]:
    """The changes by day, newest first."""
    tage: dict[date, list[str]] = {}
    for aenderung in aenderungen:
        satz = describe_aenderung(aenderung, bestand)
        tage.setdefault(aenderung.am.astimezone(ZONE).date(), []).append(satz)
    return [Aenderungstag(tag, tuple(tage[tag])) for tag in sorted(tage, reverse=True)]


def describe_aenderung(aenderung: Aenderung, bestand: Bestand) -> str:
    """One change: "Beginn: 16. Januar 2027, 19 Uhr statt 14. Januar 2027, 19 Uhr"."""
    name = _NAMEN.get(aenderung.schluessel, aenderung.schluessel)
    if aenderung.schluessel == "wiederholung":
        return f"{name}: Die Termine der Reihe haben sich geändert"
    neu, alt = (_wert(aenderung.schluessel, wert, bestand) for wert in (aenderung.nachher, aenderung.vorher))
    if not neu:
        return f"{name}: nicht mehr angegeben, vorher {alt}"
    return f"{name}: {neu} statt {alt}" if alt else f"{name}: {neu}"


def _wert(schluessel: str, wert: str, bestand: Bestand) -> str:
    if schluessel == "terminstatus":
        return _STATUS.get(Terminstatus(wert), wert) if wert in set(Terminstatus) else wert or "bestätigt"
    if schluessel == "ort":
        eigener = _ORTSNAME.search(wert)
        return bestand.orte[wert].name if wert in bestand.orte else eigener[1].strip() if eigener else wert
    return _zeitpunkt(wert)


def _zeitpunkt(wert: str) -> str:
    try:
        moment = datetime.fromisoformat(wert)
    except ValueError:
        return wert
    return format_zeitpunkt_kurz(moment.date() if len(wert) == len("2027-01-14") else moment)
