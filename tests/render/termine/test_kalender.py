"""The calendar subscriptions hold section 4 of the contract to the letter."""

from __future__ import annotations

from datetime import date

import pytest

from generator.render.ics_pruefung import find_ics_faults
from generator.render.kalender import Kalenderwerk, nearest_farbe, render_kalender
from tests.render.termine.conftest import Kalenderprojekt, lines, vevents


def test_a_timed_event_is_written_like_this(projekt: Kalenderprojekt) -> None:
    """The whole file, octet by octet: properties, escaping, folding inside a word but never inside a character."""
    projekt.event(
        "konzert",
        "titel: Konzert, laut; leise\nbeginn: 2027-01-14 19:00\nende: 2027-01-14 21:30\nort: saal\nkategorie: kultur\n"
        "veranstalter: verein\neintritt: {von: 5, bis: '7,50'}\ngeaendert: 2026-11-02 08:15\nkag: true",
    )
    assert projekt.ics()["veranstaltungen/konzert/termin.ics"].decode() == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Oberzentrum Suedthueringen//Kalender//DE\r\nCALSCALE:GREGORIAN\r\n"
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n"
        "NAME:Konzert\\, laut\\; leise\r\nX-WR-CALNAME:Konzert\\, laut\\; leise\r\n"
        "SOURCE;VALUE=URI:https://muster.example/veranstaltungen/konzert/termin.ics\r\nCOLOR:darkslateblue\r\n"
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\nDTSTART:19810329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nDTSTART:19961027T030000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\nUID:konzert@muster.example\r\nDTSTAMP:20261102T071500Z\r\nLAST-MODIFIED:20261102T071500Z\r\n"
        "SEQUENCE:0\r\nDTSTART;TZID=Europe/Berlin:20270114T190000\r\nDTEND;TZID=Europe/Berlin:20270114T213000\r\n"
        "SUMMARY:Konzert\\, laut\\; leise\r\n"
        "DESCRIPTION:Ein Abend mit Musik\\, Licht und Wörtern wie «Äpfel»\\; dazu \r\n"
        " gibt es Brot\\, Käse und Gespräche für alle.\\n\\nEintritt: 5 bis 7\\,50 Eu\r\n"
        " ro\\nVeranstalter: Verein e. V.\\nBarrierefreiheit: mit Rollstuhl zugänglic\r\n"
        " h\\n\\nMehr: https://muster.example/veranstaltungen/konzert/\r\n"
        "LOCATION:Saal\\; groß\\, hell\\, Weg 1\\, 98527 Suhl\r\n"
        "URL:https://muster.example/veranstaltungen/konzert/\r\n"
        "CATEGORIES:Kultur\\, Kunst\\; Musik,Suhl\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_the_subscriptions_are_those_of_the_contract(projekt: Kalenderprojekt) -> None:
    """One for all, the KAG, each town and category; one without events exists too, its address never breaks."""
    projekt.event("lauf", "beginn: 2027-02-01")
    projekt.event("ski", "beginn: 2027-02-02\nstadt: oberhof\nkag: true")
    ics = projekt.ics()
    inhalt = {pfad: [t.split("UID:")[1].split("\n")[0] for t in vevents(ics[pfad])] for pfad in ics}
    assert inhalt == {
        "ics/oberzentrum.ics": ["lauf@muster.example", "ski@muster.example"],
        "ics/kag.ics": ["ski@muster.example"],
        "ics/stadt-suhl.ics": ["lauf@muster.example"],
        "ics/stadt-oberhof.ics": ["ski@muster.example"],
        "ics/kategorie-sport.ics": ["lauf@muster.example", "ski@muster.example"],
        "ics/kategorie-kultur.ics": [],
        "veranstaltungen/lauf/termin.ics": ["lauf@muster.example"],
        "veranstaltungen/ski/termin.ics": ["ski@muster.example"],
    }


def test_an_event_has_the_same_bytes_in_every_file(projekt: Kalenderprojekt) -> None:
    """A program that compares bytes sees one event, wherever it was subscribed."""
    projekt.event("lauf", "beginn: 2027-02-01 10:00\nkag: true")
    dateien = [inhalt for pfad, inhalt in projekt.ics().items() if b"BEGIN:VEVENT" in inhalt]
    assert len(dateien) == 5
    assert len({inhalt[inhalt.index(b"BEGIN:VEVENT") :] for inhalt in dateien}) == 1


