"""A series has the dates an editor means, and whatever cannot be meant is named with its place."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import MappingProxyType

import pytest

from generator.befund import Befund
from generator.model.eintrag import Stand
from generator.model.veranstaltung import Kategorie, Ort, Terminstatus, Veranstaltung
from generator.read.datei import split_markdown
from generator.validate.ferien import load_ferienkalender
from generator.validate.veranstaltung import Umfeld, validate_veranstaltung

UMFELD = Umfeld(
    frozenset(["suhl"]),
    MappingProxyType({"markt": Ort("Markt", "Suhl"), "saal": Ort("Saal", "Suhl")}),
    MappingProxyType({}),
    MappingProxyType({"sport": Kategorie("sport", "Sport", "#000000")}),
    date(2026, 11, 22),
)
STAND = Stand(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))


def judge(zeilen: str) -> tuple[Veranstaltung | None, list[Befund]]:
    kopf = f"titel: Probe\nkurztext: {'x' * 80}\nstadt: suhl\nort: markt\nkategorie: sport\nuid: a@b\n{zeilen}"
    dokument, befunde = split_markdown("veranstaltungen/2027/probe.md", f"---\n{kopf}\n---\nText\n")
    assert dokument is not None, befunde
    return validate_veranstaltung(dokument, STAND, UMFELD)


def dates(zeilen: str) -> list[str]:
    veranstaltung, befunde = judge(zeilen)
    assert veranstaltung is not None, befunde
    return [str(termin.beginn)[:16] for termin in veranstaltung.termine]


@pytest.mark.parametrize(
    ("zeilen", "regel", "worte", "erste"),
    [
        (
            "beginn: 2027-01-04 19:00\nwiederholung: {jede: woche, am: [mo, do], bis: 2027-06-30}",
            "FREQ=WEEKLY;BYDAY=MO,TH",
            "jeden Montag und Donnerstag bis 30. Juni 2027",
            ["2027-01-04 19:00", "2027-01-07 19:00", "2027-01-11 19:00"],
        ),
        (
            "beginn: 2027-01-04 19:00\nwiederholung: {jede: woche, am: [montags, Donnerstags], bis: 2027-06-30}",
            "FREQ=WEEKLY;BYDAY=MO,TH",
            "jeden Montag und Donnerstag bis 30. Juni 2027",
            ["2027-01-04 19:00", "2027-01-07 19:00", "2027-01-11 19:00"],
        ),
        (
            'beginn: 2027-01-02\nwiederholung: {jeder: "1. samstag", im: monat}',
            "FREQ=MONTHLY;BYDAY=1SA",
            "jeden 1. Samstag im Monat",
            ["2027-01-02", "2027-02-06", "2027-03-06"],
        ),
        (
            "beginn: 2027-01-29\nwiederholung: {jeder: letzter Freitag}",
            "FREQ=MONTHLY;BYDAY=-1FR",
            "jeden letzten Freitag im Monat",
            ["2027-01-29", "2027-02-26", "2027-03-26"],
        ),
        (
            "beginn: 2027-04-30\nwiederholung: {jede: jahr}",
            "FREQ=YEARLY",
            "jedes Jahr am 30. April",
            ["2027-04-30", "2028-04-30"],
        ),
        (
            "beginn: 2027-09-12\nwiederholung: {jeder: zweiter sonntag, im: september}",
            "FREQ=YEARLY;BYMONTH=9;BYDAY=2SU",
            "jedes Jahr am 2. Sonntag im September",
            ["2027-09-12", "2028-09-10"],
        ),
        (
            "beginn: 2028-02-29\nwiederholung: {jede: jahr, bis: 2040-12-31}",
            "FREQ=YEARLY",
            "jedes Jahr am 29. Februar, wenn es ihn gibt bis 31. Dezember 2040",
            ["2028-02-29", "2032-02-29", "2036-02-29"],
        ),
        (
            "beginn: 2027-01-04\nwiederholung: {jede: 2. woche, am: [mo]}",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
            "alle zwei Wochen am Montag",
            ["2027-01-04", "2027-01-18", "2027-02-01"],
        ),
        (
            "beginn: 2027-01-31\nwiederholung: {jede: monat, am: [-1]}",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "jeden Monat am letzten Tag",
            ["2027-01-31", "2027-02-28", "2027-03-31"],
        ),
        (
            "beginn: 2027-05-01\nwiederholung: {jeder: samstag, im: [mai, juni, juli], bis: 2027-12-31}",
            "FREQ=WEEKLY;BYMONTH=5,6,7;BYDAY=SA",
            "jeden Samstag von Mai bis Juli, bis 31. Dezember 2027",
            ["2027-05-01", "2027-05-08", "2027-05-15"],
        ),
        (
            'beginn: 2027-01-29\nwiederholung: {regel: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3"}',
            "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "jeden Monat am letzten Werktag (Montag bis Freitag), insgesamt 3 Mal",
            ["2027-01-29", "2027-02-26", "2027-03-31"],
        ),
        (
            'beginn: 2027-01-04 19:00\nwiederholung: {regel: "RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20270118T180000Z"}',
            "FREQ=WEEKLY",
            "jeden Montag bis 18. Januar 2027",
            ["2027-01-04 19:00", "2027-01-11 19:00", "2027-01-18 19:00"],
        ),
    ],
)
def test_every_way_to_write_a_rule(zeilen: str, regel: str, worte: str, erste: list[str]) -> None:
    """Friendly words and RRULE text become one form, German words and dates."""
    veranstaltung, befunde = judge(zeilen)
    assert veranstaltung is not None and veranstaltung.wiederholung is not None, befunde
    assert (veranstaltung.wiederholung.rrule, veranstaltung.wiederholung.beschreibung) == (regel, worte)
    assert [str(termin.beginn)[:16] for termin in veranstaltung.termine][: len(erste)] == erste
    assert befunde == []


def test_local_time_is_kept_across_summer_time() -> None:
    """Seven in the evening stays seven; the end keeps its distance on the clock."""
    veranstaltung, _ = judge(
        "beginn: 2027-03-21 22:00\nende: 2027-03-22 04:00\nwiederholung: {jede: woche, bis: 2027-03-30}"
    )
    assert veranstaltung is not None
    zeiten = [(str(t.beginn), str(t.ende)) for t in veranstaltung.termine]
    assert zeiten == [
        ("2027-03-21 22:00:00+01:00", "2027-03-22 04:00:00+01:00"),
        ("2027-03-28 22:00:00+02:00", "2027-03-29 04:00:00+02:00"),
    ]


def test_a_time_that_does_not_exist_drops_its_date() -> None:
    """RFC 5545 ignores it, the editor is told, and EXDATE tells every program."""
    veranstaltung, befunde = judge("beginn: 2027-03-21 02:30\nwiederholung: {jede: woche, bis: 2027-04-05}")
    assert veranstaltung is not None and veranstaltung.wiederholung is not None
    assert [str(t.beginn)[:16] for t in veranstaltung.termine] == ["2027-03-21 02:30", "2027-04-04 02:30"]
    assert [str(tag)[:16] for tag in veranstaltung.wiederholung.ausser] == ["2027-03-28 02:30"]
    assert [befund.regel for befund in befunde] == ["zeit-unmoeglich"]


def test_an_ambiguous_time_means_the_first() -> None:
    """At the end of summer time half past two comes twice."""
    veranstaltung, _ = judge("beginn: 2027-10-24 02:30\nwiederholung: {jede: woche, bis: 2027-11-01}")
    assert veranstaltung is not None
    assert [str(t.beginn) for t in veranstaltung.termine] == ["2027-10-24 02:30:00+02:00", "2027-10-31 02:30:00+02:00"]


def test_an_open_series_is_cut_at_24_months_ahead() -> None:
    """On pages only; with an end of its own it is not cut."""
    assert dates("beginn: 2027-01-04\nwiederholung: {jede: woche}")[-1] == "2028-11-20"
    assert dates("beginn: 2027-01-04\nwiederholung: {jede: jahr, bis: 2035-12-31}")[-1] == "2035-01-04"
    assert dates('beginn: 2027-01-04\nwiederholung: {regel: "FREQ=YEARLY;COUNT=9"}')[-1] == "2035-01-04"


def test_a_series_that_begins_far_ahead_has_dates() -> None:
    """Announced for 2030 today: its page shows the first year."""
    assert dates("beginn: 2030-01-05\nwiederholung: {jede: jahr}") == ["2030-01-05", "2031-01-05"]


def test_an_open_series_that_began_long_ago_is_not_cut_in_silence() -> None:
    """Its oldest dates would be shown, and none of today's."""
    _, befunde = judge("beginn: 1995-01-01\nwiederholung: {jede: tag}")
    assert ["mehr als 4000 Termine" in befund.meldung for befund in befunde] == [True]


