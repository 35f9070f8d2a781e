"""The linter finds what a strict calendar program would trip over, and nothing in what we publish."""

from __future__ import annotations

from datetime import date

import pytest

from generator.render.ics_pruefung import find_ics_faults
from tests.render.termine.conftest import Kalenderprojekt

FENSTER = (date(2026, 10, 23), date(2027, 12, 27))


@pytest.fixture
def feed(projekt: Kalenderprojekt) -> bytes:
    projekt.event("lauf", "beginn: 2027-02-01 18:00\nende: 2027-02-01 20:00")
    return projekt.ics()["ics/oberzentrum.ics"]


def test_what_we_publish_is_clean(feed: bytes) -> None:
    assert find_ics_faults("ics/oberzentrum.ics", feed, FENSTER) == []


@pytest.mark.parametrize(
    ("alt", "neu", "meldung"),
    [
        (b"STATUS:CONFIRMED\r\n", b"STATUS:CONFIRMED\n", "CR LF"),
        (b"TRANSP:", b"X-LANG:" + b"x" * 80 + b"\r\nTRANSP:", "mehr als 75 Oktette"),
        ("W\u00f6rtern".encode(), b"W\xc3\r\n \xb6rtern", "mitten in einem Zeichen"),
        (b"SUMMARY:Lauf", b"SUMMARY:La\x07uf", "Steuerzeichen"),
        (b"SUMMARY:Lauf", b"SUMMARY:La,uf", "SUMMARY steht ein Zeichen"),
        (b"SUMMARY:Lauf", b"SUMMARY:La\\uf", "SUMMARY steht ein Zeichen"),
        (b"SUMMARY:Lauf", b"SUMMARY Lauf", "keine Zeile der Form"),
        (b"SUMMARY:Lauf", b"SUMMARY:La\xffuf", "UTF-8"),
        (b"BEGIN:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR", "beginnt oder endet nicht"),
        (b"END:VCALENDAR\r\n", b"", "beginnt oder endet nicht"),
        (b"STATUS:CONFIRMED\r\n", b"", "STATUS fehlt"),
        (b"STATUS:CONFIRMED", b"STATUS:MAYBE", "STATUS hat einen unbekannten Wert"),
        (b"SEQUENCE:0\r\n", b"SEQUENCE:0\r\nSEQUENCE:1\r\n", "SEQUENCE steht mehrmals"),
        (b"SEQUENCE:0", b"SEQUENCE:eins", "SEQUENCE ist keine Zahl"),
        (b"DTSTAMP:2", b"DTSTAMP:1", "DTSTAMP und LAST-MODIFIED sind verschieden"),
        (b"DTEND;TZID=Europe/Berlin:20270201T20", b"DTEND;TZID=Europe/Berlin:20270201T18", "DTEND liegt nicht nach"),
        (b"DTEND;TZID=Europe/Berlin:20270201T200000", b"DTEND;VALUE=DATE:20270202", "DTEND liegt nicht nach"),
        (b"DTSTART;TZID=Europe/Berlin", b"DTSTART;TZID=W. Europe Standard Time", "DTSTART ist weder"),
        (b"URL:https:", b"URL:javascript:", "URL ist keine Webadresse"),
        (b"CALSCALE:GREGORIAN", b"METHOD:PUBLISH", "METHOD nicht stehen"),
        (b"CALSCALE:GREGORIAN", b"UID:kalender", "UID nicht stehen"),
        (b"SOURCE;VALUE=URI:https", b"QUELLE;VALUE=URI:https", "fehlt SOURCE"),
        (b"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", b"RDATE:19971026T030000", "genau eine VTIMEZONE"),
        (b"20270201T", b"20290201T", "außerhalb des Fensters"),
        (b"END:VCALENDAR", b"BEGIN:VTODO\r\nEND:VCALENDAR", "BEGIN und END"),
    ],
)
def test_every_fault_is_found(feed: bytes, alt: bytes, neu: bytes, meldung: str) -> None:
    """One change to a clean file, one message."""
    assert alt in feed
    befunde = find_ics_faults("ics/oberzentrum.ics", feed.replace(alt, neu), FENSTER)
    assert any(meldung in befund.meldung for befund in befunde), befunde
    assert {befund.regel for befund in befunde} == {"ics-fehlerhaft"}


def test_a_double_uid_is_found(feed: bytes) -> None:
    """Programs keep one of the two, and not always the same."""
    anfang, ende = feed.index(b"BEGIN:VEVENT"), feed.index(b"END:VCALENDAR")
    befunde = find_ics_faults("ics/oberzentrum.ics", feed[:ende] + feed[anfang:], FENSTER)
    assert [befund.meldung for befund in befunde] == ["Die UID lauf@muster.example kommt mehrmals vor."]


def test_something_between_two_events_is_found(feed: bytes) -> None:
    anfang, ende = feed.index(b"BEGIN:VEVENT"), feed.index(b"END:VCALENDAR")
    zweiter = feed[anfang:].replace(b"lauf@", b"anderer@")
    befunde = find_ics_faults("ics/oberzentrum.ics", feed[:ende] + b"X-FREMD:1\r\n" + zweiter, FENSTER)
    assert [befund.meldung for befund in befunde] == ["Zwischen den Terminen steht etwas, das keiner ist."]


def test_a_fault_names_the_line_of_its_event(feed: bytes) -> None:
    """The place where one has to look."""
    (befund,) = find_ics_faults("ics/oberzentrum.ics", feed.replace(b"TRANSP:TRANSPARENT\r\n", b""), FENSTER)
    assert feed.decode().split("\r\n")[befund.stelle.zeile - 1] == "BEGIN:VEVENT"


def test_a_file_too_large_is_found(feed: bytes) -> None:
    gross = feed.replace(b"END:VEVENT", b"X-VIEL:1\r\n" * 110_000 + b"END:VEVENT")
    assert any("mehr als Google liest" in b.meldung for b in find_ics_faults("ics/oberzentrum.ics", gross))