@pytest.mark.parametrize(
    ("zeilen", "erwartet", "anfang"),
    [
        ("terminstatus: vorlaeufig", "STATUS:TENTATIVE", "DESCRIPTION:Vorläufig: Dieser Termin ist noch nicht"),
        ("terminstatus: ausgebucht", "STATUS:CONFIRMED", "DESCRIPTION:Ausgebucht: Es gibt keine freien Plätze"),
        ("terminstatus: abgesagt", "STATUS:CANCELLED", "DESCRIPTION:Abgesagt: Der Termin am Montag\\, 1. Februar"),
        ("terminstatus: verschoben", "STATUS:CANCELLED", "DESCRIPTION:Verschoben: Der Termin am Montag\\, 1."),
        (
            "terminstatus: verschoben\nverschoben_von: 2027-01-25 18:00",
            "STATUS:CONFIRMED",
            "DESCRIPTION:Verlegt vom 25. Januar 2027\\, 18 Uhr.",
        ),
    ],
)
def test_every_status_has_its_form(projekt: Kalenderprojekt, zeilen: str, erwartet: str, anfang: str) -> None:
    """STATUS for programs, the first sentence of the description for people."""
    projekt.event("lauf", f"beginn: 2027-02-01 18:00\n{zeilen}")
    gefunden = lines(projekt.ics()["ics/oberzentrum.ics"])
    assert erwartet in gefunden
    assert any(zeile.startswith(anfang) for zeile in gefunden), gefunden


@pytest.mark.parametrize(
    ("status", "titel"),
    [
        ("abgesagt", "ABGESAGT: Lauf"),
        ("verschoben", "VERSCHOBEN: Lauf"),
        ("ausgebucht", "Lauf"),
        ("vorlaeufig", "Lauf"),
    ],
)
def test_what_does_not_take_place_says_so_in_its_title(projekt: Kalenderprojekt, status: str, titel: str) -> None:
    """A phone shows the title and nothing else."""
    projekt.event("lauf", f"beginn: 2027-02-01\nterminstatus: {status}")
    assert f"SUMMARY:{titel}" in lines(projekt.ics()["ics/oberzentrum.ics"])


@pytest.mark.parametrize(
    ("zeilen", "erwartet"),
    [
        ("beginn: 2027-02-01", ["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270202"]),
        ("beginn: 2027-02-01\nende: 2027-02-03", ["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270204"]),
        ("beginn: 2027-02-01 19:00", ["DTSTART;TZID=Europe/Berlin:20270201T190000"]),
        (
            "beginn: 2027-03-27 22:00\nende: 2027-03-28 04:00",
            ["DTSTART;TZID=Europe/Berlin:20270327T220000", "DTEND;TZID=Europe/Berlin:20270328T040000"],
        ),
    ],
)
def test_days_and_times(projekt: Kalenderprojekt, zeilen: str, erwartet: list[str]) -> None:
    """All-day ends are exclusive, an open end is no end, times are local."""
    projekt.event("lauf", zeilen)
    gefunden = lines(projekt.ics()["ics/oberzentrum.ics"])
    assert [zeile for zeile in gefunden if zeile.startswith(("DTSTART", "DTEND"))] == erwartet


def test_the_window_reaches_from_30_days_back_to_400_ahead(projekt: Kalenderprojekt) -> None:
    """Both ends included, and what only overlaps them."""
    for name, beginn, ende in [
        ("zu-frueh", "2026-10-22", "2026-10-22"),
        ("gerade-noch", "2026-10-01", "2026-10-23"),
        ("gerade-schon", "2027-12-27", "2028-01-03"),
        ("zu-spaet", "2027-12-28", "2027-12-28"),
    ]:
        projekt.event(name, f"beginn: {beginn}\nende: {ende}")
    gefunden = [t.split("UID:")[1].split("@")[0] for t in vevents(projekt.ics()["ics/oberzentrum.ics"])]
    assert gefunden == ["gerade-noch", "gerade-schon"]


def test_a_series_is_in_when_one_of_its_dates_is(projekt: Kalenderprojekt) -> None:
    """Its begin may lie years back; its rule is never cut."""
    projekt.event("alt", "beginn: 2024-01-01\nwiederholung: {jede: jahr}", jahr=2024)
    projekt.event("vorbei", "beginn: 2024-01-01\nwiederholung: {jede: woche, bis: 2026-10-20}", jahr=2024)
    (einzige,) = vevents(projekt.ics()["ics/oberzentrum.ics"])
    assert "UID:alt@" in einzige and "RRULE:FREQ=YEARLY\n" in einzige