def test_exceptions() -> None:
    """Left out, added, moved with its duration kept, cancelled, elsewhere: each on exactly its date."""
    veranstaltung, befunde = judge(
        "beginn: 2027-01-04 19:00\nende: 2027-01-04 21:00\nwiederholung:\n  jede: woche\n  bis: 2027-02-08\n"
        "  ausser: [2027-01-11, 2027-01-18 19:00]\n  zusaetzlich: [2027-01-13 18:00, 2027-01-14]\n  abweichend:\n"
        "  - {am: 2027-01-25, beginn: 2027-01-26 20:00}\n"
        "  - {am: 2027-02-01 19:00, terminstatus: abgesagt, hinweis: Sturm}\n"
        "  - {am: 2027-02-08, ort: saal, ende: 2027-02-08 23:00}"
    )
    assert befunde == [] and veranstaltung is not None
    termine = [
        (f"{t.beginn:%d.%m. %H:%M}", f"{t.ende:%d.%m. %H:%M}", str(t.terminstatus), t.ort and t.ort.name, t.hinweis)
        for t in veranstaltung.termine
    ]
    assert termine == [
        ("04.01. 19:00", "04.01. 21:00", "bestaetigt", None, None),
        ("13.01. 18:00", "13.01. 20:00", "bestaetigt", None, None),
        ("14.01. 19:00", "14.01. 21:00", "bestaetigt", None, None),
        ("26.01. 20:00", "26.01. 22:00", "bestaetigt", None, None),
        ("01.02. 19:00", "01.02. 21:00", "abgesagt", None, "Sturm"),
        ("08.02. 19:00", "08.02. 23:00", "bestaetigt", "Saal", None),
    ]
    assert [t.urspruenglich and t.urspruenglich.day for t in veranstaltung.termine] == [
        None,
        None,
        None,
        25,
        None,
        None,
    ]


