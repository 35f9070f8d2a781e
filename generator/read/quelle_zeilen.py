"""The lines of an .ics file as they were meant: decoded, unfolded and repaired before any parser sees them."""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass

from generator.befund import Schwere
from generator.read.quelle import Zaehler

MAX_ZEILE = 100_000
"""Octets of an unfolded line; what is longer is cut and named."""
_NAME = re.compile(rb"([A-Za-z][A-Za-z0-9-]*)[;:]")
_KNOWN = frozenset(
    b"BEGIN END UID DTSTAMP DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION CATEGORIES CLASS STATUS TRANSP URL GEO "
    b"RRULE RDATE EXDATE EXRULE RECURRENCE-ID SEQUENCE CREATED LAST-MODIFIED ORGANIZER ATTENDEE CONTACT COMMENT ATTACH "
    b"PRIORITY RESOURCES RELATED-TO REQUEST-STATUS TRIGGER ACTION REPEAT PRODID VERSION METHOD CALSCALE NAME COLOR "
    b"IMAGE CONFERENCE SOURCE REFRESH-INTERVAL TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL COMPLETED DUE "
    b"PERCENT-COMPLETE FREEBUSY ACKNOWLEDGED STRUCTURED-DATA STYLED-DESCRIPTION LOCATION-TYPE PARTICIPANT-TYPE".split()
)
_MOJIBAKE = re.compile("Ã[\x80-\xbf¤¶¼„–œŸ]|â€[™œžš\x9d“”¦]")


@dataclass(frozen=True)
class Zeile:
    """One content line of RFC 5545, section 3.1, and where it begins in the file."""

    nummer: int
    text: str

    @property
    def name(self) -> str:
        """The property's name in upper case."""
        return re.split("[;:]", self.text, maxsplit=1)[0].strip().upper()

    @property
    def wert(self) -> str:
        """What stands behind the first colon outside quotes."""
        kopf = re.match(r'(?:[^:"]|"[^"]*")*:', self.text)
        return self.text[kopf.end() :] if kopf else self.text.partition(":")[2]


def read_zeilen(roh: bytes, zaehler: Zaehler) -> list[Zeile]:
    """All content lines; every repair is counted in `zaehler`."""
    if roh.startswith((b"\xff\xfe", b"\xfe\xff")):
        roh = roh.decode("utf-16", "replace").encode()
        zaehler.add("quelle-kodierung", "Die Datei ist in UTF-16 gespeichert und wurde umgewandelt.", 1)
    zeilen = _unfold(roh.removeprefix(b"\xef\xbb\xbf"), zaehler)
    return [Zeile(nummer, _decode(nummer, inhalt, zaehler)) for nummer, inhalt in zeilen]


def _unfold(roh: bytes, zaehler: Zaehler) -> list[tuple[int, bytes]]:
    """Join folded lines as octets, so that a fold inside a letter heals; RFC 5545, section 3.1."""
    klein = roh.lstrip()[:15] == b"begin:vcalendar"
    zeilen: list[tuple[int, bytearray]] = []
    letzte = b""
    for nummer, zeile in enumerate(re.split(rb"\r\n|\n|\r", roh), start=1):
        if zeile[:1] in (b" ", b"\t") and zeilen:
            zeilen[-1][1].extend(zeile[1:])
        elif not zeilen or _begins_property(zeile, klein):
            zeilen.append((nummer, bytearray(zeile)))
        else:
            _join_badly_folded(zeilen[-1], letzte, zeile, nummer, zaehler)
        letzte = zeile
    return [(nummer, _cut(nummer, bytes(inhalt), zaehler)) for nummer, inhalt in zeilen if inhalt.strip()]


def _begins_property(zeile: bytes, klein: bool) -> bool:
    name = _NAME.match(zeile)
    if name is None:
        return False
    wort = name[1]
    if wort[:2].upper() == b"X-":
        return True
    return wort.upper() in _KNOWN and (klein or wort.isupper())


def _join_badly_folded(
    davor: tuple[int, bytearray], letzte: bytes, zeile: bytes, nummer: int, zaehler: Zaehler
) -> None:
    """A line that is no property belongs to the one before: a fold without its space, or a bare line break."""
    puffer = davor[1]
    if puffer.endswith(b"=") and b"QUOTED-PRINTABLE" in puffer[:200].upper():
        puffer[-1:] = zeile
        return
    if not zeile.strip():
        return
    meldung = "Eine Zeile ist falsch umbrochen und wurde der Zeile davor zugerechnet."
    zaehler.add("quelle-umbruch", meldung, nummer)
    # A full line was folded by count; a short one was broken by a person who meant a new line.
    umbruch = b"" if 70 <= len(letzte) <= 78 else b"\\n" if letzte.strip() else b"\\n\\n"
    puffer.extend(umbruch + zeile)


def _cut(nummer: int, inhalt: bytes, zaehler: Zaehler) -> bytes:
    if len(inhalt) <= MAX_ZEILE:
        return inhalt
    zaehler.add("quelle-gekuerzt", "Ein übergroßes Feld wurde gekürzt.", nummer, Schwere.WARNUNG)
    return inhalt[:MAX_ZEILE].decode("utf-8", "ignore").encode() if _is_utf8(inhalt) else inhalt[:MAX_ZEILE]


def _is_utf8(inhalt: bytes) -> bool:
    try:
        inhalt.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode(nummer: int, inhalt: bytes, zaehler: Zaehler) -> str:
    inhalt = _quoted_printable(inhalt)
    try:
        text = inhalt.decode("utf-8")
    except UnicodeDecodeError:
        zaehler.add(
            "quelle-kodierung",
            "Eine Zeile ist nicht in UTF-8, sondern in Windows-1252 oder Latin-1 gespeichert.",
            nummer,
        )
        return inhalt.decode("cp1252", "replace").replace("\ufffd", "")
    if _MOJIBAKE.search(text):
        try:
            heil = text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            return text
        zaehler.add("quelle-kodierung", "Eine Zeile war doppelt kodiert («Ã¼» statt «ü») und wurde geheilt.", nummer)
        return heil
    return text


def _quoted_printable(inhalt: bytes) -> bytes:
    """Values of vCalendar 1.0 exporters (`;ENCODING=QUOTED-PRINTABLE`)."""
    kopf, trenner, wert = inhalt.partition(b":")
    if not trenner or b"ENCODING=QUOTED-PRINTABLE" not in kopf.upper():
        return inhalt
    klar = quopri.decodestring(wert).replace(b"\r\n", b"\n").replace(b"\n", b"\\n")
    kopf = re.sub(rb";(?:ENCODING|CHARSET)=[^;:]*", b"", kopf, flags=re.IGNORECASE)
    return kopf + b":" + klar