def test_a_cancelled_event_leaves_the_day_after_its_date(projekt: Kalenderprojekt) -> None:
    """One that took place stays for the thirty days."""
    projekt.event("abgesagt", "beginn: 2026-11-21 10:00\nterminstatus: abgesagt", jahr=2026)
    projekt.event("gewesen", "beginn: 2026-11-21 10:00", jahr=2026)
    uids = {
        tag: [
            t.split("UID:")[1].split("@")[0] for t in vevents(projekt.ics(date(2026, 11, tag))["ics/oberzentrum.ics"])
        ]
        for tag in (21, 22)
    }
    assert uids == {21: ["abgesagt", "gewesen"], 22: ["gewesen"]}


def test_a_series_with_all_its_exceptions(projekt: Kalenderprojekt) -> None:
    """RRULE with an end in UTC, EXDATE, RDATE, and a VEVENT of its own for each date that differs."""
    projekt.event(
        "probe",
        "beginn: 2027-01-04 19:00\nende: 2027-01-04 21:00\nwiederholung:\n  jede: woche\n  am: [mo]\n"
        "  bis: 2027-02-22\n  ausser: [2027-01-11]\n  zusaetzlich: [2027-01-13 18:00]\n  abweichend:\n"
        "  - {am: 2027-01-18, beginn: 2027-01-19 20:00, terminstatus: verschoben}\n"
        "  - {am: 2027-01-25, terminstatus: abgesagt, hinweis: Sturm}\n  - {am: 2027-02-01, ort: saal}",
    )
    grund, *ausnahmen = vevents(projekt.ics()["ics/oberzentrum.ics"])
    assert "RRULE:FREQ=WEEKLY;UNTIL=20270222T225959Z;BYDAY=MO\n" in grund
    assert "EXDATE;TZID=Europe/Berlin:20270111T190000\n" in grund
    assert "RDATE;TZID=Europe/Berlin:20270113T180000\n" in grund
    kurz = [
        [z for z in ausnahme.splitlines() if z.startswith(("UID", "RECURR", "DTSTART", "DTEND", "SUMMARY", "STATUS"))]
        for ausnahme in ausnahmen
    ]
    assert kurz == [
        [
            "UID:probe@muster.example",
            "RECURRENCE-ID;TZID=Europe/Berlin:20270118T190000",
            "DTSTART;TZID=Europe/Berlin:20270119T200000",
            "DTEND;TZID=Europe/Berlin:20270119T220000",
            "SUMMARY:Probe",
            "STATUS:CONFIRMED",
        ],
        [
            "UID:probe@muster.example",
            "RECURRENCE-ID;TZID=Europe/Berlin:20270125T190000",
            "DTSTART;TZID=Europe/Berlin:20270125T190000",
            "DTEND;TZID=Europe/Berlin:20270125T210000",
            "SUMMARY:ABGESAGT: Probe",
            "STATUS:CANCELLED",
        ],
        [
            "UID:probe@muster.example",
            "RECURRENCE-ID;TZID=Europe/Berlin:20270201T190000",
            "DTSTART;TZID=Europe/Berlin:20270201T190000",
            "DTEND;TZID=Europe/Berlin:20270201T210000",
            "SUMMARY:Probe",
            "STATUS:CONFIRMED",
        ],
    ]
    assert "Verlegt vom 18. Januar 2027\\, 19 Uhr." in ausnahmen[0]
    assert "findet nicht statt. Sturm." in ausnahmen[1]
    assert "Neuer Ort: Saal" in ausnahmen[2] and "LOCATION:Saal" in ausnahmen[2]


def test_an_all_day_series_uses_days_throughout(projekt: Kalenderprojekt) -> None:
    """UNTIL, EXDATE and RECURRENCE-ID have the kind of value DTSTART has."""
    projekt.event(
        "markt",
        "beginn: 2027-01-02\nwiederholung: {jeder: 1. samstag, im: monat, bis: 2027-12-31, ausser: [2027-05-01], "
        "abweichend: [{am: 2027-02-06, terminstatus: abgesagt}]}",
    )
    grund, ausnahme = vevents(projekt.ics()["ics/oberzentrum.ics"])
    assert "RRULE:FREQ=MONTHLY;UNTIL=20271231;BYDAY=1SA\n" in grund
    assert "EXDATE;VALUE=DATE:20270501\n" in grund
    assert "RECURRENCE-ID;VALUE=DATE:20270206\n" in ausnahme


def test_bytes_do_not_depend_on_the_day_of_the_build(projekt: Kalenderprojekt) -> None:
    """Two editions a month apart: no byte of an event that is in both differs."""
    projekt.event("lauf", "beginn: 2027-02-01\nwiederholung: {jede: jahr, nicht_an_feiertagen: true}")
    projekt.event("kurs", "beginn: 2027-01-04 19:00\nwiederholung: {jede: woche, nicht_in_ferien: true}")
    frueh, spaet = projekt.ics(date(2026, 11, 22)), projekt.ics(date(2026, 12, 24))
    assert frueh == spaet