def test_a_series_moved_as_a_whole_takes_place() -> None:
    """`verschoben` with `verschoben_von` speaks of the series; its dates are the new ones."""
    veranstaltung, _ = judge(
        "beginn: 2027-01-05\nterminstatus: verschoben\nverschoben_von: 2027-01-04\n"
        "wiederholung: {jede: woche, bis: 2027-01-20}"
    )
    assert veranstaltung is not None
    assert {termin.terminstatus for termin in veranstaltung.termine} == {Terminstatus.BESTAETIGT}


def test_holidays_are_skipped() -> None:
    """School holidays and public holidays of Thuringia; a date named in `zusaetzlich` takes place all the same."""
    zeilen = "beginn: 2027-03-15\nwiederholung: {jede: woche, bis: 2027-05-31, %s}"
    alle = dates(zeilen % "ausser: []")
    ohne_ferien = dates(zeilen % "nicht_in_ferien: true")
    ohne_feiertage = dates(zeilen % "nicht_an_feiertagen: true")
    trotzdem = dates(zeilen % "nicht_in_ferien: true, zusaetzlich: [2027-03-29]")
    assert set(alle) - set(ohne_ferien) == {"2027-03-22", "2027-03-29"}
    assert set(alle) - set(ohne_feiertage) == {"2027-03-29", "2027-05-17"}
    assert set(trotzdem) - set(ohne_ferien) == {"2027-03-29"}


