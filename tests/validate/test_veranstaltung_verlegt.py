"""`verschoben_von` names the old date."""

from __future__ import annotations

from tests.validate.test_wiederholung import judge


def test_the_old_date_cannot_be_the_new_one() -> None:
    """Somebody changed only one of the two lines; subscribers would read "verlegt" to the same day."""
    veranstaltung, befunde = judge("beginn: 2027-01-04\nterminstatus: verschoben\nverschoben_von: 2027-01-04")
    assert veranstaltung is None
    assert [(b.stelle.zeile, b.meldung) for b in befunde] == [
        (10, "«verschoben_von» nennt den neuen Termin; gemeint ist der alte.")
    ]


def test_the_old_date_is_kept() -> None:
    """All-day once, at a time now: both are fine."""
    veranstaltung, befunde = judge("beginn: 2027-01-05 10:00\nterminstatus: verschoben\nverschoben_von: 2027-01-04")
    assert befunde == [] and veranstaltung is not None
    assert [str(termin.urspruenglich) for termin in veranstaltung.termine] == ["2027-01-04"]
