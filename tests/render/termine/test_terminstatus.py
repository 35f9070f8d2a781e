"""A status is worded once, and everybody says it with these words."""

from __future__ import annotations

import pytest

from generator.render.terminstatus import Lage, banner, lage_of
from tests.render.termine.conftest import Kalenderprojekt


def _of(projekt: Kalenderprojekt, zeilen: str) -> list[tuple[Lage, str, str]]:
    """For each date: its Lage, its title and its sentence."""
    projekt.event("lauf", zeilen)
    (v,) = projekt.ausgabe().bestand.veranstaltungen
    return [(lage_of(v, termin), lage_of(v, termin).titel, banner(v, termin)) for termin in v.termine]


@pytest.mark.parametrize(
    ("zeilen", "erwartet"),
    [
        ("", (Lage.BESTAETIGT, "", "")),
        (
            "terminstatus: vorlaeufig",
            (Lage.VORLAEUFIG, "Vorläufig", "Vorläufig: Dieser Termin ist noch nicht bestätigt."),
        ),
        (
            "terminstatus: abgesagt",
            (Lage.ABGESAGT, "Abgesagt", "Abgesagt: Der Termin am Montag, 1. Februar 2027, 18 Uhr, findet nicht statt."),
        ),
        (
            "terminstatus: verschoben",
            (
                Lage.VERSCHOBEN,
                "Verschoben",
                "Verschoben: Der Termin am Montag, 1. Februar 2027, 18 Uhr, entfällt. "
                "Ein neuer Termin steht noch nicht fest.",
            ),
        ),
        (
            "terminstatus: verschoben\nverschoben_von: 2027-01-25 17:30",
            (
                Lage.VERLEGT,
                "Neuer Termin",
                "Verlegt vom 25. Januar 2027, 17.30 Uhr. Neuer Termin: Montag, 1. Februar 2027, 18 Uhr.",
            ),
        ),
        (
            "terminstatus: ausgebucht",
            (Lage.AUSGEBUCHT, "Ausgebucht", "Ausgebucht: Es gibt keine freien Plätze mehr."),
        ),
    ],
)
def test_a_single_event(projekt: Kalenderprojekt, zeilen: str, erwartet: tuple[Lage, str, str]) -> None:
    """The title for lists, the sentence for pages and feeds."""
    assert _of(projekt, f"beginn: 2027-02-01 18:00\n{zeilen}".strip()) == [erwartet]


def test_dates_of_a_series(projekt: Kalenderprojekt) -> None:
    """Each says for itself what became of it; a moved date that is also elsewhere says both."""
    gefunden = _of(
        projekt,
        "beginn: 2027-02-01 18:00\nwiederholung: {jede: woche, bis: 2027-02-22, abweichend: ["
        "{am: 2027-02-08, terminstatus: abgesagt, hinweis: Es stürmt}, {am: 2027-02-15, ort: saal}, "
        "{am: 2027-02-22, beginn: 2027-02-23 19:00, ort: saal}]}",
    )
    assert [(lage.value, satz) for lage, _, satz in gefunden] == [
        ("bestaetigt", ""),
        ("abgesagt", "Abgesagt: Der Termin am Montag, 8. Februar 2027, 18 Uhr, findet nicht statt. Es stürmt."),
        ("neuer-ort", "Neuer Ort: Saal; groß, hell, Weg 1, 98527 Suhl."),
        (
            "verlegt",
            "Verlegt vom 22. Februar 2027, 18 Uhr. Neuer Termin: Dienstag, 23. Februar 2027, 19 Uhr. "
            "Neuer Ort: Saal; groß, hell, Weg 1, 98527 Suhl.",
        ),
    ]


def test_a_whole_series_that_is_cancelled(projekt: Kalenderprojekt) -> None:
    """Its page speaks of the series."""
    projekt.event("lauf", "beginn: 2027-02-01\nterminstatus: abgesagt\nwiederholung: {jede: woche, bis: 2027-02-20}")
    (v,) = projekt.ausgabe().bestand.veranstaltungen
    assert banner(v) == "Abgesagt: Die ganze Reihe findet nicht statt."


def test_a_venue_changed_since_it_was_announced(versioniert: Kalenderprojekt) -> None:
    """Known from Git; a venue that was open before, or is again what it was, is no news."""
    versioniert.event("lauf", "beginn: 2027-02-01")
    versioniert.event("offen", "beginn: 2027-02-02\nort:")
    versioniert.commit("2026-10-01T12:00:00+0200")
    versioniert.event("lauf", "beginn: 2027-02-01\nort: saal")
    versioniert.event("offen", "beginn: 2027-02-02\nort: saal")
    versioniert.commit("2026-10-02T12:00:00+0200")
    assert [lage_of(v) for v in versioniert.ausgabe().bestand.veranstaltungen] == [Lage.NEUER_ORT, Lage.BESTAETIGT]
    versioniert.event("lauf", "beginn: 2027-02-01")
    versioniert.commit("2026-10-03T12:00:00+0200")
    assert lage_of(versioniert.ausgabe().bestand.veranstaltungen[0]) is Lage.BESTAETIGT


def test_the_codes_of_every_status() -> None:
    """ICS and schema.org agree with the words."""
    assert {lage.value: (lage.ics_status, lage.schema_status.rsplit("/")[-1], lage.praefix) for lage in Lage} == {
        "bestaetigt": ("CONFIRMED", "EventScheduled", ""),
        "vorlaeufig": ("TENTATIVE", "EventScheduled", ""),
        "abgesagt": ("CANCELLED", "EventCancelled", "ABGESAGT: "),
        "verschoben": ("CANCELLED", "EventPostponed", "VERSCHOBEN: "),
        "verlegt": ("CONFIRMED", "EventRescheduled", ""),
        "neuer-ort": ("CONFIRMED", "EventScheduled", ""),
        "ausgebucht": ("CONFIRMED", "EventScheduled", ""),
    }