def test_the_world_childrens_day_is_a_holiday_only_in_thuringia() -> None:
    """20 September; and Epiphany is none here."""
    zeilen = "beginn: 2027-09-20\nwiederholung: {jede: jahr, nicht_an_feiertagen: true}"
    veranstaltung, befunde = judge(zeilen)
    assert veranstaltung is None
    assert [befund.meldung for befund in befunde] == ["«wiederholung» lässt keinen einzigen Termin übrig."]
    assert dates(zeilen.replace("09-20", "01-06")) == ["2027-01-06", "2028-01-06"]


def test_a_series_beyond_the_known_school_holidays_is_told() -> None:
    """The file of school holidays ends; nobody may believe it goes on."""
    assert load_ferienkalender().gueltig_bis == date(2030, 8, 23)
    _, befunde = judge("beginn: 2027-01-04\nwiederholung: {jede: woche, nicht_in_ferien: true}")
    assert [(b.regel, b.schwere, b.stelle.zeile) for b in befunde] == [("ferien-unbekannt", "hinweis", 9)]
    assert "23. August 2030" in befunde[0].meldung
    _, befunde = judge("beginn: 2027-01-04\nwiederholung: {jede: woche, bis: 2030-06-01, nicht_in_ferien: true}")
    assert befunde == []


def test_the_school_holidays_are_in_order() -> None:
    """No stretch overlaps the next, each ends after it begins, and all lie within what the file calls valid."""
    kalender = load_ferienkalender()
    tage = [tag for ferien in kalender.ferien for tag in (ferien.von, ferien.bis)]
    assert tage == sorted(tage)
    assert (tage[0], tage[-1]) == (kalender.gueltig_von, kalender.gueltig_bis)
    assert sum(ferien.name == "Sommerferien" for ferien in kalender.ferien) == 6


