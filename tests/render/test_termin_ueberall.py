"""One date of a series that is not as announced says so wherever the event is told."""

from __future__ import annotations

import html
import json
import re
from datetime import date

import icalendar
import pytest

from generator.render.feed import render_feeds
from generator.render.kalender import render_kalender
from generator.render.kalenderdaten import render_kalenderdaten
from generator.render.kalenderseiten import render_kalenderseiten
from generator.render.programm import Zeitraum, build_programm
from generator.render.veranstaltungsseiten import render_veranstaltungsseiten
from tests.conftest import Musterprojekt
from tests.render.kalenderhilfe import event, open_edition

STICHTAG = date(2027, 3, 1)
REIHE = """
  jede: woche
  bis: 2027-06-28
  abweichend:
    - {am: 2027-05-31, %s}"""


def everywhere(projekt: Musterprojekt, abweichung: str, stichtag: date = STICHTAG, **angaben: str) -> dict[str, str]:
    """What each output says, with the series' dates on Mondays at seven; the one of 31 May differs."""
    for alt in (projekt.wurzel / "veranstaltungen/2027").glob("*.md"):
        alt.unlink()
    reihe = event("Chorprobe", beginn="2027-03-01 19:00", wiederholung=REIHE % abweichung, **angaben)
    projekt.write("veranstaltungen/2027/chorprobe.md", reihe)
    ausgabe, werk = open_edition(projekt, stichtag)
    dateien = {
        artefakt.pfad: artefakt.render
        for render in (render_kalender, render_kalenderdaten, render_feeds)
        for artefakt in render(ausgabe)
    }
    seiten = (*render_kalenderseiten(ausgabe, werk), *render_veranstaltungsseiten(ausgabe, werk))
    dateien |= {artefakt.pfad: artefakt.render for artefakt in seiten}

    def text(pfad: str) -> str:
        return dateien[pfad]().decode()

    seite = text("veranstaltungen/chorprobe/index.html")
    daten = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', seite)[0])
    (teil,) = [t for t in daten["subEvent"] if t["@id"].split("#termin-")[1][:10] in ("2027-05-31", "2027-06-02")]
    kalender = icalendar.Calendar.from_ical(dateien["veranstaltungen/chorprobe/termin.ics"]())
    ausnahme = next(v for v in kalender.walk("VEVENT") if "RECURRENCE-ID" in v)
    roh = json.loads(text("daten/kalender.json"))
    lagen = {roh["lagen"][zeile[4]][0] for zeile in roh["t"] if len(zeile) > 4} - {"bestaetigt"}
    programm = build_programm(ausgabe.bestand, Zeitraum(date(2027, 5, 1), date(2027, 6, 30)), stichtag)
    gedruckt = [punkt.lage for tag in programm.tage for punkt in tag.punkte if punkt.lage != "bestaetigt"]
    monat = text("kalender/2027-05/index.html") + text("kalender/2027-06/index.html")
    return {
        "seite": re.search(r"v-alle.*?lage-([a-z-]+)", seite, re.DOTALL)[1],  # type: ignore[index]
        "kopf": html.unescape(re.sub(r"<[^>]+>", " ", seite.split("<article", 1)[1].split("</header>")[0])),
        "wo": seite.split("<dt>Wo</dt>", 1)[1].split("<dt>", 1)[0],
        "liste": seite.split('<ul class="v-termine">', 1)[1].split("</ul>", 1)[0],
        "monat": re.search(r"lage-([a-z-]+)", monat)[1],  # type: ignore[index]
        "ics": f"{ausnahme['STATUS']} {ausnahme['SUMMARY']}",
        "ics_text": str(ausnahme["DESCRIPTION"]),
        "schema": teil["eventStatus"].rsplit("/", 1)[1],
        "schema_text": f"{teil.get('previousStartDate', '')} {teil.get('description', '')}",
        "json": ",".join(lagen),
        "rss": html.unescape(text("feeds/veranstaltungen.xml")),
        "druck": ",".join(gedruckt),
    }


