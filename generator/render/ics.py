"""One event as the bytes of its VEVENTs, and a calendar file around such bytes (RFC 5545 and 7986)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta

from generator.config import ZONE
from generator.model.veranstaltung import Abweichung, Termin, Veranstaltung, Wiederholung, Zeitpunkt
from generator.render.angaben import format_anmeldung, format_barrierefreiheit, format_eintritt
from generator.render.ausgabe import Ausgabe
from generator.render.feedbild import find_feedbild
from generator.render.kalenderseiten_facetten import barrierefreiheit_of
from generator.render.terminstatus import banner, lage_of, ort_of

VTIMEZONE = b"""BEGIN:VTIMEZONE\r
TZID:Europe/Berlin\r
BEGIN:DAYLIGHT\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
DTSTART:19810329T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
"""
"""Fixed, with rules: the lists of RDATEs that libraries write are read wrong by an hour in Mozilla's programs."""
_KOPF = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Oberzentrum Suedthueringen//Kalender//DE\r
CALSCALE:GREGORIAN\r
REFRESH-INTERVAL;VALUE=DURATION:PT6H\r
X-PUBLISHED-TTL:PT6H\r
"""
_ENDE = b"END:VCALENDAR\r\n"
_STEUERZEICHEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_MAX_OKTETTE = 75


def as_vevents(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> bytes:
    """The event's VEVENT; of a series also one for each date that differs, with RECURRENCE-ID."""
    abweichend = veranstaltung.wiederholung.abweichend if veranstaltung.wiederholung else ()
    ausnahmen = [_vevent(_ausnahme(ausgabe, veranstaltung, abweichung)) for abweichung in abweichend]
    return b"".join([_vevent(_eigenschaften(ausgabe, veranstaltung)), *ausnahmen])


def as_calendar(titel: str, quelle: str, farbe: str, vevents: Iterable[bytes]) -> bytes:
    """A calendar file. quelle: its own address; farbe: a CSS colour name, RFC 7986 knows no other."""
    name = as_text(titel)
    eigen = (f"NAME:{name}", f"X-WR-CALNAME:{name}", f"SOURCE;VALUE=URI:{quelle}", f"COLOR:{farbe}")
    return b"".join([_KOPF, *map(fold, eigen), VTIMEZONE, *vevents, _ENDE])


