"""Look over the calendar files we publish, as a strict reader would: faults of ours, not of an editor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from generator.befund import Befund, Schwere, Stelle
from generator.render.ics_tadellos import MAX_BYTES, Vevent, has_fine_bytes, read_faultless

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

_BYTEFEHLER = (
    (re.compile(rb"\n[^\r\n]{76}"), "Die Zeile hat mehr als 75 Oktette."),
    (re.compile(rb"\r\n [\x80-\xbf]"), "Die Zeile ist mitten in einem Zeichen umbrochen."),
    (re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"), "Die Zeile enthält ein Steuerzeichen."),
)
_ZEILE = re.compile(r'([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"\n]*"|[^";:,\n]*))*):(.*)')
_VEVENT = re.compile(r"^BEGIN:VEVENT\n(.*?)^END:VEVENT\n", re.MULTILINE | re.DOTALL)
_VTIMEZONE = re.compile(r"^BEGIN:VTIMEZONE\n.*?^END:VTIMEZONE\n", re.MULTILINE | re.DOTALL)
_TEXTE = {"SUMMARY", "DESCRIPTION", "LOCATION", "UID", "NAME", "X-WR-CALNAME"}
_UNGESCHUETZT = re.compile(r"(?:[^\\]|^)(?:\\\\)*(?:[,;]|\\(?![\\,;nN]))")
_STATUS = {"CONFIRMED", "TENTATIVE", "CANCELLED"}


def find_ics_faults(pfad: str, inhalt: bytes, fenster: tuple[date, date] | None = None) -> list[Befund]:
    """Every fault of a calendar file. fenster: first and last day of a subscription."""
    befunde = (
        [] if has_fine_bytes(inhalt) else [_befund(pfad, zeile, meldung) for zeile, meldung in _byte_faults(inhalt)]
    )
    try:
        logisch = inhalt.replace(b"\r\n ", b"").decode().replace("\r\n", "\n")
    except UnicodeDecodeError:
        return [*befunde, _befund(pfad, 1, "Die Datei ist nicht in UTF-8 gespeichert.")]
    vevents = read_faultless(logisch)
    if vevents is None:
        rahmenfehler, vevents = judge(logisch)
        befunde += [_befund(pfad, 1, meldung) for meldung in rahmenfehler]
    for nummer, vevent in enumerate(vevents):
        meldungen = list(vevent.fehler)
        if fenster is not None and vevent.tage and (vevent.tage[1] < fenster[0] or vevent.tage[0] > fenster[1]):
            meldungen.append(f"{vevent.uid}: Der Termin liegt außerhalb des Fensters.")
        befunde += [_befund(pfad, _line_of(inhalt, nummer), meldung) for meldung in meldungen]
    anzahl = Counter((vevent.uid, vevent.recurrence_id) for vevent in vevents)
    doppelt = [uid for (uid, _), wie_oft in anzahl.items() if wie_oft > 1]
    return befunde + [_befund(pfad, 1, f"Die UID {uid} kommt mehrmals vor.") for uid in doppelt]


def _line_of(inhalt: bytes, nummer: int) -> int:
    """The line on which a VEVENT begins; asked only for the few that are faulty."""
    davor = inhalt.split(b"BEGIN:VEVENT", nummer + 1)[: nummer + 1]
    return sum(teil.count(b"\n") for teil in davor) + 1


_Block = list[tuple[str, str, str]]
"""Name, parameters and value of each line; a line that is none has no name."""


def _befund(pfad: str, zeile: int, meldung: str) -> Befund:
    return Befund("ics-fehlerhaft", Schwere.FEHLER, pfad, Stelle(zeile, 1, zeile, 1), meldung)


def _byte_faults(inhalt: bytes) -> Iterator[tuple[int, str]]:
    for muster, meldung in _BYTEFEHLER:
        for fund in muster.finditer(inhalt):
            yield inhalt.count(b"\n", 0, fund.start() + 1) + 1, meldung
    if not inhalt.count(b"\r\n") == inhalt.count(b"\n") == inhalt.count(b"\r"):
        einzeln = re.search(rb"(?<!\r)\n|\r(?!\n)", inhalt)
        yield inhalt.count(b"\n", 0, einzeln.start() if einzeln else 0) + 1, "Die Zeile endet nicht mit CR LF."
    if len(inhalt) > MAX_BYTES:
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
    ohne = _without_vevents(logisch)
    if len(logisch) - len(ohne) != sum(fund.end() - fund.start() for fund in _VEVENT.finditer(logisch)):
        yield "Zwischen den Terminen steht etwas, das keiner ist."
    rahmen = _lines(_VTIMEZONE.sub("", ohne))
    namen = [name for name, _, _ in rahmen]
    yield from (f"Im Kalender fehlt {name}." for name in PFLICHT_KALENDER if name not in namen)
    yield from (f"Im Kalender darf {name} nicht stehen." for name in _VERBOTEN_KALENDER if name in namen)
    yield from _text_faults(rahmen)
    if namen.count("BEGIN") != 1 or namen.count("END") != 1:
        yield "BEGIN und END passen nicht zusammen."


def judge(logisch: str) -> tuple[list[str], list[Vevent]]:
    """Every fault around the events, and each event with its own, of an unfolded file with bare line feeds."""
    return list(_frame_faults(logisch)), [_check_vevent(block) for block in _VEVENT.findall(logisch)]


def _check_vevent(text: str) -> Vevent:
    """Judge one VEVENT by its unfolded lines, without BEGIN and END."""
    block = _lines(text)
    namen = {name for name, _, _ in block}
    tage = None if namen & {"RRULE", "RECURRENCE-ID"} else _days(block)
    return Vevent(_value(block, "UID"), _value(block, "RECURRENCE-ID"), tage, tuple(_vevent_faults(block)))


def _without_vevents(logisch: str) -> str:
    # Whole lines only: a value may end with these words.
    anfang, ende = logisch.find("\nBEGIN:VEVENT\n"), logisch.rfind("\nEND:VEVENT\n")
    return logisch if anfang < 0 or ende < 0 else logisch[:anfang] + logisch[ende + len("\nEND:VEVENT") :]


def _vevent_faults(block: _Block) -> Iterator[str]:
    uid = _value(block, "UID") or "ohne UID"
    namen = Counter(name for name, _, _ in block)
    yield from (f"{uid}: {name} fehlt." for name in PFLICHT_VEVENT if not namen[name])
    mehrfach = [name for name, anzahl in namen.items() if anzahl > 1 and name not in _WIEDERHOLBAR]
    yield from (f"{uid}: {name} steht mehrmals." for name in mehrfach)
    yield from (f"{uid}: {meldung}" for meldung in _text_faults(block))
    yield from (f"{uid}: {meldung}" for meldung in _value_faults(block))


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


def _parse(form: str, wert: str) -> datetime | None:
    try:
        return datetime.strptime(wert, form)
    except ValueError:
        return None


def _moment(block: _Block, name: str) -> datetime | None:
    form = {";VALUE=DATE": "%Y%m%d", ";TZID=Europe/Berlin": "%Y%m%dT%H%M%S"}.get(_art(block, name))
    return _parse(form, _value(block, name)) if form else None


def _days(block: _Block) -> tuple[date, date] | None:
    beginn, ende = _moment(block, "DTSTART"), _moment(block, "DTEND")
    if beginn is None:
        return None
    letzter = beginn if ende is None else ende - timedelta(microseconds=1)
    return beginn.date(), letzter.date()