def test_hostile_texts_stay_texts(projekt: Kalenderprojekt) -> None:
    """Line ends, control characters and properties in a title cannot end a line or add a property."""
    projekt.event("boese", 'titel: "A\\r\\nATTENDEE:mailto:x@y.z\\nEND:VEVENT\\a\\u2028\\\\n"\nbeginn: 2027-02-01')
    inhalt = projekt.ics()["ics/oberzentrum.ics"]
    assert find_ics_faults("ics/oberzentrum.ics", inhalt) == []
    assert "SUMMARY:A\\nATTENDEE:mailto:x@y.z\\nEND:VEVENT\\\\n" in lines(inhalt)


def test_a_copied_file_is_in_a_feed_once(projekt: Kalenderprojekt) -> None:
    """Two files with one uid are a fault of their own; the preview's feeds stay readable."""
    projekt.event("lauf", "beginn: 2027-02-01")
    projekt.event("kopie", "beginn: 2027-02-01\nuid: lauf@muster.example")
    assert len(vevents(projekt.ics()["ics/oberzentrum.ics"])) == 1


def _fill(projekt: Kalenderprojekt, anzahl: int) -> None:
    for i in range(anzahl):
        tag = date.fromordinal(date(2027, 1, 1).toordinal() + i * 300 // anzahl)
        projekt.event(f"v{i:04}", f"titel: {'Viel Text ' * 28}\nbeginn: {tag}")


def test_a_large_subscription_is_named(projekt: Kalenderprojekt) -> None:
    """Above 500 KB the build says which feed it is."""
    _fill(projekt, 750)
    hinweise = [b for b in Kalenderwerk(projekt.ausgabe()).hinweise() if b.datei == "ics/oberzentrum.ics"]
    assert [b.regel for b in hinweise] == ["abo-gross"]
    assert "«Oberzentrum Südthüringen»" in hinweise[0].meldung


def test_a_subscription_above_one_megabyte_is_cut_from_the_far_end(projekt: Kalenderprojekt) -> None:
    """It fits, holds the nearest events without a gap, and the build says how far it reaches."""
    _fill(projekt, 1300)
    werk = Kalenderwerk(projekt.ausgabe())
    inhalt = {a.pfad: a.render() for a in werk.artefakte()}["ics/oberzentrum.ics"]
    uids = [t.split("UID:")[1].split("@")[0] for t in vevents(inhalt)]
    assert 900_000 < len(inhalt) <= 1_000_000
    assert uids == [f"v{i:04}" for i in range(len(uids))]
    (hinweis,) = [b for b in werk.hinweise() if b.datei == "ics/oberzentrum.ics"]
    assert hinweis.regel == "abo-gekuerzt"
    assert f"; {1300 - len(uids)} spätere Einträge fehlen" in hinweis.meldung


def test_colours_become_names() -> None:
    """RFC 7986, 5.9 takes CSS3 colour names only."""
    assert nearest_farbe("#ff0000") == "red"
    assert nearest_farbe("#1e5631") == "darkslategray"


def test_a_file_is_rendered_anew_only_when_it_must_be(projekt: Kalenderprojekt) -> None:
    """The same `kennung` means the same bytes; one changed event touches its own file and the feeds it is in."""
    projekt.event("lauf", "beginn: 2027-02-01")
    projekt.event("ski", "beginn: 2027-02-02\nstadt: oberhof")
    vorher = {a.pfad: a.kennung for a in render_kalender(projekt.ausgabe())}
    assert {a.pfad: a.kennung for a in render_kalender(projekt.ausgabe())} == vorher
    projekt.event("ski", "beginn: 2027-02-03\nstadt: oberhof")
    nachher = {a.pfad: a.kennung for a in render_kalender(projekt.ausgabe())}
    assert {pfad for pfad in vorher if vorher[pfad] != nachher[pfad]} == {
        "ics/oberzentrum.ics",
        "ics/stadt-oberhof.ics",
        "ics/kategorie-sport.ics",
        "veranstaltungen/ski/termin.ics",
    }
    projekt.write(
        "veranstaltungen/orte.yml", "markt: {name: Neuer Markt, ortsname: Suhl}\nsaal: {name: S, ortsname: Suhl}\n"
    )
    umbenannt = {a.pfad: a.kennung for a in render_kalender(projekt.ausgabe())}
    assert umbenannt["veranstaltungen/lauf/termin.ics"] != nachher["veranstaltungen/lauf/termin.ics"]
