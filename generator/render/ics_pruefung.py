"""Look over the calendar files we publish, as a strict reader would: faults of ours, not of an editor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from generator.befund import Befund, Schwere, Stelle

PFLICHT_KALENDER = (
    "VERSION", "PRODID", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE", "COLOR",
)  # fmt: skip
PFLICHT_VEVENT = (
    "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION", "LOCATION", "URL",
    "CATEGORIES", "STATUS", "TRANSP",
)  # fmt: skip
_VERBOTEN_KALENDER = ("UID", "METHOD")
"""They make Outlook import once instead of subscribing (section 4 of the contract)."""
_WIEDERHOLBAR = {"EXDATE", "RDATE", "CATEGORIES", "IMAGE"}
_MAX_BYTES = 1_000_000

_BYTEFEHLER = (
    (re.compile(rb"(?<!\r)\n"), "Die Zeile endet nicht mit CR LF."),
    (re.compile(rb"[^\r\n]{76,}"), "Die Zeile hat mehr als 75 Oktette."),
    (re.compile(rb"\r\n [\x80-\xbf]"), "Die Zeile ist mitten in einem Zeichen umbrochen."),
    (re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)"), "Die Zeile enthält ein Steuerzeichen."),
    (re.compile(rb"\A\xef\xbb\xbf"), "Die Datei beginnt mit einer Bytereihenfolge-Marke."),
)
_ZEILE = re.compile(r'([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"\n]*"|[^";:,\n]*))*):(.*)')
_VEVENT = re.compile(r"^BEGIN:VEVENT\n(.*?)^END:VEVENT\n", re.MULTILINE | re.DOTALL)
_VTIMEZONE = re.compile(r"^BEGIN:VTIMEZONE\n.*?^END:VTIMEZONE\n", re.MULTILINE | re.DOTALL)
_TEXTE = {"SUMMARY", "DESCRIPTION", "LOCATION", "UID", "NAME", "X-WR-CALNAME"}
_UNGESCHUETZT = re.compile(r"(?:[^\\]|^)(?:\\\\)*(?:[,;]|\\(?![\\,;nN]))")
_STATUS = {"CONFIRMED", "TENTATIVE", "CANCELLED"}


def find_ics_faults(pfad: str, inhalt: bytes, fenster: tuple[date, date] | None = None) -> list[Befund]:
    """Every fault of a calendar file. `fenster`: first and last day of a subscription."""
    befunde = [_befund(pfad, zeile, meldung) for zeile, meldung in _byte_faults(inhalt)]
    try:
        logisch = inhalt.replace(b"\r\n ", b"").decode().replace("\r\n", "\n")
    except UnicodeDecodeError:
        return [*befunde, _befund(pfad, 1, "Die Datei ist nicht in UTF-8 gespeichert.")]
    befunde += [_befund(pfad, 1, meldung) for meldung in _frame_faults(logisch)]
    anfaenge = [inhalt.count(b"\n", 0, fund.start()) + 1 for fund in re.finditer(rb"BEGIN:VEVENT\r?\n", inhalt)]
    bloecke = [_lines(block[1]) for block in _VEVENT.finditer(logisch)]
    for zeile, block in zip(anfaenge, bloecke, strict=False):
        befunde += [_befund(pfad, zeile, meldung) for meldung in _vevent_faults(block, fenster)]
    schluessel = Counter((_value(block, "UID"), _value(block, "RECURRENCE-ID")) for block in bloecke)
    doppelt = [uid for (uid, _), anzahl in schluessel.items() if anzahl > 1]
    return befunde + [_befund(pfad, 1, f"Die UID {uid} kommt mehrmals vor.") for uid in doppelt]


_Block = list[tuple[str, str, str]]
"""Name, parameters and value of each line; a line that is none has no name."""


def _befund(pfad: str, zeile: int, meldung: str) -> Befund:
    return Befund("ics-fehlerhaft", Schwere.FEHLER, pfad, Stelle(zeile, 1, zeile, 1), meldung)


def _byte_faults(inhalt: bytes) -> Iterator[tuple[int, str]]:
    for muster, meldung in _BYTEFEHLER:
        for fund in muster.finditer(inhalt):
            yield inhalt.count(b"\n", 0, fund.start()) + 1, meldung
    if len(inhalt) > _MAX_BYTES:
        yield 1, f"Die Datei hat {len(inhalt)} Bytes, mehr als Google liest."


def _lines(text: str) -> _Block:
    funde = [(zeile, _ZEILE.fullmatch(zeile)) for zeile in text.split("\n") if zeile]
    return [(fund[1], fund[2], fund[3]) if fund else ("", "", zeile) for zeile, fund in funde]


def _value(block: _Block, name: str) -> str:
    return next((wert for gefunden, _, wert in block if gefunden == name), "")


def _frame_faults(logisch: str) -> Iterator[str]:
    """What is wrong around the events."""
    if not logisch.startswith("BEGIN:VCALENDAR\n") or not logisch.endswith("END:VCALENDAR\n"):
        yield "Die Datei beginnt oder endet nicht mit VCALENDAR."
    zonen = _VTIMEZONE.findall(logisch)
    if len(zonen) != 1 or "RRULE:" not in zonen[0] or "RDATE" in zonen[0]:
        yield "Die Datei braucht genau eine VTIMEZONE, mit RRULE und ohne RDATE."
    rahmen = _lines(_VTIMEZONE.sub("", _VEVENT.sub("", logisch)))
    namen = [name for name, _, _ in rahmen]
    yield from (f"Im Kalender fehlt {name}." for name in PFLICHT_KALENDER if name not in namen)
    yield from (f"Im Kalender darf {name} nicht stehen." for name in _VERBOTEN_KALENDER if name in namen)
    yield from _text_faults(rahmen)
    if namen.count("BEGIN") != 1 or namen.count("END") != 1:
        yield "BEGIN und END passen nicht zusammen."


def _vevent_faults(block: _Block, fenster: tuple[date, date] | None) -> Iterator[str]:
    uid = _value(block, "UID") or "ohne UID"
    namen = Counter(name for name, _, _ in block)
    yield from (f"{uid}: {name} fehlt." for name in PFLICHT_VEVENT if not namen[name])
    mehrfach = [name for name, anzahl in namen.items() if anzahl > 1 and name not in _WIEDERHOLBAR]
    yield from (f"{uid}: {name} steht mehrmals." for name in mehrfach)
    yield from (f"{uid}: {meldung}" for meldung in _text_faults(block))
    yield from (f"{uid}: {meldung}" for meldung in _value_faults(block))
    if fenster is not None and not namen["RRULE"] and not namen["RECURRENCE-ID"] and _outside(block, fenster):
        yield f"{uid}: Der Termin liegt außerhalb des Fensters."


def _text_faults(block: _Block) -> Iterator[str]:
    for name, _, wert in block:
        if not name:
            yield f"«{wert[:40]}» ist keine Zeile der Form NAME:Wert."
        elif name in _TEXTE and _UNGESCHUETZT.search(wert):
            yield f"In {name} steht ein Zeichen, das mit \\ geschützt sein muss."


def _value_faults(block: _Block) -> Iterator[str]:
    if _value(block, "STATUS") not in _STATUS:
        yield "STATUS hat einen unbekannten Wert."
    if _value(block, "DTSTAMP") != _value(block, "LAST-MODIFIED"):
        yield "DTSTAMP und LAST-MODIFIED sind verschieden."
    if not _value(block, "SEQUENCE").isdigit():
        yield "SEQUENCE ist keine Zahl."
    beginn, ende = _moment(block, "DTSTART"), _moment(block, "DTEND")
    if beginn is None:
        yield "DTSTART ist weder ein Tag noch eine Zeit in Europe/Berlin."
    if (
        ende is not None
        and beginn is not None
        and (ende <= beginn or len(_art(block, "DTEND")) != len(_art(block, "DTSTART")))
    ):
        yield "DTEND liegt nicht nach DTSTART oder ist von anderer Art."
    if not _value(block, "URL").startswith(("https://", "http://")):
        yield "URL ist keine Webadresse."


def _art(block: _Block, name: str) -> str:
    return next((parameter for gefunden, parameter, _ in block if gefunden == name), "")


def _moment(block: _Block, name: str) -> datetime | None:
    form = {";VALUE=DATE": "%Y%m%d", ";TZID=Europe/Berlin": "%Y%m%dT%H%M%S"}.get(_art(block, name))
    try:
        return datetime.strptime(_value(block, name), form) if form else None
    except ValueError:
        return None


def _outside(block: _Block, fenster: tuple[date, date]) -> bool:
    beginn = _moment(block, "DTSTART")
    if beginn is None:
        return False
    ende = _moment(block, "DTEND")
    letzter = beginn if ende is None else ende - timedelta(microseconds=1)
    return letzter.date() < fenster[0] or beginn.date() > fenster[1]
