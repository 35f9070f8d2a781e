"""The open data and the JSON-LD of the pages say what the calendar says, in words schema.org knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.render.daten import OHNE_LIZENZ, render_daten
from generator.render.schema_org import as_event
from tests.render.termine.conftest import KURZTEXT, Kalenderprojekt
from tests.render.termine.schema import SCHEMA


def data(projekt: Kalenderprojekt) -> dict[str, Any]:
    (artefakt,) = render_daten(projekt.ausgabe())
    assert artefakt.pfad == "daten/veranstaltungen.json"
    gelesen: dict[str, Any] = json.loads(artefakt.render())
    jsonschema.validate(gelesen, SCHEMA)
    return gelesen


def event(projekt: Kalenderprojekt, zeilen: str) -> dict[str, Any]:
    """The only event of the data."""
    projekt.event("lauf", zeilen)
    (element,) = data(projekt)["dataFeedElement"]
    item: dict[str, Any] = element["item"]
    return item


def test_a_whole_event(projekt: Kalenderprojekt) -> None:
    """Everything that is known, nothing that is not."""
    ereignis = event(
        projekt,
        "titel: Lauf\nbeginn: 2027-07-01 19:00\nende: 2027-07-01 21:00\nort: saal\nveranstalter: verein\n"
        "eintritt: {von: 5, bis: 12, ermaessigt: '3,50'}\ntickets: https://karten.example/\n"
        "anmeldung: {erforderlich: true, bis: 2027-06-30}\nzielgruppen: [gaeste]\nschlagworte: [Musik]\n"
        "website: https://lauf.example/",
    )
    assert ereignis == {
        "@type": "SportsEvent",
        "@id": "https://muster.example/veranstaltungen/lauf/#termin",
        "identifier": "lauf@muster.example",
        "name": "Lauf",
        "description": KURZTEXT,
        "url": "https://muster.example/veranstaltungen/lauf/",
        "sameAs": "https://lauf.example/",
        "inLanguage": "de",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "keywords": ["Sport", "Musik"],
        "audience": [{"@type": "Audience", "audienceType": "Gäste"}],
        "organizer": {"@type": "Organization", "name": "Verein e. V.", "url": "https://verein.example/"},
        "isAccessibleForFree": False,
        "startDate": "2027-07-01T19:00:00+02:00",
        "endDate": "2027-07-01T21:00:00+02:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {
            "@type": "Place",
            "name": "Saal; groß, hell",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Weg 1",
                "postalCode": "98527",
                "addressLocality": "Suhl",
                "addressRegion": "Thüringen",
                "addressCountry": "DE",
            },
            "amenityFeature": [
                {"@type": "LocationFeatureSpecification", "name": "mit Rollstuhl zugänglich", "value": True}
            ],
        },
        "offers": {
            "@type": "AggregateOffer",
            "lowPrice": "3.50",
            "highPrice": "12.00",
            "priceCurrency": "EUR",
            "availability": "https://schema.org/InStock",
            "url": "https://karten.example/",
            "validThrough": "2027-06-30",
        },
    }


@pytest.mark.parametrize(
    ("status", "erwartet", "vorher"),
    [
        ("", "EventScheduled", None),
        ("terminstatus: vorlaeufig", "EventScheduled", None),
        ("terminstatus: abgesagt", "EventCancelled", None),
        ("terminstatus: verschoben", "EventPostponed", None),
        ("terminstatus: verschoben\nverschoben_von: 2027-01-25 18:00", "EventRescheduled", "2027-01-25T18:00:00+01:00"),
    ],
)
def test_status(projekt: Kalenderprojekt, status: str, erwartet: str, vorher: str | None) -> None:
    """`eventStatus`, and where it was before."""
    ereignis = event(projekt, f"beginn: 2027-02-01 18:00\n{status}".strip())
    assert ereignis["eventStatus"] == f"https://schema.org/{erwartet}"
    assert ereignis.get("previousStartDate") == vorher


def test_sold_out(projekt: Kalenderprojekt) -> None:
    """Said with the tickets: schema.org has no status for it."""
    ereignis = event(projekt, "beginn: 2027-02-01\neintritt: {von: 5}\nterminstatus: ausgebucht")
    assert ereignis["offers"] == {
        "@type": "Offer",
        "price": "5.00",
        "priceCurrency": "EUR",
        "availability": "https://schema.org/SoldOut",
    }
    assert ereignis["eventStatus"] == "https://schema.org/EventScheduled"


@pytest.mark.parametrize(
    ("zeilen", "ende"),
    [
        ("beginn: 2027-02-01 18:00", None),
        ("beginn: 2027-02-01", "2027-02-01"),
        ("beginn: 2027-02-01\nende: 2027-02-03", "2027-02-03"),
    ],
)
def test_an_open_end_has_no_end_date(projekt: Kalenderprojekt, zeilen: str, ende: str | None) -> None:
    """A day without an end is that day; a time without an end is open."""
    assert event(projekt, zeilen).get("endDate") == ende


@pytest.mark.parametrize(
    ("eintritt", "frei"), [("", None), ("eintritt: frei", True), ("eintritt: {hinweis: Spende erbeten}", None)]
)
def test_free_only_where_it_is_known(projekt: Kalenderprojekt, eintritt: str, frei: bool | None) -> None:
    """Nothing known is neither free nor not."""
    assert event(projekt, f"beginn: 2027-02-01\n{eintritt}".strip()).get("isAccessibleForFree") is frei


def test_a_series(projekt: Kalenderprojekt) -> None:
    """Schedule, the next dates, and a far date that differs."""
    ereignis = event(
        projekt,
        "beginn: 2026-11-02 19:00\nende: 2026-11-02 20:00\nwiederholung: {jede: woche, am: [mo], bis: 2027-04-26, "
        "ausser: [2026-12-28], abweichend: [{am: 2027-04-19, beginn: 2027-04-20 18:00, ort: saal}]}",
    )
    assert ereignis["@type"] == "EventSeries"
    assert ereignis["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "startDate": "2026-11-02",
        "endDate": "2027-04-26",
        "startTime": "19:00:00",
        "endTime": "20:00:00",
        "byDay": ["https://schema.org/Monday"],
        "exceptDate": ["2026-12-28T19:00:00+01:00"],
        "scheduleTimezone": "Europe/Berlin",
    }
    termine = ereignis["subEvent"]
    assert [termin["startDate"][:10] for termin in (termine[0], termine[9], termine[10])] == [
        "2026-11-23",
        "2027-02-01",
        "2027-04-20",
    ]
    assert len(termine) == 11
    assert termine[10]["previousStartDate"] == "2027-04-19T19:00:00+02:00"
    assert termine[10]["location"]["name"] == "Saal; groß, hell"


def test_a_rule_without_words_has_no_schedule(projekt: Kalenderprojekt) -> None:
    """schema.org cannot say "the last working day"; the dates are there."""
    ereignis = event(
        projekt,
        'beginn: 2027-01-29\nwiederholung: {regel: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", bis: 2027-03-31}',
    )
    assert "eventSchedule" not in ereignis
    assert [t["startDate"] for t in ereignis["subEvent"]] == ["2027-01-29", "2027-02-26", "2027-03-31"]


def test_the_licence_is_what_the_settings_say_and_nothing_is_made_up(projekt: Kalenderprojekt) -> None:
    """Until the KAG has decided, the data say so."""
    projekt.event("lauf", "beginn: 2027-02-01")
    ohne = data(projekt)
    assert "license" not in ohne and ohne["conditionsOfAccess"] == OHNE_LIZENZ
    lizenz = "https://creativecommons.org/licenses/by/4.0/"
    mkdocs = projekt.wurzel / "mkdocs.yml"
    mkdocs.write_text(mkdocs.read_text("utf-8") + f"extra:\n  lizenz_daten: {lizenz}\n", "utf-8")
    mit = data(projekt)
    assert mit["license"] == lizenz and "conditionsOfAccess" not in mit


def test_the_page_says_the_same_as_the_data(projekt: Kalenderprojekt) -> None:
    """One function for both."""
    ereignis = event(projekt, "beginn: 2027-02-01")
    ausgabe = projekt.ausgabe()
    assert as_event(ausgabe, ausgabe.bestand.veranstaltungen[0]) == ereignis


def test_the_data_say_when_they_must_be_rendered_anew(projekt: Kalenderprojekt) -> None:
    """The same `kennung` means the same bytes; a change anywhere that shows gives a new one."""
    pfad = projekt.event("lauf", "beginn: 2027-02-01")
    (vorher,), (nochmal,) = render_daten(projekt.ausgabe()), render_daten(projekt.ausgabe())
    assert (vorher.kennung, vorher.render()) == (nochmal.kennung, nochmal.render())
    datei: Path = projekt.wurzel / pfad
    datei.write_text(datei.read_text("utf-8").replace("Lauf", "Gang"), "utf-8")
    assert next(iter(render_daten(projekt.ausgabe()))).kennung != vorher.kennung