def as_text(inhalt: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11); control characters would end the line or the file for some readers."""
    rein = _STEUERZEICHEN.sub("", inhalt.replace("\r\n", "\n").replace("\r", "\n"))
    return rein.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def as_moment(name: str, *momente: Zeitpunkt) -> str:
    """A property of days, of times in UTC or of times in Europe/Berlin (RFC 5545, 3.3.4 and 3.3.5)."""
    erster = momente[0]
    if not isinstance(erster, datetime):
        return f"{name};VALUE=DATE:" + ",".join(f"{tag:%Y%m%d}" for tag in momente)
    if erster.tzinfo is UTC:
        return f"{name}:" + ",".join(f"{zeit:%Y%m%dT%H%M%SZ}" for zeit in momente)
    return f"{name};TZID=Europe/Berlin:" + ",".join(f"{zeit:%Y%m%dT%H%M%S}" for zeit in momente)


def fold(inhalt: str) -> bytes:
    """The line in pieces of at most 75 octets, never cut inside a character (RFC 5545, 3.1)."""
    zeile = inhalt.encode()
    if len(zeile) <= _MAX_OKTETTE:
        return zeile + b"\r\n"
    teile, anfang, platz = [], 0, _MAX_OKTETTE
    while len(zeile) - anfang > platz:
        ende = anfang + platz
        while zeile[ende] & 0xC0 == 0x80:
            ende -= 1
        teile.append(zeile[anfang:ende])
        anfang, platz = ende, _MAX_OKTETTE - 1
    teile.append(zeile[anfang:])
    return b"\r\n ".join(teile) + b"\r\n"


def _vevent(zeilen: Iterable[str]) -> bytes:
    return b"".join([b"BEGIN:VEVENT\r\n", *map(fold, zeilen), b"END:VEVENT\r\n"])


def _eigenschaften(ausgabe: Ausgabe, veranstaltung: Veranstaltung) -> Iterator[str]:
    yield from _kopf(veranstaltung)
    yield from _zeit(veranstaltung.beginn, veranstaltung.ende)
    if veranstaltung.wiederholung is not None:
        yield from _reihe(veranstaltung, veranstaltung.wiederholung)
    yield from _inhalt(ausgabe, veranstaltung, None)


def _ausnahme(ausgabe: Ausgabe, veranstaltung: Veranstaltung, abweichung: Abweichung) -> Iterator[str]:
    """One date of a series that differs; its RECURRENCE-ID is the date the rule gives."""
    termin = abweichung.termin
    yield from _kopf(veranstaltung)
    yield as_moment("RECURRENCE-ID", abweichung.am)
    yield from _zeit(termin.beginn, termin.ende)
    yield from _inhalt(ausgabe, veranstaltung, termin)


def _kopf(veranstaltung: Veranstaltung) -> Iterator[str]:
    # DTSTAMP is the entry's last change, not the build: unchanged content has to stay the same bytes.
    stand = veranstaltung.stand.geaendert.astimezone(UTC)
    yield f"UID:{as_text(veranstaltung.uid)}"
    yield as_moment("DTSTAMP", stand)
    yield as_moment("LAST-MODIFIED", stand)
    yield f"SEQUENCE:{veranstaltung.stand.sequence}"


def _zeit(beginn: Zeitpunkt, ende: Zeitpunkt | None) -> Iterator[str]:
    yield as_moment("DTSTART", beginn)
    if not isinstance(beginn, datetime):
        letzter = ende if ende is not None else beginn
        yield as_moment("DTEND", letzter + timedelta(days=1))
    elif isinstance(ende, datetime) and ende.astimezone(UTC) > beginn.astimezone(UTC):
        yield as_moment("DTEND", ende)


def _reihe(veranstaltung: Veranstaltung, wiederholung: Wiederholung) -> Iterator[str]:
    from icalendar import vRecur  # only here: its import costs more than writing a thousand events

    regel = wiederholung.rrule
    if wiederholung.bis is not None:
        regel += f";UNTIL={_until(veranstaltung, wiederholung.bis)}"
    yield f"RRULE:{vRecur.from_ical(regel).to_ical().decode()}"
    for name, tage in (("EXDATE", wiederholung.ausser), ("RDATE", wiederholung.zusaetzlich)):
        if tage:
            yield as_moment(name, *tage)


def _until(veranstaltung: Veranstaltung, bis: Zeitpunkt) -> str:
    """UNTIL has DTSTART's kind of value, and is UTC where DTSTART has a zone (RFC 5545, 3.3.10)."""
    if veranstaltung.ganztags:
        return f"{bis:%Y%m%d}"
    moment = bis if isinstance(bis, datetime) else datetime.combine(bis, time(23, 59, 59), ZONE)
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _inhalt(ausgabe: Ausgabe, veranstaltung: Veranstaltung, termin: Termin | None) -> Iterator[str]:
    lage = lage_of(veranstaltung, termin)
    url = ausgabe.absolute(veranstaltung.adresse)
    ort = ort_of(veranstaltung, termin)
    stadt = ausgabe.bestand.staedte.get(veranstaltung.stadt)
    stadtname = stadt.titel if stadt else veranstaltung.stadt
    yield f"SUMMARY:{as_text(lage.praefix + veranstaltung.titel)}"
    yield f"DESCRIPTION:{as_text(describe(veranstaltung, termin, url))}"
    yield f"LOCATION:{as_text(ort.anschrift if ort else stadtname)}"
    if ort is not None and ort.koordinaten is not None:
        yield "GEO:{};{}".format(*ort.koordinaten)
    yield f"URL:{url}"
    yield f"CATEGORIES:{as_text(veranstaltung.kategorie.titel)},{as_text(stadtname)}"
    yield f"STATUS:{lage.ics_status}"
    yield "TRANSP:TRANSPARENT"
    bild = find_feedbild(ausgabe, veranstaltung) if veranstaltung.foto else None
    if bild is not None:
        yield f"IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE={bild.typ}:{bild.url}"


def describe(veranstaltung: Veranstaltung, termin: Termin | None, url: str) -> str:
    """Plain text for calendars: what changed, what it is, what one must know, and the page's address at the end."""
    angaben = {
        "Eintritt": format_eintritt(veranstaltung.eintritt),
        "Anmeldung": format_anmeldung(veranstaltung.anmeldung),
        "Veranstalter": veranstaltung.veranstalter.name if veranstaltung.veranstalter else "",
        "Barrierefreiheit": format_barrierefreiheit(barrierefreiheit_of(veranstaltung)),
    }
    zeilen = "\n".join(f"{name}: {wert}" for name, wert in angaben.items() if wert)
    teile = (banner(veranstaltung, termin), veranstaltung.kurztext, zeilen, f"Mehr: {url}")
    return "\n\n".join(teil for teil in teile if teil)
