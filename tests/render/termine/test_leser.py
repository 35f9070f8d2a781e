"""Programs we did not write read the subscriptions: each finds the dates the model has, no more and no fewer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

from generator.config import ZONE
from generator.model.veranstaltung import Zeitpunkt
from generator.render.ausgabe import Ausgabe
from generator.render.kalender import render_kalender
from generator.render.terminstatus import lage_of
from tests.render.termine.conftest import Kalenderprojekt

VON, BIS = date(2026, 12, 1), date(2027, 12, 20)
"""Inside the window of the subscriptions."""
HIER = Path(__file__).resolve().parent
ICALJS = HIER.parents[2] / ".cache" / "node" / "node_modules" / "ical.js"


@pytest.fixture
def ausgabe(projekt: Kalenderprojekt) -> Ausgabe:
    """Every kind of date there is."""
    projekt.event("einzeln", "beginn: 2027-01-14 19:00\nende: 2027-01-14 21:00")
    projekt.event("offen", "beginn: 2027-07-01 19:30")
    projekt.event("ganztags", "beginn: 2027-03-27\nende: 2027-03-29")
    projekt.event("nacht", "beginn: 2027-03-27 22:00\nende: 2027-03-28 04:00")
    projekt.event("abgesagt", "beginn: 2027-02-02 10:00\nterminstatus: abgesagt")
    projekt.event("verlegt", "beginn: 2027-02-09 10:00\nterminstatus: verschoben\nverschoben_von: 2027-02-02 10:00")
    projekt.event(
        "kurs",
        "beginn: 2027-01-04 19:00\nende: 2027-01-04 21:00\nwiederholung:\n  jede: woche\n  am: [mo, do]\n"
        "  bis: 2027-11-30\n  nicht_in_ferien: true\n  nicht_an_feiertagen: true\n  ausser: [2027-01-11]\n"
        "  zusaetzlich: [2027-02-03 18:00]\n  abweichend:\n"
        "  - {am: 2027-01-18, beginn: 2027-01-19 20:00, terminstatus: verschoben}\n"
        "  - {am: 2027-01-25, terminstatus: abgesagt}\n  - {am: 2027-04-05, ort: saal}",
    )
    projekt.event("stammtisch", "beginn: 2027-01-29 20:00\nwiederholung: {jeder: letzter freitag, im: monat}")
    projekt.event("markt", "beginn: 2027-01-02\nwiederholung: {jeder: 1. samstag, im: monat, ausser: [2027-05-01]}")
    projekt.event("mittelalter", "beginn: 2027-06-04\nende: 2027-06-06\nwiederholung: {jede: jahr}")
    projekt.event(
        "silvester", "beginn: 2026-12-31 22:00\nende: 2027-01-01 02:00\nwiederholung: {jede: jahr}", jahr=2026
    )
    projekt.event("monatsende", 'beginn: 2027-01-31\nwiederholung: {regel: "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5"}')
    return projekt.ausgabe()


@pytest.fixture
def feed(ausgabe: Ausgabe) -> bytes:
    return next(a.render() for a in render_kalender(ausgabe) if a.pfad == "ics/oberzentrum.ics")


@pytest.fixture
def erwartet(ausgabe: Ausgabe) -> list[tuple[str, str]]:
    """Begin and title of every date of the model, in order."""
    paare = [
        (_moment(termin.beginn), lage_of(v, termin).praefix + v.titel)
        for termin, v in ausgabe.bestand.termine
        if VON <= termin.erster_tag <= BIS
    ]
    assert len(paare) > 100
    return sorted(paare)


def _moment(zeitpunkt: Zeitpunkt) -> str:
    """A day, or a moment in UTC."""
    if isinstance(zeitpunkt, datetime):
        return zeitpunkt.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return zeitpunkt.isoformat()


def read_with_icalendar(feed: bytes) -> list[tuple[str, str]]:
    kalender = icalendar.Calendar.from_ical(feed)
    gefunden = recurring_ical_events.of(kalender, skip_bad_series=False).between(VON, BIS + timedelta(days=1))
    paare = [(_moment(e["DTSTART"].dt), str(e["SUMMARY"])) for e in gefunden]
    return sorted(p for p in paare if p[0][:10] >= VON.isoformat() and p[0][:10] <= BIS.isoformat())


def test_icalendar_and_recurring_ical_events(feed: bytes, erwartet: list[tuple[str, str]]) -> None:
    """What Home Assistant and many Python programs use."""
    assert read_with_icalendar(feed) == erwartet


def test_ical(feed: bytes, erwartet: list[tuple[str, str]]) -> None:
    """A strict reader with its own grammar and its own expansion (PyPI: ical)."""
    kalender = IcsCalendarStream.calendar_from_ics(feed.decode())
    von, bis = datetime(2026, 12, 1, tzinfo=ZONE), datetime(2027, 12, 21, tzinfo=ZONE)
    zeitleiste = kalender.timeline_tz(ZONE).overlapping(von, bis)
    assert sorted((_moment(e.dtstart), e.summary or "") for e in zeitleiste) == erwartet


def _require(vorhanden: bool, was: str) -> None:
    """Skip with a clear word where a program is missing; in CI it must not be."""
    if vorhanden:
        return
    if os.environ.get("OZ_CI") == "1":
        pytest.fail(f"{was} fehlt, obwohl OZ_CI=1 gesetzt ist.")
    pytest.skip(f"{was} ist nicht installiert.")


def test_ical_js(feed: bytes, erwartet: list[tuple[str, str]], tmp_path: Path) -> None:
    """Thunderbird's engine (npm: ical.js), which knows a zone only from our VTIMEZONE."""
    _require(shutil.which("node") is not None, "node")
    _require(ICALJS.is_dir(), "ical.js (npm install --prefix .cache/node ical.js@2.2.1)")
    datei = tmp_path / "feed.ics"
    datei.write_bytes(feed)
    modul = ICALJS / "dist" / "ical.js"
    ausgabe = subprocess.run(
        ["node", str(HIER / "lies_ical.mjs"), str(modul), str(datei), VON.isoformat(), BIS.isoformat()],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert sorted((beginn, titel) for beginn, titel in json.loads(ausgabe.stdout)) == erwartet


def test_libical(ausgabe: Ausgabe, erwartet: list[tuple[str, str]], tmp_path: Path) -> None:
    """The engine of Evolution, KDE and many servers (Debian: libical), which knows a zone only from our VTIMEZONE.

    Every subscription and every single event is read, and agrees with the reader that Home Assistant uses.
    """
    python = shutil.which("python3", path="/usr/bin") or "python3"
    vorhanden = subprocess.run(
        [python, "-c", "import gi; gi.require_version('ICalGLib', '3.0')"], capture_output=True, check=False
    )
    _require(vorhanden.returncode == 0, "libical (apt-get install python3-gi gir1.2-ical-3.0)")
    dateien = {str(tmp_path / a.pfad.replace("/", "_")): a.render() for a in render_kalender(ausgabe)}
    kalender = {pfad: inhalt for pfad, inhalt in dateien.items() if pfad.endswith(".ics")}
    for pfad, inhalt in kalender.items():
        Path(pfad).write_bytes(inhalt)
    lauf = subprocess.run(
        [python, str(HIER / "lies_libical.py"), VON.isoformat(), BIS.isoformat(), *kalender],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    gelesen = {pfad: [tuple(paar) for paar in paare] for pfad, paare in json.loads(lauf.stdout).items()}

    assert gelesen[str(tmp_path / "ics_oberzentrum.ics")] == erwartet
    assert len(gelesen) > 10
    assert gelesen == {pfad: read_with_icalendar(inhalt) for pfad, inhalt in kalender.items()}