@pytest.mark.parametrize(
    ("abweichung", "lage", "ics", "schema", "satz"),
    [
        ("terminstatus: abgesagt", "abgesagt", "CANCELLED ABGESAGT: Chorprobe", "EventCancelled",
         "Abgesagt: Der Termin am Montag, 31. Mai 2027, 19 Uhr, findet nicht statt."),
        ("terminstatus: verschoben", "verschoben", "CANCELLED VERSCHOBEN: Chorprobe", "EventPostponed",
         "Verschoben: Der Termin am Montag, 31. Mai 2027, 19 Uhr, entfällt. Ein neuer Termin steht noch nicht fest."),
        ("beginn: 2027-06-02 20:00", "verlegt", "CONFIRMED Chorprobe", "EventRescheduled",
         "Verlegt vom 31. Mai 2027, 19 Uhr. Neuer Termin: Mittwoch, 2. Juni 2027, 20 Uhr."),
        ("terminstatus: ausgebucht", "ausgebucht", "CONFIRMED Chorprobe", "EventScheduled",
         "Ausgebucht: Es gibt keine freien Plätze mehr."),
        ("terminstatus: vorlaeufig", "vorlaeufig", "TENTATIVE Chorprobe", "EventScheduled",
         "Vorläufig: Dieser Termin ist noch nicht bestätigt."),
        ("ort: {name: Festzelt, ortsname: Suhl}", "neuer-ort", "CONFIRMED Chorprobe", "EventScheduled",
         "Neuer Ort: Festzelt, Suhl."),
    ],
)  # fmt: skip
def test_one_date_says_the_same_everywhere(
    musterprojekt: Musterprojekt, abweichung: str, lage: str, ics: str, schema: str, satz: str
) -> None:
    """Event page, month page, calendar, schema.org, the filter's data, RSS and print; twelve dates before it or not."""
    gefunden = everywhere(musterprojekt, abweichung)

    assert {gefunden[wo] for wo in ("seite", "monat", "json", "druck")} == {lage}
    assert gefunden["ics"] == ics
    assert gefunden["schema"] == schema
    assert gefunden["ics_text"].startswith(satz)
    assert satz in gefunden["schema_text"]
    assert satz in gefunden["rss"]
    assert ("2027-05-31T19:00:00+02:00" in gefunden["schema_text"]) == (lage == "verlegt")


def test_a_cancelled_next_date_is_told_first_and_not_named_as_the_next(musterprojekt: Musterprojekt) -> None:
    """Whoever opens the page on the day before reads that nobody will be there, then when to come instead."""
    kopf = everywhere(musterprojekt, "terminstatus: abgesagt, hinweis: Leitung krank", date(2027, 5, 28))["kopf"]
    satz = "Abgesagt: Der Termin am Montag, 31. Mai 2027, 19 Uhr, findet nicht statt. Leitung krank."

    assert " ".join(kopf.split(">", 1)[1].split()).startswith(satz)
    assert "Nächster Termin:  Montag, 7. Juni 2027, 19 Uhr" in kopf


def test_a_cancelled_date_says_so_in_the_list_too(musterprojekt: Musterprojekt) -> None:
    """A line through it is nothing a screen reader reads."""
    liste = everywhere(musterprojekt, "terminstatus: abgesagt", date(2027, 5, 28))["liste"]

    assert "Abgesagt: Der Termin am Montag, 31. Mai 2027, 19 Uhr, findet nicht statt." in liste


def test_a_series_stays_at_home_while_one_date_is_elsewhere(musterprojekt: Musterprojekt) -> None:
    """Under «Wo» stands the series' venue; the next date that takes place names its own."""
    gefunden = everywhere(
        musterprojekt,
        "terminstatus: abgesagt}\n    - {am: 2027-06-07, ort: {name: Festzelt, ortsname: Oberhof}",
        date(2027, 5, 28),
        ort="rathaus-suhl",
    )

    assert "Rathaus" in gefunden["wo"] and "Festzelt" not in gefunden["wo"]
    kopf = " ".join(gefunden["kopf"].split())
    assert "Nächster Termin: Montag, 7. Juni 2027, 19 Uhr Neuer Ort: Festzelt, Oberhof." in kopf


def test_a_next_date_held_elsewhere_names_its_day(musterprojekt: Musterprojekt) -> None:
    """The head speaks of one date, not of the series."""
    kopf = everywhere(musterprojekt, "ort: {name: Festzelt, ortsname: Suhl}", date(2027, 5, 28))["kopf"]

    assert "Am 31. Mai 2027: Neuer Ort: Festzelt, Suhl." in kopf
