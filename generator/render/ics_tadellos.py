"""See at a glance that a calendar file is faultless: in the shape we write, every line as it has to be.

Ten thousand files are looked over in every build. Whatever does not fit goes to the slow judge, who says what is wrong.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

MAX_BYTES = 1_000_000
"""Google reads no more."""
_MAX_OKTETTE = 75
_ERLAUBT = bytes(sorted({*range(256)} - {*range(9), 11, 12, *range(14, 32), 127}))
"""Every byte that is no control character; tabs and line ends are none here."""
_TEXT = r"[^\\;,\n]*(?:\\[\\;,nN][^\\;,\n]*)*"
_RAHMEN = re.compile(
    rf"BEGIN:VCALENDAR\nVERSION:2\.0\nPRODID:[^\n]*\nCALSCALE:GREGORIAN\n"
    rf"REFRESH-INTERVAL;VALUE=DURATION:[^\n]*\nX-PUBLISHED-TTL:[^\n]*\n"
    rf"NAME:{_TEXT}\nX-WR-CALNAME:{_TEXT}\nSOURCE;VALUE=URI:[^\n]*\nCOLOR:[^\n]*\n"
    r"BEGIN:VTIMEZONE\nTZID:Europe/Berlin\n"
    r"BEGIN:DAYLIGHT\nTZNAME:CEST\nTZOFFSETFROM:\+0100\nTZOFFSETTO:\+0200\nDTSTART:19810329T020000\n"
    r"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n"
    r"BEGIN:STANDARD\nTZNAME:CET\nTZOFFSETFROM:\+0200\nTZOFFSETTO:\+0100\nDTSTART:19961027T030000\n"
    r"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n"
    r"END:VTIMEZONE\n"
)
_VEVENT = re.compile(
    rf"BEGIN:VEVENT\nUID:({_TEXT})\nDTSTAMP:([0-9TZ]+)\nLAST-MODIFIED:\2\nSEQUENCE:[0-9]+\n"
    r"(?:RECURRENCE-ID(?:;VALUE=DATE|;TZID=Europe/Berlin):([0-9T]+)\n)?"
    r"DTSTART(?:;VALUE=DATE:(?P<tag>[0-9]{8})\nDTEND;VALUE=DATE:(?P<tag_danach>[0-9]{8})\n"
    r"|;TZID=Europe/Berlin:(?P<von>[0-9]{8}T[0-9]{6})\n(?:DTEND;TZID=Europe/Berlin:(?P<bis>[0-9]{8}T[0-9]{6})\n)?)"
    r"(RRULE:[^\n]*\n)?(?:EXDATE(?:;[A-Z]+=[A-Za-z/]+)?:[^\n]*\n)?(?:RDATE(?:;[A-Z]+=[A-Za-z/]+)?:[^\n]*\n)?"
    rf"SUMMARY:{_TEXT}\nDESCRIPTION:{_TEXT}\nLOCATION:{_TEXT}\n(?:GEO:[^\n]*\n)?URL:https?://[^\n]*\n"
    r"CATEGORIES:[^\n]*\nSTATUS:(?:CONFIRMED|TENTATIVE|CANCELLED)\nTRANSP:[^\n]*\n(?:IMAGE;[A-Z=;a-z/]+:[^\n]*\n)?"
    r"END:VEVENT\n"
)
_ENDE = "END:VCALENDAR\n"


class Vevent(NamedTuple):
    """What the whole file's judgement needs of one VEVENT."""

    uid: str
    recurrence_id: str
    tage: tuple[date, date] | None
    """First and last day of an event that is no series."""
    fehler: tuple[str, ...] = ()


def has_fine_bytes(inhalt: bytes) -> bool:
    """Lines of at most 75 octets ending with CR LF, no control character, no character cut by folding."""
    zeilen = inhalt.split(b"\r\n")
    return (
        len(inhalt) <= MAX_BYTES
        and inhalt.count(b"\n") == inhalt.count(b"\r") == len(zeilen) - 1
        and max(map(len, zeilen)) <= _MAX_OKTETTE
        and not inhalt.translate(None, _ERLAUBT)
        and not any(b"\x80" <= zeile[1:2] <= b"\xbf" for zeile in zeilen if zeile[:1] == b" ")
    )


def read_faultless(logisch: str) -> list[Vevent] | None:
    """The VEVENTs of an unfolded file with bare line feeds; None where a closer look is needed."""
    rahmen = _RAHMEN.match(logisch)
    if rahmen is None:
        return None
    vevents, stelle = [], rahmen.end()
    while (fund := _VEVENT.match(logisch, stelle)) is not None:
        vevent = _vevent(fund)
        if vevent is None:
            return None
        vevents.append(vevent)
        stelle = fund.end()
    return vevents if logisch[stelle:] == _ENDE else None


def _vevent(fund: re.Match[str]) -> Vevent | None:
    uid, _, recurrence_id, tag, tag_danach, von, bis, rrule = fund.groups()
    try:
        beginn = datetime.fromisoformat(tag or von)
        ende = datetime.fromisoformat(tag_danach or bis or von)
    except ValueError:
        return None
    if ende <= beginn:
        if tag_danach or bis:
            return None
        ende = beginn + timedelta(microseconds=1)
    if rrule or recurrence_id:
        return Vevent(uid, recurrence_id or "", None)
    return Vevent(uid, "", (beginn.date(), (ende - timedelta(microseconds=1)).date()))