@pytest.mark.parametrize(
    ("wiederholung", "meldung"),
    [
        ("{regel: FREQ=SECONDLY}", "braucht FREQ=DAILY, WEEKLY, MONTHLY oder YEARLY"),
        ("{regel: FREQ=HOURLY;COUNT=3}", "braucht FREQ=DAILY"),
        ("{regel: FREQ=WEEKLY;BYHOUR=1,2,3}", "enthält BYHOUR, das hier nicht möglich ist"),
        ("{regel: FREQ=DAILY;BYEASTER=1}", "enthält BYEASTER"),
        ("{regel: FREQ=DAILY;COUNT=99999999999}", "braucht bei COUNT eine Zahl von 1 bis 4000"),
        ("{regel: FREQ=DAILY;INTERVAL=0}", "braucht bei INTERVAL eine Zahl"),
        ("{regel: FREQ=DAILY;COUNT=3;UNTIL=20270301}", "COUNT und UNTIL zugleich"),
        ('{regel: "FREQ=WEEKLY;BYDAY=XX"}', "enthält mit «XX» keinen Wochentag"),
        ('{regel: "FREQ=WEEKLY;BYDAY=2MO"}', "eine Nummer, die es bei FREQ=WEEKLY nicht gibt"),
        ("{regel: FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30}", "ergibt keinen einzigen Termin"),
        ("{regel: FREQ=MONTHLY;BYDAY=MO;BYSETPOS=200}", "ergibt keinen einzigen Termin"),
        ('{regel: "FREQ=YEARLY;BYMONTH=2;BYDAY=53MO"}', "eine Nummer, die es bei FREQ=YEARLY nicht gibt"),
        ("{regel: wöchentlich}", "ist keine gültige RRULE"),
        ("{regel: FREQ=DAILY, bis: 2099-12-31}", "ergibt mehr als 4000 Termine"),
        ("{jede: woche, am: [di]}", "der erste Termin wäre Dienstag, 5. Januar 2027"),
        ("{jede: woche, am: [mo, montagg]}", "«montagg» ist kein Wochentag"),
        ("{jede: mond}", "«mond» ist nicht zulässig"),
        ("{jede: jahr, am: [mo]}", "kennt kein «am»"),
        ("{jeder: 6. montag}", "Ein Monat hat höchstens fünf davon"),
        ("{jeder: erster montag, im: [januar, jannuar]}", "nicht «jannuar»"),
        ("{jeder: erster montag, am: [mo]}", "«am» gehört zu «jede»"),
        ("{jede: woche, jeder: montag}", "kann nicht zusammen mit «jede» stehen"),
        ("{bis: 2027-02-01}", "fehlt (oder «jede» oder «jeder»)"),
        ("{jede: woche, bis: 2026-12-31}", "liegt vor dem Beginn"),
        ("{regel: FREQ=WEEKLY;COUNT=3, bis: 2027-02-01}", "widersprechen sich"),
        ("{jede: woche, ausse: [2027-01-11]}", "meinten Sie «ausser»?"),
        ("{jede: woche, bis: morgen}", "muss ein Datum"),
        (
            "{jede: woche, bis: 2027-02-01, abweichend: [{am: 2027-01-12, terminstatus: abgesagt}]}",
            "keinen Termin, von dem",
        ),
        ("{jede: woche, abweichend: [{am: 2027-01-11, beginn: 2027-01-12}]}", "mit oder ohne Uhrzeit"),
        ("{jede: woche, abweichend: [{am: 2027-01-11, ende: 2027-01-11 18:00}]}", "Das Ende dieser Abweichung"),
        ("{jede: woche, abweichend: [{am: 2027-01-11}, {am: 2027-01-11 19:00}]}", "steht schon in einer anderen"),
        ("{jede: woche, abweichend: [{beginn: 2027-01-11 18:00}]}", "«wiederholung.abweichend.am» fehlt"),
        ("{jede: woche, abweichend: [{am: 2027-01-11, ort: sall}]}", "meinten Sie «saal»?"),
        ("{jede: woche, zusaetzlich: [2027-01-04 18:00]}", "der früheste Termin muss «beginn» sein"),
        ("[1, 2]", "muss Unterangaben haben"),
    ],
)
def test_what_cannot_be_meant_is_named(wiederholung: str, meldung: str) -> None:
    """One German sentence at the line of `wiederholung`; no rule makes the reader wait."""
    veranstaltung, befunde = judge(f"beginn: 2027-01-04 19:00\nende: 2027-01-04 21:00\nwiederholung: {wiederholung}")
    assert veranstaltung is None
    assert any(meldung in befund.meldung for befund in befunde), befunde
    assert {befund.stelle.zeile for befund in befunde} == {10}


def test_an_exception_that_hits_nothing_names_the_nearest_date() -> None:
    """`abweichend` is a fault, `ausser` only a warning: nothing wrong is announced."""
    _, befunde = judge(
        "beginn: 2027-01-04\nwiederholung: {jede: woche, bis: 2027-02-01, ausser: [2027-01-12],"
        " abweichend: [{am: 2027-01-19, terminstatus: abgesagt}]}"
    )
    assert [(b.regel, str(b.schwere)) for b in befunde] == [
        ("verweis-ins-leere", "warnung"),
        ("verweis-ins-leere", "fehler"),
    ]
    assert "Der nächste ist am 18. Januar 2027" in befunde[1].meldung
